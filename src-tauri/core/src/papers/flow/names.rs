//! Names in two columns, read row by row; in large print in one.
//!
//! It refuses to part a name from the words beside it.

use super::beside::{Beside, beside};
use super::pieces::Piece;
use super::{Column, Flow};
use crate::papers::display::{NodeId, Role};
use crate::papers::standard::{GUTTER, NAMES};
use crate::papers::text::Span;

const BETWEEN_ROWS: f32 = 4.0;
const IN_A_ROW: usize = 2;

impl Flow<'_> {
    pub(super) fn names(&mut self, names: &[Vec<Span>], within: NodeId, column: Column) -> Vec<Piece> {
        let list = self.node(within, Role::L { numbered: false });
        let in_a_row = if self.print.is_large() { 1 } else { IN_A_ROW };
        let width = (column.width - GUTTER * (in_a_row - 1) as f32) / in_a_row as f32;
        let mut pieces = vec![];
        for (at, row) in names.chunks(in_a_row).enumerate() {
            if at > 0 {
                pieces.push(Piece::space(BETWEEN_ROWS, false));
            }
            let mut cells = vec![];
            for (at, name) in row.iter().enumerate() {
                let item = self.node(list, Role::LI);
                let node = self.node(item, Role::LBody);
                let x = column.x + at as f32 * (width + GUTTER);
                cells.push(Beside { node, x, words: self.shape(name, &NAMES, width) });
            }
            pieces.extend(beside(&cells));
        }
        pieces
    }
}
