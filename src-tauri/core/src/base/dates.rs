//! Dates as people type and read them. Day first, always.
//!
//! It refuses to guess month before day, and to turn 30 February into 2 March.

use super::problem::{Outcome, Problem};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// A date and how it is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Spoken {
    /// `2026-12-03`.
    pub date: String,
    /// "Thursday 3 December", with its year when that is not this year.
    pub words: String,
}

/// Which way a date without its year looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Looking {
    /// Something that has happened: today counts.
    Back,
    /// Something that is to happen: `mon` on a Monday is a week away.
    Ahead,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

impl Spoken {
    /// `date` as it is said on `today`.
    pub fn on(date: NaiveDate, today: NaiveDate) -> Self {
        let words = if date.year() == today.year() { short_date(date) } else { long_date(date) };
        Self { date: date.to_string(), words }
    }
}

/// "Wednesday 3 March 2027".
pub fn long_date(date: NaiveDate) -> String {
    format!("{} {}", short_date(date), date.year())
}

/// "Wednesday 3 March".
pub fn short_date(date: NaiveDate) -> String {
    let day = named(&DAYS, date.weekday().num_days_from_monday());
    format!("{day} {} {}", date.day(), month_name(date))
}

/// "3 Nov", with its year when that is not this year: for a column.
pub fn brief(date: NaiveDate, today: NaiveDate) -> String {
    let month = month_name(date).get(..3).unwrap_or_default();
    let brief = format!("{} {month}", date.day());
    if date.year() == today.year() { brief } else { format!("{brief} {}", date.year()) }
}

/// "March".
pub fn month_name(date: NaiveDate) -> &'static str {
    named(&MONTHS, date.month0())
}

