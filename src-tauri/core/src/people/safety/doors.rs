//! The one checker at every door: what brings two people together, or carries something to somebody, asks
//! here before it is done, from plain facts. Papers and family view ask [`super::rules`] what a reader may
//! have; nobody can let anything through there.
//!
//! It refuses to decide that it is all right after all: a person writes why, once for each restriction, door
//! and person, and a manager who did not write it countersigns.

use super::Restriction;
use super::requests::{RestrictionKind as Kind, SafetyDoor};
use super::rules::{no_contact, sentence};
use super::store::{self, Through};
use crate::base::ids::{Id, PersonId};
use crate::base::problem::{Kind as Sort, Outcome, Problem, Stop};
use crate::base::words::Words;
use crate::file::keys::hex;
use crate::people::Known;
use rusqlite::Connection;

/// What is about to be done.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    /// At which door.
    pub door: SafetyDoor,
    /// Who is invited, comes, arrives or is written to.
    pub reader: PersonId,
    /// Who else is there, or will be.
    pub persons: &'a [PersonId],
}

/// What stands against it.
pub fn ask<'r>(restrictions: &'r [Restriction], ask: Ask<'_>) -> Vec<&'r Restriction> {
    restrictions.iter().filter(|one| stands_against(one, ask)).collect()
}

fn stands_against(one: &Restriction, ask: Ask<'_>) -> bool {
    match ask.door {
        SafetyDoor::Invitation | SafetyDoor::Booking | SafetyDoor::Attendance => {
            no_contact(one.kind) && brings_together(one, ask)
        }
        SafetyDoor::ContactLog => one.kind == Kind::DoNotLeaveMessage && one.about == ask.reader,
    }
}

/// A pair is the same pair whichever of the two comes.
fn brings_together(one: &Restriction, ask: Ask<'_>) -> bool {
    let with = |person: PersonId| ask.persons.contains(&person);
    one.from.is_some_and(|from| (from == ask.reader && with(one.about)) || (one.about == ask.reader && with(from)))
}

/// Asks, and refuses what was not let through.
///
/// # Errors
/// `kept-apart` or `no-message`, with the restriction that stands against it.
pub fn stop(conn: &Connection, known: &Known, asked: Ask<'_>, words: &Words) -> Outcome<()> {
    let Some(family) = known.find(asked.reader).map(|person| person.family) else { return Ok(()) };
    let restrictions = store::of_family(conn, family)?;
    let through = store::through(conn, family)?;
    let is = |one: &Through, restriction: &Restriction| {
        one.restriction == restriction.id && one.door == asked.door && one.person == asked.reader
    };
    let found = ask(&restrictions, asked);
    match found.into_iter().find(|restriction| !through.iter().any(|one| is(one, restriction))) {
        Some(restriction) => Err(problem(restriction, asked, known, words)),
        None => Ok(()),
    }
}

fn problem(restriction: &Restriction, asked: Ask<'_>, known: &Known, words: &Words) -> Problem {
    let code = if asked.door == SafetyDoor::ContactLog { "no-message" } else { "kept-apart" };
    let (restriction_id, person) = (hex(&restriction.id.bytes()), hex(&asked.reader.bytes()));
    let stop = Some(Box::new(Stop { restriction: restriction_id, person }));
    let why = sentence(restriction, known, words);
    Problem { stop, ..Problem::new(Sort::Input, code) }.text("why", why)
}
