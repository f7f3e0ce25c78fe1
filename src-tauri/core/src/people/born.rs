//! A date of birth in its three boxes, and when a baby is expected. The rules, without SQL.

use super::{Birth, Precision};
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
    let (day, month, year) = (day.trim(), month.trim(), year.trim());
    if [day, month, year].iter().all(|typed| typed.is_empty()) {
        return Ok(Birth::Unrecorded(Answer::NotAskedYet));
    }
    let not_read = |code| Problem::input("born", code);
    if year.is_empty() || (month.is_empty() && !day.is_empty()) {
        return Err(not_read("born-incomplete"));
    }
    let year: i32 = match year.parse() {
        Ok(number) if year.len() == 4 => number,
        _ => return Err(not_read("born-year")),
    };
    let month_number = if month.is_empty() { Some(1) } else { dates::month_number(month) };
    let month_number = month_number.ok_or_else(|| not_read("born-month").text("typed", month))?;
    let day_number = if day.is_empty() { Some(1) } else { day.parse().ok() };
    let day_number: u32 = day_number.ok_or_else(|| not_read("born-day").text("typed", day))?;
    let born = NaiveDate::from_ymd_opt(year, month_number, day_number).ok_or_else(|| {
        let named = NaiveDate::from_ymd_opt(2000, month_number, 1).map_or("", dates::month_name);
        not_read("date-not-real")
            .text("day", day_number.to_string())
            .text("month", named)
            .text("year", year.to_string())
    })?;
    within_a_life(born, today)?;
    let precision = match (day.is_empty(), month.is_empty()) {
        (false, _) => Precision::Day,
        (true, false) => Precision::Month,
        (true, true) => Precision::Year,
    };
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
