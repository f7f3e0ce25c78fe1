//! Requests about where the children are now, each answered in one place.

use super::requests::*;
use super::{ADD, END, Episode as Spell, FOLLOW_UP, FollowUp as Heard, REMOVE, rules, store};
use crate::base::asked::answer;
use crate::base::dates::{self, Looking, Spoken};
use crate::base::ids::{EpisodeId, PersonId, ReferralId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::text;
use crate::conference;
use crate::people::{Person, rules as say};
use crate::referral::{self, Whole};
use crate::staff::Context;
use chrono::NaiveDate;
use rusqlite::Connection;
use serde_json::Value;

/// Answers a request about where the children are now.
///
/// # Errors
/// What was wrong with it, in words.
pub fn handle(ctx: &mut Context<'_>, request: &OutcomesRequest) -> Outcome<Value> {
    match request {
        OutcomesRequest::GetOutcomes(ask) => answer(ask, page(ctx, ask.referral)),
        OutcomesRequest::AddEpisode(ask) => answer(ask, add(ctx, ask)),
        OutcomesRequest::EndEpisode(ask) => answer(ask, end(ctx, ask)),
        OutcomesRequest::RemoveEpisode(ask) => answer(ask, remove(ctx, ask)),
        OutcomesRequest::SetFollowUp(ask) => answer(ask, set_follow_up(ctx, ask)),
    }
}

fn whole(ctx: &Context<'_>, id: ReferralId) -> Outcome<Whole> {
    ctx.read(|conn| referral::whole(conn, id, ctx.today(), ctx.words))
}

fn page(ctx: &Context<'_>, id: ReferralId) -> Outcome<OutcomesPage> {
    let whole = whole(ctx, id)?;
    let (conf0, children) = ctx.read(|conn| {
        let conf0 = conference::store::first_held(conn, id)?;
        let children = whole.children().into_iter().map(|child| one(ctx, conn, id, child, conf0));
        Ok((conf0, children.collect::<Outcome<_>>()?))
    })?;
    Ok(OutcomesPage { conference: conf0.map(|day| Spoken::on(day, ctx.today())), children, head: whole.head })
}

fn one(
    ctx: &Context<'_>,
    conn: &Connection,
    referral: ReferralId,
    child: &Person,
    conf0: Option<NaiveDate>,
) -> Outcome<ChildOutcome> {
    let (today, words) = (ctx.today(), ctx.words);
    let episodes = store::episodes(conn, child.id)?;
    let heard = store::follow_ups(conn, referral, child.id)?;
    let record = rules::Record { birth: child.birth, episodes: &episodes, follow_ups: &heard };
    let result = conf0.map_or(Change::NotDue, |conf0| rules::change(record, conf0, rules::SHOWN_FIRST, today));
    Ok(ChildOutcome {
        child: child.id,
        name: say::short_name(child, words),
        age: say::age(child, today, words),
        then: conf0.map(|day| rules::ladder(&episodes, day)),
        then_words: conf0.map_or_else(String::new, |day| rules::kind_words(rules::highest(&episodes, day), words)),
        now: rules::ladder(&episodes, today),
        now_words: rules::kind_words(rules::highest(&episodes, today), words),
        result,
        result_words: rules::change_words(result, words),
        follow_ups: conf0.map_or(vec![], |conf0| follow_ups(conf0, &heard, today)),
        episodes: episodes.iter().rev().map(|spell| said(ctx, spell)).collect(),
    })
}

fn said(ctx: &Context<'_>, spell: &Spell) -> Episode {
    Episode {
        episode: spell.id,
        kind: spell.kind,
        words: rules::kind_words(Some(spell.kind), ctx.words),
        from: Spoken::on(spell.from, ctx.today()),
        until: spell.until.map(|day| Spoken::on(day, ctx.today())),
        told_by: spell.told_by.clone(),
    }
}

fn follow_ups(conf0: NaiveDate, heard: &[Heard], today: NaiveDate) -> Vec<FollowUp> {
    let one = |months: u8| {
        let due = rules::follow_up_day(conf0, months);
        let heard = heard.iter().find(|one| one.months == months);
        FollowUp {
            months,
            due: Spoken::on(due, today),
            is_due: due <= today,
            asked_on: heard.map(|one| Spoken::on(one.asked_on, today)),
            answer: heard.map(|one| one.answer),
            with_family: heard.map(|one| one.with_family),
            told_by: heard.map_or_else(String::new, |one| one.told_by.clone()),
        }
    };
    rules::FOLLOW_UPS.into_iter().map(one).collect()
}

/// A child of the referral.
fn child(whole: &Whole, id: PersonId) -> Outcome<&Person> {
    whole.children().into_iter().find(|child| child.id == id).ok_or_else(|| Problem::new(Kind::Gone, "gone"))
}

/// A day that has come.
fn day(field: &str, typed: &str, today: NaiveDate) -> Outcome<Option<NaiveDate>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let day = dates::read(field, typed, Looking::Back, today)?;
    if day > today {
        return Err(Problem::input(field, "episode-ahead").text("date", dates::long_date(day)));
    }
    Ok(Some(day))
}

