//! Making a county's file: a service as it starts, then every act of every family on its day. A file
//! that is there already and was made from the same seed and the same tables is used again.

use super::begin::Pen;
use super::family::{Act, Family};
use super::{Scale, families, plain};
use crate::service::{PASSPHRASE, RUTH, SetClock};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use kith_core::base::clock::{Clock, Tools};
use kith_core::base::ids::{FamilyId, Id, Mint, StaffId};
use kith_core::base::problem::{Kind, Outcome, Problem};
use kith_core::desk::{OPS, TABLES};
use kith_core::file::create::{NewSlot, create};
use kith_core::file::keyfile::SlotKind;
use kith_core::file::requests::RoleTerm;
use kith_core::file::write::Deed;
use kith_core::file::{KithFile, Op, sheet};
use kith_core::staff::{self, Role};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Grows when the builder makes other rows from the same seed.
const MADE: u32 = 2;

/// Where a county lies.
#[derive(Debug, Clone)]
pub struct Place {
    /// The encrypted file, with its key file beside it.
    pub kith: PathBuf,
    /// The same rows, not encrypted and without a history.
    pub plain: PathBuf,
    /// What it was made from.
    made: PathBuf,
}

impl Place {
    /// In this folder, by its seed and size.
    pub fn of(folder: &Path, seed: u64, scale: Scale) -> Self {
        let name = if scale == Scale::county() { String::new() } else { format!("-of-{}", scale.referrals) };
        let at = |ending: &str| folder.join(format!("county-{seed}{name}.{ending}"));
        Self { kith: at("kith"), plain: at("sqlite"), made: at("made") }
    }

    fn remove(&self) {
        for path in [&self.kith, &self.plain, &self.made] {
            for ending in ["", "-wal", "-shm", "-keys", ".lock", ".part", ".part-wal"] {
                let mut name = path.as_os_str().to_owned();
                name.push(ending);
                let _ = std::fs::remove_file(PathBuf::from(name));
            }
        }
    }
}

/// The county of this seed: what is there, or made anew. Says how far it has come on stderr.
///
/// # Errors
/// From the file.
pub fn ready(folder: &Path, seed: u64, scale: Scale, fresh: bool) -> Outcome<Place> {
    let place = Place::of(folder, seed, scale);
    let tables: Vec<String> = TABLES.versions.iter().map(|parts| parts.concat()).collect();
    let made = format!("{MADE} {seed} {scale:?}\n{}", tables.concat());
    let same = std::fs::read_to_string(&place.made).is_ok_and(|there| there == made);
    if same && !fresh && place.kith.exists() && place.plain.exists() {
        eprintln!("county: {} is there", place.kith.display());
        return Ok(place);
    }
    place.remove();
    let began = Instant::now();
    let clock = SetClock::default();
    let mut tools = crate::service::tools(&clock, &folder.join("machine"), seed);
    move_to(&clock, scale.first, 9 * 60);
    let (mut file, who) = start(&place.kith, &mut tools)?;
    fill(&mut file, &mut tools, &clock, who, &families(seed, scale), scale)?;
    eprintln!("county: built in {:.0} s", began.elapsed().as_secs_f64());
    plain::copy(&file, &place.plain)?;
    file.close();
    eprintln!("county: copied in the plain too after {:.0} s", began.elapsed().as_secs_f64());
    std::fs::write(&place.made, made).map_err(|_| Problem::new(Kind::Fault, "fault"))?;
    Ok(place)
}

/// A service with one person, the recovery sheet typed back.
fn start(path: &Path, tools: &mut Tools) -> Outcome<(KithFile, StaffId)> {
    let who: StaffId = Mint::after(0).id(tools.clock.as_ref(), tools.dice.as_mut());
    let words = sheet::joined(&sheet::new_groups(tools.dice.as_mut()));
    let slots = [
        NewSlot { kind: SlotKind::Person, passphrase: PASSPHRASE },
        NewSlot { kind: SlotKind::Sheet, passphrase: &words },
    ];
    let (file, _) = create(path, &slots, TABLES, tools, &mut |file, ids, tools| {
        let [mine, sheet] = ids else { return Err(Problem::new(Kind::Fault, "fault")) };
        let started = file.write(tools, deed("start-service", who, None), |write| {
            staff::store::begin_service(write, "A county", RoleTerm::Facilitator, false, *sheet)?;
            staff::store::add(write, who, RUTH, *mine, &[Role::Administrator, Role::Manager])?;
            staff::store::sheet_checked(write, *sheet)
        });
        started.map(|_| ())
    })?;
    Ok((file, who))
}

