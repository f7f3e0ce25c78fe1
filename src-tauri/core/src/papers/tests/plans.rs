//! The plans every check is made of: the family of the design's picture, one that needs room, one
//! that has hardly begun, and one that was refused.

use super::fixtures::day;
use crate::papers::{
    ActionLine, DecisionBox, MeetAgain, MustLine, NameLine, PlanChild, PlanDecision, PlanPage, Print, Signed,
    ThereLine, WhatIfLine,
};

pub fn all() -> Vec<(&'static str, PlanPage)> {
    vec![
        ("plan", okafor()),
        ("plan-own-part", own_part()),
        ("plan-long", long()),
        ("plan-draft", draft()),
        ("plan-not-agreed", not_agreed()),
        ("plan-hostile", hostile()),
        ("plan-no-end", no_end()),
        ("plan-large", PlanPage { print: Print::Large, ..okafor() }),
        ("plan-larger-hostile", PlanPage { print: Print::Larger, ..hostile() }),
        ("plan-large-no-end", PlanPage { print: Print::Large, ..no_end() }),
        ("plan-large-own-part", PlanPage { print: Print::Large, ..own_part() }),
    ]
}

/// The plan of the picture, in the facts there are.
pub fn okafor() -> PlanPage {
    PlanPage {
        part: false,
        print: Print::Standard,
        reader: "Jean Hollis".to_owned(),
        version: 3,
        printed_on: day(2026, 11, 23),
        practice: false,
        service: "Family Meetings".to_owned(),
        facilitator: "Ruth Adeyemi".to_owned(),
        role_word: "facilitator".to_owned(),
        phone: "01632 960 120".to_owned(),
        children: vec![
            child("Amara", "14", "I want mornings to be calm and to see Leo every week."),
            child("Jayden", "16", "I’m all right at Nan’s. I’ll help, but I don’t want to be the one in charge."),
        ],
        made_on: day(2026, 11, 23),
        place: "St Mary’s Hall, Millbrook".to_owned(),
        meet_again: Some(MeetAgain { on: day(2027, 1, 18), at: "4.30pm".to_owned() }),
        there: THERE.iter().map(|(name, who)| there(name, who)).collect(),
        letters: vec![there("Gareth", "Dad’s brother")],
        left_for_family_time: ["Sam", "Mrs Patel", "Ruth"].map(str::to_owned).to_vec(),
        why: concat!(
            "Mornings at home have been hard since the summer. Amara has missed 21 days of school and has often ",
            "looked after Ella and Evan. A baby is due in March. We all want Amara to have time to be fourteen."
        )
        .to_owned(),
        why_by: "Sam Ortiz, in words we agreed before the meeting".to_owned(),
        musts: MUSTS.iter().map(|(words, actions)| must(words, actions)).collect(),
        actions: ACTIONS.iter().map(|a| action(*a)).collect(),
        what_ifs: WHAT_IFS.iter().map(|(happens, then)| what_if(happens, then)).collect(),
        lead: "Tom".to_owned(),
        decision: Some(decided(
            PlanDecision::Agreed,
            "One part waits for an answer: the bed at Grandma Jean’s. We added action 5 when Sam asked about Mondays \
             and Fridays.",
        )),
        names: NAMES.iter().map(|(name, signed)| NameLine { name: (*name).to_owned(), signed: *signed }).collect(),
    }
}

const WHAT_IFS: &[(&str, &str)] = &[
    (
        "Kelly is poorly in the night",
        "Amara rings Grandma Jean, and Jean comes over. If Jean doesn’t pick up, ring Tom.",
    ),
    ("nobody can have Ella and Evan after school", "Nadia keeps them until six."),
];

const THERE: &[(&str, &str)] = &[
    ("Amara", ""),
    ("Jayden", ""),
    ("Kelly", "Mum"),
    ("Great-aunt Moira", "by phone"),
    ("Daniel", "Dad"),
    ("Nadia", "family friend"),
    ("Grandma Jean", ""),
    ("Hana Iqbal", "Amara’s advocate"),
    ("Tom and Priya", "uncle and aunt"),
    ("Sam Ortiz", "social worker"),
    ("Aunt Sarah", ""),
    ("Mrs Patel", "school"),
];

const MUSTS: &[(&str, &[u32])] = &[
    ("Amara gets to school every day", &[3, 5]),
    ("Amara has a break each week", &[1]),
    ("Amara and Jayden see their brother", &[2]),
    ("There is someone to ring if it goes wrong", &[]),
];

