//! Reading what is due: each sort by its own question, with an index under it.

use super::{Thing, What, rules};
use crate::base::ids::{PersonId, PlanId, ReferralId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::stamps;
use crate::file::sql;
use crate::outcomes::rules::{FOLLOW_UPS, follow_up_day, grown_up};
use crate::people;
use crate::plan::meetings;
use crate::referral::rules::answer_due;
use crate::staff::scope::MayOpen;
use chrono::{Days, Months, NaiveDate, NaiveTime};
use rusqlite::{Connection, Params, Row, params};
use std::collections::{HashMap, HashSet};

/// How many of one sort are read. What is over this is late by months, and is counted.
const MOST: u32 = 500;
/// How long a follow-up that nobody made stays on the list.
const FOLLOW_UP_DAYS: u64 = 60;
/// How long a copy that nobody made stays on the list.
const COPIES_DAYS: u64 = 120;

fn rows<T>(
    conn: &Connection,
    sql: &'static str,
    with: impl Params,
    read: impl Fn(&Row<'_>) -> Outcome<T>,
) -> Outcome<Vec<T>> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut found = statement.query(with)?;
    let mut read_rows = vec![];
    while let Some(row) = found.next()? {
        read_rows.push(read(row)?);
    }
    Ok(read_rows)
}

/// A day, or the day of a moment.
fn day(row: &Row<'_>, at: usize) -> Outcome<NaiveDate> {
    let text: String = row.get(at)?;
    stamps::day(&text).or_else(|_| stamps::day_of(&text))
}

/// Everything that is due up to and on a day, in the families that somebody may open.
///
/// # Errors
/// From the file.
pub fn things(conn: &Connection, may: &MayOpen, today: NaiveDate, until: NaiveDate) -> Outcome<Vec<Thing>> {
    let mut found = answers(conn, may)?;
    found.extend(to_see(conn, may)?);
    found.extend(to_book(conn, may)?);
    found.extend(conferences(conn, may)?);
    found.extend(to_decide(conn, may)?);
    found.extend(copies(conn, may, today)?);
    found.extend(reviews(conn, may)?);
    for months in FOLLOW_UPS {
        found.extend(follow_ups(conn, may, months, today, until)?);
    }
    found.retain(|thing| thing.due <= until);
    Ok(found)
}

fn answers(conn: &Connection, may: &MayOpen) -> Outcome<Vec<Thing>> {
    let sql = "SELECT id, coalesce(received_on, begun_at) FROM referral
       WHERE step = 'writing' AND decided_at IS NULL AND removed_at IS NULL AND (family IN rarray(?2)) = ?3 LIMIT ?1";
    rows(conn, sql, params![MOST, may.list(), may.only()], |row| {
        Ok(Thing { referral: row.get(0)?, due: answer_due(day(row, 1)?), what: What::Answer })
    })
}

/// The first person of each referral whom nobody has reached: children and parents.
fn to_see(conn: &Connection, may: &MayOpen) -> Outcome<Vec<Thing>> {
    let sql = "SELECT r.id, r.decided_at, p.id, (SELECT count(*) FROM conversation t
           WHERE t.referral = r.id AND t.person = p.id AND t.removed_at IS NULL)
       FROM referral r JOIN person p ON p.family = r.family
       WHERE r.step IN ('preparing', 'conferenceSet') AND r.removed_at IS NULL AND (r.family IN rarray(?2)) = ?3
         AND p.removed_at IS NULL AND p.unborn = 0 AND p.died = 0
         AND (p.plan_is_for = 1 OR EXISTS (SELECT 1 FROM relationship k
           WHERE k.family = r.family AND k.person = p.id AND k.removed_at IS NULL AND k.relation IN ('mother', 'father')))
         AND NOT EXISTS (SELECT 1 FROM conversation c
           WHERE c.referral = r.id AND c.person = p.id AND c.reached = 1 AND c.removed_at IS NULL)
       ORDER BY r.id, p.plan_is_for DESC, p.added_at, p.id LIMIT ?1";
    let mut found = rows(conn, sql, params![MOST, may.list(), may.only()], |row| {
        let due = rules::first_visit_due(day(row, 1)?);
        Ok(Thing { referral: row.get(0)?, due, what: What::See(row.get(2)?, row.get(3)?) })
    })?;
    found.dedup_by_key(|thing| thing.referral);
    Ok(found)
}

fn to_book(conn: &Connection, may: &MayOpen) -> Outcome<Vec<Thing>> {
    let sql = "SELECT id, decided_at FROM referral
       WHERE step = 'preparing' AND removed_at IS NULL AND (family IN rarray(?2)) = ?3 LIMIT ?1";
    rows(conn, sql, params![MOST, may.list(), may.only()], |row| {
        Ok(Thing { referral: row.get(0)?, due: rules::book_due(day(row, 1)?), what: What::Book })
    })
}

