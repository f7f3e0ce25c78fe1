//! Requests about a plan, each answered in one place.

use super::requests::*;
use super::{
    ADD_ACTION, Action as Recorded, MOVE_ACTION, Plan, REMOVE_ACTION, SET_ACTION, SET_CHILD_WORDS, SET_LEAD,
    SET_MUST_MET, SET_SERVES, agree, meetings, rules, seen::seen, store, versions, what_ifs,
};
use crate::base::asked::answer;
use crate::base::dates::Spoken;
use crate::base::ids::{PlanActionId, PlanId, ReferralId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::text;
use crate::conference::family_view;
use crate::file::{Op, Write};
use crate::people::died;
use crate::people::rules::short_name;
use crate::referral::Whole;
use crate::staff::Context;
use crate::{conference, preparation};
use serde_json::Value;

/// Answers a request about a plan.
///
/// # Errors
/// What was wrong with it, in words.
pub fn handle(ctx: &mut Context<'_>, request: &PlanRequest) -> Outcome<Value> {
    match request {
        PlanRequest::GetPlan(ask) => answer(ask, page(ctx, ask.referral)),
        PlanRequest::SetChildWords(ask) => answer(ask, set_child_words(ctx, ask)),
        PlanRequest::AddAction(ask) => answer(ask, add_action(ctx, ask)),
        PlanRequest::SetAction(ask) => answer(ask, set_action(ctx, ask)),
        PlanRequest::SetActionWho(ask) => answer(ask, set_action_who(ctx, ask)),
        PlanRequest::MoveAction(ask) => answer(ask, move_action(ctx, ask)),
        PlanRequest::RemoveAction(ask) => answer(ask, remove_action(ctx, ask)),
        PlanRequest::AddWhatIf(ask) => answer(ask, what_ifs::add(ctx, ask)),
        PlanRequest::SetWhatIf(ask) => answer(ask, what_ifs::set(ctx, ask)),
        PlanRequest::MoveWhatIf(ask) => answer(ask, what_ifs::shift(ctx, ask)),
        PlanRequest::RemoveWhatIf(ask) => answer(ask, what_ifs::remove(ctx, ask)),
        PlanRequest::SetMustMet(ask) => answer(ask, set_must_met(ctx, ask)),
        PlanRequest::SetServes(ask) => answer(ask, set_serves(ctx, ask)),
        PlanRequest::SetLead(ask) => answer(ask, set_lead(ctx, ask)),
        PlanRequest::SetAgreeing(ask) => answer(ask, agree::set_agreeing(ctx, ask)),
        PlanRequest::DecidePlan(ask) => answer(ask, agree::decide(ctx, ask)),
        PlanRequest::ChangePlan(ask) => answer(ask, agree::change(ctx, ask)),
    }
}

pub(super) fn whole(ctx: &Context<'_>, id: ReferralId) -> Outcome<Whole> {
    family_view::whole(ctx, id).map(|(whole, _)| whole)
}

/// The newest version, as whoever sees the screen may know it.
pub(super) fn newest(ctx: &Context<'_>, id: ReferralId) -> Outcome<Option<Plan>> {
    let (_, sight) = family_view::whole(ctx, id)?;
    let plan = ctx.read(|conn| store::newest(conn, id))?;
    Ok(plan.map(|plan| seen(plan, &sight)))
}

/// A referral's plan as its page shows it.
///
/// # Errors
/// `gone` when the referral is not there.
pub fn page(ctx: &Context<'_>, id: ReferralId) -> Outcome<PlanPage> {
    let (today, words) = (ctx.today(), ctx.words);
    let (whole, sight) = family_view::whole(ctx, id)?;
    let (plan, review) = ctx.read(|conn| Ok((store::newest(conn, id)?, meetings::next(conn, id)?)))?;
    let plan = plan.map(|plan| seen(plan, &sight));
    let guests = ctx.read(|conn| preparation::store::guests(conn, id))?;
    let attendance = ctx.read(|conn| match conference::store::of_referral(conn, id)? {
        Some(sitting) => conference::store::attendance(conn, sitting.id),
        None => Ok(vec![]),
    })?;
    let here = conference::rules::here(&whole, &guests, &attendance, today, words);
    let plan = plan.as_ref();
    Ok(PlanPage {
        plan: plan.map(|plan| plan.id),
        version: plan.map_or(1, |plan| plan.version),
        decided: plan.and_then(|plan| rules::decided(plan, today, words)),
        children: rules::child_words(plan, &whole, today, words),
        actions: plan.map_or(vec![], |plan| rules::actions(plan, &whole, today, words)),
        what_ifs: plan.map_or(vec![], rules::what_ifs),
        musts: rules::musts(plan, &whole, words),
        room: rules::room(plan, &here, words),
        lead: plan.and_then(|plan| plan.lead),
        lead_words: plan
            .and_then(|plan| whole.known.named(plan.lead?))
            .map_or_else(String::new, |person| short_name(person, words)),
        review: review.map(|day| Spoken::on(day, today)),
        council: whole.referral.referrer_name.clone(),
        head: whole.head,
    })
}

/// Writes one act in the version that is being written, and answers with the page.
pub(super) fn save(
    ctx: &mut Context<'_>,
    op: Op,
    id: ReferralId,
    work: impl FnOnce(&Write<'_>, PlanId) -> Outcome<()>,
) -> Outcome<PlanPage> {
    let whole = whole(ctx, id)?;
    whole.accepted()?;
    ctx.write(op, Some(whole.head.family), |write| {
        let plan = versions::being_written(write, id)?;
        work(write, plan)
    })?;
    page(ctx, id)
}

fn set_child_words(ctx: &mut Context<'_>, ask: &SetChildWords) -> Outcome<PlanPage> {
    let words = text::prose("words", &ask.words)?;
    if whole(ctx, ask.referral)?.children().iter().all(|child| child.id != ask.child) {
        return Err(Problem::new(Kind::Gone, "gone"));
    }
    // Words that the room may not see are not written over by it.
    let said =
        |plan: Option<Plan>| plan.is_some_and(|plan| plan.child_words.iter().any(|(child, _)| *child == ask.child));
    if said(ctx.read(|conn| store::newest(conn, ask.referral))?) && !said(newest(ctx, ask.referral)?) {
        return Err(Problem::new(Kind::Gone, "gone"));
    }
    save(ctx, SET_CHILD_WORDS, ask.referral, |write, plan| store::set_child_words(write, plan, ask.child, &words))
}

fn add_action(ctx: &mut Context<'_>, ask: &AddAction) -> Outcome<PlanPage> {
    let said = rules::said(ask, &whole(ctx, ask.referral)?, ctx.today(), ctx.words)?;
    save(ctx, ADD_ACTION, ask.referral, |write, plan| store::add_action(write, plan, &said, None).map(|_| ()))
}

/// An action of the newest version, with its neighbours.
fn found(ctx: &Context<'_>, action: PlanActionId) -> Outcome<(ReferralId, Vec<Recorded>, usize)> {
    let gone = || Problem::new(Kind::Gone, "gone");
    let referral = ctx.read(|conn| store::referral_of_action(conn, action))?;
    let plan = newest(ctx, referral)?.ok_or_else(gone)?;
    let at = plan.actions.iter().position(|one| one.id == action).ok_or_else(gone)?;
    Ok((referral, plan.actions, at))
}

fn one(ctx: &Context<'_>, action: PlanActionId) -> Outcome<(ReferralId, Recorded)> {
    let (referral, actions, at) = found(ctx, action)?;
    let action = actions.into_iter().nth(at).ok_or_else(|| Problem::new(Kind::Gone, "gone"))?;
    Ok((referral, action))
}

fn set_action(ctx: &mut Context<'_>, ask: &SetAction) -> Outcome<PlanPage> {
    let (referral, Recorded { mut said, .. }) = one(ctx, ask.action)?;
    match ask.part {
        ActionPart::What => said.what = rules::what(&ask.words)?,
        ActionPart::From | ActionPart::By => {
            said.when = rules::when(&ask.words, ctx.today())?;
            said.when_kind = if ask.part == ActionPart::From { WhenKind::From } else { WhenKind::By };
        }
        ActionPart::Checks => said.checks = text::line("checks", &ask.words, text::NAME)?,
        ActionPart::IfCant => said.if_cant = text::prose("ifCant", &ask.words)?,
    }
    save(ctx, SET_ACTION, referral, |write, _| store::set_action(write, ask.action, &said))
}

fn set_action_who(ctx: &mut Context<'_>, ask: &SetActionWho) -> Outcome<PlanPage> {
    let (referral, Recorded { mut said, .. }) = one(ctx, ask.action)?;
    (said.who, said.who_else) = rules::who(ask.who, &ask.who_else, &whole(ctx, referral)?, ctx.words)?;
    save(ctx, SET_ACTION, referral, |write, _| store::set_action(write, ask.action, &said))
}

fn move_action(ctx: &mut Context<'_>, ask: &MoveAction) -> Outcome<PlanPage> {
    let (referral, actions, at) = found(ctx, ask.action)?;
    let beside = if ask.up { at.checked_sub(1) } else { at.checked_add(1) };
    let beside = beside.and_then(|beside| actions.get(beside));
    match (actions.get(at), beside) {
        (Some(one), Some(other)) => save(ctx, MOVE_ACTION, referral, |write, _| store::swap(write, one, other)),
        _ => page(ctx, referral),
    }
}

fn remove_action(ctx: &mut Context<'_>, ask: &RemoveAction) -> Outcome<PlanPage> {
    let (referral, _) = one(ctx, ask.action)?;
    save(ctx, REMOVE_ACTION, referral, |write, _| store::remove_action(write, ask.action))
}

fn set_must_met(ctx: &mut Context<'_>, ask: &SetMustMet) -> Outcome<PlanPage> {
    must_of(ctx, ask.referral, ask.must)?;
    save(ctx, SET_MUST_MET, ask.referral, |write, plan| store::set_met(write, plan, ask.must, ask.met))
}

fn must_of(ctx: &Context<'_>, referral: ReferralId, must: crate::base::ids::MustId) -> Outcome<()> {
    let there = whole(ctx, referral)?.referral.musts.iter().any(|(id, _)| *id == must);
    if there { Ok(()) } else { Err(Problem::new(Kind::Gone, "gone")) }
}

fn set_serves(ctx: &mut Context<'_>, ask: &SetServes) -> Outcome<PlanPage> {
    let (referral, _) = one(ctx, ask.action)?;
    must_of(ctx, referral, ask.must)?;
    save(ctx, SET_SERVES, referral, |write, _| store::set_serves(write, ask.must, ask.action, ask.serves))
}

fn set_lead(ctx: &mut Context<'_>, ask: &SetLead) -> Outcome<PlanPage> {
    if let Some(person) = ask.person {
        died::asked(whole(ctx, ask.referral)?.person(person)?, "person", ctx.words)?;
    }
    save(ctx, SET_LEAD, ask.referral, |write, plan| store::set_lead(write, plan, ask.person))
}
