//! Sections: a rule, a heading that hangs on the left or stands above, and the words. In large print every
//! heading stands above.
//!
//! It refuses to end a page with a rule or a heading, to split a section under 90 mm, and to begin
//! on the first page what asks to be finished there and can't be.

use super::pieces::{self, Piece};
use super::{Column, Flow, Heads, Section};
use crate::papers::display::{NodeId, Owner, Role};
use crate::papers::standard::{GUTTER, H2, INK, SIDE, TOP, WHOLE_SECTION};
use crate::papers::text::Shaped;

/// From the rule to the words.
const ABOVE: f32 = 8.0;
/// The heading's larger letters stand this much higher, so that the baselines look level.
const LIFT: f32 = 1.0;
/// Between a heading above and its words, with a rule above them and without.
const UNDER_HEADING: (f32, f32) = (8.0, 2.0);
const RULE: f32 = 0.75;

impl Flow<'_> {
    pub(super) fn section(&mut self, section: &Section, within: NodeId, column: Column) -> Vec<Piece> {
        let node = self.node(within, Role::Sect);
        let mut pieces = match section.heads {
            Heads::Aside if !self.print.is_large() => self.heading_aside(section, node, column),
            Heads::Aside | Heads::Above => {
                let mut pieces = vec![opening(column)];
                pieces.extend(self.heading_above(section, UNDER_HEADING.0, node, column));
                pieces
            }
            Heads::Bare => self.heading_above(section, UNDER_HEADING.1, node, column),
        };
        let height = pieces::height(&pieces);
        let whole = if section.heads == Heads::Bare {
            self.print.words_bottom() - TOP
        } else {
            self.print.length(WHOLE_SECTION)
        };
        if height < whole {
            pieces::keep_together(&mut pieces);
        }
        if let Some(first) = pieces.first_mut() {
            first.finish = section.finish.then_some(height);
        }
        pieces.push(Piece::space(section.after, false));
        pieces
    }

    fn heading_above(&mut self, section: &Section, under: f32, node: NodeId, column: Column) -> Vec<Piece> {
        let mut pieces = self.heading(2, &section.heading, &H2, node, column);
        pieces.push(Piece::space(under, true));
        pieces.extend(self.blocks(&section.inside, node, column));
        pieces
    }

    fn heading_aside(&mut self, section: &Section, node: NodeId, column: Column) -> Vec<Piece> {
        let title = self.node(node, Role::H2);
        let shaped = self.balance(&section.heading, &H2, SIDE);
        let mut first = opening(column);
        first.put_lines(Owner::Node(title), (column.x, first.height - LIFT), &shaped);
        first.heading = Some(self.mark(title, 2, &section.heading, first.height));
        let indent = SIDE + GUTTER;
        let words = Column { x: column.x + indent, width: column.width - indent };
        let mut pieces = vec![first];
        pieces.extend(self.blocks(&section.inside, node, words));
        clear(&mut pieces, &shaped);
        pieces
    }
}

/// The rule and the space under it.
fn opening(column: Column) -> Piece {
    let mut piece = Piece { height: RULE + ABOVE, with_next: true, ..Piece::default() };
    piece.put_rule((column.x, RULE / 2.0), column.width, RULE, INK);
    piece
}

/// Words beside a tall heading stay with it, and fewer words than heading are filled up with space.
fn clear(pieces: &mut Vec<Piece>, heading: &Shaped) {
    let mut beside = 0.0;
    for piece in pieces.iter_mut().skip(1) {
        if beside >= heading.height() {
            return;
        }
        beside += piece.height;
        piece.with_next |= beside < heading.height();
    }
    let short = heading.height() - beside - LIFT;
    if short > 0.0 {
        pieces.push(Piece { height: short, ..Piece::default() });
    }
}
