//! The recovery sheet: the key that opens the file when nobody's passphrase works, on one page for
//! a locked safe.
//!
//! It refuses to say in the file's properties
//! whose file the key opens or who made the sheet. Its facts can't be debug-printed.

use super::flow::{Block, Edging, Foot, Group, Heads, Section, Table, Writing, lay_out};
use super::markup::{plain, spans};
use super::standard::{BODY, H1, INK, LEAD, NOTE, mm};
use super::text::{Engine, Lettering, words as text};
use super::{PaperError, Pdf};
use crate::base::dates::long_date;
use crate::base::words::{Arg, Words};
use chrono::NaiveDate;

/// What stands on a recovery sheet.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoverySheet {
    /// The service whose file it opens.
    pub service: String,
    /// The key: twelve groups of three letters and the letter that checks them.
    pub groups: [String; 12],
    /// The day it was made.
    pub made_on: NaiveDate,
    /// The member of the service who made it.
    pub made_by: String,
}

/// The box around the key (SPEC.md §3: radius 8).
const KEY: Edging = Edging { weight: 2.5, radius: 8.0, padding: (13.0, 16.0, 12.0), ink: INK };
/// SPEC.md §2: larger than on other papers.
const TITLE: Lettering = Lettering { size: 34.0, leading: 39.0, ..H1 };
/// What gives way so that the sheet stays on one page (SPEC.md §8.7): first space, then rows.
#[derive(Clone, Copy)]
struct Room {
    /// Under a section.
    after: f32,
    /// Empty rows for those who hold it next.
    rows: usize,
}

const MOST_ROOM: Room = Room { after: 10.0, rows: 2 };
const LESS_ROOM: [Room; 3] = [Room { after: 5.0, rows: 2 }, Room { after: 5.0, rows: 1 }, Room { after: 5.0, rows: 0 }];
/// Rows that are written in by hand.
const WRITING_ROW: Writing = Writing { height: 21.5, low: false };

/// Makes the sheet.
pub fn recovery_sheet(facts: &RecoverySheet, words: &Words) -> Result<Pdf, PaperError> {
    let mut engine = Engine::new();
    let display = display(facts, words, &mut engine);
    super::finish(&display, &mut engine)
}

/// The sheet before it is written.
pub(super) fn display(facts: &RecoverySheet, words: &Words, engine: &mut Engine) -> super::display::Display {
    let made_on = long_date(facts.made_on);
    let foot = Foot {
        copy: plain(words, "paper-recovery-foot", &[("date", Arg::Text(&made_on))]),
        keep: plain(words, "paper-recovery-keep", &[]),
        page: &|page, pages| super::page_of(words, page, pages),
    };
    let title = plain(words, "paper-recovery-file", &[]);
    super::on_one_page((MOST_ROOM, &LESS_ROOM), |room| {
        let mut blocks = opening(facts, words);
        blocks.extend(sections(facts, room, words));
        lay_out(engine, &title, facts.made_on, &blocks, &foot)
    })
}

fn opening(facts: &RecoverySheet, words: &Words) -> Vec<Block> {
    let say = |key: &str| spans(words, key, &[]);
    let lead = spans(words, "paper-recovery-lead", &[("service", Arg::Text(&facts.service))]);
    let groups = facts.groups.iter().map(|letters| group(letters)).collect();
    let key = vec![
        Block::paragraph(BODY, say("paper-recovery-key")),
        Block::Groups(groups),
        Block::paragraph(NOTE, say("paper-recovery-note")),
    ];
    vec![
        Block::Kicker(say("paper-recovery-kicker")),
        Block::Heading { level: 1, words: say("paper-recovery-title"), how: TITLE },
        Block::paragraph(LEAD, lead),
        Block::Boxed(KEY, key),
        Block::Gap(13.0),
    ]
}

fn sections(facts: &RecoverySheet, room: Room, words: &Words) -> Vec<Block> {
    let say = |key: &str| spans(words, key, &[]);
    let body = |key: &str| vec![Block::paragraph(BODY, say(key))];
    let steps = ["paper-recovery-use-1", "paper-recovery-use-2", "paper-recovery-use-3"];
    let steps = Block::List { numbered: true, items: steps.map(say).to_vec() };
    let section = |heading: &str, inside: Vec<Block>| {
        Block::Section(Section { heading: say(heading), heads: Heads::Aside, after: room.after, finish: false, inside })
    };
    let held_by = vec![Block::Table(held_by(facts, room.rows, words))];
    vec![
        section("paper-recovery-use", vec![steps]),
        section("paper-recovery-safe", body("paper-recovery-safe-text")),
        section("paper-recovery-lost", body("paper-recovery-lost-text")),
        section("paper-recovery-held", held_by),
    ]
}

/// Who made it, and rows for those who hold it after.
fn held_by(facts: &RecoverySheet, empty_rows: usize, words: &Words) -> Table {
    let say = |key: &str| spans(words, key, &[]);
    let made = facts.made_on.format("%-d %B %Y").to_string();
    let mut rows = vec![vec![text(made), text(&facts.made_by), say("paper-recovery-held-made")]];
    rows.extend(vec![vec![vec![]; 3]; empty_rows]);
    Table {
        widths: vec![mm(40.0), mm(44.0), mm(42.0)],
        head: ["paper-recovery-held-date", "paper-recovery-held-name", "paper-recovery-held-why"].map(say).to_vec(),
        rows,
        row_heads: false,
        writing_rows: Some(WRITING_ROW),
    }
}

/// `7KQ4`, said "7, K, Q, 4".
fn group(letters: &str) -> Group {
    let spoken: Vec<String> = letters.chars().map(String::from).collect();
    Group { letters: letters.to_owned(), spoken: spoken.join(", ") }
}
