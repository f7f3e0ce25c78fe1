//! Lines with a rule between them, and at the right end of each where to look for it; in large print under it.
//!
//! It refuses to tick a line: that something points to an action doesn't say that it is met.

use super::beside::{Beside, beside};
use super::pieces::{self, Piece};
use super::words::lines;
use super::{Column, Ends, Flow};
use crate::papers::display::{NodeId, Role};
use crate::papers::standard::{BODY, GUTTER, INK2, INK3, mm};
use crate::papers::text::{Edge, Lettering, words};

/// Width of the words on the right.
const END: f32 = mm(24.0);
const PADDING: (f32, f32) = (4.5, 5.0);
const RULE: f32 = 0.5;
const ASIDE: Lettering = Lettering { ink: INK2, ..BODY };

impl Flow<'_> {
    pub(super) fn needs(&mut self, needs: &[Ends], within: NodeId, column: Column) -> Vec<Piece> {
        let list = self.node(within, Role::L { numbered: false });
        let mut all = vec![];
        for (at, need) in needs.iter().enumerate() {
            if at > 0 {
                all.push(parting(column));
            }
            all.extend(self.need(need, list, column));
        }
        all.push(Piece::space(PADDING.1, false));
        all
    }

    fn need(&mut self, need: &Ends, list: NodeId, column: Column) -> Vec<Piece> {
        let item = self.node(list, Role::LI);
        let body = self.node(item, Role::LBody);
        if self.print.is_large() {
            return self.need_in_one(need, body, column);
        }
        let width = column.width - END - GUTTER;
        let start = [need.start.as_slice(), &words(" ")].concat();
        let node = self.node(body, Role::Span);
        let mut cells = vec![Beside { node, x: column.x, words: self.shape(&start, &BODY, width) }];
        if !need.end.is_empty() {
            let node = self.node(body, Role::Span);
            let words = self.shape_to(&need.end, &ASIDE, Edge::Right, END);
            cells.push(Beside { node, x: column.x + width + GUTTER, words });
        }
        beside(&cells)
    }

    /// One under the other: beside large words there is no room.
    fn need_in_one(&mut self, need: &Ends, body: NodeId, column: Column) -> Vec<Piece> {
        let mut all = vec![];
        for (words, how) in [(&need.start, BODY), (&need.end, ASIDE)] {
            if !words.is_empty() {
                let node = self.node(body, Role::P);
                all.extend(lines(node, &self.shape(words, &how, column.width), column.x));
            }
        }
        pieces::keep_together(&mut all);
        all
    }
}

/// The rule between two lines. It opens the next page rather than end one.
fn parting(column: Column) -> Piece {
    let height = PADDING.1 + RULE + PADDING.0;
    let mut piece = Piece { height, with_next: true, ..Piece::default() };
    piece.put_rule((column.x, PADDING.1 + RULE / 2.0), column.width, RULE, INK3);
    piece
}
