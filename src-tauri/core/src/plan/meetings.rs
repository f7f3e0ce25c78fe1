//! The only SQL for when everyone meets again.

use crate::base::ids::{ReferralId, ReviewId};
use crate::base::problem::Outcome;
use crate::base::stamps::day;
use crate::file::Write;
use crate::staff::scope::MayOpen;
use chrono::NaiveDate;
use rusqlite::{Connection, params};

/// A review as recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meeting {
    /// Which.
    pub id: ReviewId,
    /// When it is due.
    pub due: NaiveDate,
    /// When it was held.
    pub held: Option<NaiveDate>,
}

/// Sets the next review, in place of the one that is ahead.
///
/// # Errors
/// From the file.
pub fn set_next(write: &Write<'_>, referral: ReferralId, due: NaiveDate) -> Outcome<()> {
    let changed = write.sql().execute(
        "UPDATE review SET due_on = ?1 WHERE referral = ?2 AND held_on IS NULL AND removed_at IS NULL",
        params![due.to_string(), referral],
    )?;
    if changed == 0 {
        write.sql().execute(
            "INSERT INTO review (id, referral, due_on) VALUES (?1, ?2, ?3)",
            params![write.id::<ReviewId>(), referral, due.to_string()],
        )?;
    }
    Ok(())
}

/// A review was held.
///
/// # Errors
/// From the file.
pub fn hold(write: &Write<'_>, review: ReviewId, on: NaiveDate) -> Outcome<()> {
    write.sql().execute("UPDATE review SET held_on = ?1 WHERE id = ?2", params![on.to_string(), review])?;
    Ok(())
}

/// A referral's reviews in calendar order.
///
/// # Errors
/// From the file.
pub fn of_referral(conn: &Connection, referral: ReferralId) -> Outcome<Vec<Meeting>> {
    let mut rows = conn.prepare_cached(
        "SELECT id, due_on, held_on FROM review WHERE referral = ?1 AND removed_at IS NULL ORDER BY due_on, id",
    )?;
    let rows = rows
        .query_map([referral], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get::<_, Option<String>>(2)?)))?;
    rows.map(|one| {
        let (id, due, held) = one?;
        Ok(Meeting { id, due: day(&due)?, held: held.as_deref().map(day).transpose()? })
    })
    .collect()
}

/// The review that is ahead, if one is set.
///
/// # Errors
/// From the file.
pub fn next(conn: &Connection, referral: ReferralId) -> Outcome<Option<NaiveDate>> {
    Ok(of_referral(conn, referral)?.into_iter().find(|one| one.held.is_none()).map(|one| one.due))
}

/// The referral of a review.
///
/// # Errors
/// `gone` when it is not there.
pub fn referral_of(conn: &Connection, review: ReviewId) -> Outcome<ReferralId> {
    let sql = "SELECT referral FROM review WHERE id = ?1 AND removed_at IS NULL";
    Ok(conn.query_row(sql, [review], |row| row.get(0))?)
}

/// Every review that is still to be held of referrals that are not closed, in the families somebody may open, in calendar order, up to `most`.
///
/// # Errors
/// From the file.
pub fn ahead(conn: &Connection, most: u32, may_open: &MayOpen) -> Outcome<Vec<(ReferralId, NaiveDate)>> {
    let mut rows = conn.prepare_cached(
        "SELECT v.referral, v.due_on FROM review v CROSS JOIN referral r ON r.id = v.referral
         WHERE v.held_on IS NULL AND v.removed_at IS NULL AND r.step <> 'closed' AND (r.family IN rarray(?2)) = ?3
         ORDER BY v.due_on, v.id LIMIT ?1",
    )?;
    let rows = rows.query_map(params![most, may_open.list(), may_open.only()], |row| {
        Ok((row.get(0)?, row.get::<_, String>(1)?))
    })?;
    rows.map(|one| {
        let (referral, due) = one?;
        Ok((referral, day(&due)?))
    })
    .collect()
}
