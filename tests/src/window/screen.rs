//! A screen of each window's own. Only one window at a time has the keyboard: on a shared screen a window that
//! comes up takes it from another test's, and what is being typed there is left.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// An X server that nobody looks at, ended with its test.
pub struct Screen {
    server: Child,
    name: String,
}

impl Screen {
    /// On a number that is free.
    ///
    /// # Panics
    /// When there is no Xvfb.
    pub fn new() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("please install Xvfb (apt: xvfb)");
        let mut number = String::new();
        if let Some(pipe) = server.stdout.take() {
            BufReader::new(pipe).read_line(&mut number).expect("Xvfb says its number");
        }
        assert!(!number.trim().is_empty(), "Xvfb ended at once");
        Self { server, name: format!(":{}", number.trim()) }
    }

    /// Such as `:7`.
    pub(super) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
