//! Who lives together: a ring where it is true, which is to say that it holds everyone of one home, nobody
//! else, and touches no other ring; else a letter at each of them. A wrong ring would be a wrong statement
//! about where a child lives.

use super::place::Placed;
use super::routes::{Routed, Stage};
use super::scene::{HALF, MapPoint, RING};
use super::{Family, Place};
use std::collections::{BTreeMap, BTreeSet};

/// From somebody's words to the ring round them.
const AROUND: i32 = 9;
/// How high the way is that joins a ring's upper part to its lower, above the lower row.
const WAY: i32 = 16;

/// A box: left, top, right, bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rect(pub i32, pub i32, pub i32, pub i32);

impl Rect {
    /// Whether two boxes have any part in common, when one is so much larger.
    pub fn touches(&self, other: &Self, by: i32) -> bool {
        self.0 - by < other.2 && other.0 < self.2 + by && self.1 - by < other.3 && other.1 < self.3 + by
    }
}

/// How the people of one home are shown.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Which home, in the order of the family's.
    pub home: usize,
    /// The boxes the ring goes round; none where a letter stands at each.
    pub rects: Vec<Rect>,
    /// The ring's corners.
    pub corners: Vec<MapPoint>,
}

/// The homes that are shown. One that only one person lives in is left to the list, unless the plan is for them.
pub fn shown(stage: &Stage<'_>, routed: &Routed) -> Vec<Shown> {
    let family = stage.family;
    let blocks = blocks(stage, routed);
    let mut found: Vec<Shown> = vec![];
    for (home, household) in family.homes.iter().enumerate() {
        let plan = |one: &usize| family.people.get(*one).is_some_and(|one| one.plan_is_for);
        if household.members.is_empty() || (household.members.len() == 1 && !household.members.iter().any(plan)) {
            continue;
        }
        let ring = (household.members.len() > 1).then(|| ring(stage, routed, &household.members)).flatten();
        let ring = ring.filter(|rects| tells_the_truth(rects, &household.members, &blocks, &found));
        let corners = ring.as_deref().map(contour).unwrap_or_default();
        let rects = ring.filter(|_| !corners.is_empty()).unwrap_or_default();
        found.push(Shown { home, rects, corners });
    }
    found
}

/// Everyone in the tree with their words, and lines that pass.
fn blocks(stage: &Stage<'_>, routed: &Routed) -> Vec<(usize, Rect)> {
    let mut blocks = vec![];
    for (row, height) in stage.rows.rows.iter().zip(&routed.rows) {
        for node in row.iter().filter(|node| !stage.rows.passes(**node)) {
            let (x, reach) = (stage.placed.x.at(*node), stage.placed.reach.at(*node));
            let (top, bottom) = (height.centre - HALF - RING, height.centre + stage.below(*node));
            blocks.push((*node, Rect(x - reach, top, x + reach, bottom)));
        }
    }
    blocks
}

fn tells_the_truth(rects: &[Rect], members: &[usize], blocks: &[(usize, Rect)], others: &[Shown]) -> bool {
    let inside = |block: &Rect| rects.iter().any(|rect| rect.touches(block, 3));
    blocks.iter().all(|(node, block)| members.contains(node) || !inside(block))
        && others.iter().flat_map(|other| &other.rects).all(|other| rects.iter().all(|rect| !rect.touches(other, 6)))
}

/// The boxes of a ring: one round the members of each row, who must stand side by side, in rows that follow
/// one another; and the ways between.
fn ring(stage: &Stage<'_>, routed: &Routed, members: &[usize]) -> Option<Vec<Rect>> {
    if !members.iter().all(|one| stage.family.people.get(*one).is_some_and(|one| one.place == Place::Tree)) {
        return None;
    }
    let mut runs: BTreeMap<usize, Rect> = BTreeMap::new();
    for (at, (row, height)) in stage.rows.rows.iter().zip(&routed.rows).enumerate() {
        let ranks: Vec<usize> =
            row.iter().enumerate().filter(|(_, node)| members.contains(node)).map(|(rank, _)| rank).collect();
        let (Some(first), Some(last)) = (ranks.first(), ranks.last()) else { continue };
        if last - first + 1 != ranks.len() {
            return None;
        }
        let (left, right) = (*row.get(*first)?, *row.get(*last)?);
        let reaches = |node: usize| stage.placed.reach.at(node) + AROUND;
        let bottom = ranks.iter().filter_map(|rank| row.get(*rank)).map(|node| stage.below(*node)).max()?;
        let rect = Rect(
            stage.placed.x.at(left) - reaches(left),
            height.centre - HALF - RING - 4 - AROUND,
            stage.placed.x.at(right) + reaches(right),
            height.centre + bottom + AROUND - 2,
        );
        runs.insert(at, rect);
    }
    even(&mut runs);
    let mut rects: Vec<Rect> = runs.values().copied().collect();
    for ((upper, over), (lower, under)) in runs.iter().zip(runs.iter().skip(1)) {
        if upper + 1 != *lower {
            return None;
        }
        rects.extend(way(over, under));
    }
    Some(rects)
}

