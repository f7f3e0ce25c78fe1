//! If things go wrong: each line is two halves in the family's words, in their order; it goes along into the next
//! version, onto each copy whole or not at all, and is shown to a room as it may know it.

use kith_tests::paper;
use kith_tests::service::PASSPHRASE;
use kith_tests::way::Way;
use serde_json::{Value, json};

fn lines(page: &Value) -> Vec<String> {
    let rows = page["whatIfs"].as_array().expect("what-ifs");
    rows.iter().map(|one| format!("{}: {}", one["happens"].as_str().unwrap(), one["then"].as_str().unwrap())).collect()
}

fn add(way: &mut Way, happens: &str, then: &str) -> Value {
    way.ask("plan", "addWhatIf", json!({"happens": happens, "then": then}))
}

#[test]
fn a_line_is_added_changed_moved_and_taken_off_and_each_is_undone() {
    let mut way = Way::referred().accepted().prepared().held();
    let page = add(&mut way, "Tom can’t drive", "Priya does");
    assert_eq!(lines(&page), ["Kelly is poorly in the night: Amara rings Jean", "Tom can’t drive: Priya does"]);
    let second = page["whatIfs"][1]["whatIf"].clone();
    let set =
        |part: &str, words: &str| json!({"plan": {"setWhatIf": {"whatIf": second, "part": part, "words": words}}});
    let page = way.service.get(set("then", "Priya drives, or rings a taxi"));
    assert_eq!(lines(&page)[1], "Tom can’t drive: Priya drives, or rings a taxi");
    let page = way.service.get(json!({"plan": {"moveWhatIf": {"whatIf": second, "up": true}}}));
    assert!(lines(&page)[0].starts_with("Tom"), "{page}");
    let same = way.service.get(json!({"plan": {"moveWhatIf": {"whatIf": second, "up": true}}}));
    assert_eq!(lines(&same), lines(&page), "the first goes no further");
    let page = way.service.get(json!({"plan": {"removeWhatIf": {"whatIf": second}}}));
    assert_eq!(lines(&page), ["Kelly is poorly in the night: Amara rings Jean"]);
    for back in [2, 2, 2, 1] {
        way.service.get(json!({"history": {"undoLast": {"family": way.family}}}));
        assert_eq!(lines(&way.ask("plan", "getPlan", json!({}))).len(), back);
    }
}

#[test]
fn half_a_line_is_refused_at_its_field_and_changes_nothing() {
    let mut way = Way::referred().accepted().prepared().held();
    let refused = |way: &mut Way, happens: &str, then: &str| {
        way.refused("plan", "addWhatIf", json!({"happens": happens, "then": then}))
    };
    let missing = |code: &str, field: &str| (code.to_owned(), Some(field.to_owned()));
    assert_eq!(refused(&mut way, " ", "Jean comes"), missing("what-if-happens-missing", "happens"));
    assert_eq!(refused(&mut way, "it snows", ""), missing("what-if-then-missing", "then"));
    assert_eq!(refused(&mut way, &"x".repeat(20_001), "y"), missing("too-long", "happens"));
    let page = way.ask("plan", "getPlan", json!({}));
    let first = page["whatIfs"][0]["whatIf"].clone();
    let empty = json!({"plan": {"setWhatIf": {"whatIf": first, "part": "happens", "words": ""}}});
    assert_eq!(way.service.refused(empty), missing("what-if-happens-missing", "happens"));
    assert_eq!(lines(&way.ask("plan", "getPlan", json!({}))), lines(&page));
}

#[test]
fn what_was_agreed_stays_and_goes_along_into_the_next_version() {
    let mut way = Way::referred().accepted().prepared().held().agreed();
    let page = way.ask("plan", "getPlan", json!({}));
    let first = page["whatIfs"][0]["whatIf"].clone();
    assert_eq!(way.refused("plan", "addWhatIf", json!({"happens": "it snows", "then": "we ring"})).0, "plan-decided");
    let gone = json!({"plan": {"removeWhatIf": {"whatIf": first}}});
    assert_eq!(way.service.refused(gone).0, "plan-decided");
    let next = way.ask("plan", "changePlan", json!({}));
    assert_eq!(lines(&next), lines(&page));
    assert_ne!(next["whatIfs"][0]["whatIf"], first, "a line of its own");
}

#[test]
fn it_is_on_each_copy_whole_or_not_at_all() {
    let mut way = Way::referred().accepted().prepared().held();
    add(&mut way, "somebody comes to Whitby", "Tom is rung");
    add(&mut way, "the bus is late", "Kelly is rung, in Whitby");
    way.restriction("doNotTell", "Amara", Some("Jean"), "Whitby");
    way.open_file(PASSPHRASE);
    let mut way = way.agreed();
    let copy = |way: &mut Way, who: &str| {
        let person = way.person(who);
        let shown = way.ask("printing", "getCopy", json!({"reader": person}));
        let place = way.service.papers().join("Our plan.pdf");
        let print = way.with_referral("printPlan", json!({"reader": person}));
        way.service.ask_at(json!({"printing": print}), Some(place.clone())).expect("a paper");
        (paper::text(&place).split_whitespace().collect::<Vec<_>>().join(" "), shown)
    };
    let (said, shown) = copy(&mut way, "Tom");
    assert!(shown.to_string().contains("If things go wrong"), "{shown}");
    assert!(said.contains("If somebody comes to Whitby: Tom is rung"), "{said}");
    assert!(shown.to_string().contains("If the bus is late: Kelly is rung, in Whitby"), "{shown}");
    let (said, mut shown) = copy(&mut way, "Jean");
    let held = shown["held"].take().to_string();
    assert!(held.contains("What is done if something goes wrong"), "{held}");
    for kept in ["Whitby", "somebody comes", "Tom is rung", "the bus is late"] {
        assert!(!said.contains(kept) && !shown.to_string().contains(kept), "{kept}: {said} {shown}");
    }
    assert!(said.contains("If Kelly is poorly in the night: Amara rings Jean"), "{said}");
}
