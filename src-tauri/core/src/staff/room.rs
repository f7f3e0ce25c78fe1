//! Family view, as the stages are handed it: whose plan the people in the room may see. What they may
//! know of it is asked of the safety checker by the stages; here are plain facts.

use crate::base::fold;
use crate::base::ids::{ActionId, FamilyId, ReferralId};

/// The room that sees the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Whose family.
    pub family: FamilyId,
    /// Which referral.
    pub referral: ReferralId,
    /// Since when, as a UTC stamp: drafts from before are not shown.
    pub since: String,
    /// Whether anything of the family was shown since the unlock.
    pub shown: bool,
    /// What was done in it: this can be undone in it, and nothing else.
    pub acts: Vec<ActionId>,
    /// What was written down in it, folded, since somebody last came in. Everybody heard it, so hiding it
    /// again would only say which words are kept from somebody.
    said: Vec<Vec<String>>,
}

impl Room {
    /// A room in which nothing has been said yet.
    pub fn new(family: FamilyId, referral: ReferralId, since: String) -> Self {
        Self { family, referral, since, shown: false, acts: vec![], said: vec![] }
    }

    /// Notes every text of a request that was written down.
    pub fn heard(&mut self, request: &serde_json::Value) {
        match request {
            serde_json::Value::String(text) => self.said.push(fold::words(text)),
            serde_json::Value::Array(items) => items.iter().for_each(|item| self.heard(item)),
            serde_json::Value::Object(fields) => fields.values().for_each(|field| self.heard(field)),
            _ => {}
        }
    }

    /// Somebody came in: they have not heard what was said before.
    pub fn somebody_came(&mut self) {
        self.said.clear();
    }

    /// Whether exactly this was written down while everybody was here.
    pub fn was_said(&self, text: &str) -> bool {
        let text = fold::words(text);
        self.said.contains(&text)
    }
}
