//! The only SQL for plans: reading them, and writing one thing at a time.

use super::requests::{Decision, OwnAnswer, WhenKind};
use super::{Action, Decided, Plan, Said};
use crate::base::code::{code, decoded};
use crate::base::ids::{MustId, PersonId, PlanActionId, PlanId, ReferralId, RowId};
use crate::base::problem::Outcome;
use crate::base::stamps::day;
use crate::file::Write;
use rusqlite::types::FromSql;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Begins a version.
///
/// # Errors
/// From the file.
pub fn begin(write: &Write<'_>, referral: ReferralId, version: u32, lead: Option<PersonId>) -> Outcome<PlanId> {
    let id = write.id();
    write.sql().execute(
        "INSERT INTO plan (id, referral, version, lead, begun_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, referral, version, lead, write.now()],
    )?;
    Ok(id)
}

/// Saves a child's words.
///
/// # Errors
/// From the file.
pub fn set_child_words(write: &Write<'_>, plan: PlanId, child: PersonId, words: &str) -> Outcome<()> {
    let changed = write.sql().execute(
        "UPDATE child_words SET words = ?1 WHERE plan = ?2 AND child = ?3 AND removed_at IS NULL",
        params![words, plan, child],
    )?;
    if changed == 0 {
        write.sql().execute(
            "INSERT INTO child_words (id, plan, child, words) VALUES (?1, ?2, ?3, ?4)",
            params![write.id::<RowId>(), plan, child, words],
        )?;
    }
    Ok(())
}

/// Adds an action at the end. `origin` is absent for a new one.
///
/// # Errors
/// From the file.
pub fn add_action(write: &Write<'_>, plan: PlanId, said: &Said, origin: Option<PlanActionId>) -> Outcome<PlanActionId> {
    let id: PlanActionId = write.id();
    write.sql().execute(
        "INSERT INTO plan_action (id, plan, origin, place, who, who_else, what, when_kind, when_on, checks, if_cant)
         SELECT ?1, ?2, ?3, 1 + coalesce(max(place), 0), ?4, ?5, ?6, ?7, ?8, ?9, ?10
         FROM plan_action WHERE plan = ?2",
        params![
            id,
            plan,
            origin.unwrap_or(id),
            said.who,
            said.who_else,
            said.what,
            code(&said.when_kind)?,
            said.when.map(|day| day.to_string()),
            said.checks,
            said.if_cant
        ],
    )?;
    Ok(id)
}

/// Saves what an action says; only the columns that differ become lines of the history.
///
/// # Errors
/// From the file.
pub fn set_action(write: &Write<'_>, action: PlanActionId, said: &Said) -> Outcome<()> {
    write.sql().execute(
        "UPDATE plan_action SET who = ?1, who_else = ?2, what = ?3, when_kind = ?4, when_on = ?5, checks = ?6,
           if_cant = ?7 WHERE id = ?8",
        params![
            said.who,
            said.who_else,
            said.what,
            code(&said.when_kind)?,
            said.when.map(|day| day.to_string()),
            said.checks,
            said.if_cant,
            action
        ],
    )?;
    Ok(())
}

/// Lets two actions change places.
///
/// # Errors
/// From the file.
pub fn swap(write: &Write<'_>, one: &Action, other: &Action) -> Outcome<()> {
    for (action, place) in [(one.id, other.place), (other.id, one.place)] {
        write.sql().execute("UPDATE plan_action SET place = ?1 WHERE id = ?2", params![place, action])?;
    }
    Ok(())
}

/// Takes an action off the plan.
///
/// # Errors
/// From the file.
pub fn remove_action(write: &Write<'_>, action: PlanActionId) -> Outcome<()> {
    write.sql().execute("UPDATE plan_action SET removed_at = ?1 WHERE id = ?2", params![write.now(), action])?;
    Ok(())
}

/// Ticks a need, or unticks it.
///
/// # Errors
/// From the file.
pub fn set_met(write: &Write<'_>, plan: PlanId, must: MustId, met: bool) -> Outcome<()> {
    let changed = write.sql().execute(
        "UPDATE must_met SET met = ?1 WHERE plan = ?2 AND must = ?3 AND removed_at IS NULL",
        params![met, plan, must],
    )?;
    if changed == 0 {
        write.sql().execute(
            "INSERT INTO must_met (id, plan, must, met) VALUES (?1, ?2, ?3, ?4)",
            params![write.id::<RowId>(), plan, must, met],
        )?;
    }
    Ok(())
}

