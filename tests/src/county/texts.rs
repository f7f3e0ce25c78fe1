//! What people say in a county of invented families: short sentences of a lifelike length, so that
//! rows are as long as they will be.

/// Why a referral came.
pub const WHY: &[&str] = &[
    "Who can have the children when Mum is in hospital, and how they get to school in those weeks",
    "How everyone keeps mornings calm, and who comes when they are not",
    "Where the baby can live safely, and who in the family can help in the first months",
    "How the children see both sides of the family without arguments at the door",
    "What has to be different so that nobody is worried about the evenings any more",
    "Who can be there after school until Dad is home, and what happens in the holidays",
];
/// What led to it.
pub const REASONS: &[&str] = &[
    "conferenceUpcoming",
    "childInNeed",
    "earlyHelp",
    "edgeOfCare",
    "preProceedings",
    "kinship",
    "preBirth",
    "school",
];
/// What a plan must make sure of.
pub const MUSTS: &[&str] = &[
    "There is a grown-up at home every night",
    "The inhaler is taken, morning and night",
    "Nobody who has been drinking drives the children",
    "The children are at school every day, on time",
    "The health visitor sees the baby every week",
];
/// What somebody will do.
pub const ACTIONS: &[&str] = &[
    "drive the children to see their brother on Saturdays",
    "come round at seven every school morning",
    "have the baby on Tuesday and Thursday nights",
    "ring every evening at bedtime, and come if nobody answers",
    "go to the meeting at school together with Mum",
    "keep the spare key and open the door when it is needed",
    "cook on Sundays for everyone",
    "take the little one to swimming, and bring them home by six",
    "ask the housing office about a bigger flat, in writing",
    "sit with the homework on Mondays and Wednesdays",
];
/// What happens when it can't be done.
pub const IF_CANT: &[&str] = &["", "Priya drives", "Nan comes instead", "We ring the group and someone steps in", ""];
/// What was talked about.
pub const TALKED: &[&str] = &[
    "No answer, left a message",
    "Wants to come, and wants Nan there too. Worried about being blamed.",
    "Talked through what the day looks like. Needs a lift and somewhere for the baby to sleep.",
    "Glad to be asked. Will bring food.",
    "Not sure yet, would like to know first who else is coming",
];
/// What people need in order to come.
pub const NEEDS: &[&str] = &["", "", "", "Large print", "Lift home", "An interpreter for Punjabi", "A quiet room", ""];
/// Where it is.
pub const PLACES: &[&str] =
    &["St Luke’s hall, step-free", "Millbrook library", "The family centre", "Bethel chapel rooms", "Canolfan y Bont"];
/// What a child said.
pub const CHILD_WORDS: &[&str] = &[
    "I want mornings to be calm",
    "I want to see Leo more",
    "Don’t make me move school again",
    "I like it when Nan is there",
];
/// What somebody says beside "not yet".
pub const NOT_YET: &[&str] = &["I can’t do Thursdays till January", "I want to talk to my brother first"];
/// What has happened to an action.
pub const PROGRESS_WORDS: &[&str] = &["", "4 Saturdays of 7", "Works well", "Stopped in the holidays", ""];
/// Who refers.
pub const REFERRERS: &[&str] =
    &["Sam Ortiz", "Hannah Pryce", "Mandeep Gill", "Joanne Ashworth", "Tunde Bakare", "Kirsty McLean", "Ewa Nowak"];
/// Their teams.
pub const TEAMS: &[&str] =
    &["Assessment North", "Assessment South", "Safeguarding 2", "Early Help Hub", "Edge of Care"];

/// Relations of everyone who is not a parent, as they stand in the file.
pub const RELATIONS: &[&str] = &[
    "grandmotherMaternal",
    "grandfatherMaternal",
    "grandmotherPaternal",
    "auntMaternal",
    "uncleMaternal",
    "socialWorker",
    "auntPaternal",
    "friend",
    "professional",
    "unclePaternal",
    "grandfatherPaternal",
    "neighbour",
    "cousin",
    "godparent",
    "otherRelative",
    "advocate",
];

/// What a status is called in the file.
pub const KINDS: &[&str] =
    &["childInNeed", "earlyHelp", "childProtection", "lookedAfter", "preProceedings", "inProceedings"];
