//! The five stages with their times, and who is here. Pure decisions, without SQL.

use super::requests::{Booked, ConferenceStage, ConferenceState, Here, HereRow, StageState, StageTime};
use super::store::Booking;
use super::{Attendance, Sitting, Stretch};
use crate::base::clock::ZONE;
use crate::base::code::code;
use crate::base::dates::{self, Looking, Spoken};
use crate::base::problem::{Outcome, Problem};
use crate::base::stamps::stamp;
use crate::base::words::Words;
use crate::base::{text, times};
use crate::people::{Person, rules as say};
use crate::preparation::{Guest, rules::takes_part};
use crate::referral::Whole;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeZone, Utc};

/// The stages in their order (PRODUCT.md).
pub const STAGES: [ConferenceStage; 5] = [
    ConferenceStage::Welcome,
    ConferenceStage::SharingInformation,
    ConferenceStage::FamilyTime,
    ConferenceStage::WritingThePlan,
    ConferenceStage::AgreeingThePlan,
];
/// A conference is not booked further ahead than this: a year was meant differently.
const FURTHEST_DAYS: u64 = 366;

/// Reads a booking as it was typed.
///
/// # Errors
/// An input problem on `day`, `from`, `until` or `place`.
pub fn booking(day: &str, from: &str, until: &str, place: &str, today: NaiveDate) -> Outcome<Booking> {
    if day.trim().is_empty() {
        return Err(Problem::input("day", "booking-day-missing"));
    }
    let day = dates::read("day", day, Looking::Ahead, today)?;
    let said = || dates::long_date(day);
    if day < today {
        return Err(Problem::input("day", "booking-gone-by").text("date", said()));
    }
    if day > today + Days::new(FURTHEST_DAYS) {
        return Err(Problem::input("day", "booking-too-far").text("date", said()));
    }
    let from = times::read("from", from)?;
    let until = times::read("until", until)?;
    if until <= from {
        return Err(ends_before("until", from, until));
    }
    Ok(Booking { day, from, until, place: text::line("place", place, text::NAME)? })
}

fn ends_before(field: &str, from: NaiveTime, until: NaiveTime) -> Problem {
    Problem::input(field, "ends-before-it-begins").text("from", times::said(from)).text("until", times::said(until))
}

/// A wall-clock time of a sitting's day as an instant. An hour that the clocks skip is the next one.
pub fn instant(day: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    let local = day.and_time(time);
    let found = ZONE.from_local_datetime(&local).earliest();
    let found = found.or_else(|| ZONE.from_local_datetime(&(local + chrono::Duration::hours(1))).earliest());
    found.map(|at| at.with_timezone(&Utc))
}

/// A stage's times as they were typed.
///
/// # Errors
/// An input problem on `from` or `until`.
pub fn stage_times(
    day: NaiveDate,
    from: &str,
    until: &str,
    now: DateTime<Utc>,
) -> Outcome<(DateTime<Utc>, Option<DateTime<Utc>>)> {
    let (began, from) = on_the_day("from", day, from, now)?;
    if until.trim().is_empty() {
        return Ok((began, None));
    }
    let (ended, until) = on_the_day("until", day, until, now)?;
    if ended < began {
        return Err(ends_before("until", from, until));
    }
    Ok((began, Some(ended)))
}

fn on_the_day(field: &str, day: NaiveDate, typed: &str, now: DateTime<Utc>) -> Outcome<(DateTime<Utc>, NaiveTime)> {
    let time = times::read(field, typed)?;
    let said = times::said(time);
    match instant(day, time) {
        Some(at) if at <= now => Ok((at, time)),
        _ => Err(Problem::input(field, "time-ahead").text("time", said)),
    }
}

/// "4:30pm", in the service's zone.
pub fn clock(at: DateTime<Utc>) -> String {
    times::said(at.with_timezone(&ZONE).time())
}

/// The five stages with their times.
pub fn stages(stretches: &[Stretch], words: &Words) -> Vec<StageTime> {
    STAGES.into_iter().map(|stage| stage_time(stage, stretches, words)).collect()
}

fn stage_time(stage: ConferenceStage, stretches: &[Stretch], words: &Words) -> StageTime {
    let own: Vec<&Stretch> = stretches.iter().filter(|one| one.stage == stage).collect();
    let running = own.iter().find(|one| one.ended.is_none());
    let minutes: i64 = own.iter().filter_map(|one| Some((one.ended? - one.began).num_minutes())).sum();
    let first = own.first().map(|one| one.began);
    let last = own.last().and_then(|one| one.ended).filter(|_| running.is_none());
    StageTime {
        stage,
        words: words.say(&format!("stage-of-conference-{}", code(&stage).unwrap_or_default()), &[]),
        state: match (first, running) {
            (None, _) => StageState::Ahead,
            (Some(_), Some(_)) => StageState::Now,
            (Some(_), None) => StageState::Done,
        },
        began_at: running.map_or(first, |one| Some(one.began)).map(stamp),
        from: first.map(clock).unwrap_or_default(),
        until: last.map(clock).unwrap_or_default(),
        minutes: if running.is_some() { 0 } else { u32::try_from(minutes).unwrap_or(0) },
    }
}

/// When and where, in words; in family view no place.
pub fn booked(sitting: &Sitting, today: NaiveDate, places: bool) -> Booked {
    Booked {
        conference: sitting.conference,
        sitting: sitting.id,
        state: sitting.state,
        day: Spoken::on(sitting.day, today),
        from: times::said(sitting.from),
        until: times::said(sitting.until),
        place: if places { sitting.place.clone() } else { String::new() },
        today: sitting.day == today,
    }
}

/// Whether somebody takes part in the room.
pub fn is_here(here: Here) -> bool {
    matches!(here, Here::InPerson | Here::ByPhone | Here::ByVideo)
}

/// Everyone who is born and alive, those who are coming first. Who was there stays, also off the family's
/// list, and also when they have died since.
pub fn here(
    whole: &Whole,
    guests: &[Guest],
    attendance: &[Attendance],
    today: NaiveDate,
    words: &Words,
) -> Vec<HereRow> {
    let row = |person: &Person| {
        let said = say::row(person, &whole.known, today, words);
        let there = attendance.iter().find(|one| one.person == person.id);
        HereRow {
            person: person.id,
            about: say::about_one(&said),
            professional: say::professional(&said),
            plan_is_for: said.plan_is_for,
            short_name: say::short_name(person, words),
            name: said.name,
            here: there.map_or(Here::NotSaid, |one| one.here),
            stayed: there.is_some_and(|one| one.stayed),
            coming: !person.died() && guests.iter().any(|guest| guest.person == person.id && takes_part(guest.coming)),
            died: person.died(),
        }
    };
    let asked = |person: &&Person| person.is_asked();
    let was_there = |person: &&Person| {
        attendance.iter().any(|one| one.person == person.id && (is_here(one.here) || one.here == Here::Letter))
    };
    let everyone = whole.everyone();
    let gone = whole.known.removed.iter().filter(was_there);
    let rest = everyone.into_iter().filter(|person| asked(person) || (person.died() && was_there(person)));
    let mut rows: Vec<HereRow> = rest.chain(gone).map(row).collect();
    rows.sort_by_key(|row| (!row.coming && !row.plan_is_for, row.professional));
    rows
}

/// How a conference that ends counts: held in part counts as held only with family time
/// (COUNTING.md 3).
pub fn ended_as(stretches: &[Stretch]) -> ConferenceState {
    let family_time = stretches.iter().any(|one| one.stage == ConferenceStage::FamilyTime);
    if family_time { ConferenceState::Held } else { ConferenceState::HeldInPart }
}
