//! When a referral may be closed, and what is said of it. Pure decisions, without SQL.

use super::requests::{ClosingReason, OpenPart, ReasonChoice, StillOpen};
use super::{Closing, is_closed};
use crate::base::code::code;
use crate::base::dates::{self, Looking, Spoken};
use crate::base::ids::PersonId;
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::words::{Arg, Words};
use crate::outcomes::rules as outcomes;
use crate::people::{Person, rules::short_name};
use crate::referral::{Step, Whole};
use chrono::NaiveDate;

/// The reasons in the order they are shown.
const REASONS: [ClosingReason; 10] = [
    ClosingReason::PlanWorking,
    ClosingReason::FamilyWithdrew,
    ClosingReason::NotEngaged,
    ClosingReason::Unsafe,
    ClosingReason::MovedAway,
    ClosingReason::TurnedEighteen,
    ClosingReason::Adopted,
    ClosingReason::Died,
    ClosingReason::ProceedingsConcluded,
    ClosingReason::MadeInError,
];

/// Whether a reason is about some of the children: nobody asks after those.
pub fn of_children(reason: ClosingReason) -> bool {
    matches!(reason, ClosingReason::Adopted | ClosingReason::Died)
}

/// "The plan is working, and no further conference is wanted".
pub fn reason_words(reason: ClosingReason, words: &Words) -> String {
    words.say(&format!("closing-reason-{}", code(&reason).unwrap_or_default()), &[])
}

/// A plan works only where a referral was accepted.
fn fits(reason: ClosingReason, whole: &Whole) -> bool {
    reason != ClosingReason::PlanWorking || whole.accepted().is_ok()
}

/// The reasons that this referral may be closed for.
pub fn reasons(whole: &Whole, words: &Words) -> Vec<ReasonChoice> {
    let fitting = REASONS.into_iter().filter(|reason| fits(*reason, whole));
    let choice = |reason| ReasonChoice { reason, words: reason_words(reason, words), of_children: of_children(reason) };
    fitting.map(choice).collect()
}

/// The reason that was chosen.
///
/// # Errors
/// An input problem on `reason`.
pub fn reason(chosen: Option<ClosingReason>, whole: &Whole) -> Outcome<ClosingReason> {
    let reason = chosen.ok_or_else(|| Problem::input("reason", "closing-reason-missing"))?;
    if fits(reason, whole) { Ok(reason) } else { Err(Problem::input("reason", "closing-reason-not-accepted")) }
}

/// The day it is closed on, as it was typed.
///
/// # Errors
/// An input problem on `on`.
pub fn day(typed: &str, began: NaiveDate, today: NaiveDate) -> Outcome<NaiveDate> {
    if typed.trim().is_empty() {
        return Err(Problem::input("on", "closing-day-missing"));
    }
    let on = dates::read("on", typed, Looking::Back, today)?;
    if on > today {
        return Err(Problem::input("on", "closing-ahead").text("date", dates::long_date(on)));
    }
    if on < began {
        return Err(Problem::input("on", "closing-before-it-began").text("date", dates::long_date(began)));
    }
    Ok(on)
}

/// The children that a reason is about. Where there is one child it is about that one.
///
/// # Errors
/// An input problem on `children`, or `gone` for somebody who is no child of the referral.
pub fn children(reason: ClosingReason, named: &[PersonId], whole: &Whole) -> Outcome<Vec<PersonId>> {
    let own: Vec<PersonId> = whole.children().iter().map(|child| child.id).collect();
    if named.iter().any(|child| !own.contains(child)) {
        return Err(Problem::new(Kind::Gone, "gone"));
    }
    match (of_children(reason), own.as_slice()) {
        (false, _) => Ok(vec![]),
        (true, [only]) => Ok(vec![*only]),
        (true, _) if named.is_empty() => Err(Problem::input("children", "closing-children-missing")),
        (true, _) => Ok(own.into_iter().filter(|child| named.contains(child)).collect()),
    }
}

/// That a referral is not closed yet.
///
/// # Errors
/// `referral-closed`.
pub fn open(whole: &Whole) -> Outcome<()> {
    if whole.referral.step == Step::Closed { Err(is_closed()) } else { Ok(()) }
}

