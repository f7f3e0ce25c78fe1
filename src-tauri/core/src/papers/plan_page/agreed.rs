//! The end of a plan: what was decided about it, who signs, and everybody's rights.
//!
//! It refuses to let somebody sign on a page that doesn't say what was decided.

use super::{DecisionBox, NameLine, PlanDecision, PlanPage, SPACE, Signed, blank, contact, prose};
use crate::base::dates::long_date;
use crate::base::words::{Arg, Words};
use crate::papers::flow::{BOX, Block, Heads, Section, Table, Writing};
use crate::papers::markup::spans;
use crate::papers::standard::{BODY, H2, mm};
use crate::papers::text::{Span, words as text};

/// Under the box, and under the names.
const AFTER: f32 = 14.0;
/// Rows to sign in.
const SIGNING: Writing = Writing { height: 33.0, low: true };

/// The box and the names, which stay on one page.
pub(super) fn agreed_and_names(facts: &PlanPage, words: &Words) -> Vec<Block> {
    let agreed = facts.decision.as_ref().map(|decided| Block::Boxed(BOX, agreed(decided, facts, words)));
    match (agreed, names(&facts.names, words)) {
        (Some(agreed), Some(names)) => vec![Block::Together(Box::new(agreed), Box::new(names))],
        (Some(agreed), None) => vec![agreed, Block::Gap(AFTER)],
        (None, names) => names.into_iter().collect(),
    }
}

/// Where the words of a decision are: its title, with the sentences that say who made it.
fn key(decision: PlanDecision) -> &'static str {
    match decision {
        PlanDecision::Agreed => "paper-plan-agreed",
        PlanDecision::AgreedInPart => "paper-plan-agreed-in-part",
        PlanDecision::WaitingForMoney => "paper-plan-waiting",
        PlanDecision::NotAgreed => "paper-plan-not-agreed",
        PlanDecision::NoPlanMade => "paper-plan-no-plan",
    }
}

fn agreed(decided: &DecisionBox, facts: &PlanPage, words: &Words) -> Vec<Block> {
    let date = long_date(decided.on);
    let title = spans(words, key(decided.decision), &[("date", Arg::Text(&date))]);
    let mut inside = vec![Block::Heading { level: 2, words: title, how: H2 }];
    inside.extend(decided_by(decided, words).map(|said| Block::paragraph(BODY, said)));
    inside.extend(prose(&decided.words));
    if decided.decision == PlanDecision::NotAgreed && blank(&decided.words) {
        inside.push(Block::paragraph(BODY, contact(facts, "paper-plan-ask-why", words)));
    }
    inside
}

/// Who decided, and at what time.
fn decided_by(decided: &DecisionBox, words: &Words) -> Option<Vec<Span>> {
    let key = key(decided.decision);
    let key = match (blank(&decided.by), blank(&decided.at)) {
        (false, false) => format!("{key}.by-at"),
        (false, true) => format!("{key}.by"),
        (true, false) => "paper-plan-decided-at".to_owned(),
        (true, true) => return None,
    };
    Some(spans(words, &key, &[("by", Arg::Text(&decided.by)), ("time", Arg::Text(&decided.at))]))
}

fn names(names: &[NameLine], words: &Words) -> Option<Block> {
    if names.is_empty() {
        return None;
    }
    let say = |key: &str| spans(words, key, &[]);
    let row = |line: &NameLine| vec![text(&line.name), signed(line.signed, words), vec![]];
    let table = Table {
        widths: vec![mm(56.0), mm(84.0), mm(30.0)],
        head: ["paper-plan-name", "paper-plan-signed", "paper-plan-date"].map(say).to_vec(),
        rows: names.iter().map(row).collect(),
        row_heads: true,
        writing_rows: Some(SIGNING),
    };
    Some(Block::Section(Section {
        heading: say("paper-plan-names"),
        heads: Heads::Bare,
        after: AFTER,
        finish: true,
        inside: vec![Block::Table(table)],
    }))
}

fn signed(signed: Signed, words: &Words) -> Vec<Span> {
    match signed {
        Signed::OnScreen(day) => {
            let date = long_date(day);
            spans(words, "paper-plan-on-screen", &[("date", Arg::Text(&date))])
        }
        Signed::DidNotSign => spans(words, "paper-plan-did-not-sign", &[]),
        Signed::NotYet => vec![],
    }
}

/// What everybody may ask for, and whom.
pub(super) fn rights(facts: &PlanPage, words: &Words) -> Block {
    let said = [
        spans(words, "paper-plan-records", &[]),
        spans(words, "paper-plan-copies", &[]),
        contact(facts, "paper-plan-change", words),
    ];
    Block::Section(Section {
        heading: spans(words, "paper-plan-rights", &[]),
        heads: Heads::Aside,
        after: SPACE,
        finish: true,
        inside: said.map(|words| Block::paragraph(BODY, words)).to_vec(),
    })
}
