//! Nobody can be there any more: the machine is about to sleep, its lid is shut, its session is locked. Then
//! Kith locks, what is being typed is kept, and the sleep waits until the key is gone.
//!
//! A real bus; logind and UPower are mocks that say what the real ones say (there are none in a test machine).

use kith_tests::service::{PASSPHRASE, RUTH};
use kith_tests::way::Way;
use kith_tests::window::{Start, Window, until};
use std::collections::HashMap;
use std::io::{BufRead, BufReader, PipeReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use zbus::names::BusName;
use zbus::zvariant::{ObjectPath, OwnedFd, OwnedObjectPath, Value};

const LOGIN: &str = "/org/freedesktop/login1";
const ASKED: &str = "What do you hope the family can work out?";
const SESSION: &str = "/org/freedesktop/login1/session/_32";

/// A bus of the test's own, which ends with it.
struct Bus(Child, String);

impl Bus {
    fn new(folder: &Path) -> Self {
        let at = format!("unix:path={}", folder.join("bus").display());
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1", &format!("--address={at}")])
            .stdout(Stdio::piped())
            .spawn()
            .expect("dbus-daemon is installed (apt: dbus)");
        let mut address = String::new();
        // It says its address when it listens.
        BufReader::new(daemon.stdout.take().expect("its output")).read_line(&mut address).expect("an address");
        Self(daemon, address.trim().to_owned())
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Hands out what a sleep waits for; the test keeps the other end of each.
struct Manager(Arc<Mutex<Vec<PipeReader>>>);

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> zbus::fdo::Result<OwnedFd> {
        if (what, mode) != ("sleep", "delay") {
            return Err(zbus::fdo::Error::InvalidArgs(what.into()));
        }
        let (read, write) = std::io::pipe().map_err(|error| zbus::fdo::Error::Failed(error.to_string()))?;
        self.0.lock().expect("no test panicked here").push(read);
        Ok(std::os::fd::OwnedFd::from(write).into())
    }

    #[zbus(name = "GetSessionByPID")]
    fn get_session_by_pid(&self, _pid: u32) -> OwnedObjectPath {
        ObjectPath::from_static_str_unchecked(SESSION).into()
    }
}

struct Logind {
    bus: zbus::Connection,
    waits: Arc<Mutex<Vec<PipeReader>>>,
}

impl Logind {
    async fn on(bus: &Bus) -> Self {
        let waits = Arc::default();
        let bus = zbus::connection::Builder::address(bus.1.as_str())
            .and_then(|it| it.name("org.freedesktop.login1"))
            .and_then(|it| it.name("org.freedesktop.UPower"))
            .and_then(|it| it.serve_at(LOGIN, Manager(Arc::clone(&waits))))
            .expect("a bus");
        Self { bus: bus.build().await.expect("a bus"), waits }
    }

    async fn sleep(&self, begins: bool) {
        self.emit(LOGIN, "org.freedesktop.login1.Manager", "PrepareForSleep", &(begins,)).await;
    }

    async fn lock(&self) {
        self.emit(SESSION, "org.freedesktop.login1.Session", "Lock", &()).await;
    }

    async fn changed(&self, path: &str, of: &str, what: &str, now: bool) {
        let changed = HashMap::from([(what, Value::Bool(now))]);
        let body = (of, changed, Vec::<String>::new());
        self.emit(path, "org.freedesktop.DBus.Properties", "PropertiesChanged", &body).await;
    }

    async fn emit<B: serde::Serialize + zbus::zvariant::DynamicType>(
        &self,
        path: &str,
        of: &str,
        what: &str,
        body: &B,
    ) {
        self.bus.emit_signal(None::<BusName<'_>>, path, of, what, body).await.expect("said");
    }

    /// Comes back when Kith has let go of what the sleep waits for.
    async fn may_sleep(&self) {
        let mut wait = self.waits.lock().expect("no test panicked here").pop().expect("Kith asked the sleep to wait");
        let let_go = tokio::task::spawn_blocking(move || wait.read(&mut [0; 1]));
        assert_eq!(let_go.await.expect("no panic").expect("a pipe"), 0);
    }
}

async fn unlock(window: &Window) {
    window.fill("Your passphrase", PASSPHRASE).await;
    window.press("Unlock").await;
    window.shows("What’s due").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sleep_the_lid_and_a_locked_session_each_lock_and_keep_what_is_typed() {
    let mut way = Way::referred();
    way.service.desk.close();
    let bus = Bus::new(way.service.folder.path());
    let logind = Logind::on(&bus).await;
    let start = Start::plain().clock("2026-11-24T11:00:00Z").file(&way.service.file()).bus(&bus.1);
    let window = Window::open(way.service.folder.path(), &start).await;
    window.fill("Who are you?", RUTH).await;
    unlock(&window).await;

    // In the middle of a sentence.
    window.press("My families").await;
    window.press("Open Okafor").await;
    let field = window.find("field", ASKED, None).await;
    field.clear().await.expect("a field");
    field.send_keys("Who can have Amara while").await.expect("typed");
    logind.sleep(true).await;
    window.follow_to("Your passphrase").await;
    logind.may_sleep().await;
    logind.sleep(false).await;

    unlock(&window).await;
    window.press("My families").await;
    window.press("Open Okafor").await;
    until("what was being typed stands there again", || async {
        let field = window.find("field", ASKED, None).await;
        field.value().await.ok().flatten().as_deref() == Some("Who can have Amara while")
    })
    .await;

    logind.changed("/org/freedesktop/UPower", "org.freedesktop.UPower", "LidIsClosed", false).await;
    logind.changed("/org/freedesktop/UPower", "org.freedesktop.UPower", "LidIsClosed", true).await;
    window.follow_to("Your passphrase").await;
    unlock(&window).await;
    logind.lock().await;
    window.follow_to("Your passphrase").await;
    unlock(&window).await;
    logind.changed(SESSION, "org.freedesktop.login1.Session", "LockedHint", true).await;
    window.follow_to("Your passphrase").await;
    window.close().await;
}
