//! Starting other programs: shown as they run, and a failure is one line that names the program.

use crate::places;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

/// Why the work stopped, in one line.
#[derive(Debug)]
pub struct Failed(pub String);

/// A command in the checkout.
pub fn command(program: &str, args: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(args).current_dir(places::checkout());
    command
}

/// Cargo, the one that started us.
pub fn cargo(args: &[&str]) -> Command {
    let program = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    command(&program, args)
}

/// npm in the page's folder. On Windows it is a script.
pub fn npm(args: &[&str]) -> Command {
    let mut npm = command(if cfg!(windows) { "npm.cmd" } else { "npm" }, args);
    npm.current_dir(places::ui());
    npm
}

/// Runs to the end, shown as it runs.
pub fn run(command: &mut Command) -> Result<(), Failed> {
    let what = told(command);
    println!("\n> {what}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Failed(format!("`{what}` failed"))),
        Err(error) => Err(Failed(format!("`{what}` could not be started: {error}"))),
    }
}

/// Runs quietly; what it wrote, if it succeeded.
pub fn ask(program: &str, args: &[&str]) -> Option<String> {
    let output = command(program, args).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs to the end, shown as it runs, and gives back all that it wrote.
pub fn run_and_read(command: &mut Command) -> Result<(bool, String), Failed> {
    let what = told(command);
    println!("\n> {what}");
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = child.map_err(|error| Failed(format!("`{what}` could not be started: {error}")))?;
    let out = child.stdout.take().map(|pipe| thread::spawn(|| echo(pipe)));
    let err = child.stderr.take().map(|pipe| thread::spawn(|| echo(pipe)));
    let status = child.wait().map_err(|error| Failed(format!("`{what}`: {error}")))?;
    let read =
        |echoing: Option<thread::JoinHandle<String>>| echoing.and_then(|thread| thread.join().ok()).unwrap_or_default();
    Ok((status.success(), read(out) + &read(err)))
}

fn echo(pipe: impl Read) -> String {
    let mut all = String::new();
    for line in BufReader::new(pipe).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        all.push_str(&line);
        all.push('\n');
    }
    all
}

fn told(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default();
    let mut words = vec![program.to_string_lossy()];
    words.extend(command.get_args().map(|arg| arg.to_string_lossy()));
    words.join(" ")
}
