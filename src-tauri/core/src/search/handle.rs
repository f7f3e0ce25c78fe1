//! Find, asked at every keystroke.

use super::requests::{Find, Found, Hit, SearchRequest};
use crate::base::asked::answer;
use crate::base::fold;
use crate::base::ids::{FamilyId, PersonId, ReferralId};
use crate::base::problem::Outcome;
use crate::base::words::Arg;
use crate::file::sql;
use crate::people::{self, rules as say};
use crate::staff::Context;
use crate::staff::scope::MayOpen;
use rusqlite::{Connection, OptionalExtension, params};
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
        let hits = people_of(conn, &typed, &ctx.may_open()?)?.into_iter().map(|person| hit(ctx, conn, person));
        Ok(Found { hits: hits.collect::<Outcome<Vec<Option<Hit>>>>()?.into_iter().flatten().collect() })
    })
}

/// All names: only the first word's stretch of the index is read.
const ALL: &str = "SELECT person FROM name_word WHERE word >= ?1 AND word < ?1 || char(1114111)
   AND instr(names, ?2) AND instr(names, ?3) ORDER BY word LIMIT 36";

/// All but those of some families, which are few.
const BUT: &str = "SELECT n.person FROM name_word n CROSS JOIN person p ON p.id = n.person
 WHERE n.word >= ?1 AND n.word < ?1 || char(1114111) AND instr(n.names, ?2) AND instr(n.names, ?3)
   AND p.family NOT IN rarray(?4) ORDER BY n.word LIMIT 36";

/// Only those of some families: the people of these are few, the names of a county are many.
const ONLY: &str = "SELECT n.person FROM rarray(?4) f CROSS JOIN person p ON p.family = f.value
   CROSS JOIN name_word n INDEXED BY name_word_by_person ON n.person = p.id
 WHERE n.word >= ?1 AND n.word < ?1 || char(1114111) AND instr(n.names, ?2) AND instr(n.names, ?3)
 ORDER BY n.word LIMIT 36";

/// Whoever has a name that begins with the first word, and other names that begin with the others, in
/// the order of the names, in the families that whoever asks may open.
fn people_of(conn: &Connection, typed: &[String], may_open: &MayOpen) -> Outcome<Vec<PersonId>> {
    let Some(first) = typed.first() else { return Ok(vec![]) };
    let families = may_open.ids();
    let sql = match (may_open.only(), families.is_empty()) {
        (true, _) => ONLY,
        (false, true) => ALL,
        (false, false) => BUT,
    };
    let mut rows = conn.prepare_cached(sql)?;
    // Every list of names has a quote before each name: `["amara","okafor"]`.
    let [second, third] = [1, 2].map(|at| format!("\"{}", typed.get(at).map_or("", String::as_str)));
    let mut rows = if sql == ALL {
        rows.query([first, &second, &third])?
    } else {
        rows.query(params![first, second, third, sql::list(&families)])?
    };
    // One person may be found by two of their names.
    let mut found: Vec<PersonId> = vec![];
    while let Some(row) = rows.next()? {
        let person = row.get(0)?;
        if !found.contains(&person) {
            found.push(person);
        }
    }
    found.truncate(SHOWN);
    Ok(found)
}

fn hit(ctx: &Context<'_>, conn: &Connection, person: PersonId) -> Outcome<Option<Hit>> {
    let (found, known) = people::store::near(conn, person)?;
    let Some((referral, closed)) = latest(conn, found.family)? else { return Ok(None) };
    let row = say::row(&found, &known, ctx.today(), ctx.words);
    let label = say::label(&known.children(), ctx.words);
    let args = [("family", Arg::Text(label.as_str())), ("about", Arg::Text(&say::about_one(&row)))];
    let about = ctx.words.say(if closed { "found-about-closed" } else { "found-about" }, &args);
    Ok(Some(Hit { family: found.family, referral, person, about, name: row.name }))
}

/// A family's last referral, and whether it is closed.
fn latest(conn: &Connection, family: FamilyId) -> Outcome<Option<(ReferralId, bool)>> {
    let sql = "SELECT id, step = 'closed' FROM referral WHERE family = ?1 AND removed_at IS NULL ORDER BY begun_at DESC, id DESC LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row([family], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}
