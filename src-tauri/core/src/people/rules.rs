//! How people are said: names as the family uses them, ages, and who each one is to the children.
//! Pure decisions over what was read, without SQL.

use super::requests::{BornBoxes, DateBoxes, PeopleList, PersonRow, Relation, RelationTo};
use super::{Birth, Death, Known, Person, Precision, boxes, couples, died};
use crate::base::answer::Answer;
use crate::base::code::code;
use crate::base::dates;
use crate::base::ids::{FamilyId, PersonId};
use crate::base::words::{Arg, Words};
use chrono::NaiveDate;

/// The name as it is shown in full: "Amara Okafor", "Baby Hollis", "Name not known".
pub fn full_name(person: &Person, words: &Words) -> String {
    let first = if person.known_as.is_empty() { &person.first_name } else { &person.known_as };
    match (first.is_empty(), person.last_name.is_empty(), person.birth) {
        (false, false, _) => {
            words.say("name-full", &[("first", Arg::Text(first)), ("last", Arg::Text(&person.last_name))])
        }
        (false, true, _) => first.clone(),
        (true, false, Birth::Expected(_)) => words.say("name-baby-of", &[("last", Arg::Text(&person.last_name))]),
        (true, false, _) => words.say("name-last-only", &[("last", Arg::Text(&person.last_name))]),
        (true, true, Birth::Expected(_)) => words.say("name-baby", &[]),
        (true, true, _) => words.say("name-not-known", &[]),
    }
}

/// The name in a sentence about children: first names only.
pub fn short_name(person: &Person, words: &Words) -> String {
    match (&person.known_as, &person.first_name) {
        (known, _) if !known.is_empty() => known.clone(),
        (_, first) if !first.is_empty() => first.clone(),
        _ => full_name(person, words),
    }
}

/// "14", "under 1", "about 14", "due in March", "died in 2021", or blank.
pub fn age(person: &Person, today: NaiveDate, words: &Words) -> String {
    if let Some(death) = person.death {
        return died::words(death, words);
    }
    match person.birth {
        Birth::Born(born, precision) => {
            let years = dates::age(born, today);
            let number = Arg::Number(years.into());
            match precision {
                Precision::Day if years == 0 => words.say("age-under-one", &[]),
                Precision::Day => words.say("age", &[("years", number)]),
                _ => words.say("age-about", &[("years", number)]),
            }
        }
        Birth::Expected(Some(due)) => words.say("age-due", &[("month", Arg::Text(dates::month_name(due)))]),
        Birth::Expected(None) => words.say("age-expected", &[]),
        Birth::Unrecorded(_) => String::new(),
    }
}

/// "Amara, 14, and Jayden, 16".
pub fn about(children: &[&Person], today: NaiveDate, words: &Words) -> String {
    let said: Vec<String> = children
        .iter()
        .map(|child| {
            let (name, age) = (isolated(short_name(child, words)), age(child, today, words));
            let args = [("name", Arg::Text(&name)), ("age", Arg::Text(&age))];
            // "Baby not born yet" has said it.
            let said = age.is_empty() || (is_unnamed(child) && child.birth == Birth::Expected(None));
            if said { name.clone() } else { words.say("child-with-age", &args) }
        })
        .collect();
    words.list_of_clauses(&said)
}

fn is_unnamed(person: &Person) -> bool {
    [&person.first_name, &person.last_name, &person.known_as].iter().all(|name| name.is_empty())
}

/// A name that is written from right to left keeps to itself, so that the figures after it stay there.
pub fn isolated(name: String) -> String {
    let turns = |c: char| matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}');
    if name.contains(turns) { format!("\u{2068}{name}\u{2069}") } else { name }
}

/// What the family is called on a list: the children's last names, each once.
pub fn label(children: &[&Person], words: &Words) -> String {
    let mut names: Vec<String> = vec![];
    for child in children.iter().filter(|child| !child.last_name.is_empty()) {
        if !names.contains(&child.last_name) {
            names.push(child.last_name.clone());
        }
    }
    match (names.is_empty(), children.first()) {
        (false, _) => names.join(" / "),
        (true, Some(child)) if !child.first_name.is_empty() => child.first_name.clone(),
        _ => words.say("family-new", &[]),
    }
}

/// "Grandma, mum’s side".
pub fn relation_words(relation: Relation, words: &Words) -> String {
    code(&relation).map_or_else(|_| String::new(), |code| words.say(&format!("relation-{code}"), &[]))
}

/// What a person is to the children: one word when it is the same to each of them, else child by child.
/// A child to whom nothing was said is never taken in: that would name somebody a father who is none.
fn relations_words(relations: &[RelationTo], people: &[Person], words: &Words) -> String {
    let to_each =
        || people.iter().filter(|one| one.plan_is_for).all(|child| relations.iter().any(|to| to.child == child.id));
    let mut same = relations.iter().map(|to| to.relation);
    let first = same.next();
    match first {
        None => String::new(),
        Some(relation) if same.all(|other| other == relation) && (works(relation) || to_each()) => {
            relation_words(relation, words)
        }
        Some(_) => {
            let each: Vec<String> = relations.iter().map(|to| relation_to(to, people, words)).collect();
            words.list(&each)
        }
    }
}

