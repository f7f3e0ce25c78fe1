//! Opening: look at the file without its key, find its key file, try the passphrase, open. Each
//! failure has its own sentence.
//!
//! It never creates, and it leaves untouched what it refuses.

use super::change::{self, Head};
use super::keyfile::{KeyFile, Opened, Shut, Slot, SlotKind};
use super::keys::{FileId, FileKey};
use super::schema::{APPLICATION, Tables};
use super::{keyfile_places, lockfile, place, sql};
use crate::base::clock::Tools;
use crate::base::ids::{Mint, SiteId, SlotId};
use crate::base::problem::{Kind, Outcome, Problem};
use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, OptionalExtension};
use std::io::Read;
use std::path::{Path, PathBuf};

/// SQLCipher's page; a whole file is a number of these.
const PAGE: u64 = 4096;

/// An open file: one connection, its key, and where its history stands.
pub struct KithFile {
    pub(super) conn: Connection,
    pub(super) door: sql::Door,
    pub(super) key: FileKey,
    pub(super) key_file: KeyFile,
    pub(super) id: FileId,
    pub(super) path: PathBuf,
    pub(super) head: Head,
    pub(super) mint: Mint,
    /// The disk failed under a commit: this connection writes no more.
    pub(super) failed: bool,
    /// The key file beside it was put right when it was opened.
    pub(super) mended: bool,
}

/// What can be known of a file without its key.
#[derive(Debug)]
pub struct Looked {
    /// Where it is.
    pub path: PathBuf,
    /// Its first sixteen bytes.
    pub id: FileId,
    /// The key files found for it.
    pub found: keyfile_places::Found,
}

fn opening(code: &'static str, path: &Path) -> Problem {
    Problem::new(Kind::Opening, code).text("file", place::file_name(path))
}

/// Looks at a file without its key.
///
/// # Errors
/// Not there, a folder, empty, a plain database, cut short, synced, no key file.
pub fn look(path: &Path, machine: &Path) -> Outcome<Looked> {
    place::check(path)?;
    let id = FileId(first_bytes(path)?);
    let found = keyfile_places::find(path, machine, id);
    match &found.why_not {
        Some(problem) if found.good.is_empty() => Err(problem.clone()),
        _ => Ok(Looked { path: path.to_owned(), id, found }),
    }
}

fn first_bytes(path: &Path) -> Outcome<[u8; 16]> {
    let about = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => opening("file-not-there", path),
        _ => opening("file-not-readable", path),
    })?;
    if about.is_dir() {
        return Err(opening("file-is-folder", path));
    }
    if !about.is_file() {
        return Err(opening("file-not-readable", path));
    }
    if about.len() == 0 {
        return Err(opening("file-empty", path));
    }
    let mut first = [0; 16];
    let mut file = std::fs::File::open(path).map_err(|_| opening("file-not-readable", path))?;
    file.read_exact(&mut first).map_err(|_| opening("file-cut-short", path))?;
    if &first == b"SQLite format 3\0" {
        return Err(opening("file-not-encrypted", path));
    }
    if about.len() % PAGE != 0 && !has_log(path) {
        return Err(opening("file-cut-short", path));
    }
    Ok(first)
}

/// Whether what was saved last still stands in the log beside the file. Where the power went while the file
/// grew, its last page may be half there: the whole page is in the log, and is played in when it is opened.
fn has_log(path: &Path) -> bool {
    std::fs::metadata(place::log_of(path)).is_ok_and(|about| about.len() > PAGE)
}

/// The first sixteen bytes of whatever is there, if it has so many: which file it is, or was.
pub fn id_of(path: &Path) -> Option<FileId> {
    let mut first = [0; 16];
    std::fs::File::open(path).ok()?.read_exact(&mut first).ok()?;
    Some(FileId(first))
}

