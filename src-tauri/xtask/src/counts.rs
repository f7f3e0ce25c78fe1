//! How many tests ran, read from what the runners wrote. A runner that wrote no count has run no
//! test, and that is a failure.

use std::iter::Sum;

/// Tests that passed and tests that did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Passed.
    pub passed: u32,
    /// Failed, timed out or ended by a signal.
    pub failed: u32,
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self { passed: sum.passed + one.passed, failed: sum.failed + one.failed })
    }
}

/// vitest: `      Tests  1 failed | 12 passed (13)`.
pub fn vitest(output: &str) -> Counts {
    let lines = plain(output);
    lines.iter().filter_map(|line| line.trim().strip_prefix("Tests ")).map(words).sum()
}

/// cargo test: `test result: ok. 2 passed; 0 failed; …`, once for each binary.
pub fn cargo_test(output: &str) -> Counts {
    let lines = plain(output);
    lines.iter().filter_map(|line| line.trim().strip_prefix("test result:")).map(words).sum()
}

/// nextest: `     Summary [ 2.2s] 5 tests run: 4 passed (1 slow), 1 failed, 0 skipped`.
pub fn nextest(output: &str) -> Counts {
    let lines = plain(output);
    let summaries = lines.iter().filter(|line| line.trim().starts_with("Summary ["));
    summaries.filter_map(|line| line.split_once("run:")).map(|(_, rest)| words(rest)).sum()
}

/// Adds up `N passed`, `N failed` and their like.
fn words(line: &str) -> Counts {
    let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut counts = Counts::default();
    for pair in words.windows(2) {
        let [number, what] = pair else { continue };
        let Ok(number) = number.parse::<u32>() else {
            continue;
        };
        match *what {
            "passed" => counts.passed += number,
            "failed" | "timed" | "exec" => counts.failed += number,
            _ => {}
        }
    }
    counts
}

/// The lines without terminal colours.
fn plain(output: &str) -> Vec<String> {
    output.lines().map(without_colours).collect()
}

fn without_colours(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(part.split_once('m').map_or(part, |(_, rest)| rest));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_runner_is_read() {
        let seen = |passed, failed| Counts { passed, failed };
        assert_eq!(vitest(" Test Files  2 passed (2)\n      Tests  1 failed | 12 passed (13)\n"), seen(12, 1));
        assert_eq!(vitest("\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m3 passed\u{1b}[39m (3)"), seen(3, 0));
        let cargo = "test result: ok. 2 passed; 0 failed; 1 ignored;\ntest result: FAILED. 3 passed; 4 failed;";
        assert_eq!(cargo_test(cargo), seen(5, 4));
        let next =
            "     Summary [   2.2s] 9 tests run: 5 passed (1 slow), 2 failed, 1 timed out, 1 exec failed, 3 skipped";
        assert_eq!(nextest(next), seen(5, 4));
    }

    #[test]
    fn nothing_written_is_nothing_run() {
        assert_eq!(nextest("error: could not compile"), Counts::default());
        assert_eq!(vitest(""), Counts::default());
    }
}
