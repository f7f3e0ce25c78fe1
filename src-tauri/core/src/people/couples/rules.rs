//! When two people can have been a couple, and how that is said. Pure decisions, without SQL.

use super::{Couple, Dated};
use crate::base::code::code;
use crate::base::ids::PersonId;
use crate::base::problem::{Outcome, Problem};
use crate::base::words::{Arg, Words};
use crate::people::requests::{CoupleHow, CoupleRow, DateBoxes};
use crate::people::{Known, boxes, rules as say};
use chrono::NaiveDate;

/// Whether a couple who are this with each other are together.
pub fn goes_on(how: CoupleHow) -> bool {
    matches!(how, CoupleHow::Married | CoupleHow::CivilPartners | CoupleHow::LivingTogether)
}

/// Reads since when, or until when: nothing that is still to come.
///
/// # Errors
/// An input problem on `field`.
pub fn read(field: &str, typed: &DateBoxes, today: NaiveDate) -> Outcome<Dated> {
    let date = boxes::read(field, &typed.day, &typed.month, &typed.year)?;
    match date {
        Some((first, precision)) if first > today => {
            Err(Problem::input(field, "couple-ahead").text("date", boxes::said(first, precision)))
        }
        _ => Ok(date),
    }
}

/// That a couple can be recorded beside those of the family.
///
/// # Errors
/// `couple-with-self`, `couple-goes-on`, `couple-ends-first`, `couple-overlaps`.
pub fn fits(couple: &Couple, known: &Known, today: NaiveDate, words: &Words) -> Outcome<()> {
    if couple.one == couple.other {
        return Err(Problem::input("other", "couple-with-self"));
    }
    if couple.goes_on() && couple.until.is_some() {
        return Err(Problem::input("until", "couple-goes-on"));
    }
    if let (Some((from, _)), Some((until, precision))) = (couple.from, couple.until)
        && boxes::last(until, precision) < from
    {
        return Err(Problem::input("until", "couple-ends-first"));
    }
    let same = |one: &&Couple| one.id != couple.id && one.with(couple.one) == Some(couple.other);
    if known.couples.iter().filter(same).any(|one| overlap(one, couple, today)) {
        let name = |id| known.find(id).map_or_else(String::new, |person| say::short_name(person, words));
        let problem = Problem::input("from", "couple-overlaps").text("one", name(couple.one));
        return Err(problem.text("other", name(couple.other)));
    }
    Ok(())
}

/// Whether two times of the same couple certainly have a day in common.
fn overlap(one: &Couple, other: &Couple, today: NaiveDate) -> bool {
    match (certain(one, today), certain(other, today)) {
        (Some(a), Some(b)) => a.0.max(b.0) < a.1.min(b.1) || (one.goes_on() && other.goes_on()),
        _ => false,
    }
}

/// From and until which day they certainly were a couple.
fn certain(couple: &Couple, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let until = if couple.goes_on() { Some(today) } else { couple.until.map(|(first, _)| first) };
    let from = couple.from.map(|(first, precision)| boxes::last(first, precision));
    let (from, until) = (from.or(until)?, until.or(from)?);
    (from <= until || couple.goes_on()).then_some((from.min(until), until))
}

/// The couple to draw of two people: the one that goes on, else the last.
pub fn latest<'a>(couples: impl Iterator<Item = &'a Couple>) -> Option<&'a Couple> {
    couples.max_by_key(|one| (one.goes_on(), one.until.or(one.from).map(|(day, _)| day), one.id))
}

/// "married to Priya since 2008", "divorced from Daniel in 2014, together from 2009".
pub fn says(couple: &Couple, person: PersonId, known: &Known, words: &Words) -> Option<String> {
    let with = known.find(couple.with(person)?)?;
    let parted = with.died() || known.find(person).is_some_and(|person| person.died());
    let key = match (couple.goes_on() && parted, couple.from, couple.until) {
        (true, None, _) => ".was",
        (true, Some(_), _) => ".was-from",
        (_, None, None) => "",
        (_, Some(_), None) => ".from",
        (_, None, Some(_)) => ".until",
        (_, Some(_), Some(_)) => ".both",
    };
    let date = |date: Dated| date.map_or_else(String::new, |(first, precision)| boxes::said(first, precision));
    let (name, from, until) = (say::isolated(say::full_name(with, words)), date(couple.from), date(couple.until));
    let args = [("name", Arg::Text(&name)), ("from", Arg::Text(&from)), ("until", Arg::Text(&until))];
    Some(words.say(&format!("couple-{}{key}", code(&couple.how).ok()?), &args))
}

/// Everyone somebody is or was a couple with, in the order of time.
pub fn rows(person: PersonId, known: &Known, words: &Words) -> Vec<CoupleRow> {
    let mut own: Vec<&Couple> = known.couples.iter().filter(|one| one.with(person).is_some()).collect();
    own.sort_by_key(|one| (one.goes_on(), one.from.or(one.until).map(|(day, _)| day), one.id));
    let row = |couple: &Couple| {
        let with = known.find(couple.with(person)?)?;
        Some(CoupleRow {
            couple: couple.id,
            with: with.id,
            name: say::full_name(with, words),
            how: couple.how,
            from: boxes::boxes(couple.from),
            until: boxes::boxes(couple.until),
            goes_on: couple.goes_on(),
            says: says(couple, person, known, words)?,
        })
    };
    own.into_iter().filter_map(row).collect()
}
