//! The only SQL for families, people and how they are related.

use super::contact;
use super::requests::{Home, NameField, Reads, Relation, ShownAs};
use super::{Birth, Death, Known, Person, Precision, Relationship, couples};
use crate::base::answer::Answer;
use crate::base::code::{Coded, code, decoded};
use crate::base::ids::{FamilyId, HomeId, PersonId, RelationshipId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::stamps::Day;
use crate::file::{Write, sql};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};
use std::collections::HashMap;

const COLUMNS: &str = "id, family, first_name, last_name, known_as, born_answer, born_on, born_precision, unborn, due_on, plan_is_for, home, shown_as, died, died_on, died_precision, reads";

/// A new family with nobody in it.
///
/// # Errors
/// From the file.
pub fn add_family(write: &Write<'_>) -> Outcome<FamilyId> {
    let id = write.id();
    write.sql().execute("INSERT INTO family (id, added_at) VALUES (?1, ?2)", params![id, write.now()])?;
    Ok(id)
}

/// A new person with nothing but their names.
///
/// # Errors
/// From the file.
pub fn add(write: &Write<'_>, family: FamilyId, first_name: &str, last_name: &str) -> Outcome<PersonId> {
    let id = write.id();
    write.sql().execute(
        "INSERT INTO person (id, family, first_name, last_name, added_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, family, first_name, last_name, write.now()],
    )?;
    Ok(id)
}

/// A child a referral is about, born or not born yet.
///
/// # Errors
/// From the file.
pub fn add_child(write: &Write<'_>, family: FamilyId, last_name: &str, unborn: bool) -> Outcome<PersonId> {
    let id = write.id();
    write.sql().execute(
        "INSERT INTO person (id, family, last_name, unborn, plan_is_for, added_at) VALUES (?1, ?2, ?3, ?4, 1, ?5)",
        params![id, family, last_name, unborn, write.now()],
    )?;
    Ok(id)
}

/// Saves one name.
///
/// # Errors
/// From the file.
pub fn set_name(write: &Write<'_>, person: PersonId, field: NameField, words: &str) -> Outcome<()> {
    let sql = match field {
        NameField::First => "UPDATE person SET first_name = ?1 WHERE id = ?2",
        NameField::Last => "UPDATE person SET last_name = ?1 WHERE id = ?2",
        NameField::KnownAs => "UPDATE person SET known_as = ?1 WHERE id = ?2",
    };
    write.sql().execute(sql, params![words, person])?;
    Ok(())
}

/// Saves a birth: a date, or why there is none, or when it is expected.
///
/// # Errors
/// From the file.
pub fn set_birth(write: &Write<'_>, person: PersonId, birth: Birth) -> Outcome<()> {
    let (answer, born, precision, unborn, due) = match birth {
        Birth::Born(born, precision) => (Answer::Known, Some(born), Some(precision_code(precision)), false, None),
        Birth::Unrecorded(answer) => (answer, None, None, false, None),
        Birth::Expected(due) => (Answer::NotAskedYet, None, None, true, due),
    };
    write.sql().execute(
        "UPDATE person SET born_answer = ?1, born_on = ?2, born_precision = ?3, unborn = ?4, due_on = ?5 WHERE id = ?6",
        params![code(&answer)?, born.map(|d| d.to_string()), precision, unborn, due.map(|d| d.to_string()), person],
    )?;
    Ok(())
}

/// Saves that somebody has died, and when; or that they have not.
///
/// # Errors
/// From the file.
pub fn set_death(write: &Write<'_>, person: PersonId, death: Option<Death>) -> Outcome<()> {
    let (on, precision) = match death {
        Some(Death::On(on, precision)) => (Some(on.to_string()), Some(precision_code(precision))),
        Some(Death::NotKnownWhen) | None => (None, None),
    };
    write.sql().execute(
        "UPDATE person SET died = ?1, died_on = ?2, died_precision = ?3 WHERE id = ?4",
        params![death.is_some(), on, precision, person],
    )?;
    Ok(())
}

