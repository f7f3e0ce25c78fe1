//! A piece: something on paper that is never split, with its items placed from its own top edge.
//!
//! It refuses to know on which page it will stand.

use crate::papers::display::{Heading, Item, Owner, Path, Placed};
use crate::papers::text::{Ink, Line, Shaped};
use std::rc::Rc;

/// See the module.
#[derive(Debug, Clone, Default)]
pub(crate) struct Piece {
    /// How far down the next piece begins.
    pub height: f32,
    /// What is drawn; `y` counts from the top of the piece.
    pub items: Vec<Placed>,
    /// It never stands last on a page while a next piece follows.
    pub with_next: bool,
    /// Only empty space: it is dropped at the top of a page and never begins one.
    pub space: bool,
    /// A heading for the outline, with its top edge inside the piece.
    pub heading: Option<Heading>,
    /// Repeated above this piece when it comes first on a page: the head of its table.
    pub head: Option<Rc<Piece>>,
    /// The height of the section it begins, where the first page must be able to finish that.
    pub finish: Option<f32>,
}

impl Piece {
    /// Empty space.
    pub fn space(height: f32, with_next: bool) -> Self {
        Self { height, with_next, space: true, ..Self::default() }
    }

    /// Adds an item.
    pub fn put(&mut self, owner: Owner, item: Item) {
        self.items.push(Placed { owner, item });
    }

    /// Adds a line of text with its top at `y` and its column beginning at `x`.
    pub fn put_line(&mut self, owner: Owner, (x, y): (f32, f32), shaped: &Shaped, line: &Line) {
        for (left, run) in &line.runs {
            let (x, y) = (x + left, y + shaped.baseline);
            self.put(owner, Item::Text { x, y, run: run.clone() });
        }
    }

    /// Adds all lines of a paragraph, the first with its top at `y`.
    pub fn put_lines(&mut self, owner: Owner, (x, y): (f32, f32), shaped: &Shaped) {
        for (at, line) in shaped.lines.iter().enumerate() {
            self.put_line(owner, (x, y + at as f32 * shaped.leading), shaped, line);
        }
    }

    /// Adds a level line.
    pub fn put_rule(&mut self, (x, y): (f32, f32), width: f32, weight: f32, ink: Ink) {
        let path = Path::Line { from: (x, y), to: (x + width, y) };
        self.put(Owner::Layout, Item::Shape { path, fill: None, stroke: Some((ink, weight)) });
    }

    /// Adds another piece's items, `down` lower, and its heading, unless there is one.
    pub fn absorb(&mut self, other: Piece, down: f32) {
        let heading = other.heading.map(|heading| Heading { y: heading.y + down, ..heading });
        self.heading = self.heading.take().or(heading);
        let lowered = |placed: Placed| Placed { item: placed.item.lowered(down), ..placed };
        self.items.extend(other.items.into_iter().map(lowered));
    }

    /// The same piece as decoration: what it says was said before.
    pub fn unsaid(&self) -> Self {
        let owner = |owner| {
            if owner == Owner::Layout { owner } else { Owner::Foot }
        };
        let items = self.items.iter().map(|placed| Placed { owner: owner(placed.owner), item: placed.item.clone() });
        Self { height: self.height, items: items.collect(), ..Self::default() }
    }
}

/// Height of pieces one under another.
pub(crate) fn height(pieces: &[Piece]) -> f32 {
    pieces.iter().map(|piece| piece.height).sum()
}

/// Pieces one under another as one piece.
pub(crate) fn merged(pieces: Vec<Piece>) -> Piece {
    let mut whole = Piece::default();
    for piece in pieces {
        let down = whole.height;
        whole.height += piece.height;
        whole.absorb(piece, down);
    }
    whole
}

/// Makes pieces one whole: none of them stands last on a page but the last.
pub(crate) fn keep_together(pieces: &mut [Piece]) {
    if let Some((_, all_but_last)) = pieces.split_last_mut() {
        all_but_last.iter_mut().for_each(|piece| piece.with_next = true);
    }
}
