//! What a referral still lacks, and when its answer is due. Pure decisions, without SQL.
//!
//! "Missing" never stops a save; only Accept asks for it, and "not known" fills it (PRODUCT.md).

use super::Referral;
use super::requests::{ConsentAnswer, Missing, Part, SafetyAnswer};
use crate::base::words::{Arg, Words};
use crate::people::requests::{PersonRow, Relation};
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Working days from receiving a referral to answering it (DOMAIN.md §1.3, stage 3: decision by
/// the second working day is general knowledge, so we take the stage 4 target of five less the day
/// it came: four). A setting when settings are built.
const ANSWER_DAYS: u32 = 4;

/// When the referrer should hear: Saturdays and Sundays do not count, bank holidays are not known.
pub fn answer_due(received: NaiveDate) -> NaiveDate {
    let mut due = received;
    let mut left = ANSWER_DAYS;
    while left > 0 {
        due = due + Days::new(1);
        if !matches!(due.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    due
}

/// One person who must be asked.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// "Ceri Griffiths".
    pub name: &'a str,
    /// What they said.
    pub answer: ConsentAnswer,
}

/// What is still missing, in the order of the page.
pub fn missing(referral: &Referral, children: &[PersonRow], asked: &[Asked<'_>], words: &Words) -> Vec<Missing> {
    let mut found = vec![];
    let mut lacks = |part, key: &str, can_follow, name: &str| {
        found.push(Missing { part, words: words.say(key, &[("name", Arg::Text(name))]), can_follow });
    };
    for child in children {
        if child.first_name.is_empty() && child.last_name.is_empty() {
            lacks(Part::Children, "missing-name", false, "");
        }
        if child.age.is_empty() {
            lacks(Part::Children, "missing-born", true, &child.name);
        }
    }
    if referral.why.is_empty() {
        lacks(Part::Why, "missing-why", false, "");
    }
    if referral.musts.is_empty() {
        lacks(Part::Why, "missing-must", false, "");
    }
    if asked.is_empty() {
        lacks(Part::Consent, "missing-parent", false, "");
    } else if asked.iter().all(|one| one.answer != ConsentAnswer::Yes) {
        lacks(Part::Consent, "missing-yes", false, "");
    }
    for one in asked.iter().filter(|one| one.answer == ConsentAnswer::NotAskedYet) {
        lacks(Part::Consent, "missing-asked", true, one.name);
    }
    match referral.safety {
        SafetyAnswer::NotAskedYet => lacks(Part::Safety, "missing-safety", false, ""),
        SafetyAnswer::No if !referral.safety_note.is_empty() => {
            lacks(Part::Safety, "missing-safety-both", false, "");
        }
        SafetyAnswer::Yes if referral.safety_note.is_empty() => lacks(Part::Safety, "missing-safety-note", false, ""),
        _ => {}
    }
    if referral.referrer_name.is_empty() {
        lacks(Part::Referrer, "missing-referrer", false, "");
    }
    if referral.received_on.is_none() {
        lacks(Part::Referrer, "missing-received", false, "");
    }
    found
}

/// Whom the referral may ask: a parent, or another person with parental responsibility.
pub fn may_be_asked(relation: Relation) -> bool {
    matches!(
        relation,
        Relation::Mother | Relation::Father | Relation::StepParent | Relation::KinshipCarer | Relation::OtherRelative
    )
}
