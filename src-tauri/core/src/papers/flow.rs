//! Blocks become pages. Every block is first made into pieces (things that are never split) that
//! know whether they stay with the next one; only then are the pieces put on pages. So a heading
//! keeps with its words, a row stays whole, and no line stands alone, by one rule for all of them.
//!
//! It refuses to shrink type, to cut words and to stretch space: what doesn't fit goes to the next
//! page, and spare space stays at the foot.

mod actions;
mod beside;
mod boxes;
mod facts;
mod foot;
mod groups;
mod letter;
mod lists;
mod names;
mod needs;
mod numbers;
mod pages;
mod pieces;
mod section;
mod table;
mod together;
mod voices;
mod words;

pub use foot::Foot;

use super::display::{Display, Heading, Node, NodeId, Role};
use super::standard::{self, INK, PAGE_HEIGHT, PAGE_WIDTH, Print, TEAL};
use super::text::{Edge, Engine, Ink, Lettering, Shaped, Span, is_direction_mark};
use pieces::Piece;

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
    /// When and where, between two rules; the last row is not bold.
    Strip(Vec<Fact>),
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

/// Where words stand from left to right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Column {
    pub x: f32,
    pub width: f32,
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

/// Lays a paper out in the standard size. `made_on` becomes the date in the file's properties.
pub fn lay_out(
    engine: &mut Engine,
    title: &str,
    made_on: chrono::NaiveDate,
    blocks: &[Block],
    foot: &Foot<'_>,
) -> Display {
    lay_out_in(engine, Print::Standard, title, made_on, blocks, foot)
}

/// Lays a paper out in a size.
pub fn lay_out_in(
    engine: &mut Engine,
    print: Print,
    title: &str,
    made_on: chrono::NaiveDate,
    blocks: &[Block],
    foot: &Foot<'_>,
) -> Display {
    let mut flow = Flow { engine, print, nodes: vec![Node::new(Role::Document)] };
    let document = NodeId(0);
    let opening = flow.node(document, Role::Sect);
    let (x, width) = print.column();
    let pieces = flow.opening_and_sections(blocks, document, opening, Column { x, width });
    let (mut pages, headings) = pages::fill(pieces, print);
    foot::stand(&mut flow, opening, foot, &mut pages);
    Display {
        title: title.to_owned(),
        made_on,
        lang: "en-GB",
        size: (PAGE_WIDTH, PAGE_HEIGHT),
        pages,
        nodes: flow.nodes,
        headings,
    }
}

/// The shaper and the structure tree as it grows.
pub(crate) struct Flow<'a> {
    engine: &'a mut Engine,
    print: Print,
    nodes: Vec<Node>,
}

