//! The second writer: krilla, whose PDF/UA-1 validator refuses what its makers know to be wrong.

use crate::papers::display::{Display, Frame, Item, Node, NodeId, Owner, Path as Shape, Role};
use crate::papers::text::{Engine, Ink, Run};
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Paint, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};
use std::num::NonZeroU16;

struct Writer<'a> {
    display: &'a Display,
    fonts: Vec<Font>,
    /// Content of each node.
    content: Vec<Vec<Identifier>>,
}

/// The bytes, or what the validator refuses.
pub fn write(display: &Display, engine: &Engine) -> Result<Vec<u8>, String> {
    let mut document = Document::new_with(SerializeSettings {
        configuration: ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish().unwrap(),
        ..Default::default()
    });
    let face = |at| Font::new(engine.face(at).unwrap().bytes().to_vec().into(), 0).unwrap();
    let fonts = (0..engine.faces()).map(face).collect();
    let content = vec![vec![]; display.nodes.len()];
    let mut writer = Writer { display, fonts, content };
    for page in 0..display.pages.len() {
        writer.page(page, &mut document);
    }
    document.set_tag_tree(writer.tree());
    document.set_outline(outline(display));
    let day = DateTime::new(2026).month(11).day(23).hour(0).minute(0).second(0).utc_offset_hour(0);
    let about = Metadata::new().title(display.title.clone()).creation_date(day);
    document.set_metadata(about.language(display.lang.to_owned()));
    document.finish().map_err(|error| format!("{error:?}"))
}

impl Writer<'_> {
    fn page(&mut self, at: usize, document: &mut Document) {
        let (width, height) = self.display.size;
        let mut page = document.start_page_with(PageSettings::from_wh(width, height).unwrap());
        let mut surface = page.surface();
        let mut open = None;
        for placed in &self.display.pages[at].items {
            if open != Some(placed.owner) {
                if open.replace(placed.owner).is_some() {
                    surface.end_tagged();
                }
                let id = surface.start_tagged(content_tag(placed.owner));
                if let Owner::Node(NodeId(node)) = placed.owner {
                    self.content[node].push(id);
                }
            }
            match &placed.item {
                Item::Text { x, y, run } => self.text((*x, *y), run, &mut surface),
                Item::Shape { path, fill, stroke } => draw(self.placed_shape(*path), *fill, *stroke, &mut surface),
            }
        }
        if open.is_some() {
            surface.end_tagged();
        }
        surface.finish();
        page.finish();
    }

    fn text(&self, (x, y): (f32, f32), run: &Run, surface: &mut Surface<'_>) {
        let glyph = |glyph: &crate::papers::text::Glyph| {
            let (id, range) = (GlyphId::new(glyph.id.into()), glyph.letters.clone());
            let (advance, dx, dy) = (glyph.advance / run.size, glyph.dx / run.size, glyph.dy / run.size);
            KrillaGlyph::new(id, advance, dx, dy, 0.0, range, None)
        };
        let glyphs: Vec<KrillaGlyph> = run.glyphs.iter().map(glyph).collect();
        surface.set_fill(Some(filled(run.ink)));
        surface.set_stroke(None);
        let font = self.fonts[run.face].clone();
        let (x, y) = self.placed((x, y));
        surface.draw_glyphs(Point::from_xy(x, y), &glyphs, font, &run.text, run.size, false);
    }

    /// A point as the shipped writer has it, in hundredths counted from below. Poppler moves letters
    /// and thin lines to whole pixels: one that lies between two of them would go up in one file and
    /// down in the other.
    fn placed(&self, (x, y): (f32, f32)) -> (f32, f32) {
        let hundredths = |length: f32| (length * 100.0).round() / 100.0;
        let height = self.display.size.1;
        (hundredths(x), height - hundredths(height - y))
    }

    fn placed_shape(&self, path: Shape) -> Shape {
        let placed = |frame: Frame| {
            let (x, y) = self.placed((frame.x, frame.y));
            let (right, bottom) = self.placed((frame.x + frame.width, frame.y + frame.height));
            Frame { x, y, width: right - x, height: bottom - y }
        };
        match path {
            Shape::Line { from, to } => Shape::Line { from: self.placed(from), to: self.placed(to) },
            Shape::Rect(frame) => Shape::Rect(placed(frame)),
            Shape::Rounded { frame, radius } => Shape::Rounded { frame: placed(frame), radius },
            Shape::Circle { centre, radius } => Shape::Circle { centre: self.placed(centre), radius },
        }
    }

    fn tree(&self) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(self.display.lang.to_owned()));
        for kid in &self.display.nodes[0].kids {
            tree.push(self.group(*kid));
        }
        tree
    }

    fn group(&self, NodeId(id): NodeId) -> TagGroup {
        let node = &self.display.nodes[id];
        let mut group = TagGroup::new(kind(node));
        for content in &self.content[id] {
            group.push(*content);
        }
        for kid in &node.kids {
            group.push(self.group(*kid));
        }
        group
    }
}

