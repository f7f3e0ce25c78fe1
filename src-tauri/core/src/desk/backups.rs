//! Backups at the desk: made when Kith is locked, closed or idle, in both places; tried out once a month; and
//! gone back to.
//!
//! It refuses to go back while the file that is there opens, unless whoever looks after the file asks for it
//! with their passphrase: what was saved since would be out of sight.

use super::{Desk, TABLES};
use crate::base::asked::answer;
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::words::{Arg, Words};
use crate::file::backup::requests::*;
use crate::file::backup::{self, Backup, Stop};
use crate::file::machine::Kept;
use crate::file::requests::BackedUp;
use crate::file::{KithFile, place};
use crate::request::Reply;
use crate::staff;
use chrono::{DateTime, Days, Utc};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// After so many days without a backup in the second place somebody is asked for it.
const SECOND_AFTER: Days = Days::new(7);
/// Tables whose rows say that somebody looked: going back past them loses nothing that was done.
const LOOKS: &[&str] = &["look", "opening"];
/// Tables that say who must not meet, what somebody must not know, and why something went through all the same.
const SAFETY: &[&str] = &["restriction", "let_through"];
/// After so many days a backup is tried out again.
const TRY_AFTER: Days = Days::new(30);

impl Desk {
    pub(super) fn backups(&mut self, request: &BackupsRequest, place: Option<PathBuf>) -> Outcome<Reply> {
        let value = match request {
            BackupsRequest::GetBackups(ask) => answer(ask, self.backups_page(None)),
            BackupsRequest::BackUpNow(ask) => answer(ask, self.back_up_now()),
            BackupsRequest::ChoosePlace(ask) => answer(ask, self.choose_second(place)),
            BackupsRequest::ForgetPlace(ask) => answer(ask, self.forget_second()),
            BackupsRequest::TryOut(ask) => answer(ask, self.try_out_now()),
            BackupsRequest::CheckFile(ask) => answer(ask, self.check_file()),
            BackupsRequest::WeighBackup(ask) => answer(ask, self.weigh_backup(ask)),
            BackupsRequest::GoBack(ask) => answer(ask, self.go_back(ask)),
            BackupsRequest::ListBackups(ask) => answer(ask, self.rescue_list()),
            BackupsRequest::RescueFile(ask) => answer(ask, self.rescue(ask)),
        };
        Ok(Reply { value: value?, changed: vec![], undo: None, saved: None })
    }

    /// Nobody has asked anything for a while: a backup, if anything was saved since the last; once a month one
    /// is tried out. `stop` is asked whether somebody is back.
    pub fn rest(&mut self, stop: &Stop) {
        let Some(open) = &self.open else { return };
        // What goes wrong here is seen on the page: the newest backup is an old one.
        let _ = self.back_up(&open.file, stop).map(|second| self.reached(&second));
        if !stop() && self.time_to_try() {
            let _ = self.try_out();
        }
    }

    /// Finishes a lock: the backup of what was just locked, then its key goes. Before anything else is
    /// answered it is finished all the same.
    pub fn finish(&mut self, stop: &Stop) {
        let Some(file) = self.closing.take() else { return };
        let _ = self.back_up(&file, stop).map(|second| self.reached(&second));
        file.close();
    }

    /// A backup in both places, where anything was saved since the newest. Answers how the second place went.
    fn back_up(&self, file: &KithFile, stop: &Stop) -> Outcome<Second> {
        let folder = backup::folder(&self.tools.machine, file.id());
        let newest = backup::of_file(&folder, file.id()).into_iter().next();
        let made = match newest {
            Some(newest) if !file.changed_since(&newest)? && newest.whole_length() => newest,
            _ => file.back_up(&folder, &self.tools, stop)?,
        };
        let Some(place) = self.kept(file).second else { return Ok(Second::None) };
        if !place.is_dir() {
            return Ok(Second::NotThere);
        }
        let there = backup::of_file(&place, file.id());
        if there.first().is_some_and(|newest| newest.facts == made.facts && newest.whole_length()) {
            return Ok(Second::Reached(file.id().hex()));
        }
        let copied = made.copy_into(&place, stop);
        Ok(copied.map_or_else(Second::Trouble, |()| Second::Reached(file.id().hex())))
    }

