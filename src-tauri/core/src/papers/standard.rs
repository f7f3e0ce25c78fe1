//! The standard column of design/papers/SPEC.md: page, type, colours, space. Lengths are points
//! (1/72 inch) unless a name says otherwise.
//!
//! It refuses red, capitals, italics and anything under 11 points but the foot.

use super::text::{Ink, Lettering};

/// Points of a length in millimetres.
pub const fn mm(length: f32) -> f32 {
    length * 72.0 / 25.4
}

/// Width of A4.
pub const PAGE_WIDTH: f32 = mm(210.0);
/// Height of A4.
pub const PAGE_HEIGHT: f32 = mm(297.0);
/// Left edge of the text block.
pub const LEFT: f32 = mm(20.0);
/// Width of the text block.
pub const WIDTH: f32 = mm(170.0);
/// Top of the text block.
pub const TOP: f32 = mm(18.0);
/// Bottom of the text block, where the rule of the foot stands.
pub const BOTTOM: f32 = PAGE_HEIGHT - mm(25.0);
/// Words end here at the latest, clear of that rule.
pub const WORDS_BOTTOM: f32 = BOTTOM - 8.0;
/// Heading column of a section.
pub const SIDE: f32 = mm(38.0);
/// Between the heading column and the words.
pub const GUTTER: f32 = mm(6.0);
/// A section lower than this moves to the next page whole.
pub const WHOLE_SECTION: f32 = mm(90.0);
/// Rows and boxes up to this part of the text block are never split.
pub const WHOLE_ROW: f32 = 0.45 * (WORDS_BOTTOM - TOP);

/// All words, section rules.
pub const INK: Ink = Ink(0x1B, 0x24, 0x28);
/// Labels, notes, foot.
pub const INK2: Ink = Ink(0x4A, 0x56, 0x5C);
/// Thin rules.
pub const INK3: Ink = Ink(0x63, 0x6E, 0x74);
/// Discs, dots and numbers of lists, the line of a box to act on, the name of the paper's maker.
pub const TEAL: Ink = Ink(0x0B, 0x5D, 0x57);
/// Behind a child's words.
pub const SOFT: Ink = Ink(0xE0, 0xEF, 0xEC);
/// A number in its disc.
pub const WHITE: Ink = Ink(0xFF, 0xFF, 0xFF);

const fn lettering(size: f32, leading: f32) -> Lettering {
    Lettering { size, leading, track: 0.0, bold: false, ink: INK, tabular: false }
}

/// Title of a paper.
pub const H1: Lettering = Lettering { track: -0.3, bold: true, ..lettering(30.0, 35.0) };
/// Heading of a section.
pub const H2: Lettering = Lettering { bold: true, ..lettering(15.0, 19.0) };
/// Heading inside a section.
pub const H3: Lettering = Lettering { bold: true, ..lettering(12.0, 17.0) };
/// The first paragraph under a title.
pub const LEAD: Lettering = lettering(14.0, 20.0);
/// Body, lists, cells.
pub const BODY: Lettering = lettering(12.0, 16.5);
/// Bold body, such as the value of a fact.
pub const STRONG: Lettering = Lettering { bold: true, ..BODY };
/// The label of a fact.
pub const LABEL: Lettering = Lettering { ink: INK2, ..lettering(11.0, 14.5) };
/// The first child's words.
pub const VOICE: Lettering = Lettering { track: -0.1, ..lettering(20.0, 27.0) };
/// The words of every other child.
pub const VOICE_NEXT: Lettering = Lettering { track: -0.1, ..lettering(15.0, 21.0) };
/// Whose words they are.
pub const BY: Lettering = Lettering { bold: true, ..lettering(12.0, 17.0) };
/// The sentence of an action.
pub const SAY: Lettering = lettering(13.0, 18.0);
/// A number in its disc.
pub const DISC: Lettering = Lettering { bold: true, ink: WHITE, ..lettering(11.0, 20.0) };
/// Names in two columns.
pub const NAMES: Lettering = lettering(12.0, 15.5);
/// A note.
pub const NOTE: Lettering = Lettering { ink: INK2, ..lettering(11.0, 15.0) };
/// The head row of a table.
pub const HEAD: Lettering = Lettering { bold: true, ..lettering(11.0, 14.0) };
/// The foot of every page.
pub const FOOT: Lettering = Lettering { ink: INK2, ..lettering(10.0, 13.5) };
/// The line above a title.
pub const KICKER: Lettering = Lettering { bold: true, ink: TEAL, ..lettering(12.0, 17.0) };
