//! The system's clock and dice, handed to a core that has none of its own.

use chrono::{DateTime, Utc};
use kith_core::base::clock::{Clock, Dice, Tools};
use std::path::PathBuf;

/// All that the core is given of this machine.
pub fn tools(machine: PathBuf) -> Tools {
    Tools { clock: clock(), dice: Box::new(SystemDice), machine, machine_name: machine_name() }
}

/// The clock of this machine (in a test build, the moment that `KITH_E2E_CLOCK` names).
fn clock() -> Box<dyn Clock> {
    #[cfg(feature = "e2e")]
    if let Some(moment) = crate::seam::moment() {
        return Box::new(Standing(moment));
    }
    Box::new(Wall)
}

/// What this machine calls itself; blank where it can't be read without starting a program.
fn machine_name() -> String {
    let set = ["COMPUTERNAME", "HOSTNAME"].into_iter().find_map(|name| std::env::var(name).ok());
    let asked = || std::fs::read_to_string("/proc/sys/kernel/hostname").ok();
    set.or_else(asked).map(|name| name.trim().to_owned()).unwrap_or_default()
}

struct Wall;

impl Clock for Wall {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// A clock that stands still, so that a picture taken next year is the same.
#[cfg(feature = "e2e")]
struct Standing(DateTime<Utc>);

#[cfg(feature = "e2e")]
impl Clock for Standing {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}

struct SystemDice;

impl Dice for SystemDice {
    /// Without chance there are no keys: Kith stops rather than go on with bytes that can be guessed.
    fn fill(&mut self, out: &mut [u8]) {
        if let Err(error) = getrandom::fill(out) {
            eprintln!("Kith stopped: this machine gives no random bytes ({error}).");
            std::process::exit(3);
        }
    }
}
