//! Words become lines of placed glyphs: shaping, two directions, line breaks, and the fallback from
//! one vendored face to the next.
//!
//! It refuses hyphenation, justification, ligatures in Latin and the machine's own fonts. A letter
//! no face has is remembered, so that the paper is refused and the letter named.

mod fallback;
mod lines;

use super::fonts::FAMILIES;
use super::markup::is_left_to_right;
use parley::fontique::{Blob, CharmapIndex, Collection, CollectionOptions, SourceCache};
use parley::{
    Alignment, BaseDirection, FontContext, FontFamily, FontFamilyName, FontWeight, Layout, LayoutContext, LineHeight,
    OverflowWrap, RangedBuilder, StyleProperty,
};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// Red, green and blue, 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink(pub u8, pub u8, pub u8);

/// How a stretch of text is set. Lengths are points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lettering {
    /// Size of Atkinson; other faces are scaled to the same x-height.
    pub size: f32,
    /// From baseline to baseline. Arabic script never gets less than 1.7 times the size.
    pub leading: f32,
    /// Added after each letter.
    pub track: f32,
    /// Weight 700 throughout.
    pub bold: bool,
    /// Colour.
    pub ink: Ink,
    /// Figures of one width, and no kerning: codes and columns of numbers.
    pub tabular: bool,
}

/// Words of one weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Weight 700 when the lettering isn't bold already.
    pub bold: bool,
}

/// To which edge lines keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// Left, unless every letter is read from right to left.
    Start,
    /// Right: a paragraph of a language that is read from right to left, whatever it begins with.
    RightToLeft,
    /// Left, also for right-to-left names in a table that reads left to right.
    Left,
    /// Right: page numbers, numbers in columns.
    Right,
}

/// A glyph, moved from the pen by `dx` and `dy` (up).
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Its number in the whole (not yet subset) font.
    pub id: u16,
    /// How far the pen goes on.
    pub advance: f32,
    /// To the right.
    pub dx: f32,
    /// Upwards.
    pub dy: f32,
    /// The letters it stands for, in [`Run::text`]. Glyphs of one cluster have the same range.
    pub letters: Range<usize>,
}

/// Glyphs of one face and size, in the order in which they stand from left to right.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Index for [`Engine::face`].
    pub face: usize,
    /// Size in points.
    pub size: f32,
    /// Colour.
    pub ink: Ink,
    /// Whether its letters are read from right to left.
    pub right_to_left: bool,
    /// The glyphs.
    pub glyphs: Vec<Glyph>,
    /// The whole paragraph they come from.
    pub text: Arc<str>,
}

/// A line: runs with their distance from the left edge of the column.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Left edge and run.
    pub runs: Vec<(f32, Run)>,
    /// Right edge of its last visible letter.
    pub width: f32,
}

/// A paragraph broken into lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Shaped {
    /// At least one, unless there was nothing to set.
    pub lines: Vec<Line>,
    /// Height of each line.
    pub leading: f32,
    /// From the top of a line to its baseline.
    pub baseline: f32,
}

impl Shaped {
    /// Height of all lines.
    pub fn height(&self) -> f32 {
        self.lines.len() as f32 * self.leading
    }

    /// Width of the widest line.
    pub fn width(&self) -> f32 {
        self.lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }
}

/// A vendored font as the shaper knows it.
pub struct Face {
    blob: Blob<u8>,
    letters: CharmapIndex,
}

impl Face {
    /// The font file.
    pub fn bytes(&self) -> &[u8] {
        self.blob.as_ref()
    }

    /// The glyph this font shows for a letter that stands alone.
    pub fn glyph_of(&self, letter: char) -> Option<u16> {
        let glyph = self.letters.charmap(self.bytes())?.map(letter)?;
        u16::try_from(glyph).ok().filter(|glyph| *glyph != 0)
    }
}

/// The shaper with its faces. Making one reads every vendored font's tables: make it once a paper.
pub struct Engine {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    /// Regular and bold of each family, in the order of [`FAMILIES`].
    faces: Vec<Face>,
    missing: BTreeSet<char>,
}

impl Default for Engine {
    fn default() -> Self {
        Self::new()
    }
}

impl Engine {
    /// A shaper that knows the vendored faces and no others.
    pub fn new() -> Self {
        let options = CollectionOptions { shared: false, system_fonts: false };
        let mut collection = Collection::new(options);
        let mut faces = vec![];
        for bytes in FAMILIES.iter().flat_map(|family| [family.regular, family.bold]) {
            let blob = Blob::new(Arc::new(bytes));
            let known = collection.register_fonts(blob.clone(), None);
            let info = known.first().and_then(|(_, infos)| infos.first());
            faces.extend(info.map(|info| Face { blob, letters: info.charmap_index() }));
        }
        Self {
            fonts: FontContext { collection, source_cache: SourceCache::default() },
            layouts: LayoutContext::new(),
            faces,
            missing: BTreeSet::new(),
        }
    }

    /// A face by its index in a run.
    pub fn face(&self, index: usize) -> Option<&Face> {
        self.faces.get(index)
    }

