//! How a plan is said, and what makes one whole. Pure decisions, without SQL.

use super::requests::{self, AddAction, ChildWords, Decision, InTheRoom, MustMet, OwnAnswer, WhatIfRow, WhenKind};
use super::{Action, Plan, Said};
use crate::base::clock::ZONE;
use crate::base::code::code;
use crate::base::dates::{self, Looking, Spoken};
use crate::base::problem::{Outcome, Problem};
use crate::base::words::{Arg, Words};
use crate::base::{text, times};
use crate::conference::requests::{Here, HereRow};
use crate::conference::rules::is_here;
use crate::people::{died, rules as say};
use crate::referral::Whole;
use chrono::{DateTime, NaiveDate, Utc};

/// What an action says, as it was typed.
///
/// # Errors
/// An input problem on `who`, `what`, `when`, `checks` or `ifCant`.
pub fn said(ask: &AddAction, whole: &Whole, today: NaiveDate, words: &Words) -> Outcome<Said> {
    let (who, who_else) = who(ask.who, &ask.who_else, whole, words)?;
    Ok(Said {
        who,
        who_else,
        what: what(&ask.what)?,
        when_kind: ask.when_kind,
        when: when(&ask.when, today)?,
        checks: text::line("checks", &ask.checks, text::NAME)?,
        if_cant: text::prose("ifCant", &ask.if_cant)?,
    })
}

/// Who does an action: somebody on the list, or a name.
///
/// # Errors
/// `action-who-missing`, `person-died`, `gone`.
pub fn who(
    person: Option<crate::base::ids::PersonId>,
    who_else: &str,
    whole: &Whole,
    words: &Words,
) -> Outcome<(Option<crate::base::ids::PersonId>, String)> {
    if let Some(person) = person {
        died::asked(whole.person(person)?, "who", words)?;
        return Ok((Some(person), String::new()));
    }
    let name = text::line("who", who_else, text::NAME)?;
    if name.is_empty() { Err(Problem::input("who", "action-who-missing")) } else { Ok((None, name)) }
}

/// What an action is, in the family's words.
///
/// # Errors
/// `action-what-missing`.
pub fn what(typed: &str) -> Outcome<String> {
    let words = text::prose("what", typed)?;
    if words.is_empty() { Err(Problem::input("what", "action-what-missing")) } else { Ok(words) }
}

/// From or by which day; blank for none.
///
/// # Errors
/// An input problem on `when`.
pub fn when(typed: &str, today: NaiveDate) -> Outcome<Option<NaiveDate>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    dates::not_long_ago("when", dates::read("when", typed, Looking::Ahead, today)?, today).map(Some)
}

/// The name of who does an action, in its sentence.
pub fn who_words(said: &Said, whole: &Whole, words: &Words) -> String {
    let person = said.who.and_then(|person| whole.known.named(person));
    person.map_or_else(|| said.who_else.clone(), |person| say::short_name(person, words))
}

/// "From Wednesday 25 November"; blank when no day was said.
pub fn when_words(said: &Said, today: NaiveDate, words: &Words) -> String {
    let Some(day) = said.when else { return String::new() };
    let key = if said.when_kind == WhenKind::From { "action-from" } else { "action-by" };
    words.say(key, &[("day", Arg::Text(&Spoken::on(day, today).words))])
}

/// "If Jean can’t".
pub fn if_label(who: &str, words: &Words) -> String {
    words.say("action-if-cant", &[("who", Arg::Text(who))])
}

/// The actions as the page shows them.
pub fn actions(plan: &Plan, whole: &Whole, today: NaiveDate, words: &Words) -> Vec<requests::Action> {
    let one = |(number, action): (u32, &Action)| {
        let who = who_words(&action.said, whole, words);
        requests::Action {
            action: action.id,
            number,
            who: action.said.who,
            if_label: if_label(&who, words),
            who_words: who,
            what: action.said.what.clone(),
            when_kind: action.said.when_kind,
            when: action.said.when.map(|day| Spoken::on(day, today)),
            when_words: when_words(&action.said, today, words),
            checks: action.said.checks.clone(),
            if_cant: action.said.if_cant.clone(),
        }
    };
    (1..).zip(&plan.actions).map(one).collect()
}

