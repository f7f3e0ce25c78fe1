//! Quarters, figures in decimal arithmetic, and cells that no spreadsheet takes for a formula.

use super::export::harmless;
use super::figures::{halves, median, quarters, quartiles, rate, tenths};
use super::quarter::Quarter;
use crate::base::words::Words;
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn quarters_are_those_of_the_fiscal_year() {
    for (on, code, first, last) in [
        ("2026-04-01", "2026-27 Q1", "2026-04-01", "2026-06-30"),
        ("2026-09-30", "2026-27 Q2", "2026-07-01", "2026-09-30"),
        ("2026-12-31", "2026-27 Q3", "2026-10-01", "2026-12-31"),
        ("2027-03-31", "2026-27 Q4", "2027-01-01", "2027-03-31"),
        ("2000-01-01", "1999-00 Q4", "2000-01-01", "2000-03-31"),
    ] {
        let quarter = Quarter::of(day(on));
        assert_eq!(quarter.to_string(), code);
        assert_eq!((quarter.first(), quarter.last()), (day(first), day(last)), "{code}");
        assert_eq!(Quarter::read(code), Ok(quarter));
        assert_eq!(quarter.after().before(), quarter);
    }
    assert_eq!(Quarter::of(day("2026-08-01")).words(&Words::english()), "July to September 2026");
    for wrong in ["", "2026-27 Q5", "2026-28 Q1", "2026-27 q1", "2026-27", "=1+1", "99999-00 Q1"] {
        assert_eq!(Quarter::read(wrong).map_err(|problem| problem.code), Err("quarter-not-read"), "{wrong}");
    }
}

#[test]
fn a_rate_is_rounded_half_up_and_not_shown_under_six() {
    assert_eq!(rate(1, 5), None);
    assert_eq!(rate(1, 6).map(tenths), Some("16.7".into()));
    assert_eq!(rate(1, 16).map(tenths), Some("6.3".into()), "6.25 is half way, and goes up");
    assert_eq!(rate(19, 36).map(tenths), Some("52.8".into()));
    assert_eq!(rate(7, 7).map(tenths), Some("100.0".into()));
    assert_eq!(rate(0, 7).map(tenths), Some("0.0".into()));
}

#[test]
fn medians_and_inclusive_quartiles() {
    assert_eq!(median(vec![1, 2, 3, 4, 5]), None, "five are too few");
    assert_eq!(median(vec![40, 10, 20, 30, 50, 61]).map(halves), Some("35".into()));
    assert_eq!(median(vec![10, 20, 30, 41, 50, 61]).map(halves), Some("35.5".into()));
    assert_eq!(median(vec![7, 1, 2, 3, 4, 5, 6]).map(halves), Some("4".into()));
    let (low, high) = quartiles(vec![1, 2, 3, 4, 5, 6, 7, 8]).unwrap();
    assert_eq!((quarters(low), quarters(high)), ("2.75".into(), "6.25".into()));
}

#[test]
fn no_cell_begins_a_formula() {
    for (typed, kept) in [
        ("=1+1", "'=1+1"),
        ("+44", "'+44"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("Bedminster", "Bedminster"),
        ("", ""),
        ("a=1", "a=1"),
    ] {
        assert_eq!(harmless(typed), kept, "{typed:?}");
    }
}
