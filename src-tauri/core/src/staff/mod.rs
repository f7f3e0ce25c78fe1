//! The people of the service: who they are, what they are, and what each may ask. Deny by default.
//!
//! It refuses to know families. Which of them a person may open is decided in `scope`, from ids alone.

pub mod context;
pub mod may;
pub mod pin;
pub mod requests;
mod room;
pub mod rules;
pub mod scope;
pub mod store;

#[cfg(test)]
mod tests;

use crate::base::ids::{SlotId, StaffId};
use serde::{Deserialize, Serialize};

pub use context::Context;
pub use may::Need;
pub use pin::Pin;
pub use room::Room;

/// The tables of this stage.
pub const TABLES: &str = include_str!("schema.sql");

/// What a person is in the service (PRODUCT.md).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Brings families together.
    Facilitator,
    /// Prints, chases, hands over.
    Office,
    /// Sees all families, counts, countersigns.
    Manager,
    /// Looks after the file and its people; sees no family by this role.
    Administrator,
    /// Reads.
    Reader,
}

/// A person of the service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    /// Who.
    pub id: StaffId,
    /// The name they are known by at work: "Ruth A.".
    pub work_name: String,
    /// Their slot in the key file.
    pub slot: Option<SlotId>,
    /// Whether a letter alone does something on their screens.
    pub letter_keys: bool,
    /// Whether they still have the passphrase that somebody handed them: they choose their own first.
    pub first_passphrase: bool,
    /// Their PIN, if they have one: it proves again who has unlocked Kith.
    pub pin: Option<Pin>,
    /// Since when they work here: a UTC stamp.
    pub joined_at: String,
    /// What they are.
    pub roles: Vec<Role>,
}
