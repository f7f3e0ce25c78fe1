//! The whole journey through the door, as the work reads: a referral of two siblings, one unborn;
//! their people; preparing; the conference with family time; the plan and its paper; a review;
//! where the children are; the quarter's counts; the history.

use kith_core::request::PlaceAsked;
use kith_tests::service::{PASSPHRASE, RUTH};
use kith_tests::way::Way;
use serde_json::{Value, json};

#[test]
fn what_is_due_goes_with_the_work() {
    let mut way = Way::referred();
    assert_eq!(way.due(), ["this week: Accept the referral or send it back"]);
    let mut way = way.accepted();
    way.days(8);
    assert_eq!(way.due(), ["overdue: First visit to Amara"]);
    let mut way = way.prepared();
    assert_eq!(way.due(), ["today: Conference, 10am to 1pm"]);
    let mut way = way.held().agreed();
    assert_eq!(way.due(), ["this week: Give 5 people their copy of the plan"]);
    way.days(60);
    assert_eq!(way.due(), ["overdue: Give 5 people their copy of the plan", "overdue: Hold the review"]);
    way.days(40);
    let late = ["Give 5 people their copy of the plan", "Hold the review"].map(|what| format!("overdue: {what}"));
    let ask = ["Amara", "Baby Okafor"].map(|who| format!("overdue: Ask how {who} is, 3 months on"));
    assert_eq!(way.due(), [late, ask].concat());
}

#[test]
fn nobody_is_invited_before_the_referral_is_accepted() {
    let mut way = Way::referred();
    let kelly = way.person("Kelly");
    let coming = json!({"person": kelly, "coming": "yes"});
    assert_eq!(way.refused("preparation", "setComing", coming).0, "referral-not-accepted");
    let booking = json!({"day": "fri", "from": "10am", "until": "1pm", "place": ""});
    assert_eq!(way.refused("conference", "bookConference", booking).0, "referral-not-accepted");
}

#[test]
fn preparing_says_who_was_seen_and_who_comes() {
    let mut way = Way::referred().accepted();
    let daniel = way.person("Daniel");
    for on in ["yesterday", "today"] {
        let tried = json!({"person": daniel, "on": on, "how": "phone", "reached": false, "words": "No answer"});
        way.ask("preparation", "logConversation", tried);
    }
    let page = way.ask("preparation", "getPreparing", json!({}));
    let row = |name: &str| {
        let rows = page["rows"].as_array().expect("rows").clone();
        rows.into_iter().find(|row| row["name"] == name).expect("on the page")
    };
    assert_eq!(row("Daniel Okafor")["seenWords"], "Tried twice");
    assert_eq!(row("Baby Okafor")["unborn"], true);
    assert_eq!(page["summary"], "6 people, 0 coming. Nobody who is coming waits for an invitation.");
    let before: Vec<_> = page["beforeTheDay"].as_array().expect("a list").iter().map(|one| &one["words"]).collect();
    assert_eq!(before, ["Amara Okafor seen", "Kelly Hollis visited", "Daniel Okafor visited"]);
    let page = way.prepared().ask("preparation", "getPreparing", json!({}));
    assert_eq!(page["summary"], "6 people, 5 coming. Nobody who is coming waits for an invitation.");
}

