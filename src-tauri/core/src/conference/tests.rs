//! Times of stages, bookings, and how a conference counts.

use super::Stretch;
use super::requests::{ConferenceStage, ConferenceState, StageState};
use super::rules::{booking, ended_as, instant, stage_times, stages};
use crate::base::ids::{Id, RowId};
use crate::base::times;
use crate::base::words::Words;
use chrono::{DateTime, NaiveDate, Utc};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn stretch(stage: ConferenceStage, began: &str, ended: Option<&str>) -> Stretch {
    Stretch { id: RowId::from_bytes([1; 16]), stage, began: at(began), ended: ended.map(at) }
}

#[test]
fn a_booking_that_can_not_be() {
    let today = day("2026-11-24");
    let book = |day: &str, from: &str, until: &str| {
        booking(day, from, until, "St Luke’s hall", today)
            .map(|one| one.day)
            .map_err(|problem| (problem.code, problem.field))
    };
    let wrong = |code, field: &str| Err((code, Some(field.to_owned())));
    assert_eq!(book("mon", "4:30pm", "7pm"), Ok(day("2026-11-30")));
    assert_eq!(book("today", "4:30pm", "7pm"), Ok(today));
    assert_eq!(book("", "4:30pm", "7pm"), wrong("booking-day-missing", "day"));
    assert_eq!(book("30 feb", "4:30pm", "7pm"), wrong("date-not-real", "day"));
    assert_eq!(book("23/11/2026", "4:30pm", "7pm"), wrong("booking-gone-by", "day"));
    assert_eq!(book("3/12/2028", "4:30pm", "7pm"), wrong("booking-too-far", "day"));
    assert_eq!(book("mon", "soon", "7pm"), wrong("time-not-read", "from"));
    assert_eq!(book("mon", "4:30pm", "4:30pm"), wrong("ends-before-it-begins", "until"));
    assert_eq!(book("mon", "7pm", "4:30pm"), wrong("ends-before-it-begins", "until"));
}

#[test]
fn half_past_four_stays_half_past_four_when_clocks_change() {
    let time = times::read("from", "4:30pm").unwrap();
    assert_eq!(instant(day("2026-10-24"), time), Some(at("2026-10-24T15:30:00Z")));
    assert_eq!(instant(day("2026-10-25"), time), Some(at("2026-10-25T16:30:00Z")));
    let skipped = times::read("from", "01:30").unwrap();
    assert_eq!(instant(day("2027-03-28"), skipped), Some(at("2027-03-28T01:30:00Z")), "the hour clocks skip");
}

#[test]
fn a_stage_taken_up_twice_sums_its_minutes() {
    let stretches = [
        stretch(ConferenceStage::Welcome, "2026-11-24T16:32:00Z", Some("2026-11-24T16:44:00Z")),
        stretch(ConferenceStage::FamilyTime, "2026-11-24T17:11:00Z", Some("2026-11-24T17:41:00Z")),
        stretch(ConferenceStage::WritingThePlan, "2026-11-24T17:41:00Z", Some("2026-11-24T17:50:00Z")),
        stretch(ConferenceStage::FamilyTime, "2026-11-24T17:50:00Z", Some("2026-11-24T18:12:00Z")),
        stretch(ConferenceStage::WritingThePlan, "2026-11-24T18:12:00Z", None),
    ];
    let said = stages(&stretches, &Words::english());
    let states: Vec<StageState> = said.iter().map(|one| one.state).collect();
    assert_eq!(states, [StageState::Done, StageState::Ahead, StageState::Done, StageState::Now, StageState::Ahead]);
    assert_eq!((said[2].from.as_str(), said[2].until.as_str(), said[2].minutes), ("5:11pm", "6:12pm", 52));
    assert_eq!(ended_as(&stretches), ConferenceState::Held);
    assert_eq!(ended_as(&stretches[..1]), ConferenceState::HeldInPart);
}

#[test]
fn times_that_have_not_come_can_not_be_written() {
    let now = at("2026-11-24T18:30:00Z");
    let read = |from: &str, until: &str| {
        stage_times(day("2026-11-24"), from, until, now).map(|_| ()).map_err(|problem| problem.code)
    };
    assert_eq!(read("5:11pm", "6:12pm"), Ok(()));
    assert_eq!(read("5:11pm", ""), Ok(()));
    assert_eq!(read("7pm", ""), Err("time-ahead"));
    assert_eq!(read("6:12pm", "5:11pm"), Err("ends-before-it-begins"));
}
