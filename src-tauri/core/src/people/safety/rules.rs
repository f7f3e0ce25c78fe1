//! What a reader may have of a family's record, decided from plain facts, without SQL. Every paper that
//! is made for a reader asks here.

use super::Restriction;
use super::requests::RestrictionKind as Kind;
use crate::base::code::code;
use crate::base::dates::Spoken;
use crate::base::fold;
use crate::base::ids::PersonId;
use crate::base::words::{Arg, Words};
use crate::people::Known;
use crate::people::contact::rules as contact;
use crate::people::requests::Relation;
use crate::people::rules as say;
use chrono::NaiveDate;

/// Words of a pregnancy, beside those that were written down.
const PREGNANCY: &[&str] = &[
    "antenatal",
    "babies",
    "baby",
    "birth",
    "bump",
    "expecting",
    "maternity",
    "midwife",
    "midwives",
    "newborn",
    "pram",
    "pregnancy",
    "pregnant",
    "scan",
    "unborn",
];
/// What mothers and fathers are called, beside their names.
const MOTHER: &[&str] = &["mam", "mama", "mom", "mother", "mum", "mummy"];
const FATHER: &[&str] = &["dad", "daddy", "father", "papa"];

/// Who reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Somebody the family knows.
    Person(PersonId),
    /// The council that referred.
    Council,
    /// Whoever of the family and its friends comes by.
    Anybody,
}

/// What one reader may have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct View {
    /// Their own part alone, or everything that is not kept from them.
    pub own_part: bool,
    /// Whether any place may be named.
    pub places: bool,
    /// Who is not named to them, and why not.
    people: Vec<(PersonId, String)>,
    /// Words that give something away, folded, and what they give away.
    words: Vec<(Vec<String>, String)>,
    /// Why they have their own part alone.
    why_own: String,
}

impl View {
    /// Why somebody is not named to this reader; nothing when they may be.
    pub fn kept_person(&self, person: PersonId) -> Option<&str> {
        self.people.iter().find(|(one, _)| *one == person).map(|(_, why)| why.as_str())
    }

    /// What a text would give away to this reader; nothing when they may have it.
    pub fn kept_text(&self, text: &str) -> Option<&str> {
        let text = fold::words(text);
        let says = |phrase: &[String]| text.windows(phrase.len()).any(|part| same(part, phrase));
        self.words.iter().find(|(phrase, _)| says(phrase)).map(|(_, why)| why.as_str())
    }

    /// Why this reader has their own part alone; blank when they have more.
    pub fn why_own_part(&self) -> &str {
        &self.why_own
    }
}

/// Whether these words are the phrase, or belong to it: "Kelly’s" is folded to `kellys`.
fn same(part: &[String], phrase: &[String]) -> bool {
    let is = |(said, kept): (&String, &String)| said == kept || said.strip_suffix('s') == Some(kept);
    part.iter().zip(phrase).all(is)
}

/// What a reader may have, of everything that is on a family's record.
pub fn reader_view(restrictions: &[Restriction], known: &Known, reader: Reader, words: &Words) -> View {
    let mut view = View { places: !restrictions.iter().any(keeps_a_place), ..View::default() };
    for one in restrictions.iter().filter(|one| keeps_from(one, known, reader)) {
        narrow(&mut view, one, (known, reader), words);
    }
    view
}

/// What the people in a room may have together: what is kept from one of them is kept from all. Nobody may
/// name a place there.
pub fn room_view(restrictions: &[Restriction], known: &Known, room: &[PersonId], words: &Words) -> View {
    let readers = room.iter().map(|person| Reader::Person(*person));
    let anybody = room.is_empty().then_some(Reader::Anybody);
    let mut view = View::default();
    for reader in readers.chain(anybody) {
        for one in restrictions.iter().filter(|one| keeps_from(one, known, reader)) {
            narrow(&mut view, one, (known, reader), words);
        }
    }
    view
}

