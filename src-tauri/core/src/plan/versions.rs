//! Versions of a plan: the one that is being written, and the next one, which begins as a copy of
//! what was agreed.
//!
//! It refuses to touch a version that was decided.

use super::{Plan, store, what_ifs};
use crate::base::ids::{PlanActionId, PlanId, ReferralId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::file::Write;

/// The version that is being written; the first one begins when something is written down.
///
/// # Errors
/// `plan-decided` when the newest version was decided.
pub fn being_written(write: &Write<'_>, referral: ReferralId) -> Outcome<PlanId> {
    match store::newest(write.sql(), referral)? {
        None => store::begin(write, referral, 1, None),
        Some(plan) if plan.decided.is_none() => Ok(plan.id),
        Some(_) => Err(Problem::new(Kind::Gone, "plan-decided")),
    }
}

/// Begins the next version as a copy: words, actions, what is done if things go wrong, and what serves what. Nobody has agreed to it.
///
/// # Errors
/// From the file.
pub fn copy(write: &Write<'_>, old: &Plan) -> Outcome<()> {
    let plan = store::begin(write, old.referral, old.version + 1, old.lead)?;
    for (child, words) in &old.child_words {
        store::set_child_words(write, plan, *child, words)?;
    }
    let mut copies: Vec<(PlanActionId, PlanActionId)> = vec![];
    for action in &old.actions {
        copies.push((action.id, store::add_action(write, plan, &action.said, Some(action.origin))?));
    }
    for (must, action) in &old.serves {
        if let Some((_, copy)) = copies.iter().find(|(old, _)| old == action) {
            store::set_serves(write, *must, *copy, true)?;
        }
    }
    for one in &old.what_ifs {
        what_ifs::store::insert(write, plan, &one.happens, &one.then)?;
    }
    for must in &old.met {
        store::set_met(write, plan, *must, true)?;
    }
    Ok(())
}
