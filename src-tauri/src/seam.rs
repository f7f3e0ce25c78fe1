//! The test seam: answers from the environment instead of from a person. Compiled only with the
//! `e2e` feature, which no shipped build has.
//!
//! `KITH_E2E_SAVE_PLACE`, `KITH_E2E_OPEN_PLACE`, `KITH_E2E_FOLDER_PLACE`: a folder (the suggested name goes into its folder
//! `kith` or `pdf`), a full path, or `cancel`. `KITH_E2E_CLOCK`: the moment at which the clock stands, RFC 3339.
//! `KITH_E2E_ZOOM`: 2 for 200 %. `KITH_E2E_SIZE`: `1920x1080`. `KITH_E2E_NO_PROXY`: shows what the dead proxy is for. `KITH_E2E_SELF_DRIVE`: a script that goes through the page by
//! itself; it ends Kith by setting the page's title to `done` or `failed: …`.

use crate::dialogs::full_name;
use chrono::{DateTime, Utc};
use kith_core::request::PlaceAsked;
use std::env::{var, var_os};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use tauri::{AppHandle, LogicalSize, WebviewWindow, WebviewWindowBuilder, Wry, webview::PageLoadEvent};

/// A dialog's answer.
pub enum Place {
    /// This path.
    At(PathBuf),
    /// The dialog is closed without one.
    Cancelled,
}

impl Place {
    /// What a dialog would have given back.
    pub fn path(self) -> Option<PathBuf> {
        match self {
            Self::At(path) => Some(path),
            Self::Cancelled => None,
        }
    }
}

/// The answer that the environment gives, if it gives one.
pub fn place(asked: &PlaceAsked) -> Option<Place> {
    let (variable, suggested) = match asked {
        PlaceAsked::Save { suggested, extension, .. } => {
            ("KITH_E2E_SAVE_PLACE", Some(Path::new(extension).join(full_name(suggested, extension))))
        }
        PlaceAsked::Open { .. } => ("KITH_E2E_OPEN_PLACE", None),
        PlaceAsked::Folder => ("KITH_E2E_FOLDER_PLACE", None),
    };
    let given = PathBuf::from(var_os(variable)?);
    if given.as_os_str() == "cancel" {
        return Some(Place::Cancelled);
    }
    Some(Place::At(match suggested {
        Some(name) if given.is_dir() => given.join(name),
        _ => given,
    }))
}

/// The moment at which the clock stands, if it does.
pub fn moment() -> Option<DateTime<Utc>> {
    let text = var("KITH_E2E_CLOCK").ok()?;
    Some(DateTime::parse_from_rfc3339(&text).ok()?.with_timezone(&Utc))
}

/// The window as tests want it: driven by its own script where one is named.
pub fn prepare(builder: WebviewWindowBuilder<'_, Wry, AppHandle>) -> WebviewWindowBuilder<'_, Wry, AppHandle> {
    let builder = match moment() {
        // The page's own clock stands with the core's, so that minutes on the screen are true.
        Some(moment) => builder.initialization_script(format!("Date.now = () => {};", moment.timestamp_millis())),
        None => builder,
    };
    let Some(script) = script() else {
        return builder;
    };
    builder
        .on_page_load(move |window, load| {
            if load.event() == PageLoadEvent::Finished {
                let _ = window.eval(&script);
            }
        })
        .on_document_title_changed(|window, title| end(&window, &title))
}

/// Whether connections may leave, to show that the tests would see them.
pub fn without_proxy() -> bool {
    var_os("KITH_E2E_NO_PROXY").is_some()
}

/// The zoom and the size that a person would have set.
pub fn set(window: &WebviewWindow) -> tauri::Result<()> {
    if let Some(scale) = var("KITH_E2E_ZOOM").ok().and_then(|text| text.parse().ok()) {
        window.set_zoom(scale)?;
    }
    if let Some((width, height)) = size() {
        window.set_size(LogicalSize::new(width, height))?;
    }
    Ok(())
}

fn size() -> Option<(f64, f64)> {
    let text = var("KITH_E2E_SIZE").ok()?;
    let (width, height) = text.split_once('x')?;
    Some((width.parse().ok()?, height.parse().ok()?))
}

/// The script, told how many windows were there before this one.
fn script() -> Option<String> {
    static WINDOWS: AtomicU32 = AtomicU32::new(0);
    let text = std::fs::read_to_string(var_os("KITH_E2E_SELF_DRIVE")?).ok()?;
    let before = WINDOWS.fetch_add(1, Ordering::Relaxed);
    Some(format!("globalThis.windowsBefore = {before};\n{text}"))
}

fn end(window: &WebviewWindow, title: &str) {
    use tauri::Manager;
    if title == "done" {
        window.app_handle().exit(0);
    } else if title.starts_with("failed:") {
        eprintln!("{title}");
        window.app_handle().exit(1);
    }
}
