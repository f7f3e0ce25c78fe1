//! The rows of a conference and of the plan that is made there.

use super::begin::{Pen, stamp};
use super::chance::RowId;
use super::texts;
use chrono::{Days, NaiveDate};
use kith_core::base::problem::Outcome;
use rusqlite::params;

/// The stages of a conference and when they end, by the clock in UTC.
const STAGES: [(&str, &str, &str); 5] = [
    ("welcome", "16:30:00", "16:41:20"),
    ("sharingInformation", "16:41:20", "17:15:05"),
    ("familyTime", "17:15:05", "18:20:41"),
    ("writingThePlan", "18:20:41", "18:49:00"),
    ("agreeingThePlan", "18:49:00", "19:04:30"),
];

impl Pen<'_> {
    /// The conference is booked and most invitations are given.
    pub fn book(&self) -> Outcome<()> {
        let family = self.family;
        let mut chance = family.chance("book");
        let conference = family.one("conference");
        self.put(
            "INSERT INTO conference (id, referral, kind, state) VALUES (?1, ?2, 'initial', 'planned')",
            params![conference, self.referral()],
        )?;
        self.put(
            "INSERT INTO sitting (id, conference, day, from_time, until_time, zone, place)
             VALUES (?1, ?2, ?3, '16:30', '19:00', 'Europe/London', ?4)",
            params![family.one("sitting"), conference, family.sitting.to_string(), chance.pick(texts::PLACES)],
        )?;
        self.put("UPDATE referral SET step = 'conferenceSet' WHERE id = ?1", [self.referral()])?;
        if chance.percent(85) {
            return self.put("UPDATE guest SET invitation = 'given' WHERE referral = ?1", [self.referral()]);
        }
        Ok(())
    }

    /// The conference is held.
    pub fn meet(&self) -> Outcome<()> {
        let family = self.family;
        let mut chance = family.chance("meet");
        let (sitting, day) = (family.one("sitting"), family.sitting);
        for (number, (stage, began, ended)) in (0..).zip(STAGES) {
            self.put(
                "INSERT INTO stage_time (id, sitting, stage, began_at, ended_at) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![family.id(day, "stage_time", number), sitting, stage, stamp(day, began), stamp(day, ended)],
            )?;
        }
        for (number, (person, coming)) in (0..).zip(self.coming()?) {
            let here = match coming.as_str() {
                "yes" | "notSureYet" => chance.often(&["inPerson", "inPerson", "inPerson", "byPhone", "no"]),
                "byPhone" | "byVideo" | "letter" => coming.as_str(),
                _ => "no",
            };
            self.put(
                "INSERT INTO attendance (id, sitting, person, here, stayed) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![family.id(day, "attendance", number), sitting, person, here, here == "inPerson"],
            )?;
        }
        let state = if chance.percent(4) { "heldInPart" } else { "held" };
        self.put("UPDATE conference SET state = ?1 WHERE id = ?2", params![state, family.one("conference")])?;
        self.put("UPDATE referral SET step = 'held' WHERE id = ?1", [self.referral()])
    }

    fn coming(&self) -> Outcome<Vec<(RowId, String)>> {
        let mut rows = self.sql.prepare_cached("SELECT person, coming FROM guest WHERE referral = ?1 ORDER BY id")?;
        let rows = rows.query_map([self.referral()], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Who was there, in any way.
    pub fn there(&self) -> Outcome<Vec<RowId>> {
        let mut rows =
            self.sql.prepare_cached("SELECT person FROM attendance WHERE sitting = ?1 AND here <> 'no' ORDER BY id")?;
        let rows = rows.query_map([self.family.one("sitting")], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The first version of the plan, and everybody's answer.
    pub fn write(&self) -> Outcome<()> {
        let family = self.family;
        let mut chance = family.chance("write");
        let plan = self.plan(1);
        self.put(
            "INSERT INTO plan (id, referral, version, lead, begun_at) VALUES (?1, ?2, 1, ?3, ?4)",
            params![plan, self.referral(), family.person(family.kids), stamp(family.sitting, "18:21:00")],
        )?;
        for kid in 0..family.kids {
            self.put(
                "INSERT INTO child_words (id, plan, child, words) VALUES (?1, ?2, ?3, ?4)",
                params![
                    family.id(family.sitting, "child_words", kid),
                    plan,
                    family.person(kid),
                    chance.pick(texts::CHILD_WORDS)
                ],
            )?;
        }
        self.actions(1, family.sitting)?;
        for must in 0..self.musts()? {
            self.put(
                "INSERT INTO must_met (id, plan, must, met) VALUES (?1, ?2, ?3, 1)",
                params![family.id(family.sitting, "must_met", must), plan, self.early("must", must)],
            )?;
        }
        for (number, person) in (0..).zip(self.there()?) {
            let yes = chance.percent(93);
            self.put(
                "INSERT INTO agreeing (id, plan, person, answer, words, answered_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![
                    family.id(family.sitting, "agreeing", number),
                    plan,
                    person,
                    if yes { "yes" } else { "notYet" },
                    if yes { "" } else { chance.pick(texts::NOT_YET) },
                    stamp(family.sitting, "18:55:00")
                ],
            )?;
        }
        Ok(())
    }

    /// A version of the plan.
    pub fn plan(&self, version: u8) -> RowId {
        self.family.id(self.family.sitting, "plan", version.into())
    }

    /// An action by the version it was first written in.
    pub fn origin(&self, number: u64) -> RowId {
        self.family.id(self.family.sitting, "plan_action 1", number)
    }

    /// The actions of a version; a later one has the same again.
    pub fn actions(&self, version: u8, day: NaiveDate) -> Outcome<()> {
        let family = self.family;
        let mut chance = family.chance("actions");
        let musts = self.musts()?;
        for (number, place) in (0..family.actions).zip(1_u32..) {
            let action = family.id(day, &format!("plan_action {version}"), number);
            let else_who = chance.percent(8);
            let who = family.person(chance.between(family.kids, family.people() - 1));
            let when = family.sitting + Days::new(chance.between(1, 45));
            self.put(
                "INSERT INTO plan_action (id, plan, origin, place, who, who_else, what, when_kind, when_on, checks,
                   if_cant) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                params![
                    action,
                    self.plan(version),
                    self.origin(number),
                    place,
                    (!else_who).then_some(who),
                    if else_who { "Mrs Patel" } else { "" },
                    chance.pick(texts::ACTIONS),
                    chance.pick(&["from", "by"]),
                    chance.percent(85).then(|| when.to_string()),
                    if chance.percent(60) { chance.pick(texts::REFERRERS) } else { "" },
                    chance.pick(texts::IF_CANT)
                ],
            )?;
            if chance.percent(50) {
                self.put(
                    "INSERT INTO serves (id, must, action) VALUES (?1, ?2, ?3)",
                    params![
                        family.id(day, &format!("serves {version}"), number),
                        self.early("must", chance.below(musts)),
                        action
                    ],
                )?;
            }
        }
        Ok(())
    }

    /// What was decided, and when everyone meets again.
    pub fn decide(&self) -> Outcome<()> {
        let mut chance = self.family.chance("decide");
        let decision = if chance.percent(9) { chance.pick(&["agreedInPart", "waitingForMoney"]) } else { "agreed" };
        self.decided(1, decision, self.family.decided)?;
        self.put("UPDATE referral SET step = 'reviewing' WHERE id = ?1", [self.referral()])?;
        self.next_review(1, self.family.decided)
    }

    /// A version was decided on that day.
    pub fn decided(&self, version: u8, decision: &str, day: NaiveDate) -> Outcome<()> {
        let words = if decision == "agreed" { "" } else { "The rest is looked at again when the money is there" };
        self.put(
            "UPDATE plan SET decision = ?1, decided_by = ?2, decision_words = ?3, decided_at = ?4 WHERE id = ?5",
            params![decision, "Sam Ortiz, social worker", words, stamp(day, "19:02:00"), self.plan(version)],
        )
    }

    /// The review of this number is set, on that day, if there is one.
    pub fn next_review(&self, number: u8, day: NaiveDate) -> Outcome<()> {
        let review = self.family.reviews.get(usize::from(number) - 1);
        let Some((due, _)) = review else { return Ok(()) };
        self.put(
            "INSERT INTO review (id, referral, due_on) VALUES (?1, ?2, ?3)",
            params![self.family.id(day, "review", number.into()), self.referral(), due.to_string()],
        )
    }
}
