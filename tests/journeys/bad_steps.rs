//! Bad input from preparing to the counts: its own sentence, the field named, nothing changed.

use kith_tests::way::Way;
use serde_json::{Value, json};

const NOWHERE: &str = "00000000-0000-7000-8000-000000000000";

/// Each is refused with its code at its field, and the page is as it was before.
fn refused_and_unchanged(way: &mut Way, page: (&str, &str), bad: Vec<(&str, Value, &str, Option<&str>)>) {
    let before = way.ask(page.0, page.1, json!({}));
    for (ask, with, code, field) in bad {
        let said = with.to_string().chars().take(200).collect::<String>();
        let answer = way.refused(page.0, ask, with);
        assert_eq!(answer, (code.to_owned(), field.map(str::to_owned)), "{ask} {said}");
    }
    assert_eq!(way.ask(page.0, page.1, json!({})), before, "nothing changed");
}

fn long() -> String {
    "x".repeat(20_001)
}

#[test]
fn preparing() {
    let mut way = Way::referred().accepted();
    let (jean, baby) = (way.person("Jean"), way.person("Baby"));
    let log = |person: &Value, on: &str, words: &str| json!({"person": person, "on": on, "how": "visit", "reached": true, "words": words});
    let bad = vec![
        ("logConversation", log(&jean, "", ""), "conversation-day-missing", Some("on")),
        ("logConversation", log(&jean, "tomorrow", ""), "conversation-ahead", Some("on")),
        ("logConversation", log(&jean, "1 jan 1900", ""), "day-long-ago", Some("on")),
        ("logConversation", log(&jean, "30 feb", ""), "date-not-real", Some("on")),
        ("logConversation", log(&jean, "<script>", ""), "date-not-read", Some("on")),
        ("logConversation", log(&jean, "today", &long()), "too-long", Some("words")),
        ("logConversation", log(&baby, "today", ""), "conversation-unborn", Some("person")),
        ("logConversation", log(&json!(NOWHERE), "today", ""), "gone", None),
        ("setNeeds", json!({"person": jean, "words": long()}), "too-long", Some("words")),
        ("setComing", json!({"person": baby, "coming": "yes"}), "conversation-unborn", Some("person")),
        ("setComing", json!({"person": jean, "coming": "maybe"}), "not-understood", None),
    ];
    refused_and_unchanged(&mut way, ("preparation", "getPreparing"), bad);
    for words in ["<script>alert(1)</script>", "=1+1", "شام 5 بجے", "\u{202E}plain"] {
        let page = way.ask("preparation", "setNeeds", json!({"person": jean, "words": words}));
        let rows = page["rows"].as_array().expect("rows");
        let row = rows.iter().find(|row| row["person"] == jean).expect("Jean");
        assert_eq!(row["needs"], words.trim_start_matches('\u{202E}'));
    }
}

#[test]
fn conference() {
    let mut way = Way::referred().accepted();
    let book = |day: &str, from: &str, until: &str, place: &str| json!({"day": day, "from": from, "until": until, "place": place});
    let bad = vec![
        ("bookConference", book("", "10am", "1pm", ""), "booking-day-missing", Some("day")),
        ("bookConference", book("30 feb", "10am", "1pm", ""), "date-not-real", Some("day")),
        ("bookConference", book("1/11/2026", "10am", "1pm", ""), "booking-gone-by", Some("day")),
        ("bookConference", book("fri", "=1+1", "1pm", ""), "time-not-read", Some("from")),
        ("bookConference", book("fri", "1pm", "10am", ""), "ends-before-it-begins", Some("until")),
        ("bookConference", book("fri", "10am", "1pm", &long()), "too-long", Some("place")),
    ];
    refused_and_unchanged(&mut way, ("conference", "getConference"), bad);

    let mut way = way.prepared();
    let (sitting, amara) = (way.sitting(), way.person("Amara"));
    let mut refused = |ask: Value| way.service.refused(json!({"conference": ask})).0;
    let before = json!({"moveToStage": {"sitting": sitting, "stage": "writingThePlan"}});
    assert_eq!(refused(before), "conference-not-begun");
    assert_eq!(refused(json!({"startConference": {"sitting": NOWHERE}})), "gone");
    way.service.get(json!({"conference": {"startConference": {"sitting": sitting}}}));
    let mut refused = |ask: Value| way.service.refused(json!({"conference": ask})).0;
    assert_eq!(refused(json!({"startConference": {"sitting": sitting}})), "conference-begun");
    assert_eq!(refused(json!({"moveToStage": {"sitting": sitting, "stage": "familyTime"}})), "family-time-has-its-own");
    assert_eq!(refused(json!({"startFamilyTime": {"sitting": sitting, "staying": []}})), "nobody-stays");
    assert_eq!(refused(json!({"setHere": {"sitting": sitting, "person": NOWHERE, "here": "inPerson"}})), "gone");
    let times = |stage: &str, from: &str, until: &str| json!({"setStageTimes": {"sitting": sitting, "stage": stage, "from": from, "until": until}});
    assert_eq!(refused(times("agreeingThePlan", "9am", "9:30am")), "stage-not-one-stretch");
    assert_eq!(refused(times("welcome", "11pm", "")), "time-ahead");
    assert_eq!(refused(times("welcome", "soon", "")), "time-not-read");
    let moved = book("fri", "10am", "1pm", "");
    assert_eq!(way.refused("conference", "bookConference", moved).0, "conference-begun");
    assert_eq!(way.ask("conference", "getConference", json!({}))["stages"][0]["state"], "now");
    assert_eq!(amara, way.person("Amara"));
}

