//! Bad input at every step: its own sentence, the field named, nothing changed.

use kith_tests::service::{PASSPHRASE, RUTH, Service};
use serde_json::{Value, json};

fn start(name: &str, work: &str, passphrase: &str) -> Value {
    json!({"service": {"startService": {"serviceName": name, "roleTerm": "facilitator", "workName": work, "passphrase": passphrase}}})
}

#[test]
fn first_run() {
    let mut service = Service::default();
    let long = "x".repeat(10_000);
    for (request, code, field) in [
        (start(" ", RUTH, PASSPHRASE), "service-name-missing", "serviceName"),
        (start(&long, RUTH, PASSPHRASE), "too-long", "serviceName"),
        (start("Millbrook", "", PASSPHRASE), "work-name-missing", "workName"),
        (start("Millbrook", RUTH, "short"), "passphrase-short", "passphrase"),
        (start("Millbrook", RUTH, "practice practice practice"), "passphrase-practice", "passphrase"),
    ] {
        // The dialog for the place is not even shown.
        let parsed = serde_json::from_value(request.clone()).expect("a request");
        let told = service.desk.place_asked(&parsed).expect_err("sent back first");
        assert_eq!((told.code.as_str(), told.field.as_deref()), (code, Some(field)));
        let place = service.file();
        let told = service.ask_at(request, Some(place.clone())).expect_err("refused");
        assert_eq!(told.code, code);
        assert!(!place.exists(), "nothing was made");
    }
    let odd = service.folder.path().join("Our service.kith-keys");
    let told = service.ask_at(start("Millbrook", RUTH, PASSPHRASE), Some(odd.clone())).expect_err("refused");
    assert_eq!((told.code.as_str(), odd.exists()), ("file-name-not-kith", false));
    std::fs::write(service.file(), b"something of somebody's").expect("written");
    let told = service.start().expect_err("there already");
    assert_eq!(told.code, "file-there-already");
    assert_eq!(std::fs::read(service.file()).expect("still there"), b"something of somebody's");
}

#[test]
fn people() {
    let mut service = Service::started();
    let page = service.referral("Amara", "Okafor");
    let child = page["children"][0]["person"]["person"].clone();
    let add = |first: &str| json!({"people": {"addRelative": {"child": child, "relation": "mother", "sameTo": [], "firstName": first, "lastName": ""}}});
    let born = |day: &str, month: &str, year: &str| json!({"people": {"setBorn": {"person": child, "day": day, "month": month, "year": year}}});
    let long = "x".repeat(10_000);
    for (request, code, field) in [
        (add("   "), "name-missing", "firstName"),
        (add("\u{202E}\u{202D}"), "name-missing", "firstName"),
        (add(&long), "too-long", "firstName"),
        (born("30", "2", "2020"), "date-not-real", "born"),
        (born("25", "11", "2026"), "born-ahead", "born"),
        (born("<script>", "2", "2020"), "boxes-day", "born"),
        (json!({"people": {"setDue": {"person": child, "due": "=1+1"}}}), "date-not-read", "due"),
        (
            json!({"people": {"setRelation": {"person": child, "child": child, "relation": "mother"}}}),
            "relation-to-self",
            "relation",
        ),
        (json!({"people": {"removePerson": {"person": child}}}), "child-in-referral", "person"),
    ] {
        assert_eq!(service.refused(request), (code.to_owned(), Some(field.to_owned())));
    }
    assert_eq!(service.names(&page), ["Amara Okafor"]);
}

#[test]
fn what_looks_dangerous_is_only_words() {
    let mut service = Service::started();
    let page = service.referral("Amara", "Okafor");
    for name in
        ["<script>alert(1)</script>", "=1+1", "'; DROP TABLE person; --", "{ $name }", "**bold**", "O’Brien-Żółć 祖母"]
    {
        assert_eq!(service.relative(&page, "friend", name)["name"], name);
    }
    let history = service.get(json!({"history": {"listHistory": {"family": page["family"], "most": 10}}}));
    assert_eq!(history["acts"][2]["words"], "Ruth A. added { $name } to the people");
}

