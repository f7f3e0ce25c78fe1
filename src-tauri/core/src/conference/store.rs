//! The only SQL for conferences, sittings, stage times and who was there.

use super::requests::{ConferenceStage, ConferenceState, Here};
use super::{Attendance, Sitting, Stretch};
use crate::base::clock::ZONE;
use crate::base::code::{code, decoded};
use crate::base::ids::{ConferenceId, PersonId, ReferralId, RowId, SittingId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::stamps::{day, moment, stamp};
use crate::file::Write;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// When and where a sitting is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// Which day.
    pub day: NaiveDate,
    /// From when.
    pub from: NaiveTime,
    /// Until when.
    pub until: NaiveTime,
    /// Where.
    pub place: String,
}

/// Books the first conference of a referral.
///
/// # Errors
/// From the file.
pub fn book(write: &Write<'_>, referral: ReferralId, booking: &Booking) -> Outcome<()> {
    let (conference, sitting): (ConferenceId, SittingId) = (write.id(), write.id());
    write.sql().execute(
        "INSERT INTO conference (id, referral, kind, state) VALUES (?1, ?2, 'initial', 'planned')",
        params![conference, referral],
    )?;
    write.sql().execute(
        "INSERT INTO sitting (id, conference, day, from_time, until_time, zone, place)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            sitting,
            conference,
            booking.day.to_string(),
            clock(booking.from),
            clock(booking.until),
            ZONE.name(),
            booking.place
        ],
    )?;
    Ok(())
}

/// Moves a sitting to another day, time or place.
///
/// # Errors
/// From the file.
pub fn rebook(write: &Write<'_>, sitting: SittingId, booking: &Booking) -> Outcome<()> {
    write.sql().execute(
        "UPDATE sitting SET day = ?1, from_time = ?2, until_time = ?3, place = ?4 WHERE id = ?5",
        params![booking.day.to_string(), clock(booking.from), clock(booking.until), booking.place, sitting],
    )?;
    Ok(())
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// Says where a conference stands.
///
/// # Errors
/// From the file.
pub fn set_state(write: &Write<'_>, conference: ConferenceId, state: ConferenceState) -> Outcome<()> {
    write.sql().execute("UPDATE conference SET state = ?1 WHERE id = ?2", params![code(&state)?, conference])?;
    Ok(())
}

/// Begins a stretch of a stage, now.
///
/// # Errors
/// From the file.
pub fn begin(write: &Write<'_>, sitting: SittingId, stage: ConferenceStage) -> Outcome<()> {
    write.sql().execute(
        "INSERT INTO stage_time (id, sitting, stage, began_at) VALUES (?1, ?2, ?3, ?4)",
        params![write.id::<RowId>(), sitting, code(&stage)?, write.now()],
    )?;
    Ok(())
}

/// Ends the stretch that runs, now. A clock that went back since never makes it end before it began.
///
/// # Errors
/// From the file.
pub fn end(write: &Write<'_>, sitting: SittingId) -> Outcome<()> {
    write.sql().execute(
        "UPDATE stage_time SET ended_at = max(?1, began_at)
         WHERE sitting = ?2 AND ended_at IS NULL AND removed_at IS NULL",
        params![write.now(), sitting],
    )?;
    Ok(())
}

/// Puts a stretch's times right.
///
/// # Errors
/// From the file.
pub fn set_times(write: &Write<'_>, row: RowId, began: DateTime<Utc>, ended: Option<DateTime<Utc>>) -> Outcome<()> {
    write.sql().execute(
        "UPDATE stage_time SET began_at = ?1, ended_at = ?2 WHERE id = ?3",
        params![stamp(began), ended.map(stamp), row],
    )?;
    Ok(())
}

/// Says who is here.
///
/// # Errors
/// From the file.
pub fn set_here(write: &Write<'_>, sitting: SittingId, person: PersonId, here: Here) -> Outcome<()> {
    let changed = write.sql().execute(
        "UPDATE attendance SET here = ?1 WHERE sitting = ?2 AND person = ?3 AND removed_at IS NULL",
        params![code(&here)?, sitting, person],
    )?;
    if changed == 0 {
        write.sql().execute(
            "INSERT INTO attendance (id, sitting, person, here) VALUES (?1, ?2, ?3, ?4)",
            params![write.id::<RowId>(), sitting, person, code(&here)?],
        )?;
    }
    Ok(())
}

/// Says who stays in family time.
///
/// # Errors
/// From the file.
pub fn set_staying(write: &Write<'_>, sitting: SittingId, staying: &[PersonId]) -> Outcome<()> {
    write.sql().execute("UPDATE attendance SET stayed = 0 WHERE sitting = ?1", [sitting])?;
    for person in staying {
        write
            .sql()
            .execute("UPDATE attendance SET stayed = 1 WHERE sitting = ?1 AND person = ?2", params![sitting, person])?;
    }
    Ok(())
}

const SITTING: &str = "SELECT s.id, s.conference, c.referral, c.state, s.day, s.from_time, s.until_time, s.place
 FROM sitting s JOIN conference c ON c.id = s.conference
 WHERE s.removed_at IS NULL AND c.removed_at IS NULL";

/// The last sitting of a referral's conference; none until it is booked.
///
/// # Errors
/// From the file.
pub fn of_referral(conn: &Connection, referral: ReferralId) -> Outcome<Option<Sitting>> {
    let sql = format!("{SITTING} AND c.referral = ?1 ORDER BY s.day DESC, s.id DESC LIMIT 1");
    conn.prepare_cached(&sql)?.query_row([referral], |row| Ok(read(row))).optional()?.transpose()
}

/// One sitting.
///
/// # Errors
/// `gone` when it is not there.
pub fn sitting(conn: &Connection, id: SittingId) -> Outcome<Sitting> {
    let sql = format!("{SITTING} AND s.id = ?1");
    let found = conn.prepare_cached(&sql)?.query_row([id], |row| Ok(read(row))).optional()?;
    found.ok_or_else(|| Problem::new(Kind::Gone, "gone"))?
}

/// The sittings of conferences that are going on.
///
/// # Errors
/// From the file.
pub fn under_way(conn: &Connection) -> Outcome<Vec<Sitting>> {
    let sql = format!("{SITTING} AND c.state = 'underWay' ORDER BY s.day DESC, s.id DESC");
    let mut rows = conn.prepare_cached(&sql)?;
    let rows = rows.query_map([], |row| Ok(read(row)))?;
    rows.map(|sitting| sitting?).collect()
}

fn read(row: &Row<'_>) -> Outcome<Sitting> {
    let fault = || Problem::new(Kind::Fault, "fault");
    let time = |text: String| NaiveTime::parse_from_str(&text, "%H:%M").map_err(|_| fault());
    Ok(Sitting {
        id: row.get(0)?,
        conference: row.get(1)?,
        referral: row.get(2)?,
        state: decoded(row.get(3)?)?,
        day: day(&row.get::<_, String>(4)?)?,
        from: time(row.get(5)?)?,
        until: time(row.get(6)?)?,
        place: row.get(7)?,
    })
}

/// The stretches of a sitting's stages, oldest first.
///
/// # Errors
/// From the file.
pub fn stretches(conn: &Connection, sitting: SittingId) -> Outcome<Vec<Stretch>> {
    let mut rows = conn.prepare_cached(
        "SELECT id, stage, began_at, ended_at FROM stage_time
         WHERE sitting = ?1 AND removed_at IS NULL ORDER BY began_at, id",
    )?;
    let rows = rows.query_map([sitting], |row| {
        Ok((row.get(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?, row.get::<_, Option<String>>(3)?))
    })?;
    rows.map(|one| {
        let (id, stage, began, ended) = one?;
        Ok(Stretch {
            id,
            stage: decoded(stage)?,
            began: moment(&began)?,
            ended: ended.as_deref().map(moment).transpose()?,
        })
    })
    .collect()
}

/// Who was at a sitting.
///
/// # Errors
/// From the file.
pub fn attendance(conn: &Connection, sitting: SittingId) -> Outcome<Vec<Attendance>> {
    let mut rows =
        conn.prepare_cached("SELECT person, here, stayed FROM attendance WHERE sitting = ?1 AND removed_at IS NULL")?;
    let rows = rows.query_map([sitting], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?)))?;
    rows.map(|one| {
        let (person, here, stayed) = one?;
        Ok(Attendance { person, here: decoded(here)?, stayed })
    })
    .collect()
}

