//! Preparing a conference: who was seen, what each person needs to be able to come, who is invited
//! and who is coming.
//!
//! It refuses to print a conversation, and to invite anybody before the referral is accepted.

mod handle;
pub mod requests;
pub mod rules;
pub mod store;

pub use handle::{asked, handle};

use crate::base::ids::{ConversationId, PersonId};
use crate::file::Op;
use chrono::NaiveDate;
use requests::{Coming, How, Invitation};

/// The tables of this stage.
pub const TABLES: &str = include_str!("schema.sql");

/// A conversation was logged.
pub const LOG: Op = Op { code: "log-conversation", undoable: true };
/// A conversation was taken off the log.
pub const REMOVE: Op = Op { code: "remove-conversation", undoable: true };
/// What a person needs.
pub const SET_NEEDS: Op = Op { code: "set-needs", undoable: true };
/// Whether an invitation was given.
pub const SET_INVITATION: Op = Op { code: "set-invitation", undoable: true };
/// Whether a person is coming.
pub const SET_COMING: Op = Op { code: "set-coming", undoable: true };

/// Every act of this stage.
pub const OPS: &[Op] = &[LOG, REMOVE, SET_NEEDS, SET_INVITATION, SET_COMING];

/// A conversation as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversation {
    /// Which.
    pub id: ConversationId,
    /// With whom.
    pub person: PersonId,
    /// When.
    pub on: NaiveDate,
    /// How.
    pub how: How,
    /// Whether they were reached.
    pub reached: bool,
    /// Significant points.
    pub words: String,
}

/// A person's coming, as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// Who.
    pub person: PersonId,
    /// What they need.
    pub needs: String,
    /// Whether their invitation was given.
    pub invitation: Invitation,
    /// Whether they are coming.
    pub coming: Coming,
}
