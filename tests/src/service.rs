//! A service in a folder of its own, asked through the one door, with a clock that a test sets and
//! dice that fall the same way every time.

use chrono::{DateTime, TimeDelta, Utc};
use kith_core::base::clock::{Clock, Dice, Tools};
use kith_core::base::problem::Told;
use kith_core::desk::{Desk, Stop};
use kith_core::request::{Reply, Request};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

/// Whoever starts a service in these tests.
pub const RUTH: &str = "Ruth A.";
/// What the service's file is called.
pub const FILE: &str = "Our service.kith";
/// Their passphrase.
pub const PASSPHRASE: &str = "four quiet words here";

/// A clock that a test sets. It begins on Tuesday 24 November 2026 at 09:00.
#[derive(Clone)]
pub struct SetClock(Arc<Mutex<DateTime<Utc>>>);

impl Default for SetClock {
    fn default() -> Self {
        Self(Arc::new(Mutex::new("2026-11-24T09:00:00Z".parse().expect("a moment"))))
    }
}

impl SetClock {
    /// Moves it on, or back.
    pub fn add(&self, delta: TimeDelta) {
        *self.0.lock().expect("no test panicked here") += delta;
    }
}

impl Clock for SetClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().expect("no test panicked here")
    }
}

/// Dice that fall the same way every time (splitmix64).
pub struct SeededDice(pub u64);

impl Dice for SeededDice {
    fn fill(&mut self, out: &mut [u8]) {
        for byte in out {
            self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            *byte = (mixed ^ (mixed >> 27)).to_be_bytes()[0];
        }
    }
}

/// A folder that goes with the test, or one that stays.
pub enum Folder {
    /// Goes.
    Passing(TempDir),
    /// Stays.
    Lasting(PathBuf),
}

impl Folder {
    /// Where it is.
    pub fn path(&self) -> &Path {
        match self {
            Self::Passing(folder) => folder.path(),
            Self::Lasting(folder) => folder,
        }
    }
}

/// A service, or the place where one will be started.
pub struct Service {
    /// Its folder: the file, papers, and this machine's memory.
    pub folder: Folder,
    /// Hears every answer, where somebody listens.
    pub heard: Option<fn(&Answer)>,
    /// The clock.
    pub clock: SetClock,
    /// The door.
    pub desk: Desk,
    seed: u64,
}

/// What came back: a reply, or two sentences.
pub type Answer = Result<Reply, Told>;

impl Default for Service {
    fn default() -> Self {
        let folder = TempDir::new().expect("a folder");
        let clock = SetClock::default();
        let desk = Desk::new(tools(&clock, folder.path(), 1));
        Self { folder: Folder::Passing(folder), heard: None, clock, desk, seed: 1 }
    }
}

/// Tools for a machine whose data folder lies in `folder`.
pub fn tools(clock: &SetClock, folder: &Path, seed: u64) -> Tools {
    Tools {
        clock: Box::new(clock.clone()),
        dice: Box::new(SeededDice(seed)),
        machine: folder.join("machine"),
        machine_name: "RUTH-LAPTOP".into(),
    }
}

impl Service {
    /// The service of a folder that stays, locked; its dice are of this seed.
    pub fn lasting(folder: PathBuf, seed: u64) -> Self {
        let clock = SetClock::default();
        let mut desk = Desk::new(tools(&clock, &folder, seed));
        desk.choose(&folder.join(FILE));
        Self { folder: Folder::Lasting(folder), heard: None, clock, desk, seed }
    }

    /// A service that is open, its recovery sheet typed back.
    pub fn started() -> Self {
        let mut service = Self::default();
        service.start().expect("a service starts");
        service.sheet();
        service
    }

    /// The service's file.
    pub fn file(&self) -> PathBuf {
        self.folder.path().join(FILE)
    }

    /// Where papers are saved: another folder than the file's.
    pub fn papers(&self) -> PathBuf {
        let papers = self.folder.path().join("papers");
        std::fs::create_dir_all(&papers).expect("a folder");
        papers
    }

    /// Asks, as the page does: through JSON.
    pub fn ask(&mut self, request: Value) -> Answer {
        self.ask_at(request, None)
    }

    /// Asks, with the place the person chose.
    pub fn ask_at(&mut self, request: Value, place: Option<PathBuf>) -> Answer {
        let request = Request::from_json(request).map_err(|problem| self.desk.told(&problem))?;
        let answer = self.desk.handle(&request, place);
        if let Some(heard) = self.heard {
            heard(&answer);
        }
        answer
    }

