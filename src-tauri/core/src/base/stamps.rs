//! Days and moments as they stand in the file: `2026-12-03`, and in UTC `2026-11-24T14:32:05Z`. What
//! does not read so is a fault of Kith's own, or of whoever wrote past the door.

use super::clock::ZONE;
use super::problem::{Kind, Outcome, Problem};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};

/// A day read from the file.
///
/// # Errors
/// A fault, for what is no day.
pub fn day(text: &str) -> Outcome<NaiveDate> {
    read(text).ok_or_else(|| Problem::new(Kind::Fault, "fault"))
}

/// A day in a column, read where it stands.
#[derive(Debug)]
pub struct Day(pub NaiveDate);

impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        read(value.as_str()?).map(Self).ok_or(FromSqlError::InvalidType)
    }
}

/// By hand: chrono's own reading of a date takes several times as long, and a quarter has thousands.
fn read(text: &str) -> Option<NaiveDate> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// A moment read from the file.
///
/// # Errors
/// A fault, for what is no moment.
pub fn moment(text: &str) -> Outcome<DateTime<Utc>> {
    text.parse().map_err(|_| Problem::new(Kind::Fault, "fault"))
}

/// A moment as it stands in the file.
pub fn stamp(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The day of a moment in the service's zone (COUNTING.md rule 2).
///
/// # Errors
/// A fault, for what is no moment.
pub fn day_of(text: &str) -> Outcome<NaiveDate> {
    Ok(moment(text)?.with_timezone(&ZONE).date_naive())
}
