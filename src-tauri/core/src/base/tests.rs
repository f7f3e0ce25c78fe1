//! Dates as people type them, words as they are kept, ids in order.

use super::clock::{Clock, Dice};
use super::dates::{self, Looking};
use super::ids::{Id, Mint, RowId};
use super::text;
use chrono::{DateTime, NaiveDate, Utc};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Tuesday 24 November 2026.
fn read(typed: &str, looking: Looking) -> Result<String, &'static str> {
    dates::read("date", typed, looking, day("2026-11-24")).map(|date| date.to_string()).map_err(|problem| problem.code)
}

#[test]
fn dates_that_look_ahead() {
    for (typed, date) in [
        ("today", "2026-11-24"),
        ("Tomorrow", "2026-11-25"),
        ("fri", "2026-11-27"),
        ("tue", "2026-12-01"),
        ("tuesday", "2026-12-01"),
        ("next mon", "2026-11-30"),
        ("3/12", "2026-12-03"),
        ("3 dec", "2026-12-03"),
        ("3rd December", "2026-12-03"),
        ("Thursday 3 December", "2026-12-03"),
        ("23/11", "2027-11-23"),
        ("3/12/27", "2027-12-03"),
        ("3-12-2027", "2027-12-03"),
        ("2026-12-03", "2026-12-03"),
        ("29 feb", "2028-02-29"),
        ("in 6 weeks", "2027-01-05"),
        ("in a month", "2026-12-24"),
        ("in 3 days", "2026-11-27"),
    ] {
        assert_eq!(read(typed, Looking::Ahead).as_deref(), Ok(date), "{typed}");
    }
}

#[test]
fn dates_that_look_back() {
    for (typed, date) in [
        ("tue", "2026-11-24"),
        ("mon", "2026-11-23"),
        ("last tue", "2026-11-17"),
        ("23 nov", "2026-11-23"),
        ("25 nov", "2025-11-25"),
        ("yesterday", "2026-11-23"),
    ] {
        assert_eq!(read(typed, Looking::Back).as_deref(), Ok(date), "{typed}");
    }
}

#[test]
fn what_is_not_a_date_is_said_so() {
    for typed in [
        "",
        "soon",
        "13/13",
        "31",
        "t",
        "mo",
        "0/5",
        "3 d",
        "in many weeks",
        "in 99999 days",
        "<script>",
        "=1+1",
        "3/12/2",
    ] {
        assert_eq!(read(typed, Looking::Ahead), Err("date-not-read"), "{typed}");
    }
    for typed in ["30 February", "31/4", "29/2/2027"] {
        assert_eq!(read(typed, Looking::Ahead), Err("date-not-real"), "{typed}");
    }
}

#[test]
fn dates_are_said_day_first() {
    assert_eq!(dates::long_date(day("2027-03-03")), "Wednesday 3 March 2027");
    assert_eq!(dates::Spoken::on(day("2026-12-03"), day("2026-11-24")).words, "Thursday 3 December");
    assert_eq!(dates::Spoken::on(day("2027-01-05"), day("2026-11-24")).words, "Tuesday 5 January 2027");
}

#[test]
fn ages_turn_on_the_birthday() {
    assert_eq!(dates::age(day("2012-11-24"), day("2026-11-23")), 13);
    assert_eq!(dates::age(day("2012-11-24"), day("2026-11-24")), 14);
    assert_eq!(dates::age(day("2024-02-29"), day("2025-02-28")), 0);
    assert_eq!(dates::age(day("2024-02-29"), day("2025-03-01")), 1);
}

#[test]
fn words_keep_all_that_can_be_seen() {
    assert_eq!(text::line("name", "  Zoe\u{308}  O’Brien ", 200).unwrap(), "Zoë O’Brien");
    assert_eq!(text::line("name", "<script>=1+1", 200).unwrap(), "<script>=1+1");
    assert_eq!(text::line("name", "Ali\u{202E}gnp.exe\u{0}", 200).unwrap(), "Alignp.exe");
    // The joiner that Persian needs stays.
    assert_eq!(text::line("name", "علی\u{200C}رضا", 200).unwrap(), "علی\u{200C}رضا");
    assert_eq!(text::prose("why", "one\r\ntwo\n").unwrap(), "one\ntwo");
    let problem = text::line("name", &"a".repeat(10_000), text::NAME).unwrap_err();
    assert_eq!((problem.code, problem.field.as_deref()), ("too-long", Some("name")));
}

struct Stopped;

impl Clock for Stopped {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(1_795_500_000_000).unwrap()
    }
}

struct Zeroes;

impl Dice for Zeroes {
    fn fill(&mut self, out: &mut [u8]) {
        out.fill(0);
    }
}

#[test]
fn ids_sort_by_when_they_were_made_though_the_clock_stands() {
    let mut mint = Mint::after(0);
    let made: Vec<[u8; 16]> = (0..1_000).map(|_| mint.id::<RowId>(&Stopped, &mut Zeroes).bytes()).collect();
    assert!(made.windows(2).all(|pair| pair[0] < pair[1]));
    assert_eq!(made[0][6] >> 4, 7, "a version 7 id");
}

#[test]
fn a_clock_that_was_set_back_does_not_turn_time_round() {
    let ahead = u64::try_from(Stopped.now().timestamp_millis() + 86_400_000).unwrap() << 16;
    let mut mint = Mint::after(ahead);
    assert_eq!(mint.stamp(&Stopped), ahead + 1);
}

#[test]
fn a_time_of_day_as_people_type_it() {
    let read = |typed: &str| super::times::read("from", typed).map(super::times::said).map_err(|problem| problem.code);
    for (typed, said) in [
        ("4:30pm", "4:30pm"),
        ("4.30 pm", "4:30pm"),
        ("16:30", "4:30pm"),
        ("4:30", "4:30pm"),
        ("4", "4pm"),
        ("04:30", "4:30am"),
        ("10", "10am"),
        ("10am", "10am"),
        ("12pm", "12pm"),
        ("12am", "12am"),
        ("7 P.M.", "7pm"),
    ] {
        assert_eq!(read(typed), Ok(said.to_owned()), "{typed}");
    }
    for typed in ["", "soon", "25:00", "13pm", "4:7", "4:60", "0am", "=1+1", "<script>", "-4", "4:30:10"] {
        assert_eq!(read(typed), Err("time-not-read"), "{typed}");
    }
}
