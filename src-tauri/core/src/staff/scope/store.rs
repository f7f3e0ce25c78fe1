//! The only SQL for who works with which family, who asked to open one, and who did.

use super::Standing;
use crate::base::ids::{FamilyId, RowId, StaffId};
use crate::base::problem::Outcome;
use crate::file::Write;
use crate::staff::Staff;
use chrono::NaiveDate;
use rusqlite::types::FromSql;
use rusqlite::{Connection, OptionalExtension, Params, params};
use std::collections::HashMap;

/// Everything that is written down about a worker and the families, in one reading.
///
/// # Errors
/// From the file.
pub fn standings(conn: &Connection, staff: StaffId, today: NaiveDate) -> Outcome<HashMap<FamilyId, Standing>> {
    let mut rows = conn.prepare_cached(
        "SELECT family, 0 FROM assignment WHERE staff = ?1 AND until_at IS NULL AND removed_at IS NULL
         UNION ALL SELECT family, 1 FROM ask_to_open
           WHERE staff = ?1 AND until_on >= ?2 AND ended_at IS NULL AND removed_at IS NULL
         UNION ALL SELECT family, 2 FROM restricted_family WHERE removed_at IS NULL
         UNION ALL SELECT family, 2 FROM own_family WHERE removed_at IS NULL
         UNION ALL SELECT family, 3 FROM own_family WHERE staff = ?1 AND removed_at IS NULL",
    )?;
    let mut rows = rows.query(params![staff, today.to_string()])?;
    let mut found: HashMap<FamilyId, Standing> = HashMap::new();
    while let Some(row) = rows.next()? {
        let standing = found.entry(row.get(0)?).or_default();
        match row.get(1)? {
            0 => standing.assigned = true,
            1 => standing.asked = true,
            2 => standing.restricted = true,
            _ => standing.own = true,
        }
    }
    Ok(found)
}

fn pairs<A: FromSql, B: FromSql>(conn: &Connection, sql: &'static str, with: impl Params) -> Outcome<Vec<(A, B)>> {
    let mut rows = conn.prepare_cached(sql)?;
    let rows = rows.query_map(with, |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Who is assigned to a family, and since when: a UTC stamp. As they came.
///
/// # Errors
/// From the file.
pub fn assigned(conn: &Connection, family: FamilyId) -> Outcome<Vec<(StaffId, String)>> {
    let sql = "SELECT a.staff, a.since_at FROM assignment a JOIN staff s ON s.id = a.staff
       WHERE a.family = ?1 AND a.until_at IS NULL AND a.removed_at IS NULL AND s.left_at IS NULL
       ORDER BY a.since_at, a.id";
    pairs(conn, sql, [family])
}

/// Whose name stands on a family's papers: the facilitator who works with it, you first if you are one; else you.
///
/// # Errors
/// From the file.
pub fn facilitator(conn: &Connection, family: FamilyId, me: &Staff) -> Outcome<String> {
    let sql = "SELECT s.id, s.work_name FROM assignment a JOIN staff s ON s.id = a.staff
         JOIN staff_role r ON r.staff = s.id AND r.role = 'facilitator' AND r.removed_at IS NULL
       WHERE a.family = ?1 AND a.until_at IS NULL AND a.removed_at IS NULL AND s.left_at IS NULL
       ORDER BY a.since_at, a.id";
    let theirs: Vec<(StaffId, String)> = pairs(conn, sql, [family])?;
    let mine = theirs.is_empty() || theirs.iter().any(|(id, _)| *id == me.id);
    Ok(theirs.into_iter().next().filter(|_| !mine).map_or_else(|| me.work_name.clone(), |(_, name)| name))
}

/// Who has a family open with a reason, and until which day.
///
/// # Errors
/// From the file.
pub fn asked(conn: &Connection, family: FamilyId, today: NaiveDate) -> Outcome<Vec<(StaffId, String)>> {
    let sql = "SELECT a.staff, max(a.until_on) FROM ask_to_open a JOIN staff s ON s.id = a.staff
       WHERE a.family = ?1 AND a.until_on >= ?2 AND a.ended_at IS NULL AND a.removed_at IS NULL AND s.left_at IS NULL
       GROUP BY a.staff ORDER BY min(a.asked_at)";
    pairs(conn, sql, params![family, today.to_string()])
}

/// Assigns somebody, if they are not.
///
/// # Errors
/// From the file.
pub fn assign(write: &Write<'_>, family: FamilyId, staff: StaffId) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO assignment (id, family, staff, since_at) SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (
           SELECT 1 FROM assignment WHERE family = ?2 AND staff = ?3 AND until_at IS NULL AND removed_at IS NULL)",
        params![write.id::<RowId>(), family, staff, write.now()],
    )?;
    Ok(())
}

/// Ends what opens a family to somebody: that they are assigned, and that they asked.
///
/// # Errors
/// From the file.
pub fn unassign(write: &Write<'_>, family: FamilyId, staff: StaffId) -> Outcome<()> {
    for sql in [
        "UPDATE assignment SET until_at = ?1 WHERE family = ?2 AND staff = ?3 AND until_at IS NULL AND removed_at IS NULL",
        "UPDATE ask_to_open SET ended_at = ?1 WHERE family = ?2 AND staff = ?3 AND ended_at IS NULL AND removed_at IS NULL",
    ] {
        write.sql().execute(sql, params![write.now(), family, staff])?;
    }
    Ok(())
}

