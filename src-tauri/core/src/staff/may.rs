//! Who may ask what: one table, asked on every Request. What is not in it is refused.

use super::Role;

/// What a request needs of the person who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Need {
    /// Answered while locked: opening, unlocking, weighing a passphrase.
    Nothing,
    /// Anyone who has unlocked: lock, the recovery sheet's first check, what a date means.
    Unlocked,
    /// To read families' records.
    ReadFamilies,
    /// To write in families' records.
    WriteFamilies,
    /// To make papers and save them outside Kith.
    MakePapers,
    /// To see counts and export them.
    ReadCounts,
    /// To countersign what a colleague let through.
    Countersign,
    /// To say who works with which family.
    Allocate,
    /// To see who opened which family and why, and to close one to somebody.
    Oversee,
    /// To change the lock and the recovery sheet.
    KeepTheFile,
}

impl Need {
    /// Every need, for the test that walks the table.
    pub const ALL: [Self; 10] = [
        Self::Nothing,
        Self::Unlocked,
        Self::ReadFamilies,
        Self::WriteFamilies,
        Self::MakePapers,
        Self::ReadCounts,
        Self::Countersign,
        Self::Allocate,
        Self::Oversee,
        Self::KeepTheFile,
    ];
}

/// The table. A row is a role, its columns what it may do beyond [`Need::Unlocked`].
pub const TABLE: &[(Role, &[Need])] = &[
    (Role::Facilitator, &[Need::ReadFamilies, Need::WriteFamilies, Need::MakePapers]),
    (Role::Office, &[Need::ReadFamilies, Need::WriteFamilies, Need::MakePapers, Need::Allocate]),
    (
        Role::Manager,
        &[
            Need::ReadFamilies,
            Need::WriteFamilies,
            Need::MakePapers,
            Need::ReadCounts,
            Need::Countersign,
            Need::Allocate,
            Need::Oversee,
        ],
    ),
    (Role::Administrator, &[Need::KeepTheFile]),
    (Role::Reader, &[Need::ReadFamilies]),
];

/// Whether someone with these roles may.
pub fn may(roles: &[Role], need: Need) -> bool {
    match need {
        Need::Nothing => true,
        Need::Unlocked => !roles.is_empty(),
        _ => roles.iter().any(|role| TABLE.iter().any(|(row, needs)| row == role && needs.contains(&need))),
    }
}
