//! A PIN: six digits that prove again who has unlocked Kith, on a screen that others see. It leaves family
//! view and opens a family's File.
//!
//! It refuses to unlock anything: only a passphrase opens the file. Its Argon2id hash lies inside the encrypted
//! file, so whoever could guess at it has the file open already; five wrong tries lock Kith.

use crate::base::clock::Dice;
use crate::base::problem::{Kind, Outcome, Problem};
use argon2::{Algorithm, Argon2, Params, Version};
use std::fmt;

/// How many digits.
pub const DIGITS: usize = 6;
/// So many wrong tries lock Kith (PRODUCT.md).
pub const MOST_WRONG: u8 = 5;

/// The hash of somebody's PIN, with its salt.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin {
    /// 16 bytes from the dice.
    pub salt: [u8; 16],
    /// 32 bytes of Argon2id: 19 MiB, two passes, one lane (OWASP's first choice for interactive use).
    pub hash: [u8; 32],
}

impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pin")
    }
}

impl Pin {
    /// A PIN as it was typed, hashed.
    ///
    /// # Errors
    /// An input problem on `pin`: not six digits, or one that anybody would try first.
    pub fn of(typed: &str, dice: &mut dyn Dice) -> Outcome<Self> {
        let typed = typed.trim();
        if !is_pin(typed) {
            return Err(Problem::input("pin", "pin-six-digits"));
        }
        if guessed_first(typed) {
            return Err(Problem::input("pin", "pin-guessed-first"));
        }
        let mut salt = [0; 16];
        dice.fill(&mut salt);
        Ok(Self { salt, hash: hash(typed, &salt)? })
    }

    /// Whether this is it.
    ///
    /// # Errors
    /// When the machine has no 19 MiB for the hash.
    pub fn is(&self, typed: &str) -> Outcome<bool> {
        Ok(hash(typed.trim(), &self.salt)? == self.hash)
    }
}

/// Whether what was typed looks like a PIN. No passphrase does: they are longer.
pub fn is_pin(typed: &str) -> bool {
    let typed = typed.trim();
    typed.len() == DIGITS && typed.bytes().all(|byte| byte.is_ascii_digit())
}

/// One digit six times, digits in a row, or two or three digits over and over: what anybody tries first.
fn guessed_first(typed: &str) -> bool {
    let digits: Vec<i16> = typed.bytes().map(i16::from).collect();
    let in_a_row = |step: i16| digits.windows(2).all(|pair| matches!(pair, [before, after] if after - before == step));
    let over_again = |length: usize| digits.chunks(length).all(|part| digits.starts_with(part));
    in_a_row(1) || in_a_row(-1) || over_again(1) || over_again(2) || over_again(3)
}

fn hash(typed: &str, salt: &[u8; 16]) -> Outcome<[u8; 32]> {
    let fault = |error: argon2::Error| Problem::new(Kind::Fault, "fault").text("why", error.to_string());
    let params = Params::new(19 * 1024, 2, 1, Some(32)).map_err(fault)?;
    let mut out = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(typed.as_bytes(), salt, &mut out)
        .map_err(fault)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::guessed_first;

    #[test]
    fn what_anybody_tries_first_is_no_pin() {
        for typed in ["000000", "123456", "654321", "121212", "123123", "777777", "456789", "909090"] {
            assert!(guessed_first(typed), "{typed}");
        }
        for typed in ["123457", "100000", "192837", "271828", "112233", "121213"] {
            assert!(!guessed_first(typed), "{typed}");
        }
    }
}
