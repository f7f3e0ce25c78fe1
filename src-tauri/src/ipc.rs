//! The one command, `kith(request)`. Messages are queued in the order in which they come, and the
//! page never waits for the disk. It refuses every other command, and looks into no message: what
//! may be asked, and what is said to a message that can't be read, is the core's to say.

use crate::queue::Queue;
use serde_json::Value;
use tauri::ipc::{Invoke, InvokeBody, InvokeError};
use tauri::{Manager, Wry};

/// Takes one message from the page. False when it is no command of ours.
pub fn answer(invoke: Invoke<Wry>) -> bool {
    let Invoke { message, resolver, .. } = invoke;
    if message.command() != "kith" {
        return false;
    }
    let request = match message.payload() {
        InvokeBody::Json(payload) => payload.get("request").cloned().unwrap_or_default(),
        InvokeBody::Raw(_) => Value::Null,
    };
    let queue = message.webview_ref().state::<Queue>();
    queue.ask(
        request,
        Box::new(move |answer| match answer {
            Ok(reply) => resolver.respond(serde_json::to_value(reply).map_err(InvokeError::from_error)),
            Err(told) => resolver.reject(told),
        }),
    );
    true
}
