//! What may be asked about the family map.

use super::scene::Scene;
use crate::base::ids::{FamilyId, PersonId};
use crate::file::requests::wire;
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything about the family map.
    MapRequest {
        /// The map of a family, with what it says in words. Staff only.
        GetMap => FamilyMap,
    }
}

wire! {
    /// Ask for the map of a family.
    pub struct GetMap {
        /// Which family.
        pub family: FamilyId,
        /// Whether those who come because of their work are on it.
        pub professionals: bool,
    }
    /// A family map.
    pub struct FamilyMap {
        /// Everything to draw.
        pub scene: Scene,
        /// Everyone on it who has a record, row by row from the left.
        pub people: Vec<OnMap>,
        /// How many are left out who come because of their work.
        pub left_out: u32,
    }
    /// One person on the map, in words, and whom the arrow keys lead to.
    pub struct OnMap {
        /// Who.
        pub person: PersonId,
        /// "Leo Marsh, 10, half-brother to Amara".
        pub says: String,
        /// A parent, else somebody in the row above.
        pub up: Option<PersonId>,
        /// The eldest child, else somebody in the row below.
        pub down: Option<PersonId>,
        /// Whoever stands to the left.
        pub left: Option<PersonId>,
        /// Whoever stands to the right.
        pub right: Option<PersonId>,
    }
}
