//! Who may open which family, read as the promise reads.

use super::Access::{self, NotThere, Open, ToAsk};
use super::rules::{MayOpen, Standing, access, open_until, still_open_to_somebody};
use crate::base::ids::{FamilyId, Id, StaffId};
use crate::staff::{Role, Staff};
use std::collections::HashMap;

const ROLES: [Role; 5] = [Role::Facilitator, Role::Office, Role::Manager, Role::Administrator, Role::Reader];

fn standing(words: &str) -> Standing {
    let is = |word| words.split(' ').any(|one| one == word);
    Standing { assigned: is("assigned"), asked: is("asked"), restricted: is("restricted"), own: is("own") }
}

#[test]
fn the_table_of_roles_and_families_is_as_promised() {
    // Facilitator, office, manager, administrator, reader.
    let table: [(&str, [Access; 5]); 10] = [
        ("", [ToAsk, Open, Open, NotThere, ToAsk]),
        ("assigned", [Open, Open, Open, NotThere, Open]),
        ("asked", [Open, Open, Open, NotThere, Open]),
        ("restricted", [ToAsk, ToAsk, Open, NotThere, ToAsk]),
        ("restricted assigned", [Open, Open, Open, NotThere, Open]),
        ("restricted asked", [Open, Open, Open, NotThere, Open]),
        ("own", [NotThere; 5]),
        ("own assigned", [NotThere; 5]),
        ("own asked", [NotThere; 5]),
        ("own restricted assigned asked", [NotThere; 5]),
    ];
    for (words, expected) in table {
        assert_eq!(ROLES.map(|role| access(&[role], standing(words))), expected, "{words}");
    }
}

#[test]
fn roles_add_up_but_one_s_own_family_is_closed_in_all_of_them() {
    assert_eq!(access(&ROLES, standing("")), Open, "one person who is everything sees everything");
    assert_eq!(access(&ROLES, standing("restricted")), Open);
    assert_eq!(access(&ROLES, standing("own assigned asked")), NotThere);
    assert_eq!(access(&[Role::Administrator, Role::Reader], standing("")), ToAsk);
    assert_eq!(access(&[], standing("assigned")), NotThere);
}

fn family(number: u8) -> FamilyId {
    FamilyId::from_bytes([number; 16])
}

#[test]
fn a_list_is_narrowed_by_the_same_rule() {
    let standings: HashMap<FamilyId, Standing> =
        [(1, "assigned"), (2, "restricted"), (3, "own restricted"), (4, "restricted asked")]
            .into_iter()
            .map(|(number, words)| (family(number), standing(words)))
            .collect();
    let listed = |role: Role| {
        let may_open = MayOpen::new(&[role], &standings);
        let mut ids = may_open.ids();
        ids.sort_by_key(Id::bytes);
        for number in 1..=5 {
            let in_list = ids.contains(&family(number)) == may_open.only();
            assert_eq!(in_list, may_open.open(family(number)), "{role:?} {number}");
        }
        (may_open.only(), ids)
    };
    assert_eq!(listed(Role::Facilitator), (true, vec![family(1), family(4)]));
    assert_eq!(listed(Role::Office), (false, vec![family(2), family(3)]));
    assert_eq!(listed(Role::Manager), (false, vec![family(3)]));
    assert_eq!(listed(Role::Administrator), (true, vec![]));
}

#[test]
fn it_stays_open_until_the_end_of_the_next_working_day() {
    let day = |text: &str| text.parse().unwrap();
    assert_eq!(open_until(day("2026-11-24")), day("2026-11-25"), "from a Tuesday");
    assert_eq!(open_until(day("2026-11-27")), day("2026-11-30"), "from a Friday");
}

#[test]
fn a_family_is_never_closed_to_everybody() {
    let worker = |number: u8, role| Staff {
        id: StaffId::from_bytes([number; 16]),
        work_name: String::new(),
        slot: None,
        letter_keys: true,
        pin: None,
        first_passphrase: false,
        joined_at: String::new(),
        roles: vec![role],
    };
    let (ruth, jo, kim) = (worker(1, Role::Manager), worker(2, Role::Facilitator), worker(3, Role::Office));
    let everyone = [ruth.clone(), jo.clone(), kim.clone()];
    assert!(still_open_to_somebody(&everyone, &[], &[jo.id]));
    assert!(!still_open_to_somebody(&everyone, &[], &[ruth.id]), "nobody is assigned to it");
    assert!(still_open_to_somebody(&everyone, &[jo.id], &[ruth.id]));
    assert!(still_open_to_somebody(&everyone, &[kim.id], &[ruth.id]));
    assert!(!still_open_to_somebody(&everyone, &[jo.id], &[ruth.id, jo.id]));
    assert!(!still_open_to_somebody(std::slice::from_ref(&ruth), &[ruth.id], &[ruth.id]));
}
