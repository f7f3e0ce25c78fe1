//! Reading what a quarter is counted from. Each question has an index under it.

use super::quarter::Quarter;
use super::{Child, Facts, Held, Referred};
use crate::base::code::decoded;
use crate::base::dates;
use crate::base::ids::{PersonId, ReferralId, RowId};
use crate::base::problem::Outcome;
use crate::base::stamps::{day, day_of};
use crate::file::{Write, sql};
use crate::outcomes::{self, rules};
use crate::people::{self, Birth};
use crate::plan::requests::Decision;
use chrono::NaiveDate;
use rusqlite::{Connection, params};
use std::collections::HashMap;

/// Everything a quarter's figures are counted from, as at a day.
///
/// # Errors
/// From the file.
pub(super) fn facts(conn: &Connection, quarter: Quarter, as_at: NaiveDate) -> Outcome<Facts> {
    Ok(Facts {
        referrals: referrals(conn, quarter)?,
        conferences: conferences(conn, quarter)?,
        children: children(conn, quarter, as_at)?,
        waiting: waiting(conn)?,
    })
}

fn referrals(conn: &Connection, quarter: Quarter) -> Outcome<Vec<Referred>> {
    let mut rows = conn.prepare_cached(
        "SELECT id, family, reason, stage = 'accepted' FROM referral
         WHERE received_on BETWEEN ?1 AND ?2 AND removed_at IS NULL ORDER BY received_on, id",
    )?;
    let rows = rows.query_map([quarter.first().to_string(), quarter.last().to_string()], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get::<_, Option<String>>(2)?, row.get(3)?))
    })?;
    rows.map(|one| {
        let (referral, family, reason, accepted) = one?;
        Ok(Referred { referral, family, reason: reason.map(decoded).transpose()?, accepted })
    })
    .collect()
}

/// A conference has the date of its first sitting (COUNTING.md 3); the plan counts when it was
/// decided on the last sitting's day (17).
const CONFERENCES: &str = "SELECT c.referral, r.family, c.state = 'held', s.day,
     (SELECT max(t.day) FROM sitting t WHERE t.conference = c.id AND t.removed_at IS NULL), r.received_on
   FROM sitting s JOIN conference c ON c.id = s.conference JOIN referral r ON r.id = c.referral
   WHERE s.day BETWEEN ?1 AND ?2 AND s.removed_at IS NULL
     AND c.kind = 'initial' AND c.state IN ('held', 'heldInPart') AND c.removed_at IS NULL AND r.removed_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM sitting e
       WHERE e.conference = c.id AND e.removed_at IS NULL AND (e.day, e.id) < (s.day, s.id))
   ORDER BY s.day, c.id";

fn conferences(conn: &Connection, quarter: Quarter) -> Outcome<Vec<Held>> {
    let mut rows = conn.prepare_cached(CONFERENCES)?;
    let rows = rows.query_map([quarter.first().to_string(), quarter.last().to_string()], |row| {
        let days: (String, String, Option<String>) = (row.get(3)?, row.get(4)?, row.get(5)?);
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, days))
    })?;
    let rows = rows.collect::<Result<Vec<_>, _>>()?;
    let decisions = decisions(conn, &rows.iter().map(|row| row.0).collect::<Vec<_>>())?;
    let held = |(referral, family, whole, (first, last, received)): (_, _, _, (String, String, Option<String>))| {
        let (first, last) = (day(&first)?, day(&last)?);
        let received = received.as_deref().map(day).transpose()?;
        let days = received.map(|received| (first - received).num_days());
        let decision = decisions.get(&referral).map_or(&[][..], Vec::as_slice).iter().find(|one| one.0 == last);
        Ok(Held { referral, family, whole, days, decision: decision.map(|one| one.1) })
    };
    rows.into_iter().map(held).collect()
}

/// What was decided about each referral's plan and on which day, the last version first.
fn decisions(conn: &Connection, referrals: &[ReferralId]) -> Outcome<HashMap<ReferralId, Vec<(NaiveDate, Decision)>>> {
    let mut found: HashMap<ReferralId, Vec<(NaiveDate, Decision)>> = HashMap::new();
    let mut rows = conn.prepare_cached(
        "SELECT p.referral, p.decision, p.decided_at FROM rarray(?1) one CROSS JOIN plan p ON p.referral = one.value
         WHERE p.decided_at IS NOT NULL AND p.removed_at IS NULL ORDER BY p.version DESC",
    )?;
    let mut rows = rows.query([sql::list(referrals)])?;
    while let Some(row) = rows.next()? {
        let on = day_of(&row.get::<_, String>(2)?)?;
        found.entry(row.get(0)?).or_default().push((on, decoded(row.get(1)?)?));
    }
    Ok(found)
}

