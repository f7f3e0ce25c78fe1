//! The one enum of everything that may be asked, an arm per stage, and what comes back.

pub mod closed;
pub mod family_view;
pub mod scope;

use crate::base::problem::{Outcome, Problem};
use crate::closing::requests::ClosingRequest;
use crate::conference::requests::ConferenceRequest;
use crate::counts::requests::CountsRequest;
use crate::due::requests::DueRequest;
use crate::file::backup::requests::BackupsRequest;
use crate::file::requests::ServiceRequest;
use crate::history::requests::HistoryRequest;
use crate::map::requests::MapRequest;
use crate::outcomes::requests::OutcomesRequest;
use crate::people::contact::requests::ContactRequest;
use crate::people::requests::PeopleRequest;
use crate::people::safety::requests::SafetyRequest;
use crate::plan::requests::PlanRequest;
use crate::preparation::requests::PreparationRequest;
use crate::printing::requests::PrintingRequest;
use crate::referral::requests::ReferralRequest;
use crate::review::requests::ReviewRequest;
use crate::search::requests::SearchRequest;
use crate::staff::Need;
use crate::staff::requests::StaffRequest;
use crate::staff::scope::requests::ScopeRequest;
use serde::{Deserialize, Serialize};

/// Anything that may be asked of the core: `{"people":{"addRelative":{…}}}`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Request {
    /// The file as a whole.
    Service(ServiceRequest),
    /// Backups, and going back to one.
    Backups(BackupsRequest),
    /// The people of the service.
    Staff(StaffRequest),
    /// Who may open which family.
    Scope(ScopeRequest),
    /// The people of a family.
    People(PeopleRequest),
    /// The family map.
    Map(MapRequest),
    /// How to reach people, and where they live.
    Contact(ContactRequest),
    /// Who must not meet, and what somebody must not know.
    Safety(SafetyRequest),
    /// Referrals.
    Referral(ReferralRequest),
    /// The history, drafts, dates.
    History(HistoryRequest),
    /// Papers.
    Printing(PrintingRequest),
    /// Preparing a conference.
    Preparation(PreparationRequest),
    /// Conferences.
    Conference(ConferenceRequest),
    /// Plans.
    Plan(PlanRequest),
    /// Reviews.
    Review(ReviewRequest),
    /// Where the children are now.
    Outcomes(OutcomesRequest),
    /// Closing a referral.
    Closing(ClosingRequest),
    /// What is due.
    Due(DueRequest),
    /// Find.
    Search(SearchRequest),
    /// Counts.
    Counts(CountsRequest),
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
    /// Which folder to keep backups in.
    Folder,
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
        match self {
            Self::Service(ask) => service_need(ask),
            Self::Backups(ask) => backups_need(ask),
            Self::Staff(ask) => staff_need(ask),
            Self::Scope(ask) => scope_need(ask),
            Self::People(ask) => people_need(ask),
            Self::Contact(ask) => contact_need(ask),
            Self::Safety(ask) => safety_need(ask),
            Self::Referral(ask) => referral_need(ask),
            Self::History(ask) => history_need(ask),
            Self::Preparation(ask) => preparation_need(ask),
            Self::Conference(ask) => conference_need(ask),
            Self::Plan(ask) => plan_need(ask),
            Self::Review(ask) => review_need(ask),
            Self::Outcomes(ask) => outcomes_need(ask),
            Self::Closing(ask) => closing_need(ask),
            Self::Printing(ask) => printing_need(ask),
            Self::Map(_) | Self::Due(_) | Self::Search(_) => Need::ReadFamilies,
            Self::Counts(_) => Need::ReadCounts,
        }
    }
}

fn service_need(ask: &ServiceRequest) -> Need {
    use ServiceRequest as S;
    match ask {
        S::GetStatus(_)
        | S::OfferPassphrase(_)
        | S::WeighPassphrase(_)
        | S::StartService(_)
        | S::OpenFile(_)
        | S::LookRound(_)
        | S::Unlock(_)
        | S::UnlockWithSheet(_)
        | S::Lock(_) => Need::Nothing,
        S::SaveSheet(_) | S::CheckSheet(_) | S::SetIdle(_) | S::SetServiceReach(_) | S::ChangeLock(_) => {
            Need::KeepTheFile
        }
        S::EnterFamilyView(_) => Need::WriteFamilies,
        S::SetLetterKeys(_) | S::SetPin(_) | S::RemovePin(_) | S::LeaveFamilyView(_) => Need::Unlocked,
    }
}

