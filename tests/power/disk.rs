//! A disk that writes everything down, or fails when it is told to: `disk.c` put under the acts.

use kith_tests::acts::{ACTS, Act};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// What the disk does, and at which move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The program dies before it.
    Kill(usize),
    /// Half of it is written, then the program dies.
    Tear(usize),
    /// There is no room from it on.
    Full(usize),
    /// It fails, once.
    Fail(usize),
}

impl Fault {
    /// The move.
    pub fn at(self) -> usize {
        match self {
            Self::Kill(at) | Self::Tear(at) | Self::Full(at) | Self::Fail(at) => at,
        }
    }

    fn named(self) -> &'static str {
        match self {
            Self::Kill(_) => "kill",
            Self::Tear(_) => "tear",
            Self::Full(_) => "full",
            Self::Fail(_) => "fail",
        }
    }
}

/// How an act ended.
#[derive(Debug)]
pub struct Ran {
    /// The answers it heard: `saved`, `told`, or `refused CODE`.
    pub answers: Vec<String>,
    /// Its exit code; none when it was killed.
    pub code: Option<i32>,
}

/// One thing that happened on the disk, or that the program said. Names are relative to the folder.
#[derive(Debug, Clone)]
pub enum Move {
    Write { file: u64, at: usize, bytes: Vec<u8> },
    Cut { file: u64, length: usize },
    Sync { file: u64 },
    SyncFolder,
    Made { file: u64, name: PathBuf },
    Renamed { from: PathBuf, to: PathBuf },
    Linked { from: PathBuf, to: PathBuf },
    Gone { name: PathBuf },
    Folder { name: PathBuf },
    Said,
}

/// The shim, built once by the C compiler that builds SQLCipher.
fn shim() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("power/disk.c");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let (part, built) = (folder.join(format!("disk-{}.so", std::process::id())), folder.join("disk.so"));
        let flags = ["-std=gnu11", "-Wall", "-Wextra", "-Werror", "-O1", "-shared", "-fPIC"];
        let status = Command::new("cc").args(flags).arg("-o").arg(&part).arg(&here).arg("-ldl").status();
        assert!(status.expect("cc is installed").success(), "disk.c does not compile");
        // Tests run side by side: a whole one takes the place of another.
        std::fs::rename(&part, &built).expect("in its place");
        built
    })
}

/// The act of this name.
pub fn act(name: &str) -> &'static Act {
    ACTS.iter().find(|(act, ..)| *act == name).expect("an act")
}

fn command(name: &str, folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_acts"));
    command.arg(act(name).0).arg(folder).stdin(Stdio::null()).stderr(Stdio::piped());
    command
}

fn ended(mut command: Command) -> Ran {
    let done = command.output().expect("the act runs");
    let said = String::from_utf8(done.stdout).expect("text");
    let ran = Ran { answers: said.lines().map(str::to_owned).collect(), code: done.status.code() };
    let panicked = ran.code == Some(101) || ran.code == Some(2);
    assert!(!panicked, "{:?}\n{}", ran.answers.last(), String::from_utf8_lossy(&done.stderr));
    ran
}

/// Does an act on a disk that fails.
pub fn failing(name: &str, folder: &Path, fault: Fault) -> Ran {
    let mut command = command(name, folder);
    command.env("LD_PRELOAD", shim()).env("DISK_UNDER", folder);
    command.env("DISK_DOES", fault.named()).env("DISK_AT", fault.at().to_string());
    ended(command)
}

/// Does an act, and answers with everything that happened on the disk.
pub fn watched(name: &str, folder: &Path) -> Vec<Move> {
    let trace = folder.with_extension("trace");
    let mut command = command(name, folder);
    command.env("LD_PRELOAD", shim()).env("DISK_UNDER", folder).env("DISK_TRACE", &trace);
    let ran = ended(command);
    assert_eq!(ran.code, Some(0), "{name} is done to its end: {:?}", ran.answers.last());
    read(&std::fs::read(&trace).expect("a trace"), folder)
}

/// Reads what `disk.c` wrote down: a letter, three numbers of eight bytes, and so many bytes as the last says.
fn read(mut trace: &[u8], under: &Path) -> Vec<Move> {
    let mut moves = vec![];
    while let Some((letter, rest)) = trace.split_first() {
        let number = |at: usize| u64::from_le_bytes(rest[at..at + 8].try_into().expect("eight bytes"));
        let (file, at, length) = (number(0), size(number(8)), size(number(16)));
        let (bytes, after) = rest[24..].split_at(length);
        moves.push(moved(*letter, file, at, bytes, under));
        trace = after;
    }
    moves
}

fn moved(letter: u8, file: u64, at: usize, bytes: &[u8], under: &Path) -> Move {
    let text = || String::from_utf8(bytes.to_vec()).expect("text");
    let names: Vec<PathBuf> = match letter {
        b'C' | b'R' | b'L' | b'U' | b'F' => {
            text().split('\0').map(|name| Path::new(name).strip_prefix(under).unwrap_or(Path::new("")).into()).collect()
        }
        _ => vec![],
    };
    let name = |at: usize| names.get(at).cloned().expect("a name");
    match letter {
        b'W' => Move::Write { file, at, bytes: bytes.to_vec() },
        b'T' => Move::Cut { file, length: at },
        b'Y' => Move::Sync { file },
        b'D' => Move::SyncFolder,
        b'C' => Move::Made { file, name: name(0) },
        b'R' => Move::Renamed { from: name(0), to: name(1) },
        b'L' => Move::Linked { from: name(0), to: name(1) },
        b'U' => Move::Gone { name: name(0) },
        b'F' => Move::Folder { name: name(0) },
        b'S' => Move::Said,
        other => panic!("the trace has a {other}"),
    }
}

fn size(number: u64) -> usize {
    usize::try_from(number).expect("small")
}
