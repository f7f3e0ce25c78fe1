//! Reading what a quarter is counted from. Each question has an index under it.

use super::quarter::Quarter;
use super::{Child, Facts, Held, Referred, Source};
use crate::base::code::decoded;
use crate::base::dates;
use crate::base::ids::{ConferenceId, PersonId, ReferralId, RowId};
use crate::base::problem::{Outcome, Problem};
use crate::base::stamps::{Day, day_of};
use crate::file::{Write, sql};
use crate::outcomes::{self, rules};
use crate::people::{self, Birth};
use crate::plan::requests::Decision;
use chrono::NaiveDate;
use rusqlite::{Connection, params};
use std::collections::HashMap;

/// What the figures of these sources are counted from in a quarter, as at a day.
///
/// # Errors
/// From the file.
pub(super) fn facts(conn: &Connection, sources: &[Source], quarter: Quarter, as_at: NaiveDate) -> Outcome<Vec<Facts>> {
    let held = if sources == [Source::Referrals] { vec![] } else { conferences(conn, quarter)? };
    let read = |source: &Source| {
        Ok(match source {
            Source::Referrals => Facts::Referrals(referrals(conn, quarter)?),
            Source::Conferences => Facts::Conferences(held.clone(), waiting(conn)?),
            Source::Children => Facts::Children(children(conn, &held, as_at)?),
        })
    };
    sources.iter().map(read).collect()
}

fn referrals(conn: &Connection, quarter: Quarter) -> Outcome<Vec<Referred>> {
    let mut rows = conn.prepare_cached(
        "SELECT id, family, reason, stage = 'accepted' FROM referral
         WHERE received_on BETWEEN ?1 AND ?2 AND removed_at IS NULL AND NOT EXISTS (SELECT 1 FROM closing x
           WHERE x.referral = referral.id AND x.reason = 'madeInError' AND x.removed_at IS NULL)
         ORDER BY received_on, id",
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
const CONFERENCES: &str = "SELECT c.id, c.referral, r.family, c.state = 'held', s.day,
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
        let (Day(conf0), Day(last)) = (row.get(4)?, row.get(5)?);
        let received = row.get::<_, Option<Day>>(6)?;
        let held = Held {
            conference: row.get(0)?,
            referral: row.get(1)?,
            family: row.get(2)?,
            whole: row.get(3)?,
            conf0,
            days: received.map(|Day(received)| (conf0 - received).num_days()),
            decision: None,
        };
        Ok((held, last))
    })?;
    let rows = rows.collect::<Result<Vec<_>, _>>()?;
    let decisions = decisions(conn, &rows.iter().map(|(held, _)| held.referral).collect::<Vec<_>>())?;
    let decided = |(held, last): (Held, NaiveDate)| {
        let decisions = decisions.get(&held.referral).map_or(&[][..], Vec::as_slice);
        Held { decision: decisions.iter().find(|one| one.0 == last).map(|one| one.1), ..held }
    };
    Ok(rows.into_iter().map(decided).collect())
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

/// The children of conferences; whether they took part in any of the sittings.
const CHILDREN: &str = "SELECT c.id, k.person,
     EXISTS (SELECT 1 FROM sitting t JOIN attendance a INDEXED BY attendance_here ON a.sitting = t.id
       WHERE t.conference = c.id AND t.removed_at IS NULL AND a.person = k.person AND a.removed_at IS NULL
         AND +a.here IN ('inPerson', 'byPhone', 'byVideo', 'letter'))
     OR EXISTS (SELECT 1 FROM child_words w JOIN plan p ON p.id = w.plan WHERE p.referral = c.referral
       AND w.child = k.person AND w.words <> '' AND w.removed_at IS NULL AND p.removed_at IS NULL),
     b.born_answer, b.born_on, b.born_precision, b.unborn, b.due_on
   FROM rarray(?1) one CROSS JOIN conference c ON c.id = one.value
     CROSS JOIN referral_child k ON k.referral = c.referral CROSS JOIN person b ON b.id = k.person
   WHERE k.removed_at IS NULL ORDER BY one.rowid, k.place";

/// The children of these conferences, those that were held with family time, in their order.
fn children(conn: &Connection, held: &[Held], as_at: NaiveDate) -> Outcome<Vec<Child>> {
    let whole: Vec<&Held> = held.iter().filter(|one| one.whole).collect();
    let mut rows = conn.prepare_cached(CHILDREN)?;
    let ids: Vec<ConferenceId> = whole.iter().map(|one| one.conference).collect();
    let rows = rows.query_map([sql::list(&ids)], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get::<_, bool>(2)?, people::store::birth(row, 3)))
    })?;
    let rows = rows.collect::<Result<Vec<(ConferenceId, PersonId, _, _)>, _>>()?;
    let of: HashMap<ConferenceId, &Held> = whole.into_iter().map(|one| (one.conference, one)).collect();
    let records = outcomes::store::records(conn, &rows.iter().map(|row| row.1).collect::<Vec<_>>())?;
    let mut found: Vec<Child> = vec![];
    let mut places: HashMap<PersonId, usize> = HashMap::new();
    for (conference, person, took_part, birth) in rows {
        let Some(&&Held { referral, family, conf0, .. }) = of.get(&conference) else { continue };
        // A child in two referrals is read at the earliest conference of the period (COUNTING.md 14).
        if let Some(before) = places.get(&person).and_then(|place| found.get_mut(*place)) {
            before.took_part |= took_part;
            continue;
        }
        places.insert(person, found.len());
        let birth = birth?;
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
    let rows = rows.query_map([from.first().to_string(), to.last().to_string()], |row| row.get(0))?;
    rows.map(|one| one.map(|Day(day)| day).map_err(Problem::from)).collect()
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
