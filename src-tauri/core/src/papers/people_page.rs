//! The people around a child: who the family's people are, by the names the family uses.
//!
//! It refuses reasons, addresses and numbers: it says who, and nothing else. What its reader may not
//! have never comes here, so nothing on it can show a gap.

use super::flow::{Block, Foot, Heads, Section, Table, lay_out};
use super::markup::{plain, spans};
use super::standard::{BODY, LEAD, mm};
use super::text::{Engine, Span, words as text};
use super::{PaperError, Pdf};
use crate::base::dates::long_date;
use crate::base::words::{Arg, Words};
use chrono::NaiveDate;

/// What stands on the page.
#[derive(Clone, PartialEq, Eq)]
pub struct PeoplePage {
    /// Whose copy it is.
    pub reader: String,
    /// The day it was printed.
    pub printed_on: NaiveDate,
    /// Whether the service is there to practise on.
    pub practice: bool,
    /// The children of the referral.
    pub children: Vec<ChildLine>,
    /// The family's people, in the family's order.
    pub people: Vec<PersonLine>,
}

/// A child of the referral.
#[derive(Clone, PartialEq, Eq)]
pub struct ChildLine {
    /// As the family says it.
    pub name: String,
    /// Age, or when the baby is due; may be empty.
    pub about: String,
}

/// One of the family's people.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonLine {
    /// As the family says it.
    pub name: String,
    /// Who they are to the child or children; may be empty.
    pub who: String,
}

/// Makes the page.
pub fn people_page(facts: &PeoplePage, words: &Words) -> Result<Pdf, PaperError> {
    let mut engine = Engine::new();
    let display = display(facts, words, &mut engine);
    super::finish(&display, &mut engine)
}

/// The page before it is written.
pub(super) fn display(facts: &PeoplePage, words: &Words, engine: &mut Engine) -> super::display::Display {
    let printed = long_date(facts.printed_on);
    let foot_key = if facts.practice { "paper-people-foot-practice" } else { "paper-people-foot" };
    let copy = [("reader", Arg::Text(&facts.reader)), ("date", Arg::Text(&printed))];
    let foot = Foot {
        copy: plain(words, foot_key, &copy),
        keep: plain(words, "paper-people-keep", &[]),
        page: &|page, pages| super::page_of(words, page, pages),
    };
    let title = plain(words, "paper-people-file", &[]);
    lay_out(engine, &title, facts.printed_on, &blocks(facts, words), &foot)
}

fn blocks(facts: &PeoplePage, words: &Words) -> Vec<Block> {
    let names: Vec<&str> = facts.children.iter().map(|child| child.name.as_str()).collect();
    let children = super::names(&names, words);
    let count = i64::try_from(names.len()).unwrap_or(i64::MAX);
    let about = [("children", Arg::Text(&children)), ("count", Arg::Number(count))];
    let mut blocks = vec![];
    if facts.practice {
        blocks.push(Block::Kicker(spans(words, "paper-people-practice", &[])));
    }
    blocks.push(Block::title(spans(words, "paper-people-title", &about)));
    blocks.push(Block::paragraph(LEAD, spans(words, "paper-people-lead", &about)));
    blocks.push(Block::Gap(16.0));
    let lines = facts.children.iter().map(|child| Block::paragraph(BODY, line(child, words)));
    let heading = spans(words, "paper-people-children", &about);
    blocks.push(Block::section(heading, lines.collect()));
    blocks.push(people(facts, &about, words));
    blocks
}

fn line(child: &ChildLine, words: &Words) -> Vec<Span> {
    let name = ("name", Arg::Text(&child.name));
    if child.about.is_empty() {
        spans(words, "paper-people-child-name", &[name])
    } else {
        spans(words, "paper-people-child", &[name, ("about", Arg::Text(&child.about))])
    }
}

fn people(facts: &PeoplePage, about: &[(&str, Arg<'_>)], words: &Words) -> Block {
    let heading = spans(words, "paper-people-people", &[]);
    if facts.people.is_empty() {
        let nobody = spans(words, "paper-people-nobody", &[]);
        return Block::section(heading, vec![Block::paragraph(BODY, nobody)]);
    }
    let rows =
        facts.people.iter().map(|person| vec![vec![Span { text: person.name.clone(), bold: true }], text(&person.who)]);
    let table = Table {
        widths: vec![mm(82.0), mm(88.0)],
        head: vec![spans(words, "paper-people-name", &[]), spans(words, "paper-people-who", about)],
        rows: rows.collect(),
        row_heads: true,
        writing_rows: None,
    };
    let inside = vec![Block::Table(table)];
    Block::Section(Section { heading, heads: Heads::Above, after: 6.0, finish: false, inside })
}
