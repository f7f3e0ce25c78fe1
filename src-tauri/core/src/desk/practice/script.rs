//! What the practice families are written in (`families.json`): who they are, and what happens on
//! which day, counted from today. A day is a whole number of days before today; a negative one is
//! still to come.
//!
//! It refuses what it does not know: a misspelt field is a fault of Kith's own, found by a test.

use crate::closing::requests::ClosingReason;
use crate::conference::requests::Here;
use crate::outcomes::requests::{EpisodeKind, FollowUpAnswer, WithFamily};
use crate::people::requests::{Reads, Relation};
use crate::people::safety::requests::{Basis, RestrictionKind};
use crate::plan::requests::{Decision, OwnAnswer, WhenKind};
use crate::preparation::requests::{Coming, How};
use crate::referral::requests::{ConsentAnswer, Reason, SafetyAnswer};
use crate::review::requests::Progress;
use serde::Deserialize;

macro_rules! script {
    ($($item:item)*) => {$(
        #[derive(Debug, Clone, Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        $item
    )*};
}

script! {
    /// One family with one referral.
    pub struct Family {
        pub children: Vec<Child>,
        #[serde(default)]
        pub parents: Vec<Parent>,
        #[serde(default)]
        pub people: Vec<Relative>,
        pub referral: Referral,
        /// Written down with the referral.
        #[serde(default)]
        pub restrictions: Vec<Restriction>,
        #[serde(default)]
        pub episodes: Vec<Episode>,
        #[serde(default)]
        pub talks: Vec<Talk>,
        #[serde(default)]
        pub guests: Vec<Guest>,
        pub conference: Option<Conference>,
        pub plan: Option<Plan>,
        #[serde(default)]
        pub questions: Vec<Question>,
        #[serde(default)]
        pub reviews: Vec<Review>,
        #[serde(default)]
        pub follow_ups: Vec<FollowUp>,
        pub closing: Option<Closing>,
    }
    /// A child. Others name people by `known`: a first name, or what they are known as.
    pub struct Child {
        pub first: String,
        pub last: String,
        /// `2012-03-04`, `2012-03`, `2012`; blank when nobody has asked.
        #[serde(default)]
        pub born: String,
        /// In so many days, for a baby not born yet.
        pub due: Option<i64>,
        #[serde(default)]
        pub home: String,
    }
    pub struct Parent {
        pub relation: Relation,
        pub first: String,
        pub last: String,
        pub answer: ConsentAnswer,
        #[serde(default)]
        pub home: String,
    }
    pub struct Relative {
        /// Of which child, counted from 0.
        #[serde(default)]
        pub of: usize,
        pub relation: Relation,
        pub first: String,
        #[serde(default)]
        pub last: String,
        #[serde(default)]
        pub known_as: String,
        #[serde(default)]
        pub home: String,
        /// What they are to the other children, where that is another relation.
        #[serde(default)]
        pub also: Vec<Also>,
    }
    pub struct Also {
        pub child: usize,
        pub relation: Relation,
    }
    pub struct Referral {
        /// How many days ago it was received.
        pub received: i64,
        #[serde(default)]
        pub why: String,
        pub reason: Option<Reason>,
        #[serde(default)]
        pub musts: Vec<String>,
        pub safety: Option<SafetyAnswer>,
        #[serde(default)]
        pub safety_note: String,
        #[serde(default)]
        pub referrer: String,
        #[serde(default)]
        pub team: String,
        /// How many days ago it was accepted.
        pub accepted: Option<i64>,
        /// How many days ago it was sent back, and why.
        pub sent_back: Option<SentBack>,
    }
    pub struct SentBack {
        pub ago: i64,
        pub reason: String,
    }
    pub struct Restriction {
        pub kind: RestrictionKind,
        pub about: String,
        /// Blank for everybody in the family.
        #[serde(default)]
        pub from: String,
        pub basis: Basis,
        #[serde(default)]
        pub reason: String,
        #[serde(default)]
        pub gives_away: Vec<String>,
        /// How many days ago it began.
        pub since: i64,
        /// In how many days somebody looks again.
        pub look_again: i64,
    }
    pub struct Episode {
        pub child: usize,
        pub kind: EpisodeKind,
        /// Days ago.
        pub from: i64,
        pub until: Option<i64>,
        #[serde(default)]
        pub told_by: String,
    }
    pub struct Talk {
        pub who: String,
        pub ago: i64,
        pub how: How,
        pub reached: bool,
        #[serde(default)]
        pub words: String,
    }
    pub struct Guest {
        pub who: String,
        #[serde(default)]
        pub needs: String,
        pub coming: Option<Coming>,
        #[serde(default)]
        pub given: bool,
        /// How large the papers made for them are set.
        #[serde(default)]
        pub reads: Reads,
    }
    pub struct Conference {
        /// Days ago; negative for one that is still to come, 0 for today.
        pub ago: i64,
        pub from: String,
        pub until: String,
        pub place: String,
        /// Who was there, and how; blank while it is still to come.
        #[serde(default)]
        pub here: Vec<HereLine>,
        /// Who stayed in family time; blank for a conference that ended without it.
        #[serde(default)]
        pub stayed: Vec<String>,
    }
    pub struct HereLine {
        pub who: String,
        pub here: Here,
    }
    pub struct Plan {
        #[serde(default)]
        pub words: Vec<Words>,
        pub actions: Vec<Action>,
        /// What is done if things go wrong.
        #[serde(default)]
        pub what_ifs: Vec<WhatIf>,
        /// Which musts were ticked, counted from 0.
        #[serde(default)]
        pub met: Vec<usize>,
        #[serde(default)]
        pub lead: String,
        #[serde(default)]
        pub answers: Vec<Answer>,
        pub decision: Option<Decided>,
    }
    pub struct WhatIf {
        pub happens: String,
        pub then: String,
    }
    pub struct Words {
        pub child: usize,
        pub words: String,
    }
    pub struct Action {
        /// Somebody of the family by name, or anyone else.
        pub who: String,
        pub what: String,
        pub kind: WhenKind,
        /// So many days after the conference; absent when no day was said.
        pub after: Option<i64>,
        #[serde(default)]
        pub checks: String,
        #[serde(default)]
        pub if_cant: String,
        /// Which musts it serves, counted from 0.
        #[serde(default)]
        pub serves: Vec<usize>,
    }
    pub struct Answer {
        pub who: String,
        pub answer: OwnAnswer,
        #[serde(default)]
        pub words: String,
    }
    pub struct Decided {
        pub decision: Decision,
        pub by: String,
        #[serde(default)]
        pub words: String,
        /// So many days after the conference.
        pub review: Option<i64>,
    }
    pub struct Question {
        pub who: String,
        pub words: String,
        pub before: u8,
        #[serde(default)]
        pub before_words: String,
        /// At each review that was held, in order.
        #[serde(default)]
        pub after: Vec<Scaled>,
    }
    pub struct Scaled {
        pub value: u8,
        #[serde(default)]
        pub words: String,
    }
    pub struct Review {
        /// Days ago it was held.
        pub held: i64,
        /// Of each action, in order.
        pub progress: Vec<Happened>,
        /// The next one, in so many days from today (negative: late).
        pub next: Option<i64>,
    }
    pub struct Happened {
        pub progress: Progress,
        #[serde(default)]
        pub words: String,
    }
    pub struct Closing {
        pub ago: i64,
        pub reason: ClosingReason,
        #[serde(default)]
        pub words: String,
    }
    pub struct FollowUp {
        pub child: usize,
        pub months: u8,
        pub ago: i64,
        pub answer: FollowUpAnswer,
        pub with_family: WithFamily,
        #[serde(default)]
        pub told_by: String,
    }
}
