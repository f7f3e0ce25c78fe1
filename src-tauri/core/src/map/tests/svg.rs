//! The scene as a picture, to look at while the layout is worked on: `KITH_MAP_OUT=FOLDER`.

use crate::map::scene::{MapItem, MapSlashes, PersonMark, RING, SLASH, SLASHES, Scene};
use crate::map::{Symbol, Tie};
use std::fmt::Write;

/// Writes a picture if somebody wants to look.
pub fn look(name: &str, scene: &Scene) {
    if let Some(folder) = std::env::var_os("KITH_MAP_OUT") {
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.svg")), svg(scene)).unwrap();
    }
}

fn svg(scene: &Scene) -> String {
    let mut out = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{0}' height='{1}' viewBox='0 0 {0} {1}' font-family='sans-serif'>\
         <rect width='{0}' height='{1}' fill='white'/>",
        scene.width, scene.height
    );
    for item in &scene.items {
        item_of(&mut out, item);
    }
    out + "</svg>"
}

fn item_of(out: &mut String, item: &MapItem) {
    match item {
        MapItem::Ring(ring) => {
            let points: String = ring.corners.iter().map(|p| format!("{},{} ", p.x, p.y)).collect();
            let _ = write!(out, "<polygon points='{points}' fill='#eef6f5' stroke='#0F6B63' stroke-dasharray='8 5'/>");
        }
        MapItem::Line(line) => {
            let dash = match line.style {
                Tie::Birth | Tie::Married | Tie::Separated | Tie::Divorced => "none",
                Tie::Together | Tie::Ended => "7 4",
                Tie::Partners => "2 5",
                Tie::Foster => "2 4",
                Tie::Kinship => "8 3 2 3",
                _ => "6 4",
            };
            let (from, to) = (line.from, line.to);
            let _ = write!(
                out,
                "<line x1='{}' y1='{}' x2='{}' y2='{}' stroke='#222' stroke-width='2' stroke-dasharray='{dash}'/>",
                from.x, from.y, to.x, to.y
            );
        }
        MapItem::Slashes(mark) => slashes(out, mark),
        MapItem::Person(mark) => person(out, mark),
        MapItem::Letter(letter) => {
            let (x, y) = (letter.at.x, letter.at.y);
            let _ = write!(
                out,
                "<rect x='{}' y='{}' width='18' height='18' rx='4' fill='#5B3E96'/><text x='{x}' y='{}' fill='white' font-size='12' text-anchor='middle'>{}</text>",
                x - 9,
                y - 9,
                y + 4,
                letter.letter
            );
        }
        MapItem::Words(words) => {
            let (at, size) = (words.at, words.style.size());
            let _ = write!(
                out,
                "<text x='{}' y='{}' font-size='{size}' font-weight='bold'>{}</text>",
                at.x, at.y, words.words
            );
        }
    }
}

fn slashes(out: &mut String, mark: &MapSlashes) {
    for at in 0..i32::from(mark.count) {
        let x = mark.at.x + (2 * at + 1 - i32::from(mark.count)) * SLASHES / 2;
        let (left, right, foot, top) = (x - SLASH / 2, x + SLASH / 2, mark.at.y + SLASH, mark.at.y - SLASH);
        let _ = write!(out, "<path d='M{left} {foot}L{right} {top}' stroke='#222' stroke-width='2'/>");
    }
}

fn person(out: &mut String, mark: &PersonMark) {
    let rings = if mark.plan_is_for { vec![mark.reach + RING, mark.reach] } else { vec![mark.reach] };
    for r in rings {
        let (x, y) = (mark.at.x, mark.at.y);
        let dash = if mark.person.is_none() { "4 3" } else { "none" };
        let shape = match mark.symbol {
            Symbol::Circle => format!("<circle cx='{x}' cy='{y}' r='{r}'"),
            Symbol::Square => format!("<rect x='{}' y='{}' width='{}' height='{}'", x - r, y - r, 2 * r, 2 * r),
            Symbol::Diamond => format!("<polygon points='{x},{} {},{y} {x},{} {},{y}'", y - r, x + r, y + r, x - r),
            Symbol::Triangle => {
                let foot = y + r * 4 / 5;
                format!("<polygon points='{x},{} {},{foot} {},{foot}'", y - r, x + r, x - r)
            }
        };
        let _ = write!(out, "{shape} fill='white' stroke='#222' stroke-width='2' stroke-dasharray='{dash}'/>");
    }
    if mark.died {
        let across = match mark.symbol {
            Symbol::Square => mark.reach,
            Symbol::Circle => mark.reach * 7 / 10,
            Symbol::Diamond => mark.reach / 2,
            Symbol::Triangle => mark.reach * 2 / 5,
        };
        let (l, r, t, b) = (mark.at.x - across, mark.at.x + across, mark.at.y - across, mark.at.y + across);
        let _ = write!(out, "<path d='M{l} {t}L{r} {b}M{r} {t}L{l} {b}' stroke='#222' stroke-width='2'/>");
    }
    let _ = write!(
        out,
        "<text x='{}' y='{}' font-size='15' text-anchor='middle'>{}</text>",
        mark.at.x,
        mark.at.y + 5,
        mark.age.replace('<', "&lt;")
    );
    for words in &mark.label {
        let weight = if words.style.bold() { "bold" } else { "normal" };
        let _ = write!(
            out,
            "<text x='{}' y='{}' font-size='{}' font-weight='{weight}' text-anchor='middle'>{}</text>",
            words.at.x,
            words.at.y,
            words.style.size(),
            words.words
        );
    }
}
