//! What may be asked about a family's plan: their words, who will do what, what the plan must make
//! sure of, each person's own yes, and what was decided.

use crate::base::dates::Spoken;
use crate::base::ids::{MustId, PersonId, PlanActionId, PlanId, ReferralId, WhatIfId};
use crate::file::requests::{codes, wire};
use crate::referral::requests::FamilyHead;
use crate::requests;
use serde::{Deserialize, Serialize};

requests! {
    /// Everything about a plan.
    PlanRequest {
        /// The newest version, with everything on it.
        GetPlan => PlanPage,
        /// A child's own words, exactly as they were said.
        SetChildWords => PlanPage,
        /// One more action, at the end.
        AddAction => PlanPage,
        /// Changes one part of an action.
        SetAction => PlanPage,
        /// Who does an action.
        SetActionWho => PlanPage,
        /// One up or one down.
        MoveAction => PlanPage,
        /// Takes an action off the plan.
        RemoveAction => PlanPage,
        /// One line more of what is done if things go wrong.
        AddWhatIf => PlanPage,
        /// Changes one half of such a line.
        SetWhatIf => PlanPage,
        /// One up or one down.
        MoveWhatIf => PlanPage,
        /// Takes such a line off the plan.
        RemoveWhatIf => PlanPage,
        /// Whether the people say that the plan makes sure of something. Only people tick.
        SetMustMet => PlanPage,
        /// Which action serves what the plan must make sure of.
        SetServes => PlanPage,
        /// Who keeps the plan going for the family.
        SetLead => PlanPage,
        /// A person's own yes, or not yet and what they would change.
        SetAgreeing => PlanPage,
        /// What was decided about the plan, and why if it was not agreed.
        DecidePlan => PlanPage,
        /// Begins the next version: what was agreed stays as it was.
        ChangePlan => PlanPage,
    }
}

wire! {
    /// Ask for one.
    pub struct GetPlan {
        /// Of which referral.
        pub referral: ReferralId,
    }
    /// Save a child's words.
    pub struct SetChildWords {
        /// In which referral.
        pub referral: ReferralId,
        /// Whose words.
        pub child: PersonId,
        /// Exactly as said, spelling and all.
        pub words: String,
    }
    /// Add an action.
    pub struct AddAction {
        /// In which referral.
        pub referral: ReferralId,
        /// Who; absent for somebody who is not on the list.
        pub who: Option<PersonId>,
        /// Their name when they are not on the list; else blank.
        pub who_else: String,
        /// In plain words: "drive Amara to see Leo on Saturdays".
        pub what: String,
        /// From then on, or by then.
        pub when_kind: WhenKind,
        /// As typed: `fri`, `3 dec`; blank when no day was said.
        pub when: String,
        /// Who checks; may be blank.
        pub checks: String,
        /// Who steps in, or what happens; may be blank.
        pub if_cant: String,
    }
    /// Change a part of an action.
    pub struct SetAction {
        /// Which.
        pub action: PlanActionId,
        /// Which part.
        pub part: ActionPart,
        /// As typed.
        pub words: String,
    }
    /// Change who does an action.
    pub struct SetActionWho {
        /// Which.
        pub action: PlanActionId,
        /// Who; absent for somebody who is not on the list.
        pub who: Option<PersonId>,
        /// Their name when they are not on the list; else blank.
        pub who_else: String,
    }
    /// Move an action.
    pub struct MoveAction {
        /// Which.
        pub action: PlanActionId,
        /// Towards the beginning.
        pub up: bool,
    }
    /// Take an action away.
    pub struct RemoveAction {
        /// Which.
        pub action: PlanActionId,
    }
    /// Say what is done if something goes wrong.
    pub struct AddWhatIf {
        /// In which referral.
        pub referral: ReferralId,
        /// What might happen: "Kelly is poorly in the night".
        pub happens: String,
        /// What is then done, and whom to ring.
        pub then: String,
    }
    /// Change one half of it.
    pub struct SetWhatIf {
        /// Which line.
        pub what_if: WhatIfId,
        /// Which half.
        pub part: WhatIfPart,
        /// As typed.
        pub words: String,
    }
    /// Move it.
    pub struct MoveWhatIf {
        /// Which line.
        pub what_if: WhatIfId,
        /// Towards the beginning.
        pub up: bool,
    }
    /// Take it away.
    pub struct RemoveWhatIf {
        /// Which line.
        pub what_if: WhatIfId,
    }
    /// Tick, or untick.
    pub struct SetMustMet {
        /// In which referral.
        pub referral: ReferralId,
        /// Which need.
        pub must: MustId,
        /// Whether the people say the plan does this.
        pub met: bool,
    }
    /// Say which action serves a need.
    pub struct SetServes {
        /// Which need.
        pub must: MustId,
        /// Which action.
        pub action: PlanActionId,
        /// Whether it does.
        pub serves: bool,
    }
    /// Say who keeps it going.
    pub struct SetLead {
        /// In which referral.
        pub referral: ReferralId,
        /// Who; absent when nobody is named.
        pub person: Option<PersonId>,
    }
    /// Save a person's own answer.
    pub struct SetAgreeing {
        /// In which referral.
        pub referral: ReferralId,
        /// Who.
        pub person: PersonId,
        /// Yes, or not yet.
        pub answer: OwnAnswer,
        /// What they would change; may be blank.
        pub words: String,
    }
    /// Decide.
    pub struct DecidePlan {
        /// In which referral.
        pub referral: ReferralId,
        /// What was decided.
        pub decision: Decision,
        /// Who decided for the council: "Sam Ortiz, social worker".
        pub by: String,
        /// Why, where it was not agreed or only in part; what is waited for.
        pub words: String,
        /// When everyone looks at it again, as typed; blank only when no plan was made.
        pub review: String,
    }
    /// Begin the next version.
    pub struct ChangePlan {
        /// In which referral.
        pub referral: ReferralId,
    }
}

