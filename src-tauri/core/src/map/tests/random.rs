//! Families by the dice, with a fixed seed: what must be true of every map is true of theirs.

use super::geometry::faults;
use super::svg::look;
use super::told::Told;
use crate::map::{Hints, layout};
use std::fmt::Write;

struct Dice(u64);

impl Dice {
    fn of(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % count as u64).unwrap()
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.of(count) == 0
    }

    fn pick<'a>(&mut self, from: &'a [String]) -> &'a str {
        &from[self.of(from.len())]
    }
}

/// A name nobody has, of one to three parts.
fn name(dice: &mut Dice, at: usize) -> String {
    let last = ["Okafor", "Price", "Featherstonehaugh", "Lee", "ap Rhys-Williams", ""][dice.of(6)];
    format!("{}{at} {last}", ["Al", "Bernadette", "Jo", "Maximilian", "Cy"][dice.of(5)])
}

fn home(dice: &mut Dice) -> String {
    if dice.one_in(2) { String::new() } else { format!("Home {}", dice.of(4)) }
}

/// What relatives usually are to the children.
const USUAL: [&str; 22] = [
    "mother",
    "father",
    "father",
    "stepParent",
    "brother",
    "sister",
    "halfBrother",
    "halfSister",
    "grandmotherMaternal",
    "grandmotherPaternal",
    "grandfatherMaternal",
    "grandfatherPaternal",
    "auntMaternal",
    "auntPaternal",
    "uncleMaternal",
    "unclePaternal",
    "cousin",
    "otherRelative",
    "fosterCarer",
    "kinshipCarer",
    "friend",
    "professional",
];
/// What they may be to anybody.
const GROWN: [&str; 6] = ["mother", "father", "sister", "brother", "kinshipCarer", "stepParent"];

/// A family by the dice, and how it was told.
struct Made {
    dice: Dice,
    told: Told,
    said: String,
    children: Vec<String>,
    everyone: Vec<String>,
}

/// Children of several fathers, remarried grandparents, aunts, cousins, carers, and whatever else.
fn family(seed: u64) -> (Told, String) {
    let dice = Dice(seed.wrapping_mul(7919) + 1);
    let mut made = Made { dice, told: Told::new(), said: String::new(), children: vec![], everyone: vec![] };
    made.born();
    made.around();
    made.between();
    made.couples();
    (made.told, made.said)
}

impl Made {
    fn told(&mut self, work: impl FnOnce(Told) -> Told) {
        self.told = work(std::mem::replace(&mut self.told, Told::new()));
    }

    fn born(&mut self) {
        for at in 0..1 + self.dice.of(5) {
            let (name, home) = (name(&mut self.dice, at), home(&mut self.dice));
            let first = name.split(' ').next().unwrap().to_owned();
            let year = 2006 + i32::try_from(self.dice.of(18)).unwrap();
            self.told(|told| told.child(&name, year, &home));
            let _ = writeln!(self.said, "child {name} [{home}]");
            self.children.push(first.clone());
            self.everyone.push(first);
        }
    }

    fn around(&mut self) {
        for at in 10..12 + self.dice.of(24) {
            let dice = &mut self.dice;
            let (name, home) = (name(dice, at), home(dice));
            let deep = dice.one_in(3) && self.everyone.len() > self.children.len();
            let relation = if deep { GROWN[dice.of(GROWN.len())] } else { USUAL[dice.of(USUAL.len())] };
            let of = if deep { &self.everyone } else { &self.children };
            let mut to: Vec<&str> = vec![dice.pick(of)];
            if !deep && dice.one_in(2) {
                to.extend(self.children.iter().map(String::as_str).filter(|_| dice.one_in(2)));
            }
            to.sort_unstable();
            to.dedup();
            let born = if dice.one_in(4) { 0 } else { 1930 + i32::try_from(dice.of(90)).unwrap() };
            let relations = format!("{relation} {}", to.join(", "));
            let _ = writeln!(self.said, "{name} [{home}]: {relations}");
            let died = if self.dice.one_in(6) { Some(if self.dice.one_in(3) { 0 } else { 2020 }) } else { None };
            let first = name.split(' ').next().unwrap().to_owned();
            self.told(|told| {
                let told = told.is(&name, born, &home, &relations);
                died.into_iter().fold(told, |told, year| told.died(&first, year))
            });
            self.everyone.push(first);
        }
    }

    fn between(&mut self) {
        for _ in 0..self.dice.of(4) {
            let (one, other) = (self.dice.pick(&self.everyone).to_owned(), self.dice.pick(&self.everyone).to_owned());
            if one == other || self.related(&one, &other) {
                continue;
            }
            let relations = format!("{} {other}", GROWN[self.dice.of(GROWN.len())]);
            let _ = writeln!(self.said, "{one}: {relations}");
            self.told(|told| told.also(&one, &relations));
        }
    }

    fn couples(&mut self) {
        let how = ["married", "civilPartners", "livingTogether", "separated", "divorced", "ended"];
        for _ in 0..self.dice.of(8) {
            let (one, other) = (self.dice.pick(&self.everyone).to_owned(), self.dice.pick(&self.everyone).to_owned());
            let how = how[self.dice.of(how.len())];
            if one != other && self.grown(&one) && self.grown(&other) {
                let _ = writeln!(self.said, "{one}: {how} {other}");
                self.told(|told| told.couple(&one, &other, how, 0, 0));
            }
        }
    }

    fn grown(&self, first: &str) -> bool {
        !self.children.iter().any(|child| child == first)
    }

    fn related(&self, one: &str, other: &str) -> bool {
        let is = |id, first: &str| self.told.0.find(id).unwrap().first_name == first;
        self.told.0.relationships.iter().any(|known| is(known.person, one) && is(known.child, other))
    }
}

#[test]
fn what_must_be_true_of_a_map_is_true_of_families_by_the_dice() {
    let count = if std::env::var_os("KITH_FULL").is_some() { 2_000 } else { 200 };
    let mut wrong = vec![];
    for seed in 0..count {
        let (told, said) = family(seed);
        let family = told.family();
        let scene = layout(&family, &Hints { tries: 1 });
        let faults = faults(&family, &scene);
        if !faults.is_empty() {
            look(&format!("random-{seed}"), &scene);
            wrong.push((said.lines().count(), format!("family {seed}:\n{said}{}", faults.join("\n"))));
        }
    }
    // The smallest is the easiest to understand.
    wrong.sort();
    let smallest = wrong.first().map(|(_, fault)| fault.as_str()).unwrap_or_default();
    assert!(wrong.is_empty(), "{} of {count} are wrong; the smallest is {smallest}", wrong.len());
}

#[test]
fn four_hundred_people_make_a_map() {
    let mut told = Told::new().child("Amara Okafor", 2012, "");
    for at in 0..399 {
        let above = if at < 3 { "Amara".to_owned() } else { format!("P{}", at / 3) };
        let relation = ["mother", "father", "sister"][at % 3];
        told = told.is(&format!("P{} Hollis", at + 1), 1900, "", &format!("{relation} {above}"));
    }
    let family = told.family();
    let scene = layout(&family, &Hints::default());
    assert_eq!(faults(&family, &scene), Vec::<String>::new());
}
