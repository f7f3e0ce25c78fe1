//! Kith's one window. It goes nowhere but to its own pages, opens no second one, downloads
//! nothing, keeps nothing on the disk (`incognito`), and every connection that the page's policy
//! does not govern (preconnect, `target=_blank`, `download`) is sent to a dead proxy.
//!
//! **Made anew on lock, and when family view begins or is left.** Loading the page again would not do: the old page's texts stay in the
//! heap of the same web process until it collects them, and the whole old page may be kept for
//! "back". A new window without history has a web process of its own, and the old process ends
//! with its window, memory and all (tests/window/lock.rs looks at the processes).

use crate::{Machine, guard};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Wry};

type Builder<'a> = WebviewWindowBuilder<'a, Wry, AppHandle>;

/// Nothing listens there.
const DEAD_PROXY: &str = "http://127.0.0.1:9";
const SIZE: (f64, f64) = (1366.0, 768.0);
const SMALLEST: (f64, f64) = (480.0, 400.0);

/// Opens the window.
///
/// # Errors
/// When the system gives no window or no webview.
pub fn open(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    let label = next_label();
    let builder = safe(app, &label, WebviewWindowBuilder::new(app, &label, WebviewUrl::default()))?
        .title("Kith")
        .inner_size(SIZE.0, SIZE.1)
        .min_inner_size(SMALLEST.0, SMALLEST.1);
    #[cfg(feature = "e2e")]
    let builder = crate::seam::prepare(builder);
    let window = builder.build()?;
    #[cfg(feature = "e2e")]
    crate::seam::set(&window)?;
    Ok(window)
}

/// What no window of Kith's is without.
fn safe<'a>(app: &AppHandle, label: &str, builder: Builder<'a>) -> tauri::Result<Builder<'a>> {
    // WebKitGTK does not let an incognito window be driven; only a test build is ever driven.
    let incognito = !guard::driven();
    // Tauri hands its pages to one webview for each such folder; an incognito webview keeps nothing
    // in it, but the next one needs another name, or it is given no page at all.
    let own = if incognito { label } else { "driven" };
    let builder = builder
        .incognito(incognito)
        .data_directory(folder(&app.state::<Machine>().0).join(own))
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .general_autofill_enabled(false)
        .disable_drag_drop_handler();
    #[cfg(feature = "e2e")]
    if crate::seam::without_proxy() {
        return Ok(builder);
    }
    Ok(builder.proxy_url(Url::parse(DEAD_PROXY).map_err(tauri::Error::InvalidUrl)?))
}

/// Whether this is a page of Kith's own.
fn is_own(url: &Url) -> bool {
    matches!(
        (url.scheme(), url.host_str(), url.port()),
        ("tauri", Some("localhost"), None) | ("http" | "https", Some("tauri.localhost"), None)
    )
}

/// Where webviews put what is theirs on this machine.
pub fn folder(machine: &Path) -> PathBuf {
    machine.join("window")
}

/// The window that is there now.
pub fn current(app: &AppHandle) -> Option<WebviewWindow> {
    app.webview_windows().into_values().max_by_key(|window| number(window.label()))
}

/// Brings the window to the front: a second start asked for it.
#[cfg_attr(feature = "e2e", expect(dead_code, reason = "tests run side by side, without single instance"))]
pub fn forward(app: &AppHandle) {
    if let Some(window) = current(app) {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Tells the page that something happened outside it.
pub fn tell(app: &AppHandle, what: &str) {
    if let Some(window) = current(app) {
        // A page that can't hear it any more has nothing left to keep.
        let _ = window.eval(format!("dispatchEvent(new Event('{what}'))"));
    }
}

/// A new window in the old one's place, and the old one gone with its memory.
pub fn anew(app: &AppHandle) {
    let handle = app.clone();
    let result = app.run_on_main_thread(move || {
        let old = current(&handle);
        let made = open(&handle);
        if let (Ok(new), Some(old)) = (&made, &old) {
            let _ = take_place(old, new);
        }
        // Also when the new one failed: a locked Kith shows no family.
        if let Some(old) = old {
            let _ = old.destroy();
        }
    });
    if result.is_err() {
        app.exit(1);
    }
}

fn take_place(old: &WebviewWindow, new: &WebviewWindow) -> tauri::Result<()> {
    new.set_size(old.inner_size()?)?;
    new.set_position(old.outer_position()?)?;
    if old.is_maximized()? {
        new.maximize()?;
    }
    new.set_focus()
}

/// The first window is already there while the next is made, so each has its own label.
fn next_label() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    format!("main-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

fn number(label: &str) -> u32 {
    label.rsplit('-').next().and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_own_pages_are_its_own() {
        let own = ["tauri://localhost/", "tauri://localhost/index.html#/people", "http://tauri.localhost/"];
        let others = [
            "https://example.org/",
            "http://127.0.0.1:9/",
            "http://localhost/",
            "tauri://elsewhere/",
            "http://tauri.localhost.example.org/",
            "http://tauri.localhost:8080/",
            "file:///etc/passwd",
            "about:blank",
            "data:text/html,x",
            "javascript:0",
        ];
        let owns = |text: &str| Url::parse(text).is_ok_and(|url| is_own(&url));
        assert!(own.into_iter().all(owns));
        assert!(!others.into_iter().any(owns));
    }

    #[test]
    fn the_newest_window_has_the_highest_number() {
        assert!(number("main-10") > number("main-9"));
        assert_eq!(number("main"), 0);
    }
}
