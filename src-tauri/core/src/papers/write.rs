//! A display list becomes a tagged PDF 1.7: printpdf makes the page operators, lopdf adds what
//! printpdf has no words for (structure, language, outline, properties, a content-hash id).
//!
//! It refuses the clock, counters and random ids: the same display list gives the same bytes. It
//! refuses to embed a whole font, and to write a glyph that no letter stands behind.

mod catalogue;
mod letters;
mod marks;
mod outline;
mod page;
mod shapes;
mod subset;
mod tree;

use super::PaperError;
use super::display::Display;
use super::text::Engine;
use lopdf::{Document, Object, SaveOptions, StringFormat};
use printpdf::{PdfDocument, PdfSaveOptions};

/// The bytes of a PDF. Every letter must have a glyph (see [`Engine::missing`]).
pub fn write(display: &Display, engine: &Engine) -> Result<Vec<u8>, PaperError> {
    let mut ops = PdfDocument::new(&display.title);
    let mut fonts = subset::Fonts::gather(display, engine, &mut ops)?;
    let mut marks = marks::Marks::new(display);
    let pages = page::pages(display, &mut fonts, &mut marks)?;
    ops.with_pages(pages);
    let mut document = printpdf::serialize::to_lopdf_doc(&ops, &plain_save(), &mut vec![]);
    tree::grow(&mut document, display, &marks)?;
    outline::add(&mut document, display)?;
    catalogue::describe(&mut document, display)?;
    seal(document)
}

/// We subset fonts ourselves and compress at the end.
fn plain_save() -> PdfSaveOptions {
    PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None }
}

fn seal(mut document: Document) -> Result<Vec<u8>, PaperError> {
    document.version = "1.7".to_owned();
    document.prune_objects();
    document.compress();
    let id = Object::String(fingerprint(&document), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).compression_level(6).build();
    let mut bytes = vec![];
    document.save_with_options(&mut bytes, options).map_err(failed)?;
    Ok(bytes)
}

/// The file's id is a hash of all its objects.
fn fingerprint(document: &Document) -> Vec<u8> {
    let mut hash = blake3::Hasher::new();
    for (id, object) in &document.objects {
        hash.update(format!("{id:?}").as_bytes());
        match object {
            Object::Stream(stream) => {
                hash.update(format!("{:?}", stream.dict).as_bytes());
                hash.update(&stream.content);
            }
            other => {
                hash.update(format!("{other:?}").as_bytes());
            }
        }
    }
    hash.finalize().as_bytes().iter().take(16).copied().collect()
}

fn failed(error: impl std::fmt::Display) -> PaperError {
    PaperError::Writing(error.to_string())
}

/// Hundredths of a point are finer than any printer, and the same on every processor.
fn rounded(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}

/// UTF-16 with its byte order mark, as PDF strings hold more than ASCII.
fn utf16(text: &str) -> Vec<u8> {
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    [0xFE, 0xFF].into_iter().chain(units).collect()
}

/// A string that people read.
fn text_string(text: &str) -> Object {
    if text.is_ascii() {
        Object::String(text.as_bytes().to_vec(), StringFormat::Literal)
    } else {
        Object::String(utf16(text), StringFormat::Hexadecimal)
    }
}

fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}
