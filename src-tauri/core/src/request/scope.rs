//! Which family each request is about: one table, asked before a stage sees it. A request about a family
//! that whoever asks may not open is refused; a list is narrowed by its stage.

use super::Request;
use crate::base::ids::{ActionId, FamilyId, Id};
use crate::closing::requests::ClosingRequest;
use crate::conference::requests::ConferenceRequest as C;
use crate::file::requests::ServiceRequest as S;
use crate::history::requests::HistoryRequest as H;
use crate::map::requests::MapRequest;
use crate::outcomes::requests::OutcomesRequest as O;
use crate::people::contact::requests::ContactRequest as Contact;
use crate::people::requests::PeopleRequest as P;
use crate::people::safety::requests::SafetyRequest as Safety;
use crate::plan::requests::PlanRequest as Plan;
use crate::preparation::requests::PreparationRequest as Prep;
use crate::printing::requests::PrintingRequest as Print;
use crate::referral::requests::ReferralRequest as R;
use crate::review::requests::ReviewRequest as Review;
use crate::staff::scope::requests::ScopeRequest as W;

/// Which families a request may be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope<'a> {
    /// It is about no family.
    NoFamily,
    /// It lists many: its stage shows those that whoever asks may open.
    Narrowed,
    /// It is about the families of these records, all of which must be open to whoever asks.
    Of(Vec<Record>),
    /// The same, where a family that may be asked for is answered too.
    ToAsk(FamilyId),
    /// It is about whatever an act was about.
    Act(ActionId),
    /// It is being typed about whatever has this id, if that is an id.
    Draft(&'a str),
}

/// A record that belongs to a family: its table and its id.
pub type Record = (&'static str, [u8; 16]);

fn of(table: &'static str, id: impl Id) -> Scope<'static> {
    Scope::Of(vec![(table, id.bytes())])
}

/// The same with more records that a request names.
fn and<'a>(scope: Scope<'a>, table: &'static str, ids: impl IntoIterator<Item = impl Id>) -> Scope<'a> {
    match scope {
        Scope::Of(mut records) => {
            records.extend(ids.into_iter().map(|id| (table, id.bytes())));
            Scope::Of(records)
        }
        other => other,
    }
}

impl Request {
    /// Which family it is about. Exhaustive on purpose: a new request without a rule does not compile.
    pub fn scope(&self) -> Scope<'_> {
        match self {
            Self::Service(ask) => service(ask),
            Self::Backups(_) | Self::Staff(_) => Scope::NoFamily,
            Self::Scope(ask) => workers(ask),
            Self::People(ask) => people(ask),
            Self::Map(MapRequest::GetMap(ask)) => of("family", ask.family),
            Self::Contact(ask) => contact(ask),
            Self::Safety(ask) => safety(ask),
            Self::Referral(ask) => referral(ask),
            Self::History(ask) => history(ask),
            Self::Printing(ask) => printing(ask),
            Self::Preparation(ask) => preparation(ask),
            Self::Conference(ask) => conference(ask),
            Self::Plan(ask) => plan(ask),
            Self::Review(ask) => review(ask),
            Self::Outcomes(ask) => outcomes(ask),
            Self::Closing(ask) => closing(ask),
            Self::Due(_) | Self::Search(_) | Self::Counts(_) => Scope::Narrowed,
        }
    }
}

fn service(ask: &S) -> Scope<'_> {
    match ask {
        S::EnterFamilyView(ask) => of("referral", ask.referral),
        S::GetStatus(_)
        | S::OfferPassphrase(_)
        | S::WeighPassphrase(_)
        | S::StartService(_)
        | S::OpenFile(_)
        | S::LookRound(_)
        | S::Unlock(_)
        | S::UnlockWithSheet(_)
        | S::Lock(_)
        | S::LeaveFamilyView(_)
        | S::SaveSheet(_)
        | S::CheckSheet(_)
        | S::SetLetterKeys(_)
        | S::SetPin(_)
        | S::RemovePin(_)
        | S::SetIdle(_)
        | S::SetServiceReach(_)
        | S::ChangeLock(_) => Scope::NoFamily,
    }
}

