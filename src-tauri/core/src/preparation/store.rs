//! The only SQL for conversations and for who is coming.

use super::requests::{Coming, How, Invitation};
use super::{Conversation, Guest};
use crate::base::code::{code, decoded};
use crate::base::ids::{ConversationId, PersonId, ReferralId, RowId};
use crate::base::problem::Outcome;
use crate::base::stamps;
use crate::file::Write;
use rusqlite::{Connection, OptionalExtension, params};

/// Logs a conversation.
///
/// # Errors
/// From the file.
pub fn log(write: &Write<'_>, referral: ReferralId, said: &Conversation) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO conversation (id, referral, person, on_day, how, reached, words, added_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            said.id,
            referral,
            said.person,
            said.on.to_string(),
            code(&said.how)?,
            said.reached,
            said.words,
            write.now()
        ],
    )?;
    Ok(())
}

/// Takes a conversation off the log.
///
/// # Errors
/// From the file.
pub fn remove(write: &Write<'_>, conversation: ConversationId) -> Outcome<()> {
    write.sql().execute("UPDATE conversation SET removed_at = ?1 WHERE id = ?2", params![write.now(), conversation])?;
    Ok(())
}

/// What is saved of a person's coming.
#[derive(Debug, Clone, Copy)]
pub enum Part<'a> {
    /// What they need.
    Needs(&'a str),
    /// Whether their invitation was given.
    Invitation(Invitation),
    /// Whether they are coming.
    Coming(Coming),
}

/// Saves one part of a person's coming.
///
/// # Errors
/// From the file.
pub fn set(write: &Write<'_>, referral: ReferralId, person: PersonId, part: Part<'_>) -> Outcome<()> {
    let there: Option<RowId> = write
        .sql()
        .query_row(
            "SELECT id FROM guest WHERE referral = ?1 AND person = ?2 AND removed_at IS NULL",
            params![referral, person],
            |row| row.get(0),
        )
        .optional()?;
    let row = match there {
        Some(row) => row,
        None => {
            let row: RowId = write.id();
            write.sql().execute(
                "INSERT INTO guest (id, referral, person) VALUES (?1, ?2, ?3)",
                params![row, referral, person],
            )?;
            row
        }
    };
    let (sql, value) = match part {
        Part::Needs(words) => ("UPDATE guest SET needs = ?1 WHERE id = ?2", words.to_owned()),
        Part::Invitation(given) => ("UPDATE guest SET invitation = ?1 WHERE id = ?2", code(&given)?),
        Part::Coming(coming) => ("UPDATE guest SET coming = ?1 WHERE id = ?2", code(&coming)?),
    };
    write.sql().execute(sql, params![value, row])?;
    Ok(())
}

/// A referral's conversations, oldest first.
///
/// # Errors
/// From the file.
pub fn conversations(conn: &Connection, referral: ReferralId) -> Outcome<Vec<Conversation>> {
    let mut rows = conn.prepare_cached(
        "SELECT id, person, on_day, how, reached, words FROM conversation
         WHERE referral = ?1 AND removed_at IS NULL ORDER BY on_day, added_at, id",
    )?;
    let rows = rows.query_map([referral], |row| {
        let (day, how): (String, String) = (row.get(2)?, row.get(3)?);
        Ok((row.get(0)?, row.get(1)?, day, how, row.get(4)?, row.get(5)?))
    })?;
    rows.map(|one| {
        let (id, person, day, how, reached, words) = one?;
        Ok(Conversation { id, person, on: stamps::day(&day)?, how: decoded::<How>(how)?, reached, words })
    })
    .collect()
}

/// Who is coming to a referral's conference.
///
/// # Errors
/// From the file.
pub fn guests(conn: &Connection, referral: ReferralId) -> Outcome<Vec<Guest>> {
    let mut rows = conn.prepare_cached(
        "SELECT person, needs, invitation, coming FROM guest WHERE referral = ?1 AND removed_at IS NULL",
    )?;
    let rows = rows.query_map([referral], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?, row.get::<_, String>(3)?))
    })?;
    rows.map(|one| {
        let (person, needs, invitation, coming) = one?;
        Ok(Guest { person, needs, invitation: decoded(invitation)?, coming: decoded(coming)? })
    })
    .collect()
}

/// The referral of a conversation.
///
/// # Errors
/// `gone` when it is not on the log, or not any more.
pub fn referral_of(conn: &Connection, conversation: ConversationId) -> Outcome<ReferralId> {
    let sql = "SELECT referral FROM conversation WHERE id = ?1 AND removed_at IS NULL";
    Ok(conn.query_row(sql, [conversation], |row| row.get(0))?)
}

/// The referral a row of this stage belongs to.
///
/// # Errors
/// From the file.
pub fn referral_of_row(conn: &Connection, table: &str, row: &[u8; 16]) -> Outcome<Option<ReferralId>> {
    let sql = match table {
        "conversation" => "SELECT referral FROM conversation WHERE id = ?1",
        "guest" => "SELECT referral FROM guest WHERE id = ?1",
        _ => return Ok(None),
    };
    Ok(conn.query_row(sql, [row], |row| row.get(0)).optional()?)
}

/// The person a row of this stage is about, for the history.
///
/// # Errors
/// From the file.
pub fn person_of(conn: &Connection, table: &str, row: &[u8; 16]) -> Outcome<Option<PersonId>> {
    let sql = match table {
        "conversation" => "SELECT person FROM conversation WHERE id = ?1",
        "guest" => "SELECT person FROM guest WHERE id = ?1",
        _ => return Ok(None),
    };
    Ok(conn.query_row(sql, [row], |row| row.get(0)).optional()?)
}

/// Whom somebody has reached: for what is due.
///
/// # Errors
/// From the file.
pub fn reached(conn: &Connection, referral: ReferralId) -> Outcome<Vec<PersonId>> {
    let mut rows = conn.prepare_cached(
        "SELECT DISTINCT person FROM conversation WHERE referral = ?1 AND reached = 1 AND removed_at IS NULL",
    )?;
    let rows = rows.query_map([referral], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
