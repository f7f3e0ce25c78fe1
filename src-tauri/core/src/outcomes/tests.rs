//! The ladder and what has changed, as COUNTING.md 1 to 6 reads.

use super::requests::{Change, EpisodeKind, FollowUpAnswer, WithFamily};
use super::rules::{Record, change, follow_up_day, highest, ladder, may_stand};
use super::{Episode, FollowUp};
use crate::base::ids::{EpisodeId, Id};
use crate::base::words::Words;
use crate::people::{Birth, Precision};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn spell(at: u8, kind: EpisodeKind, from: &str, until: Option<&str>) -> Episode {
    let id = EpisodeId::from_bytes([at; 16]);
    Episode { id, kind, from: day(from), until: until.map(day), told_by: String::new() }
}

fn heard(months: u8, asked: &str, answer: FollowUpAnswer) -> FollowUp {
    FollowUp { months, asked_on: day(asked), answer, with_family: WithFamily::Yes, told_by: String::new() }
}

const BORN: &str = "2016-05-01";

fn changed(episodes: &[Episode], follow_ups: &[FollowUp], as_at: &str) -> Change {
    let birth = Birth::Born(day(BORN), Precision::Day);
    change(Record { birth, episodes, follow_ups }, day("2026-01-15"), 6, day(as_at))
}

#[test]
fn a_status_holds_up_to_not_on_its_end() {
    let spells = [
        spell(1, EpisodeKind::ChildProtection, "2026-01-01", Some("2026-03-01")),
        spell(2, EpisodeKind::ChildInNeed, "2026-03-01", None),
    ];
    assert_eq!(ladder(&spells, day("2025-12-31")), 0);
    assert_eq!(highest(&spells, day("2026-02-28")), Some(EpisodeKind::ChildProtection));
    assert_eq!(highest(&spells, day("2026-03-01")), Some(EpisodeKind::ChildInNeed));
}

#[test]
fn the_highest_of_all_kinds_counts() {
    let spells = [
        spell(1, EpisodeKind::ChildProtection, "2026-01-01", None),
        spell(2, EpisodeKind::PreProceedings, "2026-02-01", None),
        spell(3, EpisodeKind::InProceedings, "2026-04-01", Some("2026-05-01")),
    ];
    assert_eq!([1, 2, 4, 5].map(|month| ladder(&spells, day(&format!("2026-0{month}-15")))), [3, 4, 5, 4]);
}

#[test]
fn six_months_end_on_the_last_day_a_month_has() {
    assert_eq!(follow_up_day(day("2026-08-31"), 6), day("2027-02-28"));
    assert_eq!(follow_up_day(day("2024-02-29"), 12), day("2025-02-28"));
}

#[test]
fn an_open_spell_alone_proves_nothing() {
    let open = [spell(1, EpisodeKind::ChildProtection, "2025-11-01", None)];
    assert_eq!(changed(&open, &[], "2026-09-01"), Change::NotKnown);
    assert_eq!(changed(&open, &[heard(6, "2026-07-20", FollowUpAnswer::Known)], "2026-09-01"), Change::Same);
    assert_eq!(changed(&open, &[heard(6, "2026-07-20", FollowUpAnswer::Lost)], "2026-09-01"), Change::NotKnown);
    assert_eq!(changed(&open, &[heard(3, "2026-04-20", FollowUpAnswer::Known)], "2026-09-01"), Change::NotKnown);
    assert_eq!(changed(&open, &[heard(12, "2027-01-20", FollowUpAnswer::Known)], "2027-02-01"), Change::Same);
}

#[test]
fn anything_dated_on_or_after_the_day_makes_it_known() {
    let ended = [spell(1, EpisodeKind::ChildProtection, "2025-11-01", Some("2026-06-01"))];
    assert_eq!(changed(&ended, &[], "2026-09-01"), Change::NotKnown, "it ended before the day");
    let ended_after = [spell(1, EpisodeKind::ChildProtection, "2025-11-01", Some("2026-07-15"))];
    assert_eq!(changed(&ended_after, &[], "2026-09-01"), Change::Lower, "it did not hold on the day it ended");
}

#[test]
fn a_failure_on_record_stays_known() {
    let worse = [
        spell(1, EpisodeKind::ChildInNeed, "2025-11-01", Some("2026-03-01")),
        spell(2, EpisodeKind::LookedAfter, "2026-03-01", None),
    ];
    assert_eq!(changed(&worse, &[], "2026-09-01"), Change::Higher);
}

#[test]
fn what_is_not_due_or_does_not_apply_is_neither_better_nor_worse() {
    assert_eq!(changed(&[], &[heard(6, "2026-07-20", FollowUpAnswer::Known)], "2026-07-14"), Change::NotDue);
    assert_eq!(changed(&[], &[heard(6, "2026-07-20", FollowUpAnswer::Known)], "2026-07-15"), Change::Same);
    let birth = Birth::Born(day("2008-07-15"), Precision::Day);
    let record = Record { birth, episodes: &[], follow_ups: &[] };
    assert_eq!(change(record, day("2026-01-15"), 6, day("2027-01-01")), Change::NotApplicable);
}

#[test]
fn spells_that_can_not_be() {
    let words = Words::english();
    let birth = Birth::Born(day(BORN), Precision::Day);
    let there = [spell(1, EpisodeKind::ChildInNeed, "2026-01-01", Some("2026-03-01"))];
    let refused = |new: Episode, birth| may_stand(&new, &there, birth, &words).map_err(|problem| problem.code);
    let plan = EpisodeKind::ChildProtection;
    assert_eq!(refused(spell(2, plan, "2026-03-01", None), birth), Ok(()), "touching spells share a date");
    assert_eq!(refused(spell(2, plan, "2026-02-28", None), birth), Err("episode-overlaps"));
    assert_eq!(refused(spell(2, plan, "2025-12-01", Some("2026-01-01")), birth), Ok(()));
    assert_eq!(refused(spell(2, plan, "2026-05-01", Some("2026-05-01")), birth), Err("episode-ends-before-it-begins"));
    assert_eq!(refused(spell(2, EpisodeKind::LookedAfter, "2026-02-01", None), birth), Ok(()), "another kind may hold");
    let care = EpisodeKind::LookedAfter;
    assert_eq!(refused(spell(2, care, "2016-04-30", None), birth), Err("episode-before-birth"));
    assert_eq!(refused(spell(2, care, "2026-04-30", None), Birth::Expected(None)), Err("unborn-not-looked-after"));
    assert_eq!(refused(spell(2, plan, "2026-04-30", None), Birth::Expected(None)), Ok(()), "a plan before birth");
}
