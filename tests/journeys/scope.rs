//! Who may open which family, as the work reads: who begins one works with it, a manager says who else does,
//! whoever covers for somebody asks and says why, and nobody opens their own relatives.

use kith_tests::service::{RUTH, Service};
use kith_tests::way::Way;
use serde_json::{Value, json};

const JO: &str = "Jo B.";

/// The Okafors, with whom Ruth works, and a facilitator who works with the Nowaks. Jo sits at the desk.
fn two() -> (Way, Value, Value) {
    let mut way = Way::referred().accepted().prepared().held().agreed();
    let jo = way.service.worker(JO, &["facilitator"]);
    way.service.sits(JO);
    let page = way.service.referral("Zofia", "Nowak");
    (way, jo, page)
}

fn scope(service: &mut Service, ask: &str, with: Value) -> Value {
    service.get(json!({"scope": {ask: with}}))
}

fn read(way: &mut Way) -> Result<Value, String> {
    let asked = json!({"referral": {"getReferral": {"referral": way.referral}}});
    way.service.ask(asked).map(|reply| reply.value).map_err(|told| told.code)
}

fn open_with(way: &mut Way, reason: &str) -> Result<Value, String> {
    let asked = json!({"scope": {"openFamilyAsk": {"family": way.family, "reason": reason}}});
    way.service.ask(asked).map(|reply| reply.value).map_err(|told| told.code)
}

/// Every list that shows families.
fn lists(service: &mut Service) -> String {
    let mut all = String::new();
    for asked in [
        json!({"due": {"listDue": {}}}),
        json!({"referral": {"listFamilies": {"after": 0}}}),
        json!({"review": {"listReviews": {}}}),
        json!({"history": {"listHistory": {"family": null, "most": 200}}}),
        json!({"search": {"find": {"words": "okafor"}}}),
        json!({"search": {"find": {"words": "am"}}}),
        json!({"search": {"find": {"words": "zof"}}}),
    ] {
        all += &service.get(asked).to_string();
    }
    all
}

#[test]
fn a_facilitator_s_lists_show_the_families_they_work_with() {
    let (mut way, _, _) = two();
    let seen = lists(&mut way.service);
    assert!(seen.contains("Nowak") && seen.contains("Zofia"), "whoever begins a referral works with it: {seen}");
    for word in ["Okafor", "Amara", "Kelly"] {
        assert!(!seen.contains(word), "{word}: {seen}");
    }
    let families = way.service.get(json!({"referral": {"listFamilies": {"after": 0}}}));
    assert_eq!((&families["total"], families["rows"].as_array().expect("rows").len()), (&json!(1), 1));
    assert_eq!(read(&mut way).expect_err("not theirs"), "family-not-yours");
    way.service.sits(RUTH);
    let seen = lists(&mut way.service);
    assert!(seen.contains("Okafor") && seen.contains("Nowak"), "a manager sees all: {seen}");
}

#[test]
fn a_manager_says_who_works_with_a_family_and_who_does_not_any_more() {
    let (mut way, jo, _) = two();
    way.service.sits(RUTH);
    let team = scope(&mut way.service, "whoWorks", json!({"family": way.family}));
    assert_eq!(team["assigned"][0]["workName"], RUTH);
    assert_eq!(team["others"][0]["workName"], JO);
    let nobody = json!({"scope": {"assign": {"family": way.family, "staff": null}}});
    assert_eq!(way.service.refused(nobody), ("assign-nobody".into(), Some("staff".into())));
    let team = scope(&mut way.service, "assign", json!({"family": way.family, "staff": jo}));
    assert_eq!(team["assigned"][1]["workName"], JO);
    assert_eq!(team["assigned"][1]["words"], "Since Tuesday 24 November");

    way.service.sits(JO);
    read(&mut way).expect("works with them now");
    assert!(lists(&mut way.service).contains("Okafor"));
    let lead = json!({"person": way.person("Tom")});
    let asked = way.with_referral("setNeeds", json!({"person": lead["person"], "words": "A lift home"}));
    let act = way.service.ask(json!({"preparation": asked})).expect("saved").undo.expect("undoable").action;
    let assign = json!({"scope": {"unassign": {"family": way.family, "staff": jo}}});
    assert_eq!(way.service.refused(assign).0, "refused", "a facilitator does not say who works with whom");

    way.service.sits(RUTH);
    scope(&mut way.service, "unassign", json!({"family": way.family, "staff": jo}));
    way.service.sits(JO);
    assert_eq!(read(&mut way).expect_err("not any more"), "family-not-yours");
    assert!(!lists(&mut way.service).contains("Okafor"));
    for asked in [
        json!({"history": {"undo": {"action": act}}}),
        json!({"history": {"undoLast": {"family": way.family}}}),
        json!({"history": {"listDrafts": {"form": "plan", "about": way.referral}}}),
        json!({"people": {"listPeople": {"family": way.family}}}),
    ] {
        assert_eq!(way.service.refused(asked.clone()).0, "family-not-yours", "{asked}");
    }
    let undone = way.service.get(json!({"history": {"undoLast": {"family": null}}}));
    assert!(!undone.to_string().contains("Tom"), "what they did last elsewhere is undone: {undone}");
}

