//! What may be asked about who must not meet and what somebody must not know.

use crate::base::ids::{FamilyId, PersonId, RestrictionId, RowId};
use crate::file::requests::{codes, wire};
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything about restrictions.
    SafetyRequest {
        /// How many hold in a family; and, once whoever asks has opened its File, which. Staff only.
        ListRestrictions => Restrictions,
        /// Opens a family's File with the passphrase of whoever asks; that they looked is kept.
        OpenFamilyFile => Restrictions,
        /// Closes it again.
        CloseFamilyFile => Restrictions,
        /// Writes one down; it holds from now on.
        AddRestriction => Restrictions,
        /// Takes one off, and says why.
        LiftRestriction => Restrictions,
        /// Lets something through that one stands against, and says why.
        LetThrough => Restrictions,
        /// A manager who did not write the reason has read it.
        Countersign => Restrictions,
    }
}

wire! {
    /// Ask for a family's.
    pub struct ListRestrictions {
        /// Which family.
        pub family: FamilyId,
    }
    /// Open a family's File.
    pub struct OpenFamilyFile {
        /// Which family.
        pub family: FamilyId,
        /// As typed: a second time, because somebody may look at the screen too.
        pub passphrase: String,
    }
    /// Close it.
    pub struct CloseFamilyFile {
        /// Which family.
        pub family: FamilyId,
    }
    /// Write one down.
    pub struct AddRestriction {
        /// What sort; asked for when it was not chosen yet, as are the others.
        pub kind: Option<RestrictionKind>,
        /// Whom it keeps safe, or whom it is about.
        pub about: Option<PersonId>,
        /// From whom; absent for everybody in the family.
        pub from: Option<PersonId>,
        /// What it rests on.
        pub basis: Option<Basis>,
        /// Why, in plain words. Staff only.
        pub reason: String,
        /// Words that would give it away, one in each line: a town, a school, a hall.
        pub gives_away: String,
        /// As typed; blank is today.
        pub since: String,
        /// As typed; blank while no end is set.
        pub until: String,
        /// As typed; blank is six months from now.
        pub look_again: String,
    }
    /// Take one off.
    pub struct LiftRestriction {
        /// Which.
        pub restriction: RestrictionId,
        /// Why it does not hold any more.
        pub why: String,
    }
    /// Let something through.
    pub struct LetThrough {
        /// What stands against it.
        pub restriction: RestrictionId,
        /// At which door.
        pub door: SafetyDoor,
        /// Who is invited, booked, marked as here or written to.
        pub person: PersonId,
        /// Why it is all right, and how the two are kept apart.
        pub reason: String,
    }
    /// Countersign.
    pub struct Countersign {
        /// Which.
        pub through: RowId,
    }
}

wire! {
    /// What holds in a family. Staff only.
    pub struct Restrictions {
        /// Which family.
        pub family: FamilyId,
        /// Everybody it can be about.
        pub people: Vec<PersonChoice>,
        /// How many hold.
        pub count: u32,
        /// Whether File is open to whoever asks.
        pub open: bool,
        /// Those that hold, as they were written down; none while File is not open.
        pub rows: Vec<RestrictionRow>,
    }
    /// Somebody to choose.
    pub struct PersonChoice {
        /// Who.
        pub person: PersonId,
        /// "Kelly Hollis".
        pub name: String,
        /// "Mum"; may be blank.
        pub about: String,
    }
    /// One restriction.
    pub struct RestrictionRow {
        /// Which.
        pub restriction: RestrictionId,
        /// "Lee must not know where Kelly lives".
        pub words: String,
        /// "Court order, since Tuesday 3 November".
        pub basis: String,
        /// Why, for staff; may be blank.
        pub reason: String,
        /// Words that would give it away.
        pub gives_away: Vec<String>,
        /// "Look again by Wednesday 30 June 2027".
        pub look_again: String,
        /// Whether somebody has to look at it now.
        pub due: bool,
        /// What was let through all the same.
        pub through: Vec<ThroughRow>,
    }
    /// Something that was let through.
    pub struct ThroughRow {
        /// Which.
        pub through: RowId,
        /// "An invitation of Daniel was let through by Ruth A. on Tuesday 24 November".
        pub words: String,
        /// Why, as it was written.
        pub reason: String,
        /// "Countersigned by Jo B. on …", or that nobody has.
        pub signed_words: String,
        /// Whether somebody has.
        pub signed: bool,
        /// Whether whoever asks may.
        pub may_sign: bool,
    }
}

codes! {
    /// Where the checker is asked before something is done. A reason can be written at each. Papers and
    /// family view are not among them: what is kept from a reader there, nobody lets through.
    pub enum SafetyDoor {
        /// An invitation, and somebody's word that they come.
        Invitation,
        /// A conference.
        Booking,
        /// Somebody arrives, before the room sees the screen.
        Attendance,
        /// A message or a letter.
        ContactLog,
    }
    /// What sort (DOMAIN.md §3.8).
    pub enum RestrictionKind {
        /// Two people must not meet.
        MustNotMeet,
        /// A court forbids contact.
        NoContactOrder,
        /// A bail condition forbids contact.
        BailCondition,
        /// Somebody's address is kept.
        ConfidentialAddress,
        /// Where a child is looked after is kept.
        ConfidentialPlacement,
        /// A pregnancy is kept.
        ConfidentialPregnancy,
        /// Something else must not be told.
        DoNotTell,
        /// No message may be left for them.
        DoNotLeaveMessage,
        /// Staff are not safe with them.
        RiskToStaff,
        /// Something else staff must know.
        Other,
    }
    /// What it rests on.
    pub enum Basis {
        /// An order of a court.
        CourtOrder,
        /// Bail.
        Bail,
        /// The police said so.
        Police,
        /// DASH, MARAC.
        DomesticAbuseAssessment,
        /// A child asked for it.
        ChildsWish,
        /// The judgement of a professional.
        ProfessionalJudgement,
    }
}
