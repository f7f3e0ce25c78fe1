//! Closing a referral: what it takes off the lists, what goes on, what is kept as it was, and referring a family
//! again.

mod again;

use kith_tests::way::Way;
use serde_json::{Value, json};

fn agreed() -> Way {
    Way::referred().accepted().prepared().held().agreed()
}

fn close(way: &mut Way, with: Value) -> Value {
    let mut asked = json!({"on": "today", "reason": "planWorking", "children": [], "words": ""});
    asked.as_object_mut().expect("fields").extend(with.as_object().expect("fields").clone());
    way.ask("closing", "closeReferral", asked)
}

fn refused(way: &mut Way, with: Value) -> (String, Option<String>) {
    let mut asked = json!({"on": "today", "reason": "planWorking", "children": [], "words": ""});
    asked.as_object_mut().expect("fields").extend(with.as_object().expect("fields").clone());
    way.refused("closing", "closeReferral", asked)
}

fn page(way: &mut Way) -> Value {
    way.ask("closing", "getClosing", json!({}))
}

fn families(way: &mut Way) -> Value {
    way.service.get(json!({"referral": {"listFamilies": {"after": 0}}}))
}

fn closed(way: &mut Way) -> Value {
    way.service.get(json!({"closing": {"listClosed": {"after": 0}}}))
}

fn words(rows: &Value) -> Vec<&str> {
    rows.as_array().expect("rows").iter().map(|row| row["words"].as_str().expect("words")).collect()
}

/// The last act of the file, undone.
fn undo(way: &mut Way) -> Result<Value, String> {
    let asked = json!({"history": {"undoLast": {"family": way.family}}});
    way.service.ask(asked).map(|reply| reply.value).map_err(|told| told.code)
}

fn received(way: &mut Way) -> Value {
    let counts = way.service.get(json!({"counts": {"getCounts": {"quarter": "2026-27 Q3"}}}));
    counts["measures"][0].clone()
}

#[test]
fn a_closed_referral_leaves_what_is_due_the_reviews_and_my_families() {
    let mut way = agreed();
    way.days(40);
    let before = way.due();
    assert!(before.iter().any(|row| row.contains("copy of the plan")), "{before:?}");
    assert!(before.iter().any(|row| row.contains("Hold the review")), "{before:?}");
    let list = families(&mut way);
    assert_eq!((&list["total"], &list["closed"]), (&json!(1), &json!(0)));

    let page = close(&mut way, json!({"words": "Everyone is glad"}));
    assert_eq!(page["head"]["stageWords"], "Closed");
    assert_eq!(page["head"]["closed"], true);
    assert_eq!(page["closed"]["reasonWords"], "The plan is working, and no further conference is wanted");
    assert_eq!((&page["closed"]["words"], &page["closed"]["by"]), (&json!("Everyone is glad"), &json!("Ruth A.")));
    assert_eq!(page["closed"]["kindly"], "");
    assert_eq!(way.due(), Vec::<String>::new());
    let reviews = way.service.get(json!({"review": {"listReviews": {}}}));
    assert_eq!(reviews["rows"], json!([]));
    let list = families(&mut way);
    assert_eq!((&list["rows"], &list["total"], &list["closed"]), (&json!([]), &json!(0), &json!(1)));
    let list = closed(&mut way);
    assert_eq!(list["total"], 1);
    assert_eq!((&list["rows"][0]["label"], &list["rows"][0]["on"]), (&json!("Okafor"), &page["closed"]["on"]));
    assert_eq!(list["rows"][0]["reasonWords"], page["closed"]["reasonWords"]);
    let found = way.service.get(json!({"search": {"find": {"words": "Jean"}}}));
    let about = found["hits"][0]["about"].as_str().expect("words");
    assert!(about.starts_with("Okafor, closed. "), "{about}");
}

#[test]
fn booking_and_visits_are_asked_of_nobody_whose_referral_is_closed() {
    let mut way = Way::referred().accepted();
    way.days(30);
    let before = way.due();
    assert!(before.iter().any(|row| row.contains("Book the conference")), "{before:?}");
    assert!(before.iter().any(|row| row.contains("First visit")), "{before:?}");
    close(&mut way, json!({"reason": "familyWithdrew"}));
    assert_eq!(way.due(), Vec::<String>::new());
}