/// How much of a date is known, as it stands in the file.
pub(super) fn precision_code(precision: Precision) -> &'static str {
    match precision {
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Year => "year",
    }
}

/// Saves what a person is to a child, in place of what was recorded.
///
/// # Errors
/// From the file.
pub fn set_relation(write: &Write<'_>, family: FamilyId, known: Relationship) -> Outcome<()> {
    let relation = code(&known.relation)?;
    let changed = write.sql().execute(
        "UPDATE relationship SET relation = ?1 WHERE person = ?2 AND child = ?3 AND removed_at IS NULL",
        params![relation, known.person, known.child],
    )?;
    if changed == 0 {
        write.sql().execute(
            "INSERT INTO relationship (id, family, person, child, relation) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![write.id::<RelationshipId>(), family, known.person, known.child, relation],
        )?;
    }
    Ok(())
}

/// Takes a person off the list.
///
/// # Errors
/// From the file.
pub fn remove(write: &Write<'_>, person: PersonId) -> Outcome<()> {
    write.sql().execute("UPDATE person SET removed_at = ?1 WHERE id = ?2", params![write.now(), person])?;
    Ok(())
}

/// One person who is on a list.
///
/// # Errors
/// `gone` when they are not, or not any more.
pub fn person(conn: &Connection, id: PersonId) -> Outcome<Person> {
    let sql = format!("SELECT {COLUMNS} FROM person WHERE id = ?1 AND removed_at IS NULL");
    let found = conn.prepare_cached(&sql)?.query_row([id], |row| Ok(read(row))).optional()?;
    found.ok_or_else(|| Problem::new(Kind::Gone, "gone"))?
}

/// Those of these people who are on a list.
///
/// # Errors
/// From the file.
pub fn those(conn: &Connection, ids: &[PersonId]) -> Outcome<HashMap<PersonId, Person>> {
    let sql = format!("SELECT {COLUMNS} FROM person WHERE id IN rarray(?1) AND removed_at IS NULL");
    let mut rows = conn.prepare_cached(&sql)?;
    let rows = rows.query_map([sql::list(ids)], |row| Ok(read(row)))?;
    rows.map(|person| person?.map(|person| (person.id, person))).collect()
}

/// One person, also when they were removed: the history still says their name.
///
/// # Errors
/// From the file.
pub fn anyone(conn: &Connection, id: PersonId) -> Outcome<Option<Person>> {
    let sql = format!("SELECT {COLUMNS} FROM person WHERE id = ?1");
    conn.prepare_cached(&sql)?.query_row([id], |row| Ok(read(row))).optional()?.transpose()
}

/// Whether this family is there.
///
/// # Errors
/// From the file.
pub fn is_family(conn: &Connection, family: FamilyId) -> Outcome<bool> {
    let sql = "SELECT 1 FROM family WHERE id = ?1 AND removed_at IS NULL";
    Ok(conn.prepare_cached(sql)?.query_row([family], |_| Ok(())).optional()?.is_some())
}

/// The family of a person, a home, a couple, or what says where they are, also of one that was taken away.
///
/// # Errors
/// From the file.
pub fn family_of(conn: &Connection, table: &str, row: &[u8; 16]) -> Outcome<Option<FamilyId>> {
    let sql = match table {
        "person" => "SELECT family FROM person WHERE id = ?1",
        "home" => "SELECT family FROM home WHERE id = ?1",
        "contact" => "SELECT family FROM contact WHERE id = ?1",
        "address" => "SELECT family FROM address WHERE id = ?1",
        "couple" => "SELECT family FROM couple WHERE id = ?1",
        _ => return Ok(None),
    };
    Ok(conn.prepare_cached(sql)?.query_row([row], |row| row.get(0)).optional()?)
}

