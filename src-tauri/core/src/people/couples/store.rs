//! The only SQL for couples.

use super::{Couple, Dated};
use crate::base::code::{Coded, code};
use crate::base::ids::{CoupleId, FamilyId, PersonId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::stamps::Day;
use crate::file::Write;
use crate::people::store::{precision, precision_code};
use rusqlite::{Connection, OptionalExtension, Row, params};

const COLUMNS: &str = "id, one, other, how, from_on, from_precision, until_on, until_precision";

/// The couples of a family, as they were added.
///
/// # Errors
/// From the file.
pub fn of_family(conn: &Connection, family: FamilyId) -> Outcome<Vec<Couple>> {
    let sql = format!("SELECT {COLUMNS} FROM couple WHERE family = ?1 AND removed_at IS NULL ORDER BY added_at, id");
    let mut rows = conn.prepare_cached(&sql)?;
    let rows = rows.query_map([family], |row| Ok(read(row)))?;
    rows.map(|couple| couple?).collect()
}

/// One couple, with their family.
///
/// # Errors
/// `gone` when it is not recorded, or not any more.
pub fn couple(conn: &Connection, id: CoupleId) -> Outcome<(FamilyId, Couple)> {
    let sql = format!("SELECT {COLUMNS}, family FROM couple WHERE id = ?1 AND removed_at IS NULL");
    let mut found = conn.prepare_cached(&sql)?;
    let found = found.query_row([id], |row| Ok((row.get(8)?, read(row)))).optional()?;
    let (family, couple) = found.ok_or_else(|| Problem::new(Kind::Gone, "gone"))?;
    Ok((family, couple?))
}

/// The two of a couple, also of one that was taken out: the history still says their names.
///
/// # Errors
/// From the file.
pub fn both(conn: &Connection, row: &[u8; 16]) -> Outcome<Option<(PersonId, PersonId)>> {
    let sql = "SELECT one, other FROM couple WHERE id = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([row], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// Two people as a couple.
///
/// # Errors
/// From the file.
pub fn add(write: &Write<'_>, family: FamilyId, couple: &Couple) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO couple (id, family, one, other, how, added_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![couple.id, family, couple.one, couple.other, code(&couple.how)?, write.now()],
    )?;
    Ok(())
}

/// Saves how two are with each other, and since and until when.
///
/// # Errors
/// From the file.
pub fn set(write: &Write<'_>, couple: &Couple) -> Outcome<()> {
    let day = |date: Dated| date.map(|(first, _)| first.to_string());
    let precision = |date: Dated| date.map(|(_, precision)| precision_code(precision));
    write.sql().execute(
        "UPDATE couple SET how = ?1, from_on = ?2, from_precision = ?3, until_on = ?4, until_precision = ?5 WHERE id = ?6",
        params![
            code(&couple.how)?,
            day(couple.from),
            precision(couple.from),
            day(couple.until),
            precision(couple.until),
            couple.id
        ],
    )?;
    Ok(())
}

/// Takes a couple out.
///
/// # Errors
/// From the file.
pub fn remove(write: &Write<'_>, couple: CoupleId) -> Outcome<()> {
    write.sql().execute("UPDATE couple SET removed_at = ?1 WHERE id = ?2", params![write.now(), couple])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Outcome<Couple> {
    let date = |at: usize| -> Outcome<Dated> {
        let first = row.get::<_, Option<Day>>(at)?.map(|day| day.0);
        first.map(|first| Ok((first, precision(row, at + 1)?))).transpose()
    };
    Ok(Couple {
        id: row.get(0)?,
        one: row.get(1)?,
        other: row.get(2)?,
        how: row.get::<_, Coded<_>>(3)?.0,
        from: date(4)?,
        until: date(6)?,
    })
}
