//! What SQLite's errors mean to a person. Nothing of an error's own text gets out: it may hold a
//! path, and it says nothing a person could act on.

use crate::base::problem::{Kind, Problem};
use rusqlite::ErrorCode;

impl From<rusqlite::Error> for Problem {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::new(Kind::Saving, "disk-full"),
            Some(ErrorCode::SystemIoFailure) => Self::new(Kind::Saving, "disk-failed"),
            Some(ErrorCode::ReadOnly) => Self::new(Kind::Saving, "disk-read-only"),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::new(Kind::Opening, "open-elsewhere"),
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::new(Kind::Opening, "file-damaged"),
            Some(ErrorCode::CannotOpen) => Self::new(Kind::Opening, "file-not-readable"),
            _ if matches!(error, rusqlite::Error::QueryReturnedNoRows) => Self::new(Kind::Gone, "gone"),
            _ => Self::new(Kind::Fault, "fault"),
        }
    }
}

/// What an input or output error on a file of ours means.
pub(super) fn writing(error: &std::io::Error) -> Problem {
    match error.kind() {
        std::io::ErrorKind::StorageFull => Problem::new(Kind::Saving, "disk-full"),
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
            Problem::new(Kind::Saving, "disk-read-only")
        }
        _ => Problem::new(Kind::Saving, "disk-failed"),
    }
}
