//! Requests about the file as a whole: where things stand, starting a service, choosing a file,
//! locking, and the weight of a passphrase.

use super::{Desk, Open, TABLES};
use crate::base::asked::answer;
use crate::base::dates::Spoken;
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::text;
use crate::base::words::{Arg, Words};
use crate::conference;
use crate::file::create::{NewSlot, create};
use crate::file::keyfile::SlotKind;
use crate::file::lockfile::{self, Holder};
use crate::file::requests::*;
use crate::file::write::Deed;
use crate::file::{KithFile, Op, open, passphrase, sheet};
use crate::printing;
use crate::request::{PlaceAsked, Reply, Request};
use crate::staff::{self, Role, Staff};
use std::path::{Path, PathBuf};

/// A service was started.
pub const START: Op = Op { code: "start-service", undoable: false };
/// The recovery sheet was typed back.
pub const CHECK_SHEET: Op = Op { code: "check-sheet", undoable: false };
/// A person got a new passphrase by the recovery sheet.
pub const NEW_PASSPHRASE: Op = Op { code: "new-passphrase", undoable: false };
/// The lock was changed.
pub const CHANGE_LOCK: Op = Op { code: "change-lock", undoable: false };

/// Every act on the file as a whole.
pub const OPS: &[Op] = &[START, CHECK_SHEET, NEW_PASSPHRASE, CHANGE_LOCK, super::going_back::GO_BACK];

/// The first-run form, read.
struct Form {
    service_name: String,
    work_name: String,
}

impl Form {
    fn read(ask: &StartService) -> Outcome<Self> {
        let service_name = text::line("serviceName", &ask.service_name, text::NAME)?;
        let work_name = text::line("workName", &ask.work_name, text::NAME)?;
        if service_name.is_empty() {
            return Err(Problem::input("serviceName", "service-name-missing"));
        }
        if work_name.is_empty() {
            return Err(Problem::input("workName", "work-name-missing"));
        }
        passphrase::check(&ask.passphrase)?;
        Ok(Self { service_name, work_name })
    }
}

fn chosen(place: Option<PathBuf>) -> Outcome<PathBuf> {
    place.ok_or_else(|| Problem::new(Kind::Input, "cancelled"))
}

impl Desk {
    /// Which place a request needs, if its form is right. A name tells copies apart and says nobody's.
    ///
    /// # Errors
    /// What is wrong with the form.
    pub(super) fn place(&self, request: &Request) -> Outcome<Option<PlaceAsked>> {
        use crate::counts::requests::CountsRequest;
        use crate::file::backup::requests::BackupsRequest;
        use crate::printing::requests::PrintingRequest;
        let words = &self.words;
        let save_as = |suggested: String, extension, name: &str| {
            Some(PlaceAsked::Save { suggested, extension, name: words.say(name, &[]) })
        };
        let save = |suggested: &str, extension, name: &str| save_as(words.say(suggested, &[]), extension, name);
        Ok(match request {
            Request::Service(ServiceRequest::StartService(ask)) => {
                Form::read(ask)?;
                save("file-name-service", "kith", "file-kind-kith")
            }
            Request::Service(ServiceRequest::OpenFile(_)) => {
                Some(PlaceAsked::Open { extension: "kith", name: words.say("file-kind-kith", &[]) })
            }
            Request::Backups(BackupsRequest::ChoosePlace(_)) => Some(PlaceAsked::Folder),
            Request::Service(ServiceRequest::SaveSheet(_)) => save("file-name-sheet", "pdf", "file-kind-pdf"),
            Request::Printing(PrintingRequest::PrintPeople(_)) => save("file-name-people", "pdf", "file-kind-pdf"),
            Request::Printing(PrintingRequest::PrintPlan(ask)) => {
                let number = Arg::Number(self.next(|conn| printing::copies_made(conn, ask.referral))?);
                save_as(words.say("file-name-plan", &[("number", number)]), "pdf", "file-kind-pdf")
            }
            Request::Printing(PrintingRequest::PrintInvitation(ask)) => {
                let number = Arg::Number(self.next(|conn| printing::invitations_made(conn, ask.referral))?);
                save_as(words.say("file-name-invitation", &[("number", number)]), "pdf", "file-kind-pdf")
            }
            Request::Counts(CountsRequest::ExportCounts(_)) => save("file-name-counts", "csv", "file-kind-csv"),
            _ => None,
        })
    }

