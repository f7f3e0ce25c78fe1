//! Locking: the page that showed a family is gone, and the process that held its texts with it.

use kith_tests::thread::{self, Nobody};
use kith_tests::window::{Start, Window, memory_holds, until};

/// No sentence of Kith's own has this name in it; "Amara" stands in an example.
const NAME: &str = "Ngozi";

#[tokio::test(flavor = "multi_thread")]
async fn the_window_is_made_anew_and_its_memory_is_gone() {
    let folder = tempfile::tempdir().expect("a folder");
    let window = Window::open(folder.path(), &Start::plain()).await;
    thread::start_service(&window, &mut Nobody).await;
    thread::refer(&window, &mut Nobody).await;
    let before = window.page_processes();
    assert!(before.iter().any(|page| memory_holds(*page, NAME)), "the name would not be found");

    thread::lock(&window).await;
    until("the old page's process ends", || async {
        window.page_processes().iter().all(|page| !before.contains(page))
    })
    .await;
    let after = window.page_processes();
    assert!(!after.is_empty(), "a page is there");
    assert!(!after.iter().any(|page| memory_holds(*page, NAME)), "a locked page holds a name");
    assert_eq!(window.page.windows().await.expect("windows").len(), 1, "the old window is still there");

    thread::unlock(&window).await;
    window.press("My families").await;
    window.press("Open Okafor").await;
    window.find("row", "Amara Okafor", None).await;
    window.close().await;
}
