//! By when things are due, and how a thing is said. Targets are defaults (DOMAIN.md §1.3); they
//! become settings when settings are built.

use super::requests::Opens;
use super::{Thing, What};
use crate::base::dates::{Spoken, working_days_after};
use crate::base::times;
use crate::base::words::{Arg, Words};
use crate::referral::Step;
use crate::review::rules::late_words;
use chrono::{Days, NaiveDate};

/// From accepting to the first visit, in working days (stage 4).
const FIRST_VISIT_DAYS: u32 = 5;
/// From accepting to a booked conference: of thirty days of preparing, ten are left to invite.
const BOOK_DAYS: u64 = 20;
/// An invitation is in the hand a week before the day.
const INVITE_DAYS: u64 = 7;
/// From agreeing the plan to everybody's copy, in working days (stage 9).
const COPIES_DAYS: u32 = 5;

/// When somebody should have been seen.
pub fn first_visit_due(accepted: NaiveDate) -> NaiveDate {
    working_days_after(accepted, FIRST_VISIT_DAYS)
}

/// When the conference should be booked.
pub fn book_due(accepted: NaiveDate) -> NaiveDate {
    accepted + Days::new(BOOK_DAYS)
}

/// When the invitations should be given.
pub fn invite_due(conference: NaiveDate) -> NaiveDate {
    conference - Days::new(INVITE_DAYS)
}

/// When everyone should have their copy.
pub fn copies_due(decided: NaiveDate) -> NaiveDate {
    working_days_after(decided, COPIES_DAYS)
}

/// What a row says: what, its detail, the button, the place it opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// "Conference, 4:30pm to 7pm".
    pub what: String,
    /// "Due Friday 20 November".
    pub detail: String,
    /// The button.
    pub button: String,
    /// Where it opens.
    pub opens: Opens,
}

/// A thing in words. `name` is whom it is about, if it is about one person.
pub fn said(thing: &Thing, name: &str, today: NaiveDate, words: &Words) -> Said {
    let (key, opens) = key(&thing.what);
    let (mut args, mut kind) = (Args { name: name.to_owned(), ..Args::default() }, "due-detail");
    match &thing.what {
        What::See(_, tries) => {
            args.count = (*tries).into();
            if *tries > 0 {
                kind = "due-detail-tried";
            }
        }
        What::FollowUp(_, months) => args.count = (*months).into(),
        What::Invite(count, day) => {
            args.count = (*count).into();
            args.day = Spoken::on(*day, today).words;
            kind = "due-detail-invite";
        }
        What::Copies(count) => args.count = (*count).into(),
        What::Conference(from, until, place, coming) => {
            args.from = times::said(*from);
            args.until = times::said(*until);
            args.place.clone_from(place);
            args.count = (*coming).into();
            kind = if place.is_empty() { "due-detail-coming" } else { "due-detail-conference" };
        }
        What::Answer | What::Book | What::UnderWay | What::Decide | What::Review => {}
    }
    let due = Spoken::on(thing.due, today).words;
    let args = args.list(&due);
    let what = if matches!(thing.what, What::Conference(..)) && thing.due != today { "due-conference-on" } else { key };
    Said {
        what: words.say(what, &args),
        detail: words.say(kind, &args),
        button: words.say(&format!("{key}.button"), &args),
        opens,
    }
}

#[derive(Default)]
struct Args {
    name: String,
    count: i64,
    day: String,
    from: String,
    until: String,
    place: String,
}

impl Args {
    fn list<'a>(&'a self, due: &'a str) -> [(&'static str, Arg<'a>); 7] {
        [
            ("name", Arg::Text(&self.name)),
            ("count", Arg::Number(self.count)),
            ("day", Arg::Text(&self.day)),
            ("from", Arg::Text(&self.from)),
            ("until", Arg::Text(&self.until)),
            ("place", Arg::Text(&self.place)),
            ("due", Arg::Text(due)),
        ]
    }
}

fn key(what: &What) -> (&'static str, Opens) {
    match what {
        What::Answer => ("due-answer", Opens::Referral),
        What::See(..) => ("due-see", Opens::LogConversation),
        What::Book => ("due-book", Opens::Booking),
        What::Invite(..) => ("due-invite", Opens::Preparing),
        What::Conference(..) => ("due-conference", Opens::Conference),
        What::UnderWay => ("due-under-way", Opens::Conference),
        What::Decide => ("due-decide", Opens::Plan),
        What::Copies(_) => ("due-copies", Opens::Copies),
        What::Review => ("due-review", Opens::Reviews),
        What::FollowUp(..) => ("due-follow-up", Opens::Children),
    }
}

/// How many of the five steps are done: referral, preparing, conference, plan, reviews. All are, once it is closed.
pub fn steps_done(step: Step) -> u8 {
    match step {
        Step::Writing => 0,
        Step::Preparing => 1,
        Step::ConferenceSet => 2,
        Step::Held => 3,
        Step::Reviewing => 4,
        Step::Closed => 5,
    }
}

/// "3 days late"; a conference that is still to come is never late.
pub fn late(thing: &Thing, today: NaiveDate, words: &Words) -> String {
    late_words(thing.due, today, words)
}
