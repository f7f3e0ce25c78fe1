//! The CSV file: one line for each figure, without a name. UTF-8 with its mark, so that a
//! spreadsheet reads it as such; CRLF, as RFC 4180 has it.
//!
//! It refuses to let a cell begin a formula: `=`, `+`, `-`, `@`, a tab or a line break at the start
//! gets an apostrophe before it, which a spreadsheet shows as text.

use super::measures::{Figure, Unit};
use super::quarter::Quarter;
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::words::{Arg, Words};
use chrono::NaiveDate;

/// The file's bytes.
///
/// # Errors
/// A fault, when a line can't be written.
pub(super) fn csv(
    figures: &[Figure],
    quarter: Quarter,
    as_at: NaiveDate,
    service: &str,
    words: &Words,
) -> Outcome<Vec<u8>> {
    let fault = |_| Problem::new(Kind::Fault, "fault");
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(vec![]);
    let head = [
        "service",
        "period",
        "as_at",
        "measure_id",
        "measure",
        "unit",
        "numerator",
        "denominator",
        "value",
        "rate_percent",
        "status",
        "rule",
    ];
    out.write_record(head).map_err(fault)?;
    for figure in figures {
        out.write_record(line(figure, quarter, as_at, service, words)).map_err(fault)?;
    }
    let body = out.into_inner().map_err(|_| Problem::new(Kind::Fault, "fault"))?;
    Ok([b"\xEF\xBB\xBF".as_slice(), &body].concat())
}

fn line(figure: &Figure, quarter: Quarter, as_at: NaiveDate, service: &str, words: &Words) -> Vec<String> {
    let count = |number: Option<usize>| number.map_or_else(String::new, |number| number.to_string());
    let shown = figure.shown.chars().any(|c| c.is_ascii_digit());
    let cells = [
        service.to_owned(),
        quarter.to_string(),
        as_at.to_string(),
        figure.code.clone(),
        figure.name.clone(),
        unit_words(figure.unit, words),
        count(figure.numerator),
        count(figure.denominator),
        if shown { figure.shown.clone() } else { String::new() },
        figure.rate.map_or_else(String::new, super::figures::tenths),
        // `:` is the DfE's mark for not available (DOMAIN.md §4.5).
        if shown { String::new() } else { ":".to_owned() },
        rule(figure, words),
    ];
    cells.map(|cell| harmless(&cell)).to_vec()
}

/// A cell that no spreadsheet takes for a formula.
pub(super) fn harmless(cell: &str) -> String {
    let begins = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    if cell.starts_with(begins) { format!("'{cell}") } else { cell.to_owned() }
}

/// The unit of a figure.
pub(super) fn unit_words(unit: Unit, words: &Words) -> String {
    let key = match unit {
        Unit::Referral => "count-unit-referral",
        Unit::Conference => "count-unit-conference",
        Unit::Child => "count-unit-child",
        Unit::Day => "count-unit-day",
    };
    words.say(key, &[])
}

/// A figure's rule in words; lines by reason share the rule of referrals.
pub(super) fn rule(figure: &Figure, words: &Words) -> String {
    match figure.code.strip_prefix("referrals-reason-") {
        Some(_) => words.say("count-referrals-reason.rule", &[("reason", Arg::Text(&figure.name))]),
        None => words.say(&format!("count-{}.rule", figure.code), &[]),
    }
}
