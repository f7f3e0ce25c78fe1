//! One family's events, each told to the desk as Requests. It remembers the ids the desk gave.

use super::build::{Event, day};
use super::script::{Family, Relative};
use super::{Walking, meeting};
use crate::base::ids::{FamilyId, PersonId, ReferralId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::closing::requests::{CloseReferral, ClosingPage, ClosingRequest};
use crate::desk::Desk;
use crate::outcomes::requests::*;
use crate::people::requests::*;
use crate::people::safety::requests::{AddRestriction, Restrictions, SafetyRequest};
use crate::preparation::requests::*;
use crate::referral::requests::*;
use crate::request::Request;
use crate::review::requests::{AnswerQuestion, AskQuestion, ReviewRequest, ReviewsPage};
use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use std::collections::HashMap;

/// A fault of the script.
pub(super) fn fault() -> Problem {
    Problem::new(Kind::Fault, "fault")
}

/// Asks the desk as the page does, past nothing but JSON.
pub(super) fn ask<T: DeserializeOwned>(desk: &mut Desk, request: &Request) -> Outcome<T> {
    desk.allowed(request)?;
    let reply = desk.stage(request, None)?;
    serde_json::from_value(reply.value).map_err(|_| fault())
}

/// Tells one family.
pub(super) struct Teller<'a> {
    pub family: &'a Family,
    pub today: NaiveDate,
    pub id: Option<(FamilyId, ReferralId)>,
    pub children: Vec<PersonId>,
    pub people: HashMap<String, PersonId>,
    pub must_ids: Vec<crate::base::ids::MustId>,
    homes: HashMap<String, crate::base::ids::HomeId>,
}

impl<'a> Teller<'a> {
    pub fn new(family: &'a Family, today: NaiveDate) -> Self {
        let (children, must_ids) = (vec![], vec![]);
        Self { family, today, id: None, children, people: HashMap::new(), must_ids, homes: HashMap::new() }
    }

    pub fn tell(&mut self, desk: &mut Desk, clock: &Walking, event: Event) -> Outcome<()> {
        match event {
            Event::Refer => self.refer(desk),
            Event::Answer => self.answer(desk),
            Event::Episode(at) => self.episode(desk, at),
            Event::EpisodeEnd(at) => self.episode_end(desk, at),
            Event::Talk(at) => self.talk(desk, at),
            Event::Questions => self.questions(desk),
            Event::Book => meeting::book(self, desk),
            Event::Hold => meeting::hold(self, desk, clock),
            Event::Review(at) => meeting::review(self, desk, at),
            Event::FollowUp(at) => self.follow_up(desk, at),
            Event::Close => self.close(desk),
        }
    }

    pub fn referral(&self) -> Outcome<ReferralId> {
        self.id.map(|(_, referral)| referral).ok_or_else(fault)
    }

    pub fn child(&self, at: usize) -> Outcome<PersonId> {
        self.children.get(at).copied().ok_or_else(fault)
    }

    pub fn person(&self, name: &str) -> Outcome<PersonId> {
        self.people.get(name).copied().ok_or_else(fault)
    }

    fn refer(&mut self, desk: &mut Desk) -> Outcome<()> {
        let page: ReferralPage = ask(desk, &Request::Referral(ReferralRequest::BeginReferral(BeginReferral {})))?;
        self.id = Some((page.family, page.referral));
        self.children(desk, page)?;
        self.words(desk)?;
        self.parents(desk)?;
        for relative in &self.family.people {
            self.relative(desk, relative)?;
        }
        self.restrictions(desk)
    }

    fn restrictions(&self, desk: &mut Desk) -> Outcome<()> {
        for one in &self.family.restrictions {
            let add = AddRestriction {
                kind: Some(one.kind),
                about: Some(self.person(&one.about)?),
                from: if one.from.is_empty() { None } else { Some(self.person(&one.from)?) },
                basis: Some(one.basis),
                reason: one.reason.clone(),
                gives_away: one.gives_away.join("\n"),
                since: day(self.today, one.since).to_string(),
                until: String::new(),
                look_again: day(self.today, -one.look_again).to_string(),
            };
            ask::<Restrictions>(desk, &Request::Safety(SafetyRequest::AddRestriction(add)))?;
        }
        Ok(())
    }

    fn children(&mut self, desk: &mut Desk, first: ReferralPage) -> Outcome<()> {
        let mut page = first;
        for (at, child) in self.family.children.iter().enumerate() {
            if at > 0 {
                let more = AddChild { referral: page.referral, unborn: child.due.is_some() };
                page = ask(desk, &Request::Referral(ReferralRequest::AddChild(more)))?;
            }
            let id = page.children.get(at).ok_or_else(fault)?.person.person;
            self.children.push(id);
            self.people.insert(child.first.clone(), id);
            let home = child.home.clone();
            self.name(desk, id, NameField::First, &child.first)?;
            self.name(desk, id, NameField::Last, &child.last)?;
            self.born(desk, id, &child.born)?;
            if let Some(due) = child.due {
                let due = day(self.today, -due).to_string();
                ask::<PersonRow>(desk, &Request::People(PeopleRequest::SetDue(SetDue { person: id, due })))?;
            }
            self.home(desk, id, &home)?;
        }
        Ok(())
    }

