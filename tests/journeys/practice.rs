//! The practice service: a real encrypted file, made once, that can't be taken for real.

use kith_tests::service::Service;
use serde_json::{Value, json};

fn looked_round() -> Service {
    let mut service = Service::default();
    let status = service.get(json!({"service": {"lookRound": {}}}));
    assert_eq!((&status["door"], &status["lastName"]), (&json!("locked"), &json!("Ruth Abara")));
    let passphrase = status["practicePassphrase"].as_str().expect("it stands on the unlock screen").to_owned();
    let status = service.unlock("Ruth Abara", &passphrase).expect("unlocks").value;
    assert_eq!((&status["open"]["practice"], &status["open"]["sheet"]), (&json!(true), &json!("done")));
    service
}

#[test]
fn a_dozen_families_stand_at_every_stage() {
    let mut service = looked_round();
    let list = service.get(json!({"referral": {"listFamilies": {"after": 0}}}));
    let rows = list["rows"].as_array().expect("rows");
    assert!(rows.len() >= 12, "{}", rows.len());
    let stages: Vec<&str> = rows.iter().map(|row| row["stageWords"].as_str().expect("words")).collect();
    for stage in ["Being written", "Sent back", "Preparing", "Conference booked", "Conference held", "Plan decided"] {
        assert!(stages.iter().any(|words| words.starts_with(stage)), "{stage} in {stages:?}");
    }
    assert_eq!(list["closed"], 1);
    let closed = service.get(json!({"closing": {"listClosed": {"after": 0}}}));
    assert_eq!(closed["rows"][0]["reasonWords"], "The plan is working, and no further conference is wanted");
    let due = service.get(json!({"due": {"listDue": {}}}));
    for group in ["overdue", "todayRows", "thisWeek"] {
        assert!(!due[group].as_array().expect("rows").is_empty(), "{group}");
    }
    assert_eq!(due["todayRows"][0]["label"], "Okafor");
    assert_eq!(due["todayRows"][0]["main"], true);
    let counts = service.get(json!({"counts": {"getCounts": {"quarter": "2026-27 Q3"}}}));
    assert!(counts["measures"].as_array().expect("measures").len() > 12);
}

#[test]
fn its_passphrase_stays_for_it_stands_on_the_unlock_screen() {
    let mut service = looked_round();
    let own = json!({"old": "practice practice practice", "passphrase": "lantern pebble quiet thistle"});
    assert_eq!(service.refused(json!({"staff": {"setPassphrase": own}})).0, "passphrase-of-practice");
}

#[test]
fn it_is_made_once_and_keeps_what_was_tried_in_it() {
    let mut service = looked_round();
    let page = service.referral("Nobody", "Real");
    service.lock();
    service.restart();
    let status = service.get(json!({"service": {"lookRound": {}}}));
    let passphrase = status["practicePassphrase"].as_str().expect("a passphrase").to_owned();
    service.unlock("Ruth Abara", &passphrase).expect("unlocks");
    let again = service.get(json!({"referral": {"getReferral": {"referral": page["referral"]}}}));
    assert_eq!(again["label"], "Real");
}

#[test]
fn practice_stands_on_its_papers() {
    let mut service = looked_round();
    let list = service.get(json!({"referral": {"listFamilies": {"after": 0}}}));
    let agreed = list["rows"].as_array().expect("rows").iter().find(|row| row["stageWords"] == "Plan decided");
    let referral = agreed.expect("one is agreed")["referral"].clone();
    let place = service.papers().join("Our plan.pdf");
    let copies = service.get(json!({"printing": {"listCopies": {"referral": referral}}}));
    let reader = &copies["readers"][0]["person"];
    let print = json!({"printing": {"printPlan": {"referral": referral, "reader": reader}}});
    service.ask_at(print, Some(place.clone())).expect("a paper");
    let read = std::process::Command::new("pdftotext").arg("-layout").arg(&place).arg("-").output().expect("pdftotext");
    let text = String::from_utf8(read.stdout).expect("text");
    assert!(text.matches("ractice").count() >= 2, "{text}");
}

#[test]
fn the_father_of_the_family_in_refuge_gets_no_paper_and_their_grandmother_does() {
    let mut service = looked_round();
    let list = service.get(json!({"referral": {"listFamilies": {"after": 0}}}));
    let rows = list["rows"].as_array().expect("rows");
    let row = rows.iter().find(|row| row["label"] == "Lomas").expect("the family is there").clone();
    let people = service.get(json!({"people": {"listPeople": {"family": row["family"]}}}));
    let person = |name: &str| {
        let rows = people["rows"].as_array().expect("rows");
        let starts = |row: &&Value| row["name"].as_str().expect("a name").starts_with(name);
        rows.iter().find(starts).unwrap_or_else(|| panic!("{name} in {rows:#?}"))["person"].clone()
    };
    let copy = |name: &str| json!({"printing": {"getCopy": {"referral": row["referral"], "reader": person(name)}}});
    assert_eq!(service.refused(copy("Dean")).0, "copy-nothing-for-them");
    let hers = service.get(copy("Nanny"));
    assert_eq!(hers["held"], json!([]));
    assert!(hers.to_string().contains("bring Biscuit every other Saturday"), "{hers}");
}

#[test]
fn a_real_service_never_shows_a_passphrase() {
    let mut service = Service::started();
    service.lock();
    let status = service.get(json!({"service": {"getStatus": {}}}));
    assert_eq!(status["practicePassphrase"], Value::Null);
}
