//! How far each person has been reached, and what is left to do before the day. Pure decisions,
//! without SQL.

use super::requests::{Coming, How, Invitation, PreparingRow, Seen, StillToDo};
use super::store::Part;
use super::{Conversation, Guest};
use crate::base::code::code;
use crate::base::dates;
use crate::base::ids::PersonId;
use crate::base::words::{Arg, Words};
use crate::people::Known;
use crate::people::requests::Relation;
use crate::people::rules as say;
use crate::people::safety::{self, Restriction};
use crate::referral::Whole;
use chrono::NaiveDate;

/// How far a person has been reached, and how that is said in a column.
pub fn seen(person: PersonId, log: &[Conversation], today: NaiveDate, words: &Words) -> (Seen, String) {
    let theirs: Vec<&Conversation> = log.iter().filter(|one| one.person == person).collect();
    let reached = |visit: bool| theirs.iter().rev().find(|one| one.reached && (one.how == How::Visit) == visit);
    let brief = |one: &Conversation| dates::brief(one.on, today);
    if let Some(visit) = reached(true) {
        return (Seen::Seen, brief(visit));
    }
    if let Some(spoken) = reached(false) {
        let key = format!("seen-{}", code(&spoken.how).unwrap_or_default());
        return (Seen::Spoken, words.say(&key, &[("day", Arg::Text(&brief(spoken)))]));
    }
    match i64::try_from(theirs.len()).unwrap_or(i64::MAX) {
        0 => (Seen::NotYet, words.say("seen-not-yet", &[])),
        tries => (Seen::Tried, words.say("seen-tried", &[("tries", Arg::Number(tries))])),
    }
}

/// Everyone, with what is known of their coming.
pub fn rows(
    whole: &Whole,
    log: &[Conversation],
    guests: &[Guest],
    restrictions: &[Restriction],
    today: NaiveDate,
    words: &Words,
) -> Vec<PreparingRow> {
    let row = |person: &crate::people::Person| {
        let said = say::row(person, &whole.known, today, words);
        let guest = guests.iter().find(|guest| guest.person == person.id);
        let (seen, seen_words) = seen(person.id, log, today, words);
        PreparingRow {
            person: person.id,
            about: say::about_one(&said),
            name: said.name,
            plan_is_for: said.plan_is_for,
            unborn: said.unborn,
            died: said.died.is_some(),
            seen,
            seen_words,
            needs: guest.map_or_else(String::new, |guest| guest.needs.clone()),
            invitation: guest.map_or(Invitation::NotYet, |guest| guest.invitation),
            coming: guest.map_or(Coming::NotAskedYet, |guest| guest.coming),
            look_first: safety::rules::kept_away(restrictions, person.id),
        }
    };
    // Whoever has died stands here for what was said with them, and for nothing else.
    let written = |person: &&crate::people::Person| {
        !person.died()
            || log.iter().any(|one| one.person == person.id)
            || guests.iter().any(|guest| guest.person == person.id)
    };
    whole.everyone().into_iter().filter(written).map(row).collect()
}

/// Whether this answer means that they take part.
pub fn takes_part(coming: Coming) -> bool {
    matches!(coming, Coming::Yes | Coming::ByPhone | Coming::ByVideo)
}

/// Whether this asks somebody to the conference.
pub fn invites(part: &Part<'_>) -> bool {
    match part {
        Part::Invitation(invitation) => *invitation != Invitation::NotYet,
        Part::Coming(coming) => takes_part(*coming),
        Part::Needs(_) => false,
    }
}

/// Who was invited or said that they come, and is alive.
pub fn expected(guests: &[Guest], known: &Known) -> Vec<PersonId> {
    let lives = |guest: &Guest| known.find(guest.person).is_none_or(|person| !person.died());
    let is = |guest: &&Guest| (guest.invitation != Invitation::NotYet || takes_part(guest.coming)) && lives(guest);
    guests.iter().filter(is).map(|guest| guest.person).collect()
}

/// Born, and alive.
fn is_asked(row: &PreparingRow) -> bool {
    !row.unborn && !row.died
}

/// Who still needs an invitation in their hand.
pub fn to_invite(row: &PreparingRow) -> bool {
    takes_part(row.coming) && row.invitation == Invitation::NotYet && is_asked(row)
}

/// "12 people, 7 said yes. 5 invitations to give."
pub fn summary(rows: &[PreparingRow], words: &Words) -> String {
    let count = |which: &dyn Fn(&PreparingRow) -> bool| {
        i64::try_from(rows.iter().filter(|row| which(row)).count()).unwrap_or(i64::MAX)
    };
    let args = [
        ("people", Arg::Number(count(&is_asked))),
        ("coming", Arg::Number(count(&|row| takes_part(row.coming) && !row.died))),
        ("invitations", Arg::Number(count(&to_invite))),
    ];
    words.say("preparing-summary", &args)
}

/// The people to see first: each child who is born, and each parent, of the living (DOMAIN.md §1.3, stage 6).
pub fn see_first(whole: &Whole) -> Vec<PersonId> {
    let parent = |person: PersonId| {
        whole
            .known
            .relationships
            .iter()
            .any(|known| known.person == person && matches!(known.relation, Relation::Mother | Relation::Father))
    };
    let everyone = whole.everyone();
    let asked = |person: &&&crate::people::Person| person.is_asked();
    let first = everyone.iter().filter(asked).filter(|person| person.plan_is_for || parent(person.id));
    first.map(|person| person.id).collect()
}

/// What is left to do before the day, and what is done.
pub fn before_the_day(
    whole: &Whole,
    rows: &[PreparingRow],
    log: &[Conversation],
    today: NaiveDate,
    words: &Words,
) -> Vec<StillToDo> {
    let one = |person: PersonId| {
        let row = rows.iter().find(|row| row.person == person)?;
        let key = if row.plan_is_for { "before-child-seen" } else { "before-parent-seen" };
        let last = log.iter().rfind(|said| said.person == person);
        let detail = last.map_or_else(String::new, |last| {
            let how = how_words(last.how, last.reached, words);
            let day = dates::brief(last.on, today);
            words.say("before-detail", &[("day", Arg::Text(&day)), ("how", Arg::Text(&how))])
        });
        let done = matches!(row.seen, Seen::Seen | Seen::Spoken);
        Some(StillToDo { person, words: words.say(key, &[("name", Arg::Text(&row.name))]), detail, done })
    };
    see_first(whole).into_iter().filter_map(one).collect()
}

/// "Visit", "Phone, no answer".
pub fn how_words(how: How, reached: bool, words: &Words) -> String {
    let code = code(&how).unwrap_or_default();
    words.say(&format!("how-{code}{}", if reached { "" } else { "-not-reached" }), &[])
}