/// Says that an action serves a need, or that it does not.
///
/// # Errors
/// From the file.
pub fn set_serves(write: &Write<'_>, must: MustId, action: PlanActionId, serves: bool) -> Outcome<()> {
    write.sql().execute(
        "UPDATE serves SET removed_at = ?1 WHERE action = ?2 AND must = ?3 AND removed_at IS NULL",
        params![write.now(), action, must],
    )?;
    if serves {
        write.sql().execute(
            "INSERT INTO serves (id, must, action) VALUES (?1, ?2, ?3)",
            params![write.id::<RowId>(), must, action],
        )?;
    }
    Ok(())
}

/// Says who keeps it going.
///
/// # Errors
/// From the file.
pub fn set_lead(write: &Write<'_>, plan: PlanId, lead: Option<PersonId>) -> Outcome<()> {
    write.sql().execute("UPDATE plan SET lead = ?1 WHERE id = ?2", params![lead, plan])?;
    Ok(())
}

/// Saves a person's own answer.
///
/// # Errors
/// From the file.
pub fn set_answer(write: &Write<'_>, plan: PlanId, person: PersonId, answer: OwnAnswer, words: &str) -> Outcome<()> {
    let changed = write.sql().execute(
        "UPDATE agreeing SET answer = ?1, words = ?2 WHERE plan = ?3 AND person = ?4 AND removed_at IS NULL",
        params![code(&answer)?, words, plan, person],
    )?;
    if changed == 0 {
        write.sql().execute(
            "INSERT INTO agreeing (id, plan, person, answer, words, answered_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![write.id::<RowId>(), plan, person, code(&answer)?, words, write.now()],
        )?;
    }
    Ok(())
}

/// Saves what was decided.
///
/// # Errors
/// From the file.
pub fn decide(write: &Write<'_>, plan: PlanId, decision: Decision, by: &str, words: &str) -> Outcome<()> {
    write.sql().execute(
        "UPDATE plan SET decision = ?1, decided_by = ?2, decision_words = ?3, decided_at = ?4 WHERE id = ?5",
        params![code(&decision)?, by, words, write.now(), plan],
    )?;
    Ok(())
}

/// The newest version of a referral's plan; none until something is written down.
///
/// # Errors
/// From the file.
pub fn newest(conn: &Connection, referral: ReferralId) -> Outcome<Option<Plan>> {
    find(
        conn,
        "SELECT id, referral, version, lead, decision, decided_by, decision_words, decided_at FROM plan
       WHERE referral = ?1 AND removed_at IS NULL ORDER BY version DESC LIMIT 1",
        referral,
    )
}

/// The newest version that was decided: what is printed and reviewed.
///
/// # Errors
/// From the file.
pub fn newest_decided(conn: &Connection, referral: ReferralId) -> Outcome<Option<Plan>> {
    find(
        conn,
        "SELECT id, referral, version, lead, decision, decided_by, decision_words, decided_at FROM plan
       WHERE referral = ?1 AND removed_at IS NULL AND decided_at IS NOT NULL ORDER BY version DESC LIMIT 1",
        referral,
    )
}

fn find(conn: &Connection, sql: &'static str, referral: ReferralId) -> Outcome<Option<Plan>> {
    let found = conn.prepare_cached(sql)?.query_row([referral], |row| Ok(read(row))).optional()?;
    let Some(plan) = found.transpose()? else { return Ok(None) };
    let id = plan.id;
    Ok(Some(Plan {
        child_words: pairs(conn, "SELECT child, words FROM child_words WHERE plan = ?1 AND removed_at IS NULL", id)?,
        actions: actions(conn, id)?,
        what_ifs: super::what_ifs::store::of_plan(conn, id)?,
        met: pairs::<MustId, bool>(conn, "SELECT must, met FROM must_met WHERE plan = ?1 AND removed_at IS NULL", id)?
            .into_iter()
            .filter_map(|(must, met)| met.then_some(must))
            .collect(),
        serves: pairs(
            conn,
            "SELECT s.must, s.action FROM serves s JOIN plan_action a ON a.id = s.action
             WHERE a.plan = ?1 AND s.removed_at IS NULL AND a.removed_at IS NULL ORDER BY a.place",
            id,
        )?,
        answers: answers(conn, id)?,
        ..plan
    }))
}

