//! What goes through to one reader's copy, and the note of what did not. It refuses to cut inside a
//! sentence: what would give something away is held back whole.

use super::requests::HeldBack;
use crate::base::ids::PersonId;
use crate::base::words::{Arg, Words};
use crate::papers::ActionLine;
use crate::people::safety::rules::{Reader, View};
use std::cell::RefCell;

/// One reader's sieve.
pub(super) struct Sieve<'a> {
    pub view: &'a View,
    reader: Reader,
    words: &'a Words,
    held: RefCell<Vec<HeldBack>>,
}

impl<'a> Sieve<'a> {
    pub fn new(view: &'a View, reader: Reader, words: &'a Words) -> Self {
        Self { view, reader, words, held: RefCell::default() }
    }

    /// What was held back, in the order in which the paper was put together.
    pub fn held(self) -> Vec<HeldBack> {
        self.held.into_inner()
    }

    fn hold(&self, what: &str, why: &str) {
        let one = HeldBack { what: what.to_owned(), why: why.to_owned() };
        let mut held = self.held.borrow_mut();
        if !held.contains(&one) {
            held.push(one);
        }
    }

    /// Whether this reader has more than their own part; what they lack is noted once.
    pub fn whole(&self, what: &str) -> bool {
        if self.view.own_part {
            self.hold(&self.words.say(what, &[]), self.view.why_own_part());
        }
        !self.view.own_part
    }

    /// Whether somebody may be named there; when not, that is noted.
    pub fn may_name(&self, person: PersonId, what: &str, name: &str) -> bool {
        let kept = self.view.kept_person(person);
        if let Some(why) = kept {
            self.hold(&self.words.say(what, &[("name", Arg::Text(name))]), why);
        }
        kept.is_none()
    }

    /// Rows about people: those who may be named, or none where the reader has their own part alone.
    pub fn people<'r, T>(&self, rows: &'r [T], who: impl Fn(&T) -> PersonId, what: &str) -> Vec<&'r T> {
        if rows.is_empty() || !self.whole(what) {
            return vec![];
        }
        rows.iter().filter(|row| self.may_name(who(row), what, "")).collect()
    }

    /// A text of everybody's: all of it, or nothing.
    pub fn text(&self, what: &str, text: &str) -> String {
        self.text_of(what, "", text)
    }

    /// A text of somebody's: all of it, or nothing.
    pub fn text_of(&self, what: &str, name: &str, text: &str) -> String {
        let what = self.words.say(what, &[("name", Arg::Text(name))]);
        if text.is_empty() {
            return String::new();
        }
        if self.view.own_part {
            self.hold(&what, self.view.why_own_part());
            return String::new();
        }
        match self.view.kept_text(text) {
            Some(why) => {
                self.hold(&what, why);
                String::new()
            }
            None => text.to_owned(),
        }
    }

    /// Two texts that belong together: both of them, or neither.
    pub fn pair(&self, what: &str, one: &str, other: &str) -> Option<(String, String)> {
        let (one, other) = (self.text(what, one), self.text(what, other));
        (!one.is_empty() && !other.is_empty()).then_some((one, other))
    }

    /// Whether an action goes on this copy. Whoever has their own part alone has what they do themselves;
    /// and no line names, or gives away, what is kept from them.
    pub fn action(&self, number: u32, who: Option<PersonId>, line: &ActionLine) -> bool {
        let what = self.words.say("held-action", &[("number", Arg::Number(number.into()))]);
        let theirs = matches!(self.reader, Reader::Person(reader) if who == Some(reader));
        if self.view.own_part && !theirs {
            self.hold(&what, self.view.why_own_part());
            return false;
        }
        let named = who.and_then(|who| self.view.kept_person(who));
        let texts = [&line.who, &line.what, &line.checks, &line.if_cant];
        match named.or_else(|| texts.iter().find_map(|text| self.view.kept_text(text))) {
            Some(why) => {
                self.hold(&what, why);
                false
            }
            None => true,
        }
    }
}
