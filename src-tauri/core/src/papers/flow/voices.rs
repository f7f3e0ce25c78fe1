//! Children's own words, on a tint. The first child's stand largest. In large print all stand as large, in a
//! line instead of a tint.
//!
//! It refuses to split the words unless they are taller than 45 % of a page; then
//! they go on under whose they are, and the tint goes with them.

use super::pieces::{self, Piece};
use super::words::lines;
use super::{Column, Flow, Voice};
use crate::papers::display::{Frame, Item, NodeId, Owner, Path, Role};
use crate::papers::standard::{BY, SOFT, TEAL, VOICE, VOICE_NEXT, WHOLE_ROW};
use crate::papers::text::Edge;
use std::rc::Rc;

/// From the edge of the tint to the words: top, sides, bottom.
const PADDING: (f32, f32, f32) = (14.0, 18.0, 15.0);
const RADIUS: f32 = 6.0;
/// Between the words and whose they are.
const TO_BY: f32 = 3.0;
/// Above and below the rule between two children.
const PARTING: (f32, f32) = (12.0, 11.0);
const RULE: f32 = 0.75;
/// The line around them in large print, where nothing is tinted.
const BORDER: f32 = 2.0;
/// The tints of two lines overlap by this much, or a hair of white would show between them.
const OVERLAP: f32 = 0.5;

impl Flow<'_> {
    pub(super) fn voices(&mut self, voices: &[Voice], within: NodeId, column: Column) -> Vec<Piece> {
        let inner = Column { x: column.x + PADDING.1, width: column.width - 2.0 * PADDING.1 };
        let mut all = vec![space(PADDING.0)];
        for (at, voice) in voices.iter().enumerate() {
            if at > 0 {
                all.push(parting(inner));
            }
            all.extend(self.voice(voice, at == 0, within, inner));
        }
        if let Some(last) = all.last_mut() {
            last.with_next = true;
        }
        all.push(Piece { with_next: false, ..space(PADDING.2) });
        if self.print.is_large() { bordered(all, column) } else { tinted(all, column) }
    }

    fn voice(&mut self, voice: &Voice, first: bool, within: NodeId, column: Column) -> Vec<Piece> {
        let quote = self.node(within, Role::BlockQuote);
        let said = self.node(quote, Role::P);
        let how = if first { VOICE } else { VOICE_NEXT };
        let shaped = self.balance(&voice.words, &how, column.width);
        let mut pieces = lines(said, &shaped, column.x);
        let again = self.shape(&voice.again, &BY, column.width);
        let mut head = Piece { height: PADDING.0 + again.height() + TO_BY, ..Piece::default() };
        head.put_lines(Owner::Foot, (column.x, PADDING.0), &again);
        let head = Rc::new(head);
        pieces.iter_mut().for_each(|piece| piece.head = Some(head.clone()));
        if let Some(last) = pieces.last_mut() {
            last.with_next = true;
        }
        pieces.push(space(TO_BY));
        let by = self.node(quote, Role::P);
        let mut by = lines(by, &self.shape_to(&voice.by, &BY, Edge::Left, column.width), column.x);
        pieces::keep_together(&mut by);
        pieces.extend(by);
        pieces
    }
}

/// Space that is tinted, and so never dropped. It stays with what follows.
fn space(height: f32) -> Piece {
    Piece { height, with_next: true, ..Piece::default() }
}

fn parting(column: Column) -> Piece {
    let mut piece = space(PARTING.0 + RULE + PARTING.1);
    piece.put_rule((column.x, PARTING.0 + RULE / 2.0), column.width, RULE, TEAL);
    piece
}

/// A line around all of it. What is taller than two thirds of a page goes on without one, so that none of it is
/// lost.
fn bordered(pieces: Vec<Piece>, column: Column) -> Vec<Piece> {
    let height = pieces::height(&pieces);
    if height > WHOLE_ROW * 1.5 {
        return pieces;
    }
    let mut whole = Piece { height, ..Piece::default() };
    let frame = Frame { x: column.x + 1.0, y: 1.0, width: column.width - BORDER, height: height - BORDER };
    let path = Path::Rounded { frame, radius: RADIUS };
    whole.put(Owner::Layout, Item::Shape { path, fill: None, stroke: Some((TEAL, BORDER)) });
    whole.absorb(pieces::merged(pieces), 0.0);
    vec![whole]
}

/// One tint behind all of it, or a strip of tint behind every piece.
fn tinted(pieces: Vec<Piece>, column: Column) -> Vec<Piece> {
    let height = pieces::height(&pieces);
    if height <= WHOLE_ROW {
        let mut whole = Piece { height, ..Piece::default() };
        let frame = Frame { x: column.x, y: 0.0, width: column.width, height };
        whole.put(Owner::Layout, tint(Path::Rounded { frame, radius: RADIUS }));
        whole.absorb(pieces::merged(pieces), 0.0);
        return vec![whole];
    }
    let last = pieces.len().saturating_sub(1);
    let strip = |(at, piece): (usize, Piece)| {
        let head = piece.head.as_deref().map(|head| Rc::new(on_strip(head.clone(), false, false, column)));
        Piece { head, ..on_strip(piece, at == 0, at == last, column) }
    };
    pieces.into_iter().enumerate().map(strip).collect()
}

/// A piece on its strip of tint; the ends of the tint have round corners.
fn on_strip(piece: Piece, top: bool, bottom: bool, column: Column) -> Piece {
    let Piece { height, .. } = piece;
    let frame = |y: f32, height: f32| Frame { x: column.x, y, width: column.width, height };
    let mut strip = Piece { items: vec![], ..piece };
    if top || bottom {
        strip.put(Owner::Layout, tint(Path::Rounded { frame: frame(0.0, height), radius: RADIUS }));
    }
    let from = if top { RADIUS } else { -OVERLAP };
    let to = if bottom { height - RADIUS } else { height };
    strip.put(Owner::Layout, tint(Path::Rect(frame(from, to - from))));
    strip.items.extend(piece.items);
    strip
}

fn tint(path: Path) -> Item {
    Item::Shape { path, fill: Some(SOFT), stroke: None }
}