    /// How many faces there are.
    pub fn faces(&self) -> usize {
        self.faces.len()
    }

    /// Breaks words into lines no wider than `width`, in one lettering.
    pub fn shape(&mut self, spans: &[Span], how: &Lettering, edge: Edge, width: f32) -> Shaped {
        let text: Arc<str> = spans.iter().map(|span| clean(&span.text)).collect::<String>().into();
        let mut layout = self.layout(&text, spans, how, edge);
        layout.break_all_lines(Some(width));
        layout.align(edge.alignment(), Default::default());
        lines::read(&layout, &text, how, &self.faces, &mut self.missing)
    }

    /// Like [`Engine::shape`], with lines of nearly equal length: the narrowest width that takes no
    /// more lines. Over four lines it is left alone.
    pub fn balance(&mut self, spans: &[Span], how: &Lettering, edge: Edge, width: f32) -> Shaped {
        let widest = self.shape(spans, how, edge, width);
        let count = widest.lines.len();
        if !(2..=4).contains(&count) {
            return widest;
        }
        let (mut narrow, mut wide) = (width / count as f32, width);
        for _ in 0..8 {
            let middle = (narrow + wide) / 2.0;
            if self.shape(spans, how, edge, middle).lines.len() > count {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
        self.shape(spans, how, edge, wide)
    }

    /// The letters met so far that no face has, in the order of their codes.
    pub fn missing(&mut self) -> Vec<char> {
        let suspects = std::mem::take(&mut self.missing);
        let lone: Vec<char> = suspects.iter().copied().filter(|c| !self.has(*c)).collect();
        // A cluster none of whose letters is missing alone still couldn't be set: name all of it.
        if lone.is_empty() { suspects.into_iter().collect() } else { lone }
    }

    fn has(&self, letter: char) -> bool {
        self.faces.iter().any(|face| face.glyph_of(letter).is_some())
    }

    fn layout(&mut self, text: &str, spans: &[Span], how: &Lettering, edge: Edge) -> Layout<()> {
        let words = fallback::words(&self.faces, text);
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, text, 1.0, false);
        defaults(&mut builder, how);
        builder.set_base_direction(edge.direction(text));
        let mut at = 0;
        for span in spans {
            let range = at..at + clean(&span.text).len();
            at = range.end;
            if span.bold && !how.bold {
                builder.push(StyleProperty::FontWeight(FontWeight::BOLD), range);
            }
        }
        for (range, family) in words {
            let stack = stack_from(family.name);
            builder.push(StyleProperty::FontFamily(stack), range.clone());
            builder.push(StyleProperty::FontSize(how.size * family.scale), range);
        }
        builder.build(text)
    }
}

/// Ligatures are off: they are harder to read for people who read letter by letter.
const PROSE: &str = "\"liga\" 0, \"clig\" 0";
const CODE: &str = "\"liga\" 0, \"clig\" 0, \"tnum\" 1, \"kern\" 0";

fn defaults(builder: &mut RangedBuilder<'_, ()>, how: &Lettering) {
    let weight = if how.bold { FontWeight::BOLD } else { FontWeight::NORMAL };
    let features = if how.tabular { CODE } else { PROSE };
    builder.push_default(StyleProperty::FontFamily(stack_from(FAMILIES.first().map_or("", |f| f.name))));
    builder.push_default(StyleProperty::FontSize(how.size));
    builder.push_default(StyleProperty::FontWeight(weight));
    builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(how.leading)));
    builder.push_default(StyleProperty::LetterSpacing(how.track));
    builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
    builder.push_default(StyleProperty::FontFeatures(features.into()));
}

/// `first`, then every other family in its order.
fn stack_from(first: &'static str) -> FontFamily<'static> {
    let rest = FAMILIES.iter().map(|family| family.name).filter(|name| *name != first);
    let names = std::iter::once(first).chain(rest);
    FontFamily::List(Cow::Owned(names.map(|name| FontFamilyName::Named(name.into())).collect()))
}

/// Control characters have no glyph: tabs and line ends become spaces, the others go.
fn clean(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
            c if c.is_control() => None,
            c => Some(c),
        })
        .collect()
}

impl Edge {
    fn alignment(self) -> Alignment {
        match self {
            Self::Start => Alignment::Start,
            Self::Left => Alignment::Left,
            Self::Right | Self::RightToLeft => Alignment::Right,
        }
    }

    /// An English sentence that begins with an Urdu name is still an English sentence.
    fn direction(self, text: &str) -> BaseDirection {
        match self {
            Self::RightToLeft => BaseDirection::Rtl,
            _ if text.chars().any(is_left_to_right) => BaseDirection::Ltr,
            _ => BaseDirection::Auto,
        }
    }
}

/// Words of one weight, as a paragraph.
pub fn words(text: impl Into<String>) -> Vec<Span> {
    vec![Span { text: text.into(), bold: false }]
}

/// Whether a letter only steers the direction of its neighbours and is never seen or read.
pub fn is_direction_mark(letter: char) -> bool {
    matches!(letter, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
