//! The five answers. A blank is never an answer: "not known", "not asked yet" and "declined to
//! say" are three different things, everywhere (PRODUCT.md, "Words that mean one thing").

use serde::{Deserialize, Serialize};

/// What is held of a question, beside the value itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Answer {
    /// The value is recorded.
    Known,
    /// Somebody asked, and nobody knows.
    NotKnown,
    /// Nobody has asked.
    NotAskedYet,
    /// The person was asked and would rather not say.
    DeclinedToSay,
    /// There is nothing to record: the person has no phone, no middle name.
    HasNone,
}
