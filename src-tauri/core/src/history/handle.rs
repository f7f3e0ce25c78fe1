//! Requests about the history, drafts and dates, each answered in one place.

use super::requests::{
    Act, DateRead, Draft, Drafts, DropDraft, History, HistoryRequest, KeepDraft, Kept, ListDrafts, ListHistory,
    ReadDate, Undone,
};
use super::{Recorded, UNDO, store, undo};
use crate::base::asked::answer;
use crate::base::dates::{self, Spoken};
use crate::base::ids::{ActionId, FamilyId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::words::{Arg, Words};
use crate::file::Op;
use crate::file::draft::Spot;
use crate::staff::{self, Context};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde_json::Value;

/// The longest text a draft keeps, in bytes: what a field may hold, and room to spare.
const MOST_DRAFT: usize = 200_000;

/// What a row is called in a sentence: asked of the stage that owns its table.
pub type Describe<'a> = dyn Fn(&Connection, &str, &[u8; 16]) -> Outcome<Option<String>> + 'a;

/// Whether a family's records still hold together after an undo.
pub type Sound<'a> = dyn Fn(&Connection, FamilyId) -> Outcome<()> + 'a;

/// Whether an act may be undone now.
pub type MayUndo<'a> = dyn Fn(&Connection, ActionId) -> Outcome<()> + 'a;

/// How acts are told: the stages' registered acts, and what they call their rows. Handed in from
/// the desk, so that the history need not know the stages.
pub struct Teller<'a> {
    /// Every registered act.
    pub ops: &'a [&'a [Op]],
    /// What a row is called in a sentence.
    pub describe: &'a Describe<'a>,
    /// Whether a family's records still hold together: asked inside an undo, which is one act more
    /// that must not break a stage's rules.
    pub sound: &'a Sound<'a>,
    /// Whether an act may be undone at all: not where it changed a referral that is closed since.
    pub may_undo: &'a MayUndo<'a>,
}

impl Teller<'_> {
    fn undoable(&self, code: &str) -> bool {
        self.ops.iter().flat_map(|ops| ops.iter()).any(|op| op.code == code && op.undoable)
    }

    /// "Added Jean", as a toast says it; "Undone: Added Jean", and "Done again: Added Jean" for the undo
    /// of an undo.
    ///
    /// # Errors
    /// From the file.
    pub fn toast(&self, conn: &Connection, action: ActionId, words: &Words) -> Outcome<String> {
        let Some(act) = store::act(conn, action)? else { return Ok(String::new()) };
        let (first, turns) = first_of(conn, act)?;
        let name = (self.describe)(conn, &first.table, &first.row)?.unwrap_or_default();
        let what = words.say(&format!("op-{}.toast", first.op), &[("name", Arg::Text(&name))]);
        Ok(match turned(turns) {
            None => what,
            Some(key) => words.say(&format!("{key}.toast"), &[("what", Arg::Text(&what))]),
        })
    }

    fn sentence(&self, conn: &Connection, act: &Recorded, words: &Words) -> Outcome<String> {
        let who = staff::store::work_name(conn, act.who)?.unwrap_or_default();
        let who = ("who", Arg::Text(who.as_str()));
        let (first, turns) = first_of(conn, act.clone())?;
        let name = (self.describe)(conn, &first.table, &first.row)?.unwrap_or_default();
        let name = ("name", Arg::Text(name.as_str()));
        Ok(match turned(turns) {
            None => words.say(&format!("op-{}", first.op), &[who, name]),
            Some(key) => {
                let what = words.say(&format!("op-{}.toast", first.op), &[name]);
                words.say(key, &[who, ("what", Arg::Text(&what))])
            }
        })
    }
}

/// The act that a chain of undoes began with, and how often it was turned since.
fn first_of(conn: &Connection, mut act: Recorded) -> Outcome<(Recorded, u32)> {
    let mut turns = 0;
    while let Some(before) = act.undoes {
        match store::act(conn, before)? {
            Some(found) => act = found,
            None => break,
        }
        turns += 1;
    }
    Ok((act, turns))
}

fn turned(turns: u32) -> Option<&'static str> {
    match (turns, turns % 2) {
        (0, _) => None,
        (_, 1) => Some("op-undo"),
        _ => Some("op-redo"),
    }
}

/// Answers a request about the history, a draft or a date.
///
/// # Errors
/// What was wrong with it, in words.
pub fn handle(ctx: &mut Context<'_>, request: &HistoryRequest, teller: &Teller<'_>) -> Outcome<Value> {
    match request {
        HistoryRequest::ListHistory(ask) => answer(ask, list(ctx, ask, teller)),
        HistoryRequest::Undo(ask) => answer(ask, undo_one(ctx, ask.action, teller)),
        HistoryRequest::UndoLast(ask) => answer(ask, undo_last(ctx, ask.family, teller)),
        HistoryRequest::KeepDraft(ask) => answer(ask, keep_draft(ctx, ask)),
        HistoryRequest::ListDrafts(ask) => answer(ask, list_drafts(ctx, ask)),
        HistoryRequest::DropDraft(ask) => answer(ask, drop_draft(ctx, ask)),
        HistoryRequest::ReadDate(ask) => answer(ask, read_date(ctx, ask)),
    }
}

