//! Lines and outlines as path operators.
//!
//! It refuses pictures, patterns and transparency: a paper must come out of any printer.

use super::page::colour;
use super::rounded;
use crate::papers::display::{Frame, Path};
use crate::papers::text::Ink;
use printpdf::{Line, LinePoint, Op, PaintMode, Point, Polygon, PolygonRing, Pt, WindingOrder};

/// How far a curve's handles stand out, for a quarter of a circle of radius 1.
const QUARTER: f32 = 0.552_284_8;

/// Draws a path on a page of this height.
pub(super) fn draw(path: Path, fill: Option<Ink>, stroke: Option<(Ink, f32)>, height: f32, ops: &mut Vec<Op>) {
    if let Some(ink) = fill {
        ops.push(Op::SetFillColor { col: colour(ink) });
    }
    if let Some((ink, weight)) = stroke {
        ops.push(Op::SetOutlineColor { col: colour(ink) });
        ops.push(Op::SetOutlineThickness { pt: Pt(rounded(weight)) });
    }
    let points = |corners: &[(f32, f32, bool)]| -> Vec<LinePoint> {
        corners.iter().map(|(x, y, curve)| point(*x, height - y, *curve)).collect()
    };
    if let Path::Line { from, to } = path {
        let points = points(&[(from.0, from.1, false), (to.0, to.1, false)]);
        ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
        return;
    }
    let mode = match (fill, stroke) {
        (Some(_), Some(_)) => PaintMode::FillStroke,
        (Some(_), None) => PaintMode::Fill,
        (None, _) => PaintMode::Stroke,
    };
    let rings = vec![PolygonRing { points: points(&corners(path)) }];
    let polygon = Polygon { rings, mode, winding_order: WindingOrder::NonZero };
    ops.push(Op::DrawPolygon { polygon });
}

fn point(x: f32, y: f32, bezier: bool) -> LinePoint {
    LinePoint { p: Point { x: Pt(rounded(x)), y: Pt(rounded(y)) }, bezier }
}

/// Points and curve handles, clockwise. Two handles and an end make a curve.
fn corners(path: Path) -> Vec<(f32, f32, bool)> {
    match path {
        Path::Line { from, to } => vec![(from.0, from.1, false), (to.0, to.1, false)],
        Path::Rect(Frame { x, y, width, height }) => {
            vec![(x, y, false), (x + width, y, false), (x + width, y + height, false), (x, y + height, false)]
        }
        Path::Rounded { frame, radius } => rounded_corners(frame, radius),
        Path::Circle { centre: (x, y), radius } => {
            let side = 2.0 * radius;
            let frame = Frame { x: x - radius, y: y - radius, width: side, height: side };
            rounded_corners(frame, radius)
        }
    }
}

fn rounded_corners(frame: Frame, radius: f32) -> Vec<(f32, f32, bool)> {
    let Frame { x: left, y: top, width, height } = frame;
    let (right, bottom) = (left + width, top + height);
    let near = radius * (1.0 - QUARTER);
    vec![
        (left + radius, top, false),
        (right - radius, top, false),
        (right - near, top, true),
        (right, top + near, true),
        (right, top + radius, false),
        (right, bottom - radius, false),
        (right, bottom - near, true),
        (right - near, bottom, true),
        (right - radius, bottom, false),
        (left + radius, bottom, false),
        (left + near, bottom, true),
        (left, bottom - near, true),
        (left, bottom - radius, false),
        (left, top + radius, false),
        (left, top + near, true),
        (left + near, top, true),
        (left + radius, top, false),
    ]
}