    /// Which of its kind the next paper is: the first, the second …
    fn next(&self, made: impl FnOnce(&rusqlite::Connection) -> Outcome<i64>) -> Outcome<i64> {
        let open = self.open.as_ref().ok_or_else(|| Problem::new(Kind::Refused, "locked"))?;
        open.file.read(made).map(|made| made + 1)
    }

    pub(super) fn service(&mut self, request: &ServiceRequest, place: Option<PathBuf>) -> Outcome<Reply> {
        let (value, saved) = match request {
            ServiceRequest::GetStatus(ask) => (answer(ask, self.status()), false),
            ServiceRequest::OfferPassphrase(ask) => {
                let passphrase = passphrase::offer(self.tools.dice.as_mut());
                (answer(ask, Ok(Offered { passphrase })), false)
            }
            ServiceRequest::WeighPassphrase(ask) => (answer(ask, Ok(self.weigh(ask))), false),
            ServiceRequest::StartService(ask) => (answer(ask, self.start(ask, &chosen(place)?)), true),
            ServiceRequest::OpenFile(ask) => (answer(ask, self.choose_file(&chosen(place)?)), false),
            ServiceRequest::LookRound(ask) => (answer(ask, self.look_round()), true),
            ServiceRequest::Unlock(ask) => (answer(ask, self.unlock(ask)), false),
            ServiceRequest::UnlockWithSheet(ask) => (answer(ask, self.unlock_with_sheet(ask)), true),
            ServiceRequest::Lock(ask) => {
                self.card = None;
                self.leave();
                (answer(ask, self.status()), false)
            }
            ServiceRequest::EnterFamilyView(ask) => (answer(ask, self.enter_family_view(ask)), true),
            ServiceRequest::LeaveFamilyView(ask) => (answer(ask, self.leave_family_view(ask)), true),
            ServiceRequest::SaveSheet(ask) => (answer(ask, self.save_sheet(&chosen(place)?)), true),
            ServiceRequest::CheckSheet(ask) => (answer(ask, self.check_sheet(ask)), true),
            ServiceRequest::SetLetterKeys(ask) => (answer(ask, self.set_letter_keys(ask)), true),
            ServiceRequest::SetPin(ask) => (answer(ask, self.set_pin(ask)), true),
            ServiceRequest::RemovePin(ask) => (answer(ask, self.remove_pin()), true),
            ServiceRequest::SetIdle(ask) => (answer(ask, self.set_idle(ask)), true),
            ServiceRequest::SetServiceReach(ask) => (answer(ask, self.set_reach(ask)), true),
            ServiceRequest::ChangeLock(ask) => (answer(ask, self.change_lock()), true),
        };
        let saved = saved.then(|| self.tools.clock.time_of_day());
        Ok(Reply { value: value?, changed: vec![], undo: None, saved })
    }

    pub(super) fn status(&self) -> Outcome<Status> {
        let today = self.tools.clock.today();
        let door = match (&self.open, &self.chosen) {
            (Some(_), _) => Door::Open,
            (None, Some(_)) => Door::Locked,
            (None, None) => Door::NoFile,
        };
        Ok(Status {
            door,
            file_name: self.chosen.as_deref().map(crate::file::place::file_name),
            last_name: self.machine.last_name.clone(),
            wait_seconds: self.machine.wait(self.tools.clock.now()),
            today: Spoken::on(today, today),
            open: match &self.open {
                Some(open) => Some(open_status(open, self.backed_up()?, &self.words)?),
                None => None,
            },
            family_time: self.card.clone().filter(|_| self.open.is_none()),
            practice_passphrase: self.practice_passphrase(),
        })
    }

    fn weigh(&self, ask: &WeighPassphrase) -> Weighed {
        let strength = passphrase::strength(&ask.passphrase);
        Weighed {
            strength,
            words: self.words.say(&format!("strength-{strength}"), &[]),
            long_enough: ask.passphrase.trim().chars().count() >= passphrase::FEWEST,
        }
    }

