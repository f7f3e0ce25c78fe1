//! What Kith's tests share: the real window and where things lie.
//!
//! It refuses to know how Kith works inside: the window is driven by its accessible names, the
//! core through its one door.

pub mod acts;
pub mod contract;
pub mod county;
#[cfg(target_os = "linux")]
pub mod gallery;
pub mod golden;
#[cfg(target_os = "linux")]
pub mod journey;
#[cfg(target_os = "linux")]
pub mod paper;
pub mod places;
pub mod service;
pub mod system;
#[cfg(target_os = "linux")]
pub mod thread;
pub mod way;
#[cfg(target_os = "linux")]
pub mod window;
pub mod workers;
