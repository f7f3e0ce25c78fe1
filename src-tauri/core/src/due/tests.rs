//! By when things are due.

use super::rules::{book_due, copies_due, first_visit_due, invite_due};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn saturdays_and_sundays_do_not_count() {
    assert_eq!(first_visit_due(day("2026-11-24")), day("2026-12-01"), "from a Tuesday");
    assert_eq!(first_visit_due(day("2026-11-27")), day("2026-12-04"), "from a Friday");
    assert_eq!(copies_due(day("2026-11-28")), day("2026-12-04"), "from a Saturday");
    assert_eq!(book_due(day("2026-11-24")), day("2026-12-14"));
    assert_eq!(invite_due(day("2026-12-14")), day("2026-12-07"));
}
