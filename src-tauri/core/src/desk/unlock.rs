//! Unlocking: with a name and a passphrase, or with the recovery sheet.
//!
//! It refuses to say which of the two was wrong, and answers slower after failed tries, never with
//! a lock-out.

use super::service::NEW_PASSPHRASE;
use super::sheet::slots_that_count;
use super::{Desk, Open, TABLES};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::text;
use crate::file::create::NewSlot;
use crate::file::keyfile::SlotKind;
use crate::file::requests::{LeaveFamilyView, Status, Unlock, UnlockWithSheet};
use crate::file::write::Deed;
use crate::file::{KithFile, open, passphrase, sheet};
use crate::staff::rules::same_name;
use crate::staff::{self, Staff};
use std::path::PathBuf;

/// What a wrong sheet says, where a wrong passphrase would say its own.
fn as_sheet(problem: Problem) -> Problem {
    if problem.code == "passphrase-wrong" { Problem::input("group1", "sheet-wrong") } else { problem }
}

impl Desk {
    fn chosen_path(&self) -> Outcome<PathBuf> {
        self.chosen.clone().ok_or_else(|| Problem::new(Kind::Opening, "no-file"))
    }

    /// Seconds to wait are over, or say how many are left.
    pub(super) fn waited(&mut self) -> Outcome<()> {
        self.machine.set_right(self.tools.clock.now());
        self.machine.keep(&self.tools.machine);
        match self.machine.wait(self.tools.clock.now()) {
            0 => Ok(()),
            seconds => Err(Problem::input("passphrase", "passphrase-wait").number("seconds", seconds.into())),
        }
    }

    /// Whether this is the passphrase of whoever has unlocked the file. Wrong ones are answered slower each
    /// time, as at the unlock.
    pub(super) fn proves(&mut self, passphrase: &str) -> Outcome<bool> {
        self.tries(|open| Ok(open.me.slot.is_some_and(|slot| open.file.proves(slot, passphrase))))
    }

    /// One try at proving who is there, kept in this machine's count of wrong ones.
    pub(super) fn tries(&mut self, proves: impl FnOnce(&Open) -> Outcome<bool>) -> Outcome<bool> {
        self.waited()?;
        let proves = proves(self.open.as_ref().ok_or_else(|| Problem::new(Kind::Refused, "locked"))?)?;
        if proves {
            self.machine.forgive();
        } else {
            self.machine.fail(self.tools.clock.now());
        }
        self.machine.keep(&self.tools.machine);
        Ok(proves)
    }

    pub(super) fn failed(&mut self, problem: Problem) -> Problem {
        if ["passphrase-wrong", "sheet-wrong", "keys-altered", "keys-weakened"].contains(&problem.code) {
            self.machine.fail(self.tools.clock.now());
            self.machine.keep(&self.tools.machine);
        }
        problem
    }

    pub(super) fn unlock(&mut self, ask: &Unlock) -> Outcome<Status> {
        self.waited()?;
        let name = text::line("workName", &ask.work_name, text::NAME)?;
        if name.is_empty() {
            return Err(Problem::input("workName", "work-name-missing"));
        }
        let path = self.chosen_path()?;
        self.close();
        let (file, me) = self.try_unlock(&path, &name, &ask.passphrase).map_err(|problem| self.failed(problem))?;
        self.opened(file, me, None)?;
        self.come_back()?;
        self.status()
    }

    fn try_unlock(&mut self, path: &std::path::Path, name: &str, typed: &str) -> Outcome<(KithFile, Staff)> {
        let looked = open::look(path, &self.tools.machine)?;
        let last = self.machine.last_name.as_deref().is_some_and(|last| same_name(last, name));
        let hint = self.machine.last_slot.filter(|_| last);
        let opened = looked.try_passphrase(typed, SlotKind::Person, hint, &mut |_, _| {})?;
        let (mut file, slot) = looked.open(&opened, TABLES, &mut self.tools)?;
        let everyone = file.read(staff::store::all)?;
        let me = everyone.into_iter().find(|staff| staff.slot == Some(slot) && same_name(&staff.work_name, name));
        match me {
            Some(me) => {
                // What a crash left over opens nothing any more. A disk that refuses waits for next time.
                let _ = slots_that_count(&file).and_then(|slots| file.keep_slots(&slots, &mut self.tools));
                Ok((file, me))
            }
            None => {
                file.close();
                Err(Problem::input("passphrase", "passphrase-wrong"))
            }
        }
    }

    pub(super) fn unlock_with_sheet(&mut self, ask: &UnlockWithSheet) -> Outcome<Status> {
        self.waited()?;
        let name = text::line("workName", &ask.work_name, text::NAME)?;
        let groups = sheet::read(&ask.groups)?;
        passphrase::check(&ask.passphrase)?;
        let path = self.chosen_path()?;
        self.close();
        let looked = open::look(&path, &self.tools.machine)?;
        let opened = looked
            .try_passphrase(&sheet::joined(&groups), SlotKind::Sheet, None, &mut |_, _| {})
            .map_err(as_sheet)
            .map_err(|problem| self.failed(problem))?;
        let opened = looked.open(&opened, TABLES, &mut self.tools);
        let (file, used) = opened.map_err(|problem| self.failed(as_sheet(problem)))?;
        if file.read(staff::store::service)?.sheet_slot != Some(used) {
            file.close();
            return Err(self.failed(Problem::input("group1", "sheet-wrong")));
        }
        let Some(me) = file.read(staff::store::all)?.into_iter().find(|staff| same_name(&staff.work_name, &name))
        else {
            file.close();
            return Err(Problem::input("workName", "work-name-unknown"));
        };
        self.renew(file, me, &ask.passphrase)
    }

    /// A new passphrase for this person, and a new lock: the old passphrase stops working. The sheet
    /// still does, until a new one has been made and typed back, which comes before anything else.
    fn renew(&mut self, mut file: KithFile, me: Staff, typed: &str) -> Outcome<Status> {
        let tools = &mut self.tools;
        let deed = Deed { op: NEW_PASSPHRASE, who: me.id, family: None, undoes: None, why: None };
        let mine = file.add_slot(NewSlot { kind: SlotKind::Person, passphrase: typed }, tools)?;
        file.write(tools, deed, |write| {
            staff::store::set_slot(write, me.id, mine)?;
            staff::store::set_first_passphrase(write, me.id, false)?;
            staff::store::set_pin(write, me.id, None)?;
            staff::store::sheet_used(write)
        })?;
        file.keep_slots(&slots_that_count(&file)?, tools)?;
        self.opened(file, Staff { slot: Some(mine), pin: None, first_passphrase: false, ..me }, None)?;
        // A new sheet comes first, and that is not for the room to see.
        self.leave_family_view(&LeaveFamilyView { passphrase: String::new() })?;
        self.come_back()?;
        self.change_lock()
    }
}
