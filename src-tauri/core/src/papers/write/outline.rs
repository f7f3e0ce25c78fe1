//! The outline ("bookmarks"): the headings, each under the one it belongs to.
//!
//! It refuses headings that are not on the page.

use super::{failed, name, rounded, text_string};
use crate::papers::PaperError;
use crate::papers::display::{Display, Heading};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// The place shown begins this much above the heading.
const ABOVE: f32 = 8.0;

struct Entry {
    id: ObjectId,
    level: u8,
    parent: Option<usize>,
}

/// Adds the outline, if there is a heading.
pub(super) fn add(document: &mut Document, display: &Display) -> Result<(), PaperError> {
    if display.headings.is_empty() {
        return Ok(());
    }
    let root = document.new_object_id();
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let entries = entries(document, &display.headings);
    for (at, heading) in display.headings.iter().enumerate() {
        let page = pages.get(heading.page).copied().ok_or_else(|| failed("a page is not there"))?;
        let mut item = links(&entries, Some(at));
        item.set("Title", text_string(&heading.text));
        let top = rounded(display.size.1 - heading.y + ABOVE);
        let place = vec![page.into(), name("XYZ"), Object::Null, top.into(), Object::Null];
        item.set("Dest", place);
        siblings(&entries, at, root, &mut item);
        if let Some(entry) = entries.get(at) {
            document.set_object(entry.id, item);
        }
    }
    let mut top = links(&entries, None);
    top.set("Type", name("Outlines"));
    document.set_object(root, top);
    let catalogue = document.catalog_mut().map_err(failed)?;
    catalogue.set("Outlines", root);
    catalogue.set("PageMode", name("UseOutlines"));
    Ok(())
}

fn entries(document: &mut Document, headings: &[Heading]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = vec![];
    for heading in headings {
        let parent = entries.iter().rposition(|entry| entry.level < heading.level);
        entries.push(Entry { id: document.new_object_id(), level: heading.level, parent });
    }
    entries
}

/// First, last and number of the children of an entry, or of the outline itself.
fn links(entries: &[Entry], of: Option<usize>) -> Dictionary {
    let kids: Vec<ObjectId> = entries.iter().filter(|entry| entry.parent == of).map(|entry| entry.id).collect();
    let mut links = dictionary! {};
    if let (Some(first), Some(last)) = (kids.first(), kids.last()) {
        links.set("First", *first);
        links.set("Last", *last);
        // Everything is shown open, so the outline counts all of it.
        let count = if of.is_some() { kids.len() } else { entries.len() };
        links.set("Count", i64::try_from(count).unwrap_or(i64::MAX));
    }
    links
}

fn siblings(entries: &[Entry], at: usize, root: ObjectId, item: &mut Dictionary) {
    let Some(entry) = entries.get(at) else { return };
    let parent = entry.parent.and_then(|parent| entries.get(parent));
    item.set("Parent", parent.map_or(root, |parent| parent.id));
    let same = |other: &&Entry| other.parent == entry.parent;
    if let Some(before) = entries.iter().take(at).rfind(|other| same(other)) {
        item.set("Prev", before.id);
    }
    if let Some(after) = entries.iter().skip(at + 1).find(same) {
        item.set("Next", after.id);
    }
}