    fn name(&self, desk: &mut Desk, person: PersonId, field: NameField, words: &str) -> Outcome<()> {
        if words.is_empty() {
            return Ok(());
        }
        let name = SetName { person, field, words: words.to_owned() };
        ask::<PersonRow>(desk, &Request::People(PeopleRequest::SetName(name))).map(|_| ())
    }

    /// `2012-03-04`, `2012-03` or `2012`.
    fn born(&self, desk: &mut Desk, person: PersonId, born: &str) -> Outcome<()> {
        if born.is_empty() {
            return Ok(());
        }
        let mut parts = born.split('-').map(str::to_owned);
        let (year, month, day) = (parts.next(), parts.next(), parts.next());
        let [year, month, day] = [year, month, day].map(Option::unwrap_or_default);
        ask::<PersonRow>(desk, &Request::People(PeopleRequest::SetBorn(SetBorn { person, day, month, year })))
            .map(|_| ())
    }

    fn home(&mut self, desk: &mut Desk, person: PersonId, called: &str) -> Outcome<()> {
        if called.is_empty() {
            return Ok(());
        }
        let request = match self.homes.get(called) {
            Some(home) => PeopleRequest::SetHome(SetHome { person, home: Some(*home) }),
            None => PeopleRequest::AddHome(AddHome { person, called: called.to_owned() }),
        };
        let row: PersonRow = ask(desk, &Request::People(request))?;
        if let Some(home) = row.home {
            self.homes.insert(called.to_owned(), home);
        }
        Ok(())
    }

    fn words(&mut self, desk: &mut Desk) -> Outcome<()> {
        let (said, referral) = (&self.family.referral, self.referral()?);
        let mut requests = vec![];
        if !said.why.is_empty() {
            requests.push(ReferralRequest::SetWhy(SetWhy { referral, words: said.why.clone() }));
        }
        requests
            .extend(said.reason.map(|reason| ReferralRequest::SetReason(SetReason { referral, reason: Some(reason) })));
        let musts = said.musts.iter().map(|words| ReferralRequest::AddMust(AddMust { referral, words: words.clone() }));
        requests.extend(musts);
        requests.extend(said.safety.map(|answer| ReferralRequest::SetSafety(SetSafety { referral, answer })));
        if !said.safety_note.is_empty() {
            requests.push(ReferralRequest::SetSafetyNote(SetSafetyNote { referral, note: said.safety_note.clone() }));
        }
        let received = day(self.today, said.received).to_string();
        let fields = [
            (ReferrerField::Name, said.referrer.clone()),
            (ReferrerField::Team, said.team.clone()),
            (ReferrerField::Received, received),
        ];
        let filled = fields.into_iter().filter(|(_, words)| !words.is_empty());
        requests
            .extend(filled.map(|(field, words)| ReferralRequest::SetReferrer(SetReferrer { referral, field, words })));
        for request in requests {
            let page: ReferralPage = ask(desk, &Request::Referral(request))?;
            self.must_ids = page.musts.into_iter().map(|must| must.id).collect();
        }
        Ok(())
    }

    fn parents(&mut self, desk: &mut Desk) -> Outcome<()> {
        let referral = self.referral()?;
        for parent in &self.family.parents {
            let add = AddParent {
                referral,
                relation: parent.relation,
                first_name: parent.first.clone(),
                last_name: parent.last.clone(),
            };
            let page: ReferralPage = ask(desk, &Request::Referral(ReferralRequest::AddParent(add)))?;
            let consent = page.consents.last().ok_or_else(fault)?;
            let (consent, person) = (consent.id, consent.person);
            let answer = SetConsent { consent, answer: parent.answer };
            ask::<ReferralPage>(desk, &Request::Referral(ReferralRequest::SetConsent(answer)))?;
            self.people.insert(parent.first.clone(), person);
            self.home(desk, person, &parent.home)?;
        }
        Ok(())
    }

    fn relative(&mut self, desk: &mut Desk, relative: &Relative) -> Outcome<()> {
        let add = AddRelative {
            child: self.child(relative.of)?,
            relation: relative.relation,
            same_to: vec![],
            first_name: relative.first.clone(),
            last_name: relative.last.clone(),
        };
        let row: PersonRow = ask(desk, &Request::People(PeopleRequest::AddRelative(add)))?;
        let called = if relative.known_as.is_empty() { &relative.first } else { &relative.known_as };
        self.people.insert(called.clone(), row.person);
        self.name(desk, row.person, NameField::KnownAs, &relative.known_as)?;
        for also in &relative.also {
            let relation = SetRelation { person: row.person, child: self.child(also.child)?, relation: also.relation };
            ask::<PersonRow>(desk, &Request::People(PeopleRequest::SetRelation(relation)))?;
        }
        self.home(desk, row.person, &relative.home)
    }

