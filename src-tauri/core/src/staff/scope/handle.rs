//! Requests about who works with which family, each answered in one place.

use super::requests::*;
use super::store::Asked;
use super::{ASK, ASSIGN, Access, MayOpen, OWN, RESTRICT, SEE, UNASSIGN, rules, store};
use crate::base::asked::answer;
use crate::base::dates::Spoken;
use crate::base::ids::{FamilyId, StaffId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::stamps;
use crate::base::text;
use crate::base::words::Arg;
use crate::staff::{self, Context, Need, Staff, may};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::HashMap;

/// How many rows stand on a list.
const MOST: u32 = 200;

/// A question about a family that another stage answers.
type Of<'a, T> = &'a dyn Fn(&Connection, FamilyId) -> Outcome<T>;

/// What this part does not know of families, asked of the stages that do. Handed in from the desk.
pub struct Families<'a> {
    /// What a family is called.
    pub label: Of<'a, String>,
    /// Who looked in its File, and when: a UTC stamp.
    pub looks: Of<'a, Vec<(StaffId, String)>>,
    /// The families with exactly this child in them.
    pub by_child: &'a dyn Fn(&Connection, &OpenByChild) -> Outcome<Vec<FamilyId>>,
}

fn gone() -> Problem {
    Problem::new(Kind::Gone, "gone")
}

/// Answers a request about who may open which family.
///
/// # Errors
/// What was wrong with it, in words.
pub fn handle(ctx: &mut Context<'_>, request: &ScopeRequest, families: &Families<'_>) -> Outcome<Value> {
    match request {
        ScopeRequest::WhoWorks(ask) => answer(ask, team(ctx, ask.family)),
        ScopeRequest::Assign(ask) => answer(ask, assign(ctx, ask)),
        ScopeRequest::Unassign(ask) => answer(ask, unassign(ctx, ask)),
        ScopeRequest::SetRestricted(ask) => answer(ask, set_restricted(ctx, ask)),
        ScopeRequest::OpenFamilyAsk(ask) => answer(ask, open_ask(ctx, ask)),
        ScopeRequest::OpenByChild(ask) => answer(ask, open_by_child(ctx, ask, families)),
        ScopeRequest::ListAsks(ask) => answer(ask, list_asks(ctx, families)),
        ScopeRequest::MarkSeen(ask) => answer(ask, mark_seen(ctx, ask, families)),
        ScopeRequest::ListOwn(ask) => answer(ask, list_own(ctx, families)),
        ScopeRequest::MarkOwn(ask) => answer(ask, mark_own(ctx, ask, families)),
        ScopeRequest::UnmarkOwn(ask) => answer(ask, unmark_own(ctx, ask, families)),
        ScopeRequest::WhoLooked(ask) => answer(ask, who_looked(ctx, ask.family, families)),
    }
}

fn oversees(ctx: &Context<'_>) -> bool {
    may::may(&ctx.me.roles, Need::Oversee)
}

fn team(ctx: &Context<'_>, family: FamilyId) -> Outcome<FamilyTeam> {
    let today = ctx.today();
    let everyone = ctx.read(staff::store::all)?;
    let (assigned, asked, own, restricted) = ctx.read(|conn| {
        let asked = store::asked(conn, family, today)?;
        let (own, restricted) = (store::own_of(conn, family)?, store::restricted(conn, family)?);
        Ok((store::assigned(conn, family)?, asked, own, restricted))
    })?;
    let name = |id| everyone.iter().find(|one| one.id == id).map(|one| one.work_name.clone()).unwrap_or_default();
    let row = |staff: StaffId, key: &str, day| {
        let day = Spoken::on(day, today).words;
        let words = ctx.words.say(key, &[("day", Arg::Text(&day))]);
        WorkerRow { staff, work_name: name(staff), words, me: staff == ctx.me.id }
    };
    let choices = |fits: &dyn Fn(&Staff) -> bool| -> Vec<WorkerChoice> {
        let fitting = everyone.iter().filter(|one| fits(one));
        fitting.map(|one| WorkerChoice { staff: one.id, work_name: one.work_name.clone() }).collect()
    };
    let is_assigned = |id| assigned.iter().any(|(staff, _)| *staff == id);
    let since = |(staff, at): &(StaffId, String)| Ok(row(*staff, "staff-since", stamps::day_of(at)?));
    let until = |(staff, on): &(StaffId, String)| Ok(row(*staff, "scope-open-until", stamps::day(on)?));
    let may_restrict = oversees(ctx);
    Ok(FamilyTeam {
        family,
        assigned: assigned.iter().map(since).collect::<Outcome<_>>()?,
        asked: asked.iter().filter(|(staff, _)| !is_assigned(*staff)).map(until).collect::<Outcome<_>>()?,
        others: choices(&|one| rules::can_work_with(one, &own) && !is_assigned(one.id)),
        may_assign: may::may(&ctx.me.roles, Need::Allocate),
        may_restrict,
        restricted,
        own: choices(&|one| may_restrict && own.contains(&one.id)),
        not_own: choices(&|one| may_restrict && rules::can_work_with(one, &own)),
    })
}

