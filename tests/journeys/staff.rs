//! The people of the service: added with a first passphrase that they change at once, given roles, helped
//! when they forget, and taken out with the lock changed behind them.

use kith_tests::service::{PASSPHRASE, RUTH, Service};
use serde_json::{Value, json};

const FIRST: &str = "borrowed kettle orbit moss";
const OWN: &str = "lantern pebble quiet thistle";

fn ask(service: &mut Service, ask: &str, with: Value) -> Result<Value, (String, Option<String>)> {
    let asked = json!({"staff": {ask: with}});
    service.ask(asked).map(|reply| reply.value).map_err(|told| (told.code, told.field))
}

/// A facilitator is added by whoever started the service. Answers with their id.
fn with_jo(service: &mut Service, roles: &[&str]) -> Value {
    let jo = json!({"workName": "Jo B.", "roles": roles, "passphrase": FIRST});
    let page = ask(service, "addStaff", jo).expect("added");
    page["here"][1]["staff"].clone()
}

/// Jo unlocks with the first passphrase and chooses one of their own.
fn jo_begins(service: &mut Service) {
    service.lock();
    service.unlock("Jo B.", FIRST).expect("unlocks");
    ask(service, "setPassphrase", json!({"old": FIRST, "passphrase": OWN})).expect("chosen");
}

#[test]
fn somebody_new_chooses_a_passphrase_of_their_own_before_anything_else() {
    let mut service = Service::started();
    with_jo(&mut service, &["facilitator"]);
    service.lock();
    let status = service.unlock("jo  b.", FIRST).expect("unlocks").value;
    assert_eq!(status["open"]["me"]["firstPassphrase"], true);
    assert_eq!(service.refused(json!({"due": {"listDue": {}}})).0, "passphrase-first");

    let same = json!({"old": FIRST, "passphrase": FIRST});
    assert_eq!(ask(&mut service, "setPassphrase", same).expect_err("the same").0, "passphrase-same");
    let wrong = json!({"old": "not the one I was given", "passphrase": OWN});
    assert_eq!(
        ask(&mut service, "setPassphrase", wrong).expect_err("wrong"),
        ("passphrase-old-wrong".into(), Some("old".into()))
    );
    service.clock.add(chrono::TimeDelta::minutes(2));
    let status = ask(&mut service, "setPassphrase", json!({"old": FIRST, "passphrase": OWN})).expect("chosen");
    assert_eq!(status["open"]["me"]["firstPassphrase"], false);
    service.get(json!({"due": {"listDue": {}}}));

    service.lock();
    assert_eq!(service.unlock("Jo B.", FIRST).expect_err("whoever handed it over").code, "passphrase-wrong");
    service.clock.add(chrono::TimeDelta::minutes(2));
    service.unlock("Jo B.", OWN).expect("unlocks");
    service.lock();
    service.unlock(RUTH, PASSPHRASE).expect("Ruth still does");
}

#[test]
fn what_somebody_may_follows_from_their_roles_at_once() {
    let mut service = Service::started();
    let jo = with_jo(&mut service, &["reader"]);
    jo_begins(&mut service);
    assert_eq!(service.refused(json!({"referral": {"beginReferral": {}}})).0, "refused");
    let me = json!({"staff": jo, "roles": ["administrator"]});
    assert_eq!(ask(&mut service, "setRoles", me).expect_err("not by a reader").0, "refused");
    service.lock();
    service.unlock(RUTH, PASSPHRASE).expect("unlocks");
    let page = ask(&mut service, "setRoles", json!({"staff": jo, "roles": ["reader", "facilitator"]})).expect("set");
    assert_eq!(page["here"][1]["rolesWords"], "Facilitator and Reader");
    service.lock();
    service.unlock("Jo B.", OWN).expect("unlocks");
    service.get(json!({"referral": {"beginReferral": {}}}));
    let list = service.get(json!({"staff": {"listStaff": {}}}));
    assert_eq!((&list["here"][0]["me"], &list["here"][1]["me"]), (&json!(false), &json!(true)));
}

