//! Chance that falls the same way every time: splitmix64, a stream for each family and each use, so
//! that what is drawn for one family never depends on another. And ids that look like Kith's own.

use chrono::NaiveDate;

/// The bytes of an id, as they stand in a `BLOB(16)` column.
pub type RowId = [u8; 16];

/// A stream of chance.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// The stream of this seed, this family and this use.
    pub fn of(seed: u64, family: u64, what: &str) -> Self {
        let mut state = seed ^ family.wrapping_mul(0xD6E8_FEB8_6659_FD93);
        for byte in what.bytes() {
            state = (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
        let mut stream = Self(state);
        stream.draw();
        stream
    }

    /// The next 64 bits.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to, not on, `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        if end == 0 { 0 } else { self.draw() % end }
    }

    /// From `low` to `high`.
    pub fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.below(high - low + 1)
    }

    /// So many times in a hundred.
    pub fn percent(&mut self, times: u64) -> bool {
        self.below(100) < times
    }

    /// One of these, each as likely.
    pub fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.place(all.len())]
    }

    /// One of these, the first ones more often, as names are.
    pub fn often<T: Copy>(&mut self, all: &[T]) -> T {
        let (one, other) = (self.place(all.len()), self.place(all.len()));
        all[one.min(other)]
    }

    /// A place in a list of this length.
    pub fn place(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap_or(0)
    }
}

/// The id of a row: a UUIDv7 of that day, the number in its counter, the rest by chance. Asked again,
/// it is the same.
pub fn row_id(seed: u64, family: u64, day: NaiveDate, what: &str, number: u64) -> RowId {
    let mut chance = Chance::of(seed ^ number.wrapping_mul(0xA076_1D64_78BD_642F), family, what);
    let noon = day.and_hms_opt(12, 0, 0).map_or(0, |noon| noon.and_utc().timestamp_millis());
    let moment = u64::try_from(noon).unwrap_or(0) + family % 20_000_000;
    let mut id = [0; 16];
    id[..6].copy_from_slice(&moment.to_be_bytes()[2..]);
    id[6..8].copy_from_slice(&(0x7000 | u16::try_from(number & 0x0fff).unwrap_or(0)).to_be_bytes());
    id[8..].copy_from_slice(&((chance.draw() >> 2) | (0b10 << 62)).to_be_bytes());
    id
}
