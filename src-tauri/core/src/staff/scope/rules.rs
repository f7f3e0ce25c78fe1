//! Who may open which family, decided in one place from plain facts.

use crate::base::dates::working_days_after;
use crate::base::ids::{FamilyId, StaffId};
use crate::file::sql;
use crate::staff::{Need, Role, Staff, may};
use chrono::NaiveDate;
use rusqlite::vtab::array::Array;
use std::collections::HashMap;

/// How a family stands to a worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// They may open it.
    Open,
    /// They may ask to, and say why.
    ToAsk,
    /// To them it is not there.
    NotThere,
}

/// What is written down about a worker and a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// They are assigned to it.
    pub assigned: bool,
    /// They have opened it with a reason, and its time is not over.
    pub asked: bool,
    /// It is restricted: a manager said so, or it is the own family of somebody here.
    pub restricted: bool,
    /// It is their own.
    pub own: bool,
}

/// The rule (PROMISES.md, who may open which family). Roles add up; one's own family is closed in every one.
pub fn access(roles: &[Role], to: Standing) -> Access {
    if to.own || !may::may(roles, Need::ReadFamilies) {
        return Access::NotThere;
    }
    let by_role = roles.contains(&Role::Manager) || (roles.contains(&Role::Office) && !to.restricted);
    if by_role || to.assigned || to.asked { Access::Open } else { Access::ToAsk }
}

/// Which families a worker may open: what holds for most of them, and those for which it is another thing.
#[derive(Debug, Clone)]
pub struct MayOpen {
    those: HashMap<FamilyId, Access>,
    others: Access,
}

impl MayOpen {
    /// From everything that is written down about somebody with these roles.
    pub fn new(roles: &[Role], standings: &HashMap<FamilyId, Standing>) -> Self {
        let those = standings.iter().map(|(family, standing)| (*family, access(roles, *standing))).collect();
        Self { those, others: access(roles, Standing::default()) }
    }

    /// How one family stands to them.
    pub fn access(&self, family: FamilyId) -> Access {
        self.those.get(&family).copied().unwrap_or(self.others)
    }

    /// Whether they may open it.
    pub fn open(&self, family: FamilyId) -> bool {
        self.access(family) == Access::Open
    }

    /// Whether only the families of [`MayOpen::ids`] are open. Otherwise all are but those.
    pub fn only(&self) -> bool {
        self.others != Access::Open
    }

    /// The families that are open where most are not, or closed where most are open.
    pub fn ids(&self) -> Vec<FamilyId> {
        let differs = |access: &Access| (*access == Access::Open) == self.only();
        self.those.iter().filter(|(_, access)| differs(access)).map(|(family, _)| *family).collect()
    }

    /// The same as a parameter of SQL: `(family IN rarray(?1)) = ?2`, the second being [`MayOpen::only`].
    pub fn list(&self) -> Array {
        sql::list(&self.ids())
    }
}

/// The last day on which a family stays open that was asked for: the next working day.
pub fn open_until(asked: NaiveDate) -> NaiveDate {
    working_days_after(asked, 1)
}

/// Who can be assigned to a family: whoever may read families, and is not kept from this one.
pub fn can_work_with(one: &Staff, own: &[StaffId]) -> bool {
    may::may(&one.roles, Need::ReadFamilies) && !own.contains(&one.id)
}

/// Whether somebody could still open a family once it is closed to these. Such a family is restricted, so an
/// office worker opens it only when assigned.
pub fn still_open_to_somebody(everyone: &[Staff], assigned: &[StaffId], own: &[StaffId]) -> bool {
    everyone.iter().any(|one| {
        let standing = Standing {
            assigned: assigned.contains(&one.id),
            asked: false,
            restricted: true,
            own: own.contains(&one.id),
        };
        access(&one.roles, standing) == Access::Open
    })
}
