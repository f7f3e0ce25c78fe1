//! Who may have a copy of the plan, who holds which version, and what a copy says, to look at
//! before it is made.

use super::plan_copy::{self, Copy as Made};
use super::requests::{CopiesPage, Copy, CopyLine, CopySection, GetCopy, HeldBack, Reader, Said};
use crate::base::dates::{Spoken, long_date};
use crate::base::ids::{FamilyId, PersonId, ReferralId};
use crate::base::problem::Outcome;
use crate::base::stamps::day_of;
use crate::base::words::{Arg, Words};
use crate::papers::{ActionLine, PlanPage, ThereLine};
use crate::people::requests::Reads;
use crate::people::{self, Person, rules as say, safety};
use crate::referral;
use crate::referral::rules::safety_words;
use crate::staff::Context;
use chrono::NaiveDate;
use rusqlite::Connection;

/// What the log says of one reader: the newest version made for them, and when.
struct Holds {
    person: Option<PersonId>,
    version: u32,
    made: NaiveDate,
}

/// The newest copy of a referral's plan that each reader has.
fn holds(conn: &Connection, referral: ReferralId) -> Outcome<Vec<Holds>> {
    let mut rows = conn.prepare_cached(
        "SELECT m.person, max(m.version), max(m.made_at) FROM plan p CROSS JOIN paper m ON m.plan = p.id
         WHERE p.referral = ?1 AND m.removed_at IS NULL GROUP BY m.person",
    )?;
    let rows = rows.query_map([referral], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)))?;
    rows.map(|one| {
        let (person, version, made) = one?;
        Ok(Holds { person, version, made: day_of(&made)? })
    })
    .collect()
}

pub(super) fn list(ctx: &Context<'_>, id: ReferralId) -> Outcome<CopiesPage> {
    let (today, words) = (ctx.today(), ctx.words);
    let whole = ctx.read(|conn| referral::whole(conn, id, today, words))?;
    let holds = ctx.read(|conn| holds(conn, id))?;
    let reader = |person: Option<PersonId>, name: String, about: String, reads: Reads| {
        let held = holds.iter().find(|one| one.person == person);
        Reader {
            person,
            name,
            about,
            holds: held.map_or(0, |one| one.version),
            made: held.map(|one| Spoken::on(one.made, today)),
            reads,
        }
    };
    let has_one = |person: PersonId| holds.iter().any(|one| one.person == Some(person));
    let may_read = |person: &&Person| person.is_asked() || (person.died() && has_one(person.id));
    let mut readers: Vec<Reader> = whole
        .everyone()
        .into_iter()
        .filter(may_read)
        .map(|person| {
            let row = say::row(person, &whole.known, today, words);
            reader(Some(person.id), row.name.clone(), say::about_one(&row), person.reads)
        })
        .collect();
    if !whole.referral.referrer_name.is_empty() {
        let team = whole.referral.referrer_team.clone();
        readers.push(reader(None, whole.referral.referrer_name.clone(), team, Reads::Standard));
    }
    let read = plan_copy::read(ctx, id).ok();
    Ok(CopiesPage {
        version: read.as_ref().map_or(0, |read| read.plan.version),
        version_words: read.as_ref().map_or_else(String::new, |read| plan_copy::version_words(read, today, words)),
        decided: read.as_ref().is_some_and(|read| read.plan.decided.is_some()),
        look_twice: safety_words(whole.referral.safety, "copy-look-twice", words),
        readers,
        head: whole.head,
    })
}

pub(super) fn get(ctx: &Context<'_>, ask: &GetCopy) -> Outcome<Copy> {
    let words = ctx.words;
    let Made { family, facts, decision, held, .. } = plan_copy::copy(ctx, ask.referral, ask.reader)?;
    let names: Vec<String> = facts.children.iter().map(|child| say::isolated(child.name.clone())).collect();
    let version = [("reader", Arg::Text(facts.reader.as_str())), ("version", Arg::Number(facts.version.into()))];
    let said = facts.children.iter().filter(|child| !child.words.is_empty());
    let out = ctx.read(|conn| holds(conn, ask.referral))?.into_iter().find(|one| one.person == ask.reader);
    let already_out = out.filter(|_| !held.is_empty()).map_or_else(String::new, |out| {
        let day = Spoken::on(out.made, ctx.today()).words;
        let args = [("name", Arg::Text(facts.reader.as_str())), ("version", Arg::Number(out.version.into()))];
        words.say("copy-already-out", &[args.as_slice(), &[("day", Arg::Text(&day))]].concat())
    });
    let mut copy = Copy {
        title: if facts.part {
            words.say("copy-title-part", &[])
        } else {
            words.say("copy-title", &[("children", Arg::Text(&words.list(&names)))])
        },
        copy_for: words.say("copy-for", &version),
        draft: facts.decision.is_none(),
        words: said.map(|child| Said { name: child.name.clone(), words: child.words.clone() }).collect(),
        sections: sections(&facts, &decision, words),
        says: vec![],
        held,
        already_out,
        left_out: left_out(&facts, words),
    };
    if ask.reader.is_some() {
        copy.says = says(ctx, family, &copy)?;
    }
    Ok(copy)
}