    fn start(&mut self, ask: &StartService, path: &Path) -> Outcome<Status> {
        let form = Form::read(ask)?;
        let groups = sheet::new_groups(self.tools.dice.as_mut());
        let words = sheet::joined(&groups);
        let slots = [
            NewSlot { kind: SlotKind::Person, passphrase: &ask.passphrase },
            NewSlot { kind: SlotKind::Sheet, passphrase: &words },
        ];
        let mut mint = crate::base::ids::Mint::after(0);
        let mut me = Staff {
            id: mint.id(self.tools.clock.as_ref(), self.tools.dice.as_mut()),
            work_name: form.work_name.clone(),
            slot: None,
            letter_keys: true,
            pin: None,
            first_passphrase: false,
            joined_at: String::new(),
            // Whoever starts a service is its administrator and its manager (PRODUCT.md).
            roles: vec![Role::Administrator, Role::Manager],
        };
        let starter = me.clone();
        let deed = Deed { op: START, who: me.id, family: None, undoes: None, why: None };
        let (file, ids) = create(path, &slots, TABLES, &mut self.tools, &mut |file, ids, tools| {
            let [mine, sheet_slot] = ids else { return Err(Problem::new(Kind::Fault, "fault")) };
            let started = file.write(tools, deed, |write| {
                staff::store::begin_service(write, &form.service_name, ask.role_term, false, *sheet_slot)?;
                staff::store::add(write, starter.id, &starter.work_name, *mine, &starter.roles)
            });
            started.map(|_| ())
        })?;
        me.slot = ids.first().copied();
        self.close();
        self.opened(file, me, Some(groups))?;
        self.status()
    }

    pub(super) fn choose_file(&mut self, path: &Path) -> Outcome<Status> {
        open::look(path, &self.tools.machine)?;
        self.close();
        if self.machine.file.as_deref() != Some(path) {
            self.machine.last_name = None;
            self.machine.last_slot = None;
        }
        self.machine.file = Some(path.to_owned());
        self.machine.file_id = open::id_of(path);
        self.machine.keep(&self.tools.machine);
        self.chosen = Some(path.to_owned());
        self.status()
    }

    /// The file is open: this machine remembers who, and the lock file says so.
    ///
    /// # Errors
    /// When the file does not say whether family view is on: then nothing is shown at all.
    pub(super) fn opened(&mut self, file: KithFile, me: Staff, groups: Option<[String; sheet::GROUPS]>) -> Outcome<()> {
        let room = file.read(conference::family_view::running)?;
        let ahead = file.saved_ahead(self.tools.clock.now())?;
        let notice =
            ahead.map(|saved| self.words.say("notice-clock-behind", &[("saved", Arg::Text(&self.when(saved)))]));
        let path = file.path().to_owned();
        self.machine.file = Some(path.clone());
        self.machine.file_id = Some(file.id());
        self.machine.last_name = Some(me.work_name.clone());
        self.machine.last_slot = me.slot;
        self.machine.forgive();
        self.machine.keep(&self.tools.machine);
        self.chosen = Some(path);
        self.session += 1;
        let asks = super::sheet::two_groups(self.tools.dice.as_mut());
        self.open =
            Some(Open { file, me, room, in_file: None, wrong: 0, left: None, groups, sheet_saved: None, asks, notice });
        self.say_who_holds_it();
        Ok(())
    }

    /// Writes the lock file, for the sentence that somebody else reads.
    pub(super) fn say_who_holds_it(&self) {
        if let Some(open) = &self.open {
            let since = self.tools.clock.time_of_day();
            let work_name = open.me.work_name.clone();
            let machine = self.tools.machine_name.clone();
            lockfile::write(open.file.path(), &Holder { work_name, machine, since });
        }
    }
}

fn open_status(open: &Open, backed_up: BackedUp, words: &Words) -> Outcome<OpenStatus> {
    let service = open.file.read(staff::store::service)?;
    let state = match (&open.groups, open.sheet_saved) {
        (Some(_), Some(_)) => Sheet::ToCheck,
        (Some(_), None) => Sheet::ToMake,
        (None, _) if service.sheet_checked => Sheet::Done,
        (None, _) => Sheet::ToMake,
    };
    Ok(OpenStatus {
        service_name: service.name,
        practice: service.practice,
        role_term: service.role_term,
        me: Me {
            id: open.me.id,
            work_name: open.me.work_name.clone(),
            letter_keys: open.me.letter_keys,
            has_pin: open.me.pin.is_some(),
            first_passphrase: open.me.first_passphrase,
            roles: open.me.roles.clone(),
        },
        idle: service.idle,
        reach: service.reach,
        sheet: state,
        sheet_asks: if state == Sheet::ToCheck { open.asks.to_vec() } else { vec![] },
        notice: open.notice.clone().or_else(|| open.file.mended().then(|| words.say("notice-keys-mended", &[]))),
        backed_up,
        family_view: open.in_view(),
        left_family_view: open.left.clone(),
    })
}
