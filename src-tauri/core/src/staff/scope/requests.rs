//! What may be asked about who works with which family, and who opened it.

use crate::base::ids::{FamilyId, RowId, StaffId};
use crate::file::requests::wire;
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything about who may open which family.
    ScopeRequest {
        /// Who works with a family.
        WhoWorks => FamilyTeam,
        /// Somebody works with it from now on.
        Assign => FamilyTeam,
        /// Somebody does not any more.
        Unassign => FamilyTeam,
        /// Only managers and those assigned open it, or everybody whose role sees all.
        SetRestricted => FamilyTeam,
        /// Opens a family for whoever asks, who writes down why.
        OpenFamilyAsk => Opened,
        /// The same for a family that is on none of their lists, by exactly who a child in it is.
        OpenByChild => Opened,
        /// Which families were opened with a reason. For managers.
        ListAsks => AskList,
        /// A manager has seen why one was.
        MarkSeen => AskList,
        /// Which families are the own family of somebody here. For managers.
        ListOwn => OwnFamilies,
        /// A family is somebody's own: closed to them from now on.
        MarkOwn => OwnFamilies,
        /// It is not.
        UnmarkOwn => OwnFamilies,
        /// Who opened a family.
        WhoLooked => Lookers,
    }
}

wire! {
    /// Ask who works with a family.
    pub struct WhoWorks {
        /// Which family.
        pub family: FamilyId,
    }
    /// Assign somebody.
    pub struct Assign {
        /// To which family.
        pub family: FamilyId,
        /// Whom; asked for when nobody was chosen yet.
        pub staff: Option<StaffId>,
    }
    /// End that.
    pub struct Unassign {
        /// From which family.
        pub family: FamilyId,
        /// Who.
        pub staff: StaffId,
    }
    /// Restrict a family, or not.
    pub struct SetRestricted {
        /// Which family.
        pub family: FamilyId,
        /// Whether only managers and those assigned open it.
        pub on: bool,
    }
    /// Open a family with a reason.
    pub struct OpenFamilyAsk {
        /// Which family.
        pub family: FamilyId,
        /// Why. The manager sees it.
        pub reason: String,
    }
    /// Open a family with a reason, by a child in it.
    pub struct OpenByChild {
        /// The first and the last name of the child, exactly.
        pub name: String,
        /// The day of their birth, as typed.
        pub day: String,
        /// A number, or a month's name.
        pub month: String,
        /// Four figures.
        pub year: String,
        /// Why. The manager sees it.
        pub reason: String,
    }
    /// Ask which were opened with a reason.
    pub struct ListAsks {}
    /// A manager has seen one.
    pub struct MarkSeen {
        /// Which.
        pub ask: RowId,
    }
    /// Ask for the own families of those who work here.
    pub struct ListOwn {}
    /// Close a family to somebody whose own it is.
    pub struct MarkOwn {
        /// Which family.
        pub family: FamilyId,
        /// Whose; absent for whoever asks.
        pub staff: Option<StaffId>,
    }
    /// Open it to them again.
    pub struct UnmarkOwn {
        /// Which family.
        pub family: FamilyId,
        /// Whose it is not.
        pub staff: StaffId,
    }
    /// Ask who opened a family.
    pub struct WhoLooked {
        /// Which family.
        pub family: FamilyId,
    }
}

wire! {
    /// Who works with a family.
    pub struct FamilyTeam {
        /// Which family.
        pub family: FamilyId,
        /// Those assigned to it, as they came.
        pub assigned: Vec<WorkerRow>,
        /// Those who have it open with a reason.
        pub asked: Vec<WorkerRow>,
        /// Who else can be assigned.
        pub others: Vec<WorkerChoice>,
        /// Whether whoever asks may say who works with it.
        pub may_assign: bool,
        /// Whether whoever asks may restrict it, and close it to others.
        pub may_restrict: bool,
        /// Whether it is restricted by somebody's word.
        pub restricted: bool,
        /// To whom it is closed because it is their own. For managers; others see nobody.
        pub own: Vec<WorkerChoice>,
        /// Whose own it could be: everybody here but those. For managers; others see nobody.
        pub not_own: Vec<WorkerChoice>,
    }
    /// Somebody who works with a family.
    pub struct WorkerRow {
        /// Who.
        pub staff: StaffId,
        /// "Jo B.".
        pub work_name: String,
        /// "Since Tuesday 24 November", or until when it is open.
        pub words: String,
        /// Whether this is whoever asks.
        pub me: bool,
    }
    /// Somebody to choose.
    pub struct WorkerChoice {
        /// Who.
        pub staff: StaffId,
        /// "Jo B.".
        pub work_name: String,
    }
    /// A family that was opened with a reason.
    pub struct Opened {
        /// Which.
        pub family: FamilyId,
        /// "Open until Wednesday 25 November. A manager will see why."
        pub words: String,
    }
    /// Families that were opened with a reason.
    pub struct AskList {
        /// Those no manager has seen yet first, then the newest.
        pub rows: Vec<AskRow>,
        /// How many no manager has seen yet.
        pub unseen: u32,
    }
    /// One of them.
    pub struct AskRow {
        /// Which.
        pub ask: RowId,
        /// Which family.
        pub family: FamilyId,
        /// "Okafor".
        pub label: String,
        /// "Jo B. opened it on Tuesday 24 November, until Wednesday 25 November".
        pub words: String,
        /// Why, as it was written.
        pub reason: String,
        /// "Seen by Ruth A. on …", or that nobody has.
        pub seen_words: String,
        /// Whether a manager has.
        pub seen: bool,
        /// Whether whoever asks may mark it.
        pub may_mark: bool,
    }
    /// Own families of those who work here.
    pub struct OwnFamilies {
        /// Those whoever asks may know of.
        pub rows: Vec<OwnRow>,
    }
    /// One of them.
    pub struct OwnRow {
        /// Which family.
        pub family: FamilyId,
        /// "Okafor".
        pub label: String,
        /// Whose.
        pub staff: StaffId,
        /// "Jo B.".
        pub work_name: String,
    }
    /// Who opened a family.
    pub struct Lookers {
        /// The newest first.
        pub rows: Vec<LookerRow>,
    }
    /// One opening.
    pub struct LookerRow {
        /// "Jo B.".
        pub work_name: String,
        /// "Tuesday 24 November, 14:32".
        pub when: String,
        /// "Opened the family’s pages", and why where it was asked for.
        pub words: String,
    }
}
