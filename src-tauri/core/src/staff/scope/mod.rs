//! Who may open which family (PROMISES.md): those assigned to it, those whose role sees all, and whoever
//! asked to and wrote down why. What is a worker's own family is closed to them, whatever they are.
//!
//! It refuses to know what a family is: the desk says which family a request is about, and what it is
//! called. It never opens a family silently: who opened one is kept, once a day.

mod handle;
pub mod requests;
pub mod rules;
pub mod store;

#[cfg(test)]
mod tests;

pub use handle::{Families, handle};
pub use rules::{Access, MayOpen, Standing};

use crate::file::Op;

/// The tables of this part.
pub const TABLES: &str = include_str!("schema.sql");

/// Somebody works with a family from now on.
pub const ASSIGN: Op = Op { code: "assign-worker", undoable: false };
/// Somebody does not any more.
pub const UNASSIGN: Op = Op { code: "unassign-worker", undoable: false };
/// A family was opened with a reason.
pub const ASK: Op = Op { code: "ask-to-open", undoable: false };
/// A manager has seen why.
pub const SEE: Op = Op { code: "see-ask", undoable: false };
/// A family is a worker's own, or is not.
pub const OWN: Op = Op { code: "own-family", undoable: false };
/// A family is restricted, or is not any more.
pub const RESTRICT: Op = Op { code: "restrict-family", undoable: false };
/// Somebody opened a family for the first time on a day.
pub const OPEN: Op = Op { code: "open-family", undoable: false };

/// Every act of this part. None is undone by whoever happens to stand at the history: each has an opposite,
/// and a rule for who may do that.
pub const OPS: &[Op] = &[ASSIGN, UNASSIGN, ASK, SEE, OWN, RESTRICT, OPEN];
