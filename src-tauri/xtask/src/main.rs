//! `cargo xtask run | test [--full] | gallery OUT | desk FILE [--schema] | bench`: set-up and work in one
//! command, from a clean clone on a machine that has only Rust and Node.
//!
//! It refuses to have dependencies (it must build in a second) and to know anything about Kith:
//! heavier work is done by programs of kith-tests that it starts.

mod bench;
mod counts;
mod display;
mod node;
mod packages;
mod places;
mod process;
mod show;
mod test;

use process::Failed;
use std::process::ExitCode;

const USAGE: &str = "cargo xtask run                    open Kith (without a display: go through it and leave pictures)
cargo xtask test [--full]          everything that is checked
cargo xtask gallery OUT            a picture of every screen, in the folder OUT
cargo xtask desk FILE | --schema   ask Kith in JSON lines, or print what may be asked
cargo xtask bench [--fresh]        how quick it is at county scale, in release mode";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["run"] => show::run(),
        ["test"] => test::everything(false),
        ["test", "--full"] => test::everything(true),
        ["gallery", out] => show::gallery(out),
        ["bench", rest @ ..] => bench::bench(rest),
        ["desk", rest @ ..] if !rest.is_empty() => show::desk(rest),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failed(told)) => {
            eprintln!("xtask: {told}");
            ExitCode::FAILURE
        }
    }
}
