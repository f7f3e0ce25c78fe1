//! Family view: with each person of a family alone in the room, every reply holds a planted word only where
//! they may know it; everything else is refused with one sentence; and only the passphrase leaves it.

use kith_core::base::problem::Told;
use kith_core::request::{Request, examples};
use kith_tests::service::{PASSPHRASE, RUTH};
use kith_tests::way::Way;
use serde_json::{Value, json};

/// A planted word, and in whose sight it may not be.
const KEPT: [(&str, &[&str]); 9] = [
    ("Whitby", &["Daniel"]),
    ("Seahaven", &["Daniel"]),
    ("Kelly", &["Daniel"]),
    ("Mummy", &["Daniel"]),
    ("Hollis", &["Daniel"]),
    ("midwife", &["Tom"]),
    ("Baby", &["Tom"]),
    ("Leeds Royal", &["Jean"]),
    ("St Luke", &["Amara", "Kelly", "Daniel", "Jean", "Tom", "Sam"]),
];
const READERS: [&str; 6] = ["Amara", "Kelly", "Daniel", "Jean", "Tom", "Sam"];

/// A conference that goes on, with everything written down before anybody sees the screen.
fn family() -> Way {
    let mut way = Way::referred();
    way.on_referral("addMust", json!({"words": "Nobody is followed home from Seahaven House"}));
    let mut way = way.accepted().prepared();
    let amara = way.person("Amara");
    way.ask("plan", "setChildWords", json!({"child": amara, "words": "I like the sea at Whitby with Kelly"}));
    way.action("Daniel", "give no letters to Mummy");
    way.action("Jean", "take Amara to Whitby’s beach");
    way.action("Tom", "ask the midwife when to drive");
    way.action("Sam", "book the bed at Leeds Royal");
    way.action("Amara", "ring Tom on Sundays");
    for (happens, then) in [
        ("it rains at Whitby", "Tom is rung"),
        ("Mummy is poorly", "Jean is rung"),
        ("the midwife rings", "Kelly answers"),
    ] {
        way.ask("plan", "addWhatIf", json!({"happens": happens, "then": then}));
    }
    let page = way.ask("plan", "getPlan", json!({}));
    let (must, last) = (page["musts"][0]["must"].clone(), page["actions"][4]["action"].clone());
    way.service.get(json!({"plan": {"setServes": {"must": must, "action": last, "serves": true}}}));
    way.restriction("confidentialAddress", "Kelly", Some("Daniel"), "Whitby\nSeahaven House");
    way.restriction("mustNotMeet", "Kelly", Some("Daniel"), "");
    way.restriction("confidentialPregnancy", "Kelly", Some("Tom"), "");
    way.restriction("doNotTell", "Amara", Some("Jean"), "Leeds Royal");
    let sitting = way.sitting();
    way.service.get(json!({"conference": {"startConference": {"sitting": sitting}}}));
    way
}

fn enter(way: &mut Way) -> Value {
    way.ask("service", "enterFamilyView", json!({}))
}

fn here(way: &mut Way, who: &str, here: &str) {
    let (sitting, person) = (way.sitting(), way.person(who));
    let asked = json!({"conference": {"setHere": {"sitting": sitting, "person": person, "here": here}}});
    way.service.get(asked);
}

/// Staff say that nobody is there but one.
fn alone(way: &mut Way, who: &str, how: &str) {
    for other in READERS.into_iter().filter(|other| *other != who) {
        here(way, other, "no");
    }
    here(way, who, how);
}

fn leave(way: &mut Way, passphrase: &str) -> Result<Value, String> {
    let asked = json!({"service": {"leaveFamilyView": {"passphrase": passphrase}}});
    way.service.ask(asked).map(|reply| reply.value).map_err(|told| told.code)
}

fn what(page: &Value) -> Vec<(u64, String)> {
    let rows = page["actions"].as_array().expect("actions");
    rows.iter().map(|row| (row["number"].as_u64().unwrap(), row["what"].as_str().unwrap().to_owned())).collect()
}

/// Everything the screen is ever sent in family view.
fn replies(way: &mut Way) -> String {
    let plan = way.ask("plan", "getPlan", json!({}));
    let conference = way.ask("conference", "getConference", json!({}));
    let status = way.service.get(json!({"service": {"getStatus": {}}}));
    let drafts = way.service.get(json!({"history": {"listDrafts": {"form": "plan", "about": way.referral}}}));
    format!("{plan} {conference} {status} {drafts}")
}

