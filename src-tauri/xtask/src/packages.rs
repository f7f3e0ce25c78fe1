//! What the system must have. On Debian and Ubuntu it is installed where that needs no question;
//! elsewhere one line says what to install.

use crate::process::{Failed, ask, command, run};
use std::fs;
use std::path::Path;
use std::process::Command;

/// To build Kith and open it.
const BUILD: [&str; 4] = ["build-essential", "libwebkit2gtk-4.1-dev", "perl", "pkg-config"];
/// To test it and to take pictures of it.
const TEST: [&str; 5] = ["poppler-utils", "qpdf", "strace", "webkit2gtk-driver", "xvfb"];

/// What is needed to open Kith.
pub fn for_building() -> Result<(), Failed> {
    has(&BUILD)
}

/// What is needed to test Kith.
pub fn for_testing() -> Result<(), Failed> {
    has(&[BUILD.as_slice(), TEST.as_slice()].concat())?;
    papers_can_be_read()
}

/// The readers of finished papers, by whatever package system there is.
fn papers_can_be_read() -> Result<(), Failed> {
    let there = |program: &str, word: &str| ask(program, &[word]).is_some();
    match there("pdftotext", "-v") && there("qpdf", "--version") {
        true => Ok(()),
        false => Err(Failed(
            "please install poppler and qpdf (brew install poppler qpdf; choco install poppler qpdf)".into(),
        )),
    }
}

fn has(wanted: &[&str]) -> Result<(), Failed> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    if ask("dpkg-query", &["--version"]).is_none() {
        return not_debian();
    }
    let missing = missing(wanted);
    if missing.is_empty() {
        return Ok(());
    }
    let by_hand = format!("please install: apt-get install {}", missing.join(" "));
    match administrator() {
        Some(prefix) => install(&prefix, &missing).map_err(|Failed(why)| Failed(format!("{why}; {by_hand}"))),
        None => Err(Failed(by_hand)),
    }
}

/// Other systems are asked only for the library without which nothing compiles.
fn not_debian() -> Result<(), Failed> {
    match ask("pkg-config", &["--exists", "webkit2gtk-4.1"]) {
        Some(_) => Ok(()),
        None => Err(Failed("please install a C compiler, perl, pkg-config, WebKitGTK 4.1 with its headers and WebKitWebDriver, Xvfb, poppler, qpdf and strace".into())),
    }
}

fn missing(wanted: &[&str]) -> Vec<String> {
    let is_there = |name: &str| {
        ask("dpkg-query", &["-W", "-f=${db:Status-Abbrev}", name]).is_some_and(|told| told.starts_with("ii"))
    };
    wanted.iter().filter(|name| !is_there(name)).map(|name| (*name).to_owned()).collect()
}

/// What to put before a command to run it as the administrator, if that needs no password.
fn administrator() -> Option<Vec<&'static str>> {
    if ask("id", &["-u"])?.trim() == "0" {
        return Some(vec!["env"]);
    }
    ask("sudo", &["-n", "true"]).map(|_| vec!["sudo", "-n", "env"])
}

/// With an archive folder of its own: some machines empty the shared one after every run of apt,
/// also of somebody else's.
fn install(prefix: &[&str], names: &[String]) -> Result<(), Failed> {
    let archives = std::env::temp_dir().join(format!("kith-apt-{}", std::process::id()));
    fs::create_dir_all(archives.join("partial")).map_err(|error| Failed(error.to_string()))?;
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let done = run(&mut apt(prefix, &archives, &["update"])).and_then(|()| {
        run(&mut apt(prefix, &archives, &[&["install", "--yes", "--no-install-recommends"], names.as_slice()].concat()))
    });
    let _ = fs::remove_dir_all(&archives);
    done
}

fn apt(prefix: &[&str], archives: &Path, args: &[&str]) -> Command {
    let folder = format!("Dir::Cache::archives={}", archives.display());
    let head = ["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=600", "-o", &folder];
    let (first, rest) = prefix.split_first().unwrap_or((&"env", &[]));
    command(first, &[rest, head.as_slice(), args].concat())
}
