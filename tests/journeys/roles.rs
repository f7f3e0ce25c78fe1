//! Deny by default: every request, asked while locked and by someone with no role for it.

use kith_core::request::Request;
use kith_tests::service::Service;
use serde_json::Value;

#[test]
fn while_locked_only_the_door_answers() {
    let mut service = Service::started();
    service.lock();
    for example in kith_core::request::examples() {
        let request: Request = serde_json::from_value(example.clone()).expect("an example is a request");
        let locked = service.desk.handle(&request, None).err().is_some_and(|told| told.code == "locked");
        assert_eq!(locked, needs_the_file(&example), "{example}");
        // An example may have opened or started something.
        service.restart();
    }
}

/// All but what brings people in, and what opens a backup of a file that does not open any more.
fn needs_the_file(example: &Value) -> bool {
    let (stage, ask) = example.as_object().expect("a stage").iter().next().expect("one stage");
    let ask = ask.as_object().expect("an ask").keys().next().expect("one ask").as_str();
    match stage.as_str() {
        "service" => [
            "saveSheet",
            "checkSheet",
            "changeLock",
            "setLetterKeys",
            "setPin",
            "removePin",
            "setIdle",
            "setServiceReach",
            "enterFamilyView",
            "leaveFamilyView",
        ]
        .contains(&ask),
        "backups" => !["listBackups", "rescueFile"].contains(&ask),
        _ => true,
    }
}

#[test]
fn every_stage_and_every_ask_has_an_example() {
    let asked: Vec<(String, String)> = kith_core::request::examples()
        .iter()
        .map(|example| {
            let (stage, ask) = example.as_object().expect("a stage").iter().next().expect("one stage");
            (stage.clone(), ask.as_object().expect("an ask").keys().next().expect("one ask").clone())
        })
        .collect();
    for (stage, asks) in kith_core::request::stages() {
        for ask in asks {
            let ask = kith_core::base::asked::camel(ask);
            assert!(asked.contains(&(stage.to_owned(), ask.clone())), "no example of {stage}.{ask}");
        }
    }
}

#[test]
fn what_is_not_a_request_is_refused_and_nothing_else() {
    let mut service = Service::started();
    for text in [
        "{}",
        "null",
        "[]",
        "{\"people\":{}}",
        "{\"people\":{\"dropTables\":{}}}",
        "{\"service\":{\"lock\":{\"extra\":1}}}",
        "{\"history\":{\"undo\":{\"action\":\"x\"}}}",
    ] {
        let request: Value = serde_json::from_str(text).expect("json");
        assert_eq!(service.refused(request).0, "not-understood", "{text}");
    }
}
