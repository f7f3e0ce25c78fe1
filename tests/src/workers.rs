//! Several people of one service, each with a passphrase of their own, and whoever of them sits at the desk.

use crate::service::{PASSPHRASE, RUTH, Service};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// What somebody who is added is given to begin with.
pub const FIRST: &str = "borrowed kettle orbit moss";

/// The passphrase that somebody chooses for themselves; no two have the same.
pub fn own(name: &str) -> String {
    format!("lantern pebble quiet thistle {name}")
}

impl Service {
    /// Somebody is added by whoever sits at the desk, and chooses a passphrase of their own. Answers with who
    /// they are. Ruth sits at the desk afterwards.
    pub fn worker(&mut self, name: &str, roles: &[&str]) -> Value {
        let add = json!({"workName": name, "roles": roles, "passphrase": FIRST});
        let page = self.get(json!({"staff": {"addStaff": add}}));
        let here = page["here"].as_array().expect("people").clone();
        self.lock();
        self.unlock(name, FIRST).expect("unlocks");
        self.get(json!({"staff": {"setPassphrase": {"old": FIRST, "passphrase": own(name)}}}));
        self.sits(RUTH);
        here.last().expect("somebody")["staff"].clone()
    }

    /// Somebody else sits down at the desk.
    pub fn sits(&mut self, name: &str) {
        self.lock();
        self.clock.add(TimeDelta::minutes(1));
        let passphrase = if name == RUTH { PASSPHRASE.to_owned() } else { own(name) };
        self.unlock(name, &passphrase).expect("unlocks");
    }
}