/// What is done if things go wrong, as the page shows it.
pub fn what_ifs(plan: &Plan) -> Vec<WhatIfRow> {
    let row = |one: &super::WhatIf| WhatIfRow { what_if: one.id, happens: one.happens.clone(), then: one.then.clone() };
    plan.what_ifs.iter().map(row).collect()
}

/// What the plan needs to make sure, and which actions serve it.
pub fn musts(plan: Option<&Plan>, whole: &Whole, words: &Words) -> Vec<MustMet> {
    let one = |(must, said): &(crate::base::ids::MustId, String)| {
        let serving = plan.map_or(vec![], |plan| {
            let numbered = (1_u32..).zip(&plan.actions);
            numbered.filter(|(_, action)| plan.serves.contains(&(*must, action.id))).collect::<Vec<_>>()
        });
        let numbers: Vec<String> = serving.iter().map(|(number, _)| number.to_string()).collect();
        let count = i64::try_from(numbers.len()).unwrap_or(i64::MAX);
        let args = [("count", Arg::Number(count)), ("numbers", Arg::Text(&words.list(&numbers)))];
        let key = if numbers.is_empty() { "must-served-by-none" } else { "must-served-by" };
        MustMet {
            must: *must,
            words: said.clone(),
            met: plan.is_some_and(|plan| plan.met.contains(must)),
            actions: serving.iter().map(|(_, action)| action.id).collect(),
            actions_words: words.say(key, &args),
        }
    };
    whole.referral.musts.iter().map(one).collect()
}

/// The children and their words.
pub fn child_words(plan: Option<&Plan>, whole: &Whole, today: NaiveDate, words: &Words) -> Vec<ChildWords> {
    let said = |child| {
        let own = plan.and_then(|plan| plan.child_words.iter().find(|(person, _)| *person == child));
        own.map_or_else(String::new, |(_, words)| words.clone())
    };
    let one = |child: &crate::people::Person| ChildWords {
        child: child.id,
        name: say::short_name(child, words),
        age: say::age(child, today, words),
        unborn: child.unborn(),
        died: child.died(),
        words: said(child.id),
    };
    whole.children().into_iter().map(one).collect()
}

/// Who is in the room, the family first; everyone who is born when no conference has begun. Whoever has
/// died since is here only with the answer they gave.
pub fn room(plan: Option<&Plan>, here: &[HereRow], words: &Words) -> Vec<InTheRoom> {
    let begun = here.iter().any(|row| is_here(row.here));
    let in_it = here.iter().filter(|row| !begun || is_here(row.here));
    let mut room: Vec<InTheRoom> = in_it
        .map(|row| {
            let own = plan.and_then(|plan| plan.answers.iter().find(|(person, ..)| *person == row.person));
            InTheRoom {
                person: row.person,
                name: row.short_name.clone(),
                about: about(row, words),
                professional: row.professional,
                answer: own.map_or(OwnAnswer::NotAskedYet, |(_, answer, _)| *answer),
                words: own.map_or_else(String::new, |(.., words)| words.clone()),
                died: row.died,
            }
        })
        .collect();
    room.retain(|one| !one.died || one.answer != OwnAnswer::NotAskedYet);
    room.sort_by_key(|one| one.professional);
    room
}

fn about(row: &HereRow, words: &Words) -> String {
    let key = match row.here {
        Here::ByPhone => "in-room-by-phone",
        Here::ByVideo => "in-room-by-video",
        _ => return row.about.clone(),
    };
    words.say(key, &[("about", Arg::Text(&row.about))])
}

/// What was decided, in words.
pub fn decided(plan: &Plan, today: NaiveDate, words: &Words) -> Option<requests::Decided> {
    let decided = plan.decided.as_ref()?;
    let at = decided.at.parse::<DateTime<Utc>>().ok()?.with_timezone(&ZONE);
    Some(requests::Decided {
        decision: decided.decision,
        decision_words: decision_words(decided.decision, words),
        by: decided.by.clone(),
        words: decided.words.clone(),
        on: Spoken::on(at.date_naive(), today),
        at: times::said(at.time()),
    })
}

/// "Agreed in part".
pub fn decision_words(decision: Decision, words: &Words) -> String {
    words.say(&format!("decision-{}", code(&decision).unwrap_or_default()), &[])
}

/// Whether the family goes on with this plan.
pub fn goes_on(decision: Decision) -> bool {
    matches!(decision, Decision::Agreed | Decision::AgreedInPart | Decision::WaitingForMoney)
}
