//! Getting in, and not getting in.

use kith_tests::service::{PASSPHRASE, RUTH, Service, groups_on};
use serde_json::json;

#[test]
fn a_wrong_name_and_a_wrong_passphrase_are_refused_alike() {
    let mut service = Service::started();
    service.lock();
    let wrong = service.unlock(RUTH, "four other words here").expect_err("wrong passphrase");
    let stranger = service.unlock("Priti N.", PASSPHRASE).expect_err("wrong name");
    assert_eq!(wrong, stranger);
    assert_eq!(wrong.code, "passphrase-wrong");
    service.unlock("  ruth  a. ", PASSPHRASE).expect("the name as it is known, however it is typed");
}

#[test]
fn failed_tries_are_answered_slower_and_never_locked_out() {
    let mut service = Service::started();
    service.lock();
    for _ in 0..3 {
        service.unlock(RUTH, "four other words here").expect_err("wrong");
    }
    let told = service.unlock(RUTH, PASSPHRASE).expect_err("must wait");
    assert_eq!(
        (told.code.as_str(), told.happened.as_str()),
        ("passphrase-wait", "2 more seconds before the next try.")
    );
    // The wait is this machine's memory: closing Kith does not shorten it.
    service.restart();
    assert_eq!(service.get(json!({"service": {"getStatus": {}}}))["waitSeconds"], 2);
    service.clock.add(chrono::TimeDelta::seconds(2));
    service.unlock(RUTH, PASSPHRASE).expect("after the wait");
    assert_eq!(service.get(json!({"service": {"getStatus": {}}}))["waitSeconds"], 0);
}

#[test]
fn the_sheet_opens_the_file_and_then_stops_working() {
    let mut service = Service::default();
    service.start().expect("a service");
    let groups = service.sheet();
    let page = service.referral("Amara", "Okafor");
    service.lock();
    let with = |groups: &[String], name: &str| {
        json!({"service": {"unlockWithSheet":
        {"workName": name, "groups": groups, "passphrase": "four brand new words"}}})
    };
    assert_eq!(service.refused(with(&groups, "Nobody Known")).1.as_deref(), Some("workName"));
    let status = service.get(with(&groups, RUTH));
    assert_eq!(status["open"]["sheet"], "toMake", "a new sheet comes first");
    let new_groups = service.sheet();
    assert_ne!(groups, new_groups);
    assert_eq!(service.names(&page), ["Amara Okafor"]);

    service.restart();
    service.unlock(RUTH, PASSPHRASE).expect_err("the forgotten passphrase is gone");
    assert_eq!(service.refused(with(&groups, RUTH)).0, "sheet-wrong");
    service.unlock(RUTH, "four brand new words").expect("the new passphrase");
}

#[test]
fn a_mistyped_group_is_named_before_anything_is_tried() {
    let mut service = Service::default();
    service.start().expect("a service");
    let mut groups = service.sheet();
    service.lock();
    groups[6] = groups[6].chars().rev().collect();
    let request = json!({"service": {"unlockWithSheet": {"workName": RUTH, "groups": groups, "passphrase": "four brand new words"}}});
    assert_eq!(service.refused(request).1.as_deref(), Some("group7"));
}

#[test]
fn a_sheet_that_was_never_typed_back_is_made_anew() {
    let mut service = Service::default();
    service.start().expect("a service");
    let place = service.papers().join("first.pdf");
    service.ask_at(json!({"service": {"saveSheet": {}}}), Some(place.clone())).expect("a sheet");
    let first = groups_on(&place);
    service.restart();
    let status = service.unlock(RUTH, PASSPHRASE).expect("unlocked").value;
    assert_eq!(status["open"]["sheet"], "toMake");
    assert_ne!(service.sheet(), first);
}

#[test]
fn a_lost_sheet_is_replaced_and_the_old_one_stops_working() {
    let mut service = Service::default();
    service.start().expect("a service");
    let old = service.sheet();
    let new = service.sheet();
    assert_ne!(old, new);
    service.lock();
    let request = json!({"service": {"unlockWithSheet": {"workName": RUTH, "groups": old, "passphrase": "four brand new words"}}});
    assert_eq!(service.refused(request).0, "sheet-wrong");
    service.unlock(RUTH, PASSPHRASE).expect("the passphrase is as it was");
}

