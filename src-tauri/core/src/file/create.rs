//! Making a file: its tables, its keys, its first site. Under a temporary name until it is whole.

use super::keyfile::{KeyFile, SlotKind};
use super::keys::{FileId, FileKey};
use super::schema::{APPLICATION, Tables};
use super::{KithFile, faults, keyfile_places, place, sql};
use crate::base::clock::Tools;
use crate::base::ids::{Mint, SiteId, SlotId};
use crate::base::problem::{Kind, Outcome, Problem};
use std::path::{Path, PathBuf};

/// A slot to be made.
#[derive(Debug, Clone, Copy)]
pub struct NewSlot<'a> {
    /// A person's or a sheet's.
    pub kind: SlotKind,
    /// The passphrase, or the sheet's words.
    pub passphrase: &'a str,
}

/// Makes a file with these slots and opens it. Answers with the slots' ids in the same order.
///
/// # Errors
/// There is a file already; the place is synced; the disk refused.
pub fn create(
    path: &Path,
    slots: &[NewSlot<'_>],
    tables: Tables,
    tools: &mut Tools,
) -> Outcome<(KithFile, Vec<SlotId>)> {
    let (mut id, mut key) = ([0; 16], [0; 32]);
    tools.dice.fill(&mut id);
    tools.dice.fill(&mut key);
    create_with(path, FileId(id), &FileKey::new(key), slots, tables, tools)
}

/// The same with a known key, for tests that open a file a thousand times; without slots only that
/// key opens it.
///
/// # Errors
/// As [`create`].
pub fn create_with(
    path: &Path,
    id: FileId,
    key: &FileKey,
    slots: &[NewSlot<'_>],
    tables: Tables,
    tools: &mut Tools,
) -> Outcome<(KithFile, Vec<SlotId>)> {
    place::check(path)?;
    if path.extension().is_none_or(|ending| ending != "kith") {
        return Err(Problem::new(Kind::Input, "file-name-not-kith").text("file", place::file_name(path)));
    }
    if path.exists() || keyfile_places::beside(path).exists() {
        return Err(Problem::new(Kind::Opening, "file-there-already").text("file", place::file_name(path)));
    }
    let mut key_file = KeyFile::new(id);
    let ids = add_slots(&mut key_file, slots, tools)?;
    if !slots.is_empty() {
        key_file.close(&[key]).map_err(|_| Problem::new(Kind::Fault, "fault"))?;
    }
    let part = part_name(path);
    let made = make_tables(&part, key, id, tables, tools);
    if let Err(problem) = made {
        remove_with_companions(&part);
        return Err(problem);
    }
    keyfile_places::write(&key_file, path, &tools.machine, id)?;
    std::fs::rename(&part, path).map_err(|error| faults::writing(&error))?;
    keyfile_places::sync_folder(path);
    let mut file = KithFile::open_with_key(path, id, key, key_file, tables)?;
    file.copy_key_file_inside()?;
    Ok((file, ids))
}

pub(super) fn add_slots(key_file: &mut KeyFile, slots: &[NewSlot<'_>], tools: &mut Tools) -> Outcome<Vec<SlotId>> {
    let mut mint = Mint::after(0);
    slots
        .iter()
        .map(|slot| {
            let id: SlotId = mint.id(tools.clock.as_ref(), tools.dice.as_mut());
            key_file.add(id, slot.kind, slot.passphrase).map_err(|_| Problem::new(Kind::Fault, "fault"))?;
            Ok(id)
        })
        .collect()
}

fn make_tables(part: &Path, key: &FileKey, id: FileId, tables: Tables, tools: &mut Tools) -> Outcome<()> {
    remove_with_companions(part);
    let mut conn = sql::make(part, key, id)?;
    conn.execute_batch(&format!("PRAGMA application_id = {APPLICATION};"))?;
    sql::settle(&conn)?;
    tables.bring_up(&mut conn)?;
    let site: SiteId = Mint::after(0).id(tools.clock.as_ref(), tools.dice.as_mut());
    let began = tools.clock.now().format("%Y-%m-%dT%H:%M:%SZ").to_string();
    conn.execute("INSERT INTO site (id, began_at, current) VALUES (?1, ?2, 1)", rusqlite::params![site, began])?;
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    drop(conn);
    std::fs::File::open(part).and_then(|file| file.sync_all()).map_err(|error| faults::writing(&error))
}

pub(super) fn part_name(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    PathBuf::from(name)
}

/// Takes away a half-made file of our own with its `-wal`.
pub(super) fn remove_with_companions(part: &Path) {
    for ending in ["", "-wal", "-shm", "-journal"] {
        let mut name = part.as_os_str().to_owned();
        name.push(ending);
        let _ = std::fs::remove_file(PathBuf::from(name));
    }
}
