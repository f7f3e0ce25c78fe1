//! Counts of a quarter by the rules of COUNTING.md, each with its rule in words and what is behind
//! it, and a CSV file.
//!
//! It refuses to count what is not known as better, to show a rate of fewer than six, and to put a
//! name into an export. Freezing, sharing (1 to 5 as `c`) and the quarterly return are not built.

mod export;
mod figures;
mod handle;
mod measures;
pub mod quarter;
pub mod requests;
mod store;

#[cfg(test)]
mod tests;

pub use handle::handle;

use crate::base::ids::{ConferenceId, FamilyId, PersonId, ReferralId};
use crate::file::Op;
use crate::outcomes::requests::{Change, EpisodeKind};
use crate::plan::requests::Decision;
use crate::referral::requests::Reason;
use chrono::NaiveDate;

/// Figures were exported.
pub const EXPORT: Op = Op { code: "export-counts", undoable: false };

/// Every act of this stage.
pub const OPS: &[Op] = &[EXPORT];

/// The tables of this stage.
pub const TABLES: &str = include_str!("schema.sql");

/// What a figure is counted from: what is behind one figure is found without reading for the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    Referrals,
    Conferences,
    Children,
}

/// What was read of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Facts {
    /// Referrals received in the quarter.
    Referrals(Vec<Referred>),
    /// First conferences whose first sitting falls in the quarter; and how many accepted referrals have
    /// had no conference by the as-at day.
    Conferences(Vec<Held>, u32),
    /// The children of those conferences that were held with family time.
    Children(Vec<Child>),
}

/// A referral that was received in the quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Referred {
    referral: ReferralId,
    family: FamilyId,
    reason: Option<Reason>,
    accepted: bool,
}

/// A conference of the quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Held {
    conference: ConferenceId,
    referral: ReferralId,
    family: FamilyId,
    /// With family time (COUNTING.md 3).
    whole: bool,
    /// The day of the first sitting.
    conf0: NaiveDate,
    /// From receiving the referral to the first sitting.
    days: Option<i64>,
    /// What was decided on the last sitting's day, if anything was.
    decision: Option<Decision>,
}

/// A child of a conference of the quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Child {
    person: PersonId,
    referral: ReferralId,
    family: FamilyId,
    /// How old they were on the day: participation counts from four (COUNTING.md 21).
    age: Option<i32>,
    unborn: bool,
    took_part: bool,
    /// Six months on.
    change: Change,
    then: Option<EpisodeKind>,
    later: Option<EpisodeKind>,
    conf0: NaiveDate,
}
