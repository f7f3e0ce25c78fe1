//! A county's worth of invented families in a real Kith file, made from a seed: what "quick" is
//! measured on (PROMISES.md, "It is quick"). The same seed makes the same rows.
//!
//! Everything goes through the one write door, an act for each step of each family, in the order of
//! the days, so that the history is as long and as mixed as in life. It refuses real people, and to
//! be a test of time: a benchmark says how long, a test says whether.

pub mod after;
pub mod begin;
pub mod build;
pub mod chance;
pub mod compared;
pub mod family;
pub mod maps;
pub mod meet;
pub mod names;
pub mod plain;
pub mod screens;
pub mod texts;
pub mod watch;

use chance::Chance;
use chrono::NaiveDate;
use family::{Act, Family, share_out};

/// How large a county is. Everything else is in proportion: PROMISES.md's 30,000 children, 150,000
/// people, 100,000 actions and 90,000 spells go with 12,000 referrals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// Referrals, each of a family of its own: a multiple of twelve.
    pub referrals: u64,
    /// The first day of forty quarters.
    pub first: NaiveDate,
    /// Today.
    pub last: NaiveDate,
}

impl Scale {
    /// A county of so many referrals, over the forty quarters up to Tuesday 24 November 2026.
    pub fn of(referrals: u64) -> Self {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        Self { referrals, first: day(2017, 1, 1), last: day(2026, 11, 24) }
    }

    /// The county of the promises.
    pub fn county() -> Self {
        Self::of(12_000)
    }

    fn part(self, of_county: u64) -> u64 {
        of_county * self.referrals / 12_000
    }
}

/// Every family of a county.
pub fn families(seed: u64, scale: Scale) -> Vec<Family> {
    let mut families: Vec<Family> = (0..scale.referrals).map(|number| Family::of(seed, scale, number)).collect();
    let mut chance = Chance::of(seed, 0, "shares");
    let known: u64 = families.iter().map(|family| family.kids + family.parents).sum();
    let others = scale.part(150_000).saturating_sub(known);
    share(
        &mut families,
        others,
        4,
        &mut chance,
        |family| u64::from(family.has(Act::Prepare, scale.last)),
        |family, n| {
            family.others = n;
        },
    );
    let versions = |family: &Family| family.versions(scale.last);
    share(&mut families, scale.part(100_000), 3, &mut chance, versions, |family, n| family.actions = n);
    let accepted = |family: &Family| !family.sent_back && family.has(Act::Answer, scale.last);
    let kids: u64 = families.iter().filter(|family| accepted(family)).map(|family| family.kids).sum();
    let kids = vec![1; usize::try_from(kids).unwrap_or(0)];
    let mut spells = share_out(scale.part(90_000), &kids, 1, &mut chance).into_iter();
    for family in families.iter_mut().filter(|family| accepted(family)) {
        family.spells = spells.by_ref().take(usize::try_from(family.kids).unwrap_or(0)).collect();
    }
    families
}

/// Shares `total` out among the families that count at all.
fn share(
    families: &mut [Family],
    total: u64,
    spread: u64,
    chance: &mut Chance,
    times: impl Fn(&Family) -> u64,
    give: impl Fn(&mut Family, u64),
) {
    let mut counted: Vec<(u64, &mut Family)> = families
        .iter_mut()
        .filter_map(|family| Some((times(family), family)).filter(|(times, _)| *times > 0))
        .collect();
    let each: Vec<u64> = counted.iter().map(|(times, _)| *times).collect();
    for ((_, family), n) in counted.iter_mut().zip(share_out(total, &each, spread, chance)) {
        give(family, n);
    }
}

#[cfg(test)]
mod tests;
