//! Making a file: its tables, its keys, its first site. Under a temporary name until it is whole.

use super::keyfile::{KeyFile, SlotKind};
use super::keys::{FileId, FileKey};
use super::schema::{APPLICATION, Tables};
use super::{KithFile, faults, keyfile_places, place, sql};
use crate::base::clock::Tools;
use crate::base::ids::{Id, Mint, SiteId, SlotId};
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

/// What is written first, before the file has its name: so that no file is ever half begun.
pub type Begin<'a> = dyn FnMut(&mut KithFile, &[SlotId], &mut Tools) -> Outcome<()> + 'a;

/// Makes a file with these slots and what `begin` writes, and opens it. Answers with the slots' ids
/// in the same order.
///
/// # Errors
/// There is a file already; the place is synced; the disk refused.
pub fn create(
    path: &Path,
    slots: &[NewSlot<'_>],
    tables: Tables,
    tools: &mut Tools,
    begin: &mut Begin<'_>,
) -> Outcome<(KithFile, Vec<SlotId>)> {
    let (mut id, mut key) = ([0; 16], [0; 32]);
    tools.dice.fill(&mut id);
    tools.dice.fill(&mut key);
    create_with(path, FileId(id), &FileKey::new(key), slots, tables, tools, begin)
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
    begin: &mut Begin<'_>,
) -> Outcome<(KithFile, Vec<SlotId>)> {
    nothing_there(path)?;
    let mut key_file = KeyFile::new(id);
    let ids = add_slots(&mut key_file, slots, tools)?;
    if !slots.is_empty() {
        key_file.close(&[key]).map_err(|_| Problem::new(Kind::Fault, "fault"))?;
    }
    let part = part_name(path);
    let made = make_tables(&part, key, id, tables, tools).and_then(|()| {
        let mut half = KithFile::open_with_key(&part, id, key, key_file.clone(), tables)?;
        let begun = begin(&mut half, &ids, tools).and_then(|()| half.copy_key_file_inside());
        half.close();
        begun?;
        keyfile_places::sync_file(&part).map_err(|error| faults::writing(&error))
    });
    if let Err(problem) = made {
        remove_with_companions(&part);
        return Err(problem);
    }
    keyfile_places::write(&key_file, path, &tools.machine, id)?;
    std::fs::rename(&part, path).map_err(|error| faults::writing(&error))?;
    keyfile_places::sync_folder(path);
    let file = KithFile::open_with_key(path, id, key, key_file, tables)?;
    Ok((file, ids))
}

/// A new file takes nobody's place. Keys without their file, beside a half-made one, are what a crash
/// in here left, and are made anew.
fn nothing_there(path: &Path) -> Outcome<()> {
    place::check(path)?;
    if path.extension().is_none_or(|ending| ending != "kith") {
        return Err(Problem::new(Kind::Input, "file-name-not-kith").text("file", place::file_name(path)));
    }
    let left_over = part_name(path).exists();
    if path.exists() || (keyfile_places::beside(path).exists() && !left_over) {
        return Err(Problem::new(Kind::Opening, "file-there-already").text("file", place::file_name(path)));
    }
    Ok(())
}

pub(super) fn add_slots(key_file: &mut KeyFile, slots: &[NewSlot<'_>], tools: &mut Tools) -> Outcome<Vec<SlotId>> {
    slots
        .iter()
        .map(|slot| {
            // All sixteen bytes by chance: an id must not say when somebody joined.
            let mut id = [0; 16];
            tools.dice.fill(&mut id);
            let id = SlotId::from_bytes(id);
            key_file.add(id, slot.kind, slot.passphrase).map_err(|_| Problem::new(Kind::Fault, "fault"))?;
            Ok(id)
        })
        .collect()
}

fn make_tables(part: &Path, key: &FileKey, id: FileId, tables: Tables, tools: &mut Tools) -> Outcome<()> {
    remove_with_companions(part);
    // The file exists before SQLite opens it, readable by this account alone.
    keyfile_places::new_file(part).map_err(|error| faults::writing(&error))?;
    let mut conn = sql::make(part, key, id)?;
    conn.execute_batch(&format!("PRAGMA application_id = {APPLICATION};"))?;
    sql::settle(&conn)?;
    tables.bring_up(&mut conn)?;
    let site: SiteId = Mint::after(0).id(tools.clock.as_ref(), tools.dice.as_mut());
    let began = crate::base::stamps::stamp(tools.clock.now());
    conn.execute("INSERT INTO site (id, began_at, current) VALUES (?1, ?2, 1)", rusqlite::params![site, began])?;
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    drop(conn);
    keyfile_places::sync_file(part).map_err(|error| faults::writing(&error))
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