#[test]
fn children_are_still_asked_after_and_what_is_heard_is_kept() {
    let mut way = agreed();
    let page = close(&mut way, json!({"reason": "movedAway"}));
    assert_eq!(page["stillAsked"].as_array().expect("children").len(), 6, "two children, three times: {page}");
    way.days(95);
    let due = way.due();
    assert!(due.iter().any(|row| row.contains("Ask how Amara is, 3 months on")), "{due:?}");
    let amara = way.person("Amara");
    for (months, days) in [(3, 0), (6, 90)] {
        way.days(days);
        let heard = json!({"child": amara, "months": months, "askedOn": "today", "answer": "known",
            "withFamily": "yes", "toldBy": "Sam"});
        way.ask("outcomes", "setFollowUp", heard);
    }
    let spell = json!({"child": amara, "kind": "childInNeed", "from": "today", "until": "", "toldBy": "Sam"});
    way.ask("outcomes", "addEpisode", spell);
    assert!(way.due().iter().all(|row| !row.contains("Amara")), "{:?}", way.due());
}

#[test]
fn nobody_asks_after_the_child_who_was_adopted_and_everybody_after_the_other() {
    for reason in ["adopted", "died"] {
        let mut way = agreed();
        let amara = way.person("Amara");
        assert_eq!(
            refused(&mut way, json!({"reason": reason})),
            ("closing-children-missing".into(), Some("children".into()))
        );
        let jean = way.person("Jean");
        assert_eq!(refused(&mut way, json!({"reason": reason, "children": [jean]})).0, "gone");
        let page = close(&mut way, json!({"reason": reason, "children": [amara]}));
        let kindly = page["closed"]["kindly"].as_str().expect("words");
        assert!(kindly.contains("Amara") && kindly.contains("nothing more about"), "{kindly}");
        let asked = page["stillAsked"].to_string();
        assert!(!asked.contains("Amara") && asked.contains("Baby"), "{asked}");
        way.days(95);
        let due = way.due();
        assert!(due.iter().all(|row| !row.contains("Amara")), "{due:?}");
        assert!(due.iter().any(|row| row.contains("3 months on")), "{due:?}");
        way.ask("closing", "reopenReferral", json!({}));
        assert!(way.due().iter().any(|row| row.contains("Amara")), "open again: {:?}", way.due());
    }
}

#[test]
fn nobody_asks_after_a_child_who_is_eighteen_by_then() {
    let mut way = agreed();
    let amara = way.person("Amara");
    way.people(json!({"setBorn": {"person": amara, "day": "24", "month": "3", "year": "2009"}}));
    way.days(95);
    assert!(way.due().iter().any(|row| row.contains("Amara is, 3 months on")), "{:?}", way.due());
    let page = close(&mut way, json!({"reason": "turnedEighteen"}));
    let asked = page["stillAsked"].to_string();
    assert!(asked.contains("Amara is, 3 months on") && !asked.contains("Amara is, 6 months on"), "{asked}");
    way.days(90);
    let due = way.due();
    assert!(due.iter().all(|row| !row.contains("Amara is, 6 months on")), "{due:?}");
    assert!(due.iter().any(|row| row.contains("6 months on")), "{due:?}");
}

#[test]
fn a_review_of_a_closed_referral_is_no_longer_needed() {
    let mut way = agreed();
    let needed = |way: &mut Way| way.ask("review", "getReviews", json!({}))["reviews"][0]["noLongerNeeded"].clone();
    assert_eq!(needed(&mut way), false);
    close(&mut way, json!({}));
    assert_eq!(needed(&mut way), true);
    assert_eq!(way.ask("review", "getReviews", json!({}))["current"], Value::Null);
    way.ask("closing", "reopenReferral", json!({}));
    assert_eq!(needed(&mut way), false);
}

