//! Unlocking: with a name and a passphrase, or with the recovery sheet.
//!
//! It refuses to say which of the two was wrong, and answers slower after failed tries, never with
//! a lock-out.

use super::service::{NEW_PASSPHRASE, NEW_SHEET};
use super::{Desk, TABLES};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::text;
use crate::file::create::NewSlot;
use crate::file::keyfile::SlotKind;
use crate::file::requests::{Status, Unlock, UnlockWithSheet};
use crate::file::write::Deed;
use crate::file::{KithFile, open, passphrase, sheet};
use crate::staff::{self, Staff};
use std::path::PathBuf;
use unicode_normalization::UnicodeNormalization;

/// Names are the same when they look the same, whatever the letter size and the spaces.
fn same_name(one: &str, other: &str) -> bool {
    let folded =
        |name: &str| name.nfkc().collect::<String>().to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    folded(one) == folded(other)
}

impl Desk {
    fn chosen_path(&self) -> Outcome<PathBuf> {
        self.chosen.clone().ok_or_else(|| Problem::new(Kind::Opening, "no-file"))
    }

    /// Seconds to wait are over, or say how many are left.
    fn waited(&self) -> Outcome<()> {
        match self.machine.wait(self.tools.clock.now()) {
            0 => Ok(()),
            seconds => Err(Problem::input("passphrase", "passphrase-wait").number("seconds", seconds.into())),
        }
    }

    fn failed(&mut self, problem: Problem) -> Problem {
        if problem.code == "passphrase-wrong" || problem.code == "sheet-wrong" {
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
        self.opened(file, me, None);
        self.status()
    }

    fn try_unlock(&mut self, path: &std::path::Path, name: &str, typed: &str) -> Outcome<(KithFile, Staff)> {
        let looked = open::look(path, &self.tools.machine)?;
        let last = self.machine.last_name.as_deref().is_some_and(|last| same_name(last, name));
        let hint = self.machine.last_slot.filter(|_| last);
        let opened = looked.try_passphrase(typed, SlotKind::Person, hint, &mut |_, _| {})?;
        let (file, slot) = looked.open(&opened, TABLES, &mut self.tools)?;
        let everyone = file.read(staff::store::all)?;
        let me = everyone.into_iter().find(|staff| staff.slot == Some(slot) && same_name(&staff.work_name, name));
        match me {
            Some(me) => Ok((file, me)),
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
        let opened =
            looked
                .try_passphrase(&sheet::joined(&groups), SlotKind::Sheet, None, &mut |_, _| {})
                .map_err(|problem| {
                    if problem.code == "passphrase-wrong" { Problem::input("group1", "sheet-wrong") } else { problem }
                })
                .map_err(|problem| self.failed(problem))?;
        let (file, old_sheet) = looked.open(&opened, TABLES, &mut self.tools)?;
        let Some(me) = file.read(staff::store::all)?.into_iter().find(|staff| same_name(&staff.work_name, &name))
        else {
            file.close();
            return Err(Problem::input("workName", "work-name-unknown"));
        };
        self.renew(file, me, old_sheet, &ask.passphrase)
    }

    /// A new passphrase for this person, a new sheet, and a new lock: the old sheet stops working.
    fn renew(
        &mut self,
        mut file: KithFile,
        me: Staff,
        old_sheet: crate::base::ids::SlotId,
        typed: &str,
    ) -> Outcome<Status> {
        let tools = &mut self.tools;
        let deed = |op| Deed { op, who: me.id, family: None, undoes: None, why: None };
        let mine = file.add_slot(NewSlot { kind: SlotKind::Person, passphrase: typed }, tools)?;
        file.write(tools, deed(NEW_PASSPHRASE), |write| staff::store::set_slot(write, me.id, mine))?;
        let groups = sheet::new_groups(tools.dice.as_mut());
        let new_sheet = file.add_slot(NewSlot { kind: SlotKind::Sheet, passphrase: &sheet::joined(&groups) }, tools)?;
        file.write(tools, deed(NEW_SHEET), |write| staff::store::new_sheet(write, new_sheet))?;
        let gone: Vec<_> = me.slot.into_iter().chain([old_sheet]).collect();
        file.retire_slots(&gone, tools)?;
        let file = file.change_lock(TABLES, tools).map_err(|(problem, _)| problem)?;
        self.opened(file, Staff { slot: Some(mine), ..me }, Some(groups));
        self.status()
    }
}
