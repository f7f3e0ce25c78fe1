//! Everything Kith knows: families and their people, referrals, the encrypted file they are kept in,
//! its history, and the papers made from them.
//!
//! It refuses to open a window or a socket, to read the clock, or to throw dice of its own: those
//! are handed in ([`base::clock::Tools`]). One exception: `age` asks the system for the random bytes of
//! identities and seals. Everything is asked through one door ([`desk::Desk`]).

pub mod base;
pub mod closing;
pub mod conference;
pub mod counts;
pub mod desk;
pub mod due;
pub mod file;
pub mod history;
pub mod map;
pub mod outcomes;
pub mod papers;
pub mod people;
pub mod plan;
pub mod preparation;
pub mod printing;
pub mod referral;
pub mod request;
pub mod review;
pub mod search;
pub mod staff;