fn add(ctx: &mut Context<'_>, ask: &AddEpisode) -> Outcome<OutcomesPage> {
    let today = ctx.today();
    let from = day("from", &ask.from, today)?.ok_or_else(|| Problem::input("from", "episode-from-missing"))?;
    let until = day("until", &ask.until, today)?;
    let told_by = text::line("toldBy", &ask.told_by, text::NAME)?;
    let whole = whole(ctx, ask.referral)?;
    let child = child(&whole, ask.child)?.clone();
    let words = ctx.words;
    ctx.write(ADD, Some(whole.head.family), |write| {
        let new = Spell { id: write.id(), kind: ask.kind, from, until, told_by };
        rules::may_stand(&new, &store::episodes(write.sql(), child.id)?, child.birth, words)?;
        store::add(write, child.id, &new)
    })?;
    page(ctx, ask.referral)
}

/// A spell of a child of the referral, with the child and their other spells.
fn found(ctx: &Context<'_>, whole: &Whole, episode: EpisodeId) -> Outcome<(Person, Spell, Vec<Spell>)> {
    let person = ctx.read(|conn| store::person_of_episode(conn, episode))?;
    let child = child(whole, person)?.clone();
    let (own, others) =
        ctx.read(|conn| store::episodes(conn, person))?.into_iter().partition::<Vec<_>, _>(|one| one.id == episode);
    let own = own.into_iter().next().ok_or_else(|| Problem::new(Kind::Gone, "gone"))?;
    Ok((child, own, others))
}

fn end(ctx: &mut Context<'_>, ask: &EndEpisode) -> Outcome<OutcomesPage> {
    let until = day("until", &ask.until, ctx.today())?;
    let whole = whole(ctx, ask.referral)?;
    let (child, own, others) = found(ctx, &whole, ask.episode)?;
    rules::may_stand(&Spell { until, ..own }, &others, child.birth, ctx.words)?;
    ctx.write(END, Some(whole.head.family), |write| store::end(write, ask.episode, until))?;
    page(ctx, ask.referral)
}

fn remove(ctx: &mut Context<'_>, ask: &RemoveEpisode) -> Outcome<OutcomesPage> {
    let whole = whole(ctx, ask.referral)?;
    found(ctx, &whole, ask.episode)?;
    ctx.write(REMOVE, Some(whole.head.family), |write| store::remove(write, ask.episode))?;
    page(ctx, ask.referral)
}

fn set_follow_up(ctx: &mut Context<'_>, ask: &SetFollowUp) -> Outcome<OutcomesPage> {
    if !rules::FOLLOW_UPS.contains(&ask.months) {
        return Err(Problem::input("months", "follow-up-months"));
    }
    let asked = day("askedOn", &ask.asked_on, ctx.today())?;
    let asked_on = asked.ok_or_else(|| Problem::input("askedOn", "follow-up-asked-missing"))?;
    let told_by = text::line("toldBy", &ask.told_by, text::NAME)?;
    let whole = whole(ctx, ask.referral)?;
    child(&whole, ask.child)?;
    let conf0 = ctx.read(|conn| conference::store::first_held(conn, ask.referral))?;
    let conf0 = conf0.ok_or_else(|| Problem::new(Kind::Gone, "follow-up-before-conference"))?;
    if asked_on < conf0 {
        return Err(Problem::input("askedOn", "follow-up-too-early").text("date", dates::long_date(conf0)));
    }
    let heard = Heard { months: ask.months, asked_on, answer: ask.answer, with_family: ask.with_family, told_by };
    ctx.write(FOLLOW_UP, Some(whole.head.family), |write| {
        store::set_follow_up(write, ask.referral, ask.child, &heard)
    })?;
    page(ctx, ask.referral)
}
