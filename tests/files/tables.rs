//! No table escapes the change rows.

use super::Place;
use kith_core::file::schema::{self, UNCAPTURED};
use rusqlite::types::Value;

/// Every table of the schema is kept (and then every column has its trigger) or named with a reason.
#[test]
fn every_table_is_covered_or_named() {
    let mut place = Place::new();
    let file = place.keyed();
    file.read(|conn| {
        let names = |kind: &str| -> Vec<String> {
            let mut rows =
                conn.prepare("SELECT name FROM sqlite_schema WHERE type = ?1 AND name NOT LIKE 'sqlite_%'").unwrap();
            rows.query_map([kind], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
        };
        let kept = schema::kept(conn)?;
        for table in names("table") {
            let named = UNCAPTURED.iter().any(|(name, why)| *name == table && !why.is_empty());
            assert!(named || kept.iter().any(|kept| kept.table == table), "{table} escapes");
        }
        let triggers = names("trigger");
        for kept in &kept {
            let needed = kept.columns.iter().cloned().chain(["_made", "_gone", "_id"].map(String::from));
            for column in needed {
                let trigger = format!("capture_{}_{column}", kept.table);
                assert!(triggers.contains(&trigger), "{trigger} is missing");
            }
            assert!(kept.columns.iter().any(|column| column == "removed_at"), "{} can't be undone", kept.table);
        }
        Ok(())
    })
    .unwrap();
}

/// Not the triggers' names but what they do: any column of any table, changed by plain SQL, leaves
/// one row in the history with its old and its new value.
#[test]
fn plain_sql_on_any_column_of_any_table_is_in_the_history() {
    let mut place = Place::new();
    let mut file = place.keyed();
    let kept = file.read(|conn| Ok(schema::kept(conn)?)).unwrap();
    assert!(kept.len() >= 11, "{kept:?}");
    for table in kept {
        for column in &table.columns {
            let (before, after) = place
                .write(&mut file, |write| {
                    let sql = write.sql();
                    // Rules of the table would refuse most values: they are not what is tested here.
                    sql.execute_batch("PRAGMA ignore_check_constraints = ON; PRAGMA defer_foreign_keys = ON;").unwrap();
                    let id: [u8; 16] = rand(&table.table, column);
                    insert(sql, &table, &id);
                    let read = || sql.query_row(&format!("SELECT \"{column}\" FROM \"{}\" WHERE id = ?1", table.table), [id], |row| row.get::<_, Value>(0)).unwrap();
                    let before = read();
                    let changed = match &before {
                        Value::Integer(number) => Value::Integer(number + 1),
                        Value::Text(text) => Value::Text(format!("{text}x")),
                        Value::Blob(_) => Value::Blob(vec![3; 16]),
                        other => other.clone(),
                    };
                    sql.execute(&format!("UPDATE \"{}\" SET \"{column}\" = ?1 WHERE id = ?2", table.table), rusqlite::params![changed, id]).unwrap();
                    let pending: (Value, Value) = sql
                        .query_row("SELECT old, new FROM pending_change WHERE tbl = ?1 AND row_id = ?2 AND col = ?3 AND old IS NOT NULL", rusqlite::params![table.table, id, column], |row| Ok((row.get(0)?, row.get(1)?)))
                        .unwrap_or_else(|_| panic!("{}.{column} escapes", table.table));
                    assert_eq!(pending, (before.clone(), changed.clone()));
                    sql.execute(&format!("DELETE FROM \"{}\" WHERE id = ?1", table.table), [id]).unwrap();
                    let gone: i64 = sql.query_row("SELECT count(*) FROM pending_change WHERE row_id = ?1 AND col = 'id' AND new IS NULL", [id], |row| row.get(0)).unwrap();
                    assert_eq!(gone, 1, "a deleted row of {} escapes", table.table);
                    Ok((before, changed))
                })
                .unwrap()
                .0;
            assert_ne!(before, after, "{}.{column}", table.table);
        }
    }
    file.verify_history().unwrap();
}

/// OR REPLACE deletes a row without saying so, unless triggers are recursive.
#[test]
fn or_replace_does_not_escape() {
    let mut place = Place::new();
    let mut file = place.keyed();
    let person = place.person(&mut file, "Tom");
    place
        .write(&mut file, |write| {
            write.sql().execute(
                "INSERT OR REPLACE INTO person (id, family, first_name, added_at) SELECT id, family, 'Tim', added_at FROM person WHERE id = ?1",
                [person],
            )?;
            let caught: i64 = write.sql().query_row("SELECT count(*) FROM pending_change WHERE col = 'first_name' AND old = 'Tom'", [], |row| row.get(0))?;
            assert_eq!(caught, 1);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_read_cannot_write() {
    let mut place = Place::new();
    let mut file = place.keyed();
    place.person(&mut file, "Tom");
    let refused = file.read(|conn| Ok(conn.execute("UPDATE person SET first_name = 'Tim'", [])?));
    assert_eq!(refused.unwrap_err().code, "fault");
    assert_eq!(
        file.read(|conn| Ok(conn.query_row("SELECT first_name FROM person", [], |row| row.get::<_, String>(0))?))
            .unwrap(),
        "Tom"
    );
}

#[test]
fn an_act_that_fails_leaves_nothing_behind() {
    let mut place = Place::new();
    let mut file = place.keyed();
    let before = file.head();
    let refused = place.write(&mut file, |write| {
        kith_core::people::store::add_family(write)?;
        Err::<(), _>(kith_core::base::problem::Problem::input("x", "gone"))
    });
    assert_eq!(refused.unwrap_err().code, "gone");
    assert_eq!(file.head(), before);
    let left: (i64, i64) = file
        .read(|conn| {
            Ok(conn.query_row(
                "SELECT (SELECT count(*) FROM family), (SELECT count(*) FROM pending_change)",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?)
        })
        .unwrap();
    assert_eq!(left, (0, 0));
}

fn rand(table: &str, column: &str) -> [u8; 16] {
    let hash = table
        .bytes()
        .chain(column.bytes())
        .fold(14_695_981_039_346_656_037_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(1_099_511_628_211));
    let mut id = [1; 16];
    id[..8].copy_from_slice(&hash.to_be_bytes());
    id
}

/// A row with something in every column.
fn insert(sql: &rusqlite::Connection, table: &schema::Kept, id: &[u8; 16]) {
    let mut types = sql.prepare("SELECT type FROM pragma_table_info(?1) WHERE name <> 'id'").unwrap();
    let types: Vec<String> =
        types.query_map([&table.table], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    let values = types.iter().map(|kind| match kind.as_str() {
        "INTEGER" => Value::Integer(1),
        "BLOB" => Value::Blob(id.to_vec()),
        _ => Value::Text(format!("{}-{id:?}", table.table)),
    });
    let marks: Vec<String> = (0..=types.len()).map(|at| format!("?{}", at + 1)).collect();
    let names: Vec<String> = table.columns.iter().map(|column| format!("\"{column}\"")).collect();
    let statement = format!("INSERT INTO \"{}\" (id, {}) VALUES ({})", table.table, names.join(", "), marks.join(", "));
    sql.execute(&statement, rusqlite::params_from_iter(std::iter::once(Value::Blob(id.to_vec())).chain(values)))
        .unwrap();
}
