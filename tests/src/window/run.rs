//! A program run to its end in a process group of its own: Kith driving itself, or a tracer of it.

use super::wait::{HANG_GUARD, STEP};
use crate::places;
use rustix::process::{Pid, Signal, kill_process_group};
use std::ffi::OsStr;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

/// A program, about to run.
pub struct Run(Command);

impl Run {
    /// With its data and its saved papers under `folder`.
    pub fn new(folder: &Path, program: &str) -> Self {
        places::make(folder);
        let mut command = Command::new(program);
        command
            .env("KITH_DATA_DIR", places::machine(folder))
            .env("KITH_E2E_SAVE_PLACE", places::saved(folder))
            .env("XDG_DATA_HOME", folder.join("xdg"))
            .env("XDG_CACHE_HOME", folder.join("cache"))
            .env("NO_AT_BRIDGE", "1")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .process_group(0);
        Self(command)
    }

    /// With these arguments.
    #[must_use]
    pub fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.0.args(args);
        self
    }

    /// With this set in its environment.
    #[must_use]
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.0.env(name, value);
        self
    }

    /// Runs it; whether it succeeded, and what it said of its faults.
    ///
    /// # Panics
    /// When it does not end within two hang guards.
    pub fn to_the_end(mut self) -> (bool, String) {
        let mut group = Group(self.0.spawn().expect("it can be started"));
        let began = Instant::now();
        loop {
            if let Some(status) = group.0.try_wait().expect("it can be waited for") {
                let mut told = String::new();
                if let Some(mut pipe) = group.0.stderr.take() {
                    // What is left running would hold the pipe open.
                    drop(group);
                    let _ = std::io::Read::read_to_string(&mut pipe, &mut told);
                }
                return (status.success(), told);
            }
            assert!(began.elapsed() < 2 * HANG_GUARD, "it hangs");
            std::thread::sleep(STEP);
        }
    }
}

/// Ended whole, whatever happens.
struct Group(Child);

impl Drop for Group {
    fn drop(&mut self) {
        if let Some(group) = i32::try_from(self.0.id()).ok().and_then(Pid::from_raw) {
            let _ = kill_process_group(group, Signal::KILL);
        }
        let _ = self.0.wait();
    }
}
