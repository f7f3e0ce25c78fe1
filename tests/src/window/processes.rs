//! Which processes belong to a test's Kith: those that carry its data folder in their environment.

use crate::places;
use std::os::unix::fs::FileExt;
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

/// Whether a process has these words in its memory, as UTF-8 or as the webview's own letters.
pub fn memory_holds(pid: i32, words: &str) -> bool {
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let maps = std::fs::read_to_string(format!("/proc/{pid}/maps")).unwrap_or_default();
    let Ok(memory) = std::fs::File::open(format!("/proc/{pid}/mem")) else { return false };
    maps.lines().filter_map(writable).any(|(from, to)| {
        let mut bytes = vec![0; usize::try_from(to - from).unwrap_or_default()];
        let read = memory.read_at(&mut bytes, from).unwrap_or_default();
        bytes.truncate(read);
        holds(&bytes, words.as_bytes()) || holds(&bytes, &wide)
    })
}

/// The ends of a mapping that the process can write to and that is not as large as an address space.
fn writable(line: &str) -> Option<(u64, u64)> {
    let (range, rest) = line.split_once(' ')?;
    let (from, to) = range.split_once('-')?;
    let (from, to) = (u64::from_str_radix(from, 16).ok()?, u64::from_str_radix(to, 16).ok()?);
    (rest.starts_with("rw") && to - from < 1 << 30).then_some((from, to))
}

/// Whether these bytes hold those.
pub fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    let Some((first, rest)) = needle.split_first() else { return true };
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|byte| byte == first) {
        if bytes[from + at + 1..].starts_with(rest) {
            return true;
        }
        from += at + 1;
    }
    false
}
