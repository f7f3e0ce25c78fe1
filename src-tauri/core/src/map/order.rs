//! The order of everyone in their rows: few crossings, partners and brothers and sisters together, the
//! eldest on the left. A search with a fixed seed, so that the same family looks the same each time.
//!
//! Whatever order it finds, the lines are true: a poor one is only harder to read.

use super::by::By;
use super::rows::{Join, Node, Rows};
use super::{Family, Hints, Symbol, Tie};

/// Costs, in steps to the side. Found by looking at many families (sketches/map).
const CROSSING: f64 = 9.0;
const PARTNER: f64 = 2.0;
const SPREAD: f64 = 1.3;
const BIRTH: f64 = 7.0;
const FATHER_LEFT: f64 = 1.6;
const HOME: f64 = 1.2;
const BETWEEN: f64 = 1.5;
const UNDER: f64 = 3.0;
const ALIGN: f64 = 0.55;

/// Whole numbers that look thrown (xorshift), the same each time.
struct Seeded(u64);

impl Seeded {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 11
    }

    fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next() % (count.max(1) as u64)).unwrap_or(0)
    }

    /// From 0 up to 1.
    fn part(&mut self) -> f64 {
        self.next() as f64 / (1_u64 << 53) as f64
    }
}

/// Puts everyone in order.
pub fn order(family: &Family, rows: Rows, hints: &Hints) -> Rows {
    let weigh = Weigh::new(family, &rows);
    let start = first_order(family, &rows);
    let people: usize = start.iter().map(Vec::len).sum();
    let (tries, moves) = effort(people, hints);
    let mut best: Option<(f64, Vec<Vec<Node>>)> = None;
    for seed in 0..tries {
        let found = search(&weigh, start.clone(), moves, seed as u64);
        let again = best.as_ref().is_some_and(|(cost, _)| (cost - found.0).abs() < 1e-6);
        if best.as_ref().is_none_or(|(cost, _)| found.0 < cost - 1e-6) {
            best = Some(found);
        } else if again {
            break;
        }
    }
    let ordered = best.map_or(start, |(_, rows)| rows);
    Rows { rows: ordered, ..rows }
}

/// How often and how long: many short families are free, a crowd must not hang.
fn effort(people: usize, hints: &Hints) -> (usize, usize) {
    let (tries, moves) = match people {
        0..=2 => (1, 0),
        3..=30 => (6, people * 500),
        31..=70 => (2, people * 350),
        71..=150 => (1, 20_000),
        _ => (1, 4_000),
    };
    (if hints.tries > 0 { tries.min(hints.tries) } else { tries }, moves)
}

/// From above: each with their partners, then their children, the eldest first.
fn first_order(family: &Family, rows: &Rows) -> Vec<Vec<Node>> {
    let mut row_of = By::<Option<usize>>::new(0);
    for (at, row) in rows.rows.iter().enumerate() {
        row.iter().for_each(|node| row_of.set(*node, Some(at)));
    }
    let mut placing = Placing { rows, row_of, placed: By::new(0), out: vec![vec![]; rows.rows.len()] };
    let plan = |node: &Node| family.people.get(*node).is_some_and(|one| one.plan_is_for);
    let children: Vec<Node> = rows.rows.iter().flatten().copied().filter(plan).collect();
    for node in children.into_iter().chain(rows.rows.iter().flatten().copied()) {
        placing.visit(node, 0);
    }
    placing.out
}

struct Placing<'a> {
    rows: &'a Rows,
    row_of: By<Option<usize>>,
    placed: By<bool>,
    out: Vec<Vec<Node>>,
}

