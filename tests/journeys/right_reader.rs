//! The leak hunt: a family in which four people must not know four different things, with words planted
//! wherever a family writes. Every reader's copy, as a PDF reader has it and as the screen shows it, holds
//! a planted word only where it may. What one copy lacks does not show.

use kith_tests::service::{PASSPHRASE, RUTH};
use kith_tests::way::Way;
use serde_json::{Value, json};

/// A planted word, and who may not have it on paper.
const KEPT: [(&str, &[&str]); 9] = [
    ("Whitby", &["Daniel"]),
    ("Seahaven", &["Daniel"]),
    ("Kelly", &["Daniel"]),
    ("Mummy", &["Daniel"]),
    ("Hollis", &["Daniel"]),
    ("midwife", &["Tom", "Daniel"]),
    ("Baby", &["Tom", "Daniel"]),
    ("Leeds Royal", &["Jean", "Daniel"]),
    ("St Luke", &["Amara", "Kelly", "Daniel", "Jean", "Tom", "Sam"]),
];
const READERS: [&str; 6] = ["Amara", "Kelly", "Daniel", "Jean", "Tom", "Sam"];

/// A father who was never there, a refuge, a pregnancy one uncle must not hear of, a hospital a grandmother
/// must not be told of.
fn family() -> Way {
    let mut way = Way::referred();
    way.on_referral("addMust", json!({"words": "Nobody is followed home from Seahaven House"}));
    let mut way = way.accepted().prepared().held();
    let amara = way.person("Amara");
    way.ask("plan", "setChildWords", json!({"child": amara, "words": "I like the sea at Whitby with Kelly"}));
    way.action_of("Jean", "take Amara to Whitby’s beach", "Tom", "Kelly takes her");
    way.action_of("Tom", "drive to the shops", "the midwife", "");
    way.action_of("Sam", "book the bed at Leeds Royal", "", "");
    way.action_of("Daniel", "write to Amara once a month", "Sam", "");
    way.action_of("Daniel", "leave no parcels at Seahaven House", "", "");
    way.action_of("Daniel", "give each letter to Sam, and none to Kelly’s friends", "", "");
    for what in ["say nothing about mum’s work", "leave Mummy in peace", "ring nobody at Mrs Hollis’s house"] {
        way.action_of("Daniel", what, "", "");
    }
    for (happens, then) in [("it rains at Whitby", "Tom is rung"), ("the midwife rings", "Kelly answers")] {
        way.ask("plan", "addWhatIf", json!({"happens": happens, "then": then}));
    }
    way.restriction("confidentialAddress", "Kelly", Some("Daniel"), "Whitby\nSeahaven House");
    way.restriction("mustNotMeet", "Kelly", Some("Daniel"), "");
    way.restriction("confidentialPregnancy", "Kelly", Some("Tom"), "");
    way.restriction("doNotTell", "Amara", Some("Jean"), "Leeds Royal");
    way.agreed()
}

/// One reader's paper in plain text, and what the screen shows of it without what is for staff alone.
fn copy(way: &mut Way, reader: &str) -> (String, Value) {
    let person = way.person(reader);
    let mut shown = way.ask("printing", "getCopy", json!({"reader": person}));
    shown["held"].take();
    shown["leftOut"].take();
    shown["alreadyOut"].take();
    let place = way.service.papers().join("Our plan.pdf");
    let print = way.with_referral("printPlan", json!({"reader": person}));
    way.service.ask_at(json!({"printing": print}), Some(place.clone())).expect("a paper");
    let said = format!("{} {:?}", kith_tests::paper::text(&place), kith_tests::paper::about(&place));
    (said.split_whitespace().collect::<Vec<_>>().join(" "), shown)
}

#[test]
fn no_copy_holds_what_is_kept_from_its_reader() {
    let mut way = family();
    for reader in READERS {
        let (paper, shown) = copy(&mut way, reader);
        let shown = shown.to_string();
        for (word, kept) in KEPT {
            let may = !kept.contains(&reader);
            assert_eq!(paper.contains(word), may, "{word} on the paper of {reader}: {paper}");
            assert_eq!(shown.contains(word), may, "{word} on the screen for {reader}: {shown}");
        }
    }
}

