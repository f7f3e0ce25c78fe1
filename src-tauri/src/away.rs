//! Locks when nobody can be there: before the machine sleeps, when its lid shuts, when its session is locked.
//! The page is told first, so that what is being typed is kept; a moment later the key goes in any case, without
//! a backup.
//!
//! On Linux, logind and UPower say so on the system's bus, and logind waits with the sleep until the key is
//! gone. On every system, and where there is no such bus, a clock that jumped says that the machine has slept:
//! then Kith locks on waking. It refuses to guess from anything else.

use crate::queue::Queue;
use std::thread;
use std::time::{Duration, SystemTime};
use tauri::{AppHandle, Manager};

/// How often the clock is looked at.
const LOOK: Duration = Duration::from_secs(5);
/// A clock that went on by so much between two looks: the machine was not there.
const SLEPT: Duration = Duration::from_secs(30);

/// Begins to watch. What this system does not have costs only that.
pub fn watch(app: &AppHandle) {
    #[cfg(target_os = "linux")]
    spawn("logind", app, |app| {
        // Without a bus there is no logind: the clock is still looked at.
        let _ = logind::watch(app);
    });
    spawn("sleep", app, jumps);
}

fn spawn(name: &str, app: &AppHandle, watch: impl FnOnce(&AppHandle) + Send + 'static) {
    let app = app.clone();
    // A system that gives no thread runs no Kith: its desk is one too.
    let _ = thread::Builder::new().name(name.into()).spawn(move || watch(&app));
}

/// Locks, and comes back when the key is gone.
fn lock(app: &AppHandle) {
    app.state::<Queue>().away(app);
}

fn jumps(app: &AppHandle) {
    let mut before = SystemTime::now();
    loop {
        thread::sleep(LOOK);
        let now = SystemTime::now();
        if jumped(before, now) {
            lock(app);
        }
        before = now;
    }
}

/// Whether the clock went on by more than a look takes. One that was set back has not slept.
fn jumped(before: SystemTime, now: SystemTime) -> bool {
    now.duration_since(before).is_ok_and(|gone| gone > SLEPT)
}

#[cfg(target_os = "linux")]
mod logind {
    use std::collections::HashMap;
    use tauri::AppHandle;
    use zbus::Message;
    use zbus::blocking::{Connection, MessageIterator, Proxy};
    use zbus::zvariant::{OwnedFd, OwnedObjectPath, Value};

    const LOGIN: &str = "org.freedesktop.login1";
    const MANAGER: &str = "org.freedesktop.login1.Manager";
    const SESSION: &str = "org.freedesktop.login1.Session";
    const UPOWER: &str = "org.freedesktop.UPower";
    const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

    /// What the bus said.
    enum Said {
        /// The machine is about to sleep.
        Sleeping,
        /// It is awake again.
        Awake,
        /// The session was locked, or the lid was shut.
        Away,
    }

    /// Listens for as long as there is a bus.
    pub fn watch(app: &AppHandle) -> zbus::Result<()> {
        let bus = Connection::system()?;
        let manager = Proxy::new(&bus, LOGIN, "/org/freedesktop/login1", MANAGER)?;
        listen(&bus, &manager)?;
        let mut waits = wait_for_us(&manager);
        for message in MessageIterator::from(&bus) {
            match said(&message?) {
                Some(Said::Sleeping) => {
                    super::lock(app);
                    // The key is gone: the machine may sleep.
                    drop(waits.take());
                }
                Some(Said::Awake) => waits = wait_for_us(&manager),
                Some(Said::Away) => super::lock(app),
                None => {}
            }
        }
        Ok(())
    }

    fn listen(bus: &Connection, manager: &Proxy<'_>) -> zbus::Result<()> {
        let mut rules = vec![
            format!("type='signal',sender='{LOGIN}',interface='{MANAGER}',member='PrepareForSleep'"),
            format!("type='signal',sender='{UPOWER}',interface='{PROPERTIES}',path='/org/freedesktop/UPower'"),
        ];
        // Started outside a session there is none whose lock could be heard.
        if let Ok(own) = manager.call::<_, _, OwnedObjectPath>("GetSessionByPID", &(std::process::id(),)) {
            let own = own.as_str();
            rules.push(format!("type='signal',sender='{LOGIN}',interface='{SESSION}',member='Lock',path='{own}'"));
            rules.push(format!("type='signal',sender='{LOGIN}',interface='{PROPERTIES}',path='{own}'"));
        }
        let daemon = Proxy::new(bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")?;
        rules.iter().try_for_each(|rule| daemon.call("AddMatch", &(rule,)))
    }

    /// Asks logind to wait with the sleep until what it hands out is dropped (five seconds at most by its own
    /// default). Where it refuses, the sleep does not wait.
    fn wait_for_us(manager: &Proxy<'_>) -> Option<OwnedFd> {
        manager.call("Inhibit", &("sleep", "Kith", "Locks the records first", "delay")).ok()
    }

    fn said(message: &Message) -> Option<Said> {
        let header = message.header();
        match (header.interface()?.as_str(), header.member()?.as_str()) {
            (MANAGER, "PrepareForSleep") => {
                let begins: bool = message.body().deserialize().ok()?;
                Some(if begins { Said::Sleeping } else { Said::Awake })
            }
            (SESSION, "Lock") => Some(Said::Away),
            (PROPERTIES, "PropertiesChanged") => away_by(message).then_some(Said::Away),
            _ => None,
        }
    }

    /// A lid that was shut, a session whose screen is locked.
    fn away_by(message: &Message) -> bool {
        let body = message.body();
        let Ok((_, changed, _)) = body.deserialize::<(&str, HashMap<&str, Value<'_>>, Vec<&str>)>() else {
            return false;
        };
        ["LidIsClosed", "LockedHint"].iter().any(|name| changed.get(name) == Some(&Value::Bool(true)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_jumped_ahead_says_that_the_machine_slept() {
        let before = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
        assert!(jumped(before, before + Duration::from_secs(31)));
        assert!(!jumped(before, before + LOOK));
        assert!(!jumped(before, before - Duration::from_secs(3600)), "set back");
    }
}
