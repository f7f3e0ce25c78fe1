//! From what is recorded of a family's people to what is drawn: everyone with their shape, and the bonds
//! between them.
//!
//! It refuses to guess: a cousin stands beside the tree until it is recorded whose child they are.

use super::bonds::{Bonds, Couples};
use super::parents::{Fact, Kinship, Side};
use super::{Bond, Drawn, Family, Household, Place, Symbol, Tie};
use crate::base::ids::PersonId;
use crate::base::words::{Arg, Words};
use crate::people::requests::{CoupleHow, Relation, ShownAs};
use crate::people::{Birth, Known, Person, Precision, couples as pairs, died, rules as say};
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// Whom and what to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Show {
    /// Where people live: never where one home must not be known.
    pub homes: bool,
    /// Those who come because of their work.
    pub professionals: bool,
}

/// The family that is drawn.
pub fn family(known: &Known, show: Show, today: NaiveDate, words: &Words) -> Family {
    let index: BTreeMap<PersonId, usize> = known.people.iter().enumerate().map(|(at, one)| (one.id, at)).collect();
    let fact = |one: &crate::people::Relationship| {
        let (person, to) = (*index.get(&one.person)?, *index.get(&one.child)?);
        (person != to).then_some(Fact { person, relation: one.relation, to })
    };
    let facts: Vec<Fact> = known.relationships.iter().filter_map(fact).collect();
    let kinship = Kinship::trace(&facts, known.people.len());
    let couples = couples(known, &index);
    let bonds = Bonds { known, show, facts: &facts, kinship: &kinship, couples: &couples }.all();
    let mut people: Vec<Drawn> =
        known.people.iter().enumerate().map(|(at, one)| drawn(one, symbol(one, at, &facts), today, words)).collect();
    people.extend(kinship.unknown.iter().map(|unknown| {
        let child = known.people.get(unknown.of).map_or_else(String::new, |child| say::short_name(child, words));
        not_known(&child, unknown.side, words)
    }));
    place(&mut people, &bonds, &facts);
    let homes = if show.homes { homes(known) } else { vec![] };
    let headings = ["map-other-relatives", "map-around"].map(|key| words.say(key, &[]));
    let family = Family { people, bonds, homes, headings };
    if show.professionals { family } else { without_professionals(family, &facts) }
}

/// How each two are drawn who are or were a couple: as they are now, or were last.
fn couples(known: &Known, index: &BTreeMap<PersonId, usize>) -> Couples {
    let pair = |one: &pairs::Couple| Some((*index.get(&one.one)?, *index.get(&one.other)?));
    let sorted = |(a, b): (usize, usize)| (a.min(b), a.max(b));
    let all: BTreeSet<(usize, usize)> = known.couples.iter().filter_map(pair).map(sorted).collect();
    let latest = |two: (usize, usize)| {
        pairs::rules::latest(known.couples.iter().filter(|one| pair(one).map(sorted) == Some(two)))
    };
    all.into_iter().filter_map(|two| Some((two, line(latest(two)?.how)))).collect()
}

fn line(how: CoupleHow) -> Tie {
    match how {
        CoupleHow::Married | CoupleHow::CivilPartners => Tie::Married,
        CoupleHow::LivingTogether => Tie::Together,
        CoupleHow::Separated => Tie::Separated,
        CoupleHow::Divorced => Tie::Divorced,
        CoupleHow::Ended => Tie::Ended,
    }
}

fn drawn(person: &Person, symbol: Symbol, today: NaiveDate, words: &Words) -> Drawn {
    let called = if person.known_as.is_empty() { &person.first_name } else { &person.known_as };
    let (first, last) = match called.is_empty() {
        true => (say::full_name(person, words), String::new()),
        false => (called.clone(), person.last_name.clone()),
    };
    let note = match person.death {
        Some(death) => died::years(person.birth, death, words),
        None if person.unborn() => say::age(person, today, words),
        None => String::new(),
    };
    Drawn {
        person: Some(person.id),
        symbol,
        age: age(person, today, words),
        first,
        last,
        note,
        plan_is_for: person.plan_is_for,
        died: person.died(),
        born: match person.birth {
            Birth::Born(day, _) => Some(day.num_days_from_ce()),
            Birth::Expected(day) => Some(day.map_or(i32::MAX, |day| day.num_days_from_ce())),
            Birth::Unrecorded(_) => None,
        },
        place: Place::Tree,
    }
}

