//! Every request over roles and families: each id in it is asked for its family, what is somebody's own reads
//! as if it were not there, and whoever works with a family is answered.

use kith_core::request::scope::Scope;
use kith_core::request::{Request, examples};
use kith_core::staff::{Role, may};
use kith_tests::service::{PASSPHRASE, RUTH, Service};
use kith_tests::way::Way;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

const NOWHERE: &str = "019ab000-0000-7000-8000-00000000ffff";

type Ids = BTreeMap<&'static str, Value>;

/// The first value of this name anywhere in an answer.
fn find(value: &Value, name: &str) -> Option<Value> {
    match value {
        Value::Object(fields) => match fields.get(name).filter(|found| found.is_string()) {
            Some(found) => Some(found.clone()),
            None => fields.values().find_map(|field| find(field, name)),
        },
        Value::Array(items) => items.iter().find_map(|item| find(item, name)),
        _ => None,
    }
}

fn found(value: &Value, name: &str) -> Value {
    find(value, name).unwrap_or_else(|| panic!("{name} in {value}"))
}

/// A family that has come all the way, and one record of each sort in it.
fn family(service: Service, last_name: &str) -> (Way, Ids) {
    let mut way = Way::referred_to(service, last_name, "no").accepted().prepared().held().agreed();
    let (amara, jean, sitting) = (way.person("Amara"), way.person("Jean"), way.sitting());
    let page = way.on_referral("getReferral", json!({}));
    let plan = way.ask("plan", "getPlan", json!({}));
    let preparing = way.ask("preparation", "getPreparing", json!({}));
    let reviews = way.ask("review", "askQuestion", json!({"person": amara, "words": "How calm are mornings?"}));
    let spell = json!({"child": amara, "kind": "childInNeed", "from": "1 sep 2026", "until": "", "toldBy": "Sam"});
    let outcomes = way.ask("outcomes", "addEpisode", spell);
    let home = way.people(json!({"addHome": {"person": jean, "called": "Nan’s house"}}));
    let number = json!({"contact": {"addContact": {"person": jean, "kind": "phone", "value": "01632 960001"}}});
    let contacts = way.service.get(number);
    let (kelly, daniel) = (way.person("Kelly"), way.person("Daniel"));
    let pair = way.people(json!({"addCouple": {"person": kelly, "other": daniel, "how": "ended"}}));
    way.restriction("mustNotMeet", "Kelly", Some("Daniel"), "");
    let restriction = found(&way.open_file(PASSPHRASE), "restriction");
    let through = json!({"restriction": restriction, "door": "invitation", "person": jean, "reason": "Two rooms"});
    let through = found(&way.service.get(json!({"safety": {"letThrough": through}})), "through");
    let history = way.service.get(json!({"history": {"listHistory": {"family": way.family, "most": 5}}}));
    let ids = [
        ("family", way.family.clone()),
        ("referral", way.referral.clone()),
        ("person", jean),
        ("referralChild", page["children"][0]["id"].clone()),
        ("must", page["musts"][0]["id"].clone()),
        ("consent", page["consents"][0]["id"].clone()),
        ("conversation", found(&preparing, "conversation")),
        ("sitting", sitting),
        ("planAction", found(&plan, "action")),
        ("whatIf", found(&plan, "whatIf")),
        ("review", found(&reviews, "current")),
        ("question", found(&reviews, "question")),
        ("episode", found(&outcomes, "episode")),
        ("home", found(&home, "home")),
        ("contact", found(&contacts, "contact")),
        ("couple", found(&pair, "couple")),
        ("restriction", restriction),
        ("through", through),
        ("act", found(&history, "action")),
    ];
    (way, ids.into_iter().collect())
}

