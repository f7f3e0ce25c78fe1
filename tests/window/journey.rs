//! The whole journey in the real window, from an empty machine to a quarter's counts: all twelve
//! steps, then the paper, the table and the reopened file by the word of other programs.

use kith_tests::journey;
use kith_tests::paper;
use kith_tests::thread::{self, Nobody};
use kith_tests::window::{Start, Window};
use serde_json::json;
use std::path::Path;

#[tokio::test(flavor = "multi_thread")]
async fn from_an_empty_machine_through_all_twelve_steps() {
    let folder = tempfile::tempdir().expect("a folder");
    let window = Window::open(folder.path(), &Start::plain()).await;
    thread::start_service(&window, &mut Nobody).await;
    thread::refer(&window, &mut Nobody).await;
    thread::add_grandma(&window, &mut Nobody).await;
    journey::walk(&window, &mut Nobody).await;
    let plan = journey::saved(&window, "plan", "pdf").await;
    the_plan_is_sound(&plan);
    let counts = journey::saved(&window, "counts", "csv").await;
    the_counts_are_sound(&counts);
    window.close().await;

    // The file, opened again: everything is there.
    let window = Window::open(folder.path(), &Start::plain()).await;
    thread::unlock(&window).await;
    window.press("My families").await;
    window.press("Open Okafor").await;
    window.press_in("Okafor: pages", "Plan").await;
    for words in ["I want mornings to be calm", "have Amara for tea every Wednesday", "Agreed"] {
        window.shows(words).await;
    }
    let list = window.ask(json!({"referral": {"listFamilies": {"after": 0}}})).await.expect("a list");
    assert_eq!(list["value"]["rows"][0]["stageWords"], "Plan decided");
    window.close().await;
}

fn the_plan_is_sound(pdf: &Path) {
    let text = paper::text(pdf);
    for words in ["Our plan for Amara", "I want mornings to be calm", "Jean will have Amara", "Copy for Jean Okafor"] {
        assert!(text.contains(words), "{words} is not in:\n{text}");
    }
    for never in ["Large print", "St Luke’s hall, ", "Child in need"] {
        assert!(!text.contains(never), "{never} is in:\n{text}");
    }
    let about = paper::about(pdf);
    assert!(about.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{about}");
    assert!(!about.contains("Amara") && !about.contains("Okafor"), "a name in the paper's properties:\n{about}");
    assert_eq!(paper::fault(pdf), None);
}

fn the_counts_are_sound(csv: &Path) {
    let text = std::fs::read_to_string(csv).expect("a file");
    let table = text.strip_prefix('\u{FEFF}').expect("a spreadsheet knows that it is UTF-8");
    let rows: Vec<csv::StringRecord> =
        csv::Reader::from_reader(table.as_bytes()).records().map(|row| row.expect("as many cells")).collect();
    let held = rows.iter().find(|row| &row[3] == "conferences").expect("conferences are counted");
    assert_eq!(&held[8], "1");
    assert!(!text.contains("Okafor") && !text.contains("Amara"), "a name in the export");
}
