//! The family in rows, with every line going from one row to the next: a line that has further to go gets a
//! place of its own in each row between, so that it never runs through anybody.

use super::{Family, Tie, generations};

/// A place in a row: a person, by their index, or a line that passes. Those that pass come after everyone.
pub type Node = usize;

/// The family in rows.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// From the top, each from left to right.
    pub rows: Vec<Vec<Node>>,
    /// What is drawn between two rows.
    pub joins: Vec<Join>,
    /// How many people there are: whatever is past them only passes.
    pub people: usize,
}

/// One bond between one row and the next.
#[derive(Debug, Clone)]
pub struct Join {
    /// Which bond: lines of one bond are one line.
    pub bond: usize,
    /// Its sort.
    pub tie: Tie,
    /// How two above are with each other.
    pub couple: Tie,
    /// At most two, in the row above.
    pub tops: Vec<Node>,
    /// In the row below.
    pub bottoms: Vec<Node>,
    /// Which row is below it; with nobody below, the one that would be.
    pub below: usize,
}

impl Rows {
    /// Whether it is a line that passes.
    pub fn passes(&self, node: Node) -> bool {
        node >= self.people
    }

    /// The bond of a line that passes.
    pub fn bond_of(&self, node: Node) -> Option<&Join> {
        self.joins.iter().find(|join| join.bottoms.contains(&node) || join.tops.contains(&node))
    }
}

/// Makes the rows.
pub fn rows(family: &Family) -> Rows {
    let row_of = generations::generations(family);
    let count = row_of.iter().flatten().max().map_or(0, |last| last + 1);
    let mut making = Making { rows: vec![vec![]; count], joins: vec![], next: family.people.len(), row_of };
    for (person, row) in making.row_of.clone().into_iter().enumerate() {
        if let Some(row) = row {
            making.stand(person, row);
        }
    }
    for (at, bond) in family.bonds.iter().enumerate() {
        making.bond((at, bond.tie, bond.couple), &bond.tops, &bond.children);
    }
    Rows { rows: making.rows, joins: making.joins, people: family.people.len() }
}

/// Which bond, its sort, and how two above are with each other.
type Which = (usize, Tie, Tie);

struct Making {
    rows: Vec<Vec<Node>>,
    joins: Vec<Join>,
    next: Node,
    row_of: Vec<Option<usize>>,
}

impl Making {
    fn stand(&mut self, node: Node, row: usize) {
        if let Some(row) = self.rows.get_mut(row) {
            row.push(node);
        }
    }

    fn row(&self, person: usize) -> Option<usize> {
        self.row_of.get(person).copied().flatten()
    }

    fn pass(&mut self, row: usize) -> Node {
        let node = self.next;
        self.next += 1;
        self.stand(node, row);
        node
    }

    fn join(&mut self, (bond, tie, couple): Which, tops: Vec<Node>, bottoms: Vec<Node>, below: usize) {
        self.joins.push(Join { bond, tie, couple, tops, bottoms, below });
    }

    fn bond(&mut self, which: Which, tops: &[usize], children: &[usize]) {
        let base = tops.iter().filter_map(|top| self.row(*top)).max();
        let Some(base) = base else { return self.side_by_side(which, children) };
        let lower: Vec<usize> = children.iter().copied().filter(|c| self.row(*c).is_some_and(|r| r > base)).collect();
        if lower.len() < children.len() && which.1 != Tie::Birth {
            let level: Vec<usize> =
                tops.iter().chain(children).copied().filter(|c| self.row(*c) == Some(base)).collect();
            self.side_by_side(which, &level);
        }
        if lower.is_empty() && tops.len() < 2 {
            return;
        }
        let stand_ins: Vec<Node> = tops.iter().filter_map(|top| self.brought_down(which, *top, base)).collect();
        let bottoms: Vec<Node> = lower.iter().filter_map(|child| self.led_to(which, *child, base + 1)).collect();
        self.join(which, stand_ins, bottoms, base + 1);
    }

    /// A bracket over people of one row.
    fn side_by_side(&mut self, which: Which, people: &[usize]) {
        let Some(row) = people.first().and_then(|first| self.row(*first)) else { return };
        let level: Vec<usize> = people.iter().copied().filter(|one| self.row(*one) == Some(row)).collect();
        if level.len() > 1 {
            self.join(which, vec![], level, row);
        }
    }

    /// The line of somebody who stands higher than the other of the two, brought down beside them.
    fn brought_down(&mut self, which: Which, top: usize, base: usize) -> Option<Node> {
        let mut node = top;
        for row in self.row(top)? + 1..=base {
            let pass = self.pass(row);
            self.join((which.0, which.2, which.2), vec![node], vec![pass], row);
            node = pass;
        }
        Some(node)
    }

    /// The first place of the line that leads down to a child.
    fn led_to(&mut self, which: Which, child: usize, from: usize) -> Option<Node> {
        let mut node = child;
        for row in (from..self.row(child)?).rev() {
            let pass = self.pass(row);
            self.join(which, vec![pass], vec![node], row + 1);
            node = pass;
        }
        Some(node)
    }
}
