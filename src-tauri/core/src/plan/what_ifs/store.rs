//! The only SQL for what is done if things go wrong.

use super::super::requests::WhatIfPart;
use super::WhatIf;
use crate::base::ids::{PlanId, ReferralId, WhatIfId};
use crate::base::problem::Outcome;
use crate::file::Write;
use rusqlite::{Connection, params};

/// Adds a line at the end of a version.
///
/// # Errors
/// From the file.
pub fn insert(write: &Write<'_>, plan: PlanId, happens: &str, then: &str) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO what_if (id, plan, place, happens, then_do)
         SELECT ?1, ?2, 1 + coalesce(max(place), 0), ?3, ?4 FROM what_if WHERE plan = ?2",
        params![write.id::<WhatIfId>(), plan, happens, then],
    )?;
    Ok(())
}

/// Saves one half of a line.
///
/// # Errors
/// From the file.
pub fn set(write: &Write<'_>, id: WhatIfId, part: WhatIfPart, words: &str) -> Outcome<()> {
    let sql = match part {
        WhatIfPart::Happens => "UPDATE what_if SET happens = ?1 WHERE id = ?2",
        WhatIfPart::Then => "UPDATE what_if SET then_do = ?1 WHERE id = ?2",
    };
    write.sql().execute(sql, params![words, id])?;
    Ok(())
}

/// Lets two lines change places.
///
/// # Errors
/// From the file.
pub fn swap(write: &Write<'_>, one: &WhatIf, other: &WhatIf) -> Outcome<()> {
    for (id, place) in [(one.id, other.place), (other.id, one.place)] {
        write.sql().execute("UPDATE what_if SET place = ?1 WHERE id = ?2", params![place, id])?;
    }
    Ok(())
}

/// Takes a line off the plan.
///
/// # Errors
/// From the file.
pub fn remove(write: &Write<'_>, id: WhatIfId) -> Outcome<()> {
    write.sql().execute("UPDATE what_if SET removed_at = ?1 WHERE id = ?2", params![write.now(), id])?;
    Ok(())
}

/// The lines of a version, in order.
///
/// # Errors
/// From the file.
pub fn of_plan(conn: &Connection, plan: PlanId) -> Outcome<Vec<WhatIf>> {
    let mut rows = conn.prepare_cached(
        "SELECT id, place, happens, then_do FROM what_if WHERE plan = ?1 AND removed_at IS NULL ORDER BY place",
    )?;
    let rows = rows.query_map([plan], |row| {
        Ok(WhatIf { id: row.get(0)?, place: row.get(1)?, happens: row.get(2)?, then: row.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The referral that a line's plan belongs to.
///
/// # Errors
/// `gone` when it is not there, or not any more.
pub fn referral_of(conn: &Connection, id: WhatIfId) -> Outcome<ReferralId> {
    let sql = "SELECT p.referral FROM what_if w JOIN plan p ON p.id = w.plan
       WHERE w.id = ?1 AND w.removed_at IS NULL AND p.removed_at IS NULL";
    Ok(conn.query_row(sql, [id], |row| row.get(0))?)
}
