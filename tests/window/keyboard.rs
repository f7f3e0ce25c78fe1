//! The thread without a mouse: Tab, Enter, arrows and the letter keys, from the first start to a
//! page of paper, undo and the lock. After each key that does something the keyboard must stand on
//! something that can be seen; it refuses the page itself, where a person would be lost.

use kith_tests::paper;
use kith_tests::thread::{PASSPHRASE, WORK_NAME, saved_pdf};
use kith_tests::window::{Start, Window, until, until_some};
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::prelude::*;

/// A window in which a service was started. The window goes first, then what it needs.
pub async fn opened() -> (TempDir, Window) {
    let folder = tempfile::tempdir().expect("a folder");
    let window = Window::open(folder.path(), &Start::plain()).await;
    start(&window).await;
    (folder, window)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_thread_by_keyboard_alone() {
    let (_folder, window) = opened().await;
    refer(&window).await;
    grandma_on_paper(&window).await;
    window.keys(Key::Control + "z").await;
    until("grandma is gone", || async { !window.has("row", "Jean Okafor").await }).await;
    stands(&window).await;
    window.keys(Key::Control + "l").await;
    window.follow_to("Who are you?").await;
    window.tab_to("field", "Your passphrase", None).await;
    act(&window, format!("{PASSPHRASE}{}", enter())).await;
    window.shows("My families").await;
}

pub fn enter() -> char {
    Key::Enter.into()
}

/// Where the keyboard is, when it can be seen there. A heading that took the focus as its screen
/// came up shows itself by standing at the top; anything else must have its ring.
const SEEN: &str = "const at = document.activeElement;
    if (!at || at === document.body || at === document.documentElement) return null;
    at.scrollIntoView({ block: 'nearest' });
    const { top, left, bottom, right } = at.getBoundingClientRect();
    const shown = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && bottom > top;
    const style = getComputedStyle(at);
    const ring = at.matches('h1') || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 1);
    return shown && ring ? at.tagName : null;";

/// Presses keys that do something, and waits until the keyboard stands on something.
pub async fn act(window: &Window, keys: impl Into<TypingData>) {
    window.type_keys(keys).await;
    stands(window).await;
}

pub async fn stands(window: &Window) {
    let seen = until_some(|| async {
        let said = window.page.execute(SEEN, vec![]).await.ok()?;
        said.json().as_str().map(str::to_owned)
    });
    if seen.await.is_none() {
        let at = window.page.execute("return [document.hasFocus(), document.activeElement?.matches(':focus-visible'), document.activeElement?.outerHTML.slice(0, 200)]", vec![]).await;
        panic!(
            "the keyboard stands nowhere that can be seen: {:?}\n{}",
            at.map(|at| at.json().clone()),
            window.text().await
        );
    }
}

pub async fn start(window: &Window) {
    window.tab_to("button", "Start a service", None).await;
    act(window, Key::Enter + "").await;
    window.tab_to("field", "What is your service called?", None).await;
    window.type_keys("Family Meetings, Millbrook").await;
    window.tab_to("field", "Your name at work", None).await;
    window.type_keys(WORK_NAME).await;
    window.tab_to("field", "Your passphrase", None).await;
    act(window, format!("{PASSPHRASE}{}", enter())).await;
    window.tab_to("button", "Save the sheet", None).await;
    act(window, Key::Enter + "").await;
    window.shows("Step 2 of 2").await;
    let groups = paper::groups(&saved_pdf(window, "sheet").await);
    for (number, group) in (1..).zip(&groups) {
        let label = format!("Group {number}");
        if window.has("field", &label).await {
            window.tab_to("field", &label, None).await;
            window.type_keys(group.as_str()).await;
        }
    }
    act(window, Key::Enter + "").await;
    window.shows("Nothing is due this week").await;
}

/// Whether the words of what was just done are there and cover nothing of the bar at the foot.
const CLEAR: &str = "const [done, bar] = ['aside[aria-label=\"Just done\"]', 'footer'].map((one) => document.querySelector(one)?.getBoundingClientRect());
    return Boolean(done && bar) && done.bottom <= bar.top;";

