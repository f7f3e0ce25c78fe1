//! The rows of a referral up to the conference: family, people, referral, consent, conversations,
//! who is coming.

use super::chance::{Chance, RowId};
use super::family::Family;
use super::{names, texts};
use chrono::{Days, Months, NaiveDate};
use kith_core::base::problem::Outcome;
use rusqlite::{Connection, Params, params};

/// What the rows of one family are written with.
pub struct Pen<'a> {
    /// Inside the write door.
    pub sql: &'a Connection,
    /// Whose.
    pub family: &'a Family,
    /// The day the county ends.
    pub today: NaiveDate,
}

impl Pen<'_> {
    /// Runs one statement.
    pub fn put(&self, sql: &'static str, with: impl Params) -> Outcome<()> {
        self.sql.prepare_cached(sql)?.execute(with)?;
        Ok(())
    }

    /// The referral's id.
    pub fn referral(&self) -> RowId {
        self.family.one("referral")
    }

    /// The referral as it comes in.
    pub fn begin(&self) -> Outcome<()> {
        let family = self.family;
        let mut chance = family.chance("begin");
        let begun = stamp(family.received, "09:14:00");
        self.put("INSERT INTO family (id, added_at) VALUES (?1, ?2)", params![family.one("family"), begun])?;
        for number in 0..2 {
            let home = family.id(family.received, "home", number);
            let called = chance.pick(names::HOMES);
            self.put(
                "INSERT INTO home (id, family, called, added_at) VALUES (?1, ?2, ?3, ?4)",
                params![home, family.one("family"), called, begun],
            )?;
        }
        let unsafe_with = chance.percent(20);
        self.put(
            "INSERT INTO referral (id, family, stage, begun_at, why, reason, safety, safety_note, referrer_name,
               referrer_team, received_on) VALUES (?1, ?2, 'beingWritten', ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                self.referral(),
                family.one("family"),
                begun,
                chance.pick(texts::WHY),
                chance.often(texts::REASONS),
                if unsafe_with { "yes" } else { "no" },
                if unsafe_with { "He must not know where they live" } else { "" },
                chance.pick(texts::REFERRERS),
                chance.pick(texts::TEAMS),
                family.received.to_string()
            ],
        )?;
        (0..family.kids + family.parents).try_for_each(|number| self.add_person(number, family.received))?;
        self.asked(&mut chance)
    }

    /// Its children, what the plan must make sure of, who is asked.
    fn asked(&self, chance: &mut Chance) -> Outcome<()> {
        let family = self.family;
        for (kid, place) in (0..family.kids).zip(1_u32..) {
            self.put(
                "INSERT INTO referral_child (id, referral, person, place) VALUES (?1, ?2, ?3, ?4)",
                params![self.early("referral_child", kid), self.referral(), family.person(kid), place],
            )?;
        }
        for (number, place) in (0..chance.between(1, 3)).zip(1_u32..) {
            self.put(
                "INSERT INTO must (id, referral, place, words) VALUES (?1, ?2, ?3, ?4)",
                params![self.early("must", number), self.referral(), place, chance.pick(texts::MUSTS)],
            )?;
        }
        for parent in family.kids..family.kids + family.parents {
            self.put(
                "INSERT INTO consent (id, referral, person, answer) VALUES (?1, ?2, ?3, 'notAskedYet')",
                params![self.early("consent", parent), self.referral(), family.person(parent)],
            )?;
        }
        Ok(())
    }

    /// How many musts it has: the same that `begin` wrote.
    pub fn musts(&self) -> Outcome<u64> {
        let mut count = self.sql.prepare_cached("SELECT count(*) FROM must WHERE referral = ?1")?;
        Ok(count.query_row([self.referral()], |row| row.get::<_, u32>(0))?.into())
    }

    /// A row of the day the referral came.
    pub fn early(&self, what: &str, number: u64) -> RowId {
        self.family.id(self.family.received, what, number)
    }

    /// Accepted, or sent back.
    pub fn answer(&self) -> Outcome<()> {
        let (stage, step, reason) = match self.family.sent_back {
            true => ("sentBack", "writing", "No one has asked the parents yet"),
            false => ("accepted", "preparing", ""),
        };
        self.put(
            "UPDATE referral SET stage = ?1, step = ?2, sent_back_reason = ?3, decided_at = ?4 WHERE id = ?5",
            params![stage, step, reason, stamp(self.family.answered, "15:40:12"), self.referral()],
        )?;
        let said = if self.family.sent_back { "notSureYet" } else { "yes" };
        self.put("UPDATE consent SET answer = ?1 WHERE referral = ?2", params![said, self.referral()])
    }

    /// Everyone is added, seen, and asked whether they come.
    pub fn prepare(&self) -> Outcome<()> {
        let family = self.family;
        let mut chance = family.chance("prepare");
        let first = family.kids + family.parents;
        (first..family.people()).try_for_each(|number| self.add_person(number, family.prepared))?;
        for person in 0..family.people() {
            // A few were not reached at first; children and parents are who is seen.
            let tries = if person < first { 1 + u64::from(chance.percent(12)) } else { u64::from(chance.percent(35)) };
            let reached = !(chance.percent(5) && person == first - 1);
            (0..tries).try_for_each(|number| self.talk(person * 4 + number, person, reached, &mut chance))?;
            if chance.percent(74) {
                let coming = chance.often(&["yes", "yes", "byPhone", "no", "notSureYet", "byVideo", "letter"]);
                self.put(
                    "INSERT INTO guest (id, referral, person, needs, coming) VALUES (?1, ?2, ?3, ?4, ?5)",
                    params![
                        family.id(family.prepared, "guest", person),
                        self.referral(),
                        family.person(person),
                        chance.pick(texts::NEEDS),
                        coming
                    ],
                )?;
            }
        }
        Ok(())
    }

    fn talk(&self, number: u64, person: u64, reached: bool, chance: &mut Chance) -> Outcome<()> {
        let on = self.family.prepared - Days::new(chance.below(3));
        self.put(
            "INSERT INTO conversation (id, referral, person, on_day, how, reached, words, added_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                self.family.id(on, "conversation", number),
                self.referral(),
                self.family.person(person),
                on.to_string(),
                chance.often(&["visit", "phone", "message", "video", "letter"]),
                reached,
                if reached { chance.pick(texts::TALKED) } else { "No answer" },
                stamp(self.family.prepared, "11:05:00")
            ],
        )
    }

    fn add_person(&self, number: u64, day: NaiveDate) -> Outcome<()> {
        let family = self.family;
        let mut chance = family.chance(&format!("person {number}"));
        let kid = number < family.kids;
        let born = born(kid, family.received, &mut chance);
        let known = born.is_some();
        // One name in a family is its own; who is not close often has another.
        let shared = names::last(&mut family.chance("last name"));
        let close = kid || number == family.kids || chance.percent(30);
        let home = family.id(family.received, "home", u64::from(number > family.kids));
        self.put(
            "INSERT INTO person (id, family, first_name, last_name, known_as, born_answer, born_on, born_precision,
               plan_is_for, home, added_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            params![
                family.person(number),
                family.one("family"),
                names::first(&mut chance),
                if close { shared } else { names::last(&mut chance) },
                if chance.percent(9) { names::first(&mut chance) } else { String::new() },
                if known { "known" } else { "notAskedYet" },
                born.map(|day| day.to_string()),
                known.then_some("day"),
                kid,
                (number < family.kids + family.parents).then_some(home),
                stamp(day, &format!("10:{:02}:00", number.min(59)))
            ],
        )?;
        if kid { Ok(()) } else { self.relate(number, day) }
    }

    /// Parents to every child, everyone else to the first.
    fn relate(&self, number: u64, day: NaiveDate) -> Outcome<()> {
        let family = self.family;
        let (relation, kids) = match number - family.kids {
            0 => ("mother", family.kids),
            1 if family.parents == 2 => ("father", family.kids),
            other => {
                let place = usize::try_from(other - family.parents).unwrap_or(0);
                (texts::RELATIONS[place % texts::RELATIONS.len()], 1)
            }
        };
        (0..kids).try_for_each(|kid| {
            self.put(
                "INSERT INTO relationship (id, family, person, child, relation) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![
                    family.id(day, "relationship", number * 8 + kid),
                    family.one("family"),
                    family.person(number),
                    family.person(kid),
                    relation
                ],
            )
        })
    }
}

/// Children are under eighteen when the referral comes; of every other grown-up the date is known.
fn born(kid: bool, received: NaiveDate, chance: &mut Chance) -> Option<NaiveDate> {
    let years = if kid { chance.between(0, 16) } else { chance.between(19, 78) };
    let months = u32::try_from(years * 12 + chance.below(12)).unwrap_or(0);
    let day = received - Months::new(months) - Days::new(chance.below(28));
    (kid || chance.percent(40)).then_some(day)
}

/// A UTC stamp.
pub fn stamp(day: NaiveDate, time: &str) -> String {
    format!("{day}T{time}Z")
}
