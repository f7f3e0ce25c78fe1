//! One person's invitation as a PDF: when and where, and no reason; never to somebody who would meet whom they
//! must not meet, nor with a place that says what they must not know; and every paper in the size in which its
//! reader reads.

use kith_core::base::problem::Told;
use kith_tests::paper;
use kith_tests::service::{PASSPHRASE, RUTH};
use kith_tests::way::Way;
use serde_json::{Value, json};
use std::path::Path;

const REASON: &str = "Two rooms, an hour apart, Sol at the door";

/// Accepted, and booked for today.
fn booked() -> Way {
    let mut way = Way::referred().accepted();
    book(&mut way, "St Luke’s hall, Millbrook");
    way
}

fn book(way: &mut Way, place: &str) {
    let booking = json!({"day": "today", "from": "4:30pm", "until": "7pm", "place": place});
    way.ask("conference", "bookConference", booking);
}

/// The paper of somebody, or why there is none.
fn invited(way: &mut Way, who: &str) -> Result<String, Told> {
    let person = way.person(who);
    let print = way.with_referral("printInvitation", json!({ "person": person }));
    let place = way.service.papers().join("Invitation.pdf");
    way.service.ask_at(json!({ "printing": print }), Some(place.clone())).map(|_| words_of(&place))
}