/// Edges that nearly meet are made one.
fn even(runs: &mut BTreeMap<usize, Rect>) {
    let (lefts, rights): (Vec<i32>, Vec<i32>) = runs.values().map(|rect| (rect.0, rect.2)).unzip();
    for rect in runs.values_mut() {
        rect.0 = lefts.iter().copied().filter(|left| (rect.0 - 24..rect.0).contains(left)).min().unwrap_or(rect.0);
        rect.2 =
            rights.iter().copied().filter(|right| (rect.2 + 1..=rect.2 + 24).contains(right)).max().unwrap_or(rect.2);
    }
}

/// From one row down to the next: where both are, or beside it, just above the lower row.
fn way(over: &Rect, under: &Rect) -> Vec<Rect> {
    let (left, right) = (over.0.max(under.0), over.2.min(under.2));
    if right - left >= 30 {
        return vec![Rect(left, over.3, right, under.1)];
    }
    let low = under.1 - WAY;
    vec![Rect(over.0, over.3, over.2, under.1), Rect(over.0.min(under.0), low, over.2.max(under.2), under.1)]
}

/// The corners of the one line round all boxes; none where it would be more than one.
fn contour(rects: &[Rect]) -> Vec<MapPoint> {
    let xs: BTreeSet<i32> = rects.iter().flat_map(|rect| [rect.0, rect.2]).collect();
    let ys: BTreeSet<i32> = rects.iter().flat_map(|rect| [rect.1, rect.3]).collect();
    let (xs, ys): (Vec<i32>, Vec<i32>) = (xs.into_iter().collect(), ys.into_iter().collect());
    let within = |x: i32, y: i32| rects.iter().any(|r| r.0 <= x && x < r.2 && r.1 <= y && y < r.3);
    let mut next: BTreeMap<MapPoint, MapPoint> = BTreeMap::new();
    let mut edges = 0;
    let mut edge = |from: (i32, i32), to: (i32, i32)| {
        edges += 1;
        next.insert(MapPoint { x: from.0, y: from.1 }, MapPoint { x: to.0, y: to.1 });
    };
    for [left, right] in xs.array_windows() {
        for [top, bottom] in ys.array_windows() {
            if !within(*left, *top) {
                continue;
            }
            if !within(*left, top - 1) {
                edge((*left, *top), (*right, *top));
            }
            if !within(*right, *top) {
                edge((*right, *top), (*right, *bottom));
            }
            if !within(*left, *bottom) {
                edge((*right, *bottom), (*left, *bottom));
            }
            if !within(left - 1, *top) {
                edge((*left, *bottom), (*left, *top));
            }
        }
    }
    let once = next.len() == edges;
    let corners = walked(&next);
    if once && corners.len() == edges { turns(&corners) } else { vec![] }
}

/// Along the edges from the first, once round.
fn walked(next: &BTreeMap<MapPoint, MapPoint>) -> Vec<MapPoint> {
    let mut corners = vec![];
    let Some(start) = next.keys().next().copied() else { return corners };
    let mut at = start;
    while corners.len() <= next.len() {
        corners.push(at);
        match next.get(&at) {
            Some(to) if *to != start => at = *to,
            _ => break,
        }
    }
    corners
}

/// Only where the line turns.
fn turns(corners: &[MapPoint]) -> Vec<MapPoint> {
    let count = corners.len();
    let around = corners.iter().cycle().skip(count.saturating_sub(1));
    let after = corners.iter().cycle().skip(1);
    let straight = |a: &MapPoint, b: &MapPoint, c: &MapPoint| (a.x == b.x && b.x == c.x) || (a.y == b.y && b.y == c.y);
    corners.iter().zip(around).zip(after).filter(|((b, a), c)| !straight(a, b, c)).map(|((b, _), _)| *b).collect()
}

/// The letter of a home: A to Z, then AA.
pub fn letter(home: usize) -> String {
    let last = char::from(b'A' + u8::try_from(home % 26).unwrap_or(0));
    if home < 26 { last.to_string() } else { format!("{}{last}", letter(home / 26 - 1)) }
}

/// Everyone who lives in a home that is shown by letters.
pub fn by_letter<'a>(family: &'a Family, shown: &'a [Shown]) -> impl Iterator<Item = (usize, usize)> + 'a {
    let homes = shown.iter().enumerate().filter(|(_, one)| one.corners.is_empty());
    homes.flat_map(|(at, one)| {
        let members = family.homes.get(one.home).map(|home| home.members.as_slice()).unwrap_or_default();
        members.iter().map(move |member| (at, *member))
    })
}

/// The middle of somebody in the tree.
pub fn middle(placed: &Placed, routed: &Routed, stage: &Stage<'_>, person: usize) -> Option<MapPoint> {
    let row = stage.rows.rows.iter().position(|row| row.contains(&person))?;
    Some(MapPoint { x: placed.x.at(person), y: routed.rows.get(row)?.centre })
}
