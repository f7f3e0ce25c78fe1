//! The encrypted file: its key slots, its opening, its tables, and the one door through which
//! anything is written.
//!
//! It does not know the stages: they hand in their tables ([`schema::Tables`]) and their acts
//! ([`write::Op`]). It refuses to create a file by opening one, to write outside [`write`], and to
//! keep anything plain on the disk but the two work names of ARCHITECTURE.md §2.
//!
//! Invariants that are absences: no second connection to a file that is open; no `DELETE` of a
//! kept row (rows are marked `removed_at`); no write without its change rows; no key in a log.

pub mod backup;
pub mod change;
pub mod create;
pub mod draft;
mod faults;
pub mod keyfile;
pub mod keyfile_places;
pub mod keys;
pub mod lock;
pub mod lockfile;
pub mod machine;
pub mod open;
pub mod passphrase;
pub mod place;
pub mod requests;
pub mod schema;
pub mod sheet;
pub mod sql;
pub mod write;

#[cfg(test)]
mod tests;

pub use open::KithFile;
pub use write::{Op, Write};