#[test]
fn whoever_asks_says_why_and_a_manager_sees_it() {
    let (mut way, _, _) = two();
    assert_eq!(open_with(&mut way, "  ").expect_err("no reason"), "ask-why-missing");
    assert_eq!(read(&mut way).expect_err("not opened"), "family-not-yours");
    let opened = open_with(&mut way, "Ruth is ill, and the visit is today").expect("opens");
    assert_eq!(opened["words"], "Open until Wednesday 25 November. A manager will see why.");
    read(&mut way).expect("open at once");
    assert!(lists(&mut way.service).contains("Okafor"));
    assert_eq!(way.service.refused(json!({"scope": {"listAsks": {}}})).0, "refused");
    assert_eq!(way.service.get(json!({"due": {"listDue": {}}}))["asks"], "", "for managers");

    way.service.sits(RUTH);
    let due = way.service.get(json!({"due": {"listDue": {}}}));
    assert_eq!(due["asks"], "One family was opened with a reason that no manager has seen yet");
    let list = scope(&mut way.service, "listAsks", json!({}));
    let row = &list["rows"][0];
    assert_eq!((&row["label"], &row["reason"]), (&json!("Okafor"), &json!("Ruth is ill, and the visit is today")));
    assert!(row["words"].as_str().expect("words").starts_with("Jo B. opened it on Tuesday 24 November"), "{row}");
    assert_eq!((&row["seen"], &row["mayMark"]), (&json!(false), &json!(true)));
    let list = scope(&mut way.service, "markSeen", json!({"ask": row["ask"]}));
    assert_eq!((&list["unseen"], &list["rows"][0]["mayMark"]), (&json!(0), &json!(false)));
    assert_eq!(way.service.get(json!({"due": {"listDue": {}}}))["asks"], "");
    let team = scope(&mut way.service, "whoWorks", json!({"family": way.family}));
    assert_eq!(team["asked"][0]["words"], "Opened with a reason, until Wednesday 25 November");

    // On the next working day it is still open, on the day after it is not.
    way.days(1);
    way.service.sits(JO);
    read(&mut way).expect("still open");
    way.days(1);
    assert_eq!(read(&mut way).expect_err("over"), "family-not-yours");
    assert!(!lists(&mut way.service).contains("Okafor"));
}

#[test]
fn what_was_opened_with_a_reason_is_closed_by_a_manager_before_its_time() {
    let (mut way, jo, _) = two();
    open_with(&mut way, "Ruth is ill").expect("opens");
    way.service.sits(RUTH);
    scope(&mut way.service, "unassign", json!({"family": way.family, "staff": jo}));
    way.service.sits(JO);
    assert_eq!(read(&mut way).expect_err("closed"), "family-not-yours");
}

#[test]
fn nobody_marks_their_own_reason_as_seen() {
    let (mut way, jo, _) = two();
    open_with(&mut way, "Ruth is ill").expect("opens");
    way.service.sits(RUTH);
    way.service.get(json!({"staff": {"setRoles": {"staff": jo, "roles": ["manager"]}}}));
    way.service.sits(JO);
    let row = scope(&mut way.service, "listAsks", json!({}))["rows"][0].clone();
    assert_eq!(row["mayMark"], false);
    assert_eq!(way.service.refused(json!({"scope": {"markSeen": {"ask": row["ask"]}}})).0, "ask-own");
}

