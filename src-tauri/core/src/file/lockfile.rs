//! `NAME.kith.lock`: who has the file open, on which machine, since when. It is only for the
//! sentence; the truth is SQLite's own lock, which this refuses to stand in for.

use serde::{Deserialize, Serialize};
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
        let _ = std::fs::write(beside(path), text);
    }
}

/// Who says that they have it.
pub fn read(path: &Path) -> Option<Holder> {
    serde_json::from_str(&std::fs::read_to_string(beside(path)).ok()?).ok()
}

/// Nobody has it any more.
pub fn remove(path: &Path) {
    let _ = std::fs::remove_file(beside(path));
}