/// A child at their conference's first sitting; whether they took part in any of its sittings.
const CHILDREN: &str = "SELECT k.person, c.referral, r.family, s.day,
     EXISTS (SELECT 1 FROM sitting t JOIN attendance a ON a.sitting = t.id
       WHERE t.conference = c.id AND t.removed_at IS NULL AND a.person = k.person AND a.removed_at IS NULL
         AND a.here IN ('inPerson', 'byPhone', 'byVideo', 'letter'))
     OR EXISTS (SELECT 1 FROM child_words w JOIN plan p ON p.id = w.plan WHERE p.referral = c.referral
       AND w.child = k.person AND w.words <> '' AND w.removed_at IS NULL AND p.removed_at IS NULL),
     b.born_answer, b.born_on, b.born_precision, b.unborn, b.due_on
   FROM sitting s JOIN conference c ON c.id = s.conference JOIN referral r ON r.id = c.referral
     JOIN referral_child k ON k.referral = c.referral JOIN person b ON b.id = k.person
   WHERE s.day BETWEEN ?1 AND ?2 AND s.removed_at IS NULL
     AND c.kind = 'initial' AND c.state = 'held' AND c.removed_at IS NULL AND r.removed_at IS NULL
     AND k.removed_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM sitting e
       WHERE e.conference = c.id AND e.removed_at IS NULL AND (e.day, e.id) < (s.day, s.id))
   ORDER BY s.day, c.id, k.place";

fn children(conn: &Connection, quarter: Quarter, as_at: NaiveDate) -> Outcome<Vec<Child>> {
    let mut rows = conn.prepare_cached(CHILDREN)?;
    let rows = rows.query_map([quarter.first().to_string(), quarter.last().to_string()], |row| {
        let (person, conf0): (PersonId, String) = (row.get(0)?, row.get(3)?);
        Ok((person, row.get(1)?, row.get(2)?, conf0, row.get::<_, bool>(4)?, people::store::birth(row, 5)))
    })?;
    let rows = rows.collect::<Result<Vec<_>, _>>()?;
    let records = outcomes::store::records(conn, &rows.iter().map(|row| row.0).collect::<Vec<_>>())?;
    let mut found: Vec<Child> = vec![];
    let mut places: HashMap<PersonId, usize> = HashMap::new();
    for (person, referral, family, conf0, took_part, birth) in rows {
        // A child in two referrals is read at the earliest conference of the period (COUNTING.md 14).
        if let Some(before) = places.get(&person).and_then(|place| found.get_mut(*place)) {
            before.took_part |= took_part;
            continue;
        }
        places.insert(person, found.len());
        let (birth, conf0) = (birth?, day(&conf0)?);
        let episodes = records.episodes(person);
        let record = rules::Record { birth, episodes, follow_ups: records.follow_ups(person, referral) };
        let later = rules::follow_up_day(conf0, rules::SHOWN_FIRST);
        found.push(Child {
            person,
            referral,
            family,
            age: match birth {
                Birth::Born(born, _) => Some(dates::age(born, conf0)),
                _ => None,
            },
            unborn: matches!(birth, Birth::Expected(_)),
            took_part,
            change: rules::change(record, conf0, rules::SHOWN_FIRST, as_at),
            then: rules::highest(episodes, conf0),
            later: rules::highest(episodes, later),
            conf0,
        });
    }
    Ok(found)
}

fn waiting(conn: &Connection) -> Outcome<u32> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) FROM referral WHERE step IN ('preparing', 'conferenceSet') AND removed_at IS NULL",
        )?
        .query_row([], |row| row.get(0))?)
}

/// The first days of the conferences that were held from one quarter to another, for the trend.
///
/// # Errors
/// From the file.
pub(super) fn held(conn: &Connection, from: Quarter, to: Quarter) -> Outcome<Vec<NaiveDate>> {
    let sql =
        "SELECT s.day FROM sitting s JOIN conference c ON c.id = s.conference JOIN referral r ON r.id = c.referral
       WHERE s.day BETWEEN ?1 AND ?2 AND s.removed_at IS NULL
         AND c.kind = 'initial' AND c.state = 'held' AND c.removed_at IS NULL AND r.removed_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM sitting e
           WHERE e.conference = c.id AND e.removed_at IS NULL AND (e.day, e.id) < (s.day, s.id))";
    let mut rows = conn.prepare_cached(sql)?;
    let rows = rows.query_map([from.first().to_string(), to.last().to_string()], |row| row.get::<_, String>(0))?;
    rows.map(|one| day(&one?)).collect()
}

/// Notes that figures left Kith.
///
/// # Errors
/// From the file.
pub(super) fn noted(write: &Write<'_>, quarter: Quarter, lines: u32) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO export (id, kind, quarter, lines, made_at) VALUES (?1, 'counts', ?2, ?3, ?4)",
        params![write.id::<RowId>(), quarter.to_string(), lines, write.now()],
    )?;
    Ok(())
}
