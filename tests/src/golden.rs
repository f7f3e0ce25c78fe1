//! Golden texts: kept word for word in tests/golden, so that whoever changes one reads them all.

use std::path::Path;

/// Compares with the kept text. With `KITH_BLESS` set, keeps this one instead.
pub fn golden(name: &str, found: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(name);
    if std::env::var_os("KITH_BLESS").is_some() {
        std::fs::write(&file, found).expect("a golden text can be kept");
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(kept, found, "if {name} should say this, run the test with KITH_BLESS=1 and read the difference");
}