#[test]
fn the_sheet_never_lies_beside_the_file() {
    let mut service = Service::default();
    service.start().expect("a service");
    let beside = service.folder.path().join("Recovery sheet.pdf");
    let told = service.ask_at(json!({"service": {"saveSheet": {}}}), Some(beside.clone())).expect_err("refused");
    assert_eq!(told.code, "sheet-beside-file");
    assert!(!beside.exists());
}

#[test]
fn a_key_file_that_went_missing_is_put_back_and_said() {
    let mut service = Service::started();
    let notice = |service: &mut Service| service.get(json!({"service": {"getStatus": {}}}))["open"]["notice"].clone();
    assert_eq!(notice(&mut service), json!(null));
    service.lock();
    let keys = service.file().with_extension("kith-keys");
    std::fs::remove_file(&keys).expect("it was there");
    service.unlock(RUTH, PASSPHRASE).expect("by the copy in this machine's folder");
    assert!(keys.exists());
    assert!(notice(&mut service).as_str().is_some_and(|said| said.contains("put back")));
    service.lock();
    service.unlock(RUTH, PASSPHRASE).expect("unlocked");
    assert_eq!(notice(&mut service), json!(null), "said once");
}

#[test]
fn letter_keys_are_each_persons_own_and_stay_off() {
    let mut service = Service::started();
    let status = service.get(json!({"service": {"setLetterKeys": {"on": false}}}));
    assert_eq!(status["open"]["me"]["letterKeys"], false);
    service.restart();
    let status = service.unlock(RUTH, PASSPHRASE).expect("unlocked").value;
    assert_eq!(status["open"]["me"]["letterKeys"], false);
}

#[test]
fn a_sheet_that_could_not_be_saved_leaves_the_old_one_good() {
    let mut service = Service::default();
    service.start().expect("a service");
    let old = service.sheet();
    let nowhere = service.folder.path().join("no such folder").join("sheet.pdf");
    let told = service.ask_at(json!({"service": {"saveSheet": {}}}), Some(nowhere)).expect_err("refused");
    assert_eq!(told.code, "paper-not-saved");
    assert_eq!(service.get(json!({"service": {"getStatus": {}}}))["open"]["sheet"], "done", "work goes on");
    // Saved, but never typed back: the old one still opens the file.
    let place = service.papers().join("new.pdf");
    service.ask_at(json!({"service": {"saveSheet": {}}}), Some(place)).expect("saved");
    assert_eq!(service.get(json!({"service": {"getStatus": {}}}))["open"]["sheet"], "toCheck");
    service.restart();
    let with_old = json!({"service": {"unlockWithSheet": {"workName": RUTH, "groups": old, "passphrase": "four brand new words"}}});
    assert_eq!(service.get(with_old)["open"]["sheet"], "toMake");
    service.lock();
    service.unlock(RUTH, "four brand new words").expect("the new passphrase");
    assert_eq!(service.refused(json!({"referral": {"listFamilies": {"after": 0}}})).0, "sheet-first");
}

#[test]
fn the_history_knows_of_sheets_and_locks() {
    let mut service = Service::started();
    service.get(json!({"service": {"changeLock": {}}}));
    let acts = service.get(json!({"history": {"listHistory": {"family": null, "most": 10}}}))["acts"].clone();
    let words: Vec<_> =
        acts.as_array().expect("acts").iter().map(|act| act["words"].as_str().expect("words").to_owned()).collect();
    assert_eq!(
        words,
        [
            "Ruth A. changed the lock",
            "Ruth A. typed back the recovery sheet",
            "Ruth A. made a paper",
            "Ruth A. started the service"
        ]
    );
}

#[test]
fn a_service_that_could_not_be_started_leaves_the_open_one_open() {
    let mut service = Service::started();
    assert_eq!(service.start().expect_err("there already").code, "file-there-already");
    assert_eq!(service.get(json!({"service": {"getStatus": {}}}))["door"], "open");
}
