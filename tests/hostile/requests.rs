//! Requests: the examples of every one, with ids that are there, spoiled as text or as JSON.

use crate::{SEED, spoiled, times};
use kith_core::request::Request;
use kith_tests::acts::HERS;
use kith_tests::county::chance::Chance;
use kith_tests::service::{RUTH, Service};
use kith_tests::way::Way;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Those that try a passphrase, copy the file, or leave Kith closed: half a second each, so one turn in so many.
const SELDOM: [&str; 21] = [
    "startService",
    "unlock",
    "unlockWithSheet",
    "lock",
    "leaveFamilyView",
    "enterFamilyView",
    "startFamilyTime",
    "saveSheet",
    "checkSheet",
    "changeLock",
    "lookRound",
    "backUpNow",
    "tryOut",
    "checkFile",
    "goBack",
    "rescueFile",
    "addStaff",
    "givePassphrase",
    "removeStaff",
    "setPassphrase",
    "openFamilyFile",
];
const ONE_IN: u64 = 400;

/// What is put in the place of a value.
fn hostile(chance: &mut Chance) -> Value {
    let texts = [
        "",
        " ",
        "\u{0}",
        "<script>alert(1)</script>",
        "=1+1",
        "\u{202E}evil\u{2066}",
        "'; DROP TABLE person; --",
        "🧑‍🧑‍🧒‍🧒",
        "٣٠ فبراير",
        "30 February",
        "9999-99-99",
        "-1",
        "1e309",
        "NaN",
        "祖母",
        "%00",
        "../../etc/passwd",
    ];
    match chance.below(12) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(-1),
        3 => json!(u64::MAX),
        4 => json!(1.5e308),
        5 => json!([]),
        6 => json!({}),
        7 => json!("x".repeat(10_000)),
        8 => json!([[[[[[[["deep"]]]]]]]]),
        _ => json!(chance.pick(&texts)),
    }
}

/// Every value in it, by its path.
fn paths(value: &Value, here: &str, found: &mut Vec<String>) {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(key, value)| (format!("{here}/{key}"), value)).collect(),
        Value::Array(all) => all.iter().enumerate().map(|(at, value)| (format!("{here}/{at}"), value)).collect(),
        _ => vec![],
    };
    for (path, value) in below {
        paths(value, &path, found);
        found.push(path);
    }
}

/// A request with a value or a few replaced or taken out.
fn twisted(mut request: Value, chance: &mut Chance) -> Value {
    for _ in 0..=chance.below(2) {
        let mut all = vec![];
        paths(&request, "", &mut all);
        // The stage and the ask mostly stay: else every one is refused for these.
        all.retain(|path| path.matches('/').count() > 2 || chance.below(20) == 0);
        if all.is_empty() {
            return request;
        }
        let path = all[chance.place(all.len())].clone();
        let (parent, key) = path.rsplit_once('/').unwrap_or_default();
        match request.pointer_mut(parent) {
            Some(Value::Object(fields)) if chance.below(8) == 0 => drop(fields.remove(key)),
            _ => request.pointer_mut(&path).into_iter().for_each(|value| *value = hostile(chance)),
        }
    }
    request
}

/// Ids in an example stand for nobody: some that are there take their place.
fn with_ids(text: &str, ids: &[String], chance: &mut Chance) -> String {
    let mut parts = text.split("\"019ab000-");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.get(28..).unwrap_or_default();
        filled += &format!("\"{}\"{rest}", ids[chance.place(ids.len())]);
    }
    filled
}

/// Whatever looks like an id in the answers of a few pages.
fn ids(way: &mut Way) -> Vec<String> {
    let mut found = BTreeSet::new();
    let pages = [
        ("referral", "getReferral"),
        ("preparation", "getPreparing"),
        ("conference", "getConference"),
        ("plan", "getPlan"),
        ("review", "getReviews"),
        ("outcomes", "getOutcomes"),
    ];
    let mut pages: Vec<Value> = pages.iter().map(|(stage, ask)| way.ask(stage, ask, json!({}))).collect();
    pages.push(way.service.get(json!({"people": {"listPeople": {"family": way.family}}})));
    pages.push(way.service.get(json!({"staff": {"listStaff": {}}})));
    for page in pages {
        let mut all = vec![];
        paths(&page, "", &mut all);
        let texts = all.iter().filter_map(|path| page.pointer(path)?.as_str());
        found.extend(texts.filter(|text| text.len() == 36 && text.matches('-').count() == 4).map(str::to_owned));
    }
    found.into_iter().collect()
}

/// Opens it again where it was closed, and leaves what only a room may see.
fn come_back(service: &mut Service) {
    service.desk.close();
    service.desk.choose(&service.file());
    service.clock.add(chrono::TimeDelta::hours(1));
    let unlocked = HERS.iter().any(|hers| {
        service.clock.add(chrono::TimeDelta::minutes(2));
        service.unlock(RUTH, hers).is_ok()
    });
    assert!(unlocked, "Ruth still unlocks");
    let _ = service.ask(json!({"service": {"leaveFamilyView": {"passphrase": HERS[0]}}}));
}

/// An example with ids that are there; three of four are spoiled.
fn typed(examples: &[Value], ids: &[String], chance: &mut Chance) -> String {
    let text = with_ids(&examples[chance.place(examples.len())].to_string(), ids, chance);
    match chance.below(4) {
        0 => String::from_utf8_lossy(&spoiled(text.as_bytes(), chance)).into_owned(),
        1 => text,
        _ => twisted(serde_json::from_str(&text).expect("JSON"), chance).to_string(),
    }
}

/// The name of what is asked.
fn ask_of(json: &Value) -> Option<&str> {
    Some(json.as_object()?.values().next()?.as_object()?.keys().next()?.as_str())
}

#[test]
fn whatever_is_asked_is_answered_or_refused_in_words() {
    let mut way = Way::referred().accepted().prepared().held().agreed();
    let ids = ids(&mut way);
    let mut service = way.service;
    let examples: Vec<Value> = kith_core::request::examples();
    let (mut answered, mut refused, mut no_request) = (0, 0, 0);
    for number in 0.. {
        if answered + refused + no_request >= times(80_000) {
            break;
        }
        let mut chance = Chance::of(SEED, number, "request");
        let text = typed(&examples, &ids, &mut chance);
        let json: Value = serde_json::from_str(&text).unwrap_or_default();
        let Ok(request) = Request::from_json(json.clone()) else {
            no_request += 1;
            continue;
        };
        let seldom = ask_of(&json).is_some_and(|ask| SELDOM.contains(&ask));
        if seldom && chance.below(ONE_IN) > 0 {
            continue;
        }
        match service.desk.handle(&request, None) {
            Ok(_) => answered += 1,
            Err(told) => {
                assert!(told.code != "fault", "{number}: {text}: {told:?}");
                assert!(!told.happened.is_empty() && !told.next.is_empty(), "{number}: {text}: {told:?}");
                refused += 1;
            }
        }
        if seldom || !service.desk.is_open() {
            come_back(&mut service);
        }
    }
    println!("hostile: {answered} requests answered, {refused} refused, {no_request} no request");
    assert!(answered > 500 && refused > 500, "most are looked at: {answered} answered, {refused} refused");
    service.ask(json!({"backups": {"checkFile": {}}})).expect("every page and every seal is whole");
}