fn deed(code: &str, who: StaffId, family: Option<FamilyId>) -> Deed<'static> {
    let found = OPS.iter().flat_map(|ops| ops.iter()).find(|op| op.code == code);
    let op = found.copied().unwrap_or(Op { code: "unknown", undoable: false });
    Deed { op, who, family, undoes: None, why: None }
}

/// Plays every act of every family, in the order of the days.
///
/// # Errors
/// From the file.
pub fn fill(
    file: &mut KithFile,
    tools: &mut Tools,
    clock: &SetClock,
    who: StaffId,
    families: &[Family],
    scale: Scale,
) -> Outcome<()> {
    let mut acts: Vec<(NaiveDate, u64, Act, &Family)> = vec![];
    for family in families {
        let minute = 9 * 60 + family.number * 37 % 480;
        acts.extend(family.life(scale.last).into_iter().map(|(day, act)| (day, minute, act, family)));
    }
    acts.sort_by_key(|(day, minute, act, family)| (*day, *minute, family.number, *act));
    hurry(file, true)?;
    let (began, all) = (Instant::now(), acts.len());
    for (at, (day, minute, act, family)) in acts.into_iter().enumerate() {
        // Today's acts are done before the clock of the benchmark, nine o'clock.
        move_to(clock, day, if day == scale.last { minute / 2 } else { minute });
        let of = FamilyId::from_bytes(family.one("family"));
        file.write(tools, deed(code(act, family), who, Some(of)), |write| {
            play(&Pen { sql: write.sql(), family, today: scale.last }, act, day)
        })?;
        if at % 2_000 == 1_999 {
            eprintln!("county: {} of {all} acts, {:.0} s", at + 1, began.elapsed().as_secs_f64());
        }
    }
    hurry(file, false)
}

/// While it is built nothing waits for the disk; it is synced when it is closed.
fn hurry(file: &KithFile, on: bool) -> Outcome<()> {
    file.read(|conn| {
        conn.set_prepared_statement_cache_capacity(if on { 256 } else { 16 });
        Ok(conn.execute_batch(match on {
            true => "PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA wal_autocheckpoint = 8000;",
            false => "PRAGMA synchronous = FULL; PRAGMA cache_size = -2000; PRAGMA wal_autocheckpoint = 1000;",
        })?)
    })
}

fn move_to(clock: &SetClock, day: NaiveDate, minute: u64) {
    let at: DateTime<Utc> = day.and_time(chrono::NaiveTime::MIN).and_utc();
    let minutes = i64::try_from(minute).unwrap_or(0);
    clock.add(at + TimeDelta::minutes(minutes) - clock.now());
}

/// What the act is called in the history.
fn code(act: Act, family: &Family) -> &'static str {
    match act {
        Act::Begin => "begin-referral",
        Act::Answer if family.sent_back => "send-back",
        Act::Answer => "accept-referral",
        Act::Prepare => "log-conversation",
        Act::Book => "book-conference",
        Act::Meet => "end-conference",
        Act::Write => "add-action",
        Act::Decide => "decide-plan",
        Act::Copies => "make-paper",
        Act::Review(_) => "hold-review",
        Act::FollowUp(_) => "set-follow-up",
        Act::Spells => "add-episode",
    }
}

fn play(pen: &Pen<'_>, act: Act, day: NaiveDate) -> Outcome<()> {
    match act {
        Act::Begin => pen.begin(),
        Act::Answer => pen.answer(),
        Act::Prepare => pen.prepare(),
        Act::Book => pen.book(),
        Act::Meet => pen.meet(),
        Act::Write => pen.write(),
        Act::Decide => pen.decide(),
        Act::Copies => pen.copies(1, day),
        Act::Review(number) => pen.review(number, day),
        Act::FollowUp(months) => pen.follow_up(months, day),
        Act::Spells => pen.spells(),
    }
}
