//! `cargo xtask bench [--fresh] [--seed N] [--referrals N]`: what PROMISES.md calls quick, measured
//! at county scale in one run on one machine, and printed as one table with the same in plain SQLite
//! beside it.
//!
//! It refuses to judge by the clock: no time fails it, and it is no test. It is a table of
//! percentiles and not a Criterion benchmark: `county/watch.rs` says why.

use kith_core::base::problem::{Outcome, Problem};
use kith_core::desk::{Desk, TABLES};
use kith_core::file::keyfile::SlotKind;
use kith_core::file::open;
use kith_tests::county::maps;
use kith_tests::county::watch::{Table, Watch};
use kith_tests::county::{Scale, build, compared, plain, screens};
use kith_tests::service::{PASSPHRASE, SetClock, tools};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What is asked of this program.
struct Asked {
    seed: u64,
    scale: Scale,
    fresh: bool,
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let after = |name: &str| args.iter().position(|arg| arg == name).and_then(|at| args.get(at + 1)?.parse().ok());
    let asked = Asked {
        seed: after("--seed").unwrap_or(7),
        scale: after("--referrals").map_or_else(Scale::county, Scale::of),
        fresh: args.iter().any(|arg| arg == "--fresh"),
    };
    match run(&folder(), &asked) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("bench: {problem:?}");
            ExitCode::FAILURE
        }
    }
}

/// Cargo's target folder, or `KITH_BENCH_DIR`.
fn folder() -> PathBuf {
    let checkout = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    let set = std::env::var_os("KITH_BENCH_DIR").map(PathBuf::from);
    set.unwrap_or_else(|| checkout.join("target").join("bench"))
}

fn run(folder: &Path, asked: &Asked) -> Outcome<()> {
    let told = |error: std::io::Error| {
        Problem::new(kith_core::base::problem::Kind::Fault, "fault").text("why", error.to_string())
    };
    std::fs::create_dir_all(folder).map_err(told)?;
    let place = build::ready(folder, asked.seed, asked.scale, asked.fresh)?;
    let mut table = Table::new();
    let (limit, history) = against_plain(folder, &place, asked, &mut table)?;
    through_the_desk(folder, &place, asked, &limit, &mut table)?;
    maps::lines(&mut table);
    peers(&mut table);
    let report = format!("{}\n{}", about(&place, asked, history)?, table.text());
    std::fs::write(folder.join("report.md"), &report).map_err(told)?;
    println!("{report}");
    Ok(())
}

/// The file without the desk, then the plain one: the same SQL on both. Answers with the plain save,
/// and with how many rows the history has.
fn against_plain(folder: &Path, place: &build::Place, asked: &Asked, table: &mut Table) -> Outcome<(Watch, i64)> {
    let mut tools = tools(&SetClock::default(), folder, asked.seed);
    let (mut key, mut opening) = (Watch::default(), Watch::default());
    let looked = open::look(&place.kith, &tools.machine)?;
    let opened = key.time(|| looked.try_passphrase(PASSPHRASE, SlotKind::Person, None, &mut |_, _| {}))?;
    let (mut file, _) = opening.time(|| looked.open(&opened, TABLES, &mut tools))?;
    table.line("of an unlock, the key derivation", None, &key, None);
    table.line("of an unlock, opening the file", None, &opening, None);
    let mut ours = file.read(|conn| compared::reads(conn, asked.seed, asked.scale.last))?;
    compared::saves(&mut file, &mut tools, asked.seed, 200, &mut ours.save)?;
    let history = file.head().seq;
    file.close();
    let conn = plain::open(&place.plain)?;
    let mut plain = compared::reads(&conn, asked.seed, asked.scale.last)?;
    compared::plain_saves(&conn, asked.seed, 200, &mut plain.save)?;
    compared::lines(&ours, &plain, table);
    Ok((plain.save, history))
}

/// What the screens ask, through the one door.
fn through_the_desk(
    folder: &Path,
    place: &build::Place,
    asked: &Asked,
    limit: &Watch,
    table: &mut Table,
) -> Outcome<()> {
    let picks = screens::Picks::read(&plain::open(&place.plain)?)?;
    let mut desk = Desk::new(tools(&SetClock::default(), folder, asked.seed));
    desk.choose(&place.kith);
    screens::unlock(&mut desk, 5, table);
    screens::screens(&mut desk, &picks, asked.seed, 1_000, table);
    screens::keystrokes(&mut desk, &picks, asked.seed, 200, table);
    screens::saves(&mut desk, &picks, asked.seed, 100, limit, table);
    desk.close();
    Ok(())
}

/// Programs somebody could use instead. They are looked for, and named where they are not there.
fn peers(table: &mut Table) {
    for (what, programs) in [
        ("LibreOffice, recalculating the same", ["soffice", "localc"]),
        ("DuckDB, the same counts", ["duckdb", "duckdb"]),
    ] {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let there = std::env::split_paths(&path).any(|folder| programs.iter().any(|name| folder.join(name).is_file()));
        table.said(what, if there { "here, and not asked yet" } else { "not here" });
    }
}

/// What was measured, on what.
fn about(place: &build::Place, asked: &Asked, history: i64) -> Outcome<String> {
    let plain = plain::open(&place.plain)?;
    let bytes = |path: &Path| std::fs::metadata(path).map_or(0, |about| about.len() / 1_000_000);
    let mut text = format!(
        "# Kith at county scale\n\nSeed {}, {} MB encrypted with its history, {} MB plain without one. Milliseconds, \
         one request at a time from JSON text to JSON text. CPU is this thread's own time. Plain SQLite is the same \
         library without a key, the same tables and indexes, the same settings, no triggers.\n\n",
        asked.seed,
        bytes(&place.kith),
        bytes(&place.plain),
    );
    for table in ["referral", "referral_child", "person", "plan_action", "episode"] {
        let rows: u32 = plain.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
        let _ = write!(text, "{table} {rows}; ");
    }
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("a machine that is not named");
    let _ = writeln!(text, "history {history}; {}.", model.trim_start_matches(['\t', ' ', ':']));
    Ok(text)
}
