//! One person's invitation: what they may be told, as the facts of the paper.
//!
//! It refuses whoever must not meet somebody who comes, until a reason was written down at that door; a place
//! that says what its reader must not know; and a conference that is not booked, or has begun.

use super::reader::{print_of, role_word};
use super::requests::PrintInvitation;
use crate::base::ids::FamilyId;
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::times;
use crate::conference::requests::ConferenceState;
use crate::conference::{self, Sitting};
use crate::papers::{Comes, Invitation};
use crate::people::rules as say;
use crate::people::safety;
use crate::people::safety::doors::{self, Ask};
use crate::people::safety::requests::SafetyDoor;
use crate::people::safety::rules::{Reader, View, reader_view};
use crate::preparation::requests::Coming;
use crate::preparation::{self, Guest};
use crate::referral;
use crate::staff::{self, Context};

/// What an invitation says, and of which family it is.
///
/// # Errors
/// `invitation-not-booked`, `invitation-begun`, `invitation-place-kept`, `invitation-child-kept`, `kept-apart`,
/// and where nobody can be asked.
pub(super) fn facts(ctx: &Context<'_>, ask: &PrintInvitation) -> Outcome<(FamilyId, Invitation)> {
    let (today, words) = (ctx.today(), ctx.words);
    let whole = ctx.read(|conn| referral::whole(conn, ask.referral, today, words))?;
    let person = preparation::asked(&whole, ask.person, words)?;
    let family = whole.head.family;
    let (sitting, guests, restrictions) = ctx.read(|conn| {
        let sitting = conference::store::of_referral(conn, ask.referral)?;
        let guests = preparation::store::guests(conn, ask.referral)?;
        Ok((sitting, guests, safety::store::of_family(conn, family)?))
    })?;
    let sitting = planned(sitting)?;
    let persons = preparation::rules::expected(&guests, &whole.known);
    let asked = Ask { door: SafetyDoor::Invitation, reader: person.id, persons: &persons };
    ctx.read(|conn| doors::stop(conn, &whole.known, asked, words))?;
    let view = reader_view(&restrictions, &whole.known, Reader::Person(person.id), words);
    let (service, facilitator) =
        ctx.read(|conn| Ok((staff::store::service(conn)?, staff::scope::store::facilitator(conn, family, ctx.me)?)))?;
    let others = whole.children().into_iter().filter(|child| child.id != person.id);
    let children: Vec<String> = others
        .filter(|child| view.kept_person(child.id).is_none())
        .map(|child| say::short_name(child, words))
        .collect();
    if children.is_empty() && !person.plan_is_for {
        return Err(Problem::new(Kind::Refused, "invitation-child-kept").text("name", say::short_name(person, words)));
    }
    let facts = Invitation {
        reader: say::full_name(person, words),
        greeted: say::short_name(person, words),
        print: print_of(person.reads),
        printed_on: today,
        practice: service.practice,
        own: person.plan_is_for,
        children,
        day: sitting.day,
        from: times::said(sitting.from),
        until: times::said(sitting.until),
        comes: comes(guests.iter().find(|guest| guest.person == person.id), &sitting, &view)?,
        post: service.reach.post.lines().map(str::to_owned).collect(),
        phone: service.reach.phone.clone(),
        role_word: role_word(&service, words),
        service: service.name,
        facilitator,
    };
    Ok((family, facts))
}

fn planned(sitting: Option<Sitting>) -> Outcome<Sitting> {
    let sitting = sitting.ok_or_else(|| Problem::new(Kind::Refused, "invitation-not-booked"))?;
    if sitting.state == ConferenceState::Planned {
        Ok(sitting)
    } else {
        Err(Problem::new(Kind::Refused, "invitation-begun"))
    }
}

/// Whoever comes by phone or video is told no place: a letter lies about.
fn comes(guest: Option<&Guest>, sitting: &Sitting, view: &View) -> Outcome<Comes> {
    match guest.map(|guest| guest.coming) {
        Some(Coming::ByPhone) => Ok(Comes::ByPhone),
        Some(Coming::ByVideo) => Ok(Comes::ByVideo),
        _ => match view.kept_text(&sitting.place) {
            Some(why) => Err(Problem::new(Kind::Refused, "invitation-place-kept").text("why", why)),
            None => Ok(Comes::To(sitting.place.clone())),
        },
    }
}
