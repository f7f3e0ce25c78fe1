//! When a referral may be closed.

use super::rules::day;
use chrono::NaiveDate;

fn on(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn it_is_closed_on_a_day_from_its_beginning_until_today() {
    let (began, today) = (on("2026-03-02"), on("2026-11-24"));
    let asked = |typed| day(typed, began, today).map_err(|problem| (problem.code, problem.field.unwrap_or_default()));
    let refused = |code| Err((code, "on".to_owned()));
    assert_eq!(asked("2 mar 2026"), Ok(began), "on the day it began");
    assert_eq!(asked("today"), Ok(today));
    assert_eq!(asked("1 mar 2026"), refused("closing-before-it-began"));
    assert_eq!(asked("25 nov 2026"), refused("closing-ahead"));
    assert_eq!(asked(" "), refused("closing-day-missing"));
    assert_eq!(asked("soon"), refused("date-not-read"));
}