/// Restricts a family, or takes that away.
///
/// # Errors
/// From the file.
pub fn set_restricted(write: &Write<'_>, family: FamilyId, on: bool) -> Outcome<()> {
    let is = restricted(write.sql(), family)?;
    if on && !is {
        write.sql().execute(
            "INSERT INTO restricted_family (id, family, since_at) VALUES (?1, ?2, ?3)",
            params![write.id::<RowId>(), family, write.now()],
        )?;
    } else if !on {
        write.sql().execute(
            "UPDATE restricted_family SET removed_at = ?1 WHERE family = ?2 AND removed_at IS NULL",
            params![write.now(), family],
        )?;
    }
    Ok(())
}

/// Whether somebody said that a family is restricted.
///
/// # Errors
/// From the file.
pub fn restricted(conn: &Connection, family: FamilyId) -> Outcome<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM restricted_family WHERE family = ?1 AND removed_at IS NULL)";
    Ok(conn.prepare_cached(sql)?.query_row([family], |row| row.get(0))?)
}

/// A family that was opened with a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its row.
    pub id: RowId,
    /// Which family.
    pub family: FamilyId,
    /// Who.
    pub staff: StaffId,
    /// Why.
    pub reason: String,
    /// When: a UTC stamp.
    pub at: String,
    /// The last day on which it is open.
    pub until: String,
    /// Which manager has seen it, and when.
    pub seen: Option<(StaffId, String)>,
}

/// Notes that somebody opens a family, and why.
///
/// # Errors
/// From the file.
pub fn ask(write: &Write<'_>, family: FamilyId, staff: StaffId, reason: &str, until: NaiveDate) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO ask_to_open (id, family, staff, reason, asked_at, until_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![write.id::<RowId>(), family, staff, reason, write.now(), until.to_string()],
    )?;
    Ok(())
}

const ASKS: &str = "SELECT id, family, staff, reason, asked_at, until_on, seen_by, seen_at FROM ask_to_open";

