//! Two writers, one look: no pixel of a page differs by more than 60 of 255 at 99 dpi. And the
//! texts come out of the file as they went in.
//!
//! Needs `pdftoppm` and `pdftotext` (poppler-utils); the check fails where they are missing.

use super::{fixtures, krilla_writer};
use crate::papers::write::write;
use std::path::{Path, PathBuf};
use std::process::Command;

const APART: u8 = 60;
/// Dots to the inch. A baseline that lies just between two dots goes up in one file and down in the other: at 100
/// one in 72 of the places a hundredth of a point apart does, at 99 one in 800.
const DPI: &str = "99";

fn run(program: &str, args: &[&str]) -> Vec<u8> {
    let done = Command::new(program).args(args).output();
    let done = done.unwrap_or_else(|why| panic!("{program} (poppler-utils) is needed: {why}"));
    assert!(done.status.success(), "{program}: {}", String::from_utf8_lossy(&done.stderr));
    done.stdout
}

/// Every page as a picture: width, height and bytes.
fn pictures(folder: &Path, name: &str, bytes: &[u8]) -> Vec<Vec<u8>> {
    let file = folder.join(format!("{name}.pdf"));
    std::fs::write(&file, bytes).unwrap();
    let stem = folder.join(name);
    run("pdftoppm", &["-r", DPI, file.to_str().unwrap(), stem.to_str().unwrap()]);
    let is_page = |path: &PathBuf| {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        file.starts_with(&format!("{name}-")) && file.ends_with(".ppm")
    };
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut pages: Vec<PathBuf> = entries.filter(is_page).collect();
    pages.sort();
    pages.iter().map(|page| std::fs::read(page).unwrap()).collect()
}

#[test]
fn both_writers_draw_the_same_pages() {
    let folder = tempfile::tempdir().unwrap();
    for (name, display, engine) in fixtures::all() {
        let ours = write(&display, &engine).unwrap();
        let theirs = krilla_writer::write(&display, &engine).unwrap();
        let ours = pictures(folder.path(), &format!("ours_{name}"), &ours);
        let theirs = pictures(folder.path(), &format!("theirs_{name}"), &theirs);
        assert_eq!(ours.len(), display.pages.len());
        assert_eq!(ours.len(), theirs.len());
        for (page, (one, other)) in ours.iter().zip(&theirs).enumerate() {
            assert_eq!(one.len(), other.len(), "{name}, page {page}");
            let apart = one.iter().zip(other).map(|(a, b)| a.abs_diff(*b)).max().unwrap();
            assert!(apart <= APART, "{name}, page {page}: {apart} apart");
            assert!(one.iter().any(|value| *value < 100), "{name}, page {page} is empty");
        }
    }
}

/// Poppler puts marks around right-to-left words, which nobody typed.
pub fn shown(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, bytes).unwrap();
    let text = run("pdftotext", &["-layout", file.to_str().unwrap(), "-"]);
    let text = String::from_utf8(text).unwrap();
    text.chars().filter(|c| !crate::papers::text::is_direction_mark(*c)).collect()
}

#[test]
fn names_of_every_script_come_out_as_they_went_in() {
    let (_, display, engine) = fixtures::all().swap_remove(2);
    let text = shown(&write(&display, &engine).unwrap());
    for (name, who) in fixtures::NAMES {
        let line = text.lines().find(|line| line.starts_with(name));
        let line = line.unwrap_or_else(|| panic!("{name} is not in:\n{text}"));
        assert!(line.ends_with(who), "{line}");
    }
}

#[test]
fn paragraphs_in_urdu_and_panjabi_come_out_as_they_went_in() {
    let (_, display, engine) = fixtures::all().swap_remove(0);
    let text = shown(&write(&display, &engine).unwrap());
    for whole in [fixtures::URDU, fixtures::PANJABI] {
        assert!(text.contains(whole), "{whole} is not in:\n{text}");
    }
}

/// Writes every fixture into `KITH_PAPERS_OUT`, for somebody who wants to see them.
#[test]
fn show() {
    let Ok(folder) = std::env::var("KITH_PAPERS_OUT") else {
        return;
    };
    for (name, display, engine) in fixtures::all() {
        let file = |name: String| Path::new(&folder).join(name + ".pdf");
        std::fs::write(file(name.to_owned()), write(&display, &engine).unwrap()).unwrap();
        let theirs = krilla_writer::write(&display, &engine).unwrap();
        std::fs::write(file(format!("krilla-{name}")), theirs).unwrap();
    }
}
