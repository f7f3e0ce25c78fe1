//! The recovery sheet's words: twelve groups of four Crockford letters, three random (15 bits) and
//! one check each, 180 bits in all. A mistyped group is named.

use crate::base::clock::Dice;
use crate::base::problem::{Outcome, Problem};

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many groups a sheet has.
pub const GROUPS: usize = 12;

/// Twelve groups from the dice.
pub fn new_groups(dice: &mut dyn Dice) -> [String; GROUPS] {
    std::array::from_fn(|at| {
        let mut chance = [0; 2];
        dice.fill(&mut chance);
        let number = u32::from(u16::from_be_bytes(chance) >> 1);
        let values = [number >> 10, (number >> 5) & 31, number & 31];
        values.iter().chain([&check(at, values)]).map(|value| letter(*value)).collect()
    })
}

/// The words an identity is wrapped with.
pub fn joined(groups: &[String; GROUPS]) -> String {
    groups.join("-")
}

/// Reads twelve groups as typed: spaces, dashes and small letters don't matter, O is zero, I and L
/// are one.
///
/// # Errors
/// An input problem on `group1` to `group12`: the first that was typed wrong.
pub fn read(typed: &[String]) -> Outcome<[String; GROUPS]> {
    let read: Vec<String> =
        (0..GROUPS).map(|at| read_group(at, typed.get(at).map_or("", String::as_str))).collect::<Outcome<_>>()?;
    read.try_into().map_err(|_| Problem::input("group1", "sheet-group"))
}

/// Reads one group; `at` counts from 0.
///
/// # Errors
/// An input problem naming the group.
pub fn read_group(at: usize, typed: &str) -> Outcome<String> {
    let problem = || {
        Problem::input(format!("group{}", at + 1), "sheet-group").number("group", i64::try_from(at + 1).unwrap_or(0))
    };
    let values: Vec<u32> =
        typed.chars().filter(|c| !matches!(c, ' ' | '-')).map(value).collect::<Option<_>>().ok_or_else(problem)?;
    match values.as_slice() {
        [a, b, c, mark] if check(at, [*a, *b, *c]) == *mark => Ok(values.iter().map(|value| letter(*value)).collect()),
        _ => Err(problem()),
    }
}

/// Odd weights find every single wrong letter; the place finds two groups that changed places.
fn check(at: usize, [a, b, c]: [u32; 3]) -> u32 {
    let at = u32::try_from(at).unwrap_or(0);
    (a * 3 + b * 5 + c * 7 + at * 13 + 5) % 32
}

fn letter(value: u32) -> char {
    usize::try_from(value).ok().and_then(|at| LETTERS.get(at)).map_or('0', |byte| char::from(*byte))
}

fn value(typed: char) -> Option<u32> {
    let plain = match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = LETTERS.iter().position(|byte| char::from(*byte) == plain)?;
    u32::try_from(at).ok()
}