/// The first sitting's day of the first conference that was held with family time in a referral
/// (COUNTING.md 3).
///
/// # Errors
/// From the file.
pub fn first_held(conn: &Connection, referral: ReferralId) -> Outcome<Option<NaiveDate>> {
    let found: Option<String> = conn
        .prepare_cached(
            "SELECT min(s.day) FROM conference c JOIN sitting s ON s.conference = c.id
             WHERE c.referral = ?1 AND c.kind = 'initial' AND c.state = 'held'
               AND c.removed_at IS NULL AND s.removed_at IS NULL",
        )?
        .query_row([referral], |row| row.get(0))?;
    found.as_deref().map(day).transpose()
}

/// The referral a row of this stage belongs to, for the history.
///
/// # Errors
/// From the file.
pub fn referral_of(conn: &Connection, table: &str, row: &[u8; 16]) -> Outcome<Option<ReferralId>> {
    let sql = match table {
        "conference" => "SELECT referral FROM conference WHERE id = ?1",
        "sitting" => "SELECT c.referral FROM sitting s JOIN conference c ON c.id = s.conference WHERE s.id = ?1",
        "stage_time" => {
            "SELECT c.referral FROM stage_time t JOIN sitting s ON s.id = t.sitting
             JOIN conference c ON c.id = s.conference WHERE t.id = ?1"
        }
        "attendance" => {
            "SELECT c.referral FROM attendance a JOIN sitting s ON s.id = a.sitting
             JOIN conference c ON c.id = s.conference WHERE a.id = ?1"
        }
        "family_view" => "SELECT referral FROM family_view WHERE id = ?1",
        _ => return Ok(None),
    };
    Ok(conn.query_row(sql, [row], |row| row.get(0)).optional()?)
}

/// The person a row of this stage is about, for the history.
///
/// # Errors
/// From the file.
pub fn person_of(conn: &Connection, table: &str, row: &[u8; 16]) -> Outcome<Option<PersonId>> {
    let sql = "SELECT person FROM attendance WHERE id = ?1";
    Ok(if table == "attendance" { conn.query_row(sql, [row], |row| row.get(0)).optional()? } else { None })
}
