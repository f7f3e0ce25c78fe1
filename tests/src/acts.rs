//! Acts: what people do with Kith in one sitting, told through the door. The power tests do each of them on a
//! disk that fails. Each begins on the folder that the one before left behind.
//!
//! Together they do every registered act once: `power/main.rs` reads the histories and says which is missing.

use crate::service::{PASSPHRASE, RUTH, Service};
use crate::way::Way;
use crate::workers::FIRST;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// Every passphrase that Ruth has in these acts.
pub const HERS: [&str; 2] = [PASSPHRASE, OWN];
const OWN: &str = "lantern pebble quiet thistle";
const JO: &str = "Jo B.";
const MAX: &str = "Max";

/// An act: its name, how many days after the first it is done, and what is done.
pub type Act = (&'static str, i64, fn(Service));

/// The acts, in their order.
pub const ACTS: &[Act] = &[
    ("start", 0, start),
    ("refer", 0, refer),
    ("prepare", 0, prepare),
    ("meet", 0, meet),
    ("review", 0, review),
    ("close", 199, close),
    ("keep-apart", 200, keep_apart),
    ("team", 201, team),
    ("keys", 202, keys),
    ("back-up", 203, back_up),
    ("go-back", 204, go_back),
];

/// The second place for backups, in the service's folder.
pub const STICK: &str = "Blue stick";

fn unlocked(mut service: Service) -> Service {
    service.clock.add(TimeDelta::hours(1));
    service.unlock(RUTH, PASSPHRASE).expect("unlocks");
    service
}

/// The first family, found again.
fn okafor(service: Service) -> Way {
    let mut service = unlocked(service);
    let list = service.get(json!({"referral": {"listFamilies": {"after": 0}}}));
    let rows = list["rows"].as_array().expect("rows");
    let row = rows.iter().find(|row| row["label"] == "Okafor").expect("the Okafors").clone();
    Way { service, referral: row["referral"].clone(), family: row["family"].clone() }
}

fn start(mut service: Service) {
    service.start().expect("a service starts");
    service.sheet();
}

fn refer(service: Service) {
    let mut way = Way::referred_to(unlocked(service), "Okafor", "yes");
    let page = way.on_referral("addMust", json!({"words": "A spare one"}));
    let must = |at: usize| page["musts"][at]["id"].clone();
    way.service.get(json!({"referral": {"setMust": {"must": must(0), "words": "Amara has two breaks a week"}}}));
    way.service.get(json!({"referral": {"removeMust": {"must": must(2)}}}));
    let page = way.on_referral("addChild", json!({"unborn": false}));
    way.service.get(json!({"referral": {"removeChild": {"child": page["children"][2]["id"]}}}));
    let mut way = way.accepted();
    way.restriction("other", "Kelly", None, "");
    let (amara, tom) = (way.person("Amara"), way.person("Tom"));
    way.people(json!({"setReads": {"person": amara, "reads": "large"}}));
    way.people(json!({"setShownAs": {"person": amara, "shownAs": "girlOrWoman"}}));
    way.people(json!({"setDied": {"person": tom, "day": "", "month": "", "year": "2020"}}));
    way.people(json!({"setLiving": {"person": tom}}));
    let jean = way.person("Jean");
    let row = way.people(json!({"addCouple": {"person": jean, "other": tom, "how": "married"}}));
    let couple = row["couples"][0]["couple"].clone();
    way.people(json!({"setCoupleHow": {"couple": couple, "how": "ended"}}));
    way.people(json!({"removeCouple": {"couple": couple}}));
    way.people(json!({"addHome": {"person": amara, "called": "Nan’s house"}}));
    let address = json!({"person": amara, "words": "14 Harbour Street\nMillbrook"});
    way.service.get(json!({ "contact": { "setAddress": address } }));
    let number = json!({"person": amara, "kind": "phone", "value": "01632 960001"});
    let page = way.service.get(json!({"contact": {"addContact": number}}));
    let contact = page["rows"][0]["contact"].clone();
    let safe = json!({"contact": contact, "what": "toUse", "answer": "no"});
    way.service.get(json!({"contact": {"setSafe": safe}}));
    way.service.get(json!({"contact": {"removeContact": {"contact": contact}}}));
    way.people(json!({"setHome": {"person": amara, "home": null}}));
    way.people(json!({"setRelation": {"person": tom, "child": amara, "relation": "unclePaternal"}}));
    way.people(json!({"removePerson": {"person": tom}}));
    way.service.get(json!({"history": {"undoLast": {"family": way.family}}}));
    let draft = json!({"form": "referral", "about": way.referral, "field": "why", "words": "Who can"});
    way.service.get(json!({"history": {"keepDraft": draft}}));
    let mut service = way.service;
    let other = service.referral("Zofia", "Nowak");
    let back = json!({"referral": other["referral"], "reason": "No one has asked the parents yet"});
    service.get(json!({"referral": {"sendBack": back}}));
    service.get(json!({"service": {"setLetterKeys": {"on": false}}}));
    service.get(json!({"service": {"setServiceReach": {"post": "Civic Centre", "phone": "01632 960 120"}}}));
    service.get(json!({"service": {"setIdle": {"usual": 5, "inConference": 45}}}));
    service.get(json!({"service": {"setPin": {"pin": "402913", "passphrase": PASSPHRASE}}}));
    service.get(json!({"service": {"removePin": {}}}));
    service.lock();
}

fn prepare(service: Service) {
    let mut way = okafor(service).prepared();
    let (amara, kelly) = (way.person("Amara"), way.person("Kelly"));
    let asked = json!({"person": amara, "words": "How calm are mornings, Amara?"});
    let question = way.ask("review", "askQuestion", asked)["questions"][0]["question"].clone();
    let answer = json!({"question": question, "review": null, "value": "3", "words": "Everyone shouts"});
    way.service.get(json!({"review": {"answerQuestion": answer}}));
    let call = json!({"person": kelly, "on": "today", "how": "phone", "reached": false, "words": "No answer"});
    let page = way.ask("preparation", "logConversation", call);
    let log = page["conversations"][0]["conversation"].clone();
    way.service.get(json!({"preparation": {"removeConversation": {"conversation": log}}}));
}

fn meet(service: Service) {
    let mut way = okafor(service).held();
    let into = way.with_referral("enterFamilyView", json!({}));
    way.service.get(json!({"service": into}));
    way.service.get(json!({"service": {"leaveFamilyView": {"passphrase": PASSPHRASE}}}));
    let page = way.ask("plan", "getPlan", json!({}));
    let actions: Vec<Value> =
        page["actions"].as_array().expect("two").iter().map(|one| one["action"].clone()).collect();
    way.service
        .get(json!({"plan": {"setAction": {"action": actions[0], "part": "what", "words": "have Amara for tea"}}}));
    way.service.get(json!({"plan": {"setActionWho": {"action": actions[1], "who": null, "whoElse": "Mrs Patel"}}}));
    way.service.get(json!({"plan": {"moveAction": {"action": actions[1], "up": true}}}));
    way.action("Jean", "walk the dog");
    let last = way.ask("plan", "getPlan", json!({}))["actions"][2]["action"].clone();
    way.service.get(json!({"plan": {"removeAction": {"action": last}}}));
    let taxi = json!({"happens": "Tom can’t drive", "then": "Priya does"});
    let line = way.ask("plan", "addWhatIf", taxi)["whatIfs"][1]["whatIf"].clone();
    let words = json!({"whatIf": line, "part": "then", "words": "Priya drives, or rings a taxi"});
    way.service.get(json!({ "plan": { "setWhatIf": words } }));
    way.service.get(json!({"plan": {"moveWhatIf": {"whatIf": line, "up": true}}}));
    way.service.get(json!({"plan": {"removeWhatIf": {"whatIf": line}}}));
    let times = json!({"sitting": way.sitting(), "stage": "familyTime", "from": "10:15am", "until": "11:15am"});
    way.service.get(json!({"conference": {"setStageTimes": times}}));
    way.agreed();
}

fn review(service: Service) {
    let mut way = okafor(service);
    let (amara, jean) = (way.person("Amara"), way.person("Jean"));
    way.days(42);
    let page = way.ask("review", "getReviews", json!({}));
    let (review, action) = (page["current"].clone(), page["actions"][0]["action"].clone());
    let partly = json!({"review": review, "action": action, "progress": "partly", "words": "Most weeks"});
    way.service.get(json!({"review": {"setProgress": partly}}));
    way.service.get(json!({"review": {"holdReview": {"review": review, "on": "today"}}}));
    way.ask("review", "setNextReview", json!({"due": "in 3 months"}));
    let told = json!({"child": amara, "kind": "childProtection", "from": "1 sep 2026", "until": "", "toldBy": "Sam"});
    let page = way.ask("outcomes", "addEpisode", told.clone());
    let episode = page["children"][0]["episodes"][0]["episode"].clone();
    way.ask("outcomes", "endEpisode", json!({"episode": episode, "until": "today"}));
    way.ask("outcomes", "removeEpisode", json!({"episode": episode}));
    let place = way.service.papers().join("Our plan.pdf");
    let print = way.with_referral("printPlan", json!({"reader": jean}));
    way.service.ask_at(json!({"printing": print}), Some(place)).expect("a paper");
    let place = way.service.papers().join("Counts.csv");
    let export = json!({"counts": {"exportCounts": {"quarter": "2026-27 Q3"}}});
    way.service.ask_at(export, Some(place)).expect("an export");
    way.days(148);
    let heard = json!({"child": amara, "months": 6, "askedOn": "today", "answer": "known", "withFamily": "yes",
        "toldBy": "Sam"});
    way.ask("outcomes", "setFollowUp", heard);
    way.ask("plan", "changePlan", json!({}));
}

fn close(service: Service) {
    let mut way = okafor(service);
    let with = json!({"on": "today", "reason": "movedAway", "children": [], "words": "To an aunt in Leeds"});
    way.ask("closing", "closeReferral", with.clone());
    way.ask("closing", "referAgain", json!({}));
    way.service.get(json!({"history": {"undoLast": {"family": way.family}}}));
    way.ask("closing", "reopenReferral", json!({}));
}

fn keep_apart(service: Service) {
    let mut way = Way::referred_to(unlocked(service), "Begum", "no").accepted();
    way.restriction("mustNotMeet", "Kelly", Some("Daniel"), "");
    let booking = json!({"day": "mon", "from": "10am", "until": "1pm", "place": "St Luke’s hall"});
    way.ask("conference", "bookConference", booking);
    let [kelly, daniel] = ["Kelly", "Daniel"].map(|who| way.person(who));
    way.ask("preparation", "setComing", json!({"person": kelly, "coming": "yes"}));
    let kept = way.open_file(PASSPHRASE)["rows"][0]["restriction"].clone();
    let reason = json!({"restriction": kept, "door": "invitation", "person": daniel, "reason": "An hour apart"});
    let page = way.service.get(json!({"safety": {"letThrough": reason}}));
    way.service.worker(JO, &["manager", "administrator"]);
    way.service.sits(JO);
    let through = page["rows"][0]["through"][0]["through"].clone();
    way.service.get(json!({"safety": {"countersign": {"through": through}}}));
    let lift = json!({"restriction": kept, "why": "The order has ended"});
    way.service.get(json!({"safety": {"liftRestriction": lift}}));
}

fn team(service: Service) {
    let Way { mut service, family, .. } = okafor(service);
    let max = service.worker(MAX, &["facilitator"]);
    let scope = |service: &mut Service, ask: &str, with: Value| service.get(json!({"scope": {ask: with}}));
    service.sits(MAX);
    scope(&mut service, "openFamilyAsk", json!({"family": family, "reason": "Ruth is ill"}));
    service.sits(RUTH);
    let asks = scope(&mut service, "listAsks", json!({}));
    scope(&mut service, "markSeen", json!({"ask": asks["rows"][0]["ask"]}));
    for on in [true, false] {
        scope(&mut service, "setRestricted", json!({"family": family, "on": on}));
    }
    let both = json!({"family": family, "staff": max});
    for ask in ["assign", "unassign", "markOwn", "unmarkOwn"] {
        scope(&mut service, ask, both.clone());
    }
    service.get(json!({"staff": {"setRoles": {"staff": max, "roles": ["facilitator", "office"]}}}));
}

fn keys(service: Service) {
    let mut service = unlocked(service);
    let everybody = service.get(json!({"staff": {"listStaff": {}}}));
    let here = everybody["here"].as_array().expect("three").clone();
    let max = here.iter().find(|one| one["workName"] == MAX).expect("Max")["staff"].clone();
    service.get(json!({"staff": {"givePassphrase": {"staff": max, "passphrase": FIRST}}}));
    service.get(json!({"staff": {"setPassphrase": {"old": PASSPHRASE, "passphrase": OWN}}}));
    service.get(json!({"staff": {"setPassphrase": {"old": OWN, "passphrase": PASSPHRASE}}}));
    service.get(json!({"staff": {"removeStaff": {"staff": max}}}));
    service.get(json!({"service": {"changeLock": {}}}));
    let groups = service.sheet();
    service.lock();
    let with = json!({"workName": RUTH, "groups": groups, "passphrase": OWN});
    service.get(json!({"service": {"unlockWithSheet": with}}));
    service.sheet();
    service.get(json!({"staff": {"setPassphrase": {"old": OWN, "passphrase": PASSPHRASE}}}));
}

fn back_up(service: Service) {
    let mut service = unlocked(service);
    let stick = service.folder.path().join(STICK);
    std::fs::create_dir_all(&stick).expect("a stick");
    service.ask_at(json!({"backups": {"choosePlace": {}}}), Some(stick)).expect("chosen");
    for name in ["Aaliyah", "Bronwen"] {
        service.referral(name, "Hughes");
        service.clock.add(TimeDelta::minutes(5));
        service.get(json!({"backups": {"backUpNow": {}}}));
    }
    service.get(json!({"backups": {"tryOut": {}}}));
    service.referral("Chidi", "Eze");
    service.lock();
}

fn go_back(service: Service) {
    let mut service = unlocked(service);
    service.referral("Dilys", "Rees");
    let page = service.get(json!({"backups": {"getBackups": {}}}));
    let rows = page["rows"].as_array().expect("rows");
    let row = rows.iter().rev().find(|row| row["place"] == "first").expect("the oldest of this computer's");
    let back = json!({"backup": row["backup"], "place": "first", "passphrase": PASSPHRASE});
    service.get(json!({"backups": {"goBack": back}}));
    service.referral("Efa", "Rees");
}
