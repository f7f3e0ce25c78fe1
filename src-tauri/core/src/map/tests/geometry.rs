//! What must be true of every map, found in the drawing alone: which lines touch, whom they reach, what
//! stands where.

use crate::map::lines::GAP;
use crate::map::place::reach_of;
use crate::map::scene::{HALF, MapItem, MapLine, MapPoint, MapSlashes, PersonMark, RING, Scene};
use crate::map::{Family, Place, Tie, generations, letters::Letters};
use std::collections::BTreeSet;

/// A box: left, top, right, bottom.
type Area = (i32, i32, i32, i32);

/// Everything that is wrong with a map of this family.
pub fn faults(family: &Family, scene: &Scene) -> Vec<String> {
    let seen = Seen::new(family, scene);
    [
        seen.bonds(),
        seen.stems(),
        seen.slashes(),
        seen.through(),
        seen.touching(),
        seen.rings(),
        seen.inside(),
        seen.along(),
    ]
    .concat()
}

struct Seen<'a> {
    family: &'a Family,
    scene: &'a Scene,
    lines: Vec<&'a MapLine>,
    /// Who is drawn where, with their symbol's and their words' areas.
    people: Vec<(usize, &'a PersonMark, Area, Vec<Area>)>,
}

impl<'a> Seen<'a> {
    fn new(family: &'a Family, scene: &'a Scene) -> Self {
        let mut letters = Letters::new();
        let drawn = (0..family.people.len()).filter(|at| family.people[*at].place != Place::Nowhere);
        let marks: Vec<&PersonMark> = scene
            .items
            .iter()
            .filter_map(|item| if let MapItem::Person(mark) = item { Some(mark) } else { None })
            .collect();
        // The tree's people come first in the scene, then each row's, each in the family's order.
        let mut order: Vec<usize> = vec![];
        for place in [Place::Tree, Place::Other, Place::Around] {
            order.extend(drawn.clone().filter(|at| family.people[*at].place == place));
        }
        assert_eq!(order.len(), marks.len(), "everybody is drawn once");
        let mut people = vec![];
        for (at, mark) in order.into_iter().zip(marks) {
            assert_eq!(mark.age, family.people[at].age);
            let r = mark.reach + if mark.plan_is_for { RING } else { 0 };
            let area = (mark.at.x - r, mark.at.y - r, mark.at.x + r, mark.at.y + r);
            let mut words = vec![];
            for line in &mark.label {
                let half = letters.width(&line.words, line.style) / 2 + 1;
                words.push((line.at.x - half, line.at.y - line.style.size() + 2, line.at.x + half, line.at.y + 3));
            }
            people.push((at, mark, area, words));
        }
        let lines = scene.items.iter().filter_map(|i| if let MapItem::Line(l) = i { Some(l) } else { None }).collect();
        Self { family, scene, lines, people }
    }

    /// The lines that touch, gaps under other lines closed, each set with whom it reaches from above (their
    /// foot or side) and from below (their head).
    fn nets(&self) -> BTreeSet<(String, Vec<usize>, Vec<usize>)> {
        let mut net: Vec<usize> = (0..self.lines.len()).collect();
        for a in 0..self.lines.len() {
            for b in 0..a {
                if self.joined(self.lines[a], self.lines[b]) {
                    let (keep, goes) = (net[a].min(net[b]), net[a].max(net[b]));
                    net.iter_mut().filter(|n| **n == goes).for_each(|n| *n = keep);
                }
            }
        }
        let mut found = BTreeSet::new();
        for id in net.iter().copied().collect::<BTreeSet<_>>() {
            let own: Vec<&MapLine> = (0..net.len()).filter(|at| net[*at] == id).map(|at| self.lines[at]).collect();
            let style: BTreeSet<String> = own.iter().map(|line| format!("{:?}", line.style)).collect();
            let (mut tops, mut bottoms) = (BTreeSet::new(), BTreeSet::new());
            for point in own.iter().flat_map(|line| [line.from, line.to]) {
                for (person, mark, area, words) in &self.people {
                    let foot = words.iter().map(|word| word.3).max().unwrap_or(area.3);
                    let aside = (point.x - mark.at.x).abs();
                    if point.y == mark.at.y && aside == area.2 - mark.at.x
                        || aside <= HALF && (0..=8).contains(&(point.y - foot))
                    {
                        tops.insert(*person);
                    } else if aside <= HALF && point.y < mark.at.y && point.y >= area.1 - 1 {
                        bottoms.insert(*person);
                    }
                }
            }
            let style = style.into_iter().collect::<Vec<_>>().join("+");
            found.insert((style, tops.into_iter().collect(), bottoms.into_iter().collect()));
        }
        found
    }

