//! From what is recorded of a family's people to what is drawn: everyone with their shape, and the bonds
//! between them.
//!
//! It refuses to guess: a half-brother hangs from nobody until a parent is recorded, a step-parent is the
//! partner of nobody unless they share a home or a child, and a cousin stands beside the tree until it is
//! recorded whose child they are.

use super::parents::{Fact, Kinship, Parent, Side};
use super::{Bond, Drawn, Family, Household, Place, Symbol, Tie};
use crate::base::ids::PersonId;
use crate::base::words::{Arg, Words};
use crate::people::requests::{Relation, ShownAs};
use crate::people::{Birth, Known, Person, Precision, died, rules as say};
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
    let bonds = Bonds { known, show, facts: &facts, kinship: &kinship }.all();
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

/// Who belongs to whom.
struct Bonds<'a> {
    known: &'a Known,
    show: Show,
    facts: &'a [Fact],
    kinship: &'a Kinship,
}

impl Bonds<'_> {
    fn all(&self) -> Vec<Bond> {
        let mut bonds = self.births();
        bonds.extend(self.brackets());
        bonds.extend(self.halves());
        let steps = self.steps(&bonds);
        bonds.extend(steps);
        bonds.extend(self.carers(Relation::FosterCarer, Tie::Foster));
        bonds.extend(self.carers(Relation::KinshipCarer, Tie::Kinship));
        bonds
    }

    /// Children by their parents. A third parent has a line of their own.
    fn births(&self) -> Vec<Bond> {
        let mut families: Vec<(Vec<usize>, Vec<usize>)> = vec![];
        for child in 0..self.kinship.parents.len() {
            for tops in couples(self.kinship.of(child)) {
                match families.iter_mut().find(|(known, _)| *known == tops) {
                    Some((_, children)) => children.push(child),
                    None => families.push((tops, vec![child])),
                }
            }
        }
        families.into_iter().map(|(tops, children)| Bond { tie: Tie::Birth, tops, children }).collect()
    }

    /// Brothers and sisters none of whose parents is recorded.
    fn brackets(&self) -> Vec<Bond> {
        let mut found: Vec<Bond> = vec![];
        let lone = |one: &usize| self.kinship.of(*one).is_empty();
        for (one, other) in self.kinship.full.iter().filter(|(one, other)| one < other && lone(one) && lone(other)) {
            let near: Vec<usize> = (0..found.len())
                .filter(|at| found.get(*at).is_some_and(|b| b.children.contains(one) || b.children.contains(other)))
                .collect();
            let mut children = BTreeSet::from([*one, *other]);
            near.iter().filter_map(|at| found.get(*at)).for_each(|bond| children.extend(&bond.children));
            let mut at = 0;
            found.retain(|_| {
                at += 1;
                !near.contains(&(at - 1))
            });
            found.push(Bond { tie: Tie::Birth, tops: vec![], children: children.into_iter().collect() });
        }
        found
    }

    /// Half-brothers and half-sisters who share no recorded parent with those they are it to.
    fn halves(&self) -> Vec<Bond> {
        let mut found: Vec<Bond> = vec![];
        for fact in self.facts.iter().filter(|f| matches!(f.relation, Relation::HalfBrother | Relation::HalfSister)) {
            let shared = self.kinship.of(fact.person).iter().any(|one| self.kinship.of(fact.to).contains(one));
            let (parents, other) = (self.kinship.of(fact.to), fact.person);
            let said = found.iter().any(|bond| {
                bond.children.contains(&other)
                    && bond.children.iter().any(|one| *one == fact.to || self.kinship.of(*one) == parents)
            });
            if !shared && !said {
                found.push(Bond { tie: Tie::Half, tops: vec![], children: vec![fact.to, other] });
            }
        }
        found
    }

    /// A step-parent beside the parent whose partner they are known to be, else with a line of their own.
    fn steps(&self, births: &[Bond]) -> Vec<Bond> {
        let mut found: Vec<Bond> = vec![];
        for fact in self.facts.iter().filter(|fact| fact.relation == Relation::StepParent) {
            let parents: Vec<usize> = self.kinship.of(fact.to).iter().map(|parent| parent.who).collect();
            let couple =
                |bond: &Bond| bond.tops.contains(&fact.person) && bond.tops.iter().any(|t| parents.contains(t));
            if parents.contains(&fact.person) || births.iter().chain(&found).any(couple) {
                continue;
            }
            let with: Vec<usize> = parents.into_iter().filter(|parent| self.share_home(*parent, fact.person)).collect();
            match (with.as_slice(), found.iter_mut().find(|bond| bond.tie == Tie::Step && bond.tops == [fact.person])) {
                ([partner], _) => {
                    found.push(Bond { tie: Tie::Partners, tops: vec![*partner, fact.person], children: vec![] });
                }
                (_, Some(bond)) => bond.children.push(fact.to),
                _ => found.push(Bond { tie: Tie::Step, tops: vec![fact.person], children: vec![fact.to] }),
            }
        }
        found
    }

    /// Carers, two together where they share a home.
    fn carers(&self, relation: Relation, tie: Tie) -> Vec<Bond> {
        let mut cared: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for fact in self.facts.iter().filter(|fact| fact.relation == relation) {
            cared.entry(fact.person).or_default().push(fact.to);
        }
        let mut found: Vec<Bond> = vec![];
        for (carer, mut children) in cared {
            children.sort_unstable();
            let together = found.iter_mut().find(|bond| {
                bond.children == children && matches!(bond.tops.as_slice(), [one] if self.share_home(*one, carer))
            });
            match together {
                Some(bond) => bond.tops.push(carer),
                None => found.push(Bond { tie, tops: vec![carer], children }),
            }
        }
        found
    }

    fn share_home(&self, one: usize, other: usize) -> bool {
        let home = |at: usize| self.known.people.get(at).and_then(|person| person.home);
        self.show.homes && home(one).is_some() && home(one) == home(other)
    }
}

/// The parents of one child in twos: the first mum and the first dad, and everyone else alone; two mums or
/// two dads are a couple when there is nobody else.
fn couples(parents: &[Parent]) -> Vec<Vec<usize>> {
    let first = |side: Side| parents.iter().find(|parent| parent.side == side).map(|parent| parent.who);
    let pair: Vec<usize> = match (parents, first(Side::Mum), first(Side::Dad)) {
        ([one, other], _, _) => vec![one.who, other.who],
        (_, Some(mum), Some(dad)) => vec![mum, dad],
        _ => vec![],
    };
    let alone = parents.iter().map(|parent| parent.who).filter(|who| !pair.contains(who)).map(|who| vec![who]);
    let mut sorted = pair.clone();
    sorted.sort_unstable();
    let pairs = (!sorted.is_empty()).then_some(sorted);
    pairs.into_iter().chain(alone).collect()
}
