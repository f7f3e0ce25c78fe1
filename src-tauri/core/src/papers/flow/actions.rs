//! Actions: a number in a disc, one sentence, and three small facts under it.
//!
//! It refuses to split an action, unless it is taller than 45 % of a page; then its number is
//! repeated where it goes on. Discs are drawn and not read: the number is.

use super::pieces::{self, Piece};
use super::words::lines;
use super::{Action, Actions, Column, Flow};
use crate::papers::display::{Item, NodeId, Owner, Path, Role};
use crate::papers::standard::{BODY, DISC, INK3, NOTE, SAY, TEAL, WHOLE_ROW, mm};
use crate::papers::text::{Shaped, words};
use std::rc::Rc;

/// The sentence begins here, after the number.
const NUMBER: f32 = mm(11.0);
const DISC_RADIUS: f32 = 10.0;
/// Above and below an action.
const ABOVE: f32 = 8.0;
const BELOW: f32 = 9.0;
/// From the sentence to its facts, and from facts to facts.
const TO_FACTS: f32 = 4.0;
/// Widths of the first two facts; the third takes what is left over.
const FACTS: [f32; 2] = [mm(63.0), mm(40.0)];
const BETWEEN_FACTS: f32 = mm(5.0);
const RULE: f32 = 0.5;

impl Flow<'_> {
    pub(super) fn actions(&mut self, actions: &Actions, within: NodeId, column: Column) -> Vec<Piece> {
        let list = self.node(within, Role::L { numbered: true });
        let body = Column { x: column.x + NUMBER, width: column.width - NUMBER };
        let mut all = vec![];
        for (at, action) in actions.rows.iter().enumerate() {
            let mut row = vec![opening(at > 0, column)];
            let figure = self.shape(&words((at + 1).to_string()), &DISC, f32::INFINITY);
            row.extend(self.action(action, &figure, list, body));
            if pieces::height(&row) <= WHOLE_ROW {
                row = vec![pieces::merged(row)];
            } else {
                let head = Rc::new(self.goes_on(&figure, actions, body));
                row.iter_mut().skip(2).for_each(|piece| piece.head = Some(head.clone()));
            }
            all.extend(row);
            all.push(Piece::space(BELOW, false));
        }
        all
    }

    fn action(&mut self, action: &Action, figure: &Shaped, list: NodeId, column: Column) -> Vec<Piece> {
        let item = self.node(list, Role::LI);
        let label = self.node(item, Role::Lbl);
        let body = self.node(item, Role::LBody);
        let sentence = self.node(body, Role::P);
        let shaped = self.shape(&action.words, &SAY, column.width);
        let mut pieces = lines(sentence, &shaped, column.x);
        if let Some(line) = pieces.first_mut() {
            // The number is read before its words.
            let mut first = disc(figure, Owner::Node(label), column);
            first.items.append(&mut line.items);
            line.items = first.items;
        }
        for facts in action.facts.chunks(FACTS.len() + 1) {
            pieces.push(Piece { height: TO_FACTS, with_next: true, ..Piece::default() });
            pieces.extend(self.facts_in(&fact_columns(column), facts, &BODY, body));
        }
        pieces
    }

    /// What stands above the rest of an action.
    fn goes_on(&mut self, figure: &Shaped, actions: &Actions, column: Column) -> Piece {
        let mut head = disc(figure, Owner::Foot, column);
        let again = self.shape(&actions.again, &NOTE, column.width);
        let y = DISC_RADIUS - again.leading / 2.0;
        head.put_lines(Owner::Foot, (column.x, y), &again);
        Piece { height: 2.0 * DISC_RADIUS + TO_FACTS, ..head }
    }
}

/// The rule between two actions and the space under it.
fn opening(ruled: bool, column: Column) -> Piece {
    let mut piece = Piece { height: ABOVE, with_next: true, ..Piece::default() };
    if ruled {
        piece.height += RULE;
        piece.put_rule((column.x, RULE / 2.0), column.width, RULE, INK3);
    }
    piece
}

/// The number in its disc, on the left of the sentence's column.
fn disc(figure: &Shaped, owner: Owner, column: Column) -> Piece {
    let x = column.x - NUMBER + DISC_RADIUS;
    let path = Path::Circle { centre: (x, DISC_RADIUS), radius: DISC_RADIUS };
    let mut piece = Piece::default();
    piece.put(Owner::Layout, Item::Shape { path, fill: Some(TEAL), stroke: None });
    piece.put_lines(owner, (x - figure.width() / 2.0, 0.0), figure);
    piece
}

fn fact_columns(column: Column) -> Vec<Column> {
    let mut columns = vec![];
    let mut x = column.x;
    for width in FACTS {
        columns.push(Column { x, width });
        x += width + BETWEEN_FACTS;
    }
    columns.push(Column { x, width: column.x + column.width - x });
    columns
}
