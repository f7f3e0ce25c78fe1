//! What is due, put together: the stages are asked, each thing is said, late things first.

use super::requests::{DuePage, DueRequest, DueRow};
use super::{Thing, What, rules, store};
use crate::base::asked::answer;
use crate::base::dates::Spoken;
use crate::base::problem::Outcome;
use crate::people::{self, rules::short_name};
use crate::referral;
use crate::staff::Context;
use chrono::{Days, NaiveDate};
use serde_json::Value;

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
    let mut things = ctx.read(|conn| store::things(conn, today, today + Days::new(WEEK)))?;
    things.sort_by_key(|thing| (thing.due, weight(&thing.what), thing.referral));
    let (late, rest): (Vec<_>, Vec<_>) = things.into_iter().partition(|thing| thing.due < today);
    let (now, week): (Vec<_>, Vec<_>) = rest.into_iter().partition(|thing| thing.due == today);
    let groups = [&late, &now, &week];
    let more: usize = groups.iter().map(|group| group.len().saturating_sub(SHOWN)).sum();
    let [overdue, today_rows, this_week] = groups.map(|group| rows(ctx, group, today));
    Ok(DuePage {
        today: Spoken::on(today, today).words,
        overdue: overdue?,
        today_rows: today_rows?,
        this_week: this_week?,
        more: u32::try_from(more).unwrap_or(u32::MAX),
    })
}

/// On one day the conference stands first.
fn weight(what: &What) -> u8 {
    match what {
        What::UnderWay => 0,
        What::Conference(..) => 1,
        _ => 2,
    }
}

fn rows(ctx: &Context<'_>, things: &[Thing], today: NaiveDate) -> Outcome<Vec<DueRow>> {
    things.iter().take(SHOWN).map(|thing| row(ctx, thing, today)).collect()
}

fn row(ctx: &Context<'_>, thing: &Thing, today: NaiveDate) -> Outcome<DueRow> {
    let person = match thing.what {
        What::See(person, _) | What::FollowUp(person, _) => Some(person),
        _ => None,
    };
    let ((head, step), about) = ctx.read(|conn| {
        let about = person.map(|person| people::store::person(conn, person)).transpose()?;
        Ok((referral::brief(conn, thing.referral, today, ctx.words)?, about))
    })?;
    let name = about.map_or_else(String::new, |person| short_name(&person, ctx.words));
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
