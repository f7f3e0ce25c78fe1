//! Actions: a number in a disc, one sentence, and three small facts under it. In large print the number stands
//! without a disc, and each fact is a line.
//!
//! It refuses to split an action, unless it is taller than 45 % of a page; then its number is
//! repeated where it goes on. Discs are drawn and not read: the number is.

use super::pieces::{self, Piece};
use super::words::lines;
use super::{Action, Actions, Column, Flow};
use crate::papers::display::{Item, NodeId, Owner, Path, Role};
use crate::papers::standard::{BODY, DISC, INK3, NOTE, SAY, TEAL, WHOLE_ROW, mm};
use crate::papers::text::{Edge, Lettering, Shaped, words};
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
        let number = self.print.length(NUMBER);
        let body = Column { x: column.x + number, width: column.width - number };
        let mut all = vec![];
        for (at, action) in actions.rows.iter().enumerate() {
            let mut row = vec![opening(at > 0, column)];
            let figure = self.figure(at + 1);
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
            let mut first = self.numbered(figure, Owner::Node(label), column);
            first.items.append(&mut line.items);
            line.items = first.items;
        }
        if self.print.is_large() {
            pieces::keep_together(&mut pieces);
            pieces.push(Piece { height: TO_FACTS, with_next: true, ..Piece::default() });
            pieces.extend(self.facts_by_line(&action.facts, body, column));
            return pieces;
        }
        for facts in action.facts.chunks(FACTS.len() + 1) {
            pieces.push(Piece { height: TO_FACTS, with_next: true, ..Piece::default() });
            pieces.extend(self.facts_in(&fact_columns(column), facts, &BODY, body));
        }
        pieces
    }

    /// What stands above the rest of an action.
    fn goes_on(&mut self, figure: &Shaped, actions: &Actions, column: Column) -> Piece {
        let mut head = self.numbered(figure, Owner::Foot, column);
        let again = self.shape(&actions.again, &NOTE, column.width);
        let radius = figure.leading / 2.0;
        head.put_lines(Owner::Foot, (column.x, radius - again.leading / 2.0), &again);
        Piece { height: 2.0 * radius + TO_FACTS, ..head }
    }

    /// White for its disc; in large print there is no disc, and it is teal.
    fn figure(&mut self, number: usize) -> Shaped {
        let how = if self.print.is_large() { Lettering { ink: TEAL, ..self.print.set(&DISC) } } else { DISC };
        self.engine.shape(&words(number.to_string()), &how, Edge::Start, f32::INFINITY)
    }

    /// The number, on the left of the sentence's column.
    fn numbered(&self, figure: &Shaped, owner: Owner, column: Column) -> Piece {
        if !self.print.is_large() {
            return disc(figure, owner, column);
        }
        let mut piece = Piece::default();
        piece.put_lines(owner, (column.x - self.print.length(NUMBER), 0.0), figure);
        piece
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
