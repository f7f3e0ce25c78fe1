//! What may be asked about preparing a conference: who was seen, what each person needs, who is
//! invited and who is coming.

use crate::base::dates::Spoken;
use crate::base::ids::{ConversationId, PersonId, ReferralId};
use crate::file::requests::{codes, wire};
use crate::referral::requests::FamilyHead;
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything about preparing.
    PreparationRequest {
        /// Everyone, with what is known of their coming, and what is left to do.
        GetPreparing => PreparingPage,
        /// A visit, a call, a message, or a try that reached nobody.
        LogConversation => PreparingPage,
        /// Takes a conversation that was logged by mistake off the log.
        RemoveConversation => PreparingPage,
        /// What a person needs to be able to come.
        SetNeeds => PreparingPage,
        /// Whether a person's invitation was given.
        SetInvitation => PreparingPage,
        /// Whether a person is coming, and how.
        SetComing => PreparingPage,
    }
}

wire! {
    /// Ask for one.
    pub struct GetPreparing {
        /// Of which referral.
        pub referral: ReferralId,
    }
    /// Log a conversation.
    pub struct LogConversation {
        /// In which referral.
        pub referral: ReferralId,
        /// With whom.
        pub person: PersonId,
        /// As typed: `today`, `9 nov`.
        pub on: String,
        /// A visit, a call, a message.
        pub how: How,
        /// Whether they were reached.
        pub reached: bool,
        /// Significant points only; may be blank.
        pub words: String,
    }
    /// Take one off the log.
    pub struct RemoveConversation {
        /// Which.
        pub conversation: ConversationId,
    }
    /// Save what a person needs.
    pub struct SetNeeds {
        /// In which referral.
        pub referral: ReferralId,
        /// Who.
        pub person: PersonId,
        /// As typed: "large print, lift home"; blank takes it away.
        pub words: String,
    }
    /// Save whether an invitation was given.
    pub struct SetInvitation {
        /// In which referral.
        pub referral: ReferralId,
        /// Whose.
        pub person: PersonId,
        /// Given or not yet.
        pub invitation: Invitation,
    }
    /// Save whether a person is coming.
    pub struct SetComing {
        /// In which referral.
        pub referral: ReferralId,
        /// Who.
        pub person: PersonId,
        /// Their answer.
        pub coming: Coming,
    }
}

wire! {
    /// Preparing, as its page shows it.
    pub struct PreparingPage {
        /// The family and where it stands.
        pub head: FamilyHead,
        /// Whether the referral is accepted: until then nobody is invited.
        pub accepted: bool,
        /// What to read before anybody is invited or a place is booked: that there is a safety note, or
        /// that nobody knows. Blank where nobody is unsafe. The note itself stands in the referral:
        /// relatives may be sitting beside this page.
        pub safety: String,
        /// Whether it is File that says more, or the referral.
        pub in_file: bool,
        /// Everyone on the family's list.
        pub rows: Vec<PreparingRow>,
        /// "12 people, 7 coming. 5 invitations to give."
        pub summary: String,
        /// What is left to do before the day, and what is done.
        pub before_the_day: Vec<StillToDo>,
        /// The log, newest first.
        pub conversations: Vec<Conversation>,
    }
    /// One person.
    pub struct PreparingRow {
        /// Who.
        pub person: PersonId,
        /// "Jean Hollis".
        pub name: String,
        /// "Grandma, mum’s mum"; for a child the age.
        pub about: String,
        /// Whether the referral is about them.
        pub plan_is_for: bool,
        /// Whether they are not born yet: nobody visits or invites them.
        pub unborn: bool,
        /// Whether they have died: here for what was said with them, and never asked.
        pub died: bool,
        /// How far they have been reached.
        pub seen: Seen,
        /// "3 Nov", "Tried twice", "By phone 10 Nov", "Not yet".
        pub seen_words: String,
        /// What they need; may be blank.
        pub needs: String,
        /// Whether their invitation was given.
        pub invitation: Invitation,
        /// Whether they are coming, and how.
        pub coming: Coming,
        /// Whether they must be kept from somebody: File is read before they are invited.
        pub look_first: bool,
    }
    /// One thing before the day.
    pub struct StillToDo {
        /// About whom.
        pub person: PersonId,
        /// "Amara seen".
        pub words: String,
        /// "3 November, a visit", "Tried on 9 and 12 November"; may be blank.
        pub detail: String,
        /// Whether it is done.
        pub done: bool,
    }
    /// One line of the log.
    pub struct Conversation {
        /// Which.
        pub conversation: ConversationId,
        /// With whom.
        pub person: PersonId,
        /// Their name.
        pub name: String,
        /// When.
        pub on: Spoken,
        /// A visit, a call, a message.
        pub how: How,
        /// "Visit", "Phone, no answer".
        pub how_words: String,
        /// Whether they were reached.
        pub reached: bool,
        /// May be blank.
        pub words: String,
    }
}

codes! {
    /// How a conversation was held.
    pub enum How {
        /// Face to face.
        Visit,
        /// By phone.
        Phone,
        /// By video.
        Video,
        /// A text or an e-mail.
        Message,
        /// A letter.
        Letter,
    }
    /// How far a person has been reached.
    pub enum Seen {
        /// Nobody has tried.
        NotYet,
        /// Tried, and not reached.
        Tried,
        /// Reached, but not face to face.
        Spoken,
        /// Seen face to face.
        Seen,
    }
    /// Whether an invitation was given.
    pub enum Invitation {
        /// Not yet.
        NotYet,
        /// Given, posted or sent.
        Given,
    }
    /// Whether a person is coming, and how.
    pub enum Coming {
        /// Nobody has asked.
        NotAskedYet,
        /// In person.
        Yes,
        /// By phone.
        ByPhone,
        /// By video.
        ByVideo,
        /// Not coming, and sends words.
        Letter,
        /// Not sure yet.
        NotSureYet,
        /// Not coming.
        No,
    }
}
