//! What this machine remembers: the file used last, the name used last with its slot, where its backups go,
//! and how many passphrases failed. The two work names of ARCHITECTURE.md §2 and this counter are all that is
//! plain outside the file.

use super::keyfile_places::read_small;
use super::keys::FileId;
use crate::base::ids::SlotId;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The longest wait after failed tries. It never becomes a lock-out.
pub const LONGEST_WAIT: i64 = 60;

/// This machine's memory, `machine.json` in the data folder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Machine {
    /// The file used last.
    pub file: Option<PathBuf>,
    /// Which file that is, for when it is missing or damaged.
    pub file_id: Option<FileId>,
    /// The name used last.
    pub last_name: Option<String>,
    /// That person's slot, tried first.
    pub last_slot: Option<SlotId>,
    /// Passphrases that failed since the last that opened.
    pub failed: u32,
    /// When the last one failed.
    pub failed_at: Option<DateTime<Utc>>,
    /// What it remembers of each file's backups, by the file's id in hexadecimal.
    pub backups: BTreeMap<String, Kept>,
}

/// What this machine remembers of one file's backups.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// The second place that somebody chose.
    pub second: Option<PathBuf>,
    /// When a backup reached the second place last.
    pub second_at: Option<DateTime<Utc>>,
    /// When a backup was tried out last.
    pub tried_at: Option<DateTime<Utc>>,
    /// Whether it opened then and was whole.
    pub tried_well: bool,
}

impl Machine {
    /// What the folder holds; nothing readable is nothing remembered.
    pub fn load(folder: &Path) -> Self {
        read_small(&folder.join("machine.json"), 100_000)
            .ok()
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default()
    }

    /// Keeps it. A folder that can't be written costs only the memory.
    pub fn keep(&self, folder: &Path) {
        let _ = std::fs::create_dir_all(folder);
        if let Ok(text) = serde_json::to_string_pretty(self) {
            let _ = super::keyfile_places::write_whole(&folder.join("machine.json"), text.as_bytes());
        }
    }

    /// One more that failed.
    pub fn fail(&mut self, now: DateTime<Utc>) {
        self.failed = self.failed.saturating_add(1);
        self.failed_at = Some(now);
    }

    /// One that was right: the next wrong one is the first again.
    pub fn forgive(&mut self) {
        self.failed = 0;
        self.failed_at = None;
    }

    /// Seconds until another try is answered: none for the first three, then 2, 4, 8 … 60. A try that
    /// seems to lie ahead, because the clock was wrong then or is now, counts as just made.
    pub fn wait(&self, now: DateTime<Utc>) -> u32 {
        let Some(failed_at) = self.failed_at else { return 0 };
        if self.failed < 3 {
            return 0;
        }
        let full = (1_i64 << (self.failed - 2).min(6)).min(LONGEST_WAIT);
        let gone = (now - failed_at.min(now)).num_seconds();
        u32::try_from((full - gone).max(0)).unwrap_or(0)
    }

    /// A try that seems to lie ahead was made by a wrong clock: it counts from now, so that the wait
    /// ends.
    pub fn set_right(&mut self, now: DateTime<Utc>) {
        self.failed_at = self.failed_at.map(|at| at.min(now));
    }
}