    fn reached(&mut self, second: &Second) {
        if let Second::Reached(id) = second {
            let now = self.tools.clock.now();
            self.remember(id.clone(), |kept| kept.second_at = Some(now));
        }
    }

    fn remember(&mut self, id: String, set: impl FnOnce(&mut Kept)) {
        set(self.machine.backups.entry(id).or_default());
        self.machine.keep(&self.tools.machine);
    }

    fn kept(&self, file: &KithFile) -> Kept {
        self.machine.backups.get(&file.id().hex()).cloned().unwrap_or_default()
    }

    fn open_one(&self) -> Outcome<&KithFile> {
        self.open.as_ref().map(|open| &open.file).ok_or_else(|| Problem::new(Kind::Refused, "locked"))
    }

    fn back_up_now(&mut self) -> Outcome<Backups> {
        let second = self.back_up(self.open_one()?, &never())?;
        self.reached(&second);
        self.backups_page(second.trouble())
    }

    fn choose_second(&mut self, place: Option<PathBuf>) -> Outcome<Backups> {
        let place = place.ok_or_else(|| Problem::new(Kind::Input, "cancelled"))?;
        let file = self.open_one()?;
        let same =
            |other: Option<&Path>| other.is_some_and(|other| place.canonicalize().ok() == other.canonicalize().ok());
        if same(file.path().parent()) || same(Some(&backup::folder(&self.tools.machine, file.id()))) {
            return Err(Problem::new(Kind::Input, "backup-place-same"));
        }
        let id = file.id().hex();
        self.remember(id, |kept| *kept = Kept { second: Some(place), second_at: None, ..kept.clone() });
        self.back_up_now()
    }

    fn forget_second(&mut self) -> Outcome<Backups> {
        let id = self.open_one()?.id().hex();
        self.remember(id, |kept| (kept.second, kept.second_at) = (None, None));
        self.backups_page(None)
    }

    fn time_to_try(&self) -> bool {
        let Some(open) = &self.open else { return false };
        let tried = self.kept(&open.file).tried_at;
        tried.is_none_or(|tried| tried + TRY_AFTER <= self.tools.clock.now())
    }

    fn try_out_now(&mut self) -> Outcome<Backups> {
        self.try_out()?;
        self.backups_page(None)
    }

    /// Tries the newest backup out and remembers how it went.
    fn try_out(&mut self) -> Outcome<()> {
        let file = self.open_one()?;
        let all = self.all_backups(file);
        let newest = backup::newest(all.iter().map(|(backup, _)| backup));
        let newest = newest.ok_or_else(|| Problem::new(Kind::Gone, "backup-none"))?;
        let tried = file.try_out(newest, TABLES, &self.tools);
        let (id, now, well) = (file.id().hex(), self.tools.clock.now(), tried.is_ok());
        self.remember(id, |kept| (kept.tried_at, kept.tried_well) = (Some(now), well));
        tried
    }

    fn check_file(&self) -> Outcome<Checked> {
        let file = self.open_one()?;
        file.check()?;
        let heads = file.verify_history()?;
        let seals = heads.iter().map(|head| Seal {
            site: head.site.to_string().chars().take(8).collect(),
            rows: u32::try_from(head.seq).unwrap_or(u32::MAX),
            seal: in_fours(&crate::file::keys::hex(&head.link)),
        });
        Ok(Checked { words: self.words.say("check-file-whole", &[]), seals: seals.collect() })
    }

