//! Going back to a backup: to a new name first, made ready there, then swapped in. The file as it was is
//! kept beside it.
//!
//! It refuses a slot that was retired since the backup was made: whoever left, and a passphrase that was
//! replaced, open nothing again. And it refuses to write as the same site: numbers of saves that were made
//! after the backup must not be given to others.

use super::super::change::Head;
use super::super::create::{part_name, remove_with_companions};
use super::super::keyfile::{KeyFile, Shut, Slot, SlotKind};
use super::super::keyfile_places::{self, sync_file, sync_folder};
use super::super::keys::{FileId, FileKey};
use super::super::schema::Tables;
use super::super::{KithFile, faults, place};
use super::copy::{Stop, free_name};
use super::facts::Backup;
use crate::base::clock::Tools;
use crate::base::ids::{SiteId, SlotId};
use crate::base::problem::{Kind, Outcome, Problem};
use chrono::{DateTime, Utc};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The key files that may open a backup, the newest first: those of the file now, and its own.
#[derive(Debug)]
pub struct Candidates(Vec<KeyFile>);

/// A backup that was opened under the name it will be swapped in from.
pub struct Restored {
    /// The copy, open.
    pub file: KithFile,
    /// Which slot opened it, where a passphrase did.
    pub slot: Option<SlotId>,
    /// The key that the file has now, where it is another and known.
    pub key_now: Option<FileKey>,
}

impl Candidates {
    /// Looks for them beside the file, in this machine's folder, and beside the backup.
    ///
    /// # Errors
    /// Why there is none.
    pub fn find(backup: &Backup, file: &Path, machine: &Path, id: FileId) -> Outcome<Self> {
        let beside_it = keyfile_places::find(&backup.path, machine, id);
        let mut all = keyfile_places::find(file, machine, id).good;
        all.extend(beside_it.good);
        all.sort_by_key(|key_file| std::cmp::Reverse(key_file.generation));
        all.dedup();
        match beside_it.why_not.filter(|_| all.is_empty()) {
            Some(problem) => Err(problem),
            None => Ok(Self(all)),
        }
    }

    /// The newest: its slots are those that count.
    pub fn newest(&self) -> Option<&KeyFile> {
        self.0.first()
    }

    fn retired(&self, slot: SlotId) -> bool {
        self.0.iter().any(|key_file| key_file.retired.contains(&slot))
    }

    fn slots(&self, hint: Option<SlotId>) -> Vec<(&KeyFile, &Slot)> {
        let all = self.0.iter().flat_map(|key_file| key_file.slots.iter().map(move |slot| (key_file, slot)));
        let mut people: Vec<_> = all.filter(|(_, slot)| slot.kind == SlotKind::Person).collect();
        people.sort_by_key(|(_, slot)| Some(slot.id) != hint);
        people
    }
}

impl Backup {
    /// A copy of it under the name it will be swapped in from, its bytes checked.
    ///
    /// # Errors
    /// `backup-rotten`; why the disk refused.
    fn take_out(&self, file: &Path) -> Outcome<PathBuf> {
        let part = part_name(file);
        remove_with_companions(&part);
        let never: Stop = Arc::new(|| false);
        let refused = match self.copied(&part, &never) {
            Ok(true) => return Ok(part),
            Ok(false) => Problem::new(Kind::Opening, "backup-rotten"),
            Err(error) => faults::writing(&error),
        };
        let _ = std::fs::remove_file(&part);
        Err(refused)
    }

    /// Opens a copy of it with a person's passphrase.
    ///
    /// # Errors
    /// Wrong passphrase, also that of a slot that was retired since; rotten; the disk.
    pub fn open_with(
        &self,
        candidates: &Candidates,
        file: &Path,
        passphrase: &str,
        hint: Option<SlotId>,
        tables: Tables,
    ) -> Outcome<Restored> {
        let part = self.take_out(file)?;
        let opened = self.try_slots(candidates, &part, passphrase, hint, tables).and_then(|restored| {
            restored.file.remember(restored.key_now.as_slice())?;
            Ok(restored)
        });
        if opened.is_err() {
            remove_with_companions(&part);
        }
        opened
    }

