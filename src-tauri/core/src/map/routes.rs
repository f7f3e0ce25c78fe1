//! Where the lines go: below each row a stretch of level tracks for partners who don't stand side by side,
//! then tracks for brothers and sisters; up and down only beside one another, never along one another.

use super::Family;
use super::by::By;
use super::letters::Label;
use super::lines::{self, Segment};
use super::place::{MARGIN, Placed};
use super::rows::{Join, Node, Rows};
use super::scene::{HALF, RING, reach};
use std::collections::BTreeMap;

/// How far from a symbol's middle a line may meet it: where nine do, they still stand four apart.
const ASIDE: i32 = 17;
/// From one level track to the next.
const TRACK: i32 = 14;
/// Between a row's words and the first track.
const UNDER_ROW: i32 = 14;
/// Between the last track and the symbols: a ring's edge passes there.
const OVER_ROW: i32 = 34;
/// The least distance of lines that go up and down.
pub const APART: i32 = 9;

/// How high a row stands.
#[derive(Debug, Clone, Copy, Default)]
pub struct RowHeight {
    /// The top of its symbols.
    pub top: i32,
    /// The middle of its symbols.
    pub centre: i32,
    /// Under its last words.
    pub bottom: i32,
}

/// All lines, and how high each row stands.
#[derive(Debug, Clone, Default)]
pub struct Routed {
    /// Each row.
    pub rows: Vec<RowHeight>,
    /// Every line, whole.
    pub segments: Vec<Segment>,
    /// Where the tree ends.
    pub bottom: i32,
}

/// One join with its lines chosen.
#[derive(Debug, Clone)]
pub struct Wire<'a> {
    /// What it draws.
    pub join: &'a Join,
    /// Its partners, when they don’t stand side by side.
    pub under: Option<Under>,
    /// Where the line to those below leaves.
    pub drop: Option<i32>,
    /// Where it reaches each of them.
    pub stems: Vec<(Node, i32)>,
    /// Its track, when it has a level part.
    pub track: usize,
}

impl Wire<'_> {
    fn ends(&self) -> impl Iterator<Item = i32> {
        self.stems.iter().map(|(_, x)| *x).chain(self.drop)
    }

    /// From where to where its level part reaches; nothing when it goes straight down.
    pub fn span(&self) -> Option<(i32, i32)> {
        let (low, high) = (self.ends().min()?, self.ends().max()?);
        (!self.stems.is_empty() && low < high).then_some((low, high))
    }
}

/// Chooses every line.
pub fn route(stage: &Stage<'_>) -> Routed {
    let rows = stage.rows;
    let mut routed = Routed { bottom: MARGIN, ..Routed::default() };
    for below in 0..=rows.rows.len() {
        let wires = stage.wires(below);
        let levels = wires.iter().filter_map(|wire| wire.under).map(|(_, _, level)| level + 1).max().unwrap_or(0);
        let tracks = wires.iter().filter(|wire| wire.span().is_some()).map(|wire| wire.track + 1).max().unwrap_or(0);
        let last = below == rows.rows.len();
        let top = routed.bottom;
        let height = height(below, last, (levels, tracks), wires.is_empty());
        if let Some(row) = rows.rows.get(below) {
            routed.rows.push(stage.row(row, top + height));
        }
        routed.bottom = routed.rows.get(below).map_or(top + height, |row| row.bottom);
        let track_y = |track: usize| top + height - OVER_ROW - (tracks as i32 - 1 - track as i32) * TRACK;
        let level_y = |level: usize| top + UNDER_ROW + level as i32 * TRACK;
        for wire in &wires {
            lines::draw(stage, &routed.rows, wire, (level_y(wire.level()), track_y(wire.track)), &mut routed.segments);
        }
    }
    lines::passing(stage, &routed.rows, &mut routed.segments);
    routed
}

impl Wire<'_> {
    fn level(&self) -> usize {
        self.under.map_or(0, |(_, _, level)| level)
    }
}

/// How much room the lines between two rows need.
fn height(below: usize, last: bool, (levels, tracks): (usize, usize), empty: bool) -> i32 {
    let (levels, tracks) = (levels as i32 * TRACK, tracks as i32 * TRACK);
    match (empty, below, last) {
        (true, 0, _) | (true, _, true) => 0,
        (false, _, true) => UNDER_ROW + levels,
        (true, _, _) => UNDER_ROW + OVER_ROW,
        (false, 0, _) => tracks + OVER_ROW - TRACK,
        _ => (UNDER_ROW + levels + tracks + OVER_ROW).max(64),
    }
}

