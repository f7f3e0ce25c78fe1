//! The ladder, and what has changed for a child: computed from spells and follow-ups, by the rules
//! of COUNTING.md 1 to 6. Pure decisions, without SQL.

use super::requests::{Change, EpisodeKind, FollowUpAnswer};
use super::{Episode, FollowUp};
use crate::base::code::code;
use crate::base::dates;
use crate::base::problem::{Outcome, Problem};
use crate::base::words::{Arg, Words};
use crate::people::Birth;
use chrono::{Months, NaiveDate};

/// After how many months a child is asked about; six is shown first (COUNTING.md 4).
pub const FOLLOW_UPS: [u8; 3] = [3, 6, 12];
/// The one that is shown first.
pub const SHOWN_FIRST: u8 = 6;
/// A child is one until this age.
const GROWN_UP: i32 = 18;

/// The step of a kind on the ladder, 0 to 5; looked after and in proceedings are the same step.
pub fn step(kind: EpisodeKind) -> u8 {
    match kind {
        EpisodeKind::EarlyHelp => 1,
        EpisodeKind::ChildInNeed => 2,
        EpisodeKind::ChildProtection => 3,
        EpisodeKind::PreProceedings => 4,
        EpisodeKind::LookedAfter | EpisodeKind::InProceedings => 5,
    }
}

/// Whether a spell holds on a day: from its start up to, not on, its end.
pub fn holds(episode: &Episode, day: NaiveDate) -> bool {
    episode.from <= day && episode.until.is_none_or(|until| day < until)
}

/// The highest of all kinds on a day.
pub fn highest(episodes: &[Episode], day: NaiveDate) -> Option<EpisodeKind> {
    episodes.iter().filter(|one| holds(one, day)).map(|one| one.kind).max_by_key(|kind| step(*kind))
}

/// The highest step on a day; 0 without any spell.
pub fn ladder(episodes: &[Episode], day: NaiveDate) -> u8 {
    highest(episodes, day).map_or(0, step)
}

/// The day a follow-up is for. A month that has no such day ends on its last.
pub fn follow_up_day(conf0: NaiveDate, months: u8) -> NaiveDate {
    conf0.checked_add_months(Months::new(months.into())).unwrap_or(conf0)
}

/// A child's record, as far as it decides what has changed.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// When they were or will be born.
    pub birth: Birth,
    /// Their spells.
    pub episodes: &'a [Episode],
    /// What was heard.
    pub follow_ups: &'a [FollowUp],
}

/// What has changed for a child so many months after the first conference.
pub fn change(record: Record<'_>, conf0: NaiveDate, months: u8, as_at: NaiveDate) -> Change {
    let day = follow_up_day(conf0, months);
    if grown_up(record.birth, day) {
        return Change::NotApplicable;
    }
    if day > as_at {
        return Change::NotDue;
    }
    let (then, later) = (ladder(record.episodes, conf0), ladder(record.episodes, day));
    // A failure already on record stays known; an open spell alone proves nothing.
    if later > then {
        return Change::Higher;
    }
    if !known(record, months, day) {
        return Change::NotKnown;
    }
    if later < then { Change::Lower } else { Change::Same }
}

/// A status is known if a follow-up for that day says so, or if anything about the child is dated
/// on or after it (COUNTING.md 4).
fn known(record: Record<'_>, months: u8, day: NaiveDate) -> bool {
    let heard = |one: &FollowUp| one.answer == FollowUpAnswer::Known && (one.months == months || one.asked_on >= day);
    let dated = |one: &Episode| one.from >= day || one.until.is_some_and(|until| until >= day);
    record.follow_ups.iter().any(heard) || record.episodes.iter().any(dated)
}

/// Whether somebody is 18 on a day: then nobody asks after them as a child (COUNTING.md 5).
pub fn grown_up(birth: Birth, day: NaiveDate) -> bool {
    matches!(birth, Birth::Born(born, _) if dates::age(born, day) >= GROWN_UP)
}

/// "Child protection plan"; what no spell covers is "no plan".
pub fn kind_words(kind: Option<EpisodeKind>, words: &Words) -> String {
    let code = kind.and_then(|kind| code(&kind).ok());
    words.say(&format!("episode-{}", code.as_deref().unwrap_or("none")), &[])
}

/// "Lower".
pub fn change_words(change: Change, words: &Words) -> String {
    words.say(&format!("change-{}", code(&change).unwrap_or_default()), &[])
}

/// Kinds that can't hold at once: plans follow each other, and each of the others is one.
fn track(kind: EpisodeKind) -> u8 {
    match kind {
        EpisodeKind::EarlyHelp | EpisodeKind::ChildInNeed | EpisodeKind::ChildProtection => 0,
        EpisodeKind::PreProceedings => 1,
        EpisodeKind::LookedAfter => 2,
        EpisodeKind::InProceedings => 3,
    }
}

/// That a spell may stand beside the others: it ends after it begins, it is not before a birth that
/// it can't be before, and it overlaps none of its kind.
///
/// # Errors
/// An input problem on `from` or `until`.
pub fn may_stand(new: &Episode, others: &[Episode], birth: Birth, words: &Words) -> Outcome<()> {
    if new.until.is_some_and(|until| until <= new.from) {
        return Err(Problem::input("until", "episode-ends-before-it-begins").text("from", dates::long_date(new.from)));
    }
    if new.kind == EpisodeKind::LookedAfter {
        match birth {
            Birth::Expected(_) => return Err(Problem::input("kind", "unborn-not-looked-after")),
            Birth::Born(born, _) if new.from < born => {
                return Err(Problem::input("from", "episode-before-birth").text("born", dates::long_date(born)));
            }
            _ => {}
        }
    }
    let overlaps = |other: &&Episode| {
        let ends_first = other.until.is_some_and(|until| until <= new.from);
        let begins_after = new.until.is_some_and(|until| until <= other.from);
        track(other.kind) == track(new.kind) && other.id != new.id && !ends_first && !begins_after
    };
    match others.iter().find(overlaps) {
        None => Ok(()),
        Some(other) => Err(Problem::input("from", "episode-overlaps")
            .text("kind", kind_words(Some(other.kind), words))
            .text("from", dates::long_date(other.from))),
    }
}

/// "Child protection plan, then child in need plan".
pub fn then_and_later(then: Option<EpisodeKind>, later: Option<EpisodeKind>, words: &Words) -> String {
    let (then, later) = (kind_words(then, words), kind_words(later, words));
    let later = lower_first(&later);
    words.say("episode-then", &[("then", Arg::Text(&then)), ("later", Arg::Text(&later))])
}

/// The same words inside a sentence.
fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
