//! How far from the left everyone stands: children under their parents, partners close, nobody's words
//! touching anybody else's.

use super::by::By;
use super::letters::Label;
use super::rows::{Join, Node, Rows};
use super::scene::{HALF, RING};
use super::{Family, Place, Tie};

/// Between the words of partners: a line to their children passes there.
const COUPLE: i32 = 30;
/// Between brothers and sisters.
const SIBLING: i32 = 18;
/// Between others.
const OTHERS: i32 = 26;
/// More, where a ring may pass.
const HOME: i32 = 26;
/// Free space round everything.
pub const MARGIN: i32 = 40;

/// Where everyone stands.
#[derive(Debug, Clone, Default)]
pub struct Placed {
    /// The middle of each.
    pub x: By<i32>,
    /// How far each one and their words reach to either side.
    pub reach: By<i32>,
    /// Their place in their row, counted from 0.
    pub rank: By<usize>,
    /// The width of the tree, with its margins.
    pub width: i32,
}

/// Places everyone in the tree.
pub fn place(family: &Family, rows: &Rows, labels: &[Label]) -> Placed {
    let mut placing = Placing::new(family, rows, labels);
    for turn in 0..160 {
        for step in 0..rows.rows.len() {
            let row = if turn % 2 == 0 { rows.rows.len() - 1 - step } else { step };
            placing.settle(row);
        }
    }
    placing.whole()
}

/// How far one reaches: a line that passes hardly at all.
pub fn reach_of(label: Option<&Label>) -> i32 {
    label.map_or(4, |label| (label.width / 2 + 2).max(HALF + RING + 6))
}

struct Placing<'a> {
    rows: &'a Rows,
    gaps: Vec<Vec<f64>>,
    x: By<f64>,
    reach: By<i32>,
    rank: By<usize>,
    ties: By<f64>,
}

impl<'a> Placing<'a> {
    fn new(family: &Family, rows: &'a Rows, labels: &[Label]) -> Self {
        let (mut reach, mut rank, mut ties) = (By::new(0), By::new(0), By::new(0));
        for node in rows.rows.iter().flatten() {
            reach.set(*node, reach_of(labels.get(*node)));
        }
        for row in &rows.rows {
            row.iter().enumerate().for_each(|(at, node)| rank.set(*node, at));
        }
        for top in rows.joins.iter().flat_map(|join| &join.tops) {
            ties.set(*top, ties.at(*top) + 1.0);
        }
        let gaps = rows.rows.iter().map(|row| gaps(family, rows, row, &reach)).collect();
        let mut placing = Self { rows, gaps, x: By::new(0), reach, rank, ties };
        (0..rows.rows.len()).for_each(|row| placing.start(row));
        placing
    }

    fn row(&self, row: usize) -> &'a [Node] {
        self.rows.rows.get(row).map(Vec::as_slice).unwrap_or_default()
    }

    fn gaps(&self, row: usize) -> &[f64] {
        self.gaps.get(row).map(Vec::as_slice).unwrap_or_default()
    }

    /// Close together, about the middle.
    fn start(&mut self, row: usize) {
        let mut at = -self.gaps(row).iter().sum::<f64>() / 2.0;
        for (rank, node) in self.row(row).iter().enumerate() {
            self.x.set(*node, at);
            at += self.gaps(row).get(rank).copied().unwrap_or(0.0);
        }
    }

    /// Moves a row to where its own wish to be, in their order and with their gaps.
    fn settle(&mut self, row: usize) {
        let nodes = self.row(row);
        let mut wishes: Vec<(f64, f64)> = vec![(0.0, 0.0); nodes.len()];
        let mut wish = |node: Node, to: f64, weight: f64, rank: &By<usize>| {
            if let Some(slot) = wishes.get_mut(rank.at(node)) {
                *slot = (slot.0 + to * weight, slot.1 + weight);
            }
        };
        for join in &self.rows.joins {
            let light = if join.tie == Tie::Birth { 1.0 } else { 0.25 };
            if join.below == row {
                self.children_wish(join, |node, to, weight| wish(node, to, weight * light, &self.rank));
            } else if join.below == row + 1 {
                self.parents_wish(join, |node, to, weight| wish(node, to, weight * light, &self.rank));
                self.partners_wish(join, |node, to, weight| wish(node, to, weight, &self.rank));
            }
        }
        let targets: Vec<(f64, f64)> = nodes
            .iter()
            .zip(&wishes)
            .map(|(node, (sum, weight))| if *weight > 0.0 { (sum / weight, *weight) } else { (self.x.at(*node), 0.05) })
            .collect();
        let settled = spread(&targets, self.gaps(row));
        nodes.iter().zip(settled).for_each(|(node, x)| self.x.set(*node, x));
    }

    fn children_wish(&self, join: &Join, mut wish: impl FnMut(Node, f64, f64)) {
        let Some((low, high)) = self.span(&join.bottoms) else { return };
        let middle = (low + high) / 2.0;
        for child in &join.bottoms {
            let x = self.x.at(*child);
            if let Some(source) = self.source(join) {
                wish(*child, x + 0.9 * (source - middle), 1.6);
            }
            if join.bottoms.len() > 1 {
                wish(*child, x + 0.5 * (middle - x), 0.25);
            }
        }
    }

    fn parents_wish(&self, join: &Join, mut wish: impl FnMut(Node, f64, f64)) {
        let (Some((low, high)), Some(source)) = (self.span(&join.bottoms), self.source(join)) else { return };
        let by = 0.9 * ((low + high) / 2.0 - source);
        for top in &join.tops {
            wish(*top, self.x.at(*top) + by, 2.0 / self.ties.at(*top).max(1.0));
        }
    }

    fn partners_wish(&self, join: &Join, mut wish: impl FnMut(Node, f64, f64)) {
        let [one, other] = join.tops.as_slice() else { return };
        let (left, right) = if self.rank.at(*one) < self.rank.at(*other) { (*one, *other) } else { (*other, *one) };
        let (a, b) = (self.x.at(left), self.x.at(right));
        let near: f64 =
            (self.rank.at(left)..self.rank.at(right)).map(|rank| self.gap_after(join.below - 1, rank)).sum();
        let by = (b - a - near) / 2.0;
        wish(left, a + by, 1.1);
        wish(right, b - by, 1.1);
    }

    fn gap_after(&self, row: usize, rank: usize) -> f64 {
        self.gaps(row).get(rank).copied().unwrap_or(0.0)
    }

    fn span(&self, nodes: &[Node]) -> Option<(f64, f64)> {
        let all = nodes.iter().map(|node| self.x.at(*node));
        let span = all.fold((f64::MAX, f64::MIN), |(low, high), x| (low.min(x), high.max(x)));
        (!nodes.is_empty()).then_some(span)
    }

    /// Where the line to the children begins: between partners, near the one who has fewer others.
    fn source(&self, join: &Join) -> Option<f64> {
        match join.tops.as_slice() {
            [] => None,
            [one] => Some(self.x.at(*one)),
            [one, other, ..] => {
                let (a, b) = (self.x.at(*one), self.x.at(*other));
                if self.rank.at(*one).abs_diff(self.rank.at(*other)) == 1 {
                    return Some((a + b) / 2.0);
                }
                let (near, far) = if self.ties.at(*one) <= self.ties.at(*other) { (a, b) } else { (b, a) };
                Some(near + (far - near).clamp(-70.0, 70.0))
            }
        }
    }

    /// In whole units, from the margin on.
    fn whole(self) -> Placed {
        let mut placed =
            Placed { x: By::new(0), reach: self.reach.clone(), rank: self.rank.clone(), width: 2 * MARGIN };
        let left = self.rows.rows.iter().filter_map(|row| row.first());
        let left = left.map(|node| self.x.at(*node) - f64::from(self.reach.at(*node))).fold(f64::MAX, f64::min);
        for (at, row) in self.rows.rows.iter().enumerate() {
            let mut least = i32::MIN;
            for (rank, node) in row.iter().enumerate() {
                let x = ((self.x.at(*node) - left).round() as i32 + MARGIN).max(least);
                placed.x.set(*node, x);
                placed.width = placed.width.max(x + self.reach.at(*node) + MARGIN);
                least = x + self.gap_after(at, rank).ceil() as i32;
            }
        }
        placed
    }
}

