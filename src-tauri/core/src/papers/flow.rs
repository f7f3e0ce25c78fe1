//! Blocks become pages. Every block is first made into pieces (things that are never split) that
//! know whether they stay with the next one; only then are the pieces put on pages. So a heading
//! keeps with its words, a row stays whole, and no line stands alone, by one rule for all of them.
//!
//! It refuses to shrink type, to cut words and to stretch space: what doesn't fit goes to the next
//! page, and spare space stays at the foot.

mod actions;
mod beside;
mod blocks;
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

pub use blocks::{
    Action, Actions, BOX, Block, Edging, Ends, Fact, Group, Heads, Paragraph, Section, TEAL_BOX, Table, Voice, Writing,
};
pub use foot::Foot;

use super::display::{Display, Heading, Node, NodeId, Role};
use super::standard::{PAGE_HEIGHT, PAGE_WIDTH, Print};
use super::text::{Edge, Engine, Lettering, Shaped, Span, is_direction_mark};
use pieces::Piece;

/// Where words stand from left to right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Column {
    pub x: f32,
    pub width: f32,
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
            Block::Strip(rows) => self.strip(rows, within, column),
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
