//! Who must not meet, and what somebody must not know (DOMAIN.md §3.8): what is written down about it,
//! and the one checker that says what a reader may have.
//!
//! It refuses to let a restriction lapse by itself: it holds from the moment it is written down until
//! somebody takes it off and says why. It finds a name or a word that gives something away; it never
//! rewrites what a family wrote.

pub mod doors;
mod handle;
pub mod requests;
pub mod rules;
pub mod store;

pub use handle::handle;

use crate::base::ids::{FamilyId, PersonId, RestrictionId};
use crate::file::Op;
use chrono::NaiveDate;
use requests::{Basis, RestrictionKind};

/// The tables of this part.
pub const TABLES: &str = include_str!("schema.sql");

/// A restriction was written down.
pub const ADD: Op = Op { code: "add-restriction", undoable: true };
/// A restriction was taken off.
pub const LIFT: Op = Op { code: "lift-restriction", undoable: true };

/// Something was let through all the same.
pub const LET_THROUGH: Op = Op { code: "let-through", undoable: true };
/// A manager countersigned it.
pub const COUNTERSIGN: Op = Op { code: "countersign", undoable: false };

/// Somebody looked at what is written down in a family's File.
pub const LOOK: Op = Op { code: "look-in-file", undoable: false };

/// Every act of this part.
pub const OPS: &[Op] = &[ADD, LIFT, LET_THROUGH, COUNTERSIGN, LOOK];

/// A restriction as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restriction {
    /// Which.
    pub id: RestrictionId,
    /// In which family.
    pub family: FamilyId,
    /// What sort.
    pub kind: RestrictionKind,
    /// Whom it keeps safe, or whom it is about.
    pub about: PersonId,
    /// From whom; absent for everybody in the family.
    pub from: Option<PersonId>,
    /// What it rests on.
    pub basis: Basis,
    /// Why, for staff.
    pub reason: String,
    /// Words that would give it away: a town, a school, a hall.
    pub gives_away: Vec<String>,
    /// Since when.
    pub since: NaiveDate,
    /// When the order or the condition ends, if it does. It holds on after that.
    pub until: Option<NaiveDate>,
    /// When somebody looks at it again.
    pub look_again: NaiveDate,
}
