//! Every sentence that people read, from the stages' own Fluent files. Screens and papers share
//! them. It refuses to glue fragments: a message is a whole sentence with its names inside.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// Where each stage keeps its words. The page reads the same files (ui/src/words).
const ENGLISH: &[&str] = &[
    include_str!("base.en.ftl"),
    include_str!("../file/file.en.ftl"),
    include_str!("../history/history.en.ftl"),
    include_str!("../staff/staff.en.ftl"),
    include_str!("../staff/scope/scope.en.ftl"),
    include_str!("../people/people.en.ftl"),
    include_str!("../people/contact/contact.en.ftl"),
    include_str!("../people/safety/safety.en.ftl"),
    include_str!("../referral/referral.en.ftl"),
    include_str!("../preparation/preparation.en.ftl"),
    include_str!("../conference/conference.en.ftl"),
    include_str!("../plan/plan.en.ftl"),
    include_str!("../review/review.en.ftl"),
    include_str!("../outcomes/outcomes.en.ftl"),
    include_str!("../closing/closing.en.ftl"),
    include_str!("../map/map.en.ftl"),
    include_str!("../papers/papers.en.ftl"),
    include_str!("../printing/printing.en.ftl"),
    include_str!("../counts/counts.en.ftl"),
    include_str!("../due/due.en.ftl"),
    include_str!("../search/search.en.ftl"),
];

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

/// A value put into a sentence.
#[derive(Debug, Clone, Copy)]
pub enum Arg<'a> {
    /// Words or a name.
    Text(&'a str),
    /// A number, which also chooses the plural.
    Number(i64),
}

impl Words {
    /// English as it is written in the United Kingdom.
    pub fn english() -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec!["en-GB".parse().unwrap_or_default()]);
        // Names carry their own isolation on papers and pages; marks inside would break a search.
        bundle.set_use_isolating(false);
        for text in ENGLISH {
            // A broken file still gives its sound messages; a test refuses broken and doubled ones.
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) => resource,
                Err((resource, _)) => resource,
            };
            let _ = bundle.add_resource(resource);
        }
        Self { bundle }
    }

    /// The sentence for `key` (`message` or `message.attribute`). A missing one shows its key, so
    /// that nothing is ever blank; tests refuse missing keys.
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.find(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// Whether there is a sentence for `key`.
    pub fn has(&self, key: &str) -> bool {
        self.find(key, &[]).is_some()
    }

    /// "Amara", "Amara and Jayden", "Amara, Jayden and Leo".
    pub fn list(&self, items: &[String]) -> String {
        self.joined("list-and", items)
    }

    /// The same for items that hold a comma themselves: "Amara, 14, and Jayden, 16".
    pub fn list_of_clauses(&self, items: &[String]) -> String {
        self.joined("list-and-clause", items)
    }

    fn joined(&self, key: &str, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [rest @ .., last] => {
                let before = rest.join(", ");
                self.say(key, &[("before", Arg::Text(&before)), ("last", Arg::Text(last))])
            }
        }
    }

    fn find(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            let value = match arg {
                Arg::Text(text) => FluentValue::from(*text),
                Arg::Number(number) => FluentValue::from(*number),
            };
            values.set(*name, value);
        }
        let mut errors = vec![];
        Some(self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned())
    }
}
