//! Find, asked at every keystroke.

use super::requests::{Find, Found, Hit, SearchRequest};
use crate::base::asked::answer;
use crate::base::fold;
use crate::base::ids::{FamilyId, PersonId, ReferralId};
use crate::base::problem::Outcome;
use crate::base::words::Arg;
use crate::people::{self, Person, rules as say};
use crate::staff::Context;
use rusqlite::{Connection, params};
use serde_json::Value;

/// How many are shown.
const SHOWN: usize = 12;
/// How many are read: one person may be found by each of their three names.
const MOST: u32 = 36;
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
    // The longest word is in the fewest names.
    typed.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    typed.truncate(WORDS);
    if typed.is_empty() {
        return Ok(Found { hits: vec![] });
    }
    typed.resize(WORDS, String::new());
    ctx.read(|conn| {
        let hits = people_of(conn, &typed)?
            .into_iter()
            .map(|(person, family, referral)| hit(ctx, conn, person, family, referral));
        Ok(Found { hits: hits.collect::<Outcome<Vec<Option<Hit>>>>()?.into_iter().flatten().collect() })
    })
}

/// From a beginning up to, not on, the next: `mar` up to `mar\u{10FFFF}`.
fn beginning(word: &str) -> [String; 2] {
    [word.to_owned(), format!("{word}\u{10FFFF}")]
}

fn people_of(conn: &Connection, typed: &[String]) -> Outcome<Vec<(PersonId, FamilyId, ReferralId)>> {
    let mut rows = conn.prepare_cached(
        "SELECT p.id, p.family,
           (SELECT r.id FROM referral r WHERE r.family = p.family AND r.removed_at IS NULL
            ORDER BY r.begun_at DESC, r.id DESC LIMIT 1) AS latest
         FROM name_word w JOIN person p ON p.id = w.person
         WHERE w.word >= ?1 AND w.word < ?2
           AND (?3 = '' OR EXISTS (SELECT 1 FROM name_word b WHERE b.person = w.person AND b.word >= ?3 AND b.word < ?4))
           AND (?5 = '' OR EXISTS (SELECT 1 FROM name_word c WHERE c.person = w.person AND c.word >= ?5 AND c.word < ?6))
           AND latest IS NOT NULL
         ORDER BY w.word LIMIT ?7",
    )?;
    let mut bounds = typed.iter().flat_map(|word| beginning(word));
    let mut next = || bounds.next().unwrap_or_default();
    let rows = rows.query_map(params![next(), next(), next(), next(), next(), next(), MOST], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })?;
    // One person may be found by two of their names.
    let mut found: Vec<(PersonId, FamilyId, ReferralId)> = vec![];
    for row in rows {
        let row = row?;
        if found.iter().all(|(person, ..)| *person != row.0) {
            found.push(row);
        }
    }
    found.truncate(SHOWN);
    Ok(found)
}

fn hit(
    ctx: &Context<'_>,
    conn: &Connection,
    person: PersonId,
    family: FamilyId,
    referral: ReferralId,
) -> Outcome<Option<Hit>> {
    let known = people::store::known(conn, family)?;
    let Some(found) = known.find(person) else { return Ok(None) };
    let row = say::row(found, &known, ctx.today(), ctx.words);
    let children: Vec<&Person> = known.children();
    let label = say::label(&children, ctx.words);
    let args = [("family", Arg::Text(label.as_str())), ("about", Arg::Text(&say::about_one(&row)))];
    Ok(Some(Hit { family, referral, person, about: ctx.words.say("found-about", &args), name: row.name }))
}
