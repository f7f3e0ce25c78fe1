//! The measures: what each counts, its rule in words (`count-CODE.rule`), and who is behind it. One
//! list makes the page, the panel and the export, so that they can't disagree.

use super::figures::{halves, median, quarters, quartiles, rate, tenths};
use super::requests::MeasureGroup;
use super::{Child, Facts, Held, Referred, Source};
use crate::base::code::code;
use crate::base::ids::{FamilyId, PersonId, ReferralId};
use crate::base::words::{Arg, Words};
use crate::outcomes::requests::Change;
use crate::plan::requests::Decision;
use crate::referral::reason_words;
use crate::referral::requests::Reason;
use std::collections::BTreeMap;

const REFERRALS: &str = "referrals";
const TOOK_PART: &str = "took-part";

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Referral,
    Conference,
    Child,
    Day,
}

/// Somebody or something behind a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Behind {
    pub family: FamilyId,
    pub referral: ReferralId,
    /// A child; else the family.
    pub child: Option<PersonId>,
    /// What is said beside the name.
    pub about: About,
}

/// What is said beside a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    Nothing,
    Days(i64),
    Steps(Option<crate::outcomes::requests::EpisodeKind>, Option<crate::outcomes::requests::EpisodeKind>),
}

/// One figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figure {
    /// Its code; what follows a dash is a line under it.
    pub code: String,
    pub group: MeasureGroup,
    pub unit: Unit,
    /// "Referrals".
    pub name: String,
    pub detail: String,
    /// Whole things; a median is in `shown` alone.
    pub numerator: Option<usize>,
    pub denominator: Option<usize>,
    /// As it is shown.
    pub shown: String,
    /// Tenths of a per cent.
    pub rate: Option<u16>,
    pub under: bool,
    pub behind: Vec<Behind>,
}

fn number(count: usize) -> Arg<'static> {
    Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// The sources, in the order of the page.
pub(super) const SOURCES: [Source; 3] = [Source::Referrals, Source::Conferences, Source::Children];

/// What a measure is counted from, by its code.
pub(super) fn source(measure: &str) -> Source {
    let of_children = measure == TOOK_PART || CLASSES.iter().any(|(_, code)| *code == measure);
    match measure.split('-').next() {
        _ if of_children => Source::Children,
        Some(REFERRALS) => Source::Referrals,
        _ => Source::Conferences,
    }
}

/// Every figure of a source, in the order of the page.
pub(super) fn figures(facts: &Facts, words: &Words) -> Vec<Figure> {
    match facts {
        Facts::Referrals(received) => referrals(received, words),
        Facts::Conferences(held, waiting) => {
            let mut figures = conferences(held, words);
            figures.push(days(held, *waiting, words));
            figures.extend(agreed(held, words));
            figures
        }
        Facts::Children(children) => {
            let mut figures = vec![took_part(children, words)];
            figures.extend(changes(children, words));
            figures
        }
    }
}

fn plain(code: &str, group: MeasureGroup, unit: Unit, behind: Vec<Behind>, words: &Words) -> Figure {
    Figure {
        code: code.to_owned(),
        group,
        unit,
        name: words.say(&format!("count-{code}"), &[]),
        detail: String::new(),
        numerator: Some(behind.len()),
        denominator: None,
        shown: behind.len().to_string(),
        rate: None,
        under: false,
        behind,
    }
}

fn of_referral(one: &Referred) -> Behind {
    Behind { family: one.family, referral: one.referral, child: None, about: About::Nothing }
}

fn referrals(referrals: &[Referred], words: &Words) -> Vec<Figure> {
    let all = referrals.iter().map(of_referral).collect();
    let accepted = referrals.iter().filter(|one| one.accepted).count();
    let whole = Figure {
        detail: words.say("count-referrals.detail", &[("accepted", number(accepted))]),
        ..plain(REFERRALS, MeasureGroup::HowMuch, Unit::Referral, all, words)
    };
    let mut by_reason: BTreeMap<Option<Reason>, Vec<Behind>> = BTreeMap::new();
    for one in referrals {
        by_reason.entry(one.reason).or_default().push(of_referral(one));
    }
    let line = |(reason, behind): (Option<Reason>, Vec<Behind>)| {
        let code = reason.and_then(|reason| code(&reason).ok()).unwrap_or_else(|| "notSaid".to_owned());
        let name = reason.map_or_else(|| words.say("count-reason-not-said", &[]), |one| reason_words(one, words));
        Figure {
            code: format!("referrals-reason-{code}"),
            name,
            under: true,
            ..plain(REFERRALS, MeasureGroup::HowMuch, Unit::Referral, behind, words)
        }
    };
    std::iter::once(whole).chain(by_reason.into_iter().map(line)).collect()
}

fn of_conference(one: &Held) -> Behind {
    let about = one.days.map_or(About::Nothing, About::Days);
    Behind { family: one.family, referral: one.referral, child: None, about }
}

