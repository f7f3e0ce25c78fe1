//! The desk: the one door of the core. A Request comes in, a Reply or a Problem goes out. Here the
//! role is asked, the scope is held, and everything a stage may touch is handed to it.
//!
//! It refuses everything that its table does not allow, and every record before the recovery sheet
//! is in somebody's safe.

mod backups;
mod closed;
mod describe;
mod family_file;
mod family_time;
mod family_view;
mod going_back;
mod practice;
mod scope;
mod service;
mod settings;
mod sheet;
mod team;
mod unlock;

pub use crate::file::backup::Stop;

use crate::base::clock::Tools;
use crate::base::ids::{FamilyId, SlotId};
use crate::base::problem::{Kind, Outcome, Problem, Told};
use crate::base::words::Words;
use crate::conference::requests::ConferenceRequest;
use crate::file::machine::Machine;
use crate::file::requests::{FamilyTimeCard, InView, ServiceRequest};
use crate::file::schema::{self, Tables};
use crate::file::write::Wrote;
use crate::file::{KithFile, Op};
use crate::history::Teller;
use crate::people::safety::requests::SafetyRequest;
use crate::request::{Changed, PlaceAsked, Reply, Request, UndoOffer};
use crate::staff::{Context, Need, Room, Staff, may};
use crate::{
    closing, conference, counts, due, history, map, outcomes, people, plan, preparation, printing, referral, review,
    search, staff,
};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The versions of the file's tables. One, and it may be rewritten, until the first tag.
pub const TABLES: Tables = Tables {
    versions: &[&[
        schema::OWN,
        staff::TABLES,
        people::TABLES,
        staff::scope::TABLES,
        people::contact::TABLES,
        people::safety::TABLES,
        search::TABLES,
        referral::TABLES,
        preparation::TABLES,
        conference::TABLES,
        plan::TABLES,
        review::TABLES,
        outcomes::TABLES,
        closing::TABLES,
        printing::TABLES,
        counts::TABLES,
    ]],
};

/// Every registered act of every stage.
pub const OPS: &[&[Op]] = &[
    service::OPS,
    settings::OPS,
    team::OPS,
    staff::scope::OPS,
    history::OPS,
    people::OPS,
    people::contact::OPS,
    people::safety::OPS,
    referral::OPS,
    preparation::OPS,
    conference::OPS,
    plan::OPS,
    review::OPS,
    outcomes::OPS,
    closing::OPS,
    printing::OPS,
    counts::OPS,
];

/// The door.
pub struct Desk {
    tools: Tools,
    words: Words,
    machine: Machine,
    /// The file that is chosen, open or not.
    chosen: Option<PathBuf>,
    open: Option<Open>,
    /// A file that was locked and whose backup is still to be made: then its key goes.
    closing: Option<KithFile>,
    /// What stands on the still card while the family is by itself; in memory only.
    card: Option<FamilyTimeCard>,
    /// Counts the unlocks, and the family views in them: an answer from before is no answer after.
    session: u64,
}

/// What is there only while the file is open.
struct Open {
    file: KithFile,
    me: Staff,
    /// The room that sees the screen, in family view.
    room: Option<Room>,
    /// Whose File is open to whoever has unlocked: they have proved again who they are.
    in_file: Option<FamilyId>,
    /// How often in a row a wrong PIN or passphrase was given where somebody proves again who they are.
    wrong: u8,
    /// Where family view was left since the unlock: what the screen comes back to.
    left: Option<InView>,
    /// The recovery sheet's groups, from when they are made until they are typed back.
    groups: Option<[String; crate::file::sheet::GROUPS]>,
    /// The slot of the sheet that has been saved as a paper and waits to be typed back.
    sheet_saved: Option<SlotId>,
    /// Which two groups are to be typed back, 1 to 12.
    asks: [u8; 2],
    /// What is to be told once: what was gone back to.
    notice: Option<String>,
}

impl Desk {
    /// A desk on this machine, with the file that was used last, locked.
    pub fn new(tools: Tools) -> Self {
        let machine = Machine::load(&tools.machine);
        let chosen = machine.file.clone();
        Self { tools, words: Words::english(), machine, chosen, open: None, closing: None, card: None, session: 0 }
    }