fn words_of(place: &Path) -> String {
    assert_eq!(paper::fault(place), None);
    paper::text(place).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn coming(way: &mut Way, who: &str, coming: &str) {
    let person = way.person(who);
    way.ask("preparation", "setComing", json!({"person": person, "coming": coming}));
}

fn reads(way: &mut Way, who: &str, reads: &str) -> Value {
    let person = way.person(who);
    way.people(json!({"setReads": {"person": person, "reads": reads}}))
}

#[test]
fn an_invitation_says_when_and_where_and_no_reason() {
    let mut way = booked();
    let reach = json!({"post": "Millbrook Council\nCivic Centre", "phone": "01632 960 120"});
    way.service.get(json!({"service": {"setServiceReach": reach}}));
    let said = invited(&mut way, "Jean").expect("a paper");
    for words in [
        "We would like you there, for Amara",
        "Dear Jean,",
        "4:30pm",
        "St Luke’s hall, Millbrook",
        "Until about 7pm.",
        "You can say no.",
        "Ruth A., facilitator.",
        "Millbrook Council",
        "Civic Centre",
        "or ring 01632 960 120",
        "From Jean",
        "I would rather not be part of it",
        "Copy for Jean",
        "page 1 of 1",
    ] {
        assert!(said.contains(words), "{words} in {said}");
    }
    for kept in ["rest", "break", "Sam Ortiz", "pre-birth", "Hollis", "Daniel"] {
        assert!(!said.contains(kept), "{kept} in {said}");
    }
    let about = paper::about(&way.service.papers().join("Invitation.pdf"));
    assert!(about.contains("Invitation") && !about.contains("Jean") && !about.contains("Amara"), "{about}");
}

#[test]
fn a_child_is_asked_in_words_of_their_own() {
    let mut way = booked();
    let said = invited(&mut way, "Amara").expect("a paper");
    assert!(said.contains("Your family would like you there"), "{said}");
    assert!(said.contains("It is about you and Baby"), "{said}");
}

#[test]
fn nobody_is_invited_to_what_is_not_booked_or_has_begun() {
    let mut way = Way::referred().accepted();
    assert_eq!(invited(&mut way, "Jean").unwrap_err().code, "invitation-not-booked");
    assert_eq!(invited(&mut way, "Baby").unwrap_err().code, "conversation-unborn");
    let mut way = way.prepared();
    let sitting = way.sitting();
    way.service.get(json!({"conference": {"startConference": {"sitting": sitting}}}));
    assert_eq!(invited(&mut way, "Jean").unwrap_err().code, "invitation-begun");
    let jean = way.person("Jean");
    way.people(json!({"setDied": {"person": jean, "day": "", "month": "", "year": "2026"}}));
    assert_eq!(invited(&mut way, "Jean").unwrap_err().code, "person-died");
}

#[test]
fn who_comes_by_phone_is_told_no_place() {
    let mut way = booked();
    coming(&mut way, "Jean", "byPhone");
    let said = invited(&mut way, "Jean").expect("a paper");
    assert!(said.contains("By phone. We will tell you how"), "{said}");
    assert!(!said.contains("St Luke"), "{said}");
    coming(&mut way, "Jean", "byVideo");
    assert!(invited(&mut way, "Jean").expect("a paper").contains("By video."));
}

#[test]
fn who_must_not_meet_somebody_who_comes_is_not_invited_without_a_reason() {
    let mut way = booked();
    coming(&mut way, "Kelly", "yes");
    way.restriction("mustNotMeet", "Kelly", Some("Daniel"), "");
    way.open_file(PASSPHRASE);
    let told = invited(&mut way, "Daniel").unwrap_err();
    assert_eq!(told.code, "kept-apart");
    assert_eq!(told.happened, "Daniel must not meet Kelly. This would bring them together.");
    let stop = told.stop.expect("what stands against it");
    let (restriction, person) = (stop.restriction, stop.person);
    let through = json!({"restriction": restriction, "door": "invitation", "person": person, "reason": REASON});
    way.service.get(json!({"safety": {"letThrough": through}}));
    let said = invited(&mut way, "Daniel").expect("a paper");
    assert!(!said.contains("Kelly") && !said.contains("Hollis"), "{said}");
}

#[test]
fn a_place_that_says_what_somebody_must_not_know_is_not_printed_for_them() {
    let mut way = Way::referred().accepted();
    way.restriction("confidentialAddress", "Kelly", Some("Daniel"), "Whitby");
    way.open_file(PASSPHRASE);
    book(&mut way, "The lifeboat house, Whitby");
    let told = invited(&mut way, "Daniel").unwrap_err();
    assert_eq!(told.code, "invitation-place-kept");
    assert!(told.happened.contains("Daniel must not know where Kelly lives"), "{told:?}");
    assert!(invited(&mut way, "Jean").expect("a paper").contains("Whitby"), "hers may say it");
    coming(&mut way, "Daniel", "byPhone");
    assert!(!invited(&mut way, "Daniel").expect("by phone there is no place").contains("Whitby"));
}

#[test]
fn a_child_somebody_must_not_know_of_is_not_named() {
    let mut way = booked();
    way.restriction("confidentialPregnancy", "Kelly", Some("Tom"), "");
    way.open_file(PASSPHRASE);
    assert!(invited(&mut way, "Jean").expect("a paper").contains("for Amara and Baby"));
    let said = invited(&mut way, "Tom").expect("a paper");
    assert!(said.contains("for Amara") && !said.contains("Baby"), "{said}");
}

#[test]
fn papers_are_set_as_large_as_their_reader_reads() {
    let mut way = booked();
    assert_eq!(reads(&mut way, "Jean", "larger")["reads"], "larger");
    invited(&mut way, "Jean").expect("a paper");
    let pages = |way: &Way, file: &str| {
        let about = paper::about(&way.service.papers().join(file));
        let line = about.lines().find(|line| line.starts_with("Pages:")).expect("pages").to_owned();
        line.split_whitespace().last().expect("a number").parse::<u32>().expect("a number")
    };
    assert!(pages(&way, "Invitation.pdf") > 1);
    let mut way = Way::referred().accepted().prepared().held().agreed();
    let copy = |way: &mut Way| {
        let person = way.person("Jean");
        let print = way.with_referral("printPlan", json!({ "reader": person }));
        let place = way.service.papers().join("Our plan.pdf");
        way.service.ask_at(json!({ "printing": print }), Some(place.clone())).expect("a paper");
        (pages(way, "Our plan.pdf"), words_of(&place))
    };
    let (usual, _) = copy(&mut way);
    reads(&mut way, "Jean", "large");
    let (large, said) = copy(&mut way);
    assert!(large > usual, "{large} and {usual}");
    assert!(said.contains("If Jean can’t: Tom fetches her"), "{said}");
    let page = way.ask("printing", "listCopies", json!({}));
    let jean = page["readers"].as_array().expect("readers").iter().find(|one| one["name"] == "Jean").expect("Jean");
    assert_eq!(jean["reads"], "large");
}

#[test]
fn each_invitation_is_saved_under_a_number_and_stands_in_the_history() {
    let mut way = booked();
    invited(&mut way, "Jean").expect("a paper");
    let person = way.person("Tom");
    let print = json!({"printing": way.with_referral("printInvitation", json!({ "person": person }))});
    let asked = kith_core::request::Request::from_json(print).expect("a request");
    let place = way.service.desk.place_asked(&asked).expect("a place").expect("one");
    assert!(format!("{place:?}").contains("Invitation 2"), "{place:?}");
    let history = way.service.get(json!({"history": {"listHistory": {"family": way.family, "most": 10}}}));
    assert!(history.to_string().contains("made a paper"), "{history}");
}

#[test]
fn the_facilitators_name_stands_on_papers_whoever_prints_them() {
    let mut way = booked();
    let sol = way.service.worker("Sol Nwosu", &["facilitator"]);
    let max = way.service.worker("Max", &["office"]);
    assert_ne!(sol, max);
    way.service.get(json!({"scope": {"assign": {"family": way.family, "staff": sol}}}));
    way.service.sits("Max");
    let said = invited(&mut way, "Jean").expect("a paper");
    assert!(said.contains("Sol Nwosu, facilitator."), "{said}");
    way.service.sits(RUTH);
}

#[test]
fn how_families_reach_the_service_is_checked_and_stands_on_plans() {
    let mut way = Way::referred().accepted().prepared().held().agreed();
    let set = |post: &str, phone: &str| json!({"service": {"setServiceReach": {"post": post, "phone": phone}}});
    let lines = "one\ntwo\nthree\nfour\nfive";
    assert_eq!(way.service.refused(set(lines, "")), ("reach-lines".to_owned(), Some("post".to_owned())));
    let phone = ("reach-phone".to_owned(), Some("phone".to_owned()));
    assert_eq!(way.service.refused(set("", "ring us")), phone);
    let status = way.service.get(set("", " 01632 960 120 "));
    assert_eq!(status["open"]["reach"], json!({"post": "", "phone": "01632 960 120"}));
    let print = way.with_referral("printPlan", json!({"reader": null}));
    let place = way.service.papers().join("Our plan.pdf");
    way.service.ask_at(json!({ "printing": print }), Some(place.clone())).expect("a paper");
    assert!(words_of(&place).contains("01632 960 120"));
}
