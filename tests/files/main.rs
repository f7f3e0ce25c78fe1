//! The encrypted file itself: keys, opening, the history's seals. Real SQLCipher, real disks.

mod history;
mod keys;
mod opening;
mod tables;

use kith_core::base::clock::Tools;
use kith_core::base::ids::{Id, StaffId};
use kith_core::base::problem::Outcome;
use kith_core::desk::TABLES;
use kith_core::file::create::{NewSlot, create, create_with};
use kith_core::file::keyfile::SlotKind;
use kith_core::file::keys::{FileId, FileKey};
use kith_core::file::write::{Deed, Wrote};
use kith_core::file::{KithFile, Op, Write};
use kith_tests::service::{SetClock, tools};
use std::path::PathBuf;
use tempfile::TempDir;

/// The key of a file that is opened often: no passphrase, no work.
const KEY: [u8; 32] = [7; 32];
const ID: FileId = FileId([9; 16]);
const WHO: [u8; 16] = [1; 16];
const TEST: Op = Op { code: "test", undoable: true };

/// A file in a folder of its own.
struct Place {
    folder: TempDir,
    tools: Tools,
}

impl Place {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let tools = tools(&SetClock::default(), folder.path(), 1);
        Self { folder, tools }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("Our service.kith")
    }

    fn keys(&self) -> PathBuf {
        self.folder.path().join("Our service.kith-keys")
    }

    fn machine(&self) -> PathBuf {
        self.folder.path().join("machine")
    }

    /// A file with no slots, opened by its key.
    fn keyed(&mut self) -> KithFile {
        let path = self.path();
        create_with(&path, ID, &FileKey::new(KEY), &[], TABLES, &mut self.tools, &mut |_, _, _| Ok(())).unwrap().0
    }

    /// A file with one person and one sheet.
    fn slotted(&mut self, passphrase: &str, sheet: &str) -> KithFile {
        let path = self.path();
        let slots =
            [NewSlot { kind: SlotKind::Person, passphrase }, NewSlot { kind: SlotKind::Sheet, passphrase: sheet }];
        create(&path, &slots, TABLES, &mut self.tools, &mut |_, _, _| Ok(())).unwrap().0
    }

    fn reopen(&self) -> Outcome<KithFile> {
        let key_file = serde_json::from_str(&std::fs::read_to_string(self.keys()).unwrap()).unwrap();
        KithFile::open_with_key(&self.path(), ID, &FileKey::new(KEY), key_file, TABLES)
    }

    fn write<T>(&mut self, file: &mut KithFile, work: impl FnOnce(&Write<'_>) -> Outcome<T>) -> Outcome<(T, Wrote)> {
        let deed = Deed { op: TEST, who: StaffId::from_bytes(WHO), family: None, undoes: None, why: Some("because") };
        file.write(&mut self.tools, deed, work)
    }

    /// A family with one person; answers with the person's row id.
    fn person(&mut self, file: &mut KithFile, name: &str) -> kith_core::base::ids::PersonId {
        self.write(file, |write| {
            let family = kith_core::people::store::add_family(write)?;
            kith_core::people::store::add(write, family, name, "")
        })
        .unwrap()
        .0
    }
}
