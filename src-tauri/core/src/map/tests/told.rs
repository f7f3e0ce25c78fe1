//! A family told in a few words, for the maps that are drawn of it.

use crate::base::ids::{CoupleId, FamilyId, HomeId, Id, PersonId};
use crate::base::words::Words;
use crate::map::Family;
use crate::map::kin::{self, Show};
use crate::people::couples::Couple;
use crate::people::requests::{Home, Relation as R, ShownAs};
use crate::people::{Birth, Death, Known, Person, Precision, Relationship};
use chrono::NaiveDate;

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn bytes(kind: u8, at: usize) -> [u8; 16] {
    let mut bytes = [kind; 16];
    bytes[15] = u8::try_from(at % 256).unwrap();
    bytes[14] = u8::try_from(at / 256).unwrap();
    bytes
}

/// A family as it would be recorded.
pub struct Told(pub Known);

impl Told {
    pub fn new() -> Self {
        Self(Known::default())
    }

    fn id(&self, first: &str) -> PersonId {
        self.0.people.iter().find(|one| one.first_name == first).unwrap_or_else(|| panic!("{first}?")).id
    }

    fn add(&mut self, name: &str, born: Option<i32>, home: &str) -> PersonId {
        let (first, last) = name.split_once(' ').unwrap_or((name, ""));
        let id = PersonId::from_bytes(bytes(1, self.0.people.len()));
        let birth = born.map_or(Birth::Unrecorded(crate::base::answer::Answer::NotAskedYet), |year| {
            Birth::Born(NaiveDate::from_ymd_opt(year, 3, 4).unwrap(), Precision::Day)
        });
        let home = (!home.is_empty()).then(|| self.home(home));
        self.0.people.push(Person {
            id,
            family: FamilyId::from_bytes([9; 16]),
            first_name: first.into(),
            last_name: last.into(),
            known_as: String::new(),
            birth,
            plan_is_for: false,
            home,
            shown_as: None,
            reads: crate::people::requests::Reads::Standard,
            death: None,
        });
        id
    }

    fn home(&mut self, called: &str) -> HomeId {
        if let Some(home) = self.0.homes.iter().find(|home| home.called == called) {
            return home.home;
        }
        let home = HomeId::from_bytes(bytes(2, self.0.homes.len()));
        self.0.homes.push(Home { home, called: called.into() });
        home
    }

    pub fn child(mut self, name: &str, born: i32, home: &str) -> Self {
        self.add(name, Some(born), home);
        self.0.people.last_mut().unwrap().plan_is_for = true;
        self
    }

    pub fn expected(mut self, name: &str) -> Self {
        self.add(name, None, "");
        let baby = self.0.people.last_mut().unwrap();
        (baby.plan_is_for, baby.birth) = (true, Birth::Expected(NaiveDate::from_ymd_opt(2027, 3, 2)));
        self
    }

    /// How somebody is shown.
    pub fn shown(mut self, first: &str, shown_as: ShownAs) -> Self {
        let id = self.id(first);
        self.0.people.iter_mut().find(|one| one.id == id).unwrap().shown_as = Some(shown_as);
        self
    }

    /// Somebody who has died: in a year, or 0 where nobody knows when.
    pub fn died(mut self, first: &str, year: i32) -> Self {
        let id = self.id(first);
        let on = NaiveDate::from_ymd_opt(year, 1, 1).filter(|_| year > 0);
        let death = on.map_or(Death::NotKnownWhen, |on| Death::On(on, Precision::Year));
        self.0.people.iter_mut().find(|one| one.id == id).unwrap().death = Some(death);
        self
    }

    /// Two who are or were a couple: `"divorced"`, from and until a year, 0 where it is not known.
    pub fn couple(mut self, one: &str, other: &str, how: &str, from: i32, until: i32) -> Self {
        let year = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1).filter(|_| year > 0).map(|on| (on, Precision::Year));
        let how = serde_json::from_value(serde_json::Value::String(how.into())).unwrap();
        let id = CoupleId::from_bytes(bytes(3, self.0.couples.len()));
        let (one, other) = (self.id(one), self.id(other));
        self.0.couples.push(Couple { id, one, other, how, from: year(from), until: year(until) });
        self
    }

    /// Somebody new, and what they are to whom: `"mother Amara, Leo; kinshipCarer Ella"`.
    pub fn is(mut self, name: &str, born: i32, home: &str, relations: &str) -> Self {
        let id = self.add(name, (born > 0).then_some(born), home);
        self.relate(id, relations);
        self
    }

    /// The same of somebody who is there.
    pub fn also(mut self, first: &str, relations: &str) -> Self {
        let id = self.id(first);
        self.relate(id, relations);
        self
    }

    fn relate(&mut self, person: PersonId, relations: &str) {
        for part in relations.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            let (relation, to) = part.split_once(' ').unwrap();
            let relation: R = serde_json::from_value(serde_json::Value::String(relation.into())).unwrap();
            for child in to.split(',').map(str::trim) {
                let child = self.id(child);
                self.0.relationships.push(Relationship { person, child, relation });
            }
        }
    }

    pub fn family(&self) -> Family {
        kin::family(&self.0, Show { homes: true, professionals: true }, today(), &Words::english())
    }
}
