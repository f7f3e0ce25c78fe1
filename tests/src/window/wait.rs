//! Waiting for a condition. There is no other way to wait.

use std::future::Future;
use std::time::{Duration, Instant};

/// How long anything may take before it counts as hanging.
pub const HANG_GUARD: Duration = Duration::from_secs(60);
/// How often a condition is looked at.
pub const STEP: Duration = Duration::from_millis(25);

/// Waits for `what`.
///
/// # Panics
/// After the hang guard.
pub async fn until<F: Future<Output = bool>>(what: &str, mut is_so: impl FnMut() -> F) {
    let seen = until_some(|| {
        let so = is_so();
        async { so.await.then_some(()) }
    });
    assert!(seen.await.is_some(), "waited in vain until {what}");
}

/// Waits until there is something; nothing after the hang guard.
pub async fn until_some<T, F: Future<Output = Option<T>>>(mut look: impl FnMut() -> F) -> Option<T> {
    let began = Instant::now();
    loop {
        if let Some(found) = look().await {
            return Some(found);
        }
        if began.elapsed() > HANG_GUARD {
            return None;
        }
        tokio::time::sleep(STEP).await;
    }
}
