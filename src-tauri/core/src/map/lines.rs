//! The lines themselves, each going straight across or straight down (twins and diamonds aside), and the
//! gaps where one passes over another.

use super::Symbol;
use super::routes::{RowHeight, Stage, Wire, row_of};
use super::rows::Node;
use super::scene::{HALF, MapLine, MapPoint, MapSlashes, RING};
use super::{Drawn, Tie};

/// A straight line, before it is broken where others pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// Lines of one bond are one line.
    pub bond: usize,
    /// Its sort.
    pub tie: Tie,
    /// Whether it joins partners.
    pub couple: bool,
    /// From here.
    pub from: MapPoint,
    /// To here.
    pub to: MapPoint,
}

/// Half the gap in a line where another passes over it.
pub const GAP: i32 = 5;

/// How far a shape reaches to its sides and its top, from its middle.
pub fn reach(one: &Drawn) -> i32 {
    let half = if one.symbol == Symbol::Diamond { HALF + 4 } else { HALF };
    if one.plan_is_for { half + RING } else { half }
}

/// Where a line meets the top of a shape, so far from its middle.
fn top_of(one: &Drawn, aside: i32) -> i32 {
    let (reach, aside) = (f64::from(reach(one)), f64::from(aside.abs()));
    let up = match one.symbol {
        Symbol::Square => reach,
        Symbol::Circle => (reach * reach - aside * aside).max(0.0).sqrt(),
        Symbol::Diamond => reach - aside,
        Symbol::Triangle => reach - 1.8 * aside,
    };
    up.round() as i32
}

/// Draws one join.
pub fn draw(
    stage: &Stage<'_>,
    rows: &[RowHeight],
    wire: &Wire<'_>,
    (level, track): (i32, i32),
    out: &mut Vec<Segment>,
) {
    let above = wire.join.below.checked_sub(1).and_then(|row| rows.get(row)).copied().unwrap_or_default();
    let below = rows.get(wire.join.below).copied().unwrap_or_default();
    let mut line = |couple: bool, from: (i32, i32), to: (i32, i32)| {
        let point = |(x, y): (i32, i32)| MapPoint { x, y };
        let (bond, tie) = (wire.join.bond, if couple { wire.join.couple } else { wire.join.tie });
        out.push(Segment { bond, tie, couple, from: point(from), to: point(to) });
    };
    let mut leaves = above.centre;
    if let Some((left, right)) = stage.side_by_side(wire.join) {
        let side =
            |node: Node, way: i32| stage.placed.x.at(node) + way * stage.family.people.get(node).map_or(HALF, reach);
        line(true, (side(left, 1), above.centre), (side(right, -1), above.centre));
    } else if let Some(((left, one), (right, other), _)) = wire.under {
        line(true, (left, foot(stage, &above, one)), (left, level));
        line(true, (left, level), (right, level));
        line(true, (right, level), (right, foot(stage, &above, other)));
        leaves = level;
    } else if let [top] = wire.join.tops.as_slice() {
        leaves = foot(stage, &above, *top);
    }
    let bar = wire.span();
    if let Some(drop) = wire.drop {
        let to = match (bar, wire.stems.first()) {
            (None, Some((node, x))) => head(stage, &below, *node, *x),
            _ => track,
        };
        line(false, (drop, leaves), (drop, to));
    }
    if let Some((low, high)) = bar {
        line(false, (low, track), (high, track));
        for (node, x) in &wire.stems {
            line(false, (*x, track), (*x, head(stage, &below, *node, *x)));
        }
    }
}

/// Where a line leaves somebody: under their words, or under the row for a line that passes.
fn foot(stage: &Stage<'_>, row: &RowHeight, node: Node) -> i32 {
    if stage.rows.passes(node) { row.bottom } else { row.centre + stage.below(node) }
}

/// Where a line meets somebody: the top of their shape, or the top of the row.
fn head(stage: &Stage<'_>, row: &RowHeight, node: Node, x: i32) -> i32 {
    stage.family.people.get(node).map_or(row.top, |one| row.centre - top_of(one, x - stage.placed.x.at(node)))
}

/// The parts of lines that pass through a row.
pub fn passing(stage: &Stage<'_>, rows: &[RowHeight], out: &mut Vec<Segment>) {
    let row_of = row_of(stage.rows);
    for node in stage.rows.rows.iter().flatten().copied().filter(|node| stage.rows.passes(*node)) {
        let row = row_of.at(node).and_then(|row| rows.get(row));
        if let (Some(row), Some(join)) = (row, stage.rows.bond_of(node)) {
            let x = stage.placed.x.at(node);
            let (from, to) = (MapPoint { x, y: row.top }, MapPoint { x, y: row.bottom });
            out.push(Segment { bond: join.bond, tie: join.tie, couple: false, from, to });
        }
    }
}

