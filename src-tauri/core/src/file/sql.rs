//! The one connection: how it is keyed, and the settings that a promise hangs on.

use super::keys::{FileId, FileKey, hex};
use crate::base::fold;
use crate::base::ids::Id;
use crate::base::problem::Outcome;
use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::types::Value;
use rusqlite::vtab::array::Array;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use zeroize::Zeroizing;

/// Opens what is there. Never creates: a file of no bytes would open as a new empty one.
///
/// # Errors
/// A problem in words.
pub fn connect(path: &Path, key: &FileKey, id: FileId) -> Outcome<Connection> {
    connect_with(path, key, id, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)
}

/// Makes a new, empty, keyed file; only `create` and `lock` do.
///
/// # Errors
/// A problem in words.
pub(super) fn make(path: &Path, key: &FileKey, id: FileId) -> Outcome<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    connect_with(path, key, id, flags)
}

fn connect_with(path: &Path, key: &FileKey, id: FileId, flags: OpenFlags) -> Outcome<Connection> {
    let conn = Connection::open_with_flags(path, flags)?;
    // Whoever holds the file holds it for the day: there is nothing to wait for.
    conn.busy_timeout(std::time::Duration::ZERO)?;
    // SQLCipher writes its errors to stderr, where a name could follow them.
    conn.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    let keyed = Zeroizing::new(format!("PRAGMA key = \"x'{}{}'\";", hex(key.bytes()), id.hex()));
    conn.execute_batch(&keyed)?;
    functions(&conn)?;
    // Lists as a parameter: `IN rarray(?1)`.
    rusqlite::vtab::array::load_module(&conn)?;
    // Every statement of every stage stays prepared.
    conn.set_prepared_statement_cache_capacity(512);
    // And planned: without this SQLite plans a statement with a bound LIMIT anew each time it runs.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(conn)
}

/// What the triggers of derived tables use; registered before anything is read.
fn functions(conn: &Connection) -> Outcome<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    conn.create_scalar_function("name_words", 1, flags, |args| {
        let names: String = args.get(0)?;
        serde_json::to_string(&fold::words(&names)).map_err(|error| rusqlite::Error::UserFunctionError(error.into()))
    })?;
    Ok(())
}

/// A list of ids as one parameter: `rarray(?1)`.
pub fn list<T: Id>(ids: &[T]) -> Array {
    Rc::new(ids.iter().map(|id| Value::Blob(id.bytes().to_vec())).collect())
}

/// Settings of the connection Kith works on. FULL lost no acknowledged save in 535 simulated power
/// cuts; NORMAL lost up to 84 at a time. EXCLUSIVE before the first read, so that a second process
/// is refused and no `-shm` file is made. A page costs some 20 µs to decrypt and check: 64 MiB of them
/// stay decrypted while Kith is unlocked, and go with the connection at the lock.
///
/// # Errors
/// A problem in words; `open-elsewhere` when another process holds the file.
pub fn settle(conn: &Connection) -> Outcome<()> {
    conn.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA secure_delete = ON;
         PRAGMA recursive_triggers = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -65536;",
    )?;
    conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get::<_, String>(0))?;
    conn.execute_batch("PRAGMA synchronous = FULL; BEGIN IMMEDIATE; COMMIT;")?;
    Ok(())
}

/// Whether anything may be committed. A commit outside the door is turned into a rollback and an error, so
/// that a stage's read can't write. `PRAGMA query_only` would say the same, and forget every prepared
/// statement each time: half of what a save cost.
#[derive(Debug)]
pub struct Door(Arc<AtomicBool>);

/// The door is open until this is dropped.
#[derive(Debug)]
pub struct Ajar(Arc<AtomicBool>);

impl Door {
    /// Shuts the door of a connection.
    ///
    /// # Errors
    /// From SQLite.
    pub fn shut(conn: &Connection) -> Outcome<Self> {
        let open = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&open);
        conn.commit_hook(Some(move || !asked.load(Ordering::Relaxed)))?;
        Ok(Self(open))
    }

    /// Opens it for a moment.
    pub fn open(&self) -> Ajar {
        self.0.store(true, Ordering::Relaxed);
        Ajar(Arc::clone(&self.0))
    }
}

impl Drop for Ajar {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Relaxed);
    }
}
