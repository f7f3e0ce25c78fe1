//! The only SQL that reads the change rows for people.

use super::Recorded;
use crate::base::ids::{ActionId, FamilyId, StaffId};
use crate::base::problem::Outcome;
use rusqlite::{Connection, OptionalExtension, Row, params};

// SQLite takes the bare columns from the row that holds the smallest seq: what the act touched first.
const ACTS: &str = "SELECT action, op, who, family, undoes, hlc, tbl, row_id, min(seq) FROM change";

/// The newest acts first, of one family or of all.
///
/// # Errors
/// From the file.
pub fn acts(conn: &Connection, family: Option<FamilyId>, most: u32) -> Outcome<Vec<Recorded>> {
    let sql = format!("{ACTS} WHERE ?1 IS NULL OR family = ?1 GROUP BY action ORDER BY hlc DESC LIMIT ?2");
    let mut rows = conn.prepare_cached(&sql)?;
    let rows = rows.query_map(params![family, most], read)?;
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
    let sql = format!(
        "{ACTS} WHERE who = ?1 AND undoes IS NULL AND (?2 IS NULL OR family = ?2) GROUP BY action ORDER BY hlc DESC LIMIT 200"
    );
    let mut rows = conn.prepare_cached(&sql)?;
    let rows = rows.query_map(params![who, family], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
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
