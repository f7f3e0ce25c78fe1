//! The only SQL for referrals, their children, what the plan must make sure of, and consent.

mod families;

pub use families::{Families, Latest, families, is_last, latest, of_family, previous};

use super::requests::{ConsentAnswer, Reason, ReferrerField, SafetyAnswer, Stage};
use super::{Referral, Step};
use crate::base::code::{code, decoded};
use crate::base::ids::{ConsentId, FamilyId, MustId, PersonId, ReferralChildId, ReferralId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::stamps::{Day, day_of};
use crate::file::{Write, sql};
use chrono::NaiveDate;
use rusqlite::types::FromSql;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::HashMap;

/// A new referral, being written.
///
/// # Errors
/// From the file.
pub fn begin(write: &Write<'_>, family: FamilyId) -> Outcome<ReferralId> {
    let id = write.id();
    write.sql().execute(
        "INSERT INTO referral (id, family, stage, begun_at) VALUES (?1, ?2, 'beingWritten', ?3)",
        params![id, family, write.now()],
    )?;
    Ok(id)
}

/// A new referral of a family that comes again, being written.
///
/// # Errors
/// From the file.
pub fn begin_again(write: &Write<'_>, family: FamilyId, previous: ReferralId) -> Outcome<ReferralId> {
    let id = begin(write, family)?;
    write.sql().execute("UPDATE referral SET previous = ?1 WHERE id = ?2", params![previous, id])?;
    Ok(id)
}

/// Puts a child in a referral, after the others.
///
/// # Errors
/// From the file.
pub fn add_child(write: &Write<'_>, referral: ReferralId, person: PersonId) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO referral_child (id, referral, person, place)
         SELECT ?1, ?2, ?3, 1 + coalesce(max(place), 0) FROM referral_child WHERE referral = ?2",
        params![write.id::<ReferralChildId>(), referral, person],
    )?;
    Ok(())
}

/// Takes a child out of a referral.
///
/// # Errors
/// From the file.
pub fn remove_child(write: &Write<'_>, child: ReferralChildId) -> Outcome<()> {
    write.sql().execute("UPDATE referral_child SET removed_at = ?1 WHERE id = ?2", params![write.now(), child])?;
    Ok(())
}

/// Saves why now.
///
/// # Errors
/// From the file.
pub fn set_why(write: &Write<'_>, referral: ReferralId, words: &str) -> Outcome<()> {
    write.sql().execute("UPDATE referral SET why = ?1 WHERE id = ?2", params![words, referral])?;
    Ok(())
}

/// Saves what led to the referral.
///
/// # Errors
/// From the file.
pub fn set_reason(write: &Write<'_>, referral: ReferralId, reason: Option<Reason>) -> Outcome<()> {
    let reason = reason.map(|reason| code(&reason)).transpose()?;
    write.sql().execute("UPDATE referral SET reason = ?1 WHERE id = ?2", params![reason, referral])?;
    Ok(())
}

/// Adds one thing the plan must make sure of, after the others.
///
/// # Errors
/// From the file.
pub fn add_must(write: &Write<'_>, referral: ReferralId, words: &str) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO must (id, referral, place, words)
         SELECT ?1, ?2, 1 + coalesce(max(place), 0), ?3 FROM must WHERE referral = ?2",
        params![write.id::<MustId>(), referral, words],
    )?;
    Ok(())
}

/// Changes the words of one.
///
/// # Errors
/// From the file.
pub fn set_must(write: &Write<'_>, must: MustId, words: &str) -> Outcome<()> {
    write.sql().execute("UPDATE must SET words = ?1 WHERE id = ?2", params![words, must])?;
    Ok(())
}

/// Takes one away.
///
/// # Errors
/// From the file.
pub fn remove_must(write: &Write<'_>, must: MustId) -> Outcome<()> {
    write.sql().execute("UPDATE must SET removed_at = ?1 WHERE id = ?2", params![write.now(), must])?;
    Ok(())
}

/// Adds a person to be asked.
///
/// # Errors
/// From the file.
pub fn add_consent(write: &Write<'_>, referral: ReferralId, person: PersonId) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO consent (id, referral, person, answer) VALUES (?1, ?2, ?3, 'notAskedYet')",
        params![write.id::<ConsentId>(), referral, person],
    )?;
    Ok(())
}

/// Saves what a person said.
///
/// # Errors
/// From the file.
pub fn set_consent(write: &Write<'_>, consent: ConsentId, answer: ConsentAnswer) -> Outcome<()> {
    write.sql().execute("UPDATE consent SET answer = ?1 WHERE id = ?2", params![code(&answer)?, consent])?;
    Ok(())
}

