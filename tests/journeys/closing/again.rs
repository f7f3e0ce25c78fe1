//! A closed family that is referred again, and the list of those that are closed.

use super::{agreed, close, closed, families, page, received, undo};
use kith_tests::service::Service;
use kith_tests::way::Way;
use serde_json::json;

#[test]
fn a_closed_family_is_referred_again_with_its_people() {
    let mut way = agreed();
    assert_eq!(way.refused("closing", "referAgain", json!({})).0, "closing-not-closed");
    way.days(100);
    close(&mut way, json!({"on": "3 mar 2027"}));
    assert_eq!(page(&mut way)["mayReferAgain"], true);
    way.days(210);
    let again = way.ask("closing", "referAgain", json!({}));
    assert_eq!(again["family"], way.family);
    let first = std::mem::replace(&mut way.referral, again["referral"].clone());
    assert_ne!(first, way.referral);
    let new = way.on_referral("getReferral", json!({}));
    assert_eq!((&new["stage"], &new["closed"], &new["why"]), (&json!("beingWritten"), &json!(false), &json!("")));
    assert_eq!(new["children"].as_array().expect("children").len(), 2);
    assert_eq!((&new["safety"]["answer"], &new["musts"]), (&json!("notAskedYet"), &json!([])));
    let asked: Vec<(&str, &str)> = new["consents"]
        .as_array()
        .expect("people")
        .iter()
        .map(|one| (one["name"].as_str().expect("a name"), one["answer"].as_str().expect("a code")))
        .collect();
    assert_eq!(asked, [("Kelly Hollis", "notAskedYet"), ("Daniel Okafor", "notAskedYet")]);
    way.person("Jean");
    let before = page(&mut way)["before"].clone();
    assert_eq!(before["referral"], first);
    let said = "Closed Wednesday 3 March 2027. The plan is working, and no further conference is wanted.";
    assert_eq!(before["words"], said);
    let list = families(&mut way);
    assert_eq!((&list["rows"][0]["referral"], &list["total"], &list["closed"]), (&way.referral, &json!(1), &json!(0)));
    assert_eq!(closed(&mut way)["rows"], json!([]));

    // The earlier one stays closed for as long as there is a later one.
    let second = std::mem::replace(&mut way.referral, first);
    assert_eq!(page(&mut way)["mayReferAgain"], false);
    assert_eq!(way.refused("closing", "referAgain", json!({})).0, "refer-again-done");
    assert_eq!(way.refused("closing", "reopenReferral", json!({})).0, "closing-referred-again");
    let acts = way.service.get(json!({"history": {"listHistory": {"family": way.family, "most": 5}}}));
    let closed = acts["acts"]
        .as_array()
        .expect("acts")
        .iter()
        .find(|act| act["words"] == "Ruth A. closed the referral for Okafor")
        .expect("in the history");
    let undo_it = json!({"history": {"undo": {"action": closed["action"]}}});
    assert_eq!(way.service.refused(undo_it.clone()).0, "undo-two-open");
    undo(&mut way).expect("the new referral is undone");
    let gone = json!({"referral": {"getReferral": {"referral": second}}});
    assert_eq!(way.service.refused(gone).0, "gone");
    way.service.get(undo_it);
    assert_eq!(page(&mut way)["head"]["stageWords"], "Plan decided");
}

#[test]
fn each_referral_of_a_family_is_counted() {
    let mut way = agreed();
    close(&mut way, json!({}));
    let again = way.ask("closing", "referAgain", json!({}));
    way.referral = again["referral"].clone();
    way.on_referral("setReferrer", json!({"field": "received", "words": "today"}));
    assert_eq!(received(&mut way)["value"], "2");
}

#[test]
fn a_family_whose_only_child_has_died_is_referred_again_for_another() {
    let mut service = Service::started();
    let page = service.referral("Amara", "Okafor");
    let (referral, family) = (page["referral"].clone(), page["family"].clone());
    let amara = page["children"][0]["person"]["person"].clone();
    let mut way = Way { service, referral, family };
    way.people(json!({"setDied": {"person": amara, "day": "", "month": "", "year": ""}}));
    let closed = close(&mut way, json!({"reason": "died"}));
    assert!(closed["closed"]["kindly"].as_str().expect("words").contains("Amara"), "the one child is meant: {closed}");
    let again = way.ask("closing", "referAgain", json!({}));
    way.referral = again["referral"].clone();
    let new = way.on_referral("getReferral", json!({}));
    let children = new["children"].as_array().expect("children");
    assert_eq!(children.len(), 1);
    assert_ne!(children[0]["person"]["person"], amara);
}

#[test]
fn closed_families_come_a_hundred_at_a_time_the_last_closed_first() {
    let mut service = Service::started();
    for at in 0..103 {
        let page = service.referral("Child", &format!("Family {at}"));
        let asked = json!({"referral": page["referral"], "on": "today", "reason": "madeInError", "children": [],
            "words": ""});
        service.get(json!({"closing": {"closeReferral": asked}}));
    }
    let page = |service: &mut Service, after: u32| service.get(json!({"closing": {"listClosed": {"after": after}}}));
    let (first, rest) = (page(&mut service, 0), page(&mut service, 100));
    assert_eq!((first["rows"].as_array().expect("rows").len(), &first["total"]), (100, &json!(103)));
    assert_eq!(first["rows"][0]["label"], "Family 102");
    assert_eq!(rest["rows"].as_array().expect("rows").len(), 3);
}
