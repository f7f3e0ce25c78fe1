//! What is known of a backup without its key, and which backups lie in a folder.

use super::super::keyfile_places::{read_small, write_whole};
use super::super::keys::{FileId, hex};
use super::copy::Stop;
use crate::base::stamps;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::io::Read;
use std::path::{Path, PathBuf};

/// The version of `NAME.kith-made` this Kith writes.
const FORMAT: u32 = 1;
/// A few hundred bytes; nothing longer is read.
const MOST_BYTES: u64 = 10_000;

/// `NAME.kith-made`, in JSON. It holds no name and nothing of any family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// The version of this format.
    pub kith_backup: u32,
    /// Which file it is a copy of, in hexadecimal.
    pub file_id: String,
    /// When it was made, a UTC stamp.
    pub made_at: String,
    /// The generation of the key file it was made under: another may mean another key.
    pub generation: u64,
    /// How many rows of history it holds.
    pub changes: i64,
    /// The stamp of its newest row of history, as `change.hlc`.
    pub newest: i64,
    /// Its length in bytes.
    pub bytes: u64,
    /// BLAKE3 over its bytes, in hexadecimal.
    pub blake3: String,
}

/// One backup where it lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The copy itself, `NAME.kith`.
    pub path: PathBuf,
    /// What is known of it.
    pub facts: Facts,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

impl Facts {
    /// Facts about a copy that has just been opened and counted.
    pub(super) fn new(id: FileId, made_at: DateTime<Utc>, generation: u64, rows: (i64, i64)) -> Self {
        Self {
            kith_backup: FORMAT,
            file_id: id.hex(),
            made_at: stamps::stamp(made_at),
            generation,
            changes: rows.0,
            newest: rows.1,
            bytes: 0,
            blake3: String::new(),
        }
    }

    pub(super) fn write(&self, copy: &Path) -> std::io::Result<()> {
        write_whole(&beside(copy), serde_json::to_string_pretty(self)?.as_bytes())
    }
}

impl Backup {
    /// What puts backups in order: what they hold, by the history's own stamps, which never go back; then when
    /// they were made.
    pub fn order(&self) -> (i64, DateTime<Utc>, u64) {
        (self.facts.newest, self.made_at, self.facts.generation)
    }

    /// The name it is asked for by: without its folder and its ending.
    pub fn name(&self) -> String {
        self.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// Whether it is as long as it was: what can be told without reading it.
    pub fn whole_length(&self) -> bool {
        std::fs::metadata(&self.path).is_ok_and(|about| about.len() == self.facts.bytes)
    }

    /// Its three files go, the copy first: what is left without it is no backup.
    pub(super) fn remove(&self) {
        for path in [self.path.clone(), beside(&self.path), self.path.with_extension("kith-keys")] {
            let _ = std::fs::remove_file(path);
        }
    }
}

/// `NAME.kith-made` beside `NAME.kith`.
pub(super) fn beside(copy: &Path) -> PathBuf {
    copy.with_extension("kith-made")
}

/// How long a file is and what its bytes hash to; `Interrupted` when it was stopped.
pub(super) fn measure(path: &Path, stop: &Stop) -> std::io::Result<(u64, String)> {
    let mut file = std::fs::File::open(path)?;
    let mut hasher = blake3::Hasher::new();
    let mut buffer = vec![0; 1 << 20];
    let mut bytes = 0_u64;
    loop {
        if stop() {
            return Err(std::io::ErrorKind::Interrupted.into());
        }
        let read = file.read(&mut buffer)?;
        let Some(part) = buffer.get(..read).filter(|part| !part.is_empty()) else { break };
        hasher.update(part);
        bytes += read as u64;
    }
    Ok((bytes, hex(hasher.finalize().as_bytes())))
}

/// The folder on this machine where every file's backups lie.
pub fn folder(machine: &Path, id: FileId) -> PathBuf {
    machine.join("backups").join(id.hex())
}

/// Every backup in a folder, the newest first. What can't be read is no backup.
pub fn all(folder: &Path) -> Vec<Backup> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<Backup> = entries.filter_map(|entry| read(&entry.path())).collect();
    found.sort_by_key(|backup| std::cmp::Reverse(backup.order()));
    found
}

/// The backups of one file in a folder, the newest first.
pub fn of_file(folder: &Path, id: FileId) -> Vec<Backup> {
    let id = id.hex();
    all(folder).into_iter().filter(|backup| backup.facts.file_id == id).collect()
}

/// The newest of several places' backups.
pub fn newest<'a>(backups: impl IntoIterator<Item = &'a Backup>) -> Option<&'a Backup> {
    backups.into_iter().max_by_key(|backup| backup.order())
}

fn read(path: &Path) -> Option<Backup> {
    if path.extension().is_none_or(|ending| ending != "kith") || !path.is_file() {
        return None;
    }
    let facts: Facts = serde_json::from_str(&read_small(&beside(path), MOST_BYTES).ok()?).ok()?;
    let made_at = stamps::moment(&facts.made_at).ok()?;
    (facts.kith_backup == FORMAT).then(|| Backup { path: path.to_owned(), facts, made_at })
}
