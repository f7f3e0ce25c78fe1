//! What may be asked of the history: what was done last, and to undo it, also after a restart.

use crate::base::dates::{Looking, Spoken};
use crate::base::ids::{ActionId, FamilyId};
use crate::file::requests::wire;
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything about what was done, and undoing it.
    HistoryRequest {
        /// The newest acts first.
        ListHistory => History,
        /// Undoes one act, or says why not.
        Undo => Undone,
        /// Undoes this person's last act, in one family or anywhere.
        UndoLast => Undone,
        /// Keeps what is being typed.
        KeepDraft => Kept,
        /// What was being typed when Kith last stopped.
        ListDrafts => Drafts,
        /// The words are saved or no longer wanted.
        DropDraft => Kept,
        /// What a date means as it is typed.
        ReadDate => DateRead,
    }
}

wire! {
    /// Ask for the history.
    pub struct ListHistory {
        /// Only of this family.
        pub family: Option<FamilyId>,
        /// How many at most, 1 to 200.
        pub most: u32,
    }
    /// Undo one act.
    pub struct Undo {
        /// Which.
        pub action: ActionId,
    }
    /// Undo my last act.
    pub struct UndoLast {
        /// Only in this family.
        pub family: Option<FamilyId>,
    }
    /// Keep words that are being typed.
    pub struct KeepDraft {
        /// The screen, `referral`.
        pub form: String,
        /// The row the screen is about, or blank.
        pub about: String,
        /// The field.
        pub field: String,
        /// As typed so far.
        pub words: String,
    }
    /// Ask for drafts.
    pub struct ListDrafts {
        /// The screen.
        pub form: String,
        /// The row.
        pub about: String,
    }
    /// Drop a draft.
    pub struct DropDraft {
        /// The screen.
        pub form: String,
        /// The row.
        pub about: String,
        /// The field.
        pub field: String,
    }
    /// Ask what a date means.
    pub struct ReadDate {
        /// As typed so far.
        pub text: String,
        /// Which way a date without its year looks: `mon` is last Monday or next Monday.
        pub looking: Looking,
    }
}

wire! {
    /// Acts, newest first.
    pub struct History {
        /// The acts.
        pub acts: Vec<Act>,
    }
    /// One act.
    pub struct Act {
        /// Which.
        pub action: ActionId,
        /// "Ruth A. added Grandma Jean" in words.
        pub words: String,
        /// The day of it: "Monday 23 November".
        pub day: Spoken,
        /// "14:32".
        pub time: String,
        /// Whether it has been undone since.
        pub undone: bool,
        /// Whether it can be undone now.
        pub can_undo: bool,
    }
    /// What was undone.
    pub struct Undone {
        /// "Undone: removed Tom".
        pub words: String,
    }
    /// A draft is on the disk.
    pub struct Kept {
        /// "14:32".
        pub at: String,
    }
    /// What was being typed.
    pub struct Drafts {
        /// Field by field.
        pub drafts: Vec<Draft>,
    }
    /// One field's draft.
    pub struct Draft {
        /// The field.
        pub field: String,
        /// As typed.
        pub words: String,
        /// "14:32", or with the day when it was not today.
        pub at: String,
    }
    /// What a date means.
    pub struct DateRead {
        /// `2026-12-03`.
        pub date: String,
        /// "Thursday 3 December".
        pub words: String,
    }
}
