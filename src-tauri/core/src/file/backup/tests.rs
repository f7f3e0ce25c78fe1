//! The rule of thinning, by hand-made backups.

use super::super::keys::FileId;
use super::facts::{Backup, Facts};
use super::thin;
use chrono::{DateTime, Days, TimeDelta, Utc};
use std::path::PathBuf;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn backup(made_at: DateTime<Utc>) -> Backup {
    let facts = Facts::new(FileId([1; 16]), made_at, 1, (1, 1));
    Backup { path: PathBuf::from(format!("{made_at}.kith")), facts, made_at }
}

/// What is left of daily backups, thinned after each as Kith does.
fn left_after(days: u64, from: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let mut left: Vec<Backup> = vec![];
    for day in 0..days {
        let now = from + Days::new(day);
        left.insert(0, backup(now));
        let go: Vec<Backup> = thin::to_go(&left, now).into_iter().cloned().collect();
        left.retain(|one| !go.contains(one));
    }
    left.into_iter().map(|one| one.made_at).collect()
}

#[test]
fn a_year_of_days_leaves_days_weeks_and_months() {
    let left = left_after(400, at("2025-10-01T17:00:00Z"));
    let newest = left[0];
    let days = left.iter().take_while(|at| newest - **at < TimeDelta::days(12)).count();
    assert_eq!(days, thin::DAYS);
    assert!(left.len() <= thin::DAYS + thin::WEEKS + thin::MONTHS, "{}", left.len());
    // 400 days on it is 4 November: this month and the eight before it, each by its last day.
    assert_eq!(*left.last().unwrap(), at("2026-03-31T17:00:00Z"));
    assert!(left.contains(&at("2026-07-31T17:00:00Z")));
}

#[test]
fn of_one_day_the_newest_six_stay_while_they_are_the_newest_of_all() {
    let day = at("2026-11-24T09:00:00Z");
    let today = |hours| (0..hours).rev().map(|hour| backup(day + TimeDelta::hours(hour)));
    let made: Vec<Backup> = today(8).collect();
    let oldest_two = made.iter().rev().take(2).rev().collect::<Vec<_>>();
    assert_eq!(thin::to_go(&made, day + TimeDelta::hours(8)), oldest_two);
    let tomorrow = (0..6).rev().map(|hour| backup(day + TimeDelta::hours(24 + hour)));
    let made: Vec<Backup> = tomorrow.chain(today(3)).collect();
    // Tomorrow's six, and today's newest for its day: two of today's go.
    let oldest_two = made.iter().rev().take(2).rev().collect::<Vec<_>>();
    assert_eq!(thin::to_go(&made, day + TimeDelta::hours(32)), oldest_two);
}

#[test]
fn nothing_goes_while_one_lies_ahead() {
    let day = at("2026-11-24T09:00:00Z");
    let made: Vec<Backup> = (0..9).rev().map(|hour| backup(day + TimeDelta::hours(hour))).collect();
    assert!(thin::to_go(&made, day + TimeDelta::hours(7)).is_empty());
    assert!(!thin::to_go(&made, day + TimeDelta::hours(8)).is_empty());
}