/// Everything the lines are drawn on.
pub struct Stage<'a> {
    pub(super) family: &'a Family,
    pub(super) labels: &'a [Label],
    pub(super) rows: &'a Rows,
    pub(super) placed: &'a Placed,
}

impl<'a> Stage<'a> {
    fn row(&self, row: &[Node], top: i32) -> RowHeight {
        let centre = top + HALF + RING + 4;
        let words = row.iter().map(|node| self.below(*node)).max().unwrap_or(HALF);
        RowHeight { top, centre, bottom: centre + words + 4 }
    }

    /// From the middle of a symbol to under its words.
    pub fn below(&self, node: Node) -> i32 {
        let plan = self.family.people.get(node).is_some_and(|one| one.plan_is_for);
        reach(plan) + 8 + self.labels.get(node).map_or(0, |label| label.height)
    }

    /// Whether partners stand side by side, with nothing between them.
    pub fn side_by_side(&self, join: &Join) -> Option<(Node, Node)> {
        let [one, other] = join.tops.as_slice() else { return None };
        let (a, b) = (self.placed.rank.at(*one), self.placed.rank.at(*other));
        let people = !self.rows.passes(*one) && !self.rows.passes(*other);
        let ordered = if a < b { (*one, *other) } else { (*other, *one) };
        (people && a.abs_diff(b) == 1).then_some(ordered)
    }

    fn wires(&self, below: usize) -> Vec<Wire<'a>> {
        let joins: Vec<&Join> = self.rows.joins.iter().filter(|join| join.below == below).collect();
        let x =
            |nodes: &[Node]| nodes.iter().map(|node| self.placed.x.at(*node)).sum::<i32>() / nodes.len().max(1) as i32;
        let stems = self.ports(
            &joins,
            |join| &join.bottoms,
            |join| if join.tops.is_empty() { x(&join.bottoms) } else { x(&join.tops) },
        );
        let legs = self.ports(
            &joins,
            |join| self.feet(join),
            |join| if join.bottoms.is_empty() { x(&join.tops) } else { x(&join.bottoms) },
        );
        let mut wires: Vec<Wire<'a>> = joins.iter().enumerate().map(|(at, join)| wire(join, at, &stems)).collect();
        let mut above: Vec<(usize, i32)> = legs.iter().map(|((at, _), x)| (*at, *x)).collect();
        for (at, join) in joins.iter().enumerate() {
            let range = self.range(join, at, &legs);
            if let Some(wire) = wires.get_mut(at) {
                wire.under = under(join, at, &legs, range.is_some_and(|range| range.2));
            }
            let Some((low, high, _)) = range.filter(|_| !join.bottoms.is_empty()) else { continue };
            let drop = free(at, (low, high), &stems, &above, join.tops.len() > 1);
            above.push((at, drop));
            if let Some(wire) = wires.get_mut(at) {
                wire.drop = Some(drop);
            }
        }
        levels(&mut wires);
        tracks(&mut wires);
        wires
    }

    /// Whose words a line leaves under: nobody's, where partners stand side by side.
    fn feet<'b>(&self, join: &'b Join) -> &'b [Node] {
        if self.side_by_side(join).is_some() { &[] } else { join.tops.as_slice() }
    }

    /// Where each line meets each person: side by side where several do, in the order of where they come from.
    fn ports<'b>(
        &self,
        joins: &[&'b Join],
        ends: impl Fn(&'b Join) -> &'b [Node],
        from: impl Fn(&Join) -> i32,
    ) -> BTreeMap<(usize, Node), i32> {
        let mut meeting: BTreeMap<Node, Vec<(i32, usize)>> = BTreeMap::new();
        for (at, join) in joins.iter().enumerate() {
            for node in ends(join) {
                meeting.entry(*node).or_default().push((from(join), at));
            }
        }
        let mut ports = BTreeMap::new();
        for (node, mut lines) in meeting {
            lines.sort_unstable();
            let count = lines.len() as i32;
            let step = (2 * ASIDE).checked_div(count - 1).unwrap_or(10).min(10);
            for (place, (_, at)) in lines.iter().enumerate() {
                ports.insert((*at, node), self.placed.x.at(node) + (2 * place as i32 + 1 - count) * step / 2);
            }
        }
        ports
    }

    /// Between which places the line to those below may leave, and whether from a line under the row.
    fn range(&self, join: &Join, at: usize, legs: &BTreeMap<(usize, Node), i32>) -> Option<(i32, i32, bool)> {
        if let Some((left, right)) = self.side_by_side(join) {
            let edge = |node: Node, way: i32| self.placed.x.at(node) + way * (self.placed.reach.at(node) + 6);
            return Some((edge(left, 1), edge(right, -1), false));
        }
        let ends: Vec<i32> = join.tops.iter().filter_map(|top| legs.get(&(at, *top))).copied().collect();
        let (low, high) = (ends.iter().min().copied()?, ends.iter().max().copied()?);
        if join.tops.len() > 1 {
            let middle = (low + high) / 2;
            return Some(((low + 14).min(middle), (high - 14).max(middle), true));
        }
        let alone = legs.keys().filter(|(_, node)| join.tops.contains(node)).count() == 1;
        let slack = if self.rows.passes(*join.tops.first()?) || !alone { 0 } else { 14 };
        Some((low - slack, low + slack, false))
    }
}

