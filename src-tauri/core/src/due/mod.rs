//! What is due: overdue, today, this week. A leaf that reads the stages and writes nothing.
//!
//! It refuses to say who is late: it says what is. A follow-up nobody made in sixty days, and a copy
//! nobody made in a hundred and twenty, leave the list and stay on the family's own pages.

mod handle;
pub mod requests;
pub mod rules;
mod store;

#[cfg(test)]
mod tests;

pub use handle::handle;

use crate::base::ids::{PersonId, ReferralId};
use chrono::NaiveDate;
use chrono::NaiveTime;

/// Something that is due, before it is said in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// In which referral.
    pub referral: ReferralId,
    /// By when.
    pub due: NaiveDate,
    /// What.
    pub what: What,
}

/// What there is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Accept the referral or send it back.
    Answer,
    /// See somebody for the first time; how often somebody tried.
    See(PersonId, u32),
    /// Book the conference.
    Book,
    /// Give so many invitations before the conference.
    Invite(u32, NaiveDate),
    /// The conference itself: from, until, where, how many are coming.
    Conference(NaiveTime, NaiveTime, String, u32),
    /// The conference goes on.
    UnderWay,
    /// Write down what was decided about the plan.
    Decide,
    /// Give so many people their copy of the plan.
    Copies(u32),
    /// Hold the review.
    Review,
    /// Ask how a child is, so many months on.
    FollowUp(PersonId, u8),
}
