//! Which processes belong to a test's Kith: those that carry its data folder in their environment.

use crate::places;
use std::path::Path;

/// The processes that were started with this data folder: Kith's own and its webview's.
pub fn processes_with(folder: &Path) -> Vec<i32> {
    let mark = format!("KITH_DATA_DIR={}", places::machine(folder).display());
    let own = |pid: &i32| {
        let environment = std::fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
        environment.split(|byte| *byte == 0).any(|line| line == mark.as_bytes())
            && !command_of(*pid).contains("WebKitWebDriver")
    };
    let all = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    all.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).filter(own).collect()
}

/// The command line of a process.
pub fn command_of(pid: i32) -> String {
    let raw = std::fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
    String::from_utf8_lossy(&raw).replace('\0', " ")
}

/// A process that has ended but not been waited for counts as gone.
pub fn alive(pid: i32) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    status.rsplit(") ").next().is_some_and(|rest| !rest.is_empty() && !rest.starts_with('Z'))
}
