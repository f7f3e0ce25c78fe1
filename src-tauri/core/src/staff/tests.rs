//! The table of roles, read as the promise reads.

use super::Role;
use super::may::{Need, may};

const ROLES: [Role; 5] = [Role::Facilitator, Role::Office, Role::Manager, Role::Administrator, Role::Reader];

#[test]
fn nobody_may_anything_without_a_role() {
    for need in Need::ALL {
        assert_eq!(may(&[], need), need == Need::Nothing, "{need:?}");
    }
}

#[test]
fn the_table_is_as_promised() {
    let allowed = |need| ROLES.into_iter().filter(|role| may(&[*role], need)).collect::<Vec<_>>();
    assert_eq!(allowed(Need::ReadFamilies), [Role::Facilitator, Role::Office, Role::Manager, Role::Reader]);
    assert_eq!(allowed(Need::WriteFamilies), [Role::Facilitator, Role::Office, Role::Manager]);
    assert_eq!(allowed(Need::MakePapers), [Role::Facilitator, Role::Office, Role::Manager]);
    assert_eq!(allowed(Need::ReadCounts), [Role::Manager]);
    assert_eq!(allowed(Need::Countersign), [Role::Manager]);
    assert_eq!(allowed(Need::Allocate), [Role::Office, Role::Manager]);
    assert_eq!(allowed(Need::Oversee), [Role::Manager]);
    assert_eq!(allowed(Need::KeepTheFile), [Role::Administrator]);
    assert_eq!(allowed(Need::Unlocked), ROLES);
}

#[test]
fn roles_add_up() {
    assert!(may(&[Role::Reader, Role::Administrator], Need::KeepTheFile));
    assert!(may(&[Role::Reader, Role::Administrator], Need::ReadFamilies));
    assert!(!may(&[Role::Reader, Role::Administrator], Need::WriteFamilies));
}
