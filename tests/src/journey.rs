//! The second half of the journey, as a person walks it in the real window: preparing, the
//! conference with family time, the plan and its paper, a review, where the children are, the
//! quarter's counts, the history. Each place is shown to an `Eye`.

use crate::thread::{self, Eye, PASSPHRASE, WORK_NAME};
use crate::window::{Window, until_some};
use std::path::{Path, PathBuf};

/// Everyone who comes, with the names they have in a sentence.
const COMING: [&str; 3] = ["Amara Okafor", "Ngozi Okafor", "Jean Okafor"];

/// The whole way from an empty machine, through every place there is.
pub async fn whole(window: &Window, eye: &mut impl Eye) {
    thread::start_service(window, eye).await;
    thread::refer(window, eye).await;
    thread::add_grandma(window, eye).await;
    thread::print(window, eye).await;
    walk(window, eye).await;
    thread::look_around(window, eye).await;
}

/// From an accepted referral with its people to the end.
pub async fn walk(window: &Window, eye: &mut impl Eye) {
    prepare(window, eye).await;
    confer(window, eye).await;
    write_the_plan(window, eye).await;
    agree(window, eye).await;
    copy(window, eye).await;
    review(window, eye).await;
    children(window, eye).await;
    restriction(window, eye).await;
    counts(window, eye).await;
    history(window, eye).await;
}

/// A visit, needs, who is coming, and the booking.
pub async fn prepare(window: &Window, eye: &mut impl Eye) {
    window.press_in("Okafor: pages", "Preparing").await;
    window.shows("Book the conference").await;
    eye.at(window, "preparing").await;
    for who in ["Amara Okafor seen", "Ngozi Okafor visited"] {
        window.press(&format!("Log a visit: {who}")).await;
        window.find("field", "With whom?", None).await;
        if who.starts_with("Amara") {
            eye.at(window, "preparing-log-a-visit").await;
        }
        window.press("Log it").await;
        window.gone("button", "Log it").await;
    }
    window.fill("What Jean Okafor needs", "Large print, lift home").await;
    for who in COMING {
        window.choose(&format!("Invitation of {who}"), "Given").await;
        window.pick(&format!("Is {who} coming?"), "Yes").await;
    }
    window.fill("Day", "today").await;
    window.fill("Place", "St Luke’s hall").await;
    window.fill("From", "00:01").await;
    window.fill("Until", "23:59").await;
    window.press("Book it").await;
    window.shows("The conference is booked").await;
    eye.at(window, "preparing-booked").await;
}

/// The conference up to the end of family time.
pub async fn confer(window: &Window, eye: &mut impl Eye) {
    window.press_in("Okafor: pages", "Conference").await;
    window.find("button", "Start", None).await;
    eye.at(window, "conference-planned").await;
    window.press("Start").await;
    window.follow_to("Touch one for each person").await;
    for who in COMING {
        window.press_in(&format!("Is {who} here?"), "In the room").await;
    }
    eye.at(window, "conference-welcome").await;
    window.press("Next: Sharing information").await;
    window.shows("What we are here to do").await;
    eye.at(window, "conference-sharing").await;
    window.press("Next: Family time").await;
    window.shows("Who stays in the room?").await;
    eye.at(window, "conference-who-stays").await;
    window.press("Begin family time").await;
    window.follow_to("This is your time").await;
    eye.at(window, "family-time").await;
    window.press("We are ready").await;
    window.fill("Who are you?", WORK_NAME).await;
    window.fill("Your passphrase", PASSPHRASE).await;
    eye.at(window, "family-time-ready").await;
    window.press("Unlock").await;
    window.find("button", "Add to the plan", None).await;
}

/// Two actions, a child's words, and what the plan makes sure of.
pub async fn write_the_plan(window: &Window, eye: &mut impl Eye) {
    eye.at(window, "plan-empty").await;
    window.press("Write down Amara’s words").await;
    window.fill("What Amara says", "I want mornings to be calm").await;
    window.press("Done").await;
    action(window, "Jean", ("have Amara for tea every Wednesday", "wed", "Ngozi fetches her")).await;
    eye.at(window, "plan-one-action").await;
    action(window, "Ngozi", ("ring the school by nine when Amara is poorly", "fri", "")).await;
    window.choose("The plan needs to make sure", "Amara sleeps in her own bed").await;
    window.pick("Choose a person", "Jean").await;
    eye.at(window, "plan-written").await;
}

async fn action(window: &Window, who: &str, (what, when, if_cant): (&str, &str, &str)) {
    window.press_in("Who", who).await;
    window.fill(&format!("{who} will"), what).await;
    window.fill("From which day", when).await;
    if !if_cant.is_empty() {
        window.fill(&format!("If {who} can’t"), if_cant).await;
    }
    window.press("Add to the plan").await;
    window.shows(what).await;
}