fn conferences(conn: &Connection, may: &MayOpen) -> Outcome<Vec<Thing>> {
    let sql = "SELECT r.id, s.day, s.from_time, s.until_time, s.place, c.state,
         (SELECT count(*) FROM guest g WHERE g.referral = r.id AND g.removed_at IS NULL
            AND g.coming IN ('yes', 'byPhone', 'byVideo')
            AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = g.person AND p.died = 1)),
         (SELECT count(*) FROM guest g WHERE g.referral = r.id AND g.removed_at IS NULL
            AND g.coming IN ('yes', 'byPhone', 'byVideo') AND g.invitation = 'notYet'
            AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = g.person AND p.died = 1))
       FROM referral r JOIN conference c ON c.referral = r.id JOIN sitting s ON s.conference = c.id
       WHERE r.step = 'conferenceSet' AND r.removed_at IS NULL AND c.removed_at IS NULL AND s.removed_at IS NULL
         AND (r.family IN rarray(?2)) = ?3
       LIMIT ?1";
    let found = rows(conn, sql, params![MOST, may.list(), may.only()], |row| {
        let (referral, day): (ReferralId, NaiveDate) = (row.get(0)?, day(row, 1)?);
        let time = |at| -> Outcome<NaiveTime> {
            let text: String = row.get(at)?;
            NaiveTime::parse_from_str(&text, "%H:%M").map_err(|_| Problem::new(Kind::Fault, "fault"))
        };
        if row.get::<_, String>(5)? == "underWay" {
            return Ok(vec![Thing { referral, due: day, what: What::UnderWay }]);
        }
        let what = What::Conference(time(2)?, time(3)?, row.get(4)?, row.get(6)?);
        let mut things = vec![Thing { referral, due: day, what }];
        let invitations: u32 = row.get(7)?;
        if invitations > 0 {
            things.push(Thing { referral, due: rules::invite_due(day), what: What::Invite(invitations, day) });
        }
        Ok(things)
    })?;
    Ok(found.into_iter().flatten().collect())
}

fn to_decide(conn: &Connection, may: &MayOpen) -> Outcome<Vec<Thing>> {
    let sql = "SELECT r.id, max(s.day) FROM referral r
         JOIN conference c ON c.referral = r.id JOIN sitting s ON s.conference = c.id
       WHERE r.step = 'held' AND r.removed_at IS NULL AND (r.family IN rarray(?2)) = ?3 AND c.removed_at IS NULL AND s.removed_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM plan p
           WHERE p.referral = r.id AND p.decided_at IS NOT NULL AND p.removed_at IS NULL)
       GROUP BY r.id LIMIT ?1";
    let with = params![MOST, may.list(), may.only()];
    rows(conn, sql, with, |row| Ok(Thing { referral: row.get(0)?, due: day(row, 1)?, what: What::Decide }))
}

