//! Requests about restrictions, each answered in one place.

use super::requests::*;
use super::{ADD, LIFT, Restriction, rules, store};
use crate::base::asked::answer;
use crate::base::dates::{self, Looking};
use crate::base::ids::{FamilyId, PersonId};
use crate::base::problem::{Outcome, Problem};
use crate::base::text;
use crate::people::store as people;
use crate::people::{Known, Person, rules as say};
use crate::staff::Context;
use serde_json::Value;

/// Answers a request about restrictions.
///
/// # Errors
/// What was wrong with it, in words.
pub fn handle(ctx: &mut Context<'_>, request: &SafetyRequest) -> Outcome<Value> {
    match request {
        SafetyRequest::ListRestrictions(ask) => answer(ask, list(ctx, ask.family)),
        SafetyRequest::AddRestriction(ask) => answer(ask, add(ctx, ask)),
        SafetyRequest::LiftRestriction(ask) => answer(ask, lift(ctx, ask)),
    }
}

fn list(ctx: &Context<'_>, family: FamilyId) -> Outcome<Restrictions> {
    let (today, words) = (ctx.today(), ctx.words);
    let (known, found) = ctx.read(|conn| Ok((people::known(conn, family)?, store::of_family(conn, family)?)))?;
    let row = |one: &Restriction| {
        let (look_again, due) = rules::look_again(one, today, words);
        RestrictionRow {
            restriction: one.id,
            words: rules::sentence(one, &known, words),
            basis: rules::basis(one, today, words),
            reason: one.reason.clone(),
            gives_away: one.gives_away.clone(),
            look_again,
            due,
        }
    };
    let born = known.people.iter().filter(|person| !person.unborn());
    let choice = |person| {
        let row = say::row(person, &known, today, words);
        PersonChoice { person: person.id, about: say::about_one(&row), name: row.name }
    };
    Ok(Restrictions { family, people: born.map(choice).collect(), rows: found.iter().map(row).collect() })
}

fn add(ctx: &mut Context<'_>, ask: &AddRestriction) -> Outcome<Restrictions> {
    let today = ctx.today();
    let missing = |field: &str, code: &'static str| Problem::input(field, code);
    let kind = ask.kind.ok_or_else(|| missing("kind", "restriction-kind-missing"))?;
    let about = ask.about.ok_or_else(|| missing("about", "restriction-about-missing"))?;
    let about = ctx.read(|conn| people::person(conn, about))?;
    let known = ctx.read(|conn| people::known(conn, about.family))?;
    from_whom(kind, &about, ask.from, &known)?;
    let basis = ask.basis.ok_or_else(|| missing("basis", "restriction-basis-missing"))?;
    let since = match ask.since.trim() {
        "" => today,
        typed => dates::read("since", typed, Looking::Back, today)?,
    };
    if since > today {
        return Err(Problem::input("since", "restriction-ahead").text("day", dates::long_date(since)));
    }
    let until = match ask.until.trim() {
        "" => None,
        typed => Some(dates::read("until", typed, Looking::Ahead, today)?),
    };
    if until.is_some_and(|until| until < since) {
        return Err(Problem::input("until", "restriction-ends-first").text("day", dates::long_date(since)));
    }
    if ask.look_again.trim().is_empty() {
        return Err(Problem::input("lookAgain", "restriction-look-missing"));
    }
    let look_again = dates::read("lookAgain", &ask.look_again, Looking::Ahead, today)?;
    if look_again <= today {
        return Err(Problem::input("lookAgain", "restriction-look-past").text("day", dates::long_date(look_again)));
    }
    let reason = text::prose("reason", &ask.reason)?;
    let gives_away = text::prose("givesAway", &ask.gives_away)?;
    let gives_away = gives_away.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    ctx.write(ADD, Some(about.family), |write| {
        let (id, family, about, from) = (write.id(), about.family, about.id, ask.from);
        let one = Restriction { id, family, kind, about, from, basis, reason, gives_away, since, until, look_again };
        store::add(write, &one)
    })?;
    list(ctx, about.family)
}

/// From whom, where the sort asks for somebody; from nobody, where it is about one person alone.
fn from_whom(kind: RestrictionKind, about: &Person, from: Option<PersonId>, known: &Known) -> Outcome<()> {
    use RestrictionKind as Kind;
    let pair = matches!(kind, Kind::MustNotMeet | Kind::NoContactOrder | Kind::BailCondition);
    let alone = matches!(kind, Kind::DoNotLeaveMessage | Kind::RiskToStaff | Kind::Other);
    match from {
        None if pair => Err(Problem::input("from", "restriction-from-missing")),
        Some(_) if alone => Err(Problem::input("from", "restriction-from-nobody")),
        Some(from) if from == about.id => Err(Problem::input("from", "restriction-same-person")),
        Some(from) if known.find(from).is_none() => Err(Problem::input("from", "gone")),
        _ => Ok(()),
    }
}

fn lift(ctx: &mut Context<'_>, ask: &LiftRestriction) -> Outcome<Restrictions> {
    let why = text::prose("why", &ask.why)?;
    if why.is_empty() {
        return Err(Problem::input("why", "restriction-why-missing"));
    }
    let family = ctx.read(|conn| store::family_of(conn, ask.restriction))?;
    ctx.write(LIFT, Some(family), |write| store::lift(write, ask.restriction, &why))?;
    list(ctx, family)
}