fn asks_by(conn: &Connection, rest: &str, with: impl Params) -> Outcome<Vec<Asked>> {
    let mut rows = conn.prepare_cached(&format!("{ASKS} WHERE removed_at IS NULL AND {rest}"))?;
    let rows = rows.query_map(with, |row| {
        let seen: Option<StaffId> = row.get(6)?;
        Ok(Asked {
            id: row.get(0)?,
            family: row.get(1)?,
            staff: row.get(2)?,
            reason: row.get(3)?,
            at: row.get(4)?,
            until: row.get(5)?,
            seen: seen.map(|by| Ok::<_, rusqlite::Error>((by, row.get(7)?))).transpose()?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The families that were opened with a reason: those no manager has seen first, then the newest.
///
/// # Errors
/// From the file.
pub fn asks(conn: &Connection, most: u32) -> Outcome<Vec<Asked>> {
    asks_by(conn, "1 ORDER BY seen_at IS NOT NULL, asked_at DESC, id DESC LIMIT ?1", [most])
}

/// The reasons with which a family was opened, the newest first.
///
/// # Errors
/// From the file.
pub fn asks_of(conn: &Connection, family: FamilyId) -> Outcome<Vec<Asked>> {
    asks_by(conn, "family = ?1 ORDER BY asked_at DESC, id DESC LIMIT 200", [family])
}

/// One of them.
///
/// # Errors
/// From the file.
pub fn one_ask(conn: &Connection, id: RowId) -> Outcome<Option<Asked>> {
    Ok(asks_by(conn, "id = ?1", [id])?.pop())
}

/// The families of those that no manager has seen yet.
///
/// # Errors
/// From the file.
pub fn unseen(conn: &Connection) -> Outcome<Vec<FamilyId>> {
    families(conn, "SELECT family FROM ask_to_open WHERE seen_at IS NULL AND removed_at IS NULL")
}

/// A manager has seen one.
///
/// # Errors
/// From the file.
pub fn mark_seen(write: &Write<'_>, ask: RowId, by: StaffId) -> Outcome<()> {
    write.sql().execute(
        "UPDATE ask_to_open SET seen_by = ?1, seen_at = ?2 WHERE id = ?3 AND seen_at IS NULL",
        params![by, write.now(), ask],
    )?;
    Ok(())
}

/// Marks a family as somebody's own, if it is not yet.
///
/// # Errors
/// From the file.
pub fn mark_own(write: &Write<'_>, family: FamilyId, staff: StaffId) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO own_family (id, family, staff, marked_at) SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (
           SELECT 1 FROM own_family WHERE family = ?2 AND staff = ?3 AND removed_at IS NULL)",
        params![write.id::<RowId>(), family, staff, write.now()],
    )?;
    Ok(())
}

/// Takes that mark away.
///
/// # Errors
/// From the file.
pub fn unmark_own(write: &Write<'_>, family: FamilyId, staff: StaffId) -> Outcome<()> {
    write.sql().execute(
        "UPDATE own_family SET removed_at = ?1 WHERE family = ?2 AND staff = ?3 AND removed_at IS NULL",
        params![write.now(), family, staff],
    )?;
    Ok(())
}

/// Whose own a family is.
///
/// # Errors
/// From the file.
pub fn own_of(conn: &Connection, family: FamilyId) -> Outcome<Vec<StaffId>> {
    let mut rows = conn.prepare_cached("SELECT staff FROM own_family WHERE family = ?1 AND removed_at IS NULL")?;
    let rows = rows.query_map([family], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Every mark of an own family of somebody who works here.
///
/// # Errors
/// From the file.
pub fn own(conn: &Connection) -> Outcome<Vec<(FamilyId, StaffId)>> {
    let sql = "SELECT o.family, o.staff FROM own_family o JOIN staff s ON s.id = o.staff
       WHERE o.removed_at IS NULL AND s.left_at IS NULL ORDER BY o.marked_at, o.id";
    pairs(conn, sql, [])
}

/// What is closed to whom, in the whole file: to be kept when the file goes back to a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// Whose own each family is.
    own: Vec<(FamilyId, StaffId)>,
    /// The families that are restricted.
    restricted: Vec<FamilyId>,
    /// Who works with which family; whoever is not in it does not.
    assigned: Vec<(FamilyId, StaffId)>,
    /// Every family there is.
    families: Vec<FamilyId>,
}

fn families(conn: &Connection, sql: &'static str) -> Outcome<Vec<FamilyId>> {
    let mut rows = conn.prepare_cached(sql)?;
    let rows = rows.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What is closed to whom now.
///
/// # Errors
/// From the file.
pub fn closed(conn: &Connection) -> Outcome<Closed> {
    let assigned = "SELECT family, staff FROM assignment WHERE until_at IS NULL AND removed_at IS NULL";
    Ok(Closed {
        own: own(conn)?,
        restricted: families(conn, "SELECT family FROM restricted_family WHERE removed_at IS NULL")?,
        assigned: pairs(conn, assigned, [])?,
        families: families(conn, "SELECT id FROM family")?,
    })
}

/// Closes in this file whatever is closed there. It opens nothing, and leaves families alone that are in one of
/// the two only.
///
/// # Errors
/// From the file.
pub fn keep_closed(write: &Write<'_>, there: &Closed) -> Outcome<()> {
    let here = closed(write.sql())?;
    for (family, staff) in there.own.iter().filter(|(family, _)| here.families.contains(family)) {
        mark_own(write, *family, *staff)?;
    }
    for family in there.restricted.iter().filter(|family| here.families.contains(family)) {
        set_restricted(write, *family, true)?;
    }
    let ended = |pair: &&(FamilyId, StaffId)| there.families.contains(&pair.0) && !there.assigned.contains(pair);
    for (family, staff) in here.assigned.iter().filter(ended) {
        unassign(write, *family, *staff)?;
    }
    Ok(())
}

/// Whether somebody opened a family on a day.
///
/// # Errors
/// From the file.
pub fn opened_on(conn: &Connection, family: FamilyId, staff: StaffId, day: NaiveDate) -> Outcome<bool> {
    let sql = "SELECT 1 FROM opening WHERE family = ?1 AND opened_on = ?2 AND staff = ?3";
    Ok(conn.prepare_cached(sql)?.query_row(params![family, day.to_string(), staff], |_| Ok(())).optional()?.is_some())
}

/// Notes that they did.
///
/// # Errors
/// From the file.
pub fn opened(write: &Write<'_>, family: FamilyId, staff: StaffId, day: NaiveDate) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO opening (id, family, staff, opened_on, opened_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![write.id::<RowId>(), family, staff, day.to_string(), write.now()],
    )?;
    Ok(())
}

/// Who opened a family and when, the newest first.
///
/// # Errors
/// From the file.
pub fn openings(conn: &Connection, family: FamilyId, most: u32) -> Outcome<Vec<(StaffId, String)>> {
    let sql = "SELECT staff, opened_at FROM opening WHERE family = ?1 ORDER BY opened_on DESC, opened_at DESC LIMIT ?2";
    pairs(conn, sql, params![family, most])
}

/// The family of a row of this part, for the history and for the desk.
///
/// # Errors
/// From the file.
pub fn family_of(conn: &Connection, table: &str, row: &[u8; 16]) -> Outcome<Option<FamilyId>> {
    let sql = match table {
        "assignment" => "SELECT family FROM assignment WHERE id = ?1",
        "ask_to_open" => "SELECT family FROM ask_to_open WHERE id = ?1",
        "own_family" => "SELECT family FROM own_family WHERE id = ?1",
        "restricted_family" => "SELECT family FROM restricted_family WHERE id = ?1",
        "opening" => "SELECT family FROM opening WHERE id = ?1",
        _ => return Ok(None),
    };
    Ok(conn.query_row(sql, [row], |row| row.get(0)).optional()?)
}
