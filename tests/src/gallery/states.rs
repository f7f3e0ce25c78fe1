//! The states that the short thread does not come through: much of everything, long names, mistakes
//! on every step of a referral, and files and keys that are not as they should be.

use super::crowd;
use crate::journey;
use crate::places;
use crate::service::{PASSPHRASE, RUTH, Service, groups_on};
use crate::thread::{self, Eye};
use crate::window::{Start, Window};
use std::io;
use std::path::Path;
use thirtyfour::prelude::*;

/// Some minutes after the family of `crowd` began to write its plan down.
const MOMENT: &str = "2026-11-24T12:42:00Z";
/// When a wrong try at a passphrase need not be waited for any more.
const LATER: &str = "2026-11-24T12:52:00Z";

/// Shows every such state of a service in which there is much.
///
/// # Errors
/// When a file can't be spoiled.
pub async fn show(eye: &mut impl Eye, start: &Start) -> io::Result<()> {
    let service = crowd::service();
    let (folder, file) = (service.folder.path(), service.file());
    let start = start.clone().clock(MOMENT).file(&file);
    let window = Window::open(folder, &start).await;
    window.shows("Who are you?").await;
    mistyped_sheet(&window, eye, &service).await;
    unlock(&window).await;
    under_way(&window, eye).await;
    crowded(&window, eye).await;
    crowded_later(&window, eye).await;
    nothing_yet(&window, eye).await;
    referrals(&window, eye).await;
    thread::lock(&window).await;
    waiting(&window, eye).await;
    window.close().await;
    spoilt(eye, &start.clock(LATER), &service).await
}

async fn unlock(window: &Window) {
    window.fill("Who are you?", RUTH).await;
    window.fill("Your passphrase", PASSPHRASE).await;
    window.press("Unlock").await;
    // It names nobody before it is asked to.
    window.press("Go back to family view").await;
    window.find("button", "Add to the plan", None).await;
}

/// One group of the twelve is not as it is on the sheet.
async fn mistyped_sheet(window: &Window, eye: &mut impl Eye, service: &Service) {
    window.press("Forgotten it? Use your recovery sheet").await;
    let sheet = groups_on(&service.papers().join("Recovery sheet.pdf"));
    for (number, group) in (1..).zip(&sheet) {
        let turned: String = group.chars().rev().collect();
        window.fill(&format!("Group {number}"), if number == 3 { &turned } else { group }).await;
    }
    window.fill("Your name at work", RUTH).await;
    window.fill("Your new passphrase", "lantern mossy kettle orbit").await;
    window.press("Unlock with the sheet").await;
    window.has_alert().await;
    eye.at(window, "unlock-with-sheet-mistyped").await;
    window.press("Back to unlock").await;
}

/// Forty families, forty people, four scripts, and what was done to make them.
async fn crowded(window: &Window, eye: &mut impl Eye) {
    window.press("My families").await;
    window.find("row", "Okafor", None).await;
    eye.at(window, "families-many").await;
    window.press("Open Okafor").await;
    window.find("row", "Amara Okafor", None).await;
    eye.at(window, "people-forty").await;
    window.choose("Show the people as", "Map").await;
    window.shows("Girl or woman").await;
    eye.at(window, "people-map-forty").await;
    window.choose("Show the people as", "List").await;
    remove_somebody(window, eye).await;
    window.press("History").await;
    window.shows("What was done, newest first.").await;
    eye.at(window, "history-many").await;
    backups(window, eye).await;
    window.press("My families").await;
    let (first, last) = crowd::LONG[0];
    window.press(&format!("Open {last}")).await;
    window.find("row", &format!("{first} {last}"), None).await;
    eye.at(window, "people-long-names").await;
    window.press(&format!("Open {first} {last}")).await;
    window.find("field", "Likes to be called", None).await;
    eye.at(window, "person-long-name").await;
    window.press("Close").await;
}

