//! The recovery sheet: made before the first record, saved away from the file, and two of its
//! groups typed back, so that somebody has it and can read it. And changing the lock.

use super::service::{CHANGE_LOCK, CHECK_SHEET};
use super::{Desk, Open, TABLES};
use crate::base::clock::Dice;
use crate::base::ids::SlotId;
use crate::base::problem::{Kind, Outcome, Problem};
use crate::file::create::NewSlot;
use crate::file::keyfile::SlotKind;
use crate::file::requests::{CheckSheet, Saved, Status};
use crate::file::write::Deed;
use crate::file::{KithFile, place, sheet};
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
    /// Saves the sheet. A new one opens the file from now on; the old one does too, until the new
    /// one has been typed back: at no moment is there none that somebody holds.
    pub(super) fn save_sheet(&mut self, path: &Path) -> Outcome<Saved> {
        let Self { tools, words, open, .. } = self;
        let open = open.as_mut().ok_or_else(|| Problem::new(Kind::Refused, "locked"))?;
        away_from(open.file.path(), path)?;
        let service = open.file.read(staff::store::service)?;
        let first = open.groups.is_some() && open.sheet_saved.is_none();
        let groups = open.groups.clone().unwrap_or_else(|| sheet::new_groups(tools.dice.as_mut()));
        let facts = RecoverySheet {
            service: service.name,
            groups: groups.clone(),
            made_on: tools.clock.today(),
            made_by: open.me.work_name.clone(),
        };
        let pdf = recovery_sheet(&facts, words).map_err(|error| printing::not_made(&error))?;
        printing::save(path, &pdf, open.file.path())?;
        let slot = match (open.sheet_saved, service.sheet_slot) {
            // Saved again, or the one that the service was started with.
            (Some(slot), _) => slot,
            (None, Some(slot)) if first => slot,
            _ => open.file.add_slot(NewSlot { kind: SlotKind::Sheet, passphrase: &sheet::joined(&groups) }, tools)?,
        };
        open.groups = Some(groups);
        open.sheet_saved = Some(slot);
        let deed = Deed { op: printing::MAKE_PAPER, who: open.me.id, family: None, undoes: None, why: None };
        let reader = open.me.work_name.clone();
        let note = printing::Note {
            family: None,
            kind: "recoverySheet",
            reader: &reader,
            person: None,
            plan: None,
            referral: None,
            pages: pdf.pages,
        };
        open.file.write(tools, deed, |write| printing::noted(write, note))?;
        Ok(Saved { file_name: place::file_name(path), pages: pdf.pages })
    }

    /// Two groups typed back: this sheet is the one. Every other sheet's slot goes, and when there
    /// was one that somebody may hold, the lock is changed.
    pub(super) fn check_sheet(&mut self, ask: &CheckSheet) -> Outcome<Status> {
        let Self { tools, open, .. } = self;
        let open = open.as_mut().ok_or_else(|| Problem::new(Kind::Refused, "locked"))?;
        let (Some(groups), Some(slot)) = (&open.groups, open.sheet_saved) else {
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
        open.file.write(tools, deed, |write| staff::store::sheet_checked(write, slot))?;
        open.groups = None;
        open.sheet_saved = None;
        let replaced = open.file.keep_slots(&slots_that_count(&open.file)?, tools)?;
        if replaced { self.change_lock() } else { self.status() }
    }

    pub(super) fn change_lock(&mut self) -> Outcome<Status> {
        let open = self.open.take().ok_or_else(|| Problem::new(Kind::Refused, "locked"))?;
        let Open { mut file, me, room, in_file, left, groups, sheet_saved, asks, notice, wrong } = open;
        let swept = slots_that_count(&file).and_then(|mut slots| {
            slots.extend(sheet_saved);
            file.keep_slots(&slots, &mut self.tools)
        });
        let changed = match swept {
            Ok(_) => file.change_lock(TABLES, &mut self.tools),
            Err(problem) => Err((problem, Some(Box::new(file)))),
        };
        let (file, problem) = match changed {
            Ok(file) => (Some(file), None),
            Err((problem, file)) => (file.map(|file| *file), Some(problem)),
        };
        // Without a file it is locked and whole: the next unlock finishes or forgets the change.
        self.open = file.map(|file| Open { file, me, room, in_file, wrong, left, groups, sheet_saved, asks, notice });
        self.say_who_holds_it();
        if let Some(problem) = problem {
            return Err(problem);
        }
        let Self { tools, open, .. } = self;
        if let Some(open) = open {
            let deed = Deed { op: CHANGE_LOCK, who: open.me.id, family: None, undoes: None, why: None };
            open.file.write(tools, deed, staff::store::lock_changed)?;
        }
        self.status()
    }
}

/// The slots that staff and the service name: every other is somebody's who left, was replaced, or
/// is what a crash left over.
pub(super) fn slots_that_count(file: &KithFile) -> Outcome<Vec<SlotId>> {
    file.read(|conn| {
        let people = staff::store::all(conn)?.into_iter().filter_map(|staff| staff.slot);
        Ok(people.chain(staff::store::service(conn)?.sheet_slot).collect())
    })
}

/// A sheet never lies in the folder of the file it opens.
fn away_from(file: &Path, sheet: &Path) -> Outcome<()> {
    let folder = |path: &Path| path.parent().map(|folder| folder.canonicalize().unwrap_or_else(|_| folder.to_owned()));
    if folder(file) == folder(sheet) { Err(Problem::new(Kind::Input, "sheet-beside-file")) } else { Ok(()) }
}
