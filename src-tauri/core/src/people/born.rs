//! A date of birth, and when a baby is expected. The rules, without SQL.

use super::{Birth, boxes};
use crate::base::answer::Answer;
use crate::base::dates::{self, Looking};
use crate::base::problem::{Outcome, Problem};
use chrono::{Datelike, Days, NaiveDate};

/// Nobody has lived longer than 122 years; a year of slack.
const OLDEST_YEARS: i32 = 123;
/// The longest a birth can lie ahead: 42 weeks, and a week for a date that was moved.
const FURTHEST_DUE_DAYS: u64 = 43 * 7;

/// Reads the three boxes. All blank is "not asked yet"; a year alone, or a month and a year, is
/// known to that much.
///
/// # Errors
/// An input problem on `born`.
pub fn read(day: &str, month: &str, year: &str, today: NaiveDate) -> Outcome<Birth> {
    let Some((born, precision)) = boxes::read("born", day, month, year)? else {
        return Ok(Birth::Unrecorded(Answer::NotAskedYet));
    };
    within_a_life(born, today)?;
    Ok(Birth::Born(born, precision))
}

fn within_a_life(born: NaiveDate, today: NaiveDate) -> Outcome<()> {
    if born > today {
        return Err(Problem::input("born", "born-ahead").text("date", dates::long_date(born)));
    }
    if dates::age(born, today) >= OLDEST_YEARS {
        return Err(Problem::input("born", "born-too-long-ago").text("year", born.year().to_string()));
    }
    Ok(())
}

/// Reads when a baby is expected; blank takes it away. A baby may be two weeks late.
///
/// # Errors
/// An input problem on `due`.
pub fn read_due(typed: &str, today: NaiveDate) -> Outcome<Birth> {
    if typed.trim().is_empty() {
        return Ok(Birth::Expected(None));
    }
    let due = dates::read("due", typed, Looking::Ahead, today)?;
    let said = || dates::long_date(due);
    if due > today + Days::new(FURTHEST_DUE_DAYS) {
        return Err(Problem::input("due", "due-too-far").text("date", said()));
    }
    if due + Days::new(21) < today {
        return Err(Problem::input("due", "due-gone-by").text("date", said()));
    }
    Ok(Birth::Expected(Some(due)))
}
