//! One reader's own copy of the plan: what they may have of it, as the facts of the paper.
//!
//! It refuses addresses, numbers, arrival times, conversations, needs, safety and status: they are
//! not among the facts of a plan at all (papers/plan_page.rs). What a restriction keeps from this
//! reader goes whole, never in part: who is kept is not named, and a sentence that would give something
//! away is left out, to be written in other words by people. A reader outside the family's list is the
//! council alone.

use super::reader::{print_of, role_word};
use super::requests::HeldBack;
use super::sieve::Sieve;
use crate::base::clock::ZONE;
use crate::base::dates::Spoken;
use crate::base::ids::{FamilyId, PersonId, PlanActionId, PlanId, ReferralId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::words::Words;
use crate::conference::requests::{ConferenceStage, Here, HereRow};
use crate::conference::{self, Sitting, rules::is_here};
use crate::papers::{
    ActionLine, DecisionBox, MeetAgain, MustLine, NameLine, PlanChild, PlanDecision, PlanPage, Print, Signed,
    ThereLine, WhatIfLine,
};
use crate::people::requests::Reads;
use crate::people::rules as say;
use crate::people::safety::rules::{self, Reader};
use crate::people::safety::{self, Restriction};
use crate::plan::requests::{Decision, OwnAnswer};
use crate::plan::{Plan, meetings, rules as plans};
use crate::preparation;
use crate::referral::requests::SafetyAnswer;
use crate::referral::{self, Whole};
use crate::staff::{self, Context};
use chrono::{DateTime, NaiveDate, Utc};

/// A copy before it is laid out.
pub(super) struct Copy {
    /// Which version.
    pub plan: PlanId,
    /// Of which family.
    pub family: FamilyId,
    /// What the paper says.
    pub facts: PlanPage,
    /// "Agreed in part"; blank while it is being written.
    pub decision: String,
    /// What was held back, and why. Staff only.
    pub held: Vec<HeldBack>,
}

/// Everything a copy is put together from.
pub(super) struct Read {
    pub whole: Whole,
    pub plan: Plan,
    sitting: Option<Sitting>,
    here: Vec<HereRow>,
    family_time: bool,
    review: Option<NaiveDate>,
    service: staff::store::Service,
    facilitator: String,
    restrictions: Vec<Restriction>,
}

/// Reads what a copy is put together from. The version is the newest one.
///
/// # Errors
/// `plan-empty` while nothing is written down.
pub(super) fn read(ctx: &Context<'_>, id: ReferralId) -> Outcome<Read> {
    let (today, words) = (ctx.today(), ctx.words);
    ctx.read(|conn| {
        let whole = referral::whole(conn, id, today, words)?;
        let plan = crate::plan::store::newest(conn, id)?;
        let plan = plan.ok_or_else(|| Problem::new(Kind::Gone, "no-plan-to-copy"))?;
        let sitting = conference::store::of_referral(conn, id)?;
        let guests = preparation::store::guests(conn, id)?;
        let (attendance, stretches) = match &sitting {
            Some(one) => (conference::store::attendance(conn, one.id)?, conference::store::stretches(conn, one.id)?),
            None => (vec![], vec![]),
        };
        Ok(Read {
            here: conference::rules::here(&whole, &guests, &attendance, today, words),
            family_time: stretches.iter().any(|one| one.stage == ConferenceStage::FamilyTime),
            review: meetings::next(conn, id)?,
            service: staff::store::service(conn)?,
            facilitator: staff::scope::store::facilitator(conn, whole.head.family, ctx.me)?,
            restrictions: safety::store::of_family(conn, whole.head.family)?,
            whole,
            plan,
            sitting,
        })
    })
}

/// One reader's copy; no reader is the council.
///
/// # Errors
/// `gone` when the reader is not on the family's list, `no-plan-to-copy`.
pub(super) fn copy(ctx: &Context<'_>, id: ReferralId, reader: Option<PersonId>) -> Outcome<Copy> {
    let read = read(ctx, id)?;
    let (name, who, reads) = match reader {
        Some(id) => {
            let person = read.whole.person(id)?;
            (say::full_name(person, ctx.words), Reader::Person(id), person.reads)
        }
        None => (council(&read.whole)?, Reader::Council, Reads::Standard),
    };
    let view = rules::reader_view(&read.restrictions, &read.whole.known, who, ctx.words);
    let sieve = Sieve::new(&view, who, ctx.words);
    let facts = facts(ctx, &read, (name, print_of(reads)), &sieve);
    let nothing = if facts.part { facts.actions.is_empty() } else { facts.children.is_empty() };
    if nothing {
        return Err(Problem::new(Kind::Refused, "copy-nothing-for-them").text("name", facts.reader));
    }
    let decided = read.plan.decided.as_ref();
    let decision = decided.map_or_else(String::new, |one| plans::decision_words(one.decision, ctx.words));
    Ok(Copy { plan: read.plan.id, family: read.whole.head.family, facts, decision, held: sieve.held() })
}

/// The council's reader: who referred.
fn council(whole: &Whole) -> Outcome<String> {
    let name = whole.referral.referrer_name.clone();
    if name.is_empty() { Err(Problem::new(Kind::Gone, "gone")) } else { Ok(name) }
}

fn facts(ctx: &Context<'_>, read: &Read, (reader, print): (String, Print), sieve: &Sieve<'_>) -> PlanPage {
    let (today, words) = (ctx.today(), ctx.words);
    let decided = read.plan.decided.as_ref();
    let decided_at = decided.and_then(|one| one.at.parse::<DateTime<Utc>>().ok()).map(|at| at.with_timezone(&ZONE));
    let made_on = read.sitting.as_ref().map(|sitting| sitting.day).or(decided_at.map(|at| at.date_naive()));
    let here = sieve.people(&read.here, |row| row.person, "held-there");
    let there = |which: &dyn Fn(&HereRow) -> bool| {
        let rows = here.iter().filter(|row| which(row));
        rows.map(|row| ThereLine { name: row.short_name.clone(), who: who(row, words) }).collect::<Vec<_>>()
    };
    let all = !sieve.view.own_part;
    let why = sieve.text("held-why", &read.whole.referral.why);
    let (numbers, actions) = actions(read, sieve, today, words);
    PlanPage {
        part: !all,
        print,
        reader,
        version: read.plan.version,
        printed_on: today,
        practice: read.service.practice,
        service: read.service.name.clone(),
        facilitator: read.facilitator.clone(),
        phone: read.service.reach.phone.clone(),
        role_word: role_word(&read.service, words),
        children: children(read, sieve, today, words),
        made_on: made_on.unwrap_or(today),
        place: place(read, sieve),
        meet_again: read.review.filter(|_| sieve.whole("held-again")).map(|on| MeetAgain { on, at: String::new() }),
        there: there(&|row| is_here(row.here)),
        letters: there(&|row| row.here == Here::Letter),
        left_for_family_time: left(&here, read.family_time),
        why_by: if why.is_empty() { String::new() } else { read.whole.referral.referrer_name.clone() },
        why,
        musts: musts(read, sieve, &numbers),
        actions,
        what_ifs: what_ifs(read, sieve),
        lead: lead(read, sieve, words),
        decision: decided.map(|one| DecisionBox {
            decision: decision(one.decision),
            on: decided_at.map_or(today, |at| at.date_naive()),
            at: decided_at.filter(|_| all).map_or_else(String::new, |at| crate::base::times::said(at.time())),
            by: sieve.text("held-decided-by", &one.by),
            words: sieve.text("held-decision", &one.words),
        }),
        names: names(read, &here, decided_at.map(|at| at.date_naive())),
    }
}

fn lead(read: &Read, sieve: &Sieve<'_>, words: &Words) -> String {
    let lead = read.plan.lead.filter(|_| sieve.whole("held-lead"));
    let lead = lead.filter(|lead| sieve.may_name(*lead, "held-lead", "")).and_then(|lead| read.whole.known.named(lead));
    lead.map_or_else(String::new, |person| say::short_name(person, words))
}

/// The place stands on a plan only where nobody must be kept from knowing where somebody is: who
/// holds a copy knows where to wait next time. What is not known is taken for yes.
fn place(read: &Read, sieve: &Sieve<'_>) -> String {
    let open = read.whole.referral.safety == SafetyAnswer::No && sieve.view.places;
    read.sitting.as_ref().filter(|_| open).map_or_else(String::new, |sitting| sitting.place.clone())
}

fn who(row: &HereRow, words: &Words) -> String {
    use crate::base::words::Arg;
    let key = match row.here {
        Here::ByPhone => "in-room-by-phone",
        Here::ByVideo => "in-room-by-video",
        _ => return if row.plan_is_for { String::new() } else { row.about.clone() },
    };
    words.say(key, &[("about", Arg::Text(&row.about))])
}

/// Professionals who were here and left for family time.
fn left(here: &[&HereRow], family_time: bool) -> Vec<String> {
    let gone = here.iter().filter(|row| family_time && row.professional && is_here(row.here) && !row.stayed);
    gone.map(|row| row.short_name.clone()).collect()
}

fn children(read: &Read, sieve: &Sieve<'_>, today: NaiveDate, words: &Words) -> Vec<PlanChild> {
    let said = plans::child_words(Some(&read.plan), &read.whole, today, words);
    let said = said.into_iter().filter(|child| sieve.may_name(child.child, "held-child", &child.name));
    let line = |child: crate::plan::requests::ChildWords| PlanChild {
        words: sieve.text_of("held-child-words", &child.name, &child.words),
        name: child.name,
        age: child.age,
    };
    said.map(line).collect()
}

/// What the plan must make sure of, with the numbers that its actions have in this copy.
fn musts(read: &Read, sieve: &Sieve<'_>, numbers: &[(PlanActionId, u32)]) -> Vec<MustLine> {
    let line = |(must, words): &(crate::base::ids::MustId, String)| {
        let words = sieve.text("held-must", words);
        let serving = read.plan.serves.iter().filter(|(one, _)| one == must);
        let number = |(_, action): &(_, PlanActionId)| numbers.iter().find(|(one, _)| one == action).map(|one| one.1);
        (!words.is_empty()).then(|| MustLine { words, actions: serving.filter_map(number).collect() })
    };
    read.whole.referral.musts.iter().filter_map(line).collect()
}

/// The actions this reader may have, and the number each has in their copy.
fn actions(
    read: &Read,
    sieve: &Sieve<'_>,
    today: NaiveDate,
    words: &Words,
) -> (Vec<(PlanActionId, u32)>, Vec<ActionLine>) {
    let (mut numbers, mut lines) = (vec![], vec![]);
    for (number, action) in (1..).zip(&read.plan.actions) {
        let line = ActionLine {
            who: plans::who_words(&action.said, &read.whole, words),
            what: action.said.what.clone(),
            when: plans::when_words(&action.said, today, words),
            checks: action.said.checks.clone(),
            if_cant: action.said.if_cant.clone(),
        };
        if sieve.action(number, action.said.who, &line) {
            lines.push(line);
            numbers.push((action.id, u32::try_from(lines.len()).unwrap_or(u32::MAX)));
        }
    }
    (numbers, lines)
}

/// What is done if things go wrong: a line whole, or not at all.
fn what_ifs(read: &Read, sieve: &Sieve<'_>) -> Vec<WhatIfLine> {
    let line = |one: &crate::plan::WhatIf| {
        let (happens, then) = sieve.pair("held-what-if", &one.happens, &one.then)?;
        Some(WhatIfLine { happens, then })
    };
    read.plan.what_ifs.iter().filter_map(line).collect()
}

fn decision(decision: Decision) -> PlanDecision {
    match decision {
        Decision::Agreed => PlanDecision::Agreed,
        Decision::AgreedInPart => PlanDecision::AgreedInPart,
        Decision::WaitingForMoney => PlanDecision::WaitingForMoney,
        Decision::NotAgreed => PlanDecision::NotAgreed,
        Decision::NoPlanMade => PlanDecision::NoPlanMade,
    }
}

/// Everyone who was here signs; a yes said on the screen stands as one.
fn names(read: &Read, here: &[&HereRow], decided_on: Option<NaiveDate>) -> Vec<NameLine> {
    let signed = |person: PersonId| {
        let own = read.plan.answers.iter().find(|(one, ..)| *one == person).map(|(_, answer, _)| *answer);
        match (own, decided_on) {
            (Some(OwnAnswer::Yes), Some(on)) => Signed::OnScreen(on),
            (Some(OwnAnswer::NotYet), Some(_)) => Signed::DidNotSign,
            _ => Signed::NotYet,
        }
    };
    let here = here.iter().filter(|row| is_here(row.here));
    here.map(|row| NameLine { name: row.short_name.clone(), signed: signed(row.person) }).collect()
}

/// "Version 2, agreed Monday 23 November".
pub(super) fn version_words(read: &Read, today: NaiveDate, words: &Words) -> String {
    use crate::base::words::Arg;
    let version = Arg::Number(read.plan.version.into());
    match plans::decided(&read.plan, today, words) {
        None => words.say("copy-version-draft", &[("version", version)]),
        Some(decided) => {
            let Spoken { words: day, .. } = decided.on;
            let args =
                [("version", version), ("decision", Arg::Text(&decided.decision_words)), ("day", Arg::Text(&day))];
            words.say("copy-version-decided", &args)
        }
    }
}