fn list(ctx: &Context<'_>, ask: &ListHistory, teller: &Teller<'_>) -> Outcome<History> {
    ctx.read(|conn| {
        let most = ask.most.clamp(1, 200);
        let acts = match ask.family {
            Some(family) => store::acts_of(conn, family, most)?,
            None => {
                let may_open = ctx.may_open()?;
                let find = if may_open.only() { store::acts_only_of } else { store::acts_but_of };
                find(conn, &may_open.ids(), most)?
            }
        };
        let acts = acts.iter().map(|act| {
            let undone = store::undone(conn, act.action)?;
            Ok(Act {
                action: act.action,
                words: teller.sentence(conn, act, ctx.words)?,
                day: Spoken::on(local(ctx, act.hlc).date_naive(), ctx.today()),
                time: local(ctx, act.hlc).format("%H:%M").to_string(),
                undone,
                can_undo: !undone && teller.undoable(&act.op),
            })
        });
        Ok(History { acts: acts.collect::<Outcome<_>>()? })
    })
}

fn local(ctx: &Context<'_>, hlc: i64) -> DateTime<chrono_tz::Tz> {
    stamp(hlc).with_timezone(&ctx.tools.clock.zone())
}

fn stamp(hlc: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(hlc >> 16).unwrap_or_default()
}

/// "14:32" today, else with its day.
fn when(ctx: &Context<'_>, at: DateTime<Utc>) -> String {
    let at = at.with_timezone(&ctx.tools.clock.zone());
    let time = at.format("%H:%M").to_string();
    let day = at.date_naive();
    if day == ctx.today() {
        return ctx.words.say("when-today", &[("time", Arg::Text(&time))]);
    }
    let day = Spoken::on(day, ctx.today()).words;
    ctx.words.say("when-day", &[("day", Arg::Text(&day)), ("time", Arg::Text(&time))])
}

fn undo_one(ctx: &mut Context<'_>, action: ActionId, teller: &Teller<'_>) -> Outcome<Undone> {
    let (act, undone) = ctx.read(|conn| {
        let act = store::act(conn, action)?.ok_or_else(|| Problem::new(Kind::Gone, "undo-nothing"))?;
        let undone = store::undone(conn, action)?;
        Ok((act, undone))
    })?;
    if undone {
        return Err(Problem::new(Kind::Gone, "undo-done-already"));
    }
    if !teller.undoable(&act.op) {
        return Err(Problem::new(Kind::Refused, "undo-never"));
    }
    ctx.read(|conn| (teller.may_undo)(conn, action))?;
    ctx.deed(UNDO, act.family, Some(action), |write| {
        undo::undo(write, action)?;
        act.family.map_or(Ok(()), |family| (teller.sound)(write.sql(), family))
    })?;
    let done = ctx.wrote.last().and_then(|wrote| wrote.action).unwrap_or(action);
    Ok(Undone { words: ctx.read(|conn| teller.toast(conn, done, ctx.words))? })
}

fn undo_last(ctx: &mut Context<'_>, family: Option<FamilyId>, teller: &Teller<'_>) -> Outcome<Undone> {
    let may_open = ctx.may_open()?;
    // The act that began a family is undone from where it was begun, not from the family's own pages.
    let here = |act: &Recorded| match family {
        Some(_) => act.table != "family",
        None => act.family.is_none_or(|family| may_open.open(family)),
    };
    let last = ctx.read(|conn| {
        for act in store::mine(conn, ctx.me.id, family)?.into_iter().filter(here) {
            if teller.undoable(&act.op) && !store::undone(conn, act.action)? {
                return Ok(Some(act.action));
            }
        }
        Ok(None)
    })?;
    let last = last.ok_or_else(|| Problem::new(Kind::Gone, "undo-nothing"))?;
    undo_one(ctx, last, teller)
}

fn keep_draft(ctx: &mut Context<'_>, ask: &KeepDraft) -> Outcome<Kept> {
    let names = [&ask.form, &ask.about, &ask.field];
    if ask.words.len() > MOST_DRAFT || names.iter().any(|name| name.len() > 200) {
        let letters = i64::try_from(ask.words.chars().count()).unwrap_or(i64::MAX);
        let most = i64::try_from(crate::base::text::PROSE).unwrap_or(i64::MAX);
        return Err(Problem::input("words", "too-long").number("length", letters).number("most", most));
    }
    let spot = Spot { who: ctx.me.id, form: &ask.form, about: &ask.about };
    ctx.file.keep_draft(spot, &ask.field, &ask.words, ctx.tools)?;
    Ok(Kept { at: ctx.tools.clock.time_of_day() })
}

fn drop_draft(ctx: &mut Context<'_>, ask: &DropDraft) -> Outcome<Kept> {
    let spot = Spot { who: ctx.me.id, form: &ask.form, about: &ask.about };
    ctx.file.drop_draft(spot, &ask.field)?;
    Ok(Kept { at: ctx.tools.clock.time_of_day() })
}

fn list_drafts(ctx: &Context<'_>, ask: &ListDrafts) -> Outcome<Drafts> {
    let spot = Spot { who: ctx.me.id, form: &ask.form, about: &ask.about };
    let mut drafts = ctx.file.drafts(spot)?;
    if let Some(room) = ctx.room {
        drafts.retain(|draft| draft.at >= room.since);
    }
    let said = |at: &str| at.parse::<DateTime<Utc>>().map_or_else(|_| String::new(), |at| when(ctx, at));
    Ok(Drafts {
        drafts: drafts.into_iter().map(|one| Draft { at: said(&one.at), field: one.field, words: one.words }).collect(),
    })
}

fn read_date(ctx: &Context<'_>, ask: &ReadDate) -> Outcome<DateRead> {
    let today = ctx.today();
    let Spoken { date, words } = Spoken::on(dates::read("text", &ask.text, ask.looking, today)?, today);
    Ok(DateRead { date, words })
}
