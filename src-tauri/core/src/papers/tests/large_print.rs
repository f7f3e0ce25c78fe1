//! Large print: nothing small but the foot, what belongs together on one page, and every fact with its label.

use super::plans;
use crate::base::words::Words;
use crate::papers::display::{Display, Item, Owner, Path};
use crate::papers::text::Engine;
use crate::papers::{PlanPage, Print, plan_page};
use std::collections::BTreeSet;

fn laid_out(print: Print) -> Display {
    let facts = PlanPage { print, ..plans::okafor() };
    plan_page::display(&facts, &Words::english(), &mut Engine::new())
}

/// The pages on which words stand that begin so.
fn pages_of(display: &Display, begins: &str) -> BTreeSet<usize> {
    let pages = display.pages.iter().enumerate();
    let texts = pages.flat_map(|(at, page)| page.items.iter().map(move |placed| (at, placed)));
    let is = |(at, placed): (usize, &crate::papers::display::Placed)| match &placed.item {
        Item::Text { run, .. } if run.text.trim_start().starts_with(begins) => Some(at),
        _ => None,
    };
    texts.filter_map(is).collect()
}

#[test]
fn nothing_is_smaller_than_it_says_but_the_foot() {
    for (print, least) in [(Print::Large, 18.0), (Print::Larger, 24.0)] {
        let display = laid_out(print);
        for placed in display.pages.iter().flat_map(|page| &page.items) {
            let Item::Text { run, y, .. } = &placed.item else { continue };
            assert!(run.size >= least || *y > print.bottom() && run.size >= 14.0, "{}: {}", run.text, run.size);
        }
    }
}

#[test]
fn what_belongs_together_stands_on_one_page() {
    for print in [Print::Large, Print::Larger] {
        let display = laid_out(print);
        let strip = ["Made by our family on", "At:", "We meet again"].map(|begins| pages_of(&display, begins));
        assert_eq!(strip[0].len(), 1, "{print:?}");
        assert!(strip.iter().all(|pages| *pages == strip[0]), "{print:?}: {strip:?}");
        let rights =
            ["Your rights", "Records.", "Copies.", "To change this plan"].map(|begins| pages_of(&display, begins));
        assert!(rights.iter().all(|pages| *pages == rights[0] && pages.len() == 1), "{print:?}: {rights:?}");
    }
}

#[test]
fn the_childrens_words_stand_in_a_line_and_nothing_is_tinted() {
    for print in [Print::Large, Print::Larger] {
        let display = laid_out(print);
        let shapes = |page: usize| display.pages[page].items.iter().filter(|one| one.owner == Owner::Layout);
        let ringed = |one: &&crate::papers::display::Placed| {
            matches!(one.item, Item::Shape { path: Path::Rounded { .. }, fill: None, stroke: Some(_) })
        };
        assert_eq!(shapes(0).filter(ringed).count(), 1, "{print:?}");
        let filled = |one: &crate::papers::display::Placed| matches!(one.item, Item::Shape { fill: Some(_), .. });
        // The dots of a list are the only shapes that are filled.
        let dot = |one: &crate::papers::display::Placed| matches!(one.item, Item::Shape { path: Path::Circle { radius, .. }, .. } if radius < 4.0);
        for page in 0..display.pages.len() {
            assert!(shapes(page).filter(|one| filled(one)).all(dot), "{print:?}, page {page}");
        }
    }
}
