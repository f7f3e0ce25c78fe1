//! Where key files are found and how they are written: beside the file, in this machine's data
//! folder, beside the newest backup in each of its places, and (a copy) inside the file. The highest
//! generation that verifies wins.

use super::backup;
use super::faults;
use super::keyfile::{FORMAT, KeyFile, MOST_BYTES, MOST_SLOTS};
use super::keys::FileId;
use super::machine::Machine;
use crate::base::problem::{Kind, Outcome, Problem};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// What was found in the places where a key file may be.
#[derive(Debug, Default)]
pub struct Found {
    /// Key files of this file, newest generation first.
    pub good: Vec<KeyFile>,
    /// Why there is none, when there is none.
    pub why_not: Option<Problem>,
}

/// `NAME.kith-keys` beside `NAME.kith`.
pub fn beside(path: &Path) -> PathBuf {
    path.with_extension("kith-keys")
}

/// The copy in this machine's data folder, named by the file's id.
pub fn in_machine(machine: &Path, id: FileId) -> PathBuf {
    machine.join("keys").join(format!("{}.kith-keys", id.hex()))
}

/// Looks in every place.
pub fn find(path: &Path, machine: &Path, id: FileId) -> Found {
    let mut found = Found::default();
    let mut look = |place: &Path| match read(place, id) {
        Ok(key_file) => found.good.push(key_file),
        Err(problem) => {
            // The place beside the file is looked at first, and its reason is the one to tell.
            found.why_not.get_or_insert(problem);
        }
    };
    look(&beside(path));
    look(&in_machine(machine, id));
    // A backup's is an older one: it is asked only where there is no other.
    if found.good.is_empty() {
        found.good = beside_backups(machine, id).filter_map(|place| read(&place, id).ok()).collect();
    }
    found.good.sort_by_key(|key_file| std::cmp::Reverse(key_file.generation));
    found.good.dedup();
    found
}

/// The key file of the newest backup on this computer, and of the newest in the second place.
fn beside_backups(machine: &Path, id: FileId) -> impl Iterator<Item = PathBuf> {
    let second = Machine::load(machine).backups.remove(&id.hex()).and_then(|kept| kept.second);
    let folders = std::iter::once(backup::folder(machine, id)).chain(second);
    folders.filter_map(move |folder| backup::of_file(&folder, id).into_iter().next()).map(|newest| beside(&newest.path))
}

fn read(place: &Path, id: FileId) -> Outcome<KeyFile> {
    let problem = |code| Problem::new(Kind::Opening, code).text("file", super::place::file_name(place));
    let text = match read_small(place, MOST_BYTES) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(problem("keys-missing")),
        Err(_) => return Err(problem("keys-unreadable")),
    };
    #[derive(serde::Deserialize)]
    struct Version {
        kith_keys: u32,
    }
    let version: Version = serde_json::from_str(&text).map_err(|_| problem("keys-unreadable"))?;
    if version.kith_keys > FORMAT {
        return Err(problem("keys-newer"));
    }
    let key_file: KeyFile = serde_json::from_str(&text).map_err(|_| problem("keys-unreadable"))?;
    if key_file.slots.len() > MOST_SLOTS {
        return Err(problem("keys-unreadable"));
    }
    if key_file.file_id == id.hex() { Ok(key_file) } else { Err(problem("keys-of-another")) }
}

/// Writes the key file to its places: beside the file (which must succeed) and in the data folder.
///
/// # Errors
/// Why the disk refused.
pub fn write(key_file: &KeyFile, path: &Path, machine: &Path, id: FileId) -> Outcome<()> {
    let text = serde_json::to_string_pretty(key_file).map_err(|_| Problem::new(Kind::Fault, "fault"))?;
    write_whole(&beside(path), text.as_bytes()).map_err(|error| faults::writing(&error))?;
    keep_copy(key_file, &text, machine, id);
    Ok(())
}

/// Keeps the copy in this machine's data folder, where there is not the same already, or a newer one: a file that
/// was put aside has an older lock.
fn keep_copy(key_file: &KeyFile, text: &str, machine: &Path, id: FileId) {
    let copy = in_machine(machine, id);
    if read(&copy, id).is_ok_and(|there| there == *key_file || there.generation > key_file.generation) {
        return;
    }
    if let Some(folder) = copy.parent() {
        let _ = std::fs::create_dir_all(folder);
    }
    let _ = write_whole(&copy, text.as_bytes());
}

/// After opening: puts the newest key file where another, an older or none was. Answers whether the
/// one beside the file was. A place that can't be written does not stop anybody from working.
pub(super) fn mend(key_file: &KeyFile, path: &Path, machine: &Path, id: FileId) -> bool {
    let Ok(text) = serde_json::to_string_pretty(key_file) else { return false };
    keep_copy(key_file, &text, machine, id);
    let beside = read_small(&beside(path), MOST_BYTES).unwrap_or_default();
    if serde_json::from_str(&beside).ok().as_ref() == Some(key_file) {
        return false;
    }
    write(key_file, path, machine, id).is_ok()
}

/// Writes a whole file or none of it: a temporary name, sync, rename, sync of the folder.
///
/// # Errors
/// From the disk.
pub fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let whole = write_part(&part, bytes).and_then(|()| std::fs::rename(&part, path));
    if whole.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    whole?;
    sync_folder(path);
    Ok(())
}

fn write_part(part: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = new_file(part)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// A new file in place of whatever has this name: a link is taken away, never followed. Readable by
/// this account alone, where the system knows that.
pub(super) fn new_file(path: &Path) -> std::io::Result<std::fs::File> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Reads a small text. A pipe or a device would never end, and is refused.
pub(super) fn read_small(path: &Path, most: u64) -> std::io::Result<String> {
    let about = std::fs::metadata(path)?;
    if !about.is_file() || about.len() > most {
        return Err(std::io::ErrorKind::InvalidData.into());
    }
    let mut text = String::new();
    std::fs::File::open(path)?.take(most).read_to_string(&mut text)?;
    Ok(text)
}

/// Syncs a finished file to the disk. Windows wants it open for writing.
pub(super) fn sync_file(path: &Path) -> std::io::Result<()> {
    std::fs::OpenOptions::new().write(true).open(path)?.sync_all()
}

/// Syncs the folder that holds `path`, where the system lets a folder be opened.
pub(super) fn sync_folder(path: &Path) {
    if let Some(folder) = path.parent().and_then(|folder| std::fs::File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
}
