//! Every way a file can be wrong has its own sentence, and what is refused is left as it was.

use super::{ID, KEY, Place};
use kith_core::base::problem::Problem;
use kith_core::base::words::Words;
use kith_core::desk::TABLES;
use kith_core::file::keys::FileKey;
use kith_core::file::{KithFile, open, sql};
use kith_tests::golden::golden;
use std::path::Path;

fn said(what: &str, problem: &Problem) -> String {
    let told = problem.told(&Words::english());
    format!("{what}\n    {}\n    {}\n", told.happened, told.next)
}

/// A whole file with one family in it, closed.
fn whole() -> Place {
    let mut place = Place::new();
    let mut file = place.keyed();
    place.person(&mut file, "Tom");
    file.close();
    place
}

fn look(place: &Place) -> Problem {
    open::look(&place.path(), &place.tools.machine).map(|_| ()).expect_err("refused")
}

type Edit = (&'static str, fn(&Place));
type Fault = (&'static str, Box<dyn Fn(&Place)>);

/// Faults of the file that are seen without its key.
fn file_faults() -> Vec<Fault> {
    vec![
        ("the file is not there", Box::new(|place| std::fs::remove_file(place.path()).unwrap())),
        (
            "a folder stands in its place",
            Box::new(|place| {
                std::fs::remove_file(place.path()).unwrap();
                std::fs::create_dir(place.path()).unwrap();
            }),
        ),
        ("zero bytes", Box::new(|place| std::fs::write(place.path(), b"").unwrap())),
        ("nine bytes", Box::new(|place| std::fs::write(place.path(), b"ninebytes").unwrap())),
        (
            "cut short in a page",
            Box::new(|place| {
                let bytes = std::fs::read(place.path()).unwrap();
                std::fs::write(place.path(), &bytes[..bytes.len() - 1000]).unwrap();
            }),
        ),
        (
            "a plain SQLite database",
            Box::new(|place| {
                std::fs::remove_file(place.path()).unwrap();
                rusqlite::Connection::open(place.path()).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
            }),
        ),
    ]
}

/// Faults of its key file.
fn key_file_faults() -> Vec<Fault> {
    vec![
        ("no key file anywhere", Box::new(|place| std::fs::remove_file(place.keys()).unwrap())),
        ("a key file that is not one", Box::new(|place| std::fs::write(place.keys(), "PK\u{3}\u{4}").unwrap())),
        (
            "a key file of a megabyte and more",
            Box::new(|place| std::fs::write(place.keys(), "[".repeat(1_100_000)).unwrap()),
        ),
        (
            "a key file with a field we do not know",
            Box::new(|place| {
                let text = std::fs::read_to_string(place.keys()).unwrap().replacen('{', "{\"more\": 1,", 1);
                std::fs::write(place.keys(), text).unwrap();
            }),
        ),
        (
            "a folder in the key file's place",
            Box::new(|place| {
                std::fs::remove_file(place.keys()).unwrap();
                std::fs::create_dir(place.keys()).unwrap();
            }),
        ),
        ("a key file from a newer Kith", Box::new(|place| std::fs::write(place.keys(), "{\"kith_keys\": 2}").unwrap())),
        (
            "the key file of another service",
            Box::new(|place| {
                let text = std::fs::read_to_string(place.keys()).unwrap().replace(&ID.hex(), &"0".repeat(32));
                std::fs::write(place.keys(), text).unwrap();
            }),
        ),
    ]
}

#[test]
fn what_is_seen_without_the_key() {
    let mut sentences = String::new();
    for (what, spoil) in file_faults().into_iter().chain(key_file_faults()) {
        let place = whole();
        spoil(&place);
        let _ = std::fs::remove_dir_all(place.machine());
        let before = std::fs::read(place.path()).ok();
        sentences += &said(what, &look(&place));
        assert_eq!(std::fs::read(place.path()).ok(), before, "{what}: left as it was");
    }
    golden("opening-without-key.txt", &sentences);
}

#[test]
fn what_is_seen_with_the_key() {
    let mut sentences = String::new();
    let edits: [Edit; 5] = [
        ("another key", |place| replace_bytes(&place.path(), 0, &[1; 16])),
        ("page 1 is damaged", |place| replace_bytes(&place.path(), 200, &[0xAA; 4])),
        ("cut short by whole pages", |place| {
            let bytes = std::fs::read(place.path()).unwrap();
            std::fs::write(place.path(), &bytes[..4096]).unwrap();
        }),
        ("another program's file", |place| by_hand(place, "PRAGMA application_id = 1")),
        ("a newer Kith's file", |place| by_hand(place, "PRAGMA user_version = 99")),
    ];
    for (what, spoil) in edits {
        let place = whole();
        spoil(&place);
        let before = std::fs::read(place.path()).unwrap();
        let problem = place.reopen().err().unwrap_or_else(|| panic!("{what} opened"));
        sentences += &said(what, &problem);
        assert_eq!(std::fs::read(place.path()).unwrap(), before, "{what}: left as it was");
        let litter: Vec<_> = std::fs::read_dir(place.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .filter(|name| name.to_string_lossy().ends_with("-wal") || name.to_string_lossy().ends_with("-shm"))
            .collect();
        assert!(litter.is_empty(), "{what}: {litter:?}");
    }
    golden("opening-with-key.txt", &sentences);
}

/// The power goes while the file grows: its last page is half there, and whole in the log beside it.
#[test]
fn half_a_page_at_the_end_is_no_fault_while_the_log_has_it_whole() {
    let mut place = Place::new();
    let mut file = place.keyed();
    let grown = |place: &Place| std::fs::metadata(place.path()).unwrap().len();
    let before = grown(&place);
    for _ in 0..60 {
        place.person(&mut file, "Tom");
    }
    let log = place.path().with_extension("kith-wal");
    let saved = std::fs::read(&log).unwrap();
    file.close();
    assert!(grown(&place) > before, "the last page is one that the log has");
    let mut bytes = std::fs::read(place.path()).unwrap();
    bytes.truncate(bytes.len() - 1000);
    std::fs::write(place.path(), bytes).unwrap();
    assert_eq!(look(&place).code, "file-cut-short", "without a log it is one");
    std::fs::write(&log, saved).unwrap();
    let file = place.reopen().expect("it opens");
    let people = file.read(|conn| Ok(conn.query_row("SELECT count(*) FROM person", [], |row| row.get::<_, i64>(0))?));
    assert_eq!(people.expect("it reads"), 60);
}

fn by_hand(place: &Place, statement: &str) {
    let conn = sql::connect(&place.path(), &FileKey::new(KEY), ID).unwrap();
    conn.execute_batch(statement).unwrap();
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
}

fn replace_bytes(path: &Path, at: usize, with: &[u8]) {
    let mut bytes = std::fs::read(path).unwrap();
    bytes[at..at + with.len()].copy_from_slice(with);
    std::fs::write(path, bytes).unwrap();
}

#[test]
fn a_file_that_is_open_elsewhere_says_where() {
    let mut place = Place::new();
    let file = place.keyed();
    let holder = kith_core::file::lockfile::Holder {
        work_name: "Jo B.".into(),
        machine: "JO-LAPTOP".into(),
        since: "09:10".into(),
    };
    kith_core::file::lockfile::write(&place.path(), &holder);
    let problem = place.reopen().err().expect("held");
    let mut sentences = said("open in another window", &problem);
    std::fs::remove_file(kith_core::file::lockfile::beside(&place.path())).unwrap();
    sentences += &said("open elsewhere, nobody says where", &place.reopen().err().expect("held"));
    golden("opening-held.txt", &sentences);
    file.close();
    place.reopen().expect("free again").close();
}

#[test]
fn a_lock_file_left_by_a_crash_stops_nobody() {
    let place = whole();
    std::fs::write(kith_core::file::lockfile::beside(&place.path()), "{}").unwrap();
    place.reopen().expect("SQLite's own lock is the truth").close();
}

#[test]
fn folders_that_are_copied_behind_our_back_are_refused() {
    let place = Place::new();
    let synced = place.folder.path().join("OneDrive - Millbrook");
    std::fs::create_dir(&synced).unwrap();
    let mut tools = kith_tests::service::tools(&kith_tests::service::SetClock::default(), place.folder.path(), 1);
    let path = synced.join("Our service.kith");
    let made =
        kith_core::file::create::create_with(&path, ID, &FileKey::new(KEY), &[], TABLES, &mut tools, &mut |_, _, _| {
            Ok(())
        });
    golden("opening-synced.txt", &said("a synced folder", &made.map(|_| ()).unwrap_err()));
    assert_eq!(std::fs::read_dir(&synced).unwrap().count(), 0, "nothing was made");
}

#[cfg(unix)]
#[test]
fn a_link_is_judged_by_where_it_leads() {
    let place = whole();
    let synced = place.folder.path().join("Dropbox");
    std::fs::create_dir(&synced).unwrap();
    for name in ["Our service.kith", "Our service.kith-keys"] {
        std::fs::rename(place.folder.path().join(name), synced.join(name)).unwrap();
        std::os::unix::fs::symlink(synced.join(name), place.folder.path().join(name)).unwrap();
    }
    assert_eq!(look(&place).code, "place-synced");
}

/// One bit in each page, and each byte of the first: refused in words or read as it was; never a
/// panic, never another file's words.
#[test]
fn a_flipped_bit_is_found() {
    let place = whole();
    let bytes = std::fs::read(place.path()).unwrap();
    let key_file: kith_core::file::keyfile::KeyFile =
        serde_json::from_str(&std::fs::read_to_string(place.keys()).unwrap()).unwrap();
    let pages = bytes.len() / 4096;
    assert!(pages > 10);
    let spots = (0..pages).map(|page| page * 4096 + (page * 37) % 4096).chain((0..4096).step_by(64));
    for spot in spots {
        let copy = place.folder.path().join("copy.kith");
        let mut spoilt = bytes.clone();
        spoilt[spot] ^= 0x10;
        std::fs::write(&copy, &spoilt).unwrap();
        let found = KithFile::open_with_key(&copy, ID, &FileKey::new(KEY), key_file.clone(), TABLES)
            .and_then(|file| file.check());
        assert_eq!(found.expect_err("found").code, "file-damaged", "byte {spot}");
    }
}