/// What is said where a child has died or was adopted; else blank.
pub fn kindly(closing: &Closing, whole: &Whole, words: &Words) -> String {
    let key = match closing.reason {
        ClosingReason::Died => "closing-kindly-died",
        ClosingReason::Adopted => "closing-kindly-adopted",
        _ => return String::new(),
    };
    let named = closing.children.iter().filter_map(|child| whole.known.named(*child));
    let names: Vec<String> = named.map(|child| short_name(child, words)).collect();
    words.say(key, &[("names", Arg::Text(&words.list(&names)))])
}

/// "Closed Tuesday 3 March 2026. The plan is working, and no further conference is wanted."
pub fn line(closing: &Closing, words: &Words) -> String {
    let (day, reason) = (dates::long_date(closing.on), reason_words(closing.reason, words));
    words.say("closing-line", &[("day", Arg::Text(&day)), ("reason", Arg::Text(&reason))])
}

/// What is still open in a referral, as far as it was read.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    /// It was neither accepted nor sent back.
    pub unanswered: bool,
    /// The day of a conference that was booked and not held.
    pub booked: Option<NaiveDate>,
    /// A plan with no decision, or a conference without one.
    pub undecided: bool,
    /// How many people who were there have no copy of the plan.
    pub copies: u32,
    /// The review that is ahead.
    pub review: Option<NaiveDate>,
    /// Children with a follow-up that nobody made: who, how many months on, for which day.
    pub follow_ups: Vec<(String, u8, NaiveDate)>,
}

/// What is still open, in words.
pub fn still_open(standing: &Standing, today: NaiveDate, words: &Words) -> Vec<StillOpen> {
    let mut found = vec![];
    let mut add =
        |part, key: &str, args: &[(&str, Arg<'_>)]| found.push(StillOpen { words: words.say(key, args), part });
    let said = |day: NaiveDate| Spoken::on(day, today).words;
    if standing.unanswered {
        add(OpenPart::Referral, "closing-open-answer", &[]);
    }
    if let Some(day) = standing.booked {
        add(OpenPart::Conference, "closing-open-conference", &[("day", Arg::Text(&said(day)))]);
    }
    if standing.undecided {
        add(OpenPart::Plan, "closing-open-plan", &[]);
    }
    if standing.copies > 0 {
        add(OpenPart::Copies, "closing-open-copies", &[("count", Arg::Number(standing.copies.into()))]);
    }
    if let Some(day) = standing.review {
        let key = if day > today { "closing-open-review-ahead" } else { "closing-open-review" };
        add(OpenPart::Reviews, key, &[("day", Arg::Text(&said(day)))]);
    }
    for (name, months, _) in standing.follow_ups.iter().filter(|one| one.2 <= today) {
        let args = [("name", Arg::Text(name)), ("count", Arg::Number((*months).into()))];
        add(OpenPart::Children, "closing-open-follow-up", &args);
    }
    found
}

/// "How Amara is, 6 months on: Thursday 3 June".
pub fn still_asked(standing: &Standing, today: NaiveDate, words: &Words) -> Vec<String> {
    let one = |(name, months, day): &(String, u8, NaiveDate)| {
        let day = Spoken::on(*day, today).words;
        let count = Arg::Number((*months).into());
        words.say("closing-still-asked", &[("name", Arg::Text(name)), ("count", count), ("day", Arg::Text(&day))])
    };
    standing.follow_ups.iter().map(one).collect()
}

/// The follow-ups of a child that somebody still makes: not after 18, and not of a child who has died or
/// whom a closing on or after the conference names.
pub fn follow_ups(
    child: &Person,
    conf0: NaiveDate,
    made: &[u8],
    let_be: Option<NaiveDate>,
    words: &Words,
) -> Vec<(String, u8, NaiveDate)> {
    if child.died() || let_be.is_some_and(|closed| closed >= conf0) {
        return vec![];
    }
    let days = outcomes::FOLLOW_UPS.into_iter().map(|months| (months, outcomes::follow_up_day(conf0, months)));
    let due = days.filter(|(months, day)| !made.contains(months) && !outcomes::grown_up(child.birth, *day));
    due.map(|(months, day)| (short_name(child, words), months, day)).collect()
}