/// Every request that would change the work of a family that came all the way.
fn changes(way: &mut Way) -> Vec<Value> {
    let (amara, sitting) = (way.person("Amara"), way.sitting());
    let page = way.on_referral("getReferral", json!({}));
    let plan = way.ask("plan", "getPlan", json!({}));
    let asked = json!({"person": amara, "words": "How calm are mornings?"});
    let reviews = way.ask("review", "askQuestion", asked);
    let talk = way.ask("preparation", "getPreparing", json!({}))["conversations"][0]["conversation"].clone();
    let (action, must) = (plan["actions"][0]["action"].clone(), plan["musts"][0]["must"].clone());
    let (review, question) = (reviews["current"].clone(), reviews["questions"][0]["question"].clone());
    let ids = [
        ("referral", way.referral.clone()),
        ("person", amara.clone()),
        ("who", amara.clone()),
        ("child", amara),
        ("sitting", sitting),
        ("action", action),
        ("must", must),
        ("review", review),
        ("question", question),
        ("conversation", talk),
        ("whatIf", plan["whatIfs"][0]["whatIf"].clone()),
        ("consent", page["consents"][0]["id"].clone()),
    ];
    let mut found = vec![];
    for mut example in kith_core::request::examples() {
        let (stage, asked) = example.as_object_mut().expect("a stage").iter_mut().next().expect("one");
        let (ask, with) = asked.as_object_mut().expect("an ask").iter_mut().next().expect("one");
        let work = ["referral", "preparation", "conference", "plan", "review"].contains(&stage.as_str());
        let reads = ["get", "list", "begin"].iter().any(|word| ask.starts_with(word));
        if (!work || reads) && ask != "printInvitation" {
            continue;
        }
        let removes_child = ask == "removeChild";
        for (field, value) in with.as_object_mut().expect("fields") {
            if let Some((_, id)) = ids.iter().find(|(name, _)| field == name) {
                *value = if removes_child { page["children"][0]["id"].clone() } else { id.clone() };
            }
            if field == "staying" {
                *value = json!([]);
            }
        }
        found.push(example);
    }
    assert!(found.len() > 40, "{}", found.len());
    found
}

#[test]
fn a_closed_referral_is_kept_as_it_was_and_says_how_to_open_it() {
    let mut way = Way::referred().accepted().prepared().held();
    way.ask("plan", "addWhatIf", json!({"happens": "Kelly is poorly in the night", "then": "Amara rings Jean"}));
    let mut way = way.agreed();
    let changes = changes(&mut way);
    close(&mut way, json!({}));
    for request in &changes {
        let told = way.service.ask(request.clone()).expect_err(&request.to_string());
        assert_eq!(told.code, "referral-closed", "{request}");
        assert!(told.next.contains("Open it again"), "{}", told.next);
    }
    for (stage, ask) in [
        ("referral", "getReferral"),
        ("preparation", "getPreparing"),
        ("conference", "getConference"),
        ("plan", "getPlan"),
        ("review", "getReviews"),
        ("outcomes", "getOutcomes"),
        ("printing", "listCopies"),
    ] {
        let page = way.ask(stage, ask, json!({}));
        let head = if stage == "referral" { &page } else { &page["head"] };
        assert_eq!((&head["closed"], &head["stageWords"]), (&json!(true), &json!("Closed")), "{stage}");
    }
    let jean = way.person("Jean");
    let (place, print) =
        (way.service.papers().join("Our plan.pdf"), way.with_referral("printPlan", json!({"reader": jean})));
    way.service.ask_at(json!({"printing": print}), Some(place)).expect("a copy of what was agreed");
    way.people(json!({"setName": {"person": jean, "field": "first", "words": "Jeannie"}}));
}

#[test]
fn what_was_done_before_is_not_undone_under_a_closed_referral() {
    let mut way = agreed();
    let acts = way.service.get(json!({"history": {"listHistory": {"family": way.family, "most": 200}}}));
    close(&mut way, json!({}));
    let mut kept = 0;
    for act in acts["acts"].as_array().expect("acts").iter().filter(|act| act["canUndo"] == true) {
        let undone = way.service.ask(json!({"history": {"undo": {"action": act["action"]}}})).map_err(|told| told.code);
        kept += u32::from(undone.as_ref().is_err_and(|code| code == "referral-closed"));
        let of_the_work = act["words"].as_str().expect("words").contains("plan");
        assert!(!of_the_work || undone.is_err(), "{act}");
    }
    assert!(kept > 20, "{kept}");
}

