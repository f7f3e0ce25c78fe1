//! What a referral still lacks, and when its answer is due. Pure decisions, without SQL.
//!
//! "Missing" never stops a save; only Accept asks for it, and "not known" fills it (PRODUCT.md).

use super::requests::{ConsentAnswer, Missing, Part, SafetyAnswer, Stage};
use super::{Referral, Step};
use crate::base::dates::working_days_after;
use crate::base::words::{Arg, Words};
use crate::people::requests::{PersonRow, Relation};
use chrono::NaiveDate;

/// Working days from receiving a referral to answering it (DOMAIN.md §1.3, stage 3: decision by
/// the second working day is general knowledge, so we take the stage 4 target of five less the day
/// it came: four). A setting when settings are built.
const ANSWER_DAYS: u32 = 4;

/// What staff are told on account of the safety answer: the words of `key`, those of `key-not-known`
/// where nobody knows, and nothing where nobody is unsafe.
pub fn safety_words(answer: SafetyAnswer, key: &str, words: &Words) -> String {
    match answer {
        SafetyAnswer::No => String::new(),
        SafetyAnswer::Yes => words.say(key, &[]),
        SafetyAnswer::NotKnown | SafetyAnswer::NotAskedYet => words.say(&format!("{key}-not-known"), &[]),
    }
}

/// When the referrer should hear.
pub fn answer_due(received: NaiveDate) -> NaiveDate {
    working_days_after(received, ANSWER_DAYS)
}

/// How long preparing should take, in days (DOMAIN.md §1.3, stage 6: three to six weeks; the middle).
/// A setting when settings are built.
pub const PREPARING_DAYS: i64 = 30;

/// Where a referral stands.
#[derive(Debug, Clone, Copy)]
pub struct Stand {
    /// Being written, accepted, sent back.
    pub stage: Stage,
    /// How far the work has come.
    pub step: Step,
    /// When it was accepted or sent back.
    pub decided: Option<NaiveDate>,
}

/// "Preparing, day 19 of 30".
pub fn stage_words(stand: Stand, today: NaiveDate, words: &Words) -> String {
    let day = stand.decided.map_or(1, |decided| (today - decided).num_days() + 1);
    let args = [("day", Arg::Number(day)), ("target", Arg::Number(PREPARING_DAYS))];
    let key = match (stand.stage, stand.step) {
        (_, Step::Closed) => "stage-closed",
        (Stage::BeingWritten, _) => "stage-being-written",
        (Stage::SentBack, _) => "stage-sent-back",
        (Stage::Accepted, Step::Writing | Step::Preparing) => "stage-preparing",
        (Stage::Accepted, Step::ConferenceSet) => "stage-conference-set",
        (Stage::Accepted, Step::Held) => "stage-held",
        (Stage::Accepted, Step::Reviewing) => "stage-reviewing",
    };
    words.say(key, &args)
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
    if referral.reason.is_none() {
        lacks(Part::Why, "missing-reason", true, "");
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