fn wire<'a>(join: &'a Join, at: usize, stems: &BTreeMap<(usize, Node), i32>) -> Wire<'a> {
    let stems = join.bottoms.iter().filter_map(|node| Some((*node, *stems.get(&(at, *node))?))).collect();
    Wire { join, under: None, drop: None, stems, track: 0 }
}

/// A line under a row: its left and right end, each with whose it is, and on which level.
pub type Under = ((i32, Node), (i32, Node), usize);

fn under(join: &Join, at: usize, legs: &BTreeMap<(usize, Node), i32>, is: bool) -> Option<Under> {
    let mut ends: Vec<(i32, Node)> = join.tops.iter().filter_map(|top| Some((*legs.get(&(at, *top))?, *top))).collect();
    ends.sort_unstable();
    match ends.as_slice() {
        [left, right] if is => Some((*left, *right, 0)),
        _ => None,
    }
}

/// The place nearest to those below that no other line comes near to.
fn free(
    at: usize,
    (low, high): (i32, i32),
    stems: &BTreeMap<(usize, Node), i32>,
    above: &[(usize, i32)],
    couple: bool,
) -> i32 {
    let own: Vec<i32> = stems.iter().filter(|((join, _), _)| *join == at).map(|(_, x)| *x).collect();
    let middle = (own.iter().min().copied().unwrap_or(low) + own.iter().max().copied().unwrap_or(high)) / 2;
    // Straight down to one child, else from the middle of the couple, or as near to the children as may be.
    let wished = if couple && own.len() > 1 && high - low < 60 { (low + high) / 2 } else { middle.clamp(low, high) };
    let stems = stems.iter().filter(|((join, _), _)| *join != at).map(|(_, x)| *x);
    let others: Vec<i32> = stems.chain(above.iter().filter(|(join, _)| *join != at).map(|(_, x)| *x)).collect();
    // As far from every other line as lines need to be, or as far as can be.
    let room = |x: i32| others.iter().map(|other| (other - x).abs()).min().unwrap_or(APART).min(APART);
    // A step to the side that is hardly one looks like a fault.
    let hardly = |x: i32| own.len() == 1 && own.iter().any(|stem| *stem != x && (stem - x).abs() < 5);
    let steps = (0..=(high - low).max(0)).flat_map(|step| [wished - step, wished + step]);
    let places = steps.filter(|x| (low..=high).contains(x));
    let best = places.enumerate().max_by_key(|(rank, x)| (room(*x), !hardly(*x), std::cmp::Reverse(*rank)));
    best.map_or(wished, |(_, x)| x)
}

