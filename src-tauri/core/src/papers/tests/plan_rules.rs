//! What is always so of a plan: promises stay whole, nobody signs what is not said beside it, a
//! draft says that it is one, and nothing that was typed is lost or read as a command.

use super::fixtures::day;
use super::{looks, plans, rules};
use crate::base::words::Words;
use crate::papers::display::{Display, Item, NodeId, Owner, Role};
use crate::papers::text::{Engine, is_direction_mark};
use crate::papers::write::write;
use crate::papers::{ActionLine, DecisionBox, NameLine, PlanDecision, PlanPage, Signed, plan_page};
use std::collections::BTreeSet;
use std::sync::Arc;

fn laid_out(facts: &PlanPage) -> Display {
    plan_page::display(facts, &Words::english(), &mut Engine::new())
}

/// Every paragraph once, with its page and whether a listener hears it.
fn said(display: &Display) -> Vec<(usize, bool, String)> {
    let mut said: Vec<(usize, bool, Arc<str>)> = vec![];
    for (page, placed) in placed(display) {
        let Item::Text { run, .. } = &placed.item else { continue };
        let heard = matches!(placed.owner, Owner::Node(_));
        if !said.iter().any(|(on, _, text)| *on == page && Arc::ptr_eq(text, &run.text)) {
            said.push((page, heard, run.text.clone()));
        }
    }
    let seen = |text: Arc<str>| text.chars().filter(|c| !is_direction_mark(*c)).collect::<String>();
    said.into_iter().map(|(page, heard, text)| (page, heard, seen(text).trim_end().to_owned())).collect()
}

fn placed(display: &Display) -> impl Iterator<Item = (usize, &crate::papers::display::Placed)> {
    let pages = display.pages.iter().enumerate();
    pages.flat_map(|(at, page)| page.items.iter().map(move |placed| (at, placed)))
}

fn says(display: &Display, words: &str) -> bool {
    said(display).iter().any(|(_, _, text)| text == words)
}

fn headings(display: &Display) -> Vec<&str> {
    display.headings.iter().map(|heading| heading.text.as_str()).collect()
}

fn below(display: &Display, node: NodeId) -> BTreeSet<usize> {
    let mut all = BTreeSet::from([node.0]);
    for kid in &display.nodes[node.0].kids {
        all.extend(below(display, *kid));
    }
    all
}

/// The pages on which each action stands: a list item whose label is a number.
fn pages_of_actions(display: &Display) -> Vec<BTreeSet<usize>> {
    let numbered = |node: &&crate::papers::display::Node| node.role == Role::L { numbered: true };
    let items = display.nodes.iter().filter(numbered).flat_map(|list| &list.kids);
    let pages = |item: &NodeId| {
        let nodes = below(display, *item);
        let own = |owner| matches!(owner, Owner::Node(NodeId(node)) if nodes.contains(&node));
        placed(display).filter(|(_, placed)| own(placed.owner)).map(|(page, _)| page).collect()
    };
    items.map(pages).collect()
}

#[test]
fn an_action_is_never_split() {
    for skipped in 0..4 {
        let mut facts = plans::long();
        facts.actions.drain(..skipped);
        let display = laid_out(&facts);
        let pages = pages_of_actions(&display);
        assert_eq!(pages.len(), 22 - skipped);
        assert!(pages.iter().all(|on| on.len() == 1), "{pages:?}");
    }
}

#[test]
fn the_first_page_begins_no_actions_that_it_cannot_finish() {
    let facts = PlanPage { actions: plans::long().actions, ..plans::okafor() };
    let display = laid_out(&facts);
    assert!(pages_of_actions(&display).iter().all(|on| !on.contains(&0)));
    assert!(said(&display).iter().any(|(page, _, text)| *page == 0 && text == "Why we met"));
    // One that has nothing else to show begins them.
    let facts = PlanPage { actions: facts.actions, ..plans::draft() };
    assert!(pages_of_actions(&laid_out(&facts))[0].contains(&0));
}

#[test]
fn nobody_signs_on_a_page_that_does_not_say_what_was_agreed() {
    for count in 1..45 {
        let name = |at| NameLine { name: format!("Cousin number {at}"), signed: Signed::NotYet };
        let facts = PlanPage { names: (0..count).map(name).collect(), ..plans::okafor() };
        let display = laid_out(&facts);
        let said = said(&display);
        let signing: BTreeSet<usize> =
            said.iter().filter(|(_, _, text)| text.starts_with("Cousin number")).map(|(page, _, _)| *page).collect();
        for page in signing {
            let boxed: Vec<bool> = said
                .iter()
                .filter(|(on, _, text)| *on == page && text == "Agreed on Monday 23 November 2026")
                .map(|(_, heard, _)| *heard)
                .collect();
            assert_eq!(boxed.len(), 1, "{count} names, page {page}");
        }
        let read = said.iter().filter(|(_, heard, text)| *heard && text.starts_with("Agreed on Monday")).count();
        assert_eq!(read, 1, "{count} names: it is read once");
    }
}

