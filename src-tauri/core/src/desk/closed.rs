//! A closed referral at the desk: it is kept as it was. Every request that would change one is refused before
//! its stage sees it, and so is undoing what was done in it before it was closed.

use super::{Open, describe};
use crate::base::ids::{ActionId, ReferralId};
use crate::base::problem::Outcome;
use crate::closing::is_closed;
use crate::referral::{self, Step};
use crate::request::Request;
use crate::{history, preparation};
use rusqlite::Connection;

impl Open {
    /// That a request changes no referral that is closed.
    pub(super) fn not_closed(&self, request: &Request) -> Outcome<()> {
        let Some((table, row)) = request.changes() else { return Ok(()) };
        let closed = self.file.read(|conn| closed(conn, table, &row))?;
        if closed { Err(is_closed()) } else { Ok(()) }
    }
}

/// That an act may be undone: closing and opening again may, and whatever was done in no closed referral.
pub(super) fn may_undo(conn: &Connection, action: ActionId) -> Outcome<()> {
    let touched = history::store::touched(conn, action)?;
    if touched.iter().any(|(table, _)| table == "closing") {
        return Ok(());
    }
    for (table, row) in &touched {
        if closed(conn, table, row)? {
            return Err(is_closed());
        }
    }
    Ok(())
}

/// Whether a record belongs to a referral that is closed. Where the children are now belongs to none: they are
/// asked after whatever is closed.
fn closed(conn: &Connection, table: &str, row: &[u8; 16]) -> Outcome<bool> {
    let Some(referral) = referral_of(conn, table, row)? else { return Ok(false) };
    let found = referral::store::rows(conn, &[referral])?;
    Ok(found.iter().any(|one| one.step == Step::Closed))
}

fn referral_of(conn: &Connection, table: &str, row: &[u8; 16]) -> Outcome<Option<ReferralId>> {
    if let Some(found) = referral::store::referral_of(conn, table, row)? {
        return Ok(Some(found));
    }
    match preparation::store::referral_of_row(conn, table, row)? {
        Some(found) => Ok(Some(found)),
        None => describe::referral_of(conn, table, row),
    }
}
