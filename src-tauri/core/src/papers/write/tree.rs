//! The structure tree: what each thing on the pages is, in reading order.
//!
//! It refuses content that no node owns, and a node's content that its parent tree doesn't know.

use super::marks::{Marks, tag};
use super::{failed, name, text_string};
use crate::papers::PaperError;
use crate::papers::display::{Display, Node, NodeId, Role};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

struct Tree<'a> {
    display: &'a Display,
    marks: &'a Marks,
    /// The object of each node.
    objects: Vec<ObjectId>,
    pages: Vec<ObjectId>,
    root: ObjectId,
}

/// Adds the tree and tells every page its place in it.
pub(super) fn grow(document: &mut Document, display: &Display, marks: &Marks) -> Result<(), PaperError> {
    let root = document.new_object_id();
    let objects = display.nodes.iter().map(|_| document.new_object_id()).collect();
    let pages = document.get_pages().into_values().collect();
    let tree = Tree { display, marks, objects, pages, root };
    tree.add_elements(document);
    tree.add_root(document);
    for (at, page) in tree.pages.iter().enumerate() {
        let page = document.get_dictionary_mut(*page).map_err(failed)?;
        page.set("StructParents", whole(at));
        page.set("Tabs", name("S"));
        // printpdf writes an empty array.
        page.remove(b"Annots");
    }
    let catalogue = document.catalog_mut().map_err(failed)?;
    catalogue.set("StructTreeRoot", root);
    Ok(())
}

impl Tree<'_> {
    fn add_elements(&self, document: &mut Document) {
        let mut parents = vec![self.root; self.objects.len()];
        for (node, object) in self.display.nodes.iter().zip(&self.objects) {
            for kid in &node.kids {
                if let Some(parent) = parents.get_mut(kid.0) {
                    *parent = *object;
                }
            }
        }
        for (at, (node, parent)) in self.display.nodes.iter().zip(parents).enumerate() {
            let id = NodeId(at);
            document.set_object(self.object(id), self.element(id, node, parent));
        }
    }

    fn element(&self, id: NodeId, node: &Node, parent: ObjectId) -> Dictionary {
        let content = self.marks.content.get(id.0).map_or(&[][..], Vec::as_slice);
        let home = content.first().map(|(page, _)| *page);
        let mut kids: Vec<Object> = content
            .iter()
            .map(|(page, mcid)| match home {
                Some(home) if home == *page => Object::Integer(*mcid),
                _ => dictionary! { "Type" => name("MCR"), "Pg" => self.page(*page), "MCID" => *mcid }.into(),
            })
            .collect();
        kids.extend(node.kids.iter().map(|kid| Object::Reference(self.object(*kid))));
        let mut element = dictionary! {
            "Type" => name("StructElem"), "S" => name(tag(node.role)), "P" => parent, "K" => kids,
        };
        if let Some(page) = home {
            element.set("Pg", self.page(page));
        }
        self.say(id, node, &mut element);
        element
    }

    /// Language, other words, and what the role asks for.
    fn say(&self, id: NodeId, node: &Node, element: &mut Dictionary) {
        if let Some(lang) = node.lang {
            element.set("Lang", text_string(lang));
        }
        if let Some(alt) = &node.alt {
            element.set("Alt", text_string(alt));
        }
        if let Some(title) = &node.title {
            element.set("T", text_string(title));
        }
        let whole = self.marks.whole_text(id).filter(|_| node.alt.is_none());
        if let Some(text) = node.spoken.clone().or(whole) {
            element.set("ActualText", text_string(&text));
        }
        if node.role == Role::Note {
            element.set("ID", text_string(&note_id(id)));
        }
        if let Some((owner, key, value)) = attribute(node.role) {
            element.set("A", dictionary! { "O" => name(owner), key => name(value) });
        }
    }

    fn add_root(&self, document: &mut Document) {
        let mut numbers = vec![];
        for (page, owners) in self.marks.owners.iter().enumerate() {
            let owners = owners.iter().map(|node| Object::Reference(self.object(*node)));
            numbers.push(whole(page));
            numbers.push(Object::Array(owners.collect()));
        }
        let parents = document.add_object(dictionary! { "Nums" => numbers });
        let mut root = dictionary! {
            "Type" => name("StructTreeRoot"),
            "K" => vec![Object::Reference(self.object(NodeId(0)))],
            "ParentTree" => parents,
            "ParentTreeNextKey" => whole(self.marks.owners.len()),
        };
        let names = self.notes();
        if !names.is_empty() {
            let ids = document.add_object(dictionary! { "Names" => names });
            root.set("IDTree", ids);
        }
        document.set_object(self.root, root);
    }

    /// Every note by its id, in the order of the ids.
    fn notes(&self) -> Vec<Object> {
        let nodes = self.display.nodes.iter().enumerate();
        let notes = nodes.filter(|(_, node)| node.role == Role::Note).map(|(at, _)| NodeId(at));
        notes.flat_map(|id| [text_string(&note_id(id)), self.object(id).into()]).collect()
    }

    fn object(&self, node: NodeId) -> ObjectId {
        self.objects.get(node.0).copied().unwrap_or(self.root)
    }

    fn page(&self, page: usize) -> ObjectId {
        self.pages.get(page).copied().unwrap_or(self.root)
    }
}

/// PDF/UA-1 §7.9 asks for an id on every note. Of one length, so that they sort as they stand.
fn note_id(id: NodeId) -> String {
    format!("note-{:06}", id.0)
}

fn attribute(role: Role) -> Option<(&'static str, &'static str, &'static str)> {
    match role {
        Role::ThColumn => Some(("Table", "Scope", "Column")),
        Role::ThRow => Some(("Table", "Scope", "Row")),
        Role::L { numbered: true } => Some(("List", "ListNumbering", "Decimal")),
        Role::L { numbered: false } => Some(("List", "ListNumbering", "Disc")),
        _ => None,
    }
}

fn whole(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}
