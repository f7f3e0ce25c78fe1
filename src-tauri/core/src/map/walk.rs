//! Whom each arrow key leads to: up to a parent, down to a child, to the side along the row. Nobody on the
//! map is out of reach.

use super::requests::OnMap;
use super::scene::{MapItem, MapPoint, Scene};
use super::{Family, Tie};
use crate::base::ids::PersonId;

/// Everyone with a record, row by row, without their sentences.
pub fn walk(family: &Family, scene: &Scene) -> Vec<OnMap> {
    let mut stands: Vec<(MapPoint, PersonId)> = vec![];
    for item in &scene.items {
        if let MapItem::Person(mark) = item {
            stands.extend(mark.person.map(|person| (mark.at, person)));
        }
    }
    stands.sort_by_key(|(at, _)| (at.y, at.x));
    let walk = Walk { family, stands: &stands };
    stands.iter().map(|(at, person)| walk.from(*at, *person)).collect()
}

struct Walk<'a> {
    family: &'a Family,
    stands: &'a [(MapPoint, PersonId)],
}

impl Walk<'_> {
    fn from(&self, at: MapPoint, person: PersonId) -> OnMap {
        let index = self.family.people.iter().position(|one| one.person == Some(person));
        let up = index.and_then(|index| self.parent(index, 0)).or_else(|| self.nearest(at, |y| y < at.y));
        let down = index.and_then(|index| self.child(index, 0)).or_else(|| self.nearest(at, |y| y > at.y));
        let beside = |way: i32| {
            let row = self.stands.iter().filter(|(other, _)| other.y == at.y && (other.x - at.x) * way > 0);
            row.min_by_key(|(other, _)| (other.x - at.x) * way).map(|(_, other)| *other)
        };
        OnMap { person, says: String::new(), up, down, left: beside(-1), right: beside(1) }
    }

    fn id(&self, index: usize) -> Option<PersonId> {
        let person = self.family.people.get(index)?.person?;
        self.stands.iter().any(|(_, other)| *other == person).then_some(person)
    }

    /// A parent; through one whose name is not known, theirs. Carers where no parent is recorded.
    fn parent(&self, index: usize, depth: usize) -> Option<PersonId> {
        let above = |birth: bool| {
            let bonds = self.family.bonds.iter().filter(move |bond| (bond.tie == Tie::Birth) == birth);
            bonds.filter(|bond| bond.children.contains(&index)).flat_map(|bond| &bond.tops)
        };
        let tops: Vec<usize> = above(true).chain(above(false)).copied().collect();
        let known = tops.iter().find_map(|top| self.id(*top));
        known.or_else(|| (depth < 40).then(|| tops.iter().find_map(|top| self.parent(*top, depth + 1)))?)
    }

    fn child(&self, index: usize, depth: usize) -> Option<PersonId> {
        let bonds = self.family.bonds.iter().filter(|bond| bond.tops.contains(&index));
        let mut below: Vec<usize> = bonds.flat_map(|bond| &bond.children).copied().collect();
        below.sort_by_key(|child| self.family.people.get(*child).and_then(|one| one.born).unwrap_or(i32::MAX));
        let known = below.iter().find_map(|child| self.id(*child));
        known.or_else(|| (depth < 40).then(|| below.iter().find_map(|child| self.child(*child, depth + 1)))?)
    }

    /// Whoever is nearest in the nearest row on that side.
    fn nearest(&self, at: MapPoint, side: impl Fn(i32) -> bool) -> Option<PersonId> {
        let there = self.stands.iter().filter(|(other, _)| side(other.y));
        there.min_by_key(|(other, _)| ((other.y - at.y).abs(), (other.x - at.x).abs())).map(|(_, other)| *other)
    }
}
