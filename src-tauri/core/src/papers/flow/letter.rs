//! What a letter has and no plan: who it is to and from, a strip of when and where, and a slip to cut off and
//! send back.
//!
//! It refuses to be filled in on a screen: boxes and lines are drawn for a pen. They are not read; their words
//! are.

use super::beside::{Beside, beside};
use super::pieces::{self, Piece};
use super::words::lines;
use super::{Column, Ends, Flow};
use crate::papers::display::{Frame, Item, NodeId, Owner, Path, Role};
use crate::papers::standard::{INK, INK2, LETTER, NOTE, TEAL, WHEN};
use crate::papers::text::{Edge, Lettering, Span, words};

/// Between who a letter is to and who it is from, at least.
const APART: f32 = 24.0;
/// The rule that opens the strip, the one that ends it, and the space inside them.
const OPENING: f32 = 3.0;
const CLOSING: f32 = 0.75;
const INSIDE: f32 = 10.0;
/// Between the rows of the strip.
const BETWEEN_ROWS: f32 = 7.0;
/// Between a label and its value.
const TO_VALUE: f32 = 12.0;
/// A dash of the line to cut along, and the gap after it.
const DASH: (f32, f32) = (3.0, 2.0);
const CUT: f32 = 1.0;
/// Between the words and a line beside them.
const TO_LINE: f32 = 8.0;
/// A box to tick: its side, its line, its corners, and the space to its words (SPEC.md §4).
const TICK: f32 = 12.0;
const TICK_LINE: f32 = 1.25;
const TICK_RADIUS: f32 = 1.5;
const TO_WORDS: f32 = 8.0;
/// Between rows of boxes.
const BETWEEN_TICKS: f32 = 10.0;
/// A line to write on, and how far apart two of them stand (SPEC.md §4).
const WRITING: f32 = 0.75;
const WRITING_APART: (f32, f32) = (26.0, 34.0);

