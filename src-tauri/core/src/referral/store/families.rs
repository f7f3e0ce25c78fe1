//! Reading which referrals a family has had, and which families there are: the last referral of each says.

use super::super::Step;
use super::super::requests::Stage;
use crate::base::code::decoded;
use crate::base::ids::{FamilyId, ReferralId};
use crate::base::problem::Outcome;
use crate::staff::scope::MayOpen;
use rusqlite::{Connection, params};

/// A family's latest referral, for the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Latest {
    /// Which family.
    pub family: FamilyId,
    /// Its latest referral.
    pub referral: ReferralId,
    /// Where that stands.
    pub stage: Stage,
    /// How far the work has come.
    pub step: Step,
    /// When it was decided: a UTC stamp.
    pub decided_at: Option<String>,
    /// How many people are on the family's list.
    pub people: u32,
}

/// Families that somebody may open and whose latest referral is not closed, newest first: `most` of them after
/// the first `after`.
///
/// # Errors
/// From the file.
pub fn latest(conn: &Connection, most: u32, after: u32, may_open: &MayOpen) -> Outcome<Vec<Latest>> {
    let mut rows = conn.prepare_cached(
        // The page is found in the indexes alone; only its own rows are read.
        "WITH page AS MATERIALIZED (SELECT a.id, a.begun_at FROM referral a INDEXED BY referral_by_time
           WHERE a.removed_at IS NULL AND a.step <> 'closed' AND (a.family IN rarray(?3)) = ?4 AND NOT EXISTS (
             SELECT 1 FROM referral later INDEXED BY referral_by_family WHERE later.family = a.family
               AND later.removed_at IS NULL AND (later.begun_at, later.id) > (a.begun_at, a.id))
           ORDER BY a.begun_at DESC, a.id DESC LIMIT ?1 OFFSET ?2)
         SELECT r.family, r.id, r.stage, r.step, r.decided_at,
           (SELECT count(*) FROM person p WHERE p.family = r.family AND p.removed_at IS NULL)
         FROM page JOIN referral r ON r.id = page.id ORDER BY r.begun_at DESC, r.id DESC",
    )?;
    let rows = rows.query_map(params![most, after, may_open.list(), may_open.only()], |row| {
        let latest = Latest {
            family: row.get(0)?,
            referral: row.get(1)?,
            stage: Stage::BeingWritten,
            step: Step::Writing,
            decided_at: row.get(4)?,
            people: row.get(5)?,
        };
        Ok((latest, row.get::<_, String>(2)?, row.get::<_, String>(3)?))
    })?;
    rows.map(|one| {
        let (latest, stage, step) = one?;
        Ok(Latest { stage: decoded(stage)?, step: decoded(step)?, ..latest })
    })
    .collect()
}

/// How many families somebody may open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Families {
    /// With a referral that is not closed.
    pub open: u32,
    /// With none.
    pub closed: u32,
}

/// How many families there are that somebody may open. Only the last of a family's referrals can be open.
///
/// # Errors
/// From the file.
pub fn families(conn: &Connection, may_open: &MayOpen) -> Outcome<Families> {
    let (all, open): (u32, u32) = conn
        .prepare_cached(
            "SELECT count(DISTINCT family), count(DISTINCT iif(step <> 'closed', family, NULL))
             FROM referral INDEXED BY referral_by_family WHERE removed_at IS NULL AND (family IN rarray(?1)) = ?2",
        )?
        .query_row(params![may_open.list(), may_open.only()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(Families { open, closed: all.saturating_sub(open) })
}

/// Whether a referral is the last of its family.
///
/// # Errors
/// From the file.
pub fn is_last(conn: &Connection, id: ReferralId) -> Outcome<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT NOT EXISTS (SELECT 1 FROM referral later WHERE later.family = r.family
               AND later.removed_at IS NULL AND (later.begun_at, later.id) > (r.begun_at, r.id))
             FROM referral r WHERE r.id = ?1",
        )?
        .query_row([id], |row| row.get(0))?)
}

/// The referral that this one follows.
///
/// # Errors
/// From the file.
pub fn previous(conn: &Connection, id: ReferralId) -> Outcome<Option<ReferralId>> {
    Ok(conn.query_row("SELECT previous FROM referral WHERE id = ?1", [id], |row| row.get(0))?)
}

/// Every referral of a family.
///
/// # Errors
/// From the file.
pub fn of_family(conn: &Connection, family: FamilyId) -> Outcome<Vec<ReferralId>> {
    let mut rows = conn.prepare_cached("SELECT id FROM referral WHERE family = ?1 AND removed_at IS NULL")?;
    let rows = rows.query_map([family], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
