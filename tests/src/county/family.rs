//! One invented family and the days of its referral, from asking to the last follow-up. A life is
//! made whole and cut at today: what is still to come is what is due.

use super::Scale;
use super::chance::{Chance, RowId, row_id};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// An act of the service in this family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    /// The referral is written.
    Begin,
    /// It is accepted, or sent back.
    Answer,
    /// Everyone is added, seen and asked.
    Prepare,
    /// The conference is booked and the invitations given.
    Book,
    /// The conference is held.
    Meet,
    /// The plan is written.
    Write,
    /// The plan is decided.
    Decide,
    /// Everyone gets a copy.
    Copies,
    /// A review is held: the first, the second.
    Review(u8),
    /// A follow-up after so many months.
    FollowUp(u8),
    /// What the children's status was since.
    Spells,
}

/// One family.
#[derive(Debug, Clone)]
pub struct Family {
    /// From 0.
    pub number: u64,
    /// The seed of the county.
    pub seed: u64,
    /// Children of the referral.
    pub kids: u64,
    /// One parent or two.
    pub parents: u64,
    /// Everyone else.
    pub others: u64,
    /// Actions in each version of the plan.
    pub actions: u64,
    /// Spells of each child.
    pub spells: Vec<u64>,
    /// The referral came.
    pub received: NaiveDate,
    /// It is sent back, not accepted.
    pub sent_back: bool,
    /// It was answered.
    pub answered: NaiveDate,
    /// Everyone was seen.
    pub prepared: NaiveDate,
    /// The conference was booked.
    pub booked: NaiveDate,
    /// The conference.
    pub sitting: NaiveDate,
    /// The plan was decided.
    pub decided: NaiveDate,
    /// When each review is due and when it is held.
    pub reviews: Vec<(NaiveDate, NaiveDate)>,
    /// A second version of the plan is agreed at the first review.
    pub changed: bool,
}

fn working(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => day - Days::new(1),
        Weekday::Sun => day - Days::new(2),
        _ => day,
    }
}

impl Family {
    /// The family of this number, its people and actions not yet shared out.
    pub fn of(seed: u64, scale: Scale, number: u64) -> Self {
        let mut chance = Chance::of(seed, number, "life");
        let after = |day: NaiveDate, days: u64| working(day + Days::new(days));
        let span = u64::try_from((scale.last - scale.first).num_days()).unwrap_or(0);
        let received = working(scale.first + Days::new(2 + number * (span - 2) / scale.referrals));
        let answered = after(received, chance.between(2, 6));
        let sitting = after(answered, chance.between(24, 42));
        let wait = if chance.percent(90) { 0 } else { chance.between(3, 12) };
        let first = after(sitting, chance.between(42, 63));
        let late = |chance: &mut Chance| if chance.percent(4) { chance.between(4, 14) } else { 0 };
        let mut reviews = vec![(first, first + Days::new(late(&mut chance)))];
        if chance.percent(30) {
            let second = after(first, chance.between(72, 94));
            reviews.push((second, second + Days::new(late(&mut chance))));
        }
        Self {
            number,
            seed,
            kids: shared(seed, number, &[1, 2, 3, 2, 4, 1, 3, 2, 3, 4, 2, 3]),
            parents: if chance.percent(78) { 2 } else { 1 },
            others: 0,
            actions: 0,
            spells: vec![],
            received,
            sent_back: chance.percent(7),
            answered,
            prepared: after(answered, chance.between(3, 8)),
            booked: sitting - Days::new(14),
            sitting,
            decided: sitting + Days::new(wait),
            reviews,
            changed: chance.percent(6),
        }
    }

    /// Its acts with their days, as far as they have come by `today`.
    pub fn life(&self, today: NaiveDate) -> Vec<(NaiveDate, Act)> {
        let mut chance = self.chance("follow-ups");
        let mut acts = vec![(self.received, Act::Begin), (self.answered, Act::Answer)];
        if !self.sent_back {
            acts.extend([(self.prepared, Act::Prepare), (self.booked, Act::Book), (self.sitting, Act::Meet)]);
            acts.extend([(self.sitting, Act::Write), (self.decided, Act::Decide)]);
            acts.push((self.decided + Days::new(chance.between(1, 7)), Act::Copies));
            acts.extend((1..).zip(&self.reviews).map(|(number, (_, held))| (*held, Act::Review(number))));
            for months in [3, 6, 12] {
                let due = self.sitting + Months::new(months.into());
                acts.push((due + Days::new(chance.below(20)), Act::FollowUp(months)));
            }
            acts.push((self.told(today), Act::Spells));
        }
        acts.retain(|(day, _)| *day <= today);
        acts.sort();
        acts
    }

    /// When somebody last told what the children's status was.
    pub fn told(&self, today: NaiveDate) -> NaiveDate {
        let mut chance = self.chance("told");
        let told = self.answered + Days::new(chance.between(60, 520));
        let since = u64::try_from((today - self.answered).num_days()).unwrap_or(0);
        if told <= today { told } else { self.answered + Days::new(chance.below(since + 1)) }
    }

    /// Whether it has come so far by `today`.
    pub fn has(&self, act: Act, today: NaiveDate) -> bool {
        self.life(today).iter().any(|(_, done)| *done == act)
    }

    /// How many versions its plan has by `today`.
    pub fn versions(&self, today: NaiveDate) -> u64 {
        let written = u64::from(self.has(Act::Write, today));
        written + u64::from(self.changed && self.has(Act::Review(1), today))
    }

    /// Everyone.
    pub fn people(&self) -> u64 {
        self.kids + self.parents + self.others
    }

    /// A person: children first, then parents, then everyone else.
    pub fn person(&self, number: u64) -> RowId {
        let known_first = number < self.kids + self.parents;
        self.id(if known_first { self.received } else { self.prepared }, "person", number)
    }

    /// The id of its only row of a sort.
    pub fn one(&self, what: &str) -> RowId {
        self.id(self.received, what, 0)
    }

    /// The id of a row of that day.
    pub fn id(&self, day: NaiveDate, what: &str, number: u64) -> RowId {
        row_id(self.seed, self.number, day, what, number)
    }

    /// Its own stream of chance for a use.
    pub fn chance(&self, what: &str) -> Chance {
        Chance::of(self.seed, self.number, what)
    }
}

/// Every family takes its number from a list, each twelve in a row the whole list, so that a county
/// has exactly as many children as it should.
fn shared(seed: u64, number: u64, list: &[u64]) -> u64 {
    let length = list.len() as u64;
    let turned = Chance::of(seed, number / length, "turned").below(length);
    list[usize::try_from((number + turned) % length).unwrap_or(0)]
}

/// Shares `total` out: each gets about as much as the others, give or take `spread`, and together,
/// each counted `times`, they have exactly the total if the last is counted once.
pub fn share_out(total: u64, times: &[u64], spread: u64, chance: &mut Chance) -> Vec<u64> {
    let weight: u64 = times.iter().sum();
    let (mut given, mut passed) = (0, 0);
    let last = times.len().saturating_sub(1);
    let mut shares = vec![];
    for (at, count) in times.iter().enumerate() {
        passed += count;
        let due = (total * passed / weight.max(1)).saturating_sub(given) / count.max(&1);
        let moved = (due + chance.below(2 * spread + 1)).saturating_sub(spread);
        let share = if at == last { total.saturating_sub(given) } else { moved.max(1) };
        given += share * count;
        shares.push(share);
    }
    shares
}
