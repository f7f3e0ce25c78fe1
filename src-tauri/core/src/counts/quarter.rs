//! Quarters of the fiscal year: 1 April to 31 March, Q1 April to June, Q4 January to March, written
//! `2026-27 Q2`. Whole days, inclusive at both ends, in the service's zone (COUNTING.md 2).

use crate::base::dates::month_name;
use crate::base::problem::{Outcome, Problem};
use crate::base::words::{Arg, Words};
use chrono::{Datelike, Months, NaiveDate};
use std::fmt;

/// One quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    /// The calendar year in which the fiscal year begins.
    year: i32,
    /// 1 to 4.
    number: u32,
}

impl Quarter {
    /// The quarter a day falls in.
    pub fn of(day: NaiveDate) -> Self {
        let fiscal_month = (day.month() + 8) % 12;
        let year = if day.month() < 4 { day.year() - 1 } else { day.year() };
        Self { year, number: fiscal_month / 3 + 1 }
    }

    /// Reads `2026-27 Q2`.
    ///
    /// # Errors
    /// `quarter-not-read`.
    pub fn read(code: &str) -> Outcome<Self> {
        let not_read = || Problem::input("quarter", "quarter-not-read").text("typed", code);
        let (year, number) = code.split_once(" Q").ok_or_else(not_read)?;
        let start: i32 = year.get(..4).and_then(|year| year.parse().ok()).ok_or_else(not_read)?;
        let number: u32 = number.parse().map_err(|_| not_read())?;
        let quarter = Self { year: start, number };
        let sound = (1..=4).contains(&number) && (1990..=2200).contains(&start) && quarter.to_string() == code;
        if sound { Ok(quarter) } else { Err(not_read()) }
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        let april = NaiveDate::from_ymd_opt(self.year, 4, 1).unwrap_or_default();
        april + Months::new((self.number - 1) * 3)
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        self.after().first().pred_opt().unwrap_or_default()
    }

    /// The one before.
    pub fn before(self) -> Self {
        match self.number {
            1 => Self { year: self.year - 1, number: 4 },
            number => Self { number: number - 1, ..self },
        }
    }

    /// The one after.
    pub fn after(self) -> Self {
        match self.number {
            4 => Self { year: self.year + 1, number: 1 },
            number => Self { number: number + 1, ..self },
        }
    }

    /// "July to September 2026".
    pub fn words(self, words: &Words) -> String {
        let (first, last) = (month_name(self.first()), month_name(self.last()));
        let year = self.first().year().to_string();
        words.say("quarter", &[("first", Arg::Text(first)), ("last", Arg::Text(last)), ("year", Arg::Text(&year))])
    }

    /// "Jul 26", for an axis.
    pub fn brief(self) -> String {
        let month = month_name(self.first()).get(..3).unwrap_or_default();
        format!("{month} {:02}", self.first().year().rem_euclid(100))
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02} Q{}", self.year, (self.year + 1).rem_euclid(100), self.number)
    }
}
