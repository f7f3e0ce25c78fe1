//! The real window, through WebKitWebDriver. Linux only: the other systems' webviews have no
//! driver that these tests use, and nothing is claimed about them.

#![cfg(target_os = "linux")]

mod away;
mod axe;
mod backups;
mod doors;
mod family_view;
mod journey;
mod keyboard;
mod keyboard_journey;
mod lock;
mod map;
mod sockets;
mod thread;
mod ways_out;
