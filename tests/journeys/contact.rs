//! How to reach people, and where they live: written once, kept from whoever must not know.

use kith_tests::service::PASSPHRASE;
use kith_tests::way::Way;
use serde_json::{Value, json};

fn of(way: &mut Way, who: &str) -> Value {
    let person = way.person(who);
    way.service.get(json!({"contact": {"getContacts": {"person": person}}}))
}

fn add(way: &mut Way, who: &str, kind: &str, value: &str) -> Value {
    let person = way.person(who);
    way.service.get(json!({"contact": {"addContact": {"person": person, "kind": kind, "value": value}}}))
}

fn lives(way: &mut Way, who: &str, called: &str, address: &str) -> Value {
    let person = way.person(who);
    way.people(json!({"addHome": {"person": person, "called": called}}));
    way.service.get(json!({"contact": {"setAddress": {"person": person, "words": address}}}))
}

#[test]
fn a_number_says_what_is_safe_about_it_and_is_taken_off_and_brought_back() {
    let mut way = Way::referred().accepted();
    let page = add(&mut way, "Jean", "phone", " 01632  960001 ");
    let number = page["rows"][0]["contact"].clone();
    assert_eq!(
        (&page["rows"][0]["value"], &page["rows"][0]["safeToUse"]),
        (&json!("01632 960001"), &json!("notAskedYet"))
    );
    for (what, answer) in [("toUse", "yes"), ("toLeaveMessage", "no")] {
        way.service.get(json!({"contact": {"setSafe": {"contact": number, "what": what, "answer": answer}}}));
    }
    let note = json!({"contact": number, "field": "note", "words": "After six"});
    let page = way.service.get(json!({"contact": {"setContact": note}}));
    let row = &page["rows"][0];
    assert_eq!([&row["safeToUse"], &row["safeToLeaveMessage"], &row["note"]], ["yes", "no", "After six"]);
    add(&mut way, "Jean", "email", "jean@example.org");
    let left = way.service.get(json!({"contact": {"removeContact": {"contact": number}}}));
    assert_eq!(left["rows"].as_array().expect("rows").len(), 1);
    way.service.get(json!({"history": {"undoLast": {"family": way.family}}}));
    assert_eq!(of(&mut way, "Jean")["rows"][0]["note"], "After six");
}

#[test]
fn what_is_no_number_and_what_is_there_already_is_refused_in_its_field() {
    let mut way = Way::referred().accepted();
    add(&mut way, "Jean", "phone", "01632 960001");
    let jean = way.person("Jean");
    for (kind, value, code) in [
        ("phone", "ask the neighbour", "contact-phone"),
        ("phone", "=1+1", "contact-phone"),
        ("email", "jean at home", "contact-email"),
        ("phone", "01632 960001", "contact-there"),
    ] {
        let asked = json!({"contact": {"addContact": {"person": jean, "kind": kind, "value": value}}});
        assert_eq!(way.service.refused(asked), (code.into(), Some("value".into())), "{value}");
    }
    let other = add(&mut way, "Jean", "phone", "01632 960002")["rows"][1]["contact"].clone();
    let same = json!({"contact": {"setContact": {"contact": other, "field": "value", "words": "01632 960001"}}});
    assert_eq!(way.service.refused(same), ("contact-there".into(), Some("value".into())));
    let itself = json!({"contact": {"setContact": {"contact": other, "field": "value", "words": "01632 960002"}}});
    way.service.get(itself);
    let nowhere = json!({"contact": {"setAddress": {"person": jean, "words": "14 Harbour Street"}}});
    assert_eq!(way.service.refused(nowhere), ("address-no-home".into(), Some("address".into())));
}

#[test]
fn a_home_has_one_address_for_everybody_in_it_and_remembers_the_ones_before() {
    let mut way = Way::referred().accepted();
    lives(&mut way, "Kelly", "Mum’s flat", "3 Elm Court\n\n Millbrook ");
    let (amara, home) = (way.person("Amara"), of(&mut way, "Kelly")["home"]["home"].clone());
    way.people(json!({"setHome": {"person": amara, "home": home}}));
    let there = of(&mut way, "Amara")["home"].clone();
    assert_eq!((&there["lines"], &there["also"]), (&json!("3 Elm Court\nMillbrook"), &json!(["Kelly Hollis"])));
    // A slip that is put right the same day is no former address.
    let kelly = way.person("Kelly");
    let set = |words: &str| json!({"contact": {"setAddress": {"person": kelly, "words": words}}});
    way.service.get(set("13 Elm Court\nMillbrook"));
    assert_eq!(of(&mut way, "Amara")["home"]["before"], json!([]));
    way.days(3);
    let moved = way.service.get(set("9 Quay Road\nSaltby"))["home"].clone();
    assert_eq!(moved["lines"], "9 Quay Road\nSaltby");
    let before = moved["before"][0].as_str().expect("one before").to_owned();
    assert!(before.starts_with("13 Elm Court, Millbrook, until "), "{before}");
    let none = way.service.get(set(" "))["home"].clone();
    assert_eq!((&none["lines"], &none["since"]), (&json!(""), &json!("")));
}

