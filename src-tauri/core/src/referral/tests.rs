//! What a referral lacks, and when its answer is due.

use super::requests::{ConsentAnswer, Part, Reason, SafetyAnswer, Stage};
use super::rules::{self, Asked};
use super::{Referral, Step};
use crate::base::ids::{FamilyId, Id, MustId, ReferralId};
use crate::base::words::Words;
use chrono::NaiveDate;

fn blank() -> Referral {
    Referral {
        id: ReferralId::from_bytes([1; 16]),
        family: FamilyId::from_bytes([2; 16]),
        stage: Stage::BeingWritten,
        step: Step::Writing,
        why: String::new(),
        reason: None,
        safety: SafetyAnswer::NotAskedYet,
        safety_note: String::new(),
        referrer_name: String::new(),
        referrer_team: String::new(),
        received_on: None,
        sent_back_reason: String::new(),
        decided_at: None,
        children: vec![],
        musts: vec![],
        consents: vec![],
    }
}

#[test]
fn a_blank_referral_says_what_it_needs() {
    let missing = rules::missing(&blank(), &[], &[], &Words::english());
    let parts: Vec<Part> = missing.iter().map(|one| one.part).collect();
    assert_eq!(parts, [Part::Why, Part::Why, Part::Why, Part::Consent, Part::Safety, Part::Referrer, Part::Referrer]);
    let can_follow: Vec<&str> = missing.iter().filter(|one| one.can_follow).map(|one| one.words.as_str()).collect();
    assert_eq!(can_follow, ["Why now: what led to it"]);
}

#[test]
fn one_yes_is_enough_and_who_was_not_asked_can_follow() {
    let full = Referral {
        why: "Who can have Zahra".into(),
        reason: Some(Reason::EdgeOfCare),
        safety: SafetyAnswer::NotKnown,
        referrer_name: "Sam".into(),
        received_on: "2026-11-23".parse().ok(),
        musts: vec![(MustId::from_bytes([3; 16]), "Bilal gets his inhaler".into())],
        ..blank()
    };
    let mum = Asked { name: "Ceri", answer: ConsentAnswer::Yes };
    let dad = Asked { name: "Abdi", answer: ConsentAnswer::NotAskedYet };
    let missing = rules::missing(&full, &[], &[mum, dad], &Words::english());
    let said: Vec<_> = missing.iter().map(|one| (one.words.as_str(), one.can_follow)).collect();
    assert_eq!(said, [("Abdi: has anyone asked them?", true)]);
    let missing = rules::missing(&full, &[], &[dad], &Words::english());
    assert!(missing.iter().any(|one| !one.can_follow), "nobody has said yes");
}

#[test]
fn yes_to_safety_needs_who_and_what() {
    let referral = Referral { safety: SafetyAnswer::Yes, ..blank() };
    let missing = rules::missing(&referral, &[], &[], &Words::english());
    assert!(missing.iter().any(|one| one.words == "Safety: who, and what we must do"));
}

#[test]
fn no_with_a_note_beside_it_is_no_answer() {
    let referral = Referral { safety: SafetyAnswer::No, safety_note: "Lee must not know".into(), ..blank() };
    let missing = rules::missing(&referral, &[], &[], &Words::english());
    assert!(missing.iter().any(|one| one.part == Part::Safety && !one.can_follow));
    let referral = Referral { safety: SafetyAnswer::No, ..blank() };
    let missing = rules::missing(&referral, &[], &[], &Words::english());
    assert!(missing.iter().all(|one| one.part != Part::Safety));
}

#[test]
fn an_answer_is_due_four_working_days_on() {
    let due = |received: &str| rules::answer_due(received.parse::<NaiveDate>().unwrap()).to_string();
    assert_eq!(due("2026-11-23"), "2026-11-27", "Monday to Friday");
    assert_eq!(due("2026-11-26"), "2026-12-02", "over a weekend");
    assert_eq!(due("2026-11-28"), "2026-12-03", "from a Saturday");
}
