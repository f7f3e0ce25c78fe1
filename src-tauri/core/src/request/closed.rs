//! Which requests change the work on a referral: they are refused where it is closed, and nobody is invited to
//! its conference. People, how to reach them, what is unsafe, copies of the plan, and where the children are now
//! go on.
//!
//! It refuses what it has not heard of: a new request of these stages that does more than read is held to it.

use super::Request;
use super::scope::{Record, Scope};
use crate::printing::requests::PrintingRequest;
use crate::staff::Need;

impl Request {
    /// The record whose referral it changes: the first of those it is about.
    pub fn changes(&self) -> Option<Record> {
        match self.scope() {
            Scope::Of(records) if self.is_work() => records.first().copied(),
            _ => None,
        }
    }

    fn is_work(&self) -> bool {
        match self {
            Self::Referral(_) | Self::Preparation(_) | Self::Conference(_) | Self::Plan(_) | Self::Review(_) => {
                self.need() != Need::ReadFamilies
            }
            Self::Printing(ask) => matches!(ask, PrintingRequest::PrintInvitation(_)),
            Self::Service(_)
            | Self::Backups(_)
            | Self::Staff(_)
            | Self::Scope(_)
            | Self::People(_)
            | Self::Map(_)
            | Self::Contact(_)
            | Self::Safety(_)
            | Self::History(_)
            | Self::Outcomes(_)
            | Self::Closing(_)
            | Self::Due(_)
            | Self::Search(_)
            | Self::Counts(_) => false,
        }
    }
}
