//! Puts the scene together: rings below, lines over them, people over the lines, and the letters of homes
//! where nothing else is.

use super::letters::{Label, Letters};
use super::lines::{self, broken};
use super::place::{self, MARGIN};
use super::rings::{self, Rect, Shown};
use super::routes::{Routed, Stage};
use super::scene::{
    HALF, HomeLetter, HomeName, HomeRing, MapItem, MapLine, MapPoint, MapSlashes, MapWords, PersonMark, RING, Scene,
    WordStyle,
};
use super::{Drawn, Family, Place};

/// Half the box of a letter.
const BOX: i32 = 9;

/// Draws a family that is laid out.
pub fn draw(stage: &Stage<'_>, routed: &Routed, letters: &mut Letters) -> Scene {
    let mut sheet = Sheet::new(stage);
    let shown = rings::shown(stage, routed);
    sheet.lines = broken(&routed.segments);
    sheet.slashes = lines::slashes(&routed.segments);
    for person in 0..stage.family.people.len() {
        if let Some(at) = rings::middle(stage.placed, routed, stage, person) {
            sheet.person(person, at);
        }
    }
    sheet.bottom = if sheet.people.is_empty() { 0 } else { routed.bottom };
    sheet.rings(&shown, letters);
    for (which, heading) in [Place::Other, Place::Around].into_iter().zip(&stage.family.headings) {
        sheet.row(which, heading, letters);
    }
    sheet.tags(&shown);
    sheet.scene(&shown)
}

struct Sheet<'a> {
    family: &'a Family,
    labels: &'a [Label],
    lines: Vec<MapLine>,
    slashes: Vec<MapSlashes>,
    people: Vec<(usize, PersonMark)>,
    letters: Vec<HomeLetter>,
    words: Vec<MapWords>,
    /// What no words may touch.
    taken: Vec<Rect>,
    width: i32,
    bottom: i32,
}

impl<'a> Sheet<'a> {
    fn new(stage: &Stage<'a>) -> Self {
        Self {
            family: stage.family,
            labels: stage.labels,
            lines: vec![],
            slashes: vec![],
            people: vec![],
            letters: vec![],
            words: vec![],
            taken: vec![],
            width: stage.placed.width,
            bottom: 0,
        }
    }

    fn person(&mut self, index: usize, at: MapPoint) {
        let (Some(one), Some(label)) = (self.family.people.get(index), self.labels.get(index)) else { return };
        let mark = mark(one, label, at);
        let reach = place::reach_of(Some(label));
        let bottom = at.y + words_from(one) + label.height;
        self.taken.push(Rect(at.x - reach, at.y - HALF - RING, at.x + reach, bottom));
        self.width = self.width.max(at.x + reach + MARGIN);
        self.people.push((index, mark));
    }

    /// A row of people whom no line joins, with its heading.
    fn row(&mut self, which: Place, heading: &str, letters: &mut Letters) {
        let rows = place::loose(self.family, self.labels, which, self.width);
        if rows.is_empty() {
            return;
        }
        let style = WordStyle::Heading;
        let top = self.bottom + if self.bottom > 0 { 40 } else { MARGIN };
        let at = MapPoint { x: MARGIN, y: top };
        self.width = self.width.max(letters.width(heading, style) + 2 * MARGIN);
        self.words.push(MapWords { style, at, words: heading.to_owned() });
        self.bottom = top + 14;
        for row in rows {
            let centre = self.bottom + HALF + RING + 4;
            for (person, x) in &row {
                self.person(*person, MapPoint { x: *x, y: centre });
            }
            let lowest = row.iter().filter_map(|(person, _)| self.labels.get(*person)).map(|label| label.height).max();
            self.bottom = centre + HALF + RING + 8 + lowest.unwrap_or(0) + 12;
        }
    }

    /// A ring's letter, with the home's name under the ring where there is room, else on its line.
    fn rings(&mut self, shown: &[Shown], letters: &mut Letters) {
        let all: Vec<Rect> = shown.iter().flat_map(|one| one.rects.iter().copied()).collect();
        for (at, one) in shown.iter().enumerate().filter(|(_, one)| !one.corners.is_empty()) {
            let called = self.family.homes.get(one.home).map(|home| home.called.clone()).unwrap_or_default();
            let width = letters.width(&called, WordStyle::Home);
            let room = one.rects.iter().flat_map(|rect| {
                (rect.0..(rect.2 - width - 2 * BOX - 8).max(rect.0)).step_by(4).map(move |x| (x + 4, rect.3 + 4))
            });
            let free = |(x, y): &(i32, i32)| {
                let words = Rect(*x, *y, x + 2 * BOX + 6 + width, y + 2 * BOX);
                self.is_free(&words) && all.iter().all(|ring| !ring.touches(&words, 1))
            };
            if let Some((x, y)) = room.into_iter().find(free) {
                self.letter(at, MapPoint { x: x + BOX, y: y + BOX });
                let at = MapPoint { x: x + 2 * BOX + 6, y: y + BOX + 5 };
                self.taken.push(Rect(at.x, y, at.x + width, y + 2 * BOX));
                self.words.push(MapWords { style: WordStyle::Home, at, words: called });
                self.bottom = self.bottom.max(y + 2 * BOX + 8);
            } else if let Some(place) = self.on_the_line(&one.corners) {
                self.letter(at, place);
            }
        }
    }

