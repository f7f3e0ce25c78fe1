//! The practice service: a real encrypted file, made on this machine the first time somebody looks
//! round. About a dozen invented families at every stage, written through the same door as any
//! other, day by day, by a clock that walks up to now.
//!
//! It refuses to be taken for real: its passphrase stands on its own unlock screen, Kith refuses
//! that passphrase for a real service, and "Practice" stands on every screen and paper.

mod build;
mod meeting;
mod script;
mod tell;

use super::{Desk, Open, TABLES};
use crate::base::clock::{Clock, Dice, Tools};
use crate::base::ids::Mint;
use crate::base::problem::{Kind, Outcome, Problem};
use crate::file::create::{NewSlot, create};
use crate::file::keyfile::SlotKind;
use crate::file::passphrase::PRACTICE;
use crate::file::requests::{RoleTerm, SetServiceReach, Status};
use crate::file::sheet;
use crate::file::write::Deed;
use crate::staff::{self, Role, Staff};
use chrono::{DateTime, Utc};
use script::Family;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// Whose file it is.
const WORK_NAME: &str = "Ruth Abara";
/// Where letters reach it, and its telephone.
const REACH: (&str, &str) = ("Civic Centre, Millbrook", "01632 960 120");
const FAMILIES: &str = include_str!("practice/families.json");

/// A clock that stands where it is put.
#[derive(Clone)]
pub(super) struct Walking(Arc<AtomicI64>);

impl Walking {
    fn new(at: DateTime<Utc>) -> Self {
        Self(Arc::new(AtomicI64::new(at.timestamp())))
    }

    /// Puts it somewhere.
    pub(super) fn walk_to(&self, at: DateTime<Utc>) {
        self.0.store(at.timestamp(), Ordering::SeqCst);
    }
}

impl Clock for Walking {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.0.load(Ordering::SeqCst), 0).unwrap_or_default()
    }
}

/// Chance that goes on from one throw of the real dice.
struct Seeded(blake3::OutputReader);

impl Seeded {
    fn from(dice: &mut dyn Dice) -> Self {
        let mut seed = [0; 32];
        dice.fill(&mut seed);
        Self(blake3::Hasher::new_keyed(&seed).finalize_xof())
    }
}

impl Dice for Seeded {
    fn fill(&mut self, out: &mut [u8]) {
        self.0.fill(out);
    }
}

/// Where this machine keeps its practice service.
pub fn place(machine: &Path) -> PathBuf {
    machine.join("Practice service.kith")
}

impl Desk {
    /// The practice service's passphrase, while it is chosen and locked.
    pub(super) fn practice_passphrase(&self) -> Option<String> {
        let chosen = self.chosen.as_deref() == Some(place(&self.tools.machine).as_path());
        (self.open.is_none() && chosen).then(|| PRACTICE.to_owned())
    }

    /// Chooses the practice service, made the first time; it stays locked, as any other.
    pub(super) fn look_round(&mut self) -> Outcome<Status> {
        let path = place(&self.tools.machine);
        if !path.exists() {
            self.make_practice(&path)?;
        }
        self.choose_file(&path)?;
        self.machine.last_name = Some(WORK_NAME.to_owned());
        self.machine.keep(&self.tools.machine);
        self.status()
    }

    /// A practice service that could not be finished is taken away again.
    fn make_practice(&mut self, path: &Path) -> Outcome<()> {
        let made = self.build_practice(path);
        if made.is_err() {
            let keys = crate::file::keyfile_places::beside(path);
            for left in [path.to_owned(), keys, path.with_extension("kith-wal"), path.with_extension("kith.lock")] {
                let _ = std::fs::remove_file(left);
            }
        }
        made
    }

    fn build_practice(&mut self, path: &Path) -> Outcome<()> {
        let families: Vec<Family> = serde_json::from_str(FAMILIES).map_err(|_| Problem::new(Kind::Fault, "fault"))?;
        let folder = std::fs::create_dir_all(&self.tools.machine);
        folder.map_err(|_| Problem::new(Kind::Saving, "disk-failed"))?;
        let now = self.tools.clock.now();
        let clock = Walking::new(build::first_day(&families, now));
        let tools = Tools {
            clock: Box::new(clock.clone()),
            dice: Box::new(Seeded::from(self.tools.dice.as_mut())),
            machine: self.tools.machine.clone(),
            machine_name: self.tools.machine_name.clone(),
        };
        let mut desk = Self::new(tools);
        desk.begin_practice(path)?;
        build::build(&mut desk, &clock, &families, now)?;
        desk.close();
        Ok(())
    }

    /// The file, its one person, and a recovery sheet that nobody needs: the passphrase is no secret.
    fn begin_practice(&mut self, path: &Path) -> Outcome<()> {
        let words = sheet::joined(&sheet::new_groups(self.tools.dice.as_mut()));
        let slots = [
            NewSlot { kind: SlotKind::Person, passphrase: PRACTICE },
            NewSlot { kind: SlotKind::Sheet, passphrase: &words },
        ];
        let mut mint = Mint::after(0);
        let me = Staff {
            id: mint.id(self.tools.clock.as_ref(), self.tools.dice.as_mut()),
            work_name: WORK_NAME.to_owned(),
            slot: None,
            letter_keys: true,
            pin: None,
            first_passphrase: false,
            joined_at: String::new(),
            roles: vec![Role::Administrator, Role::Facilitator, Role::Manager],
        };
        let name = self.words.say("practice-service-name", &[]);
        let deed = Deed { op: super::service::START, who: me.id, family: None, undoes: None, why: None };
        let starter = me.clone();
        let (file, _) = create(path, &slots, TABLES, &mut self.tools, &mut |file, ids, tools| {
            let [mine, sheet_slot] = ids else { return Err(Problem::new(Kind::Fault, "fault")) };
            let started = file.write(tools, deed, |write| {
                staff::store::begin_service(write, &name, RoleTerm::Facilitator, true, *sheet_slot)?;
                staff::store::sheet_checked(write, *sheet_slot)?;
                staff::store::add(write, starter.id, &starter.work_name, *mine, &starter.roles)
            });
            started.map(|_| ())
        })?;
        self.open = Some(Open {
            file,
            me,
            room: None,
            in_file: None,
            wrong: 0,
            left: None,
            groups: None,
            sheet_saved: None,
            asks: [1, 2],
            notice: None,
        });
        // A number that Ofcom keeps for stories.
        let reach = SetServiceReach { post: REACH.0.to_owned(), phone: REACH.1.to_owned() };
        self.set_reach(&reach).map(|_| ())
    }
}
