//! The papers every check is made of.

use crate::base::words::Words;
use crate::papers::display::Display;
use crate::papers::flow::{BOX, Block, Fact, Foot, Heads, Paragraph, Section, Table, lay_out};
use crate::papers::standard::{BODY, H3, LEAD, mm};
use crate::papers::text::{Engine, Span, words};
use crate::papers::{ChildLine, PeoplePage, PersonLine, RecoverySheet};
use crate::papers::{invitation, people_page, plan_page, recovery_sheet};
use chrono::NaiveDate;

pub const URDU: &str = "ہم چاہتے ہیں کہ بچے محفوظ اور خوش رہیں۔";
pub const PANJABI: &str = "ਰਵਿੰਦਰ ਸੋਮਵਾਰ ਅਤੇ ਬੁੱਧਵਾਰ ਨੂੰ ਜਾਨ ਨੂੰ ਨਰਸਰੀ ਤੋਂ ਲਿਆਵੇਗੀ।";

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Every fixture with its name, laid out and ready for a writer.
pub fn all() -> Vec<(&'static str, Display, Engine)> {
    let made = |name, lay: &dyn Fn(&mut Engine) -> Display| {
        let mut engine = Engine::new();
        let display = lay(&mut engine);
        assert_eq!(engine.missing(), Vec::<char>::new(), "{name}");
        (name, display, engine)
    };
    let english = Words::english();
    let mut all = vec![
        made("first-slice", &|engine| first_slice(engine)),
        made("recovery-sheet", &|e| recovery_sheet::display(&recovery(), &english, e)),
        made("people-page", &|e| people_page::display(&few_people(), &english, e)),
        made("many-people", &|e| people_page::display(&many_people(), &english, e)),
        made("long-words", &|engine| long_words(engine)),
    ];
    let plans = super::plans::all();
    let letters = super::invitations::all();
    all.extend(letters.iter().map(|(name, facts)| made(*name, &|e| invitation::display(facts, &english, e))));
    all.extend(plans.iter().map(|(name, facts)| made(*name, &|e| plan_page::display(facts, &english, e))));
    all
}

pub fn recovery() -> RecoverySheet {
    let groups = ["7KQ4", "M9XT", "2FHR", "VD83", "C6NW", "0ZJP", "5B1Y", "GA4E", "T8SK", "3QMV", "H7XD", "R29C"];
    RecoverySheet {
        service: "Family Meetings, Millbrook".to_owned(),
        groups: groups.map(str::to_owned),
        made_on: day(2026, 11, 2),
        made_by: "Bea Lindqvist".to_owned(),
    }
}

pub fn few_people() -> PeoplePage {
    PeoplePage {
        reader: "Ruth A.".to_owned(),
        printed_on: day(2026, 11, 24),
        practice: false,
        children: vec![child("Amara", "14"), child("Baby", "due in March 2027")],
        people: NAMES.iter().map(|(name, who)| person(name, who)).collect(),
    }
}

pub fn many_people() -> PeoplePage {
    let long = "Wilhelmina Featherstonehaugh-Cholmondeley Anastasia Papadopoulou-Okonkwo";
    let mut people: Vec<PersonLine> = NAMES.iter().map(|(n, w)| person(n, w)).collect();
    people.push(person(long, "Great-grandmother, and the one everybody rings first"));
    people.extend((people.len()..40).map(|at| person(&format!("Cousin number {at}"), "Cousin")));
    let reader = "Wilhelmina Featherstonehaugh-Cholmondeley Anastasia Papadopoulou-Okonkwo";
    PeoplePage { reader: reader.to_owned(), practice: true, people, ..few_people() }
}

fn child(name: &str, about: &str) -> ChildLine {
    ChildLine { name: name.to_owned(), about: about.to_owned() }
}

fn person(name: &str, who: &str) -> PersonLine {
    PersonLine { name: name.to_owned(), who: who.to_owned() }
}

pub const NAMES: &[(&str, &str)] = &[
    ("Grandma Jean", "Grandmother, Mum’s mum"),
    ("عمران صدیقی", "Dad’s brother"),
    ("ਰਵਿੰਦਰ ਕੌਰ", "Godmother"),
    ("Krystyna Wiśniewska-Żółć", "Mum’s aunt"),
    ("Nguyễn Thị Ánh", "Neighbour, as good as an aunt"),
    ("Ελένη Παπαδοπούλου", "Grandmother, Dad’s mum"),
    ("Олена Шевченко", "Dad’s partner"),
    ("Dafydd-Ŵyn Țurcanu", "Football coach"),
    ("আমিনা বেগম", "Cousin"),
    ("குமரன்", "Family friend"),
    ("હેતલ પટેલ", "Family friend"),
    ("सुनीता थापा", "Family friend"),
];