    fn try_slots(
        &self,
        candidates: &Candidates,
        part: &Path,
        passphrase: &str,
        hint: Option<SlotId>,
        tables: Tables,
    ) -> Outcome<Restored> {
        let id = read_id(part)?;
        let newest = candidates.newest().map(|key_file| key_file.generation);
        let mut wrong: Vec<&str> = vec![];
        let (mut key_now, mut other_key) = (None, false);
        for (key_file, slot) in candidates.slots(hint) {
            if wrong.contains(&slot.wrapped.as_str()) || candidates.retired(slot.id) {
                continue;
            }
            let opened = match key_file.try_slot(slot, passphrase) {
                Ok(opened) => opened,
                Err(Shut::Wrong) => {
                    wrong.push(&slot.wrapped);
                    continue;
                }
                Err(_) => continue,
            };
            for one in opened {
                match KithFile::open_with_key(part, id, &one.key, one.key_file.clone(), tables) {
                    Ok(file) => {
                        let key_now = key_now.filter(|key| *key != one.key);
                        return Ok(Restored { file, slot: Some(slot.id), key_now });
                    }
                    Err(_) => {
                        other_key = true;
                        if Some(key_file.generation) == newest {
                            key_now = Some(one.key);
                        }
                    }
                }
            }
        }
        Err(match other_key {
            true => Problem::new(Kind::Opening, "backup-other-lock"),
            false => Problem::input("passphrase", "passphrase-wrong"),
        })
    }

    /// Opens a copy of it with one of the keys that the open file knows; or with the passphrase, where the backup
    /// lies under a lock that this file never had.
    ///
    /// # Errors
    /// `backup-other-lock` when none fits; rotten; the disk.
    pub fn open_beside(&self, now: &KithFile, passphrase: &str, machine: &Path, tables: Tables) -> Outcome<Restored> {
        let known = now.keys()?;
        let part = self.take_out(&now.path)?;
        let with = |key| KithFile::open_with_key(&part, now.id, key, now.key_file.clone(), tables).ok();
        let by_passphrase = || {
            let candidates = Candidates::find(self, &now.path, machine, now.id).ok()?;
            Some(self.try_slots(&candidates, &part, passphrase, None, tables).ok()?.file)
        };
        let Some(mut file) = known.iter().find_map(with).or_else(by_passphrase) else {
            remove_with_companions(&part);
            return Err(Problem::new(Kind::Opening, "backup-other-lock"));
        };
        file.key_file = now.key_file.clone();
        file.remember(&known)?;
        let key_now = (file.key != now.key).then(|| now.key.clone());
        Ok(Restored { file, slot: None, key_now })
    }
}

fn read_id(path: &Path) -> Outcome<FileId> {
    use std::io::Read;
    let mut first = [0; 16];
    let read = std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut first));
    read.map(|()| FileId(first)).map_err(|error| faults::writing(&error))
}

impl KithFile {
    /// The key it has, then those it had before, the newest first: for backups from before the lock was
    /// changed.
    pub(super) fn keys(&self) -> Outcome<Vec<FileKey>> {
        let mut rows = self.conn.prepare_cached("SELECT key FROM earlier_key ORDER BY seq DESC")?;
        let earlier = rows.query_map([], |row| Ok(FileKey::new(row.get(0)?)))?.collect::<Result<Vec<_>, _>>()?;
        Ok(std::iter::once(self.key.clone()).chain(earlier).collect())
    }

    /// Keys that the service's file had elsewhere, the newest first: backups that lie under them can be gone
    /// back to from this file too.
    fn remember(&self, keys: &[FileKey]) -> Outcome<()> {
        let known = self.keys()?;
        let _ajar = self.door.open();
        for key in keys.iter().rev().filter(|key| !known.contains(key)) {
            self.conn.execute("INSERT INTO earlier_key (key) VALUES (?1)", [key.bytes().as_slice()])?;
        }
        Ok(())
    }

    /// From here on it writes as a new site, and these are the key file's slots.
    ///
    /// # Errors
    /// Why the disk refused.
    pub fn begin_anew(&mut self, key_file: Option<KeyFile>, tools: &mut Tools) -> Outcome<()> {
        let Tools { clock, dice, .. } = tools;
        let site: SiteId = self.mint.id(clock.as_ref(), dice.as_mut());
        let began = crate::base::stamps::stamp(clock.now());
        let _ajar = self.door.open();
        let tx = self.conn.transaction()?;
        tx.execute("UPDATE site SET current = 0 WHERE current = 1", [])?;
        tx.execute("INSERT INTO site (id, began_at, current) VALUES (?1, ?2, 1)", rusqlite::params![site, began])?;
        tx.commit()?;
        self.head = Head { site, seq: 0, link: [0; 32] };
        if let Some(key_file) = key_file {
            self.key_file = key_file;
        }
        Ok(())
    }
}

