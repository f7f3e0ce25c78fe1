//! The papers as other people's tools see them: qpdf, and poppler's pdfinfo, pdffonts and
//! pdftotext. A tool that is missing fails the check; it is never skipped.

use chrono::NaiveDate;
use kith_core::base::words::Words;
use kith_core::papers::{ChildLine, Pdf, PeoplePage, PersonLine, RecoverySheet, people_page, recovery_sheet};
use kith_tests::golden::golden;
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;

/// A paper on the disk, for tools.
struct Printed {
    _folder: TempDir,
    file: PathBuf,
}

impl Printed {
    fn new(pdf: &Pdf) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("paper.pdf");
        std::fs::write(&file, &pdf.bytes).unwrap();
        Self { _folder: folder, file }
    }

    fn tool(&self, program: &str, before: &[&str], after: &[&str]) -> String {
        let done = Command::new(program).args(before).arg(&self.file).args(after).output();
        let done = done.unwrap_or_else(|why| panic!("{program} is needed: {why}"));
        let said = String::from_utf8_lossy(&done.stdout).into_owned();
        let wrong = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success() && wrong.is_empty(), "{program}: {said}{wrong}");
        said
    }

    /// The text, without the marks poppler puts around right-to-left words.
    fn text(&self) -> String {
        let marks = |c: &char| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        self.tool("pdftotext", &["-layout"], &["-"]).chars().filter(marks).collect()
    }

    /// The text with one space for many, as the golden files keep it.
    fn words(&self) -> String {
        let text = self.text().replace('\u{c}', "\n");
        let lines = text.lines().map(|l| l.split_whitespace().collect::<Vec<_>>().join(" "));
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n") + "\n"
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn sheet() -> Pdf {
    let groups = ["7KQ4", "M9XT", "2FHR", "VD83", "C6NW", "0ZJP", "5B1Y", "GA4E", "T8SK", "3QMV", "H7XD", "R29C"];
    let facts = RecoverySheet {
        service: "Family Meetings, Millbrook".to_owned(),
        groups: groups.map(str::to_owned),
        made_on: day(2026, 11, 2),
        made_by: "Bea Lindqvist".to_owned(),
    };
    recovery_sheet(&facts, &Words::english()).unwrap()
}

const NAMES: [(&str, &str); 6] = [
    ("Grandma Jean", "Grandmother, Mum’s mum"),
    ("عمران صدیقی", "Dad’s brother"),
    ("ਰਵਿੰਦਰ ਕੌਰ", "Godmother"),
    ("Krystyna Wiśniewska-Żółć", "Mum’s aunt"),
    ("Nguyễn Thị Ánh", "Neighbour"),
    ("Олена Шевченко", "Dad’s partner"),
];

fn page(rows: usize, practice: bool) -> Pdf {
    let person = |name: &str, who: &str| PersonLine { name: name.to_owned(), who: who.to_owned() };
    let mut people: Vec<_> = NAMES.iter().map(|(name, who)| person(name, who)).collect();
    people.extend((people.len()..rows).map(|at| person(&format!("Cousin number {at}"), "Cousin")));
    let facts = PeoplePage {
        reader: "Ruth A.".to_owned(),
        printed_on: day(2026, 11, 24),
        practice,
        children: vec![ChildLine { name: "Amara".to_owned(), about: "14".to_owned() }],
        people,
    };
    people_page(&facts, &Words::english()).unwrap()
}

fn papers() -> Vec<(&'static str, Pdf)> {
    vec![("recovery sheet", sheet()), ("people", page(6, false)), ("forty people", page(40, true))]
}

#[test]
fn qpdf_finds_no_fault() {
    for (_, pdf) in papers() {
        Printed::new(&pdf).tool("qpdf", &["--check"], &[]);
    }
}

#[test]
fn pdfinfo_says_tagged_and_names_nobody() {
    for (name, pdf) in papers() {
        let said = Printed::new(&pdf).tool("pdfinfo", &[], &[]);
        let has = |key: &str, value: &str| {
            let line = said.lines().find(|line| line.starts_with(key)).unwrap_or_default();
            assert!(line.ends_with(value), "{name}: {key} {value} not in\n{said}");
        };
        has("Tagged:", "yes");
        has("PDF version:", "1.7");
        has("Producer:", "Kith");
        has("Pages:", &pdf.pages.to_string());
        has("Title:", if name == "recovery sheet" { "Recovery sheet" } else { "Our people" });
        for person in ["Amara", "Ruth", "Bea", "Lindqvist", "Millbrook"] {
            assert!(!said.contains(person), "{name}: {said}");
        }
    }
}

#[test]
fn pdffonts_says_embedded_subset_and_readable() {
    for (name, pdf) in papers() {
        let said = Printed::new(&pdf).tool("pdffonts", &[], &[]);
        let fonts: Vec<&str> = said.lines().skip(2).collect();
        assert!(fonts.len() >= 2, "{name}: {said}");
        for font in fonts {
            assert!(font.contains("yes yes yes"), "{name}: {font}");
        }
    }
}

#[test]
fn names_come_out_exactly() {
    let text = Printed::new(&page(6, false)).text();
    for (name, who) in NAMES {
        let found = text.lines().any(|line| line.starts_with(name) && line.ends_with(who));
        assert!(found, "{name}, {who} is not in\n{text}");
    }
}

#[test]
fn forty_people_flow_on_and_nobody_is_lost() {
    let pdf = page(40, true);
    assert!(pdf.pages > 1);
    let words = Printed::new(&pdf).words();
    for at in NAMES.len()..40 {
        let line = format!("Cousin number {at} Cousin");
        assert_eq!(words.lines().filter(|said| **said == line).count(), 1, "{line}");
    }
    let count = |line: &str| words.lines().filter(|said| *said == line).count();
    let pages = usize::from(pdf.pages);
    assert_eq!(count("Name Who they are to Amara"), pages);
    for at in 1..=pages {
        let foot = format!("Practice. Copy for Ruth A., printed Tuesday 24 November 2026 page {at} of {pages}");
        assert_eq!(count(&foot), 1, "{words}");
    }
}

#[test]
fn the_recovery_sheet_says_what_it_said() {
    golden("papers/recovery-sheet.txt", &Printed::new(&sheet()).words());
}

#[test]
fn the_people_page_says_what_it_said() {
    golden("papers/people-page.txt", &Printed::new(&page(6, false)).words());
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    assert!(papers() == papers());
}
