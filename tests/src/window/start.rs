//! How a Kith is started for a test: what a person's machine would say, and the test seam.

use crate::places;
use std::path::{Path, PathBuf};
use std::process::Command;
use thirtyfour::prelude::*;

/// How Kith is started for a test.
#[derive(Clone, Default)]
pub struct Start {
    dark: bool,
    zoom: Option<u32>,
    clock: Option<String>,
    file: Option<PathBuf>,
    no_proxy: bool,
    size: Option<(u32, u32)>,
    bus: Option<String>,
}

impl Start {
    /// A light window at 100 %, with the machine's own clock.
    pub fn plain() -> Self {
        Self::default()
    }

    /// With the system's dark theme.
    #[must_use]
    pub fn dark(mut self) -> Self {
        self.dark = true;
        self
    }

    /// Zoomed, in per cent.
    #[must_use]
    pub fn zoom(mut self, percent: u32) -> Self {
        self.zoom = Some(percent);
        self
    }

    /// A window of this size instead of 1366x768.
    #[must_use]
    pub fn size(mut self, width: u32, height: u32) -> Self {
        self.size = Some((width, height));
        self
    }

    /// On a day that stands still, RFC 3339.
    #[must_use]
    pub fn clock(mut self, moment: &str) -> Self {
        self.clock = Some(moment.to_owned());
        self
    }

    /// Without the dead proxy: only to show what it is for.
    #[must_use]
    pub fn without_proxy(mut self) -> Self {
        self.no_proxy = true;
        self
    }

    /// With this bus for the system's.
    #[must_use]
    pub fn bus(mut self, address: &str) -> Self {
        self.bus = Some(address.to_owned());
        self
    }

    /// With a file named on the command line.
    #[must_use]
    pub fn file(mut self, file: &Path) -> Self {
        self.file = Some(file.to_owned());
        self
    }

    /// Whether the page is zoomed.
    pub(super) fn is_zoomed(&self) -> bool {
        self.zoom.is_some()
    }

    /// Tells the driver, which passes its environment on to Kith.
    pub(super) fn tell(&self, command: &mut Command) {
        command.env("GTK_THEME", if self.dark { "Adwaita:dark" } else { "Adwaita" });
        if let Some(percent) = self.zoom {
            command.env("KITH_E2E_ZOOM", format!("{}", f64::from(percent) / 100.0));
        }
        if let Some((width, height)) = self.size {
            command.env("KITH_E2E_SIZE", format!("{width}x{height}"));
        }
        if self.no_proxy {
            command.env("KITH_E2E_NO_PROXY", "1");
        }
        // Whatever the machine that tests has to say is not for them.
        command.env("DBUS_SYSTEM_BUS_ADDRESS", self.bus.as_deref().unwrap_or("unix:path=/nowhere"));
        if let Some(moment) = &self.clock {
            command.env("KITH_E2E_CLOCK", moment);
        }
    }

    /// Which program the driver starts, and with what.
    pub(super) fn capabilities(&self) -> Capabilities {
        let args: Vec<_> = self.file.iter().map(|file| file.display().to_string()).collect();
        let options = serde_json::json!({ "binary": places::app(), "args": args });
        let mut all = Capabilities::new();
        all.set("webkitgtk:browserOptions", options).expect("capabilities are JSON");
        all
    }
}
