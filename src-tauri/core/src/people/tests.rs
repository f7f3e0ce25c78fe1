//! When people were born, and how people are said.

use super::born;
use super::requests::Relation;
use super::rules;
use super::{Birth, Known, Person, Precision, Relationship};
use crate::base::answer::Answer;
use crate::base::ids::{FamilyId, Id, PersonId};
use crate::base::words::Words;
use chrono::NaiveDate;

fn today() -> NaiveDate {
    "2026-11-24".parse().unwrap()
}

fn read(day: &str, month: &str, year: &str) -> Result<Birth, &'static str> {
    born::read(day, month, year, today()).map_err(|problem| problem.code)
}

fn born_on(date: &str, precision: Precision) -> Birth {
    Birth::Born(date.parse().unwrap(), precision)
}

#[test]
fn a_date_of_birth_in_three_boxes() {
    assert_eq!(read("14", "2", "2020"), Ok(born_on("2020-02-14", Precision::Day)));
    assert_eq!(read("14", "feb", "2020"), Ok(born_on("2020-02-14", Precision::Day)));
    assert_eq!(read("", "2", "2020"), Ok(born_on("2020-02-01", Precision::Month)));
    assert_eq!(read("", "", "2020"), Ok(born_on("2020-01-01", Precision::Year)));
    assert_eq!(read(" ", "", ""), Ok(Birth::Unrecorded(Answer::NotAskedYet)));
    assert_eq!(read("24", "11", "2026"), Ok(born_on("2026-11-24", Precision::Day)));
}

#[test]
fn a_date_of_birth_that_cannot_be() {
    assert_eq!(read("30", "2", "2020"), Err("date-not-real"));
    assert_eq!(read("25", "11", "2026"), Err("born-ahead"));
    assert_eq!(read("1", "1", "1900"), Err("born-too-long-ago"));
    assert_eq!(read("14", "", "2020"), Err("boxes-incomplete"));
    assert_eq!(read("14", "2", ""), Err("boxes-incomplete"));
    assert_eq!(read("14", "2", "20"), Err("boxes-year"));
    assert_eq!(read("14", "2", "nineteen"), Err("boxes-year"));
    assert_eq!(read("14", "13", "2020"), Err("boxes-month"));
    assert_eq!(read("first", "2", "2020"), Err("boxes-day"));
}

#[test]
fn when_a_baby_is_expected() {
    let read = |typed: &str| born::read_due(typed, today()).map_err(|problem| problem.code);
    assert_eq!(read("in 6 weeks"), Ok(Birth::Expected("2027-01-05".parse().ok())));
    assert_eq!(read(""), Ok(Birth::Expected(None)));
    assert_eq!(read("in 2 years"), Err("due-too-far"));
    assert_eq!(read("1/9/2026"), Err("due-gone-by"));
    assert_eq!(read("soon"), Err("date-not-read"));
}

fn person(at: u8, first: &str, last: &str, birth: Birth, plan_is_for: bool) -> Person {
    Person {
        id: PersonId::from_bytes([at; 16]),
        family: FamilyId::from_bytes([0; 16]),
        first_name: first.into(),
        last_name: last.into(),
        known_as: String::new(),
        birth,
        plan_is_for,
        home: None,
        shown_as: None,
        reads: super::requests::Reads::Standard,
        death: None,
    }
}

#[test]
fn people_are_said_as_the_family_says_them() {
    let words = Words::english();
    let unasked = Birth::Unrecorded(Answer::NotAskedYet);
    let said = |first, last, birth| rules::full_name(&person(1, first, last, birth, false), &words);
    assert_eq!(said("Amara", "Okafor", unasked), "Amara Okafor");
    assert_eq!(said("ਰਵਿੰਦਰ", "", unasked), "ਰਵਿੰਦਰ");
    assert_eq!(said("", "Hollis", unasked), "Hollis, first name not known");
    assert_eq!(said("", "Hollis", Birth::Expected(None)), "Baby Hollis");
    assert_eq!(said("", "", unasked), "Name not known");
}

#[test]
fn a_name_from_right_to_left_keeps_to_itself() {
    let words = Words::english();
    let ali = person(1, "محمد علی", "Khan", born_on("2022-03-04", Precision::Day), true);
    let zoe = person(2, "Zoë", "Khan", born_on("2020-03-04", Precision::Day), true);
    assert_eq!(rules::about(&[&zoe, &ali], today(), &words), "Zoë, 6, and \u{2068}محمد علی\u{2069}, 4");
}

#[test]
fn a_baby_without_a_name_is_said_to_be_unborn_once() {
    let words = Words::english();
    let baby = person(1, "", "", Birth::Expected(None), true);
    assert_eq!(rules::about(&[&baby], today(), &words), "Baby not born yet");
    let due = person(1, "", "", Birth::Expected("2027-03-01".parse().ok()), true);
    assert_eq!(rules::about(&[&due], today(), &words), "Baby not born yet, due in March");
}

#[test]
fn a_list_names_the_children_and_who_each_one_is_to_them() {
    let words = Words::english();
    let amara = person(1, "Amara", "Okafor", born_on("2012-03-04", Precision::Day), true);
    let baby = person(2, "", "Hollis", Birth::Expected("2027-03-01".parse().ok()), true);
    let kelly = person(3, "Kelly", "Hollis", born_on("1990-01-01", Precision::Year), false);
    let tom = person(4, "Tom", "Hollis", Birth::Unrecorded(Answer::NotKnown), false);
    let dean = person(5, "Dean", "Webb", Birth::Unrecorded(Answer::NotKnown), false);
    let sam = person(6, "Sam", "Ortiz", Birth::Unrecorded(Answer::NotKnown), false);
    let known =
        |person: &Person, child: &Person, relation| Relationship { person: person.id, child: child.id, relation };
    let relationships = vec![
        known(&kelly, &amara, Relation::Mother),
        known(&kelly, &baby, Relation::Mother),
        known(&tom, &amara, Relation::UncleMaternal),
        known(&tom, &baby, Relation::Godparent),
        // Nothing was said of him and the baby: he is nobody's dad but Amara's.
        known(&dean, &amara, Relation::Father),
        // Whoever comes because of their work works with all of them.
        known(&sam, &amara, Relation::SocialWorker),
    ];
    let family = amara.family;
    let everyone = Known { people: vec![kelly, amara, tom, baby, dean, sam], relationships, ..Known::default() };
    let list = rules::list(family, &everyone, today(), &words);
    assert_eq!(list.label, "Okafor / Hollis");
    assert_eq!(list.about, "Amara, 14, and Baby Hollis, due in March");
    assert_eq!(list.relation_heading, "Who they are to Amara and Baby Hollis");
    let rows: Vec<_> =
        list.rows.iter().map(|row| (row.name.as_str(), row.age.as_str(), row.relation_words.as_str())).collect();
    assert_eq!(
        rows,
        [
            ("Amara Okafor", "14", ""),
            ("Baby Hollis", "due in March", ""),
            ("Kelly Hollis", "about 36", "Mum"),
            ("Tom Hollis", "", "Uncle, mum’s side (to Amara) and Godparent (to Baby Hollis)"),
            ("Dean Webb", "", "Dad (to Amara)"),
            ("Sam Ortiz", "", "Social worker"),
        ]
    );
}
