//! The thread from a key press to a page of paper, as a person walks it in the real window. Each
//! place on the way is shown to an `Eye`: a test looks on, the gallery takes a picture, axe reads.

use crate::paper;
use crate::window::{Window, until_some};
use std::path::PathBuf;

/// The passphrase of the service that is walked through.
pub const PASSPHRASE: &str = "kettle orbit lantern mossy";
/// The person at the keyboard.
pub const WORK_NAME: &str = "Ruth A.";

/// Somebody who looks at each place on the way.
#[expect(async_fn_in_trait, reason = "every walk is on one thread of a test's own runtime")]
pub trait Eye {
    /// `place` has a plain name, such as `referral-new`.
    async fn at(&mut self, window: &Window, place: &str);
}

/// Walks on without looking.
pub struct Nobody;

impl Eye for Nobody {
    async fn at(&mut self, _: &Window, _: &str) {}
}

/// Welcome, start a service, make the recovery sheet, type two groups back.
pub async fn start_service(window: &Window, eye: &mut impl Eye) {
    window.shows("Welcome to Kith").await;
    eye.at(window, "first-run").await;
    window.press("Start a service").await;
    window.find("field", "What is your service called?", None).await;
    eye.at(window, "start-service").await;
    window.press("Start the service").await;
    window.shows("Something needs another look").await;
    eye.at(window, "start-service-with-blanks").await;
    window.fill("What is your service called?", "Family Meetings, Millbrook").await;
    window.fill("Your name at work", WORK_NAME).await;
    window.fill("Your passphrase", PASSPHRASE).await;
    window.press("Start the service").await;
    window.shows("Step 1 of 2").await;
    eye.at(window, "recovery-sheet-make").await;
    check_sheet(window, eye).await;
}

async fn check_sheet(window: &Window, eye: &mut impl Eye) {
    window.press("Save the sheet").await;
    window.shows("Step 2 of 2").await;
    eye.at(window, "recovery-sheet-check").await;
    let groups = paper::groups(&saved_pdf(window, "sheet").await);
    for (number, group) in (1..).zip(&groups) {
        if window.has("field", &format!("Group {number}")).await {
            window.fill(&format!("Group {number}"), group).await;
        }
    }
    window.press("Check these two groups").await;
    window.shows("Nothing is due this week").await;
    eye.at(window, "due-none").await;
}

/// A referral with one child, as short as it may be, and accepted.
pub async fn refer(window: &Window, eye: &mut impl Eye) {
    window.press("New referral").await;
    window.find("field", "First name", None).await;
    eye.at(window, "referral-new").await;
    window.fill("First name", "Amara").await;
    window.fill("Last name", "Okafor").await;
    for (label, words) in [("Day", "9"), ("Month", "mar"), ("Year", "2012")] {
        window.fill(label, words).await;
    }
    window.fill("What do you hope the family can work out?", WHY).await;
    window.pick("What led to it?", "Before a birth").await;
    window.fill("The plan must make sure that, 1", "Amara sleeps in her own bed").await;
    add_mum(window, eye).await;
    add_baby(window).await;
    window.choose("Is there anyone who must not be in the same room", "No").await;
    window.fill("Who is referring", "Sam Ortiz, social worker").await;
    window.fill("Got the referral on", "today").await;
    window.shows("Answer due").await;
    eye.at(window, "referral-written").await;
    window.press("Accept").await;
    window.shows("This referral is accepted.").await;
    eye.at(window, "referral-accepted").await;
}

const WHY: &str = "Who can Amara stay with while mum is in hospital?";

async fn add_mum(window: &Window, eye: &mut impl Eye) {
    window.press("Add mum").await;
    window.fill("First name", "Ngozi").await;
    window.fill("Last name", "Okafor").await;
    eye.at(window, "referral-add-mum").await;
    window.press("Add").await;
    window.choose("Does Ngozi Okafor agree to this referral?", "Yes").await;
}