#[test]
fn where_somebody_is_kept_stands_behind_the_second_ask() {
    let mut way = Way::referred().accepted();
    lives(&mut way, "Kelly", "The refuge", "7 Lantern Row\nSeahaven\nSH4 2QX");
    add(&mut way, "Kelly", "phone", "07700 900123");
    let (amara, home) = (way.person("Amara"), of(&mut way, "Kelly")["home"]["home"].clone());
    way.people(json!({"setHome": {"person": amara, "home": home}}));
    add(&mut way, "Daniel", "phone", "07700 900124");
    way.restriction("confidentialAddress", "Kelly", Some("Daniel"), "");
    for who in ["Kelly", "Amara"] {
        let page = of(&mut way, who);
        assert_eq!((&page["kept"], &page["rows"], &page["home"]), (&json!(true), &json!([]), &Value::Null), "{who}");
    }
    assert_eq!(of(&mut way, "Daniel")["rows"][0]["value"], "07700 900124");
    let kelly = way.person("Kelly");
    let blind = json!({"contact": {"addContact": {"person": kelly, "kind": "phone", "value": "07700 900125"}}});
    assert_eq!(way.service.refused(blind).0, "contact-kept");
    way.open_file(PASSPHRASE);
    let page = of(&mut way, "Kelly");
    assert_eq!((&page["kept"], &page["guarded"]), (&json!(false), &json!(true)));
    assert_eq!(page["home"]["lines"], "7 Lantern Row\nSeahaven\nSH4 2QX");
    way.service.get(json!({"safety": {"closeFamilyFile": {"family": way.family}}}));
    assert_eq!(of(&mut way, "Kelly")["kept"], true);
}

#[test]
fn an_address_and_a_number_are_kept_from_a_copy_although_nobody_wrote_them_down_twice() {
    let mut way = Way::referred().accepted().prepared().held();
    lives(&mut way, "Kelly", "The refuge", "7 Lantern Row\nSeahaven");
    add(&mut way, "Kelly", "phone", "07700 900123");
    way.restriction("confidentialAddress", "Kelly", Some("Tom"), "");
    let tom = way.person("Tom");
    let promises = [
        "drive Amara to Seahaven on Fridays",
        "wait in lantern row",
        "ring 07700900123 when he is late",
        "mow the lawn",
    ];
    for what in promises {
        let action = json!({"who": tom, "whoElse": "", "what": what, "whenKind": "by", "when": "fri", "checks": "", "ifCant": ""});
        way.ask("plan", "addAction", action);
    }
    let copy = |way: &mut Way, who: &str| {
        let reader = way.person(who);
        way.ask("printing", "getCopy", json!({"reader": reader}))["sections"].to_string()
    };
    let (toms, jeans) = (copy(&mut way, "Tom"), copy(&mut way, "Jean"));
    for what in &promises[..3] {
        assert!(!toms.contains(what), "{what} in {toms}");
        assert!(jeans.contains(what), "{what} in {jeans}");
    }
    assert!(toms.contains("mow the lawn"), "{toms}");
}

#[test]
fn nothing_of_it_is_in_family_view_in_find_or_in_the_history() {
    let mut way = Way::referred().accepted().prepared();
    lives(&mut way, "Jean", "Nan’s house", "7 Lantern Row\nSeahaven");
    add(&mut way, "Jean", "phone", "07700 900123");
    let found = way.service.get(json!({"search": {"find": {"words": "Seahaven"}}})).to_string();
    assert!(!found.contains("Lantern"), "{found}");
    let history = way.service.get(json!({"history": {"listHistory": {"family": way.family, "most": 50}}})).to_string();
    assert!(history.contains("wrote down how to reach Jean"), "{history}");
    assert!(!history.contains("Seahaven") && !history.contains("900123"), "{history}");
    let (sitting, jean) = (way.sitting(), way.person("Jean"));
    way.service.get(json!({"conference": {"startConference": {"sitting": sitting}}}));
    way.ask("service", "enterFamilyView", json!({}));
    let asked = json!({"contact": {"getContacts": {"person": jean}}});
    assert_eq!(way.service.refused(asked).0, "not-in-family-view");
}
