//! Which requests are answered in family view, and about what: one table, asked before anything else.
//! What is not in it is refused, and every refusal looks the same.

use super::Request;
use crate::base::ids::{ActionId, PlanActionId, ReferralId, SittingId, WhatIfId};
use crate::conference::requests::ConferenceRequest as C;
use crate::file::requests::ServiceRequest as S;
use crate::history::requests::HistoryRequest as H;
use crate::plan::requests::PlanRequest as P;

/// Whether a request is answered while the people in the room see the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InFamilyView<'a> {
    /// Never.
    Refused,
    /// Always: it is about no family.
    Answered,
    /// When it is about this family's referral.
    Referral(ReferralId),
    /// When the sitting is of this family's referral.
    Sitting(SittingId),
    /// When the action is on this family's plan.
    Action(PlanActionId),
    /// When the line is on this family's plan.
    WhatIf(WhatIfId),
    /// When it was done in this room.
    Act(ActionId),
    /// When it is being typed on a page that is shown there.
    Draft(&'a str, &'a str),
}

/// The pages that are shown in family view, as drafts name them.
pub const FORMS: [&str; 1] = ["plan"];

impl Request {
    /// Its rule in family view. Exhaustive on purpose: a new request without a rule does not compile.
    pub fn in_family_view(&self) -> InFamilyView<'_> {
        match self {
            Self::Service(ask) => service(ask),
            Self::History(ask) => history(ask),
            Self::Conference(ask) => conference(ask),
            Self::Plan(ask) => plan(ask),
            Self::Backups(_)
            | Self::Staff(_)
            | Self::Scope(_)
            | Self::People(_)
            | Self::Map(_)
            | Self::Contact(_)
            | Self::Safety(_)
            | Self::Referral(_)
            | Self::Printing(_)
            | Self::Preparation(_)
            | Self::Review(_)
            | Self::Outcomes(_)
            | Self::Closing(_)
            | Self::Due(_)
            | Self::Search(_)
            | Self::Counts(_) => InFamilyView::Refused,
        }
    }
}

fn service(ask: &S) -> InFamilyView<'_> {
    match ask {
        S::GetStatus(_) | S::Lock(_) | S::LeaveFamilyView(_) => InFamilyView::Answered,
        S::OfferPassphrase(_)
        | S::WeighPassphrase(_)
        | S::StartService(_)
        | S::OpenFile(_)
        | S::LookRound(_)
        | S::Unlock(_)
        | S::UnlockWithSheet(_)
        | S::EnterFamilyView(_)
        | S::SaveSheet(_)
        | S::CheckSheet(_)
        | S::SetLetterKeys(_)
        | S::SetPin(_)
        | S::RemovePin(_)
        | S::SetIdle(_)
        | S::SetServiceReach(_)
        | S::ChangeLock(_) => InFamilyView::Refused,
    }
}

fn history(ask: &H) -> InFamilyView<'_> {
    match ask {
        H::ReadDate(_) => InFamilyView::Answered,
        H::Undo(ask) => InFamilyView::Act(ask.action),
        H::KeepDraft(ask) => InFamilyView::Draft(&ask.form, &ask.about),
        H::ListDrafts(ask) => InFamilyView::Draft(&ask.form, &ask.about),
        H::DropDraft(ask) => InFamilyView::Draft(&ask.form, &ask.about),
        // The last act may be another family's.
        H::UndoLast(_) | H::ListHistory(_) => InFamilyView::Refused,
    }
}

fn conference(ask: &C) -> InFamilyView<'_> {
    match ask {
        C::GetConference(ask) => InFamilyView::Referral(ask.referral),
        C::SetHere(ask) => InFamilyView::Sitting(ask.sitting),
        C::MoveToStage(ask) => InFamilyView::Sitting(ask.sitting),
        C::StartFamilyTime(ask) => InFamilyView::Sitting(ask.sitting),
        C::SetStageTimes(ask) => InFamilyView::Sitting(ask.sitting),
        C::EndConference(ask) => InFamilyView::Sitting(ask.sitting),
        C::BookConference(_) | C::StartConference(_) => InFamilyView::Refused,
    }
}

fn plan(ask: &P) -> InFamilyView<'_> {
    match ask {
        P::GetPlan(ask) => InFamilyView::Referral(ask.referral),
        P::SetChildWords(ask) => InFamilyView::Referral(ask.referral),
        P::AddAction(ask) => InFamilyView::Referral(ask.referral),
        P::SetAction(ask) => InFamilyView::Action(ask.action),
        P::SetActionWho(ask) => InFamilyView::Action(ask.action),
        P::MoveAction(ask) => InFamilyView::Action(ask.action),
        P::RemoveAction(ask) => InFamilyView::Action(ask.action),
        P::AddWhatIf(ask) => InFamilyView::Referral(ask.referral),
        P::SetWhatIf(ask) => InFamilyView::WhatIf(ask.what_if),
        P::MoveWhatIf(ask) => InFamilyView::WhatIf(ask.what_if),
        P::RemoveWhatIf(ask) => InFamilyView::WhatIf(ask.what_if),
        P::SetMustMet(ask) => InFamilyView::Referral(ask.referral),
        P::SetServes(ask) => InFamilyView::Action(ask.action),
        P::SetLead(ask) => InFamilyView::Referral(ask.referral),
        P::SetAgreeing(ask) => InFamilyView::Referral(ask.referral),
        P::DecidePlan(ask) => InFamilyView::Referral(ask.referral),
        P::ChangePlan(ask) => InFamilyView::Referral(ask.referral),
    }
}
