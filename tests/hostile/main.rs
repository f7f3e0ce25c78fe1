//! What nobody would type and no program of ours would write: requests, files and key files with something wrong
//! in them, by the thousand. Each is refused in words or answered; nothing panics, nothing is a fault of our own,
//! and the file is whole afterwards.
//!
//! What falls by chance falls the same way every time. 100,000 inputs here, a million in `cargo xtask test --full`.

mod requests;
mod sidecars;

use kith_tests::county::chance::Chance;

/// The same every time.
const SEED: u64 = 5;

/// How many inputs, of so many in the test command.
fn times(quick: u64) -> u64 {
    if std::env::var_os("KITH_FULL").is_some() { quick * 10 } else { quick }
}

/// Bytes with something wrong in them: some turned over, taken out, doubled, cut off, or put in from elsewhere.
fn spoiled(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=chance.below(3) {
        if bytes.is_empty() {
            return bytes;
        }
        let at = chance.place(bytes.len());
        match chance.below(6) {
            0 => bytes[at] ^= 1 << chance.below(8),
            1 => bytes[at] = chance.pick(&[0, b'"', b'{', b'[', b'\\', b'9', 0xFF, 0xED]),
            2 => drop(bytes.remove(at)),
            3 => bytes.truncate(at),
            4 => bytes.insert(at, chance.pick(b"\"{}[]:,\\0-e")),
            _ => {
                let end = (at + 1 + chance.place(40)).min(bytes.len());
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
        }
    }
    bytes
}
