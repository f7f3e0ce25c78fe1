//! Who is whose parent, as far as what is recorded says so.
//!
//! A recorded mum or dad stands. Somebody without a recorded parent has those of their full brothers and
//! sisters, for that is what the word says: those they all have in common. Where a grandparent, an aunt or
//! an uncle needs a mum or dad who is not recorded, there is one whose name is not known.

use crate::people::requests::Relation;
use std::collections::{BTreeMap, BTreeSet};

/// One recorded relation, by index.
#[derive(Debug, Clone, Copy)]
pub struct Fact {
    /// Who.
    pub person: usize,
    /// What they are.
    pub relation: Relation,
    /// To whom.
    pub to: usize,
}

/// On which side of the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Mum’s.
    Mum,
    /// Dad’s.
    Dad,
}

/// A parent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parent {
    /// Who.
    pub who: usize,
    /// Mum or dad.
    pub side: Side,
}

/// A parent who must have been there, and whose name is not known.
#[derive(Debug, Clone, Copy)]
pub struct Unknown {
    /// Whose: the first of them.
    pub of: usize,
    /// Mum or dad.
    pub side: Side,
}

/// Who is whose parent, and whose brother or sister.
#[derive(Debug, Clone, Default)]
pub struct Kinship {
    /// Of each, in the order they were recorded.
    pub parents: Vec<Vec<Parent>>,
    /// Full brothers and sisters, both ways.
    pub full: BTreeSet<(usize, usize)>,
    /// Those after everybody who is recorded.
    pub unknown: Vec<Unknown>,
}

/// What a relation says of the person: a parent's side, or of whom they are the parent or the sibling.
pub fn side_of(relation: Relation) -> Option<Side> {
    use Relation as R;
    match relation {
        R::GrandmotherMaternal | R::GrandfatherMaternal | R::AuntMaternal | R::UncleMaternal => Some(Side::Mum),
        R::GrandmotherPaternal | R::GrandfatherPaternal | R::AuntPaternal | R::UnclePaternal => Some(Side::Dad),
        _ => None,
    }
}

fn parent(relation: Relation) -> Option<Side> {
    match relation {
        Relation::Mother | Relation::GrandmotherMaternal | Relation::GrandmotherPaternal => Some(Side::Mum),
        Relation::Father | Relation::GrandfatherMaternal | Relation::GrandfatherPaternal => Some(Side::Dad),
        _ => None,
    }
}

impl Kinship {
    /// Traces everything that is recorded of so many people.
    pub fn trace(facts: &[Fact], people: usize) -> Self {
        let mut own = Own(vec![vec![]; people]);
        let mut kinship = Self::default();
        for fact in facts {
            match (parent(fact.relation), side_of(fact.relation), fact.relation) {
                (Some(side), None, _) => own.add(fact.to, Parent { who: fact.person, side }),
                (_, _, Relation::Brother | Relation::Sister) => kinship.siblings(fact.person, fact.to),
                _ => {}
            }
        }
        kinship.parents = own.with_siblings(&kinship.full);
        kinship.add_unknown(facts, &mut own);
        for fact in facts.iter() {
            let Some(between) = side_of(fact.relation).and_then(|side| kinship.one(fact.to, side)) else { continue };
            match parent(fact.relation) {
                Some(side) => own.add(between, Parent { who: fact.person, side }),
                None => kinship.siblings(fact.person, between),
            }
        }
        kinship.parents = own.with_siblings(&kinship.full);
        kinship
    }

    fn siblings(&mut self, one: usize, other: usize) {
        if one != other {
            self.full.extend([(one, other), (other, one)]);
        }
    }

    /// The parents of one.
    pub fn of(&self, child: usize) -> &[Parent] {
        self.parents.get(child).map(Vec::as_slice).unwrap_or_default()
    }

    /// The mum, or the dad, if there is exactly one.
    fn one(&self, child: usize, side: Side) -> Option<usize> {
        let mut found = self.of(child).iter().filter(|parent| parent.side == side);
        found.next().filter(|_| found.next().is_none()).map(|parent| parent.who)
    }