#[test]
fn nothing_is_sent_that_somebody_in_the_room_may_not_know() {
    let mut way = family();
    for reader in READERS {
        alone(&mut way, reader, "inPerson");
        let draft = json!({"form": "plan", "about": way.referral, "field": "new", "words": "St Luke’s, or Whitby"});
        way.service.get(json!({"history": {"keepDraft": draft}}));
        way.pass(1);
        enter(&mut way);
        let sent = replies(&mut way);
        for (word, kept) in KEPT {
            assert_eq!(sent.contains(word), !kept.contains(&reader), "{word} before {reader}: {sent}");
        }
        leave(&mut way, PASSPHRASE).expect("the passphrase leaves it");
    }
}

#[test]
fn what_is_left_out_is_neither_counted_nor_numbered() {
    let mut way = family();
    alone(&mut way, "Daniel", "byPhone");
    enter(&mut way);
    let page = way.ask("plan", "getPlan", json!({}));
    let said = [(1, "ask the midwife when to drive"), (2, "book the bed at Leeds Royal"), (3, "ring Tom on Sundays")];
    assert_eq!(what(&page), said.map(|(number, what)| (number, what.to_owned())));
    assert_eq!(page["musts"][0]["actionsWords"], "Action 3");
    assert_eq!(page["musts"].as_array().expect("musts").len(), 2);
    assert_eq!(page["children"][0]["words"], "");
    // Words that are not shown are not written over either.
    let amara = page["children"][0]["child"].clone();
    let over = json!({"child": amara, "words": "Hello"});
    assert_eq!(way.refused("plan", "setChildWords", over).0, "gone");
    leave(&mut way, PASSPHRASE).expect("leaves");
    let page = way.ask("plan", "getPlan", json!({}));
    assert_eq!(page["children"][0]["words"], "I like the sea at Whitby with Kelly");
    assert_eq!(page["actions"].as_array().expect("actions").len(), 5);
}

#[test]
fn before_anybody_is_said_to_be_here_whoever_said_they_come_may_look() {
    let mut way = family();
    enter(&mut way);
    let sent = replies(&mut way);
    for (word, seen) in [("midwife", false), ("Leeds Royal", false), ("Kelly", true), ("Whitby", true)] {
        assert_eq!(sent.contains(word), seen, "{word}: Tom and Jean come, Daniel does not: {sent}");
    }
}

#[test]
fn everything_else_is_refused_and_every_refusal_is_the_same() {
    let mut way = family();
    let other = way.service.referral("Zofia", "Nowak");
    enter(&mut way);
    let refusal = |way: &mut Way, asked: Value| way.service.ask(asked.clone()).expect_err(&asked.to_string());
    let one: Told = refusal(&mut way, json!({"due": {"listDue": {}}}));
    assert_eq!(one.code, "not-in-family-view");
    let answered = ["getStatus", "lock", "leaveFamilyView", "readDate"];
    for example in examples() {
        let ask = example.as_object().and_then(|stage| stage.values().next()?.as_object()?.keys().next());
        if !answered.contains(&ask.expect("an ask").as_str()) {
            assert_eq!(refusal(&mut way, example), one);
        }
    }
    let (family, referral) = (&other["family"], &other["referral"]);
    for asked in [
        json!({"plan": {"getPlan": {"referral": referral}}}),
        json!({"conference": {"getConference": {"referral": referral}}}),
        json!({"people": {"listPeople": {"family": family}}}),
        json!({"people": {"listPeople": {"family": way.family}}}),
        json!({"map": {"getMap": {"family": way.family, "professionals": true}}}),
        json!({"safety": {"listRestrictions": {"family": way.family}}}),
        json!({"referral": {"getReferral": {"referral": way.referral}}}),
        json!({"history": {"listDrafts": {"form": "safety", "about": way.family}}}),
        json!({"history": {"listDrafts": {"form": "plan", "about": referral}}}),
        json!({"history": {"undoLast": {"family": way.family}}}),
        json!({"search": {"find": {"words": "zofia"}}}),
    ] {
        assert_eq!(refusal(&mut way, asked), one);
    }
}

