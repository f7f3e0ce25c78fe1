//! Requests about restrictions, each answered in one place.

use super::requests::*;
use super::store::Through;
use super::{ADD, COUNTERSIGN, LET_THROUGH, LIFT, LOOK, Restriction, rules, store};
use crate::base::asked::answer;
use crate::base::code::code;
use crate::base::dates::{self, Looking, Spoken};
use crate::base::ids::{FamilyId, PersonId, RowId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::stamps::day_of;
use crate::base::text;
use crate::base::words::Arg;
use crate::people::store as people;
use crate::people::{Known, Person, rules as say};
use crate::staff::{self, Context, Need};
use chrono::Months;
use serde_json::Value;

/// When somebody looks again at what was written down without a day for it.
const LOOK_AGAIN: Months = Months::new(6);

/// Answers a request about restrictions.
///
/// # Errors
/// What was wrong with it, in words.
pub fn handle(ctx: &mut Context<'_>, request: &SafetyRequest) -> Outcome<Value> {
    match request {
        SafetyRequest::ListRestrictions(ask) => answer(ask, list(ctx, ask.family)),
        SafetyRequest::OpenFamilyFile(ask) => answer(ask, open_file(ctx, ask.family)),
        SafetyRequest::CloseFamilyFile(ask) => answer(ask, list(ctx, ask.family)),
        SafetyRequest::AddRestriction(ask) => answer(ask, add(ctx, ask)),
        SafetyRequest::LiftRestriction(ask) => answer(ask, lift(ctx, ask)),
        SafetyRequest::LetThrough(ask) => answer(ask, let_through(ctx, ask)),
        SafetyRequest::Countersign(ask) => answer(ask, countersign(ctx, ask.through)),
    }
}

fn list(ctx: &Context<'_>, family: FamilyId) -> Outcome<Restrictions> {
    let (today, words) = (ctx.today(), ctx.words);
    let (known, found) = ctx.read(|conn| Ok((people::known(conn, family)?, store::of_family(conn, family)?)))?;
    let through = ctx.read(|conn| store::through(conn, family))?;
    let row = |one: &Restriction| {
        let (look_again, due) = rules::look_again(one, today, words);
        let those = through.iter().filter(|through| through.restriction == one.id);
        Ok(RestrictionRow {
            through: those.map(|one| through_row(ctx, one, &known)).collect::<Outcome<_>>()?,
            restriction: one.id,
            words: rules::sentence(one, &known, words),
            basis: rules::basis(one, today, words),
            reason: one.reason.clone(),
            gives_away: one.gives_away.clone(),
            look_again,
            due,
        })
    };
    let born = known.people.iter().filter(|person| !person.unborn());
    let choice = |person| {
        let row = say::row(person, &known, today, words);
        PersonChoice { person: person.id, about: say::about_one(&row), name: row.name }
    };
    let open = ctx.in_file == Some(family);
    Ok(Restrictions {
        family,
        people: born.map(choice).collect(),
        count: u32::try_from(found.len()).unwrap_or(u32::MAX),
        open,
        rows: if open { found.iter().map(row).collect::<Outcome<_>>()? } else { vec![] },
    })
}

/// Whoever comes here has given their passphrase again (desk/family_file.rs).
fn open_file(ctx: &mut Context<'_>, family: FamilyId) -> Outcome<Restrictions> {
    let me = ctx.me.id;
    ctx.write(LOOK, Some(family), |write| store::looked(write, family, me))?;
    list(ctx, family)
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
    let look_again = match ask.look_again.trim() {
        "" => today + LOOK_AGAIN,
        typed => dates::read("lookAgain", typed, Looking::Ahead, today)?,
    };
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
    use RestrictionKind as Sort;
    let pair = matches!(kind, Sort::MustNotMeet | Sort::NoContactOrder | Sort::BailCondition);
    let alone = matches!(kind, Sort::DoNotLeaveMessage | Sort::RiskToStaff | Sort::Other);
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

fn through_row(ctx: &Context<'_>, one: &Through, known: &Known) -> Outcome<ThroughRow> {
    let (today, words) = (ctx.today(), ctx.words);
    let day = |at: &str| day_of(at).map(|day| Spoken::on(day, today).words);
    let by = |staff| ctx.read(|conn| staff::store::work_name(conn, staff)).map(Option::unwrap_or_default);
    let name = known.named(one.person).map_or_else(String::new, |person| say::short_name(person, words));
    let (who, on) = (by(one.staff)?, day(&one.at)?);
    let args = [("name", Arg::Text(&name)), ("who", Arg::Text(&who)), ("day", Arg::Text(&on))];
    let signed_words = match &one.signed {
        Some((staff, at)) => {
            let (who, on) = (by(*staff)?, day(at)?);
            words.say("through-signed", &[("who", Arg::Text(&who)), ("day", Arg::Text(&on))])
        }
        None => words.say("through-not-signed", &[]),
    };
    let manager = staff::may::may(&ctx.me.roles, Need::Countersign);
    Ok(ThroughRow {
        through: one.id,
        words: words.say(&format!("through-{}", code(&one.door)?), &args),
        reason: one.reason.clone(),
        signed_words,
        signed: one.signed.is_some(),
        may_sign: manager && one.signed.is_none() && one.staff != ctx.me.id,
    })
}

fn let_through(ctx: &mut Context<'_>, ask: &LetThrough) -> Outcome<Restrictions> {
    let reason = text::prose("reason", &ask.reason)?;
    if reason.is_empty() {
        return Err(Problem::input("reason", "through-why-missing"));
    }
    let family = ctx.read(|conn| store::family_of(conn, ask.restriction))?;
    if ctx.read(|conn| people::person(conn, ask.person))?.family != family {
        return Err(Problem::new(Kind::Gone, "gone"));
    }
    let me = ctx.me.id;
    ctx.write(LET_THROUGH, Some(family), |write| {
        let (id, at) = (write.id(), write.now().to_owned());
        let (restriction, door, person) = (ask.restriction, ask.door, ask.person);
        store::let_through(write, &Through { id, restriction, door, person, reason, staff: me, at, signed: None })
    })?;
    list(ctx, family)
}

fn countersign(ctx: &mut Context<'_>, id: RowId) -> Outcome<Restrictions> {
    let one = ctx.read(|conn| store::one_through(conn, id))?;
    if one.staff == ctx.me.id {
        return Err(Problem::new(Kind::Refused, "through-own"));
    }
    let family = ctx.read(|conn| store::family_of(conn, one.restriction))?;
    let me = ctx.me.id;
    ctx.write(COUNTERSIGN, Some(family), |write| store::countersign(write, id, me))?;
    list(ctx, family)
}
