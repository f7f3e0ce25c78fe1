//! From nothing to a page of paper, and back after a restart.

use kith_tests::service::{PASSPHRASE, RUTH, Service};
use serde_json::json;
use std::process::Command;

#[test]
fn a_service_is_started_a_family_written_down_printed_and_found_again() {
    let mut service = Service::default();
    assert_eq!(service.get(json!({"service": {"getStatus": {}}}))["door"], "noFile");
    let status = service.start().expect("a service").value;
    assert_eq!(status["open"]["me"]["roles"], json!(["administrator", "manager"]));
    assert_eq!(status["open"]["sheet"], "toMake");

    // No record before the recovery sheet is in somebody's hands.
    assert_eq!(service.refused(json!({"referral": {"beginReferral": {}}})).0, "sheet-first");
    service.sheet();
    assert_eq!(service.get(json!({"service": {"getStatus": {}}}))["open"]["sheet"], "done");

    let page = service.referral("Amara", "Okafor");
    assert_eq!(page["label"], "Okafor");
    let child = &page["children"][0]["person"]["person"];
    service.get(json!({"people": {"setBorn": {"person": child, "day": "4", "month": "3", "year": "2012"}}}));
    service.relative(&page, "grandmotherMaternal", "Jean");
    service.relative(&page, "auntPaternal", "ਰਵਿੰਦਰ");
    service.relative(&page, "unclePaternal", "عمران");

    let list = service.get(json!({"people": {"listPeople": {"family": page["family"]}}}));
    assert_eq!(list["about"], "Amara, 14");
    assert_eq!(list["rows"][1]["relationWords"], "Grandma, mum’s mum");

    let place = service.papers().join("Our people.pdf");
    let reply = service
        .ask_at(json!({"printing": {"printPeople": {"family": page["family"]}}}), Some(place.clone()))
        .expect("a paper");
    assert_eq!(reply.value["fileName"], "Our people.pdf");
    let text = Command::new("pdftotext").arg(&place).arg("-").output().expect("pdftotext").stdout;
    let text = String::from_utf8(text).expect("text");
    for name in ["Amara", "Jean", "ਰਵਿੰਦਰ", "عمران", "Copy for Ruth A."] {
        assert!(text.contains(name), "{name} in:\n{text}");
    }
    assert!(Command::new("qpdf").arg("--check").arg(&place).output().expect("qpdf").status.success());

    service.restart();
    assert_eq!(service.get(json!({"service": {"getStatus": {}}}))["lastName"], RUTH);
    assert_eq!(service.refused(json!({"referral": {"listFamilies": {"after": 0}}})).0, "locked");
    service.unlock(RUTH, PASSPHRASE).expect("unlocked");
    assert_eq!(service.names(&page), ["Amara Okafor", "Jean", "ਰਵਿੰਦਰ", "عمران"]);

    // Undo works tomorrow too: the last thing that can be undone is the uncle.
    service.clock.add(chrono::TimeDelta::days(1));
    let undone = service.get(json!({"history": {"undoLast": {"family": page["family"]}}}));
    assert_eq!(undone["words"], "Undone: Added عمران");
    assert_eq!(service.names(&page), ["Amara Okafor", "Jean", "ਰਵਿੰਦਰ"]);
    let history = service.get(json!({"history": {"listHistory": {"family": page["family"], "most": 3}}}));
    assert_eq!(history["acts"][0]["words"], "Ruth A. undid: Added عمران");
}

#[test]
fn a_reply_says_what_was_saved_and_what_changed() {
    let mut service = Service::started();
    let page = service.referral("Amara", "Okafor");
    let child = &page["children"][0]["person"]["person"];
    let reply = service
        .ask(json!({"people": {"setName": {"person": child, "field": "knownAs", "words": "Mara"}}}))
        .expect("saved");
    assert_eq!(reply.saved.as_deref(), Some("09:00"));
    assert_eq!(reply.changed[0].table, "person");
    assert_eq!(reply.undo.expect("can be undone").words, "Changed the name of Mara Okafor");

    // The same words again change nothing, so nothing is said to be saved.
    let again = service
        .ask(json!({"people": {"setName": {"person": child, "field": "knownAs", "words": "Mara"}}}))
        .expect("answered");
    assert_eq!((again.saved, again.undo), (None, None));
    let read = service.ask(json!({"referral": {"listFamilies": {"after": 0}}})).expect("read");
    assert_eq!(read.saved, None);
}

#[test]
fn a_referral_is_accepted_when_nothing_that_must_be_there_is_missing() {
    let mut service = Service::started();
    let page = service.referral("Zahra", "Mohamud-Griffiths");
    let referral = page["referral"].clone();
    let told = service.ask(json!({"referral": {"acceptReferral": {"referral": referral}}})).expect_err("missing");
    assert_eq!(told.code, "referral-incomplete");
    assert!(told.happened.contains("Safety: yes, no or not known"), "{}", told.happened);

    service.get(json!({"referral": {"addChild": {"referral": referral, "unborn": true}}}));
    service.get(json!({"referral": {"setWhy": {"referral": referral, "words": "Who can have Zahra"}}}));
    service.get(json!({"referral": {"addMust": {"referral": referral, "words": "She sleeps somewhere safe"}}}));
    let with_mum = service.get(json!({"referral": {"addParent":
        {"referral": referral, "relation": "mother", "firstName": "Ceri", "lastName": "Griffiths"}}}));
    let mum = &with_mum["consents"][0]["id"];
    service.get(json!({"referral": {"setConsent": {"consent": mum, "answer": "yes"}}}));
    service.get(json!({"referral": {"setSafety": {"referral": referral, "answer": "notKnown"}}}));
    let mut full = json!(null);
    for (field, words) in [("name", "Sam Ortiz"), ("team", "Bedminster"), ("received", "mon")] {
        full =
            service.get(json!({"referral": {"setReferrer": {"referral": referral, "field": field, "words": words}}}));
    }
    assert_eq!((&full["referrer"]["name"], &full["referrer"]["team"]), (&json!("Sam Ortiz"), &json!("Bedminster")));
    assert_eq!(full["answerDue"]["words"], "Friday 27 November");
    let accepted = service.get(json!({"referral": {"acceptReferral": {"referral": referral}}}));
    assert_eq!(accepted["stageWords"], "Preparing, day 1 of 30");

    // Afterwards it is kept as it was, but who else agrees may still follow.
    let why = json!({"referral": {"setWhy": {"referral": referral, "words": "Other words"}}});
    assert_eq!(service.refused(why).0, "referral-decided");
    let safety = json!({"referral": {"setSafety": {"referral": referral, "answer": "yes"}}});
    let learned = service.get(safety);
    assert_eq!(learned["safety"]["answer"], "yes", "what is learned of safety is written down at any time");
    let dad = service.get(json!({"referral": {"addParent":
        {"referral": referral, "relation": "father", "firstName": "", "lastName": ""}}}));
    assert_eq!(dad["consents"][1]["name"], "Name not known");
}
