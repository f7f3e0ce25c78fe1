//! If things go wrong: what might happen, and what the family then does, in their order and their words
//! (DOMAIN.md §6.1, part 6).
//!
//! It refuses half a line: what might happen without what is then done helps nobody at three in the morning.

use super::handle::{newest, page, save};
use super::requests::{AddWhatIf, MoveWhatIf, PlanPage, RemoveWhatIf, SetWhatIf, WhatIfPart};
use super::{ADD_WHAT_IF, MOVE_WHAT_IF, REMOVE_WHAT_IF, SET_WHAT_IF, WhatIf};
use crate::base::ids::{PlanId, ReferralId, WhatIfId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::text;
use crate::file::Write;
use crate::staff::Context;
use rusqlite::{Connection, params};

pub(super) fn add(ctx: &mut Context<'_>, ask: &AddWhatIf) -> Outcome<PlanPage> {
    let (happens, then) = (said(WhatIfPart::Happens, &ask.happens)?, said(WhatIfPart::Then, &ask.then)?);
    save(ctx, ADD_WHAT_IF, ask.referral, |write, plan| insert(write, plan, &happens, &then))
}

pub(super) fn set(ctx: &mut Context<'_>, ask: &SetWhatIf) -> Outcome<PlanPage> {
    let (referral, ..) = found(ctx, ask.what_if)?;
    let words = said(ask.part, &ask.words)?;
    let sql = match ask.part {
        WhatIfPart::Happens => "UPDATE what_if SET happens = ?1 WHERE id = ?2",
        WhatIfPart::Then => "UPDATE what_if SET then_do = ?1 WHERE id = ?2",
    };
    save(ctx, SET_WHAT_IF, referral, |write, _| {
        write.sql().execute(sql, params![words, ask.what_if])?;
        Ok(())
    })
}

pub(super) fn shift(ctx: &mut Context<'_>, ask: &MoveWhatIf) -> Outcome<PlanPage> {
    let (referral, all, at) = found(ctx, ask.what_if)?;
    let beside = if ask.up { at.checked_sub(1) } else { at.checked_add(1) };
    let (Some(one), Some(other)) = (all.get(at), beside.and_then(|beside| all.get(beside))) else {
        return page(ctx, referral);
    };
    save(ctx, MOVE_WHAT_IF, referral, |write, _| {
        for (what_if, place) in [(one.id, other.place), (other.id, one.place)] {
            write.sql().execute("UPDATE what_if SET place = ?1 WHERE id = ?2", params![place, what_if])?;
        }
        Ok(())
    })
}

pub(super) fn remove(ctx: &mut Context<'_>, ask: &RemoveWhatIf) -> Outcome<PlanPage> {
    let (referral, ..) = found(ctx, ask.what_if)?;
    save(ctx, REMOVE_WHAT_IF, referral, |write, _| {
        write.sql().execute("UPDATE what_if SET removed_at = ?1 WHERE id = ?2", params![write.now(), ask.what_if])?;
        Ok(())
    })
}

/// One half of a line, as it was typed.
fn said(part: WhatIfPart, typed: &str) -> Outcome<String> {
    let (field, missing) = match part {
        WhatIfPart::Happens => ("happens", "what-if-happens-missing"),
        WhatIfPart::Then => ("then", "what-if-then-missing"),
    };
    let words = text::prose(field, typed)?;
    if words.is_empty() { Err(Problem::input(field, missing)) } else { Ok(words) }
}

/// A line of the newest version as whoever sees the screen may know it, with those beside it.
fn found(ctx: &Context<'_>, id: WhatIfId) -> Outcome<(ReferralId, Vec<WhatIf>, usize)> {
    let gone = || Problem::new(Kind::Gone, "gone");
    let referral = ctx.read(|conn| referral_of(conn, id))?;
    let plan = newest(ctx, referral)?.ok_or_else(gone)?;
    let at = plan.what_ifs.iter().position(|one| one.id == id).ok_or_else(gone)?;
    Ok((referral, plan.what_ifs, at))
}

/// Adds a line at the end of a version.
///
/// # Errors
/// From the file.
pub(super) fn insert(write: &Write<'_>, plan: PlanId, happens: &str, then: &str) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO what_if (id, plan, place, happens, then_do)
         SELECT ?1, ?2, 1 + coalesce(max(place), 0), ?3, ?4 FROM what_if WHERE plan = ?2",
        params![write.id::<WhatIfId>(), plan, happens, then],
    )?;
    Ok(())
}

/// The lines of a version, in order.
///
/// # Errors
/// From the file.
pub(super) fn of_plan(conn: &Connection, plan: PlanId) -> Outcome<Vec<WhatIf>> {
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