fn assign(ctx: &mut Context<'_>, ask: &Assign) -> Outcome<FamilyTeam> {
    let staff = ask.staff.ok_or_else(|| Problem::input("staff", "assign-nobody"))?;
    let (everyone, own) = ctx.read(|conn| Ok((staff::store::all(conn)?, store::own_of(conn, ask.family)?)))?;
    let one = everyone.iter().find(|one| one.id == staff).ok_or_else(|| Problem::input("staff", "gone"))?;
    if !rules::can_work_with(one, &own) {
        return Err(Problem::input("staff", "assign-not-them").text("name", one.work_name.as_str()));
    }
    ctx.write(ASSIGN, Some(ask.family), |write| store::assign(write, ask.family, staff))?;
    team(ctx, ask.family)
}

fn unassign(ctx: &mut Context<'_>, ask: &Unassign) -> Outcome<FamilyTeam> {
    ctx.write(UNASSIGN, Some(ask.family), |write| store::unassign(write, ask.family, ask.staff))?;
    team(ctx, ask.family)
}

fn set_restricted(ctx: &mut Context<'_>, ask: &SetRestricted) -> Outcome<FamilyTeam> {
    ctx.write(RESTRICT, Some(ask.family), |write| store::set_restricted(write, ask.family, ask.on))?;
    team(ctx, ask.family)
}

fn why(typed: &str) -> Outcome<String> {
    let reason = text::prose("reason", typed)?;
    if reason.is_empty() { Err(Problem::input("reason", "ask-why-missing")) } else { Ok(reason) }
}

fn open_ask(ctx: &mut Context<'_>, ask: &OpenFamilyAsk) -> Outcome<Opened> {
    let reason = why(&ask.reason)?;
    open(ctx, ask.family, &reason, gone)
}

/// What is not there, what is somebody's own and what fits two families all sound alike.
fn open_by_child(ctx: &mut Context<'_>, ask: &OpenByChild, families: &Families<'_>) -> Outcome<Opened> {
    let nobody = || Problem::input("name", "ask-nobody-found");
    let reason = why(&ask.reason)?;
    let found = ctx.read(|conn| (families.by_child)(conn, ask))?;
    match found.as_slice() {
        [family] => open(ctx, *family, &reason, nobody),
        _ => Err(nobody()),
    }
}

fn open(ctx: &mut Context<'_>, family: FamilyId, reason: &str, closed: fn() -> Problem) -> Outcome<Opened> {
    let (me, today) = (ctx.me.id, ctx.today());
    match ctx.may_open()?.access(family) {
        Access::NotThere => Err(closed()),
        Access::Open => Ok(Opened { family, words: ctx.words.say("scope-open-already", &[]) }),
        Access::ToAsk => {
            let until = rules::open_until(today);
            ctx.write(ASK, Some(family), |write| store::ask(write, family, me, reason, until))?;
            let day = Spoken::on(until, today).words;
            Ok(Opened { family, words: ctx.words.say("scope-opened-until", &[("day", Arg::Text(&day))]) })
        }
    }
}

/// "Tuesday 24 November, 14:32".
fn moment(ctx: &Context<'_>, at: &str) -> Outcome<String> {
    let at = stamps::moment(at)?.with_timezone(&ctx.tools.clock.zone());
    let (day, time) = (Spoken::on(at.date_naive(), ctx.today()).words, at.format("%H:%M").to_string());
    Ok(ctx.words.say("when-day", &[("day", Arg::Text(&day)), ("time", Arg::Text(&time))]))
}

fn list_asks(ctx: &Context<'_>, families: &Families<'_>) -> Outcome<AskList> {
    let may_open = ctx.may_open()?;
    let names = ctx.read(staff::store::work_names)?;
    let (mut asks, unseen) = ctx.read(|conn| Ok((store::asks(conn, MOST)?, store::unseen(conn)?)))?;
    asks.retain(|one| may_open.open(one.family));
    let unseen = unseen.iter().filter(|family| may_open.open(**family)).count();
    Ok(AskList {
        rows: asks.iter().map(|one| ask_row(ctx, one, &names, families)).collect::<Outcome<_>>()?,
        unseen: u32::try_from(unseen).unwrap_or(u32::MAX),
    })
}

fn ask_row(
    ctx: &Context<'_>,
    one: &Asked,
    names: &HashMap<StaffId, String>,
    families: &Families<'_>,
) -> Outcome<AskRow> {
    let name = |id| names.get(&id).map_or("", String::as_str);
    let (when, until) = (moment(ctx, &one.at)?, Spoken::on(stamps::day(&one.until)?, ctx.today()).words);
    let args = [("who", Arg::Text(name(one.staff))), ("when", Arg::Text(&when)), ("day", Arg::Text(&until))];
    let seen_words = match &one.seen {
        Some((by, at)) => {
            let when = moment(ctx, at)?;
            ctx.words.say("scope-ask-seen", &[("who", Arg::Text(name(*by))), ("when", Arg::Text(&when))])
        }
        None => ctx.words.say("scope-ask-not-seen", &[]),
    };
    Ok(AskRow {
        ask: one.id,
        family: one.family,
        label: ctx.read(|conn| (families.label)(conn, one.family))?,
        words: ctx.words.say("scope-ask", &args),
        reason: one.reason.clone(),
        seen_words,
        seen: one.seen.is_some(),
        may_mark: one.seen.is_none() && one.staff != ctx.me.id,
    })
}

