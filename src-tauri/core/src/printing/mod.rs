//! Who gets which paper: what its reader may have is read here, the page engine (`papers`) makes
//! it, and what was made for whom is noted.
//!
//! It refuses to make a paper without a reader, and to note one that could not be saved.

mod copies;
mod handle;
mod invitation;
mod out;
mod plan_copy;
mod reader;
pub mod requests;
mod sieve;

pub use handle::{MAKE_PAPER, Note, OPS, handle, not_made, noted, save, save_file};
pub use out::{copies_made, invitations_made, without_copy};

/// The tables of this stage.
pub const TABLES: &str = include_str!("schema.sql");
