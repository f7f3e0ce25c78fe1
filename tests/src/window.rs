//! The real window, driven through WebKitWebDriver: one driver, one data folder and one process
//! group for each test, so that tests run side by side and nothing outlives them.
//!
//! It refuses fixed sleeps: everything waits for a condition, with a hang guard that is no timing.
//! Things are found by the names that are read out, never by a class or an id.

mod driver;
mod person;
mod processes;
mod run;
mod screen;
mod start;
mod wait;

pub use person::HANDS;
pub use processes::{holds, memory_holds};
pub use run::Run;
pub use start::Start;
pub use wait::{until, until_some};

use crate::places;
use crate::service::{PASSPHRASE, RUTH, Service};
use driver::Driver;
use processes::{alive, command_of, processes_with};
use screen::Screen;
use std::path::{Path, PathBuf};
use thirtyfour::prelude::*;

/// A running Kith and the driver that holds it.
pub struct Window {
    /// What is asked of the page.
    pub page: WebDriver,
    folder: PathBuf,
    zoomed: bool,
    _driver: Driver,
    _screen: Screen,
}

impl Window {
    /// Starts Kith with its data and its saved papers under `folder`.
    pub async fn open(folder: &Path, start: &Start) -> Self {
        places::make(folder);
        let screen = Screen::new();
        let driver = Driver::start(folder, start, screen.name());
        let page = WebDriver::new(&driver.url(), start.capabilities()).await.expect("Kith's window opens");
        Self { page, folder: folder.to_owned(), zoomed: start.is_zoomed(), _driver: driver, _screen: screen }
    }

    /// The window of a service that a test has prepared, unlocked by whoever started it, at eleven on the
    /// morning when the tests' clock begins.
    pub async fn of(service: &mut Service) -> Self {
        service.desk.close();
        let start = Start::plain().clock("2026-11-24T11:00:00Z").file(&service.file());
        let window = Self::open(service.folder.path(), &start).await;
        window.fill("Who are you?", RUTH).await;
        window.fill("Your passphrase", PASSPHRASE).await;
        window.press("Unlock").await;
        window
    }

    /// Where papers are saved.
    pub fn papers(&self) -> PathBuf {
        places::papers(&self.folder)
    }

    /// Where exports are saved.
    pub fn exports(&self) -> PathBuf {
        places::exports(&self.folder)
    }

    /// Leaves Kith as a person does, and waits until its process is gone.
    pub async fn close(self) {
        let pids = processes_with(&self.folder);
        self.page.clone().quit().await.expect("the window closes");
        until("Kith's process ends", || async { pids.iter().all(|pid| !alive(*pid)) }).await;
    }

    /// The process ids of the pages that this Kith shows.
    pub fn page_processes(&self) -> Vec<i32> {
        let own = processes_with(&self.folder);
        own.into_iter().filter(|pid| command_of(*pid).contains("WebKitWebProcess")).collect()
    }

    /// Goes on with the window that shows `words`: after a lock it is another one.
    pub async fn follow_to(&self, words: &str) {
        // The old window may show the same words for a moment before it goes.
        let before = &self.page.window().await.ok();
        until(&format!("another window shows {words:?}"), || async {
            let handles = self.page.windows().await.unwrap_or_default();
            for handle in handles.into_iter().filter(|handle| Some(handle) != before.as_ref()) {
                let there = self.page.switch_to_window(handle).await.is_ok();
                if there && self.text().await.contains(words) {
                    return true;
                }
            }
            false
        })
        .await;
    }

    /// What the page shows as text.
    pub async fn text(&self) -> String {
        match self.page.find(By::Tag("body")).await {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    /// Waits until the page shows `words`.
    pub async fn shows(&self, words: &str) {
        let seen = until_some(|| async { Some(self.text().await).filter(|text| text.contains(words)) }).await;
        assert!(seen.is_some(), "the page never showed {words:?}; it shows:\n{}", self.text().await);
    }

    /// Waits until there is no such thing any more.
    pub async fn gone(&self, kind: &str, name: &str) {
        until(&format!("{kind} {name:?} goes"), || async { !self.has(kind, name).await }).await;
    }

    /// A PNG of the page, once its letters are there and nothing moves.
    pub async fn picture(&self, to: &Path) {
        let still = "return document.fonts.status === 'loaded' && document.getAnimations().length === 0";
        until("the page stands still", || async {
            let said = self.page.execute(still, vec![]).await;
            said.is_ok_and(|said| said.json() == &serde_json::json!(true))
        })
        .await;
        // Two frames on, what is there has been painted, also in a window that has just come.
        let painted = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        self.page.execute_async(painted, vec![]).await.expect("the page paints");
        let png = self.page.screenshot_as_png().await.expect("a picture of the window");
        std::fs::write(to, png).expect("the picture is written");
    }
}
