//! The foot of every page: whose copy it is, who may read it, and which page of how many.
//!
//! It refuses to shorten the copy line: where it would meet the page number, it wraps. The first
//! foot is read as a note; the later ones say nothing new, so they are not read.

use super::Flow;
use super::pieces::Piece;
use crate::papers::display::{Frame, NodeId, Owner, Page, Placed, Role};
use crate::papers::standard::{FOOT, INK3};
use crate::papers::text::{Edge, Shaped, words};

const RULE: f32 = 0.5;
/// From the rule to the words.
const BELOW_RULE: f32 = 6.0;
/// At least this much between the copy line and the page number.
const APART: f32 = 16.0;

/// What the foot says.
pub struct Foot<'a> {
    /// Whose copy, and when it was printed.
    pub copy: String,
    /// Who may read it.
    pub keep: String,
    /// "page 2 of 4".
    pub page: &'a dyn Fn(usize, usize) -> String,
}

/// Adds the foot to every page; on the first it is a note, the last thing in `opening`.
pub(super) fn stand(flow: &mut Flow<'_>, opening: NodeId, foot: &Foot<'_>, pages: &mut [Page]) {
    let count = pages.len();
    let (left, width) = flow.print.column();
    let bottom = flow.print.bottom();
    let note = flow.node(opening, Role::Note);
    for (at, page) in pages.iter_mut().enumerate() {
        let number = (foot.page)(at + 1, count);
        let number = flow.shape_to(&words(number), &FOOT, Edge::Right, width);
        let taken = number.lines.iter().flat_map(|line| line.runs.first()).map(|(x, _)| width - x);
        let room = width - taken.fold(0.0, f32::max) - APART;
        let mut lines = vec![];
        for text in [&foot.copy, &foot.keep] {
            lines.push(flow.shape(&words(text), &FOOT, room));
        }
        lines.push(number);
        let owners = lines.iter().map(|_| match at {
            0 => Owner::Node(flow.node(note, Role::P)),
            _ => Owner::Foot,
        });
        let owners: Vec<Owner> = owners.collect();
        page.items.extend(items(&lines, &owners, Frame { x: left, y: bottom, width, height: 0.0 }));
    }
}

/// The lines of text one under another, but the last (the page number) beside the first.
fn items(lines: &[Shaped], owners: &[Owner], rule: Frame) -> Vec<Placed> {
    let mut piece = Piece::default();
    piece.put_rule((rule.x, rule.y), rule.width, RULE, INK3);
    let top = rule.y + BELOW_RULE;
    let mut y = top;
    for (at, (shaped, owner)) in lines.iter().zip(owners).enumerate() {
        if at + 1 == lines.len() {
            y = top;
        }
        piece.put_lines(*owner, (rule.x, y), shaped);
        y += shaped.height();
    }
    piece.items
}
