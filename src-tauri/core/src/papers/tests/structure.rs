//! Every fixture is tagged, and both writers accept it.

use super::{fixtures, krilla_writer, rules};
use crate::papers::write::write;
use lopdf::Document;

#[test]
fn every_paper_keeps_the_rules_of_tagged_pdf() {
    for (name, display, engine) in fixtures::all() {
        let bytes = write(&display, &engine).unwrap();
        assert_eq!(rules::broken(&bytes), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn the_second_writer_accepts_every_paper() {
    for (name, display, engine) in fixtures::all() {
        krilla_writer::write(&display, &engine).unwrap_or_else(|why| panic!("{name}: {why}"));
    }
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let once: Vec<_> = fixtures::all().iter().map(|(_, d, e)| write(d, e).unwrap()).collect();
    let again: Vec<_> = fixtures::all().iter().map(|(_, d, e)| write(d, e).unwrap()).collect();
    assert!(once == again);
}

#[test]
fn properties_hold_no_name() {
    for (name, display, engine) in fixtures::all() {
        let document = Document::load_mem(&write(&display, &engine).unwrap()).unwrap();
        let info = document.trailer.get(b"Info").unwrap();
        let info = format!("{:?}", rules::follow(&document, info));
        let xmp = document.catalog().unwrap().get(b"Metadata").unwrap();
        let xmp = &rules::follow(&document, xmp).as_stream().unwrap().content;
        let said = info + &String::from_utf8_lossy(xmp);
        for person in ["Amara", "Ruth", "Wilhelmina", "Bea", "Lindqvist", "Jean", "Millbrook"] {
            assert!(!said.contains(person), "{name} names {person}: {said}");
        }
    }
}

#[test]
fn the_recovery_sheet_reads_in_its_order() {
    let (_, display, engine) = fixtures::all().swap_remove(1);
    let said = rules::outline_of_structure(&write(&display, &engine).unwrap());
    let top: Vec<&str> = said.lines().filter(|line| !line.starts_with("      ")).collect();
    let opening = "Document\n  Sect\n    P\n    H1\n    P\n    Div\n    Note";
    let rest = "  Sect\n    H2\n    L\n  Sect\n    H2\n    P\n  Sect\n    H2\n    P\n  Sect\n    H2\n    Table";
    assert_eq!(top.join("\n"), format!("{opening}\n{rest}"));
    assert_eq!(said.lines().filter(|line| line.trim() == "Lbl").count(), 12 + 3);
}

#[test]
fn a_key_is_read_letter_by_letter() {
    let (_, display, engine) = fixtures::all().swap_remove(1);
    let document = Document::load_mem(&write(&display, &engine).unwrap()).unwrap();
    let spoken: Vec<String> = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"ActualText").ok()?.as_str().ok())
        .map(|text| String::from_utf8_lossy(text).into_owned())
        .collect();
    assert!(spoken.contains(&"7, K, Q, 4".to_owned()), "{spoken:?}");
    assert_eq!(spoken.len(), 12);
}
