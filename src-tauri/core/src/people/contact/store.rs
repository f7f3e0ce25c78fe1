//! The only SQL for numbers, e-mail addresses and the addresses of homes.

use super::requests::{ContactField, SafeField, SafeTo};
use super::{Address, Contact};
use crate::base::code::{code, decoded};
use crate::base::ids::{ContactId, FamilyId, HomeId, PersonId, RowId};
use crate::base::problem::Outcome;
use crate::base::stamps::Day;
use crate::file::Write;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};

const COLUMNS: &str = "id, family, person, kind, value, safe_to_use, safe_to_leave_message, note";

/// Writes a number or an e-mail address down.
///
/// # Errors
/// From the file.
pub fn add(write: &Write<'_>, one: &Contact) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO contact (id, family, person, kind, value) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![one.id, one.family, one.person, code(&one.kind)?, one.value],
    )?;
    Ok(())
}

/// Changes one, or what is written beside it.
///
/// # Errors
/// From the file.
pub fn set(write: &Write<'_>, id: ContactId, field: ContactField, words: &str) -> Outcome<()> {
    let sql = match field {
        ContactField::Value => "UPDATE contact SET value = ?1 WHERE id = ?2",
        ContactField::Note => "UPDATE contact SET note = ?1 WHERE id = ?2",
    };
    write.sql().execute(sql, params![words, id])?;
    Ok(())
}

/// Says what is safe about one.
///
/// # Errors
/// From the file.
pub fn set_safe(write: &Write<'_>, id: ContactId, what: SafeField, answer: SafeTo) -> Outcome<()> {
    let sql = match what {
        SafeField::ToUse => "UPDATE contact SET safe_to_use = ?1 WHERE id = ?2",
        SafeField::ToLeaveMessage => "UPDATE contact SET safe_to_leave_message = ?1 WHERE id = ?2",
    };
    write.sql().execute(sql, params![code(&answer)?, id])?;
    Ok(())
}

/// Takes one off.
///
/// # Errors
/// From the file.
pub fn remove(write: &Write<'_>, id: ContactId) -> Outcome<()> {
    write.sql().execute("UPDATE contact SET removed_at = ?1 WHERE id = ?2", params![write.now(), id])?;
    Ok(())
}

/// One that is written down.
///
/// # Errors
/// `gone` when it is not there.
pub fn contact(conn: &Connection, id: ContactId) -> Outcome<Contact> {
    let sql = format!("SELECT {COLUMNS} FROM contact WHERE id = ?1 AND removed_at IS NULL");
    conn.query_row(&sql, [id], |row| Ok(read(row)))?
}

/// Everything of a family, as it was added.
///
/// # Errors
/// From the file.
pub fn of_family(conn: &Connection, family: FamilyId) -> Outcome<Vec<Contact>> {
    let sql = format!("SELECT {COLUMNS} FROM contact WHERE family = ?1 AND removed_at IS NULL ORDER BY id");
    let mut rows = conn.prepare_cached(&sql)?;
    let rows = rows.query_map([family], |row| Ok(read(row)))?;
    rows.map(|one| one?).collect()
}

fn read(row: &Row<'_>) -> Outcome<Contact> {
    Ok(Contact {
        id: row.get(0)?,
        family: row.get(1)?,
        person: row.get(2)?,
        kind: decoded(row.get(3)?)?,
        value: row.get(4)?,
        safe_to_use: decoded(row.get(5)?)?,
        safe_to_leave_message: decoded(row.get(6)?)?,
        note: row.get(7)?,
    })
}

/// The addresses that hold, of every home of a family.
///
/// # Errors
/// From the file.
pub fn addresses(conn: &Connection, family: FamilyId) -> Outcome<Vec<Address>> {
    let mut rows = conn.prepare_cached(
        "SELECT home, lines, since_on, until_on FROM address
         WHERE family = ?1 AND until_on IS NULL AND removed_at IS NULL ORDER BY id",
    )?;
    let rows = rows.query_map([family], read_address)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Every address a home has had, the newest first.
///
/// # Errors
/// From the file.
pub fn of_home(conn: &Connection, home: HomeId) -> Outcome<Vec<Address>> {
    let mut rows = conn.prepare_cached(
        "SELECT home, lines, since_on, until_on FROM address
         WHERE home = ?1 AND removed_at IS NULL ORDER BY until_on IS NOT NULL, until_on DESC, id DESC",
    )?;
    let rows = rows.query_map([home], read_address)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read_address(row: &Row<'_>) -> rusqlite::Result<Address> {
    Ok(Address {
        home: row.get(0)?,
        lines: row.get(1)?,
        since: row.get::<_, Day>(2)?.0,
        until: row.get::<_, Option<Day>>(3)?.map(|day| day.0),
    })
}

/// The address of a home from today on; the one before it ends. One that was written today is put right, so
/// that a slip of the keys is no former address. Blank is none.
///
/// # Errors
/// From the file.
pub fn set_address(write: &Write<'_>, home: (FamilyId, HomeId), lines: &str, today: NaiveDate) -> Outcome<()> {
    let (family, home) = home;
    let today = today.to_string();
    write.sql().execute(
        "UPDATE address SET removed_at = ?1 WHERE home = ?2 AND until_on IS NULL AND since_on = ?3",
        params![write.now(), home, today],
    )?;
    write.sql().execute(
        "UPDATE address SET until_on = ?1 WHERE home = ?2 AND until_on IS NULL AND removed_at IS NULL",
        params![today, home],
    )?;
    if !lines.is_empty() {
        write.sql().execute(
            "INSERT INTO address (id, family, home, lines, since_on) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![write.id::<RowId>(), family, home, lines, today],
        )?;
    }
    Ok(())
}

/// Whose number or e-mail address it is, for the history; and one who lives in a home whose address it is.
///
/// # Errors
/// From the file.
pub fn person_of(conn: &Connection, table: &str, row: &[u8; 16]) -> Outcome<Option<PersonId>> {
    let sql = match table {
        "contact" => "SELECT person FROM contact WHERE id = ?1",
        "address" => {
            "SELECT p.id FROM address a JOIN person p ON p.home = a.home WHERE a.id = ?1 ORDER BY p.id LIMIT 1"
        }
        _ => return Ok(None),
    };
    Ok(conn.query_row(sql, [row], |row| row.get(0)).optional()?)
}
