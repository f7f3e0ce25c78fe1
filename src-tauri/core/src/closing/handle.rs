//! Requests about closing, each answered in one place.

use super::requests::*;
use super::rules::Standing;
use super::{CLOSE, Closing, REFER_AGAIN, REOPEN, rules, store};
use crate::base::asked::answer;
use crate::base::dates::Spoken;
use crate::base::ids::ReferralId;
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::text;
use crate::conference::{self, requests::ConferenceState};
use crate::outcomes;
use crate::people::{self, Person, rules as say};
use crate::plan::{self, meetings};
use crate::printing;
use crate::referral::requests::Stage;
use crate::referral::{self, Step, Whole};
use crate::staff::{self, Context, scope};
use rusqlite::Connection;
use serde_json::Value;

/// How many families stand on one page of the list.
const PAGE: u32 = 100;

/// Answers a request about closing.
///
/// # Errors
/// What was wrong with it, in words.
pub fn handle(ctx: &mut Context<'_>, request: &ClosingRequest) -> Outcome<Value> {
    match request {
        ClosingRequest::GetClosing(ask) => answer(ask, page(ctx, ask.referral)),
        ClosingRequest::CloseReferral(ask) => answer(ask, close(ctx, ask)),
        ClosingRequest::ReopenReferral(ask) => answer(ask, reopen(ctx, ask.referral)),
        ClosingRequest::ReferAgain(ask) => answer(ask, refer_again(ctx, ask.referral)),
        ClosingRequest::ListClosed(ask) => answer(ask, list(ctx, ask.after)),
    }
}

fn whole(ctx: &Context<'_>, id: ReferralId) -> Outcome<Whole> {
    ctx.read(|conn| referral::whole(conn, id, ctx.today(), ctx.words))
}

fn page(ctx: &Context<'_>, id: ReferralId) -> Outcome<ClosingPage> {
    let (today, words) = (ctx.today(), ctx.words);
    let whole = whole(ctx, id)?;
    let closing = ctx.read(|conn| store::of_referral(conn, id))?;
    let standing = ctx.read(|conn| standing(ctx, conn, &whole, closing.as_ref()))?;
    let child =
        |child: &&Person| ClosingChild { person: child.id, name: say::short_name(child, words), died: child.died() };
    Ok(ClosingPage {
        closed: closing.as_ref().map(|closing| closed(ctx, closing, &whole)).transpose()?,
        reasons: rules::reasons(&whole, words),
        children: whole.children().iter().map(child).collect(),
        still_open: if closing.is_none() { rules::still_open(&standing, today, words) } else { vec![] },
        conference_goes_on: ctx.read(|conn| goes_on(conn, id))?,
        still_asked: rules::still_asked(&standing, today, words),
        before: before(ctx, id)?,
        may_refer_again: closing.is_some() && ctx.read(|conn| referral::store::is_last(conn, id))?,
        head: whole.head,
    })
}

fn closed(ctx: &Context<'_>, closing: &Closing, whole: &Whole) -> Outcome<Closed> {
    Ok(Closed {
        on: Spoken::on(closing.on, ctx.today()),
        reason: closing.reason,
        reason_words: rules::reason_words(closing.reason, ctx.words),
        words: closing.words.clone(),
        by: ctx.read(|conn| staff::store::work_name(conn, closing.staff))?.unwrap_or_default(),
        kindly: rules::kindly(closing, whole, ctx.words),
    })
}

/// The referral before this one: it is closed, or it could not have been referred again.
fn before(ctx: &Context<'_>, id: ReferralId) -> Outcome<Option<EarlierReferral>> {
    ctx.read(|conn| {
        let Some(before) = referral::store::previous(conn, id)? else { return Ok(None) };
        let family = referral::store::referral(conn, before)?.family;
        let closing = store::of_referral(conn, before)?;
        let words = closing.map_or_else(String::new, |closing| rules::line(&closing, ctx.words));
        Ok(Some(EarlierReferral { referral: before, family, words }))
    })
}

fn goes_on(conn: &Connection, id: ReferralId) -> Outcome<bool> {
    let sitting = conference::store::of_referral(conn, id)?;
    Ok(sitting.is_some_and(|sitting| sitting.state == ConferenceState::UnderWay))
}

fn standing(ctx: &Context<'_>, conn: &Connection, whole: &Whole, closing: Option<&Closing>) -> Outcome<Standing> {
    let id = whole.referral.id;
    let booked = conference::store::of_referral(conn, id)?.filter(|one| one.state == ConferenceState::Planned);
    let plan = plan::store::newest(conn, id)?;
    let undecided = match &plan {
        Some(plan) => plan.decided.is_none(),
        None => whole.referral.step == Step::Held,
    };
    let agreed = plan.filter(|plan| plan.decided.as_ref().is_some_and(|one| plan::rules::goes_on(one.decision)));
    Ok(Standing {
        unanswered: whole.referral.stage == Stage::BeingWritten,
        booked: booked.map(|sitting| sitting.day),
        undecided,
        copies: agreed.map_or(Ok(0), |plan| printing::without_copy(conn, id, plan.id))?,
        review: meetings::next(conn, id)?,
        follow_ups: follow_ups(ctx, conn, whole, closing)?,
    })
}

