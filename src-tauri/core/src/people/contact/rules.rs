//! What a number or an e-mail address looks like, and whose whereabouts are kept.

use super::Contact;
use super::requests::ContactKind;
use crate::base::ids::{HomeId, PersonId};
use crate::base::problem::{Outcome, Problem};
use crate::base::text;
use crate::people::Known;
use crate::people::safety::{Restriction, rules as safety};

/// The fewest and the most digits of a phone number: the most is E.164's, the fewest a short code's.
const DIGITS: std::ops::RangeInclusive<usize> = 5..=15;

/// A number or an e-mail address as it was typed, if it is one. How a number is grouped stays as it is.
///
/// # Errors
/// An input problem on `value`.
pub fn read(kind: ContactKind, typed: &str) -> Outcome<String> {
    let value = text::line("value", typed, text::NAME)?;
    let (sound, code) = match kind {
        ContactKind::Phone => (is_phone(&value), "contact-phone"),
        ContactKind::Email => (is_email(&value), "contact-email"),
    };
    if sound { Ok(value) } else { Err(Problem::input("value", code)) }
}

fn is_phone(value: &str) -> bool {
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let others = value.chars().all(|c| c.is_ascii_digit() || " +()-./#".contains(c));
    others && DIGITS.contains(&digits)
}

fn is_email(value: &str) -> bool {
    let Some((before, after)) = value.split_once('@') else { return false };
    !before.is_empty() && !after.contains('@') && !value.contains(' ') && after.contains('.') && !after.ends_with('.')
}

/// Whether a restriction keeps where somebody is from somebody, or where somebody is who lives with them.
pub fn guarded(restrictions: &[Restriction], known: &Known, person: PersonId) -> bool {
    let home = |person| known.named(person).and_then(|one| one.home);
    let with = |other: PersonId| other == person || (home(person).is_some() && home(other) == home(person));
    restrictions.iter().any(|one| safety::keeps_an_address(one.kind) && with(one.about))
}

/// The lines of a home's address, as they are written down.
pub fn lines_of(known: &Known, home: HomeId) -> impl Iterator<Item = &str> {
    let of_home = known.addresses.iter().filter(move |address| address.home == home);
    of_home.flat_map(|address| address.lines.lines())
}

/// What says where a home is: each part of its address, and a street also without its number.
pub fn parts_of(known: &Known, home: HomeId) -> Vec<&str> {
    let parts = lines_of(known, home).flat_map(|line| line.split(',')).map(str::trim);
    parts.flat_map(|part| [Some(part), street(part)]).flatten().filter(|part| !part.is_empty()).collect()
}

/// "Harbour Street" of "14b Harbour Street". A postcode has no street: "SH4 2QX" stays whole.
fn street(part: &str) -> Option<&str> {
    let (number, rest) = part.split_once(' ')?;
    let numbered = number.starts_with(|c: char| c.is_ascii_digit());
    (numbered && rest.chars().any(char::is_lowercase)).then_some(rest)
}

/// A number as people write it, and as one word.
pub fn spellings(contact: &Contact) -> Vec<String> {
    let digits: String = contact.value.chars().filter(char::is_ascii_digit).collect();
    let bare = (contact.kind == ContactKind::Phone).then_some(digits);
    std::iter::once(contact.value.clone()).chain(bare).collect()
}

#[cfg(test)]
mod tests {
    use super::super::requests::ContactKind::{Email, Phone};
    use super::{read, street};

    #[test]
    fn a_street_is_kept_without_its_number_too() {
        assert_eq!(street("14b Harbour Street"), Some("Harbour Street"));
        for whole in ["SH4 2QX", "Harbour Street", "Flat 2", "1 A", "7"] {
            assert_eq!(street(whole), None, "{whole}");
        }
    }

    #[test]
    fn a_number_is_kept_as_it_was_typed() {
        for typed in ["07700 900123", "+44 (0)20 7946 0018", "0300-123/45.6", "01632 960 001 #2", "90210"] {
            assert_eq!(read(Phone, typed).expect("a number"), typed);
        }
        for typed in ["", "0770", "ask Jean", "07700 900123 07700 900124", "+", "=1+1", "٠٧٧٠٠٩٠٠١٢٣"] {
            assert_eq!(read(Phone, typed).expect_err("no number").code, "contact-phone", "{typed}");
        }
    }

    #[test]
    fn an_email_address_has_both_halves() {
        for typed in ["kelly@example.org", "k.hollis+fgc@mail.example.org", "møna@example.org"] {
            assert_eq!(read(Email, typed).expect("an address"), typed);
        }
        for typed in ["", "kelly", "@example.org", "kelly@", "kelly@example", "a b@example.org", "a@b@c.org"] {
            assert_eq!(read(Email, typed).expect_err("no address").code, "contact-email", "{typed}");
        }
    }
}
