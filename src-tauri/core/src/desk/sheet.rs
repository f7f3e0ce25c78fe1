//! The recovery sheet: made before the first record, saved away from the file, and two of its
//! groups typed back, so that somebody has it and can read it. And changing the lock.

use super::service::{CHANGE_LOCK, CHECK_SHEET, NEW_SHEET};
use super::{Desk, Open, TABLES};
use crate::base::clock::Dice;
use crate::base::problem::{Kind, Outcome, Problem};
use crate::file::create::NewSlot;
use crate::file::keyfile::SlotKind;
use crate::file::requests::{CheckSheet, Saved, Status};
use crate::file::write::Deed;
use crate::file::{place, sheet};
use crate::papers::recovery_sheet::{RecoverySheet, recovery_sheet};
use crate::{printing, staff};
use std::path::Path;

/// Two different groups, 1 to 12.
pub(super) fn two_groups(dice: &mut dyn Dice) -> [u8; 2] {
    let mut chance = [0; 2];
    dice.fill(&mut chance);
    let [first, step] = chance;
    let first = first % 12;
    [first + 1, (first + 1 + step % 11) % 12 + 1]
}

impl Desk {
    fn unlocked(&mut self) -> Outcome<&mut Open> {
        self.open.as_mut().ok_or_else(|| Problem::new(Kind::Refused, "locked"))
    }

    pub(super) fn save_sheet(&mut self, path: &Path) -> Outcome<Saved> {
        let folder = self.unlocked()?.file.path().parent().map(Path::to_owned);
        if path.parent() == folder.as_deref() {
            return Err(Problem::new(Kind::Input, "sheet-beside-file"));
        }
        if self.unlocked()?.groups.is_none() {
            self.make_new_sheet()?;
        }
        let made_on = self.tools.clock.today();
        let open = self.open.as_mut().ok_or_else(|| Problem::new(Kind::Refused, "locked"))?;
        let groups = open.groups.clone().ok_or_else(|| Problem::new(Kind::Fault, "fault"))?;
        let service = open.file.read(staff::store::service)?.name;
        let facts = RecoverySheet { service, groups, made_on, made_by: open.me.work_name.clone() };
        let pdf = recovery_sheet(&facts, &self.words).map_err(|error| printing::not_made(&error))?;
        printing::save(path, &pdf)?;
        open.sheet_saved = true;
        Ok(Saved { file_name: place::file_name(path), pages: pdf.pages })
    }

    /// The groups of a sheet that was never typed back are gone with the session that made them; a
    /// lost sheet is replaced. Either way the old one stops working: its slot goes and, when it was
    /// once whole, the lock is changed too.
    fn make_new_sheet(&mut self) -> Outcome<()> {
        let groups = sheet::new_groups(self.tools.dice.as_mut());
        let mut open = self.open.take().ok_or_else(|| Problem::new(Kind::Refused, "locked"))?;
        let service = open.file.read(staff::store::service)?;
        let made = (|| {
            let slot = NewSlot { kind: SlotKind::Sheet, passphrase: &sheet::joined(&groups) };
            let new = open.file.add_slot(slot, &mut self.tools)?;
            let deed = Deed { op: NEW_SHEET, who: open.me.id, family: None, undoes: None, why: None };
            open.file.write(&mut self.tools, deed, |write| staff::store::new_sheet(write, new))?;
            let old: Vec<_> = service.sheet_slot.into_iter().collect();
            open.file.retire_slots(&old, &mut self.tools)
        })();
        open.groups = made.is_ok().then_some(groups);
        self.open = Some(open);
        made?;
        if service.sheet_checked { self.change_lock().map(|_| ()) } else { Ok(()) }
    }

    pub(super) fn check_sheet(&mut self, ask: &CheckSheet) -> Outcome<Status> {
        let Self { tools, open, .. } = self;
        let open = open.as_mut().ok_or_else(|| Problem::new(Kind::Refused, "locked"))?;
        let Some(groups) = open.groups.as_ref().filter(|_| open.sheet_saved) else {
            return Err(Problem::new(Kind::Refused, "sheet-first"));
        };
        let [first, second] = open.asks;
        for (field, at, typed) in [("first", first, &ask.first), ("second", second, &ask.second)] {
            let at = usize::from(at.saturating_sub(1));
            let read =
                sheet::read_group(at, typed).map_err(|problem| Problem { field: Some(field.to_owned()), ..problem })?;
            if groups.get(at) != Some(&read) {
                return Err(Problem::input(field, "sheet-other").number("group", i64::try_from(at + 1).unwrap_or(0)));
            }
        }
        let deed = Deed { op: CHECK_SHEET, who: open.me.id, family: None, undoes: None, why: None };
        open.file.write(tools, deed, staff::store::sheet_checked)?;
        open.groups = None;
        self.status()
    }

    pub(super) fn change_lock(&mut self) -> Outcome<Status> {
        let open = self.open.take().ok_or_else(|| Problem::new(Kind::Refused, "locked"))?;
        let Open { file, me, groups, sheet_saved, asks } = open;
        let path = file.path().to_owned();
        match file.change_lock(TABLES, &mut self.tools) {
            Ok(file) => self.open = Some(Open { file, me, groups, sheet_saved, asks }),
            Err((problem, Some(file))) => {
                self.open = Some(Open { file: *file, me, groups, sheet_saved, asks });
                return Err(problem);
            }
            // The file is locked and whole; the next unlock finishes or forgets the change.
            Err((problem, None)) => {
                self.chosen = Some(path);
                return Err(problem);
            }
        }
        let open = self.unlocked()?;
        let deed = Deed { op: CHANGE_LOCK, who: open.me.id, family: None, undoes: None, why: None };
        let Self { tools, open, .. } = self;
        if let Some(open) = open {
            open.file.write(tools, deed, |_| Ok(()))?;
        }
        self.status()
    }
}
