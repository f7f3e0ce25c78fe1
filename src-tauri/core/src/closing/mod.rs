//! Closing a referral: when, why and in whose words; opening it again; and referring a family again.
//!
//! It refuses to hold a closing back because something is still open: that is only said. The children of a
//! closed referral are still asked after at 3, 6 and 12 months (COUNTING.md 4), but nobody asks after a child
//! who was adopted or has died.

mod handle;
pub mod requests;
pub mod rules;
pub mod store;

#[cfg(test)]
mod tests;

pub use handle::handle;

use crate::base::ids::{ClosingId, PersonId, StaffId};
use crate::base::problem::{Kind, Problem};
use crate::file::Op;
use crate::referral::Step;
use chrono::NaiveDate;
use requests::ClosingReason;

/// The tables of this stage.
pub const TABLES: &str = include_str!("schema.sql");

/// A referral was closed.
pub const CLOSE: Op = Op { code: "close-referral", undoable: true };
/// A closed referral was opened again.
pub const REOPEN: Op = Op { code: "reopen-referral", undoable: true };
/// A family was referred again.
pub const REFER_AGAIN: Op = Op { code: "refer-again", undoable: true };

/// Every act of this stage.
pub const OPS: &[Op] = &[CLOSE, REOPEN, REFER_AGAIN];

/// What is said to whoever would change a closed referral.
pub fn is_closed() -> Problem {
    Problem::new(Kind::Gone, "referral-closed")
}

/// A closing as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// Which.
    pub id: ClosingId,
    /// The day.
    pub on: NaiveDate,
    /// Why.
    pub reason: ClosingReason,
    /// In somebody's words; may be blank.
    pub words: String,
    /// The children who were adopted or have died, where that is the reason.
    pub children: Vec<PersonId>,
    /// How far the work had come.
    pub step_before: Step,
    /// Who closed it.
    pub staff: StaffId,
}
