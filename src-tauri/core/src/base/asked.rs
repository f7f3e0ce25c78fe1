//! How a stage declares what may be asked of it: each request is a struct with its own type of
//! answer, so that a wrong pair does not compile, here or in TypeScript.

use super::problem::{Kind, Outcome, Problem};

/// A request that knows the type of its answer.
pub trait Answered {
    /// What comes back.
    type Answer: serde::Serialize;
}

/// One line of the TypeScript contract: `stage.ask(with) -> answer`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The name of the ask, as it stands in JSON.
    pub ask: String,
    /// The TypeScript type of what is sent.
    pub with: String,
    /// The TypeScript type of what comes back.
    pub answer: String,
}

/// Declares a stage's enum of requests and pairs each with its answer.
#[macro_export]
macro_rules! requests {
    ($(#[$doc:meta])* $name:ident { $($(#[$ask_doc:meta])* $ask:ident => $answer:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "camelCase")]
        pub enum $name {
            $($(#[$ask_doc])* $ask($ask),)*
        }

        $(impl $crate::base::asked::Answered for $ask {
            type Answer = $answer;
        })*

        impl $name {
            /// The names of all asks, as they stand in JSON.
            pub const ASKS: &'static [&'static str] = &[$(stringify!($ask)),*];

            /// The name of this ask, as it stands in the code.
            pub fn ask(&self) -> &'static str {
                match self {
                    $(Self::$ask(_) => stringify!($ask),)*
                }
            }

            /// This stage's part of the TypeScript contract.
            #[cfg(feature = "ts")]
            pub fn contract() -> Vec<$crate::base::asked::Line> {
                vec![$($crate::base::asked::Line {
                    ask: $crate::base::asked::camel(stringify!($ask)),
                    with: <$ask as ts_rs::TS>::name(&ts_rs::Config::default()),
                    answer: <$answer as ts_rs::TS>::name(&ts_rs::Config::default()),
                }),*]
            }

            /// Writes this stage's types where the page finds them.
            ///
            /// # Errors
            /// When a file can't be written.
            #[cfg(feature = "ts")]
            pub fn export(config: &ts_rs::Config) -> Result<(), ts_rs::ExportError> {
                $(<$ask as ts_rs::TS>::export_all(config)?;
                  <$answer as ts_rs::TS>::export_all(config)?;)*
                Ok(())
            }
        }
    };
}

/// `AddRelative` as it stands in JSON: `addRelative`.
pub fn camel(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// An answer of the type its request declares, ready for the page. A stage that answers with
/// another type does not compile.
///
/// # Errors
/// The problem it was given, or a fault when the answer can't be written as JSON.
pub fn answer<A: Answered>(_: &A, outcome: Outcome<A::Answer>) -> Outcome<serde_json::Value> {
    serde_json::to_value(outcome?).map_err(|_| Problem::new(Kind::Fault, "fault"))
}
