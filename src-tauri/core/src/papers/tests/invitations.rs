//! The invitations every check is made of.

use super::fixtures::day;
use crate::papers::{Comes, Invitation, Print};

pub fn all() -> Vec<(&'static str, Invitation)> {
    vec![
        ("invitation", jean()),
        (
            "invitation-child",
            Invitation { own: true, children: vec!["Jayden".to_owned()], ..named("Amara Okafor", "Amara") },
        ),
        ("invitation-phone", Invitation { comes: Comes::ByPhone, practice: true, ..named("Moira Tait", "Moira") }),
        ("invitation-large", Invitation { print: Print::Large, ..jean() }),
        ("invitation-larger-long", long()),
        (
            "invitation-urdu",
            Invitation {
                children: vec!["عائشہ".to_owned()], phone: String::new(), ..named("نورین اختر", "نورین")
            },
        ),
    ]
}

fn named(reader: &str, greeted: &str) -> Invitation {
    Invitation { reader: reader.to_owned(), greeted: greeted.to_owned(), ..jean() }
}

/// The letter of the picture, in the facts there are.
pub fn jean() -> Invitation {
    Invitation {
        reader: "Jean Hollis".to_owned(),
        greeted: "Jean".to_owned(),
        print: Print::Standard,
        printed_on: day(2026, 11, 2),
        practice: false,
        own: false,
        children: ["Amara", "Jayden"].map(str::to_owned).to_vec(),
        day: day(2026, 11, 23),
        from: "4:30pm".to_owned(),
        until: "7:30pm".to_owned(),
        comes: Comes::To("St Mary’s Hall, Millbrook".to_owned()),
        service: "Family Meetings".to_owned(),
        post: vec!["Millbrook Council, Civic Centre".to_owned()],
        phone: "01632 960 120".to_owned(),
        facilitator: "Ruth Adeyemi".to_owned(),
        role_word: "facilitator".to_owned(),
    }
}

/// Names that don't fit, and six children.
fn long() -> Invitation {
    let name = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmondeley".to_owned();
    Invitation {
        print: Print::Larger,
        children: ["Amara", "Jayden", "Ella", "Evan", "Leo", "Bartholomew-Maximilian"].map(str::to_owned).to_vec(),
        comes: Comes::To(
            "The Old Schoolroom of the Chapel at Upper Millbrook, by the second gate on the left".to_owned(),
        ),
        facilitator: name.clone(),
        ..named(&name, &name)
    }
}
