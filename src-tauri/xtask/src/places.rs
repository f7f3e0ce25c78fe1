//! Where things lie: the checkout, the UI, what was built.

use std::path::{Path, PathBuf};

/// The checkout that this program was started in: Cargo says so. It may have been moved since it was built.
pub fn checkout() -> PathBuf {
    let told = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let here = told.as_deref().unwrap_or(Path::new(env!("CARGO_MANIFEST_DIR")));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

/// The page's own folder.
pub fn ui() -> PathBuf {
    checkout().join("ui")
}

/// Cargo's target folder: what is set, or `target` in the checkout.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(set) => checkout().join(set),
        None => checkout().join("target"),
    }
}

/// A program that was built for tests.
pub fn built(name: &str) -> PathBuf {
    target().join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}
