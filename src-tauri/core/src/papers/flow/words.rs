//! Headings, paragraphs and notes.
//!
//! It refuses a line alone: the first two and the last two lines of a paragraph stay together.

use super::pieces::Piece;
use super::{Column, Flow, Paragraph};
use crate::papers::display::{NodeId, Owner, Role};
use crate::papers::standard::{KICKER, NOTE};
use crate::papers::text::{Edge, Lettering, Shaped, Span};

/// Languages that are read from right to left, of those spoken in the United Kingdom.
const RIGHT_TO_LEFT: &[&str] = &["ar", "ckb", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

impl Flow<'_> {
    pub(super) fn kicker(&mut self, words: &[Span], within: NodeId, column: Column) -> Vec<Piece> {
        let node = self.node(within, Role::P);
        let shaped = self.shape(words, &KICKER, column.width);
        let mut pieces = lines(node, &shaped, column.x);
        pieces.iter_mut().for_each(|piece| piece.with_next = true);
        pieces
    }

    pub(super) fn heading(
        &mut self,
        level: u8,
        words: &[Span],
        how: &Lettering,
        within: NodeId,
        column: Column,
    ) -> Vec<Piece> {
        let role = match level {
            1 => Role::H1,
            2 => Role::H2,
            _ => Role::H3,
        };
        let node = self.node(within, role);
        let shaped = self.balance(words, how, column.width);
        let mut pieces = lines(node, &shaped, column.x);
        pieces.iter_mut().for_each(|piece| piece.with_next = true);
        if let Some(first) = pieces.first_mut() {
            first.heading = Some(self.mark(node, level, words, 0.0));
        }
        pieces
    }

    pub(super) fn paragraph(&mut self, paragraph: &Paragraph, within: NodeId, column: Column) -> Vec<Piece> {
        let node = self.node(within, Role::P);
        self.edit(node, |node| node.lang = paragraph.lang);
        let edge = match paragraph.lang {
            Some(lang) if RIGHT_TO_LEFT.contains(&lang) => Edge::RightToLeft,
            _ => Edge::Start,
        };
        let shaped = self.shape_to(&paragraph.words, &paragraph.how, edge, column.width);
        lines(node, &shaped, column.x)
    }

    /// A note and the paragraph it consists of.
    pub(super) fn note(&mut self, words: &[Span], within: NodeId, column: Column) -> Vec<Piece> {
        let note = self.node(within, Role::Note);
        let node = self.node(note, Role::P);
        lines(node, &self.shape(words, &NOTE, column.width), column.x)
    }
}

/// A piece for each line, with the ends of the paragraph held together.
pub(super) fn lines(node: NodeId, shaped: &Shaped, x: f32) -> Vec<Piece> {
    let count = shaped.lines.len();
    let piece = |(at, line)| {
        let with_next = at + 1 < count && (at == 0 || at + 2 == count);
        let mut piece = Piece { height: shaped.leading, with_next, ..Piece::default() };
        piece.put_line(Owner::Node(node), (x, 0.0), shaped, line);
        piece
    };
    shaped.lines.iter().enumerate().map(piece).collect()
}
