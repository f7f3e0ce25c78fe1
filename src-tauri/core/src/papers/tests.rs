//! What every paper must be: the same bytes twice, tagged so that it can be listened to, and drawn
//! alike by two writers.

mod fixtures;
mod invitations;
mod krilla_writer;
mod large_print;
mod looks;
mod pitfalls;
mod plan_rules;
mod plans;
mod rules;
mod structure;
