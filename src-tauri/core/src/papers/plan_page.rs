//! The family plan, for one reader: what the family decided, in the order in which a family reads
//! it, the children's words first.
//!
//! It refuses to look whole to one reader and cut to another: it is given what its reader may have,
//! and what there are no facts for goes with its heading and its label. It invents no telephone
//! number, and never lets a plan that is not agreed look agreed.

mod agreed;
mod doing;
mod meeting;

use super::flow::{Block, Fact, Foot, Heads, Section, lay_out_in};
use super::markup::{plain, spans};
use super::standard::{BODY, Print};
use super::text::{Engine, Span, words as text};
use super::{PaperError, Pdf};
use crate::base::dates::long_date;
use crate::base::words::{Arg, Words};
use chrono::NaiveDate;

/// What stands in a plan.
#[derive(Clone, PartialEq, Eq)]
pub struct PlanPage {
    /// Whose copy it is.
    pub reader: String,
    /// Whether they have their own part alone: then it says so, and names no child over it.
    pub part: bool,
    /// How large it is set.
    pub print: Print,
    /// Which version of the plan.
    pub version: u32,
    /// The day it was printed.
    pub printed_on: NaiveDate,
    /// Whether the service is there to practise on.
    pub practice: bool,
    /// The service.
    pub service: String,
    /// Who brought the family together; may be empty.
    pub facilitator: String,
    /// What the service calls that person: "facilitator".
    pub role_word: String,
    /// The service's telephone; may be empty.
    pub phone: String,
    /// Whose plan it is; at least one.
    pub children: Vec<PlanChild>,
    /// The day the family made it.
    pub made_on: NaiveDate,
    /// Where; may be empty.
    pub place: String,
    /// When the family looks at it again.
    pub meet_again: Option<MeetAgain>,
    /// Who was there.
    pub there: Vec<ThereLine>,
    /// Who could not come but sent words.
    pub letters: Vec<ThereLine>,
    /// The professionals who left the room.
    pub left_for_family_time: Vec<String>,
    /// Why the family met; may be empty.
    pub why: String,
    /// Whose words those are; may be empty.
    pub why_by: String,
    /// What the plan needs to make sure.
    pub musts: Vec<MustLine>,
    /// What the family will do.
    pub actions: Vec<ActionLine>,
    /// What is done if things go wrong.
    pub what_ifs: Vec<WhatIfLine>,
    /// Who leads for the family; may be empty.
    pub lead: String,
    /// What was decided about the plan. Until there is something, it is a draft.
    pub decision: Option<DecisionBox>,
    /// Who signs.
    pub names: Vec<NameLine>,
}

/// A child of the plan.
#[derive(Clone, PartialEq, Eq)]
pub struct PlanChild {
    /// As the family says it.
    pub name: String,
    /// May be empty.
    pub age: String,
    /// The child's own words; may be empty.
    pub words: String,
}

/// When the family meets again.
#[derive(Clone, PartialEq, Eq)]
pub struct MeetAgain {
    /// The day.
    pub on: NaiveDate,
    /// The time, as it is said: "4.30pm"; may be empty.
    pub at: String,
}

/// Somebody who was there, or sent words.
#[derive(Clone, PartialEq, Eq)]
pub struct ThereLine {
    /// As the family says it.
    pub name: String,
    /// "Mum", "Amara’s advocate", "by phone"; may be empty.
    pub who: String,
}

/// Something the plan needs to make sure.
#[derive(Clone, PartialEq, Eq)]
pub struct MustLine {
    /// What.
    pub words: String,
    /// The numbers of the actions that serve it, as they stand in this copy.
    pub actions: Vec<u32>,
}

/// Something somebody will do. An empty fact leaves no label.
#[derive(Clone, PartialEq, Eq)]
pub struct ActionLine {
    /// Who does it; may be empty.
    pub who: String,
    /// What they will do.
    pub what: String,
    /// From when, or how often; may be empty.
    pub when: String,
    /// Who looks whether it happens; may be empty.
    pub checks: String,
    /// What happens if they can’t; may be empty.
    pub if_cant: String,
}

/// What is done if something goes wrong.
#[derive(Clone, PartialEq, Eq)]
pub struct WhatIfLine {
    /// What might happen: "Kelly is poorly in the night".
    pub happens: String,
    /// What is then done, and whom to ring.
    pub then: String,
}

/// What was decided about a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanDecision {
    /// All of it was agreed.
    Agreed,
    /// Some of it was agreed.
    AgreedInPart,
    /// It was agreed, and an answer about money is awaited.
    WaitingForMoney,
    /// It was not agreed.
    NotAgreed,
    /// The family made no plan.
    NoPlanMade,
}