#[test]
fn family_time_drops_the_key_and_only_the_passphrase_brings_kith_back() {
    let mut way = Way::referred().accepted().prepared();
    let sitting = way.sitting();
    way.service.get(json!({"conference": {"startConference": {"sitting": sitting}}}));
    let amara = way.person("Amara");
    let nobody = json!({"sitting": sitting, "staying": [amara]});
    assert_eq!(way.service.refused(json!({"conference": {"startFamilyTime": nobody}})).0, "nobody-stays");
    let here = json!({"sitting": sitting, "person": amara, "here": "inPerson"});
    way.service.get(json!({"conference": {"setHere": here}}));
    way.service.get(json!({"conference": {"startFamilyTime": {"sitting": sitting, "staying": [amara]}}}));

    let status = way.service.get(json!({"service": {"getStatus": {}}}));
    assert_eq!(status["door"], "locked");
    let card = &status["familyTime"];
    assert_eq!((&card["from"], &card["until"]), (&json!("9am"), &json!("1pm")));
    assert_eq!(card["musts"], json!(["Amara has a break each week", "There is someone to ring if it goes wrong"]));
    assert_eq!(way.service.refused(json!({"due": {"listDue": {}}})).0, "locked");

    way.pass(52);
    let status = way.service.unlock(RUTH, PASSPHRASE).expect("unlocks").value;
    assert_eq!((&status["door"], &status["familyTime"]), (&json!("open"), &Value::Null));
    let page = way.ask("conference", "getConference", json!({}));
    assert_eq!(page["stages"][2]["minutes"], 52);
    assert_eq!((&page["stages"][2]["state"], &page["stages"][3]["state"]), (&json!("done"), &json!("now")));

    // The end can be put right.
    let right = json!({"sitting": sitting, "stage": "familyTime", "from": "9am", "until": "9:45am"});
    let page = way.service.get(json!({"conference": {"setStageTimes": right}}));
    assert_eq!(page["stages"][2]["minutes"], 45);
}

#[test]
fn after_a_crash_family_time_is_still_running() {
    let mut way = Way::referred().accepted().prepared();
    let (sitting, amara) = (way.sitting(), way.person("Amara"));
    way.service.get(json!({"conference": {"startConference": {"sitting": sitting}}}));
    let here = json!({"sitting": sitting, "person": amara, "here": "inPerson"});
    way.service.get(json!({"conference": {"setHere": here}}));
    way.service.get(json!({"conference": {"startFamilyTime": {"sitting": sitting, "staying": [amara]}}}));
    way.service.restart();
    let status = way.service.get(json!({"service": {"getStatus": {}}}));
    assert_eq!((&status["door"], &status["familyTime"]), (&json!("locked"), &Value::Null));
    way.pass(30);
    way.service.unlock(RUTH, PASSPHRASE).expect("unlocks");
    let page = way.ask("conference", "getConference", json!({}));
    assert_eq!(page["stages"][2]["minutes"], 30);
}

#[test]
fn what_was_agreed_stays_and_a_change_is_a_new_version() {
    let mut way = Way::referred().accepted().prepared().held().agreed();
    let page = way.ask("plan", "getPlan", json!({}));
    assert_eq!((&page["version"], &page["decided"]["decision"]), (&json!(1), &json!("agreed")));
    assert_eq!(page["musts"][0]["actionsWords"], "Action 1");
    assert_eq!(page["actions"][0]["whenWords"], "From Wednesday 25 November");
    assert_eq!(page["actions"][0]["ifLabel"], "If Jean can’t");
    let action = page["actions"][0]["action"].clone();
    let change = json!({"plan": {"setAction": {"action": action, "part": "what", "words": "have her on Thursdays"}}});
    assert_eq!(way.service.refused(change.clone()).0, "plan-decided");

    let next = way.ask("plan", "changePlan", json!({}));
    assert_eq!((&next["version"], &next["decided"]), (&json!(2), &Value::Null));
    assert_eq!(next["actions"].as_array().expect("actions").len(), 2);
    assert_eq!(next["musts"][0]["actionsWords"], "Action 1", "what serves what came along");
    let answers: Vec<_> = next["room"].as_array().expect("room").iter().map(|one| &one["answer"]).collect();
    assert!(answers.iter().all(|answer| *answer == "notAskedYet"), "nobody has agreed to the new one");
}