/// Before there is one, with one that was tried out, and what is said before going back to it.
async fn backups(window: &Window, eye: &mut impl Eye) {
    window.press("Backups").await;
    window.shows("There is no second place yet.").await;
    eye.at(window, "backups-none").await;
    window.press("Back up now").await;
    window.shows("Nothing has been saved since.").await;
    window.press("Try it out now").await;
    window.shows("it opened, and every page").await;
    window.press("Check the file").await;
    window.shows("Every page is whole").await;
    eye.at(window, "backups").await;
    window.press("Go back to the backup made today at 12:42, This computer").await;
    window.shows("Nothing was saved since then.").await;
    eye.at(window, "backups-go-back").await;
    window.press("Close").await;
}

async fn remove_somebody(window: &Window, eye: &mut impl Eye) {
    window.press("More about Luca Begum-Lloyd").await;
    let remove = By::XPath("//*[@role='menuitem'][contains(., 'Remove')]");
    let item = window.page.query(remove).first().await.expect("a menu with Remove");
    eye.at(window, "people-menu").await;
    let element = item.to_json().expect("an element has a JSON form");
    // The menu listens for the keyboard and the pointer; in a zoomed window the driver aims beside it.
    window.page.execute("arguments[0].focus()", vec![element]).await.expect("the item takes the focus");
    window.type_keys(Key::Enter + "").await;
    window.shows("Removed Luca Begum-Lloyd").await;
    eye.at(window, "people-removed").await;
}

/// Goes to one page after another by a row of buttons: which, what it shows, what its picture is called.
async fn visit(window: &Window, eye: &mut impl Eye, row: &str, pages: &[(&str, &str, &str)]) {
    for (button, there, place) in pages {
        window.press_in(row, button).await;
        window.shows(there).await;
        eye.at(window, place).await;
    }
}

/// The same family of forty, from preparing to where the children are; and the lists of all.
async fn crowded_later(window: &Window, eye: &mut impl Eye) {
    window.press("My families").await;
    window.press("Open Okafor").await;
    let pages = [
        ("Preparing", "Contact log", "preparing-forty"),
        ("Conference", "The conference was held", "conference-held-forty"),
        ("Plan", "Copies for each person", "plan-forty-actions"),
        ("Reviews", "What has happened?", "reviews-forty-actions"),
        ("Children now", "Where the children are now", "children-now-many"),
    ];
    visit(window, eye, "Okafor: pages", &pages).await;
    window.press("Add a plan or care of Amara").await;
    window.pick("What is it?", "Child in need plan").await;
    window.fill("From", "30 feb").await;
    window.press("Add it").await;
    window.has_alert().await;
    eye.at(window, "children-now-with-fault").await;
    window.press("Not now").await;
    window.press_in("Okafor: pages", "Plan").await;
    window.press("Copies for each person").await;
    window.shows("Who will read it?").await;
    eye.at(window, "copies-forty").await;
    let screens = [
        ("What’s due", "This week", "due-many"),
        ("Reviews", "Okafor", "reviews-list"),
        ("Counts", "Nothing was counted in this quarter", "counts-empty"),
    ];
    visit(window, eye, "Main", &screens).await;
    for (typed, there, place) in [("lu", "Luca", "find-many"), ("qqq", "Nobody is found by that", "find-none")] {
        window.keys(Key::Control + "k").await;
        window.fill("Name", typed).await;
        window.shows(there).await;
        eye.at(window, place).await;
        window.type_keys(Key::Escape + "").await;
    }
}

/// A conference of forty people, at the moment when the plan is written down.
async fn under_way(window: &Window, eye: &mut impl Eye) {
    eye.at(window, "plan-in-the-room-forty").await;
    window.press("Add to the plan").await;
    window.shows("It does not say who will do it.").await;
    eye.at(window, "plan-in-the-room-with-faults").await;
    window.press("Next: Agreeing the plan").await;
    window.shows("Is this plan yours?").await;
    eye.at(window, "agreeing-forty").await;
    window.press_in("Sam Ortiz, for the council", "Not yet").await;
    window.press("Write it down").await;
    window.has_alert().await;
    eye.at(window, "agreeing-with-faults").await;
    window.press("Leave family view").await;
    journey::leave_family_view(window, PASSPHRASE, "Nowak").await;
    window.press_in("Nowak: pages", "Conference").await;
    window.shows("The conference is going on").await;
    eye.at(window, "conference-going-on").await;
}

