//! The standard column of design/papers/SPEC.md: page, type, colours, space; and how large print differs from
//! it. Lengths are points (1/72 inch) unless a name says otherwise.
//!
//! It refuses red, capitals, italics and anything under 11 points but the foot; in large print anything under
//! 18 but the foot.

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
/// The title of a letter.
pub const LETTER_TITLE: Lettering = Lettering { track: -0.3, bold: true, ..lettering(28.0, 33.0) };
/// The body of a letter.
pub const LETTER: Lettering = lettering(12.5, 18.0);
/// When and where it is.
pub const WHEN: Lettering = Lettering { bold: true, ..lettering(14.0, 19.0) };
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

/// How large a paper is set (SPEC.md §2). Large print has one column and no tint, whatever its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Print {
    /// Body of 12.
    #[default]
    Standard,
    /// Body of 18.
    Large,
    /// Body of 24.
    Larger,
}

impl Print {
    /// Whether it is large print, of either size.
    pub fn is_large(self) -> bool {
        self != Self::Standard
    }

    /// Left edge and width of the text block (SPEC.md §1).
    pub fn column(self) -> (f32, f32) {
        if self.is_large() { (mm(18.0), mm(174.0)) } else { (LEFT, WIDTH) }
    }

    /// Bottom of the text block, where the rule of the foot stands: a foot in large print needs a line more.
    pub fn bottom(self) -> f32 {
        if self.is_large() { BOTTOM - FOOT_LARGE.1 } else { BOTTOM }
    }

    /// Words end here at the latest.
    pub fn words_bottom(self) -> f32 {
        self.bottom() - (BOTTOM - WORDS_BOTTOM)
    }

    /// A length that grows with the words, such as where the words of a list begin.
    pub fn length(self, standard: f32) -> f32 {
        standard * self.factor()
    }

    fn factor(self) -> f32 {
        match self {
            Self::Standard => 1.0,
            Self::Large => 1.5,
            Self::Larger => 2.0,
        }
    }

    /// A lettering of the standard column as it is set here. The foot has one size in large print.
    pub fn set(self, how: &Lettering) -> Lettering {
        let (size, leading) = match (self, *how) {
            (Self::Standard, how) => (how.size, how.leading),
            (_, FOOT) => FOOT_LARGE,
            (Self::Large, how) => large(&how),
            (Self::Larger, how) => {
                let (size, leading) = large(&how);
                (size * 4.0 / 3.0, (leading * 4.0 / 3.0).round())
            }
        };
        Lettering { size, leading, ..*how }
    }
}

/// Size and leading of a foot in large print.
const FOOT_LARGE: (f32, f32) = (14.0, 18.0);

/// Size and leading in print of 18: by what they are in the standard column.
fn large(how: &Lettering) -> (f32, f32) {
    match *how {
        H1 | LETTER_TITLE => (36.0, 43.0),
        H2 => (24.0, 30.0),
        VOICE | VOICE_NEXT => (24.0, 33.0),
        DISC => (24.0, 26.0),
        _ => (18.0, 26.0),
    }
}