#[test]
fn a_review_asks_the_same_question_and_each_action() {
    let mut way = Way::referred().accepted();
    let amara = way.person("Amara");
    let asked = way.ask("review", "askQuestion", json!({"person": amara, "words": "How calm are mornings?"}));
    let question = asked["questions"][0]["question"].clone();
    let before = json!({"question": question, "review": null, "value": "3", "words": "Everyone shouts"});
    way.service.get(json!({"review": {"answerQuestion": before}}));
    let mut way = way.prepared().held().agreed();
    way.days(42);
    let page = way.ask("review", "getReviews", json!({}));
    let (review, action) = (page["current"].clone(), page["actions"][0]["action"].clone());
    let done = json!({"review": review, "action": action, "progress": "partly", "words": "Every week but one"});
    let page = way.service.get(json!({"review": {"setProgress": done}}));
    assert_eq!(page["answeredWords"], "1 of 2 answered: 1 partly");
    let now = json!({"question": question, "review": review, "value": "6", "words": "Mondays are hard"});
    let page = way.service.get(json!({"review": {"answerQuestion": now}}));
    let scale = &page["questions"][0];
    assert_eq!((&scale["before"]["value"], &scale["now"]["value"]), (&json!(3), &json!(6)));
    way.service.get(json!({"review": {"holdReview": {"review": review, "on": "today"}}}));
    let page = way.ask("review", "setNextReview", json!({"due": "in 3 months"}));
    assert_eq!(page["reviews"].as_array().expect("reviews").len(), 2);
    assert_eq!(way.due(), ["overdue: Give 5 people their copy of the plan"], "the review is not due any more");
}

#[test]
fn each_reader_has_their_own_copy_and_the_log_knows_which() {
    let mut way = Way::referred().accepted().prepared().held().agreed();
    let text = jeans_copy(&mut way);
    for said in [
        "Copy for Jean, version 1",
        "St Luke’s hall",
        "I want mornings to be calm",
        "have Amara for tea every Wednesday",
    ] {
        assert!(text.contains(said), "{said} in:\n{text}");
    }
    for never in ["Large print", "lift home", "Tried", "staff"] {
        assert!(!text.contains(never), "{never} in:\n{text}");
    }
    let page = way.ask("printing", "listCopies", json!({}));
    let readers = page["readers"].as_array().expect("readers");
    let held: Vec<_> = readers.iter().filter(|one| one["holds"] == 1).map(|one| &one["name"]).collect();
    assert_eq!(held, ["Jean"]);
}

#[test]
fn the_place_is_on_a_plan_only_where_nobody_is_unsafe() {
    for (safety, note, said, twice) in [
        ("yes", "There is a safety note.", "Something is written down in File.", "Somebody must not meet somebody"),
        ("notKnown", "Nobody knows yet", "Something is written down in File.", "Nobody knows yet"),
    ] {
        let mut way = Way::referred_with(safety).accepted();
        let before = way.ask("preparation", "getPreparing", json!({}))["safety"].to_string();
        assert!(before.contains(note), "{before}");
        way.restriction("other", "Kelly", None, "");
        let mut way = way.prepared().held().agreed();
        let text = jeans_copy(&mut way);
        assert!(text.contains("Copy for Jean") && !text.contains("St Luke’s hall"), "{safety}:\n{text}");
        let jean = way.person("Jean");
        let preparing = way.ask("preparation", "getPreparing", json!({}));
        assert!(
            preparing["safety"].as_str().expect("words").starts_with(said),
            "before anybody is invited: {preparing}"
        );
        assert!(!preparing.to_string().contains("Kelly must not meet"), "the note itself is not on this page");
        let copies = way.ask("printing", "listCopies", json!({}));
        assert!(copies["lookTwice"].as_str().expect("words").starts_with(twice), "{safety}: {copies}");
        let copy = way.ask("printing", "getCopy", json!({"reader": jean}));
        assert!(copy["leftOut"].to_string().contains("Where we met"), "staff are told: {copy}");
    }
}

#[test]
fn who_is_taken_off_the_list_stays_in_what_was_agreed() {
    let mut way = Way::referred().accepted().prepared().held().agreed();
    let tom = way.person("Tom");
    way.people(json!({"removePerson": {"person": tom}}));
    let plan = way.ask("plan", "getPlan", json!({}));
    assert_eq!((&plan["actions"][1]["whoWords"], &plan["room"][3]["name"]), (&json!("Tom"), &json!("Tom")), "{plan}");
    let text = jeans_copy(&mut way);
    for said in ["Tom will answer the phone", "Tom", "Uncle"] {
        assert!(text.contains(said), "{said} in:\n{text}");
    }
}

