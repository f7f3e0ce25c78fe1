//! Which family a request is about, at the desk: found by the ids in it, and held to what whoever asks may
//! open, before a stage sees it. What is somebody's own family reads as if it were not there.
//!
//! That somebody opened a family is on the disk before they see it, once a day.

use super::{Desk, Open};
use crate::base::clock::Tools;
use crate::base::fold;
use crate::base::ids::{FamilyId, Id};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::words::Words;
use crate::file::write::Deed;
use crate::people::safety;
use crate::people::{Birth, Precision, born};
use crate::request::Request;
use crate::request::scope::{Record, Scope};
use crate::staff::scope::requests::OpenByChild;
use crate::staff::scope::{self, Access, Families, MayOpen};
use crate::{history, people, referral};
use chrono::NaiveDate;
use rusqlite::Connection;

fn gone() -> Problem {
    Problem::new(Kind::Gone, "gone")
}

impl Open {
    /// The families a request is about, if whoever asks may open all of them.
    pub(super) fn in_scope(&self, request: &Request, today: NaiveDate) -> Outcome<Vec<FamilyId>> {
        let about = request.scope();
        if matches!(about, Scope::NoFamily | Scope::Narrowed) {
            return Ok(vec![]);
        }
        self.file
            .read(|conn| {
                let may_open = MayOpen::new(&self.me.roles, &scope::store::standings(conn, self.me.id, today)?);
                let found = match about {
                    Scope::NoFamily | Scope::Narrowed => vec![],
                    Scope::Of(records) => families_of(conn, &records)?,
                    Scope::ToAsk(family) if may_open.access(family) != Access::NotThere => {
                        return families_of(conn, &[("family", family.bytes())]).map(|_| vec![]);
                    }
                    Scope::ToAsk(_) => return Err(gone()),
                    Scope::Act(action) => {
                        let family = of_act(conn, action)?;
                        if family.is_some_and(|family| may_open.access(family) == Access::NotThere) {
                            return Err(Problem::new(Kind::Gone, "undo-nothing"));
                        }
                        family.into_iter().collect()
                    }
                    Scope::Draft(about) => of_draft(conn, about)?.into_iter().collect(),
                };
                found.iter().try_for_each(|family| held_to(may_open.access(*family)))?;
                Ok(found)
            })
            .map_err(|problem| if self.room.is_some() { super::family_view::not_here() } else { problem })
    }

    /// Notes that whoever asks opens these families, the first time on a day.
    pub(super) fn opens(&mut self, families: &[FamilyId], tools: &mut Tools) -> Outcome<()> {
        let (me, today) = (self.me.id, tools.clock.today());
        for family in families {
            if !self.file.read(|conn| scope::store::opened_on(conn, *family, me, today))? {
                let deed = Deed { op: scope::OPEN, who: me, family: Some(*family), undoes: None, why: None };
                self.file.write(tools, deed, |write| scope::store::opened(write, *family, me, today))?;
            }
        }
        Ok(())
    }
}

impl Desk {
    /// Notes that these families are opened.
    pub(super) fn opened_today(&mut self, families: &[FamilyId]) -> Outcome<()> {
        let Self { tools, open, .. } = self;
        open.as_mut().map_or(Ok(()), |open| open.opens(families, tools))
    }
}

fn held_to(access: Access) -> Outcome<()> {
    match access {
        Access::Open => Ok(()),
        Access::ToAsk => Err(Problem::new(Kind::Refused, "family-not-yours")),
        Access::NotThere => Err(gone()),
    }
}

/// The families of these records, each once. A record that is of no family is not there.
fn families_of(conn: &Connection, records: &[Record]) -> Outcome<Vec<FamilyId>> {
    let mut found: Vec<FamilyId> = vec![];
    for (table, row) in records {
        let family = family_of(conn, table, row)?.ok_or_else(gone)?;
        if !people::store::is_family(conn, family)? {
            return Err(gone());
        }
        if !found.contains(&family) {
            found.push(family);
        }
    }
    Ok(found)
}

/// The family that a record belongs to, asked of the stage that owns its table. Also of a record that was
/// taken away: its stage says so.
fn family_of(conn: &Connection, table: &str, row: &[u8; 16]) -> Outcome<Option<FamilyId>> {
    if let Some(found) = people::store::family_of(conn, table, row)? {
        return Ok(Some(found));
    }
    if let Some(found) = referral::store::family_of(conn, table, row)? {
        return Ok(Some(found));
    }
    if let Some(found) = scope::store::family_of(conn, table, row)? {
        return Ok(Some(found));
    }
    if let Some(person) = super::describe::person(conn, table, row)? {
        return people::store::family_of(conn, "person", &person.bytes());
    }
    match super::describe::referral_of(conn, table, row)? {
        Some(referral) => referral::store::family_of(conn, "referral", &referral.bytes()),
        None => Ok(None),
    }
}

/// The family an act was about. The act that began one was in none yet: it is found by what it made.
/// One that was undone has no family any more, and is nobody's but the history's.
fn of_act(conn: &Connection, action: crate::base::ids::ActionId) -> Outcome<Option<FamilyId>> {
    let Some(act) = history::store::act(conn, action)? else { return Ok(None) };
    let family = match act.family {
        Some(family) => Some(family),
        None => family_of(conn, &act.table, &act.row)?,
    };
    match family {
        Some(family) if people::store::is_family(conn, family)? => Ok(Some(family)),
        _ => Ok(None),
    }
}

/// What is typed about a referral, a family or a person is theirs; anything else is about none.
fn of_draft(conn: &Connection, about: &str) -> Outcome<Option<FamilyId>> {
    let Ok(id) = serde_json::from_value::<FamilyId>(about.into()) else { return Ok(None) };
    for table in ["referral", "family", "person"] {
        if let Some(family) = family_of(conn, table, &id.bytes())? {
            return Ok(people::store::is_family(conn, family)?.then_some(family));
        }
    }
    Ok(None)
}

/// What the stages say of families to the part that knows only their ids.
pub(super) fn with_families<T>(today: NaiveDate, words: &Words, work: impl FnOnce(&Families<'_>) -> T) -> T {
    let label = |conn: &Connection, family: FamilyId| {
        Ok(referral::describe(conn, "family", &family.bytes(), words)?.unwrap_or_default())
    };
    let looks = |conn: &Connection, family| safety::store::looks(conn, family);
    let by_child = |conn: &Connection, ask: &OpenByChild| by_child(conn, ask, today);
    work(&Families { label: &label, looks: &looks, by_child: &by_child })
}

/// The families of a child with exactly this name, born on exactly this day.
fn by_child(conn: &Connection, ask: &OpenByChild, today: NaiveDate) -> Outcome<Vec<FamilyId>> {
    let Birth::Born(on, Precision::Day) = born::read(&ask.day, &ask.month, &ask.year, today)? else {
        return Err(Problem::input("born", "ask-born-missing"));
    };
    let typed = fold::words(&ask.name);
    let mut found: Vec<FamilyId> = vec![];
    for (family, name) in people::store::born_on(conn, on)? {
        if fold::words(&name) == typed && !found.contains(&family) {
            found.push(family);
        }
    }
    Ok(found)
}
