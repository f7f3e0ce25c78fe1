//! `NAME.kith.lock`: who has the file open, on which machine, since when. It is only for the
//! sentence; the truth is SQLite's own lock, which this refuses to stand in for.

use super::keyfile_places::{new_file, read_small};
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Who has the file open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Their work name.
    pub work_name: String,
    /// Their machine.
    pub machine: String,
    /// Since when, as it is said: "09:10".
    pub since: String,
}

/// Beside the file.
pub fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    PathBuf::from(name)
}

/// Says who has it; a disk that refuses costs only the sentence.
pub fn write(path: &Path, holder: &Holder) {
    if let Ok(text) = serde_json::to_string(holder) {
        let written = new_file(&beside(path)).and_then(|mut file| file.write_all(text.as_bytes()));
        let _ = written;
    }
}

/// Who says that they have it.
pub fn read(path: &Path) -> Option<Holder> {
    serde_json::from_str(&read_small(&beside(path), 10_000).ok()?).ok()
}

/// Nobody has it any more.
pub fn remove(path: &Path) {
    let _ = std::fs::remove_file(beside(path));
}
