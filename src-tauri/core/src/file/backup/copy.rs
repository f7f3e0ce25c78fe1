//! Making a backup: copied by SQLite on the one connection, opened again with its key, checked, counted,
//! synced, and only then given its name. And a second copy of it in another place.

use super::super::create::{part_name, remove_with_companions};
use super::super::keyfile_places::{new_file, sync_file, sync_folder, write_whole};
use super::super::{KithFile, faults, sql};
use super::facts::{self, Backup, Facts};
use super::thin;
use crate::base::clock::{Tools, ZONE};
use crate::base::problem::{Kind, Outcome, Problem};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Asked again and again while something takes long: whether to stop.
pub type Stop = Arc<dyn Fn() -> bool + Send + Sync>;

/// How many steps of SQLite's machine lie between two asks: well under a millisecond.
const STEPS: i32 = 1_000;

impl KithFile {
    /// How many rows of history there are, and the newest one's stamp.
    fn rows(conn: &Connection) -> rusqlite::Result<(i64, i64)> {
        conn.query_row("SELECT count(*), coalesce(max(hlc), 0) FROM change", [], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// Whether anything was saved, or the keys changed, since this backup.
    ///
    /// # Errors
    /// From SQLite.
    pub fn changed_since(&self, backup: &Backup) -> Outcome<bool> {
        let facts = &backup.facts;
        Ok(facts.generation != self.key_file.generation || (facts.changes, facts.newest) != Self::rows(&self.conn)?)
    }

    /// Which acts were saved since this backup was made, and in which tables each of them changed something.
    ///
    /// # Errors
    /// From SQLite.
    pub fn acts_since(&self, backup: &Backup) -> Outcome<BTreeMap<[u8; 16], Vec<String>>> {
        let mut rows = self.conn.prepare_cached("SELECT DISTINCT action, tbl FROM change WHERE hlc > ?1")?;
        let rows = rows.query_map([backup.facts.newest], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut acts: BTreeMap<_, Vec<String>> = BTreeMap::new();
        for row in rows {
            let (action, table) = row?;
            acts.entry(action).or_default().push(table);
        }
        Ok(acts)
    }

    /// Makes a backup in this folder, then thins the older ones out.
    ///
    /// # Errors
    /// `backup-stopped` when it was stopped; why the disk refused. Then there is no new backup, and every
    /// older one is still there.
    pub fn back_up(&self, folder: &Path, tools: &Tools, stop: &Stop) -> Outcome<Backup> {
        std::fs::create_dir_all(folder).map_err(|error| backing_up(&faults::writing(&error)))?;
        let now = tools.clock.now();
        let path = free_name(folder, &self.path, "", now);
        let part = part_name(&path);
        let made = self.copy_to(&part, stop).and_then(|()| self.checked(&part, now, stop)).and_then(|facts| {
            let keys = serde_json::to_vec_pretty(&self.key_file).map_err(|_| Problem::new(Kind::Fault, "fault"))?;
            let named = write_whole(&path.with_extension("kith-keys"), &keys)
                .and_then(|()| facts.write(&path))
                .and_then(|()| std::fs::rename(&part, &path));
            named.map_err(|error| faults::writing(&error))?;
            sync_folder(&path);
            Ok(Backup { path: path.clone(), facts, made_at: now })
        });
        if made.is_err() {
            remove_with_companions(&part);
        }
        let made = made.map_err(|problem| backing_up(&problem))?;
        thin_out(folder, &made);
        Ok(made)
    }

    /// SQLite's own copy: every page is read through its seal, and nothing of the WAL is missed.
    fn copy_to(&self, part: &Path, stop: &Stop) -> Outcome<()> {
        remove_with_companions(part);
        // It exists before SQLite writes to it, readable by this account alone.
        new_file(part).map_err(|error| faults::writing(&error))?;
        let asked = Arc::clone(stop);
        self.conn.progress_handler(STEPS, Some(move || asked()))?;
        let ajar = self.door.open();
        let copied = self.conn.execute("VACUUM INTO ?1", [part.to_string_lossy()]);
        drop(ajar);
        self.conn.progress_handler(0, None::<fn() -> bool>)?;
        match copied {
            Err(error) if interrupted(&error) => Err(stopped()),
            // A small file is copied between two asks.
            Ok(_) if stop() => Err(stopped()),
            other => Ok(other.map(|_| ())?),
        }
    }

    /// Opens the copy with the key, reads every page through its seal, checks SQLite's own structure, and counts.
    /// A fresh copy has no page that this does not read. It takes as long as the copy did, so it is stopped too.
    fn checked(&self, part: &Path, now: DateTime<Utc>, stop: &Stop) -> Outcome<Facts> {
        sync_file(part).map_err(|error| faults::writing(&error))?;
        let copy = sql::connect(part, &self.key, self.id)?;
        let asked = Arc::clone(stop);
        copy.progress_handler(STEPS, Some(move || asked()))?;
        let sound = copy.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0));
        let rows = Self::rows(&copy);
        drop(copy);
        let rows = match (sound, rows) {
            (Err(error), _) | (_, Err(error)) if interrupted(&error) => return Err(stopped()),
            (Ok(sound), Ok(rows)) if sound == "ok" && rows == Self::rows(&self.conn)? => rows,
            _ => return Err(Problem::new(Kind::Saving, "backup-not-good")),
        };
        let (bytes, blake3) = facts::measure(part, stop).map_err(|error| not_measured(&error))?;
        Ok(Facts { bytes, blake3, ..Facts::new(self.id, now, self.key_file.generation, rows) })
    }
}

fn stopped() -> Problem {
    Problem::new(Kind::Saving, "backup-stopped")
}

fn interrupted(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(rusqlite::ErrorCode::OperationInterrupted)
}

fn not_measured(error: &std::io::Error) -> Problem {
    if error.kind() == std::io::ErrorKind::Interrupted { stopped() } else { faults::writing(error) }
}

impl Backup {
    /// Copies it into another place, reads the copy back, and thins that place out too.
    ///
    /// # Errors
    /// Why the disk refused; `backup-stopped`; `backup-not-good` when what was read back is not what was written.
    pub fn copy_into(&self, folder: &Path, stop: &Stop) -> Outcome<()> {
        let name = self.path.file_name().ok_or_else(|| Problem::new(Kind::Fault, "fault"))?;
        let path = folder.join(name);
        let part = part_name(&path);
        let placed = match self.copied(&part, stop) {
            Ok(true) => self
                .key_file_bytes()
                .and_then(|keys| write_whole(&path.with_extension("kith-keys"), &keys))
                .and_then(|()| self.facts.write(&path))
                .and_then(|()| std::fs::rename(&part, &path))
                .map_err(|error| faults::writing(&error)),
            Ok(false) => Err(Problem::new(Kind::Saving, "backup-not-good")),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {
                Err(Problem::new(Kind::Saving, "backup-stopped"))
            }
            Err(error) => Err(faults::writing(&error)),
        };
        if placed.is_err() {
            let _ = std::fs::remove_file(&part);
        }
        placed.map_err(|problem| backing_up(&problem))?;
        sync_folder(&path);
        thin_out(folder, self);
        Ok(())
    }