#[test]
fn referrals() {
    let mut service = Service::started();
    let page = service.referral("Amara", "Okafor");
    let referral = page["referral"].clone();
    let only = page["children"][0]["id"].clone();
    let referrer = |received: &str| json!({"referral": {"setReferrer": {"referral": referral, "field": "received", "words": received}}});
    let long = "y".repeat(20_001);
    for (request, code, field) in [
        (json!({"referral": {"setWhy": {"referral": referral, "words": long}}}), "too-long", "words"),
        (json!({"referral": {"addMust": {"referral": referral, "words": "  "}}}), "must-blank", "words"),
        (json!({"referral": {"removeChild": {"child": only}}}), "last-child", "child"),
        (
            json!({"referral": {"addParent": {"referral": referral, "relation": "neighbour", "firstName": "A", "lastName": ""}}}),
            "parent-relation",
            "relation",
        ),
        (referrer("tomorrow"), "received-ahead", "received"),
        (referrer("30 Feb"), "date-not-real", "received"),
        (referrer("soon"), "date-not-read", "received"),
        (json!({"referral": {"sendBack": {"referral": referral, "reason": ""}}}), "reason-missing", "reason"),
        (json!({"referral": {"acceptReferral": {"referral": referral}}}), "referral-incomplete", "missing"),
    ] {
        assert_eq!(service.refused(request), (code.to_owned(), Some(field.to_owned())));
    }
    let nowhere = "00000000-0000-7000-8000-000000000000";
    assert_eq!(service.refused(json!({"referral": {"getReferral": {"referral": nowhere}}})).0, "gone");
    assert_eq!(
        service.refused(json!({"people": {"setName": {"person": nowhere, "field": "first", "words": "x"}}})).0,
        "gone"
    );
}

#[test]
fn papers() {
    let mut service = Service::started();
    let page = service.referral("Amara", "Okafor");
    let print = json!({"printing": {"printPeople": {"family": page["family"]}}});
    assert_eq!(service.refused(print.clone()).0, "cancelled");
    let nowhere = service.folder.path().join("no such folder").join("Our people.pdf");
    assert_eq!(service.ask_at(print.clone(), Some(nowhere)).expect_err("refused").code, "paper-not-saved");
    // Not over the service's own file, nor its keys, nor anything else that is not a paper.
    for name in ["Our service.kith", "Our service.kith-keys", "Our service.kith.lock", "notes.txt"] {
        let over = service.folder.path().join(name);
        let before = std::fs::read(&over).ok();
        assert_eq!(service.ask_at(print.clone(), Some(over.clone())).expect_err("refused").code, "paper-not-pdf");
        assert_eq!(std::fs::read(&over).ok(), before, "{name}");
    }
    // A letter no vendored font has is named, never printed as a box.
    service.relative(&page, "friend", "祖母");
    let place = service.papers().join("Our people.pdf");
    let told = service.ask_at(print, Some(place.clone())).expect_err("refused");
    assert_eq!(told.code, "paper-letters");
    assert!(["祖", "母"].iter().all(|letter| told.happened.contains(letter)), "{}", told.happened);
    assert!(!place.exists());
}

#[test]
fn the_same_relative_twice_is_one_too_many_and_a_namesake_is_not() {
    let mut service = Service::started();
    let page = service.referral("Amara", "Okafor");
    let child = page["children"][0]["person"]["person"].clone();
    let add = |first: &str, relation: &str| {
        json!({"people": {"addRelative":
            {"child": child, "relation": relation, "sameTo": [], "firstName": first, "lastName": "Khan"}}})
    };
    service.get(add("Yusuf", "unclePaternal"));
    let twice = service.refused(add(" yusuf ", "unclePaternal"));
    assert_eq!(twice, ("relative-there".into(), Some("firstName".into())));
    service.get(add("Yusuf", "grandfatherPaternal"));
    service.get(add("Yusuf Ali", "unclePaternal"));
    assert_eq!(service.names(&page).len(), 4);
}

#[test]
fn a_referral_from_long_ago_has_a_mistyped_year() {
    let mut service = Service::started();
    let page = service.referral("Amara", "Okafor");
    let received = |words: &str| json!({"referral": {"setReferrer": {"referral": page["referral"], "field": "received", "words": words}}});
    let old = service.refused(received("23 nov 2024"));
    assert_eq!(old, ("received-long-ago".into(), Some("received".into())));
    service.get(received("24 nov 2024"));
}