#[test]
fn a_draft_says_so_at_the_top_and_in_every_foot() {
    let facts = PlanPage { decision: None, ..plans::long() };
    let display = laid_out(&facts);
    let said = said(&display);
    assert!(display.pages.len() > 3);
    assert_eq!(said[0].2, "This is practice. The people on this paper are made up.");
    assert_eq!(said[1].2, "This is a draft. Our plan is not agreed yet.");
    let foot = format!("Practice. Draft, not yet agreed. Copy for {}, version 3, ", plans::WILHELMINA);
    for page in 0..display.pages.len() {
        assert!(said.iter().any(|(on, _, text)| *on == page && text.starts_with(&foot)), "page {page}");
    }
    assert!(!headings(&display).iter().any(|heading| heading.contains("greed")));
    let agreed = laid_out(&plans::okafor());
    assert!(self::said(&agreed).iter().all(|(_, _, text)| !text.to_lowercase().contains("draft")));
    assert!(says(&agreed, "Copy for Jean Hollis, version 3, printed Monday 23 November 2026"));
}

#[test]
fn empty_facts_leave_no_label_and_no_heading() {
    let display = laid_out(&plans::draft());
    assert_eq!(headings(&display), ["Our plan for Amara", "What we will do", "Who to ring", "Your rights"]);
    let said: Vec<String> = said(&display).into_iter().map(|(_, _, text)| text).collect();
    assert!(said.contains(&"Tom will ring Kelly on Sunday.".to_owned()), "{said:?}");
    for label in ["When", "Who checks", "If Tom can’t", "At", "We meet again", "Signed"] {
        assert!(!said.contains(&label.to_owned()), "{label}");
    }
    assert_eq!(display.pages.len(), 1);
}

#[test]
fn a_plan_with_nothing_in_it_is_still_tagged_as_it_should_be() {
    let nothing = PlanPage { actions: vec![], ..plans::draft() };
    let decision = Some(plans::decided(PlanDecision::NoPlanMade, ""));
    for facts in [PlanPage { decision, ..nothing.clone() }, nothing] {
        let pdf = plan_page(&facts, &Words::english()).unwrap();
        assert_eq!(rules::broken(&pdf.bytes), Vec::<String>::new());
    }
}

#[test]
fn a_plan_that_was_not_agreed_says_so_why_and_what_next() {
    let facts = plans::not_agreed();
    let display = laid_out(&facts);
    assert_eq!(said(&display)[0].2, "This plan was not agreed. The box near the end says why.");
    assert!(headings(&display).contains(&"Not agreed on Monday 23 November 2026"));
    assert!(says(&display, &facts.decision.unwrap().words));
    let silent = PlanPage { decision: Some(plans::decided(PlanDecision::NotAgreed, "")), ..plans::okafor() };
    assert!(says(&laid_out(&silent), "Ask Ruth Adeyemi why, and what happens next."));
    let nobody = PlanPage { facilitator: String::new(), ..silent };
    assert!(says(&laid_out(&nobody), "Ask the facilitator at Family Meetings why, and what happens next."));
}

#[test]
fn a_sentence_ends_once() {
    let ends = [
        (("Tom", "ring Kelly"), "Tom will ring Kelly."),
        (("Tom", "ring Kelly. "), "Tom will ring Kelly."),
        (("Tom", "ask ‘tea?’"), "Tom will ask ‘tea?’"),
        (("Tom", "wait and see…"), "Tom will wait and see…"),
        (("", "Somebody rings"), "Somebody rings."),
        (("", "Somebody rings!"), "Somebody rings!"),
    ];
    for ((who, what), whole) in ends {
        let facts = PlanPage { actions: vec![plans::action((who, what, "", "", "No"))], ..plans::draft() };
        let display = laid_out(&facts);
        assert!(says(&display, whole), "{whole}");
        assert!(says(&display, if who.is_empty() { "If it can’t happen" } else { "If Tom can’t" }));
    }
}

#[test]
fn what_is_typed_is_printed_as_it_was_typed() {
    let display = laid_out(&plans::hostile());
    let typed = plans::HOSTILE;
    let said: Vec<String> = said(&display).into_iter().map(|(_, _, text)| text).collect();
    for whole in [
        format!("Our plan for {typed}"),
        format!("‘{typed}’"),
        format!("{typed}, {typed}"),
        format!("{typed} will {typed}."),
        format!("If {typed} can’t"),
        format!("{typed} left the room for family time. {typed} ({typed}) could not come, but sent words."),
        format!("{typed} leads for the family."),
        format!("{typed} agreed a part of this plan at {typed}."),
        format!("Copy for {typed}, version 3, printed Monday 23 November 2026"),
        typed.to_owned(),
    ] {
        assert!(said.contains(&whole), "{whole} is not in {said:#?}");
    }
    assert_eq!(display.title, "Our plan");
}

