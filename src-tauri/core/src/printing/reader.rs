//! What every paper asks of its reader and of the service it comes from.

use crate::base::code::code;
use crate::base::words::Words;
use crate::papers::Print;
use crate::people::requests::Reads;
use crate::staff::store::Service;

/// How large a paper is set for whoever reads so.
pub(super) fn print_of(reads: Reads) -> Print {
    match reads {
        Reads::Standard => Print::Standard,
        Reads::Large => Print::Large,
        Reads::Larger => Print::Larger,
    }
}

/// What the service calls whoever brings a family together.
pub(super) fn role_word(service: &Service, words: &Words) -> String {
    words.say(&format!("role-{}", code(&service.role_term).unwrap_or_default()), &[])
}