    fn weigh_backup(&self, ask: &WeighBackup) -> Outcome<Weight> {
        let file = self.open_one()?;
        let backup = self.one_of(file, &ask.backup, ask.place)?;
        let since = file.acts_since(&backup)?;
        let count = |of: &dyn Fn(&[String]) -> bool| {
            u32::try_from(since.values().filter(|tables| of(tables)).count()).unwrap_or(u32::MAX)
        };
        let acts = count(&|tables| tables.iter().any(|table| !LOOKS.contains(&table.as_str())));
        let safety = count(&|tables| tables.iter().any(|table| SAFETY.contains(&table.as_str())));
        let say = |key, name, number: u32| self.words.say(key, &[(name, Arg::Number(number.into()))]);
        Ok(Weight {
            when: self.when(backup.made_at),
            words: say("backup-since", "acts", acts),
            safety: if safety > 0 { say("backup-since-safety", "acts", safety) } else { String::new() },
            acts,
        })
    }

    /// One backup of the open file.
    pub(super) fn one_of(&self, file: &KithFile, name: &str, place: BackupPlace) -> Outcome<Backup> {
        named(self.all_backups(file), name, place)
    }

    /// Every backup of a file in both places, the newest first.
    fn all_backups(&self, file: &KithFile) -> Vec<(Backup, BackupPlace)> {
        all_of(&self.tools.machine, file.id(), self.kept(file).second.as_deref())
    }

    /// The page. `trouble` is what went wrong with the second place just now.
    fn backups_page(&self, trouble: Option<Problem>) -> Outcome<Backups> {
        let file = self.open_one()?;
        let (all, kept, now) = (self.all_backups(file), self.kept(file), self.tools.clock.now());
        let newest = backup::newest(all.iter().map(|(backup, _)| backup));
        let told = trouble.map(|problem| problem.told(&self.words));
        Ok(Backups {
            last: newest.map_or_else(String::new, |newest| self.when(newest.made_at)),
            up_to_date: match newest {
                Some(newest) => !file.changed_since(newest)?,
                None => false,
            },
            second_late: self.second_late()?,
            second: kept.second.as_ref().map(|folder| SecondPlace {
                name: place::file_name(folder),
                there: folder.is_dir(),
                last: kept.second_at.map_or_else(String::new, |at| self.when(at)),
            }),
            tried: kept.tried_at.map_or_else(String::new, |at| tried(at, kept.tried_well, now, &self.words)),
            tried_well: kept.tried_well,
            rows: self.rows(&all),
            kept: self.words.say("backup-kept", &[]),
            trouble: told.map_or_else(String::new, |told| format!("{} {}", told.happened, told.next)),
        })
    }

    pub(super) fn rows(&self, all: &[(Backup, BackupPlace)]) -> Vec<BackupRow> {
        let minute = |backup: &Backup| backup.made_at.timestamp() / 60;
        let row = |(backup, place): &(Backup, BackupPlace)| {
            let twins = all.iter().filter(|(one, there)| there == place && minute(one) == minute(backup)).count();
            let format = if twins > 1 { TO_THE_SECOND } else { TO_THE_MINUTE };
            BackupRow {
                backup: backup.name(),
                place: *place,
                when: when(backup.made_at, self.tools.clock.now(), format, &self.words),
                size: size(backup.facts.bytes, &self.words),
            }
        };
        all.iter().map(row).collect()
    }

    pub(super) fn when(&self, at: DateTime<Utc>) -> String {
        when(at, self.tools.clock.now(), TO_THE_MINUTE, &self.words)
    }

    /// Whether a second place is missing, or has not been reached for a week. The practice service needs none.
    fn second_late(&self) -> Outcome<bool> {
        let file = self.open_one()?;
        let kept = self.kept(file);
        let reached = kept.second.and(kept.second_at);
        let late = reached.is_none_or(|at| at + SECOND_AFTER <= self.tools.clock.now());
        Ok(late && !file.read(staff::store::service)?.practice)
    }

