//! The vendored faces, in the order in which they are asked for a letter. All are under the SIL Open
//! Font License; the licence of each stands beside it in `fonts/`.
//!
//! It refuses fonts of the machine: the same paper must look the same, and be the same bytes,
//! everywhere. Vazirmatn is here for Arabic script because it has one glyph for one letter; faces
//! that split the dots off can't be searched or copied.

/// One family of two weights.
#[derive(Debug)]
pub struct Family {
    /// Its name inside the font files, by which the shaper is asked for it.
    pub name: &'static str,
    /// The file of weight 400.
    pub regular: &'static [u8],
    /// The file of weight 700.
    pub bold: &'static [u8],
    /// What to multiply a size by, so that its small letters stand as high as Atkinson's.
    pub scale: f32,
}

macro_rules! family {
    ($name:literal, $file:literal, $scale:expr) => {
        Family {
            name: $name,
            regular: include_bytes!(concat!("fonts/", $file, "_400Regular.ttf")),
            bold: include_bytes!(concat!("fonts/", $file, "_700Bold.ttf")),
            scale: $scale,
        }
    };
}

/// The x-height of Atkinson Hyperlegible Next over that of Noto Sans (496 to 536). The letters of
/// South Asia have no x-height; at the same size they stand as high as Latin small letters.
const NOTO: f32 = 0.925;

/// Every family, Atkinson first.
pub static FAMILIES: &[Family] = &[
    family!("Atkinson Hyperlegible Next", "AtkinsonHyperlegibleNext", 1.0),
    // Greek, Cyrillic, Vietnamese, and Devanagari too.
    family!("Noto Sans", "NotoSans", NOTO),
    // SPEC.md §9 sets Latin at 0.92 of the Urdu beside it.
    family!("Vazirmatn", "Vazirmatn", 1.08),
    family!("Noto Sans Gurmukhi", "NotoSansGurmukhi", 1.0),
    family!("Noto Sans Bengali", "NotoSansBengali", 1.0),
    family!("Noto Sans Tamil", "NotoSansTamil", 1.0),
    family!("Noto Sans Gujarati", "NotoSansGujarati", 1.0),
];

/// Where Atkinson's letters reach above and below the line, as parts of the size.
pub const ASCENT: f32 = 0.984;
/// See [`ASCENT`].
pub const DESCENT: f32 = 0.316;