/// Two families, Okafor and Nowak, and people of every role. Fay and Rae work with the Okafors; nobody but Ruth
/// opens the Nowaks, who are Max's own family.
fn service() -> (Service, Ids, Ids) {
    let (way, mut ours) = family(Service::started(), "Okafor");
    let (way, mut closed) = family(way.service, "Nowak");
    let mut service = way.service;
    let fay = service.worker("Fay", &["facilitator"]);
    let rae = service.worker("Rae", &["reader"]);
    let max = service.worker("Max", &["manager"]);
    service.worker("Ola", &["office"]);
    service.worker("Ada", &["administrator"]);
    service.worker("Kay", &["facilitator"]);
    service.sits("Kay");
    for ids in [&ours, &closed] {
        let asked = json!({"family": ids["family"], "reason": "Sol is ill, and the visit is today"});
        service.get(json!({"scope": {"openFamilyAsk": asked}}));
    }
    service.sits(RUTH);
    let asks = service.get(json!({"scope": {"listAsks": {}}}));
    for ids in [&mut ours, &mut closed] {
        let rows = asks["rows"].as_array().expect("rows");
        let row = rows.iter().find(|row| row["family"] == ids["family"]).expect("asked for");
        ids.insert("ask", row["ask"].clone());
        ids.insert("staff", rae.clone());
    }
    for staff in [fay, rae] {
        service.get(json!({"scope": {"assign": {"family": ours["family"], "staff": staff}}}));
    }
    service.get(json!({"scope": {"markOwn": {"family": closed["family"], "staff": max}}}));
    (service, ours, closed)
}

/// Which sort of id stands in a field of a request.
fn sort(stage: &str, ask: &str, field: &str) -> Option<&'static str> {
    Some(match (stage, ask, field) {
        ("referral", "removeChild", "child") => "referralChild",
        ("history", "undo", "action") => "act",
        ("history", _, "about") => "referral",
        ("safety", _, "about" | "from") => "person",
        (_, _, "person" | "other" | "child" | "children" | "who" | "reader" | "sameTo" | "staying") => "person",
        (_, _, "action") => "planAction",
        ("scope", _, "ask") => "ask",
        (_, _, "family") => "family",
        (_, _, "referral") => "referral",
        (_, _, "must") => "must",
        (_, _, "whatIf") => "whatIf",
        (_, _, "consent") => "consent",
        (_, _, "conversation") => "conversation",
        (_, _, "sitting") => "sitting",
        (_, _, "review") if stage == "review" => "review",
        (_, _, "question") => "question",
        (_, _, "episode") => "episode",
        (_, _, "home") => "home",
        (_, _, "contact") => "contact",
        (_, _, "couple") => "couple",
        (_, _, "restriction") => "restriction",
        (_, _, "through") => "through",
        _ => return None,
    })
}

/// An example of a request, taken apart.
struct Example {
    stage: String,
    ask: String,
    with: Map<String, Value>,
}

impl Example {
    fn all() -> Vec<Self> {
        let apart = |example: &Value| {
            let (stage, asked) = example.as_object()?.iter().next()?;
            let (ask, with) = asked.as_object()?.iter().next()?;
            Some(Self { stage: stage.clone(), ask: ask.clone(), with: with.as_object()?.clone() })
        };
        examples().iter().map(|example| apart(example).expect("a request")).collect()
    }

    /// The fields that hold the id of a family's record.
    fn fields(&self) -> Vec<(String, &'static str)> {
        let names = self.with.keys().filter_map(|field| Some((field.clone(), sort(&self.stage, &self.ask, field)?)));
        names.collect()
    }

    /// With real ids in it: from `ours`, but in `other` from `theirs`.
    fn filled(&self, ours: &Ids, other: Option<&str>, theirs: &Ids) -> Value {
        let mut with = self.with.clone();
        for (field, sort) in self.fields() {
            let ids = if other == Some(field.as_str()) { theirs } else { ours };
            let id = ids[sort].clone();
            let list = with[&field].is_array();
            with.insert(field, if list { json!([id]) } else { id });
        }
        if with.get("staff").is_some_and(Value::is_string) {
            with.insert("staff".into(), ours["staff"].clone());
        }
        json!({&self.stage: {&self.ask: with}})
    }

    fn name(&self) -> String {
        format!("{}.{}", self.stage, self.ask)
    }
}

fn needs(request: &Value, role: Role) -> bool {
    let request: Request = serde_json::from_value(request.clone()).expect("a request");
    may::may(&[role], request.need())
}

