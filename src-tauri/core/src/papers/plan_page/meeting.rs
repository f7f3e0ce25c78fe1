//! The first part of a plan: the children's words, when and where it was made, who was there and
//! why the family met.
//!
//! It refuses a child's name over words that child did not say, and a heading over nobody.

use super::{PlanChild, PlanDecision, PlanPage, ThereLine, blank, fact, prose, section};
use crate::base::dates::long_date;
use crate::base::words::{Arg, Words};
use crate::papers::flow::{Block, Fact, Voice};
use crate::papers::markup::{plain, spans};
use crate::papers::names;
use crate::papers::standard::{BODY, NOTE};
use crate::papers::text::{Span, words as text};

/// Words that begin with one of these are quoted already.
const QUOTES: [char; 6] = ['‘', '“', '«', '„', '\'', '"'];

/// What stands before the first section.
pub(super) fn opening(facts: &PlanPage, words: &Words) -> Vec<Block> {
    let mut blocks = kickers(facts, words);
    let names_of: Vec<&str> = facts.children.iter().map(|child| child.name.as_str()).collect();
    let children = names(&names_of, words);
    if facts.part {
        blocks.push(Block::title(spans(words, "paper-plan-title-part", &[])));
        let reader = ("reader", Arg::Text(facts.reader.as_str()));
        blocks.push(Block::paragraph(BODY, spans(words, "paper-plan-part", &[reader])));
        blocks.push(Block::Gap(16.0));
        return blocks;
    }
    let title = if no_plan(facts) { "paper-plan-title-none" } else { "paper-plan-title" };
    blocks.push(Block::title(spans(words, title, &[("children", Arg::Text(&children))])));
    let spoke = facts.children.iter().filter(|child| !blank(&child.words));
    let voices: Vec<Voice> = spoke.map(|child| voice(child, words)).collect();
    if !voices.is_empty() {
        blocks.push(Block::Voices(voices));
    }
    blocks.push(Block::Facts(strip(facts, words)));
    blocks.push(Block::Gap(16.0));
    blocks
}

/// Who was there, and why the family met.
pub(super) fn sections(facts: &PlanPage, words: &Words) -> Vec<Block> {
    let there = section(spans(words, "paper-plan-there", &[]), who_was_there(facts, words));
    let why = section(spans(words, "paper-plan-why", &[]), why(facts, words));
    there.into_iter().chain(why).collect()
}

/// What nobody may overlook.
fn kickers(facts: &PlanPage, words: &Words) -> Vec<Block> {
    let decision = facts.decision.as_ref().map(|decided| decided.decision);
    let says = [
        (facts.practice, "paper-people-practice"),
        (decision.is_none(), "paper-plan-draft"),
        (decision == Some(PlanDecision::NotAgreed), "paper-plan-refused"),
    ];
    says.into_iter().filter(|(so, _)| *so).map(|(_, key)| Block::Kicker(spans(words, key, &[]))).collect()
}

fn no_plan(facts: &PlanPage) -> bool {
    facts.decision.as_ref().is_some_and(|decided| decided.decision == PlanDecision::NoPlanMade)
}

fn voice(child: &PlanChild, words: &Words) -> Voice {
    let age = [("name", Arg::Text(&child.name)), ("age", Arg::Text(&child.age))];
    let by = if blank(&child.age) { text(&child.name) } else { spans(words, "paper-plan-child", &age) };
    let said: String = by.iter().map(|span| span.text.as_str()).collect();
    let again = spans(words, "paper-plan-child-again", &[("child", Arg::Text(&said))]);
    Voice { words: quoted(&child.words, words), by, again }
}

fn quoted(said: &str, words: &Words) -> Vec<Span> {
    let said = said.trim();
    if said.starts_with(QUOTES) { text(said) } else { spans(words, "paper-plan-quote", &[("words", Arg::Text(said))]) }
}

fn strip(facts: &PlanPage, words: &Words) -> Vec<Fact> {
    let fact = |label: &str, value: &str| fact(label, &[], value, words);
    let made = if no_plan(facts) { "paper-plan-met" } else { "paper-plan-made" };
    let mut strip = vec![fact(made, &long_date(facts.made_on))];
    if !blank(&facts.place) {
        strip.push(fact("paper-plan-at", &facts.place));
    }
    if let Some(meet) = &facts.meet_again {
        strip.push(fact("paper-plan-again", &long_date(meet.on)));
    }
    strip
}

fn who_was_there(facts: &PlanPage, words: &Words) -> Vec<Block> {
    let mut inside = vec![];
    if !facts.there.is_empty() {
        inside.push(Block::Names(facts.there.iter().map(|line| line_of(line, words)).collect()));
    }
    let left: Vec<&str> = facts.left_for_family_time.iter().map(String::as_str).collect();
    let letters: Vec<String> = facts.letters.iter().map(|line| in_a_sentence(line, words)).collect();
    let letters: Vec<&str> = letters.iter().map(String::as_str).collect();
    let said = [("paper-plan-left", left), ("paper-plan-letters", letters)];
    let said = said.into_iter().filter(|(_, who)| !who.is_empty());
    let said = said.map(|(key, who)| spans(words, key, &[("names", Arg::Text(&names(&who, words)))]));
    let said: Vec<Vec<Span>> = said.collect();
    if !said.is_empty() {
        inside.push(Block::paragraph(NOTE, said.join(&text(" ")[..])));
    }
    inside
}

fn line_of(line: &ThereLine, words: &Words) -> Vec<Span> {
    let name = ("name", Arg::Text(&line.name));
    if blank(&line.who) {
        spans(words, "paper-plan-there-name", &[name])
    } else {
        spans(words, "paper-plan-there-who", &[name, ("who", Arg::Text(&line.who))])
    }
}

/// "Gareth (Dad’s brother)".
fn in_a_sentence(line: &ThereLine, words: &Words) -> String {
    let who = [("name", Arg::Text(&line.name)), ("who", Arg::Text(&line.who))];
    if blank(&line.who) { line.name.clone() } else { plain(words, "paper-plan-letter-who", &who) }
}

/// Somebody's own words are quoted, and say whose they are.
fn why(facts: &PlanPage, words: &Words) -> Vec<Block> {
    if blank(&facts.why) {
        return vec![];
    }
    if blank(&facts.why_by) {
        return prose(&facts.why);
    }
    let said: String = quoted(&facts.why, words).into_iter().map(|span| span.text).collect();
    let mut inside = prose(&said);
    inside.push(Block::Note(text(&facts.why_by)));
    inside
}