    fn answer(&self, desk: &mut Desk) -> Outcome<()> {
        let referral = self.referral()?;
        let request = match &self.family.referral.sent_back {
            Some(sent) => ReferralRequest::SendBack(SendBack { referral, reason: sent.reason.clone() }),
            None => ReferralRequest::AcceptReferral(AcceptReferral { referral }),
        };
        ask::<ReferralPage>(desk, &Request::Referral(request)).map(|_| ())
    }

    fn episode(&self, desk: &mut Desk, at: usize) -> Outcome<()> {
        let spell = self.family.episodes.get(at).ok_or_else(fault)?;
        let add = AddEpisode {
            referral: self.referral()?,
            child: self.child(spell.child)?,
            kind: spell.kind,
            from: day(self.today, spell.from).to_string(),
            until: self.ended_before(spell.until),
            told_by: spell.told_by.clone(),
        };
        ask::<OutcomesPage>(desk, &Request::Outcomes(OutcomesRequest::AddEpisode(add))).map(|_| ())
    }

    /// The end of a spell that was over when the referral was received; else blank.
    fn ended_before(&self, until: Option<i64>) -> String {
        let until = until.filter(|until| *until >= self.family.referral.received);
        until.map(|until| day(self.today, until).to_string()).unwrap_or_default()
    }

    fn episode_end(&self, desk: &mut Desk, at: usize) -> Outcome<()> {
        let spell = self.family.episodes.get(at).ok_or_else(fault)?;
        let (referral, child) = (self.referral()?, self.child(spell.child)?);
        let page: OutcomesPage = ask(desk, &Request::Outcomes(OutcomesRequest::GetOutcomes(GetOutcomes { referral })))?;
        let own = page.children.iter().find(|one| one.child == child).ok_or_else(fault)?;
        let open = own.episodes.iter().find(|one| one.kind == spell.kind && one.until.is_none()).ok_or_else(fault)?;
        let until = day(self.today, spell.until.unwrap_or_default()).to_string();
        let end = EndEpisode { referral, episode: open.episode, until };
        ask::<OutcomesPage>(desk, &Request::Outcomes(OutcomesRequest::EndEpisode(end))).map(|_| ())
    }

    fn talk(&self, desk: &mut Desk, at: usize) -> Outcome<()> {
        let talk = self.family.talks.get(at).ok_or_else(fault)?;
        let log = LogConversation {
            referral: self.referral()?,
            person: self.person(&talk.who)?,
            on: day(self.today, talk.ago).to_string(),
            how: talk.how,
            reached: talk.reached,
            words: talk.words.clone(),
        };
        ask::<PreparingPage>(desk, &Request::Preparation(PreparationRequest::LogConversation(log))).map(|_| ())
    }

    fn questions(&self, desk: &mut Desk) -> Outcome<()> {
        let referral = self.referral()?;
        for question in &self.family.questions {
            let asked = AskQuestion { referral, person: self.person(&question.who)?, words: question.words.clone() };
            let page: ReviewsPage = ask(desk, &Request::Review(ReviewRequest::AskQuestion(asked)))?;
            let last = page.questions.last().ok_or_else(fault)?;
            let value = question.before.to_string();
            let answer =
                AnswerQuestion { question: last.question, review: None, value, words: question.before_words.clone() };
            ask::<ReviewsPage>(desk, &Request::Review(ReviewRequest::AnswerQuestion(answer)))?;
        }
        Ok(())
    }

    fn follow_up(&self, desk: &mut Desk, at: usize) -> Outcome<()> {
        let heard = self.family.follow_ups.get(at).ok_or_else(fault)?;
        let set = SetFollowUp {
            referral: self.referral()?,
            child: self.child(heard.child)?,
            months: heard.months,
            asked_on: day(self.today, heard.ago).to_string(),
            answer: heard.answer,
            with_family: heard.with_family,
            told_by: heard.told_by.clone(),
        };
        ask::<OutcomesPage>(desk, &Request::Outcomes(OutcomesRequest::SetFollowUp(set))).map(|_| ())
    }

    fn close(&self, desk: &mut Desk) -> Outcome<()> {
        let closing = self.family.closing.as_ref().ok_or_else(fault)?;
        let close = CloseReferral {
            referral: self.referral()?,
            on: day(self.today, closing.ago).to_string(),
            reason: Some(closing.reason),
            children: vec![],
            words: closing.words.clone(),
        };
        ask::<ClosingPage>(desk, &Request::Closing(ClosingRequest::CloseReferral(close))).map(|_| ())
    }
}
