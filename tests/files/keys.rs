//! Nobody else gets in: slots that were removed, renamed or weakened are refused; the lock is
//! changed by one person alone; a lost key file is found in its other places.

use super::Place;
use kith_core::base::ids::{Id, SlotId};
use kith_core::base::problem::Outcome;
use kith_core::desk::TABLES;
use kith_core::file::create::NewSlot;
use kith_core::file::keyfile::{KeyFile, SlotKind};
use kith_core::file::{KithFile, keyfile_places, keys, open};

const JO: &str = "jo has four words";
const SAM: &str = "sam has four words";
const SHEET: &str = "ABCD-EFGH";

fn unlock(place: &mut Place, passphrase: &str, kind: SlotKind) -> Outcome<(KithFile, SlotId)> {
    let looked = open::look(&place.path(), &place.tools.machine)?;
    let opened = looked.try_passphrase(passphrase, kind, None, &mut |_, _| {})?;
    looked.open(&opened, TABLES, &mut place.tools)
}

fn refusal(place: &mut Place, passphrase: &str) -> String {
    unlock(place, passphrase, SlotKind::Person).err().expect("refused").code.to_owned()
}

fn key_file(place: &Place) -> KeyFile {
    serde_json::from_str(&std::fs::read_to_string(place.keys()).unwrap()).unwrap()
}

/// Puts a key file beside the file, and takes away the copy in this machine's folder.
fn put(place: &Place, key_file: &KeyFile) {
    std::fs::write(place.keys(), serde_json::to_string(key_file).unwrap()).unwrap();
    let _ = std::fs::remove_dir_all(place.machine());
}

/// What was done to a key file, how it is refused, and the doing.
type Tampered = (&'static str, &'static str, Box<dyn Fn(&mut KeyFile)>);

#[test]
fn a_key_file_that_somebody_changed_is_refused() {
    let mut place = Place::new();
    let mut file = place.slotted(JO, SHEET);
    file.add_slot(NewSlot { kind: SlotKind::Person, passphrase: SAM }, &mut place.tools).unwrap();
    file.close();
    let good = key_file(&place);
    let jo = good.slots[0].clone();
    let tampered: [Tampered; 9] = [
        (
            "a slot removed",
            "keys-altered",
            Box::new(|keys| {
                keys.slots.remove(2);
            }),
        ),
        (
            "a sheet removed",
            "keys-altered",
            Box::new(|keys| {
                keys.slots.remove(1);
            }),
        ),
        ("a slot renamed", "keys-altered", Box::new(|keys| keys.slots[2].id = SlotId::from_bytes([5; 16]))),
        ("a person made a sheet", "keys-altered", Box::new(|keys| keys.slots[2].kind = SlotKind::Sheet)),
        ("slots in another order", "keys-altered", Box::new(|keys| keys.slots.swap(1, 2))),
        ("an older generation pretended", "keys-altered", Box::new(|keys| keys.generation -= 1)),
        ("a retired slot forgotten", "keys-altered", Box::new(|keys| keys.retired.push(SlotId::from_bytes([6; 16])))),
        ("a stranger's public half", "keys-altered", Box::new(|keys| keys.slots[2].public = age_public())),
        ("a weakened slot", "keys-weakened", Box::new(move |keys| keys.slots[0].wrapped = weakened(&jo.wrapped))),
    ];
    for (what, code, tamper) in tampered {
        let mut changed = good.clone();
        tamper(&mut changed);
        put(&place, &changed);
        assert_eq!(refusal(&mut place, JO), code, "{what}");
    }
    put(&place, &good);
    unlock(&mut place, JO, SlotKind::Person).expect("the good one opens").0.close();
    unlock(&mut place, SAM, SlotKind::Person).expect("and for Sam").0.close();
}

fn age_public() -> String {
    // Somebody else's public half, made from known bytes by age itself.
    let mut other = Place::new();
    let file = other.slotted(JO, SHEET);
    file.key_file().slots[0].public.clone()
}