#[test]
fn every_id_in_a_request_is_asked_for_its_family() {
    let (mut service, ours, closed) = service();
    let workers = [
        ("Fay", Role::Facilitator, "family-not-yours"),
        ("Ola", Role::Office, "family-not-yours"),
        ("Max", Role::Manager, "gone"),
        ("Rae", Role::Reader, "family-not-yours"),
    ];
    let mut asked = 0;
    for (name, role, code) in workers {
        service.sits(name);
        for example in Example::all() {
            for (field, _) in example.fields() {
                let request = example.filled(&ours, Some(&field), &closed);
                let to_ask = ["scope.openFamilyAsk", "scope.markOwn"].contains(&example.name().as_str());
                let code = match code {
                    _ if !needs(&request, role) => "refused",
                    "family-not-yours" if to_ask => continue,
                    "gone" if field == "action" && example.stage == "history" => "undo-nothing",
                    code => code,
                };
                let told = service.ask(request.clone()).expect_err(&format!("{name}, {field}: {request}"));
                assert_eq!(told.code, code, "{name}, {field}: {request}");
                asked += 1;
            }
        }
    }
    assert!(asked > 400, "{asked}");
}

#[test]
fn one_s_own_family_reads_as_if_it_were_not_there() {
    let (mut service, ours, closed) = service();
    let nowhere: Ids =
        closed.keys().map(|sort| (*sort, json!(NOWHERE))).chain([("staff", ours["staff"].clone())]).collect();
    service.sits("Max");
    for example in Example::all().into_iter().filter(|example| !example.fields().is_empty()) {
        // What is typed about nothing at all is kept: a form may not have saved anything yet.
        if example.name().ends_with("Draft") || example.name().ends_with("Drafts") {
            continue;
        }
        let own = service.ask(example.filled(&closed, None, &closed)).expect_err(&example.name());
        let none = service.ask(example.filled(&nowhere, None, &nowhere)).expect_err(&example.name());
        assert_eq!(own, none, "{}", example.name());
    }
}

#[test]
fn whoever_works_with_a_family_is_answered_and_an_administrator_is_not() {
    let (mut service, ours, _) = service();
    for (name, role) in [
        ("Fay", Role::Facilitator),
        ("Ola", Role::Office),
        ("Max", Role::Manager),
        ("Rae", Role::Reader),
        ("Ada", Role::Administrator),
    ] {
        service.sits(name);
        let reads = |example: &Example| ["get", "list", "who"].iter().any(|word| example.ask.starts_with(word));
        for example in Example::all().into_iter().filter(|example| reads(example) && !example.fields().is_empty()) {
            let request = example.filled(&ours, None, &ours);
            let answered = service.ask(request.clone()).map_err(|told| told.code);
            let of_nobody = example.name() == "history.listDrafts" && role == Role::Administrator;
            match answered {
                Ok(_) => assert!(needs(&request, role), "{name}: {request}"),
                Err(code) if of_nobody => assert_eq!(code, "gone", "{name}: {request}"),
                Err(code) => assert!(!needs(&request, role) && code == "refused", "{name}: {code}: {request}"),
            }
        }
    }
}

/// Whatever is not about a family by an id in it stands here by name; everything else is asked for its family.
#[test]
fn every_request_has_a_rule() {
    let (mut none, mut narrowed) = (vec![], vec![]);
    for example in examples() {
        let request: Request = serde_json::from_value(example.clone()).expect("a request");
        let (stage, ask) = example.as_object().expect("a stage").iter().next().expect("one");
        let name = format!("{stage}.{}", ask.as_object().expect("an ask").keys().next().expect("one"));
        match request.scope() {
            Scope::NoFamily => none.push(name),
            Scope::Narrowed => narrowed.push(name),
            Scope::Of(records) => assert!(!records.is_empty(), "{name}"),
            Scope::ToAsk(_) | Scope::Act(_) | Scope::Draft(_) => {}
        }
    }
    none.retain(|name| !["service.", "backups.", "staff."].iter().any(|stage| name.starts_with(stage)));
    assert_eq!(none, ["referral.beginReferral", "history.readDate"]);
    let lists = [
        "referral.listFamilies",
        "history.listHistory",
        "review.listReviews",
        "closing.listClosed",
        "due.listDue",
        "search.find",
        "counts.getCounts",
        "counts.getTrend",
        "counts.getBehind",
        "counts.exportCounts",
        "scope.openByChild",
        "scope.listAsks",
        "scope.listOwn",
    ];
    assert_eq!(narrowed, lists);
}