#[test]
fn who_sent_words_is_not_said_to_have_been_there() {
    let mut way = Way::referred().accepted().prepared().held();
    let (sitting, daniel) = (way.sitting(), way.person("Daniel"));
    let letter = json!({"sitting": sitting, "person": daniel, "here": "letter"});
    way.service.get(json!({"conference": {"setHere": letter}}));
    let mut way = way.agreed();
    let jean = way.person("Jean");
    let copy = way.ask("printing", "getCopy", json!({"reader": jean}));
    let named = |heading: &str| {
        let sections = copy["sections"].as_array().expect("sections");
        sections.iter().any(|one| one["heading"] == heading && one["lines"].to_string().contains("Daniel"))
    };
    assert!(named("Who sent words") && !named("Who was there"), "{copy}");
}

#[test]
fn copies_are_told_apart_by_a_name_that_says_nobodys() {
    let mut way = Way::referred().accepted().prepared().held();
    for (who, name) in [("Jean", "Our plan, copy 1"), ("Tom", "Our plan, copy 2"), ("Jean", "Our plan, copy 3")] {
        let reader = way.person(who);
        let asked = json!({"printing": way.with_referral("printPlan", json!({"reader": reader}))});
        let place = way.service.desk.place_asked(&serde_json::from_value(asked.clone()).expect("a request"));
        let Ok(Some(PlaceAsked::Save { suggested, .. })) = place else { panic!("{place:?}") };
        assert_eq!(suggested, name);
        let place = way.service.papers().join("Our plan.pdf");
        way.service.ask_at(asked, Some(place)).expect("a paper");
    }
}

#[test]
fn a_copy_that_may_say_what_is_kept_now_is_asked_back() {
    let mut way = Way::referred().accepted().prepared().held();
    way.action_of("Tom", "drive Amara to Seahaven", "", "");
    for who in ["Tom", "Jean"] {
        let reader = way.person(who);
        let asked = json!({"printing": way.with_referral("printPlan", json!({"reader": reader}))});
        let place = way.service.papers().join("Our plan.pdf");
        way.service.ask_at(asked, Some(place)).expect("a paper");
    }
    let out = |way: &mut Way| {
        let page = way.service.get(json!({"printing": {"listOut": {"family": way.family}}}));
        let rows = page["rows"].as_array().expect("rows").clone();
        rows.into_iter().map(|row| (row["words"].to_string(), row["look"].to_string())).collect::<Vec<_>>()
    };
    assert!(out(&mut way).iter().all(|(_, look)| look == "\"\""));
    way.restriction("confidentialAddress", "Kelly", Some("Tom"), "Seahaven");
    let rows = out(&mut way);
    assert!(rows[0].0.contains("for Jean") && rows[0].1 == "\"\"", "{rows:?}");
    assert!(rows[1].0.contains("for Tom") && rows[1].1.contains("Ask for it back"), "{rows:?}");
}

/// What Jean's copy says, as a PDF reader has it.
fn jeans_copy(way: &mut Way) -> String {
    let jean = way.person("Jean");
    let place = way.service.papers().join("Our plan.pdf");
    let print = way.with_referral("printPlan", json!({"reader": jean}));
    way.service.ask_at(json!({"printing": print}), Some(place.clone())).expect("a paper");
    let read = std::process::Command::new("pdftotext").arg("-layout").arg(&place).arg("-").output().expect("pdftotext");
    String::from_utf8(read.stdout).expect("text")
}

