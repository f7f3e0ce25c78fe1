//! Stable codes: an enum's one spelling, in JSON, in the file and in TypeScript alike.

use super::problem::{Kind, Outcome, Problem};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A code as it stands in the file.
///
/// # Errors
/// A fault, for a value that is not a plain code.
pub fn code<T: Serialize>(value: &T) -> Outcome<String> {
    match serde_json::to_value(value) {
        Ok(Value::String(code)) => Ok(code),
        _ => Err(Problem::new(Kind::Fault, "fault")),
    }
}

/// The value of a code read from the file.
///
/// # Errors
/// A fault, for a code this Kith does not know.
pub fn decoded<T: DeserializeOwned>(code: String) -> Outcome<T> {
    serde_json::from_value(Value::String(code)).map_err(|_| Problem::new(Kind::Fault, "fault"))
}
