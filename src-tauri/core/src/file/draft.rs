//! Drafts: text still being typed, on the disk within a second of the last key. Outside the write
//! door and outside the history, because it is not a record yet.

use super::KithFile;
use crate::base::clock::Tools;
use crate::base::ids::StaffId;
use crate::base::problem::Outcome;
use rusqlite::params;

/// Where text is being typed.
#[derive(Debug, Clone, Copy)]
pub struct Spot<'a> {
    /// Who types.
    pub who: StaffId,
    /// The screen.
    pub form: &'a str,
    /// The row the screen is about, or blank.
    pub about: &'a str,
}

/// What was being typed in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The field.
    pub field: String,
    /// As typed.
    pub words: String,
    /// A UTC stamp.
    pub at: String,
}

impl KithFile {
    /// Keeps what is being typed.
    ///
    /// # Errors
    /// Why the disk refused.
    pub fn keep_draft(&mut self, spot: Spot<'_>, field: &str, words: &str, tools: &Tools) -> Outcome<()> {
        let at = crate::base::stamps::stamp(tools.clock.now());
        self.unrecorded(
            "INSERT INTO draft (who, form, about, field, words, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (who, form, about, field) DO UPDATE SET words = excluded.words, at = excluded.at",
            params![spot.who, spot.form, spot.about, field, words, at],
        )
    }

    /// The field is saved, or its words are no longer wanted.
    ///
    /// # Errors
    /// Why the disk refused.
    pub fn drop_draft(&mut self, spot: Spot<'_>, field: &str) -> Outcome<()> {
        self.unrecorded(
            "DELETE FROM draft WHERE who = ?1 AND form = ?2 AND about = ?3 AND field = ?4",
            params![spot.who, spot.form, spot.about, field],
        )
    }

    /// What was being typed on a screen when Kith last stopped.
    ///
    /// # Errors
    /// From SQLite.
    pub fn drafts(&self, spot: Spot<'_>) -> Outcome<Vec<Draft>> {
        let mut rows = self.conn.prepare_cached(
            "SELECT field, words, at FROM draft WHERE who = ?1 AND form = ?2 AND about = ?3 ORDER BY field",
        )?;
        let rows = rows.query_map(params![spot.who, spot.form, spot.about], |row| {
            Ok(Draft { field: row.get(0)?, words: row.get(1)?, at: row.get(2)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn unrecorded(&mut self, statement: &str, values: &[&dyn rusqlite::ToSql]) -> Outcome<()> {
        let _ajar = self.door.open();
        self.conn.prepare_cached(statement)?.execute(values)?;
        Ok(())
    }
}
