//! The rows of what comes after a conference: copies, reviews, follow-ups, spells.

use super::begin::{Pen, stamp};
use super::chance::RowId;
use super::texts;
use chrono::{Days, NaiveDate};
use kith_core::base::problem::Outcome;
use rusqlite::params;

impl Pen<'_> {
    /// Everyone who was there gets this version; a few families' copies wait.
    pub fn copies(&self, version: u8, day: NaiveDate) -> Outcome<()> {
        let mut chance = self.family.chance("copies");
        let fewer = usize::from(chance.percent(6));
        let there = self.there()?;
        let readers = there.iter().skip(fewer).map(Some).chain([None]);
        for (number, reader) in (0..).zip(readers) {
            self.put(
                "INSERT INTO paper (id, family, kind, reader, person, plan, version, pages, made_at)
                 VALUES (?1, ?2, 'plan', ?3, ?4, ?5, ?6, ?7, ?8)",
                params![
                    self.family.id(day, &format!("paper {version}"), number),
                    self.family.one("family"),
                    if reader.is_some() { "person" } else { "referrer" },
                    reader,
                    self.plan(version),
                    version,
                    u8::try_from(chance.between(2, 4)).unwrap_or(2),
                    stamp(day, "10:12:00")
                ],
            )?;
        }
        Ok(())
    }

    /// A review is held: what has happened to each action, and the next one set.
    pub fn review(&self, number: u8, day: NaiveDate) -> Outcome<()> {
        let family = self.family;
        let mut chance = family.chance(if number == 1 { "first review" } else { "second review" });
        let set = if number == 1 { family.decided } else { family.reviews[0].1 };
        let review = family.id(set, "review", number.into());
        self.put("UPDATE review SET held_on = ?1 WHERE id = ?2", params![day.to_string(), review])?;
        for action in 0..family.actions {
            let progress = chance.often(&["done", "partly", "notYet", "stopped"]);
            if chance.percent(80) {
                self.put(
                    "INSERT INTO progress (id, review, origin, progress, words) VALUES (?1, ?2, ?3, ?4, ?5)",
                    params![
                        family.id(day, "progress", action),
                        review,
                        self.origin(action),
                        progress,
                        chance.pick(texts::PROGRESS_WORDS)
                    ],
                )?;
            }
        }
        if family.chance("question").percent(30) {
            self.scaled(number, review, day)?;
        }
        if number == 1 && family.changed {
            self.change(day)?;
        }
        self.next_review(number + 1, day)
    }

    /// A question from 0 to 10: asked before the conference, and at each review.
    fn scaled(&self, number: u8, review: RowId, day: NaiveDate) -> Outcome<()> {
        let family = self.family;
        let mut chance = family.chance("scaled");
        let question = family.one("question");
        let put = |review: Option<RowId>, on: NaiveDate, value: u64| {
            self.put(
                "INSERT INTO scale_value (id, question, review, on_day, value) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![
                    family.id(on, "scale_value", number.into()),
                    question,
                    review,
                    on.to_string(),
                    u8::try_from(value).unwrap_or(5)
                ],
            )
        };
        if number == 1 {
            self.put(
                "INSERT INTO question (id, referral, person, words, asked_at) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![
                    question,
                    self.referral(),
                    family.person(0),
                    "How calm are mornings?",
                    stamp(family.prepared, "11:20:00")
                ],
            )?;
            put(None, family.sitting, chance.between(1, 6))?;
        }
        put(Some(review), day, chance.between(4, 9))
    }

    /// The plan's second version is written and agreed in the same room.
    fn change(&self, day: NaiveDate) -> Outcome<()> {
        self.put(
            "INSERT INTO plan (id, referral, version, lead, begun_at) VALUES (?1, ?2, 2, ?3, ?4)",
            params![self.plan(2), self.referral(), self.family.person(self.family.kids), stamp(day, "17:00:00")],
        )?;
        self.actions(2, day)?;
        self.decided(2, "agreed", day)?;
        self.copies(2, day)
    }

    /// How each child is, so many months on: known of most.
    pub fn follow_up(&self, months: u8, day: NaiveDate) -> Outcome<()> {
        let family = self.family;
        let mut chance = family.chance(&format!("follow-up {months}"));
        for kid in 0..family.kids {
            if chance.percent(3) {
                continue;
            }
            let answer = if chance.percent(91) { "known" } else { chance.pick(&["notKnown", "lost"]) };
            self.put(
                "INSERT INTO follow_up (id, referral, person, months, asked_on, answer, with_family, told_by)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![
                    family.id(day, &format!("follow_up {months}"), kid),
                    self.referral(),
                    family.person(kid),
                    months,
                    day.to_string(),
                    answer,
                    if answer != "known" { "notKnown" } else { chance.often(&["yes", "yes", "yes", "no"]) },
                    chance.pick(texts::REFERRERS)
                ],
            )?;
        }
        Ok(())
    }

    /// What each child's status was, from before the referral until somebody last told.
    pub fn spells(&self) -> Outcome<()> {
        let family = self.family;
        let mut chance = family.chance("spells");
        let told = family.told(self.today);
        let first = family.received - Days::new(600);
        let days = u64::try_from((told - first).num_days()).unwrap_or(0);
        for (kid, count) in (0..).zip(&family.spells) {
            for number in 0..*count {
                let from = first + Days::new(days * number / count + chance.below(days / count / 2));
                let until = first + Days::new(days * (number + 1) / count);
                let open = number + 1 == *count && chance.percent(40);
                self.put(
                    "INSERT INTO episode (id, person, kind, from_on, until_on, told_by)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                    params![
                        family.id(told, "episode", kid * 16 + number),
                        family.person(kid),
                        chance.often(texts::KINDS),
                        from.to_string(),
                        (!open).then(|| until.to_string()),
                        chance.pick(texts::REFERRERS)
                    ],
                )?;
            }
        }
        Ok(())
    }
}