    fn joined(&self, a: &MapLine, b: &MapLine) -> bool {
        let on = |p: MapPoint, line: &MapLine| {
            let (low, high) = (line.from.min(line.to), line.from.max(line.to));
            let (left, right) = (low.x.min(high.x), low.x.max(high.x));
            let (top, bottom) = (low.y.min(high.y), low.y.max(high.y));
            (left..=right).contains(&p.x) && (top..=bottom).contains(&p.y)
        };
        if [a.from, a.to].iter().any(|p| on(*p, b)) || [b.from, b.to].iter().any(|p| on(*p, a)) {
            return true;
        }
        // Everywhere in a gap a line passes that is no more than half a bridge away.
        let level = |line: &MapLine| line.from.y == line.to.y;
        if !level(a) || !level(b) || a.from.y != b.from.y || a.style != b.style {
            return false;
        }
        let (left, right) = if a.to.x < b.from.x { (a, b) } else { (b, a) };
        let passes = |x: i32| self.lines.iter().any(|line| !level(line) && on(MapPoint { x, y: a.from.y }, line));
        let bridged = |x: i32| (x - GAP..=x + GAP).any(passes);
        right.from.x - left.to.x <= 40 * GAP && (left.to.x..=right.from.x).all(bridged)
    }

    /// Every child hangs from exactly their recorded parents, and so on for every bond.
    fn bonds(&self) -> Vec<String> {
        let row = generations::generations(self.family);
        let mut all: Vec<(String, Vec<usize>, Vec<usize>)> = vec![];
        for bond in &self.family.bonds {
            let base = bond.tops.iter().filter_map(|top| row[*top]).max();
            let (mut tops, mut children) = (bond.tops.clone(), bond.children.clone());
            if let (Some(base), true) = (base, bond.tie != Tie::Birth) {
                // Who cares for somebody of their own row is joined to them by a bracket from above.
                let level: Vec<usize> =
                    tops.iter().chain(&children).copied().filter(|one| row[*one] == Some(base)).collect();
                if children.iter().any(|child| row[*child].is_some_and(|r| r <= base)) {
                    let mut level = level;
                    level.sort_unstable();
                    if level.len() > 1 {
                        all.push((format!("{:?}", bond.tie), vec![], level));
                    }
                    children.retain(|child| row[*child].is_some_and(|r| r > base));
                }
            }
            if tops.is_empty() {
                // A bracket joins people of one row; what a record says across rows is left to the words.
                let first = children.first().and_then(|first| row[*first]);
                children.retain(|child| row[*child] == first);
            }
            tops.sort_unstable();
            children.sort_unstable();
            if tops.len() + children.len() > 1 && !(children.is_empty() && tops.len() < 2) {
                let down = (!children.is_empty()).then_some(bond.tie);
                let across = (tops.len() == 2).then_some(bond.couple);
                all.push((styles(down.into_iter().chain(across)), tops, children));
            }
        }
        let found = self.nets();
        let expected = shared(all, &found);
        let mut faults: Vec<String> = expected.difference(&found).map(|bond| format!("not drawn: {bond:?}")).collect();
        faults.extend(found.difference(&expected).map(|net| format!("drawn, and not so: {net:?}")));
        faults
    }

    /// Each line that reaches somebody from above is drawn as they belong to whom it comes from.
    fn stems(&self) -> Vec<String> {
        let mut faults = vec![];
        for (person, mark, area, _) in &self.people {
            let drawn: BTreeSet<String> = self
                .lines
                .iter()
                .filter(|line| line.from.x == line.to.x && (line.from.x - mark.at.x).abs() <= HALF)
                .filter(|line| (area.1 - 1..mark.at.y).contains(&line.from.y.max(line.to.y)))
                .map(|line| format!("{:?}", line.style))
                .collect();
            let own = |bond: &&crate::map::Bond| bond.children.contains(person) || bond.tops.is_empty();
            let may: BTreeSet<String> =
                self.family.bonds.iter().filter(own).map(|bond| format!("{:?}", bond.tie)).collect();
            let level = |bond: &&crate::map::Bond| bond.tie != Tie::Birth && bond.tops.contains(person);
            let level: BTreeSet<String> =
                self.family.bonds.iter().filter(level).map(|bond| format!("{:?}", bond.tie)).collect();
            faults.extend(
                drawn
                    .iter()
                    .filter(|style| !may.contains(*style) && !level.contains(*style))
                    .map(|style| format!("{person} hangs from a line that says {style}")),
            );
        }
        faults
    }