fn mark_seen(ctx: &mut Context<'_>, ask: &MarkSeen, families: &Families<'_>) -> Outcome<AskList> {
    let one = ctx.read(|conn| store::one_ask(conn, ask.ask))?.ok_or_else(gone)?;
    let me = ctx.me.id;
    if one.staff == me {
        return Err(Problem::new(Kind::Refused, "ask-own"));
    }
    ctx.write(SEE, Some(one.family), |write| store::mark_seen(write, one.id, me))?;
    list_asks(ctx, families)
}

/// Those whoever asks may know of: a manager those of others, everybody else none.
fn list_own(ctx: &Context<'_>, families: &Families<'_>) -> Outcome<OwnFamilies> {
    if !oversees(ctx) {
        return Ok(OwnFamilies { rows: vec![] });
    }
    let may_open = ctx.may_open()?;
    let names = ctx.read(staff::store::work_names)?;
    let own = ctx.read(store::own)?.into_iter().filter(|(family, _)| may_open.open(*family));
    let row = |(family, staff): (FamilyId, StaffId)| {
        let label = ctx.read(|conn| (families.label)(conn, family))?;
        Ok(OwnRow { family, label, staff, work_name: names.get(&staff).cloned().unwrap_or_default() })
    };
    Ok(OwnFamilies { rows: own.map(row).collect::<Outcome<_>>()? })
}

fn mark_own(ctx: &mut Context<'_>, ask: &MarkOwn, families: &Families<'_>) -> Outcome<OwnFamilies> {
    let (family, staff) = (ask.family, ask.staff.unwrap_or(ctx.me.id));
    if staff != ctx.me.id && !oversees(ctx) {
        return Err(Problem::new(Kind::Refused, "refused"));
    }
    let everyone = ctx.read(staff::store::all)?;
    if everyone.iter().all(|one| one.id != staff) {
        return Err(Problem::input("staff", "gone"));
    }
    let (mut own, assigned) = ctx.read(|conn| Ok((store::own_of(conn, family)?, store::assigned(conn, family)?)))?;
    own.push(staff);
    let assigned: Vec<StaffId> = assigned.into_iter().map(|(staff, _)| staff).collect();
    if !rules::still_open_to_somebody(&everyone, &assigned, &own) {
        return Err(Problem::new(Kind::Refused, "own-nobody-left"));
    }
    ctx.write(OWN, Some(family), |write| {
        store::mark_own(write, family, staff)?;
        store::unassign(write, family, staff)
    })?;
    list_own(ctx, families)
}

fn unmark_own(ctx: &mut Context<'_>, ask: &UnmarkOwn, families: &Families<'_>) -> Outcome<OwnFamilies> {
    ctx.write(OWN, Some(ask.family), |write| store::unmark_own(write, ask.family, ask.staff))?;
    list_own(ctx, families)
}

/// Who opened its pages, who asked to and why, and who looked in its File.
fn who_looked(ctx: &Context<'_>, family: FamilyId, families: &Families<'_>) -> Outcome<Lookers> {
    let names = ctx.read(staff::store::work_names)?;
    let (opened, asked, looked) = ctx.read(|conn| {
        let (opened, asked) = (store::openings(conn, family, MOST)?, store::asks_of(conn, family)?);
        Ok((opened, asked, (families.looks)(conn, family)?))
    })?;
    let say = |key: &str| ctx.words.say(key, &[]);
    let why = |one: Asked| {
        let words = ctx.words.say("scope-looked-asked", &[("reason", Arg::Text(&one.reason))]);
        (one.staff, one.at, words)
    };
    let mut all: Vec<(StaffId, String, String)> = asked.into_iter().map(why).collect();
    all.extend(opened.into_iter().map(|(staff, at)| (staff, at, say("scope-looked-pages"))));
    all.extend(looked.into_iter().map(|(staff, at)| (staff, at, say("scope-looked-file"))));
    all.sort_by(|one, other| other.1.cmp(&one.1));
    let row = |(staff, at, words): (StaffId, String, String)| {
        Ok(LookerRow { work_name: names.get(&staff).cloned().unwrap_or_default(), when: moment(ctx, &at)?, words })
    };
    Ok(Lookers {
        rows: all.into_iter().take(usize::try_from(MOST).unwrap_or(usize::MAX)).map(row).collect::<Outcome<_>>()?,
    })
}

impl Context<'_> {
    /// Which families whoever asks may open: what every list is narrowed to.
    ///
    /// # Errors
    /// From the file.
    pub fn may_open(&self) -> Outcome<MayOpen> {
        let (me, today) = (self.me, self.today());
        self.read(|conn| Ok(MayOpen::new(&me.roles, &store::standings(conn, me.id, today)?)))
    }
}