impl Flow<'_> {
    /// Adds a node as the last child of `within`.
    fn node(&mut self, within: NodeId, role: Role) -> NodeId {
        let id = NodeId(self.nodes.len());
        self.nodes.push(Node::new(role));
        if let Some(parent) = self.nodes.get_mut(within.0) {
            parent.kids.push(id);
        }
        id
    }

    fn edit(&mut self, node: NodeId, change: impl FnOnce(&mut Node)) {
        if let Some(node) = self.nodes.get_mut(node.0) {
            change(node);
        }
    }

    /// Sections are children of the document; all before the first is the opening.
    fn opening_and_sections(
        &mut self,
        blocks: &[Block],
        document: NodeId,
        opening: NodeId,
        column: Column,
    ) -> Vec<Piece> {
        let first = blocks.iter().position(|block| matches!(block, Block::Section(_)));
        let (front, rest) = blocks.split_at(first.unwrap_or(blocks.len()));
        let mut pieces = self.blocks(front, opening, column);
        pieces.extend(self.blocks(rest, document, column));
        pieces
    }

    /// Blocks one under another, with the space of SPEC.md §3 between them.
    fn blocks(&mut self, blocks: &[Block], within: NodeId, column: Column) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = vec![];
        for (at, block) in blocks.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|at| blocks.get(at));
            let space = before.map_or(0.0, |before| between(before, block));
            if space > 0.0 {
                let stay = pieces.last().is_some_and(|piece| piece.with_next);
                pieces.push(Piece::space(space, stay));
            }
            pieces.extend(self.block(block, within, column));
        }
        pieces
    }

    fn block(&mut self, block: &Block, within: NodeId, column: Column) -> Vec<Piece> {
        match block {
            Block::Kicker(words) => self.kicker(words, within, column),
            Block::Heading { level, words, how } => self.heading(*level, words, how, within, column),
            Block::Paragraph(paragraph) => self.paragraph(paragraph, within, column),
            Block::Note(words) => self.note(words, within, column),
            Block::Voices(voices) => self.voices(voices, within, column),
            Block::Names(names) => self.names(names, within, column),
            Block::Needs(needs) => self.needs(needs, within, column),
            Block::Numbers(numbers) => self.numbers(numbers, within, column),
            Block::Actions(actions) => self.actions(actions, within, column),
            Block::List { numbered, items } => self.list(*numbered, items, within, column),
            Block::Table(table) => self.table(table, within, column),
            Block::Facts(facts) => self.facts(facts, within, column),
            Block::Groups(groups) => self.groups(groups, within, column),
            Block::Boxed(edging, inside) => self.boxed(*edging, inside, within, column),
            Block::Section(section) => self.section(section, within, column),
            Block::Together(first, then) => self.together(first, then, within, column),
            Block::Letterhead { to, from } => self.letterhead(to, from, within, column),
            Block::Strip(facts) => self.strip(facts, within, column),
            Block::Cut(words) => self.cut(words, within, column),
            Block::Ticks(items) => self.ticks(items, within, column),
            Block::Writing(words) => self.writing(words, within, column),
            Block::Gap(height) => vec![Piece::space(*height, false)],
        }
    }

    /// A heading as the outline will show it, its top edge `y` below that of its piece.
    fn mark(&mut self, node: NodeId, level: u8, words: &[Span], y: f32) -> Heading {
        let seen = |c: &char| !is_direction_mark(*c);
        let text: String = words.iter().flat_map(|span| span.text.chars()).filter(seen).collect();
        self.edit(node, |node| node.title = Some(text.clone()));
        Heading { level, text, page: 0, y }
    }

    fn shape(&mut self, words: &[Span], how: &Lettering, width: f32) -> Shaped {
        self.shape_to(words, how, Edge::Start, width)
    }

    /// Words that keep to an edge, in the paper's size.
    fn shape_to(&mut self, words: &[Span], how: &Lettering, edge: Edge, width: f32) -> Shaped {
        self.engine.shape(words, &self.print.set(how), edge, width)
    }

    /// Words in lines of near equal length, in the paper's size.
    fn balance(&mut self, words: &[Span], how: &Lettering, width: f32) -> Shaped {
        self.engine.balance(words, &self.print.set(how), Edge::Start, width)
    }
}

/// Space between two blocks of one column.
fn between(before: &Block, after: &Block) -> f32 {
    match (before, after) {
        (Block::Gap(_) | Block::Section(_) | Block::Together(..), _) => 0.0,
        (_, Block::Gap(_) | Block::Section(_) | Block::Together(..)) => 0.0,
        (Block::Kicker(_), _) => 2.0,
        (Block::Heading { level: 1, .. }, Block::Voices(_) | Block::Facts(_)) | (Block::Voices(_), _) => 16.0,
        (Block::Heading { level: 1, .. }, _) => 5.0,
        (Block::Heading { .. }, Block::Numbers(_)) => 5.0,
        (Block::Ticks(_) | Block::Writing(_), _) => 2.0,
        (Block::Heading { .. }, _) => 2.0,
        (_, Block::Note(_)) => 4.0,
        (Block::Names(_), _) => 7.0,
        (_, Block::Groups(_)) => 7.0,
        (Block::Groups(_), _) => 9.0,
        (Block::Boxed(..), _) | (_, Block::Boxed(..)) => 13.0,
        (_, Block::Heading { .. } | Block::Table(_) | Block::Facts(_)) => 8.0,
        _ => 6.0,
    }
}