fn named(names: &[&'static str], at: u32) -> &'static str {
    usize::try_from(at).ok().and_then(|at| names.get(at)).copied().unwrap_or("")
}

/// Whole years from `born` to `today`, as birthdays are counted; a 29 February birthday is kept on
/// 1 March in other years (Interpretation of a year's age in England: attained on the anniversary).
pub fn age(born: NaiveDate, today: NaiveDate) -> i32 {
    let years = today.year() - born.year();
    if (today.month(), today.day()) < (born.month(), born.day()) { years - 1 } else { years }
}

/// So many working days later: Saturdays and Sundays do not count, bank holidays are not known.
pub fn working_days_after(day: NaiveDate, count: u32) -> NaiveDate {
    let (mut on, mut left) = (day, count);
    while left > 0 {
        on = on + Days::new(1);
        if !matches!(on.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    on
}

/// A day that belongs to work that goes on: not more than a year back, where a year was mistyped.
///
/// # Errors
/// `day-long-ago` on `field`.
pub fn not_long_ago(field: &str, day: NaiveDate, today: NaiveDate) -> Outcome<NaiveDate> {
    if day + Months::new(12) < today {
        return Err(Problem::input(field, "day-long-ago").text("date", long_date(day)));
    }
    Ok(day)
}

/// Reads a date as it is typed: `mon`, `tomorrow`, `3/12`, `3 dec`, `3 December 2027`,
/// `in 6 weeks`.
///
/// # Errors
/// An input problem on `field`: not a date at all, or a day that month does not have.
pub fn read(field: &str, text: &str, looking: Looking, today: NaiveDate) -> Outcome<NaiveDate> {
    let typed = text.trim().to_lowercase();
    let parts: Vec<&str> = typed.split([' ', '/', '.', '-', ',']).filter(|p| !p.is_empty()).collect();
    let found = match parts.as_slice() {
        [one] => near_day(one, looking, today),
        ["in", count, unit] => ahead(count, unit, today),
        ["next", day] => weekday(day).map(|day| next(day, today)),
        ["last", day] => weekday(day).map(|day| last(day, today - Days::new(1))),
        [year, month, day] if year.len() == 4 => return written(field, text, day, month, Some(year), looking, today),
        [day, month] => return written(field, text, day, month, None, looking, today),
        [name, day, month] if weekday(name).is_some() => {
            return written(field, text, day, month, None, looking, today);
        }
        [day, month, year] => return written(field, text, day, month, Some(year), looking, today),
        [name, day, month, year] if weekday(name).is_some() => {
            return written(field, text, day, month, Some(year), looking, today);
        }
        _ => None,
    };
    found.ok_or_else(|| Problem::input(field, "date-not-read").text("typed", text.trim()))
}

fn near_day(word: &str, looking: Looking, today: NaiveDate) -> Option<NaiveDate> {
    match word {
        "today" => Some(today),
        "tomorrow" => today.succ_opt(),
        "yesterday" => today.pred_opt(),
        _ => weekday(word).map(|day| match looking {
            Looking::Ahead => next(day, today),
            Looking::Back => last(day, today),
        }),
    }
}

fn weekday(word: &str) -> Option<Weekday> {
    if word.len() < 3 { None } else { word.parse().ok() }
}

fn next(day: Weekday, after: NaiveDate) -> NaiveDate {
    after.iter_days().skip(1).find(|date| date.weekday() == day).unwrap_or(after)
}

fn last(day: Weekday, on_or_before: NaiveDate) -> NaiveDate {
    let back = 7 + on_or_before.weekday().num_days_from_monday() - day.num_days_from_monday();
    on_or_before - Days::new(u64::from(back % 7))
}

fn ahead(count: &str, unit: &str, today: NaiveDate) -> Option<NaiveDate> {
    let count: u32 = match count {
        "a" | "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "six" => 6,
        other => other.parse().ok().filter(|n| *n <= 1_000)?,
    };
    match unit.trim_end_matches('s') {
        "day" => today.checked_add_days(Days::new(count.into())),
        "week" => today.checked_add_days(Days::new(u64::from(count) * 7)),
        "month" => today.checked_add_months(Months::new(count)),
        "year" => today.checked_add_months(Months::new(count * 12)),
        _ => None,
    }
}

fn written(
    field: &str,
    text: &str,
    day: &str,
    month: &str,
    year: Option<&str>,
    looking: Looking,
    today: NaiveDate,
) -> Outcome<NaiveDate> {
    let not_read = || Problem::input(field, "date-not-read").text("typed", text.trim());
    let day = day_number(day).ok_or_else(not_read)?;
    let month = month_number(month).ok_or_else(not_read)?;
    let not_real = |year: i32| {
        let month = named(&MONTHS, month - 1);
        Problem::input(field, "date-not-real")
            .text("day", day.to_string())
            .text("month", month)
            .text("year", year.to_string())
    };
    if let Some(year) = year {
        let year = year_number(year).ok_or_else(not_read)?;
        return NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| not_real(year));
    }
    let years = match looking {
        Looking::Ahead => today.year()..=today.year() + 8,
        Looking::Back => today.year() - 8..=today.year(),
    };
    let mut real = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    match looking {
        Looking::Ahead => real.find(|date| *date >= today),
        Looking::Back => real.rfind(|date| *date <= today),
    }
    .ok_or_else(|| not_real(today.year()))
}

/// `3`, `03`, `3rd`.
fn day_number(word: &str) -> Option<u32> {
    let figures = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = word.get(figures.len()..)?;
    if !["", "st", "nd", "rd", "th"].contains(&ending) {
        return None;
    }
    figures.parse().ok().filter(|day| (1..=31).contains(day))
}

/// `12`, `dec`, `December`.
pub fn month_number(word: &str) -> Option<u32> {
    if let Ok(number) = word.parse::<u32>() {
        return Some(number).filter(|month| (1..=12).contains(month));
    }
    let word = word.to_lowercase();
    let at = MONTHS.iter().position(|name| word.len() >= 3 && name.to_lowercase().starts_with(&word))?;
    u32::try_from(at + 1).ok()
}

/// `26` is 2026; four figures are themselves.
fn year_number(word: &str) -> Option<i32> {
    let number: i32 = word.parse().ok()?;
    match word.len() {
        2 => Some(2000 + number),
        4 => Some(number),
        _ => None,
    }
}