fn relation_to(to: &RelationTo, people: &[Person], words: &Words) -> String {
    let child = people.iter().find(|person| person.id == to.child);
    let child = child.map_or_else(String::new, |child| short_name(child, words));
    let relation = relation_words(to.relation, words);
    words.say("relation-to-child", &[("relation", Arg::Text(&relation)), ("child", Arg::Text(&child))])
}

/// One person in a sentence: "Leo Marsh, 10, half-brother to Amara and Jayden", with whom they are or were.
pub fn sentence(person: &Person, known: &Known, today: NaiveDate, words: &Words) -> String {
    let mut clauses = vec![age(person, today, words)];
    if person.plan_is_for {
        clauses.push(words.say("person-plan-is-for", &[]));
    }
    let mut said: Vec<(Relation, Vec<String>)> = vec![];
    for to in known.relationships.iter().filter(|to| to.person == person.id) {
        let Some(child) = known.find(to.child).map(|child| isolated(short_name(child, words))) else { continue };
        match said.iter_mut().find(|(relation, _)| *relation == to.relation) {
            Some((_, children)) => children.push(child),
            None => said.push((to.relation, vec![child])),
        }
    }
    clauses.extend(couples::rules::rows(person.id, known, words).into_iter().map(|couple| couple.says));
    clauses.extend(said.iter().map(|(relation, children)| relation_of(*relation, &words.list(children), words)));
    clauses.iter().filter(|clause| !clause.is_empty()).fold(full_name(person, words), |said, more| {
        words.say("person-says", &[("said", Arg::Text(&said)), ("more", Arg::Text(more))])
    })
}

/// "half-brother to Amara".
fn relation_of(relation: Relation, children: &str, words: &Words) -> String {
    let key = code(&relation).map_or_else(|_| String::new(), |code| format!("relation-{code}.of"));
    words.say(&key, &[("children", Arg::Text(children))])
}

/// One person as a row.
pub fn row(person: &Person, known: &Known, today: NaiveDate, words: &Words) -> PersonRow {
    let there = |id: PersonId| known.find(id).is_some();
    let relations: Vec<RelationTo> = known
        .relationships
        .iter()
        .filter(|known| known.person == person.id && there(known.child))
        .map(|known| RelationTo { child: known.child, relation: known.relation })
        .collect();
    // Where somebody lived stays recorded, and is said of nobody who has died.
    let lives_in = person.home.filter(|_| !person.died());
    PersonRow {
        person: person.id,
        family: person.family,
        name: full_name(person, words),
        first_name: person.first_name.clone(),
        last_name: person.last_name.clone(),
        known_as: person.known_as.clone(),
        age: age(person, today, words),
        born: born_boxes(person.birth),
        due: match person.birth {
            Birth::Expected(Some(due)) => dates::Spoken::on(due, today).words,
            _ => String::new(),
        },
        unborn: person.unborn(),
        plan_is_for: person.plan_is_for,
        relation_words: relations_words(&relations, &known.people, words),
        relations,
        home_words: lives_in.and_then(|home| known.home(home)).unwrap_or_default().to_owned(),
        home: lives_in,
        shown_as: person.shown_as,
        reads: person.reads,
        died: person.death.map(|death| match death {
            Death::On(on, precision) => boxes::boxes(Some((on, precision))),
            Death::NotKnownWhen => boxes::boxes(None),
        }),
        couples: couples::rules::rows(person.id, known, words),
    }
}

fn born_boxes(birth: Birth) -> BornBoxes {
    let (answer, date) = match birth {
        Birth::Born(born, precision) => (Answer::Known, Some((born, precision))),
        Birth::Unrecorded(answer) => (answer, None),
        Birth::Expected(_) => (Answer::HasNone, None),
    };
    let DateBoxes { day, month, year } = boxes::boxes(date);
    BornBoxes { answer, day, month, year }
}

/// Everyone: the children a referral is about first, then as they were added.
pub fn list(family: FamilyId, known: &Known, today: NaiveDate, words: &Words) -> PeopleList {
    let children = known.children();
    let others = known.people.iter().filter(|person| !person.plan_is_for);
    let short: Vec<String> = children.iter().map(|child| isolated(short_name(child, words))).collect();
    let named = words.list(&short);
    PeopleList {
        family,
        label: label(&children, words),
        about: about(&children, today, words),
        relation_heading: words.say("people-who-they-are", &[("children", Arg::Text(&named))]),
        rows: children.iter().copied().chain(others).map(|person| row(person, known, today, words)).collect(),
        homes: known.homes.clone(),
    }
}

/// What a person is, under their name: a child's age, anyone else's relation to the children.
pub fn about_one(row: &PersonRow) -> String {
    if row.plan_is_for { row.age.clone() } else { row.relation_words.clone() }
}

/// Whether a person comes because of their work: they leave for family time and answer last.
pub fn professional(row: &PersonRow) -> bool {
    !row.relations.is_empty() && row.relations.iter().all(|to| works(to.relation))
}

fn works(relation: Relation) -> bool {
    matches!(relation, Relation::SocialWorker | Relation::Professional)
}
