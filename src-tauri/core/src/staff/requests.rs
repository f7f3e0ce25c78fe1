//! What may be asked about the people of the service.

use super::Role;
use crate::base::ids::StaffId;
use crate::file::requests::{Status, wire};
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything about the people of the service.
    StaffRequest {
        /// Who works here, and who has left.
        ListStaff => StaffPage,
        /// One person more, with a first passphrase that they change at once.
        AddStaff => StaffPage,
        /// What somebody is in the service.
        SetRoles => StaffPage,
        /// A first passphrase again, for somebody who forgot theirs.
        GivePassphrase => StaffPage,
        /// Somebody has left: they can't open the file any more, and the lock is changed.
        RemoveStaff => StaffPage,
        /// A new passphrase of one's own.
        SetPassphrase => Status,
    }
}

wire! {
    /// Ask who works here.
    pub struct ListStaff {}
    /// Add somebody.
    pub struct AddStaff {
        /// "Jo B."; nobody else here has it.
        pub work_name: String,
        /// What they are; at least one.
        pub roles: Vec<Role>,
        /// Their first passphrase, which whoever adds them hands over.
        pub passphrase: String,
    }
    /// Say what somebody is.
    pub struct SetRoles {
        /// Who.
        pub staff: StaffId,
        /// All that they are; at least one.
        pub roles: Vec<Role>,
    }
    /// Give a first passphrase again.
    pub struct GivePassphrase {
        /// To whom.
        pub staff: StaffId,
        /// Which.
        pub passphrase: String,
    }
    /// Take somebody out of the service.
    pub struct RemoveStaff {
        /// Whom.
        pub staff: StaffId,
    }
    /// Choose a passphrase of one's own.
    pub struct SetPassphrase {
        /// The one that has been used until now.
        pub old: String,
        /// The new one.
        pub passphrase: String,
    }
}

wire! {
    /// The people of the service.
    pub struct StaffPage {
        /// Who works here, as they came.
        pub here: Vec<StaffRow>,
        /// Who has left, the last one first.
        pub gone: Vec<GoneRow>,
    }
    /// Somebody who works here.
    pub struct StaffRow {
        /// Who.
        pub staff: StaffId,
        /// "Jo B.".
        pub work_name: String,
        /// What they are.
        pub roles: Vec<Role>,
        /// "Facilitator and reader", in the service's own word.
        pub roles_words: String,
        /// "Since Tuesday 24 November".
        pub since: String,
        /// Whether this is whoever asks.
        pub me: bool,
        /// Whether they still have the passphrase they were handed.
        pub first_passphrase: bool,
    }
    /// Somebody who has left.
    pub struct GoneRow {
        /// Who.
        pub staff: StaffId,
        /// "Jo B.".
        pub work_name: String,
        /// "Left on Tuesday 24 November".
        pub left: String,
    }
}
