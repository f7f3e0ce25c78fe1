//! The people of the service at the desk: adding somebody makes a key slot for them, taking them out takes
//! it away and changes the lock.
//!
//! It refuses to leave the file without an administrator, and to keep a passphrase that somebody else knows:
//! whoever was handed one chooses their own before anything else.

use super::{Desk, Open};
use crate::base::asked::answer;
use crate::base::ids::StaffId;
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::stamps::day_of;
use crate::file::create::NewSlot;
use crate::file::keyfile::SlotKind;
use crate::file::requests::Status;
use crate::file::write::Deed;
use crate::file::{Op, Write, passphrase};
use crate::request::Reply;
use crate::staff::requests::*;
use crate::staff::{self, Staff, rules};

/// Somebody was added.
pub const ADD: Op = Op { code: "add-staff", undoable: false };
/// Somebody's roles were changed.
pub const SET_ROLES: Op = Op { code: "set-roles", undoable: false };
/// Somebody was handed a first passphrase again.
pub const GIVE_PASSPHRASE: Op = Op { code: "give-passphrase", undoable: false };
/// Somebody left.
pub const REMOVE: Op = Op { code: "remove-staff", undoable: false };
/// Somebody chose a passphrase of their own.
pub const SET_PASSPHRASE: Op = Op { code: "set-passphrase", undoable: false };

/// Every act on the people of the service.
pub const OPS: &[Op] = &[ADD, SET_ROLES, GIVE_PASSPHRASE, REMOVE, SET_PASSPHRASE];

impl Desk {
    pub(super) fn team(&mut self, request: &StaffRequest) -> Outcome<Reply> {
        let (value, saved) = match request {
            StaffRequest::ListStaff(ask) => (answer(ask, self.staff_page()), false),
            StaffRequest::AddStaff(ask) => (answer(ask, self.add_staff(ask)), true),
            StaffRequest::SetRoles(ask) => (answer(ask, self.set_roles(ask)), true),
            StaffRequest::GivePassphrase(ask) => (answer(ask, self.give_passphrase(ask)), true),
            StaffRequest::RemoveStaff(ask) => (answer(ask, self.remove_staff(ask.staff)), true),
            StaffRequest::SetPassphrase(ask) => (answer(ask, self.set_passphrase(ask)), true),
        };
        let saved = saved.then(|| self.tools.clock.time_of_day());
        Ok(Reply { value: value?, changed: vec![], undo: None, saved })
    }

    fn opened_file(&self) -> Outcome<&Open> {
        self.open.as_ref().ok_or_else(|| Problem::new(Kind::Refused, "locked"))
    }

    fn staff_page(&self) -> Outcome<StaffPage> {
        let (open, today, words) = (self.opened_file()?, self.tools.clock.today(), &self.words);
        open.file.read(|conn| {
            let term = staff::store::service(conn)?.role_term;
            let everyone = staff::store::all(conn)?;
            let row = |one: &Staff| {
                let joined = day_of(&one.joined_at)?;
                Ok(rules::row(one, joined, open.me.id, term, today, words))
            };
            Ok(StaffPage {
                here: everyone.iter().map(row).collect::<Outcome<_>>()?,
                gone: staff::store::gone(conn)?.into_iter().map(|one| rules::gone(one, today, words)).collect(),
            })
        })
    }

