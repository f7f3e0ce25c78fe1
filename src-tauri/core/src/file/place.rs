//! Where a file may be worked on. A WAL file copied while it is open opened cleanly and silently
//! missed up to 214 saved rows, so Kith refuses folders that a program copies behind its back.

use crate::base::problem::{Kind, Outcome, Problem};
use std::path::{Component, Path, PathBuf};

const SYNCED: &[&str] = &[
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud drive",
    "com~apple~clouddocs",
    "mobile documents",
    "nextcloud",
    "owncloud",
    "box sync",
    "pcloud drive",
    "sharepoint",
];
const NETWORK: &[&str] = &["nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "fuse.sshfs", "fuse.rclone", "davfs", "9p"];

/// Refuses a place that is synced or on the network.
///
/// # Errors
/// An opening problem that says why and where to put the file.
pub fn check(path: &Path) -> Outcome<()> {
    // A link is judged by where it leads; a file that is not there yet, by its folder.
    let real = path.canonicalize().or_else(|_| {
        let folder = path.parent().unwrap_or(path).canonicalize();
        folder.map(|folder| path.file_name().map_or(folder.clone(), |name| folder.join(name)))
    });
    let real = real.unwrap_or_else(|_| path.to_owned());
    let folder = real.parent().unwrap_or(&real);
    if synced(folder, &|name| std::env::var_os(name)) {
        return Err(Problem::new(Kind::Opening, "place-synced").text("file", file_name(path)));
    }
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    if folder.to_string_lossy().starts_with(r"\\") || network(folder, &mounts) {
        return Err(Problem::new(Kind::Opening, "place-network").text("file", file_name(path)));
    }
    Ok(())
}

/// A file's own name, for a sentence: never its folder.
pub fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

/// The log beside a file: what was saved last stands in it until it is played into the file.
pub(super) fn log_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    PathBuf::from(name)
}

/// Whether a part of the path is named like a syncing program's folder, or lies in one that Windows
/// names in the environment.
pub(super) fn synced(folder: &Path, env: &dyn Fn(&str) -> Option<std::ffi::OsString>) -> bool {
    let named = folder.components().any(|part| match part {
        Component::Normal(name) => {
            let name = name.to_string_lossy().to_lowercase();
            SYNCED.iter().any(|synced| name == *synced || name.starts_with(&format!("{synced} ")))
        }
        _ => false,
    });
    named
        || ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"]
            .iter()
            .filter_map(|name| env(name))
            .any(|root| !root.is_empty() && folder.starts_with(root))
}

/// Whether the mount that holds the folder is a network's, by Linux's own list. Windows shares are
/// seen by their `\\` path; other systems' are not seen yet.
pub(super) fn network(folder: &Path, mounts: &str) -> bool {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let mut best: Option<(PathBuf, String)> = None;
    for line in mounts.lines() {
        let Some((head, tail)) = line.split_once(" - ") else { continue };
        let (Some(at), Some(kind)) = (head.split(' ').nth(4), tail.split(' ').next()) else { continue };
        let at = PathBuf::from(at.replace("\\040", " "));
        let deeper = best.as_ref().is_none_or(|(old, _)| at.components().count() >= old.components().count());
        if folder.starts_with(&at) && deeper {
            best = Some((at, kind.to_owned()));
        }
    }
    best.is_some_and(|(_, kind)| NETWORK.contains(&kind.as_str()))
}
