//! Figures in decimal arithmetic: rates with one decimal, half up; medians; and nothing where the
//! base is under six (COUNTING.md 26).

/// The smallest base a rate or a median is shown for.
pub const FEWEST: usize = 6;

/// A rate in tenths of a per cent, half up; absent where its base is under six.
pub fn rate(numerator: usize, base: usize) -> Option<u16> {
    if base < FEWEST {
        return None;
    }
    u16::try_from((numerator * 2_000 + base) / (2 * base)).ok()
}

/// "53.1".
pub fn tenths(rate: u16) -> String {
    format!("{}.{}", rate / 10, rate % 10)
}

/// The median in halves; absent where there are fewer than six. The middle two are added, so that
/// nothing is lost to rounding.
pub fn median(mut values: Vec<i64>) -> Option<i64> {
    if values.len() < FEWEST {
        return None;
    }
    values.sort_unstable();
    let (low, high) = ((values.len() - 1) / 2, values.len() / 2);
    Some(values.get(low)? + values.get(high)?)
}

/// "34", "34.5", from halves.
pub fn halves(doubled: i64) -> String {
    if doubled % 2 == 0 { (doubled / 2).to_string() } else { format!("{}.5", doubled / 2) }
}

/// The inclusive quartiles (of a list that holds the median itself), in quarters of a day.
pub fn quartiles(mut values: Vec<i64>) -> Option<(i64, i64)> {
    if values.len() < FEWEST {
        return None;
    }
    values.sort_unstable();
    let steps = i64::try_from(values.len() - 1).ok()?;
    let at = |quarter: i64| {
        let place = steps * quarter;
        let low = values.get(usize::try_from(place / 4).ok()?)?;
        let high = values.get(usize::try_from((place + 3) / 4).ok()?)?;
        Some(low * 4 + (high - low) * (place % 4))
    };
    Some((at(1)?, at(3)?))
}

/// "28", "28.25", from quarters.
pub fn quarters(times_four: i64) -> String {
    let whole = times_four / 4;
    match times_four % 4 {
        1 => format!("{whole}.25"),
        2 => format!("{whole}.5"),
        3 => format!("{whole}.75"),
        _ => whole.to_string(),
    }
}
