//! The one enum of everything that may be asked, an arm per stage, and what comes back.

use crate::base::problem::{Outcome, Problem};
use crate::file::requests::ServiceRequest;
use crate::history::requests::HistoryRequest;
use crate::people::requests::PeopleRequest;
use crate::printing::requests::PrintingRequest;
use crate::referral::requests::ReferralRequest;
use crate::staff::Need;
use serde::{Deserialize, Serialize};

/// Anything that may be asked of the core: `{"people":{"addRelative":{…}}}`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Request {
    /// The file as a whole.
    Service(ServiceRequest),
    /// The people of a family.
    People(PeopleRequest),
    /// Referrals.
    Referral(ReferralRequest),
    /// The history, drafts, dates.
    History(HistoryRequest),
    /// Papers.
    Printing(PrintingRequest),
}

/// A row that changed: the screens that show it ask again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Changed {
    /// The table.
    pub table: String,
    /// The row.
    pub id: String,
}

/// An act that can be undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct UndoOffer {
    /// Which.
    pub action: String,
    /// "Removed Tom".
    pub words: String,
}

/// What comes back when it went well.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Reply {
    /// The answer, of the type the request declares.
    pub value: serde_json::Value,
    /// What changed.
    pub changed: Vec<Changed>,
    /// The act, if it can be undone.
    pub undo: Option<UndoOffer>,
    /// "14:32", when something is on the disk that was not before.
    pub saved: Option<String>,
}

/// A place on the disk that only the person can choose. The page never sees a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceAsked {
    /// Where to save.
    Save {
        /// The name to offer. It carries no person.
        suggested: String,
        /// Without the dot.
        extension: &'static str,
        /// What the dialog calls this sort of file.
        name: String,
    },
    /// Which to open.
    Open {
        /// Without the dot.
        extension: &'static str,
        /// What the dialog calls this sort of file.
        name: String,
    },
}

impl Request {
    /// Reads a request from JSON. What is not one of ours is refused before anything is done.
    ///
    /// # Errors
    /// `not-understood`.
    pub fn from_json(json: serde_json::Value) -> Outcome<Self> {
        serde_json::from_value(json).map_err(|_| Problem::new(crate::base::problem::Kind::Fault, "not-understood"))
    }

    /// What it needs of the person who asks. Exhaustive on purpose: a new request without a rule
    /// does not compile.
    pub fn need(&self) -> Need {
        use {
            HistoryRequest as H, PeopleRequest as P, PrintingRequest as Pa, ReferralRequest as R, ServiceRequest as S,
        };
        match self {
            Self::Service(
                S::GetStatus(_)
                | S::OfferPassphrase(_)
                | S::WeighPassphrase(_)
                | S::StartService(_)
                | S::OpenFile(_)
                | S::Unlock(_)
                | S::UnlockWithSheet(_)
                | S::Lock(_),
            ) => Need::Nothing,
            Self::Service(S::SaveSheet(_) | S::CheckSheet(_) | S::ChangeLock(_)) => Need::KeepTheFile,
            Self::Service(S::SetLetterKeys(_)) => Need::Unlocked,
            Self::People(P::ListPeople(_)) | Self::Referral(R::GetReferral(_) | R::ListFamilies(_)) => {
                Need::ReadFamilies
            }
            Self::History(H::ListHistory(_)) => Need::ReadFamilies,
            Self::People(
                P::AddRelative(_)
                | P::SetName(_)
                | P::SetBorn(_)
                | P::SetDue(_)
                | P::SetRelation(_)
                | P::RemovePerson(_),
            ) => Need::WriteFamilies,
            Self::Referral(
                R::BeginReferral(_)
                | R::AddChild(_)
                | R::RemoveChild(_)
                | R::SetWhy(_)
                | R::AddMust(_)
                | R::SetMust(_)
                | R::RemoveMust(_)
                | R::AddParent(_)
                | R::SetConsent(_)
                | R::SetSafety(_)
                | R::SetSafetyNote(_)
                | R::SetReferrer(_)
                | R::AcceptReferral(_)
                | R::SendBack(_),
            ) => Need::WriteFamilies,
            Self::History(H::Undo(_) | H::UndoLast(_)) => Need::WriteFamilies,
            Self::History(H::KeepDraft(_) | H::ListDrafts(_) | H::DropDraft(_) | H::ReadDate(_)) => Need::Unlocked,
            Self::Printing(Pa::PrintPeople(_)) => Need::MakePapers,
        }
    }
}

/// Every stage with its asks, as they stand in the code.
pub fn stages() -> [(&'static str, &'static [&'static str]); 5] {
    [
        ("service", ServiceRequest::ASKS),
        ("people", PeopleRequest::ASKS),
        ("referral", ReferralRequest::ASKS),
        ("history", HistoryRequest::ASKS),
        ("printing", PrintingRequest::ASKS),
    ]
}

/// One example of every request, for `cargo xtask desk --schema` and for tests that ask them all.
pub fn examples() -> Vec<serde_json::Value> {
    const EXAMPLES: &str = include_str!("request.examples.jsonl");
    EXAMPLES.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}
