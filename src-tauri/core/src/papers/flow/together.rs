//! Two blocks that stay on one page, such as what was agreed and who signs it.
//!
//! It refuses to let the second stand on a page without the first: where they are too long for one
//! page, the first is shown again above every part of a table that goes on. Only what fills half a
//! page by itself is not.

use super::pieces::{self, Piece};
use super::{Block, Column, Flow};
use crate::papers::display::NodeId;
use crate::papers::standard::{TOP, WHOLE_ROW};
use std::rc::Rc;

/// Between the two.
const BETWEEN: f32 = 14.0;

impl Flow<'_> {
    pub(super) fn together(&mut self, first: &Block, then: &Block, within: NodeId, column: Column) -> Vec<Piece> {
        let mut first = self.block(first, within, column);
        let mut then = self.block(then, within, column);
        let page = self.print.words_bottom() - TOP;
        let fits = pieces::height(&first) + BETWEEN + pieces::height(&then) <= page;
        // More than 45 % of a page is not shown again: too few rows would fit under it.
        let low = pieces::height(&first) <= WHOLE_ROW;
        first.push(Piece::space(BETWEEN, fits || low));
        if !fits && low {
            go_on(&first, &mut then);
        }
        if fits || low {
            first.iter_mut().for_each(|piece| piece.with_next = true);
        }
        first.extend(then);
        first
    }
}

/// Rows may part, each with the first block above it.
fn go_on(first: &[Piece], then: &mut [Piece]) {
    let again = pieces::merged(first.to_vec());
    for piece in then {
        let Some(head) = piece.head.take() else { continue };
        piece.with_next = false;
        piece.head = Some(Rc::new(pieces::merged(vec![again.clone(), head.as_ref().clone()])));
    }
}