    /// What stands in the corner: when it was backed up last, and whether somebody should look.
    pub(super) fn backed_up(&self) -> Outcome<BackedUp> {
        let file = self.open_one()?;
        let all = self.all_backups(file);
        let newest = backup::newest(all.iter().map(|(backup, _)| backup)).map(|newest| self.when(newest.made_at));
        let words = match &newest {
            Some(when) => self.words.say("backed-up", &[("when", Arg::Text(when))]),
            None => self.words.say("backed-up-never", &[]),
        };
        Ok(BackedUp { words, late: self.second_late()? })
    }
}

/// How the second place went.
enum Second {
    /// There is none.
    None,
    /// It is not plugged in, or cannot be reached.
    NotThere,
    /// The newest backup of this file is there.
    Reached(String),
    /// It did not take it.
    Trouble(Problem),
}

impl Second {
    fn trouble(self) -> Option<Problem> {
        match self {
            Self::None | Self::Reached(_) => None,
            Self::NotThere => Some(Problem::new(Kind::Saving, "backup-place-not-there")),
            Self::Trouble(problem) => Some(problem),
        }
    }
}

/// Never stops.
pub(super) fn never() -> Stop {
    Arc::new(|| false)
}

/// Every backup of a file in both places, the newest first; of one time, this computer's first.
pub(super) fn all_of(
    machine: &Path,
    id: crate::file::keys::FileId,
    second: Option<&Path>,
) -> Vec<(Backup, BackupPlace)> {
    let first = backup::of_file(&backup::folder(machine, id), id).into_iter().map(|one| (one, BackupPlace::First));
    let second = second.map(|folder| backup::of_file(folder, id)).unwrap_or_default();
    let mut all: Vec<_> = first.chain(second.into_iter().map(|one| (one, BackupPlace::Second))).collect();
    all.sort_by_key(|(backup, _)| std::cmp::Reverse(backup.order()));
    all
}

/// The one with this name in this place.
pub(super) fn named(all: Vec<(Backup, BackupPlace)>, name: &str, place: BackupPlace) -> Outcome<Backup> {
    let found = all.into_iter().find(|(backup, there)| *there == place && backup.name() == name);
    found.map(|(backup, _)| backup).ok_or_else(|| Problem::new(Kind::Gone, "backup-gone"))
}

const TO_THE_MINUTE: &str = "%H:%M";
/// Where two were made within a minute.
const TO_THE_SECOND: &str = "%H:%M:%S";

/// "Today at 14:32", "Friday 27 November at 18:04".
fn when(at: DateTime<Utc>, now: DateTime<Utc>, format: &str, words: &Words) -> String {
    use crate::base::{clock::ZONE, dates::Spoken};
    let (local, today) = (at.with_timezone(&ZONE), now.with_timezone(&ZONE).date_naive());
    let time = local.format(format).to_string();
    let day = Spoken::on(local.date_naive(), today).words;
    let key = if local.date_naive() == today { "backup-when-today" } else { "backup-when" };
    words.say(key, &[("day", Arg::Text(&day)), ("time", Arg::Text(&time))])
}

fn tried(at: DateTime<Utc>, well: bool, now: DateTime<Utc>, words: &Words) -> String {
    let when = when(at, now, TO_THE_MINUTE, words);
    words.say(if well { "backup-tried-well" } else { "backup-tried-badly" }, &[("when", Arg::Text(&when))])
}

/// "4.2 MB", "240 KB".
fn size(bytes: u64, words: &Words) -> String {
    let (kilo, mega) = (1_000, 1_000_000);
    let number = match bytes {
        ..1_000_000 => (bytes.div_ceil(kilo)).to_string(),
        _ => format!("{}.{}", bytes / mega, bytes % mega / (mega / 10)),
    };
    words.say(if bytes < mega { "size-kilo" } else { "size-mega" }, &[("number", Arg::Text(&number))])
}

/// A seal as people compare it.
fn in_fours(hex: &str) -> String {
    let letters: Vec<char> = hex.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
