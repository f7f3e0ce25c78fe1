//! Find, asked at every keystroke.

use super::requests::{Find, Found, Hit, SearchRequest};
use crate::base::asked::answer;
use crate::base::fold;
use crate::base::ids::{FamilyId, PersonId, ReferralId};
use crate::base::problem::Outcome;
use crate::base::words::Arg;
use crate::people::{self, rules as say};
use crate::staff::Context;
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

/// How many are shown; three times as many are read, as one person may be found by three names.
const SHOWN: usize = 12;
/// How many words of what is typed are looked for.
const WORDS: usize = 3;

/// Answers a request to find.
///
/// # Errors
/// From the file.
pub fn handle(ctx: &mut Context<'_>, request: &SearchRequest) -> Outcome<Value> {
    match request {
        SearchRequest::Find(ask) => answer(ask, find(ctx, ask)),
    }
}

fn find(ctx: &Context<'_>, ask: &Find) -> Outcome<Found> {
    let mut typed = fold::words(&ask.words);
    // The longest words are in the fewest names.
    typed.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    typed.truncate(WORDS);
    ctx.read(|conn| {
        let hits = people_of(conn, &typed)?.into_iter().map(|person| hit(ctx, conn, person));
        Ok(Found { hits: hits.collect::<Outcome<Vec<Option<Hit>>>>()?.into_iter().flatten().collect() })
    })
}

/// Whoever has a name that begins with the first word, and other names that begin with the others, in
/// the order of the names. Only the first word's stretch of the index is read.
fn people_of(conn: &Connection, typed: &[String]) -> Outcome<Vec<PersonId>> {
    let Some(first) = typed.first() else { return Ok(vec![]) };
    let mut rows = conn.prepare_cached(
        "SELECT person FROM name_word WHERE word >= ?1 AND word < ?1 || char(1114111)
           AND instr(names, ?2) AND instr(names, ?3) ORDER BY word LIMIT 36",
    )?;
    // Every list of names has a quote before each name: `["amara","okafor"]`.
    let [second, third] = [1, 2].map(|at| format!("\"{}", typed.get(at).map_or("", String::as_str)));
    let rows = rows.query_map([first, &second, &third], |row| row.get(0))?;
    // One person may be found by two of their names.
    let mut found: Vec<PersonId> = vec![];
    for row in rows {
        let person = row?;
        if !found.contains(&person) {
            found.push(person);
        }
    }
    found.truncate(SHOWN);
    Ok(found)
}

fn hit(ctx: &Context<'_>, conn: &Connection, person: PersonId) -> Outcome<Option<Hit>> {
    let (found, known) = people::store::near(conn, person)?;
    let Some(referral) = latest(conn, found.family)? else { return Ok(None) };
    let row = say::row(&found, &known, ctx.today(), ctx.words);
    let label = say::label(&known.children(), ctx.words);
    let args = [("family", Arg::Text(label.as_str())), ("about", Arg::Text(&say::about_one(&row)))];
    let about = ctx.words.say("found-about", &args);
    Ok(Some(Hit { family: found.family, referral, person, about, name: row.name }))
}

fn latest(conn: &Connection, family: FamilyId) -> Outcome<Option<ReferralId>> {
    let sql =
        "SELECT id FROM referral WHERE family = ?1 AND removed_at IS NULL ORDER BY begun_at DESC, id DESC LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row([family], |row| row.get(0)).optional()?)
}
