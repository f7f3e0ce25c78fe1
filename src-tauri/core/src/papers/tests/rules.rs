//! Rules of PDF/UA-1 that a machine can check, read back from the bytes: every mark has a node and
//! every node its marks, nothing is painted untagged, tables have scopes, headings don't skip,
//! pictures have words, fonts are embedded and give their letters.
//!
//! By the same hand as the writer and a part of the Matterhorn protocol only: not a claim of
//! conformance.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

/// What is wrong with a file; empty when nothing is.
pub fn broken(bytes: &[u8]) -> Vec<String> {
    let document = Document::load_mem(bytes).unwrap();
    let mut faults = vec![];
    catalogue(&document, &mut faults);
    let mut walk = Walk { document: &document, faults: vec![], marks: BTreeMap::new(), heading: 0 };
    let root = follow(&document, document.catalog().unwrap().get(b"StructTreeRoot").unwrap());
    walk.kids(root.as_dict().unwrap(), "StructTreeRoot", None);
    faults.append(&mut walk.faults);
    pages(&document, &walk.marks, &mut faults);
    parent_tree(&document, &walk.marks, &mut faults);
    fonts(&document, &mut faults);
    faults
}

/// The structure types of a file in reading order, indented by depth.
pub fn outline_of_structure(bytes: &[u8]) -> String {
    let document = Document::load_mem(bytes).unwrap();
    let root = follow(&document, document.catalog().unwrap().get(b"StructTreeRoot").unwrap());
    let mut lines = vec![];
    list(&document, root.as_dict().unwrap(), 0, &mut lines);
    lines.join("\n")
}

fn list(document: &Document, node: &Dictionary, depth: usize, lines: &mut Vec<String>) {
    let elements = kids_of(document, node).into_iter().filter_map(|kid| kid.as_dict().ok());
    for kid in elements {
        let Ok(tag) = kid.get(b"S").and_then(Object::as_name) else {
            continue;
        };
        let tag = String::from_utf8_lossy(tag);
        lines.push(format!("{}{tag}", "  ".repeat(depth)));
        list(document, kid, depth + 1, lines);
    }
}

pub fn follow<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    document.dereference(object).unwrap().1
}

fn catalogue(document: &Document, faults: &mut Vec<String>) {
    let catalogue = document.catalog().unwrap();
    let marked = catalogue.get(b"MarkInfo").and_then(Object::as_dict);
    let marked = marked.and_then(|dict| dict.get(b"Marked")).and_then(Object::as_bool);
    if marked.ok() != Some(true) {
        faults.push("01 not marked".to_owned());
    }
    let shown = catalogue.get(b"ViewerPreferences").and_then(Object::as_dict);
    let shown = shown.and_then(|dict| dict.get(b"DisplayDocTitle")).and_then(Object::as_bool);
    if shown.ok() != Some(true) {
        faults.push("07 the title is not shown".to_owned());
    }
    for key in [&b"Lang"[..], b"Outlines", b"Metadata"] {
        if catalogue.get(key).is_err() {
            faults.push(format!("no {}", String::from_utf8_lossy(key)));
        }
    }
    let xmp = follow(document, catalogue.get(b"Metadata").unwrap()).as_stream().unwrap();
    let xmp = String::from_utf8(xmp.content.clone()).unwrap();
    if !xmp.contains("<pdfuaid:part>1</pdfuaid:part>") || !xmp.contains("<dc:title>") {
        faults.push("06 no PDF/UA part or title".to_owned());
    }
    if document.version != "1.7" {
        faults.push(format!("version {}", document.version));
    }
}

/// Which parents a structure type may have.
fn parents(tag: &str) -> Option<&'static [&'static str]> {
    match tag {
        "TR" => Some(&["Table", "THead", "TBody"]),
        "TH" | "TD" => Some(&["TR"]),
        "THead" | "TBody" => Some(&["Table"]),
        "LI" => Some(&["L"]),
        "LBody" => Some(&["LI"]),
        "Lbl" => Some(&["LI", "Note"]),
        _ => None,
    }
}

