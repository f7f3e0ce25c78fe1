//! Headings, paragraphs and facts.
//!
//! It refuses a line alone: the first two and the last two lines of a paragraph stay together.

use super::pieces::Piece;
use super::{Column, Fact, Flow, Paragraph};
use crate::papers::display::{NodeId, Owner, Role};
use crate::papers::standard::{GUTTER, KICKER, LABEL, STRONG};
use crate::papers::text::{Edge, Lettering, Shaped, Span, words};

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
        let shaped = self.engine.balance(words, how, Edge::Start, column.width);
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
        let shaped = self.engine.shape(&paragraph.words, &paragraph.how, edge, column.width);
        lines(node, &shaped, column.x)
    }

    /// Facts side by side. A label never leaves its value.
    pub(super) fn facts(&mut self, facts: &[Fact], within: NodeId, column: Column) -> Piece {
        let mut piece = Piece::default();
        let widths = self.fact_widths(facts, column.width);
        let mut next = column.x;
        for (fact, width) in facts.iter().zip(widths) {
            let x = next;
            next += width + GUTTER;
            let paragraph = self.node(within, Role::P);
            let mut y = 0.0;
            // Without a space a listener would hear label and value as one word.
            let label = [fact.label.as_slice(), &words(" ")].concat();
            for (words, how) in [(&label, LABEL), (&fact.value, STRONG)] {
                let node = self.node(paragraph, Role::Span);
                let shaped = self.shape(words, &how, width);
                piece.put_lines(Owner::Node(node), (x, y), &shaped);
                y += shaped.height();
            }
            piece.height = piece.height.max(y);
        }
        piece
    }

    /// Each fact as wide as its words and an equal share of what is left over; of one width when
    /// not all of them can stand on one line.
    fn fact_widths(&mut self, facts: &[Fact], whole: f32) -> Vec<f32> {
        let count = facts.len().max(1) as f32;
        let room = whole - GUTTER * (count - 1.0);
        let mut widths = vec![];
        for fact in facts {
            let label = self.shape(&fact.label, &LABEL, f32::INFINITY).width();
            let value = self.shape(&fact.value, &STRONG, f32::INFINITY).width();
            widths.push(label.max(value));
        }
        let over = room - widths.iter().sum::<f32>();
        let width = |natural: f32| {
            if over >= 0.0 { natural + over / count } else { room / count }
        };
        widths.into_iter().map(width).collect()
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