/// A brother or sister who is not born yet.
async fn add_baby(window: &Window) {
    window.press("A baby not born yet").await;
    window.fill("Baby due", "in 12 weeks").await;
    window.shows("due in").await;
}

/// One relative: grandma, on mum's side.
pub async fn add_grandma(window: &Window, eye: &mut impl Eye) {
    window.press("Open the family’s people").await;
    window.find("row", "Amara Okafor", None).await;
    eye.at(window, "people").await;
    window.press("Add a relative").await;
    window.choose("Who are they?", "Grandma, mum’s mum").await;
    window.fill("First name", "Jean").await;
    window.fill("Last name", "Okafor").await;
    eye.at(window, "people-add-relative").await;
    window.press("Add").await;
    window.find("row", "Jean Okafor", None).await;
    eye.at(window, "people-with-grandma").await;
}

/// The list on paper; where it was saved.
pub async fn print(window: &Window, eye: &mut impl Eye) -> PathBuf {
    window.press("Print").await;
    window.shows("is saved, one page.").await;
    eye.at(window, "people-printed").await;
    saved_pdf(window, "people").await
}

/// The other places: one person, the history, the keys, the lock and both ways in.
pub async fn look_around(window: &Window, eye: &mut impl Eye) {
    window.press("My families").await;
    window.press("Open Okafor").await;
    window.press("Open Jean Okafor").await;
    window.find("field", "Likes to be called", None).await;
    eye.at(window, "person").await;
    window.press("Close").await;
    window.choose("Show the people as", "Map").await;
    window.find("button", "Fit", None).await;
    eye.at(window, "people-map").await;
    window.choose("Show the people as", "List").await;
    window.press("My families").await;
    window.find("row", "Okafor", None).await;
    eye.at(window, "families").await;
    window.press("History").await;
    window.shows("What was done, newest first.").await;
    eye.at(window, "history").await;
    window.press("Settings").await;
    window.find("button", "Make a new sheet", None).await;
    eye.at(window, "settings").await;
    window.press("Keys").await;
    window.shows("Letter keys work when you are not typing in a field.").await;
    eye.at(window, "keys").await;
    window.press("Close").await;
    lock(window).await;
    eye.at(window, "unlock").await;
    wrong_ways_in(window, eye).await;
}

async fn wrong_ways_in(window: &Window, eye: &mut impl Eye) {
    window.fill("Your passphrase", "kettle orbit lantern wrong").await;
    window.press("Unlock").await;
    window.find("button", "Unlock", None).await;
    window.has_alert().await;
    eye.at(window, "unlock-wrong-passphrase").await;
    window.press("Forgotten it? Use your recovery sheet").await;
    window.shows("Type the twelve groups").await;
    eye.at(window, "unlock-with-sheet").await;
}

/// Locks: the window that comes is another one.
pub async fn lock(window: &Window) {
    window.press("Lock").await;
    window.follow_to("Who are you?").await;
}

/// Unlocks with the passphrase.
pub async fn unlock(window: &Window) {
    window.shows("Who are you?").await;
    window.fill("Who are you?", WORK_NAME).await;
    window.fill("Your passphrase", PASSPHRASE).await;
    window.press("Unlock").await;
    window.shows("My families").await;
}

/// The paper whose name holds `part`, once it is there.
pub async fn saved_pdf(window: &Window, part: &str) -> PathBuf {
    let folder = window.papers();
    let look = || async {
        let names = std::fs::read_dir(&folder).ok()?.flatten().map(|entry| entry.path());
        let mut papers = names.filter(|path| path.extension().is_some_and(|end| end == "pdf"));
        papers.find(|path| path.file_name().is_some_and(|name| is_called(name, part)))
    };
    let found = until_some(look).await;
    found.unwrap_or_else(|| panic!("no paper called {part} in {}", folder.display()))
}

fn is_called(name: &std::ffi::OsStr, part: &str) -> bool {
    name.to_string_lossy().to_lowercase().contains(part)
}
