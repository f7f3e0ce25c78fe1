//! Find: names by their beginnings, with and without marks. The table is derived, filled by
//! triggers on people; this stage only reads it.
//!
//! It refuses to guess at sounds, and to say more of a person than their name and their family.

mod handle;
pub mod requests;

#[cfg(test)]
mod tests;

pub use handle::handle;

/// The tables of this stage.
pub const TABLES: &str = include_str!("schema.sql");
