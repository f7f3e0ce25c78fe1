//! Requests about reaching people, each answered in one place.

use super::requests::*;
use super::{ADD, Address, Contact, REMOVE, SET, SET_ADDRESS, rules, store};
use crate::base::asked::answer;
use crate::base::dates::Spoken;
use crate::base::ids::{ContactId, PersonId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::text;
use crate::base::words::Arg;
use crate::people::store as people;
use crate::people::{Known, Person, rules as say, safety};
use crate::staff::Context;
use serde_json::Value;

/// Answers a request about reaching people.
///
/// # Errors
/// What was wrong with it, in words.
pub fn handle(ctx: &mut Context<'_>, request: &ContactRequest) -> Outcome<Value> {
    match request {
        ContactRequest::GetContacts(ask) => answer(ask, get(ctx, ask.person)),
        ContactRequest::AddContact(ask) => answer(ask, add(ctx, ask)),
        ContactRequest::SetContact(ask) => answer(ask, set(ctx, ask)),
        ContactRequest::SetSafe(ask) => answer(ask, set_safe(ctx, ask)),
        ContactRequest::RemoveContact(ask) => answer(ask, remove(ctx, ask.contact)),
        ContactRequest::SetAddress(ask) => answer(ask, set_address(ctx, ask)),
    }
}

/// One person among the people of their family, and whether where they are is kept from somebody.
struct Found {
    one: Person,
    known: Known,
    guarded: bool,
    /// Kept, and File is not open.
    kept: bool,
}

fn find(ctx: &Context<'_>, id: PersonId) -> Outcome<Found> {
    let (one, known, restrictions) = ctx.read(|conn| {
        let one = people::person(conn, id)?;
        Ok((one.clone(), people::known(conn, one.family)?, safety::store::of_family(conn, one.family)?))
    })?;
    let guarded = rules::guarded(&restrictions, &known, id);
    let kept = guarded && ctx.in_file != Some(one.family);
    Ok(Found { one, known, guarded, kept })
}

/// The same, to write: what is kept is not changed unseen.
fn open(ctx: &Context<'_>, id: PersonId) -> Outcome<Found> {
    let found = find(ctx, id)?;
    if found.kept { Err(Problem::new(Kind::Refused, "contact-kept")) } else { Ok(found) }
}

fn open_contact(ctx: &Context<'_>, id: ContactId) -> Outcome<(Contact, Known)> {
    let contact = ctx.read(|conn| store::contact(conn, id))?;
    open(ctx, contact.person).map(|found| (contact, found.known))
}

fn get(ctx: &Context<'_>, id: PersonId) -> Outcome<Contacts> {
    let Found { one, known, guarded, kept } = find(ctx, id)?;
    if kept {
        return Ok(Contacts { person: id, kept, guarded, rows: vec![], home: None });
    }
    let row = |one: &Contact| ContactRow {
        contact: one.id,
        kind: one.kind,
        value: one.value.clone(),
        safe_to_use: one.safe_to_use,
        safe_to_leave_message: one.safe_to_leave_message,
        note: one.note.clone(),
    };
    let rows = known.contacts.iter().filter(|contact| contact.person == id).map(row).collect();
    Ok(Contacts { person: id, kept, guarded, rows, home: home(ctx, &one, &known)? })
}

fn home(ctx: &Context<'_>, one: &Person, known: &Known) -> Outcome<Option<HomeAddress>> {
    let Some(home) = one.home else { return Ok(None) };
    let (now, before): (Vec<Address>, Vec<Address>) =
        ctx.read(|conn| store::of_home(conn, home))?.into_iter().partition(|address| address.until.is_none());
    let also = known.people.iter().filter(|other| other.home == Some(home) && other.id != one.id);
    let on = |key: &str, lines: &str, day| {
        let day = Spoken::on(day, ctx.today()).words;
        let lines = lines.lines().collect::<Vec<_>>().join(", ");
        ctx.words.say(key, &[("lines", Arg::Text(&lines)), ("day", Arg::Text(&day))])
    };
    let now = now.first();
    Ok(Some(HomeAddress {
        home,
        called: known.home(home).unwrap_or_default().to_owned(),
        lines: now.map_or_else(String::new, |address| address.lines.clone()),
        since: now.map_or_else(String::new, |address| on("address-since", "", address.since)),
        also: also.map(|other| say::full_name(other, ctx.words)).collect(),
        before: before.iter().filter_map(|one| Some(on("address-until", &one.lines, one.until?))).collect(),
    }))
}

fn add(ctx: &mut Context<'_>, ask: &AddContact) -> Outcome<Contacts> {
    let value = rules::read(ask.kind, &ask.value)?;
    let Found { one, known, .. } = open(ctx, ask.person)?;
    not_there_yet(&known, one.id, (ask.kind, &value), None)?;
    ctx.write(ADD, Some(one.family), |write| {
        let (id, asked) = (write.id(), SafeTo::NotAskedYet);
        let (family, person, kind, note) = (one.family, one.id, ask.kind, String::new());
        let contact =
            Contact { id, family, person, kind, value, safe_to_use: asked, safe_to_leave_message: asked, note };
        store::add(write, &contact)
    })?;
    get(ctx, ask.person)
}

/// Nothing of theirs is written the same, but the one that is changed.
fn not_there_yet(known: &Known, person: PersonId, new: (ContactKind, &str), changed: Option<ContactId>) -> Outcome<()> {
    let mut others = known.contacts.iter().filter(|one| one.person == person && Some(one.id) != changed);
    if others.any(|one| (one.kind, one.value.as_str()) == new) {
        return Err(Problem::input("value", "contact-there"));
    }
    Ok(())
}

fn set(ctx: &mut Context<'_>, ask: &SetContact) -> Outcome<Contacts> {
    let (contact, known) = open_contact(ctx, ask.contact)?;
    let words = match ask.field {
        ContactField::Value => {
            let value = rules::read(contact.kind, &ask.words)?;
            not_there_yet(&known, contact.person, (contact.kind, &value), Some(contact.id))?;
            value
        }
        ContactField::Note => text::line("note", &ask.words, text::NAME)?,
    };
    ctx.write(SET, Some(contact.family), |write| store::set(write, contact.id, ask.field, &words))?;
    get(ctx, contact.person)
}

fn set_safe(ctx: &mut Context<'_>, ask: &SetSafe) -> Outcome<Contacts> {
    let (contact, _) = open_contact(ctx, ask.contact)?;
    ctx.write(SET, Some(contact.family), |write| store::set_safe(write, contact.id, ask.what, ask.answer))?;
    get(ctx, contact.person)
}

fn remove(ctx: &mut Context<'_>, id: ContactId) -> Outcome<Contacts> {
    let (contact, _) = open_contact(ctx, id)?;
    ctx.write(REMOVE, Some(contact.family), |write| store::remove(write, id))?;
    get(ctx, contact.person)
}

fn set_address(ctx: &mut Context<'_>, ask: &SetAddress) -> Outcome<Contacts> {
    let lines = text::prose("address", &ask.words)?;
    let lines: Vec<&str> = lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let Found { one, known, .. } = open(ctx, ask.person)?;
    let home = one.home.ok_or_else(|| Problem::input("address", "address-no-home"))?;
    if rules::lines_of(&known, home).eq(lines.iter().copied()) {
        return get(ctx, ask.person);
    }
    let today = ctx.today();
    let of = (one.family, home);
    ctx.write(SET_ADDRESS, Some(one.family), |write| store::set_address(write, of, &lines.join("\n"), today))?;
    get(ctx, ask.person)
}
