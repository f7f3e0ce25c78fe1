//! Who may be added and taken out, decided from plain facts.

use super::requests::{GoneRow, StaffRow};
use super::{Role, Staff, may};
use crate::base::code::code;
use crate::base::dates::Spoken;
use crate::base::ids::StaffId;
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::text;
use crate::base::words::{Arg, Words};
use crate::file::requests::RoleTerm;
use crate::staff::Need;
use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

/// In the order in which they stand on the screen.
pub const ROLES: [Role; 5] = [Role::Facilitator, Role::Office, Role::Manager, Role::Administrator, Role::Reader];

/// Names are the same when they look the same, whatever the letter size and the spaces.
pub fn same_name(one: &str, other: &str) -> bool {
    let folded =
        |name: &str| name.nfkc().collect::<String>().to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    folded(one) == folded(other)
}

/// A name for somebody new: no two people of a service are told apart by their passphrase alone.
///
/// # Errors
/// An input problem on `workName`.
pub fn new_name(typed: &str, everyone: &[Staff]) -> Outcome<String> {
    let name = text::line("workName", typed, text::NAME)?;
    if name.is_empty() {
        return Err(Problem::input("workName", "work-name-missing"));
    }
    match everyone.iter().find(|one| same_name(&one.work_name, &name)) {
        Some(_) => Err(Problem::input("workName", "work-name-taken").text("name", name)),
        None => Ok(name),
    }
}

/// What somebody is, each once and in order.
///
/// # Errors
/// An input problem on `roles`.
pub fn roles(asked: &[Role]) -> Outcome<Vec<Role>> {
    let roles: Vec<Role> = ROLES.into_iter().filter(|role| asked.contains(role)).collect();
    if roles.is_empty() { Err(Problem::input("roles", "roles-missing")) } else { Ok(roles) }
}

/// Refuses to leave the file without anybody who may look after it, once `who` is this.
///
/// # Errors
/// `last-administrator`.
pub fn still_kept(everyone: &[Staff], who: StaffId, roles: &[Role]) -> Outcome<()> {
    let keeps = |one: &&Staff| one.id != who && may::may(&one.roles, Need::KeepTheFile);
    if may::may(roles, Need::KeepTheFile) || everyone.iter().any(|one| keeps(&one)) {
        return Ok(());
    }
    Err(Problem::new(Kind::Refused, "last-administrator"))
}

/// A person as the list shows them.
pub fn row(one: &Staff, joined: NaiveDate, me: StaffId, term: RoleTerm, today: NaiveDate, words: &Words) -> StaffRow {
    let day = Spoken::on(joined, today).words;
    let roles: Vec<Role> = ROLES.into_iter().filter(|role| one.roles.contains(role)).collect();
    StaffRow {
        staff: one.id,
        work_name: one.work_name.clone(),
        roles_words: words.list(&roles.iter().map(|role| role_words(*role, term, words)).collect::<Vec<_>>()),
        roles,
        since: words.say("staff-since", &[("day", Arg::Text(&day))]),
        me: one.id == me,
        first_passphrase: one.first_passphrase,
    }
}

/// Somebody who has left, as the list shows them.
pub fn gone((staff, work_name, left): (StaffId, String, NaiveDate), today: NaiveDate, words: &Words) -> GoneRow {
    let day = Spoken::on(left, today).words;
    GoneRow { staff, work_name, left: words.say("staff-left", &[("day", Arg::Text(&day))]) }
}

/// What a role is called; a facilitator has the service's own word.
pub fn role_words(role: Role, term: RoleTerm, words: &Words) -> String {
    match role {
        Role::Facilitator => words.say(&format!("staff-role-{}", code(&term).unwrap_or_default()), &[]),
        _ => words.say(&format!("staff-role-{}", code(&role).unwrap_or_default()), &[]),
    }
}