#[test]
fn a_family_on_no_list_is_opened_by_exactly_who_a_child_in_it_is() {
    let (mut way, jo, _) = two();
    let by = |way: &mut Way, name: &str, day: &str, reason: &str| {
        let child = json!({"name": name, "day": day, "month": "mar", "year": "2012", "reason": reason});
        way.service.ask(json!({"scope": {"openByChild": child}})).map(|reply| reply.value).map_err(|told| told.code)
    };
    for (name, day, code) in [
        ("Amara", "4", "ask-nobody-found"),
        ("Amara Okafo", "4", "ask-nobody-found"),
        ("Amara Okafor", "5", "ask-nobody-found"),
        ("Kelly Hollis", "4", "ask-nobody-found"),
        ("Amara Okafor", "", "ask-born-missing"),
    ] {
        assert_eq!(by(&mut way, name, day, "Ruth is ill").expect_err(name), code, "{name} {day}");
    }
    assert_eq!(by(&mut way, "Amara Okafor", "4", "").expect_err("no reason"), "ask-why-missing");
    assert_eq!(read(&mut way).expect_err("not opened"), "family-not-yours");
    let opened = by(&mut way, "amara  OKAFOR", "4", "Ruth is ill").expect("opens");
    assert_eq!(opened["family"], way.family);
    read(&mut way).expect("open");

    way.service.sits(RUTH);
    scope(&mut way.service, "markOwn", json!({"family": way.family, "staff": jo}));
    way.service.sits(JO);
    let own = by(&mut way, "Amara Okafor", "4", "Ruth is ill");
    assert_eq!(own.expect_err("their own"), "ask-nobody-found", "as if it were not there");
}

#[test]
fn staff_do_not_open_their_own_relatives_whatever_they_are() {
    let (mut way, jo, nowak) = two();
    // Jo begins to work with the Nowaks and finds that they are cousins.
    let mine = json!({"family": nowak["family"], "staff": null});
    assert_eq!(scope(&mut way.service, "markOwn", mine.clone()), json!({"rows": []}));
    let gone = json!({"referral": {"getReferral": {"referral": nowak["referral"]}}});
    assert_eq!(way.service.refused(gone.clone()).0, "gone");
    for word in ["Nowak", "Zofia"] {
        let seen = lists(&mut way.service);
        assert!(!seen.contains(word), "{word}: {seen}");
    }
    let ask = json!({"scope": {"openFamilyAsk": {"family": nowak["family"], "reason": "Please"}}});
    assert_eq!(way.service.refused(ask).0, "gone");
    let unmark = json!({"family": nowak["family"], "staff": jo});
    assert_eq!(way.service.refused(json!({"scope": {"unmarkOwn": unmark}})).0, "refused");

    way.service.sits(RUTH);
    let all = ["facilitator", "office", "manager", "administrator", "reader"];
    way.service.get(json!({"staff": {"setRoles": {"staff": jo, "roles": all}}}));
    let own = scope(&mut way.service, "listOwn", json!({}));
    assert_eq!((&own["rows"][0]["label"], &own["rows"][0]["workName"]), (&json!("Nowak"), &json!(JO)));
    let assign = json!({"scope": {"assign": {"family": nowak["family"], "staff": jo}}});
    assert_eq!(way.service.refused(assign), ("assign-not-them".into(), Some("staff".into())));
    way.service.sits(JO);
    assert_eq!(way.service.refused(gone.clone()).0, "gone");
    assert_eq!(way.service.refused(json!({"scope": {"unmarkOwn": unmark}})).0, "gone", "not by themselves");
    let seen = lists(&mut way.service) + scope(&mut way.service, "listOwn", json!({})).to_string().as_str();
    assert!(!seen.contains("Nowak") && seen.contains("Okafor"), "{seen}");

    way.service.sits(RUTH);
    scope(&mut way.service, "unmarkOwn", unmark);
    way.service.sits(JO);
    way.service.get(gone);
}

#[test]
fn the_figures_stay_whole_and_the_children_behind_them_leave_out_one_s_own() {
    let (mut way, _, _) = two();
    way.service.sits(RUTH);
    let max = way.service.worker("Max", &["manager"]);
    scope(&mut way.service, "markOwn", json!({"family": way.family, "staff": max}));
    let quarter = "2026-27 Q3";
    let counts = |way: &mut Way| way.service.get(json!({"counts": {"getCounts": {"quarter": quarter}}}));
    let behind = |way: &mut Way, measure: &Value| {
        let page = way.service.get(json!({"counts": {"getBehind": {"quarter": quarter, "measure": measure}}}));
        page["rows"].to_string()
    };
    let whole = counts(&mut way);
    let measures: Vec<Value> =
        whole["measures"].as_array().expect("measures").iter().map(|one| one["measure"].clone()).collect();
    let named = measures.iter().filter(|measure| behind(&mut way, measure).contains("Okafor")).count();
    assert!(named > 3, "Ruth sees the family behind {named} of the figures");
    way.service.sits("Max");
    assert_eq!(counts(&mut way), whole);
    for measure in &measures {
        assert!(!behind(&mut way, measure).contains("Okafor"), "{measure}");
    }
}

