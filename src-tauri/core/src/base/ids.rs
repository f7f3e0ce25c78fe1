//! Ids: UUIDv7 as 16 bytes, one type for each thing, so that a child can't be passed for a person
//! of the service. Their bytes come from the injected clock and dice.

use super::clock::{Clock, Dice};
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// Anything that is named by sixteen bytes in the file.
pub trait Id: Copy {
    /// The bytes as they stand in a `BLOB(16)` column.
    fn bytes(&self) -> [u8; 16];
    /// The same id read back from a column.
    fn from_bytes(bytes: [u8; 16]) -> Self;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl Id for $name {
            fn bytes(&self) -> [u8; 16] {
                *self.0.as_bytes()
            }
            fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}:{}", stringify!($name), self.0.as_simple())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0.as_simple())
            }
        }

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(self.0.as_bytes().as_slice().into())
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(
                value: rusqlite::types::ValueRef<'_>,
            ) -> rusqlite::types::FromSqlResult<Self> {
                <[u8; 16]>::column_result(value).map(Self::from_bytes)
            }
        }
    )*};
}

ids! {
    /// One act through the write door: everything it changed carries this.
    ActionId,
    /// One opening of the file on one machine; new after every restore.
    SiteId,
    /// A slot of the key file.
    SlotId,
    /// A person of the service.
    StaffId,
    /// A family: the people, their map and their history.
    FamilyId,
    /// A person a family knows: a child, a relative, a friend, a professional.
    PersonId,
    /// One involvement of a family, from asking to closing.
    ReferralId,
    /// A child in a referral (not the person: the same child may be in two referrals).
    ReferralChildId,
    /// A relationship between two people of a family.
    RelationshipId,
    /// Two people who are or were a couple, once.
    CoupleId,
    /// One thing the plan must make sure of.
    MustId,
    /// One person's answer to "do you agree to this referral?".
    ConsentId,
    /// A home that people live in.
    HomeId,
    /// A visit, a call or a try, before the conference or after it.
    ConversationId,
    /// A conference of a referral.
    ConferenceId,
    /// One sitting of a conference: a day, a place, a time.
    SittingId,
    /// One version of a family's plan.
    PlanId,
    /// One action of one version of a plan (an act in the history is an [`ActionId`]).
    PlanActionId,
    /// One line of what is done if things go wrong, in one version of a plan.
    WhatIfId,
    /// One review of a plan.
    ReviewId,
    /// A question that is answered from 0 to 10, before and after.
    QuestionId,
    /// When and why a referral was closed.
    ClosingId,
    /// One spell of a child's status, from and to.
    EpisodeId,
    /// Who must not meet, or what somebody must not know.
    RestrictionId,
    /// A number or an e-mail address of somebody.
    ContactId,
    /// A paper that was made for somebody.
    PaperId,
    /// Any row, when only its table says what it is.
    RowId,
}

/// Makes ids that sort by the time they were made, also when the clock stands still or goes back.
pub struct Mint {
    last: u64,
}

impl Mint {
    /// `last` is the highest stamp already used, in milliseconds since 1970 shifted left by 16.
    pub fn after(last: u64) -> Self {
        Self { last }
    }

    /// The next hybrid logical stamp: milliseconds in the upper 48 bits, a counter below.
    pub fn stamp(&mut self, clock: &dyn Clock) -> u64 {
        let now = u64::try_from(clock.now().timestamp_millis()).unwrap_or(0) << 16;
        self.last = now.max(self.last + 1);
        self.last
    }

    /// A new id. Its time comes from the stamp, its last eight bytes from the dice.
    pub fn id<T: Id>(&mut self, clock: &dyn Clock, dice: &mut dyn Dice) -> T {
        let stamp = self.stamp(clock);
        let mut chance = [0; 10];
        dice.fill(&mut chance);
        // Twelve bits of the counter keep the order inside one millisecond.
        let [_, _, _, _, _, _, high, low] = stamp.to_be_bytes();
        let [a, b, ..] = &mut chance;
        (*a, *b) = (high & 0x0f, low);
        let made = uuid::Builder::from_unix_timestamp_millis(stamp >> 16, &chance).into_uuid();
        T::from_bytes(*made.as_bytes())
    }
}
