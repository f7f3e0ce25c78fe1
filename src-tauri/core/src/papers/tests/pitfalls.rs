//! Faults that were met before, one test each.

use super::fixtures::{self, PANJABI, URDU, day};
use crate::base::words::{Arg, Words};
use crate::papers::display::{Display, Item, Owner, Role};
use crate::papers::flow::{BOX, Block, Foot, lay_out};
use crate::papers::fonts::FAMILIES;
use crate::papers::markup::spans;
use crate::papers::standard::{BODY, Print, WIDTH};
use crate::papers::text::{Edge, Engine, Line, Span, words};
use crate::papers::{PaperError, PeoplePage, RecoverySheet, people_page, recovery_sheet};

/// BLAKE3 of each vendored file, so that a changed font is a decision and not an accident.
const HASHES: &[(&str, &str, &str)] = &[
    (
        "Atkinson Hyperlegible Next",
        "4c5df0d17cf81366704f49e5742a756e6cf6b7a24d2942339c959877bd473f5b",
        "43533d25269d8fd820a4e5b4cf4232ac60355f4a4a2fb943c3ab1b480eae7fd8",
    ),
    (
        "Noto Sans",
        "272f739b28901f785953b4c004c7745f01ede00296169bfc361ffadf3a8ee6e2",
        "93aae3f0e8ebeb0873d5f74a9818dbe20ce1f7dbfa444ff5e5f2f48906b3e255",
    ),
    (
        "Vazirmatn",
        "a88bc3fdd350650433b431f7a46478be30d764d62ba6c844cbff1666886fcc5f",
        "fc6b8a98148661cca0bab153c650b84537cf21fb5886287fc49f953a60db2164",
    ),
    (
        "Noto Sans Gurmukhi",
        "26c56cad9e561252a376d683015a704d499dad380605a5b14a9b4f8385fb883b",
        "4369bf1e43db6f70da97ed9ed26021a94e12aa0919be5dc7f913a72f083113eb",
    ),
    (
        "Noto Sans Bengali",
        "f0e734d03a9f9e5c74f2f7917ff72bf729efd726c43649ded34ecd99fdaef593",
        "0c8eb05a75ba41d2ec89f19b4c53bc01e40190e4bc1e181c2b9bf93326c1fcb0",
    ),
    (
        "Noto Sans Tamil",
        "3bc51da85bfb80bc694b5968a8a5e6b35c194d95a983bd520465ac1e03166536",
        "c3079336886c2860f8edb997638fbfe5734266b20e86bb20dd7fefedce5ec87b",
    ),
    (
        "Noto Sans Gujarati",
        "f3ffed9772a53ed760fee7a77fac2c15089f5438e52c4a3a55cf3f0ccfd58f49",
        "f4637aaa26fe018af130bf2a313db3d72cfcf845ce3f724aab58c6efb9b73001",
    ),
];

#[test]
fn the_fonts_are_the_ones_that_were_vendored() {
    let found: Vec<(&str, String, String)> = FAMILIES
        .iter()
        .map(|f| (f.name, blake3::hash(f.regular).to_string(), blake3::hash(f.bold).to_string()))
        .collect();
    let found: Vec<_> = found.iter().map(|(n, r, b)| (*n, r.as_str(), b.as_str())).collect();
    assert_eq!(found, HASHES);
}

#[test]
fn every_face_has_its_licence_beside_it() {
    let licences = [
        include_str!("../fonts/OFL-atkinson.txt"),
        include_str!("../fonts/OFL-noto-sans.txt"),
        include_str!("../fonts/OFL-vazirmatn.txt"),
        include_str!("../fonts/OFL-noto-sans-gurmukhi.txt"),
        include_str!("../fonts/OFL-noto-sans-bengali.txt"),
        include_str!("../fonts/OFL-noto-sans-tamil.txt"),
        include_str!("../fonts/OFL-noto-sans-gujarati.txt"),
    ];
    assert_eq!(licences.len(), FAMILIES.len());
    for licence in licences {
        assert!(licence.contains("SIL Open Font License, Version 1.1"));
    }
}

#[test]
fn a_missing_letter_is_named_and_no_box_is_printed() {
    let mut facts = fixtures::few_people();
    facts.people[0].name = "Grandma 山𓀀 Jean".to_owned();
    let refused = people_page(&facts, &Words::english());
    assert_eq!(refused, Err(PaperError::MissingLetters(vec!['山', '𓀀'])));
}

