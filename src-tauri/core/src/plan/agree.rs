//! Agreeing a plan: each person's own yes, and the decision, which is presumed to be yes unless the
//! plan puts a child at risk of significant harm (DOMAIN.md §1.3, stage 7c): anything else is said
//! with its reason, at once.

use super::handle::{page, save, whole};
use super::requests::*;
use super::{CHANGE, DECIDE, Plan, SET_AGREEING, meetings, rules, store, versions};
use crate::base::dates::{self, Looking};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::text;
use crate::people::died;
use crate::referral::{self, Step};
use crate::staff::Context;
use chrono::{Months, NaiveDate};

/// A review is not set further ahead than this.
const FURTHEST_MONTHS: u32 = 24;

pub(super) fn set_agreeing(ctx: &mut Context<'_>, ask: &SetAgreeing) -> Outcome<PlanPage> {
    let words = text::prose("words", &ask.words)?;
    let words = if ask.answer == OwnAnswer::NotYet { words } else { String::new() };
    died::asked(whole(ctx, ask.referral)?.person(ask.person)?, "person", ctx.words)?;
    save(ctx, SET_AGREEING, ask.referral, |write, plan| store::set_answer(write, plan, ask.person, ask.answer, &words))
}

/// When everyone looks at it again.
///
/// # Errors
/// An input problem on `review`.
pub fn review_day(typed: &str, today: NaiveDate) -> Outcome<Option<NaiveDate>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let day = dates::read("review", typed, Looking::Ahead, today)?;
    let said = || dates::long_date(day);
    if day <= today {
        return Err(Problem::input("review", "review-not-ahead").text("date", said()));
    }
    if today.checked_add_months(Months::new(FURTHEST_MONTHS)).is_some_and(|furthest| day > furthest) {
        return Err(Problem::input("review", "review-too-far").text("date", said()));
    }
    Ok(Some(day))
}

fn checked(ask: &DecidePlan, plan: Option<&Plan>, review: Option<NaiveDate>) -> Outcome<()> {
    let no_actions = plan.is_none_or(|plan| plan.actions.is_empty());
    if ask.decision != Decision::NoPlanMade && no_actions {
        return Err(Problem::input("decision", "plan-empty"));
    }
    if ask.by.trim().is_empty() {
        return Err(Problem::input("by", "decided-by-missing"));
    }
    if ask.decision != Decision::Agreed && ask.words.trim().is_empty() {
        return Err(Problem::input("words", "decision-words-missing"));
    }
    if rules::goes_on(ask.decision) && review.is_none() {
        return Err(Problem::input("review", "review-missing"));
    }
    Ok(())
}

pub(super) fn decide(ctx: &mut Context<'_>, ask: &DecidePlan) -> Outcome<PlanPage> {
    let (by, words) = (text::line("by", &ask.by, text::NAME)?, text::prose("words", &ask.words)?);
    let review = review_day(&ask.review, ctx.today())?;
    let newest = ctx.read(|conn| store::newest(conn, ask.referral))?;
    checked(ask, newest.as_ref(), review)?;
    save(ctx, DECIDE, ask.referral, |write, plan| {
        store::decide(write, plan, ask.decision, &by, &words)?;
        if let Some(day) = review {
            meetings::set_next(write, ask.referral, day)?;
        }
        let step = if rules::goes_on(ask.decision) { Step::Reviewing } else { Step::Held };
        referral::store::set_step(write, ask.referral, step)
    })
}

pub(super) fn change(ctx: &mut Context<'_>, ask: &ChangePlan) -> Outcome<PlanPage> {
    let newest = ctx.read(|conn| store::newest(conn, ask.referral))?;
    let old = newest.filter(|plan| plan.decided.is_some());
    let old = old.ok_or_else(|| Problem::new(Kind::Gone, "plan-not-decided"))?;
    let family = whole(ctx, ask.referral)?.head.family;
    ctx.write(CHANGE, Some(family), |write| versions::copy(write, &old))?;
    page(ctx, ask.referral)
}
