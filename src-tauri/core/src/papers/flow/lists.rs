//! Lists with numbers or dots.
//!
//! It refuses to split an item under five lines. Dots are drawn and not read: the list says it.

use super::pieces::{self, Piece};
use super::words::lines;
use super::{Column, Flow};
use crate::papers::display::{Item, NodeId, Owner, Path, Role};
use crate::papers::standard::{BODY, STRONG, TEAL};
use crate::papers::text::{Lettering, Shaped, Span, words};

/// Words of a numbered item begin here.
const NUMBER: f32 = 20.0;
/// Words of an item with a dot begin here.
const DOT: f32 = 14.0;
/// Between items.
const BETWEEN: f32 = 5.0;
/// Items of fewer lines are never split.
const WHOLE: usize = 5;

impl Flow<'_> {
    pub(super) fn list(&mut self, numbered: bool, items: &[Vec<Span>], within: NodeId, column: Column) -> Vec<Piece> {
        let list = self.node(within, Role::L { numbered });
        let mut pieces = vec![];
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                pieces.push(Piece::space(BETWEEN, false));
            }
            let number = numbered.then_some(at + 1);
            pieces.extend(self.item(number, item, list, column));
        }
        pieces
    }

    fn item(&mut self, number: Option<usize>, item: &[Span], list: NodeId, column: Column) -> Vec<Piece> {
        let indent = self.print.length(if number.is_some() { NUMBER } else { DOT });
        let shaped = self.shape(item, &BODY, column.width - indent);
        let node = self.node(list, Role::LI);
        let mut first = Piece::default();
        match number {
            Some(number) => self.number(number, node, (column.x, shaped.baseline), &mut first),
            None => dot(&shaped, column.x, &mut first),
        }
        let body = self.node(node, Role::LBody);
        let mut pieces = lines(body, &shaped, column.x + indent);
        if pieces.len() < WHOLE {
            pieces::keep_together(&mut pieces);
        }
        if let Some(line) = pieces.first_mut() {
            // The number is read before its words.
            first.items.append(&mut line.items);
            line.items = first.items;
        }
        pieces
    }

    /// The number stands on the baseline of the words.
    fn number(&mut self, number: usize, item: NodeId, (x, baseline): (f32, f32), piece: &mut Piece) {
        let label = self.node(item, Role::Lbl);
        let how = Lettering { ink: TEAL, ..STRONG };
        let shaped = self.shape(&words(number.to_string()), &how, f32::INFINITY);
        piece.put_lines(Owner::Node(label), (x, baseline - shaped.baseline), &shaped);
    }
}

fn dot(shaped: &Shaped, x: f32, piece: &mut Piece) {
    let path = Path::Circle { centre: (x + 3.3, shaped.baseline - 3.6), radius: 2.3 };
    piece.put(Owner::Layout, Item::Shape { path, fill: Some(TEAL), stroke: None });
}
