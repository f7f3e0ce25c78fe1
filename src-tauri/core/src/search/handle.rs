//! Find, asked at every keystroke.

use super::requests::{Find, Found, Hit, SearchRequest};
use crate::base::asked::answer;
use crate::base::fold;
use crate::base::ids::{FamilyId, PersonId, ReferralId};
use crate::base::problem::Outcome;
use crate::base::words::Arg;
use crate::people::{self, rules as say};
use crate::staff::Context;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
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

/// One word: in the order of the names. Several: whoever has a name that begins with each, by
/// reading each word's own stretch of the index.
const BY_WORDS: [&str; WORDS] = [
    "SELECT person FROM name_word WHERE word >= ?1 AND word < ?2 ORDER BY word LIMIT 36",
    "SELECT person FROM name_word WHERE word >= ?1 AND word < ?2
     INTERSECT SELECT person FROM name_word WHERE word >= ?3 AND word < ?4 LIMIT 36",
    "SELECT person FROM name_word WHERE word >= ?1 AND word < ?2
     INTERSECT SELECT person FROM name_word WHERE word >= ?3 AND word < ?4
     INTERSECT SELECT person FROM name_word WHERE word >= ?5 AND word < ?6 LIMIT 36",
];

/// From a beginning up to, not on, the next: `mar` up to `mar\u{10FFFF}`.
fn beginning(word: &str) -> [String; 2] {
    [word.to_owned(), format!("{word}\u{10FFFF}")]
}

fn people_of(conn: &Connection, typed: &[String]) -> Outcome<Vec<PersonId>> {
    let sql = typed.len().checked_sub(1).and_then(|at| BY_WORDS.get(at));
    let Some(sql) = sql else { return Ok(vec![]) };
    let mut rows = conn.prepare_cached(sql)?;
    let bounds = typed.iter().flat_map(|word| beginning(word));
    let rows = rows.query_map(params_from_iter(bounds), |row| row.get(0))?;
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