struct Walk<'a> {
    document: &'a Document,
    faults: Vec<String>,
    /// By page, the element of each mark.
    marks: BTreeMap<ObjectId, BTreeMap<i64, ObjectId>>,
    heading: u8,
}

fn kids_of<'a>(document: &'a Document, node: &'a Dictionary) -> Vec<&'a Object> {
    match node.get(b"K") {
        Ok(Object::Array(kids)) => kids.iter().map(|kid| follow(document, kid)).collect(),
        Ok(kid) => vec![follow(document, kid)],
        Err(_) => vec![],
    }
}

impl Walk<'_> {
    fn kids(&mut self, node: &Dictionary, tag: &str, id: Option<ObjectId>) {
        let home = node.get(b"Pg").and_then(Object::as_reference).ok();
        let kids = match node.get(b"K") {
            Ok(Object::Array(kids)) => kids.clone(),
            Ok(kid) => vec![kid.clone()],
            Err(_) => vec![],
        };
        for kid in &kids {
            let target = kid.as_reference().ok();
            match follow(self.document, kid) {
                Object::Integer(mark) => self.mark(home, *mark, id),
                Object::Dictionary(kid) if kid.get(b"MCID").is_ok() => {
                    let page = kid.get(b"Pg").and_then(Object::as_reference).ok();
                    let mark = kid.get(b"MCID").and_then(Object::as_i64).unwrap();
                    self.mark(page.or(home), mark, id);
                }
                Object::Dictionary(kid) => self.element(kid, tag, target.unwrap()),
                other => self.faults.push(format!("09 a kid is {other:?}")),
            }
        }
    }

    fn mark(&mut self, page: Option<ObjectId>, mark: i64, id: Option<ObjectId>) {
        let known = self.marks.entry(page.unwrap()).or_default().insert(mark, id.unwrap());
        if known.is_some() {
            self.faults.push(format!("01 mark {mark} has two nodes"));
        }
    }

    fn element(&mut self, node: &Dictionary, parent: &str, id: ObjectId) {
        let tag = String::from_utf8_lossy(node.get(b"S").unwrap().as_name().unwrap()).into_owned();
        if parents(&tag).is_some_and(|may| !may.contains(&parent)) {
            self.faults.push(format!("09 {tag} under {parent}"));
        }
        let attribute = node.get(b"A").and_then(Object::as_dict).ok();
        match tag.as_str() {
            "Figure" if node.get(b"Alt").is_err() => self.faults.push("13 no Alt".to_owned()),
            "TH" if attribute.is_none_or(|a| a.get(b"Scope").is_err()) => {
                self.faults.push("15 a TH without Scope".to_owned());
            }
            "L" if attribute.is_none_or(|a| a.get(b"ListNumbering").is_err()) => {
                self.faults.push("16 a list without numbering".to_owned());
            }
            "Note" if node.get(b"ID").is_err() => self.faults.push("19 no ID".to_owned()),
            "H1" | "H2" | "H3" => self.heading(&tag),
            _ => {}
        }
        self.kids(node, &tag, Some(id));
    }

    fn heading(&mut self, tag: &str) {
        let level = tag.as_bytes()[1] - b'0';
        if level > self.heading + 1 {
            self.faults.push(format!("14 {tag} after H{}", self.heading));
        }
        self.heading = level;
    }
}

type Elements = BTreeMap<ObjectId, BTreeMap<i64, ObjectId>>;

fn pages(document: &Document, marks: &Elements, faults: &mut Vec<String>) {
    for (number, id) in document.get_pages() {
        let page = document.get_dictionary(id).unwrap();
        if page.get(b"Tabs").and_then(Object::as_name).ok() != Some(b"S") {
            faults.push(format!("28 page {number}: tab order"));
        }
        let content = Content::decode(&document.get_page_content(id)).unwrap();
        let used = painted(&content, number, faults);
        let known = marks.get(&id).map(|of| of.keys().copied().collect()).unwrap_or_default();
        if used != known {
            faults.push(format!("01 page {number}: marks {used:?}, nodes know {known:?}"));
        }
    }
}

