//! The system's own dialogs for where to save and what to open. They are asked from here only:
//! the page never names a path and never learns one.

use crate::window;
use kith_core::request::PlaceAsked;
use std::path::{Path, PathBuf};
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

/// The place the person chooses, or nothing when they change their mind. Not on the main thread.
pub fn choose(app: &AppHandle, asked: &PlaceAsked) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(answer) = crate::seam::place(asked) {
        return answer.path();
    }
    match asked {
        PlaceAsked::Save { suggested, extension, name } => {
            let dialog = dialog(app, name, extension).set_file_name(full_name(suggested, extension));
            let path = dialog.blocking_save_file()?.into_path().ok()?;
            Some(with_extension(path, extension))
        }
        PlaceAsked::Folder => app.dialog().file().blocking_pick_folder()?.into_path().ok(),
        PlaceAsked::Open { extension, name } => dialog(app, name, extension).blocking_pick_file()?.into_path().ok(),
    }
}

fn dialog(app: &AppHandle, name: &str, extension: &str) -> FileDialogBuilder<tauri::Wry> {
    let dialog = app.dialog().file().add_filter(name, &[extension]);
    match window::current(app) {
        Some(parent) => dialog.set_parent(&parent),
        None => dialog,
    }
}

/// `Our people.pdf`
pub fn full_name(suggested: &str, extension: &str) -> String {
    match Path::new(suggested).extension().is_some_and(|end| end == extension) {
        true => suggested.to_owned(),
        false => format!("{suggested}.{extension}"),
    }
}

/// Not every system's dialog adds the ending. It is not added where that would name a file that is
/// there already: nobody has been asked about that one.
fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    if path.extension().is_some_and(|end| end.eq_ignore_ascii_case(extension)) {
        return path;
    }
    let mut longer = path.clone().into_os_string();
    longer.push(".");
    longer.push(extension);
    let longer = PathBuf::from(longer);
    if longer.exists() { path } else { longer }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_file_has_the_ending_of_its_sort() {
        assert_eq!(full_name("Our people", "pdf"), "Our people.pdf");
        assert_eq!(full_name("Our people.pdf", "pdf"), "Our people.pdf");
        let typed = |name: &str| with_extension(PathBuf::from(name), "pdf");
        assert_eq!(typed("/nowhere/St. Anne"), PathBuf::from("/nowhere/St. Anne.pdf"));
        assert_eq!(typed("/nowhere/list.PDF"), PathBuf::from("/nowhere/list.PDF"));
    }

    #[test]
    fn a_file_that_is_there_is_not_named_by_an_added_ending() {
        let folder = std::env::temp_dir().join(format!("kith-dialogs-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("list.pdf"), "").unwrap();
        assert_eq!(with_extension(folder.join("list"), "pdf"), folder.join("list"));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
