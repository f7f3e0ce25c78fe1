//! Stable codes: an enum's one spelling, in JSON, in the file and in TypeScript alike.

use super::problem::{Kind, Outcome, Problem};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde::de::value::{Error, StrDeserializer};
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
    read(&code).map_err(|_| Problem::new(Kind::Fault, "fault"))
}

fn read<T: DeserializeOwned>(code: &str) -> Result<T, Error> {
    T::deserialize(StrDeserializer::new(code))
}

/// A code in a column, decoded where it stands: for rows that are read by the thousand.
#[derive(Debug)]
pub struct Coded<T>(pub T);

impl<T: DeserializeOwned> FromSql for Coded<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        read(value.as_str()?).map(Self).map_err(FromSqlError::other)
    }
}
