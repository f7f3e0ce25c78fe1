//! Reads lines out of the shaper's layout.
//!
//! It refuses the shaper's line heights: a line with a name in another script must not push its
//! neighbours apart, so every line of a paragraph has the same leading.

use super::{Face, Glyph, Lettering, Line, Run, Shaped, is_direction_mark};
use crate::papers::fonts::{ASCENT, DESCENT};
use crate::papers::markup::is_right_to_left;
use parley::Layout;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// SPEC.md §9: the leading of Arabic script as a part of the size.
const ARABIC_LEADING: f32 = 1.7;

/// The layout as lines of runs. Letters without a glyph are added to `missing`.
pub(super) fn read(
    layout: &Layout<()>,
    text: &Arc<str>,
    how: &Lettering,
    faces: &[Face],
    missing: &mut BTreeSet<char>,
) -> Shaped {
    let leading =
        if text.chars().any(is_right_to_left) { how.leading.max(ARABIC_LEADING * how.size) } else { how.leading };
    let baseline = (leading + (ASCENT - DESCENT) * how.size) / 2.0;
    let lines = layout.lines().map(|line| read_line(&line, text, how, faces, missing)).collect();
    Shaped { lines, leading, baseline }
}

fn read_line(
    line: &parley::Line<'_, ()>,
    text: &Arc<str>,
    how: &Lettering,
    faces: &[Face],
    missing: &mut BTreeSet<char>,
) -> Line {
    // Without this offset right-to-left and right-aligned lines would start at the left edge.
    let start = line.metrics().offset;
    let mut x = start;
    let mut runs = vec![];
    for run in line.runs() {
        let glyphs = read_run(&run, text, missing);
        let width: f32 = glyphs.iter().map(|glyph| glyph.advance).sum();
        let id = run.font().data.id();
        let face = faces.iter().position(|face| face.blob.id() == id);
        if let Some(face) = face.filter(|_| !glyphs.is_empty()) {
            let (size, right_to_left) = (run.font_size(), run.is_rtl());
            let text = text.clone();
            runs.push((x, Run { face, size, ink: how.ink, right_to_left, glyphs, text }));
        }
        x += width;
    }
    let metrics = line.metrics();
    let width = start + metrics.advance - metrics.hanging_advance;
    Line { runs, width }
}

fn read_run(run: &parley::Run<'_, ()>, text: &str, missing: &mut BTreeSet<char>) -> Vec<Glyph> {
    let mut glyphs: Vec<Glyph> = vec![];
    // From right to left the rest of a ligature's letters come before the glyph that shows them.
    let mut carried: Option<usize> = None;
    for cluster in run.visual_clusters() {
        let range = cluster.text_range();
        if cluster.is_ligature_continuation() {
            if run.is_rtl() {
                carried = Some(carried.unwrap_or(0).max(range.end));
            } else {
                stretch_last(&mut glyphs, range.end);
            }
            continue;
        }
        let letters = range.start..range.end.max(carried.take().unwrap_or(0));
        let shown = text.get(letters.clone()).unwrap_or_default();
        if shown.chars().all(is_direction_mark) {
            continue;
        }
        for glyph in cluster.glyphs() {
            let id = u16::try_from(glyph.id).unwrap_or(0);
            if id == 0 {
                missing.extend(shown.chars());
            }
            // The shaper's y points down, a page's points up.
            let (advance, dx, dy) = (glyph.advance, glyph.x, -glyph.y);
            glyphs.push(Glyph { id, advance, dx, dy, letters: letters.clone() });
        }
    }
    glyphs
}

/// Gives the last cluster the letters up to `end` too.
fn stretch_last(glyphs: &mut [Glyph], end: usize) {
    let Some(last) = glyphs.last().map(|glyph| glyph.letters.clone()) else {
        return;
    };
    let same = |glyph: &&mut Glyph| glyph.letters == last;
    for glyph in glyphs.iter_mut().rev().take_while(same) {
        glyph.letters = Range { end, ..last };
    }
}