/// Saves the safety answer.
///
/// # Errors
/// From the file.
pub fn set_safety(write: &Write<'_>, referral: ReferralId, answer: SafetyAnswer) -> Outcome<()> {
    write.sql().execute("UPDATE referral SET safety = ?1 WHERE id = ?2", params![code(&answer)?, referral])?;
    Ok(())
}

/// Saves the safety note.
///
/// # Errors
/// From the file.
pub fn set_safety_note(write: &Write<'_>, referral: ReferralId, note: &str) -> Outcome<()> {
    write.sql().execute("UPDATE referral SET safety_note = ?1 WHERE id = ?2", params![note, referral])?;
    Ok(())
}

/// Saves one field of who referred; a date as `2026-11-23`, a blank one taken away.
///
/// # Errors
/// From the file.
pub fn set_referrer(write: &Write<'_>, referral: ReferralId, field: ReferrerField, words: &str) -> Outcome<()> {
    let sql = match field {
        ReferrerField::Name => "UPDATE referral SET referrer_name = ?1 WHERE id = ?2",
        ReferrerField::Team => "UPDATE referral SET referrer_team = ?1 WHERE id = ?2",
        ReferrerField::Received => "UPDATE referral SET received_on = nullif(?1, '') WHERE id = ?2",
    };
    write.sql().execute(sql, params![words, referral])?;
    Ok(())
}

/// Decides a referral.
///
/// # Errors
/// From the file.
pub fn decide(write: &Write<'_>, referral: ReferralId, stage: Stage, reason: &str) -> Outcome<()> {
    let step = if stage == Stage::Accepted { Step::Preparing } else { Step::Writing };
    write.sql().execute(
        "UPDATE referral SET stage = ?1, sent_back_reason = ?2, decided_at = ?3, step = ?4 WHERE id = ?5",
        params![code(&stage)?, reason, write.now(), code(&step)?, referral],
    )?;
    Ok(())
}

/// Says how far the work has come.
///
/// # Errors
/// From the file.
pub fn set_step(write: &Write<'_>, referral: ReferralId, step: Step) -> Outcome<()> {
    write.sql().execute("UPDATE referral SET step = ?1 WHERE id = ?2", params![code(&step)?, referral])?;
    Ok(())
}

/// One referral with everything in it.
///
/// # Errors
/// `gone` when it is not there.
pub fn referral(conn: &Connection, id: ReferralId) -> Outcome<Referral> {
    Ok(Referral {
        children: children(conn, id)?,
        musts: pairs(conn, "SELECT id, words FROM must WHERE referral = ?1 AND removed_at IS NULL ORDER BY place", id)?,
        consents: consents(conn, id)?,
        ..row(conn, id)?
    })
}

fn row(conn: &Connection, id: ReferralId) -> Outcome<Referral> {
    rows(conn, &[id])?.pop().ok_or_else(|| Problem::new(Kind::Gone, "gone"))
}

/// These referrals' own rows, in no order and without their children, musts and consents; one that is not
/// there any more is left out.
///
/// # Errors
/// From the file.
pub fn rows(conn: &Connection, ids: &[ReferralId]) -> Outcome<Vec<Referral>> {
    let mut rows = conn.prepare_cached(ROWS)?;
    let rows = rows.query_map([sql::list(ids)], |row| Ok(read(row)))?;
    rows.map(|one| one?).collect()
}

/// A referral's children, in its order.
///
/// # Errors
/// From the file.
pub fn children(conn: &Connection, id: ReferralId) -> Outcome<Vec<(ReferralChildId, PersonId)>> {
    pairs(
        conn,
        "SELECT c.id, c.person FROM referral_child c JOIN person p ON p.id = c.person
         WHERE c.referral = ?1 AND c.removed_at IS NULL AND p.removed_at IS NULL ORDER BY c.place",
        id,
    )
}

