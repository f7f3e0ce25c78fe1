//! Requests about couples.

use super::{ADD_COUPLE, Couple, REMOVE_COUPLE, SET_COUPLE, rules, store};
use crate::base::ids::{FamilyId, Id, PersonId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::people::handle::row;
use crate::people::requests::{AddCouple, PersonRow, RemoveCouple, SetCoupleDates, SetCoupleHow};
use crate::people::store as people;
use crate::staff::Context;

pub(in crate::people) fn add(ctx: &mut Context<'_>, ask: &AddCouple) -> Outcome<PersonRow> {
    let other = ask.other.ok_or_else(|| Problem::input("other", "couple-other-missing"))?;
    let how = ask.how.ok_or_else(|| Problem::input("how", "couple-how-missing"))?;
    let (one, two) = ctx.read(|conn| Ok((people::person(conn, ask.person)?, people::person(conn, other)?)))?;
    if two.family != one.family {
        return Err(Problem::new(Kind::Gone, "gone"));
    }
    for person in [&one, &two] {
        if person.unborn() {
            return Err(Problem::input("other", "couple-unborn"));
        }
    }
    let id = Id::from_bytes([0; 16]);
    let couple = Couple { id, one: one.id, other, how, from: None, until: None };
    fits(ctx, one.family, &couple)?;
    ctx.write(ADD_COUPLE, Some(one.family), |write| {
        store::add(write, one.family, &Couple { id: write.id(), ..couple })
    })?;
    row(ctx, one.id)
}

pub(in crate::people) fn set_how(ctx: &mut Context<'_>, ask: &SetCoupleHow) -> Outcome<PersonRow> {
    let (family, couple) = ctx.read(|conn| store::couple(conn, ask.couple))?;
    // What goes on has no end; Undo brings the day back.
    let until = couple.until.filter(|_| !rules::goes_on(ask.how));
    set(ctx, family, Couple { how: ask.how, until, ..couple })
}

pub(in crate::people) fn set_dates(ctx: &mut Context<'_>, ask: &SetCoupleDates) -> Outcome<PersonRow> {
    let (from, until) = (rules::read("from", &ask.from, ctx.today())?, rules::read("until", &ask.until, ctx.today())?);
    let (family, couple) = ctx.read(|conn| store::couple(conn, ask.couple))?;
    set(ctx, family, Couple { from, until, ..couple })
}

fn set(ctx: &mut Context<'_>, family: FamilyId, couple: Couple) -> Outcome<PersonRow> {
    fits(ctx, family, &couple)?;
    ctx.write(SET_COUPLE, Some(family), |write| store::set(write, &couple))?;
    row(ctx, couple.one)
}

pub(in crate::people) fn remove(ctx: &mut Context<'_>, ask: &RemoveCouple) -> Outcome<PersonRow> {
    let (family, couple) = ctx.read(|conn| store::couple(conn, ask.couple))?;
    ctx.write(REMOVE_COUPLE, Some(family), |write| store::remove(write, couple.id))?;
    let there = |id: PersonId| ctx.read(|conn| people::person(conn, id)).is_ok();
    row(ctx, if there(couple.one) { couple.one } else { couple.other })
}

fn fits(ctx: &Context<'_>, family: FamilyId, couple: &Couple) -> Outcome<()> {
    let known = ctx.read(|conn| people::known(conn, family))?;
    rules::fits(couple, &known, ctx.today(), ctx.words)
}
