//! What the history calls a row, asked of the stage that owns its table.

use crate::base::ids::{Id, PersonId};
use crate::base::problem::Outcome;
use crate::base::words::Words;
use crate::{people, referral};
use rusqlite::{Connection, OptionalExtension};

/// A person's name for a person's row, the family's label for a referral's, else nothing.
///
/// # Errors
/// From the file.
pub fn describe(conn: &Connection, table: &str, row: &[u8; 16], words: &Words) -> Outcome<Option<String>> {
    let person = match table {
        "person" => Some(PersonId::from_bytes(*row)),
        "relationship" => {
            conn.query_row("SELECT person FROM relationship WHERE id = ?1", [row], |row| row.get(0)).optional()?
        }
        _ => None,
    };
    match person {
        Some(id) => Ok(people::store::anyone(conn, id)?.map(|person| people::rules::full_name(&person, words))),
        None => referral::describe(conn, table, row, words),
    }
}
