//! What may be asked of Find.

use crate::base::ids::{FamilyId, PersonId, ReferralId};
use crate::file::requests::wire;
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything about finding.
    SearchRequest {
        /// People whose names begin with what is typed.
        Find => Found,
    }
}

wire! {
    /// Find a family or a person.
    pub struct Find {
        /// As typed so far.
        pub words: String,
    }
    /// What was found.
    pub struct Found {
        /// The best first, 12 at most.
        pub hits: Vec<Hit>,
    }
    /// One of them.
    pub struct Hit {
        /// Whose family.
        pub family: FamilyId,
        /// Its latest referral.
        pub referral: ReferralId,
        /// Who.
        pub person: PersonId,
        /// "Grace Okafor".
        pub name: String,
        /// "Okafor. Grandma, dad’s mum".
        pub about: String,
    }
}
