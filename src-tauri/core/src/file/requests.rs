//! What may be asked of the file itself: starting a service, opening, unlocking, the recovery
//! sheet. These are the only requests that are answered while Kith is locked.

use crate::base::dates::Spoken;
use crate::base::ids::{FamilyId, ReferralId, StaffId};
use crate::requests;
use crate::staff::Role;
use serde::{Deserialize, Serialize};

macro_rules! wire {
    ($($item:item)*) => {$(
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        $item
    )*};
}
pub(crate) use wire;

macro_rules! codes {
    ($($item:item)*) => {$(
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[serde(rename_all = "camelCase")]
        $item
    )*};
}
pub(crate) use codes;

requests! {
    /// Everything about the file as a whole.
    ServiceRequest {
        /// Where things stand: no file, locked, open; and whether a sheet must be made first.
        GetStatus => Status,
        /// A passphrase of four words from the dice.
        OfferPassphrase => Offered,
        /// How long a guesser would need, in words.
        WeighPassphrase => Weighed,
        /// Makes the file and its keys at a place the person chooses.
        StartService => Status,
        /// Looks at a file the person chooses; it stays locked.
        OpenFile => Status,
        /// Opens the practice service, made on this machine the first time.
        LookRound => Status,
        /// Opens with a name and a passphrase.
        Unlock => Status,
        /// Opens with the recovery sheet, and gives that person a new passphrase.
        UnlockWithSheet => Status,
        /// Keeps what is being typed, drops the key.
        Lock => Status,
        /// The people in the room see this screen from now on: one family, as they may know it.
        EnterFamilyView => Status,
        /// Back to what staff see, with the passphrase of whoever has unlocked.
        LeaveFamilyView => Status,
        /// Makes the recovery sheet as a PDF at a place the person chooses.
        SaveSheet => Saved,
        /// Two groups of the sheet typed back: it can be read, so records may begin.
        CheckSheet => Status,
        /// Whether a letter alone does something on this person's screens.
        SetLetterKeys => Status,
        /// A PIN of one's own: it leaves family view and opens a family's File.
        SetPin => Status,
        /// No PIN any more: the passphrase is asked for again.
        RemovePin => Status,
        /// How long nobody may give a sign before Kith locks itself.
        SetIdle => Status,
        /// How families reach the service.
        SetServiceReach => Status,
        /// A new file key for everyone who is still here. The recovery sheet stays good.
        ChangeLock => Status,
    }
}

wire! {
    /// Ask where things stand.
    pub struct GetStatus {}
    /// Ask for a generated passphrase.
    pub struct OfferPassphrase {}
    /// Ask how good a passphrase is.
    pub struct WeighPassphrase {
        /// As typed.
        pub passphrase: String,
    }
    /// Start a service. The shell asks for the place.
    pub struct StartService {
        /// "Family Meetings, Millbrook".
        pub service_name: String,
        /// The service's own word for the person who brings a family together.
        pub role_term: RoleTerm,
        /// The first person's work name, "Ruth A.".
        pub work_name: String,
        /// Their passphrase, as typed.
        pub passphrase: String,
    }
    /// Choose another file. The shell asks which.
    pub struct OpenFile {}
    /// Look round a practice service.
    pub struct LookRound {}
    /// Open the file.
    pub struct Unlock {
        /// The work name, as typed or as last used on this machine.
        pub work_name: String,
        /// As typed.
        pub passphrase: String,
    }
    /// Open with the recovery sheet.
    pub struct UnlockWithSheet {
        /// Whose passphrase is set anew.
        pub work_name: String,
        /// The twelve groups, as typed.
        pub groups: Vec<String>,
        /// The new passphrase.
        pub passphrase: String,
    }
    /// Lock now.
    pub struct Lock {}
    /// Begin family view.
    pub struct EnterFamilyView {
        /// For the conference of this referral, which goes on.
        pub referral: ReferralId,
    }
    /// Leave family view.
    pub struct LeaveFamilyView {
        /// The passphrase as typed, or the PIN. Straight after an unlock, before anything of the family was shown,
        /// none is asked for.
        pub passphrase: String,
    }
    /// Make the recovery sheet. The shell asks for the place.
    pub struct SaveSheet {}
    /// Two groups typed back.
    pub struct CheckSheet {
        /// The group at `Status.sheet_asks[0]`.
        pub first: String,
        /// The group at `Status.sheet_asks[1]`.
        pub second: String,
    }
    /// Turn letter keys on or off.
    pub struct SetLetterKeys {
        /// On, as it begins, or off.
        pub on: bool,
    }
    /// Choose a PIN, with the passphrase of whoever has unlocked.
    pub struct SetPin {
        /// Six digits, as typed.
        pub pin: String,
        /// As typed.
        pub passphrase: String,
    }
    /// Take the PIN away.
    pub struct RemovePin {}
    /// Set how long nobody may give a sign.
    pub struct SetIdle {
        /// Minutes, 2 to 30.
        pub usual: u16,
        /// Minutes while a conference is on the screen, 10 to 60.
        pub in_conference: u16,
    }
    /// Say how families reach the service.
    pub struct SetServiceReach {
        /// Where letters reach it, up to four lines; may be blank.
        pub post: String,
        /// Its telephone, as it is to stand on a paper; may be blank.
        pub phone: String,
    }
    /// Change the lock.
    pub struct ChangeLock {}
}

