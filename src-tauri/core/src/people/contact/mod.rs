//! How to reach somebody (DOMAIN.md §3.4, `contact_points`) and where a home is (§3.7): numbers and e-mail
//! addresses with what is safe about each, and the address of the home they live in.
//!
//! It refuses to show where somebody is kept: while a restriction keeps their whereabouts, their numbers and
//! their address stand behind the second ask of the family's File. Nothing of it is in family view, on a plan
//! or in what is searched.

mod handle;
pub mod requests;
pub mod rules;
pub mod store;

pub use handle::handle;

use crate::base::ids::{ContactId, FamilyId, HomeId, PersonId};
use crate::file::Op;
use chrono::NaiveDate;
use requests::{ContactKind, SafeTo};

/// The tables of this part.
pub const TABLES: &str = include_str!("schema.sql");

/// A number or an e-mail address was added.
pub const ADD: Op = Op { code: "add-contact", undoable: true };
/// It was changed, or what is safe about it.
pub const SET: Op = Op { code: "set-contact", undoable: true };
/// It was taken off.
pub const REMOVE: Op = Op { code: "remove-contact", undoable: true };
/// The address of a home was changed.
pub const SET_ADDRESS: Op = Op { code: "set-address", undoable: true };

/// Every act of this part.
pub const OPS: &[Op] = &[ADD, SET, REMOVE, SET_ADDRESS];

/// A number or an e-mail address as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Which.
    pub id: ContactId,
    /// Of which family.
    pub family: FamilyId,
    /// Whose.
    pub person: PersonId,
    /// A phone or an e-mail address.
    pub kind: ContactKind,
    /// As it was typed.
    pub value: String,
    /// Whether it may be used at all.
    pub safe_to_use: SafeTo,
    /// Whether a message may be left there: somebody else may hear or read it.
    pub safe_to_leave_message: SafeTo,
    /// When, whom to ask for; may be blank.
    pub note: String,
}

/// The address of a home, now or before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Of which home.
    pub home: HomeId,
    /// As on an envelope.
    pub lines: String,
    /// Since when.
    pub since: NaiveDate,
    /// Until when; absent for the one that holds.
    pub until: Option<NaiveDate>,
}
