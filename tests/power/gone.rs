//! An act as it went on a disk that is well: where it began, everything that happened, and what the service held
//! after each answer. What is found on a disk that failed is held against it.

use crate::disk::{self, Move};
use crate::image::Image;
use crate::stand::{self, Ring, State};
use kith_tests::service::FILE;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Mutex;
use tempfile::TempDir;

/// An act that was done to its end.
pub struct Gone {
    /// Its name.
    pub name: &'static str,
    /// What lay in the folder before it.
    pub start: Image,
    all: Vec<Move>,
    /// Where in `all` each move of the disk stands; the first is move 1.
    places: Vec<usize>,
    /// Where in `all` each answer stands.
    answers: Vec<usize>,
    /// From which place on the service held what.
    states: Vec<(usize, State)>,
    /// What it held between two answers, where that was asked: by the place of the first.
    between: Mutex<HashMap<usize, Vec<State>>>,
}

impl Gone {
    /// Does it on the folder, and leaves it as the act does.
    pub fn through(name: &'static str, folder: &Path, ring: &mut Ring) -> Self {
        let start = Image::of(folder);
        let all = disk::watched(name, folder);
        let (answers, places) = (0..all.len()).partition(|at| matches!(all[*at], Move::Said));
        let mut image = start.clone();
        let mut states = vec![(0, holds(&image, ring))];
        let mut touched = false;
        for (at, moved) in all.iter().enumerate() {
            image.take(moved);
            if touched && matches!(moved, Move::Said) {
                let held = holds(&image, ring);
                if states.last().is_none_or(|(_, last)| *last != held) {
                    states.push((at, held));
                }
            }
            touched = !matches!(moved, Move::Said);
        }
        assert_eq!(image.contents(), Image::of(folder).contents(), "{name}: the trace is whole");
        Self { name, start, all, places, answers, states, between: Mutex::default() }
    }

    /// How many moves of the disk it is.
    pub fn moves(&self) -> usize {
        self.places.len()
    }

    /// How often it saved something.
    pub fn saves(&self) -> usize {
        self.states.len() - 1
    }

    /// Everything before a move of the disk, and the place of the last of it.
    pub fn before(&self, number: usize) -> (usize, &[Move]) {
        let place = self.places[number - 1];
        (place.saturating_sub(1), &self.all[..place])
    }

    /// The place of an answer; 0 before the first.
    pub fn after_answer(&self, heard: usize) -> usize {
        heard.checked_sub(1).map_or(0, |at| self.answers[at])
    }

    /// What was found when the disk stopped at a place is what the service held at the last answer before it,
    /// or what it held at the next, or between the two, where one request is several acts.
    ///
    /// # Errors
    /// What it holds instead.
    pub fn judge(&self, place: usize, found: Result<State, String>, ring: &mut Ring) -> Result<(), String> {
        let state = found?;
        let last = self.states.iter().rposition(|(at, _)| *at <= place).unwrap_or(0);
        let here: Vec<&(usize, State)> = self.states[last..].iter().take(2).collect();
        if here.iter().any(|(_, held)| *held == state) {
            return Ok(());
        }
        if let [(from, _), (to, _)] = here.as_slice()
            && self.between(*from, *to, ring).contains(&state)
        {
            return Ok(());
        }
        if let Some(other) = self.states.iter().position(|(_, held)| *held == state) {
            return Err(format!("it holds what it held at answer {other}, not at {last}"));
        }
        let (state, held) = (state.unwrap_or_default(), self.states[last].1.clone().unwrap_or_default());
        let differ = state.iter().filter(|(table, all)| held.get(*table) != Some(*all));
        let differ: Vec<&str> = differ.map(|(table, _)| table.as_str()).collect();
        Err(format!("it holds what it never held: other than at answer {last} in {differ:?}"))
    }

    /// What it held each time that something was synced between two answers.
    fn between(&self, from: usize, to: usize, ring: &mut Ring) -> Vec<State> {
        let mut known = self.between.lock().expect("no other panicked");
        let held = known.entry(from).or_insert_with(|| {
            let mut image = self.start.after(&self.all[..from]);
            let moves = self.all[from..to].iter();
            moves
                .filter_map(|moved| {
                    image.take(moved);
                    matches!(moved, Move::Sync { .. } | Move::SyncFolder).then(|| holds(&image, ring))
                })
                .collect()
        });
        held.clone()
    }
}

/// What it holds; its backups are not looked at.
fn holds(image: &Image, ring: &mut Ring) -> State {
    let folder = TempDir::new().expect("a folder");
    let no_backup = |name: &Path| name.starts_with(FILE) || name.extension().is_none_or(|end| end != "kith");
    image.put_those(folder.path(), no_backup);
    stand::holds(folder.path(), ring).expect("it opens at every moment")
}