impl Restored {
    /// Whether the file it is to stand for opens after all, and is whole.
    ///
    /// # Errors
    /// That somebody has it open, that it is a newer Kith's, or that it stands where no file may.
    pub fn still_opens(&self, path: &Path, tables: Tables) -> Outcome<bool> {
        for key in self.key_now.iter().chain([&self.file.key]) {
            match KithFile::open_with_key(path, self.file.id, key, self.file.key_file.clone(), tables) {
                Ok(file) => {
                    let whole = file.check().is_ok();
                    file.close();
                    return Ok(whole);
                }
                Err(problem) if LEFT_ALONE.contains(&problem.code) => return Err(problem),
                Err(_) => {}
            }
        }
        Ok(false)
    }

    /// The copy goes: nothing is swapped in.
    pub fn throw_away(self) {
        let part = self.file.path.clone();
        self.file.close();
        remove_with_companions(&part);
    }
}

/// What keeps a file from being replaced, whatever backup there is.
const LEFT_ALONE: [&str; 5] = ["open-elsewhere", "open-elsewhere-by", "file-newer", "place-synced", "place-network"];

/// A file in its place, and the name under which what stood there is kept.
pub type Swapped = (KithFile, Option<PathBuf>);

/// Puts a restored file in the place of the one at `path`, which is closed first where it is open, and opens
/// it there. What stood there is kept under another name with its keys.
///
/// # Errors
/// Why the disk refused, with the file that was open, open again where it still stands.
pub fn swap_in(
    restored: Restored,
    now: Option<KithFile>,
    path: &Path,
    tables: Tables,
    tools: &mut Tools,
) -> Result<Swapped, (Problem, Option<Box<KithFile>>)> {
    let was = now.map(|file| {
        let was = (file.id, file.key.clone(), file.key_file.clone());
        file.close();
        was
    });
    let part = restored.file.path.clone();
    swap(restored, path, tables, tools).map_err(|problem| {
        remove_with_companions(&part);
        let again = was.and_then(|(id, key, key_file)| KithFile::open_with_key(path, id, &key, key_file, tables).ok());
        (problem, again.map(Box::new))
    })
}

fn swap(restored: Restored, path: &Path, tables: Tables, tools: &mut Tools) -> Outcome<Swapped> {
    let Restored { file, key_now, .. } = restored;
    let (part, id, key, mut key_file) = (file.path.clone(), file.id, file.key.clone(), file.key_file.clone());
    file.close();
    let kept = keep(path, tools.clock.now())?;
    // Until the copy stands in its place the key file opens both, as in a change of the lock.
    let keys: Vec<&FileKey> = key_now.iter().chain([&key]).collect();
    key_file.close(&keys).map_err(|_| Problem::new(Kind::Fault, "fault"))?;
    keyfile_places::write(&key_file, path, &tools.machine, id)?;
    put_aside_wal(path, kept.as_deref()).map_err(|error| faults::writing(&error))?;
    std::fs::rename(&part, path).map_err(|error| faults::writing(&error))?;
    sync_folder(path);
    let mut file = KithFile::open_with_key(path, id, &key, key_file, tables)?;
    file.write_key_file(tools)?;
    Ok((file, kept))
}

/// A second name for what stands at `path`, and a copy of its key file beside that name. Where the drive
/// knows no second names, a copy.
fn keep(path: &Path, now: DateTime<Utc>) -> Outcome<Option<PathBuf>> {
    if !path.exists() {
        return Ok(None);
    }
    let kept = free_name(path.parent().unwrap_or(path), path, " as it was", now);
    if kept.exists() {
        return Err(Problem::new(Kind::Opening, "file-there-already").text("file", place::file_name(&kept)));
    }
    std::fs::hard_link(path, &kept)
        .or_else(|_| std::fs::copy(path, &kept).and_then(|_| sync_file(&kept)))
        .map_err(|error| faults::writing(&error))?;
    // Without its keys it is still kept: they are in this machine's folder and beside the backups too.
    let keys = std::fs::read(keyfile_places::beside(path));
    let _ = keys.and_then(|bytes| keyfile_places::write_whole(&keyfile_places::beside(&kept), &bytes));
    sync_folder(path);
    Ok(Some(kept))
}

/// A `-wal` of what stood there would be played into the restored file.
fn put_aside_wal(path: &Path, kept: Option<&Path>) -> std::io::Result<()> {
    let moved = match kept {
        Some(kept) => std::fs::rename(place::log_of(path), place::log_of(kept)),
        None => std::fs::remove_file(place::log_of(path)),
    };
    match moved {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
