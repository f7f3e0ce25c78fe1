//! Which family sets a word. A word is set whole in the first family that has all its letters, so
//! that a Vietnamese or Greek name is not a patchwork of two faces.
//!
//! It refuses to decide for a word that no family covers: the shaper then falls back by letter.

use super::{Face, is_direction_mark};
use crate::papers::fonts::{FAMILIES, Family};
use std::ops::Range;

/// Every stretch of words that Atkinson can't set, with the family that can. Spaces between two
/// words of one family belong to it: a name of two words is one run, and is copied as one.
pub(super) fn words(faces: &[Face], text: &str) -> Vec<(Range<usize>, &'static Family)> {
    let mut found: Vec<(Range<usize>, usize)> = vec![];
    let mut joins = false;
    for range in ranges(text) {
        let word = text.get(range.clone()).unwrap_or_default();
        let family = (0..FAMILIES.len()).find(|at| covers(faces.get(2 * at), word));
        // Atkinson is the first and the default.
        let Some(family) = family.filter(|at| *at > 0) else {
            joins = false;
            continue;
        };
        match found.last_mut().filter(|(_, last)| joins && *last == family) {
            Some((stretch, _)) => stretch.end = range.end,
            None => found.push((range, family)),
        }
        joins = true;
    }
    let named = |(range, at): (Range<usize>, usize)| Some((range, FAMILIES.get(at)?));
    found.into_iter().filter_map(named).collect()
}

fn ranges(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split_inclusive(char::is_whitespace).scan(0, |at, word| {
        let start = *at;
        *at += word.len();
        Some(start..start + word.trim_end().len())
    })
}

fn covers(face: Option<&Face>, word: &str) -> bool {
    let Some(face) = face else { return false };
    word.chars().filter(|c| !is_invisible(*c)).all(|c| face.glyph_of(c).is_some())
}

/// Letters that fonts need not have: direction marks and the two joiners.
fn is_invisible(letter: char) -> bool {
    is_direction_mark(letter) || matches!(letter, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}
