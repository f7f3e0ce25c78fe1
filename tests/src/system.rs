//! The clock and the dice of this machine, for programs that use the core without the shell.

use chrono::{DateTime, Utc};
use kith_core::base::clock::{Clock, Dice, Tools};
use std::path::Path;
use std::time::SystemTime;

/// This machine's clock and dice, and a data folder of the caller's.
pub fn tools(machine: &Path) -> Tools {
    Tools {
        clock: Box::new(WallClock),
        dice: Box::new(SystemDice),
        machine: machine.to_owned(),
        machine_name: "console".into(),
    }
}

/// The wall clock.
pub struct WallClock;

impl Clock for WallClock {
    fn now(&self) -> DateTime<Utc> {
        SystemTime::now().into()
    }
}

/// The operating system's random bytes.
pub struct SystemDice;

impl Dice for SystemDice {
    fn fill(&mut self, out: &mut [u8]) {
        getrandom::fill(out).expect("the operating system has random bytes");
    }
}