fn workers(ask: &W) -> Scope<'_> {
    match ask {
        W::WhoWorks(ask) => of("family", ask.family),
        W::Assign(ask) => of("family", ask.family),
        W::Unassign(ask) => of("family", ask.family),
        W::SetRestricted(ask) => of("family", ask.family),
        W::UnmarkOwn(ask) => of("family", ask.family),
        W::WhoLooked(ask) => of("family", ask.family),
        W::MarkSeen(ask) => of("ask_to_open", ask.ask),
        W::OpenFamilyAsk(ask) => Scope::ToAsk(ask.family),
        W::MarkOwn(ask) => Scope::ToAsk(ask.family),
        W::OpenByChild(_) | W::ListAsks(_) | W::ListOwn(_) => Scope::Narrowed,
    }
}

fn people(ask: &P) -> Scope<'_> {
    match ask {
        P::ListPeople(ask) => of("family", ask.family),
        P::AddRelative(ask) => and(of("person", ask.child), "person", ask.same_to.iter().copied()),
        P::SetName(ask) => of("person", ask.person),
        P::SetBorn(ask) => of("person", ask.person),
        P::SetDue(ask) => of("person", ask.person),
        P::SetRelation(ask) => and(of("person", ask.person), "person", [ask.child]),
        P::RemovePerson(ask) => of("person", ask.person),
        P::SetHome(ask) => and(of("person", ask.person), "home", ask.home),
        P::AddHome(ask) => of("person", ask.person),
        P::SetShownAs(ask) => of("person", ask.person),
        P::SetReads(ask) => of("person", ask.person),
        P::SetDied(ask) => of("person", ask.person),
        P::SetLiving(ask) => of("person", ask.person),
        P::AddCouple(ask) => and(of("person", ask.person), "person", ask.other),
        P::SetCoupleHow(ask) => of("couple", ask.couple),
        P::SetCoupleDates(ask) => of("couple", ask.couple),
        P::RemoveCouple(ask) => of("couple", ask.couple),
    }
}

fn contact(ask: &Contact) -> Scope<'_> {
    match ask {
        Contact::GetContacts(ask) => of("person", ask.person),
        Contact::AddContact(ask) => of("person", ask.person),
        Contact::SetContact(ask) => of("contact", ask.contact),
        Contact::SetSafe(ask) => of("contact", ask.contact),
        Contact::RemoveContact(ask) => of("contact", ask.contact),
        Contact::SetAddress(ask) => of("person", ask.person),
    }
}

fn safety(ask: &Safety) -> Scope<'_> {
    match ask {
        Safety::ListRestrictions(ask) => of("family", ask.family),
        Safety::OpenFamilyFile(ask) => of("family", ask.family),
        Safety::CloseFamilyFile(ask) => of("family", ask.family),
        Safety::AddRestriction(ask) => and(and(Scope::Of(vec![]), "person", ask.about), "person", ask.from),
        Safety::LiftRestriction(ask) => of("restriction", ask.restriction),
        Safety::LetThrough(ask) => and(of("restriction", ask.restriction), "person", [ask.person]),
        Safety::Countersign(ask) => of("let_through", ask.through),
    }
}

fn referral(ask: &R) -> Scope<'_> {
    match ask {
        R::BeginReferral(_) => Scope::NoFamily,
        R::ListFamilies(_) => Scope::Narrowed,
        R::GetReferral(ask) => of("referral", ask.referral),
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

fn history(ask: &H) -> Scope<'_> {
    let family = |family: Option<FamilyId>| family.map_or(Scope::Narrowed, |family| of("family", family));
    match ask {
        H::ListHistory(ask) => family(ask.family),
        H::UndoLast(ask) => family(ask.family),
        H::Undo(ask) => Scope::Act(ask.action),
        H::KeepDraft(ask) => Scope::Draft(&ask.about),
        H::ListDrafts(ask) => Scope::Draft(&ask.about),
        H::DropDraft(ask) => Scope::Draft(&ask.about),
        H::ReadDate(_) => Scope::NoFamily,
    }
}

fn printing(ask: &Print) -> Scope<'_> {
    match ask {
        Print::PrintPeople(ask) => of("family", ask.family),
        Print::ListOut(ask) => of("family", ask.family),
        Print::ListCopies(ask) => of("referral", ask.referral),
        Print::GetCopy(ask) => and(of("referral", ask.referral), "person", ask.reader),
        Print::PrintPlan(ask) => and(of("referral", ask.referral), "person", ask.reader),
        Print::PrintInvitation(ask) => and(of("referral", ask.referral), "person", [ask.person]),
    }
}

