//! Passphrases: a generated one offered first, how strong one is in words, and one rule: length.

use crate::base::clock::Dice;
use crate::base::problem::{Outcome, Problem};

/// The fewest letters of a passphrase.
pub const FEWEST: usize = 15;
/// The passphrase that stands on the practice service's own unlock screen; no real service has it.
pub const PRACTICE: &str = "practice practice practice";

/// Four words of the EFF's long list: 51 bits, each try costing a guesser about 0.4 s.
pub fn offer(dice: &mut dyn Dice) -> String {
    let words = eff_wordlist::large::LIST;
    let mut chosen = vec![];
    while chosen.len() < 4 {
        let mut chance = [0; 2];
        dice.fill(&mut chance);
        // 13 bits, thrown away when past the end of the list, so that every word is as likely.
        let at = usize::from(u16::from_be_bytes(chance) & 0x1fff);
        if let Some((_, word)) = words.get(at) {
            chosen.push(*word);
        }
    }
    chosen.join(" ")
}

/// 0 (guessed at once) to 4 (centuries), by zxcvbn.
pub fn strength(passphrase: &str) -> u8 {
    // Past a hundred letters the answer does not change, and the estimate grows slow.
    let head: String = passphrase.chars().take(100).collect();
    u8::from(zxcvbn::zxcvbn(&head, &["kith", "family"]).score())
}

/// Whether it may be used: long enough, and not the practice service's.
///
/// # Errors
/// An input problem on `passphrase`.
pub fn check(passphrase: &str) -> Outcome<()> {
    let letters = passphrase.trim().chars().count();
    if letters < FEWEST {
        return Err(
            Problem::input("passphrase", "passphrase-short").number("fewest", i64::try_from(FEWEST).unwrap_or(0))
        );
    }
    if passphrase.trim().eq_ignore_ascii_case(PRACTICE) {
        return Err(Problem::input("passphrase", "passphrase-practice"));
    }
    Ok(())
}