/// The follow-ups that nobody made yet, and that somebody still makes.
fn follow_ups(
    ctx: &Context<'_>,
    conn: &Connection,
    whole: &Whole,
    closing: Option<&Closing>,
) -> Outcome<Vec<(String, u8, chrono::NaiveDate)>> {
    let Some(conf0) = conference::store::first_held(conn, whole.referral.id)? else { return Ok(vec![]) };
    if closing.is_some_and(|closing| closing.reason == ClosingReason::MadeInError) {
        return Ok(vec![]);
    }
    let mut found = vec![];
    for child in whole.children() {
        let made = outcomes::store::follow_ups(conn, whole.referral.id, child.id)?;
        let made: Vec<u8> = made.iter().map(|one| one.months).collect();
        found.extend(rules::follow_ups(child, conf0, &made, store::let_be(conn, child.id)?, ctx.words));
    }
    found.sort_by_key(|one| one.2);
    Ok(found)
}

fn close(ctx: &mut Context<'_>, ask: &CloseReferral) -> Outcome<ClosingPage> {
    let whole = whole(ctx, ask.referral)?;
    rules::open(&whole)?;
    if ctx.read(|conn| goes_on(conn, ask.referral))? {
        return Err(Problem::input("conference", "closing-conference-goes-on"));
    }
    let reason = rules::reason(ask.reason, &whole)?;
    let children = rules::children(reason, &ask.children, &whole)?;
    let began = ctx.read(|conn| referral::store::began_on(conn, ask.referral))?;
    let on = rules::day(&ask.on, began, ctx.today())?;
    let words = text::prose("words", &ask.words)?;
    let (staff, step_before) = (ctx.me.id, whole.referral.step);
    ctx.write(CLOSE, Some(whole.head.family), |write| {
        let closing = Closing { id: write.id(), on, reason, words, children, step_before, staff };
        store::close(write, ask.referral, &closing)
    })?;
    page(ctx, ask.referral)
}

fn reopen(ctx: &mut Context<'_>, id: ReferralId) -> Outcome<ClosingPage> {
    let whole = whole(ctx, id)?;
    let closing = its_closing(ctx, id)?;
    if !ctx.read(|conn| referral::store::is_last(conn, id))? {
        return Err(Problem::new(Kind::Gone, "closing-referred-again"));
    }
    ctx.write(REOPEN, Some(whole.head.family), |write| store::reopen(write, id, &closing))?;
    page(ctx, id)
}

fn its_closing(ctx: &Context<'_>, id: ReferralId) -> Outcome<Closing> {
    ctx.read(|conn| store::of_referral(conn, id))?.ok_or_else(|| Problem::new(Kind::Gone, "closing-not-closed"))
}

/// A new referral of the same family: its children who are alive, and those who were asked before, to be asked
/// anew. What was said of safety is asked anew too; restrictions are the family's and stand.
fn refer_again(ctx: &mut Context<'_>, before: ReferralId) -> Outcome<ReferredAgain> {
    let whole = whole(ctx, before)?;
    its_closing(ctx, before)?;
    if !ctx.read(|conn| referral::store::is_last(conn, before))? {
        return Err(Problem::new(Kind::Gone, "refer-again-done"));
    }
    let (me, family) = (ctx.me.id, whole.head.family);
    let referral = ctx.write(REFER_AGAIN, Some(family), |write| {
        let referral = referral::store::begin_again(write, family, before)?;
        let alive: Vec<&Person> = whole.children().into_iter().filter(|child| !child.died()).collect();
        for child in &alive {
            referral::store::add_child(write, referral, child.id)?;
        }
        if alive.is_empty() {
            let child = people::store::add_child(write, family, "", false)?;
            referral::store::add_child(write, referral, child)?;
        }
        let asked = whole.referral.consents.iter().filter_map(|(_, person, _)| whole.known.find(*person));
        for person in asked.filter(|person| person.is_asked()) {
            referral::store::add_consent(write, referral, person.id)?;
        }
        scope::store::assign(write, family, me)?;
        Ok(referral)
    })?;
    Ok(ReferredAgain { family, referral })
}

fn list(ctx: &Context<'_>, after: u32) -> Outcome<ClosedList> {
    let (today, words) = (ctx.today(), ctx.words);
    let may_open = ctx.may_open()?;
    ctx.read(|conn| {
        let found = store::closed(conn, PAGE, after, &may_open)?;
        let families: Vec<_> = found.iter().map(|row| row.family).collect();
        let of = people::store::children_of(conn, &families)?;
        let row = |row: store::Row| {
            let children: Vec<&Person> = of.get(&row.family).into_iter().flatten().collect();
            ClosedRow {
                family: row.family,
                referral: row.referral,
                label: say::label(&children, words),
                about: say::about(&children, today, words),
                on: Spoken::on(row.on, today),
                reason_words: rules::reason_words(row.reason, words),
            }
        };
        let rows = found.into_iter().map(row).collect();
        Ok(ClosedList { rows, total: referral::store::families(conn, &may_open)?.closed })
    })
}
