//! Reading the change rows: what was done, in words, and undoing it, also tomorrow.
//!
//! It refuses to undo what has changed since, and to rewrite the past: an undo is a new act.

mod handle;
pub mod requests;
pub mod store;
pub mod undo;

pub use handle::{Teller, handle};

use crate::base::ids::{ActionId, FamilyId, StaffId};
use crate::file::Op;

/// An act that undoes another.
pub const UNDO: Op = Op { code: "undo", undoable: true };

/// Every act of this stage.
pub const OPS: &[Op] = &[UNDO];

/// One act as the history holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Which.
    pub action: ActionId,
    /// Its registered code.
    pub op: String,
    /// Who.
    pub who: StaffId,
    /// In which family.
    pub family: Option<FamilyId>,
    /// Which act it undid.
    pub undoes: Option<ActionId>,
    /// When: a hybrid logical stamp, milliseconds in the upper bits.
    pub hlc: i64,
    /// What it touched first, to say it by.
    pub table: String,
    /// That row.
    pub row: [u8; 16],
}