impl Placing<'_> {
    fn put(&mut self, node: Node) {
        if !self.placed.at(node) {
            self.placed.set(node, true);
            if let Some(row) = self.row_of.at(node).and_then(|row| self.out.get_mut(row)) {
                row.push(node);
            }
        }
    }

    /// Whoever stands above first, so that everyone stands under their own.
    fn visit(&mut self, node: Node, depth: usize) {
        if self.placed.at(node) || depth > 60 {
            return;
        }
        let rows = self.rows;
        for join in rows.joins.iter().filter(|join| join.bottoms.contains(&node)) {
            join.tops.iter().for_each(|top| self.visit(*top, depth + 1));
        }
        self.put(node);
        for join in rows.joins.iter().filter(|join| join.tops.contains(&node)) {
            join.tops.iter().for_each(|top| self.visit(*top, depth + 1));
            join.bottoms.iter().for_each(|bottom| self.visit(*bottom, depth + 1));
        }
    }
}

/// What makes one order dearer than another.
struct Weigh<'a> {
    /// The joins above each row that lead to somebody in it.
    above: Vec<Vec<&'a Join>>,
    /// The couples of each row, and whether the first belongs on the left.
    couples: Vec<Vec<Couple<'a>>>,
    /// Who lives together, in each row.
    homes: Vec<Vec<Vec<Node>>>,
    /// Days of birth.
    born: By<Option<i32>>,
}

struct Couple<'a> {
    join: &'a Join,
    one: Node,
    other: Node,
    /// -1 when the first belongs on the left, 1 on the right, 0 when neither.
    left: i8,
}

impl<'a> Weigh<'a> {
    fn new(family: &'a Family, rows: &'a Rows) -> Self {
        let count = rows.rows.len();
        let above = |row: usize| rows.joins.iter().filter(|j| j.below == row && !j.bottoms.is_empty()).collect();
        let couples =
            |row: usize| rows.joins.iter().filter(move |j| j.below == row + 1).filter_map(|j| couple(family, j));
        let homes = |row: usize| {
            let here = |home: &super::Household| -> Vec<Node> {
                let in_row = rows.rows.get(row).map(Vec::as_slice).unwrap_or_default();
                home.members.iter().copied().filter(|member| in_row.contains(member)).collect()
            };
            family.homes.iter().map(here).filter(|members| members.len() > 1).collect()
        };
        let mut born = By::new(0);
        family.people.iter().enumerate().for_each(|(at, one)| born.set(at, one.born));
        Self {
            above: (0..count).map(above).collect(),
            couples: (0..count).map(|row| couples(row).collect()).collect(),
            homes: (0..count).map(homes).collect(),
            born,
        }
    }

    /// The cost of a row with what joins it to the row above.
    fn row(&self, at: usize, pos: &By<f64>, lengths: &[usize]) -> f64 {
        let joins = self.above.get(at).map(Vec::as_slice).unwrap_or_default();
        let couples = self.couples.get(at).map(Vec::as_slice).unwrap_or_default();
        let homes = self.homes.get(at).map(Vec::as_slice).unwrap_or_default();
        let length = |row: Option<usize>| row.and_then(|row| lengths.get(row)).copied().unwrap_or(1).max(1) as f64;
        let (own, over) = (length(Some(at)), length(at.checked_sub(1)));
        let mut cost = 0.0;
        for (at, join) in joins.iter().enumerate() {
            cost += self.children(join, pos) + slant(join, pos, own, over);
            cost += joins.iter().skip(at + 1).map(|other| crossings(join, other, pos)).sum::<f64>();
        }
        cost += couples.iter().map(|one| apart(one, couples, pos)).sum::<f64>();
        cost + homes.iter().map(|members| HOME * gaps(members, pos)).sum::<f64>()
    }

    /// Brothers and sisters together, the eldest on the left.
    fn children(&self, join: &Join, pos: &By<f64>) -> f64 {
        let mut cost = SPREAD * gaps(&join.bottoms, pos);
        for (at, one) in join.bottoms.iter().enumerate() {
            for other in join.bottoms.iter().skip(at + 1) {
                let (Some(a), Some(b)) = (self.born.at(*one), self.born.at(*other)) else { continue };
                if a != b && (a < b) != (pos.at(*one) < pos.at(*other)) {
                    cost += BIRTH / join.bottoms.len() as f64;
                }
            }
        }
        cost
    }
}