    /// A mum or dad whose name is not known, for each group of children who have the same relatives through
    /// them and no other parent in whom they differ.
    fn add_unknown(&mut self, facts: &[Fact], own: &mut Own) {
        type Key = (Side, Vec<usize>, BTreeSet<usize>);
        let mut needed: BTreeMap<(usize, Side), BTreeSet<usize>> = BTreeMap::new();
        for fact in facts {
            if let Some(side) = side_of(fact.relation).filter(|side| self.of(fact.to).iter().all(|p| p.side != *side)) {
                needed.entry((fact.to, side)).or_default().insert(fact.person);
            }
        }
        let mut made: BTreeMap<Key, usize> = BTreeMap::new();
        for ((child, side), through) in needed {
            if self.of(child).iter().any(|parent| parent.side == side) {
                continue;
            }
            let others: Vec<usize> = self.of(child).iter().map(|parent| parent.who).collect();
            let who = *made.entry((side, others, through)).or_insert_with(|| {
                self.unknown.push(Unknown { of: child, side });
                own.0.push(vec![]);
                own.0.len() - 1
            });
            for sibling in self.alike(child) {
                let mut parents = self.of(sibling).to_vec();
                parents.push(Parent { who, side });
                if let Some(slot) = own.0.get_mut(sibling) {
                    *slot = parents.clone();
                }
                if let Some(slot) = self.parents.get_mut(sibling) {
                    *slot = parents;
                }
            }
        }
    }

    /// A child and their full brothers and sisters who have the same parents.
    fn alike(&self, child: usize) -> Vec<usize> {
        let (mut seen, mut next) = (BTreeSet::from([child]), vec![child]);
        while let Some(one) = next.pop() {
            for (_, other) in self.full.range((one, 0)..=(one, usize::MAX)) {
                if self.of(*other) == self.of(child) && seen.insert(*other) {
                    next.push(*other);
                }
            }
        }
        seen.into_iter().collect()
    }
}

/// The parents that are recorded for each, without what brothers and sisters add.
struct Own(Vec<Vec<Parent>>);

impl Own {
    /// Adds a parent, unless somebody would be their own ancestor.
    fn add(&mut self, child: usize, parent: Parent) {
        let known = self.0.get(child).is_some_and(|parents| parents.iter().any(|one| one.who == parent.who));
        if known || parent.who == child || above(&self.0, parent.who).contains(&child) {
            return;
        }
        if let Some(parents) = self.0.get_mut(child) {
            parents.push(parent);
        }
    }

    /// With those whom somebody has because their brothers and sisters have them.
    fn with_siblings(&self, full: &BTreeSet<(usize, usize)>) -> Vec<Vec<Parent>> {
        let mut parents = self.0.clone();
        for _ in 0..parents.len() {
            let shared: Vec<(usize, Vec<Parent>)> = (0..parents.len())
                .filter(|one| parents.get(*one).is_some_and(Vec::is_empty))
                .filter_map(|one| Some((one, shared(one, &parents, full)?)))
                .collect();
            let mut found = false;
            for (one, mut shared) in shared {
                shared.retain(|parent| parent.who != one && !above(&parents, parent.who).contains(&one));
                found |= !shared.is_empty();
                if let Some(slot) = parents.get_mut(one) {
                    *slot = shared;
                }
            }
            if !found {
                break;
            }
        }
        parents
    }
}

/// The parents that all brothers and sisters who have any have in common.
fn shared(one: usize, parents: &[Vec<Parent>], full: &BTreeSet<(usize, usize)>) -> Option<Vec<Parent>> {
    let near = full.range((one, 0)..=(one, usize::MAX)).filter_map(|(_, other)| parents.get(*other));
    let mut near = near.filter(|parents| !parents.is_empty());
    let mut shared = near.next()?.clone();
    near.for_each(|other| shared.retain(|parent| other.contains(parent)));
    Some(shared)
}

/// Everyone above one.
fn above(parents: &[Vec<Parent>], one: usize) -> BTreeSet<usize> {
    let (mut seen, mut next) = (BTreeSet::new(), vec![one]);
    while let Some(one) = next.pop() {
        for parent in parents.get(one).into_iter().flatten() {
            if seen.insert(parent.who) {
                next.push(parent.who);
            }
        }
    }
    seen
}
