//! What every paper must be: the same bytes twice, tagged so that it can be listened to, and drawn
//! alike by two writers.

mod fixtures;
mod krilla_writer;
mod looks;
mod pitfalls;
mod rules;
mod structure;
