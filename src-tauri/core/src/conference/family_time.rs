//! Family time while Kith is locked: what stands on the still card, and its end at the unlock that
//! brings Kith back. After a crash the card is gone and family time still runs: the next unlock
//! ends it, and its end can be put right.
//!
//! It refuses to put a name on the card.

use super::requests::ConferenceStage;
use super::{Sitting, family_view, rules, store};
use crate::base::ids::FamilyId;
use crate::base::problem::Outcome;
use crate::base::stamps::stamp;
use crate::base::times;
use crate::base::words::Words;
use crate::file::Write;
use crate::file::requests::FamilyTimeCard;
use crate::referral;
use chrono::NaiveDate;
use rusqlite::Connection;

/// The sitting whose family time runs, if one does.
fn running(conn: &Connection) -> Outcome<Option<(Sitting, String, String)>> {
    for sitting in store::under_way(conn)? {
        let stretches = store::stretches(conn, sitting.id)?;
        let runs = |one: &&super::Stretch| one.stage == ConferenceStage::FamilyTime && one.ended.is_none();
        if let Some(one) = stretches.iter().find(runs) {
            let began = stamp(one.began);
            return Ok(Some((sitting, began, rules::clock(one.began))));
        }
    }
    Ok(None)
}

/// What stands on the still card; nothing when no family is by itself.
///
/// # Errors
/// From the file.
pub fn card(conn: &Connection, today: NaiveDate, words: &Words) -> Outcome<Option<FamilyTimeCard>> {
    let Some((sitting, began_at, from)) = running(conn)? else { return Ok(None) };
    let referral = family_view::for_the_room(conn, sitting.referral, today, words)?.referral;
    Ok(Some(FamilyTimeCard {
        began_at,
        from,
        until: times::said(sitting.until),
        question: referral.why,
        musts: referral.musts.into_iter().map(|(_, words)| words).collect(),
    }))
}

/// The family that is by itself, if one is.
///
/// # Errors
/// From the file.
pub fn family_by_itself(conn: &Connection) -> Outcome<Option<FamilyId>> {
    let Some((sitting, ..)) = running(conn)? else { return Ok(None) };
    Ok(Some(referral::store::referral(conn, sitting.referral)?.family))
}

/// Ends family time now; the family goes on to write its plan down.
///
/// # Errors
/// From the file.
pub fn end_family_time(write: &Write<'_>) -> Outcome<()> {
    let Some((sitting, ..)) = running(write.sql())? else { return Ok(()) };
    store::end(write, sitting.id)?;
    store::begin(write, sitting.id, ConferenceStage::WritingThePlan)
}