/// The marks of a page. Finds nesting and painting without a mark.
fn painted(content: &Content, page: u32, faults: &mut Vec<String>) -> BTreeSet<i64> {
    let mut used = BTreeSet::new();
    let mut depth = 0;
    for operation in &content.operations {
        match operation.operator.as_str() {
            "BDC" | "BMC" => {
                depth += 1;
                let mark = operation.operands.get(1).and_then(|o| o.as_dict().ok());
                if let Some(mark) = mark.and_then(|m| m.get(b"MCID").and_then(Object::as_i64).ok())
                    && !used.insert(mark)
                {
                    faults.push(format!("01 page {page}: mark {mark} twice"));
                }
                if depth > 1 {
                    faults.push(format!("01 page {page}: a mark inside a mark"));
                }
            }
            "EMC" => depth -= 1,
            "Tj" | "TJ" | "'" | "\"" | "f" | "F" | "f*" | "S" | "s" | "B" | "B*" | "b" | "b*" | "Do" | "sh"
                if depth == 0 =>
            {
                faults.push(format!("01 page {page}: {} is not tagged", operation.operator));
            }
            _ => {}
        }
    }
    if depth != 0 {
        faults.push(format!("01 page {page}: {depth} marks are not ended"));
    }
    used
}

fn parent_tree(document: &Document, marks: &Elements, faults: &mut Vec<String>) {
    let root = follow(document, document.catalog().unwrap().get(b"StructTreeRoot").unwrap());
    let tree = follow(document, root.as_dict().unwrap().get(b"ParentTree").unwrap());
    let numbers = tree.as_dict().unwrap().get(b"Nums").unwrap().as_array().unwrap();
    let by_key: BTreeMap<i64, &Object> =
        numbers.chunks(2).map(|pair| (pair[0].as_i64().unwrap(), follow(document, &pair[1]))).collect();
    for (number, id) in document.get_pages() {
        let page = document.get_dictionary(id).unwrap();
        let key = page.get(b"StructParents").unwrap().as_i64().unwrap();
        let owners = by_key[&key].as_array().unwrap();
        let owners: BTreeMap<i64, ObjectId> =
            (0..).zip(owners.iter().map(|owner| owner.as_reference().unwrap())).collect();
        if Some(&owners) != marks.get(&id) {
            faults.push(format!("01 page {number}: the parent tree says otherwise"));
        }
    }
}

fn fonts(document: &Document, faults: &mut Vec<String>) {
    for object in document.objects.values() {
        let Ok(font) = object.as_dict() else { continue };
        if font.get(b"Subtype").and_then(Object::as_name).ok() != Some(b"Type0") {
            continue;
        }
        let name = font.get(b"BaseFont").unwrap().as_name().unwrap();
        let shown = String::from_utf8_lossy(name);
        let below = font.get(b"DescendantFonts").unwrap().as_array().unwrap();
        let below = follow(document, &below[0]).as_dict().unwrap();
        let about = follow(document, below.get(b"FontDescriptor").unwrap()).as_dict().unwrap();
        if font.get(b"ToUnicode").is_err() {
            faults.push(format!("31 {shown} doesn't give its letters"));
        }
        if about.get(b"FontFile2").or(about.get(b"FontFile3")).is_err() {
            faults.push(format!("31 {shown} is not embedded"));
        }
        for (what, of) in [(&b"BaseFont"[..], below), (b"FontName", about)] {
            if of.get(what).and_then(Object::as_name).ok() != Some(name) {
                faults.push(format!("31 {shown} has another {}", String::from_utf8_lossy(what)));
            }
        }
        if shown.as_bytes().get(6) != Some(&b'+') {
            faults.push(format!("31 {shown} is not a subset"));
        }
    }
}