/// What a copy says that is kept from somebody else: a child carries it to both homes.
fn says(ctx: &Context<'_>, family: FamilyId, copy: &Copy) -> Outcome<Vec<HeldBack>> {
    let (restrictions, known) =
        ctx.read(|conn| Ok((safety::store::of_family(conn, family)?, people::store::known(conn, family)?)))?;
    let tales: Vec<_> = restrictions.iter().map(|one| safety::rules::tales_of(one, &known, ctx.words)).collect();
    let said = copy.words.iter().map(|said| &said.words);
    let lines = copy.sections.iter().flat_map(|section| &section.lines).flat_map(|line| [&line.words, &line.under]);
    let found = said.chain(lines).flat_map(|text| {
        tales.iter().filter_map(|view| Some(HeldBack { what: text.clone(), why: view.kept_text(text)?.to_owned() }))
    });
    Ok(found.fold(vec![], |mut says, one| {
        if !says.contains(&one) {
            says.push(one);
        }
        says
    }))
}

/// The parts of a copy in the order of the paper; a part with nothing in it is not there.
fn sections(facts: &PlanPage, decision: &String, words: &Words) -> Vec<CopySection> {
    let line = |words: String, under: String| CopyLine { number: String::new(), words, under };
    let lines =
        |people: &[ThereLine]| people.iter().map(|one| line(one.name.clone(), one.who.clone())).collect::<Vec<_>>();
    let why = (!facts.why.is_empty()).then(|| line(facts.why.clone(), facts.why_by.clone()));
    let musts = facts.musts.iter().map(|one| {
        let numbers: Vec<String> = one.actions.iter().map(u32::to_string).collect();
        let count = i64::try_from(numbers.len()).unwrap_or(i64::MAX);
        let args = [("count", Arg::Number(count)), ("numbers", Arg::Text(&words.list(&numbers)))];
        let served = if numbers.is_empty() { String::new() } else { words.say("must-served-by", &args) };
        line(one.words.clone(), served)
    });
    let actions = (1..).zip(&facts.actions).map(|(number, action)| action_line(number, action, words));
    let what_ifs = facts.what_ifs.iter().map(|one| {
        let said = [("happens", Arg::Text(one.happens.as_str())), ("then", Arg::Text(one.then.as_str()))];
        line(words.say("copy-what-if", &said), String::new())
    });
    let keeps = (!facts.lead.is_empty()).then(|| line(facts.lead.clone(), String::new()));
    let again = facts.meet_again.as_ref().map(|again| {
        let day = long_date(again.on);
        line(words.say("copy-meet-again", &[("day", Arg::Text(&day))]), String::new())
    });
    let decided = facts.decision.as_ref().map(|one| {
        let said = [decision, &one.words].into_iter().filter(|words| !words.is_empty());
        line(said.cloned().collect::<Vec<_>>().join(". "), one.by.clone())
    });
    let parts = [
        ("copy-there", lines(&facts.there)),
        ("copy-letters", lines(&facts.letters)),
        ("copy-why", why.into_iter().collect()),
        ("copy-musts", musts.collect()),
        ("copy-actions", actions.collect()),
        ("copy-what-ifs", what_ifs.collect()),
        ("copy-keeps", keeps.into_iter().chain(again).collect()),
        ("copy-decision", decided.into_iter().collect()),
    ];
    let filled = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
    filled.map(|(key, lines)| CopySection { heading: words.say(key, &[]), lines }).collect()
}

/// What is not on this copy, in words, for staff.
fn left_out(facts: &PlanPage, words: &Words) -> Vec<String> {
    let place = facts.place.is_empty().then_some("copy-never-place");
    let never = ["copy-never-addresses", "copy-never-safety", "copy-never-talk"];
    place.into_iter().chain(never).map(|key| words.say(key, &[])).collect()
}

fn action_line(number: u32, action: &ActionLine, words: &Words) -> CopyLine {
    let args = [("who", Arg::Text(action.who.as_str())), ("what", Arg::Text(action.what.as_str()))];
    let facts = [
        (&action.when, "copy-action-when"),
        (&action.checks, "copy-action-checks"),
        (&action.if_cant, "copy-action-if-cant"),
    ];
    let said = facts.into_iter().filter(|(fact, _)| !fact.is_empty());
    let under: Vec<String> =
        said.map(|(fact, key)| words.say(key, &[("fact", Arg::Text(fact)), ("who", Arg::Text(&action.who))])).collect();
    CopyLine { number: number.to_string(), words: words.say("copy-action", &args), under: under.join(" ") }
}