    /// Writes one act on the people of the service.
    fn on_staff(&mut self, op: Op, work: impl FnOnce(&Write<'_>) -> Outcome<()>) -> Outcome<()> {
        let Self { tools, open, .. } = self;
        let open = open.as_mut().ok_or_else(|| Problem::new(Kind::Refused, "locked"))?;
        let deed = Deed { op, who: open.me.id, family: None, undoes: None, why: None };
        open.file.write(tools, deed, work).map(|_| ())
    }

    /// A new slot in the key file. Until somebody is given it, the next unlock sweeps it away.
    fn new_slot(&mut self, passphrase: &str) -> Outcome<crate::base::ids::SlotId> {
        let Self { tools, open, .. } = self;
        let open = open.as_mut().ok_or_else(|| Problem::new(Kind::Refused, "locked"))?;
        open.file.add_slot(NewSlot { kind: SlotKind::Person, passphrase }, tools)
    }

    /// Takes away every slot that is nobody's any more.
    fn sweep_slots(&mut self) -> Outcome<()> {
        let Self { tools, open, .. } = self;
        let open = open.as_mut().ok_or_else(|| Problem::new(Kind::Refused, "locked"))?;
        let slots = super::sheet::slots_that_count(&open.file)?;
        let slots: Vec<_> = slots.into_iter().chain(open.sheet_saved).collect();
        open.file.keep_slots(&slots, tools).map(|_| ())
    }

    fn everyone(&self) -> Outcome<Vec<Staff>> {
        self.opened_file()?.file.read(staff::store::all)
    }

    fn one_of_us(&self, id: StaffId) -> Outcome<Staff> {
        let found = self.everyone()?.into_iter().find(|one| one.id == id);
        found.ok_or_else(|| Problem::new(Kind::Gone, "gone"))
    }

    fn add_staff(&mut self, ask: &AddStaff) -> Outcome<StaffPage> {
        let name = rules::new_name(&ask.work_name, &self.everyone()?)?;
        let roles = rules::roles(&ask.roles)?;
        passphrase::check(&ask.passphrase)?;
        let slot = self.new_slot(&ask.passphrase)?;
        self.on_staff(ADD, |write| {
            let id = write.id();
            staff::store::add(write, id, &name, slot, &roles)?;
            staff::store::set_first_passphrase(write, id, true)
        })?;
        self.staff_page()
    }

    fn set_roles(&mut self, ask: &SetRoles) -> Outcome<StaffPage> {
        let (one, roles) = (self.one_of_us(ask.staff)?, rules::roles(&ask.roles)?);
        rules::still_kept(&self.everyone()?, one.id, &roles)?;
        self.on_staff(SET_ROLES, |write| staff::store::set_roles(write, one.id, &one.roles, &roles))?;
        if let Some(open) = self.open.as_mut().filter(|open| open.me.id == one.id) {
            open.me.roles = roles;
        }
        self.staff_page()
    }

    fn give_passphrase(&mut self, ask: &GivePassphrase) -> Outcome<StaffPage> {
        let one = self.one_of_us(ask.staff)?;
        if self.opened_file()?.me.id == one.id {
            return Err(Problem::new(Kind::Refused, "refused"));
        }
        passphrase::check(&ask.passphrase)?;
        let slot = self.new_slot(&ask.passphrase)?;
        self.on_staff(GIVE_PASSPHRASE, |write| {
            staff::store::set_slot(write, one.id, slot)?;
            staff::store::set_pin(write, one.id, None)?;
            staff::store::set_first_passphrase(write, one.id, true)
        })?;
        self.sweep_slots()?;
        self.staff_page()
    }

    /// Their slot goes and the lock is changed: with an old copy of the key file they open no newer file.
    fn remove_staff(&mut self, id: StaffId) -> Outcome<StaffPage> {
        let one = self.one_of_us(id)?;
        if self.opened_file()?.me.id == id {
            return Err(Problem::new(Kind::Refused, "not-yourself"));
        }
        rules::still_kept(&self.everyone()?, id, &[])?;
        self.on_staff(REMOVE, |write| staff::store::leave(write, one.id))?;
        self.change_lock()?;
        self.staff_page()
    }

    fn set_passphrase(&mut self, ask: &SetPassphrase) -> Outcome<Status> {
        let me = self.opened_file()?.me.clone();
        if ask.old.trim() == passphrase::PRACTICE {
            return Err(Problem::input("old", "passphrase-of-practice"));
        }
        passphrase::check(&ask.passphrase)?;
        if ask.passphrase.trim() == ask.old.trim() {
            return Err(Problem::input("passphrase", "passphrase-same"));
        }
        if !self.proves(&ask.old)? {
            return Err(Problem::input("old", "passphrase-old-wrong"));
        }
        let slot = self.new_slot(&ask.passphrase)?;
        self.on_staff(SET_PASSPHRASE, |write| {
            staff::store::set_slot(write, me.id, slot)?;
            staff::store::set_first_passphrase(write, me.id, false)
        })?;
        self.sweep_slots()?;
        if let Some(open) = &mut self.open {
            open.me.slot = Some(slot);
            open.me.first_passphrase = false;
        }
        self.machine.last_slot = Some(slot);
        self.machine.keep(&self.tools.machine);
        self.status()
    }
}
