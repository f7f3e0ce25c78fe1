//! The limit: the same rows in plain SQLite. The same library (SQLCipher without a key is SQLite),
//! the same tables and indexes, no encryption, no triggers, no history. Slower than this is what
//! Kith's promises cost; faster than this nothing over SQLite can be.

use kith_core::base::problem::Outcome;
use kith_core::file::KithFile;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use std::path::Path;

/// Not copied: the history, and what belongs to the encrypted file itself.
const LEFT_OUT: &[&str] = &["change", "pending_change", "key_file_copy", "draft", "site"];

/// Copies every kept row, and the words of names, into a new plain file.
///
/// # Errors
/// From either file.
pub fn copy(from: &KithFile, path: &Path) -> Outcome<()> {
    let plain = Connection::open(path)?;
    plain.execute_batch("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; PRAGMA cache_size = -400000;")?;
    from.read(|conn| {
        let tables = schema(conn, "table")?;
        for (_, sql) in &tables {
            plain.execute_batch(sql)?;
        }
        plain.execute_batch("BEGIN")?;
        for (table, _) in tables.iter().filter(|(table, _)| !LEFT_OUT.contains(&table.as_str())) {
            rows(conn, &plain, table)?;
        }
        for (_, sql) in schema(conn, "index")? {
            plain.execute_batch(&sql)?;
        }
        Ok(plain.execute_batch("COMMIT")?)
    })
}

/// Names and SQL from the schema itself.
fn schema(conn: &Connection, sort: &str) -> Outcome<Vec<(String, String)>> {
    let mut found = conn.prepare(
        "SELECT name, sql FROM sqlite_schema
         WHERE type = ?1 AND sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid",
    )?;
    let found = found.query_map([sort], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn rows(from: &Connection, to: &Connection, table: &str) -> Outcome<()> {
    let mut read = from.prepare(&format!("SELECT * FROM \"{table}\""))?;
    let columns = read.column_count();
    let places = vec!["?"; columns].join(", ");
    let mut put = to.prepare(&format!("INSERT INTO \"{table}\" VALUES ({places})"))?;
    let mut found = read.query([])?;
    while let Some(row) = found.next()? {
        let values = (0..columns).map(|at| row.get::<_, Value>(at)).collect::<Result<Vec<_>, _>>()?;
        put.execute(params_from_iter(values))?;
    }
    Ok(())
}

/// Opens it as Kith opens its own, but for the key.
///
/// # Errors
/// From SQLite.
pub fn open(path: &Path) -> Outcome<Connection> {
    let plain = Connection::open(path)?;
    plain.query_row("PRAGMA journal_mode = WAL", [], |row| row.get::<_, String>(0))?;
    plain.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;
         PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL;
         PRAGMA cache_size = -65536;",
    )?;
    rusqlite::vtab::array::load_module(&plain)?;
    plain.set_prepared_statement_cache_capacity(512);
    Ok(plain)
}
