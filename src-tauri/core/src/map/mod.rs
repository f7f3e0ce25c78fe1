//! The family map (genogram): who belongs to whom, drawn from what is recorded, as one list of shapes for
//! screen and paper.
//!
//! It refuses to guess. Nobody hangs from a parent who is not recorded as theirs; where a parent is needed
//! and has no name, they are drawn as not known; what no drawing can say truly is left to the words. The
//! list of people is the master, the map is a view of it. Nobody's home is shown where one must not be
//! known, and nothing says so.

mod bonds;
mod by;
mod draw;
mod generations;
mod handle;
pub mod kin;
mod letters;
mod lines;
mod order;
mod parents;
mod place;
pub mod requests;
mod rings;
mod routes;
mod rows;
pub mod scene;
mod walk;

#[cfg(test)]
mod tests;

pub use handle::handle;

use crate::base::ids::PersonId;
use scene::Scene;

/// Everyone on the map and how they belong together, as indexes into `people`.
#[derive(Debug, Clone, Default)]
pub struct Family {
    /// Everyone, in a fixed order.
    pub people: Vec<Drawn>,
    /// What joins them.
    pub bonds: Vec<Bond>,
    /// Who lives together; empty where no home may be shown.
    pub homes: Vec<Household>,
    /// The headings of the two rows below the tree: other relatives, and everyone around the family.
    pub headings: [String; 2],
}

/// One person as they are drawn.
#[derive(Debug, Clone, Default)]
pub struct Drawn {
    /// Who; nobody for a person who is only known to be there.
    pub person: Option<PersonId>,
    /// The shape.
    pub symbol: Symbol,
    /// Inside it: "14", or blank.
    pub age: String,
    /// Under it, in bold.
    pub first: String,
    /// Under that.
    pub last: String,
    /// Under both, smaller: "due in March", "1952–2021".
    pub note: String,
    /// A referral of this family is, or was, about them: a double line.
    pub plan_is_for: bool,
    /// They have died: a cross.
    pub died: bool,
    /// Days since the common era of their birth, for the order among brothers and sisters.
    pub born: Option<i32>,
    /// In the tree, or in a row of their own.
    pub place: Place,
}

/// Where on the map somebody stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Place {
    /// Joined to others by lines.
    #[default]
    Tree,
    /// A relative, and how is not recorded.
    Other,
    /// A friend, a neighbour, somebody who works with the family.
    Around,
    /// Left out.
    Nowhere,
}

/// The shape a person has on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "MapSymbol"))]
#[serde(rename_all = "camelCase")]
pub enum Symbol {
    /// A girl or a woman.
    Circle,
    /// A boy or a man.
    Square,
    /// Not stated.
    #[default]
    Diamond,
    /// A baby not born yet.
    Triangle,
}

/// People who belong together: at most two above, any number below.
#[derive(Debug, Clone)]
pub struct Bond {
    /// How.
    pub tie: Tie,
    /// One or two people, or none where only brothers and sisters are known.
    pub tops: Vec<usize>,
    /// Their children, or whom they care for.
    pub children: Vec<usize>,
    /// How two above are with each other.
    pub couple: Tie,
}

impl Tie {
    /// How many slashes go through the line of a couple.
    pub fn slashes(self) -> u8 {
        match self {
            Self::Separated | Self::Ended => 1,
            Self::Divorced => 2,
            _ => 0,
        }
    }
}

/// What joins people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Tie {
    /// Parents and their children; with nobody above, brothers and sisters.
    Birth,
    /// Two who have a child together, or share a home with it, and nobody said how they are with each other.
    Partners,
    /// Married, or in a civil partnership.
    Married,
    /// Living together.
    Together,
    /// Separated: one slash.
    Separated,
    /// Divorced: two slashes.
    Divorced,
    /// No longer living together: one slash.
    Ended,
    /// A step-parent; whose partner they are is not recorded.
    Step,
    /// Foster carers.
    Foster,
    /// Kinship carers, special guardians.
    Kinship,
    /// Half-brothers and half-sisters; which parent they share is not recorded.
    Half,
}

/// People who live in one home.
#[derive(Debug, Clone)]
pub struct Household {
    /// As the family says it.
    pub called: String,
    /// Who lives there.
    pub members: Vec<usize>,
}

/// How the map is wanted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Hints {
    /// How many tries the search for a good order may make at most; 0 leaves it to the size of the family.
    pub tries: usize,
}

/// Lays a family out. The same family and hints give the same scene.
pub fn layout(family: &Family, hints: &Hints) -> Scene {
    let rows = rows::rows(family);
    let ordered = order::order(family, rows, hints);
    let mut letters = letters::Letters::new();
    let labels = letters.labels(family);
    let placed = place::place(family, &ordered, &labels);
    let stage = routes::Stage { family, labels: &labels, rows: &ordered, placed: &placed };
    let routed = routes::route(&stage);
    draw::draw(&stage, &routed, &mut letters)
}
