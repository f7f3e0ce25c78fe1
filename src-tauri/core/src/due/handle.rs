//! What is due, put together: the stages are asked, each thing is said, late things first.

use super::requests::{DuePage, DueRequest, DueRow};
use super::{Thing, What, rules, store};
use crate::base::asked::answer;
use crate::base::dates::Spoken;
use crate::base::ids::{PersonId, ReferralId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::words::{Arg, Words};
use crate::people::{self, Person, rules::short_name};
use crate::referral::requests::FamilyHead;
use crate::referral::{self, Step};
use crate::staff::scope::{self, MayOpen};
use crate::staff::{Context, Need, may};
use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::HashMap;

/// How many rows stand in one group; the rest are counted.
const SHOWN: usize = 25;
/// How far "this week" reaches, in days.
const WEEK: u64 = 7;

/// Answers a request about what is due.
///
/// # Errors
/// From the file.
pub fn handle(ctx: &mut Context<'_>, request: &DueRequest) -> Outcome<Value> {
    match request {
        DueRequest::ListDue(ask) => answer(ask, page(ctx)),
    }
}

fn page(ctx: &Context<'_>) -> Outcome<DuePage> {
    let today = ctx.today();
    let may_open = ctx.may_open()?;
    let mut things = ctx.read(|conn| store::things(conn, &may_open, today, today + Days::new(WEEK)))?;
    things.sort_by_key(|thing| (thing.due, weight(&thing.what), thing.referral));
    let (late, rest): (Vec<_>, Vec<_>) = things.into_iter().partition(|thing| thing.due < today);
    let (now, week): (Vec<_>, Vec<_>) = rest.into_iter().partition(|thing| thing.due == today);
    let groups = [late.as_slice(), now.as_slice(), week.as_slice()];
    let more: usize = groups.iter().map(|group| group.len().saturating_sub(SHOWN)).sum();
    let shown = groups.map(|group| group.get(..SHOWN).unwrap_or(group));
    let about = ctx.read(|conn| About::read(conn, &shown.concat(), today, ctx.words))?;
    let [overdue, today_rows, this_week] = shown.map(|things| rows(ctx, things, &about, today));
    Ok(DuePage {
        today: Spoken::on(today, today).words,
        overdue: overdue?,
        today_rows: today_rows?,
        this_week: this_week?,
        more: u32::try_from(more).unwrap_or(u32::MAX),
        asks: asks(ctx, &may_open)?,
    })
}

/// How many families were opened with a reason that no manager has seen, for whoever may see it.
fn asks(ctx: &Context<'_>, may_open: &MayOpen) -> Outcome<String> {
    if !may::may(&ctx.me.roles, Need::Oversee) {
        return Ok(String::new());
    }
    let unseen = ctx.read(scope::store::unseen)?;
    let count = unseen.iter().filter(|family| may_open.open(**family)).count();
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    Ok(if count == 0 { String::new() } else { ctx.words.say("due-asks", &[("count", Arg::Number(count))]) })
}

/// On one day the conference stands first.
fn weight(what: &What) -> u8 {
    match what {
        What::UnderWay => 0,
        What::Conference(..) => 1,
        _ => 2,
    }
}

/// Which families and people the rows that are shown are about, read in sets.
struct About {
    referrals: HashMap<ReferralId, (FamilyHead, Step)>,
    people: HashMap<PersonId, Person>,
}

impl About {
    fn read(conn: &Connection, things: &[Thing], today: NaiveDate, words: &Words) -> Outcome<Self> {
        let referrals: Vec<ReferralId> = things.iter().map(|thing| thing.referral).collect();
        let people: Vec<PersonId> = things.iter().filter_map(whom).collect();
        Ok(Self {
            referrals: referral::briefs(conn, &referrals, today, words)?,
            people: people::store::those(conn, &people)?,
        })
    }
}

/// The one person that a thing is about, if it is about one.
fn whom(thing: &Thing) -> Option<PersonId> {
    match thing.what {
        What::See(person, _) | What::FollowUp(person, _) => Some(person),
        _ => None,
    }
}

fn rows(ctx: &Context<'_>, things: &[Thing], about: &About, today: NaiveDate) -> Outcome<Vec<DueRow>> {
    things.iter().map(|thing| row(ctx, thing, about, today)).collect()
}

fn row(ctx: &Context<'_>, thing: &Thing, about: &About, today: NaiveDate) -> Outcome<DueRow> {
    let gone = || Problem::new(Kind::Gone, "gone");
    let (head, step) = about.referrals.get(&thing.referral).cloned().ok_or_else(gone)?;
    let person = whom(thing);
    let name = match person {
        Some(person) => short_name(about.people.get(&person).ok_or_else(gone)?, ctx.words),
        None => String::new(),
    };
    let said = rules::said(thing, &name, today, ctx.words);
    Ok(DueRow {
        what: said.what,
        detail: said.detail,
        button: said.button,
        opens: said.opens,
        late: rules::late(thing, today, ctx.words),
        steps: rules::steps_done(step),
        person,
        main: matches!(thing.what, What::UnderWay)
            || (matches!(thing.what, What::Conference(..)) && thing.due == today),
        family: head.family,
        referral: thing.referral,
        label: head.label,
        about: head.about,
        stage_words: head.stage_words,
    })
}
