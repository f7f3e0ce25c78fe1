//! What may be asked about reviews: when they are, what has happened to each action, and the same
//! question from 0 to 10 before and after.

use crate::base::dates::Spoken;
use crate::base::ids::{FamilyId, PersonId, PlanActionId, QuestionId, ReferralId, ReviewId};
use crate::file::requests::{codes, wire};
use crate::referral::requests::FamilyHead;
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything about reviews.
    ReviewRequest {
        /// Every review that is still to be held, in calendar order.
        ListReviews => ReviewList,
        /// One family's reviews.
        GetReviews => ReviewsPage,
        /// When the next review is.
        SetNextReview => ReviewsPage,
        /// The review was held.
        HoldReview => ReviewsPage,
        /// What has happened to an action.
        SetProgress => ReviewsPage,
        /// A question that is answered from 0 to 10.
        AskQuestion => ReviewsPage,
        /// An answer from 0 to 10, with the person's own words.
        AnswerQuestion => ReviewsPage,
    }
}

wire! {
    /// Ask for all.
    pub struct ListReviews {}
    /// Ask for one family's.
    pub struct GetReviews {
        /// Of which referral.
        pub referral: ReferralId,
    }
    /// Set the next one.
    pub struct SetNextReview {
        /// Of which referral.
        pub referral: ReferralId,
        /// As typed: `in 3 months`, `18 jan`.
        pub due: String,
    }
    /// Say that a review was held.
    pub struct HoldReview {
        /// Which.
        pub review: ReviewId,
        /// As typed: `today`, `18 jan`.
        pub on: String,
    }
    /// Save what has happened.
    pub struct SetProgress {
        /// At which review.
        pub review: ReviewId,
        /// To which action.
        pub action: PlanActionId,
        /// Done, partly, not yet, stopped.
        pub progress: Progress,
        /// In their words; may be blank.
        pub words: String,
    }
    /// Ask a question.
    pub struct AskQuestion {
        /// In which referral.
        pub referral: ReferralId,
        /// Whom.
        pub person: PersonId,
        /// "How calm are mornings, Amara?"
        pub words: String,
    }
    /// Answer a question.
    pub struct AnswerQuestion {
        /// Which.
        pub question: QuestionId,
        /// At which review; absent for before the conference.
        pub review: Option<ReviewId>,
        /// As typed, 0 to 10; blank takes it away.
        pub value: String,
        /// In the person's own words; may be blank.
        pub words: String,
    }
}

wire! {
    /// Every review that is still to be held.
    pub struct ReviewList {
        /// In calendar order.
        pub rows: Vec<ReviewRow>,
    }
    /// One of them.
    pub struct ReviewRow {
        /// Of which family.
        pub family: FamilyId,
        /// Of which referral.
        pub referral: ReferralId,
        /// "Okafor".
        pub label: String,
        /// "Amara, 14, and Jayden, 16".
        pub about: String,
        /// "First review", "Review 2".
        pub what: String,
        /// When.
        pub due: Spoken,
        /// "3 days late"; blank when it is not.
        pub late: String,
    }
    /// One family's reviews.
    pub struct ReviewsPage {
        /// The family and where it stands.
        pub head: FamilyHead,
        /// When the plan was agreed; absent until it is.
        pub agreed: Option<Spoken>,
        /// Its version.
        pub version: u32,
        /// In calendar order.
        pub reviews: Vec<ReviewMark>,
        /// The one to be held next, or the last one held: its answers are shown.
        pub current: Option<ReviewId>,
        /// The plan's actions and what has happened.
        pub actions: Vec<ActionProgress>,
        /// "6 of 9 answered: 3 done, 2 partly, 1 not yet".
        pub answered_words: String,
        /// Questions from 0 to 10.
        pub questions: Vec<Question>,
        /// Who may be asked: everyone on the family's list.
        pub people: Vec<Askable>,
    }
    /// One review.
    pub struct ReviewMark {
        /// Which.
        pub review: ReviewId,
        /// "Review 1".
        pub words: String,
        /// When it is due.
        pub due: Spoken,
        /// When it was held; absent until it was.
        pub held: Option<Spoken>,
        /// Whether it is no longer needed: the referral was closed before it was held.
        pub no_longer_needed: bool,
    }
    /// What has happened to an action.
    pub struct ActionProgress {
        /// Which.
        pub action: PlanActionId,
        /// 1 for the first.
        pub number: u32,
        /// "Grandma Jean".
        pub who_words: String,
        /// In plain words.
        pub what: String,
        /// "From Wednesday 25 November"; may be blank.
        pub when_words: String,
        /// Absent until somebody has said.
        pub progress: Option<Progress>,
        /// In their words; may be blank.
        pub words: String,
    }
    /// One question.
    pub struct Question {
        /// Which.
        pub question: QuestionId,
        /// Who answers.
        pub person: PersonId,
        /// Their name in a sentence.
        pub name: String,
        /// "How calm are mornings, Amara?"
        pub words: String,
        /// The answer before the conference.
        pub before: Option<Scaled>,
        /// The answer at the current review.
        pub now: Option<Scaled>,
    }
    /// An answer from 0 to 10.
    pub struct Scaled {
        /// 0 to 10.
        pub value: u8,
        /// In the person's own words; may be blank.
        pub words: String,
        /// When.
        pub on: Spoken,
    }
    /// Somebody who may be asked.
    pub struct Askable {
        /// Who.
        pub person: PersonId,
        /// Their name.
        pub name: String,
    }
}

codes! {
    /// What has happened to an action (PRODUCT.md).
    pub enum Progress {
        /// Done.
        Done,
        /// Partly.
        Partly,
        /// Not yet.
        NotYet,
        /// Stopped.
        Stopped,
    }
}