/// Each person's own yes, the council's, and the end of the conference.
pub async fn agree(window: &Window, eye: &mut impl Eye) {
    window.press("Next: Agreeing the plan").await;
    window.shows("Is this plan yours?").await;
    for who in ["Amara", "Ngozi", "Jean"] {
        window.press_in(&format!("Is this plan yours, {who}?"), "Yes").await;
    }
    eye.at(window, "agreeing").await;
    window.press_in("Sam Ortiz, social worker, for the council", "Yes").await;
    window.find("field", "We look at it again", None).await;
    window.fill("We look at it again", "in 6 weeks").await;
    eye.at(window, "agreeing-council").await;
    window.press("Agree the plan").await;
    window.shows("Agreed").await;
    window.press("End the conference").await;
    window.press("End it now").await;
    window.shows("Thank you").await;
    eye.at(window, "conference-over").await;
    window.press("Leave family view").await;
    window.find("field", "Your passphrase", None).await;
    eye.at(window, "leave-family-view").await;
    leave_family_view(window, PASSPHRASE, "Okafor").await;
    window.press_in("Okafor: pages", "Conference").await;
    window.shows("The conference was held").await;
    eye.at(window, "conference-held").await;
}

/// The passphrase, and the window that staff see, with the family's name on it.
pub async fn leave_family_view(window: &Window, passphrase: &str, family: &str) {
    window.fill("Your passphrase", passphrase).await;
    window.press("Leave").await;
    window.follow_to(family).await;
}

/// Jean's own copy as a paper; where it was saved.
pub async fn copy(window: &Window, eye: &mut impl Eye) -> PathBuf {
    window.press_in("Okafor: pages", "Plan").await;
    window.find("button", "Copies for each person", None).await;
    eye.at(window, "plan-agreed").await;
    window.press("Copies for each person").await;
    window.choose("Who will read it?", "Jean Okafor").await;
    window.shows("A copy for Jean Okafor").await;
    eye.at(window, "copies").await;
    window.press("Save as PDF").await;
    window.shows("is saved as").await;
    window.press("Plan").await;
    window.find("button", "Copies for each person", None).await;
    saved(window, "plan", "pdf").await
}

/// What has happened, and the same question as before.
pub async fn review(window: &Window, eye: &mut impl Eye) {
    window.press_in("Okafor: pages", "Reviews").await;
    window.shows("What has happened?").await;
    window.press_in("Action 1", "Partly").await;
    window.shows("1 of 2 answered").await;
    eye.at(window, "reviews").await;
    window.press("This review was held").await;
    window.shows("Held today").await;
}

/// A spell of a child's status.
pub async fn children(window: &Window, eye: &mut impl Eye) {
    window.press_in("Okafor: pages", "Children now").await;
    window.shows("Where the children are now").await;
    window.press("Add a plan or care of Amara").await;
    window.pick("What is it?", "Child in need plan").await;
    window.fill("From", "1 sep").await;
    window.press("Add it").await;
    window.shows("Child in need plan").await;
    eye.at(window, "children-now").await;
}

/// Who must not know something: written down, and what a copy then holds back.
pub async fn restriction(window: &Window, eye: &mut impl Eye) {
    window.press_in("Okafor: pages", "File").await;
    window.shows("Nothing is written down").await;
    eye.at(window, "file-nothing-yet").await;
    window.press("Write one down").await;
    window.pick("What is it?", "Where somebody lives").await;
    window.pick("What does it rest on?", "Court order").await;
    window.pick("Whom does it keep safe, or whom is it about?", "Ngozi Okafor").await;
    window.pick("From whom?", "Jean Okafor").await;
    window.fill("Look at it again", "in 6 months").await;
    eye.at(window, "file-form").await;
    window.press("Write it down").await;
    window.shows("1 thing is written down").await;
    eye.at(window, "file-hidden").await;
    window.press("Show what is written down").await;
    window.fill("Your passphrase, once more", PASSPHRASE).await;
    window.press("Show it").await;
    window.shows("Jean must not know where Ngozi lives").await;
    eye.at(window, "file").await;
    window.press_in("Okafor: pages", "Plan").await;
    window.press("Copies for each person").await;
    window.choose("Who will read it?", "Jean Okafor").await;
    window.shows("Held back").await;
    eye.at(window, "copy-held-back").await;
    window.press("Plan").await;
}

/// This quarter's counts, what is behind one, and the table; where it was saved.
pub async fn counts(window: &Window, eye: &mut impl Eye) -> PathBuf {
    window.press("Counts").await;
    window.shows("How much did we do?").await;
    window.press("The quarter after").await;
    window.shows("This quarter is not over.").await;
    window.press("1 Conferences held").await;
    window.shows("The rule, in words").await;
    eye.at(window, "counts").await;
    window.press("Export (CSV)").await;
    window.shows("is saved").await;
    saved(window, "counts", "csv").await
}

/// Who changed what, in words.
pub async fn history(window: &Window, eye: &mut impl Eye) {
    window.press("History").await;
    window.shows("exported a quarter’s counts").await;
    eye.at(window, "history-of-it-all").await;
}

/// The file of that kind whose name holds `part`, once it is there.
pub async fn saved(window: &Window, part: &str, ending: &str) -> PathBuf {
    let folder = if ending == "csv" { window.exports() } else { window.papers() };
    let is = |path: &Path| {
        let named = path.file_name().is_some_and(|name| name.to_string_lossy().to_lowercase().contains(part));
        named && path.extension().is_some_and(|end| end == ending)
    };
    let look = || async {
        let mut files = std::fs::read_dir(&folder).ok()?.flatten().map(|entry| entry.path());
        files.find(|path| is(path))
    };
    let found = until_some(look).await;
    found.unwrap_or_else(|| panic!("no {part}.{ending} in {}", folder.display()))
}
