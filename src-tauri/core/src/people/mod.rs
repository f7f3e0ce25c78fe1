//! Families and the people they know: children, relatives, friends. People are added by relation,
//! never by drawing, and never typed twice.
//!
//! It refuses to know referrals. It refuses to delete: a removed person is off the list, and undo
//! brings them back whole.

pub mod born;
pub mod boxes;
pub mod contact;
pub mod couples;
pub mod died;
mod handle;
pub mod requests;
pub mod rules;
pub mod safety;
pub mod store;

#[cfg(test)]
mod tests;

pub use handle::handle;

use crate::base::answer::Answer;
use crate::base::ids::{FamilyId, HomeId, PersonId};
use crate::file::Op;
use chrono::NaiveDate;
use contact::{Address, Contact};
use couples::Couple;
use requests::{Home, Reads, Relation, ShownAs};

/// The tables of this stage.
pub const TABLES: &str = include_str!("schema.sql");

/// A relative was added.
pub const ADD_RELATIVE: Op = Op { code: "add-relative", undoable: true };
/// A name was changed.
pub const SET_NAME: Op = Op { code: "set-name", undoable: true };
/// A date of birth, or an expected date, was changed.
pub const SET_BORN: Op = Op { code: "set-born", undoable: true };
/// How two people are related was changed.
pub const SET_RELATION: Op = Op { code: "set-relation", undoable: true };
/// A person was taken off the list.
pub const REMOVE_PERSON: Op = Op { code: "remove-person", undoable: true };

/// Where a person lives was changed.
pub const SET_HOME: Op = Op { code: "set-home", undoable: true };

/// How the family map shows a person was changed.
pub const SET_SHOWN_AS: Op = Op { code: "set-shown-as", undoable: true };
/// How large papers are set for somebody.
pub const SET_READS: Op = Op { code: "set-reads", undoable: true };

/// That a person has died, or when, was recorded.
pub const SET_DIED: Op = Op { code: "set-died", undoable: true };
/// That a person has died was taken back.
pub const SET_LIVING: Op = Op { code: "set-living", undoable: true };

/// Every act of this stage.
pub const OPS: &[Op] = &[
    ADD_RELATIVE,
    SET_NAME,
    SET_BORN,
    SET_RELATION,
    REMOVE_PERSON,
    SET_HOME,
    SET_SHOWN_AS,
    SET_READS,
    SET_DIED,
    SET_LIVING,
    couples::ADD_COUPLE,
    couples::SET_COUPLE,
    couples::REMOVE_COUPLE,
];

/// A person as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// Their family.
    pub family: FamilyId,
    /// May be blank.
    pub first_name: String,
    /// May be blank.
    pub last_name: String,
    /// What they like to be called; may be blank.
    pub known_as: String,
    /// Their birth, as far as it is known.
    pub birth: Birth,
    /// A referral of this family is, or was, about them.
    pub plan_is_for: bool,
    /// Where they live, if that is known.
    pub home: Option<HomeId>,
    /// How the family map shows them, where somebody said so.
    pub shown_as: Option<ShownAs>,
    /// How large the papers made for them are set.
    pub reads: Reads,
    /// Whether and when they died.
    pub death: Option<Death>,
}

impl Person {
    /// A baby not born yet: nobody visits, invites or asks them.
    pub fn unborn(&self) -> bool {
        matches!(self.birth, Birth::Expected(_))
    }

    /// They have died: they stay named in all that is written, and nobody asks for them.
    pub fn died(&self) -> bool {
        self.death.is_some()
    }

    /// Whether anybody visits, invites or asks them.
    pub fn is_asked(&self) -> bool {
        !self.unborn() && !self.died()
    }
}

/// Everything known of a family's people, read once for each request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Everyone, as they were added.
    pub people: Vec<Person>,
    /// Who was taken off the list. What they did, and what was agreed with them, still has their name.
    pub removed: Vec<Person>,
    /// How they are related.
    pub relationships: Vec<Relationship>,
    /// The homes the family has named.
    pub homes: Vec<Home>,
    /// Where they are. Staff only.
    pub addresses: Vec<Address>,
    /// How to reach them. Staff only.
    pub contacts: Vec<Contact>,
    /// Who is or was a couple, as they were added.
    pub couples: Vec<Couple>,
}

impl Known {
    /// One of them.
    pub fn find(&self, id: PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// One of them, also when they were taken off the list: for what was written down with their name.
    pub fn named(&self, id: PersonId) -> Option<&Person> {
        self.find(id).or_else(|| self.removed.iter().find(|person| person.id == id))
    }

    /// The children a referral is, or was, about.
    pub fn children(&self) -> Vec<&Person> {
        self.people.iter().filter(|person| person.plan_is_for).collect()
    }

    /// What a home is called.
    pub fn home(&self, id: HomeId) -> Option<&str> {
        self.homes.iter().find(|home| home.home == id).map(|home| home.called.as_str())
    }
}

/// A date of birth or an expected date, never both (DOMAIN.md §3.0).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Birth {
    /// Born on a day, in a month or in a year: the first day it can be.
    Born(NaiveDate, Precision),
    /// Born, and the date is not recorded: why not.
    Unrecorded(Answer),
    /// Not born yet; expected on a day, if that is known.
    Expected(Option<NaiveDate>),
}

/// The death of somebody who has died.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Death {
    /// On a day, in a month or in a year: the first day it can have been.
    On(NaiveDate, Precision),
    /// Nobody has said when.
    NotKnownWhen,
}

/// How much of a date is known (DOMAIN.md §3.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// The day.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
}

/// One relationship.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relationship {
    /// Who.
    pub person: PersonId,
    /// To which child.
    pub child: PersonId,
    /// What they are to the child.
    pub relation: Relation,
}
