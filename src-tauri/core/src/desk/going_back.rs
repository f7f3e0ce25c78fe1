//! Going back to a backup: by whoever looks after a file that opens, or by whoever can unlock a backup of one
//! that does not open any more. Both end with an open file, and with the old one kept beside it.
//!
//! It refuses to bring anybody back: the people of the service, their roles, their keys and the families that are
//! closed to them stay those of now, as far as now is known.

use super::backups::{all_of, named};
use super::sheet::slots_that_count;
use super::{Desk, TABLES};
use crate::base::ids::StaffId;
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::text;
use crate::base::words::Arg;
use crate::file::backup::requests::{BackupPlace, GoBack, RescueFile, RescueList};
use crate::file::backup::{Backup, Candidates, Restored, swap_in};
use crate::file::keys::FileId;
use crate::file::requests::{LeaveFamilyView, Status};
use crate::file::write::{Deed, Write};
use crate::file::{KithFile, Op, open, place};
use crate::staff::rules::same_name;
use crate::staff::scope::store::Closed;
use crate::staff::store::Service;
use crate::staff::{self, Staff};
use std::path::{Path, PathBuf};

/// The service went back to a backup.
pub const GO_BACK: Op = Op { code: "go-back", undoable: false };

impl Desk {
    /// Back to a backup of the file that is open.
    pub(super) fn go_back(&mut self, ask: &GoBack) -> Outcome<Status> {
        if !self.proves(&ask.passphrase)? {
            return Err(Problem::input("passphrase", "passphrase-not-yours-here"));
        }
        let locked = || Problem::new(Kind::Refused, "locked");
        let open = self.open.as_ref().ok_or_else(locked)?;
        let backup = self.one_of(&open.file, &ask.backup, ask.place)?;
        let now = open.file.read(|conn| {
            Ok(Now {
                people: staff::store::all(conn)?,
                service: staff::store::service(conn)?,
                closed: staff::scope::store::closed(conn)?,
            })
        })?;
        let (me, key_file) = (open.me.clone(), open.file.key_file().clone());
        let mut restored = backup.open_beside(&open.file, &ask.passphrase, &self.tools.machine, TABLES)?;
        restored.file.begin_anew(Some(key_file), &mut self.tools)?;
        self.note(&mut restored, &backup, me.id, |write| as_now(write, &now))?;
        let open = self.open.take().ok_or_else(locked)?;
        let path = open.file.path().to_owned();
        self.stand(restored, Some(open.file), &path, me)
    }

    /// The backups of the file that is chosen and does not open.
    pub(super) fn rescue_list(&self) -> Outcome<RescueList> {
        let Some(path) = &self.chosen else { return Ok(RescueList { rows: vec![] }) };
        Ok(RescueList { rows: self.rows(&self.of_chosen(path).1) })
    }

    /// Back to a backup of the file that is chosen and does not open.
    pub(super) fn rescue(&mut self, ask: &RescueFile) -> Outcome<Status> {
        self.waited()?;
        let name = text::line("workName", &ask.work_name, text::NAME)?;
        let path = self.chosen.clone().ok_or_else(|| Problem::new(Kind::Opening, "no-file"))?;
        self.close();
        let (id, all) = self.of_chosen(&path);
        let backup = named(all, &ask.backup, ask.place)?;
        let candidates = Candidates::find(&backup, &path, &self.tools.machine, id)?;
        let hint = self.machine.last_slot;
        let opened = backup.open_with(&candidates, &path, &ask.passphrase, hint, TABLES);
        let mut restored = opened.map_err(|problem| self.failed(problem))?;
        let me = match self.whose(&restored, &name, &path) {
            Ok(me) => me,
            Err(problem) => {
                restored.throw_away();
                return Err(self.failed(problem));
            }
        };
        restored.file.begin_anew(None, &mut self.tools)?;
        self.note(&mut restored, &backup, me.id, |_| Ok(()))?;
        self.stand(restored, None, &path, me)
    }

    /// Who unlocked a backup; and the file it is to stand for must be past opening.
    fn whose(&self, restored: &Restored, name: &str, path: &Path) -> Outcome<Staff> {
        let everyone = restored.file.read(staff::store::all)?;
        let me = everyone.into_iter().find(|one| one.slot == restored.slot && same_name(&one.work_name, name));
        let me = me.ok_or_else(|| Problem::input("passphrase", "passphrase-wrong"))?;
        match restored.still_opens(path, TABLES)? {
            true => Err(Problem::new(Kind::Refused, "file-is-sound").text("file", place::file_name(path))),
            false => Ok(me),
        }
    }

