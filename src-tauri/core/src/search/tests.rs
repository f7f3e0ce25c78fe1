//! Names as they are looked for.

use crate::base::fold::{fold, words};

#[test]
fn names_are_found_with_and_without_their_marks() {
    for (name, typed) in [
        ("Łukasz Żółć", "lukasz zolc"),
        ("Nguyễn Thị Mỹ", "nguyen thi my"),
        ("Ștefan", "stefan"),
        ("O’Neill-Ó Briain", "oneill o briain"),
        ("D'Souza", "dsouza"),
        ("Æthelred Þór", "aethelred thor"),
        ("Straße", "strasse"),
        ("Işıl", "isil"),
        ("أحمد", "احمد"),
        ("فاطمة", "فاطمه"),
    ] {
        assert_eq!(fold(name), typed, "{name}");
        assert_eq!(fold(typed), typed, "folding twice is folding once");
    }
    assert_eq!(words("=1+1  <script>"), ["1", "1", "script"]);
}
