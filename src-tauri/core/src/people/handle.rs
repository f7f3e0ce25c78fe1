//! Requests about people, each answered in one place.

use super::requests::*;
use super::{
    ADD_RELATIVE, Birth, Person, REMOVE_PERSON, Relationship, SET_BORN, SET_DIED, SET_HOME, SET_LIVING, SET_NAME,
    SET_READS, SET_RELATION, SET_SHOWN_AS, born, couples, died, rules, store,
};
use crate::base::asked::answer;
use crate::base::ids::PersonId;
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::text;
use crate::staff::Context;
use crate::staff::rules::same_name;
use serde_json::Value;

/// Answers a request about people.
///
/// # Errors
/// What was wrong with it, in words.
pub fn handle(ctx: &mut Context<'_>, request: &PeopleRequest) -> Outcome<Value> {
    match request {
        PeopleRequest::ListPeople(ask) => answer(ask, list(ctx, ask)),
        PeopleRequest::AddRelative(ask) => answer(ask, add_relative(ctx, ask)),
        PeopleRequest::SetName(ask) => answer(ask, set_name(ctx, ask)),
        PeopleRequest::SetBorn(ask) => answer(ask, set_born(ctx, ask)),
        PeopleRequest::SetDue(ask) => answer(ask, set_due(ctx, ask)),
        PeopleRequest::SetRelation(ask) => answer(ask, set_relation(ctx, ask)),
        PeopleRequest::RemovePerson(ask) => answer(ask, remove(ctx, ask)),
        PeopleRequest::SetHome(ask) => answer(ask, set_home(ctx, ask)),
        PeopleRequest::AddHome(ask) => answer(ask, add_home(ctx, ask)),
        PeopleRequest::SetShownAs(ask) => answer(ask, set_shown_as(ctx, ask)),
        PeopleRequest::SetReads(ask) => answer(ask, set_reads(ctx, ask)),
        PeopleRequest::SetDied(ask) => answer(ask, set_died(ctx, ask)),
        PeopleRequest::SetLiving(ask) => answer(ask, set_living(ctx, ask)),
        PeopleRequest::AddCouple(ask) => answer(ask, couples::handle::add(ctx, ask)),
        PeopleRequest::SetCoupleHow(ask) => answer(ask, couples::handle::set_how(ctx, ask)),
        PeopleRequest::SetCoupleDates(ask) => answer(ask, couples::handle::set_dates(ctx, ask)),
        PeopleRequest::RemoveCouple(ask) => answer(ask, couples::handle::remove(ctx, ask)),
    }
}

fn list(ctx: &Context<'_>, ask: &ListPeople) -> Outcome<PeopleList> {
    let known = ctx.read(|conn| store::known(conn, ask.family))?;
    Ok(rules::list(ask.family, &known, ctx.today(), ctx.words))
}

/// A person as a row, with everyone they are related to.
///
/// # Errors
/// `gone` when they are not on a list.
pub fn row(ctx: &Context<'_>, id: PersonId) -> Outcome<PersonRow> {
    ctx.read(|conn| {
        let person = store::person(conn, id)?;
        Ok(rules::row(&person, &store::known(conn, person.family)?, ctx.today(), ctx.words))
    })
}

fn person(ctx: &Context<'_>, id: PersonId) -> Outcome<Person> {
    ctx.read(|conn| store::person(conn, id))
}

fn add_relative(ctx: &mut Context<'_>, ask: &AddRelative) -> Outcome<PersonRow> {
    let first = text::line("firstName", &ask.first_name, text::NAME)?;
    let last = text::line("lastName", &ask.last_name, text::NAME)?;
    if first.is_empty() && last.is_empty() {
        return Err(Problem::input("firstName", "name-missing"));
    }
    let child = person(ctx, ask.child)?;
    for other in &ask.same_to {
        if person(ctx, *other)?.family != child.family {
            return Err(Problem::new(Kind::Gone, "gone"));
        }
    }
    not_there_yet(ctx, &child, ask, &format!("{first} {last}"))?;
    let id = ctx.write(ADD_RELATIVE, Some(child.family), |write| {
        let id = store::add(write, child.family, &first, &last)?;
        for to in std::iter::once(child.id).chain(ask.same_to.iter().copied()) {
            let known = Relationship { person: id, child: to, relation: ask.relation };
            store::set_relation(write, child.family, known)?;
        }
        Ok(id)
    })?;
    row(ctx, id)
}

/// Nobody of this name is the same to that child already: then it is most likely the same person, typed twice.
fn not_there_yet(ctx: &Context<'_>, child: &Person, ask: &AddRelative, name: &str) -> Outcome<()> {
    let known = ctx.read(|conn| store::known(conn, child.family))?;
    let same = |person: &Person| same_name(&format!("{} {}", person.first_name, person.last_name), name);
    let twice = known
        .relationships
        .iter()
        .any(|one| one.child == child.id && one.relation == ask.relation && known.find(one.person).is_some_and(same));
    if twice {
        let relation = rules::relation_words(ask.relation, ctx.words);
        let there = Problem::input("firstName", "relative-there").text("name", name.trim());
        return Err(there.text("relation", relation));
    }
    Ok(())
}

