//! The same work on the encrypted file and on the same rows in plain SQLite: what Kith's promises
//! cost. Where a stage's SQL is its own secret it is read from the stage's source, so that it can't
//! become another SQL than Kith's.
//!
//! One file is measured, closed, and then the other: our SQLite keeps one cache of pages for all its
//! connections (`SQLITE_ENABLE_MEMORY_MANAGEMENT`), and of two at once one can be left without any.

use super::chance::Chance;
use super::screens::quarters;
use super::watch::{Table, Watch};
use chrono::NaiveDate;
use kith_core::base::clock::Tools;
use kith_core::base::ids::{ConferenceId, FamilyId, PersonId, ReferralId, StaffId};
use kith_core::base::problem::Outcome;
use kith_core::file::write::Deed;
use kith_core::file::{KithFile, sql};
use kith_core::people::requests::NameField;
use kith_core::{outcomes, people};
use rusqlite::{Connection, params};

const COUNTS: &str = include_str!("../../../src-tauri/core/src/counts/store.rs");

/// The SQL in a source file that begins like this.
///
/// # Panics
/// When the source has none: it was changed, and this must be too.
pub fn sql_in(source: &'static str, begins: &str) -> &'static str {
    let found = source.split('"').find(|text| text.starts_with(begins));
    found.unwrap_or_else(|| panic!("no SQL begins with {begins}"))
}

/// What the figures of a quarter are counted from, row by row; answers with how many children.
fn facts(conn: &Connection, first: &str, last: &str) -> Outcome<usize> {
    let mut received = conn.prepare_cached(sql_in(COUNTS, "SELECT id, family, reason"))?;
    received.query_map([first, last], |row| row.get(0))?.collect::<Result<Vec<ReferralId>, _>>()?;
    let mut held = conn.prepare_cached(sql_in(COUNTS, "SELECT c.id, c.referral, r.family"))?;
    let held = held.query_map([first, last], |row| Ok((row.get(0)?, row.get(1)?, row.get(3)?)))?;
    let held: Vec<(ConferenceId, ReferralId, bool)> = held.collect::<Result<_, _>>()?;
    let referrals: Vec<ReferralId> = held.iter().map(|one| one.1).collect();
    let mut decided = conn.prepare_cached(sql_in(COUNTS, "SELECT p.referral, p.decision, p.decided_at"))?;
    let decided = decided.query_map([sql::list(&referrals)], |row| row.get::<_, String>(2))?;
    decided.collect::<Result<Vec<_>, _>>()?;
    let whole: Vec<ConferenceId> = held.iter().filter(|one| one.2).map(|one| one.0).collect();
    let mut children = conn.prepare_cached(sql_in(COUNTS, "SELECT c.id, k.person"))?;
    let children = children.query_map([sql::list(&whole)], |row| row.get(1))?;
    let children: Vec<PersonId> = children.collect::<Result<_, _>>()?;
    outcomes::store::records(conn, &children)?;
    Ok(children.len())
}

fn all_quarters(conn: &Connection, today: NaiveDate) -> Outcome<usize> {
    let each = quarters(today).into_iter();
    each.map(|one| facts(conn, &one.first().to_string(), &one.last().to_string())).sum()
}

/// What was measured on one file.
#[derive(Debug, Default)]
pub struct Measured {
    /// The facts of forty quarters.
    facts: Watch,
    /// A family's people.
    people: Watch,
    /// A save.
    pub save: Watch,
    /// What was found: the same in both.
    found: usize,
}

/// The reads, on one file.
///
/// # Errors
/// From the file.
pub fn reads(conn: &Connection, seed: u64, today: NaiveDate) -> Outcome<Measured> {
    let mut one = Measured::default();
    for _ in 0..3 {
        one.found = one.facts.time(|| all_quarters(conn, today))?;
    }
    let mut families = conn.prepare("SELECT id FROM family ORDER BY id")?;
    let families: Vec<FamilyId> = families.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut chance = Chance::of(seed, 0, "families");
    for _ in 0..1_000 {
        let family = families[chance.place(families.len())];
        one.found += one.people.time(|| people::store::known(conn, family))?.people.len();
    }
    Ok(one)
}

/// A name that is saved, and what is saved after it: what stood there before.
struct Save {
    person: PersonId,
    words: [String; 2],
}

/// Whose names are saved, and who saves.
fn somebody(conn: &Connection, seed: u64, times: usize) -> Outcome<(StaffId, Vec<Save>)> {
    let who = conn.query_row("SELECT id FROM staff", [], |row| row.get(0))?;
    let mut people = conn.prepare("SELECT id, known_as FROM person ORDER BY id")?;
    let people: Vec<(PersonId, String)> =
        people.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    let mut chance = Chance::of(seed, 0, "saves");
    let saves = (0..times).map(|number| {
        let (person, known_as) = people[chance.place(people.len())].clone();
        Save { person, words: [format!("Called {number}"), known_as] }
    });
    Ok((who, saves.collect()))
}

/// Saves through the door, each on the disk.
///
/// # Errors
/// From the file.
pub fn saves(file: &mut KithFile, tools: &mut Tools, seed: u64, times: usize, watch: &mut Watch) -> Outcome<()> {
    let (who, saves) = file.read(|conn| somebody(conn, seed, times))?;
    for Save { person, words } in saves {
        for words in words {
            let deed = Deed { op: people::SET_NAME, who, family: None, undoes: None, why: None };
            watch.time(|| {
                file.write(tools, deed, |write| people::store::set_name(write, person, NameField::KnownAs, &words))
            })?;
        }
    }
    Ok(())
}

/// The same saves in plain SQLite, each on the disk.
///
/// # Errors
/// From SQLite.
pub fn plain_saves(conn: &Connection, seed: u64, times: usize, watch: &mut Watch) -> Outcome<()> {
    for Save { person, words } in somebody(conn, seed, times)?.1 {
        for words in words {
            watch.time(|| -> Outcome<()> {
                conn.execute_batch("BEGIN IMMEDIATE")?;
                conn.prepare_cached("UPDATE person SET known_as = ?1 WHERE id = ?2")?
                    .execute(params![words, person])?;
                Ok(conn.execute_batch("COMMIT")?)
            })?;
        }
    }
    Ok(())
}

/// Both, side by side.
///
/// # Panics
/// When they did not find the same.
pub fn lines(ours: &Measured, plain: &Measured, table: &mut Table) {
    assert_eq!(ours.found, plain.found, "the same rows in both");
    table.line("the counts' facts, 40 quarters, from raw rows", None, &ours.facts, Some((&plain.facts, Some(2.0))));
    table.line("a family's people, the store alone", None, &ours.people, Some((&plain.people, None)));
    table.line("a save through the door alone", Some(20.0), &ours.save, Some((&plain.save, Some(2.0))));
}