#[test]
fn who_is_kept_away_has_their_own_part_alone() {
    let mut way = family();
    let (paper, shown) = copy(&mut way, "Daniel");
    assert_eq!(shown["title"], "Your part of the family plan");
    let headings: Vec<&Value> =
        shown["sections"].as_array().expect("sections").iter().map(|one| &one["heading"]).collect();
    assert_eq!(headings, ["What we will do", "What was decided"]);
    let lines = shown["sections"][0]["lines"].as_array().expect("lines").clone();
    let said: Vec<(&str, &str)> =
        lines.iter().map(|one| (one["number"].as_str().unwrap(), one["words"].as_str().unwrap())).collect();
    assert_eq!(said, [("1", "Daniel will write to Amara once a month")], "numbered again, so that no gap shows");
    for told in ["Who was there", "We all meet again", "calm", "Jean", "Tom", "Ortiz", "Our names", "This was at"] {
        assert!(!paper.contains(told), "{told}: {paper}");
    }
    assert!(paper.contains("This is for Daniel Okafor."), "{paper}");
}

#[test]
fn staff_see_what_is_held_back_and_why() {
    let mut way = family();
    let held = |way: &mut Way, reader: &str| {
        let person = way.person(reader);
        let copy = way.ask("printing", "getCopy", json!({"reader": person}));
        let held = copy["held"].as_array().expect("held").clone();
        held.iter()
            .map(|one| format!("{}: {}", one["what"].as_str().unwrap(), one["why"].as_str().unwrap()))
            .collect::<Vec<_>>()
    };
    assert!(held(&mut way, "Kelly").is_empty());
    let baby = ["Action 4 of the plan", "That the plan is for Baby Okafor", "What is done if something goes wrong"];
    assert_eq!(held(&mut way, "Tom"), baby.map(|what| format!("{what}: Tom must not know that Kelly is pregnant")));
    assert_eq!(held(&mut way, "Jean"), ["Action 5 of the plan: Jean must not be told something about Amara"]);
    let daniel = held(&mut way, "Daniel");
    for line in [
        "Who was there, and who signed: Daniel must not know where Kelly lives",
        "Action 1 of the plan: Daniel must not know where Kelly lives",
        "Action 7 of the plan: Daniel must not know where Kelly lives",
        "Action 8 of the plan: Daniel must not meet Kelly",
        "Action 9 of the plan: Daniel must not meet Kelly",
        "When we meet again: Daniel must not know where Kelly lives",
        "Who leads for the family: Daniel must not know where Kelly lives",
        "Who decided about the plan: Daniel must not know where Kelly lives",
    ] {
        assert!(daniel.iter().any(|held| held == line), "{line} in {daniel:#?}");
    }
}

#[test]
fn staff_are_told_when_a_copy_is_out_that_may_say_what_is_kept() {
    let mut way = family();
    let out = |way: &mut Way, reader: &str| {
        let person = way.person(reader);
        way.ask("printing", "getCopy", json!({"reader": person}))["alreadyOut"].as_str().expect("words").to_owned()
    };
    assert_eq!(out(&mut way, "Tom"), "");
    copy(&mut way, "Tom");
    copy(&mut way, "Kelly");
    let said = out(&mut way, "Tom");
    assert!(said.starts_with("Tom has version 1, made ") && said.ends_with("ask for it back."), "{said}");
    assert_eq!(out(&mut way, "Kelly"), "", "nothing is kept from her");
}

#[test]
fn who_has_no_part_in_it_gets_no_paper() {
    let mut way = Way::referred().accepted().prepared().held();
    way.restriction("noContactOrder", "Amara", Some("Daniel"), "");
    let daniel = way.person("Daniel");
    let asked = json!({"reader": daniel});
    assert_eq!(way.refused("printing", "getCopy", asked.clone()).0, "copy-nothing-for-them");
    let print = way.with_referral("printPlan", asked);
    let place = way.service.papers().join("Our plan.pdf");
    assert!(way.service.ask_at(json!({"printing": print}), Some(place.clone())).is_err());
    assert!(!place.exists());
}

