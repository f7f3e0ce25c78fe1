//! Undo is a new act: it writes the old values back, and refuses what would lose a later change.

use kith_tests::service::Service;
use serde_json::{Value, json};

fn last(service: &mut Service, page: &Value) -> Value {
    service.get(json!({"history": {"undoLast": {"family": page["family"]}}}))
}

fn newest(service: &mut Service, page: &Value, at: usize) -> Value {
    service.get(json!({"history": {"listHistory": {"family": page["family"], "most": 50}}}))["acts"][at].clone()
}

fn undo(act: &Value) -> Value {
    json!({"history": {"undo": {"action": act["action"]}}})
}

#[test]
fn removing_somebody_is_undone_whole() {
    let mut service = Service::started();
    let page = service.referral("Amara", "Okafor");
    let tom = service.relative(&page, "uncleMaternal", "Tom");
    let removed = service.ask(json!({"people": {"removePerson": {"person": tom["person"]}}})).expect("removed");
    assert_eq!(removed.undo.expect("an offer").words, "Removed Tom");
    assert_eq!(service.names(&page), ["Amara Okafor"]);
    last(&mut service, &page);
    let list = service.get(json!({"people": {"listPeople": {"family": page["family"]}}}));
    assert_eq!(list["rows"][1], tom, "back as he was");
}

#[test]
fn undo_of_undo_is_nothing() {
    let mut service = Service::started();
    let page = service.referral("Amara", "Okafor");
    service.relative(&page, "uncleMaternal", "Tom");
    let before = service.names(&page);
    last(&mut service, &page);
    assert_ne!(service.names(&page), before);
    let undone = newest(&mut service, &page, 0);
    let again = service.get(undo(&undone));
    assert_eq!(again["words"], "Done again: Added Tom");
    assert_eq!(newest(&mut service, &page, 0)["words"], "Ruth A. did again: Added Tom");
    assert_eq!(service.names(&page), before);
}

#[test]
fn ctrl_z_again_and_again_goes_back_step_by_step() {
    let mut service = Service::started();
    let page = service.referral("Amara", "Okafor");
    for name in ["Tom", "Jean", "Moira"] {
        service.relative(&page, "otherRelative", name);
    }
    let mut seen = vec![];
    for _ in 0..3 {
        last(&mut service, &page);
        seen.push(service.names(&page).len());
    }
    assert_eq!(seen, [3, 2, 1]);
}

#[test]
fn what_changed_since_is_not_lost() {
    let mut service = Service::started();
    let page = service.referral("Amara", "Okafor");
    let tom = service.relative(&page, "uncleMaternal", "Tom");
    let added = newest(&mut service, &page, 0);
    let rename =
        |words: &str| json!({"people": {"setName": {"person": tom["person"], "field": "first", "words": words}}});
    service.get(rename("Thomas"));
    let first = newest(&mut service, &page, 0);
    service.get(rename("Tommy"));
    assert_eq!(service.refused(undo(&first)).0, "undo-changed-since");
    assert_eq!(service.refused(undo(&added)).0, "undo-changed-since");
    last(&mut service, &page);
    last(&mut service, &page);
    service.get(undo(&added));
    assert_eq!(service.names(&page), ["Amara Okafor"]);
}

#[test]
fn nobody_is_taken_away_from_under_what_hangs_on_them() {
    let mut service = Service::started();
    let page = service.referral("Amara", "Okafor");
    let began = newest(&mut service, &page, 0);
    service.relative(&page, "uncleMaternal", "Tom");
    let all = service.get(json!({"history": {"listHistory": {"family": null, "most": 50}}}));
    let begin = all["acts"]
        .as_array()
        .expect("acts")
        .iter()
        .find(|act| act["words"].as_str().expect("words").contains("began"))
        .expect("the beginning")
        .clone();
    assert_eq!(service.refused(undo(&begin)).0, "undo-changed-since");
    assert_ne!(began, begin);
}

#[test]
fn a_thing_is_undone_once_and_some_things_never() {
    let mut service = Service::started();
    let page = service.referral("Amara", "Okafor");
    service.relative(&page, "uncleMaternal", "Tom");
    let added = newest(&mut service, &page, 0);
    service.get(undo(&added));
    assert_eq!(service.refused(undo(&added)).0, "undo-done-already");
    let all = service.get(json!({"history": {"listHistory": {"family": null, "most": 50}}}));
    let started = all["acts"].as_array().expect("acts").last().expect("the start").clone();
    assert_eq!(started["words"], "Ruth A. started the service");
    assert_eq!(service.refused(undo(&started)).0, "undo-never");
}

#[test]
fn a_date_of_birth_is_undone_with_all_it_hangs_together_with() {
    let mut service = Service::started();
    let page = service.referral("Amara", "Okafor");
    let child = &page["children"][0]["person"]["person"];
    let set = |day: &str, month: &str, year: &str| json!({"people": {"setBorn": {"person": child, "day": day, "month": month, "year": year}}});
    service.get(set("4", "3", "2012"));
    service.get(set("", "", "2012"));
    last(&mut service, &page);
    let list = service.get(json!({"people": {"listPeople": {"family": page["family"]}}}));
    assert_eq!(list["rows"][0]["born"]["day"], "4");
    last(&mut service, &page);
    let list = service.get(json!({"people": {"listPeople": {"family": page["family"]}}}));
    assert_eq!(list["rows"][0]["born"]["answer"], "notAskedYet");
}

#[test]
fn undo_keeps_to_the_rules_of_a_referral() {
    let mut service = Service::started();
    let page = service.referral("Amara", "Okafor");
    let referral = page["referral"].clone();
    let second = service.get(json!({"referral": {"addChild": {"referral": referral, "unborn": false}}}));
    let added = newest(&mut service, &page, 0);
    assert_eq!(second["children"].as_array().expect("children").len(), 2);
    service.get(json!({"referral": {"removeChild": {"child": page["children"][0]["id"]}}}));
    assert_eq!(service.refused(undo(&added)).0, "undo-breaks-referral", "its only child");

    service.get(json!({"people": {"setName": {"person": second["children"][1]["person"]["person"], "field": "first", "words": "Jayden"}}}));
    service.get(json!({"referral": {"setWhy": {"referral": referral, "words": "Who can have him"}}}));
    let why = newest(&mut service, &page, 0);
    service.get(json!({"referral": {"addMust": {"referral": referral, "words": "He sleeps somewhere safe"}}}));
    service.get(json!({"referral": {"setSafety": {"referral": referral, "answer": "no"}}}));
    let mum = service.get(json!({"referral": {"addParent": {"referral": referral, "relation": "mother", "firstName": "Ceri", "lastName": ""}}}));
    service.get(json!({"referral": {"setConsent": {"consent": mum["consents"][0]["id"], "answer": "yes"}}}));
    for (field, words) in [("name", "Sam"), ("received", "mon")] {
        service.get(json!({"referral": {"setReferrer": {"referral": referral, "field": field, "words": words}}}));
    }
    service.get(json!({"referral": {"acceptReferral": {"referral": referral}}}));
    assert_eq!(service.refused(undo(&why)).0, "undo-breaks-referral", "what it was accepted with");
    last(&mut service, &page);
    service.get(undo(&why));
}
