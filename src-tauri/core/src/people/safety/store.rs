//! The only SQL for restrictions.

use super::Restriction;
use super::requests::SafetyDoor;
use crate::base::code::{code, decoded};
use crate::base::ids::{FamilyId, PersonId, RestrictionId, RowId, StaffId};
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
    let rows = rows.query_map([family], |row| Ok(read(row)))?;
    rows.map(|one| one?).collect()
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

/// Notes that somebody looked at what is written down.
///
/// # Errors
/// From the file.
pub fn looked(write: &Write<'_>, family: FamilyId, staff: StaffId) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO look (id, family, staff, looked_at) VALUES (?1, ?2, ?3, ?4)",
        params![write.id::<RowId>(), family, staff, write.now()],
    )?;
    Ok(())
}

/// Who looked in a family's File, and when, the newest first.
///
/// # Errors
/// From the file.
pub fn looks(conn: &Connection, family: FamilyId) -> Outcome<Vec<(StaffId, String)>> {
    let sql = "SELECT staff, looked_at FROM look WHERE family = ?1 ORDER BY looked_at DESC, id DESC LIMIT 200";
    let mut rows = conn.prepare_cached(sql)?;
    let rows = rows.query_map([family], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whose File somebody looked at, for the history.
///
/// # Errors
/// From the file.
pub fn family_looked_at(conn: &Connection, row: &[u8; 16]) -> Outcome<Option<FamilyId>> {
    Ok(conn.query_row("SELECT family FROM look WHERE id = ?1", [row], |row| row.get(0)).optional()?)
}

/// Something that was let through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Through {
    /// Its row.
    pub id: RowId,
    /// What stood against it.
    pub restriction: RestrictionId,
    /// At which door.
    pub door: SafetyDoor,
    /// Whom it concerned.
    pub person: PersonId,
    /// Why.
    pub reason: String,
    /// Who wrote why.
    pub staff: StaffId,
    /// When: a UTC stamp.
    pub at: String,
    /// Who has countersigned, and when.
    pub signed: Option<(StaffId, String)>,
}

/// Lets something through. Written again, it is a new reason, and nobody has countersigned it.
///
/// # Errors
/// From the file.
pub fn let_through(write: &Write<'_>, one: &Through) -> Outcome<()> {
    write.sql().execute(
        "UPDATE let_through SET removed_at = ?1
         WHERE restriction = ?2 AND door = ?3 AND person = ?4 AND removed_at IS NULL",
        params![write.now(), one.restriction, code(&one.door)?, one.person],
    )?;
    write.sql().execute(
        "INSERT INTO let_through (id, restriction, door, person, reason, staff, let_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![one.id, one.restriction, code(&one.door)?, one.person, one.reason, one.staff, one.at],
    )?;
    Ok(())
}

/// A manager countersigns.
///
/// # Errors
/// From the file.
pub fn countersign(write: &Write<'_>, through: RowId, staff: StaffId) -> Outcome<()> {
    write.sql().execute(
        "UPDATE let_through SET signed_by = ?1, signed_at = ?2 WHERE id = ?3",
        params![staff, write.now(), through],
    )?;
    Ok(())
}

const THROUGH: &str =
    "SELECT t.id, t.restriction, t.door, t.person, t.reason, t.staff, t.let_at, t.signed_by, t.signed_at
 FROM let_through t JOIN restriction r ON r.id = t.restriction WHERE t.removed_at IS NULL AND r.removed_at IS NULL";

/// What was let through in a family although something that holds stands against it, as it was written down.
///
/// # Errors
/// From the file.
pub fn through(conn: &Connection, family: FamilyId) -> Outcome<Vec<Through>> {
    let sql = format!("{THROUGH} AND r.family = ?1 ORDER BY t.id");
    let mut rows = conn.prepare_cached(&sql)?;
    let rows = rows.query_map([family], |row| Ok(read_through(row)))?;
    rows.map(|one| one?).collect()
}

/// One that was let through.
///
/// # Errors
/// `gone` when it is not there.
pub fn one_through(conn: &Connection, id: RowId) -> Outcome<Through> {
    let sql = format!("{THROUGH} AND t.id = ?1");
    conn.query_row(&sql, [id], |row| Ok(read_through(row)))?
}

fn read_through(row: &Row<'_>) -> Outcome<Through> {
    let (by, at): (Option<StaffId>, Option<String>) = (row.get(7)?, row.get(8)?);
    Ok(Through {
        id: row.get(0)?,
        restriction: row.get(1)?,
        door: decoded(row.get(2)?)?,
        person: row.get(3)?,
        reason: row.get(4)?,
        staff: row.get(5)?,
        at: row.get(6)?,
        signed: by.zip(at),
    })
}

/// Whether anything was ever written down about a family: also when it was taken off again.
///
/// # Errors
/// From the file.
pub fn ever(conn: &Connection, family: FamilyId) -> Outcome<bool> {
    let sql = "SELECT 1 FROM restriction WHERE family = ?1 LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row([family], |_| Ok(())).optional()?.is_some())
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

/// Whom something was let through for, for the history.
///
/// # Errors
/// From the file.
pub fn through_person(conn: &Connection, row: &[u8; 16]) -> Outcome<Option<PersonId>> {
    Ok(conn.query_row("SELECT person FROM let_through WHERE id = ?1", [row], |row| row.get(0)).optional()?)
}