/// The same slot, asking for 2^10 rounds instead of 2^17: its passphrase could be guessed.
fn weakened(wrapped: &str) -> String {
    use base64::Engine;
    let engine = base64::engine::general_purpose::STANDARD;
    let bytes = engine.decode(wrapped).unwrap();
    let at = bytes.windows(4).position(|four| four == b" 17\n").expect("the work in its header");
    let mut weak = bytes;
    weak[at + 2] = b'0';
    engine.encode(weak)
}

#[test]
fn a_slot_that_would_hang_us_is_refused_before_any_work() {
    let identity_of_nobody = b"age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 40\nx\n--- x\n".to_vec();
    assert_eq!(keys::unwrap(&identity_of_nobody, JO).err(), Some(keys::KeyError::Work));
    assert_eq!(keys::unwrap(b"not an age file", JO).err(), Some(keys::KeyError::Form));
}

#[test]
fn the_lock_is_changed_by_one_person_and_the_sheet_in_the_safe_stays_good() {
    let mut place = Place::new();
    let mut file = place.slotted(JO, SHEET);
    let sam = file.add_slot(NewSlot { kind: SlotKind::Person, passphrase: SAM }, &mut place.tools).unwrap();
    place.person(&mut file, "Tom");
    file.close();
    // Sam copies the key file, as he may; then Jo, alone, takes him out and changes the lock.
    let sams_copy = key_file(&place);
    let (mut file, _) = unlock(&mut place, JO, SlotKind::Person).unwrap();
    let stay: Vec<SlotId> = file.key_file().slots.iter().map(|slot| slot.id).filter(|slot| *slot != sam).collect();
    assert!(file.keep_slots(&stay, &mut place.tools).unwrap());
    let file = file.change_lock(TABLES, &mut place.tools).map_err(|(problem, _)| problem).unwrap();
    file.check().unwrap();
    file.verify_history().unwrap();
    file.close();

    assert_eq!(refusal(&mut place, SAM), "passphrase-wrong");
    unlock(&mut place, SHEET, SlotKind::Sheet).expect("the sheet in the safe").0.close();
    let (file, _) = unlock(&mut place, JO, SlotKind::Person).expect("Jo");
    let people: i64 =
        file.read(|conn| Ok(conn.query_row("SELECT count(*) FROM person", [], |row| row.get(0))?)).unwrap();
    assert_eq!(people, 1);
    file.close();

    // With his old copy Sam still gets the old key; it does not open the living file.
    put(&place, &sams_copy);
    assert_eq!(refusal(&mut place, SAM), "file-damaged");
}

#[test]
fn a_change_of_the_lock_that_was_cut_off_leaves_a_file_that_opens() {
    let mut place = Place::new();
    let mut file = place.slotted(JO, SHEET);
    place.person(&mut file, "Tom");
    let (old_file, old_keys) = (std::fs::read(place.path()), key_file(&place));
    let file = file.change_lock(TABLES, &mut place.tools).map_err(|(problem, _)| problem).unwrap();
    file.close();
    let _ = (old_file, old_keys);

    // The moment between the two renames: a key file that holds both locks, made here by hand from
    // the key file before and the file after.
    let (file, _) = unlock(&mut place, JO, SlotKind::Person).unwrap();
    let mut both = file.key_file().clone();
    let old_key = keys::FileKey::new([3; 32]);
    let opened = open::look(&place.path(), &place.tools.machine).unwrap();
    drop(file);
    let now = opened.try_passphrase(JO, SlotKind::Person, None, &mut |_, _| {}).unwrap().remove(0);
    both.close(&[&old_key, &now.key]).unwrap();
    put(&place, &both);
    let (file, _) = unlock(&mut place, JO, SlotKind::Person).expect("whichever key fits");
    assert_eq!(file.key_file().locks.len(), 1, "mended");
    file.close();
    assert_eq!(key_file(&place).locks.len(), 1, "also on the disk");
}

#[test]
fn the_last_sheet_cannot_be_taken_away() {
    let mut place = Place::new();
    let mut file = place.slotted(JO, SHEET);
    let jo = file.key_file().slots[0].id;
    assert_eq!(file.keep_slots(&[jo], &mut place.tools).unwrap_err().code, "last-sheet");
}

