//! The only SQL for the service and its people.

use super::{Pin, Role, Staff};
use crate::base::code::{code, decoded};
use crate::base::ids::{RowId, SlotId, StaffId};
use crate::base::problem::Outcome;
use crate::base::stamps::day_of;
use crate::file::Write;
use crate::file::requests::{IdleMinutes, RoleTerm, ServiceReach};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashMap;

/// The service itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Its row.
    pub id: RowId,
    /// Its name.
    pub name: String,
    /// Its word for the facilitator.
    pub role_term: RoleTerm,
    /// Whether it is the practice service.
    pub practice: bool,
    /// The recovery sheet's slot, and whether it was typed back.
    pub sheet_slot: Option<SlotId>,
    /// Whether the sheet was typed back.
    pub sheet_checked: bool,
    /// How long nobody may give a sign before Kith locks itself.
    pub idle: IdleMinutes,
    /// How families reach it.
    pub reach: ServiceReach,
}

/// Writes the service's row.
///
/// # Errors
/// From the file.
pub fn begin_service(write: &Write<'_>, name: &str, role_term: RoleTerm, practice: bool, sheet: SlotId) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO service (id, name, role_term, practice, sheet_slot) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![write.id::<RowId>(), name, code(&role_term)?, practice, sheet],
    )?;
    Ok(())
}

/// The service of this file.
///
/// # Errors
/// From the file.
pub fn service(conn: &Connection) -> Outcome<Service> {
    let (service, term) = conn.query_row(
        "SELECT id, name, role_term, practice, sheet_slot, sheet_checked_at IS NOT NULL, idle_minutes, idle_in_conference,
                post, phone
         FROM service WHERE removed_at IS NULL",
        [],
        |row| {
            let service = Service {
                id: row.get(0)?,
                name: row.get(1)?,
                role_term: RoleTerm::Facilitator,
                practice: row.get(3)?,
                sheet_slot: row.get(4)?,
                sheet_checked: row.get(5)?,
                idle: IdleMinutes { usual: row.get(6)?, in_conference: row.get(7)? },
                reach: ServiceReach { post: row.get(8)?, phone: row.get(9)? },
            };
            Ok((service, row.get::<_, String>(2)?))
        },
    )?;
    Ok(Service { role_term: decoded(term)?, ..service })
}

/// How families reach the service from now on.
///
/// # Errors
/// From the file.
pub fn set_reach(write: &Write<'_>, reach: &ServiceReach) -> Outcome<()> {
    write.sql().execute("UPDATE service SET post = ?1, phone = ?2", params![reach.post, reach.phone])?;
    Ok(())
}

/// This sheet was typed back: it is the one that counts.
///
/// # Errors
/// From the file.
pub fn sheet_checked(write: &Write<'_>, slot: SlotId) -> Outcome<()> {
    write.sql().execute("UPDATE service SET sheet_slot = ?1, sheet_checked_at = ?2", params![slot, write.now()])?;
    Ok(())
}

/// The sheet was used: another is made before the next record.
///
/// # Errors
/// From the file.
pub fn sheet_used(write: &Write<'_>) -> Outcome<()> {
    write.sql().execute("UPDATE service SET sheet_checked_at = NULL", [])?;
    Ok(())
}

/// The file has a new key.
///
/// # Errors
/// From the file.
pub fn lock_changed(write: &Write<'_>) -> Outcome<()> {
    write.sql().execute("UPDATE service SET lock_changed_at = ?1", [write.now()])?;
    Ok(())
}

/// The service went back to the backup that was made then, a UTC stamp.
///
/// # Errors
/// From the file.
pub fn went_back(write: &Write<'_>, made_at: &str) -> Outcome<()> {
    write.sql().execute("UPDATE service SET went_back_to = ?1", [made_at])?;
    Ok(())
}

/// Adds a person with their roles.
///
/// # Errors
/// From the file.
pub fn add(write: &Write<'_>, id: StaffId, work_name: &str, slot: SlotId, roles: &[Role]) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO staff (id, work_name, slot, joined_at) VALUES (?1, ?2, ?3, ?4)",
        params![id, work_name, slot, write.now()],
    )?;
    roles.iter().try_for_each(|role| add_role(write, id, *role))
}

/// Gives a person another slot.
///
/// # Errors
/// From the file.
pub fn set_slot(write: &Write<'_>, id: StaffId, slot: SlotId) -> Outcome<()> {
    write.sql().execute("UPDATE staff SET slot = ?1 WHERE id = ?2", params![slot, id])?;
    Ok(())
}

/// Gives a person a PIN, or none.
///
/// # Errors
/// From the file.
pub fn set_pin(write: &Write<'_>, id: StaffId, pin: Option<&Pin>) -> Outcome<()> {
    write.sql().execute(
        "UPDATE staff SET pin_salt = ?1, pin_hash = ?2 WHERE id = ?3",
        params![pin.map(|pin| pin.salt), pin.map(|pin| pin.hash), id],
    )?;
    Ok(())
}

/// Says how long nobody may give a sign before Kith locks itself.
///
/// # Errors
/// From the file.
pub fn set_idle(write: &Write<'_>, idle: IdleMinutes) -> Outcome<()> {
    write.sql().execute(
        "UPDATE service SET idle_minutes = ?1, idle_in_conference = ?2",
        params![idle.usual, idle.in_conference],
    )?;
    Ok(())
}

