//! When somebody died, as far as it is known, and how that is said. The rules, without SQL.
//!
//! It refuses to say it of a baby who is not born yet: there is no field for a loss before birth.

use super::{Birth, Death, Person, boxes, rules};
use crate::base::problem::{Outcome, Problem};
use crate::base::words::{Arg, Words};
use chrono::{Datelike, NaiveDate};

/// Reads the three boxes of somebody who has died; all blank where nobody knows when.
///
/// # Errors
/// An input problem on `died`.
pub fn read(day: &str, month: &str, year: &str, birth: Birth, today: NaiveDate) -> Outcome<Death> {
    if matches!(birth, Birth::Expected(_)) {
        return Err(Problem::input("died", "died-unborn"));
    }
    let Some((on, precision)) = boxes::read("died", day, month, year)? else { return Ok(Death::NotKnownWhen) };
    if on > today {
        return Err(Problem::input("died", "died-ahead").text("date", boxes::said(on, precision)));
    }
    in_order(birth, Some(Death::On(on, precision)), "died", "died-before-born")?;
    Ok(Death::On(on, precision))
}

/// That nobody died before they were born, whichever of the two is recorded last.
///
/// # Errors
/// This problem on this field.
pub fn in_order(birth: Birth, death: Option<Death>, field: &str, code: &'static str) -> Outcome<()> {
    match (birth, death) {
        (Birth::Born(born, _), Some(Death::On(on, precision))) if boxes::last(on, precision) < born => {
            Err(Problem::input(field, code).text("year", on.year().to_string()))
        }
        _ => Ok(()),
    }
}

/// That somebody can be asked: a person who has died is left in peace.
///
/// # Errors
/// `person-died` on this field.
pub fn asked(person: &Person, field: &str, words: &Words) -> Outcome<()> {
    if person.died() {
        return Err(Problem::input(field, "person-died").text("name", rules::short_name(person, words)));
    }
    Ok(())
}

/// "died in 2021", "has died".
pub fn words(death: Death, words: &Words) -> String {
    match death {
        Death::On(on, _) => words.say("died-in", &[("year", Arg::Text(&on.year().to_string()))]),
        Death::NotKnownWhen => words.say("died", &[]),
    }
}

/// "1952–2021", "died 2021", or blank: what stands under a name on the map.
pub fn years(birth: Birth, death: Death, words: &Words) -> String {
    let year = |on: NaiveDate| on.year().to_string();
    match (birth, death) {
        (Birth::Born(born, _), Death::On(on, _)) if born.year() == on.year() => year(on),
        (Birth::Born(born, _), Death::On(on, _)) => {
            words.say("map-years", &[("born", Arg::Text(&year(born))), ("died", Arg::Text(&year(on)))])
        }
        (_, Death::On(on, _)) => words.say("map-died", &[("died", Arg::Text(&year(on)))]),
        (Birth::Born(born, _), Death::NotKnownWhen) => words.say("map-born", &[("born", Arg::Text(&year(born)))]),
        _ => String::new(),
    }
}
