//! `cargo xtask test`: everything that is checked, in the order in which a fault is cheapest to
//! find. A check that fails does not hide the next one; a build that fails ends the run.

use crate::counts::{self, Counts};
use crate::display::Display;
use crate::process::{Failed, cargo, npm, run, run_and_read};
use crate::{node, packages};
use std::process::Command;

/// One set of features for everything, so that nothing compiles twice. `e2e` is the test seam.
const WITH: [&str; 3] = ["--workspace", "--features", "kith/e2e"];

/// Runs everything; `full` also what takes long.
pub fn everything(full: bool) -> Result<(), Failed> {
    packages::for_testing()?;
    node::ready()?;
    let mut seen = Seen::default();
    seen.check(run(&mut npm(&["run", "check"])));
    seen.tests(run_and_read(npm(&["test"]).env("NO_COLOR", "1"))?, "npm test", counts::vitest);
    seen.check(run(&mut cargo(&["fmt", "--all", "--check"])));
    seen.check(run(&mut cargo(&[&["clippy"], &WITH[..], &["--all-targets", "--", "-D", "warnings"]].concat())));
    match build() {
        Ok(()) => rust_tests(full, &mut seen)?,
        Err(failed) => seen.check(Err(failed)),
    }
    seen.close()
}

/// The app first, or the window tests drive a stale one. This program can't be built while it
/// runs on every system, and has been.
fn build() -> Result<(), Failed> {
    run(&mut cargo(&[&["build"], &WITH[..], &["--exclude", "xtask", "--all-targets"]].concat()))
}

fn rust_tests(full: bool, seen: &mut Seen) -> Result<(), Failed> {
    let display = if cfg!(target_os = "linux") { Some(Display::start()?) } else { None };
    if display.is_none() {
        println!("skipped: tests in the real window (their driver, WebKitWebDriver, is for Linux)");
    }
    let set = |command: &mut Command| {
        if let Some(display) = &display {
            command.env("DISPLAY", &display.name).env_remove("WAYLAND_DISPLAY");
        }
        if full {
            command.env("KITH_FULL", "1");
        }
        command.env("CARGO_TERM_COLOR", "never");
    };
    let has_nextest = cargo(&["nextest", "--version"]).output().is_ok_and(|told| told.status.success());
    let (words, read): (&[&str], fn(&str) -> Counts) = match has_nextest {
        true => (&["nextest", "run"], counts::nextest),
        false => (&["test", "--no-fail-fast"], counts::cargo_test),
    };
    let mut command = cargo(&[words, &WITH[..]].concat());
    set(&mut command);
    seen.tests(run_and_read(&mut command)?, "cargo", read);
    Ok(())
}

/// What has been seen so far.
#[derive(Default)]
struct Seen {
    counts: Vec<Counts>,
    faults: Vec<String>,
}

impl Seen {
    fn check(&mut self, done: Result<(), Failed>) {
        if let Err(Failed(told)) = done {
            self.faults.push(told);
        }
    }

    fn tests(&mut self, (succeeded, output): (bool, String), runner: &str, read: fn(&str) -> Counts) {
        let counts = read(&output);
        if counts == Counts::default() {
            self.faults.push(format!("{runner} ran no test"));
        } else if !succeeded && counts.failed == 0 {
            self.faults.push(format!("{runner} failed beside its tests"));
        }
        self.counts.push(counts);
    }

    /// The closing lines. A check that failed counts as one failure.
    fn close(self) -> Result<(), Failed> {
        let Counts { passed, failed } = self.counts.into_iter().sum();
        let failed = failed + u32::try_from(self.faults.len()).unwrap_or(u32::MAX);
        println!();
        for fault in &self.faults {
            println!("failed: {fault}");
        }
        println!("{passed} passed, {failed} failed");
        match failed {
            0 => Ok(()),
            _ => Err(Failed("not everything passed".into())),
        }
    }
}