fn backups_need(ask: &BackupsRequest) -> Need {
    use BackupsRequest as B;
    match ask {
        B::ListBackups(_) | B::RescueFile(_) => Need::Nothing,
        B::GetBackups(_)
        | B::BackUpNow(_)
        | B::ChoosePlace(_)
        | B::ForgetPlace(_)
        | B::TryOut(_)
        | B::CheckFile(_)
        | B::WeighBackup(_) => Need::Unlocked,
        B::GoBack(_) => Need::KeepTheFile,
    }
}

fn staff_need(ask: &StaffRequest) -> Need {
    use StaffRequest as S;
    match ask {
        S::ListStaff(_) | S::SetPassphrase(_) => Need::Unlocked,
        S::AddStaff(_) | S::SetRoles(_) | S::GivePassphrase(_) | S::RemoveStaff(_) => Need::KeepTheFile,
    }
}

fn scope_need(ask: &ScopeRequest) -> Need {
    use ScopeRequest as S;
    match ask {
        S::WhoWorks(_) | S::OpenFamilyAsk(_) | S::OpenByChild(_) | S::MarkOwn(_) | S::WhoLooked(_) => {
            Need::ReadFamilies
        }
        S::Assign(_) | S::Unassign(_) => Need::Allocate,
        S::SetRestricted(_) | S::ListAsks(_) | S::MarkSeen(_) | S::ListOwn(_) | S::UnmarkOwn(_) => Need::Oversee,
    }
}

fn people_need(ask: &PeopleRequest) -> Need {
    use PeopleRequest as P;
    match ask {
        P::ListPeople(_) => Need::ReadFamilies,
        P::AddRelative(_)
        | P::SetName(_)
        | P::SetBorn(_)
        | P::SetDue(_)
        | P::SetRelation(_)
        | P::RemovePerson(_)
        | P::SetHome(_)
        | P::AddHome(_)
        | P::SetShownAs(_)
        | P::SetReads(_)
        | P::SetDied(_)
        | P::SetLiving(_)
        | P::AddCouple(_)
        | P::SetCoupleHow(_)
        | P::SetCoupleDates(_)
        | P::RemoveCouple(_) => Need::WriteFamilies,
    }
}

fn contact_need(ask: &ContactRequest) -> Need {
    use ContactRequest as C;
    match ask {
        C::GetContacts(_) => Need::ReadFamilies,
        C::AddContact(_) | C::SetContact(_) | C::SetSafe(_) | C::RemoveContact(_) | C::SetAddress(_) => {
            Need::WriteFamilies
        }
    }
}

fn safety_need(ask: &SafetyRequest) -> Need {
    use SafetyRequest as S;
    match ask {
        S::ListRestrictions(_) | S::OpenFamilyFile(_) | S::CloseFamilyFile(_) => Need::ReadFamilies,
        S::AddRestriction(_) | S::LiftRestriction(_) | S::LetThrough(_) => Need::WriteFamilies,
        S::Countersign(_) => Need::Countersign,
    }
}

fn referral_need(ask: &ReferralRequest) -> Need {
    use ReferralRequest as R;
    match ask {
        R::GetReferral(_) | R::ListFamilies(_) => Need::ReadFamilies,
        R::BeginReferral(_)
        | R::AddChild(_)
        | R::RemoveChild(_)
        | R::SetWhy(_)
        | R::SetReason(_)
        | R::AddMust(_)
        | R::SetMust(_)
        | R::RemoveMust(_)
        | R::AddParent(_)
        | R::SetConsent(_)
        | R::SetSafety(_)
        | R::SetSafetyNote(_)
        | R::SetReferrer(_)
        | R::AcceptReferral(_)
        | R::SendBack(_) => Need::WriteFamilies,
    }
}

fn history_need(ask: &HistoryRequest) -> Need {
    use HistoryRequest as H;
    match ask {
        H::ListHistory(_) => Need::ReadFamilies,
        H::Undo(_) | H::UndoLast(_) => Need::WriteFamilies,
        H::KeepDraft(_) | H::ListDrafts(_) | H::DropDraft(_) | H::ReadDate(_) => Need::Unlocked,
    }
}

