//! What a stage is handed to answer a request: the file, who asks, the words. It notes what was
//! written, so that the Reply can say what changed and offer Undo.

use super::{Room, Staff};
use crate::base::clock::Tools;
use crate::base::ids::{ActionId, FamilyId};
use crate::base::problem::Outcome;
use crate::base::words::Words;
use crate::file::write::{Deed, Wrote};
use crate::file::{KithFile, Op, Write};
use chrono::NaiveDate;
use rusqlite::Connection;

/// Everything a stage may use.
pub struct Context<'a> {
    /// The open file.
    pub file: &'a mut KithFile,
    /// Clock and dice.
    pub tools: &'a mut Tools,
    /// Sentences.
    pub words: &'a Words,
    /// Who asks.
    pub me: &'a Staff,
    /// The room that sees the screen, in family view.
    pub room: Option<&'a Room>,
    /// Whose File is open to whoever asks: they have given their passphrase again.
    pub in_file: Option<FamilyId>,
    /// Where the person chose to save a paper.
    pub place: Option<std::path::PathBuf>,
    /// What has been written so far for this request.
    pub wrote: Vec<Wrote>,
}

impl Context<'_> {
    /// Today in the service's zone.
    pub fn today(&self) -> NaiveDate {
        self.tools.clock.today()
    }

    /// Reads.
    ///
    /// # Errors
    /// What was missing.
    pub fn read<T>(&self, work: impl FnOnce(&Connection) -> Outcome<T>) -> Outcome<T> {
        self.file.read(work)
    }

    /// Writes one act through the door.
    ///
    /// # Errors
    /// What `work` refused, or why the disk did.
    pub fn write<T>(
        &mut self,
        op: Op,
        family: Option<FamilyId>,
        work: impl FnOnce(&Write<'_>) -> Outcome<T>,
    ) -> Outcome<T> {
        self.deed(op, family, None, work)
    }

    /// Writes an act that undoes another.
    ///
    /// # Errors
    /// What `work` refused, or why the disk did.
    pub fn deed<T>(
        &mut self,
        op: Op,
        family: Option<FamilyId>,
        undoes: Option<ActionId>,
        work: impl FnOnce(&Write<'_>) -> Outcome<T>,
    ) -> Outcome<T> {
        let deed = Deed { op, who: self.me.id, family, undoes, why: None };
        let (value, wrote) = self.file.write(self.tools, deed, work)?;
        self.wrote.push(wrote);
        Ok(value)
    }
}
