//! Requests about preparing, each answered in one place.

use super::requests::*;
use super::store::{self, Part};
use super::{LOG, REMOVE, SET_COMING, SET_INVITATION, SET_NEEDS, rules};
use crate::base::asked::answer;
use crate::base::dates::{self, Looking, Spoken};
use crate::base::ids::{PersonId, ReferralId};
use crate::base::problem::{Outcome, Problem};
use crate::base::text;
use crate::base::words::Words;
use crate::file::Op;
use crate::people::rules::full_name;
use crate::people::safety;
use crate::people::safety::doors::{self, Ask};
use crate::people::safety::requests::SafetyDoor;
use crate::people::{Person, died};
use crate::referral::rules::safety_words;
use crate::referral::{self, Whole};
use crate::staff::Context;
use chrono::NaiveDate;
use serde_json::Value;

/// Answers a request about preparing.
///
/// # Errors
/// What was wrong with it, in words.
pub fn handle(ctx: &mut Context<'_>, request: &PreparationRequest) -> Outcome<Value> {
    match request {
        PreparationRequest::GetPreparing(ask) => answer(ask, page(ctx, ask.referral)),
        PreparationRequest::LogConversation(ask) => answer(ask, log(ctx, ask)),
        PreparationRequest::RemoveConversation(ask) => answer(ask, remove(ctx, ask)),
        PreparationRequest::SetNeeds(ask) => answer(ask, set_needs(ctx, ask)),
        PreparationRequest::SetInvitation(ask) => {
            answer(ask, set(ctx, SET_INVITATION, (ask.referral, ask.person), Part::Invitation(ask.invitation)))
        }
        PreparationRequest::SetComing(ask) => {
            answer(ask, set(ctx, SET_COMING, (ask.referral, ask.person), Part::Coming(ask.coming)))
        }
    }
}

fn whole(ctx: &Context<'_>, id: ReferralId) -> Outcome<Whole> {
    ctx.read(|conn| referral::whole(conn, id, ctx.today(), ctx.words))
}

fn page(ctx: &Context<'_>, id: ReferralId) -> Outcome<PreparingPage> {
    let (today, words) = (ctx.today(), ctx.words);
    let whole = whole(ctx, id)?;
    let (log, guests) = ctx.read(|conn| Ok((store::conversations(conn, id)?, store::guests(conn, id)?)))?;
    let restrictions = ctx.read(|conn| safety::store::of_family(conn, whole.head.family))?;
    let rows = rules::rows(&whole, &log, &guests, &restrictions, today, words);
    let conversations = log.iter().rev().map(|said| Conversation {
        conversation: said.id,
        person: said.person,
        name: whole.known.named(said.person).map_or_else(String::new, |person| full_name(person, words)),
        on: Spoken::on(said.on, today),
        how: said.how,
        how_words: rules::how_words(said.how, said.reached, words),
        reached: said.reached,
        words: said.words.clone(),
    });
    Ok(PreparingPage {
        accepted: whole.accepted().is_ok(),
        in_file: !restrictions.is_empty(),
        safety: if restrictions.is_empty() {
            safety_words(whole.referral.safety, "preparing-safety", words)
        } else {
            words.say("preparing-restrictions", &[])
        },
        summary: rules::summary(&rows, words),
        before_the_day: rules::before_the_day(&whole, &rows, &log, today, words),
        conversations: conversations.collect(),
        rows,
        head: whole.head,
    })
}

/// The day of something that has happened.
fn happened_on(typed: &str, today: NaiveDate) -> Outcome<NaiveDate> {
    if typed.trim().is_empty() {
        return Err(Problem::input("on", "conversation-day-missing"));
    }
    let on = dates::read("on", typed, Looking::Back, today)?;
    if on > today {
        return Err(Problem::input("on", "conversation-ahead").text("date", dates::long_date(on)));
    }
    dates::not_long_ago("on", on, today)
}

fn log(ctx: &mut Context<'_>, ask: &LogConversation) -> Outcome<PreparingPage> {
    let on = happened_on(&ask.on, ctx.today())?;
    let words = text::prose("words", &ask.words)?;
    let whole = whole(ctx, ask.referral)?;
    asked(&whole, ask.person, ctx.words)?;
    if matches!(ask.how, How::Message | How::Letter) {
        let asked = Ask { door: SafetyDoor::ContactLog, reader: ask.person, persons: &[] };
        ctx.read(|conn| doors::stop(conn, &whole.known, asked, ctx.words))?;
    }
    ctx.write(LOG, Some(whole.head.family), |write| {
        let said =
            super::Conversation { id: write.id(), person: ask.person, on, how: ask.how, reached: ask.reached, words };
        store::log(write, ask.referral, &said)
    })?;
    page(ctx, ask.referral)
}

/// Somebody who can be visited and invited: born, and alive.
///
/// # Errors
/// `gone`, `conversation-unborn`, `person-died`.
pub fn asked<'a>(whole: &'a Whole, person: PersonId, words: &Words) -> Outcome<&'a Person> {
    let person = whole.person(person)?;
    if person.unborn() {
        return Err(Problem::input("person", "conversation-unborn"));
    }
    died::asked(person, "person", words)?;
    Ok(person)
}

fn remove(ctx: &mut Context<'_>, ask: &RemoveConversation) -> Outcome<PreparingPage> {
    let referral = ctx.read(|conn| store::referral_of(conn, ask.conversation))?;
    let family = whole(ctx, referral)?.head.family;
    ctx.write(REMOVE, Some(family), |write| store::remove(write, ask.conversation))?;
    page(ctx, referral)
}

fn set_needs(ctx: &mut Context<'_>, ask: &SetNeeds) -> Outcome<PreparingPage> {
    let words = text::prose("words", &ask.words)?;
    set(ctx, SET_NEEDS, (ask.referral, ask.person), Part::Needs(&words))
}

fn set(ctx: &mut Context<'_>, op: Op, who: (ReferralId, PersonId), part: Part<'_>) -> Outcome<PreparingPage> {
    let (referral, person) = who;
    let whole = whole(ctx, referral)?;
    whole.accepted()?;
    asked(&whole, person, ctx.words)?;
    if rules::invites(&part) {
        let others = ctx.read(|conn| store::guests(conn, referral))?;
        let persons = rules::expected(&others, &whole.known);
        let asked = Ask { door: SafetyDoor::Invitation, reader: person, persons: &persons };
        ctx.read(|conn| doors::stop(conn, &whole.known, asked, ctx.words))?;
    }
    ctx.write(op, Some(whole.head.family), |write| store::set(write, referral, person, part))?;
    page(ctx, referral)
}
