//! What may be asked about conferences: booking, who is here, the five stages and their times, and
//! family time.

use crate::base::dates::Spoken;
use crate::base::ids::{ConferenceId, PersonId, ReferralId, SittingId};
use crate::file::requests::{codes, wire};
use crate::referral::requests::FamilyHead;
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything about a conference.
    ConferenceRequest {
        /// A referral's conference, booked or not.
        GetConference => ConferencePage,
        /// Books it, or moves it while it has not begun.
        BookConference => ConferencePage,
        /// Begins: welcome.
        StartConference => ConferencePage,
        /// Who is here, and how.
        SetHere => ConferencePage,
        /// Ends the stage that runs and begins another. Family time has its own request.
        MoveToStage => ConferencePage,
        /// Begins family time: Kith saves the start and locks itself.
        StartFamilyTime => ConferencePage,
        /// Puts a stage's times right.
        SetStageTimes => ConferencePage,
        /// Ends the conference.
        EndConference => ConferencePage,
    }
}

wire! {
    /// Ask for one.
    pub struct GetConference {
        /// Of which referral.
        pub referral: ReferralId,
    }
    /// Book a conference.
    pub struct BookConference {
        /// For which referral.
        pub referral: ReferralId,
        /// As typed: `mon`, `3 dec`.
        pub day: String,
        /// As typed: `4:30pm`.
        pub from: String,
        /// As typed: `7pm`.
        pub until: String,
        /// "St Luke’s hall, step-free".
        pub place: String,
    }
    /// Begin.
    pub struct StartConference {
        /// Which sitting.
        pub sitting: SittingId,
    }
    /// Save who is here.
    pub struct SetHere {
        /// At which sitting.
        pub sitting: SittingId,
        /// Who.
        pub person: PersonId,
        /// In person, by phone, or not.
        pub here: Here,
    }
    /// Move to a stage.
    pub struct MoveToStage {
        /// Of which sitting.
        pub sitting: SittingId,
        /// To which.
        pub stage: ConferenceStage,
    }
    /// Begin family time.
    pub struct StartFamilyTime {
        /// At which sitting.
        pub sitting: SittingId,
        /// Who stays in the room.
        pub staying: Vec<PersonId>,
    }
    /// Put times right.
    pub struct SetStageTimes {
        /// Of which sitting.
        pub sitting: SittingId,
        /// Which stage.
        pub stage: ConferenceStage,
        /// As typed: `5:15pm`.
        pub from: String,
        /// As typed; blank while it runs.
        pub until: String,
    }
    /// End the conference.
    pub struct EndConference {
        /// Which sitting.
        pub sitting: SittingId,
    }
}

wire! {
    /// A conference as its page shows it.
    pub struct ConferencePage {
        /// The family and where it stands.
        pub head: FamilyHead,
        /// Absent until it is booked.
        pub booked: Option<Booked>,
        /// The five stages, in order.
        pub stages: Vec<StageTime>,
        /// Everyone on the family's list, those who are coming first.
        pub here: Vec<HereRow>,
        /// What the family came to work out.
        pub question: String,
        /// What the plan needs to make sure.
        pub musts: Vec<String>,
    }
    /// When and where.
    pub struct Booked {
        /// Which conference.
        pub conference: ConferenceId,
        /// Which sitting.
        pub sitting: SittingId,
        /// Where it stands.
        pub state: ConferenceState,
        /// Which day.
        pub day: Spoken,
        /// "4:30pm".
        pub from: String,
        /// "7pm".
        pub until: String,
        /// May be blank.
        pub place: String,
        /// Whether that is today.
        pub today: bool,
    }
    /// One stage with its time.
    pub struct StageTime {
        /// Which.
        pub stage: ConferenceStage,
        /// "Sharing information".
        pub words: String,
        /// Not begun, running, or done.
        pub state: StageState,
        /// UTC, `2026-11-23T17:15:00Z`, to count up from; absent until it begins.
        pub began_at: Option<String>,
        /// "5:15pm"; blank until it begins.
        pub from: String,
        /// "6:07pm"; blank until it ends.
        pub until: String,
        /// Whole minutes, all its parts together; 0 until it ends.
        pub minutes: u32,
    }
    /// One person, and whether they are here.
    pub struct HereRow {
        /// Who.
        pub person: PersonId,
        /// "Jean Hollis".
        pub name: String,
        /// "Jean": the name in a sentence.
        pub short_name: String,
        /// "Grandma, mum’s mum"; for a child the age.
        pub about: String,
        /// Whether the referral is about them.
        pub plan_is_for: bool,
        /// A professional: leaves for family time, answers last.
        pub professional: bool,
        /// Whether they are here, and how.
        pub here: Here,
        /// Whether they stayed in family time.
        pub stayed: bool,
        /// Whether they said they would come.
        pub coming: bool,
        /// Whether they have died since: here because they were there.
        pub died: bool,
    }
}

codes! {
    /// Whether somebody is at a sitting.
    pub enum Here {
        /// Nobody has said.
        NotSaid,
        /// In the room.
        InPerson,
        /// By phone.
        ByPhone,
        /// By video.
        ByVideo,
        /// Not there, and sent words.
        Letter,
        /// Not there.
        No,
    }
    /// The stages of a conference (PRODUCT.md).
    pub enum ConferenceStage {
        /// Welcome.
        Welcome,
        /// Sharing information.
        SharingInformation,
        /// Family time, in private.
        FamilyTime,
        /// Writing the plan.
        WritingThePlan,
        /// Agreeing the plan.
        AgreeingThePlan,
    }
    /// Where a stage stands.
    pub enum StageState {
        /// Not begun.
        Ahead,
        /// Running.
        Now,
        /// Over.
        Done,
    }
    /// Where a conference stands. Held in part counts as held only with family time (COUNTING.md 3).
    pub enum ConferenceState {
        /// Booked.
        Planned,
        /// Going on.
        UnderWay,
        /// Held, with family time.
        Held,
        /// Ended without family time.
        HeldInPart,
    }
}
