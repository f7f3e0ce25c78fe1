//! The one checker at every door: what would bring two people together is stopped, whichever of the two
//! comes; it goes through with a written reason, at that door and for that person alone; and only a manager
//! who did not write it countersigns.

use kith_core::base::problem::Stop;
use kith_tests::service::{PASSPHRASE, RUTH};
use kith_tests::way::Way;
use serde_json::{Value, json};

/// Accepted, and Daniel must not meet Kelly.
fn apart() -> Way {
    let mut way = Way::referred().accepted();
    way.restriction("mustNotMeet", "Kelly", Some("Daniel"), "");
    way.open_file(PASSPHRASE);
    way
}

fn coming(way: &mut Way, who: &str) -> Result<(), Stop> {
    let person = way.person(who);
    let asked = way.with_referral("setComing", json!({"person": person, "coming": "yes"}));
    stopped(way, json!({ "preparation": asked }))
}

fn invited(way: &mut Way, who: &str) -> Result<(), Stop> {
    let person = way.person(who);
    let asked = way.with_referral("setInvitation", json!({"person": person, "invitation": "given"}));
    stopped(way, json!({ "preparation": asked }))
}

fn booked(way: &mut Way) -> Result<(), Stop> {
    let booking = json!({"day": "today", "from": "10am", "until": "1pm", "place": ""});
    let asked = way.with_referral("bookConference", booking);
    stopped(way, json!({ "conference": asked }))
}

fn here(way: &mut Way, who: &str) -> Result<(), Stop> {
    let (sitting, person) = (way.sitting(), way.person(who));
    stopped(way, json!({"conference": {"setHere": {"sitting": sitting, "person": person, "here": "inPerson"}}}))
}

/// Nothing, or what stands against it.
fn stopped(way: &mut Way, asked: Value) -> Result<(), Stop> {
    match way.service.ask(asked.clone()) {
        Ok(_) => Ok(()),
        Err(told) => {
            assert_eq!(told.code, "kept-apart", "{asked}: {told:?}");
            assert_eq!(told.happened, "Daniel must not meet Kelly. This would bring them together.");
            Err(*told.stop.expect("what stands against it"))
        }
    }
}

fn let_through(way: &mut Way, door: &str, stop: &Stop) -> Value {
    let reason = "Two rooms, an hour apart, Sol at the door";
    way.service.get(json!({"safety": {"letThrough":
        {"restriction": stop.restriction, "door": door, "person": stop.person, "reason": reason}}}))
}

#[test]
fn two_who_must_not_meet_are_not_both_asked_whichever_comes_first() {
    for [first, second] in [["Kelly", "Daniel"], ["Daniel", "Kelly"]] {
        let mut way = apart();
        coming(&mut way, first).expect("one of the two may come");
        invited(&mut way, "Jean").expect("the others may");
        let stop = invited(&mut way, second).expect_err("stopped");
        coming(&mut way, second).expect_err("stopped");
        let_through(&mut way, "invitation", &stop);
        invited(&mut way, second).expect("with a reason");
        coming(&mut way, second).expect("it is the same door");
    }
}

#[test]
fn each_door_asks_for_itself() {
    let mut way = apart();
    for who in ["Kelly", "Daniel"] {
        if let Err(stop) = coming(&mut way, who) {
            let_through(&mut way, "invitation", &stop);
            coming(&mut way, who).expect("with a reason");
        }
    }
    let mut stops = 0;
    while let Err(stop) = booked(&mut way) {
        stops += 1;
        let_through(&mut way, "booking", &stop);
    }
    assert_eq!(stops, 2, "once for each of the two");
    here(&mut way, "Kelly").expect("she is alone");
    let stop = here(&mut way, "Daniel").expect_err("stopped");
    let_through(&mut way, "attendance", &stop);
    here(&mut way, "Daniel").expect("with a reason");
}

