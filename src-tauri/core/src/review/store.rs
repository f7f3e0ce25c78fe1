//! The only SQL for what has happened to actions, and for questions from 0 to 10.

use super::requests::Progress;
use super::{Happened, Question, Value};
use crate::base::code::{code, decoded};
use crate::base::ids::{PersonId, PlanActionId, QuestionId, ReferralId, ReviewId, RowId};
use crate::base::problem::Outcome;
use crate::base::stamps;
use crate::file::Write;
use rusqlite::{Connection, OptionalExtension, params};

/// Saves what has happened to an action.
///
/// # Errors
/// From the file.
pub fn set_progress(write: &Write<'_>, review: ReviewId, happened: &Happened) -> Outcome<()> {
    let progress = code(&happened.progress)?;
    let changed = write.sql().execute(
        "UPDATE progress SET progress = ?1, words = ?2 WHERE review = ?3 AND origin = ?4 AND removed_at IS NULL",
        params![progress, happened.words, review, happened.origin],
    )?;
    if changed == 0 {
        write.sql().execute(
            "INSERT INTO progress (id, review, origin, progress, words) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![write.id::<RowId>(), review, happened.origin, progress, happened.words],
        )?;
    }
    Ok(())
}

/// What has happened, at one review.
///
/// # Errors
/// From the file.
pub fn progress(conn: &Connection, review: ReviewId) -> Outcome<Vec<Happened>> {
    let mut rows =
        conn.prepare_cached("SELECT origin, progress, words FROM progress WHERE review = ?1 AND removed_at IS NULL")?;
    let rows = rows.query_map([review], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?)))?;
    rows.map(|one| {
        let (origin, progress, words): (PlanActionId, String, String) = one?;
        Ok(Happened { origin, progress: decoded::<Progress>(progress)?, words })
    })
    .collect()
}

/// Asks a question.
///
/// # Errors
/// From the file.
pub fn ask(write: &Write<'_>, referral: ReferralId, person: PersonId, words: &str) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO question (id, referral, person, words, asked_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![write.id::<QuestionId>(), referral, person, words, write.now()],
    )?;
    Ok(())
}

/// Saves an answer; none takes it away.
///
/// # Errors
/// From the file.
pub fn answer(write: &Write<'_>, question: QuestionId, review: Option<ReviewId>, value: Option<&Value>) -> Outcome<()> {
    let there: Option<RowId> = write
        .sql()
        .query_row(
            "SELECT id FROM scale_value WHERE question = ?1 AND review IS ?2 AND removed_at IS NULL",
            params![question, review],
            |row| row.get(0),
        )
        .optional()?;
    match (there, value) {
        (Some(row), Some(value)) => write.sql().execute(
            "UPDATE scale_value SET value = ?1, words = ?2 WHERE id = ?3",
            params![value.value, value.words, row],
        )?,
        (Some(row), None) => {
            write.sql().execute("UPDATE scale_value SET removed_at = ?1 WHERE id = ?2", params![write.now(), row])?
        }
        (None, Some(value)) => write.sql().execute(
            "INSERT INTO scale_value (id, question, review, on_day, value, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![write.id::<RowId>(), question, review, value.on.to_string(), value.value, value.words],
        )?,
        (None, None) => 0,
    };
    Ok(())
}

/// A referral's questions with their answers.
///
/// # Errors
/// From the file.
pub fn questions(conn: &Connection, referral: ReferralId) -> Outcome<Vec<Question>> {
    let mut rows = conn.prepare_cached(
        "SELECT id, person, words FROM question WHERE referral = ?1 AND removed_at IS NULL ORDER BY asked_at, id",
    )?;
    let found = rows.query_map([referral], |row| {
        Ok(Question { id: row.get(0)?, person: row.get(1)?, words: row.get(2)?, answers: vec![] })
    })?;
    found
        .map(|question| {
            let question = question?;
            Ok(Question { answers: answers(conn, question.id)?, ..question })
        })
        .collect()
}

fn answers(conn: &Connection, question: QuestionId) -> Outcome<Vec<Value>> {
    let mut rows = conn.prepare_cached(
        "SELECT review, on_day, value, words FROM scale_value WHERE question = ?1 AND removed_at IS NULL
         ORDER BY on_day, id",
    )?;
    let rows =
        rows.query_map([question], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?, row.get(3)?)))?;
    rows.map(|one| {
        let (review, day, value, words) = one?;
        Ok(Value { review, on: stamps::day(&day)?, value, words })
    })
    .collect()
}

/// The referral of a question.
///
/// # Errors
/// `gone` when it is not there.
pub fn referral_of_question(conn: &Connection, question: QuestionId) -> Outcome<ReferralId> {
    let sql = "SELECT referral FROM question WHERE id = ?1 AND removed_at IS NULL";
    Ok(conn.query_row(sql, [question], |row| row.get(0))?)
}

/// The referral a row of this stage belongs to, for the history.
///
/// # Errors
/// From the file.
pub fn referral_of(conn: &Connection, table: &str, row: &[u8; 16]) -> Outcome<Option<ReferralId>> {
    let sql = match table {
        "progress" => "SELECT r.referral FROM progress p JOIN review r ON r.id = p.review WHERE p.id = ?1",
        "question" => "SELECT referral FROM question WHERE id = ?1",
        "scale_value" => "SELECT q.referral FROM scale_value v JOIN question q ON q.id = v.question WHERE v.id = ?1",
        _ => return Ok(None),
    };
    Ok(conn.query_row(sql, [row], |row| row.get(0)).optional()?)
}
