//! What can be set: a PIN that proves again who has unlocked, and after how long Kith locks itself.

use kith_tests::service::{PASSPHRASE, RUTH, Service};
use kith_tests::way::Way;
use kith_tests::workers::{FIRST, own};
use serde_json::{Value, json};

const PIN: &str = "402913";

fn choose(service: &mut Service, pin: &str, passphrase: &str) -> Result<Value, (String, Option<String>)> {
    let asked = json!({"service": {"setPin": {"pin": pin, "passphrase": passphrase}}});
    service.ask(asked).map(|reply| reply.value).map_err(|told| (told.code, told.field))
}

fn leave(way: &mut Way, typed: &str) -> Result<Value, String> {
    let asked = json!({"service": {"leaveFamilyView": {"passphrase": typed}}});
    way.service.ask(asked).map(|reply| reply.value).map_err(|told| told.code)
}

/// In family view, with the plan on the screen.
fn in_the_room() -> Way {
    let mut way = Way::referred().accepted().prepared();
    way.restriction("mustNotMeet", "Kelly", Some("Daniel"), "");
    choose(&mut way.service, PIN, PASSPHRASE).expect("a PIN");
    let sitting = way.sitting();
    way.service.get(json!({"conference": {"startConference": {"sitting": sitting}}}));
    way.ask("service", "enterFamilyView", json!({}));
    way.ask("plan", "getPlan", json!({}));
    way
}

#[test]
fn a_pin_leaves_family_view_and_so_does_the_passphrase() {
    let mut way = in_the_room();
    assert_eq!(leave(&mut way, "402914"), Err("pin-not-yours".into()));
    assert_eq!(leave(&mut way, PIN).expect("right")["open"]["familyView"], Value::Null);
    way.ask("service", "enterFamilyView", json!({}));
    way.ask("plan", "getPlan", json!({}));
    assert_eq!(leave(&mut way, PASSPHRASE).expect("right")["open"]["familyView"], Value::Null);
}

#[test]
fn five_wrong_pins_lock_and_a_pin_unlocks_nothing() {
    let mut way = in_the_room();
    let wrong: Vec<String> = (0..5)
        .map(|at| {
            way.pass(2);
            leave(&mut way, &format!("40291{}", at + 4)).expect_err("wrong")
        })
        .collect();
    assert_eq!(wrong, ["pin-not-yours", "pin-not-yours", "pin-not-yours", "pin-not-yours", "locked"]);
    assert_eq!(way.service.get(json!({"service": {"getStatus": {}}}))["door"], "locked");
    way.pass(2);
    assert_eq!(way.service.unlock(RUTH, PIN).expect_err("a PIN opens no file").code, "passphrase-wrong");
    way.pass(2);
    way.service.unlock(RUTH, PASSPHRASE).expect("unlocks");
    assert_eq!(way.service.refused(json!({"due": {"listDue": {}}})).0, "not-in-family-view");
}

#[test]
fn a_pin_opens_a_familys_file_and_five_wrong_ones_lock_there_too() {
    let mut way = Way::referred().accepted();
    way.restriction("confidentialAddress", "Kelly", Some("Daniel"), "Whitby");
    choose(&mut way.service, PIN, PASSPHRASE).expect("a PIN");
    assert_eq!(way.open_file(PIN)["rows"][0]["givesAway"], json!(["Whitby"]));
    let wrong = json!({"safety": {"openFamilyFile": {"family": way.family, "passphrase": "000001"}}});
    for _ in 0..4 {
        way.pass(2);
        assert_eq!(way.service.refused(wrong.clone()).0, "pin-not-yours");
    }
    way.pass(2);
    assert_eq!(way.service.refused(wrong).0, "locked");
}