/// The least distances between the middles of neighbours.
fn gaps(family: &Family, rows: &Rows, row: &[Node], reach: &By<i32>) -> Vec<f64> {
    let home = |node: Node| family.homes.iter().position(|home| home.members.contains(&node));
    let pair = |one: Node, other: Node| {
        let couple = rows.joins.iter().any(|join| join.tops.contains(&one) && join.tops.contains(&other));
        let siblings = rows.joins.iter().any(|join| join.bottoms.contains(&one) && join.bottoms.contains(&other));
        let gap = match (couple, siblings) {
            (true, _) => COUPLE,
            (_, true) => SIBLING,
            _ => OTHERS,
        };
        let rings = if home(one) == home(other) { 0 } else { HOME };
        f64::from(reach.at(one) + reach.at(other) + gap + rings)
    };
    row.windows(2)
        .map(|two| match two {
            [one, other] => pair(*one, *other),
            _ => 0.0,
        })
        .collect()
}

/// The places nearest to what is wished (least squares), in order and with gaps: isotonic regression by
/// pooling neighbours who push against each other.
fn spread(targets: &[(f64, f64)], gaps: &[f64]) -> Vec<f64> {
    let mut offset = 0.0;
    let mut offsets = vec![];
    let mut blocks: Vec<(f64, f64, usize)> = vec![];
    for (at, (target, weight)) in targets.iter().enumerate() {
        offsets.push(offset);
        let mut block = (target - offset, *weight, 1);
        while let Some(before) = blocks.last().copied().filter(|before| before.0 > block.0) {
            let weight = before.1 + block.1;
            block = ((before.0 * before.1 + block.0 * block.1) / weight, weight, before.2 + block.2);
            blocks.pop();
        }
        blocks.push(block);
        offset += gaps.get(at).copied().unwrap_or(0.0);
    }
    let values = blocks.iter().flat_map(|(value, _, count)| std::iter::repeat_n(*value, *count));
    values.zip(offsets).map(|(value, offset)| value + offset).collect()
}

/// The rows below the tree: each as many to a line as fit, one beside the other.
pub fn loose(family: &Family, labels: &[Label], which: Place, width: i32) -> Vec<Vec<(usize, i32)>> {
    let mut lines: Vec<Vec<(usize, i32)>> = vec![];
    let mut at = MARGIN;
    for (index, _) in family.people.iter().enumerate().filter(|(_, one)| one.place == which) {
        let reach = reach_of(labels.get(index));
        if lines.is_empty() || at + 2 * reach > width.max(760) - MARGIN {
            lines.push(vec![]);
            at = MARGIN;
        }
        if let Some(line) = lines.last_mut() {
            line.push((index, at + reach));
        }
        at += 2 * reach + OTHERS;
    }
    lines
}