#[test]
fn what_is_kept_from_everybody_is_not_kept_from_whom_it_is_about_or_who_works_with_them() {
    let mut way = Way::referred().accepted().prepared().held();
    way.action_of("Jean", "post the parcels to Whitby", "", "");
    way.restriction("confidentialAddress", "Kelly", None, "Whitby");
    for (reader, may) in [("Kelly", true), ("Sam", true), ("Jean", false), ("Tom", false), ("Daniel", false)] {
        let (paper, shown) = copy(&mut way, reader);
        assert_eq!(paper.contains("Whitby"), may, "{reader}");
        assert!(paper.contains("Our plan for"), "{reader} has the rest");
        assert_eq!(shown["title"].as_str().map(|title| title.starts_with("Our plan for")), Some(true));
    }
}

#[test]
fn a_copy_that_somebody_may_carry_to_whoever_must_not_know_says_which_lines_to_read_twice() {
    let mut way = Way::referred().accepted().prepared().held();
    way.action_of("Jean", "post the parcels to Whitby", "", "");
    way.action_of("Tom", "mow Kelly’s lawn", "", "");
    way.restriction("mustNotMeet", "Kelly", Some("Daniel"), "Whitby");
    let (_, shown) = copy(&mut way, "Amara");
    let says = shown["says"].as_array().expect("lines");
    assert_eq!(says.len(), 1, "a name that everybody knows is not among them: {says:?}");
    assert!(says[0]["what"].to_string().contains("post the parcels to Whitby"), "{says:?}");
    assert_eq!(says[0]["why"], "Daniel must not meet Kelly");
    let council = way.ask("printing", "getCopy", json!({"reader": null}));
    assert_eq!(council["says"], json!([]));
}

#[test]
fn a_restriction_holds_until_somebody_takes_it_off() {
    let mut way = Way::referred().accepted();
    let (kelly, daniel) = (way.person("Kelly"), way.person("Daniel"));
    let add = |until: &str, look: &str| {
        json!({"safety": {"addRestriction": {"kind": "bailCondition", "about": kelly, "from": daniel, "basis": "bail",
            "reason": "Until the hearing", "givesAway": "", "since": "yesterday", "until": until, "lookAgain": look}}})
    };
    let refused = |way: &mut Way, ask: Value| way.service.refused(ask);
    let field = |field: &str| Some(field.to_owned());
    assert_eq!(refused(&mut way, add("1 jan 2020", "in 2 weeks")), ("restriction-ends-first".into(), field("until")));
    assert_eq!(refused(&mut way, add("", "1 jan 2020")).0, "restriction-look-past");
    way.open_file(PASSPHRASE);
    let page = way.service.get(add("in 3 days", "in 2 weeks"));
    let row = page["rows"][0].clone();
    assert_eq!(row["words"], "Bail forbids Daniel any contact with Kelly");
    assert_eq!((&row["due"], &row["reason"]), (&json!(false), &json!("Until the hearing")));
    way.days(5);
    let family = way.family.clone();
    let page = way.service.get(json!({"safety": {"listRestrictions": {"family": family}}}));
    assert_eq!(page["rows"][0]["due"], true);
    let said = page["rows"][0]["lookAgain"].as_str().expect("words");
    assert!(said.ends_with("It holds until somebody takes it off."), "{said}");
    let lift = |why: &str| json!({"safety": {"liftRestriction": {"restriction": row["restriction"], "why": why}}});
    assert_eq!(refused(&mut way, lift(" ")), ("restriction-why-missing".into(), field("why")));
    let page = way.service.get(lift("The case was dropped"));
    assert_eq!((&page["rows"], &page["count"]), (&json!([]), &json!(0)));
    assert_eq!(refused(&mut way, lift("Again")).0, "gone");
}

#[test]
fn without_a_day_it_is_looked_at_again_in_six_months() {
    let mut way = Way::referred().accepted();
    let kelly = way.person("Kelly");
    way.open_file(PASSPHRASE);
    let page =
        way.service.get(json!({"safety": {"addRestriction": {"kind": "riskToStaff", "about": kelly, "from": null,
        "basis": "police", "reason": "", "givesAway": "", "since": "", "until": "", "lookAgain": " "}}}));
    let said = page["rows"][0]["lookAgain"].as_str().expect("words");
    assert!(said.contains("24 May 2027"), "{said}");
}

