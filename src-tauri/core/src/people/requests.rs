//! What may be asked about the people of a family.

use crate::base::answer::Answer;
use crate::base::ids::{CoupleId, FamilyId, HomeId, PersonId};
use crate::file::requests::wire;
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything about the people of a family.
    PeopleRequest {
        /// Everyone in the family, in words.
        ListPeople => PeopleList,
        /// A relative, by their relation to a child.
        AddRelative => PersonRow,
        /// One name of a person, saved on leaving the field.
        SetName => PersonRow,
        /// A date of birth in its three boxes.
        SetBorn => PersonRow,
        /// When a baby is expected.
        SetDue => PersonRow,
        /// How a person is related to a child.
        SetRelation => PersonRow,
        /// Takes a person off the family's list. Undo brings them back whole.
        RemovePerson => Removed,
        /// Which home a person lives in: one the family has already, or none.
        SetHome => PersonRow,
        /// A home nobody has named yet, with the person who lives in it.
        AddHome => PersonRow,
        /// How the family map shows a person.
        SetShownAs => PersonRow,
        /// How large the papers made for somebody are set.
        SetReads => PersonRow,
        /// That a person has died, and when, as far as it is known.
        SetDied => PersonRow,
        /// That a person has not died: it was recorded by mistake.
        SetLiving => PersonRow,
        /// Two people as a couple.
        AddCouple => PersonRow,
        /// How a couple are with each other.
        SetCoupleHow => PersonRow,
        /// Since when, and until when, two were a couple.
        SetCoupleDates => PersonRow,
        /// Takes out that two are or were a couple.
        RemoveCouple => PersonRow,
    }
}

wire! {
    /// Ask for everyone in a family.
    pub struct ListPeople {
        /// Which family.
        pub family: FamilyId,
    }
    /// Add a relative.
    pub struct AddRelative {
        /// The child they are related to.
        pub child: PersonId,
        /// What they are to the child.
        pub relation: Relation,
        /// Other children they are the same to: said in the same act.
        pub same_to: Vec<PersonId>,
        /// As the family says it. Blank only if the last name is given.
        pub first_name: String,
        /// May be blank.
        pub last_name: String,
    }
    /// Save one name.
    pub struct SetName {
        /// Whose.
        pub person: PersonId,
        /// Which of their names.
        pub field: NameField,
        /// As typed; blank takes it away.
        pub words: String,
    }
    /// Save a date of birth.
    pub struct SetBorn {
        /// Whose.
        pub person: PersonId,
        /// As typed; all three blank takes it away.
        pub day: String,
        /// A number, or a month's name.
        pub month: String,
        /// Four figures.
        pub year: String,
    }
    /// Save an expected date.
    pub struct SetDue {
        /// Whose.
        pub person: PersonId,
        /// As typed: `in 6 weeks`, `3 mar`; blank takes it away.
        pub due: String,
    }
    /// Save how somebody is related to a child.
    pub struct SetRelation {
        /// Who.
        pub person: PersonId,
        /// To which child.
        pub child: PersonId,
        /// What they are to the child.
        pub relation: Relation,
    }
    /// Take a person off the list.
    pub struct RemovePerson {
        /// Who.
        pub person: PersonId,
    }
}

wire! {
    /// Put a person into a home.
    pub struct SetHome {
        /// Who.
        pub person: PersonId,
        /// Which; absent when it is not known where they live.
        pub home: Option<HomeId>,
    }
    /// Name a home and put a person into it.
    pub struct AddHome {
        /// Who lives there.
        pub person: PersonId,
        /// As the family says it: "Nan’s house". Never an address.
        pub called: String,
    }
    /// Say how the family map shows a person.
    pub struct SetShownAs {
        /// Who.
        pub person: PersonId,
        /// Absent to go by what they are to the children.
        pub shown_as: Option<ShownAs>,
    }
    /// Say how large the papers made for a person are set.
    pub struct SetReads {
        /// Who.
        pub person: PersonId,
        /// How large.
        pub reads: Reads,
    }
    /// Record that a person has died.
    pub struct SetDied {
        /// Who.
        pub person: PersonId,
        /// As typed; all three blank where nobody knows when.
        pub day: String,
        /// A number, or a month's name.
        pub month: String,
        /// Four figures.
        pub year: String,
    }
    /// Take back that a person has died.
    pub struct SetLiving {
        /// Who.
        pub person: PersonId,
    }
    /// Record two people as a couple.
    pub struct AddCouple {
        /// One of the two.
        pub person: PersonId,
        /// The other; absent when nobody was chosen.
        pub other: Option<PersonId>,
        /// How they are with each other; absent when nothing was chosen.
        pub how: Option<CoupleHow>,
    }
    /// Say how a couple are with each other.
    pub struct SetCoupleHow {
        /// Which.
        pub couple: CoupleId,
        /// How.
        pub how: CoupleHow,
    }
    /// Say since when, and until when, two were a couple.
    pub struct SetCoupleDates {
        /// Which.
        pub couple: CoupleId,
        /// As typed; blank where it is not known.
        pub from: DateBoxes,
        /// As typed; blank where it is not known, and while it goes on.
        pub until: DateBoxes,
    }
    /// Take out that two are or were a couple.
    pub struct RemoveCouple {
        /// Which.
        pub couple: CoupleId,
    }
    /// A date as it stands in its boxes, as far as it is known.
    pub struct DateBoxes {
        /// Blank or a number.
        pub day: String,
        /// Blank or a number.
        pub month: String,
        /// Blank or four figures.
        pub year: String,
    }
    /// A home of the family.
    pub struct Home {
        /// Which.
        pub home: HomeId,
        /// "Nan’s house".
        pub called: String,
    }
}