#[test]
fn plan() {
    let mut way = Way::referred().accepted().prepared().held();
    let (jean, amara) = (way.person("Jean"), way.person("Amara"));
    let add = |who: Value, who_else: &str, what: &str, when: &str| json!({"who": who, "whoElse": who_else, "what": what, "whenKind": "from", "when": when, "checks": "", "ifCant": ""});
    let decide = |decision: &str, by: &str, words: &str, review: &str| json!({"decision": decision, "by": by, "words": words, "review": review});
    let bad = vec![
        ("addAction", add(Value::Null, " ", "ring", ""), "action-who-missing", Some("who")),
        ("addAction", add(json!(NOWHERE), "", "ring", ""), "gone", None),
        ("addAction", add(jean.clone(), "", "  ", ""), "action-what-missing", Some("what")),
        ("addAction", add(jean.clone(), "", &long(), ""), "too-long", Some("what")),
        ("addAction", add(jean.clone(), "", "ring", "30 feb"), "date-not-real", Some("when")),
        ("addAction", add(jean.clone(), "", "ring", "soon"), "date-not-read", Some("when")),
        ("addAction", add(jean.clone(), "", "ring", "3 march 2020"), "day-long-ago", Some("when")),
        ("setChildWords", json!({"child": jean, "words": "x"}), "gone", None),
        ("setChildWords", json!({"child": amara, "words": long()}), "too-long", Some("words")),
        ("setLead", json!({"person": NOWHERE}), "gone", None),
        ("setMustMet", json!({"must": NOWHERE, "met": true}), "gone", None),
        ("changePlan", json!({}), "plan-not-decided", None),
        ("decidePlan", decide("agreed", " ", "", "in 6 weeks"), "decided-by-missing", Some("by")),
        ("decidePlan", decide("notAgreed", "Sam", "", ""), "decision-words-missing", Some("words")),
        ("decidePlan", decide("agreed", "Sam", "", ""), "review-missing", Some("review")),
        ("decidePlan", decide("agreed", "Sam", "", "yesterday"), "review-not-ahead", Some("review")),
        ("decidePlan", decide("agreed", "Sam", "", "in 3 years"), "review-too-far", Some("review")),
    ];
    refused_and_unchanged(&mut way, ("plan", "getPlan"), bad);
    for what in ["<script>alert(1)</script>", "=1+1", "{ $who } **bold**", "نانی کے گھر جائے"] {
        let page = way.ask("plan", "addAction", add(jean.clone(), "", what, "fri"));
        assert_eq!(page["actions"].as_array().expect("actions").last().expect("one")["what"], what);
    }
}

#[test]
fn an_empty_plan_is_not_agreed_to() {
    let mut way = Way::referred().accepted().prepared();
    let decide = json!({"decision": "agreed", "by": "Sam", "words": "", "review": "in 6 weeks"});
    assert_eq!(way.refused("plan", "decidePlan", decide), ("plan-empty".into(), Some("decision".into())));
}

