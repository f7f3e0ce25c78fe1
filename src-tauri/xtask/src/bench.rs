//! `bench`: how quick Kith is at county scale, in release mode. The first time takes long: it builds
//! for release, and makes a county.

use crate::packages;
use crate::process::{Failed, cargo, run};

/// Runs the benchmark; `--fresh` makes the county anew.
pub fn bench(args: &[&str]) -> Result<(), Failed> {
    packages::for_building()?;
    let head = ["run", "--release", "--package", "kith-tests", "--bin", "bench", "--"];
    run(&mut cargo(&[head.as_slice(), args].concat()))
}