#[test]
fn a_right_try_begins_the_count_anew() {
    let mut way = Way::referred().accepted();
    choose(&mut way.service, PIN, PASSPHRASE).expect("a PIN");
    let wrong = json!({"safety": {"openFamilyFile": {"family": way.family, "passphrase": "000001"}}});
    for _ in 0..2 {
        for _ in 0..4 {
            way.pass(2);
            assert_eq!(way.service.refused(wrong.clone()).0, "pin-not-yours");
        }
        way.pass(2);
        way.open_file(PIN);
    }
}

#[test]
fn a_pin_is_six_digits_that_nobody_tries_first_and_takes_the_passphrase_to_choose() {
    let mut service = Service::started();
    for pin in ["", "12345", "1234567", "12345a", "４０２９１３", "<script>"] {
        assert_eq!(choose(&mut service, pin, PASSPHRASE), Err(("pin-six-digits".into(), Some("pin".into()))), "{pin}");
    }
    let first = choose(&mut service, "123456", PASSPHRASE);
    assert_eq!(first, Err(("pin-guessed-first".into(), Some("pin".into()))));
    let wrong = choose(&mut service, PIN, "let me in");
    assert_eq!(wrong, Err(("passphrase-not-yours-here".into(), Some("passphrase".into()))));
    let status = service.get(json!({"service": {"getStatus": {}}}));
    assert_eq!(status["open"]["me"]["hasPin"], false);
}

#[test]
fn a_pin_stays_after_a_restart_until_it_is_taken_away() {
    let mut service = Service::started();
    let status = choose(&mut service, PIN, PASSPHRASE).expect("a PIN");
    assert_eq!(status["open"]["me"]["hasPin"], true);
    service.restart();
    let status = service.unlock(RUTH, PASSPHRASE).expect("unlocks").value;
    assert_eq!(status["open"]["me"]["hasPin"], true);
    let status = service.get(json!({"service": {"removePin": {}}}));
    assert_eq!(status["open"]["me"]["hasPin"], false);
}

#[test]
fn whoever_is_handed_a_passphrase_or_uses_the_sheet_has_no_pin_any_more() {
    let mut service = Service::started();
    let groups = service.sheet();
    let dave = service.worker("Dave P.", &["facilitator"]);
    service.sits("Dave P.");
    choose(&mut service, PIN, &own("Dave P.")).expect("a PIN");
    service.sits(RUTH);
    service.get(json!({"staff": {"givePassphrase": {"staff": dave, "passphrase": FIRST}}}));
    choose(&mut service, PIN, PASSPHRASE).expect("a PIN");
    service.lock();
    let status = service.unlock("Dave P.", FIRST).expect("unlocks").value;
    assert_eq!(status["open"]["me"]["hasPin"], false);
    service.lock();
    let anew = json!({"workName": RUTH, "groups": groups, "passphrase": "four brand new words"});
    let status = service.get(json!({"service": {"unlockWithSheet": anew}}));
    assert_eq!(status["open"]["me"]["hasPin"], false);
}

#[test]
fn how_long_nobody_may_give_a_sign_is_set_for_everybody_within_bounds() {
    let mut service = Service::started();
    let idle = |service: &mut Service| service.get(json!({"service": {"getStatus": {}}}))["open"]["idle"].clone();
    assert_eq!(idle(&mut service), json!({"usual": 10, "inConference": 30}));
    let set = |usual: u16, within: u16| json!({"service": {"setIdle": {"usual": usual, "inConference": within}}});
    for (usual, within, code, field) in [
        (1, 30, "idle-usual", "usual"),
        (31, 30, "idle-usual", "usual"),
        (10, 9, "idle-in-conference", "inConference"),
        (10, 61, "idle-in-conference", "inConference"),
    ] {
        assert_eq!(service.refused(set(usual, within)), (code.into(), Some(field.into())));
    }
    service.get(set(2, 60));
    service.restart();
    service.unlock(RUTH, PASSPHRASE).expect("unlocks");
    assert_eq!(idle(&mut service), json!({"usual": 2, "inConference": 60}));
}