#[test]
fn nothing_is_cut_however_long_it_is() {
    let (facts, mut engine) = (plans::no_end(), Engine::new());
    let display = plan_page::display(&facts, &Words::english(), &mut engine);
    let text = looks::shown(&write(&display, &engine).unwrap());
    assert_eq!(text.matches("fourteen").count(), 9 * 90);
}

#[test]
fn the_plan_reads_in_its_order() {
    let (facts, mut engine) = (plans::okafor(), Engine::new());
    let display = plan_page::display(&facts, &Words::english(), &mut engine);
    let outline = rules::outline_of_structure(&write(&display, &engine).unwrap());
    let top: Vec<&str> = outline.lines().filter(|line| !line.starts_with("      ")).collect();
    let expected = [
        "Document\n  Sect\n    H1\n    BlockQuote\n    BlockQuote\n    P\n    P\n    P\n    Note",
        "  Sect\n    H2\n    L\n    P",
        "  Sect\n    H2\n    P\n    Note",
        "  Sect\n    H2\n    L",
        "  Sect\n    H2\n    L",
        "  Sect\n    H2\n    L",
        "  Sect\n    H3\n    L",
        "  Sect\n    H2\n    P\n    P",
        "  Sect\n    H2\n    P\n    P",
        "  Sect\n    H2\n    Table",
        "  Sect\n    H2\n    P\n    P\n    P",
    ];
    assert_eq!(top.join("\n"), expected.join("\n"));
    let action = "      LI\n        Lbl\n        LBody\n          P\n          P\n            Span\n            Span\n";
    assert_eq!(outline.matches(action).count(), 7);
}

#[test]
fn every_way_of_deciding_and_signing_has_its_words() {
    let every = [
        (PlanDecision::Agreed, "Agreed on Monday 23 November 2026"),
        (PlanDecision::AgreedInPart, "Agreed in part on Monday 23 November 2026"),
        (PlanDecision::WaitingForMoney, "Agreed on Monday 23 November 2026, and waiting for money"),
        (PlanDecision::NotAgreed, "Not agreed on Monday 23 November 2026"),
        (PlanDecision::NoPlanMade, "We made no plan on Monday 23 November 2026"),
    ];
    for (decision, title) in every {
        for (by, at) in [("Sam Ortiz", "6.59pm"), ("Sam Ortiz", ""), ("", "6.59pm"), ("", "")] {
            let decided = DecisionBox { by: by.to_owned(), at: at.to_owned(), ..plans::decided(decision, "") };
            let names = [Signed::OnScreen(day(2026, 11, 23)), Signed::DidNotSign]
                .map(|signed| NameLine { name: "Kelly".to_owned(), signed });
            let facts = PlanPage { decision: Some(decided), names: names.to_vec(), ..plans::draft() };
            let display = laid_out(&facts);
            let said = said(&display);
            assert!(headings(&display).contains(&title), "{title}");
            assert!(says(&display, "On the screen, Monday 23 November 2026") && says(&display, "Did not sign"));
            assert!(said.iter().all(|(_, _, text)| !text.contains("paper-plan")), "{said:?}");
            assert_eq!(said.iter().any(|(_, _, text)| text.contains("at 6.59pm")), !at.is_empty());
        }
    }
}

#[test]
fn an_action_that_begins_with_an_urdu_name_stays_in_english_order() {
    let what = "عمران is fetched from school";
    let facts = PlanPage {
        actions: vec![ActionLine { who: "Tom".to_owned(), ..plans::action(("", what, "", "", "")) }],
        ..plans::draft()
    };
    let display = laid_out(&facts);
    let sentence = format!("Tom will {what}.");
    let runs = placed(&display).filter_map(|(_, placed)| match &placed.item {
        Item::Text { x, run, .. } => Some((*x, run)),
        Item::Shape { .. } => None,
    });
    let of_sentence = |text: &str| text.chars().filter(|c| !is_direction_mark(*c)).eq(sentence.chars());
    let places: Vec<(f32, bool)> =
        runs.filter(|(_, run)| of_sentence(&run.text)).map(|(x, run)| (x, run.right_to_left)).collect();
    let urdu = places.iter().find(|(_, right_to_left)| *right_to_left).unwrap().0;
    let last = places.iter().map(|(x, _)| *x).fold(0.0, f32::max);
    assert!(last > urdu, "{places:?}");
}