wire! {
    /// Everyone in a family.
    pub struct PeopleList {
        /// Which family.
        pub family: FamilyId,
        /// What the family is called on the list: the last names.
        pub label: String,
        /// "Amara, 14, and a baby due in March".
        pub about: String,
        /// "Who they are to Amara and Jayden".
        pub relation_heading: String,
        /// The children a referral is about, first; then everyone else as they were added.
        pub rows: Vec<PersonRow>,
        /// The homes the family has named, as they were added.
        pub homes: Vec<Home>,
    }
    /// One person on the list.
    pub struct PersonRow {
        /// Who.
        pub person: PersonId,
        /// Their family.
        pub family: FamilyId,
        /// The name as it is shown: "Amara Okafor", "Baby of Kelly Hollis", "Name not known".
        pub name: String,
        /// As recorded; may be blank.
        pub first_name: String,
        /// As recorded; may be blank.
        pub last_name: String,
        /// What they like to be called; may be blank.
        pub known_as: String,
        /// Age in whole years, "due in March", "died in 2021", or blank.
        pub age: String,
        /// The three boxes of a date of birth.
        pub born: BornBoxes,
        /// When a baby is expected, in words; blank when born.
        pub due: String,
        /// Whether this is a baby not born yet.
        pub unborn: bool,
        /// Whether a referral of this family is about them.
        pub plan_is_for: bool,
        /// What they are to the children, in words: "Grandma", "Mum".
        pub relation_words: String,
        /// How they are related, child by child.
        pub relations: Vec<RelationTo>,
        /// Where they live, as the family says it; blank when it is not known. Never on a paper.
        pub home_words: String,
        /// Which home; absent when it is not known.
        pub home: Option<HomeId>,
        /// How the family map shows them, where somebody said so.
        pub shown_as: Option<ShownAs>,
        /// How large the papers made for them are set.
        pub reads: Reads,
        /// When they died, as far as it is known; absent for the living.
        pub died: Option<DateBoxes>,
        /// Whom they are or were a couple with, in the order of time.
        pub couples: Vec<CoupleRow>,
    }
    /// A couple, seen from one of the two.
    pub struct CoupleRow {
        /// Which.
        pub couple: CoupleId,
        /// The other of the two.
        pub with: PersonId,
        /// Their name.
        pub name: String,
        /// How they are with each other.
        pub how: CoupleHow,
        /// Since when, as far as it is known.
        pub from: DateBoxes,
        /// Until when; blank while it goes on.
        pub until: DateBoxes,
        /// Whether it goes on.
        pub goes_on: bool,
        /// "married to Priya Nair since 2008".
        pub says: String,
    }
    /// One relation to one child.
    pub struct RelationTo {
        /// Which child.
        pub child: PersonId,
        /// What they are to that child.
        pub relation: Relation,
    }
    /// A date of birth as it stands in its boxes.
    pub struct BornBoxes {
        /// Whether it is known, not known, not asked yet.
        pub answer: Answer,
        /// Blank or a number.
        pub day: String,
        /// Blank or a number.
        pub month: String,
        /// Blank or four figures.
        pub year: String,
    }
    /// Somebody was taken off a list.
    pub struct Removed {
        /// The name to say in "Removed Tom".
        pub name: String,
    }
}

/// Which of a person's names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum NameField {
    /// First name or names.
    First,
    /// Last name.
    Last,
    /// What they like to be called.
    KnownAs,
}

/// How the family map shows a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum ShownAs {
    /// A circle.
    GirlOrWoman,
    /// A square.
    BoyOrMan,
    /// A diamond.
    NotStated,
}

/// How large the papers made for somebody are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Reads {
    /// 12 point.
    #[default]
    Standard,
    /// Large print, 18 point.
    Large,
    /// Large print, 24 point.
    Larger,
}

/// How two people are with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum CoupleHow {
    /// Married.
    Married,
    /// In a civil partnership.
    CivilPartners,
    /// Living together, or a couple in the family’s own words.
    LivingTogether,
    /// Separated: still married, and not together.
    Separated,
    /// Divorced, or a civil partnership that was dissolved.
    Divorced,
    /// No longer together; they were not married.
    Ended,
}

/// What a person is to a child. Adding people is by relation, never by drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Relation {
    /// Mum.
    Mother,
    /// Dad.
    Father,
    /// Mum's partner, dad's partner.
    StepParent,
    /// Brother.
    Brother,
    /// Sister.
    Sister,
    /// Half-brother.
    HalfBrother,
    /// Half-sister.
    HalfSister,
    /// Grandma on mum's side.
    GrandmotherMaternal,
    /// Grandma on dad's side.
    GrandmotherPaternal,
    /// Grandad on mum's side.
    GrandfatherMaternal,
    /// Grandad on dad's side.
    GrandfatherPaternal,
    /// Aunt on mum's side.
    AuntMaternal,
    /// Aunt on dad's side.
    AuntPaternal,
    /// Uncle on mum's side.
    UncleMaternal,
    /// Uncle on dad's side.
    UnclePaternal,
    /// Cousin.
    Cousin,
    /// Great-aunt or great-uncle, great-grandparent, and other relatives.
    OtherRelative,
    /// Foster carer.
    FosterCarer,
    /// Special guardian or kinship carer.
    KinshipCarer,
    /// Godparent.
    Godparent,
    /// Friend of the family.
    Friend,
    /// Neighbour.
    Neighbour,
    /// The child's advocate.
    Advocate,
    /// The child's social worker.
    SocialWorker,
    /// A teacher, a health visitor, another professional.
    Professional,
}