/// The lines as they are drawn: each couple's once, and a gap in every level line under one that passes.
pub fn broken(segments: &[Segment]) -> Vec<MapLine> {
    let mut lines: Vec<MapLine> = vec![];
    let mut couples: Vec<(MapPoint, MapPoint)> = vec![];
    for segment in segments {
        if segment.couple && couples.contains(&(segment.from, segment.to)) {
            continue;
        }
        if segment.couple {
            couples.push((segment.from, segment.to));
        }
        let whole = |from: MapPoint, to: MapPoint| MapLine { style: segment.tie, couple: segment.couple, from, to };
        if segment.from.y != segment.to.y {
            lines.push(whole(segment.from, segment.to));
            continue;
        }
        let y = segment.from.y;
        let (mut from, to) = (segment.from.x.min(segment.to.x), segment.from.x.max(segment.to.x));
        // A line keeps its corners and whatever hangs from it, however near another one passes.
        let own = hanging(segment, segments);
        let (start, end) = (from + 1, to - 1);
        for x in passed_by(segment, (from, to), segments) {
            let (until, on) = gap(x, &own);
            let until = until.max(start);
            if until > from {
                lines.push(whole(MapPoint { x: from, y }, MapPoint { x: until, y }));
            }
            from = from.max(on.min(end));
        }
        if from < to {
            lines.push(whole(MapPoint { x: from, y }, MapPoint { x: to, y }));
        }
    }
    lines
}

/// Where lines of the same bond leave a level line.
fn hanging(level: &Segment, segments: &[Segment]) -> Vec<i32> {
    let y = level.from.y;
    let meets = |other: &&Segment| {
        let (top, bottom) = (other.from.y.min(other.to.y), other.from.y.max(other.to.y));
        other.bond == level.bond && other.from.x == other.to.x && top <= y && bottom >= y
    };
    segments.iter().filter(meets).map(|other| other.from.x).collect()
}

/// From and until where a line is left out under one that passes: no further than to its own.
fn gap(x: i32, own: &[i32]) -> (i32, i32) {
    let near = |from: i32, until: i32| own.iter().copied().filter(move |one| (from..=until).contains(one));
    let from = near(x - GAP, x - 1).max().map_or(x - GAP, |one| one + 1);
    let until = near(x + 1, x + GAP).min().map_or(x + GAP, |one| one - 1);
    (from, until)
}

/// The slashes through couples' lines: in the widest part of each that no other line comes near.
pub fn slashes(segments: &[Segment]) -> Vec<MapSlashes> {
    let level = |one: &&Segment| one.couple && one.from.y == one.to.y && one.tie.slashes() > 0;
    let mut found: Vec<MapSlashes> = vec![];
    for segment in segments.iter().filter(level) {
        let (left, right, y) = (segment.from.x.min(segment.to.x), segment.from.x.max(segment.to.x), segment.from.y);
        let meets = |other: &&Segment| {
            let (top, bottom) = (other.from.y.min(other.to.y), other.from.y.max(other.to.y));
            other.from.x == other.to.x && top <= y && y <= bottom && (left..=right).contains(&other.from.x)
        };
        let mut met: Vec<i32> = segments.iter().filter(meets).map(|other| other.from.x).collect();
        met.extend([left, right]);
        met.sort_unstable();
        let parts = met.array_windows().map(|[from, to]| (to - from, std::cmp::Reverse(*from)));
        if let Some((width, std::cmp::Reverse(from))) = parts.max() {
            let mark = MapSlashes { at: MapPoint { x: from + width / 2, y }, count: segment.tie.slashes() };
            if !found.contains(&mark) {
                found.push(mark);
            }
        }
    }
    found
}

/// Where lines of other bonds pass over a level line.
fn passed_by(level: &Segment, (from, to): (i32, i32), segments: &[Segment]) -> Vec<i32> {
    let y = level.from.y;
    let passes = |other: &&Segment| {
        let (top, bottom) = (other.from.y.min(other.to.y), other.from.y.max(other.to.y));
        other.bond != level.bond && other.from.x == other.to.x && top < y && bottom > y
    };
    let mut over: Vec<i32> = segments.iter().filter(passes).map(|other| other.from.x).collect();
    over.retain(|x| (from + 1..to).contains(x));
    over.sort_unstable();
    over.dedup();
    over
}