#[test]
fn undo_and_opening_again_bring_back_where_the_work_was() {
    type Stage = (fn() -> Way, &'static str);
    let stages: [Stage; 5] = [
        (Way::referred, "Being written"),
        (|| Way::referred().accepted(), "Preparing, day 1 of 30"),
        (|| Way::referred().accepted().prepared(), "Conference booked"),
        (
            || {
                let mut way = Way::referred().accepted().prepared().held();
                let sitting = way.sitting();
                way.service.get(json!({"conference": {"endConference": {"sitting": sitting}}}));
                way
            },
            "Conference held",
        ),
        (agreed, "Plan decided"),
    ];
    for (stage, said) in stages {
        let mut way = stage();
        let due = way.due();
        let stands = |way: &mut Way| page(way)["head"]["stageWords"].clone();
        assert_eq!(stands(&mut way), said);
        close(&mut way, json!({"reason": "movedAway"}));
        assert_eq!(stands(&mut way), "Closed");
        undo(&mut way).expect("undone");
        assert_eq!((stands(&mut way), way.due()), (json!(said), due.clone()));
        close(&mut way, json!({"reason": "movedAway"}));
        way.ask("closing", "reopenReferral", json!({}));
        assert_eq!((stands(&mut way), way.due()), (json!(said), due));
        assert_eq!(way.refused("closing", "reopenReferral", json!({})).0, "closing-not-closed");
        undo(&mut way).expect("opening again is undone");
        assert_eq!(stands(&mut way), "Closed");
        assert_eq!(refused(&mut way, json!({"reason": "movedAway"})).0, "referral-closed");
        assert_eq!(closed(&mut way)["total"], 1);
    }
}

#[test]
fn nothing_that_is_open_stops_a_closing_and_all_of_it_is_said() {
    let mut way = Way::referred();
    assert_eq!(words(&page(&mut way)["stillOpen"]), ["The referrer has had no answer yet"]);
    let mut way = Way::referred().accepted().prepared();
    assert_eq!(words(&page(&mut way)["stillOpen"]), ["The conference on Tuesday 24 November has not been held"]);
    let mut way = way.held();
    let sitting = way.sitting();
    way.service.get(json!({"conference": {"endConference": {"sitting": sitting}}}));
    assert_eq!(words(&page(&mut way)["stillOpen"]), ["The plan has no decision yet"]);
    close(&mut way, json!({}));
    let mut way = agreed();
    let open = page(&mut way)["stillOpen"].clone();
    assert_eq!(words(&open), ["5 people have no copy of the plan", "A review is set for Tuesday 5 January 2027"]);
    assert_eq!((&open[0]["part"], &open[1]["part"]), (&json!("copies"), &json!("reviews")));
    way.days(95);
    let open = page(&mut way)["stillOpen"].clone();
    assert!(words(&open).contains(&"How Amara is, 3 months on, is not written down"), "{open}");
    assert!(words(&open).contains(&"The review on Tuesday 5 January was not held"), "{open}");
    assert_eq!(close(&mut way, json!({}))["stillOpen"], json!([]));
}

#[test]
fn a_conference_that_goes_on_and_a_wrong_day_stop_it() {
    let field = |code: &str, field: &str| (code.to_owned(), Some(field.to_owned()));
    let mut way = Way::referred().accepted().prepared().held();
    assert_eq!(page(&mut way)["conferenceGoesOn"], true);
    assert_eq!(refused(&mut way, json!({})), field("closing-conference-goes-on", "conference"));
    let mut way = way.agreed();
    way.days(7);
    for (on, code) in [
        ("tomorrow", "closing-ahead"),
        ("22 nov 2026", "closing-before-it-began"),
        ("", "closing-day-missing"),
        ("soon", "date-not-read"),
    ] {
        assert_eq!(refused(&mut way, json!({"on": on})), field(code, "on"), "{on}");
    }
    assert_eq!(refused(&mut way, json!({"reason": null})), field("closing-reason-missing", "reason"));
    assert_eq!(refused(&mut way, json!({"words": "a".repeat(20_001)})), field("too-long", "words"));
    assert_eq!(refused(&mut way, json!({"reason": "bored"})).0, "not-understood");
    assert_eq!(page(&mut way)["closed"], Value::Null, "nothing was written");
    let page = close(&mut way, json!({"on": "23 nov 2026"}));
    assert_eq!(page["closed"]["on"]["date"], "2026-11-23", "on the day it began");
}

#[test]
fn a_referral_begun_by_mistake_leaves_the_lists_and_is_kept() {
    let mut way = Way::referred();
    assert_eq!(received(&mut way)["value"], "1");
    way.days(10);
    assert_eq!(way.due(), ["overdue: Accept the referral or send it back"]);
    let reasons = page(&mut way)["reasons"].to_string();
    assert!(reasons.contains("madeInError") && !reasons.contains("planWorking"), "{reasons}");
    assert_eq!(refused(&mut way, json!({})), ("closing-reason-not-accepted".into(), Some("reason".into())));
    close(&mut way, json!({"reason": "madeInError", "words": "Typed twice"}));
    assert_eq!(way.due(), Vec::<String>::new());
    assert_eq!(families(&mut way)["rows"], json!([]));
    assert_eq!(received(&mut way)["value"], "0", "it is counted nowhere");
    let kept = way.on_referral("getReferral", json!({}));
    assert_eq!((&kept["label"], &kept["stageWords"]), (&json!("Okafor"), &json!("Closed")));
    assert_eq!(way.refused("referral", "acceptReferral", json!({})).0, "referral-closed");
}
