//! Changing the lock: a new file key, sealed to everyone who is still here, with only one person
//! present. The recovery sheet in the safe stays good, because the key is sealed to its public half.
//!
//! It refuses to leave a moment in which no key opens: the key file holds both locks until the new
//! file stands in the old one's place.

use super::create::{NewSlot, add_slots, part_name, remove_with_companions};
use super::keyfile::SlotKind;
use super::keys::FileKey;
use super::schema::Tables;
use super::{KithFile, faults, keyfile_places, place, sql};
use crate::base::clock::Tools;
use crate::base::ids::SlotId;
use crate::base::problem::{Kind, Outcome, Problem};
use rusqlite::params;

impl KithFile {
    /// Adds a slot for a person or a sheet and writes the key file.
    ///
    /// # Errors
    /// Why the disk refused.
    pub fn add_slot(&mut self, slot: NewSlot<'_>, tools: &mut Tools) -> Outcome<SlotId> {
        let ids = add_slots(&mut self.key_file, &[slot], tools)?;
        self.write_key_file(tools)?;
        ids.first().copied().ok_or_else(|| Problem::new(Kind::Fault, "fault"))
    }

    /// Whether this is the passphrase of a slot. Costs about 0.4 s, right or wrong.
    pub fn proves(&self, slot: SlotId, passphrase: &str) -> bool {
        let slot = self.key_file.slots.iter().find(|one| one.id == slot);
        slot.is_some_and(|slot| self.key_file.try_slot(slot, passphrase).is_ok())
    }

    /// Retires every slot that is not among these: those of people who left, of passphrases and
    /// sheets that were replaced, and what a crash left over. What they may have copied they can
    /// still open: see [`KithFile::change_lock`]. Answers whether there was any.
    ///
    /// # Errors
    /// Refused when it would leave no recovery sheet; why the disk refused.
    pub fn keep_slots(&mut self, slots: &[SlotId], tools: &mut Tools) -> Outcome<bool> {
        let gone: Vec<SlotId> =
            self.key_file.slots.iter().map(|slot| slot.id).filter(|slot| !slots.contains(slot)).collect();
        if gone.is_empty() {
            return Ok(false);
        }
        let is_sheet = |slot: &&super::keyfile::Slot| slot.kind == SlotKind::Sheet;
        if !self.key_file.slots.iter().filter(is_sheet).any(|slot| slots.contains(&slot.id)) {
            return Err(Problem::new(Kind::Refused, "last-sheet"));
        }
        for slot in gone {
            self.key_file.retire(slot);
        }
        self.write_key_file(tools)?;
        Ok(true)
    }

    pub(super) fn write_key_file(&mut self, tools: &mut Tools) -> Outcome<()> {
        let key = self.key.clone();
        self.key_file.close(&[&key]).map_err(|_| Problem::new(Kind::Fault, "fault"))?;
        keyfile_places::write(&self.key_file, &self.path, &tools.machine, self.id)?;
        self.copy_key_file_inside()
    }

    /// Keeps the newest key file inside the file too.
    pub(super) fn copy_key_file_inside(&mut self) -> Outcome<()> {
        let body = serde_json::to_string(&self.key_file).map_err(|_| Problem::new(Kind::Fault, "fault"))?;
        let generation = i64::try_from(self.key_file.generation).unwrap_or(i64::MAX);
        let _ajar = self.door.open();
        self.conn.execute(
            "INSERT INTO key_file_copy (one, generation, body) VALUES (1, ?1, ?2)
             ON CONFLICT (one) DO UPDATE SET generation = excluded.generation, body = excluded.body",
            params![generation, body],
        )?;
        Ok(())
    }

    /// After opening: takes the newest key file, of what was found and the copy inside, and puts it
    /// where an older, damaged or half-changed one was. Answers whether `slot` still counts in it: an
    /// old key file brings back nobody.
    pub(super) fn mend_key_file(&mut self, slot: SlotId, tools: &mut Tools) -> Outcome<bool> {
        let inside: Option<String> = rusqlite::OptionalExtension::optional(self.conn.query_row(
            "SELECT body FROM key_file_copy WHERE one = 1 AND generation > ?1",
            [i64::try_from(self.key_file.generation).unwrap_or(i64::MAX)],
            |row| row.get(0),
        ))?;
        if let Some(newer) = inside.and_then(|body| serde_json::from_str(&body).ok()) {
            self.key_file = newer;
        }
        if !self.key_file.slots.iter().any(|one| one.id == slot) || self.key_file.retired.contains(&slot) {
            return Ok(false);
        }
        if self.key_file.locks.len() != 1 {
            self.write_key_file(tools)?;
            return Ok(true);
        }
        self.mended = keyfile_places::mend(&self.key_file, &self.path, &tools.machine, self.id);
        self.copy_key_file_inside()?;
        Ok(true)
    }

