//! What a paper is told as: blocks in the order in which they are read, before any of them has a place.
//!
//! It refuses to know sizes of pages: only what is said, and what belongs together.

use crate::papers::standard::{self, INK, TEAL};
use crate::papers::text::{Ink, Lettering, Span};

/// Something a paper says, in the order in which it is read.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The line of teal above a title.
    Kicker(Vec<Span>),
    /// A heading; a section brings its own of level 2.
    Heading {
        /// 1 to 3.
        level: u8,
        /// Its words.
        words: Vec<Span>,
        /// How they are set.
        how: Lettering,
    },
    /// A paragraph.
    Paragraph(Paragraph),
    /// Words that explain other words, such as whose they are.
    Note(Vec<Span>),
    /// Children's own words on a tint, the first of them largest.
    Voices(Vec<Voice>),
    /// Names in two columns, read row by row.
    Names(Vec<Vec<Span>>),
    /// Lines with a rule between them, and where to look at their right end.
    Needs(Vec<Ends>),
    /// Whom to ring, two in a row.
    Numbers(Vec<Ends>),
    /// What somebody will do, each with its number.
    Actions(Actions),
    /// A list with numbers or dots.
    List {
        /// Numbers, else dots.
        numbered: bool,
        /// What is listed.
        items: Vec<Vec<Span>>,
    },
    /// A table.
    Table(Table),
    /// Labels over their values, side by side.
    Facts(Vec<Fact>),
    /// Groups of letters that people type, four in a row, each with its number.
    Groups(Vec<Group>),
    /// A box around other blocks. It is never split; over a page long, it has no line.
    Boxed(Edging, Vec<Block>),
    /// A part of the paper with a heading.
    Section(Section),
    /// Two blocks that stay on one page. Where the second must go on, the first is shown again.
    Together(Box<Block>, Box<Block>),
    /// Who a letter is to, and who it is from, line by line.
    Letterhead {
        /// On the left.
        to: Vec<Vec<Span>>,
        /// On the right.
        from: Vec<Vec<Span>>,
    },
    /// When and where, each with its label, between two rules; the last row is not bold.
    Strip(Vec<Ends>),
    /// A line to cut along, after its words.
    Cut(Vec<Span>),
    /// Boxes to tick by hand.
    Ticks(Vec<Vec<Span>>),
    /// Words, and a line to write on.
    Writing(Vec<Span>),
    /// Empty space of so many points. It is dropped at the top of a page.
    Gap(f32),
}

/// A paragraph of one lettering.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// Its words.
    pub words: Vec<Span>,
    /// How they are set.
    pub how: Lettering,
    /// Its language, where that is not the paper's. Right-to-left text keeps to the right edge.
    pub lang: Option<&'static str>,
}

/// A table. An empty cell stays empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Width of each column in points; the last one takes what is left over.
    pub widths: Vec<f32>,
    /// The head row, repeated on every page.
    pub head: Vec<Vec<Span>>,
    /// The rows.
    pub rows: Vec<Vec<Vec<Span>>>,
    /// Whether the first cell of a row says what the row is about.
    pub row_heads: bool,
    /// For writing in by hand.
    pub writing_rows: Option<Writing>,
}

/// Rows to write in by hand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Writing {
    /// At least this high.
    pub height: f32,
    /// Words stand on the row's line, as a name beside a signature; else at its top.
    pub low: bool,
}

/// A label and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Small, above.
    pub label: Vec<Span>,
    /// Bold, below.
    pub value: Vec<Span>,
    /// Both in one line, for large print: "When: every Wednesday".
    pub line: Vec<Span>,
}

/// A child's words.
#[derive(Debug, Clone, PartialEq)]
pub struct Voice {
    /// The words.
    pub words: Vec<Span>,
    /// Whose they are.
    pub by: Vec<Span>,
    /// Above the rest, where they go on on another page.
    pub again: Vec<Span>,
}

/// Words at both ends of a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Ends {
    /// On the left.
    pub start: Vec<Span>,
    /// On the right; may be empty.
    pub end: Vec<Span>,
}

/// What will be done, in order.
#[derive(Debug, Clone, PartialEq)]
pub struct Actions {
    /// The actions; the first has number 1.
    pub rows: Vec<Action>,
    /// Beside the number, where an action goes on on another page.
    pub again: Vec<Span>,
}

/// A sentence and the facts about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// The sentence.
    pub words: Vec<Span>,
    /// Three in a row under it.
    pub facts: Vec<Fact>,
}

/// A group of letters to be typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// As they stand: `7KQ4`.
    pub letters: String,
    /// As they are read aloud: `7, K, Q, 4`.
    pub spoken: String,
}

/// The line of a box. Lengths are points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Edging {
    /// Weight of the line.
    pub weight: f32,
    /// Of the corners.
    pub radius: f32,
    /// From the line to the words: top, sides, bottom.
    pub padding: (f32, f32, f32),
    /// Colour of the line.
    pub ink: Ink,
}

/// A part of a paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its heading, level 2.
    pub heading: Vec<Span>,
    /// Where the heading stands.
    pub heads: Heads,
    /// Under the last line.
    pub after: f32,
    /// The first page doesn't begin it unless it can be finished there (SPEC.md §8.6).
    pub finish: bool,
    /// What it says.
    pub inside: Vec<Block>,
}

/// Where the heading of a section stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heads {
    /// On the left of the words, under a rule.
    Aside,
    /// Above the words, which take the full width, under a rule.
    Above,
    /// Above the words and close to them, without a rule. The section always moves whole.
    Bare,
}

/// A box for a decision (SPEC.md §4).
pub const BOX: Edging = Edging { weight: 1.25, radius: 6.0, padding: (11.0, 14.0, 12.0), ink: INK };
/// A box for something to do, such as whom to ring (SPEC.md §4).
pub const TEAL_BOX: Edging = Edging { weight: 1.75, radius: 6.0, padding: (9.0, 14.0, 9.0), ink: TEAL };

impl Block {
    /// A paragraph in the paper's own language.
    pub fn paragraph(how: Lettering, words: Vec<Span>) -> Self {
        Self::Paragraph(Paragraph { words, how, lang: None })
    }

    /// The title of a paper.
    pub fn title(words: Vec<Span>) -> Self {
        Self::Heading { level: 1, words, how: standard::H1 }
    }

    /// A section with its heading hung on the left.
    pub fn section(heading: Vec<Span>, inside: Vec<Block>) -> Self {
        Self::Section(Section { heading, heads: Heads::Aside, after: 15.0, finish: false, inside })
    }
}