    /// Copies its bytes to a new file, and reads them back: whether they are those that were checked when it
    /// was made. `Interrupted` when it was stopped.
    pub(super) fn copied(&self, to: &Path, stop: &Stop) -> std::io::Result<bool> {
        copy_bytes(&self.path, to, stop)?;
        sync_file(to)?;
        Ok(facts::measure(to, stop)? == (self.facts.bytes, self.facts.blake3.clone()))
    }

    fn key_file_bytes(&self) -> std::io::Result<Vec<u8>> {
        std::fs::read(self.path.with_extension("kith-keys"))
    }
}

/// Copies bytes a megabyte at a time; `Interrupted` when it is to stop.
fn copy_bytes(from: &Path, to: &Path, stop: &Stop) -> std::io::Result<()> {
    let mut from = std::fs::File::open(from)?;
    let mut to = new_file(to)?;
    loop {
        if stop() {
            return Err(std::io::ErrorKind::Interrupted.into());
        }
        if std::io::copy(&mut (&mut from).take(1 << 20), &mut to)? == 0 {
            return Ok(());
        }
    }
}

/// Takes away what need not be kept of this file. The one that has just been made and checked is its newest,
/// and stays: there is always a good one. Other services' backups in the same place are left alone.
fn thin_out(folder: &Path, made: &Backup) {
    let mut all = facts::all(folder);
    all.retain(|backup| backup.facts.file_id == made.facts.file_id);
    thin::to_go(&all, made.made_at).into_iter().for_each(Backup::remove);
}

/// `Our service 2026-11-28 14.32.05.kith`, in the service's own time, for whoever looks into the folder. In
/// the hour that comes twice, and where a second is not enough, a number follows.
pub(super) fn free_name(folder: &Path, file: &Path, between: &str, now: DateTime<Utc>) -> PathBuf {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let at = now.with_timezone(&ZONE).format("%Y-%m-%d %H.%M.%S");
    let named = |more: &str| folder.join(format!("{stem}{between} {at}{more}.kith"));
    let mut path = named("");
    for number in 2..100 {
        if !path.exists() {
            break;
        }
        path = named(&format!(" ({number})"));
    }
    path
}

/// What a disk that refused means for a backup: the file itself is as it was.
fn backing_up(problem: &Problem) -> Problem {
    let code = match problem.code {
        "disk-full" => "backup-disk-full",
        "disk-read-only" | "file-not-readable" => "backup-not-writable",
        "backup-stopped" => "backup-stopped",
        _ => "backup-not-good",
    };
    Problem::new(Kind::Saving, code)
}
