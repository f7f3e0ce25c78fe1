//! Conferences: booking, who is here, the five stages and their times, and family time.
//!
//! It refuses to keep a word of family time: only its start, its end and who stayed are ever kept.

mod family_time;
pub mod family_view;
mod handle;
pub mod requests;
pub mod rules;
pub mod store;

#[cfg(test)]
mod tests;

pub use family_time::{card, end_family_time, family_by_itself};
pub use handle::{handle, kept_apart};

use crate::base::ids::{ConferenceId, PersonId, ReferralId, RowId, SittingId};
use crate::file::Op;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use requests::{ConferenceStage, ConferenceState, Here};

/// The tables of this stage.
pub const TABLES: &str = include_str!("schema.sql");

/// A conference was booked, or moved.
pub const BOOK: Op = Op { code: "book-conference", undoable: true };
/// A conference began.
pub const START: Op = Op { code: "start-conference", undoable: true };
/// Who is here.
pub const SET_HERE: Op = Op { code: "set-here", undoable: true };
/// Another stage began.
pub const MOVE: Op = Op { code: "move-to-stage", undoable: false };
/// Family time began.
pub const START_FAMILY_TIME: Op = Op { code: "start-family-time", undoable: false };
/// Family time ended.
pub const END_FAMILY_TIME: Op = Op { code: "end-family-time", undoable: false };
/// A stage's times were put right.
pub const SET_TIMES: Op = Op { code: "set-stage-times", undoable: true };
/// A conference ended.
pub const END: Op = Op { code: "end-conference", undoable: true };

/// Family view began.
pub const ENTER_FAMILY_VIEW: Op = Op { code: "enter-family-view", undoable: false };
/// Family view was left.
pub const LEAVE_FAMILY_VIEW: Op = Op { code: "leave-family-view", undoable: false };

/// Every act of this stage.
pub const OPS: &[Op] = &[
    BOOK,
    START,
    SET_HERE,
    MOVE,
    START_FAMILY_TIME,
    END_FAMILY_TIME,
    SET_TIMES,
    END,
    ENTER_FAMILY_VIEW,
    LEAVE_FAMILY_VIEW,
];

/// A sitting of a conference. Kith holds one sitting for each conference so far; the tables are
/// ready for a conference that is adjourned (COUNTING.md 3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// Which.
    pub id: SittingId,
    /// Of which conference.
    pub conference: ConferenceId,
    /// Of which referral.
    pub referral: ReferralId,
    /// Where the conference stands.
    pub state: ConferenceState,
    /// Which day, in the service's zone.
    pub day: NaiveDate,
    /// From when, by the wall clock.
    pub from: NaiveTime,
    /// Until when.
    pub until: NaiveTime,
    /// Where; may be blank.
    pub place: String,
}

/// One stretch of a stage. A stage may have several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Its row.
    pub id: RowId,
    /// Which stage.
    pub stage: ConferenceStage,
    /// When it began.
    pub began: DateTime<Utc>,
    /// When it ended; absent while it runs.
    pub ended: Option<DateTime<Utc>>,
}

/// Somebody at a sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attendance {
    /// Who.
    pub person: PersonId,
    /// Whether they are here.
    pub here: Here,
    /// Whether they stayed in family time.
    pub stayed: bool,
}