#[test]
fn each_sort_asks_for_whom_it_needs() {
    let mut way = Way::referred().accepted();
    let (kelly, daniel) = (way.person("Kelly"), way.person("Daniel"));
    let whole = json!({"kind": "mustNotMeet", "about": kelly, "from": daniel, "basis": "police", "reason": "",
        "givesAway": "", "since": "", "until": "", "lookAgain": "in 6 months"});
    for (field, code) in [
        ("kind", "restriction-kind-missing"),
        ("about", "restriction-about-missing"),
        ("basis", "restriction-basis-missing"),
    ] {
        let mut ask = whole.clone();
        ask[field].take();
        assert_eq!(way.service.refused(json!({"safety": {"addRestriction": ask}})), (code.into(), Some(field.into())));
    }
    for (kind, from, code) in [
        ("mustNotMeet", Value::Null, "restriction-from-missing"),
        ("noContactOrder", Value::Null, "restriction-from-missing"),
        ("riskToStaff", daniel.clone(), "restriction-from-nobody"),
        ("doNotLeaveMessage", daniel, "restriction-from-nobody"),
        ("doNotTell", kelly.clone(), "restriction-same-person"),
    ] {
        let add = json!({"safety": {"addRestriction": {"kind": kind, "about": kelly, "from": from, "basis": "police",
            "reason": "", "givesAway": "", "since": "", "until": "", "lookAgain": "in 6 months"}}});
        assert_eq!(way.service.refused(add), (code.into(), Some("from".into())), "{kind}");
    }
}

#[test]
fn preparing_says_that_something_is_written_down_and_not_what() {
    let mut way = Way::referred().accepted();
    assert_eq!(way.ask("preparation", "getPreparing", json!({}))["safety"], "");
    way.restriction("mustNotMeet", "Kelly", Some("Daniel"), "");
    let safety = way.ask("preparation", "getPreparing", json!({}))["safety"].clone();
    assert_eq!(safety, "Something is written down in File. Read it before you invite anybody or book a place.");
    let page = way.ask("preparation", "getPreparing", json!({}));
    let rows = page["rows"].as_array().expect("rows");
    let look: Vec<&Value> = rows.iter().filter(|row| row["lookFirst"] == true).map(|row| &row["name"]).collect();
    assert_eq!(look, ["Daniel Okafor"]);
    assert_eq!(page["inFile"], true);
}

#[test]
fn file_opens_with_the_passphrase_given_again_for_one_family_and_who_looked_is_kept() {
    let mut way = Way::referred().accepted();
    way.restriction("confidentialAddress", "Kelly", Some("Daniel"), "Whitby");
    let list = json!({"safety": {"listRestrictions": {"family": way.family}}});
    let shut = way.service.get(list.clone());
    assert_eq!((&shut["count"], &shut["open"], &shut["rows"]), (&json!(1), &json!(false), &json!([])));
    let wrong = json!({"safety": {"openFamilyFile": {"family": way.family, "passphrase": "let me see"}}});
    assert_eq!(way.service.refused(wrong), ("passphrase-not-yours".into(), Some("passphrase".into())));
    way.pass(2);
    let open = way.open_file(PASSPHRASE);
    assert_eq!((&open["open"], &open["rows"][0]["givesAway"]), (&json!(true), &json!(["Whitby"])));
    assert_eq!(way.service.get(list.clone())["open"], true);

    // Another family's stays shut; closing, family view and a lock close it.
    let other = way.service.referral("Zofia", "Nowak")["family"].clone();
    assert_eq!(way.service.get(json!({"safety": {"listRestrictions": {"family": other}}}))["open"], false);
    let shut = way.service.get(json!({"safety": {"closeFamilyFile": {"family": way.family}}}));
    assert_eq!((&shut["open"], &shut["rows"]), (&json!(false), &json!([])));
    way.open_file(PASSPHRASE);
    way.service.lock();
    way.service.unlock(RUTH, PASSPHRASE).expect("unlocks");
    assert_eq!(way.service.get(list)["open"], false);
    let history = way.service.get(json!({"history": {"listHistory": {"family": way.family, "most": 50}}})).to_string();
    assert_eq!(history.matches("Ruth A. looked at what is written down in File about Okafor").count(), 2, "{history}");
}
