//! The builder is seeded, and makes as many rows as it says.

use super::build::fill;
use super::{Scale, families};
use crate::service::{SetClock, tools};
use kith_core::base::ids::{FamilyId, Id, Mint, StaffId};
use kith_core::base::words::Words;
use kith_core::desk::TABLES;
use kith_core::file::KithFile;
use kith_core::file::create::create_with;
use kith_core::file::keys::{FileId, FileKey};
use kith_core::referral::still_sound;
use rusqlite::Row;
use rusqlite::types::Value;

/// A tiny county, and what `ask` finds in it.
fn county<T>(seed: u64, referrals: u64, ask: impl FnOnce(&KithFile) -> T) -> T {
    let folder = tempfile::TempDir::new().expect("a folder");
    let clock = SetClock::default();
    let mut tools = tools(&clock, folder.path(), seed);
    clock.add(chrono::TimeDelta::days(-3_700));
    let who: StaffId = Mint::after(0).id(tools.clock.as_ref(), tools.dice.as_mut());
    let (path, key) = (folder.path().join("tiny.kith"), FileKey::new([7; 32]));
    let (mut file, _) =
        create_with(&path, FileId([3; 16]), &key, &[], TABLES, &mut tools, &mut |_, _, _| Ok(())).expect("a file");
    let scale = Scale::of(referrals);
    fill(&mut file, &mut tools, &clock, who, &families(seed, scale), scale).expect("a county");
    ask(&file)
}

fn first_people(file: &KithFile) -> Vec<Vec<Value>> {
    let whole = |row: &Row<'_>| (0..14).map(|at| row.get(at)).collect();
    file.read(|conn| {
        let mut rows = conn.prepare("SELECT * FROM person ORDER BY id LIMIT 100")?;
        Ok(rows.query_map([], whole)?.collect::<Result<_, _>>()?)
    })
    .expect("people")
}

#[test]
fn the_same_seed_makes_the_same_people() {
    let first = county(7, 12, first_people);
    assert_eq!(first.len(), 100);
    assert_eq!(first, county(7, 12, first_people));
    assert_ne!(first, county(8, 12, first_people));
}

#[test]
fn a_county_has_the_rows_it_says_and_a_sound_history() {
    county(7, 24, |file| {
        let count = |sql: &str| file.read(|conn| Ok(conn.query_row(sql, [], |row| row.get::<_, u32>(0))?)).expect(sql);
        assert_eq!(count("SELECT count(*) FROM referral"), 24);
        assert_eq!(count("SELECT count(*) FROM person"), 300);
        assert_eq!(count("SELECT count(*) FROM referral_child"), 60);
        assert_eq!(count("SELECT count(*) FROM plan_action"), 200);
        assert_eq!(count("SELECT count(*) FROM episode"), 180);
        assert_eq!(count("SELECT count(*) FROM pragma_foreign_key_check"), 0);
        assert!(count("SELECT count(*) FROM change") > 10_000);
        assert!(count("SELECT count(*) FROM referral WHERE stage = 'accepted'") > 15);
        let words = Words::english();
        for family in families(7, Scale::of(24)) {
            let id = FamilyId::from_bytes(family.one("family"));
            file.read(|conn| still_sound(conn, id, Scale::of(24).last, &words)).expect("what the screens would let in");
        }
        file.verify_history().expect("a sound history");
    });
}
