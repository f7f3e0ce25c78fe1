//! Which row each person stands in: parents above their children, partners and brothers and sisters side
//! by side, as far as that can be. A record that says somebody is their own grandparent leaves that line out.

use super::{Family, Place, Tie};
use std::collections::{BTreeMap, BTreeSet};

/// People who stand in one row, and which groups stand above which.
struct Groups {
    /// The group of each person: the least index in it.
    of: Vec<usize>,
    /// Who stands above whom.
    above: BTreeSet<(usize, usize)>,
}

impl Groups {
    fn new(count: usize) -> Self {
        Self { of: (0..count).collect(), above: BTreeSet::new() }
    }

    fn of(&self, person: usize) -> usize {
        self.of.get(person).copied().unwrap_or(person)
    }

    /// Whether one group stands anywhere above another.
    fn reaches(&self, from: usize, to: usize) -> bool {
        let (mut seen, mut next) = (BTreeSet::from([from]), vec![from]);
        while let Some(group) = next.pop() {
            for (_, below) in self.above.range((group, 0)..=(group, usize::MAX)) {
                if *below == to {
                    return true;
                }
                if seen.insert(*below) {
                    next.push(*below);
                }
            }
        }
        false
    }

    /// Puts one above the other, unless that would turn in a circle.
    fn put_above(&mut self, one: usize, other: usize) -> bool {
        let (one, other) = (self.of(one), self.of(other));
        let fits = one != other && !self.reaches(other, one);
        if fits {
            self.above.insert((one, other));
        }
        fits
    }

    /// Puts two side by side, unless one stands above the other.
    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.of(one), self.of(other));
        if one == other || self.reaches(one, other) || self.reaches(other, one) {
            return;
        }
        let (keep, goes) = (one.min(other), one.max(other));
        self.of.iter_mut().filter(|group| **group == goes).for_each(|group| *group = keep);
        let renamed = |group: usize| if group == goes { keep } else { group };
        self.above = self.above.iter().map(|(a, b)| (renamed(*a), renamed(*b))).collect();
    }
}

/// The row of everyone in the tree, from 0 at the top.
pub fn generations(family: &Family) -> Vec<Option<usize>> {
    let groups = grouped(family);
    let mut row: BTreeMap<usize, usize> = groups.of.iter().map(|group| (*group, 0)).collect();
    sink(&groups, &mut row);
    draw_founders_down(&groups, &mut row);
    level_the_children(family, &groups, &mut row);
    let people = family.people.iter().enumerate();
    people.map(|(at, one)| (one.place == Place::Tree).then(|| row.get(&groups.of(at)).copied().unwrap_or(0))).collect()
}

/// Births first, for they are never left out for the sake of anything else; care last.
fn grouped(family: &Family) -> Groups {
    let mut groups = Groups::new(family.people.len());
    let bonds = |birth: bool| family.bonds.iter().filter(move |bond| (bond.tie == Tie::Birth) == birth);
    for bond in bonds(true) {
        above(&mut groups, &bond.tops, &bond.children);
    }
    for bond in bonds(true).chain(bonds(false)) {
        beside(&mut groups, &bond.tops);
    }
    for bond in bonds(true) {
        beside(&mut groups, &bond.children);
    }
    for bond in bonds(false).filter(|bond| bond.tie == Tie::Half) {
        beside(&mut groups, &bond.children);
    }
    for bond in bonds(false) {
        above(&mut groups, &bond.tops, &bond.children);
    }
    groups
}

fn above(groups: &mut Groups, tops: &[usize], children: &[usize]) {
    for top in tops {
        for child in children {
            groups.put_above(*top, *child);
        }
    }
}

fn beside(groups: &mut Groups, people: &[usize]) {
    for pair in people.windows(2) {
        if let [one, other] = pair {
            groups.join(*one, *other);
        }
    }
}

/// Everyone at least one row below whoever stands above them. There is no circle, so it comes to an end.
fn sink(groups: &Groups, row: &mut BTreeMap<usize, usize>) {
    for _ in 0..=row.len() {
        let mut moved = false;
        for (one, other) in &groups.above {
            let least = row.get(one).copied().unwrap_or(0) + 1;
            let now = row.entry(*other).or_insert(0);
            if *now < least {
                *now = least;
                moved = true;
            }
        }
        if !moved {
            return;
        }
    }
}

/// Whoever has nobody above them stands just above the highest of those below.
fn draw_founders_down(groups: &Groups, row: &mut BTreeMap<usize, usize>) {
    let founders: Vec<usize> =
        row.keys().copied().filter(|group| groups.above.iter().all(|(_, below)| below != group)).collect();
    for group in founders {
        let below = groups.above.range((group, 0)..=(group, usize::MAX)).filter_map(|(_, below)| row.get(below));
        if let Some(highest) = below.min() {
            let just_above = highest.saturating_sub(1);
            row.insert(group, just_above);
        }
    }
}

/// The children a plan is for stand in one row, also where nothing joins their parts of the family.
fn level_the_children(family: &Family, groups: &Groups, row: &mut BTreeMap<usize, usize>) {
    let children = family.people.iter().enumerate().filter(|(_, one)| one.plan_is_for).map(|(at, _)| groups.of(at));
    let children: Vec<usize> = children.collect();
    let Some(lowest) = children.iter().filter_map(|group| row.get(group)).max().copied() else { return };
    let mut moved = BTreeSet::new();
    for child in children {
        let part = part_of(groups, child);
        let by = lowest - row.get(&child).copied().unwrap_or(lowest).min(lowest);
        if by > 0 && part.is_disjoint(&moved) {
            part.iter().for_each(|group| *row.entry(*group).or_insert(0) += by);
        }
        moved.extend(part);
    }
}

/// Every group that lines join to this one.
fn part_of(groups: &Groups, start: usize) -> BTreeSet<usize> {
    let (mut seen, mut next) = (BTreeSet::from([start]), vec![start]);
    while let Some(group) = next.pop() {
        for (one, other) in groups.above.iter().filter(|(one, other)| *one == group || *other == group) {
            for near in [*one, *other] {
                if seen.insert(near) {
                    next.push(near);
                }
            }
        }
    }
    seen
}
