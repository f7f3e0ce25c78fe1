//! The thread, in the real window and on the real disk: start a service, its sheet, a referral with
//! one child, grandma, a page of paper; then close, open, unlock and undo.

use kith_tests::thread::{self, Nobody};
use kith_tests::window::{Start, Window, holds, until};
use kith_tests::{paper, places};
use std::path::Path;
use thirtyfour::prelude::*;

#[tokio::test(flavor = "multi_thread")]
async fn from_a_key_press_to_a_page_of_paper_and_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let window = Window::open(folder.path(), &Start::plain()).await;
    thread::start_service(&window, &mut Nobody).await;
    thread::refer(&window, &mut Nobody).await;
    thread::add_grandma(&window, &mut Nobody).await;
    let pdf = thread::print(&window, &mut Nobody).await;
    the_paper_is_sound(&pdf);
    window.close().await;
    nothing_is_plain_in(folder.path());

    let window = Window::open(folder.path(), &Start::plain()).await;
    thread::unlock(&window).await;
    window.press("My families").await;
    window.press("Open Okafor").await;
    window.find("row", "Jean Okafor", None).await;
    window.keys(Key::Control + "z").await;
    until("grandma is gone", || async { !window.has("row", "Jean Okafor").await }).await;
    window.find("row", "Amara Okafor", None).await;
    window.close().await;
}

/// One tagged page that says who is there, by the word of other people's programs.
fn the_paper_is_sound(pdf: &Path) {
    let text = paper::text(pdf);
    for words in ["Amara Okafor", "Jean Okafor", "Grandma"] {
        assert!(text.contains(words), "{words} is not in:\n{text}");
    }
    let about = paper::about(pdf);
    for (what, value) in [("Pages:", "1"), ("Tagged:", "yes"), ("Encrypted:", "no")] {
        let line = about.lines().find(|line| line.starts_with(what)).unwrap_or_default();
        assert!(line.ends_with(value), "{what} should be {value}:\n{about}");
    }
    assert!(!about.contains("Okafor"), "a name in the paper's properties:\n{about}");
    assert_eq!(paper::fault(pdf), None);
}

/// No name of the family in anything that Kith or its webview wrote, but the paper itself.
fn nothing_is_plain_in(folder: &Path) {
    let papers = places::papers(folder);
    let planted = ["Amara", "Okafor", "Ngozi", "mum is in hospital"];
    for file in places::files(folder) {
        let is_paper = file.starts_with(&papers) && file.extension().is_some_and(|end| end == "pdf");
        let bytes = std::fs::read(&file).unwrap_or_default();
        let found: Vec<_> = planted.iter().filter(|word| has(&bytes, word)).collect();
        assert!(is_paper || found.is_empty(), "{found:?} in {}", file.display());
    }
}

fn has(bytes: &[u8], word: &str) -> bool {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    holds(bytes, word.as_bytes()) || holds(bytes, &wide)
}

#[test]
fn a_planted_name_would_be_found() {
    assert!(has(b"\0\x01Okafor\0", "Okafor"));
    assert!(has(b"\0O\0k\0a\0f\0o\0r\0", "Okafor"));
    assert!(!has(b"SQLite", "Okafor"));
}
