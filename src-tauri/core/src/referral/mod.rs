//! Referrals: from asking to closing. This slice begins one, writes it down, and accepts it or
//! sends it back with a reason.
//!
//! It refuses to accept while something that may not be left open is missing, and never ticks or
//! answers anything by itself.

mod handle;
pub mod requests;
pub mod rules;
pub mod store;

#[cfg(test)]
mod tests;

pub use handle::{briefs, describe, handle, head, reason_words, still_sound, whole};

use crate::base::ids::{ConsentId, FamilyId, MustId, PersonId, ReferralChildId, ReferralId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::file::Op;
use crate::people::{Known, Person};
use chrono::NaiveDate;
use requests::{ConsentAnswer, FamilyHead, Reason, SafetyAnswer, Stage};
use serde::{Deserialize, Serialize};

/// The tables of this stage.
pub const TABLES: &str = include_str!("schema.sql");

/// A referral was begun.
pub const BEGIN: Op = Op { code: "begin-referral", undoable: true };
/// A child was added.
pub const ADD_CHILD: Op = Op { code: "add-child", undoable: true };
/// A child was taken out.
pub const REMOVE_CHILD: Op = Op { code: "remove-child", undoable: true };
/// Why now.
pub const SET_WHY: Op = Op { code: "set-why", undoable: true };
/// What led to it.
pub const SET_REASON: Op = Op { code: "set-reason", undoable: true };
/// What the plan must make sure of.
pub const SET_MUST: Op = Op { code: "set-must", undoable: true };
/// One must was taken away.
pub const REMOVE_MUST: Op = Op { code: "remove-must", undoable: true };
/// A parent to be asked was added.
pub const ADD_PARENT: Op = Op { code: "add-parent", undoable: true };
/// A person's answer.
pub const SET_CONSENT: Op = Op { code: "set-consent", undoable: true };
/// The safety answer.
pub const SET_SAFETY: Op = Op { code: "set-safety", undoable: true };
/// Who referred.
pub const SET_REFERRER: Op = Op { code: "set-referrer", undoable: true };
/// Accepted.
pub const ACCEPT: Op = Op { code: "accept-referral", undoable: true };
/// Sent back.
pub const SEND_BACK: Op = Op { code: "send-back", undoable: true };

/// Every act of this stage.
pub const OPS: &[Op] = &[
    BEGIN,
    ADD_CHILD,
    REMOVE_CHILD,
    SET_WHY,
    SET_REASON,
    SET_MUST,
    REMOVE_MUST,
    ADD_PARENT,
    SET_CONSENT,
    SET_SAFETY,
    SET_REFERRER,
    ACCEPT,
    SEND_BACK,
];

/// How far the work on a referral has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Step {
    /// Being written, or sent back.
    Writing,
    /// Accepted: people are visited and invited.
    Preparing,
    /// The conference is booked.
    ConferenceSet,
    /// The conference was held.
    Held,
    /// The plan was decided, and is looked at again.
    Reviewing,
    /// Closed: nothing more is asked of it. How far it had come is kept with its closing.
    Closed,
}

/// A referral with its family, read once for each page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// What stands above the page.
    pub head: FamilyHead,
    /// The referral.
    pub referral: Referral,
    /// Everyone in the family.
    pub known: Known,
}

impl Whole {
    /// The referral's children, in its order.
    pub fn children(&self) -> Vec<&Person> {
        self.referral.children.iter().filter_map(|(_, person)| self.known.find(*person)).collect()
    }

    /// Everyone: the referral's children first, then as they were added.
    pub fn everyone(&self) -> Vec<&Person> {
        let children = self.children();
        let others = self.known.people.iter().filter(|person| children.iter().all(|child| child.id != person.id));
        children.iter().copied().chain(others).collect()
    }

    /// One of the family.
    ///
    /// # Errors
    /// `gone` when they are not on its list.
    pub fn person(&self, id: PersonId) -> Outcome<&Person> {
        self.known.find(id).ok_or_else(|| Problem::new(Kind::Gone, "gone"))
    }

    /// That the referral was accepted: nobody is invited before.
    ///
    /// # Errors
    /// `referral-not-accepted`.
    pub fn accepted(&self) -> Outcome<()> {
        let accepted = self.referral.stage == Stage::Accepted;
        if accepted { Ok(()) } else { Err(Problem::new(Kind::Gone, "referral-not-accepted")) }
    }
}

/// A referral as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// Which.
    pub id: ReferralId,
    /// Of which family.
    pub family: FamilyId,
    /// Where it stands.
    pub stage: Stage,
    /// How far the work has come.
    pub step: Step,
    /// Why now.
    pub why: String,
    /// What led to it.
    pub reason: Option<Reason>,
    /// Whether anyone must not meet or know an address.
    pub safety: SafetyAnswer,
    /// Who, and what we must do. Staff only.
    pub safety_note: String,
    /// Who referred.
    pub referrer_name: String,
    /// Their team.
    pub referrer_team: String,
    /// When it was received.
    pub received_on: Option<NaiveDate>,
    /// When it was accepted or sent back: a UTC stamp.
    pub decided_at: Option<String>,
    /// Why it was sent back.
    pub sent_back_reason: String,
    /// Its children, in order.
    pub children: Vec<(ReferralChildId, PersonId)>,
    /// What the plan must make sure of, in order.
    pub musts: Vec<(MustId, String)>,
    /// Who was asked, and what they said.
    pub consents: Vec<(ConsentId, PersonId, ConsentAnswer)>,
}