/// Turns letter keys on or off for one person.
///
/// # Errors
/// From the file.
pub fn set_letter_keys(write: &Write<'_>, id: StaffId, on: bool) -> Outcome<()> {
    write.sql().execute("UPDATE staff SET letter_keys = ?1 WHERE id = ?2", params![on, id])?;
    Ok(())
}

/// Everyone who has not left.
///
/// # Errors
/// From the file.
pub fn all(conn: &Connection) -> Outcome<Vec<Staff>> {
    let mut rows = conn.prepare_cached(
        "SELECT id, work_name, slot, letter_keys, first_passphrase, joined_at, pin_salt, pin_hash FROM staff
         WHERE left_at IS NULL AND removed_at IS NULL ORDER BY joined_at, id",
    )?;
    let rows = rows.query_map([], |row| {
        Ok(Staff {
            id: row.get(0)?,
            work_name: row.get(1)?,
            slot: row.get(2)?,
            letter_keys: row.get(3)?,
            first_passphrase: row.get(4)?,
            joined_at: row.get(5)?,
            pin: row.get::<_, Option<_>>(6)?.zip(row.get::<_, Option<_>>(7)?).map(|(salt, hash)| Pin { salt, hash }),
            roles: vec![],
        })
    })?;
    rows.map(|staff| {
        let staff = staff?;
        Ok(Staff { roles: roles(conn, staff.id)?, ..staff })
    })
    .collect()
}

/// Who has left and when, the last one first.
///
/// # Errors
/// From the file.
pub fn gone(conn: &Connection) -> Outcome<Vec<(StaffId, String, NaiveDate)>> {
    let mut rows = conn.prepare_cached(
        "SELECT id, work_name, left_at FROM staff WHERE left_at IS NOT NULL AND removed_at IS NULL
         ORDER BY left_at DESC, id",
    )?;
    let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)))?;
    rows.map(|one| {
        let (id, name, left) = one?;
        Ok((id, name, day_of(&left)?))
    })
    .collect()
}

/// Says whether somebody has a passphrase that was handed to them.
///
/// # Errors
/// From the file.
pub fn set_first_passphrase(write: &Write<'_>, id: StaffId, first: bool) -> Outcome<()> {
    write.sql().execute("UPDATE staff SET first_passphrase = ?1 WHERE id = ?2", params![first, id])?;
    Ok(())
}

/// Gives somebody the roles they lack and takes those they have no more.
///
/// # Errors
/// From the file.
pub fn set_roles(write: &Write<'_>, id: StaffId, before: &[Role], after: &[Role]) -> Outcome<()> {
    for role in before.iter().filter(|role| !after.contains(role)) {
        write.sql().execute(
            "UPDATE staff_role SET removed_at = ?1 WHERE staff = ?2 AND role = ?3 AND removed_at IS NULL",
            params![write.now(), id, code(role)?],
        )?;
    }
    for role in after.iter().filter(|role| !before.contains(role)) {
        add_role(write, id, *role)?;
    }
    Ok(())
}

fn add_role(write: &Write<'_>, id: StaffId, role: Role) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO staff_role (id, staff, role) VALUES (?1, ?2, ?3)",
        params![write.id::<RowId>(), id, code(&role)?],
    )?;
    Ok(())
}

/// Somebody has left: no slot is theirs any more.
///
/// # Errors
/// From the file.
pub fn leave(write: &Write<'_>, id: StaffId) -> Outcome<()> {
    write.sql().execute("UPDATE staff SET left_at = ?1, slot = NULL WHERE id = ?2", params![write.now(), id])?;
    Ok(())
}

/// Whose row of this stage it is, for the history.
///
/// # Errors
/// From the file.
pub fn staff_of(conn: &Connection, table: &str, row: &[u8; 16]) -> Outcome<Option<StaffId>> {
    let sql = match table {
        "staff" => "SELECT id FROM staff WHERE id = ?1",
        "staff_role" => "SELECT staff FROM staff_role WHERE id = ?1",
        "assignment" => "SELECT staff FROM assignment WHERE id = ?1",
        _ => return Ok(None),
    };
    Ok(conn.query_row(sql, [row], |row| row.get(0)).optional()?)
}

fn roles(conn: &Connection, staff: StaffId) -> Outcome<Vec<Role>> {
    let mut rows =
        conn.prepare_cached("SELECT role FROM staff_role WHERE staff = ?1 AND removed_at IS NULL ORDER BY role")?;
    let rows = rows.query_map([staff], |row| row.get::<_, String>(0))?;
    rows.map(|role| decoded(role?)).collect()
}

/// Everybody's work name, also of those who left.
///
/// # Errors
/// From the file.
pub fn work_names(conn: &Connection) -> Outcome<HashMap<StaffId, String>> {
    let mut rows = conn.prepare_cached("SELECT id, work_name FROM staff")?;
    let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A person's work name, also after they left: the history still says it.
///
/// # Errors
/// From the file.
pub fn work_name(conn: &Connection, id: StaffId) -> Outcome<Option<String>> {
    Ok(conn.query_row("SELECT work_name FROM staff WHERE id = ?1", [id], |row| row.get(0)).optional()?)
}
