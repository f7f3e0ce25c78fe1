//! The only SQL for spells and follow-ups.

use super::{Episode, FollowUp};
use crate::base::code::{Coded, code};
use crate::base::ids::{EpisodeId, PersonId, ReferralId, RowId};
use crate::base::problem::Outcome;
use crate::base::stamps::Day;
use crate::file::{Write, sql};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::HashMap;

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
    let mut rows = rows.query([person])?;
    let mut found = vec![];
    while let Some(row) = rows.next()? {
        found.push(episode(row, 0)?);
    }
    Ok(found)
}

/// A spell, from this column on.
fn episode(row: &Row<'_>, at: usize) -> Outcome<Episode> {
    Ok(Episode {
        id: row.get(at)?,
        kind: row.get::<_, Coded<_>>(at + 1)?.0,
        from: row.get::<_, Day>(at + 2)?.0,
        until: row.get::<_, Option<Day>>(at + 3)?.map(|day| day.0),
        told_by: row.get(at + 4)?,
    })
}

/// What is on record of many children, asked in two questions: a quarter has hundreds.
#[derive(Debug, Default)]
pub struct Records {
    episodes: HashMap<PersonId, Vec<Episode>>,
    follow_ups: HashMap<(PersonId, ReferralId), Vec<FollowUp>>,
}

impl Records {
    /// A child's spells, oldest first.
    pub fn episodes(&self, person: PersonId) -> &[Episode] {
        self.episodes.get(&person).map_or(&[], Vec::as_slice)
    }

    /// What was heard of a child in one referral.
    pub fn follow_ups(&self, person: PersonId, referral: ReferralId) -> &[FollowUp] {
        self.follow_ups.get(&(person, referral)).map_or(&[], Vec::as_slice)
    }
}

/// What is on record of these children.
///
/// # Errors
/// From the file.
pub fn records(conn: &Connection, children: &[PersonId]) -> Outcome<Records> {
    let ids = sql::list(children);
    let mut found = Records::default();
    let mut rows = conn.prepare_cached(
        "SELECT e.person, e.id, e.kind, e.from_on, e.until_on, e.told_by
         FROM rarray(?1) one CROSS JOIN episode e ON e.person = one.value WHERE e.removed_at IS NULL",
    )?;
    let mut rows = rows.query([&ids])?;
    while let Some(row) = rows.next()? {
        found.episodes.entry(row.get(0)?).or_default().push(episode(row, 1)?);
    }
    for episodes in found.episodes.values_mut() {
        episodes.sort_by_key(|one| (one.from, one.id));
    }
    let mut rows = conn.prepare_cached(
        "SELECT f.person, f.referral, f.months, f.asked_on, f.answer, f.with_family, f.told_by
         FROM rarray(?1) one CROSS JOIN follow_up f ON f.person = one.value WHERE f.removed_at IS NULL",
    )?;
    let mut rows = rows.query([&ids])?;
    while let Some(row) = rows.next()? {
        found.follow_ups.entry((row.get(0)?, row.get(1)?)).or_default().push(follow_up(row, 2)?);
    }
    for heard in found.follow_ups.values_mut() {
        heard.sort_by_key(|one| one.months);
    }
    Ok(found)
}

/// What was heard, from this column on.
fn follow_up(row: &Row<'_>, at: usize) -> Outcome<FollowUp> {
    Ok(FollowUp {
        months: row.get(at)?,
        asked_on: row.get::<_, Day>(at + 1)?.0,
        answer: row.get::<_, Coded<_>>(at + 2)?.0,
        with_family: row.get::<_, Coded<_>>(at + 3)?.0,
        told_by: row.get(at + 4)?,
    })
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
    let mut rows = rows.query(params![person, referral])?;
    let mut heard = vec![];
    while let Some(row) = rows.next()? {
        heard.push(follow_up(row, 0)?);
    }
    Ok(heard)
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
