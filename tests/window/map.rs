//! The family map in the real window: drawn from what is recorded, walked by the arrow keys, and opened from.

use kith_tests::way::Way;
use kith_tests::window::{Window, until};
use thirtyfour::prelude::*;

/// What has the keyboard, as a screen reader says it.
async fn here(window: &Window) -> String {
    let element = window.page.active_element().await.expect("something has the keyboard");
    element.attr("aria-label").await.ok().flatten().unwrap_or_default()
}

async fn walks_to(window: &Window, key: Key, who: &str) {
    window.type_keys(key + "").await;
    until(&format!("the keyboard stands on {who}"), || async { here(window).await.starts_with(who) }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_family_is_drawn_walked_and_opened() {
    let mut way = Way::referred().accepted().prepared();
    let window = Window::of(&mut way.service).await;
    window.press("My families").await;
    window.press("Open Okafor").await;
    window.press_in("Okafor: pages", "People").await;
    window.choose("Show the people as", "Map").await;
    window.find("button", "Amara Okafor", None).await;
    window.page.find(By::Css("svg [tabindex='0']")).await.expect("one stop").focus().await.expect("focus");
    assert!(here(&window).await.starts_with("Amara Okafor"), "{}", here(&window).await);
    walks_to(&window, Key::Up, "Kelly").await;
    walks_to(&window, Key::Up, "Jean").await;
    walks_to(&window, Key::Home, "Amara Okafor").await;
    window.type_keys(Key::Enter + "").await;
    window.find("field", "Likes to be called", None).await;
    window.close().await;
}