/// A referral that is being written: what each later page says before there is anything on it.
async fn nothing_yet(window: &Window, eye: &mut impl Eye) {
    window.press_in("Main", "My families").await;
    window.press("Open Marchetti").await;
    let pages = [
        ("Preparing", "Open the referral", "preparing-not-accepted"),
        ("Conference", "The conference is not booked yet", "conference-not-booked"),
        ("Plan", "Nothing is written down yet", "plan-nothing-yet"),
        ("Reviews", "No plan is agreed yet", "reviews-nothing-yet"),
        ("Children now", "No conference was held yet", "children-now-nothing-yet"),
    ];
    visit(window, eye, "Marchetti: pages", &pages).await;
    window.press_in("Main", "My families").await;
    window.press("Open Singh").await;
    window.press_in("Singh: pages", "Preparing").await;
    window.fill("Day", "30 feb").await;
    window.fill("From", "soon").await;
    window.press("Book it").await;
    window.has_alert().await;
    eye.at(window, "preparing-with-faults").await;
}

/// A referral with mistakes in it, one with two children and a baby, one that was sent back.
async fn referrals(window: &Window, eye: &mut impl Eye) {
    window.press("My families").await;
    window.press("New referral").await;
    window.find("field", "First name", None).await;
    for (label, words) in [("Day", "31"), ("Month", "feb"), ("Year", "2019"), ("Got the referral on", "soonish")] {
        window.fill(label, words).await;
    }
    window.press("Accept").await;
    window.has_alert().await;
    eye.at(window, "referral-with-faults").await;
    window.press("Another child").await;
    window.press("A baby not born yet").await;
    window.find("field", "Baby due", None).await;
    eye.at(window, "referral-with-baby").await;
    window.press("Send back, with a reason").await;
    window.find("field", "Why? The referrer will read this.", None).await;
    window.press("Send back").await;
    window.has_alert().await;
    eye.at(window, "referral-send-back").await;
    window.press("Close").await;
    window.press("My families").await;
    window.press("Open Sentback").await;
    window.shows("This referral was sent back").await;
    eye.at(window, "referral-sent-back").await;
}

/// After three wrong tries the fourth has to wait.
async fn waiting(window: &Window, eye: &mut impl Eye) {
    for _ in 0..3 {
        window.fill("Your passphrase", "kettle orbit lantern wrong").await;
        window.press("Unlock").await;
        window.has_alert().await;
    }
    window.shows("before it looks at another try").await;
    eye.at(window, "unlock-waiting").await;
}

/// Without its keys, and cut short: what Kith says when somebody tries to unlock.
async fn spoilt(eye: &mut impl Eye, start: &Start, service: &Service) -> io::Result<()> {
    let (folder, file) = (service.folder.path(), service.file());
    for path in places::files(folder) {
        if path.extension().is_some_and(|end| end == "kith-keys") {
            std::fs::remove_file(path)?;
        }
    }
    said_on_unlocking(eye, start, folder, "unlock-key-file-missing").await.close().await;
    std::fs::write(&file, "ninebytes")?;
    let window = said_on_unlocking(eye, start, folder, "unlock-file-damaged").await;
    window.press("Open a backup").await;
    window.shows("Which backup?").await;
    eye.at(&window, "unlock-open-a-backup").await;
    window.close().await;
    Ok(())
}

async fn said_on_unlocking(eye: &mut impl Eye, start: &Start, folder: &Path, place: &str) -> Window {
    let window = Window::open(folder, start).await;
    window.shows("Who are you?").await;
    window.fill("Who are you?", RUTH).await;
    window.fill("Your passphrase", PASSPHRASE).await;
    window.press("Unlock").await;
    window.has_alert().await;
    eye.at(&window, place).await;
    window
}
