//! Where things lie: the built app, a test's data folder and its saved papers.

use std::path::{Path, PathBuf};

/// The app that was built beside the running test (`KITH_APP` names another).
pub fn app() -> PathBuf {
    std::env::var_os("KITH_APP").map_or_else(|| built("kith"), PathBuf::from)
}

/// A program of this workspace, built with the same profile as the running one.
pub fn built(name: &str) -> PathBuf {
    let running = std::env::current_exe().expect("the running program has a path");
    let folder = running.parent().expect("it lies in a folder");
    let folder = if folder.ends_with("deps") { folder.parent().expect("target/debug") } else { folder };
    folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// The checkout.
pub fn checkout() -> &'static Path {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests)
}

/// This machine's data folder, as Kith sees it in this test.
pub fn machine(folder: &Path) -> PathBuf {
    folder.join("machine")
}

/// Where dialogs "choose" to save in this test: the service in its folder `kith`, papers in `pdf`, exports in `csv`.
pub fn saved(folder: &Path) -> PathBuf {
    folder.join("saved")
}

/// Where papers are saved in this test.
pub fn papers(folder: &Path) -> PathBuf {
    saved(folder).join("pdf")
}

/// Where exports are saved in this test.
pub fn exports(folder: &Path) -> PathBuf {
    saved(folder).join("csv")
}

/// Makes all of them.
pub fn make(folder: &Path) {
    for place in [machine(folder), saved(folder).join("kith"), papers(folder), exports(folder)] {
        std::fs::create_dir_all(place).expect("a test may make its own folders");
    }
}

/// Every file below a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
