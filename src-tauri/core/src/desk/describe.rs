//! What the history calls a row, asked of the stage that owns its table.

use crate::base::ids::{Id, PersonId, ReferralId};
use crate::base::problem::Outcome;
use crate::base::words::Words;
use crate::{closing, conference, outcomes, people, plan, preparation, referral, review, staff};
use rusqlite::{Connection, OptionalExtension};

/// A person's name for a row about a person, the family's label for one about a referral, else
/// nothing.
///
/// # Errors
/// From the file.
pub fn describe(conn: &Connection, table: &str, row: &[u8; 16], words: &Words) -> Outcome<Option<String>> {
    if let Some(staff) = staff::store::staff_of(conn, table, row)? {
        return staff::store::work_name(conn, staff);
    }
    if table == "couple" {
        return couple(conn, row, words);
    }
    if let Some(person) = person(conn, table, row)? {
        return Ok(people::store::anyone(conn, person)?.map(|person| people::rules::full_name(&person, words)));
    }
    let family = match table {
        "look" => people::safety::store::family_looked_at(conn, row)?,
        _ => staff::scope::store::family_of(conn, table, row)?,
    };
    if let Some(family) = family {
        return referral::describe(conn, "family", &family.bytes(), words);
    }
    match referral_of(conn, table, row)? {
        Some(id) => referral::describe(conn, "referral", &id.bytes(), words),
        None => referral::describe(conn, table, row, words),
    }
}

/// "Kelly Hollis and Daniel Okafor".
fn couple(conn: &Connection, row: &[u8; 16], words: &Words) -> Outcome<Option<String>> {
    let Some((one, other)) = people::couples::store::both(conn, row)? else { return Ok(None) };
    let name = |id| Ok(people::store::anyone(conn, id)?.map(|person| people::rules::full_name(&person, words)));
    let names: Outcome<Vec<Option<String>>> = [one, other].into_iter().map(name).collect();
    let names: Vec<String> = names?.into_iter().flatten().collect();
    Ok(Some(words.list(&names)))
}

pub(super) fn person(conn: &Connection, table: &str, row: &[u8; 16]) -> Outcome<Option<PersonId>> {
    let of = |sql: &str| Ok(conn.query_row(sql, [row], |row| row.get(0)).optional()?);
    match table {
        "person" => Ok(Some(PersonId::from_bytes(*row))),
        "relationship" => of("SELECT person FROM relationship WHERE id = ?1"),
        "home" => of("SELECT id FROM person WHERE home = ?1 ORDER BY id LIMIT 1"),
        "contact" | "address" => people::contact::store::person_of(conn, table, row),
        "restriction" => people::safety::store::person_of(conn, row),
        "let_through" => people::safety::store::through_person(conn, row),
        "conversation" | "guest" => preparation::store::person_of(conn, table, row),
        "attendance" => conference::store::person_of(conn, table, row),
        "episode" | "follow_up" => outcomes::store::person_of(conn, table, row),
        _ => Ok(None),
    }
}

pub(super) fn referral_of(conn: &Connection, table: &str, row: &[u8; 16]) -> Outcome<Option<ReferralId>> {
    if let Some(found) = conference::store::referral_of(conn, table, row)? {
        return Ok(Some(found));
    }
    if let Some(found) = plan::store::referral_of(conn, table, row)? {
        return Ok(Some(found));
    }
    if let Some(found) = closing::store::referral_of(conn, table, row)? {
        return Ok(Some(found));
    }
    review::store::referral_of(conn, table, row)
}