#[test]
fn a_quarter_counts_what_happened_in_it() {
    let mut way = Way::referred().accepted();
    let amara = way.person("Amara");
    let plan = json!({"child": amara, "kind": "childProtection", "from": "1 sep 2026", "until": "", "toldBy": "Sam"});
    way.ask("outcomes", "addEpisode", plan);
    let mut way = way.prepared().held().agreed();
    let figure = |page: &Value, code: &str| {
        let measures = page["measures"].as_array().expect("measures").clone();
        let one = measures.into_iter().find(|one| one["measure"] == code).unwrap_or_else(|| panic!("{code}"));
        one["value"].as_str().expect("a value").to_owned()
    };
    let page = way.service.get(json!({"counts": {"getCounts": {"quarter": "2026-27 Q3"}}}));
    assert_eq!(page["words"], "October to December 2026");
    for (code, value) in [
        ("referrals", "1"),
        ("referrals-reason-preBirth", "1"),
        ("conferences", "1"),
        ("days", "–"),
        ("agreed", "1"),
        ("took-part", "1"),
        ("not-due", "2"),
        ("lower", "0"),
    ] {
        assert_eq!(figure(&page, code), value, "{code}");
    }
    // Six months on, nobody has asked: not known, and never better.
    way.days(190);
    let ask = json!({"counts": {"getCounts": {"quarter": "2026-27 Q3"}}});
    let page = way.service.get(ask.clone());
    assert_eq!((figure(&page, "not-known"), figure(&page, "lower")), ("2".into(), "0".into()));
    let outcomes = way.ask("outcomes", "getOutcomes", json!({}));
    let episode = outcomes["children"][0]["episodes"][0]["episode"].clone();
    way.ask("outcomes", "endEpisode", json!({"episode": episode, "until": "1 mar 2027"}));
    let heard = json!({"child": amara, "months": 6, "askedOn": "today", "answer": "known", "withFamily": "yes",
        "toldBy": "Sam"});
    way.ask("outcomes", "setFollowUp", heard);
    let page = way.service.get(ask);
    assert_eq!((figure(&page, "not-known"), figure(&page, "lower")), ("1".into(), "1".into()));
    let behind = json!({"counts": {"getBehind": {"quarter": "2026-27 Q3", "measure": "lower"}}});
    let behind = way.service.get(behind);
    assert_eq!(behind["rows"][0]["name"], "Amara Okafor, 15");
    assert_eq!(behind["rows"][0]["about"], "Child protection plan, then no plan on record");
}

#[test]
fn the_export_opens_as_a_table_without_a_name_or_a_formula() {
    let mut way = Way::referred().accepted().prepared().held().agreed();
    let place = way.service.papers().join("Counts.csv");
    let export = json!({"counts": {"exportCounts": {"quarter": "2026-27 Q3"}}});
    way.service.ask_at(export, Some(place.clone())).expect("an export");
    let text = std::fs::read_to_string(&place).expect("a file");
    assert!(text.starts_with('\u{FEFF}'), "a spreadsheet knows it is UTF-8");
    let mut lines = csv::ReaderBuilder::new().from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
    let rows: Vec<csv::StringRecord> = lines.records().map(|row| row.expect("a row of as many cells")).collect();
    assert!(rows.len() > 10);
    assert!(rows.iter().all(|row| row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@']))));
    for name in ["Amara", "Okafor", "Kelly", "Jean"] {
        assert!(!text.contains(name), "{name}");
    }
}

#[test]
fn find_knows_people_by_the_beginning_of_their_names() {
    let mut way = Way::referred().accepted();
    let page = way.on_referral("getReferral", json!({}));
    way.service.relative(&page, "friend", "Łukasz Żółć");
    let mut find = |words: &str| {
        let found = way.service.get(json!({"search": {"find": {"words": words}}}));
        let hits = found["hits"].as_array().expect("hits").clone();
        hits.iter().map(|hit| hit["name"].as_str().expect("a name").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(find("lukasz"), ["Łukasz Żółć"]);
    assert_eq!(find("oka am"), ["Amara Okafor"]);
    assert_eq!(find("jea"), ["Jean"]);
    assert_eq!(find("zzz"), Vec::<String>::new());
    assert_eq!(find("<script> '; DROP"), Vec::<String>::new());
    let jean = way.person("Jean");
    way.people(json!({"removePerson": {"person": jean}}));
    let found = way.service.get(json!({"search": {"find": {"words": "jean"}}}));
    assert_eq!(found["hits"], json!([]), "a removed person is not found");
    way.service.get(json!({"history": {"undoLast": {"family": way.family}}}));
    let found = way.service.get(json!({"search": {"find": {"words": "jean"}}}));
    assert_eq!(found["hits"].as_array().expect("hits").len(), 1, "undo brings the name back too");
}
