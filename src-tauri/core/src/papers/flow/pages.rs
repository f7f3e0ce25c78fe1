//! Puts pieces on pages.
//!
//! It refuses to leave a piece behind or to draw below the text block: a chain of pieces that stay
//! together moves to the next page; only one that is longer than a page is broken, between pieces.

use super::pieces::{self, Piece};
use crate::papers::display::{Heading, Page, Placed};
use crate::papers::standard::{Print, TOP};

/// Sums of heights may be off by this much before a page counts as full.
const SLACK: f32 = 0.01;

struct Filler {
    pages: Vec<Page>,
    headings: Vec<Heading>,
    y: f32,
    bottom: f32,
}

/// Pages without their feet, and the headings with their places.
pub(super) fn fill(pieces: Vec<Piece>, print: Print) -> (Vec<Page>, Vec<Heading>) {
    let mut filler = Filler { pages: vec![Page::default()], headings: vec![], y: TOP, bottom: print.words_bottom() };
    for chain in chains(pieces) {
        filler.chain(chain);
    }
    (filler.pages, filler.headings)
}

/// Pieces that stay together, in the order of the paper.
fn chains(pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    let mut chains: Vec<Vec<Piece>> = vec![];
    let mut open = false;
    for piece in pieces {
        let goes_on = piece.with_next;
        match chains.last_mut().filter(|_| open) {
            Some(chain) => chain.push(piece),
            None => chains.push(vec![piece]),
        }
        open = goes_on;
    }
    chains
}

impl Filler {
    fn chain(&mut self, chain: Vec<Piece>) {
        let height = pieces::height(&chain);
        let only_space = chain.iter().all(|piece| piece.space);
        let fits_a_page = height <= self.bottom - TOP;
        if self.is_better_short(&chain) || !only_space && fits_a_page && !self.fits(height) {
            self.turn();
        }
        for piece in chain {
            self.piece(piece);
        }
    }

    fn piece(&mut self, piece: Piece) {
        if piece.space {
            if self.y > TOP + SLACK {
                self.y = (self.y + piece.height).min(self.bottom);
            }
            return;
        }
        if !self.fits(piece.height) {
            self.turn();
        }
        if let Some(head) = piece.head.as_deref().filter(|_| self.at_top()) {
            self.draw(head.unsaid());
        }
        self.draw(piece);
    }

    /// A section that the first page could begin and not finish. A first page that is mostly empty
    /// begins it all the same: three lines on a page of their own would look like a mistake.
    fn is_better_short(&self, chain: &[Piece]) -> bool {
        let height = chain.first().and_then(|piece| piece.finish);
        let half_full = self.y > (TOP + self.bottom) / 2.0;
        self.pages.len() == 1 && half_full && height.is_some_and(|height| !self.fits(height))
    }

    fn fits(&self, height: f32) -> bool {
        self.at_top() || self.y + height <= self.bottom + SLACK
    }

    fn at_top(&self) -> bool {
        self.y <= TOP + SLACK
    }

    fn turn(&mut self) {
        self.pages.push(Page::default());
        self.y = TOP;
    }

    fn draw(&mut self, piece: Piece) {
        let page = self.pages.len() - 1;
        if let Some(heading) = piece.heading {
            self.headings.push(Heading { page, y: heading.y + self.y, ..heading });
        }
        if let Some(page) = self.pages.last_mut() {
            let at = self.y;
            let lowered = |placed: Placed| Placed { item: placed.item.lowered(at), ..placed };
            page.items.extend(piece.items.into_iter().map(lowered));
        }
        self.y += piece.height;
    }
}
