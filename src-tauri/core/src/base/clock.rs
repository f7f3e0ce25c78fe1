//! Time and chance, handed in from outside. The core has no clock and no dice of its own, so that
//! every test can say what day it is and every id can be foretold.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use std::path::PathBuf;

/// The zone the service lives in: days begin and end there (COUNTING.md rule 2).
pub const ZONE: Tz = chrono_tz::Europe::London;

/// The wall clock and the zone the service lives in.
pub trait Clock: Send {
    /// Now, in UTC.
    fn now(&self) -> DateTime<Utc>;

    /// The service's own zone.
    fn zone(&self) -> Tz {
        ZONE
    }

    /// Today's date in the service's zone.
    fn today(&self) -> NaiveDate {
        self.now().with_timezone(&self.zone()).date_naive()
    }

    /// The time of day in the service's zone, `14:32`.
    fn time_of_day(&self) -> String {
        self.now().with_timezone(&self.zone()).format("%H:%M").to_string()
    }
}

/// Random bytes from the operating system (or, in a test, from a seed).
pub trait Dice: Send {
    /// Fills the whole of `out`.
    fn fill(&mut self, out: &mut [u8]);
}

/// What the outside lends the core.
pub struct Tools {
    /// The wall clock.
    pub clock: Box<dyn Clock>,
    /// The dice.
    pub dice: Box<dyn Dice>,
    /// This machine's data folder: the file used last, the name used last, copies of key files.
    pub machine: PathBuf,
    /// What this machine is called, for the sentence "open on RUTH-LAPTOP since 09:10".
    pub machine_name: String,
}
