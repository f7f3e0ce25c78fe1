//! The key file `NAME.kith-keys` beside `NAME.kith`: everybody's slot, the file key sealed to all
//! of them, the ledger of what was erased and of slots that were retired, and a seal over it all.
//!
//! It refuses names (slots carry random ids) and anything its seal does not cover: a slot that was
//! removed, renamed or weakened is found by whoever unlocks next.

use super::keys::{self, FileId, FileKey, KeyError};
use crate::base::ids::{RowId, SlotId};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Serialize};

/// The version this Kith writes.
pub const FORMAT: u32 = 1;
/// A key file is a few kilobytes; one larger than this is not read.
pub const MOST_BYTES: u64 = 1_000_000;

/// A service has a handful of people; a key file with more slots than this only wants us to work.
pub const MOST_SLOTS: usize = 64;

/// The key file as it stands on the disk, in JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyFile {
    /// The version of this format.
    pub kith_keys: u32,
    /// Which file it opens, in hexadecimal.
    pub file_id: String,
    /// Grows by one at every change; the highest that verifies wins.
    pub generation: u64,
    /// Everybody who may open the file.
    pub slots: Vec<Slot>,
    /// The file key, sealed. Two only while the lock is being changed.
    pub locks: Vec<Lock>,
    /// Slots that must not come back after a restore.
    pub retired: Vec<SlotId>,
    /// Rows that were erased, by their random ids, to be erased again after a restore.
    pub erased: Vec<RowId>,
}

/// One person's slot, or a recovery sheet's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// Random.
    pub id: SlotId,
    /// Whose sort of slot it is.
    pub kind: SlotKind,
    /// The identity's public half: the file key is sealed to it, and packs are addressed to it.
    pub public: String,
    /// The identity, wrapped by the passphrase or by the sheet's words; base64 of an age file.
    pub wrapped: String,
}

/// Whose sort of slot it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SlotKind {
    /// A person of the service.
    Person,
    /// A recovery sheet in a safe.
    Sheet,
}

/// The file key sealed to every slot, and the seal over the whole key file made with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// Base64 of an age file.
    pub sealed: String,
    /// BLAKE3, keyed by the file key, in hexadecimal.
    pub seal: String,
}

/// A key file that was opened.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The file key.
    pub key: FileKey,
    /// Which slot opened it.
    pub slot: SlotId,
    /// The key file as it verified.
    pub key_file: KeyFile,
}

/// Why a key file did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shut {
    /// No slot answers to this passphrase.
    Wrong,
    /// A slot asks for more or less work than it may.
    Work,
    /// It opened, but its seal does not hold: somebody has changed it.
    Altered,
}

impl KeyFile {
    /// A key file for a new file, with no slots yet.
    pub fn new(file_id: FileId) -> Self {
        Self {
            kith_keys: FORMAT,
            file_id: file_id.hex(),
            generation: 0,
            slots: vec![],
            locks: vec![],
            retired: vec![],
            erased: vec![],
        }
    }

    /// Adds a slot: `passphrase` may be a recovery sheet's words.
    ///
    /// # Errors
    /// [`KeyError`] from age.
    pub fn add(&mut self, id: SlotId, kind: SlotKind, passphrase: &str) -> Result<(), KeyError> {
        let identity = age::x25519::Identity::generate();
        let wrapped = BASE64.encode(keys::wrap(&identity, passphrase)?);
        self.slots.push(Slot { id, kind, public: identity.to_public().to_string(), wrapped });
        Ok(())
    }

    /// Takes a slot out for good.
    pub fn retire(&mut self, id: SlotId) {
        self.slots.retain(|slot| slot.id != id);
        if !self.retired.contains(&id) {
            self.retired.push(id);
        }
    }

    /// Seals the file key to every slot, one generation on. More than one key only while the lock
    /// is being changed: whichever opens the file is the truth.
    ///
    /// # Errors
    /// [`KeyError::Form`] when a slot's public half is not one.
    pub fn close(&mut self, keys: &[&FileKey]) -> Result<(), KeyError> {
        self.generation = self.generation.saturating_add(1);
        let publics: Vec<&str> = self.slots.iter().map(|slot| slot.public.as_str()).collect();
        let mut locks = vec![];
        for key in keys {
            let sealed = BASE64.encode(keys::seal(key, &publics)?);
            let seal = self.seal(key, &sealed);
            locks.push(Lock { sealed, seal });
        }
        self.locks = locks;
        Ok(())
    }

    /// Tries one slot with a passphrase.
    ///
    /// # Errors
    /// [`Shut`]: wrong, weakened, or altered.
    pub fn try_slot(&self, slot: &Slot, passphrase: &str) -> Result<Vec<Opened>, Shut> {
        let wrapped = BASE64.decode(&slot.wrapped).map_err(|_| Shut::Altered)?;
        let identity = keys::unwrap(&wrapped, passphrase).map_err(|error| match error {
            KeyError::Work => Shut::Work,
            KeyError::Wrong => Shut::Wrong,
            KeyError::Form => Shut::Altered,
        })?;
        self.open_with(&identity, slot.id)
    }

    /// Opens every lock this identity opens, newest last, and checks the seal of each.
    ///
    /// # Errors
    /// [`Shut::Altered`] when none verifies.
    pub fn open_with(&self, identity: &age::x25519::Identity, slot: SlotId) -> Result<Vec<Opened>, Shut> {
        let mut opened = vec![];
        for lock in &self.locks {
            let Ok(sealed) = BASE64.decode(&lock.sealed) else { continue };
            let Ok(key) = keys::unseal(identity, &sealed) else { continue };
            if self.seal(&key, &lock.sealed) == lock.seal {
                opened.push(Opened { key, slot, key_file: self.clone() });
            }
        }
        if opened.is_empty() { Err(Shut::Altered) } else { Ok(opened) }
    }

    /// The seal over everything but the other lock, fields length-prefixed.
    fn seal(&self, key: &FileKey, sealed: &str) -> String {
        let derived = blake3::derive_key("Kith 2026 seal over the key file", key.bytes());
        let mut hasher = blake3::Hasher::new_keyed(&derived);
        let mut field = |bytes: &[u8]| {
            hasher.update(&(bytes.len() as u64).to_le_bytes());
            hasher.update(bytes);
        };
        field(&self.kith_keys.to_le_bytes());
        field(self.file_id.as_bytes());
        field(&self.generation.to_le_bytes());
        field(&(self.slots.len() as u64).to_le_bytes());
        for slot in &self.slots {
            field(slot.id.to_string().as_bytes());
            field(match slot.kind {
                SlotKind::Person => b"person",
                SlotKind::Sheet => b"sheet",
            });
            field(slot.public.as_bytes());
            field(slot.wrapped.as_bytes());
        }
        field(&(self.retired.len() as u64).to_le_bytes());
        for id in &self.retired {
            field(id.to_string().as_bytes());
        }
        field(&(self.erased.len() as u64).to_le_bytes());
        for id in &self.erased {
            field(id.to_string().as_bytes());
        }
        field(sealed.as_bytes());
        hasher.finalize().to_hex().to_string()
    }
}
