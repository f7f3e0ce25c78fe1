//! What lies beside the file, and the file's own first page, spoiled byte by byte: it is refused with a sentence,
//! or can be looked at. And a whole file with one bit turned over: it is refused, or its check says so.

use crate::{SEED, spoiled, times};
use kith_core::base::words::Words;
use kith_core::desk::TABLES;
use kith_core::file::open;
use kith_tests::county::chance::Chance;
use kith_tests::service::{FILE, PASSPHRASE, RUTH, Service, SetClock, tools};
use std::path::{Path, PathBuf};

/// A service with one family in it and one backup, locked.
fn service() -> Service {
    let mut service = Service::started();
    service.referral("Amara", "Okafor");
    service.lock();
    service.desk.close();
    service
}

/// A part of a file: all of it, or its first bytes.
struct Part {
    path: PathBuf,
    first: usize,
    of: u64,
    /// Whether it is read for the unlock screen's own requests.
    listed: bool,
}

fn beside(service: &Service) -> Vec<Part> {
    let folder = service.folder.path();
    let backups = std::fs::read_dir(folder.join("machine/backups")).expect("backups").flatten().next().expect("one");
    let made = std::fs::read_dir(backups.path()).expect("a backup").flatten().map(|entry| entry.path());
    let made = made.into_iter().find(|path| path.extension().is_some_and(|end| end == "kith-made")).expect("its facts");
    vec![
        Part { path: folder.join(FILE), first: 4096, of: 4_000, listed: false },
        Part { path: folder.join("Our service.kith-keys"), first: usize::MAX, of: 10_000, listed: false },
        Part { path: folder.join("machine/machine.json"), first: usize::MAX, of: 3_000, listed: true },
        Part { path: made, first: usize::MAX, of: 3_000, listed: true },
    ]
}

#[test]
fn whatever_lies_there_is_refused_in_words_or_looked_at() {
    let service = service();
    let (folder, words) = (service.folder.path().to_owned(), Words::english());
    let (mut looked, mut refused) = (0, 0);
    for part in beside(&service) {
        let whole = std::fs::read(&part.path).expect("bytes");
        let (first, rest) = whole.split_at(whole.len().min(part.first));
        for number in 0..times(part.of) {
            let mut chance =
                Chance::of(SEED, number, &part.path.to_string_lossy().replace(&*folder.to_string_lossy(), ""));
            let mut bytes = spoiled(first, &mut chance);
            bytes.extend_from_slice(rest);
            std::fs::write(&part.path, bytes).expect("room");
            // Without the machine's copy, so that what is beside the file is all there is.
            let looking = open::look(&folder.join(FILE), &folder.join("nowhere"));
            match looking {
                Ok(_) => looked += 1,
                Err(problem) => {
                    let told = problem.told(&words);
                    assert!(problem.code != "fault", "{number}: {}: {told:?}", part.path.display());
                    assert!(!told.happened.contains('{') && !told.next.is_empty(), "{told:?}");
                    refused += 1;
                }
            }
            if part.listed {
                listed(&folder);
            }
        }
        std::fs::write(&part.path, &whole).expect("room");
    }
    println!("hostile: {looked} looked at, {refused} refused");
    assert!(looked > 500 && refused > 500, "{looked} {refused}");
}

/// The unlock screen's own requests, with whatever is on this machine.
fn listed(folder: &Path) {
    let mut service = Service::lasting(folder.to_owned(), 7);
    for ask in [serde_json::json!({"service": {"getStatus": {}}}), serde_json::json!({"backups": {"listBackups": {}}})]
    {
        if let Err(told) = service.ask(ask) {
            assert!(told.code != "fault", "{told:?}");
        }
    }
}

#[test]
fn a_bit_that_was_turned_over_never_goes_unseen() {
    let service = service();
    let folder = service.folder.path().to_owned();
    let file = folder.join(FILE);
    let whole = std::fs::read(&file).expect("bytes");
    let looked = open::look(&file, &folder.join("nowhere")).expect("whole");
    let opened = looked
        .try_passphrase(PASSPHRASE, kith_core::file::keyfile::SlotKind::Person, None, &mut |_, _| {})
        .expect("Ruth's");
    let mut tools = tools(&SetClock::default(), &folder, 8);
    let mut opens = 0;
    for number in 0..times(600) {
        let mut chance = Chance::of(SEED, number, "pages");
        let mut bytes = whole.clone();
        let at = chance.place(bytes.len());
        bytes[at] ^= 1 << chance.below(8);
        let _ = std::fs::remove_file(folder.join(format!("{FILE}-wal")));
        std::fs::write(&file, bytes).expect("room");
        let Ok(looked) = open::look(&file, &folder.join("nowhere")) else { continue };
        // A page that is not read at the opening is found by the check: nothing that opens passes it.
        if let Ok((file, _)) = looked.open(&opened, TABLES, &mut tools) {
            assert!(file.check().is_err(), "{number}: a bit at {at} is not seen");
            file.close();
            opens += 1;
        }
    }
    assert!(opens > 100, "{opens} were opened and checked");
    std::fs::write(&file, &whole).expect("room");
    let mut service = Service::lasting(folder, 9);
    service.unlock(RUTH, PASSPHRASE).expect("as it was");
}
