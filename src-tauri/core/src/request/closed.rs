//! Which requests change the work on a referral: one table, asked before a stage sees them. They are refused
//! where that referral is closed, and nobody is invited to its conference. People, how to reach them, what is
//! unsafe, copies of the plan, and where the children are now go on.

use super::Request;
use super::scope::Record;
use crate::base::ids::Id;
use crate::conference::requests::ConferenceRequest as C;
use crate::plan::requests::PlanRequest as P;
use crate::preparation::requests::PreparationRequest as Prep;
use crate::printing::requests::PrintingRequest as Print;
use crate::referral::requests::ReferralRequest as R;
use crate::review::requests::ReviewRequest as Review;

fn of(table: &'static str, id: impl Id) -> Option<Record> {
    Some((table, id.bytes()))
}

impl Request {
    /// The record whose referral it changes. Exhaustive on purpose: a new request without a rule does not compile.
    pub fn changes(&self) -> Option<Record> {
        match self {
            Self::Referral(ask) => referral(ask),
            Self::Preparation(ask) => preparation(ask),
            Self::Conference(ask) => conference(ask),
            Self::Plan(ask) => plan(ask),
            Self::Review(ask) => review(ask),
            Self::Printing(ask) => printing(ask),
            Self::Service(_)
            | Self::Backups(_)
            | Self::Staff(_)
            | Self::Scope(_)
            | Self::People(_)
            | Self::Map(_)
            | Self::Contact(_)
            | Self::Safety(_)
            | Self::History(_)
            | Self::Outcomes(_)
            | Self::Closing(_)
            | Self::Due(_)
            | Self::Search(_)
            | Self::Counts(_) => None,
        }
    }
}

fn referral(ask: &R) -> Option<Record> {
    match ask {
        R::BeginReferral(_) | R::ListFamilies(_) | R::GetReferral(_) => None,
        R::AddChild(ask) => of("referral", ask.referral),
        R::RemoveChild(ask) => of("referral_child", ask.child),
        R::SetWhy(ask) => of("referral", ask.referral),
        R::SetReason(ask) => of("referral", ask.referral),
        R::AddMust(ask) => of("referral", ask.referral),
        R::SetMust(ask) => of("must", ask.must),
        R::RemoveMust(ask) => of("must", ask.must),
        R::AddParent(ask) => of("referral", ask.referral),
        R::SetConsent(ask) => of("consent", ask.consent),
        R::SetSafety(ask) => of("referral", ask.referral),
        R::SetSafetyNote(ask) => of("referral", ask.referral),
        R::SetReferrer(ask) => of("referral", ask.referral),
        R::AcceptReferral(ask) => of("referral", ask.referral),
        R::SendBack(ask) => of("referral", ask.referral),
    }
}

fn preparation(ask: &Prep) -> Option<Record> {
    match ask {
        Prep::GetPreparing(_) => None,
        Prep::LogConversation(ask) => of("referral", ask.referral),
        Prep::RemoveConversation(ask) => of("conversation", ask.conversation),
        Prep::SetNeeds(ask) => of("referral", ask.referral),
        Prep::SetInvitation(ask) => of("referral", ask.referral),
        Prep::SetComing(ask) => of("referral", ask.referral),
    }
}

fn conference(ask: &C) -> Option<Record> {
    match ask {
        C::GetConference(_) => None,
        C::BookConference(ask) => of("referral", ask.referral),
        C::StartConference(ask) => of("sitting", ask.sitting),
        C::SetHere(ask) => of("sitting", ask.sitting),
        C::MoveToStage(ask) => of("sitting", ask.sitting),
        C::StartFamilyTime(ask) => of("sitting", ask.sitting),
        C::SetStageTimes(ask) => of("sitting", ask.sitting),
        C::EndConference(ask) => of("sitting", ask.sitting),
    }
}

fn plan(ask: &P) -> Option<Record> {
    match ask {
        P::GetPlan(_) => None,
        P::SetChildWords(ask) => of("referral", ask.referral),
        P::AddAction(ask) => of("referral", ask.referral),
        P::SetAction(ask) => of("plan_action", ask.action),
        P::SetActionWho(ask) => of("plan_action", ask.action),
        P::MoveAction(ask) => of("plan_action", ask.action),
        P::RemoveAction(ask) => of("plan_action", ask.action),
        P::AddWhatIf(ask) => of("referral", ask.referral),
        P::SetWhatIf(ask) => of("what_if", ask.what_if),
        P::MoveWhatIf(ask) => of("what_if", ask.what_if),
        P::RemoveWhatIf(ask) => of("what_if", ask.what_if),
        P::SetMustMet(ask) => of("referral", ask.referral),
        P::SetServes(ask) => of("plan_action", ask.action),
        P::SetLead(ask) => of("referral", ask.referral),
        P::SetAgreeing(ask) => of("referral", ask.referral),
        P::DecidePlan(ask) => of("referral", ask.referral),
        P::ChangePlan(ask) => of("referral", ask.referral),
    }
}

fn review(ask: &Review) -> Option<Record> {
    match ask {
        Review::ListReviews(_) | Review::GetReviews(_) => None,
        Review::SetNextReview(ask) => of("referral", ask.referral),
        Review::HoldReview(ask) => of("review", ask.review),
        Review::SetProgress(ask) => of("review", ask.review),
        Review::AskQuestion(ask) => of("referral", ask.referral),
        Review::AnswerQuestion(ask) => of("question", ask.question),
    }
}

fn printing(ask: &Print) -> Option<Record> {
    match ask {
        Print::PrintInvitation(ask) => of("referral", ask.referral),
        Print::PrintPeople(_) | Print::ListOut(_) | Print::ListCopies(_) | Print::GetCopy(_) | Print::PrintPlan(_) => {
            None
        }
    }
}
