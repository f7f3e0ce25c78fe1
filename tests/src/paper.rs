//! Looking at a PDF from outside, with other people's programs: what it says, whether it is sound.

use std::path::Path;
use std::process::Command;

/// The text of a paper, in reading order.
pub fn text(pdf: &Path) -> String {
    said("pdftotext", &["-layout"], pdf, &["-"])
}

/// What `pdfinfo` says about it: title, pages, size, tagged.
pub fn about(pdf: &Path) -> String {
    said("pdfinfo", &[], pdf, &[])
}

/// Nothing when `qpdf --check` finds nothing wrong, else what it says.
pub fn fault(pdf: &Path) -> Option<String> {
    let output = Command::new("qpdf").arg("--check").arg(pdf).output().expect("qpdf is installed");
    (!output.status.success()).then(|| String::from_utf8_lossy(&output.stderr).into_owned())
}

/// The twelve groups of a recovery sheet, as a person would read them from the paper.
pub fn groups(pdf: &Path) -> Vec<String> {
    let text = text(pdf);
    let (_, key) = text.split_once("Recovery key").expect("the sheet says where its key is");
    let is_group = |word: &&str| word.len() == 4 && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    key.split_whitespace().filter(is_group).take(12).map(str::to_owned).collect()
}

fn said(program: &str, before: &[&str], pdf: &Path, after: &[&str]) -> String {
    let output = Command::new(program).args(before).arg(pdf).args(after).output();
    let output = output.unwrap_or_else(|_| panic!("{program} is installed (apt: poppler-utils)"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}
