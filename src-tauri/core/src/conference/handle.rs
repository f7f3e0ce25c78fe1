//! Requests about conferences, each answered in one place.

use super::requests::*;
use super::{BOOK, END, MOVE, SET_HERE, SET_TIMES, START, START_FAMILY_TIME, Sitting, family_view, rules, store};
use crate::base::asked::answer;
use crate::base::ids::{PersonId, ReferralId, SittingId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::words::Words;
use crate::file::{Op, Write};
use crate::people::died;
use crate::people::safety;
use crate::people::safety::doors::{self, Ask};
use crate::people::safety::requests::SafetyDoor;
use crate::preparation;
use crate::referral::requests::SafetyAnswer;
use crate::referral::{self, Step, Whole};
use crate::staff::Context;
use rusqlite::Connection;
use serde_json::Value;

/// Answers a request about a conference.
///
/// # Errors
/// What was wrong with it, in words.
pub fn handle(ctx: &mut Context<'_>, request: &ConferenceRequest) -> Outcome<Value> {
    match request {
        ConferenceRequest::GetConference(ask) => answer(ask, page(ctx, ask.referral)),
        ConferenceRequest::BookConference(ask) => answer(ask, book(ctx, ask)),
        ConferenceRequest::StartConference(ask) => answer(ask, start(ctx, ask.sitting)),
        ConferenceRequest::SetHere(ask) => answer(ask, set_here(ctx, ask)),
        ConferenceRequest::MoveToStage(ask) => answer(ask, move_to(ctx, ask)),
        ConferenceRequest::StartFamilyTime(ask) => answer(ask, start_family_time(ctx, ask)),
        ConferenceRequest::SetStageTimes(ask) => answer(ask, set_times(ctx, ask)),
        ConferenceRequest::EndConference(ask) => answer(ask, end(ctx, ask.sitting)),
    }
}

fn whole(ctx: &Context<'_>, id: ReferralId) -> Outcome<Whole> {
    family_view::whole(ctx, id).map(|(whole, _)| whole)
}

fn page(ctx: &Context<'_>, id: ReferralId) -> Outcome<ConferencePage> {
    let today = ctx.today();
    let (whole, sight) = family_view::whole(ctx, id)?;
    let (sitting, guests) =
        ctx.read(|conn| Ok((store::of_referral(conn, id)?, preparation::store::guests(conn, id)?)))?;
    let (stretches, attendance) = match &sitting {
        Some(sitting) => {
            ctx.read(|conn| Ok((store::stretches(conn, sitting.id)?, store::attendance(conn, sitting.id)?)))?
        }
        None => (vec![], vec![]),
    };
    Ok(ConferencePage {
        booked: sitting.as_ref().map(|sitting| rules::booked(sitting, today, !sight.narrowed())),
        stages: rules::stages(&stretches, ctx.words),
        here: rules::here(&whole, &guests, &attendance, today, ctx.words),
        question: whole.referral.why.clone(),
        musts: whole.referral.musts.iter().map(|(_, words)| words.clone()).collect(),
        head: whole.head,
    })
}

fn book(ctx: &mut Context<'_>, ask: &BookConference) -> Outcome<ConferencePage> {
    let booking = rules::booking(&ask.day, &ask.from, &ask.until, &ask.place, ctx.today())?;
    let whole = whole(ctx, ask.referral)?;
    whole.accepted()?;
    written_down(ctx, &whole)?;
    let sitting = ctx.read(|conn| store::of_referral(conn, ask.referral))?;
    if sitting.as_ref().is_some_and(|sitting| sitting.state != ConferenceState::Planned) {
        return Err(Problem::new(Kind::Gone, "conference-begun"));
    }
    let guests = ctx.read(|conn| preparation::store::guests(conn, ask.referral))?;
    let persons = preparation::rules::expected(&guests, &whole.known);
    for reader in &persons {
        let asked = Ask { door: SafetyDoor::Booking, reader: *reader, persons: &persons };
        ctx.read(|conn| doors::stop(conn, &whole.known, asked, ctx.words))?;
    }
    ctx.write(BOOK, Some(whole.head.family), |write| match sitting {
        Some(sitting) => store::rebook(write, sitting.id, &booking),
        None => {
            store::book(write, ask.referral, &booking)?;
            referral::store::set_step(write, ask.referral, Step::ConferenceSet)
        }
    })?;
    page(ctx, ask.referral)
}

/// Writes one act at a sitting that stands as it must, and answers with its page.
fn at_sitting(
    ctx: &mut Context<'_>,
    op: Op,
    id: SittingId,
    stands: &[ConferenceState],
    work: impl FnOnce(&Write<'_>, &Sitting) -> Outcome<()>,
) -> Outcome<ConferencePage> {
    let sitting = ctx.read(|conn| store::sitting(conn, id))?;
    if !stands.contains(&sitting.state) {
        let code = if sitting.state == ConferenceState::Planned { "conference-not-begun" } else { "conference-begun" };
        return Err(Problem::new(Kind::Gone, code));
    }
    let family = whole(ctx, sitting.referral)?.head.family;
    ctx.write(op, Some(family), |write| work(write, &sitting))?;
    page(ctx, sitting.referral)
}

const GOES_ON: &[ConferenceState] = &[ConferenceState::UnderWay];

fn start(ctx: &mut Context<'_>, id: SittingId) -> Outcome<ConferencePage> {
    let sitting = ctx.read(|conn| store::sitting(conn, id))?;
    let whole = whole(ctx, sitting.referral)?;
    written_down(ctx, &whole)?;
    ctx.read(|conn| kept_apart(conn, &whole, &sitting, ctx.words))?;
    at_sitting(ctx, START, id, &[ConferenceState::Planned], |write, sitting| {
        store::set_state(write, sitting.conference, ConferenceState::UnderWay)?;
        store::begin(write, sitting.id, ConferenceStage::Welcome)
    })
}

/// What the referral says about safety must stand in File before anybody is brought together: nothing checks
/// a sentence in a referral.
fn written_down(ctx: &Context<'_>, whole: &Whole) -> Outcome<()> {
    let unsafe_for_somebody = whole.referral.safety == SafetyAnswer::Yes;
    if unsafe_for_somebody && !ctx.read(|conn| safety::store::ever(conn, whole.head.family))? {
        return Err(Problem::new(Kind::Refused, "safety-not-in-file"));
    }
    Ok(())
}

/// Asks the checker about everybody who is here or may come in: what was written down since they were asked
/// to come is found here.
///
/// # Errors
/// `kept-apart`, with the restriction that stands against it.
pub fn kept_apart(conn: &Connection, whole: &Whole, sitting: &Sitting, words: &Words) -> Outcome<()> {
    let guests = preparation::store::guests(conn, sitting.referral)?;
    let persons = family_view::in_the_room(&whole.known, &store::attendance(conn, sitting.id)?, &guests);
    for reader in &persons {
        let asked = Ask { door: SafetyDoor::Attendance, reader: *reader, persons: &persons };
        doors::stop(conn, &whole.known, asked, words)?;
    }
    Ok(())
}

fn set_here(ctx: &mut Context<'_>, ask: &SetHere) -> Outcome<ConferencePage> {
    let sitting = ctx.read(|conn| store::sitting(conn, ask.sitting))?;
    let whole = whole(ctx, sitting.referral)?;
    let person = whole.person(ask.person)?;
    let attendance = ctx.read(|conn| store::attendance(conn, sitting.id))?;
    if attendance.iter().all(|one| one.person != ask.person) {
        died::asked(person, "person", ctx.words)?;
    }
    // Whoever sees the screen can only add to who is here: nothing is shown because somebody is taken out.
    if !rules::is_here(ask.here) && ctx.room.is_some() {
        return Err(Problem::new(Kind::Refused, "here-only-added"));
    }
    // In family view nobody is told why somebody can't be there: whoever is kept from them is not shown.
    if rules::is_here(ask.here) && ctx.room.is_none() {
        let here = attendance.iter().filter(|one| rules::is_here(one.here));
        let persons: Vec<PersonId> = here.map(|one| one.person).collect();
        let asked = Ask { door: SafetyDoor::Attendance, reader: ask.person, persons: &persons };
        ctx.read(|conn| doors::stop(conn, &whole.known, asked, ctx.words))?;
    }
    let any = [ConferenceState::Planned, ConferenceState::UnderWay, ConferenceState::Held, ConferenceState::HeldInPart];
    at_sitting(ctx, SET_HERE, ask.sitting, &any, |write, sitting| {
        store::set_here(write, sitting.id, ask.person, ask.here)
    })
}

fn move_to(ctx: &mut Context<'_>, ask: &MoveToStage) -> Outcome<ConferencePage> {
    if ask.stage == ConferenceStage::FamilyTime {
        return Err(Problem::input("stage", "family-time-has-its-own"));
    }
    at_sitting(ctx, MOVE, ask.sitting, GOES_ON, |write, sitting| {
        store::end(write, sitting.id)?;
        store::begin(write, sitting.id, ask.stage)
    })
}

fn start_family_time(ctx: &mut Context<'_>, ask: &StartFamilyTime) -> Outcome<ConferencePage> {
    let here = ctx.read(|conn| store::attendance(conn, ask.sitting))?;
    let is_here = |person| here.iter().any(|one| one.person == person && rules::is_here(one.here));
    if ask.staying.is_empty() || !ask.staying.iter().all(|person| is_here(*person)) {
        return Err(Problem::input("staying", "nobody-stays"));
    }
    at_sitting(ctx, START_FAMILY_TIME, ask.sitting, GOES_ON, |write, sitting| {
        store::end(write, sitting.id)?;
        store::set_staying(write, sitting.id, &ask.staying)?;
        store::begin(write, sitting.id, ConferenceStage::FamilyTime)
    })
}

fn set_times(ctx: &mut Context<'_>, ask: &SetStageTimes) -> Outcome<ConferencePage> {
    let (sitting, stretches) =
        ctx.read(|conn| Ok((store::sitting(conn, ask.sitting)?, store::stretches(conn, ask.sitting)?)))?;
    let mut own = stretches.into_iter().filter(|one| one.stage == ask.stage);
    let (Some(first), None) = (own.next(), own.next()) else {
        return Err(Problem::input("from", "stage-not-one-stretch"));
    };
    let (began, ended) = rules::stage_times(sitting.day, &ask.from, &ask.until, ctx.tools.clock.now())?;
    if ended.is_none() && first.ended.is_some() {
        return Err(Problem::input("until", "stage-is-over"));
    }
    let family = whole(ctx, sitting.referral)?.head.family;
    ctx.write(SET_TIMES, Some(family), |write| store::set_times(write, first.id, began, ended))?;
    page(ctx, sitting.referral)
}

fn end(ctx: &mut Context<'_>, id: SittingId) -> Outcome<ConferencePage> {
    let stretches = ctx.read(|conn| store::stretches(conn, id))?;
    let step = ctx.read(|conn| {
        let sitting = store::sitting(conn, id)?;
        Ok(referral::store::referral(conn, sitting.referral)?.step)
    })?;
    at_sitting(ctx, END, id, GOES_ON, |write, sitting| {
        store::end(write, sitting.id)?;
        store::set_state(write, sitting.conference, rules::ended_as(&stretches))?;
        if step < Step::Held { referral::store::set_step(write, sitting.referral, Step::Held) } else { Ok(()) }
    })
}
