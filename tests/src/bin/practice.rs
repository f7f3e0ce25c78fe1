//! `practice FOLDER`: makes the practice service in a data folder and chooses it there, for
//! `cargo xtask run`. It refuses to make it twice: what was tried in it stays.

use kith_core::desk::Desk;
use kith_core::request::Request;
use kith_tests::system;
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("practice FOLDER");
        return ExitCode::from(2);
    };
    let mut desk = Desk::new(system::tools(&folder));
    let look_round = json!({"service": {"lookRound": {}}});
    let answer = Request::from_json(look_round).map_err(|problem| desk.told(&problem));
    match answer.and_then(|request| desk.handle(&request, None)) {
        Ok(reply) => {
            println!("The practice service’s passphrase: {}", reply.value["practicePassphrase"].as_str().unwrap_or(""));
            ExitCode::SUCCESS
        }
        Err(told) => {
            eprintln!("{} {}", told.happened, told.next);
            ExitCode::FAILURE
        }
    }
}