    /// A couple who are not together any more have their slashes, on their line and on no other; nobody else has.
    fn slashes(&self) -> Vec<String> {
        let mut faults = vec![];
        let marks: Vec<&MapSlashes> = self
            .scene
            .items
            .iter()
            .filter_map(|item| if let MapItem::Slashes(mark) = item { Some(mark) } else { None })
            .collect();
        let on = |mark: &MapSlashes, line: &MapLine| {
            let (left, right) = (line.from.x.min(line.to.x), line.from.x.max(line.to.x));
            line.from.y == line.to.y && line.from.y == mark.at.y && (left..=right).contains(&mark.at.x)
        };
        for mark in &marks {
            if !self.lines.iter().any(|line| on(mark, line) && line.style.slashes() == mark.count) {
                faults.push(format!("{mark:?} is on nobody’s line"));
            }
            let near = |line: &&&MapLine| {
                let (top, bottom) = (line.from.y.min(line.to.y), line.from.y.max(line.to.y));
                line.from.x == line.to.x
                    && (line.from.x - mark.at.x).abs() < 6
                    && top <= mark.at.y
                    && mark.at.y <= bottom
            };
            faults.extend(self.lines.iter().filter(near).map(|line| format!("{mark:?} stands on {line:?}")));
        }
        let apart: BTreeSet<Vec<usize>> = self
            .family
            .bonds
            .iter()
            .filter(|bond| bond.tops.len() == 2 && bond.couple.slashes() > 0)
            .map(|bond| {
                let mut tops = bond.tops.clone();
                tops.sort_unstable();
                tops
            })
            .collect();
        if marks.len() < apart.len() {
            faults.push(format!("{} couples are apart, and {} have slashes", apart.len(), marks.len()));
        }
        faults
    }

    /// No line runs through a symbol, or through words.
    fn through(&self) -> Vec<String> {
        let mut faults = vec![];
        for line in &self.lines {
            let (left, right) = (line.from.x.min(line.to.x), line.from.x.max(line.to.x));
            let (top, bottom) = (line.from.y.min(line.to.y), line.from.y.max(line.to.y));
            for (person, _, area, words) in &self.people {
                // Shapes are slimmer than their areas at the corners; a line may end on their edge.
                let inner = (area.0 + 8, area.1 + 16, area.2 - 8, area.3 - 8);
                for area in words.iter().chain([&inner]) {
                    if left < area.2 && right > area.0 && top < area.3 && bottom > area.1 {
                        faults.push(format!("{line:?} runs through {person}"));
                    }
                }
            }
        }
        faults
    }

    /// No two people's symbols or words touch; nor do the headings and the letters.
    fn touching(&self) -> Vec<String> {
        let mut areas: Vec<(String, Area)> = vec![];
        for (person, _, area, words) in &self.people {
            areas.push((format!("{person}"), *area));
            areas.extend(words.iter().map(|word| (format!("{person}"), *word)));
        }
        let mut letters = Letters::new();
        for item in &self.scene.items {
            if let MapItem::Words(words) = item {
                let width = letters.width(&words.words, words.style);
                let at = words.at;
                areas.push((words.words.clone(), (at.x, at.y - words.style.size() + 2, at.x + width, at.y + 3)));
            }
        }
        let mut faults = vec![];
        for (at, (one, a)) in areas.iter().enumerate() {
            for (other, b) in areas.iter().skip(at + 1).filter(|(other, _)| other != one) {
                if a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3 {
                    faults.push(format!("{one} touches {other}"));
                }
            }
        }
        faults
    }

    /// A ring holds exactly who lives there, and meets no other ring.
    fn rings(&self) -> Vec<String> {
        let mut faults = vec![];
        for item in &self.scene.items {
            let MapItem::Ring(ring) = item else { continue };
            let called = &self.scene.homes[ring.home].called;
            let home = self.family.homes.iter().find(|home| home.called == *called).unwrap();
            for (person, mark, area, words) in &self.people {
                let corners = [(area.0, area.1), (area.2, area.3), (mark.at.x, mark.at.y)];
                let words = words.iter().flat_map(|word| [(word.0, word.1), (word.2, word.3)]);
                let within: Vec<bool> = corners.into_iter().chain(words).map(|at| holds(&ring.corners, at)).collect();
                let member = home.members.contains(person);
                if within.iter().any(|one| *one != member) {
                    faults.push(format!("the ring of {called} lies about {person}"));
                }
            }
            for other in self.scene.items.iter().filter(|other| *other != item) {
                if let MapItem::Ring(other) = other
                    && meet(&ring.corners, &other.corners)
                {
                    faults.push(format!("the ring of {called} meets another"));
                }
            }
        }
        faults
    }

