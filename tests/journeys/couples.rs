//! Couples: how two people are with each other, now and before, in words, on the map and in the history.

use kith_tests::way::Way;
use serde_json::{Value, json};

fn year(year: &str) -> Value {
    json!({"day": "", "month": "", "year": year})
}

fn add(way: &mut Way, one: &str, other: &str, how: &str) -> Value {
    let (one, other) = (way.person(one), way.person(other));
    let row = way.people(json!({"addCouple": {"person": one, "other": other, "how": how}}));
    row["couples"].as_array().and_then(|all| all.last()).expect("a couple")["couple"].clone()
}

fn dates(couple: &Value, from: &str, until: &str) -> Value {
    json!({"people": {"setCoupleDates": {"couple": couple, "from": year(from), "until": year(until)}}})
}

fn says(way: &mut Way, who: &str) -> Vec<String> {
    let person = way.person(who);
    let list = way.service.get(json!({"people": {"listPeople": {"family": way.family}}}));
    let row = list["rows"].as_array().expect("rows").iter().find(|row| row["person"] == person).expect("there").clone();
    let words = |one: &Value| one["says"].as_str().unwrap_or_default().to_owned();
    row["couples"].as_array().expect("couples").iter().map(words).collect()
}

fn styles(way: &mut Way) -> (Vec<String>, usize) {
    let map = way.service.get(json!({"map": {"getMap": {"family": way.family, "professionals": false}}}));
    let items = map["scene"]["items"].as_array().expect("items").clone();
    let couple = |item: &Value| item["line"]["couple"] == true;
    let style = |item: &Value| item["line"]["style"].as_str().unwrap_or_default().to_owned();
    let mut styles: Vec<String> = items.iter().filter(|item| couple(item)).map(style).collect();
    styles.dedup();
    (styles, items.iter().filter(|item| item.get("slashes").is_some()).count())
}

#[test]
fn two_are_married_divorced_and_married_again() {
    let mut way = Way::referred().accepted();
    assert!(styles(&mut way).0.contains(&"partners".to_owned()), "nobody said how they are");
    let first = add(&mut way, "Kelly", "Daniel", "married");
    way.service.get(dates(&first, "2009", ""));
    assert_eq!(says(&mut way, "Daniel"), ["married to Kelly Hollis since 2009"]);
    assert_eq!(styles(&mut way).1, 0);
    way.people(json!({"setCoupleHow": {"couple": first, "how": "divorced"}}));
    way.service.get(dates(&first, "2009", "2014"));
    assert_eq!(says(&mut way, "Kelly"), ["divorced from Daniel Okafor in 2014, married in 2009"]);
    let (lines, slashes) = styles(&mut way);
    assert!(lines.contains(&"divorced".to_owned()) && slashes == 1, "{lines:?} {slashes}");
    let again = add(&mut way, "Daniel", "Kelly", "livingTogether");
    way.service.get(dates(&again, "2020", ""));
    assert_eq!(says(&mut way, "Kelly").len(), 2);
    let (lines, slashes) = styles(&mut way);
    assert!(lines.contains(&"together".to_owned()) && slashes == 0, "they are together now: {lines:?} {slashes}");
    let words = way.service.get(json!({"history": {"listHistory": {"family": way.family, "most": 9}}})).to_string();
    assert!(words.contains("Ruth A. recorded Daniel Okafor and Kelly Hollis as a couple"), "{words}");
    way.people(json!({"removeCouple": {"couple": again}}));
    assert_eq!(says(&mut way, "Kelly").len(), 1);
    way.service.get(json!({"history": {"undoLast": {"family": way.family}}}));
    assert_eq!(says(&mut way, "Kelly").len(), 2);
}

#[test]
fn a_couple_that_goes_on_has_no_end_and_undo_brings_it_back() {
    let mut way = Way::referred().accepted();
    let couple = add(&mut way, "Kelly", "Daniel", "separated");
    way.service.get(dates(&couple, "", "2015"));
    way.people(json!({"setCoupleHow": {"couple": couple, "how": "married"}}));
    assert_eq!(says(&mut way, "Kelly"), ["married to Daniel Okafor"]);
    way.service.get(json!({"history": {"undoLast": {"family": way.family}}}));
    assert_eq!(says(&mut way, "Kelly"), ["separated from Daniel Okafor in 2015"]);
}

#[test]
fn a_partner_who_has_died_was_one() {
    let mut way = Way::referred().accepted();
    add(&mut way, "Kelly", "Daniel", "married");
    let daniel = way.person("Daniel");
    way.people(json!({"setDied": {"person": daniel, "day": "", "month": "", "year": "2020"}}));
    assert_eq!(says(&mut way, "Kelly"), ["was married to Daniel Okafor"]);
}

#[test]
fn what_cannot_be_is_refused() {
    let mut way = Way::referred().accepted();
    let (kelly, daniel, baby) = (way.person("Kelly"), way.person("Daniel"), way.person("Baby"));
    let couple = add(&mut way, "Kelly", "Daniel", "divorced");
    way.service.get(dates(&couple, "2009", "2014"));
    let new =
        |other: Value, how: Value| json!({"people": {"addCouple": {"person": kelly, "other": other, "how": how}}});
    for (ask, code, field) in [
        (new(json!(null), json!("married")), "couple-other-missing", "other"),
        (new(daniel.clone(), json!(null)), "couple-how-missing", "how"),
        (new(kelly.clone(), json!("married")), "couple-with-self", "other"),
        (new(baby, json!("married")), "couple-unborn", "other"),
        (dates(&couple, "2015", "2014"), "couple-ends-first", "until"),
        (dates(&couple, "2040", ""), "couple-ahead", "from"),
        (dates(&couple, "2009", "2040"), "couple-ahead", "until"),
        (dates(&couple, "209", ""), "boxes-year", "from"),
    ] {
        assert_eq!(way.service.refused(ask), (code.to_owned(), Some(field.to_owned())));
    }
    let again = add(&mut way, "Daniel", "Kelly", "married");
    for from in ["2012", "2009"] {
        assert_eq!(way.service.refused(dates(&again, from, "")).0, "couple-overlaps", "{from}");
    }
    assert_eq!(way.service.refused(dates(&again, "2016", "2017")).0, "couple-goes-on");
    way.service.get(dates(&again, "2014", ""));
    assert_eq!(way.service.refused(new(daniel, json!("livingTogether"))).0, "couple-overlaps", "both go on");
}
