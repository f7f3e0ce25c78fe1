//! What may be asked about where the children are now: spells of their status, what was heard at
//! follow-up, and what has changed, computed and never typed.

use crate::base::dates::Spoken;
use crate::base::ids::{EpisodeId, PersonId, ReferralId};
use crate::file::requests::{codes, wire};
use crate::referral::requests::FamilyHead;
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything about where the children are now.
    OutcomesRequest {
        /// Every child of a referral, with what has changed since the conference.
        GetOutcomes => OutcomesPage,
        /// A spell of a child's status.
        AddEpisode => OutcomesPage,
        /// When a spell ended; blank opens it again.
        EndEpisode => OutcomesPage,
        /// Takes a spell that was written by mistake away.
        RemoveEpisode => OutcomesPage,
        /// What was heard when somebody asked how a child is.
        SetFollowUp => OutcomesPage,
    }
}

wire! {
    /// Ask for one.
    pub struct GetOutcomes {
        /// Of which referral.
        pub referral: ReferralId,
    }
    /// Add a spell.
    pub struct AddEpisode {
        /// In which referral it is written down.
        pub referral: ReferralId,
        /// Which child.
        pub child: PersonId,
        /// What sort.
        pub kind: EpisodeKind,
        /// As typed: `1 sep 2026`.
        pub from: String,
        /// As typed; blank while it goes on.
        pub until: String,
        /// Who told us; may be blank.
        pub told_by: String,
    }
    /// End a spell.
    pub struct EndEpisode {
        /// In which referral.
        pub referral: ReferralId,
        /// Which.
        pub episode: EpisodeId,
        /// As typed; blank while it goes on.
        pub until: String,
    }
    /// Take a spell away.
    pub struct RemoveEpisode {
        /// In which referral.
        pub referral: ReferralId,
        /// Which.
        pub episode: EpisodeId,
    }
    /// Save what was heard.
    pub struct SetFollowUp {
        /// In which referral.
        pub referral: ReferralId,
        /// About which child.
        pub child: PersonId,
        /// For how many months after the conference: 3, 6 or 12.
        pub months: u8,
        /// When somebody asked, as typed.
        pub asked_on: String,
        /// What was heard.
        pub answer: FollowUpAnswer,
        /// Whether the child lives with family.
        pub with_family: WithFamily,
        /// Who told us; may be blank.
        pub told_by: String,
    }
}

wire! {
    /// Where the children are now.
    pub struct OutcomesPage {
        /// The family and where it stands.
        pub head: FamilyHead,
        /// The first sitting of the first conference that was held; absent until one was.
        pub conference: Option<Spoken>,
        /// The referral's children.
        pub children: Vec<ChildOutcome>,
    }
    /// One child.
    pub struct ChildOutcome {
        /// Who.
        pub child: PersonId,
        /// "Amara".
        pub name: String,
        /// "14".
        pub age: String,
        /// Spells, newest first.
        pub episodes: Vec<Episode>,
        /// The highest step on the day of the conference, 0 to 5; absent until one was held.
        pub then: Option<u8>,
        /// "Child protection plan"; blank until a conference was held.
        pub then_words: String,
        /// The highest step today, 0 to 5.
        pub now: u8,
        /// "Child in need plan".
        pub now_words: String,
        /// Six months after the conference: lower, same, higher, not known, not due.
        pub result: Change,
        /// In words.
        pub result_words: String,
        /// The follow-ups that are due or were made.
        pub follow_ups: Vec<FollowUp>,
    }
    /// One spell.
    pub struct Episode {
        /// Which.
        pub episode: EpisodeId,
        /// What sort.
        pub kind: EpisodeKind,
        /// "Child protection plan".
        pub words: String,
        /// Since when.
        pub from: Spoken,
        /// Until when it held; absent while it goes on.
        pub until: Option<Spoken>,
        /// May be blank.
        pub told_by: String,
    }
    /// One follow-up.
    pub struct FollowUp {
        /// 3, 6 or 12.
        pub months: u8,
        /// For which day.
        pub due: Spoken,
        /// Whether that day has come.
        pub is_due: bool,
        /// When somebody asked; absent until somebody did.
        pub asked_on: Option<Spoken>,
        /// What was heard.
        pub answer: Option<FollowUpAnswer>,
        /// Whether the child lives with family.
        pub with_family: Option<WithFamily>,
        /// Who told us; blank until somebody asked.
        pub told_by: String,
    }
}

codes! {
    /// What sort of status (COUNTING.md 6). Without any, a child is at "universal".
    pub enum EpisodeKind {
        /// Early help.
        EarlyHelp,
        /// Child in need plan.
        ChildInNeed,
        /// Child protection plan.
        ChildProtection,
        /// Pre-proceedings.
        PreProceedings,
        /// Looked after.
        LookedAfter,
        /// In court proceedings.
        InProceedings,
    }
    /// What was heard at follow-up (COUNTING.md 4).
    pub enum FollowUpAnswer {
        /// The record is right as it stands.
        Known,
        /// Asked, and nobody knows.
        NotKnown,
        /// Nobody could be asked.
        Lost,
    }
    /// Whether a child lives with family.
    pub enum WithFamily {
        /// Yes.
        Yes,
        /// No.
        No,
        /// Not known.
        NotKnown,
    }
    /// What has changed for a child (COUNTING.md 5).
    #[derive(Hash, PartialOrd, Ord)]
    pub enum Change {
        /// A lower step.
        Lower,
        /// The same step.
        Same,
        /// A higher step.
        Higher,
        /// Nobody knows. Never counted as better.
        NotKnown,
        /// The day has not come.
        NotDue,
        /// 18 before that day.
        NotApplicable,
    }
}
