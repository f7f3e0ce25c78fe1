//! Family time at the desk: its start is saved, the key dropped, and only the still card is left.
//! The unlock that brings Kith back ends it, by whoever may write in families' records.

use super::Desk;
use crate::base::problem::{Kind, Outcome, Problem};
use crate::conference;
use crate::file::write::Deed;
use crate::request::{Reply, Request};
use crate::staff::{Need, may};

impl Desk {
    /// Saves the start, keeps the card in memory and locks.
    pub(super) fn leave_to_family_time(&mut self, request: &Request) -> Outcome<Reply> {
        let reply = self.stage(request, None)?;
        let open = self.open.as_ref().ok_or_else(|| Problem::new(Kind::Refused, "locked"))?;
        let today = self.tools.clock.today();
        self.card = open.file.read(|conn| conference::card(conn, today, &self.words))?;
        self.close();
        Ok(reply)
    }

    /// Ends family time that still runs: by this unlock, or by the first one after a crash.
    pub(super) fn come_back(&mut self) -> Outcome<()> {
        let straight = self.card.take().is_some();
        let Self { tools, open, .. } = self;
        let Some(open) = open.as_mut() else { return Ok(()) };
        // The family sits in front of its card: the screen goes straight back to what they saw.
        if let Some(room) = &mut open.room {
            room.shown |= straight;
        }
        if !may::may(&open.me.roles, Need::WriteFamilies) {
            return Ok(());
        }
        let Some(family) = open.file.read(conference::family_by_itself)? else { return Ok(()) };
        let deed =
            Deed { op: conference::END_FAMILY_TIME, who: open.me.id, family: Some(family), undoes: None, why: None };
        open.file.write(tools, deed, conference::end_family_time).map(|_| ())
    }
}
