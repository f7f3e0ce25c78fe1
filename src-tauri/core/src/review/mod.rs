//! Reviews: what has happened to each action, the same question from 0 to 10 before and after, and
//! when everyone meets again.
//!
//! It refuses to score anybody: a number from 0 to 10 is the person's own, with their words.

mod handle;
pub mod requests;
pub mod rules;
pub mod store;

pub use handle::handle;

use crate::base::ids::{PersonId, PlanActionId, QuestionId, ReviewId};
use crate::file::Op;
use chrono::NaiveDate;
use requests::Progress;

/// The tables of this stage.
pub const TABLES: &str = include_str!("schema.sql");

/// When the next review is.
pub const SET_NEXT: Op = Op { code: "set-next-review", undoable: true };
/// A review was held.
pub const HOLD: Op = Op { code: "hold-review", undoable: true };
/// What has happened to an action.
pub const SET_PROGRESS: Op = Op { code: "set-progress", undoable: true };
/// A question was asked.
pub const ASK: Op = Op { code: "ask-question", undoable: true };
/// A question was answered.
pub const ANSWER: Op = Op { code: "answer-question", undoable: true };

/// Every act of this stage.
pub const OPS: &[Op] = &[SET_NEXT, HOLD, SET_PROGRESS, ASK, ANSWER];

/// What has happened to an action, as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// The action, by the version it was first written in.
    pub origin: PlanActionId,
    /// What has happened.
    pub progress: Progress,
    /// In their words.
    pub words: String,
}

/// A question as recorded, with its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Which.
    pub id: QuestionId,
    /// Who answers.
    pub person: PersonId,
    /// As it is asked, the same each time.
    pub words: String,
    /// Its answers, oldest first.
    pub answers: Vec<Value>,
}

/// One answer from 0 to 10.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// At which review; absent for before the conference.
    pub review: Option<ReviewId>,
    /// When.
    pub on: NaiveDate,
    /// 0 to 10.
    pub value: u8,
    /// In the person's own words.
    pub words: String,
}