wire! {
    /// A plan as its page shows it.
    pub struct PlanPage {
        /// The family and where it stands.
        pub head: FamilyHead,
        /// Absent until something is written down.
        pub plan: Option<PlanId>,
        /// 1 for the first.
        pub version: u32,
        /// What was decided; absent while it is being written.
        pub decided: Option<Decided>,
        /// The children and their words.
        pub children: Vec<ChildWords>,
        /// In order.
        pub actions: Vec<Action>,
        /// What is done if things go wrong, in order.
        pub what_ifs: Vec<WhatIfRow>,
        /// What the plan needs to make sure.
        pub musts: Vec<MustMet>,
        /// Who is in the room, in the order of their keys; all the family's people when no
        /// conference has begun.
        pub room: Vec<InTheRoom>,
        /// Who keeps it going.
        pub lead: Option<PersonId>,
        /// Their name in a sentence; blank when nobody is named.
        pub lead_words: String,
        /// When everyone looks at it again.
        pub review: Option<Spoken>,
        /// The referrer, who answers last for the council: "Sam Ortiz".
        pub council: String,
    }
    /// What was decided.
    pub struct Decided {
        /// What.
        pub decision: Decision,
        /// "Agreed".
        pub decision_words: String,
        /// By whom.
        pub by: String,
        /// Why; may be blank.
        pub words: String,
        /// When.
        pub on: Spoken,
        /// "6:59pm".
        pub at: String,
    }
    /// A child's words.
    pub struct ChildWords {
        /// Who.
        pub child: PersonId,
        /// "Amara".
        pub name: String,
        /// "14".
        pub age: String,
        /// Whether this is a baby not born yet, who has no words.
        pub unborn: bool,
        /// Whether they have died: what they said stays.
        pub died: bool,
        /// May be blank.
        pub words: String,
    }
    /// One action.
    pub struct Action {
        /// Which.
        pub action: PlanActionId,
        /// 1 for the first.
        pub number: u32,
        /// Who; absent for somebody who is not on the list.
        pub who: Option<PersonId>,
        /// "Grandma Jean", "Tom": the name in its sentence.
        pub who_words: String,
        /// In plain words.
        pub what: String,
        /// From then on, or by then.
        pub when_kind: WhenKind,
        /// Which day; absent when none was said.
        pub when: Option<Spoken>,
        /// "From Wednesday 25 November"; blank when no day was said.
        pub when_words: String,
        /// May be blank.
        pub checks: String,
        /// May be blank.
        pub if_cant: String,
        /// "If Jean can’t".
        pub if_label: String,
    }
    /// What is done if something goes wrong.
    pub struct WhatIfRow {
        /// Which.
        pub what_if: WhatIfId,
        /// What might happen.
        pub happens: String,
        /// What is then done.
        pub then: String,
    }
    /// Something the plan needs to make sure.
    pub struct MustMet {
        /// Which.
        pub must: MustId,
        /// In plain words.
        pub words: String,
        /// Whether people ticked it.
        pub met: bool,
        /// The actions that serve it.
        pub actions: Vec<PlanActionId>,
        /// "Actions 1 and 7", "Nothing in the plan yet".
        pub actions_words: String,
    }
    /// Somebody in the room.
    pub struct InTheRoom {
        /// Who.
        pub person: PersonId,
        /// "Jean": the name in a sentence.
        pub name: String,
        /// "Grandma, mum’s mum, by phone".
        pub about: String,
        /// Answers after the family.
        pub professional: bool,
        /// Their own answer.
        pub answer: OwnAnswer,
        /// What they would change.
        pub words: String,
        /// Whether they have died since: here for the answer they gave.
        pub died: bool,
    }
}

codes! {
    /// From a day on, or by a day.
    pub enum WhenKind {
        /// From.
        From,
        /// By.
        By,
    }
    /// A part of an action that is words.
    pub enum ActionPart {
        /// What.
        What,
        /// From that day, as typed.
        From,
        /// By that day, as typed.
        By,
        /// Who checks.
        Checks,
        /// If they can't.
        IfCant,
    }
    /// A half of what is done if something goes wrong.
    pub enum WhatIfPart {
        /// What might happen.
        Happens,
        /// What is then done.
        Then,
    }
    /// A person's own answer to "is this plan yours?".
    pub enum OwnAnswer {
        /// Nobody has asked.
        NotAskedYet,
        /// Yes.
        Yes,
        /// Not yet.
        NotYet,
    }
    /// What was decided about a plan (DOMAIN.md §1.3, stage 7c).
    pub enum Decision {
        /// Agreed.
        Agreed,
        /// Agreed in part.
        AgreedInPart,
        /// Agreed, waiting for money.
        WaitingForMoney,
        /// Not agreed.
        NotAgreed,
        /// The family made no plan.
        NoPlanMade,
    }
}