impl Flow<'_> {
    /// Who it is to on the left, who it is from on the right.
    pub(super) fn letterhead(
        &mut self,
        to: &[Vec<Span>],
        from: &[Vec<Span>],
        within: NodeId,
        column: Column,
    ) -> Vec<Piece> {
        let width = (column.width - APART) / 2.0;
        let mut sides = vec![];
        for (said, edge, x) in [(to, Edge::Left, column.x), (from, Edge::Right, column.x + width + APART)] {
            let mut side = Piece::default();
            for line in said {
                let node = self.node(within, Role::P);
                let shaped = self.shape_to(line, &LETTER, edge, width);
                side.put_lines(Owner::Node(node), (x, side.height), &shaped);
                side.height += shaped.height();
            }
            sides.push(side);
        }
        let mut whole = Piece::default();
        for side in sides {
            whole.height = whole.height.max(side.height);
            whole.absorb(side, 0.0);
        }
        vec![whole]
    }

    /// When, where and how long: a table whose rows have heads, between two rules.
    pub(super) fn strip(&mut self, rows: &[Ends], within: NodeId, column: Column) -> Vec<Piece> {
        let table = self.node(within, Role::Table);
        let body = self.node(table, Role::TBody);
        let labels = rows.iter().map(|row| self.shape(&row.start, &LETTER, f32::INFINITY).width());
        let indent = labels.fold(0.0, f32::max) + TO_VALUE;
        let mut whole = Piece { height: OPENING + INSIDE, ..Piece::default() };
        whole.put_rule((column.x, OPENING / 2.0), column.width, OPENING, TEAL);
        for (at, row) in rows.iter().enumerate() {
            let row = self.strip_row(row, at + 1 == rows.len(), body, indent, column);
            let down = whole.height;
            whole.height += row.height + BETWEEN_ROWS;
            whole.absorb(row, down);
        }
        whole.height += INSIDE - BETWEEN_ROWS;
        whole.put_rule((column.x, whole.height + CLOSING / 2.0), column.width, CLOSING, INK);
        whole.height += CLOSING;
        vec![whole]
    }

    /// The day and the place are bold; the last row says how long it takes, and is not.
    fn strip_row(&mut self, said: &Ends, last: bool, body: NodeId, indent: f32, column: Column) -> Piece {
        let row = self.node(body, Role::TR);
        let head = self.node(row, Role::ThRow);
        let cell = self.node(row, Role::TD);
        let how = if last { LETTER } else { WHEN };
        let label = self.shape(&said.start, &Lettering { ink: INK2, ..LETTER }, indent);
        let value = self.shape_to(&said.end, &how, Edge::Left, column.width - indent);
        let mut piece = Piece { height: value.height(), ..Piece::default() };
        // Both stand on one baseline.
        piece.put_lines(Owner::Node(head), (column.x, value.baseline - label.baseline), &label);
        piece.put_lines(Owner::Node(cell), (column.x + indent, 0.0), &value);
        piece
    }

    /// Where to cut, and what to do with what is cut off.
    pub(super) fn cut(&mut self, said: &[Span], within: NodeId, column: Column) -> Vec<Piece> {
        let node = self.node(within, Role::P);
        let shaped = self.shape(said, &NOTE, column.width);
        let mut piece = Piece { height: shaped.height() + TO_LINE, with_next: true, ..Piece::default() };
        piece.put_lines(Owner::Node(node), (column.x, 0.0), &shaped);
        let last = shaped.lines.last().map_or(0.0, |line| line.width);
        let y = shaped.height() - shaped.leading / 2.0;
        let (from, to) = (column.x + last + TO_LINE, column.x + column.width);
        let mut x = from;
        while x < to {
            piece.put_rule((x, y), DASH.0.min(to - x), CUT, INK2);
            x += DASH.0 + DASH.1;
        }
        vec![piece]
    }

    /// Boxes to tick with their words: two in a row, in large print one.
    pub(super) fn ticks(&mut self, items: &[Vec<Span>], within: NodeId, column: Column) -> Vec<Piece> {
        let list = self.node(within, Role::L { numbered: false });
        let in_a_row = if self.print.is_large() { 1 } else { 2 };
        let width = column.width / in_a_row as f32;
        let mut all = vec![];
        for row in items.chunks(in_a_row) {
            let mut cells = vec![];
            let mut boxes = Piece::default();
            for (at, item) in row.iter().enumerate() {
                let item_node = self.node(list, Role::LI);
                let node = self.node(item_node, Role::LBody);
                let x = column.x + at as f32 * width;
                let indent = TICK + TO_WORDS;
                let words = self.shape_to(item, &LETTER, Edge::Left, width - indent - TO_WORDS);
                boxes.put(Owner::Layout, tick(x, (words.leading - TICK) / 2.0));
                cells.push(Beside { node, x: x + indent, words });
            }
            let mut row = pieces::merged(beside(&cells));
            row.items.append(&mut boxes.items);
            all.push(row);
            all.push(Piece { height: BETWEEN_TICKS, with_next: true, ..Piece::default() });
        }
        pieces::keep_together(&mut all);
        all
    }

    /// Words, and a line beside them to write on.
    pub(super) fn writing(&mut self, said: &[Span], within: NodeId, column: Column) -> Vec<Piece> {
        let node = self.node(within, Role::P);
        let apart = if self.print.is_large() { WRITING_APART.1 } else { WRITING_APART.0 };
        let said = [said, &words(" ")].concat();
        let shaped = self.shape(&said, &LETTER, column.width);
        let height = shaped.height().max(apart);
        let mut piece = pieces::merged(lines(node, &shaped, column.x));
        let last = shaped.lines.last().map_or(0.0, |line| line.width);
        let from = column.x + last + TO_LINE;
        piece.put_rule((from, shaped.height()), column.x + column.width - from, WRITING, INK);
        vec![Piece { height: height + WRITING, with_next: false, ..piece }]
    }
}

fn tick(x: f32, y: f32) -> Item {
    let half = TICK_LINE / 2.0;
    let frame = Frame { x: x + half, y: y + half, width: TICK - TICK_LINE, height: TICK - TICK_LINE };
    Item::Shape { path: Path::Rounded { frame, radius: TICK_RADIUS }, fill: None, stroke: Some((INK, TICK_LINE)) }
}
