//! A `Problem`: what happened and what to do, in two whole sentences, and which field is at fault.
//!
//! It refuses to carry a Rust error's debug text or anybody's name. The sentences live in Fluent
//! (`problem-CODE` and its attribute `.next`); tests/golden keeps their exact text.

use super::words::{Arg, Words};
use serde::{Deserialize, Serialize};

/// What sort of thing went wrong: it decides where the page shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// Something typed or chosen needs another look.
    Input,
    /// The file can't be opened, or its key can't.
    Opening,
    /// The disk refused: nothing was saved.
    Saving,
    /// This person, or this screen, may not have it. Every refusal looks the same.
    Refused,
    /// It is not there any more, or it has changed since.
    Gone,
    /// A fault of Kith's own.
    Fault,
}

/// A problem on its way out of the core.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where the page shows it.
    pub kind: Kind,
    /// The Fluent message is `problem-CODE`.
    pub code: &'static str,
    /// The field at fault, named as in the Request.
    pub field: Option<String>,
    /// What the sentences need to say it exactly.
    pub args: Vec<(&'static str, Detail)>,
    /// What stands against it and can be let through with a written reason.
    pub stop: Option<Box<Stop>>,
}

/// A value inside a problem's sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// Words, such as a file's name.
    Text(String),
    /// A number, with its plural.
    Number(i64),
}

/// A problem as the page gets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Told {
    /// Where to show it.
    pub kind: Kind,
    /// Stable, for tests and for the page to tell problems apart.
    pub code: String,
    /// The field at fault, named as in the Request.
    pub field: Option<String>,
    /// What happened.
    pub happened: String,
    /// What to do.
    pub next: String,
    /// What stands against it and can be let through with a written reason.
    pub stop: Option<Box<Stop>>,
}

/// A restriction that stands against something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Stop {
    /// Which.
    pub restriction: String,
    /// Who was to be invited, booked, marked as here or written to.
    pub person: String,
}

impl Problem {
    /// A problem with nothing but its code.
    pub fn new(kind: Kind, code: &'static str) -> Self {
        Self { kind, code, field: None, args: vec![], stop: None }
    }

    /// Something typed in `field` needs another look.
    pub fn input(field: impl Into<String>, code: &'static str) -> Self {
        Self { field: Some(field.into()), ..Self::new(Kind::Input, code) }
    }

    /// Adds words to the sentence.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, Detail::Text(value.into())));
        self
    }

    /// Adds a number to the sentence.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: i64) -> Self {
        self.args.push((name, Detail::Number(value)));
        self
    }

    /// Both sentences, in the person's language.
    pub fn told(&self, words: &Words) -> Told {
        let args: Vec<(&str, Arg<'_>)> = self
            .args
            .iter()
            .map(|(name, detail)| match detail {
                Detail::Text(text) => (*name, Arg::Text(text)),
                Detail::Number(number) => (*name, Arg::Number(*number)),
            })
            .collect();
        let key = format!("problem-{}", self.code);
        Told {
            kind: self.kind,
            code: self.code.to_owned(),
            field: self.field.clone(),
            happened: words.say(&key, &args),
            next: words.say(&format!("{key}.next"), &args),
            stop: self.stop.clone(),
        }
    }
}

/// Every read and write of the core ends in a value or a problem.
pub type Outcome<T> = Result<T, Problem>;
