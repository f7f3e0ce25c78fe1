//! How long a family map takes to lay out: 26 people, a big family, and 60, the most that is drawn whole.

use super::watch::{Table, Watch};
use kith_core::map::{Bond, Drawn, Family, Hints, Symbol, Tie, layout};

/// The lines of the table.
pub fn lines(table: &mut Table) {
    for (what, people) in [("a map of 26 people, laid out", 26), ("a map of 60 people, laid out", 60)] {
        let (family, mut watch) = (family(people), Watch::default());
        for _ in 0..20 {
            watch.time(|| layout(&family, &Hints::default()));
        }
        table.line(what, None, &watch, None);
    }
}

/// So many people: couples with three children each, every third child with a partner from outside, and
/// some parents with a child of another partner.
pub fn family(people: usize) -> Family {
    let mut family = Family::default();
    let add = |family: &mut Family, symbol: Symbol| {
        let at = family.people.len();
        let (first, last) = (format!("Maximilian{at}"), "Okafor-Hollis".to_owned());
        family.people.push(Drawn { symbol, age: "36".into(), first, last, ..Drawn::default() });
        at
    };
    let mut open = vec![(add(&mut family, Symbol::Square), add(&mut family, Symbol::Circle))];
    let mut next = 0;
    while family.people.len() + 6 <= people {
        let Some((dad, mum)) = open.get(next).copied() else { break };
        next += 1;
        let children = [Symbol::Circle, Symbol::Square, Symbol::Circle].map(|symbol| add(&mut family, symbol));
        family.bonds.push(Bond {
            tie: Tie::Birth,
            couple: Tie::Married,
            tops: vec![dad, mum],
            children: children.to_vec(),
        });
        let [first, second, _] = children;
        open.push((add(&mut family, Symbol::Square), first));
        open.push((second, add(&mut family, Symbol::Circle)));
        let half = add(&mut family, Symbol::Diamond);
        family.bonds.push(Bond { tie: Tie::Birth, couple: Tie::Married, tops: vec![mum], children: vec![half] });
    }
    while family.people.len() < people {
        let at = add(&mut family, Symbol::Circle);
        family.bonds.push(Bond { tie: Tie::Birth, couple: Tie::Married, tops: vec![0], children: vec![at] });
    }
    family
}
