//! Who is joined to whom: children to their parents, carers to those they care for, couples.
//!
//! It refuses to guess: a half-brother hangs from nobody until a parent is recorded, and a step-parent is the
//! partner of nobody unless it is said, or they share a home or a child.

use super::kin::Show;
use super::parents::{Fact, Kinship, Parent, Side};
use super::{Bond, Tie};
use crate::people::Known;
use crate::people::requests::Relation;
use std::collections::{BTreeMap, BTreeSet};

/// How two people are drawn who are or were a couple; the lesser index first.
pub type Couples = BTreeMap<(usize, usize), Tie>;

/// Who belongs to whom.
pub struct Bonds<'a> {
    pub(super) known: &'a Known,
    pub(super) show: Show,
    pub(super) facts: &'a [Fact],
    pub(super) kinship: &'a Kinship,
    pub(super) couples: &'a Couples,
}

impl Bonds<'_> {
    /// Every bond of the family.
    pub fn all(&self) -> Vec<Bond> {
        let mut bonds = self.births();
        bonds.extend(self.brackets());
        bonds.extend(self.halves());
        let steps = self.steps(&bonds);
        bonds.extend(steps);
        bonds.extend(self.carers(Relation::FosterCarer, Tie::Foster));
        bonds.extend(self.carers(Relation::KinshipCarer, Tie::Kinship));
        self.other_couples(&mut bonds);
        bonds
    }

    /// How two are with each other, where somebody said so.
    fn couple(&self, tops: &[usize]) -> Option<Tie> {
        let [one, other] = tops else { return None };
        self.couples.get(&(*one.min(other), *one.max(other))).copied()
    }

    /// A bond; two above are joined as somebody said, else as a child of both says.
    fn bond(&self, tie: Tie, tops: Vec<usize>, children: Vec<usize>) -> Bond {
        let unsaid = if matches!(tie, Tie::Foster | Tie::Kinship) { tie } else { Tie::Partners };
        Bond { couple: self.couple(&tops).unwrap_or(unsaid), tie, tops, children }
    }

    /// Couples who have no child together, where one of them belongs to the tree: a neighbour's wife does not.
    fn other_couples(&self, bonds: &mut Vec<Bond>) {
        let plan = |at: usize| self.known.people.get(at).is_some_and(|one| one.plan_is_for);
        let mut left: Vec<(usize, usize)> = self.couples.keys().copied().collect();
        left.retain(|(one, other)| bonds.iter().all(|bond| !together(bond, *one, *other)));
        for _ in 0..self.couples.len() {
            let joined: BTreeSet<usize> =
                bonds.iter().flat_map(|bond| bond.tops.iter().chain(&bond.children)).copied().collect();
            let near = |at: usize| joined.contains(&at) || plan(at);
            let (now, later): (Vec<_>, Vec<_>) = left.iter().partition(|(one, other)| near(*one) || near(*other));
            if now.is_empty() {
                return;
            }
            bonds.extend(now.into_iter().map(|(one, other)| self.bond(Tie::Partners, vec![one, other], vec![])));
            left = later;
        }
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
        families.into_iter().map(|(tops, children)| self.bond(Tie::Birth, tops, children)).collect()
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
            found.push(self.bond(Tie::Birth, vec![], children.into_iter().collect()));
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
                found.push(self.bond(Tie::Half, vec![], vec![fact.to, other]));
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
            let said = parents.iter().any(|parent| self.couple(&[*parent, fact.person]).is_some());
            if said || parents.contains(&fact.person) || births.iter().chain(&found).any(couple) {
                continue;
            }
            let with: Vec<usize> = parents.into_iter().filter(|parent| self.share_home(*parent, fact.person)).collect();
            match (with.as_slice(), found.iter_mut().find(|bond| bond.tie == Tie::Step && bond.tops == [fact.person])) {
                ([partner], _) => {
                    found.push(self.bond(Tie::Partners, vec![*partner, fact.person], vec![]));
                }
                (_, Some(bond)) => bond.children.push(fact.to),
                _ => found.push(self.bond(Tie::Step, vec![fact.person], vec![fact.to])),
            }
        }
        found
    }

    /// Carers, two together where they share a home or are a couple.
    fn carers(&self, relation: Relation, tie: Tie) -> Vec<Bond> {
        let mut cared: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for fact in self.facts.iter().filter(|fact| fact.relation == relation) {
            cared.entry(fact.person).or_default().push(fact.to);
        }
        let mut found: Vec<Bond> = vec![];
        for (carer, mut children) in cared {
            children.sort_unstable();
            let together = found.iter_mut().find(|bond| {
                bond.children == children && matches!(bond.tops.as_slice(), [one] if self.belong(*one, carer))
            });
            match together {
                Some(bond) => *bond = self.bond(tie, [bond.tops.as_slice(), &[carer]].concat(), children),
                None => found.push(self.bond(tie, vec![carer], children)),
            }
        }
        found
    }

    fn belong(&self, one: usize, other: usize) -> bool {
        self.share_home(one, other) || self.couple(&[one, other]).is_some_and(|tie| tie.slashes() == 0)
    }

    fn share_home(&self, one: usize, other: usize) -> bool {
        let home = |at: usize| self.known.people.get(at).and_then(|person| person.home);
        self.show.homes && home(one).is_some() && home(one) == home(other)
    }
}

/// Whether a bond joins these two side by side.
fn together(bond: &Bond, one: usize, other: usize) -> bool {
    bond.tops.len() == 2 && bond.tops.contains(&one) && bond.tops.contains(&other)
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
