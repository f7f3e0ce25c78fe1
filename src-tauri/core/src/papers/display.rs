//! The display list: what stands where on which page, and what each thing is. Every writer draws
//! the same list, so the shipped writer can be checked against another, and replaced.
//!
//! It refuses to know any PDF library. Lengths are points from the top left corner of the page.

use super::text::{Ink, Run};

/// A whole paper, ready to be written.
#[derive(Debug, Clone)]
pub struct Display {
    /// The title of the file. Never a person's name.
    pub title: String,
    /// The day in the file's properties, ISO 8601.
    pub made_on: chrono::NaiveDate,
    /// Language of everything that doesn't say otherwise.
    pub lang: &'static str,
    /// Width and height of every page.
    pub size: (f32, f32),
    /// The pages in order.
    pub pages: Vec<Page>,
    /// The structure tree; the first node is the Document.
    pub nodes: Vec<Node>,
    /// Headings in order, for the outline.
    pub headings: Vec<Heading>,
}

/// One page: its items in reading order.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// What is drawn, the earlier below the later.
    pub items: Vec<Placed>,
}

/// An item and what it belongs to.
#[derive(Debug, Clone)]
pub struct Placed {
    /// The node it is content of, or the kind of decoration it is.
    pub owner: Owner,
    /// What is drawn.
    pub item: Item,
}

/// Index of a node in [`Display::nodes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub usize);

/// Whether somebody who listens to the paper hears an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// Content of this node.
    Node(NodeId),
    /// Rules, boxes, dots: the words say it all.
    Layout,
    /// A foot, or a table's head, that was already said on an earlier page.
    Foot,
}

/// Something drawn.
#[derive(Debug, Clone)]
pub enum Item {
    /// Glyphs on a baseline.
    Text {
        /// Left edge of the run.
        x: f32,
        /// The baseline.
        y: f32,
        /// The glyphs.
        run: Run,
    },
    /// A line or an outline.
    Shape {
        /// Its geometry.
        path: Path,
        /// Colour inside.
        fill: Option<Ink>,
        /// Colour and weight of its line, half on each side of the path.
        stroke: Option<(Ink, f32)>,
    },
}

/// The only four shapes the standard papers need.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Path {
    /// A straight line.
    Line {
        /// From here.
        from: (f32, f32),
        /// To here.
        to: (f32, f32),
    },
    /// A rectangle.
    Rect(Frame),
    /// A rectangle with round corners.
    Rounded {
        /// Its outer edges.
        frame: Frame,
        /// Of each corner.
        radius: f32,
    },
    /// A circle.
    Circle {
        /// Its middle.
        centre: (f32, f32),
        /// From the middle to the edge.
        radius: f32,
    },
}

/// Where a rectangle is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// An element of the structure tree.
#[derive(Debug, Clone)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// Its children in reading order; its own content comes before them.
    pub kids: Vec<NodeId>,
    /// Its language, where that differs.
    pub lang: Option<&'static str>,
    /// What a picture shows, in words.
    pub alt: Option<String>,
    /// A heading's words once more: readers list headings by them.
    pub title: Option<String>,
    /// How it is read aloud, where that is not how it is written.
    pub spoken: Option<String>,
}

/// The structure types used, by their names in ISO 32000-1 §14.8.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are the standard's own names")]
pub enum Role {
    Document,
    Sect,
    Div,
    H1,
    H2,
    H3,
    P,
    Span,
    BlockQuote,
    Note,
    Figure,
    /// A list, numbered or not.
    L {
        numbered: bool,
    },
    LI,
    Lbl,
    LBody,
    Table,
    THead,
    TBody,
    TR,
    /// A heading of a column.
    ThColumn,
    /// A heading of a row.
    ThRow,
    TD,
}

/// A heading as the outline shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// 1 to 3.
    pub level: u8,
    /// Its words.
    pub text: String,
    /// Index of its page.
    pub page: usize,
    /// Its top edge.
    pub y: f32,
}

impl Node {
    /// A node without children.
    pub fn new(role: Role) -> Self {
        Self { role, kids: vec![], lang: None, alt: None, title: None, spoken: None }
    }
}

impl Item {
    /// The same thing, `down` points lower.
    #[must_use]
    pub fn lowered(mut self, down: f32) -> Self {
        match &mut self {
            Self::Text { y, .. } => *y += down,
            Self::Shape { path, .. } => *path = path.lowered(down),
        }
        self
    }
}

impl Path {
    fn lowered(self, down: f32) -> Self {
        let frame = |frame: Frame| Frame { y: frame.y + down, ..frame };
        match self {
            Self::Line { from, to } => Self::Line { from: (from.0, from.1 + down), to: (to.0, to.1 + down) },
            Self::Rect(at) => Self::Rect(frame(at)),
            Self::Rounded { frame: at, radius } => Self::Rounded { frame: frame(at), radius },
            Self::Circle { centre, radius } => Self::Circle { centre: (centre.0, centre.1 + down), radius },
        }
    }
}
