//! The history is sealed: an edit before the head is found, and ordinary SQL can't make one.

use super::{ID, KEY, Place};
use kith_core::file::keys::FileKey;
use kith_core::file::sql;

#[test]
fn every_act_moves_the_head_and_the_chain_verifies() {
    let mut place = Place::new();
    let mut file = place.keyed();
    let mut heads = vec![file.head()];
    for name in ["Tom", "Jean", "Moira"] {
        place.person(&mut file, name);
        heads.push(file.head());
    }
    assert!(heads.windows(2).all(|pair| pair[0].seq < pair[1].seq && pair[0].link != pair[1].link));
    assert_eq!(file.verify_history().unwrap(), [file.head()]);
    file.close();
    let file = place.reopen().unwrap();
    assert_eq!(Some(&file.head()), heads.last(), "the chain goes on where it ended");
}

#[test]
fn the_history_cannot_be_changed_or_deleted_by_sql() {
    let mut place = Place::new();
    let mut file = place.keyed();
    place.person(&mut file, "Tom");
    for statement in [
        "DELETE FROM change",
        "UPDATE change SET new = 'Tim'",
        "UPDATE change SET who = zeroblob(16)",
        "UPDATE change SET old = NULL, new = NULL, salt = NULL, op = 'x'",
        "UPDATE change SET why = 'another reason'",
    ] {
        let refused = place.write(&mut file, |write| Ok(write.sql().execute(statement, [])?));
        assert!(refused.is_err(), "{statement}");
    }
    file.verify_history().unwrap();
}

/// Every column of every sealed row, changed by someone who holds the key and drops the triggers.
#[test]
fn an_edit_by_hand_is_found_at_its_row() {
    let mut place = Place::new();
    let mut file = place.keyed();
    place.person(&mut file, "Tom");
    place.person(&mut file, "Jean");
    file.close();
    let columns = [
        "action",
        "op",
        "who",
        "family",
        "undoes",
        "hlc",
        "tbl",
        "row_id",
        "col",
        "old",
        "new",
        "why",
        "salt",
        "digest",
        "base_site",
        "base_seq",
        "link",
    ];
    for column in columns {
        let value = match column {
            "hlc" | "base_seq" => "5",
            "op" | "tbl" | "col" | "old" | "new" | "why" => "'another'",
            "digest" | "link" => "zeroblob(32)",
            "base_site" => "zeroblob(17)",
            _ => "zeroblob(16)",
        };
        let found = tampered(&place, &format!("UPDATE change SET {column} = {value} WHERE seq = 4"));
        assert_eq!(found, Some(4), "{column}");
    }
    assert_eq!(tampered(&place, "DELETE FROM change WHERE seq = 4"), Some(4), "a row cut out");
    assert_eq!(
        tampered(&place, "UPDATE change SET old = NULL, new = NULL, salt = NULL WHERE seq = 4"),
        None,
        "what erasure leaves still verifies"
    );
    assert_eq!(tampered(&place, "UPDATE change SET new = NULL WHERE seq = 4 AND new IS NOT NULL"), Some(4));
}

/// Edits a copy by hand and says at which row the history breaks.
fn tampered(place: &Place, statement: &str) -> Option<i64> {
    let copy = place.folder.path().join("copy.kith");
    std::fs::copy(place.path(), &copy).unwrap();
    let conn = sql::connect(&copy, &FileKey::new(KEY), ID).unwrap();
    conn.execute_batch("DROP TRIGGER change_never_deleted; DROP TRIGGER change_only_erased;").unwrap();
    assert!(conn.execute(statement, []).unwrap() > 0, "{statement} changed nothing");
    kith_core::file::change::verify(&conn).unwrap().err().map(|broken| broken.seq)
}

#[test]
fn rows_written_behind_kiths_back_are_found_when_opening() {
    let mut place = Place::new();
    let mut file = place.keyed();
    place.person(&mut file, "Tom");
    file.close();
    let conn = sql::connect(&place.path(), &FileKey::new(KEY), ID).unwrap();
    conn.execute_batch("UPDATE person SET first_name = 'Tim'").unwrap();
    drop(conn);
    assert_eq!(place.reopen().err().unwrap().code, "history-unsealed");
}

#[test]
fn a_clock_set_back_does_not_reorder() {
    let mut place = Place::new();
    let clock = kith_tests::service::SetClock::default();
    place.tools = kith_tests::service::tools(&clock, place.folder.path(), 1);
    let mut file = place.keyed();
    place.person(&mut file, "Tom");
    let before = file.head().seq;
    file.close();
    clock.add(chrono::TimeDelta::days(-400));
    let mut file = place.reopen().unwrap();
    place.person(&mut file, "Jean");
    let in_order: bool = file
        .read(|conn| {
            Ok(conn.query_row(
                "SELECT (SELECT max(hlc) FROM change WHERE seq <= ?1) < (SELECT min(hlc) FROM change WHERE seq > ?1)",
                [before],
                |row| row.get(0),
            )?)
        })
        .unwrap();
    assert!(in_order);
}
