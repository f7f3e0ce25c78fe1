//! Values that import nothing of ours: ids, dates, the five answers, words and problems.
//!
//! It refuses to know what a family, a file or a window is.

pub mod answer;
pub mod asked;
pub mod clock;
pub mod code;
pub mod dates;
pub mod fold;
pub mod ids;
pub mod problem;
pub mod stamps;
pub mod text;
pub mod times;
pub mod words;

#[cfg(test)]
mod tests;
