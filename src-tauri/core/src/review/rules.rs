//! What a review shows. Pure decisions, without SQL.

use super::requests::{ActionProgress, Progress, Question as Asked, ReviewMark, Scaled};
use super::{Happened, Question, Value};
use crate::base::dates::Spoken;
use crate::base::ids::ReviewId;
use crate::base::problem::{Outcome, Problem};
use crate::base::words::{Arg, Words};
use crate::people::rules::short_name;
use crate::plan::meetings::Meeting;
use crate::plan::{Plan, rules as plans};
use crate::referral::Whole;
use chrono::NaiveDate;

/// "Review 1".
pub fn review_words(number: usize, words: &Words) -> String {
    words.say("review-number", &[("number", Arg::Number(i64::try_from(number).unwrap_or(i64::MAX)))])
}

/// The reviews in calendar order.
pub fn marks(meetings: &[Meeting], closed: bool, today: NaiveDate, words: &Words) -> Vec<ReviewMark> {
    let one = |(number, meeting): (usize, &Meeting)| ReviewMark {
        review: meeting.id,
        words: review_words(number, words),
        due: Spoken::on(meeting.due, today),
        held: meeting.held.map(|day| Spoken::on(day, today)),
        no_longer_needed: closed && meeting.held.is_none(),
    };
    (1..).zip(meetings).map(one).collect()
}

/// The review that is to be held next, or the last one that was. In a closed referral none is held next.
pub fn current(meetings: &[Meeting], closed: bool) -> Option<ReviewId> {
    let next = meetings.iter().find(|one| one.held.is_none() && !closed);
    next.or(meetings.iter().rfind(|one| one.held.is_some())).map(|one| one.id)
}

/// The plan's actions with what has happened.
pub fn actions(
    plan: &Plan,
    happened: &[Happened],
    whole: &Whole,
    today: NaiveDate,
    words: &Words,
) -> Vec<ActionProgress> {
    let one = |(number, action): (u32, &crate::plan::Action)| {
        let known = happened.iter().find(|one| one.origin == action.origin);
        ActionProgress {
            action: action.id,
            number,
            who_words: plans::who_words(&action.said, whole, words),
            what: action.said.what.clone(),
            when_words: plans::when_words(&action.said, today, words),
            progress: known.map(|one| one.progress),
            words: known.map_or_else(String::new, |one| one.words.clone()),
        }
    };
    (1..).zip(&plan.actions).map(one).collect()
}

/// "6 of 9 answered: 3 done, 2 partly, 1 not yet".
pub fn answered_words(actions: &[ActionProgress], words: &Words) -> String {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let count = |progress| number(actions.iter().filter(|one| one.progress == Some(progress)).count());
    let answered = number(actions.iter().filter(|one| one.progress.is_some()).count());
    let all = ("all", Arg::Number(number(actions.len())));
    if answered == 0 {
        return words.say("review-answered-none", &[all]);
    }
    let kinds = [
        (Progress::Done, "review-count-done"),
        (Progress::Partly, "review-count-partly"),
        (Progress::NotYet, "review-count-not-yet"),
        (Progress::Stopped, "review-count-stopped"),
    ];
    let parts = kinds.into_iter().map(|(kind, key)| (count(kind), key)).filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts.map(|(count, key)| words.say(key, &[("count", Arg::Number(count))])).collect();
    let args = [("answered", Arg::Number(answered)), all, ("parts", Arg::Text(&parts.join(", ")))];
    words.say("review-answered", &args)
}

/// Questions with the answer before the conference and the one at the current review.
pub fn questions(
    questions: &[Question],
    current: Option<ReviewId>,
    whole: &Whole,
    today: NaiveDate,
    words: &Words,
) -> Vec<Asked> {
    let scaled =
        |value: &Value| Scaled { value: value.value, words: value.words.clone(), on: Spoken::on(value.on, today) };
    let one = |question: &Question| {
        let at = |review: Option<ReviewId>| question.answers.iter().find(|one| one.review == review).map(scaled);
        Asked {
            question: question.id,
            person: question.person,
            name: whole.known.named(question.person).map_or_else(String::new, |person| short_name(person, words)),
            words: question.words.clone(),
            before: at(None),
            now: current.and_then(|review| at(Some(review))),
        }
    };
    questions.iter().map(one).collect()
}

/// A number from 0 to 10 as it was typed; blank for none.
///
/// # Errors
/// `scale-not-read`.
pub fn scale(typed: &str) -> Outcome<Option<u8>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let number = typed.parse::<u8>().ok().filter(|number| *number <= 10);
    number.map(Some).ok_or_else(|| Problem::input("value", "scale-not-read").text("typed", typed))
}

/// "3 days late"; blank when it is not.
pub fn late_words(due: NaiveDate, today: NaiveDate, words: &Words) -> String {
    let days = (today - due).num_days();
    if days > 0 { words.say("days-late", &[("days", Arg::Number(days))]) } else { String::new() }
}
