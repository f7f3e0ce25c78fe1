//! What may be asked about referrals. A referral not yet accepted is made of saved fields: its
//! stage is "being written", and only text still being typed is a draft.

use crate::base::dates::Spoken;
use crate::base::ids::{ConsentId, FamilyId, MustId, PersonId, ReferralChildId, ReferralId};
use crate::file::requests::wire;
use crate::people::requests::{PersonRow, Relation, Removed};
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything about referrals.
    ReferralRequest {
        /// A new family with one child, and its referral, being written.
        BeginReferral => ReferralPage,
        /// One referral, with what is still missing.
        GetReferral => ReferralPage,
        /// Every family this person may open and whose referral is not closed, newest first.
        ListFamilies => FamilyList,
        /// Another child in this referral.
        AddChild => ReferralPage,
        /// Takes a child out of this referral.
        RemoveChild => Removed,
        /// What the referrer hopes the family can work out.
        SetWhy => ReferralPage,
        /// What led to the referral.
        SetReason => ReferralPage,
        /// One more thing the plan must make sure of.
        AddMust => ReferralPage,
        /// Changes the words of one.
        SetMust => ReferralPage,
        /// Takes one away.
        RemoveMust => ReferralPage,
        /// Adds a parent, or another person with parental responsibility, who must be asked.
        AddParent => ReferralPage,
        /// Whether a person agrees to this referral.
        SetConsent => ReferralPage,
        /// Whether anyone must not be in the same room, or know an address. Staff only.
        SetSafety => ReferralPage,
        /// Who, and what we must do. Staff only.
        SetSafetyNote => ReferralPage,
        /// Who referred, their team, or when it was received: one field at a time, so that two saves
        /// on their way at once can't undo each other.
        SetReferrer => ReferralPage,
        /// Takes the referral on.
        AcceptReferral => ReferralPage,
        /// Sends it back, with a reason.
        SendBack => ReferralPage,
    }
}

wire! {
    /// Begin.
    pub struct BeginReferral {}
    /// Ask for one.
    pub struct GetReferral {
        /// Which.
        pub referral: ReferralId,
    }
    /// Ask for a hundred.
    pub struct ListFamilies {
        /// How many to leave out from the beginning: 0, 100, 200.
        pub after: u32,
    }
    /// Another child.
    pub struct AddChild {
        /// To which referral.
        pub referral: ReferralId,
        /// A baby not born yet.
        pub unborn: bool,
    }
    /// Take a child out.
    pub struct RemoveChild {
        /// Which child of which referral.
        pub child: ReferralChildId,
    }
    /// Save "why now".
    pub struct SetWhy {
        /// Which.
        pub referral: ReferralId,
        /// As typed.
        pub words: String,
    }
    /// Save what led to the referral.
    pub struct SetReason {
        /// Which.
        pub referral: ReferralId,
        /// The first reason; absent takes it away.
        pub reason: Option<Reason>,
    }
    /// Add a must.
    pub struct AddMust {
        /// To which referral.
        pub referral: ReferralId,
        /// As typed.
        pub words: String,
    }
    /// Change a must.
    pub struct SetMust {
        /// Which.
        pub must: MustId,
        /// As typed.
        pub words: String,
    }
    /// Take a must away.
    pub struct RemoveMust {
        /// Which.
        pub must: MustId,
    }
    /// Add a parent to be asked.
    pub struct AddParent {
        /// In which referral.
        pub referral: ReferralId,
        /// Mother, father, or another person with parental responsibility.
        pub relation: Relation,
        /// May be blank: "Name not known".
        pub first_name: String,
        /// May be blank.
        pub last_name: String,
    }
    /// Save an answer.
    pub struct SetConsent {
        /// Whose answer to which referral.
        pub consent: ConsentId,
        /// What they said.
        pub answer: ConsentAnswer,
    }
    /// Save the safety answer.
    pub struct SetSafety {
        /// Which.
        pub referral: ReferralId,
        /// Yes, no, not known, not asked yet.
        pub answer: SafetyAnswer,
    }
    /// Save the safety note.
    pub struct SetSafetyNote {
        /// Which.
        pub referral: ReferralId,
        /// Who, and what we must do. Staff only: never in family view or print.
        pub note: String,
    }
    /// Save one field of who referred.
    pub struct SetReferrer {
        /// Which.
        pub referral: ReferralId,
        /// Which field.
        pub field: ReferrerField,
        /// As typed: "Sam Ortiz, social worker", a team, or `mon`, `23 nov`; blank takes it away.
        pub words: String,
    }
    /// Accept.
    pub struct AcceptReferral {
        /// Which.
        pub referral: ReferralId,
    }
    /// Send back.
    pub struct SendBack {
        /// Which.
        pub referral: ReferralId,
        /// Why, in words the referrer will read.
        pub reason: String,
    }
}

