//! Every problem's two sentences, kept word for word: whoever changes one reads them all.

use kith_core::base::words::{Arg, Words};
use kith_tests::golden::golden;
use std::path::Path;

/// What the sentences are filled with here.
const SAMPLES: &[(&str, Arg<'_>)] = &[
    ("typed", Arg::Text("soon")),
    ("day", Arg::Text("30")),
    ("month", Arg::Text("February")),
    ("year", Arg::Text("2026")),
    ("date", Arg::Text("Friday 25 December 2026")),
    ("letters", Arg::Text("祖母")),
    ("length", Arg::Number(10_000)),
    ("most", Arg::Number(200)),
    ("fewest", Arg::Number(15)),
    ("file", Arg::Text("Our service.kith")),
    ("name", Arg::Text("Daniel Okafor")),
    ("group", Arg::Number(7)),
    ("seconds", Arg::Number(8)),
    ("row", Arg::Number(4)),
    ("who", Arg::Text("Jo B.")),
    ("machine", Arg::Text("JO-LAPTOP")),
    ("since", Arg::Text("09:10")),
    ("from", Arg::Text("7pm")),
    ("until", Arg::Text("4:30pm")),
    ("time", Arg::Text("8pm")),
    ("relation", Arg::Text("uncle")),
    ("one", Arg::Text("Kelly")),
    ("other", Arg::Text("Daniel")),
    ("kind", Arg::Text("Child protection plan")),
    ("born", Arg::Text("Sunday 4 March 2012")),
    ("why", Arg::Text("Lee must not meet Kelly")),
    ("missing", Arg::Text("Safety: yes, no or not known")),
];

/// The stages in the order of the work.
const FILES: &[&str] = &[
    "base/base",
    "file/file",
    "history/history",
    "staff/staff",
    "staff/scope/scope",
    "people/people",
    "people/contact/contact",
    "people/safety/safety",
    "referral/referral",
    "preparation/preparation",
    "conference/conference",
    "plan/plan",
    "review/review",
    "outcomes/outcomes",
    "closing/closing",
    "map/map",
    "printing/printing",
    "counts/counts",
];

#[test]
fn every_problem_says_what_happened_and_what_to_do() {
    let words = Words::english();
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/core/src");
    let mut said = String::new();
    for file in FILES {
        let text = std::fs::read_to_string(core.join(format!("{file}.en.ftl"))).expect("words");
        for key in text.lines().filter_map(|line| line.strip_prefix("problem-")?.split_once(" =")).map(|(key, _)| key) {
            let happened = words.say(&format!("problem-{key}"), SAMPLES);
            let next = words.say(&format!("problem-{key}.next"), SAMPLES);
            assert!(!happened.contains('{') && !next.contains('{'), "{key}: {happened} {next}");
            said += &format!("{key}\n    {happened}\n    {next}\n");
        }
    }
    golden("problems.txt", &said);
}
