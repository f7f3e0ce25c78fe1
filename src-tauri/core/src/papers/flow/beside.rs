//! Words side by side in columns of their own.
//!
//! It refuses to split what is lower than 45 % of a page. Anything taller goes on line by line, all
//! columns at once, so that no words run out of the page.

use super::pieces::Piece;
use crate::papers::display::{NodeId, Owner};
use crate::papers::standard::WHOLE_ROW;
use crate::papers::text::Shaped;

/// Words with their node and their left edge.
pub(super) struct Beside {
    pub node: NodeId,
    pub x: f32,
    pub words: Shaped,
}

/// One piece, or a piece for each line.
pub(super) fn beside(columns: &[Beside]) -> Vec<Piece> {
    let whole = whole(columns);
    if whole.height <= WHOLE_ROW { vec![whole] } else { by_lines(columns) }
}

/// All of it as one piece, column by column.
fn whole(columns: &[Beside]) -> Piece {
    let mut piece = Piece::default();
    for Beside { node, x, words } in columns {
        piece.put_lines(Owner::Node(*node), (*x, 0.0), words);
        piece.height = piece.height.max(words.height());
    }
    piece
}

fn by_lines(columns: &[Beside]) -> Vec<Piece> {
    let count = columns.iter().map(|column| column.words.lines.len()).max().unwrap_or(0);
    let line = |at| {
        let with_next = at + 1 < count && (at == 0 || at + 2 == count);
        let mut piece = Piece { with_next, ..Piece::default() };
        for Beside { node, x, words } in columns {
            if let Some(line) = words.lines.get(at) {
                piece.put_line(Owner::Node(*node), (*x, 0.0), words, line);
                piece.height = piece.height.max(words.leading);
            }
        }
        piece
    };
    (0..count).map(line).collect()
}
