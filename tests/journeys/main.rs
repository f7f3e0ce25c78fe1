//! The work, told through the one door: no window, the same core, a real encrypted file.

mod bad_input;
mod drafts;
mod passphrases;
mod roles;
mod sentences;
mod thread;
mod undo;