/// Whether it keeps somebody from knowing where somebody is, or will be.
pub fn keeps_a_place(one: &Restriction) -> bool {
    apart(one.kind) || matches!(one.kind, Kind::ConfidentialPregnancy)
}

/// Whether it keeps where somebody lives, or is looked after.
pub fn keeps_an_address(kind: Kind) -> bool {
    apart(kind)
}

/// Whether somebody must be kept from somebody: nobody invites them unread.
pub fn kept_away(restrictions: &[Restriction], person: PersonId) -> bool {
    restrictions.iter().any(|one| one.from == Some(person) && no_contact(one.kind))
}

/// The sorts that forbid two people to meet.
pub(super) fn no_contact(kind: Kind) -> bool {
    matches!(kind, Kind::MustNotMeet | Kind::NoContactOrder | Kind::BailCondition)
}

/// The sorts that keep one person away from another: the one who is kept away has their own part alone.
fn apart(kind: Kind) -> bool {
    no_contact(kind) || matches!(kind, Kind::ConfidentialAddress | Kind::ConfidentialPlacement)
}

/// Whether a restriction keeps anything from this reader. What is kept from everybody is kept from the
/// family and its friends, not from whom it is about, who lives with them, or who works with them.
fn keeps_from(one: &Restriction, known: &Known, reader: Reader) -> bool {
    let reader = match reader {
        Reader::Person(reader) => reader,
        Reader::Council => return false,
        Reader::Anybody => return one.from.is_none(),
    };
    match one.from {
        Some(from) => from == reader,
        None => reader != one.about && !shares_home(known, one.about, reader) && !works(known, reader),
    }
}

fn shares_home(known: &Known, one: PersonId, other: PersonId) -> bool {
    let home = |person| known.find(person).and_then(|person| person.home);
    home(one).is_some() && home(one) == home(other)
}

fn works(known: &Known, person: PersonId) -> bool {
    let mut relations = known.relationships.iter().filter(|to| to.person == person).peekable();
    relations.peek().is_some()
        && relations.all(|to| matches!(to.relation, Relation::SocialWorker | Relation::Professional))
}

fn narrow(view: &mut View, one: &Restriction, (known, reader): (&Known, Reader), words: &Words) {
    let why = sentence(one, known, words);
    let phrase = |text: &str| fold::words(text);
    let mut keep = |text: &str| {
        let phrase = phrase(text);
        if !phrase.is_empty() {
            view.words.push((phrase, why.clone()));
        }
    };
    tales(one, known).iter().for_each(|text| keep(text));
    match one.kind {
        Kind::MustNotMeet | Kind::NoContactOrder | Kind::BailCondition => {
            names_of(one.about, known, reader, words).iter().for_each(|name| keep(name));
            view.people.push((one.about, why.clone()));
        }
        Kind::ConfidentialPregnancy => {
            PREGNANCY.iter().for_each(|word| keep(word));
            let unborn = known.people.iter().filter(|person| person.unborn() && is_of(known, person.id, one.about));
            view.people.extend(unborn.map(|person| (person.id, why.clone())));
        }
        Kind::ConfidentialAddress | Kind::ConfidentialPlacement => {}
        Kind::DoNotTell | Kind::DoNotLeaveMessage | Kind::RiskToStaff | Kind::Other => {}
    }
    if apart(one.kind) && one.from.is_some() && !view.own_part {
        view.own_part = true;
        view.why_own = why;
    }
}

/// Every word, place and number that tells what is kept: those that were written down, and where to find whom it
/// keeps apart.
fn tales(one: &Restriction, known: &Known) -> Vec<String> {
    let mut tales = one.gives_away.clone();
    if apart(one.kind) {
        tales.extend(where_to_find(one.about, known));
    }
    if matches!(one.kind, Kind::ConfidentialAddress | Kind::ConfidentialPlacement) {
        let home = known.named(one.about).and_then(|person| person.home).and_then(|home| known.home(home));
        tales.extend(home.map(str::to_owned));
    }
    tales
}