fn read(row: &Row<'_>) -> Outcome<Plan> {
    let decision: Option<String> = row.get(4)?;
    let decided = decision.map(decoded::<Decision>).transpose()?;
    let decided = match decided {
        Some(decision) => Some(Decided { decision, by: row.get(5)?, words: row.get(6)?, at: row.get(7)? }),
        None => None,
    };
    Ok(Plan {
        id: row.get(0)?,
        referral: row.get(1)?,
        version: row.get(2)?,
        lead: row.get(3)?,
        decided,
        child_words: vec![],
        actions: vec![],
        what_ifs: vec![],
        met: vec![],
        serves: vec![],
        answers: vec![],
    })
}

fn pairs<A: FromSql, B: FromSql>(conn: &Connection, sql: &'static str, plan: PlanId) -> Outcome<Vec<(A, B)>> {
    let mut rows = conn.prepare_cached(sql)?;
    let rows = rows.query_map([plan], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn answers(conn: &Connection, plan: PlanId) -> Outcome<Vec<(PersonId, OwnAnswer, String)>> {
    let mut rows =
        conn.prepare_cached("SELECT person, answer, words FROM agreeing WHERE plan = ?1 AND removed_at IS NULL")?;
    let rows = rows.query_map([plan], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?)))?;
    rows.map(|one| {
        let (person, answer, words) = one?;
        Ok((person, decoded(answer)?, words))
    })
    .collect()
}

fn actions(conn: &Connection, plan: PlanId) -> Outcome<Vec<Action>> {
    let mut rows = conn.prepare_cached(
        "SELECT id, origin, place, who, who_else, what, when_kind, when_on, checks, if_cant FROM plan_action
         WHERE plan = ?1 AND removed_at IS NULL ORDER BY place",
    )?;
    let rows = rows.query_map([plan], |row| Ok(action(row)))?;
    rows.map(|action| action?).collect()
}

fn action(row: &Row<'_>) -> Outcome<Action> {
    Ok(Action {
        id: row.get(0)?,
        origin: row.get(1)?,
        place: row.get(2)?,
        said: Said {
            who: row.get(3)?,
            who_else: row.get(4)?,
            what: row.get(5)?,
            when_kind: decoded::<WhenKind>(row.get(6)?)?,
            when: row.get::<_, Option<String>>(7)?.as_deref().map(day).transpose()?,
            checks: row.get(8)?,
            if_cant: row.get(9)?,
        },
    })
}

/// The referral that an action's plan belongs to.
///
/// # Errors
/// `gone` when it is not there, or not any more.
pub fn referral_of_action(conn: &Connection, action: PlanActionId) -> Outcome<ReferralId> {
    let sql = "SELECT p.referral FROM plan_action a JOIN plan p ON p.id = a.plan
       WHERE a.id = ?1 AND a.removed_at IS NULL AND p.removed_at IS NULL";
    Ok(conn.query_row(sql, [action], |row| row.get(0))?)
}

/// The referral a row of this stage belongs to, for the history.
///
/// # Errors
/// From the file.
pub fn referral_of(conn: &Connection, table: &str, row: &[u8; 16]) -> Outcome<Option<ReferralId>> {
    let sql = match table {
        "plan" => "SELECT referral FROM plan WHERE id = ?1",
        "review" => "SELECT referral FROM review WHERE id = ?1",
        "child_words" => "SELECT p.referral FROM child_words w JOIN plan p ON p.id = w.plan WHERE w.id = ?1",
        "plan_action" => "SELECT p.referral FROM plan_action a JOIN plan p ON p.id = a.plan WHERE a.id = ?1",
        "what_if" => "SELECT p.referral FROM what_if w JOIN plan p ON p.id = w.plan WHERE w.id = ?1",
        "must_met" => "SELECT p.referral FROM must_met m JOIN plan p ON p.id = m.plan WHERE m.id = ?1",
        "agreeing" => "SELECT p.referral FROM agreeing g JOIN plan p ON p.id = g.plan WHERE g.id = ?1",
        "serves" => {
            "SELECT p.referral FROM serves s JOIN plan_action a ON a.id = s.action
             JOIN plan p ON p.id = a.plan WHERE s.id = ?1"
        }
        _ => return Ok(None),
    };
    Ok(conn.query_row(sql, [row], |row| row.get(0)).optional()?)
}
