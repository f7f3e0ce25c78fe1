//! Sentences with bold words. Fluent values mark them as `**bold**`; this is the one place that
//! reads the marks, and the one place where facts enter a sentence of a paper.
//!
//! It refuses to read marks in facts: a name with stars in it stays a name with stars in it.

use super::text::Span;
use crate::base::words::{Arg, Words};

/// Stands for a star of a fact while the sentence's own stars are read. Unicode keeps this value
/// for use inside programs; it is in no text.
const STAR: char = '\u{FDD0}';
/// First strong isolate, left-to-right isolate, and their end: a name of the other direction stays
/// in its place.
const ISOLATES: (char, char, char) = ('\u{2068}', '\u{2066}', '\u{2069}');

/// The sentence for `key`, in stretches of one weight.
pub fn spans(words: &Words, key: &str, args: &[(&str, Arg<'_>)]) -> Vec<Span> {
    read(&sentence(words, key, args))
}

/// The sentence for `key` without its marks.
pub fn plain(words: &Words, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    spans(words, key, args).into_iter().map(|span| span.text).collect()
}

fn sentence(words: &Words, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    let guarded: Vec<String> = args
        .iter()
        .map(|(_, arg)| match arg {
            Arg::Text(text) => guard(text),
            Arg::Number(_) => String::new(),
        })
        .collect();
    let args: Vec<(&str, Arg<'_>)> = args
        .iter()
        .zip(&guarded)
        .map(|((name, arg), text)| match arg {
            Arg::Text(_) => (*name, Arg::Text(text)),
            Arg::Number(number) => (*name, Arg::Number(*number)),
        })
        .collect();
    words.say(key, &args)
}

fn guard(fact: &str) -> String {
    isolated(&fact.replace('*', &STAR.to_string()))
}

/// Words that are read from right to left, fenced off from the words around them. An English
/// sentence that begins with an Urdu name is fenced off as an English one.
pub fn isolated(name: &str) -> String {
    if !name.chars().any(is_right_to_left) {
        return name.to_owned();
    }
    let (first_strong, left_to_right, end) = ISOLATES;
    let begin = if name.chars().any(is_left_to_right) { left_to_right } else { first_strong };
    format!("{begin}{name}{end}")
}

fn read(sentence: &str) -> Vec<Span> {
    sentence
        .split("**")
        .enumerate()
        .filter(|(_, text)| !text.is_empty())
        .map(|(at, text)| Span { text: text.replace(STAR, "*"), bold: at % 2 == 1 })
        .collect()
}

/// Whether a letter is read from left to right.
pub fn is_left_to_right(letter: char) -> bool {
    letter.is_alphabetic() && !is_right_to_left(letter)
}

/// Whether a letter belongs to Hebrew, Arabic, or their neighbours.
pub fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_of_the_sentence_are_bold_and_stars_of_a_fact_are_stars() {
        let said = read(&format!("Open **{}** now.", guard("the *star* file")));
        let told: Vec<_> = said.iter().map(|s| (s.text.as_str(), s.bold)).collect();
        assert_eq!(told, [("Open ", false), ("the *star* file", true), (" now.", false)]);
    }

    #[test]
    fn a_name_of_the_other_direction_is_kept_in_its_place() {
        assert_eq!(guard("Amara"), "Amara");
        assert_eq!(guard("عمران"), "\u{2068}عمران\u{2069}");
        assert_eq!(guard("عمران rings"), "\u{2066}عمران rings\u{2069}");
    }
}
