//! If things go wrong: what might happen, and what the family then does, in their order and their words
//! (DOMAIN.md §6.1, part 6).
//!
//! It refuses half a line: what might happen without what is then done helps nobody at three in the morning.

pub mod store;

use super::handle::{newest, page, save};
use super::requests::{AddWhatIf, MoveWhatIf, PlanPage, RemoveWhatIf, SetWhatIf, WhatIfPart};
use super::{ADD_WHAT_IF, MOVE_WHAT_IF, REMOVE_WHAT_IF, SET_WHAT_IF, WhatIf};
use crate::base::ids::{ReferralId, WhatIfId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::text;
use crate::staff::Context;

pub(super) fn add(ctx: &mut Context<'_>, ask: &AddWhatIf) -> Outcome<PlanPage> {
    let (happens, then) = (said(WhatIfPart::Happens, &ask.happens)?, said(WhatIfPart::Then, &ask.then)?);
    save(ctx, ADD_WHAT_IF, ask.referral, |write, plan| store::insert(write, plan, &happens, &then))
}

pub(super) fn set(ctx: &mut Context<'_>, ask: &SetWhatIf) -> Outcome<PlanPage> {
    let (referral, ..) = found(ctx, ask.what_if)?;
    let words = said(ask.part, &ask.words)?;
    save(ctx, SET_WHAT_IF, referral, |write, _| store::set(write, ask.what_if, ask.part, &words))
}

pub(super) fn shift(ctx: &mut Context<'_>, ask: &MoveWhatIf) -> Outcome<PlanPage> {
    let (referral, all, at) = found(ctx, ask.what_if)?;
    let beside = if ask.up { at.checked_sub(1) } else { at.checked_add(1) };
    match (all.get(at), beside.and_then(|beside| all.get(beside))) {
        (Some(one), Some(other)) => save(ctx, MOVE_WHAT_IF, referral, |write, _| store::swap(write, one, other)),
        _ => page(ctx, referral),
    }
}

pub(super) fn remove(ctx: &mut Context<'_>, ask: &RemoveWhatIf) -> Outcome<PlanPage> {
    let (referral, ..) = found(ctx, ask.what_if)?;
    save(ctx, REMOVE_WHAT_IF, referral, |write, _| store::remove(write, ask.what_if))
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
    let referral = ctx.read(|conn| store::referral_of(conn, id))?;
    let plan = newest(ctx, referral)?.ok_or_else(gone)?;
    let at = plan.what_ifs.iter().position(|one| one.id == id).ok_or_else(gone)?;
    Ok((referral, plan.what_ifs, at))
}
