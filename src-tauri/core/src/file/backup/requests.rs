//! What may be asked about backups. Looking at them and going back to one is also answered while Kith is
//! locked, for a file that can't be opened any more.

use super::super::requests::{Status, codes, wire};
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything about backups.
    BackupsRequest {
        /// Where backups go and which there are.
        GetBackups => Backups,
        /// Makes one now, in both places.
        BackUpNow => Backups,
        /// Chooses a second place. The shell asks which.
        ChoosePlace => Backups,
        /// No second place any more. What lies there stays.
        ForgetPlace => Backups,
        /// Opens a copy of the newest backup and checks all of it.
        TryOut => Backups,
        /// Checks every page and every row of history of the file that is open.
        CheckFile => Checked,
        /// How much was saved since a backup was made.
        WeighBackup => Weight,
        /// Goes back to a backup. The file as it is stays beside it under another name.
        GoBack => Status,
        /// The backups of a file that is locked, missing or damaged.
        ListBackups => RescueList,
        /// Goes back to a backup of a file that can't be opened.
        RescueFile => Status,
    }
}

wire! {
    /// Ask where backups go.
    pub struct GetBackups {}
    /// Back up now.
    pub struct BackUpNow {}
    /// Choose a second place.
    pub struct ChoosePlace {}
    /// Forget the second place.
    pub struct ForgetPlace {}
    /// Try the newest backup out.
    pub struct TryOut {}
    /// Check the file.
    pub struct CheckFile {}
    /// Ask what going back would leave behind.
    pub struct WeighBackup {
        /// Which: its name.
        pub backup: String,
        /// Where it lies.
        pub place: BackupPlace,
    }
    /// Go back to a backup.
    pub struct GoBack {
        /// Which: its name.
        pub backup: String,
        /// Where it lies.
        pub place: BackupPlace,
        /// Of whoever has unlocked, as typed.
        pub passphrase: String,
    }
    /// Ask for the backups of the chosen file.
    pub struct ListBackups {}
    /// Go back to a backup of a file that can't be opened.
    pub struct RescueFile {
        /// Which: its name.
        pub backup: String,
        /// Where it lies.
        pub place: BackupPlace,
        /// The work name, as typed.
        pub work_name: String,
        /// As typed.
        pub passphrase: String,
    }
}

wire! {
    /// Where backups go and which there are.
    pub struct Backups {
        /// "Today at 14:32": when the newest was made. Blank when there is none.
        pub last: String,
        /// Nothing has been saved since the newest.
        pub up_to_date: bool,
        /// The second place, when one was chosen.
        pub second: Option<SecondPlace>,
        /// Whether it is time to ask for a second place, or to plug it in again.
        pub second_late: bool,
        /// "On 3 November, and it was whole." Blank when none was ever tried out.
        pub tried: String,
        /// Whether the one tried last was whole.
        pub tried_well: bool,
        /// Every backup on this computer and, where it can be reached, in the second place; the newest first.
        pub rows: Vec<BackupRow>,
        /// What is kept, in words.
        pub kept: String,
        /// What went wrong with the second place just now, if anything: both sentences.
        pub trouble: String,
    }
    /// The second place.
    pub struct SecondPlace {
        /// The folder's own name.
        pub name: String,
        /// Whether it can be reached now.
        pub there: bool,
        /// When a backup reached it last, in words; blank when none has.
        pub last: String,
    }
    /// One backup.
    pub struct BackupRow {
        /// Its name, to ask for it by.
        pub backup: String,
        /// Where it lies.
        pub place: BackupPlace,
        /// "Today at 14:32".
        pub when: String,
        /// "4.2 MB".
        pub size: String,
    }
    /// What a check of the file found: nothing wrong, or it would have been a problem.
    pub struct Checked {
        /// That every page and every row of the history is whole, in words.
        pub words: String,
        /// Each site's last seal, to compare with one that was written down earlier.
        pub seals: Vec<Seal>,
    }
    /// Where one site's history stands.
    pub struct Seal {
        /// The site, the first eight figures of its id.
        pub site: String,
        /// How many rows.
        pub rows: u32,
        /// The last row's seal, in hexadecimal, in groups of four.
        pub seal: String,
    }
    /// What going back would leave behind.
    pub struct Weight {
        /// When the backup was made, in words.
        pub when: String,
        /// "Nothing was saved since." or how much was.
        pub words: String,
        /// How much of that is about who must not meet and what somebody must not know; blank when none is.
        pub safety: String,
        /// How many acts.
        pub acts: u32,
    }
    /// What can be done for a file that can't be opened.
    pub struct RescueList {
        /// Its backups, the newest first.
        pub rows: Vec<BackupRow>,
    }
}

codes! {
    /// Where a backup lies.
    pub enum BackupPlace {
        /// On this computer.
        First,
        /// In the place that somebody chose.
        Second,
    }
}
