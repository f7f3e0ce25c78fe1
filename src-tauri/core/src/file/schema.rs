//! The tables: their versions, and the triggers that capture every change of every kept table.
//!
//! A stage's plain SQL cannot escape them: [`cover`] walks the schema itself and puts a trigger on
//! each column, and a test walks it again and proves that no table is left out.

use crate::base::problem::{Kind, Outcome, Problem};
use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

/// `KITH` in the file's header.
pub const APPLICATION: i32 = 0x4B49_5448;

/// The file's own tables; the stages' follow them.
pub const OWN: &str = include_str!("schema.sql");

/// Tables that are not kept records, and why each may go uncaptured.
pub const UNCAPTURED: &[(&str, &str)] = &[
    ("site", "names the writer of change rows"),
    ("pending_change", "holds raw rows until the door seals them"),
    ("change", "is the history"),
    ("key_file_copy", "is a copy of the key file"),
    ("earlier_key", "opens backups from before a change of the lock"),
    ("draft", "is what is being typed, not a record"),
    ("name_word", "is derived from people's names by triggers"),
];

/// The versions of the tables, oldest first: append-only after the first tag.
#[derive(Debug, Clone, Copy)]
pub struct Tables {
    /// Each version's SQL: the file's own, then each stage's.
    pub versions: &'static [&'static [&'static str]],
}

impl Tables {
    /// The number a file of today carries.
    pub fn version(&self) -> i64 {
        i64::try_from(self.versions.len()).unwrap_or(i64::MAX)
    }

    /// Brings a file up to today's version, all or nothing.
    ///
    /// # Errors
    /// A fault when a version does not apply; the file is as it was.
    pub fn bring_up(&self, conn: &mut Connection) -> Outcome<()> {
        let steps: Vec<String> = self.versions.iter().map(|parts| parts.concat()).collect();
        let steps = steps.iter().map(|sql| M::up_with_hook(sql, |tx: &rusqlite::Transaction<'_>| Ok(cover(tx)?)));
        Migrations::new(steps.collect())
            .to_latest(conn)
            .map_err(|_| Problem::new(Kind::Opening, "tables-not-brought-up"))
    }
}

/// One kept table and its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The table.
    pub table: String,
    /// Its columns, without `id`.
    pub columns: Vec<String>,
}

/// Every kept table, read from the schema itself.
///
/// # Errors
/// From SQLite.
pub fn kept(conn: &Connection) -> rusqlite::Result<Vec<Kept>> {
    let mut tables = conn.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )?;
    let names: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    names
        .into_iter()
        .filter(|name| !UNCAPTURED.iter().any(|(table, _)| table == name))
        .map(|table| {
            let mut columns = conn.prepare("SELECT name FROM pragma_table_info(?1) WHERE name <> 'id'")?;
            let columns = columns.query_map([&table], |row| row.get(0))?.collect::<Result<_, _>>()?;
            Ok(Kept { table, columns })
        })
        .collect()
}

/// Puts the capturing triggers on every kept table, anew.
///
/// # Errors
/// From SQLite.
pub fn cover(conn: &Connection) -> rusqlite::Result<()> {
    let mut old =
        conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'capture\\_%' ESCAPE '\\'")?;
    let old: Vec<String> = old.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for name in old {
        conn.execute_batch(&format!("DROP TRIGGER \"{name}\""))?;
    }
    for kept in kept(conn)? {
        conn.execute_batch(&triggers(&kept))?;
    }
    Ok(())
}

/// The triggers of one table. Names come from the schema, never from a person.
fn triggers(kept: &Kept) -> String {
    let table = &kept.table;
    let row = |col: &str, old: &str, new: &str| {
        format!(
            "INSERT INTO pending_change (tbl, row_id, col, old, new) SELECT '{table}', {}, '{col}', {old}, {new}",
            if new.starts_with("NEW") { "NEW.id" } else { "OLD.id" }
        )
    };
    let mut made = row("id", "NULL", "NEW.id") + ";";
    let mut gone = row("id", "OLD.id", "NULL") + ";";
    let mut sql = String::new();
    for col in &kept.columns {
        made += &format!("{} WHERE NEW.\"{col}\" IS NOT NULL;", row(col, "NULL", &format!("NEW.\"{col}\"")));
        gone += &format!("{} WHERE OLD.\"{col}\" IS NOT NULL;", row(col, &format!("OLD.\"{col}\""), "NULL"));
        let changed = row(col, &format!("OLD.\"{col}\""), &format!("NEW.\"{col}\""));
        sql += &format!(
            "CREATE TRIGGER \"capture_{table}_{col}\" AFTER UPDATE OF \"{col}\" ON \"{table}\"
             WHEN NEW.\"{col}\" IS NOT OLD.\"{col}\" BEGIN {changed}; END;\n"
        );
    }
    sql += &format!("CREATE TRIGGER \"capture_{table}__made\" AFTER INSERT ON \"{table}\" BEGIN {made} END;\n");
    sql += &format!("CREATE TRIGGER \"capture_{table}__gone\" AFTER DELETE ON \"{table}\" BEGIN {gone} END;\n");
    sql += &format!(
        "CREATE TRIGGER \"capture_{table}__id\" BEFORE UPDATE OF id ON \"{table}\"
         BEGIN SELECT RAISE(ABORT, 'an id never changes'); END;\n"
    );
    sql
}