fn conferences(held: &[Held], words: &Words) -> Vec<Figure> {
    let whole = held.iter().filter(|one| one.whole).map(of_conference).collect();
    let part: Vec<Behind> = held.iter().filter(|one| !one.whole).map(of_conference).collect();
    let mut figures = vec![plain("conferences", MeasureGroup::HowMuch, Unit::Conference, whole, words)];
    if !part.is_empty() {
        let line = plain("conferences-in-part", MeasureGroup::HowMuch, Unit::Conference, part, words);
        figures.push(Figure { under: true, ..line });
    }
    figures
}

fn days(held: &[Held], waiting: u32, words: &Words) -> Figure {
    let counted: Vec<&Held> = held.iter().filter(|one| one.whole && one.days.is_some()).collect();
    let values: Vec<i64> = counted.iter().filter_map(|one| one.days).collect();
    let behind: Vec<Behind> = counted.iter().map(|one| of_conference(one)).collect();
    let waiting = ("waiting", Arg::Number(waiting.into()));
    let detail = match quartiles(values.clone()) {
        Some((low, high)) => {
            let (low, high) = (quarters(low), quarters(high));
            words.say("count-days.detail", &[waiting, ("low", Arg::Text(&low)), ("high", Arg::Text(&high))])
        }
        None => words.say("count-days.few", &[waiting]),
    };
    Figure {
        detail,
        numerator: None,
        denominator: Some(behind.len()),
        shown: median(values).map_or_else(|| words.say("count-not-shown", &[]), halves),
        ..plain("days", MeasureGroup::HowWell, Unit::Day, behind, words)
    }
}

/// A part of a base, with its rate where the base is six or more.
fn share(figure: Figure, base: usize, words: &Words) -> Figure {
    let rate = rate(figure.behind.len(), base);
    let detail = match rate {
        Some(rate) => words.say("count-share", &[("rate", Arg::Text(&tenths(rate))), ("base", number(base))]),
        None => words.say("count-share-few", &[("base", number(base))]),
    };
    Figure { denominator: Some(base), detail, rate, ..figure }
}

fn agreed(held: &[Held], words: &Words) -> Vec<Figure> {
    let base: Vec<&Held> = held.iter().filter(|one| one.whole).collect();
    let with = |wanted: &[Decision]| -> Vec<Behind> {
        let found = base.iter().filter(|one| one.decision.is_some_and(|decision| wanted.contains(&decision)));
        found.map(|one| of_conference(one)).collect()
    };
    let whole = with(&[Decision::Agreed, Decision::WaitingForMoney]);
    let part = with(&[Decision::AgreedInPart]);
    let group = MeasureGroup::HowWell;
    let first = share(plain("agreed", group, Unit::Conference, whole, words), base.len(), words);
    let line = share(plain("agreed-in-part", group, Unit::Conference, part, words), base.len(), words);
    vec![first, Figure { under: true, ..line }]
}

fn of_child(one: &Child) -> Behind {
    let about = About::Steps(one.then, one.later);
    Behind { family: one.family, referral: one.referral, child: Some(one.person), about }
}

/// Children of four and over who were there, all or part, or whose views were shared (COUNTING.md 21).
fn took_part(children: &[Child], words: &Words) -> Figure {
    const FROM_AGE: i32 = 4;
    let base: Vec<&Child> = children.iter().filter(|one| one.age.is_some_and(|age| age >= FROM_AGE)).collect();
    let those = base.iter().filter(|one| one.took_part);
    let behind = those.map(|one| Behind { about: About::Nothing, ..of_child(one) }).collect();
    share(plain(TOOK_PART, MeasureGroup::HowWell, Unit::Child, behind, words), base.len(), words)
}

/// The six classes of COUNTING.md 4 and 5. Only the first three are in a rate.
const CLASSES: [(Change, &str); 6] = [
    (Change::Lower, "lower"),
    (Change::Same, "same"),
    (Change::Higher, "higher"),
    (Change::NotKnown, "not-known"),
    (Change::NotDue, "not-due"),
    (Change::NotApplicable, "not-applicable"),
];

fn changes(children: &[Child], words: &Words) -> Vec<Figure> {
    let known = |one: &&Child| matches!(one.change, Change::Lower | Change::Same | Change::Higher);
    let base = children.iter().filter(known).count();
    let line = |(change, code): (Change, &str)| {
        let those = children.iter().filter(|one| one.change == change).map(of_child).collect();
        let figure = plain(code, MeasureGroup::BetterOff, Unit::Child, those, words);
        match change {
            Change::Lower | Change::Same | Change::Higher => share(figure, base, words),
            _ => Figure { detail: words.say(&format!("count-{code}.detail"), &[]), ..figure },
        }
    };
    CLASSES.into_iter().map(line).collect()
}