/// The children of many referrals, each referral's in its order; also those who are on no list any more.
///
/// # Errors
/// From the file.
pub fn children_of(conn: &Connection, ids: &[ReferralId]) -> Outcome<HashMap<ReferralId, Vec<PersonId>>> {
    let mut rows = conn.prepare_cached(
        "SELECT referral, person FROM referral_child
         WHERE referral IN rarray(?1) AND removed_at IS NULL ORDER BY referral, place",
    )?;
    let mut rows = rows.query([sql::list(ids)])?;
    let mut found: HashMap<ReferralId, Vec<PersonId>> = HashMap::new();
    while let Some(row) = rows.next()? {
        found.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    Ok(found)
}

const ROWS: &str = "SELECT id, family, stage, why, safety, safety_note, referrer_name, referrer_team, received_on,
   sent_back_reason, reason, decided_at, step
 FROM referral WHERE id IN rarray(?1) AND removed_at IS NULL";

/// The referral's own row; its children, musts and consents are read beside it.
fn read(row: &Row<'_>) -> Outcome<Referral> {
    Ok(Referral {
        id: row.get(0)?,
        family: row.get(1)?,
        stage: decoded(row.get(2)?)?,
        why: row.get(3)?,
        safety: decoded(row.get(4)?)?,
        safety_note: row.get(5)?,
        referrer_name: row.get(6)?,
        referrer_team: row.get(7)?,
        received_on: row.get::<_, Option<String>>(8)?.and_then(|text| text.parse().ok()),
        sent_back_reason: row.get(9)?,
        reason: row.get::<_, Option<String>>(10)?.map(decoded::<Reason>).transpose()?,
        decided_at: row.get(11)?,
        step: decoded(row.get(12)?)?,
        children: vec![],
        musts: vec![],
        consents: vec![],
    })
}

fn pairs<A: FromSql, B: FromSql>(conn: &Connection, sql: &'static str, referral: ReferralId) -> Outcome<Vec<(A, B)>> {
    let mut rows = conn.prepare_cached(sql)?;
    let rows = rows.query_map([referral], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn consents(conn: &Connection, referral: ReferralId) -> Outcome<Vec<(ConsentId, PersonId, ConsentAnswer)>> {
    let mut rows = conn.prepare_cached(
        "SELECT c.id, c.person, c.answer FROM consent c JOIN person p ON p.id = c.person
         WHERE c.referral = ?1 AND c.removed_at IS NULL AND p.removed_at IS NULL ORDER BY c.id",
    )?;
    let rows = rows.query_map([referral], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)))?;
    rows.map(|one| {
        let (id, person, answer) = one?;
        Ok((id, person, decoded(answer)?))
    })
    .collect()
}

/// The referral that a row belongs to, by the row's own id.
///
/// # Errors
/// `gone` when it is not there, or not any more.
pub fn of_must(conn: &Connection, must: MustId) -> Outcome<ReferralId> {
    Ok(conn.query_row("SELECT referral FROM must WHERE id = ?1 AND removed_at IS NULL", [must], |row| row.get(0))?)
}

/// The referral that a consent belongs to.
///
/// # Errors
/// `gone` when it is not there, or not any more.
pub fn of_consent(conn: &Connection, consent: ConsentId) -> Outcome<ReferralId> {
    Ok(conn
        .query_row("SELECT referral FROM consent WHERE id = ?1 AND removed_at IS NULL", [consent], |row| row.get(0))?)
}

/// The referral and the person of a child in a referral.
///
/// # Errors
/// `gone` when it is not there, or not any more.
pub fn of_child(conn: &Connection, child: ReferralChildId) -> Outcome<(ReferralId, PersonId)> {
    Ok(conn.query_row(
        "SELECT referral, person FROM referral_child WHERE id = ?1 AND removed_at IS NULL",
        [child],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?)
}

/// The day a referral began: when it was received, or when somebody began to write it down.
///
/// # Errors
/// From the file.
pub fn began_on(conn: &Connection, id: ReferralId) -> Outcome<NaiveDate> {
    let sql = "SELECT received_on, begun_at FROM referral WHERE id = ?1";
    let (received, begun): (Option<Day>, String) = conn.query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    received.map_or_else(|| day_of(&begun), |Day(day)| Ok(day))
}

/// The referral a row of this stage belongs to: a child's, a must's, a consent's, or its own.
///
/// # Errors
/// From the file.
pub fn referral_of(conn: &Connection, table: &str, row: &[u8; 16]) -> Outcome<Option<ReferralId>> {
    let sql = match table {
        "referral" => "SELECT id FROM referral WHERE id = ?1",
        "referral_child" => "SELECT referral FROM referral_child WHERE id = ?1",
        "must" => "SELECT referral FROM must WHERE id = ?1",
        "consent" => "SELECT referral FROM consent WHERE id = ?1",
        _ => return Ok(None),
    };
    Ok(conn.query_row(sql, [row], |row| row.get(0)).optional()?)
}

/// The referral a record of this stage belongs to, for the history: a child's, a must's, a consent's.
///
/// # Errors
/// From the file.
pub fn family_of(conn: &Connection, table: &str, row: &[u8; 16]) -> Outcome<Option<FamilyId>> {
    let sql = match table {
        "family" => "SELECT id FROM family WHERE id = ?1",
        "referral" => "SELECT family FROM referral WHERE id = ?1",
        "must" => "SELECT r.family FROM must m JOIN referral r ON r.id = m.referral WHERE m.id = ?1",
        "consent" => "SELECT r.family FROM consent c JOIN referral r ON r.id = c.referral WHERE c.id = ?1",
        "referral_child" => {
            "SELECT r.family FROM referral_child c JOIN referral r ON r.id = c.referral WHERE c.id = ?1"
        }
        _ => return Ok(None),
    };
    Ok(conn.query_row(sql, [row], |row| row.get(0)).optional()?)
}
