//! Fonts cut down to the glyphs a paper uses, and the letter each glyph stands for.
//!
//! It refuses one glyph two meanings: where a glyph stands for other letters than its own, the page
//! says so with ActualText.

use super::failed;
use crate::papers::PaperError;
use crate::papers::display::{Display, Item};
use crate::papers::text::{Engine, Face, Glyph, Run};
use printpdf::{FontId, ParsedFont, PdfDocument, PdfFont};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// A font as it goes into the file.
pub(super) struct Subset {
    pub id: FontId,
    /// Old to new glyph numbers.
    numbers: GlyphRemapper,
    /// By new glyph number, in thousandths of the size, cut to whole ones as printpdf writes them.
    widths: Vec<i64>,
    /// The letters of each old glyph, for copying and searching.
    letters: BTreeMap<u16, String>,
}

/// Every font of a paper, by its face in the engine.
pub(super) struct Fonts {
    subsets: BTreeMap<usize, Subset>,
}

impl Fonts {
    /// Cuts the fonts and hands them to `ops` under names of our own.
    pub fn gather(display: &Display, engine: &Engine, ops: &mut PdfDocument) -> Result<Self, PaperError> {
        let mut used: BTreeMap<usize, Vec<&Run>> = BTreeMap::new();
        for run in runs(display) {
            used.entry(run.face).or_default().push(run);
        }
        let mut subsets = BTreeMap::new();
        for (face, runs) in used {
            let font = engine.face(face).ok_or_else(|| failed("a face is not there"))?;
            subsets.insert(face, Subset::cut(face, font, &runs, ops)?);
        }
        Ok(Self { subsets })
    }

    /// The subset that a run is set in.
    pub fn of(&self, run: &Run) -> Result<&Subset, PaperError> {
        self.subsets.get(&run.face).ok_or_else(|| failed("a font was not gathered"))
    }
}

impl Subset {
    fn cut(face: usize, font: &Face, runs: &[&Run], ops: &mut PdfDocument) -> Result<Self, PaperError> {
        let mut numbers = GlyphRemapper::new();
        for glyph in runs.iter().flat_map(|run| &run.glyphs) {
            numbers.remap(glyph.id);
        }
        let bytes = subsetter::subset(font.bytes(), 0, &numbers).map_err(failed)?;
        let mut parsed =
            ParsedFont::from_bytes(&bytes, 0, &mut vec![]).ok_or_else(|| failed("a subset font can't be read"))?;
        parsed.font_name = Some(format!("{}+{}", tag(&bytes), postscript_name(face)));
        let widths = widths(&parsed, numbers.num_gids());
        // printpdf would number fonts by a counter of the process: the second paper would differ.
        let id = FontId(format!("F{face:02}"));
        ops.resources.fonts.map.insert(id.clone(), PdfFont::new(parsed));
        Ok(Self { id, numbers, widths, letters: letters(font, runs) })
    }

    /// The glyph's number in the subset.
    pub fn number(&self, glyph: u16) -> u16 {
        self.numbers.get(glyph).unwrap_or(0)
    }

    /// What the reader's program will move its pen by, in thousandths of the size.
    pub fn width(&self, glyph: u16) -> i64 {
        self.widths.get(usize::from(self.number(glyph))).copied().unwrap_or(0)
    }

    /// The letters a glyph stands for when nothing else is said.
    pub fn letters(&self, glyph: u16) -> &str {
        self.letters.get(&glyph).map_or("", String::as_str)
    }
}

fn runs(display: &Display) -> impl Iterator<Item = &Run> {
    display.pages.iter().flat_map(|page| &page.items).filter_map(|placed| match &placed.item {
        Item::Text { run, .. } => Some(run),
        Item::Shape { .. } => None,
    })
}

fn widths(font: &ParsedFont, glyphs: u16) -> Vec<i64> {
    let units = f32::from(font.units_per_em);
    let width = |glyph| font.get_glyph_width(glyph).map_or(0, |width| (f32::from(width) * 1000.0 / units) as i64);
    (0..=glyphs).map(width).collect()
}

/// First each glyph's own letter by the font's own table, so that a mirrored bracket or a joined
/// letter never claims another's; then what is left of the cluster it is met in.
fn letters(font: &Face, runs: &[&Run]) -> BTreeMap<u16, String> {
    let mut known = BTreeMap::new();
    for (run, cluster) in clusters(runs) {
        for letter in text_of(run, cluster).chars() {
            if let Some(id) = font.glyph_of(letter) {
                known.entry(id).or_insert_with(|| letter.to_string());
            }
        }
    }
    for (run, cluster) in clusters(runs) {
        let text = text_of(run, cluster);
        let said: String = cluster.iter().filter_map(|g| known.get(&g.id)).cloned().collect();
        let left: String = text.chars().filter(|letter| !said.contains(*letter)).collect();
        let left = if left.is_empty() { text.to_owned() } else { left };
        for glyph in cluster {
            known.entry(glyph.id).or_insert_with(|| left.clone());
        }
    }
    known
}

fn clusters<'a>(runs: &'a [&'a Run]) -> impl Iterator<Item = (&'a Run, &'a [Glyph])> {
    runs.iter().flat_map(|run| split(run).map(|cluster| (*run, cluster)))
}

/// The glyphs of a run in groups that stand for the same letters.
pub(super) fn split(run: &Run) -> impl Iterator<Item = &[Glyph]> {
    run.glyphs.chunk_by(|one, next| one.letters == next.letters)
}

/// The letters a cluster stands for.
pub(super) fn text_of<'a>(run: &'a Run, cluster: &[Glyph]) -> &'a str {
    cluster.first().and_then(|glyph| run.text.get(glyph.letters.clone())).unwrap_or_default()
}

/// Six capitals from the subset's own bytes, as ISO 32000-1 §9.6.4 asks.
fn tag(bytes: &[u8]) -> String {
    blake3::hash(bytes).as_bytes().iter().take(6).map(|b| char::from(b'A' + b % 26)).collect()
}

fn postscript_name(face: usize) -> String {
    let family = crate::papers::fonts::FAMILIES.get(face / 2).map_or("Font", |family| family.name);
    let weight = if face.is_multiple_of(2) { "Regular" } else { "Bold" };
    format!("{}-{weight}", family.replace(' ', ""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::papers::standard::BODY;
    use crate::papers::text::{Edge, words};

    /// Else an Urdu name in brackets spoils the brackets of every English name after it.
    #[test]
    fn a_mirrored_bracket_keeps_its_own_letter() {
        let mut engine = Engine::new();
        let shaped = engine.shape(&words("(عمران)"), &BODY, Edge::Start, 300.0);
        let run = &shaped.lines[0].runs[0].1;
        let font = engine.face(run.face).unwrap();
        let letters = letters(font, &[run]);
        for bracket in ['(', ')'] {
            let glyph = font.glyph_of(bracket).unwrap();
            assert_eq!(letters.get(&glyph), Some(&bracket.to_string()));
        }
    }
}
