//! Family view: the people in the room see this screen, and a reply holds only what all of them may know.
//! What is not in a reply, no page can show.
//!
//! It refuses an address, a place or a home to anybody, and to say that something is left out.

use super::requests::Here;
use super::{Attendance, rules, store};
use crate::base::ids::{PersonId, ReferralId, RowId, StaffId};
use crate::base::problem::Outcome;
use crate::base::words::Words;
use crate::file::Write;
use crate::people::safety::rules::{View, room_view};
use crate::people::{Known, Person, safety};
use crate::preparation::rules::takes_part;
use crate::preparation::{self, Guest};
use crate::referral::{self, Whole};
use crate::staff::{Context, Room};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};

/// What whoever sees the screen may know: everything for staff, less in family view.
#[derive(Debug, Clone, Default)]
pub struct Sight<'a> {
    view: View,
    room: Option<&'a Room>,
}

impl Sight<'_> {
    /// Whether the people in the room see the screen.
    pub fn narrowed(&self) -> bool {
        self.room.is_some()
    }

    /// Whether somebody is not to be seen.
    pub fn hides(&self, person: PersonId) -> bool {
        self.view.kept_person(person).is_some()
    }

    /// Whether a text would give something away that was not said in this room.
    pub fn hides_text(&self, text: &str) -> bool {
        self.view.kept_text(text).is_some() && !self.room.is_some_and(|room| room.was_said(text))
    }

    /// A text, or nothing.
    pub fn text(&self, text: String) -> String {
        if self.hides_text(&text) { String::new() } else { text }
    }

    fn narrow(&self, whole: Whole, today: NaiveDate, words: &Words) -> Whole {
        let Whole { mut referral, mut known, .. } = whole;
        referral.children.retain(|(_, child)| !self.hides(*child));
        referral.musts.retain(|(_, must)| !self.hides_text(must));
        referral.why = self.text(referral.why);
        referral.referrer_name = self.text(referral.referrer_name);
        known.people.retain(|person| !self.hides(person.id));
        known.removed.retain(|person| !self.hides(person.id));
        known.relationships.retain(|one| !self.hides(one.person) && !self.hides(one.child));
        known.couples.retain(|one| !self.hides(one.one) && !self.hides(one.other));
        known.homes.clear();
        known.addresses.clear();
        known.contacts.clear();
        known.people.iter_mut().for_each(|person| person.home = None);
        let children: Vec<_> = referral.children.iter().filter_map(|(_, child)| known.find(*child)).collect();
        let head = referral::head(&referral, &children, today, words);
        Whole { head, referral, known }
    }
}

/// A referral with its family, as whoever sees the screen may know it.
///
/// # Errors
/// `gone` when it is not there.
pub fn whole<'a>(ctx: &Context<'a>, id: ReferralId) -> Outcome<(Whole, Sight<'a>)> {
    let (today, words) = (ctx.today(), ctx.words);
    let whole = ctx.read(|conn| referral::whole(conn, id, today, words))?;
    if ctx.room.is_none() {
        return Ok((whole, Sight::default()));
    }
    let view = ctx.read(|conn| view(conn, &whole, words))?;
    let sight = Sight { view, room: ctx.room };
    Ok((sight.narrow(whole, today, words), sight))
}

/// A referral with its family as the room may know it, whoever sees the screen now.
///
/// # Errors
/// `gone` when it is not there.
pub(super) fn for_the_room(conn: &Connection, id: ReferralId, today: NaiveDate, words: &Words) -> Outcome<Whole> {
    let whole = referral::whole(conn, id, today, words)?;
    let sight = Sight { view: view(conn, &whole, words)?, room: None };
    Ok(sight.narrow(whole, today, words))
}

fn view(conn: &Connection, whole: &Whole, words: &Words) -> Outcome<View> {
    let restrictions = safety::store::of_family(conn, whole.head.family)?;
    let guests = preparation::store::guests(conn, whole.head.referral)?;
    let attendance = match store::of_referral(conn, whole.head.referral)? {
        Some(sitting) => store::attendance(conn, sitting.id)?,
        None => vec![],
    };
    Ok(room_view(&restrictions, &whole.known, &in_the_room(&whole.known, &attendance, &guests), words))
}

/// Who is here, and who said that they would come and may come in at any minute: until staff say that they are
/// not there. So that nothing more is shown because somebody is marked, or is not. Nobody waits for somebody who
/// has died or is off the list.
pub(super) fn in_the_room(known: &Known, attendance: &[Attendance], guests: &[Guest]) -> Vec<PersonId> {
    let marked = |person: PersonId| attendance.iter().any(|one| one.person == person && one.here != Here::NotSaid);
    let may_come = |guest: &&Guest| {
        let asked = known.find(guest.person).is_some_and(Person::is_asked);
        takes_part(guest.coming) && asked && !marked(guest.person)
    };
    let here = attendance.iter().filter(|one| rules::is_here(one.here)).map(|one| one.person);
    let coming = guests.iter().filter(may_come);
    here.chain(coming.map(|guest| guest.person)).collect()
}

/// The room that sees the screen, if family view was begun and not left: also after a lock or a crash.
///
/// # Errors
/// From the file.
pub fn running(conn: &Connection) -> Outcome<Option<Room>> {
    let sql = "SELECT r.family, v.referral, v.began_at FROM family_view v JOIN referral r ON r.id = v.referral
       WHERE v.left_at IS NULL AND v.removed_at IS NULL";
    let room = |row: &rusqlite::Row<'_>| Ok(Room::new(row.get(0)?, row.get(1)?, row.get(2)?));
    Ok(conn.query_row(sql, [], room).optional()?)
}

/// Begins family view, before the screen shows.
///
/// # Errors
/// From the file.
pub fn enter(write: &Write<'_>, referral: ReferralId, staff: StaffId) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO family_view (id, referral, staff, began_at) VALUES (?1, ?2, ?3, ?4)",
        params![write.id::<RowId>(), referral, staff, write.now()],
    )?;
    Ok(())
}

/// Leaves it. A clock that went back since never makes it end before it began.
///
/// # Errors
/// From the file.
pub fn leave(write: &Write<'_>) -> Outcome<()> {
    write.sql().execute(
        "UPDATE family_view SET left_at = max(?1, began_at) WHERE left_at IS NULL AND removed_at IS NULL",
        [write.now()],
    )?;
    Ok(())
}
