//! Rules of the file that need no file: the recovery sheet's letters, passphrases, places, waiting.

use super::machine::Machine;
use super::{passphrase, place, sheet};
use crate::base::clock::Dice;
use chrono::{DateTime, TimeDelta};
use std::path::Path;

struct Counting(u8);

impl Dice for Counting {
    fn fill(&mut self, out: &mut [u8]) {
        for byte in out {
            self.0 = self.0.wrapping_mul(181).wrapping_add(97);
            *byte = self.0;
        }
    }
}

fn groups() -> [String; sheet::GROUPS] {
    sheet::new_groups(&mut Counting(7))
}

#[test]
fn a_sheet_reads_back_however_it_is_typed() {
    let groups = groups();
    assert_eq!(sheet::read(&groups).as_ref(), Ok(&groups));
    let sloppy: Vec<String> = groups
        .iter()
        .map(|group| format!(" {}-{} ", &group[..2], &group[2..]).to_lowercase().replace('0', "o").replace('1', "l"))
        .collect();
    assert_eq!(sheet::read(&sloppy).as_ref(), Ok(&groups));
}

#[test]
fn every_single_wrong_letter_is_found_and_its_group_named() {
    let groups = groups();
    for (at, group) in groups.iter().enumerate() {
        for place in 0..4 {
            for letter in
                "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().filter(|letter| !group[place..].starts_with(*letter))
            {
                let mut typed = groups.to_vec();
                typed[at].replace_range(place..=place, &letter.to_string());
                let problem = sheet::read(&typed).unwrap_err();
                assert_eq!(problem.field, Some(format!("group{}", at + 1)), "{typed:?}");
            }
        }
    }
}

#[test]
fn groups_that_changed_places_are_found() {
    let groups = groups();
    for one in 0..sheet::GROUPS {
        for other in one + 1..sheet::GROUPS {
            let mut typed = groups.clone();
            typed.swap(one, other);
            assert!(sheet::read(&typed).is_err() || groups[one] == groups[other], "{one} and {other}");
        }
    }
}

#[test]
fn a_sheet_that_is_too_short_is_named_where_it_ends() {
    let problem = sheet::read(&groups()[..11]).unwrap_err();
    assert_eq!(problem.field.as_deref(), Some("group12"));
}

#[test]
fn an_offered_passphrase_is_four_words_and_may_be_used() {
    let offered = passphrase::offer(&mut Counting(3));
    assert_eq!(offered.split(' ').count(), 4, "{offered}");
    assert!(passphrase::check(&offered).is_ok());
    assert!(passphrase::strength(&offered) >= 3, "{offered}");
}

#[test]
fn length_is_the_only_rule_of_a_passphrase() {
    assert_eq!(passphrase::check("short").unwrap_err().code, "passphrase-short");
    assert_eq!(passphrase::check("              x").unwrap_err().code, "passphrase-short");
    assert!(passphrase::check("یہ میرا خفیہ جملہ ہے").is_ok());
    assert_eq!(passphrase::check("Practice practice practice").unwrap_err().code, "passphrase-practice");
}

#[test]
fn synced_folders_are_known_by_name_and_by_the_environment() {
    let none = |_: &str| None;
    for folder in [
        "/home/r/OneDrive - Millbrook",
        "/home/r/Dropbox/FGC",
        "/Users/r/Library/Mobile Documents/x",
        "/srv/Google Drive",
    ] {
        assert!(place::synced(Path::new(folder), &none), "{folder}");
    }
    for folder in ["/home/r/Documents", "/home/onedriver/FGC", "/home/r/dropboxes"] {
        assert!(!place::synced(Path::new(folder), &none), "{folder}");
    }
    let env = |name: &str| (name == "OneDriveCommercial").then(|| "/home/r/Work".into());
    assert!(place::synced(Path::new("/home/r/Work/FGC"), &env));
}

#[test]
fn network_drives_are_known_by_their_mount() {
    let mounts = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n40 22 0:50 / /mnt/team rw - cifs //srv/team rw\n";
    assert!(place::network(Path::new("/mnt/team/fgc"), mounts));
    assert!(!place::network(Path::new("/home/r"), mounts));
}

#[test]
fn failed_tries_wait_longer_but_a_minute_at_most() {
    let now = DateTime::from_timestamp(1_795_500_000, 0).unwrap();
    let mut machine = Machine::default();
    let mut waits = vec![];
    for _ in 0..12 {
        machine.fail(now);
        waits.push(machine.wait(now));
    }
    assert_eq!(waits, [0, 0, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60]);
    assert_eq!(machine.wait(now + TimeDelta::seconds(50)), 10);
    assert_eq!(machine.wait(now + TimeDelta::seconds(61)), 0);
    assert_eq!(machine.wait(now - TimeDelta::days(400)), 60, "a clock set back waits no longer than a minute");
    machine.set_right(now - TimeDelta::days(400));
    assert_eq!(machine.wait(now - TimeDelta::days(400) + TimeDelta::seconds(61)), 0, "and that minute ends");
    for _ in 0..200 {
        machine.fail(now);
        assert_eq!(machine.wait(now), 60, "a minute at most, however many tries");
    }
}
