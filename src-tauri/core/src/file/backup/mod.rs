//! Backups: whole, encrypted copies of the file, each opened and counted before it counts as one.
//!
//! A backup is three files of one name. `NAME.kith` is the copy, under the key the file had then;
//! `NAME.kith-keys` is the key file as it stood; `NAME.kith-made` says when it was made, how long it is and
//! what its bytes hash to, so that a copy that has rotted is told from a good one without a key. `NAME.kith`
//! is renamed into place last: where it stands, all three are whole.
//!
//! It refuses to copy a file that is open by its bytes (a WAL copied so opened cleanly and missed saved rows:
//! ARCHITECTURE.md §2), to count a copy that was not opened, and to thin out the last good one.

mod copy;
mod facts;
pub mod requests;
mod restore;
#[cfg(test)]
mod tests;
pub mod thin;
mod try_out;

pub use copy::Stop;
pub use facts::{Backup, Facts, all, folder, newest, of_file};
pub use restore::{Candidates, Restored, Swapped, swap_in};
