//! The only SQL for closings.

use super::Closing;
use super::requests::ClosingReason;
use crate::base::code::{Coded, code};
use crate::base::ids::{ClosingId, FamilyId, PersonId, ReferralId, RowId};
use crate::base::problem::Outcome;
use crate::base::stamps::Day;
use crate::file::Write;
use crate::referral::{self, Step};
use crate::staff::scope::MayOpen;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};

/// Closes a referral.
///
/// # Errors
/// From the file.
pub fn close(write: &Write<'_>, referral: ReferralId, closing: &Closing) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO closing (id, referral, closed_on, reason, words, step_before, staff, closed_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            closing.id,
            referral,
            closing.on.to_string(),
            code(&closing.reason)?,
            closing.words,
            code(&closing.step_before)?,
            closing.staff,
            write.now()
        ],
    )?;
    for child in &closing.children {
        write.sql().execute(
            "INSERT INTO closing_child (id, closing, person) VALUES (?1, ?2, ?3)",
            params![write.id::<RowId>(), closing.id, child],
        )?;
    }
    referral::store::set_step(write, referral, Step::Closed)
}

/// Opens a referral again, where its work had come.
///
/// # Errors
/// From the file.
pub fn reopen(write: &Write<'_>, referral: ReferralId, closing: &Closing) -> Outcome<()> {
    write.sql().execute("UPDATE closing SET removed_at = ?1 WHERE id = ?2", params![write.now(), closing.id])?;
    referral::store::set_step(write, referral, closing.step_before)
}

/// A referral's closing, if it is closed.
///
/// # Errors
/// From the file.
pub fn of_referral(conn: &Connection, referral: ReferralId) -> Outcome<Option<Closing>> {
    let found = conn
        .prepare_cached(
            "SELECT id, closed_on, reason, words, step_before, staff FROM closing
             WHERE referral = ?1 AND removed_at IS NULL",
        )?
        .query_row([referral], |row| {
            Ok(Closing {
                id: row.get(0)?,
                on: row.get::<_, Day>(1)?.0,
                reason: row.get::<_, Coded<_>>(2)?.0,
                words: row.get(3)?,
                step_before: row.get::<_, Coded<_>>(4)?.0,
                staff: row.get(5)?,
                children: vec![],
            })
        })
        .optional()?;
    found.map(|closing| Ok(Closing { children: children(conn, closing.id)?, ..closing })).transpose()
}

fn children(conn: &Connection, closing: ClosingId) -> Outcome<Vec<PersonId>> {
    let mut rows =
        conn.prepare_cached("SELECT person FROM closing_child WHERE closing = ?1 AND removed_at IS NULL ORDER BY id")?;
    let rows = rows.query_map([closing], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The last day on which a closing named a child as adopted, or as having died.
///
/// # Errors
/// From the file.
pub fn let_be(conn: &Connection, child: PersonId) -> Outcome<Option<NaiveDate>> {
    let last: Option<Day> = conn
        .prepare_cached(
            "SELECT max(x.closed_on) FROM closing_child k JOIN closing x ON x.id = k.closing
             WHERE k.person = ?1 AND k.removed_at IS NULL AND x.removed_at IS NULL",
        )?
        .query_row([child], |row| row.get(0))?;
    Ok(last.map(|Day(day)| day))
}

/// A family whose last referral is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which family.
    pub family: FamilyId,
    /// Its last referral.
    pub referral: ReferralId,
    /// When it was closed.
    pub on: NaiveDate,
    /// Why.
    pub reason: ClosingReason,
}

/// Families whose last referral is closed and that somebody may open, the last one closed first: `most` of them
/// after the first `after`. Only the last of a family's referrals can be open.
///
/// # Errors
/// From the file.
pub fn closed(conn: &Connection, most: u32, after: u32, may_open: &MayOpen) -> Outcome<Vec<Row>> {
    let mut rows = conn.prepare_cached(
        "SELECT r.family, r.id, x.closed_on, x.reason
         FROM closing x INDEXED BY closing_by_day CROSS JOIN referral r ON r.id = x.referral
         WHERE x.removed_at IS NULL AND r.removed_at IS NULL AND (r.family IN rarray(?3)) = ?4
           AND NOT EXISTS (SELECT 1 FROM referral later INDEXED BY referral_by_family WHERE later.family = r.family
             AND later.removed_at IS NULL AND (later.begun_at, later.id) > (r.begun_at, r.id))
         ORDER BY x.closed_on DESC, x.id DESC LIMIT ?1 OFFSET ?2",
    )?;
    let rows = rows.query_map(params![most, after, may_open.list(), may_open.only()], |row| {
        Ok(Row {
            family: row.get(0)?,
            referral: row.get(1)?,
            on: row.get::<_, Day>(2)?.0,
            reason: row.get::<_, Coded<_>>(3)?.0,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The referral a row of this stage belongs to, for the history.
///
/// # Errors
/// From the file.
pub fn referral_of(conn: &Connection, table: &str, row: &[u8; 16]) -> Outcome<Option<ReferralId>> {
    let sql = match table {
        "closing" => "SELECT referral FROM closing WHERE id = ?1",
        "closing_child" => "SELECT x.referral FROM closing_child k JOIN closing x ON x.id = k.closing WHERE k.id = ?1",
        _ => return Ok(None),
    };
    Ok(conn.query_row(sql, [row], |row| row.get(0)).optional()?)
}