#[test]
fn a_family_is_never_closed_to_everybody() {
    let mut way = Way::referred();
    let me = json!({"scope": {"markOwn": {"family": way.family, "staff": null}}});
    assert_eq!(way.service.refused(me.clone()).0, "own-nobody-left", "Ruth is alone here");
    let jo = way.service.worker(JO, &["facilitator"]);
    assert_eq!(way.service.refused(me.clone()).0, "own-nobody-left", "nobody else works with them");
    scope(&mut way.service, "assign", json!({"family": way.family, "staff": jo}));
    way.service.get(me);
    assert_eq!(read(&mut way).expect_err("her own"), "gone");
    way.service.sits(JO);
    read(&mut way).expect("Jo works with them");
}

#[test]
fn a_restricted_family_is_for_managers_and_those_who_work_with_it() {
    let (mut way, _, _) = two();
    way.service.sits(RUTH);
    let ola = way.service.worker("Ola", &["office"]);
    way.service.sits("Ola");
    read(&mut way).expect("the office sees all that are not restricted");
    way.service.sits(RUTH);
    scope(&mut way.service, "setRestricted", json!({"family": way.family, "on": true}));
    way.service.sits("Ola");
    assert_eq!(read(&mut way).expect_err("restricted"), "family-not-yours");
    let seen = lists(&mut way.service);
    assert!(!seen.contains("Okafor") && seen.contains("Nowak"), "{seen}");
    way.service.sits(RUTH);
    scope(&mut way.service, "assign", json!({"family": way.family, "staff": ola}));
    way.service.sits("Ola");
    read(&mut way).expect("works with it");
    way.service.sits(RUTH);
    scope(&mut way.service, "unassign", json!({"family": way.family, "staff": ola}));
    scope(&mut way.service, "setRestricted", json!({"family": way.family, "on": false}));
    way.service.sits("Ola");
    read(&mut way).expect("not restricted any more");
}

#[test]
fn who_opened_a_family_is_kept_once_a_day_and_shown() {
    let (mut way, _, _) = two();
    open_with(&mut way, "Ruth is ill").expect("opens");
    way.pass(1);
    read(&mut way).expect("open");
    way.pass(60);
    read(&mut way).expect("again");
    let looked = |way: &mut Way| -> Vec<String> {
        let rows = scope(&mut way.service, "whoLooked", json!({"family": way.family}))["rows"].clone();
        let said = |row: &Value| {
            format!("{}: {}", row["workName"].as_str().expect("a name"), row["words"].as_str().expect("words"))
        };
        rows.as_array().expect("rows").iter().map(said).collect()
    };
    way.service.restart();
    way.service.sits(RUTH);
    way.open_file(kith_tests::service::PASSPHRASE);
    let today = looked(&mut way);
    let pages = "Opened the family’s pages";
    assert_eq!(
        today,
        [
            "Ruth A.: Looked at what is written down in File",
            &format!("Jo B.: {pages}"),
            "Jo B.: Opened it with a reason: Ruth is ill",
            &format!("Ruth A.: {pages}"),
        ]
    );
    way.days(1);
    assert_eq!(looked(&mut way)[0], format!("Ruth A.: {pages}"), "once more on another day");
    let history = way.service.get(json!({"history": {"listHistory": {"family": way.family, "most": 200}}})).to_string();
    assert!(history.contains("Jo B. opened Okafor with a reason"), "{history}");
    assert!(!history.contains("opened Okafor\""), "what was done is not drowned by who looked: {history}");
}

#[test]
fn a_referral_that_was_begun_by_mistake_is_undone_also_after_its_pages_were_opened() {
    let mut service = Service::started();
    service.worker(JO, &["facilitator"]);
    service.sits(JO);
    let begun = service.ask(json!({"referral": {"beginReferral": {}}})).expect("begun");
    let (page, act) = (begun.value, begun.undo.expect("undoable").action);
    service.get(json!({"people": {"listPeople": {"family": page["family"]}}}));
    assert_eq!(service.refused(json!({"history": {"undoLast": {"family": page["family"]}}})).0, "undo-nothing");
    let undone = service.ask(json!({"history": {"undo": {"action": act}}})).expect("undone");
    let list =
        |service: &mut Service| service.get(json!({"referral": {"listFamilies": {"after": 0}}}))["total"].clone();
    assert_eq!(list(&mut service), 0);
    assert_eq!(service.refused(json!({"people": {"listPeople": {"family": page["family"]}}})).0, "gone");
    let again = undone.undo.expect("can be done again").action;
    service.get(json!({"history": {"undo": {"action": again}}}));
    assert_eq!(list(&mut service), 1, "and done again");
    service.get(json!({"referral": {"getReferral": {"referral": page["referral"]}}}));
}
