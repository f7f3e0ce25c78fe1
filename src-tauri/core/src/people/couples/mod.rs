//! Two people of a family and how they are, or were, with each other: married, living together, divorced. The
//! same two may be a couple twice, one time after the other.
//!
//! It refuses to guess: two who have a child together are nothing to each other until somebody says so.

pub(super) mod handle;
pub mod rules;
pub mod store;

use super::Precision;
use super::requests::CoupleHow;
use crate::base::ids::{CoupleId, PersonId};
use crate::file::Op;
use chrono::NaiveDate;

/// Two people were recorded as a couple.
pub const ADD_COUPLE: Op = Op { code: "add-couple", undoable: true };
/// How two people are with each other, or since when, was changed.
pub const SET_COUPLE: Op = Op { code: "set-couple", undoable: true };
/// That two people are or were a couple was taken out.
pub const REMOVE_COUPLE: Op = Op { code: "remove-couple", undoable: true };

/// A date, as far as it is known: the first day it can be, and how much of it is known.
pub type Dated = Option<(NaiveDate, Precision)>;

/// Two people, once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Couple {
    /// Which.
    pub id: CoupleId,
    /// One of the two.
    pub one: PersonId,
    /// The other.
    pub other: PersonId,
    /// How they are with each other.
    pub how: CoupleHow,
    /// Since when they were a couple.
    pub from: Dated,
    /// When it ended; nothing while it goes on.
    pub until: Dated,
}

impl Couple {
    /// Whom somebody is, or was, with.
    pub fn with(&self, person: PersonId) -> Option<PersonId> {
        match (self.one == person, self.other == person) {
            (true, _) => Some(self.other),
            (_, true) => Some(self.one),
            _ => None,
        }
    }

    /// Whether it goes on.
    pub fn goes_on(&self) -> bool {
        rules::goes_on(self.how)
    }
}