#[test]
fn in_family_view_nobody_is_told_why() {
    let mut way = Way::referred().accepted().prepared();
    way.restriction("mustNotMeet", "Kelly", Some("Daniel"), "");
    let sitting = way.sitting();
    way.service.get(json!({"conference": {"startConference": {"sitting": sitting}}}));
    here(&mut way, "Kelly").expect("she is here");
    let daniel = way.person("Daniel");
    way.ask("service", "enterFamilyView", json!({}));
    let came = json!({"conference": {"setHere": {"sitting": sitting, "person": daniel, "here": "inPerson"}}});
    let page = way.service.get(came).to_string();
    assert!(page.contains("Daniel") && !page.contains("Kelly"), "{page}");
}

#[test]
fn no_message_is_logged_unread_where_none_may_be_left() {
    let mut way = Way::referred().accepted();
    way.restriction("doNotLeaveMessage", "Kelly", None, "");
    way.open_file(PASSPHRASE);
    let kelly = way.person("Kelly");
    let log = |how: &str| json!({"person": kelly, "on": "today", "how": how, "reached": false, "words": ""});
    for how in ["phone", "visit", "video"] {
        way.ask("preparation", "logConversation", log(how));
    }
    for how in ["message", "letter"] {
        assert_eq!(way.refused("preparation", "logConversation", log(how)).0, "no-message");
    }
    let asked = way.with_referral("logConversation", log("letter"));
    let stop = way.service.ask(json!({ "preparation": asked })).expect_err("stopped").stop.expect("by what");
    let page = let_through(&mut way, "contactLog", &stop);
    assert!(page["rows"][0]["through"][0]["words"].as_str().expect("words").starts_with("A message to Kelly was let"));
    way.ask("preparation", "logConversation", log("letter"));
}

#[test]
fn only_a_manager_who_did_not_write_it_countersigns() {
    let mut way = apart();
    coming(&mut way, "Kelly").expect("one of the two may come");
    let stop = coming(&mut way, "Daniel").expect_err("stopped");
    let blank = json!({"restriction": stop.restriction, "door": "invitation", "person": stop.person, "reason": "  "});
    assert_eq!(way.service.refused(json!({"safety": {"letThrough": blank}})).0, "through-why-missing");
    let page = let_through(&mut way, "invitation", &stop);
    let row = page["rows"][0]["through"][0].clone();
    assert_eq!(row["words"], "An invitation of Daniel was let through by Ruth A. on Tuesday 24 November");
    assert_eq!((&row["signed"], &row["maySign"]), (&json!(false), &json!(false)));
    let sign = json!({"safety": {"countersign": {"through": row["through"]}}});
    assert_eq!(way.service.refused(sign.clone()).0, "through-own");

    for (name, roles) in [("Sol", ["facilitator"]), ("Jo B.", ["manager"])] {
        let add = json!({"workName": name, "roles": roles, "passphrase": "borrowed kettle orbit moss"});
        way.service.get(json!({"staff": {"addStaff": add}}));
    }
    unlocked(&mut way, "Sol");
    assert_eq!(way.service.refused(sign.clone()).0, "refused", "a facilitator is no manager");
    unlocked(&mut way, "Jo B.");
    assert_eq!(way.open_file("lantern pebble quiet thistle")["rows"][0]["through"][0]["maySign"], true);
    let page = way.service.get(sign);
    assert_eq!(page["rows"][0]["through"][0]["signedWords"], "Countersigned by Jo B. on Tuesday 24 November");

    // Another reason is another thing to read.
    way.service.lock();
    way.service.unlock(RUTH, PASSPHRASE).expect("unlocks");
    way.open_file(PASSPHRASE);
    let page = let_through(&mut way, "invitation", &stop);
    let rows = page["rows"][0]["through"].as_array().expect("rows").clone();
    assert_eq!((rows.len(), &rows[0]["signed"]), (1, &json!(false)));
}

