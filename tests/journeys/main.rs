//! The work, told through the one door: no window, the same core, a real encrypted file.

mod backups;
mod bad_input;
mod bad_steps;
mod closing;
mod contact;
mod couples;
mod died;
mod doors;
mod drafts;
mod family_view;
mod invitation;
mod map;
mod passphrases;
mod practice;
mod right_reader;
mod roles;
mod scope;
mod scope_table;
mod sentences;
mod settings;
mod staff;
mod thread;
mod undo;
mod what_if;
mod whole;