wire! {
    /// One referral as its page shows it.
    pub struct ReferralPage {
        /// Which.
        pub referral: ReferralId,
        /// Of which family.
        pub family: FamilyId,
        /// The family's label, or "New referral".
        pub label: String,
        /// "Zahra, 6, and Bilal, 3".
        pub about: String,
        /// Where it stands.
        pub stage: Stage,
        /// The stage in words.
        pub stage_words: String,
        /// Whether it is closed: it is kept as it was.
        pub closed: bool,
        /// The children it is about.
        pub children: Vec<ReferralChild>,
        /// What the referrer hopes the family can work out.
        pub why: String,
        /// What led to it; absent until somebody has said.
        pub reason: Option<Reason>,
        /// In words; blank until somebody has said.
        pub reason_words: String,
        /// What the plan must make sure of, in order.
        pub musts: Vec<Must>,
        /// Who must be asked, and what they said.
        pub consents: Vec<Consent>,
        /// Staff only.
        pub safety: Safety,
        /// Who referred.
        pub referrer: Referrer,
        /// Why it was sent back; blank unless it was.
        pub sent_back_reason: String,
        /// When an answer is due; absent until it is known when the referral was received.
        pub answer_due: Option<Spoken>,
        /// What is still missing before it can be accepted.
        pub missing: Vec<Missing>,
    }
    /// A child in a referral.
    pub struct ReferralChild {
        /// The child in this referral.
        pub id: ReferralChildId,
        /// The person.
        pub person: PersonRow,
    }
    /// One thing the plan must make sure of.
    pub struct Must {
        /// Which.
        pub id: MustId,
        /// In plain words.
        pub words: String,
    }
    /// One person's answer.
    pub struct Consent {
        /// Which.
        pub id: ConsentId,
        /// Who.
        pub person: PersonId,
        /// "Ceri Griffiths", or "Name not known".
        pub name: String,
        /// "Mum".
        pub relation_words: String,
        /// What they said.
        pub answer: ConsentAnswer,
    }
    /// The safety answer.
    pub struct Safety {
        /// Yes, no, not known, not asked yet.
        pub answer: SafetyAnswer,
        /// Who, and what we must do.
        pub note: String,
    }
    /// Who referred.
    pub struct Referrer {
        /// May be blank.
        pub name: String,
        /// May be blank.
        pub team: String,
        /// When it was received.
        pub received: Option<Spoken>,
    }
    /// Something still missing.
    pub struct Missing {
        /// The part of the page it stands in: children, why, consent, safety, referrer.
        pub part: Part,
        /// "Safety: yes, no or not known".
        pub words: String,
        /// Whether the referral can be accepted without it.
        pub can_follow: bool,
    }
    /// The families this person may open, a hundred at a time.
    pub struct FamilyList {
        /// Newest first.
        pub rows: Vec<FamilyRow>,
        /// How many there are in all.
        pub total: u32,
        /// How many more there are whose referral is closed.
        pub closed: u32,
    }
    /// What stands above every page of a family.
    pub struct FamilyHead {
        /// Which referral.
        pub referral: ReferralId,
        /// Which family.
        pub family: FamilyId,
        /// "Okafor".
        pub label: String,
        /// "Amara, 14, and Jayden, 16".
        pub about: String,
        /// Where the referral stands.
        pub stage: Stage,
        /// "Accepted", "Preparing, day 19 of 30".
        pub stage_words: String,
        /// Whether the referral is closed: it is kept as it was.
        pub closed: bool,
    }
    /// One family on the list.
    pub struct FamilyRow {
        /// Which.
        pub family: FamilyId,
        /// Its latest referral.
        pub referral: ReferralId,
        /// "Okafor".
        pub label: String,
        /// "Amara, 14, and Jayden, 16".
        pub about: String,
        /// Where it stands.
        pub stage: Stage,
        /// The stage in words.
        pub stage_words: String,
        /// How many people are on its list.
        pub people: u32,
    }
}

/// Where a referral stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// Being written.
    BeingWritten,
    /// Taken on.
    Accepted,
    /// Sent back, with a reason.
    SentBack,
}

/// What led to a referral (DOMAIN.md §3.2, `trigger`). The first one stays; later ones are added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    /// A child protection conference is coming.
    ConferenceUpcoming,
    /// After a child protection conference.
    ConferenceOutcome,
    /// A child protection enquiry.
    Enquiry,
    /// A child in need.
    ChildInNeed,
    /// Early help.
    EarlyHelp,
    /// Pre-proceedings.
    PreProceedings,
    /// Care proceedings.
    CareProceedings,
    /// On the edge of care.
    EdgeOfCare,
    /// Somebody asked for the child to be accommodated.
    AccommodationAsked,
    /// Coming home from care.
    ComingHome,
    /// To keep a placement steady.
    PlacementStability,
    /// Seeing family.
    Contact,
    /// A lasting home with family.
    Kinship,
    /// Leaving care.
    LeavingCare,
    /// Before a birth.
    PreBirth,
    /// School.
    School,
    /// Youth justice.
    YouthJustice,
    /// Something else.
    Other,
    /// Asked, and nobody knows.
    NotKnown,
}

/// A field of who referred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum ReferrerField {
    /// Who is referring.
    Name,
    /// Their team.
    Team,
    /// When the referral was received.
    Received,
}

/// What a person said when asked about the referral.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum ConsentAnswer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Asked, and not sure yet.
    NotSureYet,
    /// Nobody has asked.
    NotAskedYet,
}

/// Whether anyone must not be in the same room, or must not know an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum SafetyAnswer {
    /// There is.
    Yes,
    /// There is not.
    No,
    /// Asked, and nobody knows.
    NotKnown,
    /// Nobody has asked.
    NotAskedYet,
}

/// A part of the referral page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Part {
    /// The children.
    Children,
    /// Why now.
    Why,
    /// Consent.
    Consent,
    /// Safety.
    Safety,
    /// Referrer.
    Referrer,
}