fn preparation_need(ask: &PreparationRequest) -> Need {
    use PreparationRequest as P;
    match ask {
        P::GetPreparing(_) => Need::ReadFamilies,
        P::LogConversation(_) | P::RemoveConversation(_) | P::SetNeeds(_) | P::SetInvitation(_) | P::SetComing(_) => {
            Need::WriteFamilies
        }
    }
}

fn conference_need(ask: &ConferenceRequest) -> Need {
    use ConferenceRequest as C;
    match ask {
        C::GetConference(_) => Need::ReadFamilies,
        C::BookConference(_)
        | C::StartConference(_)
        | C::SetHere(_)
        | C::MoveToStage(_)
        | C::StartFamilyTime(_)
        | C::SetStageTimes(_)
        | C::EndConference(_) => Need::WriteFamilies,
    }
}

fn plan_need(ask: &PlanRequest) -> Need {
    use PlanRequest as P;
    match ask {
        P::GetPlan(_) => Need::ReadFamilies,
        P::SetChildWords(_)
        | P::AddAction(_)
        | P::SetAction(_)
        | P::SetActionWho(_)
        | P::MoveAction(_)
        | P::RemoveAction(_)
        | P::AddWhatIf(_)
        | P::SetWhatIf(_)
        | P::MoveWhatIf(_)
        | P::RemoveWhatIf(_)
        | P::SetMustMet(_)
        | P::SetServes(_)
        | P::SetLead(_)
        | P::SetAgreeing(_)
        | P::DecidePlan(_)
        | P::ChangePlan(_) => Need::WriteFamilies,
    }
}

fn review_need(ask: &ReviewRequest) -> Need {
    use ReviewRequest as R;
    match ask {
        R::ListReviews(_) | R::GetReviews(_) => Need::ReadFamilies,
        R::SetNextReview(_) | R::HoldReview(_) | R::SetProgress(_) | R::AskQuestion(_) | R::AnswerQuestion(_) => {
            Need::WriteFamilies
        }
    }
}

fn outcomes_need(ask: &OutcomesRequest) -> Need {
    use OutcomesRequest as O;
    match ask {
        O::GetOutcomes(_) => Need::ReadFamilies,
        O::AddEpisode(_) | O::EndEpisode(_) | O::RemoveEpisode(_) | O::SetFollowUp(_) => Need::WriteFamilies,
    }
}

fn closing_need(ask: &ClosingRequest) -> Need {
    use ClosingRequest as C;
    match ask {
        C::GetClosing(_) | C::ListClosed(_) => Need::ReadFamilies,
        C::CloseReferral(_) | C::ReopenReferral(_) | C::ReferAgain(_) => Need::WriteFamilies,
    }
}

fn printing_need(ask: &PrintingRequest) -> Need {
    use PrintingRequest as P;
    match ask {
        P::ListCopies(_) | P::ListOut(_) | P::GetCopy(_) => Need::ReadFamilies,
        P::PrintPeople(_) | P::PrintPlan(_) | P::PrintInvitation(_) => Need::MakePapers,
    }
}

/// Every stage with its asks, as they stand in the code.
pub fn stages() -> [(&'static str, &'static [&'static str]); 20] {
    [
        ("service", ServiceRequest::ASKS),
        ("backups", BackupsRequest::ASKS),
        ("staff", StaffRequest::ASKS),
        ("scope", ScopeRequest::ASKS),
        ("people", PeopleRequest::ASKS),
        ("map", MapRequest::ASKS),
        ("contact", ContactRequest::ASKS),
        ("safety", SafetyRequest::ASKS),
        ("referral", ReferralRequest::ASKS),
        ("history", HistoryRequest::ASKS),
        ("printing", PrintingRequest::ASKS),
        ("preparation", PreparationRequest::ASKS),
        ("conference", ConferenceRequest::ASKS),
        ("plan", PlanRequest::ASKS),
        ("review", ReviewRequest::ASKS),
        ("outcomes", OutcomesRequest::ASKS),
        ("closing", ClosingRequest::ASKS),
        ("due", DueRequest::ASKS),
        ("search", SearchRequest::ASKS),
        ("counts", CountsRequest::ASKS),
    ]
}

/// One example of every request, for `cargo xtask desk --schema` and for tests that ask them all.
pub fn examples() -> Vec<serde_json::Value> {
    const EXAMPLES: &str = include_str!("request.examples.jsonl");
    EXAMPLES.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}
