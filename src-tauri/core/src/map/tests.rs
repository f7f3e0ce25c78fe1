//! Families from easy to cruel, laid out and looked at by geometry.
mod geometry;
mod golden;
mod random;
mod svg;
mod told;
