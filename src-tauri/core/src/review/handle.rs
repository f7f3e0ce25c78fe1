//! Requests about reviews, each answered in one place.

use super::requests::*;
use super::{ANSWER, ASK, HOLD, Happened, SET_NEXT, SET_PROGRESS, Value as Scale, rules, store};
use crate::base::asked::answer;
use crate::base::dates::{self, Looking, Spoken};
use crate::base::ids::{ReferralId, ReviewId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::text;
use crate::conference;
use crate::people::died;
use crate::people::rules::full_name;
use crate::plan::{self, meetings};
use crate::referral::{self, Step, Whole};
use crate::staff::Context;
use serde_json::Value;

/// How many reviews stand on the list.
const MOST: u32 = 200;

/// Answers a request about reviews.
///
/// # Errors
/// What was wrong with it, in words.
pub fn handle(ctx: &mut Context<'_>, request: &ReviewRequest) -> Outcome<Value> {
    match request {
        ReviewRequest::ListReviews(ask) => answer(ask, list(ctx)),
        ReviewRequest::GetReviews(ask) => answer(ask, page(ctx, ask.referral)),
        ReviewRequest::SetNextReview(ask) => answer(ask, set_next(ctx, ask)),
        ReviewRequest::HoldReview(ask) => answer(ask, hold(ctx, ask)),
        ReviewRequest::SetProgress(ask) => answer(ask, set_progress(ctx, ask)),
        ReviewRequest::AskQuestion(ask) => answer(ask, ask_question(ctx, ask)),
        ReviewRequest::AnswerQuestion(ask) => answer(ask, answer_question(ctx, ask)),
    }
}

fn whole(ctx: &Context<'_>, id: ReferralId) -> Outcome<Whole> {
    ctx.read(|conn| referral::whole(conn, id, ctx.today(), ctx.words))
}

fn list(ctx: &Context<'_>) -> Outcome<ReviewList> {
    let (today, words) = (ctx.today(), ctx.words);
    let may_open = ctx.may_open()?;
    ctx.read(|conn| {
        let ahead = meetings::ahead(conn, MOST, &may_open)?;
        let mut heads = referral::briefs(conn, &ahead.iter().map(|one| one.0).collect::<Vec<_>>(), today, words)?;
        let rows = ahead.into_iter().map(|(id, due)| {
            let (head, _) = heads.remove(&id).ok_or_else(|| Problem::new(Kind::Gone, "gone"))?;
            let number = meetings::of_referral(conn, id)?.iter().position(|one| one.held.is_none()).unwrap_or(0);
            Ok(ReviewRow {
                family: head.family,
                referral: id,
                label: head.label,
                about: head.about,
                what: rules::review_words(number + 1, words),
                due: Spoken::on(due, today),
                late: rules::late_words(due, today, words),
            })
        });
        Ok(ReviewList { rows: rows.collect::<Outcome<_>>()? })
    })
}

fn page(ctx: &Context<'_>, id: ReferralId) -> Outcome<ReviewsPage> {
    let (today, words) = (ctx.today(), ctx.words);
    let whole = whole(ctx, id)?;
    let (plan, reviews, questions) = ctx.read(|conn| {
        let plan = plan::store::newest_decided(conn, id)?;
        Ok((plan, meetings::of_referral(conn, id)?, store::questions(conn, id)?))
    })?;
    let closed = whole.referral.step == Step::Closed;
    let current = rules::current(&reviews, closed);
    let happened = ctx.read(|conn| current.map_or(Ok(vec![]), |review| store::progress(conn, review)))?;
    let going = plan.filter(|plan| plan.decided.as_ref().is_some_and(|one| plan::rules::goes_on(one.decision)));
    let actions = going.as_ref().map(|plan| rules::actions(plan, &happened, &whole, today, words)).unwrap_or_default();
    let agreed = going.as_ref().and_then(|plan| plan::rules::decided(plan, today, words));
    let asked = whole.everyone().into_iter().filter(|person| person.is_asked());
    Ok(ReviewsPage {
        agreed: agreed.map(|decided| decided.on),
        version: going.as_ref().map_or(0, |plan| plan.version),
        reviews: rules::marks(&reviews, closed, today, words),
        current,
        answered_words: rules::answered_words(&actions, words),
        actions,
        questions: rules::questions(&questions, current, &whole, today, words),
        people: asked.map(|person| Askable { person: person.id, name: full_name(person, words) }).collect(),
        head: whole.head,
    })
}

fn set_next(ctx: &mut Context<'_>, ask: &SetNextReview) -> Outcome<ReviewsPage> {
    let whole = whole(ctx, ask.referral)?;
    whole.accepted()?;
    let due =
        plan::review_day(&ask.due, ctx.today()).map_err(|problem| Problem { field: Some("due".into()), ..problem })?;
    let due = due.ok_or_else(|| Problem::input("due", "review-missing"))?;
    ctx.write(SET_NEXT, Some(whole.head.family), |write| meetings::set_next(write, ask.referral, due))?;
    page(ctx, ask.referral)
}

fn hold(ctx: &mut Context<'_>, ask: &HoldReview) -> Outcome<ReviewsPage> {
    let today = ctx.today();
    let referral = ctx.read(|conn| meetings::referral_of(conn, ask.review))?;
    if ask.on.trim().is_empty() {
        return Err(Problem::input("on", "review-held-missing"));
    }
    let on = dates::read("on", &ask.on, Looking::Back, today)?;
    if on > today {
        return Err(Problem::input("on", "review-held-ahead").text("date", dates::long_date(on)));
    }
    let family = whole(ctx, referral)?.head.family;
    ctx.write(HOLD, Some(family), |write| meetings::hold(write, ask.review, on))?;
    page(ctx, referral)
}

fn set_progress(ctx: &mut Context<'_>, ask: &SetProgress) -> Outcome<ReviewsPage> {
    let words = text::prose("words", &ask.words)?;
    let referral = ctx.read(|conn| meetings::referral_of(conn, ask.review))?;
    let plan = ctx.read(|conn| plan::store::newest_decided(conn, referral))?;
    let action = plan.and_then(|plan| plan.actions.into_iter().find(|one| one.id == ask.action));
    let action = action.ok_or_else(|| Problem::new(Kind::Gone, "gone"))?;
    let family = whole(ctx, referral)?.head.family;
    let happened = Happened { origin: action.origin, progress: ask.progress, words };
    ctx.write(SET_PROGRESS, Some(family), |write| store::set_progress(write, ask.review, &happened))?;
    page(ctx, referral)
}

fn ask_question(ctx: &mut Context<'_>, ask: &AskQuestion) -> Outcome<ReviewsPage> {
    let words = text::prose("words", &ask.words)?;
    if words.is_empty() {
        return Err(Problem::input("words", "question-blank"));
    }
    let whole = whole(ctx, ask.referral)?;
    whole.accepted()?;
    died::asked(whole.person(ask.person)?, "person", ctx.words)?;
    ctx.write(ASK, Some(whole.head.family), |write| store::ask(write, ask.referral, ask.person, &words))?;
    page(ctx, ask.referral)
}

/// The conference of a referral has begun: what was said before it can't be asked any more.
fn begun(ctx: &Context<'_>, referral: ReferralId) -> Outcome<bool> {
    ctx.read(|conn| match conference::store::of_referral(conn, referral)? {
        Some(sitting) => Ok(!conference::store::stretches(conn, sitting.id)?.is_empty()),
        None => Ok(false),
    })
}

fn answer_question(ctx: &mut Context<'_>, ask: &AnswerQuestion) -> Outcome<ReviewsPage> {
    let (value, words) = (rules::scale(&ask.value)?, text::prose("words", &ask.words)?);
    let referral = ctx.read(|conn| store::referral_of_question(conn, ask.question))?;
    at_this_review(ctx, referral, ask.review)?;
    let asked = ctx.read(|conn| store::questions(conn, referral))?.into_iter().find(|one| one.id == ask.question);
    let first = asked.is_some_and(|one| one.answers.iter().all(|answer| answer.review.is_some()));
    if ask.review.is_none() && first && value.is_some() && begun(ctx, referral)? {
        return Err(Problem::input("value", "before-is-over"));
    }
    let today = ctx.today();
    let value = value.map(|value| Scale { review: ask.review, on: today, value, words });
    let family = whole(ctx, referral)?.head.family;
    ctx.write(ANSWER, Some(family), |write| store::answer(write, ask.question, ask.review, value.as_ref()))?;
    page(ctx, referral)
}

fn at_this_review(ctx: &Context<'_>, referral: ReferralId, review: Option<ReviewId>) -> Outcome<()> {
    let Some(review) = review else { return Ok(()) };
    let there = ctx.read(|conn| meetings::referral_of(conn, review))?;
    if there == referral { Ok(()) } else { Err(Problem::new(Kind::Gone, "gone")) }
}
