//! WebKitWebDriver, started and ended with its test.

use super::start::Start;
use super::wait::{HANG_GUARD, STEP};
use crate::places;
use rustix::process::{Pid, Signal, kill_process_group};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

/// WebKitWebDriver in a process group of its own.
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts a driver that listens on a port of its own, and shows Kith on this screen.
    pub fn start(folder: &Path, start: &Start, screen: &str) -> Self {
        let port = free_port();
        let mut command = Command::new("WebKitWebDriver");
        command
            .arg(format!("--port={port}"))
            .arg("--host=127.0.0.1")
            .env("DISPLAY", screen)
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("KITH_DATA_DIR", places::machine(folder))
            .env("KITH_E2E_SAVE_PLACE", places::saved(folder))
            .env("XDG_DATA_HOME", folder.join("xdg"))
            .env("XDG_CACHE_HOME", folder.join("cache"))
            .env("NO_AT_BRIDGE", "1")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0);
        start.tell(&mut command);
        let child = command.spawn().expect("WebKitWebDriver is installed (apt: webkit2gtk-driver)");
        let driver = Self { child, port };
        driver.listening();
        driver
    }

    fn listening(&self) {
        let began = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(began.elapsed() < HANG_GUARD, "WebKitWebDriver does not listen");
            std::thread::sleep(STEP);
        }
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    /// The driver's death does not end the app, so its whole group is ended.
    fn drop(&mut self) {
        if let Some(group) = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw) {
            let _ = kill_process_group(group, Signal::KILL);
        }
        let _ = self.child.wait();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its address").port()
}