    /// Chooses a file named on the command line; it stays locked.
    pub fn choose(&mut self, path: &Path) {
        self.chosen = Some(path.to_owned());
    }

    /// Locks: nothing is answered any more. The backup and the rest of closing are [`Desk::finish`]'s.
    pub fn leave(&mut self) {
        if let Some(open) = self.open.take() {
            self.session += 1;
            self.closing = Some(open.file);
        }
    }

    /// Closes cleanly and at once, without a backup: everything to the main file, the key forgotten.
    pub fn close(&mut self) {
        self.leave();
        if let Some(file) = self.closing.take() {
            file.close();
        }
    }

    /// Whether the file is open.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Which unlock this is, or which family view in it. A dialog that was asked in another one is answered as
    /// cancelled, and what was shown in one is not shown in the next: the window is made anew.
    pub fn session(&self) -> u64 {
        self.session
    }

    /// Which place on the disk a request needs; asked before the person is shown a dialog, so that
    /// a form with a mistake in it is sent back first.
    ///
    /// # Errors
    /// What is wrong with the request.
    pub fn place_asked(&self, request: &Request) -> Result<Option<PlaceAsked>, Told> {
        self.allowed(request).and_then(|_| self.place(request)).map_err(|problem| self.told(&problem))
    }

    /// What a dialog that was closed without a choice says.
    pub fn cancelled(&self) -> Told {
        self.told(&Problem::new(Kind::Input, "cancelled"))
    }

    /// A problem in this person's language.
    pub fn told(&self, problem: &Problem) -> Told {
        problem.told(&self.words)
    }

    /// Answers one request. `place` is where the person chose to save or open.
    ///
    /// # Errors
    /// What happened and what to do, in two sentences.
    pub fn handle(&mut self, request: &Request, place: Option<PathBuf>) -> Result<Reply, Told> {
        self.finish(&backups::never());
        let answered = self.entered(request).and_then(|()| match request {
            Request::Service(ask) => self.service(ask, place),
            Request::Backups(ask) => self.backups(ask, place),
            Request::Staff(ask) => self.team(ask),
            Request::Safety(ask @ (SafetyRequest::OpenFamilyFile(_) | SafetyRequest::CloseFamilyFile(_))) => {
                self.family_file(ask, request)
            }
            Request::Conference(ConferenceRequest::StartFamilyTime(_)) => self.leave_to_family_time(request),
            _ => self.stage(request, place),
        });
        answered.map_err(|problem| self.told(&problem))
    }

    /// Lets a request in: that whoever asks opens a family is kept before they see it.
    fn entered(&mut self, request: &Request) -> Outcome<()> {
        let families = self.allowed(request)?;
        self.opened_today(&families)
    }

    /// Holds the request to family view, asks the table of roles, whether records may begin, and whether the
    /// family it is about is open to whoever asks. Answers with that family.
    fn allowed(&self, request: &Request) -> Outcome<Vec<FamilyId>> {
        self.held_to_the_room(request)?;
        let need = request.need();
        if need == Need::Nothing {
            return Ok(vec![]);
        }
        let open = self.open.as_ref().ok_or_else(|| Problem::new(Kind::Refused, "locked"))?;
        let sheet_checked = || open.file.read(staff::store::service).map(|service| service.sheet_checked);
        // Whoever has used the sheet makes the next one, whatever they are: nothing else goes on before.
        let of_sheet =
            matches!(request, Request::Service(ServiceRequest::SaveSheet(_) | ServiceRequest::CheckSheet(_)));
        if !may::may(&open.me.roles, need) && (!of_sheet || sheet_checked()?) {
            return Err(Problem::new(Kind::Refused, "refused"));
        }
        if open.me.first_passphrase && need != Need::Unlocked {
            return Err(Problem::new(Kind::Refused, "passphrase-first"));
        }
        let touches_records = matches!(
            need,
            Need::ReadFamilies
                | Need::WriteFamilies
                | Need::MakePapers
                | Need::ReadCounts
                | Need::Countersign
                | Need::Allocate
                | Need::Oversee
        );
        if touches_records && !sheet_checked()? {
            return Err(Problem::new(Kind::Refused, "sheet-first"));
        }
        let families = open.in_scope(request, self.tools.clock.today())?;
        open.not_closed(request)?;
        Ok(families)
    }

