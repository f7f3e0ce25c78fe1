//! The only SQL that reads the change rows for people.

use super::Recorded;
use crate::base::ids::{ActionId, FamilyId, StaffId};
use crate::base::problem::Outcome;
use crate::file::sql;
use rusqlite::{Connection, OptionalExtension, Params, Row, params};

// SQLite takes the bare columns from the row that holds the smallest seq: what the act touched first.
const ACTS: &str = "SELECT action, op, who, family, undoes, hlc, tbl, row_id, min(seq) FROM change";

/// The newest acts of one family first. That somebody opened it stands in a list of its own.
///
/// # Errors
/// From the file.
pub fn acts_of(conn: &Connection, family: FamilyId, most: u32) -> Outcome<Vec<Recorded>> {
    read_all(conn, newest_of(conn, family, most)?.into_iter().map(|(_, action)| action).collect())
}

fn newest_of(conn: &Connection, family: FamilyId, most: u32) -> Outcome<Vec<(i64, ActionId)>> {
    let mut rows = conn.prepare_cached(
        "SELECT DISTINCT hlc, action FROM change WHERE family = ?1 AND op <> 'open-family' ORDER BY hlc DESC LIMIT ?2",
    )?;
    let rows = rows.query_map(params![family, most], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The newest acts of only these families first: each family's newest off its index, and of those the newest.
///
/// # Errors
/// From the file.
pub fn acts_only_of(conn: &Connection, families: &[FamilyId], most: u32) -> Outcome<Vec<Recorded>> {
    let each = families.iter().map(|family| newest_of(conn, *family, most));
    let mut found: Vec<(i64, ActionId)> = each.collect::<Outcome<Vec<_>>>()?.into_iter().flatten().collect();
    found.sort_by_key(|(hlc, _)| std::cmp::Reverse(*hlc));
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    read_all(conn, found.into_iter().take(most).map(|(_, action)| action).collect())
}

/// The newest acts first, of all but these families, and those that are about none. The newest are read off an
/// index by time, and only then is each looked at: a county's history has millions of rows.
///
/// # Errors
/// From the file.
pub fn acts_but_of(conn: &Connection, families: &[FamilyId], most: u32) -> Outcome<Vec<Recorded>> {
    let sql = "SELECT DISTINCT action FROM change
       WHERE op <> 'open-family' AND (family IS NULL OR family NOT IN rarray(?1)) ORDER BY hlc DESC LIMIT ?2";
    read_all(conn, newest(conn, sql, params![sql::list(families), most])?)
}

fn read_all(conn: &Connection, actions: Vec<ActionId>) -> Outcome<Vec<Recorded>> {
    let found = actions.into_iter().map(|action| act(conn, action));
    Ok(found.collect::<Outcome<Vec<_>>>()?.into_iter().flatten().collect())
}

fn newest(conn: &Connection, sql: &'static str, with: impl Params) -> Outcome<Vec<ActionId>> {
    let mut rows = conn.prepare_cached(sql)?;
    let rows = rows.query_map(with, |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One act.
///
/// # Errors
/// From the file.
pub fn act(conn: &Connection, action: ActionId) -> Outcome<Option<Recorded>> {
    let sql = format!("{ACTS} WHERE action = ?1 GROUP BY action");
    Ok(conn.prepare_cached(&sql)?.query_row([action], read).optional()?)
}

/// A person's own acts, newest first, without those that undid another.
///
/// # Errors
/// From the file.
pub fn mine(conn: &Connection, who: StaffId, family: Option<FamilyId>) -> Outcome<Vec<Recorded>> {
    let actions: Vec<ActionId> = match family {
        Some(family) => newest(
            conn,
            "SELECT DISTINCT action FROM change WHERE family = ?1 AND who = ?2 AND undoes IS NULL AND op <> 'open-family'
             ORDER BY hlc DESC LIMIT 200",
            params![family, who],
        )?,
        None => newest(
            conn,
            "SELECT DISTINCT action FROM change WHERE who = ?1 AND undoes IS NULL AND op <> 'open-family' ORDER BY hlc DESC LIMIT 200",
            [who],
        )?,
    };
    let found = actions.into_iter().map(|action| act(conn, action));
    Ok(found.collect::<Outcome<Vec<_>>>()?.into_iter().flatten().collect())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Recorded> {
    Ok(Recorded {
        action: row.get(0)?,
        op: row.get(1)?,
        who: row.get(2)?,
        family: row.get(3)?,
        undoes: row.get(4)?,
        hlc: row.get(5)?,
        table: row.get(6)?,
        row: row.get(7)?,
    })
}

/// Whether an act has been undone, and that undo has not been undone itself.
///
/// # Errors
/// From the file.
pub fn undone(conn: &Connection, action: ActionId) -> Outcome<bool> {
    let mut undoes = conn.prepare_cached("SELECT DISTINCT action FROM change WHERE undoes = ?1")?;
    let undoes: Vec<ActionId> = undoes.query_map([action], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for undo in undoes {
        if !undone(conn, undo)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The rows that an act touched.
///
/// # Errors
/// From the file.
pub fn touched(conn: &Connection, action: ActionId) -> Outcome<Vec<(String, [u8; 16])>> {
    let mut rows = conn.prepare_cached("SELECT DISTINCT tbl, row_id FROM change WHERE action = ?1")?;
    let rows = rows.query_map([action], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