fn couple<'a>(family: &Family, join: &'a Join) -> Option<Couple<'a>> {
    let [one, other] = join.tops.as_slice() else { return None };
    let symbol = |node: Node| family.people.get(node).map(|one| one.symbol);
    let left = match (symbol(*one), symbol(*other)) {
        (Some(Symbol::Square), Some(Symbol::Circle)) => -1,
        (Some(Symbol::Circle), Some(Symbol::Square)) => 1,
        _ => 0,
    };
    Some(Couple { join, one: *one, other: *other, left })
}

/// How many others stand between the first and the last of these.
fn gaps(nodes: &[Node], pos: &By<f64>) -> f64 {
    let all = nodes.iter().map(|node| pos.at(*node));
    let (low, high) = all.fold((f64::MAX, f64::MIN), |(low, high), at| (low.min(at), high.max(at)));
    if nodes.is_empty() { 0.0 } else { high - low - (nodes.len() as f64 - 1.0) }
}

/// Where the line of a join comes from, in the row above.
fn source(join: &Join, pos: &By<f64>) -> Option<f64> {
    let tops = join.tops.len() as f64;
    (!join.tops.is_empty()).then(|| join.tops.iter().map(|top| pos.at(*top)).sum::<f64>() / tops)
}

fn slant(join: &Join, pos: &By<f64>, own: f64, over: f64) -> f64 {
    let Some(from) = source(join, pos) else { return 0.0 };
    let to = join.bottoms.iter().map(|node| pos.at(*node)).sum::<f64>() / join.bottoms.len().max(1) as f64;
    ALIGN * ((to + 0.5) / own - (from + 0.5) / over).abs() * own.max(over)
}

fn crossings(one: &Join, other: &Join, pos: &By<f64>) -> f64 {
    let (Some(a), Some(b)) = (source(one, pos), source(other, pos)) else { return 0.0 };
    let mut crossed = 0.0;
    for child in &one.bottoms {
        for another in other.bottoms.iter().filter(|another| *another != child) {
            crossed += if (a - b) * (pos.at(*child) - pos.at(*another)) < 0.0 { 1.0 } else { 0.0 };
        }
    }
    let light = if one.tie == Tie::Birth && other.tie == Tie::Birth { 1.4 } else { 0.5 };
    CROSSING * light * crossed / ((one.bottoms.len() * other.bottoms.len()).max(1) as f64).sqrt()
}

/// Partners side by side; if they can't be, with only each other's other partners between them.
fn apart(couple: &Couple<'_>, others: &[Couple<'_>], pos: &By<f64>) -> f64 {
    let (a, b) = (pos.at(couple.one), pos.at(couple.other));
    let (low, high) = (a.min(b), a.max(b));
    let far = high - low > 1.0;
    let mut cost = PARTNER * (high - low - 1.0) + if far { PARTNER * 0.8 } else { 0.0 };
    let wrong = (couple.left < 0 && a > b) || (couple.left > 0 && a < b);
    cost += if wrong { FATHER_LEFT } else { 0.0 };
    if far {
        for other in others.iter().filter(|other| other.join.bond != couple.join.bond) {
            let middle = (pos.at(other.one) + pos.at(other.other)) / 2.0;
            cost += if middle > low && middle < high { UNDER } else { 0.0 };
        }
        cost += BETWEEN * (high - low - 1.0);
    }
    cost
}

/// A search that is bold at first and careful at the end, then every neighbour once more.
fn search(weigh: &Weigh<'_>, rows: Vec<Vec<Node>>, moves: usize, seed: u64) -> (f64, Vec<Vec<Node>>) {
    let mut dice = Seeded(0x9E37_79B9_7F4A_7C15 ^ (seed + 1).wrapping_mul(0xD134_2543_DE82_EF95));
    let mut state = State::new(weigh, rows);
    let mut best = (state.total(), state.rows.clone());
    let mut now = best.0;
    for done in 0..moves {
        let left = 1.0 - done as f64 / moves as f64;
        let heat = 8.0 * left * left + 0.01;
        let row = dice.below(state.rows.len());
        let Some(changed) = moved(state.rows.get(row), &mut dice) else { continue };
        let dearer = state.change(row, changed);
        if dearer <= 0.0 || dice.part() < (-dearer / heat).exp() {
            now += dearer;
            if now < best.0 - 1e-9 {
                best = (now, state.rows.clone());
            }
        } else {
            state.back(row);
        }
    }
    let mut state = State::new(weigh, best.1);
    state.settle();
    (state.total(), state.rows)
}

