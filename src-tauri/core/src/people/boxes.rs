//! A date in three boxes, known to the day, to the month or to the year. It refuses to fill in what nobody
//! said: what is kept is the first day it can be, and how much of it is known.

use super::Precision;
use super::requests::DateBoxes;
use crate::base::dates;
use crate::base::problem::{Outcome, Problem};
use chrono::{Datelike, Days, Months, NaiveDate};

/// Reads three boxes; nothing where all are blank.
///
/// # Errors
/// An input problem on `field`.
pub fn read(field: &str, day: &str, month: &str, year: &str) -> Outcome<Option<(NaiveDate, Precision)>> {
    let (day, month, year) = (day.trim(), month.trim(), year.trim());
    if [day, month, year].iter().all(|typed| typed.is_empty()) {
        return Ok(None);
    }
    let not_read = |code| Problem::input(field, code);
    if year.is_empty() || (month.is_empty() && !day.is_empty()) {
        return Err(not_read("boxes-incomplete"));
    }
    let year: i32 = match year.parse() {
        Ok(number) if year.len() == 4 => number,
        _ => return Err(not_read("boxes-year")),
    };
    let month_number = if month.is_empty() { Some(1) } else { dates::month_number(month) };
    let month_number = month_number.ok_or_else(|| not_read("boxes-month").text("typed", month))?;
    let day_number = if day.is_empty() { Some(1) } else { day.parse().ok() };
    let day_number: u32 = day_number.ok_or_else(|| not_read("boxes-day").text("typed", day))?;
    let first = NaiveDate::from_ymd_opt(year, month_number, day_number).ok_or_else(|| {
        let named = NaiveDate::from_ymd_opt(2000, month_number, 1).map_or("", dates::month_name);
        not_read("date-not-real")
            .text("day", day_number.to_string())
            .text("month", named)
            .text("year", year.to_string())
    })?;
    let precision = match (day.is_empty(), month.is_empty()) {
        (false, _) => Precision::Day,
        (true, false) => Precision::Month,
        (true, true) => Precision::Year,
    };
    Ok(Some((first, precision)))
}

/// The last day it can be.
pub fn last(first: NaiveDate, precision: Precision) -> NaiveDate {
    let months = match precision {
        Precision::Day => return first,
        Precision::Month => 1,
        Precision::Year => 12,
    };
    first.checked_add_months(Months::new(months)).and_then(|next| next.checked_sub_days(Days::new(1))).unwrap_or(first)
}

/// "3 March 2021", "March 2021", "2021".
pub fn said(first: NaiveDate, precision: Precision) -> String {
    let (month, year) = (dates::month_name(first), first.year());
    match precision {
        Precision::Day => format!("{} {month} {year}", first.day()),
        Precision::Month => format!("{month} {year}"),
        Precision::Year => year.to_string(),
    }
}

/// As it stands in its boxes.
pub fn boxes(date: Option<(NaiveDate, Precision)>) -> DateBoxes {
    let blank = String::new;
    let Some((first, precision)) = date else { return DateBoxes { day: blank(), month: blank(), year: blank() } };
    DateBoxes {
        day: if precision == Precision::Day { first.day().to_string() } else { blank() },
        month: if precision == Precision::Year { blank() } else { first.month().to_string() },
        year: first.year().to_string(),
    }
}