pub async fn refer(window: &Window) {
    act(window, "n").await;
    let child = [("First name", "Amara"), ("Last name", "Okafor"), ("Day", "9"), ("Month", "mar"), ("Year", "2012")];
    let why = [
        ("What do you hope the family can work out?", "Who can Amara stay with?"),
        ("The plan must make sure that, 1", "Amara sleeps in her own bed"),
    ];
    type_into(window, &child).await;
    type_into(window, &why).await;
    window.tab_to("button", "Add mum", None).await;
    act(window, Key::Enter + "").await;
    window.tab_to("field", "First name", None).await;
    act(window, format!("Ngozi{}", enter())).await;
    answers(window).await;
    type_into(window, &[("Who is referring", "Sam Ortiz, social worker"), ("Got the referral on", "today")]).await;
    each_answered_once(window).await;
    window.tab_to("button", "Accept", None).await;
    window.shows("Answer due").await;
    act(window, Key::Enter + "").await;
    until("what was just done stands above the bar", || async {
        let said = window.page.execute(CLEAR, vec![]).await;
        said.is_ok_and(|said| said.json() == &json!(true))
    })
    .await;
    window.tab_to("button", "Open the family’s people", None).await;
    act(window, Key::Enter + "").await;
}

pub async fn type_into(window: &Window, fields: &[(&str, &str)]) {
    for (label, words) in fields {
        window.tab_to("field", label, None).await;
        act(window, *words).await;
    }
}

/// Both questions stand on "Not asked yet", the last of four: up to "Yes", and up to "No".
async fn answers(window: &Window) {
    window.tab_to("choice", "Not asked yet", Some("Does Ngozi agree")).await;
    up(window, 3).await;
    window.tab_to("choice", "Not asked yet", Some("Is there anyone who must not")).await;
    up(window, 2).await;
}

/// What the arrow keys passed on the way to an answer is nobody's answer, and stands in no history.
async fn each_answered_once(window: &Window) {
    let asked = || async { window.ask(json!({"history": {"listHistory": {"family": null, "most": 200}}})).await.ok() };
    let answers = until_some(|| async {
        let reply = asked().await?;
        let acts = reply["value"]["acts"].as_array()?;
        let words = acts.iter().filter_map(|act| act["words"].as_str());
        let answers: Vec<_> = words.filter(|words| words.contains(" answer")).map(str::to_owned).collect();
        (answers.len() > 1).then_some(answers)
    });
    let answers = answers.await.expect("both answers are kept");
    assert_eq!(answers.len(), 2, "more was kept than was answered: {answers:#?}");
}

pub async fn up(window: &Window, steps: usize) {
    for _ in 0..steps {
        act(window, Key::Up + "").await;
    }
}

pub async fn grandma_on_paper(window: &Window) {
    window.find("row", "Amara Okafor", None).await;
    act(window, "a").await;
    window.find("choice", "Grandma, mum’s mum", None).await;
    act(window, "g").await;
    window.tab_to("field", "First name", None).await;
    window.type_keys("Jean").await;
    window.tab_to("field", "Last name", None).await;
    act(window, format!("Okafor{}", enter())).await;
    window.find("row", "Jean Okafor", None).await;
    window.tab_to("button", "Print", None).await;
    act(window, Key::Enter + "").await;
    let text = paper::text(&saved_pdf(window, "people").await);
    assert!(text.contains("Jean Okafor") && text.contains("Grandma"), "{text}");
}

/// Every letter that does something elsewhere, and the two that are held with Control only.
const LETTERS: &str = "na?lz NA";

#[tokio::test(flavor = "multi_thread")]
async fn letters_that_are_typed_do_nothing_else() {
    let (_folder, window) = opened().await;
    act(&window, "n").await;
    for label in ["First name", "What do you hope the family can work out?", "Got the referral on"] {
        window.tab_to("field", label, None).await;
        window.type_keys(LETTERS).await;
        let held = window.page.execute("return document.activeElement.value", vec![]).await.expect("a field");
        assert_eq!(held.json().as_str(), Some(LETTERS), "{label} lost letters");
        assert!(window.page.find(By::Css("dialog[open]")).await.is_err(), "{label}: a dialog opened");
        window.find("heading", "Why now", None).await;
    }
    let referrals = window.ask(json!({"referral": {"listFamilies": {"after": 0}}})).await.expect("a list");
    assert_eq!(referrals["value"]["rows"].as_array().map(Vec::len), Some(1), "a letter began another referral");
    // Outside a field the same key does act: without that, nothing above would mean anything.
    window.tab_to("button", "History", None).await;
    act(&window, "?").await;
    window.shows("Letter keys work when you are not typing in a field.").await;
}