impl Looked {
    /// Tries a passphrase on every slot of that kind that nobody has retired, the hinted one first, newest key
    /// file first. Each key file that it opens is answered: they may hold different keys, and a file that was put
    /// aside lies under an older one. `progress` hears "slot 2 of 5" before each try.
    ///
    /// # Errors
    /// Wrong passphrase; key file altered; a slot that asks for too little or too much work.
    pub fn try_passphrase(
        &self,
        passphrase: &str,
        kind: SlotKind,
        hint: Option<SlotId>,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Outcome<Vec<Opened>> {
        let retired = |slot: &Slot| self.found.good.iter().any(|key_file| key_file.retired.contains(&slot.id));
        let mut worst = Shut::Wrong;
        let mut tries: Vec<(&KeyFile, &Slot)> = vec![];
        for key_file in &self.found.good {
            let slots = key_file.slots.iter().filter(|slot| slot.kind == kind && !retired(slot));
            tries.extend(slots.map(|slot| (key_file, slot)));
        }
        tries.sort_by_key(|(_, slot)| Some(slot.id) != hint);
        let mut opened: Vec<Opened> = vec![];
        for (at, (key_file, slot)) in tries.iter().enumerate() {
            if opened.iter().any(|one| one.key_file == **key_file) {
                continue;
            }
            progress(at + 1, tries.len());
            match key_file.try_slot(slot, passphrase) {
                Ok(keys) => opened.extend(keys),
                Err(Shut::Wrong) => {}
                Err(shut) => worst = shut,
            }
        }
        if !opened.is_empty() {
            return Ok(opened);
        }
        Err(match worst {
            Shut::Wrong => Problem::input("passphrase", "passphrase-wrong"),
            Shut::Work => opening("keys-weakened", &self.path),
            Shut::Altered => opening("keys-altered", &self.path),
        })
    }

    /// Opens the file with the first of these keys that fits. After a change of the lock that was
    /// cut off, that is the truth, and the key file is mended.
    ///
    /// # Errors
    /// Damaged, newer, not Kith's, open elsewhere.
    pub fn open(&self, opened: &[Opened], tables: Tables, tools: &mut Tools) -> Outcome<(KithFile, SlotId)> {
        let mut last = opening("file-damaged", &self.path);
        for one in opened {
            match KithFile::open_with_key(&self.path, self.id, &one.key, one.key_file.clone(), tables) {
                Ok(mut file) => {
                    if file.mend_key_file(one.slot, tools)? {
                        return Ok((file, one.slot));
                    }
                    // A slot that was retired since: it answers like a passphrase that is wrong.
                    file.close();
                    return Err(Problem::input("passphrase", "passphrase-wrong"));
                }
                Err(problem) => last = problem,
            }
        }
        Err(last)
    }
}

impl KithFile {
    /// Opens with the file key itself: for tests and the console; people come through a slot.
    ///
    /// # Errors
    /// Damaged, newer, not Kith's, open elsewhere.
    pub fn open_with_key(path: &Path, id: FileId, key: &FileKey, key_file: KeyFile, tables: Tables) -> Outcome<Self> {
        place::check(path)?;
        // The salt stands outside the first page's seal: it is compared by itself.
        if first_bytes(path)? != id.0 {
            return Err(opening("file-damaged", path));
        }
        let conn = sql::connect(path, key, id)?;
        check_before_writing(&conn, path, tables)?;
        let mut conn = conn;
        sql::settle(&conn).map_err(|problem| held(problem, path))?;
        tables.bring_up(&mut conn)?;
        let left_over: i64 = conn.query_row("SELECT count(*) FROM pending_change", [], |row| row.get(0))?;
        if left_over > 0 {
            return Err(opening("history-unsealed", path));
        }
        let head = current_head(&conn)?;
        let newest: Option<i64> = conn.query_row("SELECT max(hlc) FROM change", [], |row| row.get(0))?;
        let mint = Mint::after(newest.and_then(|hlc| u64::try_from(hlc).ok()).unwrap_or(0));
        let door = sql::Door::shut(&conn)?;
        Ok(Self {
            conn,
            door,
            key: key.clone(),
            key_file,
            id,
            path: path.to_owned(),
            head,
            mint,
            failed: false,
            mended: false,
        })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Which file this is.
    pub fn id(&self) -> FileId {
        self.id
    }

    /// Whether the key file beside it had to be put right.
    pub fn mended(&self) -> bool {
        self.mended
    }

    /// When the newest row of history was saved, where that lies more than five minutes ahead: the clock was
    /// wrong then, or is now.
    ///
    /// # Errors
    /// From SQLite.
    pub fn saved_ahead(&self, now: DateTime<Utc>) -> Outcome<Option<DateTime<Utc>>> {
        let newest: Option<i64> = self.conn.query_row("SELECT max(hlc) FROM change", [], |row| row.get(0))?;
        let saved = newest.and_then(|hlc| DateTime::from_timestamp_millis(hlc >> 16));
        Ok(saved.filter(|saved| *saved > now + TimeDelta::minutes(5)))
    }

    /// Its key file as last written.
    pub fn key_file(&self) -> &KeyFile {
        &self.key_file
    }

    /// Where this site's history stands.
    pub fn head(&self) -> Head {
        self.head
    }

    /// Everything to the main file, the key forgotten, the lock file gone.
    pub fn close(self) {
        let _ = self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        let path = self.path.clone();
        drop(self);
        lockfile::remove(&path);
    }

    /// Checks every page's seal and SQLite's own structure. The WAL goes in first: else a sound
    /// file after a crash is called damaged.
    ///
    /// # Errors
    /// `file-damaged`.
    pub fn check(&self) -> Outcome<()> {
        self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        let bad_page = self.conn.query_row("PRAGMA cipher_integrity_check", [], |_| Ok(())).optional()?;
        let sound: String = self.conn.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        if bad_page.is_none() && sound == "ok" { Ok(()) } else { Err(opening("file-damaged", &self.path)) }
    }

    /// Walks the history's seals.
    ///
    /// # Errors
    /// `history-altered`, with the first row that does not match.
    pub fn verify_history(&self) -> Outcome<Vec<Head>> {
        change::verify(&self.conn)?.map_err(|broken| opening("history-altered", &self.path).number("row", broken.seq))
    }
}

/// Who is asking must be told who has it.
fn held(problem: Problem, path: &Path) -> Problem {
    if problem.code != "open-elsewhere" {
        return problem.text("file", place::file_name(path));
    }
    match lockfile::read(path) {
        Some(holder) => opening("open-elsewhere-by", path)
            .text("who", holder.work_name)
            .text("machine", holder.machine)
            .text("since", holder.since),
        None => opening("open-elsewhere", path),
    }
}

/// Application, version: read before anything is written, so that a newer file is untouched.
fn check_before_writing(conn: &Connection, path: &Path, tables: Tables) -> Outcome<()> {
    conn.execute_batch("PRAGMA locking_mode = EXCLUSIVE; PRAGMA query_only = ON;")?;
    let number = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, i64>(0));
    let application = number("PRAGMA application_id").map_err(|error| held(error.into(), path))?;
    if application != i64::from(APPLICATION) {
        return Err(opening("file-not-kith", path));
    }
    if number("PRAGMA user_version")? > tables.version() {
        return Err(opening("file-newer", path));
    }
    Ok(conn.execute_batch("PRAGMA query_only = OFF;")?)
}

fn current_head(conn: &Connection) -> Outcome<Head> {
    let site: SiteId = conn.query_row("SELECT id FROM site WHERE current = 1", [], |row| row.get(0))?;
    let last = conn
        .query_row("SELECT seq, link FROM change WHERE site = ?1 ORDER BY seq DESC LIMIT 1", [site], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    let (seq, link) = last.unwrap_or((0, [0; 32]));
    Ok(Head { site, seq, link })
}
