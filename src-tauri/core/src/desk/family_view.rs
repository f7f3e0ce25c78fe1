//! Family view at the desk: its beginning is on the disk before the screen shows, every request is held
//! to it, and only the PIN or the passphrase of whoever has unlocked the file leaves it.
//!
//! It refuses everything else with one and the same sentence, so that no refusal tells what is there.

use super::{Desk, Open};
use crate::base::ids::ReferralId;
use crate::base::problem::{Kind, Outcome, Problem};
use crate::conference::requests::{ConferenceRequest, ConferenceState};
use crate::conference::{self, family_view};
use crate::file::requests::{EnterFamilyView, InView, LeaveFamilyView, Status};
use crate::file::write::{Deed, Wrote};
use crate::history::requests::HistoryRequest;
use crate::request::Request;
use crate::request::family_view::{FORMS, InFamilyView};
use crate::staff::Room;
use crate::{plan, referral};
use rusqlite::Connection;

/// What family view says to everything that is not in it.
pub(super) fn not_here() -> Problem {
    Problem::new(Kind::Refused, "not-in-family-view")
}

impl Desk {
    /// Holds a request to family view, where it is on.
    pub(super) fn held_to_the_room(&self, request: &Request) -> Outcome<()> {
        let Some(open) = &self.open else { return Ok(()) };
        let Some(room) = &open.room else { return Ok(()) };
        let rule = request.in_family_view();
        let ours = open.file.read(|conn| Ok(is_ours(conn, room, rule)))?;
        if ours { Ok(()) } else { Err(not_here()) }
    }

    /// Begins family view, for the conference that goes on.
    pub(super) fn enter_family_view(&mut self, ask: &EnterFamilyView) -> Outcome<Status> {
        let Self { tools, words, open, .. } = self;
        let open = open.as_mut().ok_or_else(|| Problem::new(Kind::Refused, "locked"))?;
        let sitting = open.file.read(|conn| conference::store::of_referral(conn, ask.referral))?;
        let sitting = match sitting {
            Some(sitting) if sitting.state == ConferenceState::UnderWay => sitting,
            Some(sitting) if sitting.state != ConferenceState::Planned => {
                return Err(Problem::new(Kind::Gone, "conference-over"));
            }
            _ => return Err(Problem::new(Kind::Gone, "conference-not-begun")),
        };
        let today = tools.clock.today();
        let family = open.file.read(|conn| {
            let whole = referral::whole(conn, ask.referral, today, words)?;
            conference::kept_apart(conn, &whole, &sitting, words)?;
            Ok(whole.head.family)
        })?;
        let me = open.me.id;
        let deed = Deed { op: conference::ENTER_FAMILY_VIEW, who: me, family: Some(family), undoes: None, why: None };
        open.file.write(tools, deed, |write| family_view::enter(write, ask.referral, me))?;
        open.in_file = None;
        open.room = open.file.read(family_view::running)?;
        if let Some(room) = &mut open.room {
            room.shown = true;
        }
        self.session += 1;
        self.status()
    }

    /// Leaves family view. Straight after an unlock nothing of the family has been shown yet, and the
    /// passphrase has just been given.
    pub(super) fn leave_family_view(&mut self, ask: &LeaveFamilyView) -> Outcome<Status> {
        let Some(room) = self.open.as_ref().and_then(|open| open.room.as_ref()) else { return self.status() };
        let family = room.family;
        if room.shown {
            self.proves_again(&ask.passphrase)?;
        }
        let Self { tools, open, .. } = self;
        let open = open.as_mut().ok_or_else(|| Problem::new(Kind::Refused, "locked"))?;
        let op = conference::LEAVE_FAMILY_VIEW;
        let deed = Deed { op, who: open.me.id, family: Some(family), undoes: None, why: None };
        open.file.write(tools, deed, family_view::leave)?;
        open.left = open.in_view().filter(|room| room.shown);
        open.room = None;
        self.session += 1;
        self.status()
    }
}

impl Open {
    /// Notes what is said in the room and who comes in, before it is answered: the answer shows it.
    pub(super) fn hear(&mut self, request: &Request) {
        let Some(room) = &mut self.room else { return };
        room.shown |= request.in_family_view() != InFamilyView::Answered;
        match request {
            Request::Conference(ConferenceRequest::SetHere(_)) | Request::History(HistoryRequest::Undo(_)) => {
                room.somebody_came();
            }
            Request::Plan(_) => room.heard(&serde_json::to_value(request).unwrap_or_default()),
            _ => {}
        }
    }

    /// Notes what was done in the room, to be undone there: but not that somebody came.
    pub(super) fn done_in_the_room(&mut self, wrote: &[Wrote]) {
        if let Some(room) = &mut self.room {
            let done = wrote.iter().filter(|one| one.op != conference::SET_HERE);
            room.acts.extend(done.filter_map(|one| one.action));
        }
    }

    /// Where family view is, for the page.
    pub(super) fn in_view(&self) -> Option<InView> {
        self.room.as_ref().map(|room| InView { family: room.family, referral: room.referral, shown: room.shown })
    }
}

/// Whether what a request is about is this room's. What is not there, or can't be read, is not.
fn is_ours(conn: &Connection, room: &Room, rule: InFamilyView<'_>) -> bool {
    let is = |referral: Outcome<ReferralId>| referral.is_ok_and(|referral| referral == room.referral);
    match rule {
        InFamilyView::Refused => false,
        InFamilyView::Answered => true,
        InFamilyView::Referral(referral) => referral == room.referral,
        InFamilyView::Sitting(sitting) => is(conference::store::sitting(conn, sitting).map(|one| one.referral)),
        InFamilyView::Action(action) => is(plan::store::referral_of_action(conn, action)),
        InFamilyView::WhatIf(line) => is(plan::what_ifs::store::referral_of(conn, line)),
        InFamilyView::Act(action) => room.acts.contains(&action),
        InFamilyView::Draft(form, about) => {
            let referral = serde_json::from_value::<ReferralId>(about.into()).ok();
            FORMS.contains(&form) && referral == Some(room.referral)
        }
    }
}
