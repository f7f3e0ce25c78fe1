//! What has to be so before there is a window: nobody drives it from outside, and a crash leaves
//! no copy of the key on the disk. It refuses to start rather than to unset: changing the
//! environment of a running process needs unsafe code.

/// Either of these turns WebDriver on inside Tauri, in release builds too.
const AUTOMATION: [&str; 2] = ["TAURI_WEBVIEW_AUTOMATION", "TAURI_AUTOMATION"];

/// Why Kith won't start, or nothing. `is_set` looks a variable up; `test_build` is the `e2e` feature.
pub fn refusal(is_set: impl Fn(&str) -> bool, test_build: bool) -> Option<String> {
    let found = AUTOMATION.into_iter().find(|name| is_set(name))?;
    let reason = format!("Kith won't start while {found} is set: another program could drive its window.");
    (!test_build).then_some(reason)
}

/// Whether this window is about to be driven by a test.
pub fn driven() -> bool {
    cfg!(feature = "e2e") && AUTOMATION.into_iter().any(|name| std::env::var_os(name).is_some())
}

/// No core dump of this process, nor of the webview's processes that it starts. Where the system
/// has no such limit (Windows), nothing is done. The limit is one byte: at exactly that Linux also skips a
/// program that dumps are piped to, which a limit of nothing does not stop.
pub fn no_core_dumps() {
    #[cfg(unix)]
    if let Err(error) = rlimit::setrlimit(rlimit::Resource::CORE, 1, 1) {
        eprintln!("Kith could not turn core dumps off: {error}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shipped_build_refuses_each_automation_variable() {
        for name in AUTOMATION {
            let told = refusal(|asked| asked == name, false).unwrap_or_default();
            assert!(told.contains(name), "{told}");
            assert_eq!(told.lines().count(), 1);
        }
    }

    #[test]
    fn a_shipped_build_starts_without_them_and_a_test_build_starts_with_them() {
        assert_eq!(refusal(|_| false, false), None);
        assert_eq!(refusal(|_| true, true), None);
    }

    #[cfg(unix)]
    #[test]
    fn core_dumps_are_off() {
        no_core_dumps();
        assert_eq!(rlimit::Resource::CORE.get().ok(), Some((1, 1)));
    }
}
