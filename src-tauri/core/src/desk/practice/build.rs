//! From the script to the file: what happens in each family becomes a list of events, sorted by
//! their time over all families, and each event is told to the desk on its own day.
//!
//! It refuses to write past the door: what the door refuses, the practice service does not have.

use super::Walking;
use super::script::Family;
use super::tell::Teller;
use crate::base::clock::ZONE;
use crate::base::problem::Outcome;
use crate::desk::Desk;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeZone, Utc};

/// Something that happens in one family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event {
    /// The referral is written down.
    Refer,
    /// It is accepted, or sent back.
    Answer,
    /// A spell is heard of.
    Episode(usize),
    /// A spell is heard to have ended.
    EpisodeEnd(usize),
    /// A conversation.
    Talk(usize),
    /// Questions from 0 to 10 are asked for the first time.
    Questions,
    /// The conference is booked, and people say whether they come.
    Book,
    /// The conference is held.
    Hold,
    /// A review is held.
    Review(usize),
    /// Somebody asks how a child is.
    FollowUp(usize),
    /// The referral is closed.
    Close,
}

/// An event with its family and its time.
struct Told {
    at: DateTime<Utc>,
    family: usize,
    event: Event,
}

/// The day before the first thing happens.
pub(super) fn first_day(families: &[Family], now: DateTime<Utc>) -> DateTime<Utc> {
    let longest = families.iter().map(|family| family.referral.received).max().unwrap_or(0);
    now - chrono::Duration::days(longest + 1)
}

/// Tells the desk everything, in the order in which it happened.
///
/// # Errors
/// What the door refused: a mistake in the script.
pub(super) fn build(desk: &mut Desk, clock: &Walking, families: &[Family], now: DateTime<Utc>) -> Outcome<()> {
    let today = now.with_timezone(&ZONE).date_naive();
    let mut told: Vec<Told> = vec![];
    for (at, family) in families.iter().enumerate() {
        let events = events(family).into_iter();
        told.extend(events.map(|(ago, time, event)| Told { at: moment(today, ago, time).min(now), family: at, event }));
    }
    told.sort_by_key(|one| one.at);
    let mut tellers: Vec<Teller<'_>> = families.iter().map(|family| Teller::new(family, today)).collect();
    for one in told {
        clock.walk_to(one.at);
        if let Some(teller) = tellers.get_mut(one.family) {
            teller.tell(desk, clock, one.event)?;
        }
    }
    clock.walk_to(now);
    Ok(())
}

/// So many days ago at a time of day in the service's zone.
pub(super) fn moment(today: NaiveDate, ago: i64, (hour, minute): (u32, u32)) -> DateTime<Utc> {
    let day = day(today, ago);
    let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
    let local = ZONE.from_local_datetime(&day.and_time(time)).earliest();
    local.map_or_else(|| day.and_time(time).and_utc(), |at| at.with_timezone(&Utc))
}

/// The day so many days ago.
pub(super) fn day(today: NaiveDate, ago: i64) -> NaiveDate {
    let days = Days::new(ago.unsigned_abs());
    if ago >= 0 { today - days } else { today + days }
}

type When = (i64, (u32, u32), Event);

fn events(family: &Family) -> Vec<When> {
    let referral = &family.referral;
    let mut events = vec![(referral.received, (9, 30), Event::Refer)];
    let answered = referral.accepted.or(referral.sent_back.as_ref().map(|sent| sent.ago));
    events.extend(answered.map(|ago| (ago, (11, 0), Event::Answer)));
    for (at, episode) in family.episodes.iter().enumerate() {
        events.push((episode.from.min(referral.received), (12, 0), Event::Episode(at)));
        // What ended before anybody wrote to us is told whole; a later end, before what follows it.
        let end = episode.until.filter(|until| *until < referral.received);
        events.extend(end.map(|until| (until, (11, 30), Event::EpisodeEnd(at))));
    }
    let talks = family.talks.iter().enumerate();
    events.extend(talks.map(|(at, talk)| (talk.ago, (14, 0), Event::Talk(at))));
    events.extend(conference(family));
    let reviews = family.reviews.iter().enumerate();
    events.extend(reviews.map(|(at, review)| (review.held, (15, 30), Event::Review(at))));
    let heard = family.follow_ups.iter().enumerate();
    events.extend(heard.map(|(at, one)| (one.ago, (16, 0), Event::FollowUp(at))));
    events.extend(family.closing.as_ref().map(|closing| (closing.ago, (17, 0), Event::Close)));
    events
}

/// Booked about twelve days before it is, but not before the referral was accepted.
fn conference(family: &Family) -> Vec<When> {
    let accepted = family.referral.accepted.unwrap_or(0);
    let mut events = vec![];
    if !family.questions.is_empty() {
        events.push((accepted, (14, 30), Event::Questions));
    }
    if let Some(conference) = &family.conference {
        events.push(((conference.ago + 12).clamp(0, accepted), (15, 0), Event::Book));
        if !conference.here.is_empty() {
            events.push((conference.ago, (16, 30), Event::Hold));
        }
    } else if !family.guests.is_empty() {
        events.push((accepted.min(3), (15, 0), Event::Book));
    }
    events
}
