//! What may be asked about a quarter's counts.

use crate::base::ids::{FamilyId, ReferralId};
use crate::file::requests::{codes, wire};
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything about counts.
    CountsRequest {
        /// A quarter's figures.
        GetCounts => CountsPage,
        /// Conferences held in the eight quarters up to one.
        GetTrend => Trend,
        /// The rule of one figure in words, and what is behind it.
        GetBehind => Behind,
        /// The figures as a CSV file at a place the person chooses.
        ExportCounts => Exported,
    }
}

wire! {
    /// Ask for a quarter.
    pub struct GetCounts {
        /// `2026-27 Q2`; blank for the last whole quarter.
        pub quarter: String,
    }
    /// Ask for the quarters up to one.
    pub struct GetTrend {
        /// `2026-27 Q2`; blank for the last whole quarter.
        pub quarter: String,
    }
    /// Ask what is behind a figure.
    pub struct GetBehind {
        /// `2026-27 Q2`.
        pub quarter: String,
        /// Its code.
        pub measure: String,
    }
    /// Export a quarter.
    pub struct ExportCounts {
        /// `2026-27 Q2`.
        pub quarter: String,
    }
}

wire! {
    /// A quarter's figures.
    pub struct CountsPage {
        /// `2026-27 Q2`.
        pub quarter: String,
        /// "July to September 2026".
        pub words: String,
        /// "As at Monday 23 November 2026".
        pub as_at: String,
        /// The one before.
        pub before: String,
        /// The one after; absent when it has not begun.
        pub after: Option<String>,
        /// Whether the quarter is over.
        pub over: bool,
        /// In the order of the page.
        pub measures: Vec<Measure>,
    }
    /// Conferences held in eight quarters.
    pub struct Trend {
        /// The earliest first.
        pub points: Vec<TrendPoint>,
    }
    /// One figure.
    pub struct Measure {
        /// Its code, `referrals`, `referrals-reason-preBirth`.
        pub measure: String,
        /// Which of the three questions it answers.
        pub group: MeasureGroup,
        /// "41", "34.5", or "–" where there is none to show.
        pub value: String,
        /// What it is out of; absent for a plain count.
        pub of: Option<u32>,
        /// "Referrals".
        pub name: String,
        /// "34 accepted", "53.1 % of the 36 known"; may be blank.
        pub detail: String,
        /// For a bar: how much of its whole, in tenths of a per cent; absent where there is none.
        pub share: Option<u16>,
        /// Whether it is a line under the one before it.
        pub under: bool,
    }
    /// One quarter of the trend.
    pub struct TrendPoint {
        /// `2026-27 Q2`.
        pub quarter: String,
        /// "Jul 26".
        pub words: String,
        /// How many.
        pub value: u32,
    }
    /// What is behind a figure.
    pub struct Behind {
        /// Its code.
        pub measure: String,
        /// "19 children: lower".
        pub title: String,
        /// The rule in words.
        pub rule: String,
        /// "Unit: child. Not known: 6, left out of the 53.1 %."
        pub unit: String,
        /// The children, or the referrals.
        pub rows: Vec<BehindRow>,
    }
    /// One of them.
    pub struct BehindRow {
        /// Of which family.
        pub family: FamilyId,
        /// In which referral.
        pub referral: ReferralId,
        /// "Tobi Adeyemi-Bankole, 9", or a family's label.
        pub name: String,
        /// "Child protection plan, then child in need plan".
        pub about: String,
    }
    /// An export was saved.
    pub struct Exported {
        /// Its name on the disk.
        pub file_name: String,
        /// How many lines of figures.
        pub lines: u32,
    }
}

codes! {
    /// The three questions (DOMAIN.md §4.4).
    pub enum MeasureGroup {
        /// How much did we do?
        HowMuch,
        /// How well did we do it?
        HowWell,
        /// Is anyone better off?
        BetterOff,
    }
}
