//! What lies on a disk: names, and the bytes behind them. It is built again from what was written down, up to
//! any moment, and as a power cut at that moment might leave it.

use crate::disk::Move;
use kith_tests::county::chance::Chance;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// The smallest piece that a disk writes whole, in bytes.
const SECTOR: usize = 512;

/// A folder and everything in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Image {
    names: BTreeMap<PathBuf, u64>,
    folders: BTreeSet<PathBuf>,
    files: HashMap<u64, Vec<u8>>,
}

impl Image {
    /// What is there.
    pub fn of(folder: &Path) -> Self {
        let mut image = Self::default();
        image.read(folder, Path::new(""));
        image
    }

    fn read(&mut self, folder: &Path, below: &Path) {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let (path, name) = (entry.path(), below.join(entry.file_name()));
            if path.is_dir() {
                self.folders.insert(name.clone());
                self.read(&path, &name);
            } else {
                let file = entry.metadata().expect("there").ino();
                self.files.insert(file, std::fs::read(&path).expect("bytes"));
                self.names.insert(name, file);
            }
        }
    }

    /// Puts it into a folder that is empty or not there yet.
    pub fn put(&self, folder: &Path) {
        self.put_those(folder, |_| true);
    }

    /// Puts the names that are wanted there.
    pub fn put_those(&self, folder: &Path, wanted: impl Fn(&Path) -> bool) {
        std::fs::create_dir_all(folder).expect("a folder");
        for name in &self.folders {
            std::fs::create_dir_all(folder.join(name)).expect("a folder");
        }
        for (name, file) in self.names.iter().filter(|(name, _)| wanted(name)) {
            let path = folder.join(name);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, self.files.get(file).map_or(&[][..], Vec::as_slice)).expect("room");
        }
    }

    /// Each name with its bytes.
    pub fn contents(&self) -> BTreeMap<&Path, &[u8]> {
        let bytes = |file| self.files.get(file).map_or(&[][..], Vec::as_slice);
        self.names.iter().map(|(name, file)| (name.as_path(), bytes(file))).collect()
    }

    /// One thing more that happened.
    pub fn take(&mut self, moved: &Move) {
        match moved {
            Move::Write { file, at, bytes } => {
                let all = self.files.entry(*file).or_default();
                all.resize(all.len().max(at + bytes.len()), 0);
                all[*at..at + bytes.len()].copy_from_slice(bytes);
            }
            Move::Cut { file, length } => self.files.entry(*file).or_default().resize(*length, 0),
            Move::Made { file, name } => {
                self.set_aside(*file);
                self.files.insert(*file, vec![]);
                self.names.insert(name.clone(), *file);
            }
            Move::Renamed { from, to } => {
                if let Some(file) = self.names.remove(from) {
                    self.names.insert(to.clone(), file);
                }
            }
            Move::Linked { from, to } => {
                if let Some(file) = self.names.get(from).copied() {
                    self.names.insert(to.clone(), file);
                }
            }
            Move::Gone { name } => {
                self.names.remove(name);
            }
            Move::Folder { name } => {
                self.folders.insert(name.clone());
            }
            Move::Sync { .. } | Move::SyncFolder | Move::Said => {}
        }
    }

    /// A number that is used again belongs to another file. A name whose end did not arrive keeps the bytes it
    /// had: it must not get those of the file that has its number now.
    fn set_aside(&mut self, file: u64) {
        let old: Vec<PathBuf> =
            self.names.iter().filter(|(_, held)| **held == file).map(|(name, _)| name.clone()).collect();
        if old.is_empty() {
            return;
        }
        let free = (0..).map(|below| u64::MAX - below).find(|number| !self.files.contains_key(number));
        let (free, bytes) = (free.expect("a number"), self.files.get(&file).cloned().unwrap_or_default());
        self.files.insert(free, bytes);
        self.names.extend(old.into_iter().map(|name| (name, free)));
    }

    /// What is there when all of this has happened.
    pub fn after(&self, moves: &[Move]) -> Self {
        let mut image = self.clone();
        moves.iter().for_each(|moved| image.take(moved));
        image
    }

    /// What a power cut after these moves might leave: what was synced, and of the rest what chance lets arrive,
    /// some of it torn. A change of names arrives for certain when a folder was synced after it; a new file's
    /// name also when the file itself was (ext4, XFS, Btrfs, APFS and NTFS all do that).
    pub fn cut(&self, moves: &[Move], chance: &mut Chance) -> Self {
        let mut left = self.clone();
        let last_sync = last_syncs(moves);
        let arrives = chance.pick(&[0_u64, 30, 70, 100]);
        let mut lost: HashSet<u64> = HashSet::new();
        for (at, moved) in moves.iter().enumerate() {
            let synced = |what: Option<u64>| last_sync.get(&what).is_some_and(|last| at < *last);
            let certain = match moved {
                Move::Write { file, .. } | Move::Cut { file, .. } => synced(Some(*file)),
                Move::Made { file, .. } => synced(None) || synced(Some(*file)),
                _ => synced(None),
            };
            let here = certain || chance.below(100) < arrives;
            match moved {
                // A number that is used again belongs to another file: what was lost before is not lost now.
                Move::Made { file, .. } if here => drop(lost.remove(file)),
                Move::Made { file, .. } => drop(lost.insert(*file)),
                _ => {}
            }
            match moved {
                Move::Write { file, .. } | Move::Cut { file, .. } if lost.contains(file) => {}
                Move::Write { file, at, bytes } if here && !certain && bytes.len() > SECTOR && chance.below(5) == 0 => {
                    let sectors = 1 + chance.place(bytes.len() / SECTOR);
                    let bytes = bytes[..(sectors * SECTOR).min(bytes.len())].to_vec();
                    left.take(&Move::Write { file: *file, at: *at, bytes });
                }
                _ if here => left.take(moved),
                _ => {}
            }
        }
        left
    }
}

/// Where each file was synced last; under none, where a folder was.
fn last_syncs(moves: &[Move]) -> HashMap<Option<u64>, usize> {
    let synced = moves.iter().enumerate().filter_map(|(at, moved)| match moved {
        Move::Sync { file } => Some((Some(*file), at)),
        Move::SyncFolder => Some((None, at)),
        _ => None,
    });
    synced.collect()
}

#[test]
fn a_number_that_is_used_again_leaves_the_old_name_its_bytes() {
    let mut image = Image::default();
    let (old, new) = (PathBuf::from("old"), PathBuf::from("new"));
    image.take(&Move::Made { file: 7, name: old.clone() });
    image.take(&Move::Write { file: 7, at: 0, bytes: b"kept".to_vec() });
    // That the old name went did not arrive; its number was given to another file.
    image.take(&Move::Made { file: 7, name: new.clone() });
    image.take(&Move::Write { file: 7, at: 0, bytes: b"another".to_vec() });
    let contents = image.contents();
    assert_eq!((contents[old.as_path()], contents[new.as_path()]), (&b"kept"[..], &b"another"[..]));
}
