//! A conference and its reviews, told to the desk: booked, who comes, held stage by stage with the
//! clock walking on, the plan written down and decided.

use super::Walking;
use super::build::{day, moment};
use super::script::{Action, Conference, Plan, WhatIf};
use super::tell::{Teller, ask, fault};
use crate::base::ids::{PlanActionId, SittingId};
use crate::base::problem::Outcome;
use crate::conference::requests::*;
use crate::desk::Desk;
use crate::people::requests::{PeopleRequest, PersonRow, Reads, SetReads};
use crate::plan::requests::{
    AddAction, AddWhatIf, DecidePlan, PlanPage, PlanRequest, SetAgreeing, SetChildWords, SetLead, SetMustMet, SetServes,
};
use crate::preparation::requests::*;
use crate::request::Request;
use crate::review::requests::{
    AnswerQuestion, GetReviews, HoldReview, ReviewRequest, ReviewsPage, SetNextReview, SetProgress,
};

fn conference(desk: &mut Desk, request: ConferenceRequest) -> Outcome<ConferencePage> {
    ask(desk, &Request::Conference(request))
}

fn plan(desk: &mut Desk, request: PlanRequest) -> Outcome<PlanPage> {
    ask(desk, &Request::Plan(request))
}

fn preparing(desk: &mut Desk, request: PreparationRequest) -> Outcome<PreparingPage> {
    ask(desk, &Request::Preparation(request))
}

fn review_ask(desk: &mut Desk, request: ReviewRequest) -> Outcome<ReviewsPage> {
    ask(desk, &Request::Review(request))
}

/// The conference is booked, and people say whether they come.
pub(super) fn book(teller: &Teller<'_>, desk: &mut Desk) -> Outcome<()> {
    let referral = teller.referral()?;
    if let Some(said) = &teller.family.conference {
        let book = BookConference {
            referral,
            day: day(teller.today, said.ago).to_string(),
            from: said.from.clone(),
            until: said.until.clone(),
            place: said.place.clone(),
        };
        conference(desk, ConferenceRequest::BookConference(book))?;
    }
    for guest in &teller.family.guests {
        let person = teller.person(&guest.who)?;
        if !guest.needs.is_empty() {
            let words = guest.needs.clone();
            preparing(desk, PreparationRequest::SetNeeds(SetNeeds { referral, person, words }))?;
        }
        if guest.reads != Reads::Standard {
            let reads = PeopleRequest::SetReads(SetReads { person, reads: guest.reads });
            let _: PersonRow = ask(desk, &Request::People(reads))?;
        }
        if let Some(coming) = guest.coming {
            preparing(desk, PreparationRequest::SetComing(SetComing { referral, person, coming }))?;
        }
        if guest.given {
            let given = SetInvitation { referral, person, invitation: Invitation::Given };
            preparing(desk, PreparationRequest::SetInvitation(given))?;
        }
    }
    Ok(())
}

/// The conference is held: each stage takes its time.
pub(super) fn hold(teller: &Teller<'_>, desk: &mut Desk, clock: &Walking) -> Outcome<()> {
    let referral = teller.referral()?;
    let said = teller.family.conference.as_ref().ok_or_else(fault)?;
    let booked = conference(desk, ConferenceRequest::GetConference(GetConference { referral }))?.booked;
    let sitting = booked.ok_or_else(fault)?.sitting;
    let at = |minute: u32| moment(teller.today, said.ago, (16 + (30 + minute) / 60, (30 + minute) % 60));
    clock.walk_to(at(2));
    conference(desk, ConferenceRequest::StartConference(StartConference { sitting }))?;
    for line in &said.here {
        let here = SetHere { sitting, person: teller.person(&line.who)?, here: line.here };
        conference(desk, ConferenceRequest::SetHere(here))?;
    }
    clock.walk_to(at(14));
    let sharing = MoveToStage { sitting, stage: ConferenceStage::SharingInformation };
    conference(desk, ConferenceRequest::MoveToStage(sharing))?;
    if !said.stayed.is_empty() {
        family_time(teller, desk, sitting, said, || clock.walk_to(at(41)), || clock.walk_to(at(93)))?;
    }
    if let Some(written) = &teller.family.plan {
        clock.walk_to(at(98));
        write(teller, desk, written)?;
        clock.walk_to(at(132));
        let agreeing = MoveToStage { sitting, stage: ConferenceStage::AgreeingThePlan };
        conference(desk, ConferenceRequest::MoveToStage(agreeing))?;
        clock.walk_to(at(147));
        agree(teller, desk, written, said)?;
    }
    conference(desk, ConferenceRequest::EndConference(EndConference { sitting })).map(|_| ())
}