/// Who was at the conference and holds no copy of the version that was decided. Those who were there and those
/// who have one are read apart: asked one by one, it is a question for each person of a hundred conferences.
fn copies(conn: &Connection, may: &MayOpen, today: NaiveDate) -> Outcome<Vec<Thing>> {
    let since = (today - Days::new(COPIES_DAYS)).to_string();
    // The plans of the last months first: left to itself, SQLite reads everybody who was ever there.
    let plans = "SELECT p.id, p.referral, p.decided_at FROM plan p INDEXED BY plan_by_decision
       WHERE p.decided_at >= ?1 AND p.removed_at IS NULL
         AND (SELECT (r.family IN rarray(?3)) = ?4 AND r.step <> 'closed' FROM referral r WHERE r.id = p.referral)
         AND p.decision IN ('agreed', 'agreedInPart', 'waitingForMoney')
         AND NOT EXISTS (SELECT 1 FROM plan later
           WHERE later.referral = p.referral AND later.version > p.version AND later.removed_at IS NULL)
       LIMIT ?2";
    let plans: Vec<(PlanId, ReferralId, NaiveDate)> =
        rows(conn, plans, params![since, MOST, may.list(), may.only()], |row| {
            Ok((row.get(0)?, row.get(1)?, day(row, 2)?))
        })?;
    let made = "SELECT m.plan, m.person FROM rarray(?1) one CROSS JOIN paper m ON m.plan = one.value
       WHERE m.removed_at IS NULL AND m.person IS NOT NULL";
    let ids: Vec<PlanId> = plans.iter().map(|one| one.0).collect();
    let have: HashSet<(PlanId, PersonId)> =
        rows(conn, made, [sql::list(&ids)], |row| Ok((row.get(0)?, row.get(1)?)))?.into_iter().collect();
    let there = "SELECT c.referral, a.person FROM rarray(?1) one
         CROSS JOIN conference c ON c.referral = one.value CROSS JOIN sitting s ON s.conference = c.id
         CROSS JOIN attendance a ON a.sitting = s.id AND a.here IN ('inPerson', 'byPhone', 'byVideo', 'letter')
       WHERE a.removed_at IS NULL AND c.removed_at IS NULL AND s.removed_at IS NULL";
    let ids: Vec<ReferralId> = plans.iter().map(|one| one.1).collect();
    let mut were: HashMap<ReferralId, HashSet<PersonId>> = HashMap::new();
    for (referral, person) in rows(conn, there, [sql::list(&ids)], |row| Ok((row.get(0)?, row.get(1)?)))? {
        were.entry(referral).or_default().insert(person);
    }
    // Of the few who are left, not of everybody who was there: each is looked up by themselves.
    let without = |plan, referral| -> Vec<PersonId> {
        let were = were.get(&referral).into_iter().flatten();
        were.copied().filter(|person| !have.contains(&(plan, *person))).collect()
    };
    let left: Vec<PersonId> = plans.iter().flat_map(|one| without(one.0, one.1)).collect();
    let died = "SELECT p.id FROM rarray(?1) one CROSS JOIN person p ON p.id = one.value WHERE p.died = 1";
    let died: HashSet<PersonId> = rows(conn, died, [sql::list(&left)], |row| Ok(row.get(0)?))?.into_iter().collect();
    let thing = |(plan, referral, decided): (PlanId, ReferralId, NaiveDate)| {
        let without = without(plan, referral).iter().filter(|person| !died.contains(*person)).count();
        let count = u32::try_from(without).ok().filter(|count| *count > 0)?;
        Some(Thing { referral, due: rules::copies_due(decided), what: What::Copies(count) })
    };
    Ok(plans.into_iter().filter_map(thing).collect())
}

fn reviews(conn: &Connection, may: &MayOpen) -> Outcome<Vec<Thing>> {
    let ahead = meetings::ahead(conn, MOST, may)?;
    Ok(ahead.into_iter().map(|(referral, due)| Thing { referral, due, what: What::Review }).collect())
}

/// Children are asked after also when their referral is closed (COUNTING.md 4): but not once they are 18 on that
/// day, have died, or were adopted, and not where the referral was made in error.
fn follow_ups(conn: &Connection, may: &MayOpen, months: u8, today: NaiveDate, until: NaiveDate) -> Outcome<Vec<Thing>> {
    let sql = "SELECT c.referral, k.person, s.day, p.born_answer, p.born_on, p.born_precision, p.unborn, p.due_on
       FROM sitting s
         JOIN conference c ON c.id = s.conference AND c.state = 'held' AND c.kind = 'initial'
         JOIN referral_child k ON k.referral = c.referral AND k.removed_at IS NULL
         JOIN person p ON p.id = k.person AND p.removed_at IS NULL AND p.died = 0
       WHERE s.day BETWEEN ?1 AND ?2 AND s.removed_at IS NULL AND c.removed_at IS NULL
         AND (p.family IN rarray(?5)) = ?6
         AND NOT EXISTS (SELECT 1 FROM follow_up f INDEXED BY follow_up_by_person
           WHERE f.person = k.person AND f.referral = c.referral AND f.months = ?3 AND f.removed_at IS NULL)
         AND NOT EXISTS (SELECT 1 FROM closing x
           WHERE x.referral = c.referral AND x.reason = 'madeInError' AND x.removed_at IS NULL)
         AND NOT EXISTS (SELECT 1 FROM closing_child y JOIN closing x ON x.id = y.closing
           WHERE y.person = k.person AND x.closed_on >= s.day AND y.removed_at IS NULL AND x.removed_at IS NULL)
       ORDER BY s.day, k.place LIMIT ?4";
    let back = |day: NaiveDate| day.checked_sub_months(Months::new(months.into())).unwrap_or(day);
    // A day at the end of a month goes back to an earlier one; two days of slack, then the exact day.
    let first = (back(today) - Days::new(FOLLOW_UP_DAYS)).to_string();
    let last = (back(until) + Days::new(2)).to_string();
    let found = rows(conn, sql, params![first, last, months, MOST, may.list(), may.only()], |row| {
        let due = follow_up_day(day(row, 2)?, months);
        let asked_after = !grown_up(people::store::birth(row, 3)?, due);
        let thing = Thing { referral: row.get(0)?, due, what: What::FollowUp(row.get(1)?, months) };
        Ok(asked_after.then_some(thing))
    })?;
    Ok(found.into_iter().flatten().collect())
}
