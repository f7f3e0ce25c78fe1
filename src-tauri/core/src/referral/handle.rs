//! Requests about referrals, each answered in one place.

use super::requests::*;
use super::{
    ACCEPT, ADD_CHILD, ADD_PARENT, BEGIN, REMOVE_CHILD, REMOVE_MUST, Referral, SEND_BACK, SET_CONSENT, SET_MUST,
    SET_REASON, SET_REFERRER, SET_SAFETY, SET_WHY, Step, Whole, rules, store,
};
use crate::base::asked::answer;
use crate::base::code::code;
use crate::base::dates::{self, Looking, Spoken};
use crate::base::ids::{ConsentId, FamilyId, PersonId, ReferralId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::stamps::day_of;
use crate::base::text;
use crate::base::words::Words;
use crate::file::Write;
use crate::people::requests::{PersonRow, Removed};
use crate::people::{self, Person, Relationship};
use crate::staff::{Context, scope};
use chrono::{Months, NaiveDate};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::HashMap;

/// How long ago a referral that is written down now was received at most, in months: an older one has a mistyped
/// year.
const MOST_MONTHS: u32 = 24;

/// A parent who could not be reached is asked later: that must not wait for a new referral.
const MAY_FOLLOW: &[Stage] = &[Stage::BeingWritten, Stage::Accepted];

/// Answers a request about referrals.
///
/// # Errors
/// What was wrong with it, in words.
pub fn handle(ctx: &mut Context<'_>, request: &ReferralRequest) -> Outcome<Value> {
    match request {
        ReferralRequest::BeginReferral(ask) => answer(ask, begin(ctx)),
        ReferralRequest::GetReferral(ask) => answer(ask, page(ctx, ask.referral)),
        ReferralRequest::ListFamilies(ask) => answer(ask, families(ctx, ask)),
        ReferralRequest::AddChild(ask) => answer(ask, add_child(ctx, ask)),
        ReferralRequest::RemoveChild(ask) => answer(ask, remove_child(ctx, ask)),
        ReferralRequest::SetWhy(ask) => answer(ask, set_why(ctx, ask)),
        ReferralRequest::SetReason(ask) => answer(ask, set_reason(ctx, ask)),
        ReferralRequest::AddMust(ask) => answer(ask, add_must(ctx, ask)),
        ReferralRequest::SetMust(ask) => answer(ask, set_must(ctx, ask)),
        ReferralRequest::RemoveMust(ask) => answer(ask, remove_must(ctx, ask)),
        ReferralRequest::AddParent(ask) => answer(ask, add_parent(ctx, ask)),
        ReferralRequest::SetConsent(ask) => answer(ask, set_consent(ctx, ask)),
        ReferralRequest::SetSafety(ask) => answer(ask, set_safety(ctx, ask)),
        ReferralRequest::SetSafetyNote(ask) => answer(ask, set_safety_note(ctx, ask)),
        ReferralRequest::SetReferrer(ask) => answer(ask, set_referrer(ctx, ask)),
        ReferralRequest::AcceptReferral(ask) => answer(ask, accept(ctx, ask)),
        ReferralRequest::SendBack(ask) => answer(ask, send_back(ctx, ask)),
    }
}

/// Writes one act in a referral that is being written, and answers with its page.
fn save(
    ctx: &mut Context<'_>,
    op: crate::file::Op,
    id: ReferralId,
    work: impl FnOnce(&Write<'_>, &Referral) -> Outcome<()>,
) -> Outcome<ReferralPage> {
    save_while(ctx, &[Stage::BeingWritten], op, id, work)
}

/// The same for what may still follow after a referral was accepted: who else agrees, and what is
/// learned of safety.
fn save_while(
    ctx: &mut Context<'_>,
    stages: &[Stage],
    op: crate::file::Op,
    id: ReferralId,
    work: impl FnOnce(&Write<'_>, &Referral) -> Outcome<()>,
) -> Outcome<ReferralPage> {
    let referral = ctx.read(|conn| store::referral(conn, id))?;
    if !stages.contains(&referral.stage) {
        return Err(Problem::new(Kind::Gone, "referral-decided"));
    }
    ctx.write(op, Some(referral.family), |write| work(write, &referral))?;
    page(ctx, id)
}

fn begin(ctx: &mut Context<'_>) -> Outcome<ReferralPage> {
    let me = ctx.me.id;
    let id = ctx.write(BEGIN, None, |write| {
        let family = people::store::add_family(write)?;
        write.in_family(family);
        let child = people::store::add_child(write, family, "", false)?;
        let referral = store::begin(write, family)?;
        store::add_child(write, referral, child)?;
        scope::store::assign(write, family, me)?;
        Ok(referral)
    })?;
    page(ctx, id)
}

fn page(ctx: &Context<'_>, id: ReferralId) -> Outcome<ReferralPage> {
    let today = ctx.today();
    ctx.read(|conn| assemble(conn, id, today, ctx.words))
}

fn assemble(conn: &Connection, id: ReferralId, today: NaiveDate, words: &Words) -> Outcome<ReferralPage> {
    let referral = store::referral(conn, id)?;
    let known = people::store::known(conn, referral.family)?;
    let find = |id| known.find(id);
    let row = |person: &Person| people::rules::row(person, &known, today, words);
    let persons: Vec<&Person> = referral.children.iter().filter_map(|(_, person)| find(*person)).collect();
    let children: Vec<ReferralChild> = referral
        .children
        .iter()
        .filter_map(|(id, person)| Some(ReferralChild { id: *id, person: row(find(*person)?) }))
        .collect();
    let consent = |(id, person, answer): &(ConsentId, PersonId, ConsentAnswer)| {
        let PersonRow { person, name, relation_words, .. } = row(find(*person)?);
        Some(Consent { id: *id, person, name, relation_words, answer: *answer })
    };
    let consents: Vec<Consent> = referral.consents.iter().filter_map(consent).collect();
    let asked: Vec<_> = consents.iter().map(|one| rules::Asked { name: &one.name, answer: one.answer }).collect();
    let rows: Vec<PersonRow> = children.iter().map(|child| child.person.clone()).collect();
    Ok(ReferralPage {
        referral: id,
        family: referral.family,
        label: people::rules::label(&persons, words),
        about: people::rules::about(&persons, today, words),
        stage: referral.stage,
        stage_words: head(&referral, &persons, today, words).stage_words,
        closed: referral.step == Step::Closed,
        missing: rules::missing(&referral, &rows, &asked, words),
        children,
        why: referral.why,
        reason: referral.reason,
        reason_words: referral.reason.map(|reason| reason_words(reason, words)).unwrap_or_default(),
        musts: referral.musts.into_iter().map(|(id, words)| Must { id, words }).collect(),
        consents,
        safety: Safety { answer: referral.safety, note: referral.safety_note },
        referrer: Referrer {
            name: referral.referrer_name,
            team: referral.referrer_team,
            received: referral.received_on.map(|date| Spoken::on(date, today)),
        },
        sent_back_reason: referral.sent_back_reason,
        answer_due: referral.received_on.map(|date| Spoken::on(rules::answer_due(date), today)),
    })
}

/// A referral with its family and what stands above its pages.
///
/// # Errors
/// `gone` when it is not there.
pub fn whole(conn: &Connection, id: ReferralId, today: NaiveDate, words: &Words) -> Outcome<Whole> {
    let referral = store::referral(conn, id)?;
    let known = people::store::known(conn, referral.family)?;
    let children: Vec<&Person> = referral.children.iter().filter_map(|(_, person)| known.find(*person)).collect();
    let head = head(&referral, &children, today, words);
    Ok(Whole { head, referral, known })
}

/// What stands above the pages of these referrals and how far the work has come, without the rest of their
/// families: for lists. A referral that is not there any more is left out.
///
/// # Errors
/// From the file.
pub fn briefs(
    conn: &Connection,
    ids: &[ReferralId],
    today: NaiveDate,
    words: &Words,
) -> Outcome<HashMap<ReferralId, (FamilyHead, Step)>> {
    let children = store::children_of(conn, ids)?;
    let people = people::store::those(conn, &children.values().flatten().copied().collect::<Vec<_>>())?;
    let brief = |referral: Referral| {
        let children = children.get(&referral.id).into_iter().flatten();
        let children: Vec<&Person> = children.filter_map(|child| people.get(child)).collect();
        (referral.id, (head(&referral, &children, today, words), referral.step))
    };
    Ok(store::rows(conn, ids)?.into_iter().map(brief).collect())
}

/// What stands above every page of a family.
pub fn head(referral: &Referral, children: &[&Person], today: NaiveDate, words: &Words) -> FamilyHead {
    let stand = rules::Stand {
        stage: referral.stage,
        step: referral.step,
        decided: referral.decided_at.as_deref().and_then(|at| day_of(at).ok()),
    };
    FamilyHead {
        referral: referral.id,
        family: referral.family,
        label: people::rules::label(children, words),
        about: people::rules::about(children, today, words),
        stage: referral.stage,
        stage_words: rules::stage_words(stand, today, words),
        closed: referral.step == Step::Closed,
    }
}

/// What led to a referral, in words.
pub fn reason_words(reason: Reason, words: &Words) -> String {
    code(&reason).map_or_else(|_| String::new(), |code| words.say(&format!("reason-{code}"), &[]))
}

/// How many families stand on one page of the list.
const PAGE: u32 = 100;

fn families(ctx: &Context<'_>, ask: &ListFamilies) -> Outcome<FamilyList> {
    let (today, words) = (ctx.today(), ctx.words);
    ctx.read(|conn| {
        let mut rows = vec![];
        let may_open = ctx.may_open()?;
        let page = store::latest(conn, PAGE, ask.after, &may_open)?;
        let of = people::store::children_of(conn, &page.iter().map(|latest| latest.family).collect::<Vec<_>>())?;
        for latest in page {
            let children: Vec<&Person> = of.get(&latest.family).into_iter().flatten().collect();
            let decided = latest.decided_at.as_deref().map(day_of).transpose()?;
            let stand = rules::Stand { stage: latest.stage, step: latest.step, decided };
            rows.push(FamilyRow {
                family: latest.family,
                referral: latest.referral,
                label: people::rules::label(&children, words),
                about: people::rules::about(&children, today, words),
                stage: latest.stage,
                stage_words: rules::stage_words(stand, today, words),
                people: latest.people,
            });
        }
        let store::Families { open, closed } = store::families(conn, &may_open)?;
        Ok(FamilyList { rows, total: open, closed })
    })
}

fn set_reason(ctx: &mut Context<'_>, ask: &SetReason) -> Outcome<ReferralPage> {
    save(ctx, SET_REASON, ask.referral, |write, referral| store::set_reason(write, referral.id, ask.reason))
}

fn add_child(ctx: &mut Context<'_>, ask: &AddChild) -> Outcome<ReferralPage> {
    save(ctx, ADD_CHILD, ask.referral, |write, referral| {
        // Brothers and sisters often share a last name: offered, and typed over when it is another.
        let first =
            referral.children.first().map(|(_, person)| people::store::person(write.sql(), *person)).transpose()?;
        let last_name = first.map_or_else(String::new, |person| person.last_name);
        let child = people::store::add_child(write, referral.family, &last_name, ask.unborn)?;
        store::add_child(write, referral.id, child)
    })
}

fn remove_child(ctx: &mut Context<'_>, ask: &RemoveChild) -> Outcome<Removed> {
    let (referral, person) = ctx.read(|conn| store::of_child(conn, ask.child))?;
    let who = ctx.read(|conn| people::store::person(conn, person))?;
    let name = people::rules::full_name(&who, ctx.words);
    save(ctx, REMOVE_CHILD, referral, |write, referral| {
        if referral.children.len() < 2 {
            return Err(Problem::input("child", "last-child"));
        }
        store::remove_child(write, ask.child)?;
        people::store::remove(write, person)
    })?;
    Ok(Removed { name })
}

fn set_why(ctx: &mut Context<'_>, ask: &SetWhy) -> Outcome<ReferralPage> {
    let words = text::prose("words", &ask.words)?;
    save(ctx, SET_WHY, ask.referral, |write, referral| store::set_why(write, referral.id, &words))
}

fn must_words(typed: &str) -> Outcome<String> {
    let words = text::prose("words", typed)?;
    if words.is_empty() { Err(Problem::input("words", "must-blank")) } else { Ok(words) }
}

fn add_must(ctx: &mut Context<'_>, ask: &AddMust) -> Outcome<ReferralPage> {
    let words = must_words(&ask.words)?;
    save(ctx, SET_MUST, ask.referral, |write, referral| store::add_must(write, referral.id, &words))
}

fn set_must(ctx: &mut Context<'_>, ask: &SetMust) -> Outcome<ReferralPage> {
    let words = must_words(&ask.words)?;
    let referral = ctx.read(|conn| store::of_must(conn, ask.must))?;
    save(ctx, SET_MUST, referral, |write, _| store::set_must(write, ask.must, &words))
}

fn remove_must(ctx: &mut Context<'_>, ask: &RemoveMust) -> Outcome<ReferralPage> {
    let referral = ctx.read(|conn| store::of_must(conn, ask.must))?;
    save(ctx, REMOVE_MUST, referral, |write, _| store::remove_must(write, ask.must))
}

fn add_parent(ctx: &mut Context<'_>, ask: &AddParent) -> Outcome<ReferralPage> {
    let first = text::line("firstName", &ask.first_name, text::NAME)?;
    let last = text::line("lastName", &ask.last_name, text::NAME)?;
    if !rules::may_be_asked(ask.relation) {
        return Err(Problem::input("relation", "parent-relation"));
    }
    save_while(ctx, MAY_FOLLOW, ADD_PARENT, ask.referral, |write, referral| {
        let parent = people::store::add(write, referral.family, &first, &last)?;
        for (_, child) in &referral.children {
            let known = Relationship { person: parent, child: *child, relation: ask.relation };
            people::store::set_relation(write, referral.family, known)?;
        }
        store::add_consent(write, referral.id, parent)
    })
}

fn set_consent(ctx: &mut Context<'_>, ask: &SetConsent) -> Outcome<ReferralPage> {
    let referral = ctx.read(|conn| store::of_consent(conn, ask.consent))?;
    save_while(ctx, MAY_FOLLOW, SET_CONSENT, referral, |write, _| store::set_consent(write, ask.consent, ask.answer))
}

fn set_safety(ctx: &mut Context<'_>, ask: &SetSafety) -> Outcome<ReferralPage> {
    save_while(ctx, MAY_FOLLOW, SET_SAFETY, ask.referral, |write, referral| {
        store::set_safety(write, referral.id, ask.answer)
    })
}

fn set_safety_note(ctx: &mut Context<'_>, ask: &SetSafetyNote) -> Outcome<ReferralPage> {
    let note = text::prose("note", &ask.note)?;
    save_while(ctx, MAY_FOLLOW, SET_SAFETY, ask.referral, |write, referral| {
        store::set_safety_note(write, referral.id, &note)
    })
}

fn set_referrer(ctx: &mut Context<'_>, ask: &SetReferrer) -> Outcome<ReferralPage> {
    let words = match ask.field {
        ReferrerField::Name => text::line("name", &ask.words, text::NAME)?,
        ReferrerField::Team => text::line("team", &ask.words, text::NAME)?,
        ReferrerField::Received => received_on(&ask.words, ctx.today())?,
    };
    save(ctx, SET_REFERRER, ask.referral, |write, referral| store::set_referrer(write, referral.id, ask.field, &words))
}

/// The day a referral was received, as it stands in the file; blank for none.
fn received_on(typed: &str, today: NaiveDate) -> Outcome<String> {
    if typed.trim().is_empty() {
        return Ok(String::new());
    }
    let date = dates::read("received", typed, Looking::Back, today)?;
    if date > today {
        return Err(Problem::input("received", "received-ahead").text("date", dates::long_date(date)));
    }
    if today.checked_sub_months(Months::new(MOST_MONTHS)).is_some_and(|first| date < first) {
        return Err(Problem::input("received", "received-long-ago").text("date", dates::long_date(date)));
    }
    Ok(date.to_string())
}

fn accept(ctx: &mut Context<'_>, ask: &AcceptReferral) -> Outcome<ReferralPage> {
    let now = page(ctx, ask.referral)?;
    let lacking: Vec<String> = now.missing.iter().filter(|one| !one.can_follow).map(|one| one.words.clone()).collect();
    if !lacking.is_empty() {
        return Err(Problem::input("missing", "referral-incomplete").text("missing", lacking.join("; ")));
    }
    let me = ctx.me.id;
    save(ctx, ACCEPT, ask.referral, |write, referral| {
        store::decide(write, referral.id, Stage::Accepted, "")?;
        scope::store::assign(write, referral.family, me)
    })
}

fn send_back(ctx: &mut Context<'_>, ask: &SendBack) -> Outcome<ReferralPage> {
    let reason = text::prose("reason", &ask.reason)?;
    if reason.is_empty() {
        return Err(Problem::input("reason", "reason-missing"));
    }
    save(ctx, SEND_BACK, ask.referral, |write, referral| store::decide(write, referral.id, Stage::SentBack, &reason))
}

/// What the history calls a record of this stage: the family's label.
///
/// # Errors
/// From the file.
pub fn describe(conn: &Connection, table: &str, row: &[u8; 16], words: &Words) -> Outcome<Option<String>> {
    let Some(family) = store::family_of(conn, table, row)? else { return Ok(None) };
    let children = people::store::children(conn, family)?;
    let children: Vec<&Person> = children.iter().collect();
    Ok(Some(people::rules::label(&children, words)))
}

/// Whether a family's referrals still hold together: each has a child, what was accepted still has all that it
/// was accepted with, and only the last of them is open.
///
/// # Errors
/// `undo-breaks-referral`, `undo-two-open`.
pub fn still_sound(conn: &Connection, family: FamilyId, today: NaiveDate, words: &Words) -> Outcome<()> {
    for id in store::of_family(conn, family)? {
        let page = assemble(conn, id, today, words)?;
        if !page.closed && !store::is_last(conn, id)? {
            return Err(Problem::new(Kind::Gone, "undo-two-open"));
        }
        let lacks = page.missing.iter().any(|one| !one.can_follow);
        if page.children.is_empty() || (page.stage == Stage::Accepted && lacks && !page.closed) {
            return Err(Problem::new(Kind::Gone, "undo-breaks-referral"));
        }
    }
    Ok(())
}