    /// Which file is chosen, and its backups: by its first bytes, or where they are not its own any more, by
    /// what this machine remembers.
    fn of_chosen(&self, path: &Path) -> (FileId, Vec<(Backup, BackupPlace)>) {
        let remembered = self.machine.file_id.filter(|_| self.machine.file.as_deref() == Some(path));
        let ids = open::id_of(path).into_iter().chain(remembered);
        let with_backups = ids.map(|id| {
            let kept = self.machine.backups.get(&id.hex());
            (id, all_of(&self.tools.machine, id, kept.and_then(|kept| kept.second.as_deref())))
        });
        with_backups.into_iter().find(|(_, all)| !all.is_empty()).unwrap_or((FileId([0; 16]), vec![]))
    }

    /// Writes into the copy that it was gone back to, with what else must be right in it before it stands.
    fn note(
        &mut self,
        restored: &mut Restored,
        backup: &Backup,
        who: StaffId,
        work: impl FnOnce(&Write<'_>) -> Outcome<()>,
    ) -> Outcome<()> {
        let deed = Deed { op: GO_BACK, who, family: None, undoes: None, why: None };
        let written = restored.file.write(&mut self.tools, deed, |write| {
            staff::store::went_back(write, &backup.facts.made_at)?;
            work(write)
        });
        written.map(|_| ())
    }

    /// Swaps it in, opens it for this person, and changes the lock where it had another key than the file now.
    fn stand(&mut self, restored: Restored, now: Option<KithFile>, path: &Path, me: Staff) -> Outcome<Status> {
        let other_key = restored.key_now.is_some();
        let (file, kept) = match swap_in(restored, now, path, TABLES, &mut self.tools) {
            Ok(swapped) => swapped,
            Err((problem, back)) => {
                if let Some(file) = back {
                    self.opened(*file, me, None)?;
                }
                return Err(problem);
            }
        };
        self.opened(file, me, None)?;
        // It may have been made in the middle of a conference: whoever goes back to it is not the room.
        self.leave_family_view(&LeaveFamilyView { passphrase: String::new() })?;
        self.come_back()?;
        self.tell_what_was_kept(kept);
        self.sweep_after(other_key)
    }

    fn tell_what_was_kept(&mut self, kept: Option<PathBuf>) {
        let kept = kept.as_deref().map(place::file_name);
        let words = match &kept {
            Some(file) => self.words.say("notice-went-back", &[("file", Arg::Text(file))]),
            None => self.words.say("notice-went-back-none", &[]),
        };
        if let Some(open) = &mut self.open {
            open.notice = Some(words);
        }
    }

    fn sweep_after(&mut self, other_key: bool) -> Outcome<Status> {
        if other_key {
            return self.change_lock();
        }
        let Self { tools, open, .. } = self;
        if let Some(open) = open {
            // Without a sheet that counts nothing is swept: a new one is asked for first.
            let _ = slots_that_count(&open.file).and_then(|slots| open.file.keep_slots(&slots, tools));
        }
        self.status()
    }
}

/// Who may do what now: it holds in a file from before, too.
struct Now {
    people: Vec<Staff>,
    service: Service,
    closed: Closed,
}

/// The people of the service as they are now, in a file from before: who came since is added, who left leaves
/// again, each has the roles and the key of now, and what is closed to them stays closed.
fn as_now(write: &Write<'_>, now: &Now) -> Outcome<()> {
    people_of_now(write, &now.people)?;
    staff::scope::store::keep_closed(write, &now.closed)?;
    staff::store::set_idle(write, now.service.idle)?;
    staff::store::set_reach(write, &now.service.reach)?;
    match now.service.sheet_slot.filter(|_| now.service.sheet_checked) {
        Some(slot) => staff::store::sheet_checked(write, slot),
        None => staff::store::sheet_used(write),
    }
}

fn people_of_now(write: &Write<'_>, now: &[Staff]) -> Outcome<()> {
    let then = staff::store::all(write.sql())?;
    for gone in then.iter().filter(|one| !now.iter().any(|here| here.id == one.id)) {
        staff::store::leave(write, gone.id)?;
    }
    for one in now {
        let Some(slot) = one.slot else { continue };
        match then.iter().find(|there| there.id == one.id) {
            Some(there) => {
                staff::store::set_slot(write, one.id, slot)?;
                staff::store::set_roles(write, one.id, &there.roles, &one.roles)?;
            }
            None => staff::store::add(write, one.id, &one.work_name, slot, &one.roles)?,
        }
        staff::store::set_first_passphrase(write, one.id, one.first_passphrase)?;
        staff::store::set_pin(write, one.id, one.pin.as_ref())?;
    }
    Ok(())
}
