//! Where the children are now: spells of their status from and to, follow-ups, and what has changed.
//!
//! It refuses to take an open spell for knowledge: what nobody asked about is not known, and never
//! counts as better (COUNTING.md 4 and 5).

mod handle;
pub mod requests;
pub mod rules;
pub mod store;

#[cfg(test)]
mod tests;

pub use handle::handle;

use crate::base::ids::EpisodeId;
use crate::file::Op;
use chrono::NaiveDate;
use requests::{EpisodeKind, FollowUpAnswer, WithFamily};

/// The tables of this stage.
pub const TABLES: &str = include_str!("schema.sql");

/// A spell was added.
pub const ADD: Op = Op { code: "add-episode", undoable: true };
/// A spell ended, or was opened again.
pub const END: Op = Op { code: "end-episode", undoable: true };
/// A spell was taken away.
pub const REMOVE: Op = Op { code: "remove-episode", undoable: true };
/// What was heard at follow-up.
pub const FOLLOW_UP: Op = Op { code: "set-follow-up", undoable: true };

/// Every act of this stage.
pub const OPS: &[Op] = &[ADD, END, REMOVE, FOLLOW_UP];

/// A spell as recorded: it holds from its first day up to, not on, its last (COUNTING.md 1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Episode {
    /// Which.
    pub id: EpisodeId,
    /// What sort.
    pub kind: EpisodeKind,
    /// The first day.
    pub from: NaiveDate,
    /// The day from which it does not hold any more; absent while it goes on.
    pub until: Option<NaiveDate>,
    /// Who told us.
    pub told_by: String,
}

/// A follow-up as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// For how many months after the conference.
    pub months: u8,
    /// When somebody asked.
    pub asked_on: NaiveDate,
    /// What was heard.
    pub answer: FollowUpAnswer,
    /// Whether the child lives with family.
    pub with_family: WithFamily,
    /// Who told us.
    pub told_by: String,
}
