//! The later steps without a mouse: preparing, the conference with family time, the plan by number
//! keys, each yes, a copy, a review by its letters, a spell, the counts. After each key that does
//! something the keyboard must stand on something that can be seen (`keyboard::act`).

use crate::keyboard::{act, enter, grandma_on_paper, opened, refer, type_into};
use kith_tests::journey::saved;
use kith_tests::thread::{PASSPHRASE, WORK_NAME};
use kith_tests::window::Window;
use thirtyfour::prelude::*;

const TABS: &str = "Okafor: pages";

#[tokio::test(flavor = "multi_thread")]
async fn the_later_steps_by_keyboard_alone() {
    let (_folder, window) = opened().await;
    refer(&window).await;
    grandma_on_paper(&window).await;
    prepare(&window).await;
    confer(&window).await;
    plan(&window).await;
    agree(&window).await;
    copy_and_review(&window).await;
    children_and_counts(&window).await;
    window.close().await;
}

/// Goes to a button with Tab and presses it.
async fn press(window: &Window, name: &str, within: Option<&str>) {
    window.tab_to("button", name, within).await;
    act(window, Key::Enter + "").await;
}

async fn prepare(window: &Window) {
    press(window, "Preparing", Some(TABS)).await;
    window.shows("Book the conference").await;
    press(window, "Log a visit: Amara", None).await;
    press(window, "Log it", None).await;
    window.gone("button", "Log it").await;
    window.tab_to("field", "What Jean Okafor needs", None).await;
    window.type_keys("Large print").await;
    type_into(window, &[("Day", "today"), ("Place", "St Luke’s hall"), ("From", "00:01"), ("Until", "23:59")]).await;
    press(window, "Book it", None).await;
    window.shows("The conference is booked").await;
}

async fn confer(window: &Window) {
    press(window, "Conference", Some(TABS)).await;
    window.tab_to("button", "Start", None).await;
    window.keys(Key::Enter + "").await;
    window.follow_to("Touch one for each person").await;
    for who in ["Amara Okafor", "Jean Okafor"] {
        press(window, "In the room", Some(&format!("Is {who} here?"))).await;
    }
    press(window, "Next: Sharing information", None).await;
    window.shows("What we are here to do").await;
    press(window, "Next: Family time", None).await;
    window.shows("Who stays in the room?").await;
    window.tab_to("button", "Begin family time", None).await;
    window.keys(Key::Enter + "").await;
    window.follow_to("This is your time").await;
    press(window, "We are ready", None).await;
    window.tab_to("field", "Who are you?", None).await;
    let name = window.page.execute("return document.activeElement.value", vec![]).await.expect("a field");
    assert_eq!(name.json(), WORK_NAME, "the name used last on this machine");
    window.tab_to("field", "Your passphrase", None).await;
    act(window, format!("{PASSPHRASE}{}", enter())).await;
    window.find("button", "Add to the plan", None).await;
}

/// A number for who, the words, Tab, a day, Enter.
async fn plan(window: &Window) {
    window.tab_to("button", "Amara", Some("Who")).await;
    act(window, "2").await;
    window.tab_to("field", "Jean will", None).await;
    window.type_keys("have Amara for tea").await;
    window.tab_to("field", "From which day", None).await;
    act(window, format!("wed{}", enter())).await;
    window.shows("have Amara for tea").await;
    window.shows("From Wednesday").await;
}

async fn agree(window: &Window) {
    press(window, "Next: Agreeing the plan", None).await;
    window.shows("Is this plan yours?").await;
    press(window, "Yes", Some("Is this plan yours, Jean?")).await;
    press(window, "Yes", Some("for the council")).await;
    window.tab_to("field", "We look at it again", None).await;
    window.type_keys("in 6 weeks").await;
    press(window, "Agree the plan", None).await;
    window.shows("Agreed").await;
    press(window, "End the conference", None).await;
    press(window, "End it now", None).await;
    window.shows("Thank you").await;
    press(window, "Leave family view", None).await;
    window.tab_to("field", "Your passphrase", None).await;
    window.keys(format!("{PASSPHRASE}{}", enter())).await;
    window.follow_to("Copies for each person").await;
}

async fn copy_and_review(window: &Window) {
    press(window, "Copies for each person", None).await;
    window.shows("Who will read it?").await;
    window.keys(Key::Control + "p").await;
    saved(window, "plan", "pdf").await;
    press(window, "Plan", None).await;
    press(window, "Reviews", Some(TABS)).await;
    window.shows("What has happened?").await;
    window.tab_to("button", "Done", Some("Action 1")).await;
    act(window, "p").await;
    window.shows("1 of 1 answered: 1 partly").await;
}

async fn children_and_counts(window: &Window) {
    press(window, "Children now", Some(TABS)).await;
    press(window, "Add a plan or care of Amara", None).await;
    window.tab_to("field", "From", None).await;
    window.type_keys("1 sep").await;
    press(window, "Add it", None).await;
    window.shows("1 September").await;
    press(window, "Counts", None).await;
    press(window, "The quarter after", None).await;
    press(window, "1 Conferences held", None).await;
    window.shows("The rule, in words").await;
    press(window, "Export (CSV)", None).await;
    saved(window, "counts", "csv").await;
}