#[test]
fn only_the_letter_that_is_missing_is_named() {
    let mut engine = Engine::new();
    engine.shape(&words("Zoe\u{0301}\u{1AB0} a\u{20DD}"), &BODY, Edge::Start, WIDTH);
    let missing = engine.missing();
    assert!(!missing.contains(&'e') && !missing.contains(&'a'), "{missing:?}");
}

fn text_of(lines: &[Line]) -> Vec<String> {
    let letters = |line: &Line| {
        let runs = line
            .runs
            .iter()
            .flat_map(|(_, run)| run.glyphs.iter().map(|glyph| (glyph.letters.clone(), run.text.clone())));
        let mut clusters: Vec<_> = runs.map(|(range, text)| (range.start, range.end, text)).collect();
        clusters.sort_by_key(|(start, end, _)| (*start, *end));
        clusters.dedup();
        clusters.iter().map(|(start, end, text)| &text[*start..*end]).collect::<String>()
    };
    lines.iter().map(letters).collect()
}

#[test]
fn no_letter_is_lost_or_doubled_in_any_script() {
    let mut engine = Engine::new();
    let mut texts = vec![URDU, PANJABI, "office difficult “quoted” Ŵyn", "لا إله allah فلان", "க்ஷமா ஸ்ரீ"];
    texts.extend(fixtures::NAMES.iter().map(|(name, _)| *name));
    for text in texts {
        let shaped = engine.shape(&words(text), &BODY, Edge::Start, 150.0);
        assert_eq!(text_of(&shaped.lines).concat(), text);
    }
    assert_eq!(engine.missing(), Vec::<char>::new());
}

#[test]
fn right_to_left_words_keep_to_the_right_edge() {
    let mut engine = Engine::new();
    let shaped = engine.shape(&words("Imran عمران"), &BODY, Edge::RightToLeft, WIDTH);
    let line = &shaped.lines[0];
    assert!((line.width - WIDTH).abs() < 0.5, "{}", line.width);
    // The language decides where the line begins, not the first letter: the Latin name is rightmost.
    let rightmost = line.runs.iter().max_by(|a, b| a.0.total_cmp(&b.0)).unwrap();
    assert!(!rightmost.1.right_to_left);
}

#[test]
fn an_english_sentence_that_begins_with_an_urdu_name_stays_english() {
    let mut engine = Engine::new();
    let shaped = engine.shape(&words("عمران will ring."), &BODY, Edge::Start, WIDTH);
    let first = &shaped.lines[0].runs[0];
    assert!(first.0.abs() < 0.01 && first.1.right_to_left);
}

#[test]
fn lines_of_a_paragraph_stand_equally_far_apart() {
    let mut engine = Engine::new();
    let shaped = engine.shape(&words("Amara ਰਵਿੰਦਰ Ελένη ".repeat(20)), &BODY, Edge::Start, WIDTH);
    assert!(shaped.lines.len() > 2);
    assert_eq!(shaped.leading, BODY.leading);
}

/// Baselines of all words but those of the foot, which is the last note of a paper.
fn body_edges(display: &Display) -> Vec<(usize, f32)> {
    let foot = display.nodes.iter().rposition(|node| node.role == Role::Note).unwrap();
    let foot = &display.nodes[foot].kids;
    let pages = display.pages.iter().enumerate();
    let placed = pages.flat_map(|(at, page)| page.items.iter().map(move |placed| (at, placed)));
    placed
        .filter_map(|(at, placed)| match (&placed.item, placed.owner) {
            (Item::Text { y, .. }, Owner::Node(node)) if !foot.contains(&node) => Some((at, *y)),
            _ => None,
        })
        .collect()
}

#[test]
fn nothing_is_set_below_the_text_block() {
    for (name, display, _) in fixtures::all() {
        let print = if name.contains("large") { Print::Large } else { Print::Standard };
        for (page, y) in body_edges(&display) {
            assert!(y < print.bottom(), "{name}, page {page}: {y}");
        }
    }
}

fn sheet(engine: &mut Engine, blocks: &[Block]) -> Display {
    let page = |page: usize, pages: usize| format!("page {page} of {pages}");
    let foot = Foot { copy: "Copy".to_owned(), keep: "Private".to_owned(), page: &page };
    lay_out(engine, "Paper", day(2026, 11, 24), blocks, &foot)
}

