//! Backups in the real window: made by the lock, gone back to, and a damaged file opened from one.

use kith_tests::service::{PASSPHRASE, RUTH, Service};
use kith_tests::way::Way;
use kith_tests::window::{Start, Window};
use serde_json::json;
use std::path::{Path, PathBuf};

async fn unlock(window: &Window) {
    window.fill("Your passphrase", PASSPHRASE).await;
    window.press("Unlock").await;
}

/// Flips one bit of the first page.
fn damage(file: &Path) {
    let mut bytes = std::fs::read(file).expect("bytes");
    bytes[1000] ^= 1;
    std::fs::write(file, bytes).expect("written");
}

fn kept_beside(service: &Service) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(service.folder.path()).expect("a folder").flatten().map(|entry| entry.path());
    entries
        .filter(|path| {
            path.to_string_lossy().contains("as it was") && path.extension().is_some_and(|end| end == "kith")
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_backed_up_at_the_lock_is_gone_back_to() {
    let mut way = Way::referred();
    way.service.desk.close();
    let start = Start::plain().clock("2026-11-24T11:00:00Z").file(&way.service.file());
    let window = Window::open(way.service.folder.path(), &start).await;
    window.fill("Who are you?", RUTH).await;
    unlock(&window).await;
    window.shows("Not backed up yet. A second place is needed").await;
    window.press("Lock").await;
    window.follow_to("Your passphrase").await;
    unlock(&window).await;
    window.press("Backups").await;
    window.shows("Backed up today at 11:00").await;
    window.shows("Nothing has been saved since.").await;
    window.press("Try it out now").await;
    window.shows("Tried out today at 11:00: it opened, and every page and every row of its history was whole.").await;

    // Something is saved since; going back leaves it in the file that is kept beside.
    window.ask(json!({"referral": {"beginReferral": {}}})).await.expect("begun");
    window.press("Go back to the backup made today at 11:00, This computer").await;
    window.shows("One thing was saved since then. It would not be in the file.").await;
    window.fill("Your passphrase", PASSPHRASE).await;
    window.press("Go back to it").await;
    window.follow_to("Kith went back to the backup.").await;
    assert_eq!(families(&window).await, 1);
    window.close().await;
    assert_eq!(kept_beside(&way.service).len(), 1);

    // The disk does its worst: what was backed up on closing opens all the same.
    damage(&way.service.file());
    let window = Window::open(way.service.folder.path(), &start).await;
    unlock(&window).await;
    window.shows("The file is damaged. What is in it has not been touched.").await;
    window.press("Open a backup").await;
    window.fill("Your passphrase", PASSPHRASE).await;
    window.press("Open this backup").await;
    window.shows("Kith went back to the backup.").await;
    assert_eq!(families(&window).await, 1);
    assert_eq!(kept_beside(&way.service).len(), 2, "also what is damaged is kept");
    window.close().await;
}

async fn families(window: &Window) -> u64 {
    let list = window.ask(json!({"referral": {"listFamilies": {"after": 0}}})).await.expect("listed");
    list["value"]["total"].as_u64().expect("a number")
}
