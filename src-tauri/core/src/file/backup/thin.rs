//! Which backups are kept: 12 days, 10 weeks and 9 months, the newest of each; and the newest six, so that a
//! morning's lock still has the one before it. A pure rule.
//!
//! It refuses to thin anything while a backup seems to lie ahead: then the clock is wrong, or was, and what
//! is old can't be told from what is new.

use super::facts::Backup;
use crate::base::clock::ZONE;
use chrono::{DateTime, Datelike, Utc};

/// How many days' newest backups are kept.
pub const DAYS: usize = 12;
/// How many weeks'.
pub const WEEKS: usize = 10;
/// How many months': also how long erased data survives in backups.
pub const MONTHS: usize = 9;

/// How many are kept whenever they were made.
pub const NEWEST: usize = 6;

/// Which of these may go. `backups` stand the newest first; the newest is always kept.
pub fn to_go(backups: &[Backup], now: DateTime<Utc>) -> Vec<&Backup> {
    if backups.iter().any(|backup| backup.made_at > now) {
        return vec![];
    }
    let mut days = Kept::new(DAYS);
    let mut weeks = Kept::new(WEEKS);
    let mut months = Kept::new(MONTHS);
    let mut go = vec![];
    for (at, backup) in backups.iter().enumerate() {
        let day = backup.made_at.with_timezone(&ZONE).date_naive();
        let week = day.iso_week();
        // Each is asked, so that a backup that is kept as a day's is also its week's and its month's.
        let kept = [
            at < NEWEST,
            days.takes((day.year(), day.ordinal())),
            weeks.takes((week.year(), week.week())),
            months.takes((day.year(), day.month())),
        ];
        if !kept.contains(&true) {
            go.push(backup);
        }
    }
    go
}

/// The newest periods that have a backup, each once.
struct Kept {
    most: usize,
    seen: Vec<(i32, u32)>,
}

impl Kept {
    fn new(most: usize) -> Self {
        Self { most, seen: vec![] }
    }

    fn takes(&mut self, period: (i32, u32)) -> bool {
        let new = !self.seen.contains(&period) && self.seen.len() < self.most;
        if new {
            self.seen.push(period);
        }
        new
    }
}
