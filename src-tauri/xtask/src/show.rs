//! `run`, `gallery` and `desk`: Kith for somebody to look at or to ask.

use crate::display::{self, Display};
use crate::process::{Failed, cargo, command, run as run_command};
use crate::{node, packages, places};
use std::path::{Path, PathBuf};

/// Opens Kith on its practice service, in a data folder of its own. Where nobody could see a window,
/// Kith goes through the whole journey by itself and leaves pictures, papers and counts.
pub fn run() -> Result<(), Failed> {
    let folder = places::target().join("run");
    if !display::is_there() {
        let _ = std::fs::remove_dir_all(&folder);
        return pictures(&folder).map(|()| where_they_are(&folder));
    }
    packages::for_building()?;
    node::ready()?;
    let data = folder.join("data");
    println!("This Kith keeps its data in {}", data.display());
    let place = data.display().to_string();
    run_command(&mut cargo(&["run", "--quiet", "--package", "kith-tests", "--bin", "practice", "--", &place]))?;
    run_command(cargo(&["run", "--package", "kith"]).env("KITH_DATA_DIR", data))
}

/// A picture of every screen, in `out`.
pub fn gallery(out: &str) -> Result<(), Failed> {
    let here = std::env::current_dir().map_err(|error| Failed(error.to_string()))?;
    let out = here.join(out);
    pictures(&out).map(|()| where_they_are(&out))
}

/// Kith's one door, in JSON lines.
pub fn desk(args: &[&str]) -> Result<(), Failed> {
    packages::for_building()?;
    let here = std::env::current_dir().map_err(|error| Failed(error.to_string()))?;
    let head = ["run", "--quiet", "--package", "kith-tests", "--bin", "desk", "--"];
    let status = cargo(&[head.as_slice(), args].concat())
        .current_dir(here)
        .status()
        .map_err(|error| Failed(format!("desk could not be started: {error}")))?;
    match status.success() {
        true => Ok(()),
        false => Err(Failed("desk ended with a problem".into())),
    }
}

fn pictures(out: &Path) -> Result<(), Failed> {
    if !cfg!(target_os = "linux") {
        return Err(Failed("pictures are taken through WebKitWebDriver, which is for Linux".into()));
    }
    packages::for_testing()?;
    node::ready()?;
    run_command(&mut cargo(&["build", "--workspace", "--exclude", "xtask", "--features", "kith/e2e", "--bins"]))?;
    let display = Display::start()?;
    let program = places::built("gallery");
    let mut gallery = command(&program.display().to_string(), &[&out.display().to_string()]);
    gallery.env("DISPLAY", &display.name).env_remove("WAYLAND_DISPLAY");
    run_command(&mut gallery)
}

fn where_they_are(out: &Path) {
    let mut names: Vec<PathBuf> = files(out);
    names.sort();
    for (what, ending) in [("paper:   ", "pdf"), ("counts:  ", "csv")] {
        for path in names.iter().filter(|path| path.extension().is_some_and(|end| end == ending)) {
            println!("{what} {}", path.display());
        }
    }
    let pictures = names.iter().filter(|path| path.extension().is_some_and(|end| end == "png")).count();
    println!("pictures: {} ({pictures} of them)", out.display());
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
