//! Facts: a small label over its value, side by side; in large print one under another, each in a sentence.
//!
//! It refuses to part a label from its value.

use super::beside::{Beside, beside};
use super::pieces::{self, Piece};
use super::words::lines;
use super::{Column, Fact, Flow};
use crate::papers::display::{NodeId, Owner, Role};
use crate::papers::standard::{BODY, GUTTER, LABEL, STRONG, WHOLE_ROW};
use crate::papers::text::{Edge, Lettering, words};

/// Words in a column exactly as wide as they are would break by a rounding.
const HAIR: f32 = 0.5;

/// Between facts that stand one under another.
const BETWEEN_LINES: f32 = 4.0;
/// Facts of fewer lines are never split.
const WHOLE: usize = 5;

/// Every fact as its label, where its column begins, and its value.
type Shown = Vec<(Beside, Beside)>;

impl Flow<'_> {
    /// A strip of facts: columns as wide as their words ask for, values bold.
    pub(super) fn facts(&mut self, facts: &[Fact], within: NodeId, column: Column) -> Vec<Piece> {
        if self.print.is_large() {
            let mut all = self.facts_by_line(facts, within, column);
            if pieces::height(&all) <= WHOLE_ROW {
                pieces::keep_together(&mut all);
            }
            return all;
        }
        let widths = self.fact_widths(facts, column.width);
        let mut columns = vec![];
        let mut x = column.x;
        for width in widths {
            columns.push(Column { x, width });
            x += width + GUTTER;
        }
        self.facts_in(&columns, facts, &STRONG, within)
    }

    /// Facts in columns that are given. There is a column for every fact.
    pub(super) fn facts_in(
        &mut self,
        columns: &[Column],
        facts: &[Fact],
        how: &Lettering,
        within: NodeId,
    ) -> Vec<Piece> {
        let shown = facts.iter().zip(columns).map(|(fact, column)| self.fact(fact, *column, how, within));
        let shown: Shown = shown.collect();
        let tall = shown.iter().any(|(_, value)| value.words.height() > WHOLE_ROW);
        if tall { by_lines(shown) } else { vec![whole(&shown)] }
    }

    /// A line for each fact, its label before its value.
    pub(super) fn facts_by_line(&mut self, facts: &[Fact], within: NodeId, column: Column) -> Vec<Piece> {
        let mut all = vec![];
        for fact in facts {
            let node = self.node(within, Role::P);
            let mut fact = lines(node, &self.shape(&fact.line, &BODY, column.width), column.x);
            if fact.len() < WHOLE {
                pieces::keep_together(&mut fact);
            }
            all.extend(fact);
            all.push(Piece::space(BETWEEN_LINES, false));
        }
        all
    }

    fn fact(&mut self, fact: &Fact, column: Column, how: &Lettering, within: NodeId) -> (Beside, Beside) {
        let paragraph = self.node(within, Role::P);
        // Without a space a listener would hear label and value as one word.
        let label = [fact.label.as_slice(), &words(" ")].concat();
        let mut part = |words, how: &Lettering| {
            let node = self.node(paragraph, Role::Span);
            Beside { node, x: column.x, words: self.shape_to(words, how, Edge::Left, column.width) }
        };
        (part(&label, &LABEL), part(&fact.value, how))
    }

    /// Each fact as wide as its words and an equal share of what is left over. When not all of them
    /// can stand on one line, the longest gives way, or else all that ask for more than their share.
    fn fact_widths(&mut self, facts: &[Fact], whole: f32) -> Vec<f32> {
        let count = facts.len().max(1) as f32;
        let room = whole - GUTTER * (count - 1.0);
        let mut widths = vec![];
        for fact in facts {
            let label = self.shape(&fact.label, &LABEL, f32::INFINITY).width();
            let value = self.shape(&fact.value, &STRONG, f32::INFINITY).width();
            widths.push(label.max(value) + HAIR);
        }
        let over = room - widths.iter().sum::<f32>();
        if over >= 0.0 {
            return widths.into_iter().map(|natural| natural + over / count).collect();
        }
        let longest = widths.iter().copied().fold(0.0, f32::max);
        let left = longest + over;
        if left >= room / count / 2.0 {
            return widths.into_iter().map(|natural| if natural < longest { natural } else { left }).collect();
        }
        let most = most(&widths, room);
        widths.into_iter().map(|natural| natural.min(most)).collect()
    }
}

/// The greatest width with which all of them fit, when those that ask for less keep what they ask.
fn most(widths: &[f32], room: f32) -> f32 {
    let mut sorted = widths.to_vec();
    sorted.sort_by(f32::total_cmp);
    let mut left = room;
    for (at, width) in sorted.iter().enumerate() {
        let share = left / (sorted.len() - at) as f32;
        if *width > share {
            return share;
        }
        left -= width;
    }
    room
}

/// Each value right under its label.
fn whole(shown: &[(Beside, Beside)]) -> Piece {
    let mut piece = Piece::default();
    for (label, value) in shown {
        let y = label.words.height();
        piece.put_lines(Owner::Node(label.node), (label.x, 0.0), &label.words);
        piece.put_lines(Owner::Node(value.node), (value.x, y), &value.words);
        piece.height = piece.height.max(y + value.words.height());
    }
    piece
}

/// The labels, and the values line by line: at least one of them is too tall to stay whole.
fn by_lines(shown: Shown) -> Vec<Piece> {
    let (labels, values): (Vec<Beside>, Vec<Beside>) = shown.into_iter().unzip();
    let mut pieces = beside(&labels);
    pieces.iter_mut().for_each(|piece| piece.with_next = true);
    pieces.extend(beside(&values));
    pieces
}