#[test]
fn reviews() {
    let mut way = Way::referred().accepted().prepared().held().agreed();
    let page = way.ask("review", "getReviews", json!({}));
    let (review, amara) = (page["current"].clone(), way.person("Amara"));
    let action = page["actions"][0]["action"].clone();
    let asked = way.ask("review", "askQuestion", json!({"person": amara, "words": "How calm are mornings?"}));
    let question = asked["questions"][0]["question"].clone();
    let bad = vec![
        ("setNextReview", json!({"due": ""}), "review-missing", Some("due")),
        ("setNextReview", json!({"due": "yesterday"}), "review-not-ahead", Some("due")),
        ("setNextReview", json!({"due": "30 feb"}), "date-not-real", Some("due")),
        ("askQuestion", json!({"person": amara, "words": " "}), "question-blank", Some("words")),
        ("askQuestion", json!({"person": NOWHERE, "words": "How?"}), "gone", None),
    ];
    refused_and_unchanged(&mut way, ("review", "getReviews"), bad);
    let before = way.ask("review", "getReviews", json!({}));
    let answer = |value: &str, review: &Value| json!({"answerQuestion": {"question": question, "review": review, "value": value, "words": ""}});
    let progress = |action: &Value, words: &str| json!({"setProgress": {"review": review, "action": action, "progress": "done", "words": words}});
    for (ask, code) in [
        (answer("11", &review), "scale-not-read"),
        (answer("-1", &review), "scale-not-read"),
        (answer("6.5", &review), "scale-not-read"),
        (answer("=1+1", &review), "scale-not-read"),
        (answer("3", &Value::Null), "before-is-over"),
        (answer("3", &json!(NOWHERE)), "gone"),
        (progress(&json!(NOWHERE), ""), "gone"),
        (progress(&action, &long()), "too-long"),
        (json!({"holdReview": {"review": review, "on": ""}}), "review-held-missing"),
        (json!({"holdReview": {"review": review, "on": "tomorrow"}}), "review-held-ahead"),
    ] {
        assert_eq!(way.service.refused(json!({"review": ask})).0, code, "{ask}");
    }
    assert_eq!(way.ask("review", "getReviews", json!({})), before);
}

#[test]
fn where_the_children_are() {
    let mut way = Way::referred().accepted();
    let (amara, baby, jean) = (way.person("Amara"), way.person("Baby"), way.person("Jean"));
    let add = |child: &Value, kind: &str, from: &str, until: &str| json!({"child": child, "kind": kind, "from": from, "until": until, "toldBy": ""});
    let follow = |months: u8, on: &str| json!({"child": amara, "months": months, "askedOn": on, "answer": "known", "withFamily": "yes", "toldBy": ""});
    way.ask("outcomes", "addEpisode", add(&amara, "childInNeed", "1 sep 2026", ""));
    let bad = vec![
        ("addEpisode", add(&amara, "childInNeed", "", ""), "episode-from-missing", Some("from")),
        ("addEpisode", add(&amara, "lookedAfter", "tomorrow", ""), "episode-ahead", Some("from")),
        ("addEpisode", add(&amara, "lookedAfter", "30 feb 2026", ""), "date-not-real", Some("from")),
        (
            "addEpisode",
            add(&amara, "lookedAfter", "1 sep 2026", "1 aug 2026"),
            "episode-ends-before-it-begins",
            Some("until"),
        ),
        ("addEpisode", add(&amara, "childProtection", "1 oct 2026", ""), "episode-overlaps", Some("from")),
        ("addEpisode", add(&amara, "lookedAfter", "1 mar 2012", ""), "episode-before-birth", Some("from")),
        ("addEpisode", add(&baby, "lookedAfter", "1 oct 2026", ""), "unborn-not-looked-after", Some("kind")),
        ("addEpisode", add(&jean, "childInNeed", "1 oct 2026", ""), "gone", None),
        ("setFollowUp", follow(7, "today"), "follow-up-months", Some("months")),
        ("setFollowUp", follow(6, ""), "follow-up-asked-missing", Some("askedOn")),
        ("setFollowUp", follow(6, "today"), "follow-up-before-conference", None),
    ];
    refused_and_unchanged(&mut way, ("outcomes", "getOutcomes"), bad);
    let mut way = way.prepared().held().agreed();
    assert_eq!(way.refused("outcomes", "setFollowUp", follow(6, "1 nov 2026")).0, "follow-up-too-early");
}

#[test]
fn counts_copies_and_homes() {
    let mut way = Way::referred().accepted();
    let (amara, jean) = (way.person("Amara"), way.person("Jean"));
    let mut refused = |ask: Value| way.service.refused(ask).0;
    for quarter in ["2026", "=1+1", "<script>", "2026-27 Q9"] {
        assert_eq!(refused(json!({"counts": {"getCounts": {"quarter": quarter}}})), "quarter-not-read");
    }
    let behind = json!({"counts": {"getBehind": {"quarter": "2026-27 Q3", "measure": "nothing"}}});
    assert_eq!(refused(behind), "gone");
    assert_eq!(refused(json!({"counts": {"exportCounts": {"quarter": "2026-27 Q3"}}})), "cancelled");
    assert_eq!(refused(json!({"people": {"addHome": {"person": jean, "called": " "}}})), "home-blank");
    assert_eq!(refused(json!({"people": {"setHome": {"person": jean, "home": NOWHERE}}})), "gone");
    let over = way.service.file();
    let export = json!({"counts": {"exportCounts": {"quarter": "2026-27 Q3"}}});
    assert_eq!(way.service.ask_at(export, Some(over)).expect_err("refused").code, "export-not-csv");
    assert_eq!(way.refused("printing", "getCopy", json!({"reader": amara})).0, "no-plan-to-copy");
}