/// A view that keeps nothing but what tells of this one: a paper is read again with it that may come into the
/// hands of whoever must not know.
pub fn tales_of(one: &Restriction, known: &Known, words: &Words) -> View {
    let why = sentence(one, known, words);
    let phrases = tales(one, known).into_iter().map(|text| fold::words(&text)).filter(|phrase| !phrase.is_empty());
    View { words: phrases.map(|phrase| (phrase, why.clone())).collect(), ..View::default() }
}

/// What says where somebody is, or how to reach them: it is typed once, and kept wherever it turns up.
fn where_to_find(person: PersonId, known: &Known) -> Vec<String> {
    let home = known.named(person).and_then(|one| one.home);
    let lines = home.into_iter().flat_map(|home| contact::parts_of(known, home)).map(str::to_owned);
    let own = known.contacts.iter().filter(|contact| contact.person == person);
    lines.chain(own.flat_map(contact::spellings)).collect()
}

/// Whether an unborn child is this person's: where nobody said so, it is taken to be.
fn is_of(known: &Known, child: PersonId, mother: PersonId) -> bool {
    let is = |relation| matches!(relation, Relation::Mother | Relation::Father);
    let mut parents = known.relationships.iter().filter(|to| to.child == child && is(to.relation)).peekable();
    parents.peek().is_none() || parents.any(|to| to.person == mother)
}

/// What a person is called in what a family writes: their names, and "mum". A last name that the reader has
/// too says nobody.
fn names_of(person: PersonId, known: &Known, reader: Reader, words: &Words) -> Vec<String> {
    let mut names = vec![];
    for to in known.relationships.iter().filter(|to| to.person == person) {
        names.push(say::relation_words(to.relation, words));
        let called = match to.relation {
            Relation::Mother => MOTHER,
            Relation::Father => FATHER,
            _ => &[],
        };
        names.extend(called.iter().map(|word| (*word).to_owned()));
    }
    if let Some(person) = known.named(person) {
        names.extend([person.first_name.clone(), person.known_as.clone()]);
        let own = matches!(reader, Reader::Person(reader)
            if known.named(reader).is_some_and(|reader| reader.last_name == person.last_name));
        names.push(if own { String::new() } else { person.last_name.clone() });
    }
    names
}

/// "Lee must not know where Kelly lives".
pub fn sentence(one: &Restriction, known: &Known, words: &Words) -> String {
    let name = |person| known.named(person).map_or_else(String::new, |person| say::short_name(person, words));
    let about = name(one.about);
    let key = format!("restriction-{}", code(&one.kind).unwrap_or_default());
    match one.from {
        Some(from) => words.say(&key, &[("about", Arg::Text(&about)), ("from", Arg::Text(&name(from)))]),
        None => words.say(&format!("{key}.all"), &[("about", Arg::Text(&about))]),
    }
}

/// "Court order, since Tuesday 3 November".
pub fn basis(one: &Restriction, today: NaiveDate, words: &Words) -> String {
    let since = Spoken::on(one.since, today).words;
    let basis = words.say(&format!("restriction-basis-{}", code(&one.basis).unwrap_or_default()), &[]);
    words.say("restriction-since", &[("basis", Arg::Text(&basis)), ("since", Arg::Text(&since))])
}

/// When somebody looks at it again. An end that has come is a reason to look, and ends nothing.
pub fn look_again(one: &Restriction, today: NaiveDate, words: &Words) -> (String, bool) {
    let ended = one.until.filter(|until| *until <= today);
    let (key, day) = match (ended, one.look_again <= today) {
        (Some(until), _) => ("restriction-ended", until),
        (None, true) => ("restriction-look-now", one.look_again),
        (None, false) => ("restriction-look-by", one.look_again),
    };
    let day = Spoken::on(day, today).words;
    (words.say(key, &[("day", Arg::Text(&day))]), key != "restriction-look-by")
}
