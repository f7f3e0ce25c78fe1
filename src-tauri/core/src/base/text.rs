//! Words as they are typed, made fit to keep: one spelling of each letter (NFC), no letters that
//! can't be seen and only turn the line round.
//!
//! It refuses to change anything a person can see. `<script>` and `=1+1` are words like any other.

use super::problem::{Outcome, Problem};
use unicode_normalization::UnicodeNormalization;

/// The longest name, in letters.
pub const NAME: usize = 200;
/// The longest free text, in letters.
pub const PROSE: usize = 20_000;

/// One line: a name, a team. Spaces are folded.
///
/// # Errors
/// An input problem on `field` when it is longer than `most` letters.
pub fn line(field: &str, typed: &str, most: usize) -> Outcome<String> {
    let seen: String = typed.nfc().filter(|c| !unseen(*c)).collect();
    limit(field, seen.split_whitespace().collect::<Vec<_>>().join(" "), most)
}

/// Free text: line breaks stay.
///
/// # Errors
/// An input problem on `field` when it is longer than [`PROSE`] letters.
pub fn prose(field: &str, typed: &str) -> Outcome<String> {
    let kept = typed.replace("\r\n", "\n");
    let seen: String = kept.nfc().filter(|c| *c == '\n' || !unseen(*c)).collect();
    limit(field, seen.trim().to_owned(), PROSE)
}

fn limit(field: &str, words: String, most: usize) -> Outcome<String> {
    let letters = words.chars().count();
    if letters > most {
        return Err(Problem::input(field, "too-long")
            .number("length", i64::try_from(letters).unwrap_or(i64::MAX))
            .number("most", i64::try_from(most).unwrap_or(i64::MAX)));
    }
    Ok(words)
}

/// Control characters, and the marks that turn a line's direction and hide what it says. The
/// joiners that Persian and the Indic scripts need are kept.
fn unseen(c: char) -> bool {
    (c.is_control() && c != '\t')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{200B}')
}
