//! The words under each person, broken into lines that fit. Widths are those of the papers' own fonts in
//! bold, so that the same words have room on paper; the page's font is the same face.

use super::scene::WordStyle;
use super::{Drawn, Family};
use crate::papers::text::{Edge, Engine, Ink, Lettering, words};
use std::collections::BTreeMap;

/// No line is wider than this, unless a single letter is.
const WIDEST: i32 = 112;

/// Measures words.
pub struct Letters {
    engine: Engine,
    known: BTreeMap<(String, WordStyle), i32>,
}

/// The words under one person.
#[derive(Debug, Clone, Default)]
pub struct Label {
    /// From the top.
    pub lines: Vec<(WordStyle, String)>,
    /// The width of the widest line.
    pub width: i32,
    /// The height of all lines.
    pub height: i32,
}

impl Letters {
    /// With the papers' fonts.
    pub fn new() -> Self {
        Self { engine: Engine::new(), known: BTreeMap::new() }
    }

    /// How wide words are, in units, rounded up.
    pub fn width(&mut self, text: &str, style: WordStyle) -> i32 {
        let key = (text.to_owned(), style);
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        let size = style.size() as f32;
        let how = Lettering { size, leading: size, track: 0.0, bold: style.bold(), ink: Ink(0, 0, 0), tabular: false };
        let found = self.engine.shape(&words(text), &how, Edge::Left, 10_000.0).width().ceil() as i32;
        self.known.insert(key, found);
        found
    }

    /// The words under everyone.
    pub fn labels(&mut self, family: &Family) -> Vec<Label> {
        family.people.iter().map(|one| self.label(one)).collect()
    }

    fn label(&mut self, one: &Drawn) -> Label {
        let mut label = Label::default();
        let parts = [(WordStyle::First, &one.first), (WordStyle::Last, &one.last), (WordStyle::Note, &one.note)];
        for (style, text) in parts.into_iter().filter(|(_, text)| !text.is_empty()) {
            for line in self.broken(text, style) {
                label.width = label.width.max(self.width(&line, style));
                label.height += style.leading();
                label.lines.push((style, line));
            }
        }
        label
    }

    /// Breaks at spaces, then after hyphens, then between letters.
    fn broken(&mut self, text: &str, style: WordStyle) -> Vec<String> {
        let mut lines: Vec<String> = vec![];
        let pieces: Vec<(String, bool)> = text.split_whitespace().flat_map(|word| self.pieces(word, style)).collect();
        for piece in pieces {
            let longer = lines.last().map(|line| match line.ends_with('-') || piece.1 {
                true => format!("{line}{}", piece.0),
                false => format!("{line} {}", piece.0),
            });
            match (longer, lines.last_mut()) {
                (Some(longer), Some(last)) if self.width(&longer, style) <= WIDEST => *last = longer,
                _ => lines.push(piece.0),
            }
        }
        lines
    }

    /// A word in pieces that fit, and whether each goes on from the one before.
    fn pieces(&mut self, word: &str, style: WordStyle) -> Vec<(String, bool)> {
        if self.width(word, style) <= WIDEST {
            return vec![(word.to_owned(), false)];
        }
        let mut pieces: Vec<(String, bool)> = vec![];
        for part in word.split_inclusive('-') {
            let mut now = String::new();
            for letter in part.chars() {
                let longer = format!("{now}{letter}");
                if !now.is_empty() && self.width(&longer, style) > WIDEST {
                    pieces.push((std::mem::take(&mut now), !pieces.is_empty()));
                    now.push(letter);
                } else {
                    now = longer;
                }
            }
            pieces.push((now, !pieces.is_empty()));
        }
        pieces
    }
}
