//! A run of glyphs as text operators that can be searched, copied and read aloud.
//!
//! It refuses ActualText over whole words: right-to-left words come out reversed. It is given for
//! each cluster whose glyphs don't give its letters by themselves.

use super::marks::Marks;
use super::page::colour;
use super::rounded;
use super::subset::{Subset, split, text_of};
use crate::papers::display::Owner;
use crate::papers::text::{Glyph, Run};
use printpdf::{Codepoint, Op, PdfFontHandle, Pt, TextItem, TextMatrix};

/// Corrections smaller than this many thousandths of the size are not worth their bytes.
const WORTH_MOVING: f64 = 0.4;

/// Glyphs that are shown by one operator.
struct Stretch<'a> {
    glyphs: &'a [Glyph],
    /// What they stand for, where that can't be told from each of them.
    actual: Option<&'a str>,
}

/// Sets a run with its baseline beginning at `at`, counted from the lower left corner.
pub(super) fn set(run: &Run, at: (f32, f32), font: &Subset, owner: Owner, marks: &mut Marks, ops: &mut Vec<Op>) {
    marks.say(owner, &run.text, run.right_to_left);
    let mut x = at.0;
    for stretch in stretches(run, font) {
        match stretch.actual {
            Some(actual) => marks.begin_actual(owner, actual, ops),
            None => marks.begin(owner, ops),
        }
        show(run, stretch.glyphs, (x, at.1), font, ops);
        if stretch.actual.is_some() {
            marks.end_actual(ops);
        }
        x += stretch.glyphs.iter().map(|glyph| glyph.advance).sum::<f32>();
    }
}

/// As few stretches as there can be: all neighbours that need no ActualText make one.
fn stretches<'a>(run: &'a Run, font: &Subset) -> Vec<Stretch<'a>> {
    let mut stretches = vec![];
    let mut begun = 0;
    let mut at = 0;
    for cluster in split(run) {
        let text = text_of(run, cluster);
        let plain = matches!(cluster, [glyph] if font.letters(glyph.id) == text);
        let end = at + cluster.len();
        if !plain {
            stretches.extend(plain_stretch(run, begun, at));
            stretches.push(Stretch { glyphs: cluster, actual: Some(text) });
            begun = end;
        }
        at = end;
    }
    stretches.extend(plain_stretch(run, begun, at));
    stretches
}

fn plain_stretch(run: &Run, from: usize, to: usize) -> Option<Stretch<'_>> {
    let glyphs = run.glyphs.get(from..to).filter(|glyphs| !glyphs.is_empty())?;
    Some(Stretch { glyphs, actual: None })
}

fn show(run: &Run, glyphs: &[Glyph], (x, y): (f32, f32), font: &Subset, ops: &mut Vec<Op>) {
    ops.push(Op::StartTextSection);
    ops.push(Op::SetFillColor { col: colour(run.ink) });
    let face = PdfFontHandle::External(font.id.clone());
    ops.push(Op::SetFont { font: face, size: Pt(rounded(run.size)) });
    let start = [1.0, 0.0, 0.0, 1.0, rounded(x), rounded(y)];
    ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw(start) });
    let mut line = Pen::default();
    for glyph in glyphs {
        line.glyph(glyph, run.size, font, ops);
    }
    line.flush(ops);
    if line.rise != 0.0 {
        ops.push(Op::SetLineOffset { multiplier: 0.0 });
    }
    ops.push(Op::EndTextSection);
}

/// The reader's pen, in thousandths of the size: where it will be, and where it should be.
#[derive(Default)]
struct Pen {
    is: f64,
    wanted: f64,
    rise: f32,
    items: Vec<TextItem>,
}

impl Pen {
    fn glyph(&mut self, glyph: &Glyph, size: f32, font: &Subset, ops: &mut Vec<Op>) {
        let rise = rounded(glyph.dy);
        if rise != self.rise {
            self.flush(ops);
            self.rise = rise;
            ops.push(Op::SetLineOffset { multiplier: rise });
        }
        let thousandths = 1000.0 / f64::from(size);
        self.move_to(self.wanted + f64::from(glyph.dx) * thousandths);
        let letters = font.letters(glyph.id).to_owned();
        let code = Codepoint::with_cid(font.number(glyph.id), 0.0, letters);
        match self.items.last_mut() {
            Some(TextItem::GlyphIds(codes)) => codes.push(code),
            _ => self.items.push(TextItem::GlyphIds(vec![code])),
        }
        self.is += font.width(glyph.id) as f64;
        self.wanted += f64::from(glyph.advance) * thousandths;
    }

    fn move_to(&mut self, place: f64) {
        let back = ((self.is - place) * 100.0).round() / 100.0;
        if back.abs() > WORTH_MOVING {
            self.items.push(TextItem::Offset(back as f32));
            self.is -= back;
        }
    }

    fn flush(&mut self, ops: &mut Vec<Op>) {
        if !self.items.is_empty() {
            ops.push(Op::ShowText { items: std::mem::take(&mut self.items) });
        }
    }
}
