//! The family's plan: their words, who will do what, what the plan must make sure of, each person's
//! own yes, and what was decided.
//!
//! It refuses to tick a need off by itself, to rewrite anybody's words, and to change what was
//! agreed: a change is a new version.

mod agree;
mod handle;
pub mod meetings;
pub mod requests;
pub mod rules;
mod seen;
pub mod store;
mod versions;
pub mod what_ifs;

pub use agree::review_day;
pub use handle::{handle, page};

use crate::base::ids::{MustId, PersonId, PlanActionId, PlanId, ReferralId, WhatIfId};
use crate::file::Op;
use chrono::NaiveDate;
use requests::{Decision, OwnAnswer, WhenKind};

/// The tables of this stage.
pub const TABLES: &str = include_str!("schema.sql");

/// A child's words.
pub const SET_CHILD_WORDS: Op = Op { code: "set-child-words", undoable: true };
/// An action was added.
pub const ADD_ACTION: Op = Op { code: "add-action", undoable: true };
/// An action was changed.
pub const SET_ACTION: Op = Op { code: "set-action", undoable: true };
/// An action was moved.
pub const MOVE_ACTION: Op = Op { code: "move-action", undoable: true };
/// An action was taken off.
pub const REMOVE_ACTION: Op = Op { code: "remove-action", undoable: true };
/// What is done if something goes wrong was added.
pub const ADD_WHAT_IF: Op = Op { code: "add-what-if", undoable: true };
/// It was changed.
pub const SET_WHAT_IF: Op = Op { code: "set-what-if", undoable: true };
/// It was moved.
pub const MOVE_WHAT_IF: Op = Op { code: "move-what-if", undoable: true };
/// It was taken off.
pub const REMOVE_WHAT_IF: Op = Op { code: "remove-what-if", undoable: true };
/// A need was ticked or unticked.
pub const SET_MUST_MET: Op = Op { code: "set-must-met", undoable: true };
/// Which action serves a need.
pub const SET_SERVES: Op = Op { code: "set-serves", undoable: true };
/// Who keeps it going.
pub const SET_LEAD: Op = Op { code: "set-lead", undoable: true };
/// A person's own answer.
pub const SET_AGREEING: Op = Op { code: "set-agreeing", undoable: true };
/// What was decided.
pub const DECIDE: Op = Op { code: "decide-plan", undoable: true };
/// The next version began.
pub const CHANGE: Op = Op { code: "change-plan", undoable: true };

/// Every act of this stage.
pub const OPS: &[Op] = &[
    SET_CHILD_WORDS,
    ADD_ACTION,
    SET_ACTION,
    MOVE_ACTION,
    REMOVE_ACTION,
    ADD_WHAT_IF,
    SET_WHAT_IF,
    MOVE_WHAT_IF,
    REMOVE_WHAT_IF,
    SET_MUST_MET,
    SET_SERVES,
    SET_LEAD,
    SET_AGREEING,
    DECIDE,
    CHANGE,
];

/// One version of a plan as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Which.
    pub id: PlanId,
    /// Of which referral.
    pub referral: ReferralId,
    /// 1 for the first.
    pub version: u32,
    /// Who keeps it going.
    pub lead: Option<PersonId>,
    /// What was decided; absent while it is being written.
    pub decided: Option<Decided>,
    /// Each child's words.
    pub child_words: Vec<(PersonId, String)>,
    /// In order.
    pub actions: Vec<Action>,
    /// What is done if things go wrong, in order.
    pub what_ifs: Vec<WhatIf>,
    /// The needs that people ticked.
    pub met: Vec<MustId>,
    /// Which action serves which need.
    pub serves: Vec<(MustId, PlanActionId)>,
    /// Each person's own answer.
    pub answers: Vec<(PersonId, OwnAnswer, String)>,
}

/// What was decided about a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// What.
    pub decision: Decision,
    /// By whom.
    pub by: String,
    /// Why.
    pub words: String,
    /// When: a UTC stamp.
    pub at: String,
}

/// An action as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Which.
    pub id: PlanActionId,
    /// The same action in the first version it stood in: what happened to it is kept by this.
    pub origin: PlanActionId,
    /// Its place.
    pub place: i64,
    /// Who and what.
    pub said: Said,
}

/// What is done if something goes wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// Which.
    pub id: WhatIfId,
    /// Its place.
    pub place: i64,
    /// What might happen: "Kelly is poorly in the night".
    pub happens: String,
    /// What is then done, and whom to ring.
    pub then: String,
}

/// What an action says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Who; absent for somebody who is not on the list.
    pub who: Option<PersonId>,
    /// Their name when they are not on the list.
    pub who_else: String,
    /// In plain words.
    pub what: String,
    /// From or by.
    pub when_kind: WhenKind,
    /// Which day.
    pub when: Option<NaiveDate>,
    /// Who checks.
    pub checks: String,
    /// If they can't.
    pub if_cant: String,
}
