//! What may be asked for on paper.

use crate::base::ids::FamilyId;
use crate::file::requests::{Saved, wire};
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything that is made as a PDF for a named reader.
    PrintingRequest {
        /// The people of a family, for the person who asks.
        PrintPeople => Saved,
    }
}

wire! {
    /// Make the list of people as a PDF. The shell asks for the place.
    pub struct PrintPeople {
        /// Which family.
        pub family: FamilyId,
    }
}
