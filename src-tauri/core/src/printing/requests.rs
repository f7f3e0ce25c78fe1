//! What may be asked for on paper.

use crate::base::dates::Spoken;
use crate::base::ids::{FamilyId, PaperId, PersonId, ReferralId};
use crate::file::requests::{Saved, wire};
use crate::people::requests::Reads;
use crate::referral::requests::FamilyHead;
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything that is made as a PDF for a named reader.
    PrintingRequest {
        /// The people of a family, for the person who asks.
        PrintPeople => Saved,
        /// Who may have a copy of the plan, and who holds which version.
        ListCopies => CopiesPage,
        /// Every copy of a plan of a family that is out, and whether what it may say is kept from its reader now.
        ListOut => OutPage,
        /// What one reader's copy says, to look at before it is made.
        GetCopy => Copy,
        /// One reader's own copy of the plan.
        PrintPlan => Saved,
        /// One person's invitation to the conference.
        PrintInvitation => Saved,
    }
}

wire! {
    /// Make the list of people as a PDF. The shell asks for the place.
    pub struct PrintPeople {
        /// Which family.
        pub family: FamilyId,
    }
}

wire! {
    /// Ask who may have a copy.
    pub struct ListCopies {
        /// Of which referral's plan.
        pub referral: ReferralId,
    }
    /// Ask what a copy says.
    pub struct GetCopy {
        /// Of which referral's plan.
        pub referral: ReferralId,
        /// Whose copy; absent for the council's.
        pub reader: Option<PersonId>,
    }
    /// Make a copy of the plan as a PDF. The shell asks for the place.
    pub struct PrintPlan {
        /// Of which referral's plan.
        pub referral: ReferralId,
        /// Whose copy; absent for the council's.
        pub reader: Option<PersonId>,
    }
}

wire! {
    /// Make an invitation as a PDF. The shell asks for the place.
    pub struct PrintInvitation {
        /// To which referral's conference.
        pub referral: ReferralId,
        /// For whom.
        pub person: PersonId,
    }
}

wire! {
    /// Ask which copies are out.
    pub struct ListOut {
        /// Of which family.
        pub family: FamilyId,
    }
    /// The copies that are out.
    pub struct OutPage {
        /// The newest made first.
        pub rows: Vec<OutRow>,
    }
    /// A copy that is out.
    pub struct OutRow {
        /// Which.
        pub paper: PaperId,
        /// "Version 2 of the plan, for Jean Hollis, made Monday 23 November".
        pub words: String,
        /// That something is held back from this reader now, which this copy may say; blank when not.
        pub look: String,
    }
    /// Who may have a copy.
    pub struct CopiesPage {
        /// The family and where it stands.
        pub head: FamilyHead,
        /// The plan's version; 0 while nothing is written down.
        pub version: u32,
        /// "Version 2, agreed Monday 23 November".
        pub version_words: String,
        /// Whether it has been decided: a draft says on every page that it is one.
        pub decided: bool,
        /// Why each paper is to be read before it is handed over: somebody must not meet somebody, or
        /// nobody knows yet. Blank where nobody is unsafe. Staff only.
        pub look_twice: String,
        /// Everyone who may have one.
        pub readers: Vec<Reader>,
    }
    /// One reader.
    pub struct Reader {
        /// Who; absent for the council.
        pub person: Option<PersonId>,
        /// "Jean Hollis".
        pub name: String,
        /// "Grandma, mum’s mum".
        pub about: String,
        /// The newest version made for them; 0 for none.
        pub holds: u32,
        /// When it was made.
        pub made: Option<Spoken>,
        /// How large it is set for them.
        pub reads: Reads,
    }
    /// What one copy says, part by part, in the order of the paper.
    pub struct Copy {
        /// "Our plan for Amara and Jayden".
        pub title: String,
        /// "Copy for Jean Hollis, version 3".
        pub copy_for: String,
        /// Whether it says that it is a draft.
        pub draft: bool,
        /// The children's own words.
        pub words: Vec<Said>,
        /// Its sections.
        pub sections: Vec<CopySection>,
        /// What a restriction keeps from this reader. Staff only.
        pub held: Vec<HeldBack>,
        /// What it says that is kept from somebody else, into whose hands it may come. Staff only.
        pub says: Vec<HeldBack>,
        /// That something is held back from somebody who has a copy already, which may say it. Staff
        /// only; blank when not.
        pub already_out: String,
        /// What is never on a plan, in words, for staff.
        pub left_out: Vec<String>,
    }
    /// Something a reader does not get.
    pub struct HeldBack {
        /// "Action 3".
        pub what: String,
        /// "Lee must not know where Kelly lives".
        pub why: String,
    }
    /// Somebody's words.
    pub struct Said {
        /// Whose.
        pub name: String,
        /// Exactly as said.
        pub words: String,
    }
    /// One section of a copy.
    pub struct CopySection {
        /// Its heading.
        pub heading: String,
        /// Its lines.
        pub lines: Vec<CopyLine>,
    }
    /// One line.
    pub struct CopyLine {
        /// A number or blank.
        pub number: String,
        /// What it says.
        pub words: String,
        /// Smaller, under it: "From Wednesday 25 November. If Jean can’t: Aunt Sarah"; may be blank.
        pub under: String,
    }
}
