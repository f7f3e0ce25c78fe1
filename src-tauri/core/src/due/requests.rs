//! What may be asked about what is due.

use crate::base::ids::{FamilyId, PersonId, ReferralId};
use crate::file::requests::{codes, wire};
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything about what is due.
    DueRequest {
        /// Overdue, today, this week.
        ListDue => DuePage,
    }
}

wire! {
    /// Ask.
    pub struct ListDue {}
    /// What is due.
    pub struct DuePage {
        /// "Monday 23 November".
        pub today: String,
        /// Late, the latest first.
        pub overdue: Vec<DueRow>,
        /// Today.
        pub today_rows: Vec<DueRow>,
        /// In the next seven days.
        pub this_week: Vec<DueRow>,
        /// How many more there are than are shown.
        pub more: u32,
        /// "2 families were opened with a reason that no manager has seen yet"; blank when there are none, and
        /// for whoever is no manager.
        pub asks: String,
    }
    /// One thing to do.
    pub struct DueRow {
        /// For which family.
        pub family: FamilyId,
        /// In which referral.
        pub referral: ReferralId,
        /// "Okafor".
        pub label: String,
        /// "Amara, 14, and Jayden, 16".
        pub about: String,
        /// "Conference, 4:30pm to 7pm".
        pub what: String,
        /// "3 days late"; blank when it is not.
        pub late: String,
        /// "Due Friday 20 November", "St Luke’s hall. 11 coming".
        pub detail: String,
        /// "Preparing, day 19".
        pub stage_words: String,
        /// How many of the five steps are done: referral, preparing, conference, plan, reviews.
        pub steps: u8,
        /// What the one button says.
        pub button: String,
        /// Where it opens.
        pub opens: Opens,
        /// About whom, when the place is about one person.
        pub person: Option<PersonId>,
        /// Whether it is what the day is about.
        pub main: bool,
    }
}

codes! {
    /// The place a button opens.
    pub enum Opens {
        /// The referral.
        Referral,
        /// Preparing.
        Preparing,
        /// Preparing, with a conversation to log.
        LogConversation,
        /// Preparing, at the booking.
        Booking,
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