/// Somebody who was just added unlocks, and chooses a passphrase of their own.
fn unlocked(way: &mut Way, name: &str) {
    way.service.lock();
    way.service.unlock(name, "borrowed kettle orbit moss").expect("unlocks");
    let own = json!({"old": "borrowed kettle orbit moss", "passphrase": "lantern pebble quiet thistle"});
    way.service.get(json!({"staff": {"setPassphrase": own}}));
}

#[test]
fn what_was_let_through_goes_with_the_restriction_that_stood_against_it() {
    let mut way = apart();
    coming(&mut way, "Kelly").expect("one of the two may come");
    let stop = coming(&mut way, "Daniel").expect_err("stopped");
    let_through(&mut way, "invitation", &stop);
    let lift = json!({"restriction": stop.restriction, "why": "Written down for the wrong person"});
    way.service.get(json!({"safety": {"liftRestriction": lift}}));
    way.restriction("noContactOrder", "Kelly", Some("Daniel"), "");
    let person = way.person("Daniel");
    let asked = json!({"person": person, "coming": "yes"});
    assert_eq!(way.refused("preparation", "setComing", asked).0, "kept-apart", "a new order is a new question");
}

#[test]
fn what_was_written_down_late_is_found_at_the_start_and_before_the_room_sees_the_screen() {
    let mut way = Way::referred().accepted();
    for who in ["Kelly", "Daniel"] {
        coming(&mut way, who).expect("nothing stands against it yet");
    }
    booked(&mut way).expect("nor here");
    way.restriction("mustNotMeet", "Kelly", Some("Daniel"), "");
    let sitting = way.sitting();
    let start = json!({"conference": {"startConference": {"sitting": sitting}}});
    let stop = stopped(&mut way, start.clone()).expect_err("both may come in");
    let_through(&mut way, "attendance", &stop);
    let other = stopped(&mut way, start.clone()).expect_err("it is asked about each of the two");
    assert_ne!(stop.person, other.person);
    let_through(&mut way, "attendance", &other);
    stopped(&mut way, start).expect("with a reason");

    way.restriction("bailCondition", "Kelly", Some("Daniel"), "");
    let enter = way.with_referral("enterFamilyView", json!({}));
    let told = way.service.ask(json!({ "service": enter.clone() })).expect_err("written down since");
    assert_eq!(
        (told.code.as_str(), told.happened.as_str()),
        ("kept-apart", "Bail forbids Daniel any contact with Kelly. This would bring them together.")
    );
    let daniel = way.person("Daniel");
    let gone = json!({"conference": {"setHere": {"sitting": sitting, "person": daniel, "here": "no"}}});
    way.service.get(gone);
    way.service.get(json!({ "service": enter }));
}

#[test]
fn somebody_who_has_died_or_left_the_list_holds_up_no_conference() {
    for gone in ["setDied", "removePerson"] {
        let mut way = Way::referred().accepted();
        for who in ["Kelly", "Tom"] {
            coming(&mut way, who).expect("nothing stands against it yet");
        }
        booked(&mut way).expect("nor here");
        way.restriction("mustNotMeet", "Kelly", Some("Tom"), "");
        let (sitting, tom) = (way.sitting(), way.person("Tom"));
        let start = json!({"conference": {"startConference": {"sitting": sitting}}});
        assert_eq!(way.service.refused(start.clone()).0, "kept-apart");
        match gone {
            "setDied" => way.people(json!({"setDied": {"person": tom, "day": "", "month": "", "year": "2026"}})),
            _ => way.people(json!({"removePerson": {"person": tom}})),
        };
        way.service.get(start);
    }
}

#[test]
fn a_safety_answer_is_written_down_in_file_before_anybody_is_brought_together() {
    let mut way = Way::referred_with("yes").accepted();
    let booking = json!({"day": "today", "from": "10am", "until": "1pm", "place": ""});
    let asked = way.with_referral("bookConference", booking);
    assert_eq!(way.service.refused(json!({ "conference": asked.clone() })).0, "safety-not-in-file");
    way.restriction("mustNotMeet", "Kelly", Some("Daniel"), "");
    way.service.get(json!({ "conference": asked }));
}