#[test]
fn a_heading_never_stands_last_on_a_page() {
    let sentence = "We all want Amara to have time to be fourteen. ".repeat(3);
    let mut engine = Engine::new();
    for lines in 1..60 {
        let mut blocks: Vec<Block> = (0..lines).map(|_| Block::paragraph(BODY, words("One line."))).collect();
        blocks.push(Block::section(words("A heading"), vec![Block::paragraph(BODY, words(sentence.repeat(12)))]));
        let display = sheet(&mut engine, &blocks);
        let heading = &display.headings[0];
        let after =
            body_edges(&display).into_iter().filter(|(page, y)| *page == heading.page && *y > heading.y).count();
        // The heading, and two lines of words.
        assert!(after >= 3, "{lines} lines before: {after} lines on its page");
    }
}

#[test]
fn no_line_of_a_paragraph_stands_alone() {
    let long = words("We all want Amara to have time to be fourteen. ".repeat(10));
    let mut engine = Engine::new();
    for space in 560..720 {
        let display = sheet(
            &mut engine,
            &[
                Block::paragraph(BODY, words("One line.")),
                Block::Gap(space as f32),
                Block::paragraph(BODY, long.clone()),
            ],
        );
        let lines = body_edges(&display);
        // On the first page one line is the one before the gap.
        let first = lines.iter().filter(|(page, _)| *page == 0).count() - 1;
        let second = lines.iter().filter(|(page, _)| *page == 1).count();
        assert!(first != 1 && second != 1, "{space} points before: {first} and {second} lines");
    }
}

#[test]
fn a_table_repeats_its_head_and_says_it_once() {
    let (_, display, _) = fixtures::all().swap_remove(3);
    assert!(display.pages.len() > 1);
    let head = |page: usize| {
        display.pages[page].items.iter().find_map(|placed| match &placed.item {
            Item::Text { run, .. } if &*run.text == "Name" => Some(placed.owner),
            _ => None,
        })
    };
    assert!(matches!(head(0), Some(Owner::Node(_))));
    assert_eq!(head(1), Some(Owner::Foot));
}

#[test]
fn a_paper_with_nobody_on_it_is_still_a_paper() {
    let facts = PeoplePage { people: vec![], ..fixtures::few_people() };
    let pdf = people_page(&facts, &Words::english()).unwrap();
    assert_eq!((pdf.pages, pdf.missing), (1, vec![]));
}

#[test]
fn a_recovery_sheet_is_one_page() {
    let pdf = recovery_sheet(&fixtures::recovery(), &Words::english()).unwrap();
    assert_eq!(pdf.pages, 1);
    let long = "Wilhelmina Featherstonehaugh-Cholmondeley Anastasia Papadopoulou-Okonk";
    let facts = RecoverySheet {
        service: format!("Family Group Conferences, {long}"),
        made_by: long.to_owned(),
        ..fixtures::recovery()
    };
    let pdf = recovery_sheet(&facts, &Words::english()).unwrap();
    assert_eq!(pdf.pages, 1);
}

#[test]
fn a_name_with_stars_is_printed_as_it_is() {
    let name = "Am*ara** **B";
    let said = spans(&Words::english(), "paper-people-child-name", &[("name", Arg::Text(name))]);
    assert_eq!(said, [Span { text: name.to_owned(), bold: true }]);
}

#[test]
fn letters_that_only_steer_a_terminal_are_left_out() {
    let mut facts = fixtures::few_people();
    facts.children[0].name = "Amara \u{7}\tB\u{1b}".to_owned();
    assert!(people_page(&facts, &Words::english()).is_ok());
}

/// The shaper's y points down, a page's points up: the wrong way round, marks hang into letters.
#[test]
fn a_second_mark_stands_above_the_first() {
    let mut engine = Engine::new();
    let shaped = engine.shape(&words("x\u{0302}\u{0302}"), &BODY, Edge::Start, WIDTH);
    let glyphs = &shaped.lines[0].runs[0].1.glyphs;
    assert_eq!(glyphs.len(), 3);
    assert!(glyphs[2].dy > glyphs[1].dy + 1.0);
}

#[test]
fn a_box_longer_than_a_page_loses_its_line_and_no_words() {
    let long = words("We all want Amara to have time to be fourteen. ".repeat(120));
    let boxed = Block::Boxed(BOX, vec![Block::paragraph(BODY, long)]);
    let display = sheet(&mut Engine::new(), &[boxed]);
    assert!(display.pages.len() > 1);
    assert!(body_edges(&display).iter().all(|(_, y)| *y < Print::Standard.bottom()));
}