fn marked(text: &str) -> Vec<Span> {
    text.split("**").enumerate().map(|(at, text)| Span { text: text.to_owned(), bold: at % 2 == 1 }).collect()
}

fn foot_page(page: usize, pages: usize) -> String {
    format!("page {page} of {pages}")
}

fn foot() -> Foot<'static> {
    Foot {
        copy: "Copy for Jean Hollis, version 3, printed Monday 23 November 2026".to_owned(),
        keep: "Private: for our family and the people helping us".to_owned(),
        page: &foot_page,
    }
}

/// A heading, paragraphs in three scripts, a list, facts, a box and a table.
fn first_slice(engine: &mut Engine) -> Display {
    let list = |numbered| Block::List {
        numbered,
        items: vec![
            marked(concat!(
                "**Grandma Jean** will have Amara for tea and a sleepover every Wednesday, ",
                "with Jayden, and nobody will mind if she is late."
            )),
            marked("Amara gets to school every day."),
        ],
    };
    let agreed = vec![Block::paragraph(BODY, words("Sam Ortiz agreed this plan."))];
    let blocks = vec![
        Block::title(words("Our plan for Amara and Jayden")),
        Block::paragraph(LEAD, marked("Made by our family at **St Mary’s Hall**.")),
        facts(),
        Block::Gap(16.0),
        Block::section(words("The questions we were asked"), vec![list(true), list(false)]),
        other_languages(),
        promised(),
        Block::section(words("Agreed"), vec![Block::Boxed(BOX, agreed)]),
    ];
    lay_out(engine, "Our plan", day(2026, 11, 23), &blocks, &foot())
}

fn facts() -> Block {
    let fact = |label: &str, value: &str| Fact { label: words(label), value: words(value), line: vec![] };
    Block::Facts(vec![
        fact("Made by our family on", "Monday 23 November 2026"),
        fact("At", "St Mary’s Hall, Millbrook"),
        fact("We meet again", "Monday 18 January 2027"),
    ])
}

fn other_languages() -> Block {
    let other = |text: &str, lang| Block::Paragraph(Paragraph { words: words(text), how: BODY, lang: Some(lang) });
    let heading = Block::Heading { level: 3, words: words("Imran (عمران) said (it) first"), how: H3 };
    let inside = vec![
        other(URDU, "ur"),
        other(PANJABI, "pa"),
        heading,
        Block::paragraph(BODY, marked("**عمران صدیقی** (Dad’s brother) will ring.")),
    ];
    Block::section(words("In other languages"), inside)
}

fn promised() -> Block {
    let table = Table {
        widths: vec![mm(63.0), mm(63.0)],
        head: vec![words("What"), words("Who")],
        rows: vec![
            vec![words("Petrol money for the Saturday drive"), words("Sam (عمران صدیقی) and Leo")],
            vec![words("A bed for Amara"), words("ਰਵਿੰਦਰ ਕੌਰ")],
        ],
        row_heads: true,
        writing_rows: None,
    };
    Block::Section(Section {
        heading: words("What services have promised"),
        heads: Heads::Above,
        after: 15.0,
        finish: false,
        inside: vec![Block::Table(table)],
    })
}

/// A row longer than a page, a word longer than a line, a paragraph that must break.
fn long_words(engine: &mut Engine) -> Display {
    let long = "We all want Amara to have time to be fourteen. ".repeat(70);
    let table = Table {
        widths: vec![mm(50.0), mm(120.0)],
        head: vec![words("Who"), words("What was said")],
        rows: vec![
            vec![words("Kelly"), words("A short row.")],
            vec![words("Daniel"), words(&long)],
            vec![words("x".repeat(300)), words("A word without an end.")],
        ],
        row_heads: true,
        writing_rows: None,
    };
    let blocks = vec![
        Block::title(words("What everybody said at the meeting, from the first to the last")),
        Block::paragraph(BODY, words(&long)),
        Block::Section(Section {
            heading: words("A long table"),
            heads: Heads::Above,
            after: 15.0,
            finish: false,
            inside: vec![Block::Table(table)],
        }),
        Block::section(words("The last part"), vec![Block::paragraph(BODY, words(&long))]),
    ];
    lay_out(engine, "What was said", day(2026, 11, 23), &blocks, &foot())
}
