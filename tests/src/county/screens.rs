//! Every request of the screens, asked as the page asks: from JSON text to JSON text, one after the
//! other about families by chance, so that what was read for one is not there for the next.

use super::chance::Chance;
use super::watch::{Table, Watch};
use crate::service::{PASSPHRASE, RUTH};
use kith_core::counts::quarter::Quarter;
use kith_core::desk::{Desk, Stop};
use kith_core::request::Request;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::sync::Arc;

/// PROMISES.md: any screen's request.
const SCREEN: Option<f64> = Some(16.0);
/// A search keystroke.
const KEYSTROKE: Option<f64> = Some(5.0);
/// A save that is on the disk.
const SAVE: Option<f64> = Some(20.0);

/// A person to look for, and to save a name of.
#[derive(Debug)]
struct Somebody {
    person: String,
    family: String,
    name: String,
    known_as: String,
}

/// Whom the benchmark asks about: read from the plain copy, so that the file itself stays unread.
#[derive(Debug, Default)]
pub struct Picks {
    /// Referral and family, hexadecimal.
    referrals: Vec<(String, String)>,
    /// Those whose conference was held.
    held: Vec<(String, String)>,
    /// Everybody on a list.
    people: Vec<Somebody>,
}

impl Picks {
    /// Reads them.
    ///
    /// # Errors
    /// From SQLite.
    pub fn read(plain: &Connection) -> rusqlite::Result<Self> {
        let pairs = |sql: &str| -> rusqlite::Result<Vec<(String, String)>> {
            let mut rows = plain.prepare(sql)?;
            rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
        };
        let mut people = plain.prepare(
            "SELECT lower(hex(id)), lower(hex(family)), first_name || ' ' || last_name, known_as FROM person ORDER BY id",
        )?;
        let people = people.query_map([], |row| {
            Ok(Somebody { person: row.get(0)?, family: row.get(1)?, name: row.get(2)?, known_as: row.get(3)? })
        })?;
        Ok(Self {
            referrals: pairs("SELECT lower(hex(id)), lower(hex(family)) FROM referral ORDER BY id")?,
            held: pairs(
                "SELECT lower(hex(id)), lower(hex(family)) FROM referral WHERE step = 'reviewing' ORDER BY id",
            )?,
            people: people.collect::<Result<_, _>>()?,
        })
    }
}

/// Asks: the whole way, as text. What is refused ends the benchmark: it would be quick.
///
/// # Panics
/// When the answer is a problem.
pub fn ask(desk: &mut Desk, watch: &mut Watch, request: &Value) -> Value {
    let text = request.to_string();
    let told = watch.time(|| {
        let read = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        let request = Request::from_json(read).map_err(|problem| format!("{problem:?}"))?;
        let reply = desk.handle(&request, None).map_err(|told| format!("{told:?}"))?;
        serde_json::to_string(&reply).map_err(|error| error.to_string())
    });
    let told: String = told.unwrap_or_else(|why| panic!("{text}: {why}"));
    serde_json::from_str::<Value>(&told).map(|mut reply| reply["value"].take()).unwrap_or_default()
}

/// Unlocks, as often as said, and leaves it open.
pub fn unlock(desk: &mut Desk, times: usize, table: &mut Table) {
    let mut watch = Watch::default();
    for _ in 0..times {
        ask(desk, &mut Watch::default(), &json!({"service": {"lock": {}}}));
        // The lock's backup is not what is measured: it is stopped at once.
        desk.finish(&(Arc::new(|| true) as Stop));
        let unlock = json!({"service": {"unlock": {"workName": RUTH, "passphrase": PASSPHRASE}}});
        ask(desk, &mut watch, &unlock);
    }
    table.line("unlock (by design 0.3 to 0.5 s)", Some(500.0), &watch, None);
}

/// Today's quarter and the 39 before it.
pub fn quarters(today: chrono::NaiveDate) -> Vec<Quarter> {
    std::iter::successors(Some(Quarter::of(today)), |one| Some(one.before())).take(40).collect()
}

const MEASURES: &[&str] = &["referrals", "conferences", "agreed", "took-part", "lower", "same", "higher", "not-known"];

