//! Whom to ring: who on the left, the number on the right, two in a row under a thin rule; in large print one.
//!
//! It refuses to break a number while there is room for it, and to let it look like a word.

use super::beside::{Beside, beside};
use super::pieces::{self, Piece};
use super::{Column, Ends, Flow};
use crate::papers::display::{NodeId, Role};
use crate::papers::standard::{BODY, INK3, STRONG, mm};
use crate::papers::text::{Edge, words};

const IN_A_ROW: usize = 2;
const BETWEEN_COLUMNS: f32 = mm(9.0);
/// Between who and the number, at least.
const APART: f32 = 8.0;
const RULE: f32 = 0.5;
/// Under the rule.
const UNDER_RULE: f32 = 5.0;
/// A number in a column exactly as wide as it is would break by a rounding.
const HAIR: f32 = 0.5;
/// Above and below a row.
const PADDING: f32 = 1.0;

impl Flow<'_> {
    pub(super) fn numbers(&mut self, numbers: &[Ends], within: NodeId, column: Column) -> Vec<Piece> {
        let list = self.node(within, Role::L { numbered: false });
        let in_a_row = if self.print.is_large() { 1 } else { IN_A_ROW };
        let width = (column.width - BETWEEN_COLUMNS * (in_a_row - 1) as f32) / in_a_row as f32;
        let mut opening = Piece { height: RULE + UNDER_RULE, ..Piece::default() };
        opening.put_rule((column.x, RULE / 2.0), column.width, RULE, INK3);
        let mut all = vec![opening];
        for row in numbers.chunks(in_a_row) {
            let mut cells = vec![];
            for (at, number) in row.iter().enumerate() {
                let x = column.x + at as f32 * (width + BETWEEN_COLUMNS);
                cells.extend(self.number_of(number, list, Column { x, width }));
            }
            all.push(Piece::space(PADDING, true));
            all.extend(beside(&cells));
            all.push(Piece::space(PADDING, false));
        }
        pieces::keep_together(&mut all);
        all
    }

    fn number_of(&mut self, number: &Ends, list: NodeId, column: Column) -> [Beside; 2] {
        let item = self.node(list, Role::LI);
        let body = self.node(item, Role::LBody);
        let end = self.shape(&number.end, &STRONG, column.width / 2.0).width() + HAIR;
        let start = column.width - end - APART;
        let who = self.node(body, Role::Span);
        let said = [number.start.as_slice(), &words(" ")].concat();
        let said = Beside { node: who, x: column.x, words: self.shape(&said, &BODY, start) };
        let node = self.node(body, Role::Span);
        let words = self.shape_to(&number.end, &STRONG, Edge::Right, end);
        [said, Beside { node, x: column.x + start + APART, words }]
    }
}
