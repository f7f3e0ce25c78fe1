//! Every place on the way, read by axe-core: light and dark. It refuses to trust itself: faults that
//! are planted must be found, and a theme that was asked for must be there.

use kith_tests::journey;
use kith_tests::places;
use kith_tests::thread::Eye;
use kith_tests::window::{Start, Window};
use serde_json::{Value, json};

/// Runs axe on each place and keeps what it finds.
struct Inspector {
    axe: String,
    places: u32,
    faults: Vec<String>,
}

impl Inspector {
    fn new() -> Self {
        let axe = places::checkout().join("ui/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(axe).expect("axe-core is installed in ui/ (npm ci)");
        Self { axe, places: 0, faults: vec![] }
    }
}

const RUN: &str = "const done = arguments[0];
    axe.run(document, { resultTypes: ['violations'] }).then(
        ({ violations }) => done(violations.map(({ id, help, nodes }) =>
            `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)),
        (error) => done([`axe itself failed: ${error}`]));";

impl Eye for Inspector {
    async fn at(&mut self, window: &Window, place: &str) {
        // A window made anew has no axe in it yet.
        window.page.execute(self.axe.as_str(), vec![]).await.expect("axe is a script");
        let found = window.page.execute_async(RUN, vec![]).await.expect("axe runs");
        let faults = found.json().as_array().cloned().unwrap_or_else(|| vec![Value::from("axe said nothing")]);
        self.faults.extend(faults.iter().map(|fault| format!("{place}: {fault}")));
        self.places += 1;
    }
}

async fn inspect(start: &Start, theme: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let window = Window::open(folder.path(), start).await;
    is_in(&window, theme).await;
    let mut inspector = Inspector::new();
    journey::whole(&window, &mut inspector).await;
    assert!(inspector.places >= 36, "only {} places were read", inspector.places);
    assert!(inspector.faults.is_empty(), "{:#?}", inspector.faults);
}

/// Else the dark run would read the light page a second time.
async fn is_in(window: &Window, theme: &str) {
    let script = "return matchMedia(`(prefers-color-scheme: ${arguments[0]})`).matches";
    let is = window.page.execute(script, vec![json!(theme)]).await.expect("the page answers");
    assert_eq!(is.json(), &json!(true), "the page is not {theme}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_place_is_clean_in_light() {
    inspect(&Start::plain(), "light").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_place_is_clean_in_dark() {
    inspect(&Start::plain().dark(), "dark").await;
}

/// A picture without words, a field without a label, and grey words on grey.
const PLANT: &str = "const box = document.querySelector('h1').parentElement;
    box.append(new Image(20, 20), document.createElement('input'));
    const faint = document.createElement('p');
    faint.textContent = 'faint';
    faint.style.color = '#888';
    faint.style.backgroundColor = '#999';
    box.append(faint);";

#[tokio::test(flavor = "multi_thread")]
async fn planted_faults_are_found() {
    for start in [Start::plain(), Start::plain().dark()] {
        let folder = tempfile::tempdir().expect("a folder");
        let window = Window::open(folder.path(), &start).await;
        window.shows("Welcome to Kith").await;
        let mut inspector = Inspector::new();
        inspector.at(&window, "before").await;
        assert!(inspector.faults.is_empty(), "{:#?}", inspector.faults);
        window.page.execute(PLANT, vec![]).await.expect("faults can be planted");
        inspector.at(&window, "planted").await;
        for rule in ["image-alt", "label", "color-contrast"] {
            let named = format!("{rule}: ");
            assert!(inspector.faults.iter().any(|fault| fault.contains(&named)), "{rule}: {:#?}", inspector.faults);
        }
    }
}