/// One round of requests about somebody; the last is how often it is asked in a thousand rounds.
fn round(picks: &Picks, chance: &mut Chance) -> Vec<(&'static str, Value, usize)> {
    let of = |all: &[(String, String)], chance: &mut Chance| all[chance.place(all.len())].clone();
    let (any, family) = of(&picks.referrals, chance);
    let mut held = || json!({"referral": of(&picks.held, chance).0});
    let pages = [json!({"preparation": {"getPreparing": held()}}), json!({"conference": {"getConference": held()}})];
    let [preparing, conference] = pages;
    let (plan, reviews) = (json!({"plan": {"getPlan": held()}}), json!({"review": {"getReviews": held()}}));
    let (outcomes, copies) =
        (json!({"outcomes": {"getOutcomes": held()}}), json!({"printing": {"listCopies": held()}}));
    let quarters = quarters(chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default());
    let (quarter, measure) = (chance.pick(&quarters).to_string(), chance.pick(MEASURES));
    vec![
        ("due.listDue", json!({"due": {"listDue": {}}}), 100),
        ("referral.listFamilies, first page", json!({"referral": {"listFamilies": {"after": 0}}}), 200),
        ("referral.listFamilies, page 100", json!({"referral": {"listFamilies": {"after": 9_900}}}), 200),
        ("referral.getReferral", json!({"referral": {"getReferral": {"referral": any}}}), 1_000),
        ("people.listPeople", json!({"people": {"listPeople": {"family": family}}}), 1_000),
        ("map.getMap", json!({"map": {"getMap": {"family": family, "professionals": true}}}), 100),
        ("preparation.getPreparing", preparing, 1_000),
        ("conference.getConference", conference, 1_000),
        ("plan.getPlan", plan, 1_000),
        ("review.getReviews", reviews, 1_000),
        ("review.listReviews", json!({"review": {"listReviews": {}}}), 100),
        ("outcomes.getOutcomes", outcomes, 1_000),
        ("printing.listCopies", copies, 1_000),
        ("counts.getCounts, each of 40 quarters", json!({"counts": {"getCounts": {"quarter": quarter}}}), 500),
        ("counts.getTrend", json!({"counts": {"getTrend": {"quarter": quarter}}}), 500),
        (
            "counts.getBehind, every measure",
            json!({"counts": {"getBehind": {"quarter": quarter, "measure": measure}}}),
            500,
        ),
        (
            "history.listHistory, 50 of one family",
            json!({"history": {"listHistory": {"family": family, "most": 50}}}),
            5,
        ),
        ("history.listHistory, 50 of all", json!({"history": {"listHistory": {"family": null, "most": 50}}}), 5),
    ]
}

/// All the screens, so many rounds.
pub fn screens(desk: &mut Desk, picks: &Picks, seed: u64, rounds: usize, table: &mut Table) {
    let mut chance = Chance::of(seed, 0, "screens");
    let mut watches: Vec<(&str, Watch)> = vec![];
    for at in 0..rounds {
        if at % 100 == 0 {
            eprintln!("bench: round {at} of {rounds}");
        }
        for (place, (what, request, times)) in round(picks, &mut chance).into_iter().enumerate() {
            if watches.len() <= place {
                watches.push((what, Watch::default()));
            }
            if at % (1_000 / times) == 0 {
                ask(desk, &mut watches[place].1, &request);
            }
        }
    }
    for (what, watch) in &watches {
        table.line(what, SCREEN, watch, None);
    }
}

/// The names of so many people, typed letter by letter.
pub fn keystrokes(desk: &mut Desk, picks: &Picks, seed: u64, names: usize, table: &mut Table) {
    let mut chance = Chance::of(seed, 0, "names");
    let (mut watch, mut first) = (Watch::default(), Watch::default());
    for _ in 0..names {
        let name = &picks.people[chance.place(picks.people.len())].name;
        for end in 1..=name.chars().count().min(24) {
            let typed: String = name.chars().take(end).collect();
            ask(desk, if end == 1 { &mut first } else { &mut watch }, &json!({"search": {"find": {"words": typed}}}));
        }
    }
    table.line("search.find, the first letter", KEYSTROKE, &first, None);
    table.line("search.find, each further letter", KEYSTROKE, &watch, None);
}

/// Saves a name, and puts the old one back: both are saves, and both stay in the history. Every so
/// often it is put back by undo.
pub fn saves(desk: &mut Desk, picks: &Picks, seed: u64, people: usize, limit: &Watch, table: &mut Table) {
    let mut chance = Chance::of(seed, 0, "saves");
    let (mut watch, mut undo) = (Watch::default(), Watch::default());
    for number in 0..people {
        let Somebody { person, family, known_as, .. } = &picks.people[chance.place(picks.people.len())];
        let save = |words: &str| json!({"people": {"setName": {"person": person, "field": "knownAs", "words": words}}});
        ask(desk, &mut watch, &save(&format!("Called {number}")));
        if number % 20 == 0 {
            ask(desk, &mut undo, &json!({"history": {"undoLast": {"family": family}}}));
        } else {
            ask(desk, &mut watch, &save(known_as));
        }
    }
    table.line("people.setName, on the disk", SAVE, &watch, Some((limit, None)));
    table.line("history.undoLast, on the disk", SAVE, &undo, None);
}