/// The children born on a day that is known to the day: their families, and their first and last names.
///
/// # Errors
/// From the file.
pub fn born_on(conn: &Connection, day: NaiveDate) -> Outcome<Vec<(FamilyId, String)>> {
    let mut rows = conn.prepare_cached(
        "SELECT family, first_name || ' ' || last_name FROM person
         WHERE born_on = ?1 AND born_precision = 'day' AND plan_is_for = 1 AND removed_at IS NULL",
    )?;
    let rows = rows.query_map([day.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Everyone in a family, as they were added.
///
/// # Errors
/// From the file.
pub fn people(conn: &Connection, family: FamilyId) -> Outcome<Vec<Person>> {
    listed(conn, family, "removed_at IS NULL")
}

fn removed(conn: &Connection, family: FamilyId) -> Outcome<Vec<Person>> {
    listed(conn, family, "removed_at IS NOT NULL")
}

fn listed(conn: &Connection, family: FamilyId, which: &str) -> Outcome<Vec<Person>> {
    let sql = format!("SELECT {COLUMNS} FROM person WHERE family = ?1 AND {which} ORDER BY added_at, id");
    let mut rows = conn.prepare_cached(&sql)?;
    let rows = rows.query_map([family], |row| Ok(read(row)))?;
    rows.map(|person| person?).collect()
}

/// The children a family's referrals are, or were, about.
///
/// # Errors
/// From the file.
pub fn children(conn: &Connection, family: FamilyId) -> Outcome<Vec<Person>> {
    Ok(children_of(conn, &[family])?.remove(&family).unwrap_or_default())
}

/// The same of many families.
///
/// # Errors
/// From the file.
pub fn children_of(conn: &Connection, families: &[FamilyId]) -> Outcome<HashMap<FamilyId, Vec<Person>>> {
    // Who is a child is found in the index alone: of ten in a family, only the two children's rows are read.
    let sql = format!(
        "SELECT {COLUMNS} FROM person WHERE id IN (SELECT id FROM person
           WHERE family IN rarray(?1) AND plan_is_for = 1 AND removed_at IS NULL) ORDER BY added_at, id"
    );
    let mut rows = conn.prepare_cached(&sql)?;
    let mut rows = rows.query([sql::list(families)])?;
    let mut found: HashMap<FamilyId, Vec<Person>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let person = read(row)?;
        found.entry(person.family).or_default().push(person);
    }
    Ok(found)
}

/// How everyone in a family is related.
///
/// # Errors
/// From the file.
pub fn relationships(conn: &Connection, family: FamilyId) -> Outcome<Vec<Relationship>> {
    related(
        conn,
        "SELECT person, child, relation FROM relationship WHERE family = ?1 AND removed_at IS NULL ORDER BY id",
        family,
    )
}

fn related(conn: &Connection, sql: &'static str, of: impl ToSql) -> Outcome<Vec<Relationship>> {
    let mut rows = conn.prepare_cached(sql)?;
    let rows = rows.query_map([of], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)))?;
    rows.map(|known| {
        let (person, child, relation) = known?;
        Ok(Relationship { person, child, relation: decoded::<Relation>(relation)? })
    })
    .collect()
}

/// One person with the children of their family and what they are to them: enough to say who they
/// are, without the rest of the family.
///
/// # Errors
/// `gone` when they are not on a list.
pub fn near(conn: &Connection, id: PersonId) -> Outcome<(Person, Known)> {
    let one = person(conn, id)?;
    let sql = "SELECT person, child, relation FROM relationship WHERE person = ?1 AND removed_at IS NULL ORDER BY id";
    let (people, relationships) = (children(conn, one.family)?, related(conn, sql, id)?);
    let known = Known { people, relationships, ..Known::default() };
    Ok((one, known))
}