    fn stage(&mut self, request: &Request, place: Option<PathBuf>) -> Outcome<Reply> {
        let Self { tools, words, open, .. } = self;
        let open = open.as_mut().ok_or_else(|| Problem::new(Kind::Refused, "locked"))?;
        open.hear(request);
        let describe =
            |conn: &rusqlite::Connection, table: &str, row: &[u8; 16]| describe::describe(conn, table, row, words);
        let today = tools.clock.today();
        let sound = |conn: &rusqlite::Connection, family| referral::still_sound(conn, family, today, words);
        let teller = Teller { ops: OPS, describe: &describe, sound: &sound, may_undo: &closed::may_undo };
        let mut ctx = Context {
            file: &mut open.file,
            tools,
            words,
            me: &open.me,
            room: open.room.as_ref(),
            in_file: open.in_file,
            place,
            wrote: vec![],
        };
        let value = match request {
            Request::Scope(ask) => {
                scope::with_families(today, words, |families| staff::scope::handle(&mut ctx, ask, families))
            }
            Request::People(ask) => people::handle(&mut ctx, ask),
            Request::Map(ask) => map::handle(&mut ctx, ask),
            Request::Contact(ask) => people::contact::handle(&mut ctx, ask),
            Request::Safety(ask) => people::safety::handle(&mut ctx, ask),
            Request::Referral(ask) => referral::handle(&mut ctx, ask),
            Request::History(ask) => history::handle(&mut ctx, ask, &teller),
            Request::Preparation(ask) => preparation::handle(&mut ctx, ask),
            Request::Conference(ask) => conference::handle(&mut ctx, ask),
            Request::Plan(ask) => plan::handle(&mut ctx, ask),
            Request::Review(ask) => review::handle(&mut ctx, ask),
            Request::Outcomes(ask) => outcomes::handle(&mut ctx, ask),
            Request::Closing(ask) => closing::handle(&mut ctx, ask),
            Request::Printing(ask) => printing::handle(&mut ctx, ask),
            Request::Counts(ask) => counts::handle(&mut ctx, ask),
            Request::Due(ask) => due::handle(&mut ctx, ask),
            Request::Search(ask) => search::handle(&mut ctx, ask),
            Request::Service(_) | Request::Backups(_) | Request::Staff(_) => Err(Problem::new(Kind::Fault, "fault")),
        }?;
        let answered = reply(&ctx, value, &teller)?;
        let wrote = ctx.wrote;
        open.done_in_the_room(&wrote);
        Ok(answered)
    }
}

/// In family view nobody can take back that somebody came (desk/family_view.rs).
fn stays_in_the_room(ctx: &Context<'_>, op: Op) -> bool {
    ctx.room.is_some() && op == conference::SET_HERE
}

/// The answer with what changed, what can be undone, and when it was saved.
fn reply(ctx: &Context<'_>, value: Value, teller: &Teller<'_>) -> Outcome<Reply> {
    let written: Vec<&Wrote> = ctx.wrote.iter().filter(|wrote| wrote.action.is_some()).collect();
    let cells = written.iter().flat_map(|wrote| &wrote.changed);
    let changed = cells.map(|cell| Changed { table: cell.table.clone(), id: crate::file::keys::hex(&cell.row) });
    let undo = match written.last() {
        Some(Wrote { op, action: Some(action), .. }) if op.undoable && !stays_in_the_room(ctx, *op) => {
            let words = ctx.read(|conn| teller.toast(conn, *action, ctx.words))?;
            Some(UndoOffer { action: action.to_string(), words })
        }
        _ => None,
    };
    let saved = (!written.is_empty()).then(|| ctx.tools.clock.time_of_day());
    Ok(Reply { value, changed: changed.collect(), undo, saved })
}
