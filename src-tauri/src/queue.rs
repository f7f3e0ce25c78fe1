//! The desk on its own thread: one thing at a time, in the order asked, so that a save and the
//! read after it can't change places. A dialog stands on a thread of its own: while a person looks
//! for a folder, saving goes on. It refuses to hold the window up: only leaving Kith waits, until
//! the desk has kept the drafts and closed the file.

use crate::{dialogs, system, window};
use kith_core::base::problem::Told;
use kith_core::desk::Desk;
use kith_core::request::{PlaceAsked, Reply, Request};
use serde_json::Value;
use std::io;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;
use tauri::{AppHandle, Manager};

/// What is done with an answer.
pub type Answer = Box<dyn FnOnce(Result<Reply, Told>) + Send>;

/// How long leaving may take at most; what is left is finished after the next unlock.
const LEAVING: Duration = Duration::from_secs(20);

enum Job {
    /// A question as it came from the page.
    Ask(Value, Answer),
    /// A question whose dialog has been answered, or closed without an answer.
    Placed(Box<Request>, u64, Option<PathBuf>, Answer),
    Close(Sender<()>),
}

/// The way to the desk.
pub struct Queue(Mutex<Sender<Job>>);

impl Queue {
    /// Starts the desk. `machine` is this machine's data folder, `named` a file given at the start.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(app: AppHandle, machine: PathBuf, named: Option<PathBuf>) -> io::Result<Self> {
        let (jobs, work) = channel();
        thread::Builder::new().name("desk".into()).spawn(move || {
            let mut desk = Desk::new(system::tools(machine));
            if let Some(path) = named {
                desk.choose(&path);
            }
            serve(&app, &mut desk, &work);
        })?;
        Ok(Self(Mutex::new(jobs)))
    }

    /// Asks the desk.
    pub fn ask(&self, request: Value, answer: Answer) {
        self.send(Job::Ask(request, answer));
    }

    /// Keeps drafts, closes the file, and comes back when that is done.
    pub fn close(&self) {
        let (done, wait) = channel();
        self.send(Job::Close(done));
        let _ = wait.recv_timeout(LEAVING);
    }

    /// A desk that has stopped drops the job and with it the page's promise of an answer.
    fn send(&self, job: Job) {
        if let Ok(jobs) = self.0.lock() {
            let _ = jobs.send(job);
        }
    }
}

fn serve(app: &AppHandle, desk: &mut Desk, work: &Receiver<Job>) {
    while let Ok(job) = work.recv() {
        let (was_open, session) = (desk.is_open(), desk.session());
        match job {
            Job::Ask(json, answer) => ask(app, desk, json, answer),
            // A choice made before a lock is none after it.
            Job::Placed(request, session, Some(path), answer) if session == desk.session() => {
                answer(desk.handle(&request, Some(path)));
            }
            Job::Placed(_, _, _, answer) => answer(Err(desk.cancelled())),
            Job::Close(done) => {
                desk.close();
                let _ = done.send(());
                return;
            }
        }
        // What was shown is gone from memory once the file is locked, and once the room sees the screen.
        if was_open && desk.session() != session {
            window::anew(app);
        }
    }
}

fn ask(app: &AppHandle, desk: &mut Desk, json: Value, answer: Answer) {
    let request = match Request::from_json(json) {
        Ok(request) => request,
        Err(problem) => return answer(Err(desk.told(&problem))),
    };
    match desk.place_asked(&request) {
        Ok(None) => answer(desk.handle(&request, None)),
        Ok(Some(place)) => choose(app.clone(), request, desk.session(), place, answer),
        Err(told) => answer(Err(told)),
    }
}

fn choose(app: AppHandle, request: Request, session: u64, place: PlaceAsked, answer: Answer) {
    thread::spawn(move || {
        let path = dialogs::choose(&app, &place);
        app.state::<Queue>().send(Job::Placed(Box::new(request), session, path, answer));
    });
}
