//! The only SQL that reads the change rows for people.

use super::Recorded;
use crate::base::ids::{ActionId, FamilyId, StaffId};
use crate::base::problem::Outcome;
use rusqlite::{Connection, OptionalExtension, Params, Row, params};

// SQLite takes the bare columns from the row that holds the smallest seq: what the act touched first.
const ACTS: &str = "SELECT action, op, who, family, undoes, hlc, tbl, row_id, min(seq) FROM change";

/// The newest acts first, of one family or of all. The newest are read off an index by time, and
/// only then is each looked at: a county's history has millions of rows.
///
/// # Errors
/// From the file.
pub fn acts(conn: &Connection, family: Option<FamilyId>, most: u32) -> Outcome<Vec<Recorded>> {
    let actions: Vec<ActionId> = match family {
        Some(family) => newest(
            conn,
            "SELECT DISTINCT action FROM change WHERE family = ?1 ORDER BY hlc DESC LIMIT ?2",
            params![family, most],
        )?,
        None => newest(conn, "SELECT DISTINCT action FROM change ORDER BY hlc DESC LIMIT ?1", [most])?,
    };
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
            "SELECT DISTINCT action FROM change WHERE family = ?1 AND who = ?2 AND undoes IS NULL
             ORDER BY hlc DESC LIMIT 200",
            params![family, who],
        )?,
        None => newest(
            conn,
            "SELECT DISTINCT action FROM change WHERE who = ?1 AND undoes IS NULL ORDER BY hlc DESC LIMIT 200",
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