/// A decision, with who made it.
#[derive(Clone, PartialEq, Eq)]
pub struct DecisionBox {
    /// What was decided.
    pub decision: PlanDecision,
    /// The day.
    pub on: NaiveDate,
    /// The time, as it is said: "6.59pm"; may be empty.
    pub at: String,
    /// Who decided; may be empty.
    pub by: String,
    /// Why, what happens next, what was changed; may be empty.
    pub words: String,
}

/// How somebody signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signed {
    /// On the screen, that day.
    OnScreen(NaiveDate),
    /// They said no.
    DidNotSign,
    /// There is room to sign on the paper.
    NotYet,
}

/// Somebody who signs.
#[derive(Clone, PartialEq, Eq)]
pub struct NameLine {
    /// "Kelly, Mum".
    pub name: String,
    /// How they signed.
    pub signed: Signed,
}

/// Under a section.
const SPACE: f32 = 15.0;

/// Makes the plan.
pub fn plan_page(facts: &PlanPage, words: &Words) -> Result<Pdf, PaperError> {
    let mut engine = Engine::new();
    let display = display(facts, words, &mut engine);
    super::finish(&display, &mut engine)
}

/// The plan before it is written.
pub(super) fn display(facts: &PlanPage, words: &Words, engine: &mut Engine) -> super::display::Display {
    let foot = Foot {
        copy: plain(words, foot_key(facts), &copy(facts, &long_date(facts.printed_on))),
        keep: plain(words, "paper-people-keep", &[]),
        page: &|page, pages| super::page_of(words, page, pages),
    };
    let title = plain(words, "paper-plan-file", &[]);
    lay_out_in(engine, facts.print, &title, facts.printed_on, &blocks(facts, words), &foot)
}

fn copy<'a>(facts: &'a PlanPage, printed: &'a str) -> [(&'static str, Arg<'a>); 3] {
    let version = ("version", Arg::Number(facts.version.into()));
    [("reader", Arg::Text(&facts.reader)), version, ("date", Arg::Text(printed))]
}

fn foot_key(facts: &PlanPage) -> &'static str {
    match (facts.practice, facts.decision.is_none()) {
        (false, false) => "paper-plan-foot",
        (true, false) => "paper-plan-foot-practice",
        (false, true) => "paper-plan-foot-draft",
        (true, true) => "paper-plan-foot-practice-draft",
    }
}

fn blocks(facts: &PlanPage, words: &Words) -> Vec<Block> {
    let mut blocks = meeting::opening(facts, words);
    blocks.extend(meeting::sections(facts, words));
    blocks.extend(doing::sections(facts, words));
    blocks.extend(doing::if_things_go_wrong(facts, words));
    // Whom to ring is a part of what will be done; without that it is a part of the paper.
    let level = if blocks.iter().any(|block| matches!(block, Block::Section(_))) { 3 } else { 2 };
    blocks.push(doing::who_to_ring(level, facts, words));
    blocks.push(Block::Gap(SPACE));
    blocks.extend(doing::who_keeps_it_going(facts, words));
    blocks.extend(agreed::agreed_and_names(facts, words));
    blocks.push(agreed::rights(facts, words));
    blocks
}

/// A section for which there is something to say.
fn section(heading: Vec<Span>, inside: Vec<Block>) -> Option<Block> {
    let section = Section { heading, heads: Heads::Aside, after: SPACE, finish: true, inside };
    (!section.inside.is_empty()).then_some(Block::Section(section))
}

/// What somebody wrote, in the paragraphs in which they wrote it.
fn prose(written: &str) -> Vec<Block> {
    let paragraphs = written.lines().filter(|line| !blank(line));
    paragraphs.map(|line| Block::paragraph(BODY, text(line))).collect()
}

/// A label and its value, and both as a line.
fn fact(label: &str, args: &[(&str, Arg<'_>)], value: &str, words: &Words) -> Fact {
    let said = plain(words, label, args);
    let line = spans(words, "paper-plan-fact", &[("label", Arg::Text(&said)), ("value", Arg::Text(value))]);
    Fact { label: spans(words, label, args), value: text(value), line }
}

fn blank(fact: &str) -> bool {
    fact.trim().is_empty()
}

/// A sentence about the person to go to: `key`, or `key-nobody` when they have no name here.
fn contact(facts: &PlanPage, key: &str, words: &Words) -> Vec<Span> {
    let key = if blank(&facts.facilitator) { format!("{key}-nobody") } else { key.to_owned() };
    let who = [("facilitator", Arg::Text(&facts.facilitator)), ("role", Arg::Text(&facts.role_word))];
    spans(words, &key, &[who.as_slice(), &[("service", Arg::Text(&facts.service))]].concat())
}
