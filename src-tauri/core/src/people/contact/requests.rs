//! What may be asked about how to reach somebody and where they live. Staff only.

use crate::base::ids::{ContactId, HomeId, PersonId};
use crate::file::requests::{codes, wire};
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything about reaching people.
    ContactRequest {
        /// One person's numbers, e-mail addresses and the address of their home.
        GetContacts => Contacts,
        /// A number or an e-mail address nobody has written down yet.
        AddContact => Contacts,
        /// Changes one, or what is written beside it.
        SetContact => Contacts,
        /// What is safe about one.
        SetSafe => Contacts,
        /// Takes one off.
        RemoveContact => Contacts,
        /// Where the home is that somebody lives in; blank when nobody knows any more.
        SetAddress => Contacts,
    }
}

wire! {
    /// Ask for one person's.
    pub struct GetContacts {
        /// Whose.
        pub person: PersonId,
    }
    /// Add one.
    pub struct AddContact {
        /// Whose.
        pub person: PersonId,
        /// A phone or an e-mail address.
        pub kind: ContactKind,
        /// As typed.
        pub value: String,
    }
    /// Change one.
    pub struct SetContact {
        /// Which.
        pub contact: ContactId,
        /// The number or address itself, or what is written beside it.
        pub field: ContactField,
        /// As typed.
        pub words: String,
    }
    /// Say what is safe.
    pub struct SetSafe {
        /// Which.
        pub contact: ContactId,
        /// To use it, or to leave a message there.
        pub what: SafeField,
        /// The answer.
        pub answer: SafeTo,
    }
    /// Take one off.
    pub struct RemoveContact {
        /// Which.
        pub contact: ContactId,
    }
    /// Save where a home is.
    pub struct SetAddress {
        /// Who lives there: it is the address of the home they are in.
        pub person: PersonId,
        /// As on an envelope, line by line.
        pub words: String,
    }
}

wire! {
    /// How to reach one person.
    pub struct Contacts {
        /// Whose.
        pub person: PersonId,
        /// Whether it stands behind the second ask, because somebody must not know where they are: then
        /// nothing of it is here.
        pub kept: bool,
        /// Whether it is kept from somebody, also when File is open.
        pub guarded: bool,
        /// Numbers and e-mail addresses, as they were added.
        pub rows: Vec<ContactRow>,
        /// The home they live in, when that is known.
        pub home: Option<HomeAddress>,
    }
    /// A number or an e-mail address.
    pub struct ContactRow {
        /// Which.
        pub contact: ContactId,
        /// A phone or an e-mail address.
        pub kind: ContactKind,
        /// As it was typed.
        pub value: String,
        /// Whether it may be used.
        pub safe_to_use: SafeTo,
        /// Whether a message may be left.
        pub safe_to_leave_message: SafeTo,
        /// When, whom to ask for; may be blank.
        pub note: String,
    }
    /// Where a home is.
    pub struct HomeAddress {
        /// Which.
        pub home: HomeId,
        /// What the family calls it.
        pub called: String,
        /// As on an envelope; blank when it is not written down.
        pub lines: String,
        /// "Since Tuesday 3 November"; blank without an address.
        pub since: String,
        /// Who else lives there: it is their address too.
        pub also: Vec<String>,
        /// "14 Harbour Street, until Tuesday 3 November", the last one first.
        pub before: Vec<String>,
    }
}

codes! {
    /// What sort.
    pub enum ContactKind {
        /// A phone.
        Phone,
        /// An e-mail address.
        Email,
    }
    /// What of it is changed.
    pub enum ContactField {
        /// The number or the address itself.
        Value,
        /// When, whom to ask for.
        Note,
    }
    /// What is asked to be safe.
    pub enum SafeField {
        /// To ring or write there at all.
        ToUse,
        /// To leave a message.
        ToLeaveMessage,
    }
    /// Whether something is safe.
    pub enum SafeTo {
        /// Yes.
        Yes,
        /// No.
        No,
        /// Nobody has asked them yet.
        NotAskedYet,
    }
}
