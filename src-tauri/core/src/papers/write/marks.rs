//! Marked content: which operators of a page belong to which node of the structure tree.
//!
//! It refuses nesting: some readers stop at the first inner end. Letters that need ActualText end
//! the running mark and get one of their own under the same node.

use super::utf16;
use crate::papers::display::{Display, NodeId, Owner, Role};
use printpdf::{DictItem, Op};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where a node's content is: page index and MCID.
pub(super) type Place = (usize, i64);

/// The marks of a whole paper.
pub(super) struct Marks {
    roles: Vec<Role>,
    /// By node, in the order of the paper.
    pub content: Vec<Vec<Place>>,
    /// By page, the node of each MCID.
    pub owners: Vec<Vec<NodeId>>,
    /// By node: whether its letters need to be said again as a whole, and its paragraphs.
    said: Vec<(bool, Vec<Arc<str>>)>,
    open: Option<Owner>,
}

impl Marks {
    pub fn new(display: &Display) -> Self {
        Self {
            roles: display.nodes.iter().map(|node| node.role).collect(),
            content: vec![vec![]; display.nodes.len()],
            owners: vec![],
            said: vec![(false, vec![]); display.nodes.len()],
            open: None,
        }
    }

    /// Begins a page.
    pub fn turn(&mut self) {
        self.owners.push(vec![]);
    }

    /// Makes `owner` the owner of what is drawn next.
    pub fn begin(&mut self, owner: Owner, ops: &mut Vec<Op>) {
        if self.open == Some(owner) {
            return;
        }
        self.end(ops);
        self.open = Some(owner);
        ops.push(match owner {
            Owner::Node(node) => {
                let tag = tag(self.roles.get(node.0).copied().unwrap_or(Role::P));
                let id = self.next(node);
                mark(tag, [("MCID", DictItem::Int(id))])
            }
            Owner::Layout => mark("Artifact", [("Type", name("Layout"))]),
            Owner::Foot => mark("Artifact", [("Type", name("Pagination")), ("Subtype", name("Footer"))]),
        });
    }

    /// Begins letters that stand for `actual`. The next call of [`Marks::begin`] ends them.
    pub fn begin_actual(&mut self, owner: Owner, actual: &str, ops: &mut Vec<Op>) {
        self.end(ops);
        let text = ("ActualText", DictItem::String { data: utf16(actual), literal: false });
        ops.push(match owner {
            Owner::Node(node) => {
                if let Some(said) = self.said.get_mut(node.0) {
                    said.0 = true;
                }
                let id = self.next(node);
                mark("Span", [("MCID", DictItem::Int(id)), text])
            }
            _ => mark("Artifact", [("Type", name("Pagination")), text]),
        });
        self.open = None;
    }

    /// Ends letters that stand for something else.
    pub fn end_actual(&mut self, ops: &mut Vec<Op>) {
        ops.push(Op::EndMarkedContent);
    }

    /// Ends whatever is open.
    pub fn end(&mut self, ops: &mut Vec<Op>) {
        if self.open.take().is_some() {
            ops.push(Op::EndMarkedContent);
        }
    }

    /// Remembers the paragraph a node shows.
    pub fn say(&mut self, owner: Owner, text: &Arc<str>, right_to_left: bool) {
        let Owner::Node(node) = owner else { return };
        if let Some((complex, texts)) = self.said.get_mut(node.0) {
            *complex |= right_to_left;
            if !texts.iter().any(|known| Arc::ptr_eq(known, text)) {
                texts.push(text.clone());
            }
        }
    }

    /// The whole text of a node in reading order, where its glyphs alone don't give it.
    pub fn whole_text(&self, node: NodeId) -> Option<String> {
        let (_, texts) = self.said.get(node.0).filter(|(complex, _)| *complex)?;
        let text = texts.concat();
        Some(text.chars().filter(|c| !crate::papers::text::is_direction_mark(*c)).collect())
    }

    fn next(&mut self, node: NodeId) -> i64 {
        let page = self.owners.len().saturating_sub(1);
        let Some(owners) = self.owners.last_mut() else {
            return 0;
        };
        let id = i64::try_from(owners.len()).unwrap_or(i64::MAX);
        owners.push(node);
        if let Some(content) = self.content.get_mut(node.0) {
            content.push((page, id));
        }
        id
    }
}

fn mark<const N: usize>(tag: &str, entries: [(&str, DictItem); N]) -> Op {
    let map: BTreeMap<String, DictItem> = entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties: DictItem::Dict { map } }
}

fn name(text: &str) -> DictItem {
    DictItem::Name(text.as_bytes().to_vec())
}

/// The structure type as ISO 32000-1 names it.
pub(super) fn tag(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Sect => "Sect",
        Role::Div => "Div",
        Role::H1 => "H1",
        Role::H2 => "H2",
        Role::H3 => "H3",
        Role::P => "P",
        Role::Span => "Span",
        Role::BlockQuote => "BlockQuote",
        Role::Note => "Note",
        Role::Figure => "Figure",
        Role::L { .. } => "L",
        Role::LI => "LI",
        Role::Lbl => "Lbl",
        Role::LBody => "LBody",
        Role::Table => "Table",
        Role::THead => "THead",
        Role::TBody => "TBody",
        Role::TR => "TR",
        Role::ThColumn | Role::ThRow => "TH",
        Role::TD => "TD",
    }
}