    /// Asks for what must be answered.
    pub fn get(&mut self, request: Value) -> Value {
        let asked = request.to_string();
        self.ask(request).unwrap_or_else(|told| panic!("{asked}: {told:?}")).value
    }

    /// Asks for what must be refused; answers with its code and its field.
    pub fn refused(&mut self, request: Value) -> (String, Option<String>) {
        let told = self.ask(request).expect_err("refused");
        (told.code, told.field)
    }

    /// Starts the service.
    pub fn start(&mut self) -> Answer {
        let file = self.file();
        let form = json!({"serviceName": "Family Meetings, Millbrook", "roleTerm": "facilitator",
            "workName": RUTH, "passphrase": PASSPHRASE});
        self.ask_at(json!({"service": {"startService": form}}), Some(file))
    }

    /// Saves the recovery sheet, reads it back from the paper, and types two groups. Answers with
    /// all twelve.
    pub fn sheet(&mut self) -> Vec<String> {
        let place = self.papers().join("Recovery sheet.pdf");
        self.ask_at(json!({"service": {"saveSheet": {}}}), Some(place.clone())).expect("a sheet");
        let groups = groups_on(&place);
        let status = self.get(json!({"service": {"getStatus": {}}}));
        let asked = |at: usize| {
            let group = status["open"]["sheetAsks"][at].as_u64().expect("which group");
            groups[usize::try_from(group).expect("small") - 1].clone()
        };
        self.get(json!({"service": {"checkSheet": {"first": asked(0), "second": asked(1)}}}));
        groups
    }

    /// Locks, as Ctrl+L does, and finishes it as the shell does once the window is gone.
    pub fn lock(&mut self) {
        self.get(json!({"service": {"lock": {}}}));
        self.desk.finish(&(Arc::new(|| false) as Stop));
    }

    /// Unlocks with a passphrase.
    pub fn unlock(&mut self, name: &str, passphrase: &str) -> Answer {
        self.ask(json!({"service": {"unlock": {"workName": name, "passphrase": passphrase}}}))
    }

    /// Kith is closed and started again on this machine; the file is locked.
    pub fn restart(&mut self) {
        self.desk.close();
        self.seed += 1;
        self.desk = Desk::new(tools(&self.clock, self.folder.path(), self.seed));
    }

    /// A referral with one child. Answers with its page.
    pub fn referral(&mut self, first: &str, last: &str) -> Value {
        let page = self.get(json!({"referral": {"beginReferral": {}}}));
        let child = &page["children"][0]["person"]["person"];
        self.get(json!({"people": {"setName": {"person": child, "field": "first", "words": first}}}));
        self.get(json!({"people": {"setName": {"person": child, "field": "last", "words": last}}}));
        self.get(json!({"referral": {"getReferral": {"referral": page["referral"]}}}))
    }

    /// Adds a relative to the first child of a referral. Answers with their row.
    pub fn relative(&mut self, page: &Value, relation: &str, first: &str) -> Value {
        let child = &page["children"][0]["person"]["person"];
        self.get(json!({"people": {"addRelative":
            {"child": child, "relation": relation, "sameTo": [], "firstName": first, "lastName": ""}}}))
    }

    /// Everyone's names in a family, as the list shows them.
    pub fn names(&mut self, page: &Value) -> Vec<String> {
        let list = self.get(json!({"people": {"listPeople": {"family": page["family"]}}}));
        let rows = list["rows"].as_array().expect("rows").clone();
        rows.iter().map(|row| row["name"].as_str().expect("a name").to_owned()).collect()
    }
}

/// The twelve groups, read off the saved paper as a person would.
pub fn groups_on(sheet: &Path) -> Vec<String> {
    let read = std::process::Command::new("pdftotext").arg("-layout").arg(sheet).arg("-").output();
    let text = String::from_utf8(read.expect("pdftotext is installed").stdout).expect("text");
    let words: Vec<&str> = text.split_whitespace().collect();
    let group_after = |number: usize| {
        let looks = |word: &str| word.len() == 4 && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
        let mut pairs = words.windows(2);
        let found = pairs.find(|pair| pair[0] == number.to_string() && looks(pair[1]));
        found.unwrap_or_else(|| panic!("group {number} in:\n{text}"))[1].to_owned()
    };
    (1..=12).map(group_after).collect()
}
