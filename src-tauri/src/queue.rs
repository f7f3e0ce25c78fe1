//! The desk on its own thread: one thing at a time, in the order asked, so that a save and the
//! read after it can't change places. A dialog stands on a thread of its own: while a person looks
//! for a folder, saving goes on. It refuses to hold the window up: only leaving Kith waits, until
//! the desk has kept the drafts, made the backup and closed the file.

use crate::{dialogs, system, window};
use kith_core::base::problem::Told;
use kith_core::desk::{Desk, Stop};
use kith_core::request::{PlaceAsked, Reply, Request};
use serde_json::Value;
use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};
use tauri::{AppHandle, Manager};

/// What is done with an answer.
pub type Answer = Box<dyn FnOnce(Result<Reply, Told>) + Send>;

/// How long leaving may take at most: a backup that takes longer is made when Kith is idle after the next
/// unlock.
const LEAVING: Duration = Duration::from_secs(20);
/// How long the page has to keep what is being typed before the key goes without it.
const GRACE: Duration = Duration::from_millis(1500);
/// Nobody has asked anything for so long: there is time for a backup.
const IDLE: Duration = Duration::from_secs(5 * 60);

enum Job {
    /// A question as it came from the page.
    Ask(Value, Answer),
    /// A question whose dialog has been answered, or closed without an answer.
    Placed(Box<Request>, u64, Option<PathBuf>, Answer),
    /// Nobody can be there any more: the page has until this moment to lock by itself.
    Away(Instant, Sender<()>),
    Close(Sender<()>),
}

/// The way to the desk.
pub struct Queue {
    jobs: Mutex<Sender<Job>>,
    waiting: Waiting,
}

/// How many jobs wait.
#[derive(Clone, Default)]
struct Waiting(Arc<AtomicUsize>);

impl Queue {
    /// Starts the desk. `machine` is this machine's data folder, `named` a file given at the start.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(app: AppHandle, machine: PathBuf, named: Option<PathBuf>) -> io::Result<Self> {
        let (jobs, work) = channel();
        let waiting = Waiting::default();
        let seen = waiting.clone();
        thread::Builder::new().name("desk".into()).spawn(move || {
            let mut desk = Desk::new(system::tools(machine));
            if let Some(path) = named {
                desk.choose(&path);
            }
            Serving { app, desk, waiting: seen, away: None }.serve(&work);
        })?;
        Ok(Self { jobs: Mutex::new(jobs), waiting })
    }

    /// Asks the desk.
    pub fn ask(&self, request: Value, answer: Answer) {
        self.send(Job::Ask(request, answer));
    }

    /// Keeps drafts, makes the backup, closes the file, and comes back when that is done.
    pub fn close(&self) {
        let (done, wait) = channel();
        self.send(Job::Close(done));
        let _ = wait.recv_timeout(LEAVING);
    }

    /// Nobody can be there any more. The page is told; soon after the key is gone in any case, and this comes
    /// back.
    pub fn away(&self, app: &AppHandle) {
        window::tell(app, "kith-away");
        let (done, wait) = channel();
        self.send(Job::Away(Instant::now() + GRACE, done));
        let _ = wait.recv_timeout(LEAVING);
    }

    /// A desk that has stopped drops the job and with it the page's promise of an answer.
    fn send(&self, job: Job) {
        if let Ok(jobs) = self.jobs.lock() {
            self.waiting.0.fetch_add(1, Ordering::Relaxed);
            let _ = jobs.send(job);
        }
    }
}

/// The desk at its work.
struct Serving {
    app: AppHandle,
    desk: Desk,
    waiting: Waiting,
    /// Nobody can be there any more: until when the page may lock by itself, and who waits for it.
    away: Option<(Instant, Sender<()>)>,
}

impl Serving {
    fn serve(&mut self, work: &Receiver<Job>) {
        loop {
            let job = work.recv_timeout(self.patience());
            if job.is_ok() {
                self.waiting.0.fetch_sub(1, Ordering::Relaxed);
            }
            match job {
                Ok(Job::Close(done)) => {
                    self.desk.leave();
                    self.finish();
                    let _ = done.send(());
                    return;
                }
                Ok(job) => self.watched(|serving| serving.job(job)),
                Err(RecvTimeoutError::Timeout) if self.away.is_some() => self.watched(|serving| serving.desk.close()),
                Err(RecvTimeoutError::Timeout) => self.rest(),
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn patience(&self) -> Duration {
        self.away.as_ref().map_or(IDLE, |(until, _)| until.saturating_duration_since(Instant::now()))
    }

    fn job(&mut self, job: Job) {
        match job {
            Job::Ask(json, answer) => ask(&self.app, &mut self.desk, json, answer),
            // A choice made before a lock is none after it.
            Job::Placed(request, session, Some(path), answer) if session == self.desk.session() => {
                answer(self.desk.handle(&request, Some(path)));
            }
            Job::Placed(_, _, _, answer) => answer(Err(self.desk.cancelled())),
            Job::Away(until, done) => self.away = Some((until, done)),
            // `serve` has it: nothing comes after it.
            Job::Close(_) => {}
        }
    }

    /// Does something, and what follows when it locked.
    fn watched(&mut self, work: impl FnOnce(&mut Self)) {
        let (was_open, session) = (self.desk.is_open(), self.desk.session());
        work(self);
        // What was shown is gone from memory once the file is locked, and once the room sees the screen.
        if was_open && self.desk.session() != session {
            window::anew(&self.app);
        }
        // Whoever waits for a sleep waits for the key, not for a backup.
        if let Some((_, done)) = self.away.take_if(|_| !self.desk.is_open()) {
            self.desk.close();
            let _ = done.send(());
        }
        // The window is gone first: only then the backup of what it showed, and the end of its key.
        self.finish();
    }

    fn finish(&mut self) {
        let until = Instant::now() + LEAVING;
        self.desk.finish(&(Arc::new(move || Instant::now() > until) as Stop));
    }

    /// Until somebody asks for something.
    fn rest(&mut self) {
        let waiting = self.waiting.clone();
        self.desk.rest(&(Arc::new(move || waiting.0.load(Ordering::Relaxed) > 0) as Stop));
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
