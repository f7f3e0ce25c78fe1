//! The middle of a plan: what it needs to make sure, what everybody will do, whom to ring, and who
//! keeps it going.
//!
//! It refuses to say that a need is met, and to print a number that is not fixed here.

use super::{ActionLine, MustLine, PlanPage, WhatIfLine, blank, fact, section};
use crate::base::dates::long_date;
use crate::base::words::{Arg, Words};
use crate::papers::flow::{Action, Actions, Block, Ends, Heads, Section, TEAL_BOX};
use crate::papers::markup::spans;
use crate::papers::standard::{BODY, H3};
use crate::papers::text::{Span, words as text};

/// A sentence that ends in one of these has its end.
const ENDS: [char; 7] = ['.', '?', '!', '…', '؟', '۔', '।'];
/// What may stand after that end.
const CLOSING: [char; 8] = ['’', '”', '\'', '"', ')', ']', '»', ' '];
/// Under the actions, whose last row brings a space of its own.
const AFTER_ACTIONS: f32 = 2.0;

/// What the plan needs to make sure, and the actions.
pub(super) fn sections(facts: &PlanPage, words: &Words) -> Vec<Block> {
    let needs: Vec<Ends> = facts.musts.iter().map(|must| need(must, words)).collect();
    let needs = if needs.is_empty() { vec![] } else { vec![Block::Needs(needs)] };
    let needs = section(spans(words, "paper-plan-musts", &[]), needs);
    needs.into_iter().chain(actions(facts, words)).collect()
}

fn need(must: &MustLine, words: &Words) -> Ends {
    let numbers: Vec<String> = must.actions.iter().map(u32::to_string).collect();
    let count = Arg::Number(i64::try_from(numbers.len()).unwrap_or(i64::MAX));
    let numbers = numbers.join(", ");
    let end = if numbers.is_empty() {
        vec![]
    } else {
        spans(words, "paper-plan-must-actions", &[("count", count), ("numbers", Arg::Text(&numbers))])
    };
    Ends { start: text(&must.words), end }
}

fn actions(facts: &PlanPage, words: &Words) -> Option<Block> {
    if facts.actions.is_empty() {
        return None;
    }
    let rows = facts.actions.iter().map(|line| action(line, words)).collect();
    let actions = Actions { rows, again: spans(words, "paper-plan-action-more", &[]) };
    Some(Block::Section(Section {
        heading: spans(words, "paper-plan-actions", &[]),
        heads: Heads::Above,
        after: AFTER_ACTIONS,
        finish: true,
        inside: vec![Block::Actions(actions)],
    }))
}

fn action(line: &ActionLine, words: &Words) -> Action {
    let if_cant = if blank(&line.who) { "paper-plan-if-nobody" } else { "paper-plan-if" };
    let facts =
        [("paper-plan-when", &line.when), ("paper-plan-checks", &line.checks), (if_cant, &line.if_cant)].into_iter();
    let facts = facts.filter(|(_, value)| !blank(value));
    let facts = facts.map(|(label, value)| fact(label, &[("who", Arg::Text(&line.who))], value, words)).collect();
    Action { words: sentence(line, words), facts }
}

fn sentence(line: &ActionLine, words: &Words) -> Vec<Span> {
    let what = line.what.trim();
    let ended = what.trim_end_matches(CLOSING).ends_with(ENDS);
    let key = match (blank(&line.who), ended) {
        (false, false) => "paper-plan-action",
        (false, true) => "paper-plan-action-ended",
        (true, false) => "paper-plan-action-nobody",
        (true, true) => "paper-plan-action-nobody-ended",
    };
    spans(words, key, &[("who", Arg::Text(line.who.trim())), ("what", Arg::Text(what))])
}

/// What might happen, and what is then done: each stays whole.
pub(super) fn if_things_go_wrong(facts: &PlanPage, words: &Words) -> Option<Block> {
    let line = |one: &WhatIfLine| {
        let said = [("happens", Arg::Text(one.happens.trim())), ("then", Arg::Text(one.then.trim()))];
        spans(words, "paper-plan-what-if", &said)
    };
    let items: Vec<Vec<Span>> = facts.what_ifs.iter().map(line).collect();
    let inside = if items.is_empty() { vec![] } else { vec![Block::List { numbered: false, items }] };
    section(spans(words, "paper-plan-what-ifs", &[]), inside)
}

/// The numbers that help any child, the service's own where it has said it, and no others.
pub(super) fn who_to_ring(level: u8, facts: &PlanPage, words: &Words) -> Block {
    let say = |key: &str| spans(words, key, &[]);
    let number = |key: &str| Ends { start: say(key), end: say(&format!("{key}-number")) };
    let mut numbers = ["paper-plan-ring-danger", "paper-plan-ring-childline"].map(number).to_vec();
    if !blank(&facts.phone) {
        numbers.push(Ends { start: text(&facts.service), end: text(&facts.phone) });
    }
    let heading = Block::Heading { level, words: say("paper-plan-ring"), how: H3 };
    Block::Boxed(TEAL_BOX, vec![heading, Block::Numbers(numbers)])
}

/// Who leads, and when everybody meets again.
pub(super) fn who_keeps_it_going(facts: &PlanPage, words: &Words) -> Option<Block> {
    let mut said = vec![];
    if !blank(&facts.lead) {
        said.push(spans(words, "paper-plan-lead", &[("lead", Arg::Text(&facts.lead))]));
    }
    if let Some(meet) = &facts.meet_again {
        let date = long_date(meet.on);
        let key = if blank(&meet.at) { "paper-plan-meet" } else { "paper-plan-meet-at" };
        said.push(spans(words, key, &[("date", Arg::Text(&date)), ("time", Arg::Text(&meet.at))]));
    }
    let inside = said.into_iter().map(|words| Block::paragraph(BODY, words)).collect();
    section(spans(words, "paper-plan-going", &[]), inside)
}
