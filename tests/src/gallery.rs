//! Pictures of the real window: everything in light at 1366x768; the main places also in dark, at
//! 200 and 400 % and on a large screen; and the papers that were made on the way.

mod crowd;
mod states;

use crate::journey;
use crate::places;
use crate::thread::Eye;
use crate::window::{Start, Window};
use std::io;
use std::path::{Path, PathBuf};

/// The day on which every picture is taken.
const MOMENT: &str = "2026-11-23T14:32:00Z";
/// The places that are also taken in dark, at 200 and 400 % and large.
const MAIN: [&str; 39] = [
    "first-run",
    "recovery-sheet-check",
    "families",
    "referral-written",
    "people-with-grandma",
    "people-add-relative",
    "person",
    "history",
    "unlock",
    "families-many",
    "referral-with-faults",
    "people-forty",
    "people-long-names",
    "history-many",
    "backups",
    "unlock-open-a-backup",
    "due-many",
    "preparing-booked",
    "preparing-forty",
    "preparing-with-faults",
    "conference-welcome",
    "family-time",
    "plan-written",
    "plan-in-the-room-forty",
    "plan-in-the-room-with-faults",
    "agreeing-council",
    "agreeing-with-faults",
    "plan-agreed",
    "plan-forty-actions",
    "copies",
    "copy-held-back",
    "copies-forty",
    "reviews",
    "children-now",
    "children-now-many",
    "file",
    "file-form",
    "counts",
    "find-many",
];

/// Takes them all.
///
/// # Errors
/// When a folder or a file can't be written.
pub async fn take(out: &Path) -> io::Result<()> {
    let light = Start::plain().clock(MOMENT);
    walk(out, Camera::all(out, ""), &light).await?;
    walk(out, Camera::main(out, "-dark"), &light.clone().dark()).await?;
    walk(out, Camera::main(out, "-200-percent"), &light.clone().zoom(200)).await?;
    walk(out, Camera::main(out, "-400-percent"), &light.clone().zoom(400)).await?;
    walk(out, Camera::main(out, "-1920x1080"), &light.size(1920, 1080)).await
}

async fn walk(out: &Path, mut camera: Camera, start: &Start) -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    std::fs::create_dir_all(out.join("papers"))?;
    let window = Window::open(folder.path(), start).await;
    journey::whole(&window, &mut camera).await;
    let saved = [places::papers(folder.path()), places::exports(folder.path())];
    for paper in saved.iter().flat_map(|folder| places::files(folder)) {
        if let Some(name) = paper.file_name() {
            std::fs::copy(&paper, out.join("papers").join(name))?;
        }
    }
    states::show(&mut camera, start).await
}

/// Takes a picture of each place, or of the main ones.
struct Camera {
    out: PathBuf,
    ending: &'static str,
    taken: usize,
    only_main: bool,
}

impl Camera {
    fn all(out: &Path, ending: &'static str) -> Self {
        Self { out: out.to_owned(), ending, taken: 0, only_main: false }
    }

    fn main(out: &Path, ending: &'static str) -> Self {
        Self { only_main: true, ..Self::all(out, ending) }
    }
}

impl Eye for Camera {
    async fn at(&mut self, window: &Window, place: &str) {
        self.taken += 1;
        if !self.only_main || MAIN.contains(&place) {
            let name = format!("{:02}-{place}{}.png", self.taken, self.ending);
            window.picture(&self.out.join(name)).await;
        }
    }
}