/// The shorter a line under a row, the higher it stands; none along another.
fn levels(wires: &mut [Wire<'_>]) {
    let mut order: Vec<(i32, usize, i32, i32)> = vec![];
    for (at, wire) in wires.iter().enumerate() {
        if let Some(((low, _), (high, _), _)) = wire.under {
            order.push((high - low, at, low, high));
        }
    }
    order.sort_unstable();
    let mut set: Vec<(i32, i32, usize)> = vec![];
    for (_, at, low, high) in order {
        let touching = set.iter().filter(|(a, b, _)| low < b + 4 * APART && a - 4 * APART < high);
        let level = touching.map(|(_, _, level)| level + 1).max().unwrap_or(0);
        set.push((low, high, level));
        if let Some(under) = wires.get_mut(at).and_then(|wire| wire.under.as_mut()) {
            under.2 = level;
        }
    }
}

/// An order from above in which few lines cross and none runs along another, then a track for each.
fn tracks(wires: &mut [Wire<'_>]) {
    let mut order: Vec<usize> =
        (0..wires.len()).filter(|at| wires.get(*at).is_some_and(|w| w.span().is_some())).collect();
    order.sort_by_key(|at| wires.get(*at).and_then(Wire::span).map(|(low, high)| (high - low, low)));
    for _ in 0..order.len() * 2 {
        // Each is asked, also after one has moved.
        let moved = (0..order.len()).filter(|at| moved_up_or_down(&mut order, *at, wires)).count();
        if moved == 0 {
            break;
        }
    }
    let mut set: Vec<(usize, usize)> = vec![];
    for at in order {
        let Some(wire) = wires.get(at) else { continue };
        let near = |other: usize| wires.get(other).is_some_and(|other| touch(wire, other));
        let track = set.iter().filter(|(other, _)| near(*other)).map(|(_, track)| track + 1).max().unwrap_or(0);
        set.push((at, track));
        if let Some(wire) = wires.get_mut(at) {
            wire.track = track;
        }
    }
}

/// Whether two level parts on one track would be taken for one: they nearly meet, or look alike and come to
/// one person from both sides.
fn touch(one: &Wire<'_>, other: &Wire<'_>) -> bool {
    let (Some(a), Some(b)) = (one.span(), other.span()) else { return false };
    let alike = one.join.tie == other.join.tie;
    let to_one = || one.stems.iter().any(|(node, _)| other.stems.iter().any(|(another, _)| another == node));
    // Between two that look alike, a few lines that pass make a gap look like a bridge.
    let apart = if alike { 4 * APART } else { 16 };
    (a.0 < b.1 + apart && b.0 - apart < a.1) || (alike && to_one())
}

/// Moves one track to wherever the fewest lines cross; answers whether it moved.
fn moved_up_or_down(order: &mut Vec<usize>, at: usize, wires: &[Wire<'_>]) -> bool {
    let Some(one) = order.get(at).copied() else { return false };
    let rest: Vec<usize> = order.iter().copied().filter(|other| *other != one).collect();
    let pair = |upper: usize, lower: usize| match (wires.get(upper), wires.get(lower)) {
        (Some(upper), Some(lower)) => crossed(upper, lower),
        _ => 0,
    };
    let cost = |place: usize| -> i32 {
        let others = rest.iter().enumerate();
        others.map(|(rank, other)| if rank < place { pair(*other, one) } else { pair(one, *other) }).sum()
    };
    let best = (0..=rest.len()).min_by_key(|place| cost(*place)).unwrap_or(at);
    let better = cost(best) < cost(at);
    if better {
        *order = rest;
        order.insert(best, one);
    }
    better
}

/// How many crossings there are when the first stands above the second.
fn crossed(upper: &Wire<'_>, lower: &Wire<'_>) -> i32 {
    let (Some(over), Some(under)) = (upper.span(), lower.span()) else { return 0 };
    let within = |x: i32, (low, high): (i32, i32)| x > low - 2 && x < high + 2;
    let mut count = upper.stems.iter().filter(|(_, x)| within(*x, under)).count() as i32;
    if let Some(drop) = lower.drop {
        count += i32::from(within(drop, over));
        count += 50 * upper.stems.iter().filter(|(_, x)| (x - drop).abs() < APART).count() as i32;
    }
    count
}

/// A value for each row, for whoever asks by node.
pub fn row_of(rows: &Rows) -> By<Option<usize>> {
    let mut row_of = By::new(rows.people);
    for (at, row) in rows.rows.iter().enumerate() {
        row.iter().for_each(|node| row_of.set(*node, Some(at)));
    }
    row_of
}
