//! Referrals: from asking to closing. This slice begins one, writes it down, and accepts it or
//! sends it back with a reason.
//!
//! It refuses to accept while something that may not be left open is missing, and never ticks or
//! answers anything by itself.

mod handle;
pub mod requests;
pub mod rules;
pub mod store;

#[cfg(test)]
mod tests;

pub use handle::{describe, handle, still_sound};

use crate::base::ids::{ConsentId, FamilyId, MustId, PersonId, ReferralChildId, ReferralId};
use crate::file::Op;
use chrono::NaiveDate;
use requests::{ConsentAnswer, SafetyAnswer, Stage};

/// The tables of this stage.
pub const TABLES: &str = include_str!("schema.sql");

/// A referral was begun.
pub const BEGIN: Op = Op { code: "begin-referral", undoable: true };
/// A child was added.
pub const ADD_CHILD: Op = Op { code: "add-child", undoable: true };
/// A child was taken out.
pub const REMOVE_CHILD: Op = Op { code: "remove-child", undoable: true };
/// Why now.
pub const SET_WHY: Op = Op { code: "set-why", undoable: true };
/// What the plan must make sure of.
pub const SET_MUST: Op = Op { code: "set-must", undoable: true };
/// One must was taken away.
pub const REMOVE_MUST: Op = Op { code: "remove-must", undoable: true };
/// A parent to be asked was added.
pub const ADD_PARENT: Op = Op { code: "add-parent", undoable: true };
/// A person's answer.
pub const SET_CONSENT: Op = Op { code: "set-consent", undoable: true };
/// The safety answer.
pub const SET_SAFETY: Op = Op { code: "set-safety", undoable: true };
/// Who referred.
pub const SET_REFERRER: Op = Op { code: "set-referrer", undoable: true };
/// Accepted.
pub const ACCEPT: Op = Op { code: "accept-referral", undoable: true };
/// Sent back.
pub const SEND_BACK: Op = Op { code: "send-back", undoable: true };

/// Every act of this stage.
pub const OPS: &[Op] = &[
    BEGIN,
    ADD_CHILD,
    REMOVE_CHILD,
    SET_WHY,
    SET_MUST,
    REMOVE_MUST,
    ADD_PARENT,
    SET_CONSENT,
    SET_SAFETY,
    SET_REFERRER,
    ACCEPT,
    SEND_BACK,
];

/// A referral as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// Which.
    pub id: ReferralId,
    /// Of which family.
    pub family: FamilyId,
    /// Where it stands.
    pub stage: Stage,
    /// Why now.
    pub why: String,
    /// Whether anyone must not meet or know an address.
    pub safety: SafetyAnswer,
    /// Who, and what we must do. Staff only.
    pub safety_note: String,
    /// Who referred.
    pub referrer_name: String,
    /// Their team.
    pub referrer_team: String,
    /// When it was received.
    pub received_on: Option<NaiveDate>,
    /// Why it was sent back.
    pub sent_back_reason: String,
    /// Its children, in order.
    pub children: Vec<(ReferralChildId, PersonId)>,
    /// What the plan must make sure of, in order.
    pub musts: Vec<(MustId, String)>,
    /// Who was asked, and what they said.
    pub consents: Vec<(ConsentId, PersonId, ConsentAnswer)>,
}