    fn inside(&self) -> Vec<String> {
        let out = |p: &MapPoint| p.x < 0 || p.y < 0 || p.x > self.scene.width || p.y > self.scene.height;
        let lines = self.lines.iter().flat_map(|line| [line.from, line.to]);
        let people = self.people.iter().flat_map(|(_, mark, _, _)| mark.label.iter().map(|w| w.at).chain([mark.at]));
        lines.chain(people).filter(out).map(|p| format!("{p:?} is off the sheet")).collect()
    }

    /// Lines that go the same way side by side keep apart, unless they are one line.
    fn along(&self) -> Vec<String> {
        let mut faults = vec![];
        for (at, a) in self.lines.iter().enumerate() {
            for b in self.lines.iter().skip(at + 1) {
                let upright = |l: &MapLine| l.from.x == l.to.x && l.from.y != l.to.y;
                let span = |l: &MapLine| (l.from.y.min(l.to.y), l.from.y.max(l.to.y));
                if upright(a) && upright(b) && (a.from.x - b.from.x).abs() < 4 && !self.joined(a, b) {
                    let ((a0, a1), (b0, b1)) = (span(a), span(b));
                    if a0 < b1 && b0 < a1 {
                        faults.push(format!("{a:?} runs along {b:?}"));
                    }
                }
            }
        }
        faults
    }
}

/// The styles in a set of lines that touch, as one word.
fn styles(ties: impl IntoIterator<Item = Tie>) -> String {
    let names: BTreeSet<String> = ties.into_iter().map(|tie| format!("{tie:?}")).collect();
    names.into_iter().collect::<Vec<_>>().join("+")
}

type Net = (String, Vec<usize>, Vec<usize>);

/// Two bonds of the same couple may leave from one line, or each have their own.
fn shared(all: Vec<Net>, found: &BTreeSet<Net>) -> BTreeSet<Net> {
    let mut expected = BTreeSet::new();
    for net in &all {
        let same: Vec<&Net> = all.iter().filter(|other| net.1.len() == 2 && other.1 == net.1).collect();
        if same.len() < 2 || same.iter().all(|one| found.contains(one)) {
            expected.insert(net.clone());
            continue;
        }
        let names: BTreeSet<&str> = same.iter().flat_map(|one| one.0.split('+')).collect();
        let children: BTreeSet<usize> = same.iter().flat_map(|one| one.2.iter().copied()).collect();
        let names = names.into_iter().collect::<Vec<_>>().join("+");
        expected.insert((names, net.1.clone(), children.into_iter().collect()));
    }
    expected
}

fn holds(corners: &[MapPoint], (x, y): (i32, i32)) -> bool {
    let sides = corners.iter().zip(corners.iter().cycle().skip(1));
    sides.filter(|(a, b)| a.x == b.x && a.x > x && (a.y > y) != (b.y > y)).count() % 2 == 1
}

fn meet(one: &[MapPoint], other: &[MapPoint]) -> bool {
    let sides = |corners: &[MapPoint]| -> Vec<Area> {
        let pairs = corners.iter().zip(corners.iter().cycle().skip(1));
        pairs.map(|(a, b)| (a.x.min(b.x), a.y.min(b.y), a.x.max(b.x), a.y.max(b.y))).collect()
    };
    let cross = |a: &Area, b: &Area| a.0 <= b.2 && b.0 <= a.2 && a.1 <= b.3 && b.1 <= a.3;
    let inside = |a: &[MapPoint], b: &[MapPoint]| a.iter().any(|p| holds(b, (p.x, p.y)));
    sides(one).iter().any(|a| sides(other).iter().any(|b| cross(a, b))) || inside(one, other) || inside(other, one)
}

/// The reach of words is what the layout keeps free.
#[test]
fn a_name_is_never_wider_than_its_place() {
    let mut letters = Letters::new();
    let long = crate::map::Drawn {
        first: "Bartholomew-Alexander".into(),
        last: "Wolfeschlegelsteinhausenberger".into(),
        ..Default::default()
    };
    let family = Family { people: vec![long], ..Family::default() };
    let label = letters.labels(&family).remove(0);
    assert!(label.width <= 112 && label.lines.len() >= 4, "{label:?}");
    assert!(reach_of(Some(&label)) * 2 > label.width);
}
