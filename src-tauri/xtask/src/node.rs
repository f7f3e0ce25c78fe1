//! The page: npm's packages when the lock file has changed, and the build that goes into the
//! binary when a source has.

use crate::places;
use crate::process::{Failed, ask, npm, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// The oldest Node that the page's tools take.
const NODE: (u32, u32) = (20, 19);

/// Makes `ui/dist`, ready to go into the binary.
pub fn ready() -> Result<(), Failed> {
    version()?;
    let ui = places::ui();
    let lock = fs::read_to_string(ui.join("package-lock.json")).unwrap_or_default();
    once(&ui.join("node_modules/.kith-installed"), &lock, || run(&mut npm(&["ci", "--no-audit", "--no-fund"])))?;
    let sources = fingerprint(&ui)?;
    if !ui.join("dist/index.html").is_file() {
        let _ = fs::remove_file(ui.join("node_modules/.kith-built"));
    }
    once(&ui.join("node_modules/.kith-built"), &sources, || run(&mut npm(&["run", "build"])))
}

fn version() -> Result<(), Failed> {
    let told = ask("node", &["--version"]).unwrap_or_default();
    let mut numbers = told.trim().trim_start_matches('v').split('.').map_while(|part| part.parse().ok());
    let found: (u32, u32) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    if found >= NODE {
        return Ok(());
    }
    let found = if told.trim().is_empty() { "none" } else { told.trim() };
    Err(Failed(format!("please install Node {}.{} or newer (found: {found})", NODE.0, NODE.1)))
}

/// Does the work unless the stamp says that it was done for the same state.
fn once(stamp: &Path, state: &str, work: impl FnOnce() -> Result<(), Failed>) -> Result<(), Failed> {
    if fs::read_to_string(stamp).is_ok_and(|done| done == state) {
        return Ok(());
    }
    let _ = fs::remove_file(stamp);
    work()?;
    fs::write(stamp, state).map_err(|error| Failed(format!("{}: {error}", stamp.display())))
}

/// Every source of the page with its size and time. The words of the core are sources too.
fn fingerprint(ui: &Path) -> Result<String, Failed> {
    let mut lines = vec![];
    let mut folders = vec![ui.to_owned(), places::checkout().join("src-tauri/core/src")];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).map_err(|error| Failed(format!("{}: {error}", folder.display())))?;
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() && !path.ends_with("node_modules") && !path.ends_with("dist") {
                folders.push(path);
            } else if path.is_file() && (path.starts_with(ui) || is_words(&path)) {
                lines.push(line(&path));
            }
        }
    }
    lines.sort();
    Ok(lines.join("\n"))
}

fn is_words(path: &Path) -> bool {
    path.extension().is_some_and(|end| end == "ftl")
}

fn line(path: &PathBuf) -> String {
    let about = fs::metadata(path).ok();
    let size = about.as_ref().map_or(0, fs::Metadata::len);
    let changed = about.and_then(|about| about.modified().ok()?.duration_since(UNIX_EPOCH).ok());
    format!("{} {size} {}", path.display(), changed.unwrap_or_default().as_nanos())
}