/// Two neighbours changed, one moved, or a few moved or turned.
fn moved(row: Option<&Vec<Node>>, dice: &mut Seeded) -> Option<Vec<Node>> {
    let mut row = row.filter(|row| row.len() > 1)?.clone();
    let length = row.len();
    let kind = dice.part();
    if kind < 0.35 {
        let at = dice.below(length - 1);
        row.swap(at, at + 1);
        return Some(row);
    }
    let many = if kind < 0.6 { 1 } else { 2 + dice.below((length - 1).min(6)) }.min(length);
    let from = dice.below(length - many + 1);
    let mut taken: Vec<Node> = row.drain(from..from + many).collect();
    if kind > 0.85 || dice.part() < 0.3 {
        taken.reverse();
    }
    let to = if kind > 0.85 { from } else { dice.below(row.len() + 1) };
    row.splice(to..to, taken);
    Some(row)
}

struct State<'a, 'b> {
    weigh: &'a Weigh<'b>,
    rows: Vec<Vec<Node>>,
    pos: By<f64>,
    lengths: Vec<usize>,
    costs: Vec<f64>,
    before: (Vec<Node>, f64, f64),
}

impl<'a, 'b> State<'a, 'b> {
    fn new(weigh: &'a Weigh<'b>, rows: Vec<Vec<Node>>) -> Self {
        let lengths: Vec<usize> = rows.iter().map(Vec::len).collect();
        let mut state = Self { weigh, costs: vec![], pos: By::new(0), rows, lengths, before: (vec![], 0.0, 0.0) };
        (0..state.rows.len()).for_each(|row| state.number(row));
        state.costs = (0..state.rows.len()).map(|row| weigh.row(row, &state.pos, &state.lengths)).collect();
        state
    }

    fn number(&mut self, row: usize) {
        for (at, node) in self.rows.get(row).into_iter().flatten().enumerate() {
            self.pos.set(*node, at as f64);
        }
    }

    fn total(&self) -> f64 {
        self.costs.iter().sum()
    }

    fn cost(&self, row: usize) -> f64 {
        self.costs.get(row).copied().unwrap_or(0.0)
    }

    /// Puts a row into another order; answers with how much dearer that is.
    fn change(&mut self, row: usize, changed: Vec<Node>) -> f64 {
        let old = self.rows.get_mut(row).map(|slot| std::mem::replace(slot, changed)).unwrap_or_default();
        self.before = (old, self.cost(row), self.cost(row + 1));
        self.number(row);
        let before = self.before.1 + self.before.2;
        for at in [row, row + 1] {
            let cost = self.weigh.row(at, &self.pos, &self.lengths);
            if let Some(slot) = self.costs.get_mut(at) {
                *slot = cost;
            }
        }
        self.cost(row) + self.cost(row + 1) - before
    }

    fn back(&mut self, row: usize) {
        let (old, own, next) = std::mem::take(&mut self.before);
        if let Some(slot) = self.rows.get_mut(row) {
            *slot = old;
        }
        for (at, cost) in [(row, own), (row + 1, next)] {
            if let Some(slot) = self.costs.get_mut(at) {
                *slot = cost;
            }
        }
        self.number(row);
    }

    /// Changes neighbours for as long as it gets cheaper.
    fn settle(&mut self) {
        for _ in 0..40 {
            let mut better = false;
            for row in 0..self.rows.len() {
                for at in 1..self.lengths.get(row).copied().unwrap_or(0) {
                    let mut changed = self.rows.get(row).cloned().unwrap_or_default();
                    changed.swap(at - 1, at);
                    if self.change(row, changed) < -1e-9 {
                        better = true;
                    } else {
                        self.back(row);
                    }
                }
            }
            if !better {
                return;
            }
        }
    }
}
