//! What can be set: each person's own letter keys and PIN, how long nobody may give a sign before Kith locks
//! itself, and how families reach the service.
//!
//! It refuses a PIN to whoever can't give the passphrase: an unlocked laptop must not make one.

use super::{Desk, Open};
use crate::base::ids::StaffId;
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::text;
use crate::file::requests::{IdleMinutes, ServiceReach, SetIdle, SetLetterKeys, SetPin, SetServiceReach, Status};
use crate::file::write::Deed;
use crate::file::{Op, Write};
use crate::staff::pin::{self, Pin};
use crate::staff::{self, Staff};

/// A person turned letter keys on or off.
pub const LETTER_KEYS: Op = Op { code: "letter-keys", undoable: false };
/// A person chose a PIN.
pub const SET_PIN: Op = Op { code: "set-pin", undoable: false };
/// A person has no PIN any more.
pub const REMOVE_PIN: Op = Op { code: "remove-pin", undoable: false };
/// The minutes before Kith locks itself were changed.
pub const SET_IDLE: Op = Op { code: "set-idle", undoable: false };
/// How families reach the service was set.
pub const SET_REACH: Op = Op { code: "set-service-reach", undoable: false };

/// Every act on what can be set.
pub const OPS: &[Op] = &[LETTER_KEYS, SET_PIN, REMOVE_PIN, SET_IDLE, SET_REACH];

/// An address stands on a letter in so many lines at most.
const LINES: usize = 4;

impl Desk {
    pub(super) fn set_letter_keys(&mut self, ask: &SetLetterKeys) -> Outcome<Status> {
        self.set(LETTER_KEYS, |write, me| staff::store::set_letter_keys(write, me, ask.on))?.letter_keys = ask.on;
        self.status()
    }

    pub(super) fn set_pin(&mut self, ask: &SetPin) -> Outcome<Status> {
        let chosen = Pin::of(&ask.pin, self.tools.dice.as_mut())?;
        if !self.proves(&ask.passphrase)? {
            return Err(Problem::input("passphrase", "passphrase-not-yours-here"));
        }
        let me = self.set(SET_PIN, |write, me| staff::store::set_pin(write, me, Some(&chosen)))?;
        me.pin = Some(chosen);
        self.status()
    }

    pub(super) fn remove_pin(&mut self) -> Outcome<Status> {
        self.set(REMOVE_PIN, |write, me| staff::store::set_pin(write, me, None))?.pin = None;
        self.status()
    }

    pub(super) fn set_idle(&mut self, ask: &SetIdle) -> Outcome<Status> {
        if !(2..=30).contains(&ask.usual) {
            return Err(Problem::input("usual", "idle-usual"));
        }
        if !(10..=60).contains(&ask.in_conference) {
            return Err(Problem::input("inConference", "idle-in-conference"));
        }
        let idle = IdleMinutes { usual: ask.usual, in_conference: ask.in_conference };
        self.set(SET_IDLE, |write, _| staff::store::set_idle(write, idle))?;
        self.status()
    }

    pub(super) fn set_reach(&mut self, ask: &SetServiceReach) -> Outcome<Status> {
        let post = text::prose("post", &ask.post)?;
        if post.lines().count() > LINES {
            return Err(Problem::input("post", "reach-lines"));
        }
        let phone = text::line("phone", &ask.phone, text::NAME)?;
        if !phone.is_empty() && !phone.chars().any(|one| one.is_ascii_digit()) {
            return Err(Problem::input("phone", "reach-phone").text("typed", phone));
        }
        let reach = ServiceReach { post, phone };
        self.set(SET_REACH, |write, _| staff::store::set_reach(write, &reach))?;
        self.status()
    }

    /// Writes one setting, and answers with whoever has unlocked, to be told of it.
    fn set(&mut self, op: Op, work: impl FnOnce(&Write<'_>, StaffId) -> Outcome<()>) -> Outcome<&mut Staff> {
        let Self { tools, open, .. } = self;
        let open = open.as_mut().ok_or_else(|| Problem::new(Kind::Refused, "locked"))?;
        let me = open.me.id;
        let deed = Deed { op, who: me, family: None, undoes: None, why: None };
        open.file.write(tools, deed, |write| work(write, me))?;
        Ok(&mut open.me)
    }

    /// Whoever has unlocked proves again that it is they, with their PIN or their passphrase.
    ///
    /// # Errors
    /// When it is wrong; the fifth wrong one in a row locks Kith.
    pub(super) fn proves_again(&mut self, typed: &str) -> Outcome<()> {
        let proves = if pin::is_pin(typed) { self.tries(|open| pin_of(open, typed))? } else { self.proves(typed)? };
        if !proves {
            return Err(self.wrong());
        }
        if let Some(open) = &mut self.open {
            open.wrong = 0;
        }
        Ok(())
    }

    /// One wrong try more: slower each time, and locked after the fifth.
    fn wrong(&mut self) -> Problem {
        let Some(open) = &mut self.open else { return Problem::new(Kind::Refused, "locked") };
        open.wrong = open.wrong.saturating_add(1);
        if open.wrong >= pin::MOST_WRONG {
            self.close();
            return Problem::new(Kind::Refused, "locked");
        }
        let code = if open.me.pin.is_some() { "pin-not-yours" } else { "passphrase-not-yours" };
        Problem::input("passphrase", code)
    }
}

fn pin_of(open: &Open, typed: &str) -> Outcome<bool> {
    open.me.pin.as_ref().map_or(Ok(false), |pin| pin.is(typed))
}
