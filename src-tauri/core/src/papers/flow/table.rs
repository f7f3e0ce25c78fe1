//! Tables: a bold head over a strong rule, thin rules between the rows, nothing else.
//!
//! It refuses vertical lines, tints and "see above": a table that goes on repeats its head, and a
//! row stays whole unless it is taller than 45 % of a page; then it is split between lines.

use super::pieces::Piece;
use super::{Column, Flow, Table, Writing};
use crate::papers::display::{NodeId, Owner, Role};
use crate::papers::standard::{BODY, HEAD, INK, INK3, WHOLE_ROW};
use crate::papers::text::{Edge, Lettering, Shaped, Span};
use std::rc::Rc;

/// Inside a cell: above and below the words, and on their right.
const PADDING: (f32, f32, f32) = (6.0, 7.0, 8.0);
/// The same in rows to write in, whose words stand low.
const LOW: (f32, f32) = (4.0, 4.0);
/// Under the words of the head.
const UNDER_HEAD: f32 = 5.0;
const HEAD_RULE: f32 = 1.5;
const ROW_RULE: f32 = 0.5;

/// A cell with its node and its words.
struct Cell {
    node: NodeId,
    x: f32,
    words: Shaped,
}

impl Flow<'_> {
    pub(super) fn table(&mut self, table: &Table, within: NodeId, column: Column) -> Vec<Piece> {
        let columns = columns(&table.widths, column);
        let node = self.node(within, Role::Table);
        let head = self.head(table, node, &columns, column);
        let repeated = Rc::new(head.clone());
        // A row that goes on has no space of its own above its words.
        let above_rest = Rc::new(Piece { height: head.height + PADDING.0, ..head.clone() });
        let body = self.node(node, Role::TBody);
        let mut pieces = vec![head];
        for row in &table.rows {
            let cells = self.row(table, row, body, &columns);
            let row = row_pieces(&cells, table.writing_rows, column);
            pieces.extend(row.into_iter().enumerate().map(|(at, piece)| {
                let head = if at == 0 { &repeated } else { &above_rest };
                Piece { head: Some(head.clone()), ..piece }
            }));
        }
        pieces
    }

    /// The head row, its words on the rule. It never stands without a row.
    fn head(&mut self, table: &Table, node: NodeId, columns: &[Column], whole: Column) -> Piece {
        let head = self.node(node, Role::THead);
        let row = self.node(head, Role::TR);
        let cells = self.cells(&table.head, row, columns, &HEAD, |_| Role::ThColumn);
        let words = tallest(&cells);
        let height = words + UNDER_HEAD + HEAD_RULE;
        let mut piece = Piece { height, with_next: true, ..Piece::default() };
        for cell in &cells {
            let y = words - cell.words.height();
            piece.put_lines(Owner::Node(cell.node), (cell.x, y), &cell.words);
        }
        piece.put_rule((whole.x, height - HEAD_RULE / 2.0), whole.width, HEAD_RULE, INK);
        piece
    }

    fn row(&mut self, table: &Table, row: &[Vec<Span>], body: NodeId, columns: &[Column]) -> Vec<Cell> {
        let node = self.node(body, Role::TR);
        let row_heads = table.row_heads;
        self.cells(row, node, columns, &BODY, |at| if row_heads && at == 0 { Role::ThRow } else { Role::TD })
    }

    fn cells(
        &mut self,
        row: &[Vec<Span>],
        node: NodeId,
        columns: &[Column],
        how: &Lettering,
        role: impl Fn(usize) -> Role,
    ) -> Vec<Cell> {
        let mut cells = vec![];
        for (at, (words, column)) in row.iter().zip(columns).enumerate() {
            let node = self.node(node, role(at));
            let words = self.shape_to(words, how, Edge::Left, column.width);
            cells.push(Cell { node, x: column.x, words });
        }
        cells
    }
}

/// Where each column's words stand; the last column has no padding on its right.
fn columns(widths: &[f32], whole: Column) -> Vec<Column> {
    let mut x = whole.x;
    let mut columns = vec![];
    for (at, width) in widths.iter().enumerate() {
        let last = at + 1 == widths.len();
        let taken = if last { whole.x + whole.width - x } else { *width };
        let padding = if last { 0.0 } else { PADDING.2 };
        columns.push(Column { x, width: taken - padding });
        x += taken;
    }
    columns
}

fn tallest(cells: &[Cell]) -> f32 {
    cells.iter().map(|cell| cell.words.height()).fold(0.0, f32::max)
}

/// A row as one piece, or as a piece for each line when it is too tall to stay whole.
fn row_pieces(cells: &[Cell], writing: Option<Writing>, whole: Column) -> Vec<Piece> {
    let words = cells.iter().map(|cell| lowered(cells, cell) + cell.words.height());
    let words = words.fold(0.0, f32::max);
    let (above, below) = spaces(words, writing);
    if above + words + below <= WHOLE_ROW {
        return vec![whole_row(cells, above, above + words + below, whole)];
    }
    let mut pieces = vec![Piece::space(above, true)];
    let lines = cells.iter().map(|cell| cell.words.lines.len()).max().unwrap_or(0);
    pieces.extend((0..lines).map(|at| line_piece(cells, at, lines)));
    pieces.push(row_end(below, whole));
    pieces
}

/// Above and below the words of a row.
fn spaces(words: f32, writing: Option<Writing>) -> (f32, f32) {
    let Some(writing) = writing else {
        return (PADDING.0, PADDING.1);
    };
    let (above, below) = if writing.low { LOW } else { (0.0, 0.0) };
    let spare = (writing.height - above - words - below - ROW_RULE).max(0.0);
    if writing.low { (above + spare, below) } else { (above, below + spare) }
}

/// How much lower a cell's words begin, so that cells in scripts of different leading stand on one
/// baseline.
fn lowered(cells: &[Cell], cell: &Cell) -> f32 {
    let lowest = cells.iter().map(|cell| cell.words.baseline).fold(0.0, f32::max);
    lowest - cell.words.baseline
}

fn whole_row(cells: &[Cell], above: f32, height: f32, whole: Column) -> Piece {
    let mut row = Piece::default();
    for cell in cells {
        let place = (cell.x, above + lowered(cells, cell));
        row.put_lines(Owner::Node(cell.node), place, &cell.words);
    }
    row.absorb(row_end(0.0, whole), height);
    Piece { height: height + ROW_RULE, ..row }
}

/// Line `at` of every cell of a row that is split.
fn line_piece(cells: &[Cell], at: usize, of: usize) -> Piece {
    // Two lines stay together at both ends, and the rule under a row with its last line.
    let with_next = at == 0 || at + 2 >= of;
    let mut piece = Piece { with_next, ..Piece::default() };
    for cell in cells {
        if let Some(line) = cell.words.lines.get(at) {
            let y = lowered(cells, cell);
            piece.put_line(Owner::Node(cell.node), (cell.x, y), &cell.words, line);
            piece.height = piece.height.max(y + cell.words.leading);
        }
    }
    piece
}

/// The space under a row and its rule.
fn row_end(below: f32, whole: Column) -> Piece {
    let mut end = Piece { height: below + ROW_RULE, ..Piece::default() };
    end.put_rule((whole.x, below + ROW_RULE / 2.0), whole.width, ROW_RULE, INK3);
    end
}