#[test]
fn every_request_is_refused_unless_this_table_says_otherwise() {
    let mut answered: Vec<String> = vec![];
    for example in examples() {
        let request: Request = serde_json::from_value(example.clone()).expect("a request");
        if request.in_family_view() != kith_core::request::family_view::InFamilyView::Refused {
            let (stage, ask) = example.as_object().expect("a stage").iter().next().expect("one stage");
            answered.push(format!("{stage}.{}", ask.as_object().expect("an ask").keys().next().expect("one ask")));
        }
    }
    answered.dedup();
    let table = [
        "service.getStatus",
        "service.lock",
        "service.leaveFamilyView",
        "history.undo",
        "history.keepDraft",
        "history.listDrafts",
        "history.dropDraft",
        "history.readDate",
        "conference.getConference",
        "conference.setHere",
        "conference.moveToStage",
        "conference.startFamilyTime",
        "conference.setStageTimes",
        "conference.endConference",
        "plan.getPlan",
        "plan.setChildWords",
        "plan.addAction",
        "plan.setAction",
        "plan.setActionWho",
        "plan.moveAction",
        "plan.removeAction",
        "plan.addWhatIf",
        "plan.setWhatIf",
        "plan.moveWhatIf",
        "plan.removeWhatIf",
        "plan.setMustMet",
        "plan.setServes",
        "plan.setLead",
        "plan.setAgreeing",
        "plan.decidePlan",
        "plan.changePlan",
    ];
    assert_eq!(answered, table);
}

#[test]
fn only_what_was_done_in_the_room_is_undone_in_it() {
    let mut way = family();
    let amara = way.person("Amara");
    let asked = way.with_referral("setLead", json!({"person": amara}));
    let before = way.service.ask(json!({"plan": asked})).expect("saved").undo.expect("can be undone").action;
    enter(&mut way);
    let undo = |action: &str| json!({"history": {"undo": {"action": action}}});
    assert_eq!(way.service.refused(undo(&before)).0, "not-in-family-view");
    let asked = way.with_referral("setLead", json!({"person": null}));
    let inside = way.service.ask(json!({"plan": asked})).expect("saved").undo.expect("can be undone").action;
    way.service.get(undo(&inside));
    let page = way.ask("plan", "getPlan", json!({}));
    assert_eq!(page["lead"], amara);
}

#[test]
fn what_is_said_in_the_room_stays_until_somebody_comes_in() {
    let mut way = family();
    alone(&mut way, "Daniel", "inPerson");
    here(&mut way, "Tom", "letter");
    enter(&mut way);
    let (daniel, sitting) = (way.ask("plan", "getPlan", json!({}))["room"][0]["person"].clone(), way.sitting());
    let said = json!({"who": daniel, "whoElse": "", "what": "stay away from Whitby", "whenKind": "from", "when": "",
        "checks": "", "ifCant": ""});
    let page = way.ask("plan", "addAction", said);
    assert!(page.to_string().contains("Whitby"), "hiding it again would say that it is kept: {page}");
    let came = json!({"sitting": sitting, "person": daniel, "here": "byVideo"});
    way.service.get(json!({"conference": {"setHere": came}}));
    assert!(!replies(&mut way).contains("Whitby"));
}

#[test]
fn it_goes_on_through_a_crash_and_is_left_with_the_passphrase() {
    let mut way = family();
    let status = enter(&mut way);
    assert_eq!(status["open"]["familyView"], json!({"family": way.family, "referral": way.referral, "shown": true}));
    way.service.restart();
    way.service.unlock(RUTH, PASSPHRASE).expect("unlocks");
    assert_eq!(way.service.refused(json!({"due": {"listDue": {}}})).0, "not-in-family-view");
    way.ask("conference", "getConference", json!({}));
    assert_eq!(leave(&mut way, "").expect_err("asked for"), "passphrase-not-yours");
    way.pass(2);
    let status = leave(&mut way, PASSPHRASE).expect("leaves");
    assert_eq!(status["open"]["familyView"], Value::Null);
    assert_eq!(status["open"]["leftFamilyView"]["referral"], way.referral, "the screen comes back to it");
    way.service.get(json!({"due": {"listDue": {}}}));

    // Whoever has just unlocked, before anything is shown, may be in another kitchen.
    enter(&mut way);
    way.service.lock();
    way.service.unlock(RUTH, PASSPHRASE).expect("unlocks");
    let status = leave(&mut way, "").expect("nothing was shown yet");
    assert_eq!(status["open"]["leftFamilyView"], Value::Null);
}

