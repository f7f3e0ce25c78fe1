//! Family view in the real window: a page of its own from the first moment, nothing of another family
//! behind it, and only the passphrase of whoever unlocked leaves it.

use kith_tests::journey;
use kith_tests::service::{PASSPHRASE, RUTH, Service};
use kith_tests::thread::{self, Nobody};
use kith_tests::way::Way;
use kith_tests::window::{Start, Window, memory_holds, until};
use serde_json::json;
use thirtyfour::prelude::*;

/// What the grandmother in the room must not be told.
const KEPT: &str = "Leeds Royal";

/// A conference today, with a grandmother who must not be told of a hospital.
fn conference() -> Service {
    let mut way = Way::referred().accepted().prepared();
    way.action("Sam", "book the bed at Leeds Royal");
    way.action("Tom", "walk the dog");
    way.restriction("doNotTell", "Amara", Some("Jean"), "Leeds Royal");
    way.service
}

async fn unlock(window: &Window) {
    window.fill("Who are you?", RUTH).await;
    window.fill("Your passphrase", PASSPHRASE).await;
    window.press("Unlock").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn family_view_is_a_page_of_its_own_and_only_the_passphrase_leaves_it() {
    let mut service = conference();
    let window = Window::of(&mut service).await;
    window.press("My families").await;
    window.press("Open Okafor").await;
    window.press_in("Okafor: pages", "Plan").await;
    window.shows(KEPT).await;
    // While it is on the screen: a page may let go of what it no longer shows.
    let before = window.page_processes();
    assert!(before.iter().any(|page| memory_holds(*page, KEPT)), "the word would not be found");
    window.press_in("Okafor: pages", "Conference").await;
    window.press("Start").await;
    window.follow_to("Touch one for each person").await;
    until("the old page's process ends", || async {
        window.page_processes().iter().all(|page| !before.contains(page))
    })
    .await;
    assert!(!window.page_processes().into_iter().any(|page| memory_holds(page, KEPT)), "the room's page holds it");
    assert_eq!(window.page.title().await.expect("a title"), "Kith");
    window.press_in("Is Jean here?", "In the room").await;
    window.press("Next: Sharing information").await;
    window.shows("What we are here to do").await;
    window.press("Next: Family time").await;
    window.press("Go on without family time").await;
    window.shows("walk the dog").await;
    let text = window.text().await;
    assert!(!text.contains("Leeds") && !text.contains("My families") && !text.contains("St Luke"), "{text}");

    nothing_else_answers(&window).await;
    left_by_the_passphrase_alone(&window).await;
    window.close().await;
}

/// Find, undo and the keys of other screens do nothing here; neither does the page's own door.
async fn nothing_else_answers(window: &Window) {
    for keys in [Key::Control + "k", Key::Control + "z", "n".into(), "?".into()] {
        window.keys(keys).await;
    }
    assert!(!window.has("field", "Find").await);
    for asked in [
        json!({"due": {"listDue": {}}}),
        json!({"search": {"find": {"words": "amara"}}}),
        json!({"history": {"listHistory": {"family": null, "most": 9}}}),
    ] {
        let refused = window.ask(asked).await.expect_err("refused");
        assert_eq!(refused["code"], "not-in-family-view");
    }
}

/// A wrong passphrase says so; a lock and an unlock come back to it, by way of a page that names nobody.
async fn left_by_the_passphrase_alone(window: &Window) {
    window.press("Leave family view").await;
    window.fill("Your passphrase", "let me out please").await;
    window.press("Leave").await;
    window.shows("That is not your passphrase.").await;
    window.press("Close").await;
    window.keys(Key::Control + "l").await;
    window.follow_to("Who are you?").await;
    unlock(window).await;
    window.shows("Family view was on").await;
    let text = window.text().await;
    assert!(!text.contains("Amara") && !text.contains("My families"), "{text}");
    window.press("Go back to family view").await;
    window.shows("walk the dog").await;
    window.press("Leave family view").await;
    journey::leave_family_view(window, PASSPHRASE, "Okafor").await;
    window.shows(KEPT).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_key_shows_the_room_the_conference_that_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let window = Window::open(folder.path(), &Start::plain()).await;
    thread::start_service(&window, &mut Nobody).await;
    thread::refer(&window, &mut Nobody).await;
    window.keys(Key::Control + Key::Shift + "f").await;
    window.shows("The conference has not begun.").await;
    window.close().await;
}
