//! The family map through the door: who is on it, what it says in words, and whose home it shows.

use kith_tests::service::Service;
use kith_tests::way::Way;
use serde_json::{Value, json};

fn map(way: &mut Way, professionals: bool) -> Value {
    way.service.get(json!({"map": {"getMap": {"family": way.family, "professionals": professionals}}}))
}

fn items<'a>(map: &'a Value, kind: &str) -> Vec<&'a Value> {
    map["scene"]["items"].as_array().expect("items").iter().filter_map(|item| item.get(kind)).collect()
}

/// The first line under each symbol.
fn names(map: &Value) -> Vec<String> {
    let first = |mark: &&Value| mark["label"][0]["words"].as_str().unwrap_or_default().to_owned();
    items(map, "person").iter().map(first).collect()
}

fn says(map: &Value, starts: &str) -> Value {
    let people = map["people"].as_array().expect("people");
    let is = |one: &&Value| one["says"].as_str().expect("a sentence").starts_with(starts);
    people.iter().find(is).unwrap_or_else(|| panic!("{starts} in {people:#?}")).clone()
}

fn lives(way: &mut Way, first: &str, called: &str) {
    let person = way.person(first);
    let list = way.service.get(json!({"people": {"listPeople": {"family": way.family}}}));
    let home = list["homes"].as_array().expect("homes").iter().find(|home| home["called"] == called).cloned();
    match home {
        Some(home) => way.people(json!({"setHome": {"person": person, "home": home["home"]}})),
        None => way.people(json!({"addHome": {"person": person, "called": called}})),
    };
}

#[test]
fn everybody_is_a_sentence_and_the_arrows_follow_the_family() {
    let mut way = Way::referred().accepted();
    let map = map(&mut way, false);
    let amara = says(&map, "Amara Okafor, 14, the plan is for them");
    let kelly = says(&map, "Kelly Hollis, mum to Amara and Baby Okafor");
    let jean = says(&map, "Jean, grandma on mum’s side to Amara");
    assert_eq!((&amara["up"], &kelly["up"]), (&kelly["person"], &jean["person"]));
    assert_eq!(
        jean["down"].as_str().map(|down| [&kelly["person"], &says(&map, "Tom")["person"]].contains(&&json!(down))),
        Some(true)
    );
    let daniel = says(&map, "Daniel Okafor, dad to");
    assert_eq!((&daniel["right"], &kelly["left"]), (&kelly["person"], &daniel["person"]));
}

#[test]
fn who_comes_because_of_their_work_is_left_out_until_they_are_wanted() {
    let mut way = Way::referred().accepted();
    let without = map(&mut way, false);
    assert!(!names(&without).contains(&"Sam".to_owned()));
    assert_eq!(without["leftOut"], 1);
    let with = map(&mut way, true);
    assert!(names(&with).contains(&"Sam".to_owned()));
    assert_eq!(with["leftOut"], 0);
    assert!(items(&with, "words").iter().any(|words| words["words"] == "Around the family"));
}

#[test]
fn where_one_home_must_not_be_known_nobodys_is_shown() {
    let mut way = Way::referred().accepted();
    for (who, home) in [("Amara", "Mum’s flat"), ("Kelly", "Mum’s flat"), ("Jean", "Nan’s"), ("Tom", "Nan’s")] {
        lives(&mut way, who, home);
    }
    let shown = map(&mut way, false);
    assert_eq!(shown["scene"]["homes"].as_array().map(Vec::len), Some(2));
    assert!(!items(&shown, "ring").is_empty());
    way.restriction("confidentialAddress", "Kelly", Some("Daniel"), "Whitby");
    let hidden = map(&mut way, false);
    assert_eq!(hidden["scene"]["homes"], json!([]));
    assert!(items(&hidden, "ring").is_empty() && items(&hidden, "letter").is_empty());
    assert!(!hidden.to_string().contains("flat") && !hidden.to_string().contains("Nan’s"), "{hidden}");
    assert_eq!(names(&hidden), names(&shown));
}

#[test]
fn a_half_brother_hangs_from_his_own_parents() {
    let mut way = Way::referred().accepted();
    let page = way.on_referral("getReferral", json!({}));
    let leo = way.service.relative(&page, "halfBrother", "Leo")["person"].clone();
    let bracket = map(&mut way, false);
    assert!(items(&bracket, "line").iter().any(|line| line["style"] == "half"));
    let kelly = way.person("Kelly");
    way.people(json!({"setRelation": {"person": kelly, "child": leo, "relation": "mother"}}));
    let known = map(&mut way, false);
    assert!(items(&known, "line").iter().all(|line| line["style"] != "half"), "through whom is recorded now");
    assert_eq!(says(&known, "Leo, half-brother to Amara")["up"], kelly);
}

#[test]
fn a_person_is_shown_as_somebody_says() {
    let mut way = Way::referred().accepted();
    let symbol = |map: &Value, first: &str| {
        let marks = items(map, "person");
        marks.iter().find(|mark| mark["label"][0]["words"] == first).expect("on the map")["symbol"].clone()
    };
    let before = map(&mut way, false);
    assert_eq!((symbol(&before, "Amara"), symbol(&before, "Kelly")), (json!("diamond"), json!("circle")));
    for (who, shown) in [("Amara", "girlOrWoman"), ("Kelly", "notStated")] {
        let person = way.person(who);
        let row = way.people(json!({"setShownAs": {"person": person, "shownAs": shown}}));
        assert_eq!(row["shownAs"], shown);
    }
    let after = map(&mut way, false);
    assert_eq!((symbol(&after, "Amara"), symbol(&after, "Kelly")), (json!("circle"), json!("diamond")));
}

#[test]
fn a_family_that_is_gone_has_no_map() {
    let mut service = Service::started();
    let nobody = json!("019ab000-0000-7000-8000-00000000ffff");
    assert_eq!(service.refused(json!({"map": {"getMap": {"family": nobody, "professionals": false}}})).0, "gone");
}

#[test]
fn somebody_who_has_died_is_drawn_with_a_cross_and_lives_nowhere() {
    let mut way = Way::referred().accepted();
    lives(&mut way, "Jean", "Nan’s");
    lives(&mut way, "Tom", "Nan’s");
    let jean = way.person("Jean");
    way.people(json!({"setBorn": {"person": jean, "day": "", "month": "", "year": "1951"}}));
    way.people(json!({"setDied": {"person": jean, "day": "", "month": "may", "year": "2021"}}));
    let map = map(&mut way, false);
    let marks = items(&map, "person");
    let crossed: Vec<&&Value> = marks.iter().filter(|mark| mark["died"] == true).collect();
    assert_eq!(crossed.len(), 1);
    let lines: Vec<&str> =
        crossed[0]["label"].as_array().expect("words").iter().filter_map(|line| line["words"].as_str()).collect();
    assert_eq!((lines.last(), &crossed[0]["age"]), (Some(&"1951–2021"), &json!("")));
    says(&map, "Jean, died in 2021, grandma on mum’s side to Amara");
    assert!(items(&map, "ring").is_empty() && items(&map, "letter").is_empty(), "Tom lives there alone");
}