    /// Gives the file a new key. Whoever is not among the slots any more can't open it again, nor
    /// with an old key file.
    ///
    /// # Errors
    /// Why the disk refused; then the old lock holds.
    pub fn change_lock(self, tables: Tables, tools: &mut Tools) -> Result<Self, (Problem, Option<Box<Self>>)> {
        let mut new_key = [0; 32];
        tools.dice.fill(&mut new_key);
        let new_key = FileKey::new(new_key);
        let part = part_name(&self.path);
        let mut file = self;
        if let Err(problem) = file.prepare_lock(&new_key, &part, tools) {
            remove_with_companions(&part);
            return Err((problem, Some(Box::new(file))));
        }
        let (path, id, old_key, key_file) = (file.path.clone(), file.id, file.key.clone(), file.key_file.clone());
        file.close();
        let swapped = swap(&part, &path);
        let key = if swapped.is_ok() { &new_key } else { &old_key };
        let reopened = Self::open_with_key(&path, id, key, key_file, tables);
        let mut file = reopened.map_err(|problem| (problem, None))?;
        if let Err(problem) = file.write_key_file(tools) {
            return Err((problem, Some(Box::new(file))));
        }
        match swapped {
            Ok(()) => Ok(file),
            Err(problem) => Err((problem, Some(Box::new(file)))),
        }
    }

    /// A copy under the new key, opened and checked; then a key file that opens both.
    fn prepare_lock(&mut self, new_key: &FileKey, part: &std::path::Path, tools: &mut Tools) -> Outcome<()> {
        remove_with_companions(part);
        let ajar = self.door.open();
        // The key that goes stays known inside the file: backups from before lie under it.
        self.conn.execute("INSERT INTO earlier_key (key) VALUES (?1)", [self.key.bytes().as_slice()])?;
        self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        self.conn.execute("VACUUM INTO ?1", [part.to_string_lossy()])?;
        drop(ajar);
        let copy = sql::connect(part, &self.key, self.id)?;
        let rekey = zeroize::Zeroizing::new(format!(
            "PRAGMA rekey = \"x'{}{}'\";",
            super::keys::hex(new_key.bytes()),
            self.id.hex()
        ));
        copy.execute_batch(&rekey)?;
        drop(copy);
        let copy = sql::connect(part, new_key, self.id)?;
        let rows = |conn: &rusqlite::Connection| {
            conn.query_row("SELECT count(*), max(hlc) FROM change", [], |row| {
                Ok((row.get::<_, i64>(0)?, row.get::<_, Option<i64>>(1)?))
            })
        };
        let bad =
            rusqlite::OptionalExtension::optional(copy.query_row("PRAGMA cipher_integrity_check", [], |_| Ok(())))?;
        if bad.is_some() || rows(&copy)? != rows(&self.conn)? {
            return Err(Problem::new(Kind::Saving, "disk-failed"));
        }
        drop(copy);
        keyfile_places::sync_file(part).map_err(|error| faults::writing(&error))?;
        let old_key = self.key.clone();
        self.key_file.close(&[&old_key, new_key]).map_err(|_| Problem::new(Kind::Fault, "fault"))?;
        keyfile_places::write(&self.key_file, &self.path, &tools.machine, self.id)
    }
}

/// The new file in the old one's place. A `-wal` left beside it would be played into the new file.
fn swap(part: &std::path::Path, path: &std::path::Path) -> Outcome<()> {
    if std::fs::metadata(place::log_of(path)).is_ok_and(|about| about.len() > 0) {
        return Err(Problem::new(Kind::Saving, "disk-failed"));
    }
    std::fs::rename(part, path).map_err(|error| faults::writing(&error))?;
    keyfile_places::sync_folder(path);
    Ok(())
}
