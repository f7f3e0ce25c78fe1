//! A family's File at the desk: opened with the PIN or the passphrase of whoever asks, for that family alone,
//! and closed with a lock, with family view, or when its page goes.

use super::Desk;
use crate::base::problem::{Kind, Outcome, Problem};
use crate::people::safety::requests::SafetyRequest;
use crate::request::{Reply, Request};

impl Desk {
    pub(super) fn family_file(&mut self, ask: &SafetyRequest, request: &Request) -> Outcome<Reply> {
        let opens = match ask {
            SafetyRequest::OpenFamilyFile(ask) => {
                self.proves_again(&ask.passphrase)?;
                Some(ask.family)
            }
            _ => None,
        };
        let open = self.open.as_mut().ok_or_else(|| Problem::new(Kind::Refused, "locked"))?;
        open.in_file = opens;
        self.stage(request, None)
    }
}
