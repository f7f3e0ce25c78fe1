//! What may be asked about closing a referral: what is still open, closing, opening again, referring the family
//! again, and the families whose referral is closed.

use crate::base::dates::Spoken;
use crate::base::ids::{FamilyId, PersonId, ReferralId};
use crate::file::requests::{codes, wire};
use crate::referral::requests::FamilyHead;
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything about closing.
    ClosingRequest {
        /// A referral's closing, with what is still open.
        GetClosing => ClosingPage,
        /// Closes a referral.
        CloseReferral => ClosingPage,
        /// Opens a closed one again, where its work had come.
        ReopenReferral => ClosingPage,
        /// A new referral of the same family, with its people.
        ReferAgain => ReferredAgain,
        /// The families whose last referral is closed, the last one closed first.
        ListClosed => ClosedList,
    }
}

wire! {
    /// Ask for one.
    pub struct GetClosing {
        /// Of which referral.
        pub referral: ReferralId,
    }
    /// Close one.
    pub struct CloseReferral {
        /// Which.
        pub referral: ReferralId,
        /// As typed: `today`, `3 mar`.
        pub on: String,
        /// Why; absent until somebody has chosen.
        pub reason: Option<ClosingReason>,
        /// Which children were adopted or have died, where that is the reason and there are several.
        pub children: Vec<PersonId>,
        /// In your own words; may be blank.
        pub words: String,
    }
    /// Open one again.
    pub struct ReopenReferral {
        /// Which.
        pub referral: ReferralId,
    }
    /// Refer the family again.
    pub struct ReferAgain {
        /// The closed referral it follows.
        pub referral: ReferralId,
    }
    /// Ask for a hundred.
    pub struct ListClosed {
        /// How many to leave out from the beginning: 0, 100, 200.
        pub after: u32,
    }
}

wire! {
    /// A referral's closing.
    pub struct ClosingPage {
        /// The family and where it stands.
        pub head: FamilyHead,
        /// When and why it was closed; absent while it is open.
        pub closed: Option<Closed>,
        /// The reasons there are.
        pub reasons: Vec<ReasonChoice>,
        /// The referral's children.
        pub children: Vec<ClosingChild>,
        /// What is still open, each with its page. Nothing of it stops a closing.
        pub still_open: Vec<StillOpen>,
        /// Whether a conference goes on: it ends before the referral is closed.
        pub conference_goes_on: bool,
        /// "How Amara is, 6 months on: Thursday 3 June": what is asked also when it is closed.
        pub still_asked: Vec<String>,
        /// The referral before this one.
        pub before: Option<EarlierReferral>,
        /// Whether the family can be referred again from here.
        pub may_refer_again: bool,
    }
    /// When and why a referral was closed.
    pub struct Closed {
        /// The day.
        pub on: Spoken,
        /// Why.
        pub reason: ClosingReason,
        /// "The plan is working, and no further conference is wanted".
        pub reason_words: String,
        /// In somebody's words; may be blank.
        pub words: String,
        /// Who closed it.
        pub by: String,
        /// What is said where a child has died or was adopted; else blank.
        pub kindly: String,
    }
    /// A reason that may be chosen.
    pub struct ReasonChoice {
        /// Which.
        pub reason: ClosingReason,
        /// In words.
        pub words: String,
        /// Whether it is about some of the children, who are named with it.
        pub of_children: bool,
    }
    /// A child of the referral.
    pub struct ClosingChild {
        /// Who.
        pub person: PersonId,
        /// "Amara".
        pub name: String,
        /// Whether it is written down that they have died.
        pub died: bool,
    }
    /// Something that is still open.
    pub struct StillOpen {
        /// "The review on Monday 18 January was not held".
        pub words: String,
        /// On which page.
        pub part: OpenPart,
    }
    /// The referral before this one.
    pub struct EarlierReferral {
        /// Which.
        pub referral: ReferralId,
        /// Of the same family.
        pub family: FamilyId,
        /// "Closed Tuesday 3 March 2026. The plan is working, and no further conference is wanted."
        pub words: String,
    }
    /// A new referral of the same family.
    pub struct ReferredAgain {
        /// Which family.
        pub family: FamilyId,
        /// The new one, being written.
        pub referral: ReferralId,
    }
    /// Families whose last referral is closed, a hundred at a time.
    pub struct ClosedList {
        /// The last one closed first.
        pub rows: Vec<ClosedRow>,
        /// How many there are in all.
        pub total: u32,
    }
    /// One of them.
    pub struct ClosedRow {
        /// Which family.
        pub family: FamilyId,
        /// Its last referral.
        pub referral: ReferralId,
        /// "Okafor".
        pub label: String,
        /// "Amara, 14, and Jayden, 16".
        pub about: String,
        /// When it was closed.
        pub on: Spoken,
        /// Why, in words.
        pub reason_words: String,
    }
}

codes! {
    /// Why a referral was closed (DOMAIN.md §3.15).
    pub enum ClosingReason {
        /// The plan is working and no further conference is wanted.
        PlanWorking,
        /// The family withdrew.
        FamilyWithdrew,
        /// The family could not be engaged.
        NotEngaged,
        /// It was unsafe to go on.
        Unsafe,
        /// The family moved away.
        MovedAway,
        /// A child turned 18.
        TurnedEighteen,
        /// A child was adopted.
        Adopted,
        /// A child died.
        Died,
        /// The court proceedings concluded.
        ProceedingsConcluded,
        /// The referral was made in error.
        MadeInError,
    }
    /// The page that something open stands on.
    pub enum OpenPart {
        /// The referral.
        Referral,
        /// The conference.
        Conference,
        /// The plan.
        Plan,
        /// Who gets a copy of the plan.
        Copies,
        /// The reviews.
        Reviews,
        /// Where the children are now.
        Children,
    }
}
