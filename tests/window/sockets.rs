//! No network: Kith goes through the whole thread by itself, as it is shipped but for the test
//! seam, and the system's own trace says which sockets any of its processes asked for. WebDriver
//! is not there: it would open one of its own.

use kith_tests::service::Service;
use kith_tests::window::Run;
use kith_tests::{places, window};
use std::path::Path;
use std::process::Command;

/// What a person's hands do.
const DRIVE: &str = include_str!("self_hands.js");
/// The way from unlocking to the lock.
const THREAD: &str = include_str!("self_drive.js");

/// The calls that opened a socket of an internet family, or had an address of one. The webview asks
/// the system which routes there are, over a socket that leads nowhere: their families are only data.
fn internet(trace: &str) -> Vec<&str> {
    let leads_out = |line: &&str| line.contains("socket(AF_INET") || line.contains("sa_family=AF_INET");
    trace.lines().filter(leads_out).collect()
}

/// From nothing to the recovery sheet on the disk. What comes after is typed from paper, which a
/// page can't read: the other run begins there.
const START: &str = include_str!("self_start.js");

/// Runs Kith under the tracer, driving itself; what it asked the system for.
fn traced(folder: &Path, script: &str, file: Option<&Path>) -> String {
    let (at, trace) = (folder.join("script.js"), folder.join("trace"));
    std::fs::write(&at, script).expect("the script is written");
    let tracer = Command::new("strace").arg("-V").output();
    assert!(tracer.is_ok_and(|said| said.status.success()), "please install strace (apt: strace)");
    let run = Run::new(folder, "strace")
        .args(["-f", "-qq", "-e", "trace=%network,execve", "-o"])
        .args([&trace, &places::app()])
        .args(file)
        .env("KITH_E2E_SELF_DRIVE", &at);
    let (succeeded, told) = run.to_the_end();
    assert!(succeeded, "{told}");
    let trace = std::fs::read_to_string(trace).expect("strace wrote its trace");
    for seen in ["socket(AF_UNIX", "WebKitNetworkProcess", "WebKitWebProcess"] {
        assert!(trace.contains(seen), "{seen} was not traced");
    }
    trace
}

fn is_silent(trace: &str) {
    let internet = internet(trace);
    assert!(internet.is_empty(), "{internet:#?}");
}

#[test]
fn starting_a_service_asks_for_no_internet_socket() {
    let folder = tempfile::tempdir().expect("a folder");
    let trace = traced(folder.path(), &[window::HANDS, DRIVE, START].join("\n"), None);
    let papers = places::files(&places::papers(folder.path()));
    assert_eq!(papers.len(), 1, "the sheet was not made: {papers:?}");
    is_silent(&trace);
}

#[test]
fn the_whole_thread_asks_for_no_internet_socket() {
    let mut service = Service::started();
    service.desk.close();
    let folder = service.folder.path();
    let trace = traced(folder, &[window::HANDS, DRIVE, THREAD].join("\n"), Some(&service.file()));
    assert!(places::papers(folder).join("Our people.pdf").is_file(), "the thread was not gone through");
    is_silent(&trace);
}

#[test]
fn lines_of_a_trace_are_told_apart() {
    let four = "123 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 3";
    let six = "123 connect(5, {sa_family=AF_INET6, sin6_port=htons(53)}, 28) = 0";
    let own = [
        "123 socket(AF_UNIX, SOCK_STREAM, 0) = 3",
        "123 recvmsg(5, {msg_name={sa_family=AF_NETLINK}, msg_iov=[{rtm_family=AF_INET, rtm_dst_len=0}]}, 0) = 52",
    ]
    .join("\n");
    assert_eq!(internet(&[four, &own, six].join("\n")), [four, six]);
    assert!(internet(&own).is_empty());
}

#[test]
fn the_trace_would_show_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let trace = folder.path().join("trace");
    let connects = ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9"];
    let traced =
        Command::new("strace").args(["-f", "-qq", "-e", "trace=%network", "-o"]).arg(&trace).args(connects).output();
    assert!(traced.is_ok(), "please install strace (apt: strace)");
    let trace = std::fs::read_to_string(trace).expect("strace wrote its trace");
    assert!(internet(&trace).iter().any(|line| line.contains("socket(AF_INET")), "{trace}");
}