fn set_name(ctx: &mut Context<'_>, ask: &SetName) -> Outcome<PersonRow> {
    let field = match ask.field {
        NameField::First => "first",
        NameField::Last => "last",
        NameField::KnownAs => "knownAs",
    };
    let words = text::line(field, &ask.words, text::NAME)?;
    let family = person(ctx, ask.person)?.family;
    ctx.write(SET_NAME, Some(family), |write| store::set_name(write, ask.person, ask.field, &words))?;
    row(ctx, ask.person)
}

fn set_born(ctx: &mut Context<'_>, ask: &SetBorn) -> Outcome<PersonRow> {
    let birth = born::read(&ask.day, &ask.month, &ask.year, ctx.today())?;
    set_birth(ctx, ask.person, birth)
}

fn set_due(ctx: &mut Context<'_>, ask: &SetDue) -> Outcome<PersonRow> {
    let birth = born::read_due(&ask.due, ctx.today())?;
    set_birth(ctx, ask.person, birth)
}

fn set_birth(ctx: &mut Context<'_>, id: PersonId, birth: Birth) -> Outcome<PersonRow> {
    let who = person(ctx, id)?;
    if who.died() && matches!(birth, Birth::Expected(_)) {
        return Err(Problem::input("due", "died-unborn"));
    }
    died::in_order(birth, who.death, "born", "born-after-died")?;
    ctx.write(SET_BORN, Some(who.family), |write| store::set_birth(write, id, birth))?;
    row(ctx, id)
}

fn set_died(ctx: &mut Context<'_>, ask: &SetDied) -> Outcome<PersonRow> {
    let who = person(ctx, ask.person)?;
    let death = died::read(&ask.day, &ask.month, &ask.year, who.birth, ctx.today())?;
    ctx.write(SET_DIED, Some(who.family), |write| store::set_death(write, who.id, Some(death)))?;
    row(ctx, who.id)
}

fn set_living(ctx: &mut Context<'_>, ask: &SetLiving) -> Outcome<PersonRow> {
    let who = person(ctx, ask.person)?;
    ctx.write(SET_LIVING, Some(who.family), |write| store::set_death(write, who.id, None))?;
    row(ctx, who.id)
}

fn set_relation(ctx: &mut Context<'_>, ask: &SetRelation) -> Outcome<PersonRow> {
    let (who, child) = (person(ctx, ask.person)?, person(ctx, ask.child)?);
    if who.id == child.id || who.family != child.family {
        return Err(Problem::input("relation", "relation-to-self"));
    }
    let known = Relationship { person: who.id, child: child.id, relation: ask.relation };
    ctx.write(SET_RELATION, Some(who.family), |write| store::set_relation(write, who.family, known))?;
    row(ctx, ask.person)
}

fn remove(ctx: &mut Context<'_>, ask: &RemovePerson) -> Outcome<Removed> {
    let who = person(ctx, ask.person)?;
    if who.plan_is_for {
        return Err(Problem::input("person", "child-in-referral"));
    }
    ctx.write(REMOVE_PERSON, Some(who.family), |write| store::remove(write, who.id))?;
    Ok(Removed { name: rules::full_name(&who, ctx.words) })
}

fn set_home(ctx: &mut Context<'_>, ask: &SetHome) -> Outcome<PersonRow> {
    let who = person(ctx, ask.person)?;
    let homes = ctx.read(|conn| store::homes(conn, who.family))?;
    if ask.home.is_some_and(|home| homes.iter().all(|one| one.home != home)) {
        return Err(Problem::new(Kind::Gone, "gone"));
    }
    ctx.write(SET_HOME, Some(who.family), |write| store::set_home(write, who.id, ask.home))?;
    row(ctx, who.id)
}

fn add_home(ctx: &mut Context<'_>, ask: &AddHome) -> Outcome<PersonRow> {
    let called = text::line("called", &ask.called, text::NAME)?;
    if called.is_empty() {
        return Err(Problem::input("called", "home-blank"));
    }
    let who = person(ctx, ask.person)?;
    ctx.write(SET_HOME, Some(who.family), |write| {
        let home = store::add_home(write, who.family, &called)?;
        store::set_home(write, who.id, Some(home))
    })?;
    row(ctx, who.id)
}

fn set_shown_as(ctx: &mut Context<'_>, ask: &SetShownAs) -> Outcome<PersonRow> {
    let who = person(ctx, ask.person)?;
    ctx.write(SET_SHOWN_AS, Some(who.family), |write| store::set_shown_as(write, who.id, ask.shown_as))?;
    row(ctx, who.id)
}

fn set_reads(ctx: &mut Context<'_>, ask: &SetReads) -> Outcome<PersonRow> {
    let who = person(ctx, ask.person)?;
    ctx.write(SET_READS, Some(who.family), |write| store::set_reads(write, who.id, ask.reads))?;
    row(ctx, who.id)
}
