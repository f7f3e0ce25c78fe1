//! Nothing that was saved is lost: every act is done on a disk that stops, is full or fails at a chosen move, and
//! its disk is built again as a power cut might leave it; each is then opened as people would open it.
//!
//! A quick form runs with every other test: fifty real faults and a hundred cuts. `cargo xtask test --full` takes
//! two hundred and a thousand, and stops at every single move. Linux only: the disk is put under the acts by the
//! dynamic linker.
#![cfg(target_os = "linux")]

mod disk;
mod gone;
mod image;
mod stand;

use disk::Fault;
use gone::Gone;
use image::Image;
use kith_core::desk::OPS;
use kith_tests::acts::{ACTS, HERS};
use kith_tests::county::chance::Chance;
use kith_tests::service::{RUTH, Service};
use serde_json::json;
use stand::{Ring, stands};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use tempfile::TempDir;

/// What falls by chance falls the same way every time.
const SEED: u64 = 28;

/// One disk to be opened.
#[derive(Debug, Clone, Copy)]
enum Point {
    /// As a power cut before a move might leave it, the so-manieth by chance.
    Cut(u64),
    /// As it is when the program dies before a move: everything before is there.
    Stop(usize),
    /// As it is after the act was really done on a disk that fails.
    Real(Fault),
}

#[test]
fn nothing_that_was_saved_is_lost() {
    let full = std::env::var_os("KITH_FULL").is_some();
    let (acts, ring) = all_acts();
    let points: Vec<(&Gone, Point)> =
        acts.iter().flat_map(|gone| points(gone, full).into_iter().map(move |point| (gone, point))).collect();
    let lost = tried(&points, &ring);
    let count = |is: fn(&Point) -> bool| points.iter().filter(|(_, point)| is(point)).count();
    println!(
        "power: {} acts of {} moves and {} saves; {} stops rebuilt, {} power cuts, {} real kills, {} full or failing \
         disks; lost or damaged: {}",
        acts.len(),
        acts.iter().map(Gone::moves).sum::<usize>(),
        acts.iter().map(Gone::saves).sum::<usize>(),
        count(|point| matches!(point, Point::Stop(_))),
        count(|point| matches!(point, Point::Cut(_))),
        count(|point| matches!(point, Point::Real(Fault::Kill(_) | Fault::Tear(_)))),
        count(|point| matches!(point, Point::Real(Fault::Full(_) | Fault::Fail(_)))),
        lost.len()
    );
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

/// Every act, one after the other, on a disk that is well. Together they do everything that is registered, or
/// it would be tried out nowhere.
fn all_acts() -> (Vec<Gone>, Ring) {
    let folder = TempDir::new().expect("a folder");
    let place = folder.path().join("service");
    std::fs::create_dir(&place).expect("a folder");
    let (mut ring, mut done, mut acts) = (Ring::default(), BTreeSet::new(), vec![]);
    for (name, ..) in ACTS {
        acts.push(Gone::through(name, &place, &mut ring));
        done.extend(stand::done(&place, &mut ring).expect("it opens"));
    }
    let never = OPS.iter().copied().flatten().map(|op| op.code).filter(|code| !done.contains(*code));
    assert_eq!(never.collect::<Vec<_>>(), Vec::<&str>::new(), "registered, and in no act");
    (acts, ring)
}

/// The disks of one act.
fn points(gone: &Gone, full: bool) -> Vec<Point> {
    let (cuts, times) = if full { (100, 4) } else { (10, 1) };
    let mut chance = Chance::of(SEED, 0, gone.name);
    let mut points: Vec<Point> = (0..cuts).map(Point::Cut).collect();
    if full {
        points.extend((1..=gone.moves()).map(Point::Stop));
    }
    for _ in 0..times {
        let kinds = [Fault::Kill, Fault::Kill, Fault::Tear, Fault::Full, Fault::Fail];
        points.extend(kinds.map(|kind| Point::Real(kind(1 + chance.place(gone.moves())))));
    }
    points
}

/// Opens each of them, two at a time. Answers with what was wrong.
fn tried(points: &[(&Gone, Point)], ring: &Ring) -> Vec<String> {
    let (next, lost) = (AtomicUsize::new(0), Mutex::new(vec![]));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                let mut ring = ring.clone();
                while let Some((gone, point)) = points.get(next.fetch_add(1, Ordering::SeqCst)) {
                    let found = match point {
                        Point::Cut(number) => cut(gone, *number, &mut ring),
                        Point::Stop(at) => stopped(gone, *at, &mut ring),
                        Point::Real(fault) => really(gone, *fault, &mut ring),
                    };
                    if let Err(why) = found {
                        lost.lock().expect("no other panicked").push(format!("{}: {point:?}: {why}", gone.name));
                    }
                }
            });
        }
    });
    lost.into_inner().expect("no other panicked")
}

