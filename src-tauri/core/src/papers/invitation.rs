//! An invitation to a family's conference, for one person: who asks, when and where, that they can say no, and
//! a slip to send back.
//!
//! It refuses reasons, and to say that somebody asked for them: nobody knows that here. Whoever comes by phone
//! is told no place.

use super::flow::{Block, Ends, Foot, Heads, Section, lay_out_in};
use super::markup::{plain, spans};
use super::standard::{LETTER, LETTER_TITLE, Print};
use super::text::{Engine, Span, words as text};
use super::{PaperError, Pdf};
use crate::base::dates::long_date;
use crate::base::words::{Arg, Words};
use chrono::NaiveDate;

/// What stands in an invitation.
#[derive(Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Whom it is for, by their whole name.
    pub reader: String,
    /// How they are greeted: "Jean".
    pub greeted: String,
    /// How large it is set.
    pub print: Print,
    /// The day it was printed.
    pub printed_on: NaiveDate,
    /// Whether the service is there to practise on.
    pub practice: bool,
    /// Whether the reader is one of the children it is about.
    pub own: bool,
    /// The other children it is about; none only where the reader is the one child.
    pub children: Vec<String>,
    /// The day of the conference.
    pub day: NaiveDate,
    /// From when, as it is said: "4:30pm".
    pub from: String,
    /// Until when.
    pub until: String,
    /// How they come, and so what "where" says.
    pub comes: Comes,
    /// The service.
    pub service: String,
    /// Where letters reach it, line by line; may be empty.
    pub post: Vec<String>,
    /// Its telephone; may be empty.
    pub phone: String,
    /// Who brings the family together.
    pub facilitator: String,
    /// What the service calls that person: "facilitator".
    pub role_word: String,
}

/// How somebody comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Comes {
    /// To this place; may be empty.
    To(String),
    /// By phone.
    ByPhone,
    /// By video.
    ByVideo,
}

/// Makes the invitation.
pub fn invitation(facts: &Invitation, words: &Words) -> Result<Pdf, PaperError> {
    let mut engine = Engine::new();
    let display = display(facts, words, &mut engine);
    super::finish(&display, &mut engine)
}

/// Space above the slip, and what gives way for one page.
const MOST_ROOM: f32 = 22.0;
const LESS_ROOM: [f32; 2] = [12.0, 4.0];

/// The invitation before it is written.
pub(super) fn display(facts: &Invitation, words: &Words, engine: &mut Engine) -> super::display::Display {
    let printed = long_date(facts.printed_on);
    let key = if facts.practice { "paper-people-foot-practice" } else { "paper-people-foot" };
    let foot = Foot {
        copy: plain(words, key, &[("reader", Arg::Text(&facts.reader)), ("date", Arg::Text(&printed))]),
        keep: plain(words, "paper-invitation-keep", &[]),
        page: &|page, pages| super::page_of(words, page, pages),
    };
    let title = plain(words, "paper-invitation-file", &[]);
    super::on_one_page((MOST_ROOM, &LESS_ROOM), |room| {
        lay_out_in(engine, facts.print, &title, facts.printed_on, &blocks(facts, room, words), &foot)
    })
}

fn blocks(facts: &Invitation, room: f32, words: &Words) -> Vec<Block> {
    let names: Vec<&str> = facts.children.iter().map(String::as_str).collect();
    let children = super::names(&names, words);
    let args = [
        ("children", Arg::Text(children.as_str())),
        ("name", Arg::Text(&facts.greeted)),
        ("facilitator", Arg::Text(&facts.facilitator)),
        ("role", Arg::Text(&facts.role_word)),
    ];
    let say = |key: &str| spans(words, key, &args);
    let body = |key: &str| Block::paragraph(LETTER, say(key));
    let mut blocks = vec![];
    if facts.practice {
        blocks.push(Block::Kicker(say("paper-people-practice")));
        blocks.push(Block::Gap(6.0));
    }
    blocks.push(Block::Letterhead { to: vec![text(&facts.reader)], from: from(facts) });
    blocks.push(Block::Gap(18.0));
    let title = if facts.own { "paper-invitation-title-own" } else { "paper-invitation-title" };
    blocks.push(Block::Heading { level: 1, words: say(title), how: LETTER_TITLE });
    blocks.push(Block::Gap(10.0));
    blocks.push(body("paper-invitation-dear"));
    blocks.push(body(about(facts)));
    blocks.push(Block::Gap(14.0));
    blocks.push(Block::Strip(strip(facts, words)));
    blocks.push(Block::Gap(14.0));
    blocks.extend(["paper-invitation-no", "paper-invitation-help"].map(body));
    blocks.push(Block::Gap(10.0));
    blocks.extend(["paper-invitation-wishes", "paper-invitation-from"].map(body));
    blocks.push(Block::Gap(room));
    blocks.push(slip(facts, words));
    blocks
}

fn from(facts: &Invitation) -> Vec<Vec<Span>> {
    let mut lines = vec![vec![Span { text: facts.service.clone(), bold: true }]];
    lines.extend(facts.post.iter().chain(std::iter::once(&facts.phone)).filter(|line| !line.is_empty()).map(text));
    lines
}

fn about(facts: &Invitation) -> &'static str {
    match (facts.own, facts.children.is_empty()) {
        (false, _) => "paper-invitation-about",
        (true, true) => "paper-invitation-about-you",
        (true, false) => "paper-invitation-about-you-and",
    }
}

fn strip(facts: &Invitation, words: &Words) -> Vec<Ends> {
    let say = |key: &str, args: &[(&str, Arg<'_>)]| spans(words, key, args);
    let row = |label: &str, value: Vec<Span>| Ends { start: say(label, &[]), end: value };
    let day = long_date(facts.day);
    let when = [("day", Arg::Text(day.as_str())), ("time", Arg::Text(&facts.from))];
    let place = match &facts.comes {
        Comes::To(place) if place.trim().is_empty() => say("paper-invitation-place-later", &[]),
        Comes::To(place) => text(place),
        Comes::ByPhone => say("paper-invitation-by-phone", &[]),
        Comes::ByVideo => say("paper-invitation-by-video", &[]),
    };
    vec![
        row("paper-invitation-when", say("paper-invitation-when-value", &when)),
        row("paper-invitation-where", place),
        row("paper-invitation-long", say("paper-invitation-long-value", &[("until", Arg::Text(&facts.until))])),
    ]
}

/// What is cut off and sent back.
fn slip(facts: &Invitation, words: &Words) -> Block {
    let args = [
        ("name", Arg::Text(facts.reader.as_str())),
        ("facilitator", Arg::Text(&facts.facilitator)),
        ("phone", Arg::Text(&facts.phone)),
    ];
    let say = |key: &str| spans(words, key, &args);
    let cut = if facts.phone.is_empty() { "paper-invitation-cut" } else { "paper-invitation-cut-phone" };
    let answers =
        ["paper-invitation-come", "paper-invitation-words", "paper-invitation-call", "paper-invitation-rather"];
    let inside = vec![
        Block::Gap(6.0),
        Block::Ticks(answers.map(say).to_vec()),
        Block::Writing(say("paper-invitation-need")),
        Block::Writing(say("paper-invitation-else")),
    ];
    let heading = say("paper-invitation-slip");
    let slip = Section { heading, heads: Heads::Bare, after: 0.0, finish: false, inside };
    Block::Together(Box::new(Block::Cut(say(cut))), Box::new(Block::Section(slip)))
}
