//! Requests about the family map, each answered in one place.

use super::kin::{self, Show};
use super::requests::{FamilyMap, GetMap, MapRequest};
use super::{Hints, Place, layout, walk};
use crate::base::asked::answer;
use crate::base::problem::Outcome;
use crate::people::{rules as say, safety, store};
use crate::staff::Context;
use serde_json::Value;

/// Answers a request about the family map.
///
/// # Errors
/// What was wrong with it, in words.
pub fn handle(ctx: &mut Context<'_>, request: &MapRequest) -> Outcome<Value> {
    match request {
        MapRequest::GetMap(ask) => answer(ask, get_map(ctx, ask)),
    }
}

fn get_map(ctx: &Context<'_>, ask: &GetMap) -> Outcome<FamilyMap> {
    let (known, restrictions) =
        ctx.read(|conn| Ok((store::known(conn, ask.family)?, safety::store::of_family(conn, ask.family)?)))?;
    // Where one home must not be known, nobody's is shown: the one that is missing would stand out.
    let homes = !restrictions.iter().any(safety::rules::keeps_a_place);
    let show = Show { homes, professionals: ask.professionals };
    let family = kin::family(&known, show, ctx.today(), ctx.words);
    let left_out = family.people.iter().filter(|one| one.place == Place::Nowhere).count();
    let scene = layout(&family, &Hints::default());
    let mut people = walk::walk(&family, &scene);
    for one in &mut people {
        if let Some(person) = known.find(one.person) {
            one.says = say::sentence(person, &known, ctx.today(), ctx.words);
        }
    }
    Ok(FamilyMap { scene, people, left_out: u32::try_from(left_out).unwrap_or(u32::MAX) })
}
