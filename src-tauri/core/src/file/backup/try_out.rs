//! Trying a backup out: a copy of it is opened in a private folder as any file would be, every page and every
//! row of its history checked, and thrown away again.

use super::super::create::remove_with_companions;
use super::super::schema::Tables;
use super::super::{KithFile, faults};
use super::copy::Stop;
use super::facts::Backup;
use crate::base::clock::Tools;
use crate::base::problem::{Kind, Outcome, Problem};
use std::sync::Arc;

impl KithFile {
    /// Tries a backup out.
    ///
    /// # Errors
    /// `backup-rotten`, `backup-other-lock`, or what is wrong with the copy.
    pub fn try_out(&self, backup: &Backup, tables: Tables, tools: &Tools) -> Outcome<()> {
        let copy = tools.machine.join("trying-out.kith");
        let tried = self.try_copy(backup, &copy, tables);
        remove_with_companions(&copy);
        tried
    }

    fn try_copy(&self, backup: &Backup, copy: &std::path::Path, tables: Tables) -> Outcome<()> {
        remove_with_companions(copy);
        let never: Stop = Arc::new(|| false);
        if !backup.copied(copy, &never).map_err(|error| faults::writing(&error))? {
            return Err(Problem::new(Kind::Opening, "backup-rotten"));
        }
        let mut last = Problem::new(Kind::Opening, "backup-other-lock");
        for key in self.keys()? {
            match KithFile::open_with_key(copy, self.id, &key, self.key_file.clone(), tables) {
                Ok(file) => {
                    file.check()?;
                    file.verify_history()?;
                    let rows: i64 = file.conn.query_row("SELECT count(*) FROM change", [], |row| row.get(0))?;
                    file.close();
                    let whole = rows == backup.facts.changes;
                    return if whole { Ok(()) } else { Err(Problem::new(Kind::Opening, "backup-rotten")) };
                }
                Err(problem) if problem.code == "file-damaged" => {}
                Err(problem) => last = problem,
            }
        }
        Err(last)
    }
}
