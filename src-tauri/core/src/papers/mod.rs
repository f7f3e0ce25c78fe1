//! Papers: facts in, a tagged PDF out. A paper is what a family keeps, so it is laid out here from
//! what its reader may have, and looks whole to them.
//!
//! It refuses to read the file, the clock or the disk, to look a font up on the machine, to print a
//! box where a letter is missing, to shrink type or cut a word that doesn't fit, and to put a
//! person's name into the title or the properties of a file.

pub mod display;
pub mod flow;
pub mod fonts;
pub mod invitation;
pub mod markup;
pub mod people_page;
pub mod plan_page;
pub mod recovery_sheet;
pub mod standard;
pub mod text;
pub mod write;

#[cfg(test)]
mod tests;

pub use invitation::{Comes, Invitation, invitation};
pub use people_page::{ChildLine, PeoplePage, PersonLine, people_page};
pub use plan_page::{
    ActionLine, DecisionBox, MeetAgain, MustLine, NameLine, PlanChild, PlanDecision, PlanPage, Signed, ThereLine,
    WhatIfLine, plan_page,
};
pub use recovery_sheet::{RecoverySheet, recovery_sheet};
pub use standard::Print;

use crate::base::words::{Arg, Words};
use display::Display;
use text::Engine;

/// A finished paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file, PDF 1.7. The same facts give the same bytes on every machine.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: u16,
    /// Letters no vendored font has. Always empty in a paper that was made.
    pub missing: Vec<char>,
}

/// Why there is no paper.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// No vendored font has these letters. They are named to the person; boxes are never printed.
    #[error("letters are missing from the fonts")]
    MissingLetters(Vec<char>),
    /// A vendored font or the page writer failed: a fault of Kith's own. Holds no fact of a family.
    #[error("the page writer failed: {0}")]
    Writing(String),
}

/// Writes a display list, unless a letter is missing.
fn finish(display: &Display, engine: &mut Engine) -> Result<Pdf, PaperError> {
    let missing = engine.missing();
    if !missing.is_empty() {
        return Err(PaperError::MissingLetters(missing));
    }
    let bytes = write::write(display, engine)?;
    let pages = u16::try_from(display.pages.len()).unwrap_or(u16::MAX);
    Ok(Pdf { bytes, pages, missing })
}

/// Laid out with the most room that still gives one page, or with the least (SPEC.md §8.7).
fn on_one_page<R: Copy>((most, less): (R, &[R]), mut lay: impl FnMut(R) -> Display) -> Display {
    let mut display = lay(most);
    for room in less {
        if display.pages.len() > 1 {
            display = lay(*room);
        }
    }
    display
}

/// "page 2 of 4".
fn page_of(words: &Words, page: usize, pages: usize) -> String {
    let number = |count| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    markup::plain(words, "paper-page", &[("page", number(page)), ("pages", number(pages))])
}

/// "Amara", "Amara and Jayden", "Amara, Jayden and Leo".
fn names(names: &[&str], words: &Words) -> String {
    let names: Vec<String> = names.iter().map(|name| markup::isolated(name)).collect();
    let Some((last, rest)) = names.split_last() else {
        return String::new();
    };
    let Some((first, more)) = rest.split_first() else {
        return last.clone();
    };
    let list = more.iter().fold(first.clone(), |first, next| {
        let args = [("first", Arg::Text(&first)), ("next", Arg::Text(next))];
        words.say("paper-names-more", &args)
    });
    words.say("paper-names-pair", &[("first", Arg::Text(&list)), ("last", Arg::Text(last))])
}