#[test]
fn bad_input_is_said_and_changes_nothing() {
    let mut service = Service::started();
    let jo = with_jo(&mut service, &["facilitator"]);
    let me = service.get(json!({"staff": {"listStaff": {}}}))["here"][0]["staff"].clone();
    let add = |name: &str, roles: &[&str], passphrase: &str| json!({"workName": name, "roles": roles, "passphrase": passphrase});
    for (asked, with, code, field) in [
        ("addStaff", add("", &["reader"], FIRST), "work-name-missing", Some("workName")),
        ("addStaff", add("JO  b.", &["reader"], FIRST), "work-name-taken", Some("workName")),
        ("addStaff", add("Ruth a.", &["reader"], FIRST), "work-name-taken", Some("workName")),
        ("addStaff", add(&"x".repeat(10_000), &["reader"], FIRST), "too-long", Some("workName")),
        ("addStaff", add("Sol", &[], FIRST), "roles-missing", Some("roles")),
        ("addStaff", add("Sol", &["reader"], "short"), "passphrase-short", Some("passphrase")),
        ("setRoles", json!({"staff": jo, "roles": []}), "roles-missing", Some("roles")),
        ("setRoles", json!({"staff": me, "roles": ["manager"]}), "last-administrator", None),
        ("removeStaff", json!({"staff": me}), "not-yourself", None),
        ("removeStaff", json!({"staff": "019ab000-0000-7000-8000-000000000001"}), "gone", None),
        ("givePassphrase", json!({"staff": me, "passphrase": FIRST}), "refused", None),
    ] {
        let refused = ask(&mut service, asked, with.clone()).expect_err(&with.to_string());
        assert_eq!(refused, (code.to_owned(), field.map(str::to_owned)), "{asked} {with}");
    }
    let page = service.get(json!({"staff": {"listStaff": {}}}));
    assert_eq!(page["here"].as_array().expect("people").len(), 2);
    assert_eq!(page["here"][0]["rolesWords"], "Manager and Administrator");
    assert_eq!(page["here"][0]["since"], "Since Tuesday 24 November");
}

#[test]
fn a_forgotten_passphrase_is_given_again_and_the_old_one_opens_nothing() {
    let mut service = Service::started();
    let jo = with_jo(&mut service, &["facilitator"]);
    jo_begins(&mut service);
    service.lock();
    service.unlock(RUTH, PASSPHRASE).expect("unlocks");
    let page = ask(&mut service, "givePassphrase", json!({"staff": jo, "passphrase": FIRST})).expect("given");
    assert_eq!(page["here"][1]["firstPassphrase"], true);
    let keys = std::fs::read_to_string(service.file().with_extension("kith-keys")).expect("the key file");
    let keys: Value = serde_json::from_str(&keys).expect("json");
    assert_eq!(keys["slots"].as_array().expect("slots").len(), 3, "Ruth's, the sheet's, and one of Jo's");
    service.lock();
    assert_eq!(service.unlock("Jo B.", OWN).expect_err("forgotten").code, "passphrase-wrong");
    service.clock.add(chrono::TimeDelta::minutes(2));
    let status = service.unlock("Jo B.", FIRST).expect("unlocks").value;
    assert_eq!(status["open"]["me"]["firstPassphrase"], true);
}

#[test]
fn whoever_left_opens_nothing_also_with_the_key_file_they_kept() {
    let mut service = Service::started();
    let jo = with_jo(&mut service, &["facilitator"]);
    jo_begins(&mut service);
    service.get(json!({"referral": {"beginReferral": {}}}));
    service.lock();
    let keys = service.file().with_extension("kith-keys");
    let kept = std::fs::read(&keys).expect("the key file");
    service.unlock(RUTH, PASSPHRASE).expect("unlocks");
    let page = ask(&mut service, "removeStaff", json!({"staff": jo})).expect("taken out");
    assert_eq!(page["here"].as_array().expect("people").len(), 1);
    assert_eq!(
        (&page["gone"][0]["workName"], &page["gone"][0]["left"]),
        (&json!("Jo B."), &json!("Left on Tuesday 24 November"))
    );
    let history = service.get(json!({"history": {"listHistory": {"family": null, "most": 50}}})).to_string();
    for said in [
        "Ruth A. took Jo B. out of the service",
        "Ruth A. changed the lock",
        "Ruth A. added Jo B. to the service",
        "Jo B. began a referral",
    ] {
        assert!(history.contains(said), "{said}: {history}");
    }
    service.lock();
    assert_eq!(service.unlock("Jo B.", OWN).expect_err("gone").code, "passphrase-wrong");
    std::fs::write(&keys, kept).expect("written back");
    service.clock.add(chrono::TimeDelta::minutes(2));
    assert!(service.unlock("Jo B.", OWN).is_err(), "the lock was changed");
    service.clock.add(chrono::TimeDelta::minutes(2));
    service.unlock(RUTH, PASSPHRASE).expect("the newest key file is found on this machine");
}

#[test]
fn whoever_used_the_recovery_sheet_makes_the_next_one_whatever_they_are() {
    let mut service = Service::default();
    service.start().expect("a service starts");
    let groups = service.sheet();
    with_jo(&mut service, &["facilitator"]);
    jo_begins(&mut service);
    assert_eq!(service.refused(json!({"service": {"saveSheet": {}}})).0, "refused", "not while there is one");
    service.lock();
    let anew = json!({"workName": "Jo B.", "groups": groups, "passphrase": "yet another four words"});
    let status = service.get(json!({"service": {"unlockWithSheet": anew}}));
    assert_eq!(status["open"]["sheet"], "toMake");
    service.sheet();
    service.get(json!({"due": {"listDue": {}}}));
    assert_eq!(service.refused(json!({"service": {"changeLock": {}}})).0, "refused");
}