/// The homes a family has named, as they were added.
///
/// # Errors
/// From the file.
pub fn homes(conn: &Connection, family: FamilyId) -> Outcome<Vec<Home>> {
    let mut rows = conn
        .prepare_cached("SELECT id, called FROM home WHERE family = ?1 AND removed_at IS NULL ORDER BY added_at, id")?;
    let rows = rows.query_map([family], |row| Ok(Home { home: row.get(0)?, called: row.get(1)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A home nobody has named yet.
///
/// # Errors
/// From the file.
pub fn add_home(write: &Write<'_>, family: FamilyId, called: &str) -> Outcome<HomeId> {
    let id = write.id();
    write.sql().execute(
        "INSERT INTO home (id, family, called, added_at) VALUES (?1, ?2, ?3, ?4)",
        params![id, family, called, write.now()],
    )?;
    Ok(id)
}

/// Puts a person into a home, or into none.
///
/// # Errors
/// From the file.
pub fn set_home(write: &Write<'_>, person: PersonId, home: Option<HomeId>) -> Outcome<()> {
    write.sql().execute("UPDATE person SET home = ?1 WHERE id = ?2", params![home, person])?;
    Ok(())
}

/// Says how the family map shows a person.
///
/// # Errors
/// From the file.
pub fn set_shown_as(write: &Write<'_>, person: PersonId, shown_as: Option<ShownAs>) -> Outcome<()> {
    let shown_as = shown_as.map(|shown_as| code(&shown_as)).transpose()?;
    write.sql().execute("UPDATE person SET shown_as = ?1 WHERE id = ?2", params![shown_as, person])?;
    Ok(())
}

/// Saves how large papers are set for somebody.
///
/// # Errors
/// From the file.
pub fn set_reads(write: &Write<'_>, person: PersonId, reads: Reads) -> Outcome<()> {
    write.sql().execute("UPDATE person SET reads = ?1 WHERE id = ?2", params![code(&reads)?, person])?;
    Ok(())
}

/// Everything known of a family's people.
///
/// # Errors
/// From the file.
pub fn known(conn: &Connection, family: FamilyId) -> Outcome<Known> {
    Ok(Known {
        people: people(conn, family)?,
        removed: removed(conn, family)?,
        relationships: relationships(conn, family)?,
        homes: homes(conn, family)?,
        addresses: contact::store::addresses(conn, family)?,
        contacts: contact::store::of_family(conn, family)?,
        couples: couples::store::of_family(conn, family)?,
    })
}

fn read(row: &Row<'_>) -> Outcome<Person> {
    Ok(Person {
        id: row.get(0)?,
        family: row.get(1)?,
        first_name: row.get(2)?,
        last_name: row.get(3)?,
        known_as: row.get(4)?,
        birth: birth(row, 5)?,
        plan_is_for: row.get(10)?,
        home: row.get(11)?,
        shown_as: row.get::<_, Option<String>>(12)?.map(decoded).transpose()?,
        death: death(row, 13)?,
        reads: decoded(row.get(16)?)?,
    })
}

/// Whether and when somebody died, from three columns of a row.
fn death(row: &Row<'_>, at: usize) -> Outcome<Option<Death>> {
    if !row.get::<_, bool>(at)? {
        return Ok(None);
    }
    let on = row.get::<_, Option<Day>>(at + 1)?.map(|day| day.0);
    Ok(Some(on.map_or(Ok(Death::NotKnownWhen), |on| Ok::<_, Problem>(Death::On(on, precision(row, at + 2)?)))?))
}

/// How much of a date is known, from a column.
pub(super) fn precision(row: &Row<'_>, at: usize) -> Outcome<Precision> {
    Ok(match row.get_ref(at)?.as_str() {
        Ok("year") => Precision::Year,
        Ok("month") => Precision::Month,
        _ => Precision::Day,
    })
}

/// When somebody was or will be born, from five columns of a row: `born_answer`, `born_on`,
/// `born_precision`, `unborn`, `due_on`, of which the first stands `at` this place.
///
/// # Errors
/// A fault, for what is no day or no answer.
pub fn birth(row: &Row<'_>, at: usize) -> Outcome<Birth> {
    let date = |at: usize| row.get::<_, Option<Day>>(at).map(|day| day.map(|day| day.0));
    if row.get(at + 3)? {
        return Ok(Birth::Expected(date(at + 4)?));
    }
    let Some(born) = date(at + 1)? else { return Ok(Birth::Unrecorded(row.get::<_, Coded<_>>(at)?.0)) };
    Ok(Birth::Born(born, precision(row, at + 2)?))
}
