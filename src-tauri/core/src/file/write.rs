//! The write door: the only place that begins a write. Begin, run, seal the change rows, commit,
//! sync; then, and only then, the answer "saved".
//!
//! It refuses to commit an act whose rows were not sealed, and to write again after the disk failed
//! under a commit: what is on the disk is then found out by opening the file anew.

use super::KithFile;
use super::change::{self, Act, Cell};
use crate::base::clock::Tools;
use crate::base::ids::{ActionId, FamilyId, Id, StaffId};
use crate::base::problem::{Kind, Outcome, Problem};
use rusqlite::{Connection, TransactionBehavior};
use std::cell::{Cell as Kept, RefCell};

/// A registered kind of act. Its words are `op-CODE` in Fluent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Op {
    /// Stable; it stands in the history.
    pub code: &'static str,
    /// Whether undo may be offered.
    pub undoable: bool,
}

/// Who does what, where and why.
#[derive(Debug, Clone, Copy)]
pub struct Deed<'a> {
    /// What.
    pub op: Op,
    /// Who.
    pub who: StaffId,
    /// In which family.
    pub family: Option<FamilyId>,
    /// Which act it undoes.
    pub undoes: Option<ActionId>,
    /// Why, where a reason is asked for.
    pub why: Option<&'a str>,
}

/// What a write did. `action` is absent when nothing changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrote {
    /// What was done.
    pub op: Op,
    /// The act, to undo it by.
    pub action: Option<ActionId>,
    /// What it changed.
    pub changed: Vec<Cell>,
    /// Which act it undid.
    pub undoes: Option<ActionId>,
}

/// What a stage has inside the door.
pub struct Write<'a> {
    conn: &'a Connection,
    tools: RefCell<&'a mut Tools>,
    mint: RefCell<&'a mut crate::base::ids::Mint>,
    now: String,
    family: Kept<Option<FamilyId>>,
}

impl Write<'_> {
    /// The connection, inside this write's transaction.
    pub fn sql(&self) -> &Connection {
        self.conn
    }

    /// Now, as a UTC stamp: `2026-11-24T14:32:05Z`.
    pub fn now(&self) -> &str {
        &self.now
    }

    /// This act is in the history of a family that it has just made.
    pub fn in_family(&self, family: FamilyId) {
        self.family.set(Some(family));
    }

    /// A new id.
    pub fn id<T: Id>(&self) -> T {
        let mut tools = self.tools.borrow_mut();
        let Tools { clock, dice, .. } = &mut **tools;
        self.mint.borrow_mut().id(clock.as_ref(), dice.as_mut())
    }
}

impl KithFile {
    /// Runs `work` as one act: all of it is on the disk with its history, or none of it is.
    ///
    /// # Errors
    /// What `work` refused, or why the disk did; then nothing has changed.
    pub fn write<T>(
        &mut self,
        tools: &mut Tools,
        deed: Deed<'_>,
        work: impl FnOnce(&Write<'_>) -> Outcome<T>,
    ) -> Outcome<(T, Wrote)> {
        if self.failed {
            return Err(Problem::new(Kind::Saving, "disk-failed"));
        }
        let ajar = self.door.open();
        let done = self.act(tools, deed, work);
        drop(ajar);
        // An error that left the transaction half open ends this connection.
        if !self.conn.is_autocommit() {
            self.failed = true;
        }
        done
    }

    fn act<T>(
        &mut self,
        tools: &mut Tools,
        deed: Deed<'_>,
        work: impl FnOnce(&Write<'_>) -> Outcome<T>,
    ) -> Outcome<(T, Wrote)> {
        let stamp = self.mint.stamp(tools.clock.as_ref());
        let action: ActionId = self.mint.id(tools.clock.as_ref(), tools.dice.as_mut());
        let now = crate::base::stamps::stamp(tools.clock.now());
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (mint, family) = (RefCell::new(&mut self.mint), Kept::new(deed.family));
        let write = Write { conn: &tx, tools: RefCell::new(tools), mint, now, family };
        let value = work(&write)?;
        let Write { tools, family, .. } = write;
        let act = Act {
            action,
            op: deed.op.code,
            who: deed.who,
            family: family.get(),
            undoes: deed.undoes,
            hlc: i64::try_from(stamp).unwrap_or(i64::MAX),
            why: deed.why,
        };
        let (head, changed) = change::seal(&tx, &act, self.head, tools.into_inner().dice.as_mut())?;
        if let Err(error) = tx.commit() {
            // After a failed sync nobody knows what is on the disk; a full disk is known, and waits.
            self.failed = error.sqlite_error_code() != Some(rusqlite::ErrorCode::DiskFull);
            return Err(error.into());
        }
        self.head = head;
        let action = (!changed.is_empty()).then_some(action);
        Ok((value, Wrote { op: deed.op, action, changed, undoes: deed.undoes }))
    }

    /// Reads. Nothing is committed outside the door, so that a read can't write.
    ///
    /// # Errors
    /// What `work` found missing.
    pub fn read<T>(&self, work: impl FnOnce(&Connection) -> Outcome<T>) -> Outcome<T> {
        work(&self.conn)
    }
}
