//! Somebody who has died: nobody asks for them any more, and everything that was written with them stays.

use kith_tests::way::Way;
use serde_json::{Value, json};

fn dies(way: &mut Way, first: &str, day: &str, month: &str, year: &str) -> Value {
    let person = way.person(first);
    way.people(json!({"setDied": {"person": person, "day": day, "month": month, "year": year}}))
}

fn names(rows: &Value) -> Vec<&str> {
    rows.as_array().expect("rows").iter().filter_map(|row| row["name"].as_str()).collect()
}

#[test]
fn nobody_is_sent_to_somebody_who_has_died() {
    let mut way = Way::referred().accepted();
    let before = way.ask("preparation", "getPreparing", json!({}));
    assert!(names(&before["rows"]).contains(&"Daniel Okafor"));
    dies(&mut way, "Daniel", "", "", "");
    let page = way.ask("preparation", "getPreparing", json!({}));
    assert!(!names(&page["rows"]).contains(&"Daniel Okafor"));
    assert!(!page["beforeTheDay"].to_string().contains("Daniel"), "{}", page["beforeTheDay"]);
    let daniel = way.person("Daniel");
    let visit = json!({"person": daniel, "on": "today", "how": "visit", "reached": true, "words": ""});
    for (ask, with) in [
        ("logConversation", visit),
        ("setComing", json!({"person": daniel, "coming": "yes"})),
        ("setInvitation", json!({"person": daniel, "invitation": "given"})),
        ("setNeeds", json!({"person": daniel, "words": "A lift"})),
    ] {
        let (code, field) = way.refused("preparation", ask, with);
        assert_eq!((code.as_str(), field.as_deref()), ("person-died", Some("person")), "{ask}");
    }
    let asked = json!({"person": daniel, "words": "How calm are mornings?"});
    assert_eq!(way.refused("review", "askQuestion", asked).0, "person-died");
    let reviews = way.ask("review", "getReviews", json!({}));
    assert!(!names(&reviews["people"]).contains(&"Daniel Okafor"));
    way.people(json!({"setLiving": {"person": daniel}}));
    assert_eq!(way.ask("preparation", "getPreparing", json!({})), before, "it was a mistake");
}

#[test]
fn due_asks_for_nobody_who_has_died() {
    let mut way = Way::referred().accepted();
    way.days(20);
    let due = |way: &mut Way| way.due().join("\n");
    for who in ["Amara", "Kelly"] {
        let person = way.person(who);
        let visit = json!({"person": person, "on": "today", "how": "visit", "reached": true, "words": ""});
        way.ask("preparation", "logConversation", visit);
    }
    assert!(due(&mut way).contains("Daniel"));
    dies(&mut way, "Daniel", "", "", "2026");
    assert!(!due(&mut way).contains("Daniel"));
}

#[test]
fn who_was_there_stays_named_and_is_given_nothing_more_to_do() {
    let mut way = Way::referred().accepted().prepared().held();
    let jean = way.person("Jean");
    let yes = json!({"person": jean, "answer": "yes", "words": ""});
    way.ask("plan", "setAgreeing", yes);
    let (before, here) = (way.ask("plan", "getPlan", json!({})), way.ask("conference", "getConference", json!({})));
    let tom = way.person("Tom");
    dies(&mut way, "Jean", "", "", "2026");
    dies(&mut way, "Tom", "", "", "");
    let plan = way.ask("plan", "getPlan", json!({}));
    assert_eq!(plan["actions"], before["actions"], "what was agreed with them stays");
    let room = |plan: &Value| -> Vec<(String, bool)> {
        let one = |one: &Value| (one["name"].as_str().unwrap_or_default().to_owned(), one["died"] == true);
        plan["room"].as_array().expect("a room").iter().map(one).collect()
    };
    assert!(room(&plan).contains(&("Jean".to_owned(), true)), "her answer stays: {:?}", room(&plan));
    assert!(room(&plan).iter().all(|(name, _)| name != "Tom"), "nobody waits for his: {:?}", room(&plan));
    let now = way.ask("conference", "getConference", json!({}));
    assert_eq!(names(&now["here"]).len(), names(&here["here"]).len(), "they were there");
    let tea = json!({"who": jean, "whoElse": "", "what": "have Amara for tea", "whenKind": "from", "when": "",
        "checks": "", "ifCant": ""});
    assert_eq!(way.refused("plan", "addAction", tea), ("person-died".to_owned(), Some("who".to_owned())));
    assert_eq!(way.refused("plan", "setLead", json!({"person": tom})).0, "person-died");
    let answer = json!({"person": tom, "answer": "yes", "words": ""});
    assert_eq!(way.refused("plan", "setAgreeing", answer).0, "person-died");
    let sitting = way.sitting();
    let daniel = way.person("Daniel");
    dies(&mut way, "Daniel", "", "", "");
    let there = json!({"conference": {"setHere": {"sitting": sitting, "person": daniel, "here": "inPerson"}}});
    assert_eq!(way.service.refused(there).0, "person-died");
}

#[test]
fn a_death_is_neither_before_birth_nor_ahead_and_is_taken_back() {
    let mut way = Way::referred().accepted();
    let (jean, baby) = (way.person("Jean"), way.person("Baby"));
    way.people(json!({"setBorn": {"person": jean, "day": "4", "month": "3", "year": "1951"}}));
    let died = |person: &Value, day: &str, month: &str, year: &str| json!({"people": {"setDied": {"person": person, "day": day, "month": month, "year": year}}});
    for (ask, code, field) in [
        (died(&jean, "3", "3", "1951"), "died-before-born", "died"),
        (died(&jean, "", "", "1950"), "died-before-born", "died"),
        (died(&jean, "", "", "2030"), "died-ahead", "died"),
        (died(&jean, "3", "", "2020"), "boxes-incomplete", "died"),
        (died(&jean, "31", "2", "2020"), "date-not-real", "died"),
        (died(&jean, "", "", "20"), "boxes-year", "died"),
        (died(&baby, "", "", ""), "died-unborn", "died"),
    ] {
        assert_eq!(way.service.refused(ask), (code.to_owned(), Some(field.to_owned())));
    }
    let row = dies(&mut way, "Jean", "", "", "1951");
    assert_eq!((&row["died"]["year"], &row["age"]), (&json!("1951"), &json!("died in 1951")), "the year of her birth");
    let born = json!({"people": {"setBorn": {"person": jean, "day": "", "month": "", "year": "1952"}}});
    assert_eq!(way.service.refused(born), ("born-after-died".to_owned(), Some("born".to_owned())));
    let history = way.service.get(json!({"history": {"undoLast": {"family": way.family}}}));
    assert!(history.to_string().contains("has died"), "{history}");
    let list = way.service.get(json!({"people": {"listPeople": {"family": way.family}}}));
    let rows = list["rows"].as_array().expect("rows");
    let jean = rows.iter().find(|row| row["person"] == jean).expect("Jean");
    assert_eq!((&jean["died"], jean["age"].as_str().map(str::is_empty)), (&Value::Null, Some(false)));
}
