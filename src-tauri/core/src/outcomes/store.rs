//! The only SQL for spells and follow-ups.

use super::{Episode, FollowUp};
use crate::base::code::{code, decoded};
use crate::base::ids::{EpisodeId, PersonId, ReferralId, RowId};
use crate::base::problem::Outcome;
use crate::base::stamps::day;
use crate::file::Write;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};

/// Adds a spell.
///
/// # Errors
/// From the file.
pub fn add(write: &Write<'_>, person: PersonId, episode: &Episode) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO episode (id, person, kind, from_on, until_on, told_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            episode.id,
            person,
            code(&episode.kind)?,
            episode.from.to_string(),
            episode.until.map(|day| day.to_string()),
            episode.told_by
        ],
    )?;
    Ok(())
}

/// Ends a spell, or opens it again.
///
/// # Errors
/// From the file.
pub fn end(write: &Write<'_>, episode: EpisodeId, until: Option<NaiveDate>) -> Outcome<()> {
    write.sql().execute(
        "UPDATE episode SET until_on = ?1 WHERE id = ?2",
        params![until.map(|day| day.to_string()), episode],
    )?;
    Ok(())
}

/// Takes a spell away.
///
/// # Errors
/// From the file.
pub fn remove(write: &Write<'_>, episode: EpisodeId) -> Outcome<()> {
    write.sql().execute("UPDATE episode SET removed_at = ?1 WHERE id = ?2", params![write.now(), episode])?;
    Ok(())
}

/// Saves a follow-up, in place of what was heard before for the same day.
///
/// # Errors
/// From the file.
pub fn set_follow_up(write: &Write<'_>, referral: ReferralId, person: PersonId, heard: &FollowUp) -> Outcome<()> {
    let (answer, with_family) = (code(&heard.answer)?, code(&heard.with_family)?);
    let asked = heard.asked_on.to_string();
    let changed = write.sql().execute(
        "UPDATE follow_up SET asked_on = ?1, answer = ?2, with_family = ?3, told_by = ?4
         WHERE referral = ?5 AND person = ?6 AND months = ?7 AND removed_at IS NULL",
        params![asked, answer, with_family, heard.told_by, referral, person, heard.months],
    )?;
    if changed == 0 {
        write.sql().execute(
            "INSERT INTO follow_up (id, referral, person, months, asked_on, answer, with_family, told_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![write.id::<RowId>(), referral, person, heard.months, asked, answer, with_family, heard.told_by],
        )?;
    }
    Ok(())
}

/// A child's spells, oldest first.
///
/// # Errors
/// From the file.
pub fn episodes(conn: &Connection, person: PersonId) -> Outcome<Vec<Episode>> {
    let mut rows = conn.prepare_cached(
        "SELECT id, kind, from_on, until_on, told_by FROM episode
         WHERE person = ?1 AND removed_at IS NULL ORDER BY from_on, id",
    )?;
    let rows = rows.query_map([person], |row| {
        let (kind, from, until): (String, String, Option<String>) = (row.get(1)?, row.get(2)?, row.get(3)?);
        Ok((row.get(0)?, kind, from, until, row.get(4)?))
    })?;
    rows.map(|one| {
        let (id, kind, from, until, told_by) = one?;
        let until = until.as_deref().map(day).transpose()?;
        Ok(Episode { id, kind: decoded(kind)?, from: day(&from)?, until, told_by })
    })
    .collect()
}

/// What was heard of a child in one referral.
///
/// # Errors
/// From the file.
pub fn follow_ups(conn: &Connection, referral: ReferralId, person: PersonId) -> Outcome<Vec<FollowUp>> {
    let mut rows = conn.prepare_cached(
        "SELECT months, asked_on, answer, with_family, told_by FROM follow_up
         WHERE person = ?1 AND referral = ?2 AND removed_at IS NULL ORDER BY months",
    )?;
    let rows = rows.query_map(params![person, referral], |row| {
        let (asked, answer, with): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
        Ok((row.get(0)?, asked, answer, with, row.get(4)?))
    })?;
    rows.map(|one| {
        let (months, asked, answer, with, told_by) = one?;
        Ok(FollowUp { months, asked_on: day(&asked)?, answer: decoded(answer)?, with_family: decoded(with)?, told_by })
    })
    .collect()
}

/// The child of a spell.
///
/// # Errors
/// `gone` when it is not there, or not any more.
pub fn person_of_episode(conn: &Connection, episode: EpisodeId) -> Outcome<PersonId> {
    let sql = "SELECT person FROM episode WHERE id = ?1 AND removed_at IS NULL";
    Ok(conn.query_row(sql, [episode], |row| row.get(0))?)
}

/// The person a row of this stage is about, for the history.
///
/// # Errors
/// From the file.
pub fn person_of(conn: &Connection, table: &str, row: &[u8; 16]) -> Outcome<Option<PersonId>> {
    let sql = match table {
        "episode" => "SELECT person FROM episode WHERE id = ?1",
        "follow_up" => "SELECT person FROM follow_up WHERE id = ?1",
        _ => return Ok(None),
    };
    Ok(conn.query_row(sql, [row], |row| row.get(0)).optional()?)
}
