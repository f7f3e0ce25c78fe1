//! The map as a list of shapes, the same for screen and paper. Styles are names: the page and the paper
//! choose the colours. Lengths are units, one to a CSS pixel at full size; y goes down.

use super::{Symbol, Tie};
use crate::base::ids::PersonId;
use crate::file::requests::wire;
use serde::{Deserialize, Serialize};

/// Half the width of a symbol.
pub const HALF: i32 = 23;
/// Half the height of a slash; it leans half as far to each side.
pub const SLASH: i32 = 9;
/// From one slash to the next.
pub const SLASHES: i32 = 7;
/// How far the second line round a child the plan is for stands off.
pub const RING: i32 = 5;

wire! {
    /// Everything to draw, from the bottom up.
    pub struct Scene {
        /// How wide it is.
        pub width: i32,
        /// How high it is.
        pub height: i32,
        /// The homes that are shown, each with its letter.
        pub homes: Vec<HomeName>,
        /// What is drawn, in this order.
        pub items: Vec<MapItem>,
    }
    /// A home that is shown.
    pub struct HomeName {
        /// "A".
        pub letter: String,
        /// As the family says it.
        pub called: String,
    }
    /// One thing to draw.
    pub enum MapItem {
        /// Round the people of one home.
        Ring(HomeRing),
        /// Between people. It is broken where another line passes over it.
        Line(MapLine),
        /// Through the line of a couple who are not together any more.
        Slashes(MapSlashes),
        /// A person.
        Person(PersonMark),
        /// Words that belong to nobody in particular.
        Words(MapWords),
        /// The letter of a home, at a ring or at somebody who lives there.
        Letter(HomeLetter),
    }
    /// A place on the map.
    #[derive(Copy, Default, PartialOrd, Ord)]
    pub struct MapPoint {
        /// From the left.
        pub x: i32,
        /// From the top.
        pub y: i32,
    }
    /// Round the people of one home, and nobody else.
    pub struct HomeRing {
        /// Which home, counted from 0.
        pub home: usize,
        /// Its corners, all at right angles.
        pub corners: Vec<MapPoint>,
    }
    /// A straight line.
    pub struct MapLine {
        /// How the people it joins belong together.
        pub style: Tie,
        /// Whether it joins two people side by side, rather than parents and children.
        pub couple: bool,
        /// From here.
        pub from: MapPoint,
        /// To here.
        pub to: MapPoint,
    }
    /// One slash, or two side by side.
    pub struct MapSlashes {
        /// Their middle, on the line.
        pub at: MapPoint,
        /// One or two.
        pub count: u8,
    }
    /// A person.
    pub struct PersonMark {
        /// Who; absent for somebody whose name is not known.
        pub person: Option<PersonId>,
        /// Their shape.
        pub symbol: Symbol,
        /// From its middle to its edge.
        pub reach: i32,
        /// Its middle.
        pub at: MapPoint,
        /// A referral of this family is, or was, about them.
        pub plan_is_for: bool,
        /// They have died: a cross from corner to corner, and no age.
        pub died: bool,
        /// Inside the shape.
        pub age: String,
        /// Under the shape.
        pub label: Vec<MapWords>,
    }
    /// A line of words.
    pub struct MapWords {
        /// How it is set.
        pub style: WordStyle,
        /// The middle of its baseline, or its left end for a heading.
        pub at: MapPoint,
        /// What it says.
        pub words: String,
    }
    /// The letter of a home in a small box.
    pub struct HomeLetter {
        /// Which home, counted from 0.
        pub home: usize,
        /// "A".
        pub letter: String,
        /// The middle of the box.
        pub at: MapPoint,
    }
}

/// How words are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum WordStyle {
    /// The first name.
    First,
    /// The last name.
    Last,
    /// When a baby is expected, or the years of somebody who has died.
    Note,
    /// Over a row.
    Heading,
    /// The name of a home, under its ring.
    Home,
}

impl WordStyle {
    /// Its size in units.
    pub fn size(self) -> i32 {
        match self {
            Self::First | Self::Last | Self::Home => 13,
            Self::Note => 12,
            Self::Heading => 14,
        }
    }

    /// From one line to the next.
    pub fn leading(self) -> i32 {
        self.size() + 3
    }

    /// Whether it is bold.
    pub fn bold(self) -> bool {
        matches!(self, Self::First | Self::Heading | Self::Home)
    }
}

/// How far the symbol reaches from its middle.
pub fn reach(plan_is_for: bool) -> i32 {
    if plan_is_for { HALF + RING } else { HALF }
}