type Row = (&'static str, &'static str, &'static str, &'static str, &'static str);

const ACTIONS: &[Row] = &[
    (
        "Grandma Jean",
        "have Amara for tea and a sleepover every Wednesday, with Jayden",
        "From Wednesday 25 November",
        "Kelly",
        "Aunt Sarah",
    ),
    (
        "Tom",
        "drive Amara and Jayden to see Leo on Saturdays at 11am",
        "From Saturday 28 November",
        "Daniel",
        "Priya drives",
    ),
    ("Kelly", "have Amara’s bag and uniform ready the night before.", "From Sunday 29 November", "Amara", "Gareth"),
    (
        "Daniel",
        "ring Amara at 7pm on Thursdays and Sundays, and just listen",
        "From Thursday 26 November",
        "Hana asks Amara",
        "He texts by 6pm",
    ),
    (
        "Aunt Sarah",
        "walk to school with Amara on Mondays and Fridays. Nadia will take Ella and Evan.",
        "From Friday 27 November",
        "Mrs Patel",
        "Jayden, just that day",
    ),
    (
        "Jayden",
        "keep Tuesdays for boxing. Nobody will ask him to babysit.",
        "From Tuesday 24 November",
        "Grandma Jean",
        "Tom sorts it out",
    ),
    (
        "Priya",
        "come round on Mondays after work, so that Kelly gets a rest",
        "From Monday 30 November",
        "Kelly",
        "Great-aunt Moira rings",
    ),
];

const NAMES: &[(&str, Signed)] = &[
    ("Amara", Signed::NotYet),
    ("Jayden", Signed::DidNotSign),
    ("Kelly, Mum", Signed::NotYet),
    ("Daniel, Dad", Signed::NotYet),
    ("Tom, for the family", Signed::NotYet),
    ("Sam Ortiz, social worker", Signed::NotYet),
];

pub const WILHELMINA: &str = "Wilhelmina Featherstonehaugh-Cholmondeley Anastasia Papadopoulou-Okon";

/// Names from ten to seventy letters in four scripts, 22 actions, and more of everything.
pub fn long() -> PlanPage {
    let people = [
        ("Genevieve Ng", "Mum"),
        ("Krystyna Wiśniewska-Żółć", "Mum’s aunt, who lives upstairs and has a key"),
        ("Nguyễn Thị Ánh", "neighbour, as good as an aunt"),
        ("عمران صدیقی", "Dad’s brother"),
        (WILHELMINA, "great-grandmother, and the one everybody rings first"),
        ("فاطمة الزهراء", ""),
    ];
    let who = |at: usize| people[at % people.len()].0;
    let what = "meet the children at the gate on every day that has a club after school, walk home the long way past \
                the library if the weather is kind, and stay until somebody else is at home. ";
    let actions = (0..22).map(|at| ActionLine {
        who: who(at).to_owned(),
        what: what.repeat(1 + at % 2),
        when: "Every Monday, Wednesday and Friday from the first day of the spring term".to_owned(),
        checks: who(at + 1).to_owned(),
        if_cant: format!("{} comes instead, or says so the evening before", who(at + 2)),
    });
    let names = (0..24).map(|at| NameLine {
        name: format!("{}, {at}", who(at)),
        signed: if at % 3 == 0 { Signed::OnScreen(day(2026, 11, 23)) } else { Signed::NotYet },
    });
    PlanPage {
        reader: WILHELMINA.to_owned(),
        practice: true,
        children: (0..4)
            .map(|at| child(who(at), "9", "I want to stay with my brothers, and to go to my own school."))
            .collect(),
        place: "The Community Room, St Bartholomew’s and All Hallows, Featherstone Magna".to_owned(),
        there: people.iter().chain(&people).map(|(name, who)| there(name, who)).collect(),
        letters: vec![there(WILHELMINA, "great-grandmother"), there("عمران صدیقی", ""), there("Nguyễn Thị Ánh", "")],
        left_for_family_time: people.iter().map(|(name, _)| (*name).to_owned()).collect(),
        musts: vec![must("Somebody is at the gate", &(1..=22).collect::<Vec<u32>>()), must("Nobody is alone", &[])],
        actions: actions.collect(),
        lead: WILHELMINA.to_owned(),
        decision: Some(decided(PlanDecision::WaitingForMoney, "The answer comes by Friday.\nUntil then Kelly pays.")),
        names: names.collect(),
        ..okafor()
    }
}

/// A plan with nothing in it but one action.
pub fn draft() -> PlanPage {
    PlanPage {
        facilitator: String::new(),
        children: vec![child("Amara", "", "")],
        place: String::new(),
        meet_again: None,
        there: vec![],
        letters: vec![],
        left_for_family_time: vec![],
        why: String::new(),
        why_by: String::new(),
        musts: vec![],
        actions: vec![action(("Tom", "ring Kelly on Sunday", "", "", ""))],
        what_ifs: vec![],
        lead: String::new(),
        decision: None,
        names: vec![],
        ..okafor()
    }
}

/// The part of somebody who was kept away.
pub fn own_part() -> PlanPage {
    let letters = ("Lee", "write to Leo once a month, and give each letter to Sam", "From Tuesday 1 December", "", "");
    PlanPage {
        reader: "Lee Marsh".to_owned(),
        part: true,
        actions: vec![action(letters)],
        decision: Some(DecisionBox { by: String::new(), at: String::new(), ..decided(PlanDecision::Agreed, "") }),
        ..draft()
    }
}

/// A plan the council did not agree to, and says why.
pub fn not_agreed() -> PlanPage {
    let decision = DecisionBox {
        words:
            "Nobody is at home on school nights, so the plan does not keep Amara safe yet. We meet again on Friday, \
                and Sam brings two ideas."
                .to_owned(),
        ..decided(PlanDecision::NotAgreed, "")
    };
    PlanPage { decision: Some(decision), ..okafor() }
}

pub const HOSTILE: &str = "<script>**=1+1";

/// Everything that can be typed is typed as somebody would who wants to break the page.
pub fn hostile() -> PlanPage {
    let typed = || HOSTILE.to_owned();
    PlanPage {
        reader: typed(),
        service: typed(),
        facilitator: typed(),
        children: vec![child(HOSTILE, HOSTILE, HOSTILE)],
        place: typed(),
        there: vec![there(HOSTILE, HOSTILE)],
        letters: vec![there(HOSTILE, HOSTILE)],
        left_for_family_time: vec![typed()],
        why: typed(),
        why_by: typed(),
        musts: vec![must(HOSTILE, &[1])],
        actions: vec![ActionLine { who: typed(), what: typed(), when: typed(), checks: typed(), if_cant: typed() }],
        what_ifs: vec![what_if(HOSTILE, HOSTILE)],
        lead: typed(),
        decision: Some(DecisionBox { at: typed(), by: typed(), ..decided(PlanDecision::AgreedInPart, HOSTILE) }),
        names: vec![NameLine { name: typed(), signed: Signed::NotYet }],
        ..okafor()
    }
}

/// Words longer than a page, wherever words may be that long.
pub fn no_end() -> PlanPage {
    let long = "We all want Amara to have time to be fourteen. ".repeat(90);
    let row = ActionLine { who: "Tom".to_owned(), what: long.clone(), when: long.clone(), ..blank_action() };
    PlanPage {
        children: vec![child("Amara", "14", &long), child("Jayden", "16", "Me too.")],
        why: long.clone(),
        musts: vec![must(&long, &[1, 2]), must("And a short one", &[2])],
        what_ifs: vec![what_if(&long, &long)],
        actions: vec![row, ActionLine { if_cant: long.clone(), ..action(ACTIONS[0]) }],
        decision: Some(decided(PlanDecision::NoPlanMade, &long)),
        ..okafor()
    }
}

fn blank_action() -> ActionLine {
    action(("", "", "", "", ""))
}

pub fn action((who, what, when, checks, if_cant): (&str, &str, &str, &str, &str)) -> ActionLine {
    let [who, what, when, checks, if_cant] = [who, what, when, checks, if_cant].map(str::to_owned);
    ActionLine { who, what, when, checks, if_cant }
}

fn child(name: &str, age: &str, words: &str) -> PlanChild {
    PlanChild { name: name.to_owned(), age: age.to_owned(), words: words.to_owned() }
}

fn what_if(happens: &str, then: &str) -> WhatIfLine {
    WhatIfLine { happens: happens.to_owned(), then: then.to_owned() }
}

fn there(name: &str, who: &str) -> ThereLine {
    ThereLine { name: name.to_owned(), who: who.to_owned() }
}

fn must(words: &str, actions: &[u32]) -> MustLine {
    MustLine { words: words.to_owned(), actions: actions.to_vec() }
}

pub fn decided(decision: PlanDecision, words: &str) -> DecisionBox {
    let (at, by) = ("6.59pm".to_owned(), "Sam Ortiz".to_owned());
    DecisionBox { decision, on: day(2026, 11, 23), at, by, words: words.to_owned() }
}
