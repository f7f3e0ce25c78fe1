//! Boxes: a line around other blocks.
//!
//! It refuses fills, and to split: what is boxed is read as one thing. More than a page of words
//! can't be boxed and stands without its line, so that none of them is lost.

use super::pieces::{self, Piece};
use super::{Block, Column, Edging, Flow};
use crate::papers::display::{Frame, Item, NodeId, Owner, Path, Role};
use crate::papers::standard::TOP;

impl Flow<'_> {
    pub(super) fn boxed(&mut self, edging: Edging, inside: &[Block], within: NodeId, column: Column) -> Vec<Piece> {
        let (above, aside, below) = edging.padding;
        let (above, aside, below) = (above + edging.weight, aside + edging.weight, below + edging.weight);
        let inner = Column { x: column.x + aside, width: column.width - 2.0 * aside };
        let named = matches!(inside.first(), Some(Block::Heading { .. }));
        let node = self.node(within, if named { Role::Sect } else { Role::Div });
        let pieces = self.blocks(inside, node, inner);
        let height = above + pieces::height(&pieces) + below;
        if height > self.print.words_bottom() - TOP {
            return pieces;
        }
        let mut whole = Piece { height, ..Piece::default() };
        whole.put(Owner::Layout, outline(edging, column, height));
        whole.absorb(pieces::merged(pieces), above);
        vec![whole]
    }
}

/// The line lies wholly inside the box, half of it on each side of the path.
fn outline(edging: Edging, column: Column, height: f32) -> Item {
    let half = edging.weight / 2.0;
    let frame =
        Frame { x: column.x + half, y: half, width: column.width - edging.weight, height: height - edging.weight };
    let path = Path::Rounded { frame, radius: edging.radius - half };
    Item::Shape { path, fill: None, stroke: Some((edging.ink, edging.weight)) }
}
