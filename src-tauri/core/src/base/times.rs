//! Times of day as people type and read them: "4:30pm", "16:30", "7pm".
//!
//! It refuses to guess the half of the day where both are as likely: a bare 4 is the afternoon, a
//! bare 10 the morning, as people who arrange meetings mean it; 12 is noon.

use super::problem::{Outcome, Problem};
use chrono::{NaiveTime, Timelike};

/// Reads a time of day.
///
/// # Errors
/// An input problem on `field`.
pub fn read(field: &str, typed: &str) -> Outcome<NaiveTime> {
    let text: String = typed.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let not_read = || Problem::input(field, "time-not-read").text("typed", typed.trim());
    let (figures, half) = halves(&text);
    let (hour, minute) = match figures.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        None => (figures, "00"),
        Some(_) => return Err(not_read()),
    };
    let hour: u32 = hour.parse().map_err(|_| not_read())?;
    let minute: u32 = minute.parse().map_err(|_| not_read())?;
    let hour = match half {
        Some(Half::Morning) if (1..=12).contains(&hour) => hour % 12,
        Some(Half::Afternoon) if (1..=12).contains(&hour) => hour % 12 + 12,
        None if (1..=6).contains(&hour) && figures.len() < 5 && !figures.starts_with('0') => hour + 12,
        None => hour,
        Some(_) => return Err(not_read()),
    };
    NaiveTime::from_hms_opt(hour, minute, 0).ok_or_else(not_read)
}

#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

fn halves(text: &str) -> (&str, Option<Half>) {
    let ends = [("a.m.", Half::Morning), ("p.m.", Half::Afternoon), ("am", Half::Morning), ("pm", Half::Afternoon)];
    let found = ends.into_iter().find_map(|(end, half)| Some((text.strip_suffix(end)?, half)));
    found.map_or((text, None), |(figures, half)| (figures, Some(half)))
}

/// "4:30pm", "7pm", "12 noon" is "12pm".
pub fn said(time: NaiveTime) -> String {
    let (afternoon, hour) = time.hour12();
    let half = if afternoon { "pm" } else { "am" };
    match time.minute() {
        0 => format!("{hour}{half}"),
        minute => format!("{hour}:{minute:02}{half}"),
    }
}
