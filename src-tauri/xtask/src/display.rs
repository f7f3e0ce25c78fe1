//! One X display for a whole run, on a number that is free, ended with the run.

use crate::process::Failed;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A display that nobody looks at.
pub struct Display {
    server: Child,
    /// `:7`
    pub name: String,
}

impl Display {
    /// Starts Xvfb, large enough for every picture.
    pub fn start() -> Result<Self, Failed> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Failed(format!("Xvfb could not be started: {error}")))?;
        let mut number = String::new();
        if let Some(pipe) = server.stdout.take() {
            let _ = BufReader::new(pipe).read_line(&mut number);
        }
        let display = Self { server, name: format!(":{}", number.trim()) };
        if number.trim().is_empty() {
            return Err(Failed("Xvfb ended at once".into()));
        }
        Ok(display)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Whether somebody could see a window here.
pub fn is_there() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