#[test]
fn the_recovery_sheet_leaves_it_for_a_new_sheet_comes_first() {
    let mut way = family();
    let groups = way.service.sheet();
    enter(&mut way);
    way.service.lock();
    let anew = json!({"workName": RUTH, "groups": groups, "passphrase": "four brand new words"});
    let status = way.service.get(json!({"service": {"unlockWithSheet": anew}}));
    assert_eq!(status["open"]["familyView"], Value::Null);
    way.service.sheet();
}

#[test]
fn nobody_in_the_room_sees_more_by_saying_who_is_here() {
    let mut way = family();
    alone(&mut way, "Daniel", "inPerson");
    here(&mut way, "Jean", "inPerson");
    let (sitting, daniel, tom) = (way.sitting(), way.person("Daniel"), way.person("Tom"));
    enter(&mut way);
    let before = replies(&mut way);
    assert!(!before.contains("Kelly") && !before.contains("Seahaven"), "{before}");
    // He takes himself off, or takes back that he came.
    for here in ["no", "letter", "notSaid"] {
        let asked = json!({"conference": {"setHere": {"sitting": sitting, "person": daniel, "here": here}}});
        assert_eq!(way.service.refused(asked).0, "here-only-added", "{here}");
    }
    let came = json!({"conference": {"setHere": {"sitting": sitting, "person": tom, "here": "inPerson"}}});
    let reply = way.service.ask(came).expect("somebody came");
    assert!(reply.undo.is_none(), "who came is not taken back");
    let after = replies(&mut way);
    assert!(!after.contains("Kelly") && !after.contains("Seahaven"), "{after}");
}

#[test]
fn marking_one_person_shows_no_more_while_others_may_come_in() {
    let mut way = family();
    let (sitting, amara) = (way.sitting(), way.person("Amara"));
    enter(&mut way);
    assert!(!replies(&mut way).contains("midwife"));
    way.service.get(json!({"conference": {"setHere": {"sitting": sitting, "person": amara, "here": "inPerson"}}}));
    assert!(!replies(&mut way).contains("midwife"), "Tom said that he would come");
    leave(&mut way, PASSPHRASE).expect("right");
    here(&mut way, "Tom", "no");
    enter(&mut way);
    assert!(replies(&mut way).contains("midwife"), "staff said that he is not there");
}

#[test]
fn five_wrong_passphrases_lock() {
    let mut way = family();
    enter(&mut way);
    replies(&mut way);
    let wrong: Vec<String> = (0..5)
        .map(|_| {
            way.pass(2);
            leave(&mut way, "let me out").expect_err("wrong")
        })
        .collect();
    let said = ["passphrase-not-yours"; 4].into_iter().chain(["locked"]).collect::<Vec<_>>();
    assert_eq!(wrong, said);
    assert_eq!(way.service.get(json!({"service": {"getStatus": {}}}))["door"], "locked");
    way.pass(2);
    way.service.unlock(RUTH, PASSPHRASE).expect("unlocks");
    assert_eq!(way.service.refused(json!({"due": {"listDue": {}}})).0, "not-in-family-view");
}

#[test]
fn the_card_of_family_time_says_what_the_room_may_know() {
    let mut way = family();
    alone(&mut way, "Daniel", "inPerson");
    let (sitting, daniel) = (way.sitting(), way.person("Daniel"));
    enter(&mut way);
    way.service.get(json!({"conference": {"startFamilyTime": {"sitting": sitting, "staying": [daniel]}}}));
    let status = way.service.get(json!({"service": {"getStatus": {}}}));
    assert_eq!(status["familyTime"]["musts"].as_array().expect("musts").len(), 2);
    assert!(!status.to_string().contains("Seahaven"), "{status}");
    way.service.unlock(RUTH, PASSPHRASE).expect("unlocks");
    assert_eq!(way.service.refused(json!({"due": {"listDue": {}}})).0, "not-in-family-view");
}