#[test]
fn a_lost_key_file_is_found_in_this_machines_folder_and_put_back() {
    let mut place = Place::new();
    place.slotted(JO, SHEET).close();
    std::fs::remove_file(place.keys()).unwrap();
    unlock(&mut place, JO, SlotKind::Person).expect("by the copy").0.close();
    assert!(place.keys().exists(), "put back");
}

#[test]
fn a_damaged_or_older_key_file_is_mended() {
    let mut place = Place::new();
    let mut file = place.slotted(JO, SHEET);
    let older = key_file(&place);
    file.add_slot(NewSlot { kind: SlotKind::Person, passphrase: SAM }, &mut place.tools).unwrap();
    let newest = key_file(&place);
    file.close();
    for text in ["{", "", &serde_json::to_string(&older).unwrap()] {
        std::fs::write(place.keys(), text).unwrap();
        unlock(&mut place, JO, SlotKind::Person).expect("by the copy in this machine's folder").0.close();
        assert_eq!(key_file(&place), newest);
    }
    // Both copies older: the copy inside the file has the newest.
    put(&place, &older);
    unlock(&mut place, JO, SlotKind::Person).expect("by the older one").0.close();
    assert_eq!(key_file(&place), newest);
}

#[test]
fn no_name_stands_in_the_key_file() {
    let mut place = Place::new();
    place.slotted(JO, SHEET).close();
    let text = std::fs::read_to_string(place.keys()).unwrap();
    for word in ["jo", "Jo", "ABCD", "name", "words"] {
        assert!(!text.contains(&format!("\"{word}")), "{word}");
    }
    assert_eq!(keyfile_places::beside(&place.path()), place.keys());
}

/// A colleague who left, or whoever found an old sheet, puts back the key file of that day.
#[test]
fn an_old_key_file_brings_back_nobody() {
    let mut place = Place::new();
    let mut file = place.slotted(JO, SHEET);
    let sam = file.add_slot(NewSlot { kind: SlotKind::Person, passphrase: SAM }, &mut place.tools).unwrap();
    let of_that_day = key_file(&place);
    let stay: Vec<SlotId> = file.key_file().slots.iter().map(|slot| slot.id).filter(|slot| *slot != sam).collect();
    file.keep_slots(&stay, &mut place.tools).unwrap();
    file.close();
    put(&place, &of_that_day);
    assert_eq!(refusal(&mut place, SAM), "passphrase-wrong", "the copy inside the file knows better");
    unlock(&mut place, JO, SlotKind::Person).expect("who is still here").0.close();
    assert!(key_file(&place).retired.contains(&sam), "and the newest is put back");
}

#[test]
fn a_slot_too_many_is_one_too_much_work() {
    let mut place = Place::new();
    place.slotted(JO, SHEET).close();
    let mut padded = key_file(&place);
    padded.slots = (0..100).map(|_| padded.slots[0].clone()).collect();
    put(&place, &padded);
    let problem = open::look(&place.path(), &place.tools.machine).map(|_| ()).expect_err("refused");
    assert_eq!(problem.code, "keys-unreadable");
}

#[cfg(unix)]
#[test]
fn a_link_in_the_lock_files_place_is_taken_away_never_followed() {
    use kith_core::file::lockfile::{Holder, beside, write};
    let mut place = Place::new();
    place.slotted(JO, SHEET).close();
    let before = std::fs::read(place.path()).unwrap();
    std::os::unix::fs::symlink(place.path(), beside(&place.path())).unwrap();
    write(&place.path(), &Holder { work_name: "Jo".into(), machine: "M".into(), since: "09:10".into() });
    assert_eq!(std::fs::read(place.path()).unwrap(), before);
    std::os::unix::fs::symlink(place.path(), place.folder.path().join("Our service.kith-keys.part")).unwrap();
    let (mut file, _) = unlock(&mut place, JO, SlotKind::Person).unwrap();
    file.add_slot(NewSlot { kind: SlotKind::Person, passphrase: SAM }, &mut place.tools).unwrap();
    file.check().unwrap();
}

#[cfg(unix)]
#[test]
fn files_are_for_this_account_alone() {
    use std::os::unix::fs::PermissionsExt;
    let mut place = Place::new();
    place.slotted(JO, SHEET).close();
    for path in [place.path(), place.keys()] {
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{} is {mode:o}", path.display());
    }
}
