//! `cargo xtask desk FILE`: Kith's one door in JSON lines, for scripts and for checks.
//!
//! A line in is `{"stage":{"ask":{…}}}`, with `"place":"path"` beside it where a person would
//! choose one (FILE itself when a service is started or opened). A line out is `{"ok":Reply}` or
//! `{"problem":Told}`. It refuses to know a way past the door: what the desk refuses, it refuses.

use kith_core::desk::Desk;
use kith_core::request::{PlaceAsked, Request};
use kith_tests::system::tools;
use serde_json::{Value, json};
use std::env::{args_os, var};
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(file) = args_os().nth(1) else {
        eprintln!("desk FILE | --schema");
        return ExitCode::from(2);
    };
    let done = if file == "--schema" || args_os().any(|arg| arg == "--schema") {
        schema()
    } else {
        answer_lines(Path::new(&file))
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("desk: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Every request with an example, one a line.
fn schema() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for example in kith_core::request::examples() {
        writeln!(out, "{example}")?;
    }
    Ok(())
}

fn answer_lines(file: &Path) -> io::Result<()> {
    // What a machine keeps beside the file goes when we go: a script leaves no trace on it.
    let machine = tempfile::tempdir()?;
    let desk = Desk::new(tools(machine.path()));
    let mut console = Console { desk, file: file.to_owned() };
    if file.exists() {
        console.open()?;
    }
    for line in io::stdin().lock().lines() {
        let line = line?;
        if !line.trim().is_empty() {
            let said = console.answer(&line);
            say(&said)?;
        }
    }
    console.desk.close();
    Ok(())
}

fn say(said: &Value) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{said}")?;
    out.flush()
}

struct Console {
    desk: Desk,
    file: PathBuf,
}

impl Console {
    /// Opens the file with the name and passphrase at hand. Without a passphrase it stays locked.
    fn open(&mut self) -> io::Result<()> {
        self.desk.choose(&self.file);
        let Some(passphrase) = passphrase()? else {
            return Ok(());
        };
        let work_name = var("KITH_NAME").unwrap_or_default();
        let unlock = json!({"service": {"unlock": {"workName": work_name, "passphrase": passphrase}}});
        let said = self.answer(&unlock.to_string());
        match said.get("problem") {
            Some(_) => say(&said),
            None => Ok(()),
        }
    }

    fn answer(&mut self, line: &str) -> Value {
        let mut asked: Value = serde_json::from_str(line).unwrap_or_default();
        let place = asked.as_object_mut().and_then(|asked| asked.remove("place"));
        let place = place.and_then(|place| place.as_str().map(PathBuf::from));
        let request = match Request::from_json(asked) {
            Ok(request) => request,
            Err(problem) => return json!({ "problem": self.desk.told(&problem) }),
        };
        let place = place.or_else(|| self.usual_place(&request));
        match self.desk.handle(&request, place) {
            Ok(reply) => json!({ "ok": reply }),
            Err(told) => json!({ "problem": told }),
        }
    }

    /// The file this console is about, where a person would choose a file of Kith's.
    fn usual_place(&self, request: &Request) -> Option<PathBuf> {
        match self.desk.place_asked(request).ok()?? {
            PlaceAsked::Save { extension: "kith", .. } | PlaceAsked::Open { extension: "kith", .. } => {
                Some(self.file.clone())
            }
            _ => None,
        }
    }
}

/// From `KITH_PASSPHRASE`, or typed unseen at a terminal.
fn passphrase() -> io::Result<Option<String>> {
    if let Ok(given) = var("KITH_PASSPHRASE") {
        return Ok(Some(given));
    }
    match io::stdin().is_terminal() {
        true => rpassword::prompt_password("Passphrase: ").map(Some),
        false => Ok(None),
    }
}