fn preparation(ask: &Prep) -> Scope<'_> {
    match ask {
        Prep::GetPreparing(ask) => of("referral", ask.referral),
        Prep::LogConversation(ask) => and(of("referral", ask.referral), "person", [ask.person]),
        Prep::RemoveConversation(ask) => of("conversation", ask.conversation),
        Prep::SetNeeds(ask) => and(of("referral", ask.referral), "person", [ask.person]),
        Prep::SetInvitation(ask) => and(of("referral", ask.referral), "person", [ask.person]),
        Prep::SetComing(ask) => and(of("referral", ask.referral), "person", [ask.person]),
    }
}

fn conference(ask: &C) -> Scope<'_> {
    match ask {
        C::GetConference(ask) => of("referral", ask.referral),
        C::BookConference(ask) => of("referral", ask.referral),
        C::StartConference(ask) => of("sitting", ask.sitting),
        C::SetHere(ask) => and(of("sitting", ask.sitting), "person", [ask.person]),
        C::MoveToStage(ask) => of("sitting", ask.sitting),
        C::StartFamilyTime(ask) => and(of("sitting", ask.sitting), "person", ask.staying.iter().copied()),
        C::SetStageTimes(ask) => of("sitting", ask.sitting),
        C::EndConference(ask) => of("sitting", ask.sitting),
    }
}

fn plan(ask: &Plan) -> Scope<'_> {
    match ask {
        Plan::GetPlan(ask) => of("referral", ask.referral),
        Plan::SetChildWords(ask) => and(of("referral", ask.referral), "person", [ask.child]),
        Plan::AddAction(ask) => and(of("referral", ask.referral), "person", ask.who),
        Plan::SetAction(ask) => of("plan_action", ask.action),
        Plan::SetActionWho(ask) => and(of("plan_action", ask.action), "person", ask.who),
        Plan::MoveAction(ask) => of("plan_action", ask.action),
        Plan::RemoveAction(ask) => of("plan_action", ask.action),
        Plan::AddWhatIf(ask) => of("referral", ask.referral),
        Plan::SetWhatIf(ask) => of("what_if", ask.what_if),
        Plan::MoveWhatIf(ask) => of("what_if", ask.what_if),
        Plan::RemoveWhatIf(ask) => of("what_if", ask.what_if),
        Plan::SetMustMet(ask) => and(of("referral", ask.referral), "must", [ask.must]),
        Plan::SetServes(ask) => and(of("plan_action", ask.action), "must", [ask.must]),
        Plan::SetLead(ask) => and(of("referral", ask.referral), "person", ask.person),
        Plan::SetAgreeing(ask) => and(of("referral", ask.referral), "person", [ask.person]),
        Plan::DecidePlan(ask) => of("referral", ask.referral),
        Plan::ChangePlan(ask) => of("referral", ask.referral),
    }
}

fn review(ask: &Review) -> Scope<'_> {
    match ask {
        Review::ListReviews(_) => Scope::Narrowed,
        Review::GetReviews(ask) => of("referral", ask.referral),
        Review::SetNextReview(ask) => of("referral", ask.referral),
        Review::HoldReview(ask) => of("review", ask.review),
        Review::SetProgress(ask) => and(of("review", ask.review), "plan_action", [ask.action]),
        Review::AskQuestion(ask) => and(of("referral", ask.referral), "person", [ask.person]),
        Review::AnswerQuestion(ask) => and(of("question", ask.question), "review", ask.review),
    }
}

fn outcomes(ask: &O) -> Scope<'_> {
    match ask {
        O::GetOutcomes(ask) => of("referral", ask.referral),
        O::AddEpisode(ask) => and(of("referral", ask.referral), "person", [ask.child]),
        O::EndEpisode(ask) => and(of("referral", ask.referral), "episode", [ask.episode]),
        O::RemoveEpisode(ask) => and(of("referral", ask.referral), "episode", [ask.episode]),
        O::SetFollowUp(ask) => and(of("referral", ask.referral), "person", [ask.child]),
    }
}

fn closing(ask: &ClosingRequest) -> Scope<'_> {
    use ClosingRequest as X;
    match ask {
        X::ListClosed(_) => Scope::Narrowed,
        X::GetClosing(ask) => of("referral", ask.referral),
        X::CloseReferral(ask) => and(of("referral", ask.referral), "person", ask.children.iter().copied()),
        X::ReopenReferral(ask) => of("referral", ask.referral),
        X::ReferAgain(ask) => of("referral", ask.referral),
    }
}
