//! Undo: the old values are written back as a new act. A row that the act made is marked removed;
//! a row that it removed is back.
//!
//! It refuses where anything the act left behind has changed since, where something made later
//! hangs on it, and where an erasure lies between. Whole rows are written back at once, so that no
//! rule of a table is broken on the way.

use crate::base::ids::ActionId;
use crate::base::problem::{Kind, Outcome, Problem};
use crate::file::Write;
use crate::file::schema::{self, Kept};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

/// What an act did to one row.
struct Touched {
    table: String,
    row: [u8; 16],
    made: bool,
    /// Column, value before, value after.
    cells: Vec<(String, Value, Value)>,
}

/// Undoes an act inside a write.
///
/// # Errors
/// `undo-changed-since`, `undo-erased`, `undo-nothing`.
pub fn undo(write: &Write<'_>, action: ActionId) -> Outcome<()> {
    let conn = write.sql();
    let kept = schema::kept(conn)?;
    let touched = touched(conn, action)?;
    if touched.is_empty() {
        return Err(Problem::new(Kind::Gone, "undo-nothing"));
    }
    for one in touched.iter().rev() {
        let table = kept.iter().find(|kept| kept.table == one.table).ok_or_else(changed_since)?;
        still_as_left(conn, table, one)?;
        if one.made {
            nothing_hangs_on(conn, &kept, one, &touched)?;
            let sql = format!("UPDATE \"{}\" SET removed_at = ?1 WHERE id = ?2", table.table);
            conn.execute(&sql, rusqlite::params![write.now(), one.row])?;
        } else {
            put_back(conn, table, one)?;
        }
    }
    Ok(())
}

fn changed_since() -> Problem {
    Problem::new(Kind::Gone, "undo-changed-since")
}

fn touched(conn: &Connection, action: ActionId) -> Outcome<Vec<Touched>> {
    let mut rows = conn
        .prepare_cached("SELECT tbl, row_id, col, old, new, salt IS NULL FROM change WHERE action = ?1 ORDER BY seq")?;
    let mut rows = rows.query([action])?;
    let mut touched: Vec<Touched> = vec![];
    while let Some(row) = rows.next()? {
        if row.get(5)? {
            return Err(Problem::new(Kind::Gone, "undo-erased"));
        }
        let (table, id): (String, [u8; 16]) = (row.get(0)?, row.get(1)?);
        let (col, old, new): (String, Value, Value) = (row.get(2)?, row.get(3)?, row.get(4)?);
        let at = match touched.iter().position(|one| one.table == table && one.row == id) {
            Some(at) => at,
            None => {
                touched.push(Touched { table, row: id, made: false, cells: vec![] });
                touched.len() - 1
            }
        };
        let Some(one) = touched.get_mut(at) else { continue };
        match (col.as_str(), one.cells.iter_mut().find(|(name, _, _)| *name == col)) {
            ("id", _) => one.made = old == Value::Null,
            (_, Some(cell)) => cell.2 = new,
            (_, None) => one.cells.push((col, old, new)),
        }
    }
    Ok(touched)
}

/// Each cell the act wrote still holds what it wrote; a row it made holds nothing else.
fn still_as_left(conn: &Connection, table: &Kept, one: &Touched) -> Outcome<()> {
    let names: Vec<String> = table.columns.iter().map(|col| format!("\"{col}\"")).collect();
    let sql = format!("SELECT {} FROM \"{}\" WHERE id = ?1", names.join(", "), table.table);
    let current: Vec<Value> = conn
        .prepare_cached(&sql)?
        .query_row([one.row], |row| (0..table.columns.len()).map(|at| row.get(at)).collect())
        .map_err(|_| changed_since())?;
    for (col, value) in table.columns.iter().zip(&current) {
        let left = one.cells.iter().find(|(name, _, _)| name == col).map(|(_, _, new)| new);
        let same = match left {
            Some(new) => new == value,
            None => !one.made || *value == Value::Null,
        };
        if !same {
            return Err(changed_since());
        }
    }
    Ok(())
}

/// No row made by another act points at a row that is to go.
fn nothing_hangs_on(conn: &Connection, kept: &[Kept], one: &Touched, touched: &[Touched]) -> Outcome<()> {
    for other in kept {
        let mut points =
            conn.prepare_cached("SELECT \"from\" FROM pragma_foreign_key_list(?1) WHERE \"table\" = ?2")?;
        let points: Vec<String> =
            points.query_map([&other.table, &one.table], |row| row.get(0))?.collect::<Result<_, _>>()?;
        for col in points {
            let sql = format!("SELECT id FROM \"{}\" WHERE \"{col}\" = ?1 AND removed_at IS NULL", other.table);
            let mut rows = conn.prepare_cached(&sql)?;
            let rows: Vec<[u8; 16]> = rows.query_map([one.row], |row| row.get(0))?.collect::<Result<_, _>>()?;
            let foreign = rows
                .iter()
                .any(|id| !touched.iter().any(|mine| mine.made && mine.table == other.table && mine.row == *id));
            if foreign {
                return Err(changed_since());
            }
        }
    }
    Ok(())
}

fn put_back(conn: &Connection, table: &Kept, one: &Touched) -> Outcome<()> {
    let known = |col: &String| table.columns.contains(col);
    if one.cells.is_empty() || !one.cells.iter().all(|(col, _, _)| known(col)) {
        return Err(changed_since());
    }
    let sets: Vec<String> =
        one.cells.iter().enumerate().map(|(at, (col, _, _))| format!("\"{col}\" = ?{}", at + 2)).collect();
    let sql = format!("UPDATE \"{}\" SET {} WHERE id = ?1", table.table, sets.join(", "));
    let values = std::iter::once(Value::Blob(one.row.to_vec())).chain(one.cells.iter().map(|(_, old, _)| old.clone()));
    conn.execute(&sql, params_from_iter(values)).map_err(|error| match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::ConstraintViolation) => changed_since(),
        _ => error.into(),
    })?;
    Ok(())
}
