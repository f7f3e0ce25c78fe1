//! Pages of operators.
//!
//! It refuses an operator that paints outside a mark.

use super::letters;
use super::marks::Marks;
use super::shapes;
use super::subset::Fonts;
use crate::papers::PaperError;
use crate::papers::display::{Display, Item, Page};
use printpdf::{Color, Mm, Op, PdfPage, Pt, Rect, Rgb};

/// Every page, with its marks noted in `marks`.
pub(super) fn pages(display: &Display, fonts: &mut Fonts, marks: &mut Marks) -> Result<Vec<PdfPage>, PaperError> {
    display
        .pages
        .iter()
        .map(|page| {
            marks.turn();
            let ops = operators(page, display.size.1, fonts, marks)?;
            Ok(sheet(display.size, ops))
        })
        .collect()
}

fn operators(page: &Page, height: f32, fonts: &Fonts, marks: &mut Marks) -> Result<Vec<Op>, PaperError> {
    let mut ops = vec![];
    for placed in &page.items {
        match &placed.item {
            Item::Text { x, y, run } => {
                let at = (*x, height - y);
                letters::set(run, at, fonts.of(run)?, placed.owner, marks, &mut ops);
            }
            Item::Shape { path, fill, stroke } => {
                marks.begin(placed.owner, &mut ops);
                shapes::draw(*path, *fill, *stroke, height, &mut ops);
            }
        }
    }
    marks.end(&mut ops);
    Ok(ops)
}

fn sheet((width, height): (f32, f32), ops: Vec<Op>) -> PdfPage {
    let edges = Rect {
        x: Pt(0.0),
        y: Pt(0.0),
        width: Pt(super::rounded(width)),
        height: Pt(super::rounded(height)),
        mode: None,
        winding_order: None,
    };
    let mut page = PdfPage::new(Mm(210.0), Mm(297.0), ops);
    page.media_box = edges.clone();
    page.trim_box = edges.clone();
    page.crop_box = edges;
    page
}

/// A colour as printpdf wants it.
pub(super) fn colour(ink: crate::papers::text::Ink) -> Color {
    let part = |value: u8| f32::from(value) / 255.0;
    Color::Rgb(Rgb::new(part(ink.0), part(ink.1), part(ink.2), None))
}