fn cut(gone: &Gone, number: u64, ring: &mut Ring) -> Result<(), String> {
    let mut chance = Chance::of(SEED, number, gone.name);
    let (place, before) = gone.before(1 + chance.place(gone.moves()));
    found(gone, place, &gone.start.cut(before, &mut chance), ring)
}

fn stopped(gone: &Gone, at: usize, ring: &mut Ring) -> Result<(), String> {
    let (place, before) = gone.before(at);
    found(gone, place, &gone.start.after(before), ring)
}

fn found(gone: &Gone, place: usize, left: &Image, ring: &mut Ring) -> Result<(), String> {
    let folder = TempDir::new().expect("a folder");
    left.put(folder.path());
    let state = stands(folder.path(), ring);
    gone.judge(place, state, ring)
}

/// Does the act on such a disk; then there is room again, and people go on.
fn really(gone: &Gone, fault: Fault, ring: &mut Ring) -> Result<(), String> {
    let folder = TempDir::new().expect("a folder");
    let place = folder.path().join("service");
    gone.start.put(&place);
    let ran = disk::failing(gone.name, &place, fault);
    if matches!(fault, Fault::Kill(_) | Fault::Tear(_)) != ran.code.is_none() {
        return Err(format!("it ended with {:?}, {:?}", ran.code, ran.answers.last()));
    }
    if ran.answers.iter().any(|answer| answer == "refused fault") {
        return Err("the disk's fault was taken for one of our own".into());
    }
    let heard = ran.answers.iter().filter(|answer| !answer.starts_with("refused")).count();
    let state = stands(&place, ring)?;
    let begun = state.is_some();
    gone.judge(gone.after_answer(heard), Ok(state), ring)?;
    if begun { goes_on(place) } else { Ok(()) }
}

/// Whoever comes next unlocks, makes a sheet where one is asked for, and saves.
fn goes_on(place: PathBuf) -> Result<(), String> {
    let mut service = Service::lasting(place, 900);
    service.clock.add(chrono::TimeDelta::days(400));
    if service.unlock(RUTH, HERS[0]).is_err() {
        service.clock.add(chrono::TimeDelta::minutes(2));
        service.unlock(RUTH, HERS[1]).map_err(|told| format!("afterwards it does not unlock: {}", told.code))?;
    }
    let begin = || json!({"referral": {"beginReferral": {}}});
    let begun = service.ask(begin()).or_else(|told| match told.code.as_str() {
        // Kith died in family view, and comes back to it.
        "not-in-family-view" => {
            service.get(json!({"service": {"leaveFamilyView": {"passphrase": HERS[0]}}}));
            service.ask(begin())
        }
        _ => Err(told),
    });
    let begun = begun.or_else(|told| {
        if told.code != "sheet-first" {
            return Err(told);
        }
        service.sheet();
        service.ask(begin())
    });
    begun.map(|_| ()).map_err(|told| format!("afterwards nothing is saved: {}", told.code))
}