/// The age as it stands inside a symbol: blank where a cross stands.
fn age(person: &Person, today: NaiveDate, words: &Words) -> String {
    let Birth::Born(born, precision) = person.birth else { return String::new() };
    if person.died() {
        return String::new();
    }
    let years = crate::base::dates::age(born, today);
    let key = match (precision, years) {
        (Precision::Day, 0) => "map-age-under-one",
        (Precision::Day, _) => "map-age",
        _ => "map-age-about",
    };
    words.say(key, &[("years", Arg::Number(years.into()))])
}

/// The shape: what somebody said, else what the relations to others say, if they say one thing.
fn symbol(person: &Person, at: usize, facts: &[Fact]) -> Symbol {
    use Relation as R;
    match person.shown_as {
        _ if person.unborn() => return Symbol::Triangle,
        Some(ShownAs::GirlOrWoman) => return Symbol::Circle,
        Some(ShownAs::BoyOrMan) => return Symbol::Square,
        Some(ShownAs::NotStated) => return Symbol::Diamond,
        None => {}
    }
    let (mut she, mut he) = (false, false);
    for fact in facts.iter().filter(|fact| fact.person == at) {
        match fact.relation {
            R::Mother | R::Sister | R::HalfSister | R::GrandmotherMaternal | R::GrandmotherPaternal => she = true,
            R::AuntMaternal | R::AuntPaternal => she = true,
            R::Father | R::Brother | R::HalfBrother | R::GrandfatherMaternal | R::GrandfatherPaternal => he = true,
            R::UncleMaternal | R::UnclePaternal => he = true,
            _ => {}
        }
    }
    match (she, he) {
        (true, false) => Symbol::Circle,
        (false, true) => Symbol::Square,
        _ => Symbol::Diamond,
    }
}

/// "Amara’s dad, name not known".
fn not_known(child: &str, side: Side, words: &Words) -> Drawn {
    let (key, symbol) = match side {
        Side::Mum => ("map-mum-of", Symbol::Circle),
        Side::Dad => ("map-dad-of", Symbol::Square),
    };
    let first = words.say(key, &[("child", Arg::Text(child))]);
    Drawn { symbol, first, last: words.say("map-not-known", &[]), ..Drawn::default() }
}

/// In the tree, or in a row below it.
fn place(people: &mut [Drawn], bonds: &[Bond], facts: &[Fact]) {
    let joined: BTreeSet<usize> =
        bonds.iter().flat_map(|bond| bond.tops.iter().chain(&bond.children)).copied().collect();
    for (at, one) in people.iter_mut().enumerate() {
        let relative = facts.iter().any(|fact| fact.person == at && !around(fact.relation));
        one.place = match (joined.contains(&at) || one.plan_is_for, relative) {
            (true, _) => Place::Tree,
            (false, true) => Place::Other,
            (false, false) => Place::Around,
        };
    }
}

fn around(relation: Relation) -> bool {
    use Relation as R;
    matches!(
        relation,
        R::Godparent | R::Friend | R::Neighbour | R::Advocate | R::SocialWorker | R::Professional | R::FosterCarer
    )
}

fn homes(known: &Known) -> Vec<Household> {
    let lives = |home| {
        let living = known.people.iter().enumerate().filter(|(_, one)| !one.died());
        let members = living.filter(move |(_, one)| one.home == Some(home));
        members.map(|(at, _)| at).collect()
    };
    known.homes.iter().map(|home| Household { called: home.called.clone(), members: lives(home.home) }).collect()
}

/// Leaves out whoever comes because of their work alone. Indexes stay: they are not drawn anywhere.
fn without_professionals(mut family: Family, facts: &[Fact]) -> Family {
    let works = |at: usize| {
        let mut own = facts.iter().filter(|fact| fact.person == at).peekable();
        own.peek().is_some() && own.all(|fact| matches!(fact.relation, Relation::SocialWorker | Relation::Professional))
    };
    for (at, one) in family.people.iter_mut().enumerate() {
        if one.place == Place::Around && works(at) {
            one.place = Place::Nowhere;
        }
    }
    family
}
