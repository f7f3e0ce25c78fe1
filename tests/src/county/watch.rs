//! Stopwatches and the table. Percentiles, because they are what is promised: nobody waits for a
//! mean. A harness such as Criterion warms one call up and gives the mean of it; what a person meets
//! is one whole request about one family after a hundred others, and the worst in a hundred of those.
//!
//! Beside the clock on the wall stands this thread's own CPU time: it is the same on a machine that
//! does something else at the same time, and it is what a ratio is made of.

use std::fmt::Write;
use std::time::Instant;

/// What was measured of one thing, in milliseconds.
#[derive(Debug, Clone, Default)]
pub struct Watch {
    wall: Vec<f64>,
    cpu: Vec<f64>,
}

impl Watch {
    /// Does it, and notes how long it took.
    pub fn time<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let (wall, cpu) = (Instant::now(), cpu());
        let done = work();
        self.cpu.push(self::cpu() - cpu);
        self.wall.push(wall.elapsed().as_secs_f64() * 1_000.0);
        done
    }

    /// How often.
    pub fn times(&self) -> usize {
        self.wall.len()
    }

    /// All of the CPU time together.
    pub fn cpu_in_all(&self) -> f64 {
        self.cpu.iter().sum()
    }

    /// The middle of the CPU time.
    pub fn cpu_half(&self) -> f64 {
        percentile(&self.cpu, 50)
    }
}

/// Of this thread, in milliseconds.
#[cfg(target_os = "linux")]
fn cpu() -> f64 {
    let at = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    at.tv_sec as f64 * 1_000.0 + at.tv_nsec as f64 / 1_000_000.0
}

/// Other systems are not asked: the column stays empty.
#[cfg(not(target_os = "linux"))]
fn cpu() -> f64 {
    0.0
}

/// The smallest value that so many in a hundred do not pass.
fn percentile(values: &[f64], of_hundred: usize) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    let place = (values.len() * of_hundred).div_ceil(100).max(1) - 1;
    values.get(place).copied().unwrap_or(0.0)
}

/// The report: one table, a line for each thing.
#[derive(Debug, Default)]
pub struct Table {
    text: String,
}

impl Table {
    /// With its heading.
    pub fn new() -> Self {
        let head = "| what | target: p99, ratio | times | p50 | p99 | max | CPU p50 | CPU p99 | plain SQLite CPU p50 | ratio | |\n";
        Self { text: format!("{head}|---|---|---|---|---|---|---|---|---|---|---|\n") }
    }

    /// One thing; `most` milliseconds are its target, `limit` is the same in plain SQLite and how many
    /// times as much CPU time is promised, where that is.
    pub fn line(&mut self, what: &str, most: Option<f64>, watch: &Watch, limit: Option<(&Watch, Option<f64>)>) {
        let p = percentile;
        let wall = p(&watch.wall, 99);
        let mean = |watch: &Watch| watch.cpu_in_all() / watch.times().max(1) as f64;
        let ratio = limit.map(|(limit, promised)| (mean(watch) / mean(limit), promised));
        let (plain, times) = match (limit, ratio) {
            (Some((limit, _)), Some((ratio, _))) => (format!("{:.3}", limit.cpu_half()), format!("{ratio:.1}x")),
            _ => Default::default(),
        };
        let mut target: Vec<String> = most.iter().map(|most| format!("< {most}")).collect();
        let mut said: Vec<&str> = vec![];
        if let Some(most) = most {
            let quick = if p(&watch.cpu, 99) < most { "holds in CPU time" } else { "**misses**" };
            said.push(if wall < most { "holds" } else { quick });
        }
        if let Some((ratio, Some(promised))) = ratio {
            target.push(format!("≤ {promised}x"));
            said.push(if ratio <= promised { "ratio holds" } else { "**ratio misses**" });
        }
        let _ = writeln!(
            self.text,
            "| {what} | {} | {} | {:.2} | {wall:.2} | {:.2} | {:.2} | {:.2} | {plain} | {times} | {} |",
            target.join(", "),
            watch.times(),
            p(&watch.wall, 50),
            p(&watch.wall, 100),
            p(&watch.cpu, 50),
            p(&watch.cpu, 99),
            said.join(", "),
        );
    }

    /// Something that has no times, said in words.
    pub fn said(&mut self, what: &str, words: &str) {
        let _ = writeln!(self.text, "| {what} | | | | | | | | | | {words} |");
    }

    /// The table in Markdown.
    pub fn text(&self) -> &str {
        &self.text
    }
}