    /// The first place on a ring where nothing else is; its first corner where there is none.
    fn on_the_line(&self, corners: &[MapPoint]) -> Option<MapPoint> {
        let sides = corners.iter().zip(corners.iter().cycle().skip(1));
        let points = sides.flat_map(|(a, b)| {
            let steps = ((b.x - a.x).abs() + (b.y - a.y).abs()) / 6;
            (0..=steps).map(move |step| {
                let part = |from: i32, to: i32| from + (to - from) * step / steps.max(1);
                MapPoint { x: part(a.x, b.x), y: part(a.y, b.y) }
            })
        });
        let free = |at: &MapPoint| self.is_free(&Rect(at.x - BOX, at.y - BOX, at.x + BOX, at.y + BOX));
        points.into_iter().find(free).or_else(|| corners.first().copied())
    }

    fn is_free(&self, rect: &Rect) -> bool {
        let line = |line: &MapLine| {
            let (a, b) = (line.from, line.to);
            Rect(a.x.min(b.x) - 1, a.y.min(b.y) - 1, a.x.max(b.x) + 1, a.y.max(b.y) + 1)
        };
        self.taken.iter().all(|one| !one.touches(rect, 2)) && self.lines.iter().all(|one| !line(one).touches(rect, 2))
    }

    fn letter(&mut self, home: usize, at: MapPoint) {
        self.taken.push(Rect(at.x - BOX, at.y - BOX, at.x + BOX, at.y + BOX));
        self.letters.push(HomeLetter { home, letter: rings::letter(home), at });
    }

    /// A letter at the upper right of everyone whose home has no ring.
    fn tags(&mut self, shown: &[Shown]) {
        let tags: Vec<(usize, usize)> = rings::by_letter(self.family, shown).collect();
        for (home, person) in tags {
            if let Some((_, mark)) = self.people.iter().find(|(index, _)| *index == person) {
                let aside = HALF + if mark.plan_is_for { RING } else { 0 };
                let at = MapPoint { x: mark.at.x + aside - 1, y: mark.at.y - aside + 1 };
                self.letters.push(HomeLetter { home, letter: rings::letter(home), at });
            }
        }
    }

    fn scene(self, shown: &[Shown]) -> Scene {
        let rings = shown.iter().enumerate().filter(|(_, one)| !one.corners.is_empty());
        let rings = rings.map(|(home, one)| MapItem::Ring(HomeRing { home, corners: one.corners.clone() }));
        let items = rings
            .chain(self.lines.into_iter().map(MapItem::Line))
            .chain(self.slashes.into_iter().map(MapItem::Slashes))
            .chain(self.people.into_iter().map(|(_, mark)| MapItem::Person(mark)))
            .chain(self.letters.into_iter().map(MapItem::Letter))
            .chain(self.words.into_iter().map(MapItem::Words))
            .collect();
        let homes = shown.iter().filter_map(|one| self.family.homes.get(one.home));
        let homes = homes
            .enumerate()
            .map(|(at, home)| HomeName { letter: rings::letter(at), called: home.called.clone() })
            .collect();
        Scene { width: self.width, height: self.bottom + MARGIN / 2, homes, items }
    }
}

/// From the middle of a symbol to the top of its words.
fn words_from(one: &Drawn) -> i32 {
    HALF + if one.plan_is_for { RING } else { 0 } + 5
}

fn mark(one: &Drawn, label: &Label, at: MapPoint) -> PersonMark {
    let mut y = at.y + words_from(one);
    let mut words = vec![];
    for (style, line) in &label.lines {
        y += style.leading();
        words.push(MapWords { style: *style, at: MapPoint { x: at.x, y: y - 3 }, words: line.clone() });
    }
    PersonMark {
        person: one.person,
        symbol: one.symbol,
        reach: lines::reach(one) - if one.plan_is_for { RING } else { 0 },
        at,
        plan_is_for: one.plan_is_for,
        died: one.died,
        age: one.age.clone(),
        label: words,
    }
}