fn kind(node: &Node) -> TagKind {
    let heading = |level| {
        let level = NonZeroU16::new(level).unwrap();
        TagKind::from(Tag::Hn(level, node.title.clone()))
    };
    let kind: TagKind = match node.role {
        Role::Document | Role::Sect => Tag::Section.into(),
        Role::Div => Tag::Div.into(),
        Role::H1 => heading(1),
        Role::H2 => heading(2),
        Role::H3 => heading(3),
        Role::P => Tag::P.into(),
        Role::Span => Tag::Span.into(),
        Role::BlockQuote => Tag::BlockQuote.into(),
        Role::Note => Tag::Note.into(),
        Role::Figure => Tag::Figure(node.alt.clone()).into(),
        Role::L { numbered: true } => Tag::L(ListNumbering::Decimal).into(),
        Role::L { numbered: false } => Tag::L(ListNumbering::Disc).into(),
        Role::LI => Tag::LI.into(),
        Role::Lbl => Tag::Lbl.into(),
        Role::LBody => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::THead => Tag::THead.into(),
        Role::TBody => Tag::TBody.into(),
        Role::TR => Tag::TR.into(),
        Role::ThColumn => Tag::TH(TableHeaderScope::Column).into(),
        Role::ThRow => Tag::TH(TableHeaderScope::Row).into(),
        Role::TD => Tag::TD.into(),
    };
    kind.with_lang(node.lang.map(str::to_owned)).with_actual_text(node.spoken.clone())
}

fn content_tag(owner: Owner) -> ContentTag<'static> {
    let artifact = |kind| ContentTag::Artifact(Artifact::with_kind(kind));
    match owner {
        Owner::Node(_) => ContentTag::Other,
        Owner::Layout => artifact(ArtifactType::Layout),
        Owner::Foot => artifact(ArtifactType::Footer),
    }
}

fn outline(display: &Display) -> Outline {
    let mut outline = Outline::new();
    for heading in &display.headings {
        let place = XyzDestination::new(heading.page, Point::from_xy(0.0, heading.y));
        outline.push_child(OutlineNode::new(heading.text.clone(), place));
    }
    outline
}

fn draw(path: Shape, fill: Option<Ink>, stroke: Option<(Ink, f32)>, surface: &mut Surface<'_>) {
    surface.set_fill(fill.map(filled));
    let line = |(ink, width)| Stroke { paint: paint(ink), width, ..Stroke::default() };
    surface.set_stroke(stroke.map(line));
    surface.draw_path(&outline_of(path));
}

fn filled(ink: Ink) -> Fill {
    Fill { paint: paint(ink), opacity: NormalizedF32::ONE, rule: Default::default() }
}

fn paint(Ink(red, green, blue): Ink) -> Paint {
    krilla::color::rgb::Color::new(red, green, blue).into()
}

fn outline_of(path: Shape) -> Path {
    let mut builder = PathBuilder::new();
    match path {
        Shape::Line { from, to } => {
            builder.move_to(from.0, from.1);
            builder.line_to(to.0, to.1);
        }
        Shape::Rect(Frame { x, y, width, height }) => {
            builder.push_rect(Rect::from_xywh(x, y, width, height).unwrap());
        }
        Shape::Rounded { frame, radius } => rounded(frame, radius, &mut builder),
        Shape::Circle { centre: (x, y), radius } => {
            let side = 2.0 * radius;
            let frame = Frame { x: x - radius, y: y - radius, width: side, height: side };
            rounded(frame, radius, &mut builder);
        }
    }
    builder.finish().unwrap()
}

fn rounded(frame: Frame, radius: f32, to: &mut PathBuilder) {
    let Frame { x, y, width, height } = frame;
    let (right, bottom) = (x + width, y + height);
    let near = radius * (1.0 - 0.552_284_8);
    to.move_to(x + radius, y);
    to.line_to(right - radius, y);
    to.cubic_to(right - near, y, right, y + near, right, y + radius);
    to.line_to(right, bottom - radius);
    to.cubic_to(right, bottom - near, right - near, bottom, right - radius, bottom);
    to.line_to(x + radius, bottom);
    to.cubic_to(x + near, bottom, x, bottom - near, x, bottom - radius);
    to.line_to(x, y + radius);
    to.cubic_to(x, y + near, x + near, y, x + radius, y);
    to.close();
}