wire! {
    /// Where things stand.
    pub struct Status {
        /// No file, locked, or open.
        pub door: Door,
        /// The name of the file, without its folder.
        pub file_name: Option<String>,
        /// The name used last on this machine; no other names before unlock.
        pub last_name: Option<String>,
        /// How many seconds until another try at a passphrase is answered.
        pub wait_seconds: u32,
        /// Today in the service's zone.
        pub today: Spoken,
        /// Only while open.
        pub open: Option<OpenStatus>,
        /// Only while the family is by itself: the file is locked, and this stands on the screen.
        pub family_time: Option<FamilyTimeCard>,
        /// The practice service's passphrase, which is no secret; only while it is chosen and locked.
        pub practice_passphrase: Option<String>,
    }
    /// What stands on the still card while the family is by itself. It is held in memory only.
    pub struct FamilyTimeCard {
        /// UTC, `2026-11-23T17:15:00Z`, to count up from.
        pub began_at: String,
        /// "5:15pm".
        pub from: String,
        /// "7pm", when the place is booked until then.
        pub until: String,
        /// What the family came to work out.
        pub question: String,
        /// What the plan needs to make sure.
        pub musts: Vec<String>,
    }
    /// What is known once the file is open.
    pub struct OpenStatus {
        /// The service's name.
        pub service_name: String,
        /// Whether this is the practice service.
        pub practice: bool,
        /// Its word for the facilitator.
        pub role_term: RoleTerm,
        /// Who has unlocked it.
        pub me: Me,
        /// How long nobody may give a sign before Kith locks itself.
        pub idle: IdleMinutes,
        /// How families reach the service.
        pub reach: ServiceReach,
        /// What is still to do before the first record.
        pub sheet: Sheet,
        /// Which two groups (1 to 12) are to be typed back.
        pub sheet_asks: Vec<u8>,
        /// A sentence about what opening found and mended, or what was gone back to, if anything.
        pub notice: Option<String>,
        /// When it was backed up last.
        pub backed_up: BackedUp,
        /// Whose family view is on, if it is: nothing else is answered then.
        pub family_view: Option<InView>,
        /// Where it was left since the unlock: what the screen comes back to.
        pub left_family_view: Option<InView>,
    }
    /// How long nobody may give a sign before Kith locks itself, in minutes.
    #[derive(Copy)]
    pub struct IdleMinutes {
        /// Usually.
        pub usual: u16,
        /// While a conference is on the screen: it has quiet times.
        pub in_conference: u16,
    }
    /// How families reach the service. It stands on invitations, and its telephone on plans.
    pub struct ServiceReach {
        /// Where letters reach it; may be blank.
        pub post: String,
        /// Its telephone; may be blank.
        pub phone: String,
    }
    /// When the file was backed up last.
    pub struct BackedUp {
        /// "Backed up today at 08:40", or that it never was.
        pub words: String,
        /// Whether a second place is missing, or has not been reached for a week.
        pub late: bool,
    }
    /// Where family view is.
    pub struct InView {
        /// Whose.
        pub family: FamilyId,
        /// Which referral.
        pub referral: ReferralId,
        /// Whether anything was shown since the unlock. Until then whoever unlocked may leave it.
        pub shown: bool,
    }
    /// The person at the keyboard.
    pub struct Me {
        /// Their id.
        pub id: StaffId,
        /// Their work name.
        pub work_name: String,
        /// Whether a letter alone does something.
        pub letter_keys: bool,
        /// Whether they have a PIN.
        pub has_pin: bool,
        /// Whether they have the passphrase that somebody handed them: they choose their own first.
        pub first_passphrase: bool,
        /// What they are in the service.
        pub roles: Vec<Role>,
    }
    /// A passphrase from the dice.
    pub struct Offered {
        /// Four words.
        pub passphrase: String,
    }
    /// How good a passphrase is.
    pub struct Weighed {
        /// 0 (guessed at once) to 4 (centuries).
        pub strength: u8,
        /// "A guesser with this file would need years."
        pub words: String,
        /// Length is the only rule.
        pub long_enough: bool,
    }
    /// A paper or export that was saved where the person chose.
    pub struct Saved {
        /// The file's name, without its folder.
        pub file_name: String,
        /// How many pages.
        pub pages: u16,
    }
}

/// Whether there is a file, and whether it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Door {
    /// Nothing chosen on this machine yet.
    NoFile,
    /// A file is chosen; its key is not here.
    Locked,
    /// Open.
    Open,
}

/// What is still to be done about the recovery sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Sheet {
    /// It must be printed or saved to another drive.
    ToMake,
    /// Two groups must be typed back.
    ToCheck,
    /// It is in the safe.
    Done,
}

/// The service's word for the person who brings a family together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum RoleTerm {
    /// Facilitator.
    Facilitator,
    /// Coordinator.
    Coordinator,
    /// Co-ordinator.
    CoOrdinator,
    /// Convenor.
    Convenor,
}
