//! The only SQL for restrictions.

use super::Restriction;
use crate::base::code::{code, decoded};
use crate::base::ids::{FamilyId, PersonId, RestrictionId};
use crate::base::problem::Outcome;
use crate::base::stamps::day;
use crate::file::Write;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Writes one down.
///
/// # Errors
/// From the file.
pub fn add(write: &Write<'_>, one: &Restriction) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO restriction
           (id, family, kind, about, from_person, basis, reason, gives_away, since_on, until_on, look_again_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![
            one.id,
            one.family,
            code(&one.kind)?,
            one.about,
            one.from,
            code(&one.basis)?,
            one.reason,
            one.gives_away.join("\n"),
            one.since.to_string(),
            one.until.map(|day| day.to_string()),
            one.look_again.to_string()
        ],
    )?;
    Ok(())
}

/// Takes one off.
///
/// # Errors
/// From the file.
pub fn lift(write: &Write<'_>, restriction: RestrictionId, why: &str) -> Outcome<()> {
    write.sql().execute(
        "UPDATE restriction SET removed_at = ?1, lifted_why = ?2 WHERE id = ?3",
        params![write.now(), why, restriction],
    )?;
    Ok(())
}

const COLUMNS: &str =
    "id, family, kind, about, from_person, basis, reason, gives_away, since_on, until_on, look_again_on";

/// Those that hold in a family, as they were written down. One about somebody who was taken off the
/// list holds on: what is written down may still name them.
///
/// # Errors
/// From the file.
pub fn of_family(conn: &Connection, family: FamilyId) -> Outcome<Vec<Restriction>> {
    let sql = format!("SELECT {COLUMNS} FROM restriction WHERE family = ?1 AND removed_at IS NULL ORDER BY id");
    let mut rows = conn.prepare_cached(&sql)?;
    let mut rows = rows.query([family])?;
    let mut found = vec![];
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

fn read(row: &Row<'_>) -> Outcome<Restriction> {
    let (gives_away, until): (String, Option<String>) = (row.get(7)?, row.get(9)?);
    Ok(Restriction {
        id: row.get(0)?,
        family: row.get(1)?,
        kind: decoded(row.get(2)?)?,
        about: row.get(3)?,
        from: row.get(4)?,
        basis: decoded(row.get(5)?)?,
        reason: row.get(6)?,
        gives_away: gives_away.lines().map(str::to_owned).collect(),
        since: day(&row.get::<_, String>(8)?)?,
        until: until.as_deref().map(day).transpose()?,
        look_again: day(&row.get::<_, String>(10)?)?,
    })
}

/// The family of one that holds.
///
/// # Errors
/// `gone` when it is not there, or not any more.
pub fn family_of(conn: &Connection, restriction: RestrictionId) -> Outcome<FamilyId> {
    let sql = "SELECT family FROM restriction WHERE id = ?1 AND removed_at IS NULL";
    Ok(conn.query_row(sql, [restriction], |row| row.get(0))?)
}

/// Whom one is about, for the history.
///
/// # Errors
/// From the file.
pub fn person_of(conn: &Connection, row: &[u8; 16]) -> Outcome<Option<PersonId>> {
    Ok(conn.query_row("SELECT about FROM restriction WHERE id = ?1", [row], |row| row.get(0)).optional()?)
}
