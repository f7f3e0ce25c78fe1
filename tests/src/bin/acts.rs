//! `acts NAME FOLDER`: does one act on the service in a folder, and says after every request how it was
//! answered, a line each. The power tests run it on a disk that fails.
//!
//! It ends with 0 when all was done, with 3 when something was refused, and with 101 on any other panic.

use kith_tests::acts::ACTS;
use kith_tests::service::{Answer, Service};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

static REFUSED: AtomicBool = AtomicBool::new(false);

fn heard(answer: &Answer) {
    match answer {
        Ok(reply) if reply.saved.is_some() => println!("saved"),
        Ok(_) => println!("told"),
        Err(told) => {
            REFUSED.store(true, Ordering::SeqCst);
            println!("refused {}", told.code);
        }
    }
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [name, folder] = args.as_slice() else { return ExitCode::from(2) };
    let Some(at) = ACTS.iter().position(|(act, ..)| act == name) else { return ExitCode::from(2) };
    let (_, days, act) = ACTS[at];
    // No two acts draw the same ids.
    let mut service = Service::lasting(PathBuf::from(folder), 100 + at as u64);
    service.heard = Some(heard);
    service.clock.add(chrono::TimeDelta::days(days));
    let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| act(service)));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // The script can't go on without its answer, and says so by a panic.
        Err(_) if REFUSED.load(Ordering::SeqCst) => ExitCode::from(3),
        Err(_) => ExitCode::from(101),
    }
}