/// The desk's lock is left out: the clock is the only thing that would notice.
fn family_time(
    teller: &Teller<'_>,
    desk: &mut Desk,
    sitting: SittingId,
    said: &Conference,
    begin: impl Fn(),
    end: impl Fn(),
) -> Outcome<()> {
    begin();
    let staying = said.stayed.iter().map(|name| teller.person(name)).collect::<Outcome<Vec<_>>>()?;
    conference(desk, ConferenceRequest::StartFamilyTime(StartFamilyTime { sitting, staying }))?;
    end();
    desk.come_back()
}

fn write(teller: &Teller<'_>, desk: &mut Desk, written: &Plan) -> Outcome<()> {
    let referral = teller.referral()?;
    for words in &written.words {
        let said = SetChildWords { referral, child: teller.child(words.child)?, words: words.words.clone() };
        plan(desk, PlanRequest::SetChildWords(said))?;
    }
    for action in &written.actions {
        let id = add(teller, desk, action)?;
        for must in &action.serves {
            let must = *teller.must_ids.get(*must).ok_or_else(fault)?;
            plan(desk, PlanRequest::SetServes(SetServes { must, action: id, serves: true }))?;
        }
    }
    for WhatIf { happens, then } in &written.what_ifs {
        let said = AddWhatIf { referral, happens: happens.clone(), then: then.clone() };
        plan(desk, PlanRequest::AddWhatIf(said))?;
    }
    for must in &written.met {
        let must = *teller.must_ids.get(*must).ok_or_else(fault)?;
        plan(desk, PlanRequest::SetMustMet(SetMustMet { referral, must, met: true }))?;
    }
    if !written.lead.is_empty() {
        let person = Some(teller.person(&written.lead)?);
        plan(desk, PlanRequest::SetLead(SetLead { referral, person }))?;
    }
    Ok(())
}

fn add(teller: &Teller<'_>, desk: &mut Desk, action: &Action) -> Outcome<PlanActionId> {
    let who = teller.people.get(&action.who).copied();
    let said = teller.family.conference.as_ref().ok_or_else(fault)?;
    let when = action.after.map(|after| day(teller.today, said.ago - after).to_string()).unwrap_or_default();
    let add = AddAction {
        referral: teller.referral()?,
        who,
        who_else: if who.is_none() { action.who.clone() } else { String::new() },
        what: action.what.clone(),
        when_kind: action.kind,
        when,
        checks: action.checks.clone(),
        if_cant: action.if_cant.clone(),
    };
    let page = plan(desk, PlanRequest::AddAction(add))?;
    page.actions.last().map(|last| last.action).ok_or_else(fault)
}

fn agree(teller: &Teller<'_>, desk: &mut Desk, written: &Plan, said: &Conference) -> Outcome<()> {
    let referral = teller.referral()?;
    for one in &written.answers {
        let own =
            SetAgreeing { referral, person: teller.person(&one.who)?, answer: one.answer, words: one.words.clone() };
        plan(desk, PlanRequest::SetAgreeing(own))?;
    }
    let Some(decided) = &written.decision else { return Ok(()) };
    let review = decided.review.map(|after| day(teller.today, said.ago - after).to_string()).unwrap_or_default();
    let decide = DecidePlan {
        referral,
        decision: decided.decision,
        by: decided.by.clone(),
        words: decided.words.clone(),
        review,
    };
    plan(desk, PlanRequest::DecidePlan(decide)).map(|_| ())
}

/// A review is held, and the next one set.
pub(super) fn review(teller: &Teller<'_>, desk: &mut Desk, at: usize) -> Outcome<()> {
    let referral = teller.referral()?;
    let held = teller.family.reviews.get(at).ok_or_else(fault)?;
    let page = review_ask(desk, ReviewRequest::GetReviews(GetReviews { referral }))?;
    let review = page.current.ok_or_else(fault)?;
    for (action, happened) in page.actions.iter().zip(&held.progress) {
        let (action, words) = (action.action, happened.words.clone());
        let set = SetProgress { review, action, progress: happened.progress, words };
        review_ask(desk, ReviewRequest::SetProgress(set))?;
    }
    for (question, said) in page.questions.iter().zip(&teller.family.questions) {
        let Some(answer) = said.after.get(at) else { continue };
        let (value, words) = (answer.value.to_string(), answer.words.clone());
        let answer = AnswerQuestion { question: question.question, review: Some(review), value, words };
        review_ask(desk, ReviewRequest::AnswerQuestion(answer))?;
    }
    review_ask(desk, ReviewRequest::HoldReview(HoldReview { review, on: "today".to_owned() }))?;
    if let Some(next) = held.next {
        let due = day(teller.today, -next).to_string();
        review_ask(desk, ReviewRequest::SetNextReview(SetNextReview { referral, due }))?;
    }
    Ok(())
}
