//! The TypeScript types of the door are those of the core. With `KITH_BLESS=1` they are written
//! anew instead.

use kith_tests::contract;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn types() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/api/types")
}

fn read(folder: &Path) -> BTreeMap<String, String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return BTreeMap::new() };
    entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ts"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(&path).unwrap()))
        .collect()
}

#[test]
fn the_types_of_the_page_are_those_of_the_core() {
    let fresh = tempfile::tempdir().unwrap();
    contract::write(fresh.path()).unwrap();
    if std::env::var_os("KITH_BLESS").is_some() {
        let _ = std::fs::remove_dir_all(types());
        contract::write(&types()).unwrap();
    }
    assert_eq!(read(fresh.path()), read(&types()), "run KITH_BLESS=1 cargo test -p kith-tests --test contract");
}
