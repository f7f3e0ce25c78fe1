//! Which copies of a family's plans are out: where something is written down that must be kept from somebody,
//! a copy that was made before may say it.
//!
//! It refuses to say that a copy was taken back: only people can do that.

use super::plan_copy;
use super::requests::{OutPage, OutRow};
use crate::base::dates::Spoken;
use crate::base::ids::{FamilyId, PaperId, PersonId, PlanId, ReferralId};
use crate::base::problem::Outcome;
use crate::base::stamps::day_of;
use crate::base::words::Arg;
use crate::staff::Context;
use rusqlite::{Connection, params};

/// A copy as it was noted.
struct Out {
    paper: PaperId,
    referral: ReferralId,
    person: Option<PersonId>,
    reader: String,
    version: u32,
    made_at: String,
}

fn out(conn: &Connection, family: FamilyId) -> Outcome<Vec<Out>> {
    let mut rows = conn.prepare_cached(
        "SELECT m.id, p.referral, m.person, m.reader, m.version, m.made_at FROM paper m JOIN plan p ON p.id = m.plan
         WHERE m.family = ?1 AND m.removed_at IS NULL ORDER BY m.made_at DESC, m.id DESC",
    )?;
    let rows = rows.query_map([family], |row| {
        Ok(Out {
            paper: row.get(0)?,
            referral: row.get(1)?,
            person: row.get(2)?,
            reader: row.get(3)?,
            version: row.get(4)?,
            made_at: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many copies of a referral's plan were made, in all its versions.
///
/// # Errors
/// From the file.
pub fn copies_made(conn: &Connection, referral: ReferralId) -> Outcome<i64> {
    let sql = "SELECT count(*) FROM plan p CROSS JOIN paper m ON m.plan = p.id WHERE p.referral = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([referral], |row| row.get(0))?)
}

/// How many invitations to a referral's conference were made.
///
/// # Errors
/// From the file.
pub fn invitations_made(conn: &Connection, referral: ReferralId) -> Outcome<i64> {
    let sql = "SELECT count(*) FROM paper WHERE referral = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([referral], |row| row.get(0))?)
}

/// How many of those who were at a referral's conference hold no copy of this version of the plan.
///
/// # Errors
/// From the file.
pub fn without_copy(conn: &Connection, referral: ReferralId, plan: PlanId) -> Outcome<u32> {
    Ok(conn
        .prepare_cached(
            "SELECT count(DISTINCT a.person) FROM conference c JOIN sitting s ON s.conference = c.id
               JOIN attendance a ON a.sitting = s.id JOIN person p ON p.id = a.person
             WHERE c.referral = ?1 AND a.here IN ('inPerson', 'byPhone', 'byVideo', 'letter') AND p.died = 0
               AND c.removed_at IS NULL AND s.removed_at IS NULL AND a.removed_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM paper m
                 WHERE m.plan = ?2 AND m.person = a.person AND m.removed_at IS NULL)",
        )?
        .query_row(params![referral, plan], |row| row.get(0))?)
}

pub(super) fn list(ctx: &Context<'_>, family: FamilyId) -> Outcome<OutPage> {
    let rows = ctx.read(|conn| out(conn, family))?;
    let row = |one: &Out| {
        let day = Spoken::on(day_of(&one.made_at)?, ctx.today()).words;
        let args = [
            ("reader", Arg::Text(one.reader.as_str())),
            ("version", Arg::Number(one.version.into())),
            ("day", Arg::Text(&day)),
        ];
        let look = if held_now(ctx, one) { ctx.words.say("copy-out-look", &args) } else { String::new() };
        Ok(OutRow { paper: one.paper, words: ctx.words.say("copy-out", &args), look })
    };
    Ok(OutPage { rows: rows.iter().map(row).collect::<Outcome<_>>()? })
}

/// Whether something is held back from a copy's reader now. Where no copy can be made for them any more,
/// everything is.
fn held_now(ctx: &Context<'_>, one: &Out) -> bool {
    plan_copy::copy(ctx, one.referral, one.person).map_or(true, |copy| !copy.held.is_empty())
}
