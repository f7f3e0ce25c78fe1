# The plan: written, agreed, read.
plan-title = { $count ->
    [one] { $names }’s plan
   *[other] A plan for { $names }
}
plan-version-open = Version { $version }, not agreed yet
plan-version-decided = Version { $version }
plan-copies = Copies for each person
plan-actions = What we will do
plan-action = Action { $number }
plan-nothing-yet = Nothing is written down yet. Choose who, and write what they will do.
plan-nothing = No actions are written down.
plan-close = Done

plan-words-said = “{ $words }”
plan-words-ask = What { $name } says
plan-words-hint = Exactly as it was said.
plan-words-change = Change
plan-words-change-named = Change { $name }’s words
plan-words-add = Write down { $name }’s words

plan-does = { $who } will { $what }
plan-if-cant = { $label }: { $words }
plan-checks = { $who } checks
plan-change = Change
plan-change-named = Change action { $number }
plan-up = Move up
plan-up-named = Move action { $number } up
plan-down = Move down
plan-down-named = Move action { $number } down
plan-remove = Remove
plan-remove-named = Remove action { $number }
plan-moved = Action { $number } now.

plan-add = Add to the plan
plan-added = Added. It is action { $number }.
plan-who = Who
plan-called = { $name }, { $about }
plan-someone-else = Someone else
plan-who-else = Their name
plan-find-name = Find a name
plan-will = { $who } will
plan-will-nobody = What will they do?
plan-when = From a day on, or by a day
plan-when-from = From
plan-when-by = By
plan-which-day-from = From which day
plan-which-day-by = By which day
plan-if-they-cant = If they can’t
plan-step-in = Who could step in?
plan-who-checks = Who checks

plan-decided = { $by }, on { $day } at { $at }
plan-change-plan = Change the plan
plan-change-note = What was agreed stays as it was. Changing the plan begins version { $version }.

plan-needs = The plan needs to make sure
plan-needs-hint = Tick these off together.
plan-needs-none = Nothing was asked of this plan.
plan-need-met = Ticked
plan-need-not-met = Not ticked yet
plan-need-actions = { $words }: { $need }
plan-need-which = Which actions make sure of this? { $need }

plan-what-ifs = If things go wrong
plan-what-ifs-none = What might go wrong, and who is rung then? Nothing is written down yet.
plan-what-if-add = Add a “what if”
plan-what-if-do = Add it
plan-what-if-happens = If …
plan-what-if-then = Then … and who is rung
plan-what-if-said = If { $happens }:
plan-what-if-change = Change “what if” { $number }
plan-what-if-up = Move “what if” { $number } up
plan-what-if-down = Move “what if” { $number } down
plan-what-if-remove = Remove “what if” { $number }
plan-what-if-moved = Moved “what if” { $number }
plan-lead = Who keeps it going
plan-lead-ask = Choose a person
plan-lead-nobody = Nobody is named yet
plan-review-on = We look at it again on { $day }.

plan-agree = Is this plan yours?
plan-agree-lead = Touch your own yes, or say it. Not yet is fine: say what you would change.
plan-agree-nobody = Nobody is on the list yet.
plan-agree-named = Is this plan yours, { $name }?
plan-agree-others = People who work with the family
plan-answer-notAskedYet = Not asked yet
plan-answer-yes = Yes
plan-answer-notYet = Not yet
plan-would-change = What would you change, { $name }?

plan-council = { $council }, for the council
plan-council-unnamed = The council
plan-council-note = They answer last. If it is not a plain yes, they say why now.
plan-council-said = What the council said
plan-decide-agreed = Yes
plan-decide-agreedInPart = Yes, in part
plan-decide-waitingForMoney = Yes, waiting for money
plan-decide-notAgreed = Not yet
plan-decide-noPlanMade = No plan was made
plan-decide-silent = { $count ->
    [one] 1 person has not said yet whether this plan is theirs.
   *[other] { $count } people have not said yet whether this plan is theirs.
}
plan-decide-by = Who answers for the council
plan-decide-review = We look at it again
plan-decide-review-beside = a day, or “in 3 months”
plan-why-agreed = Anything to add
plan-why-agreedInPart = Which part is not agreed, and why
plan-why-waitingForMoney = What is waited for
plan-why-notAgreed = Why not yet
plan-why-noPlanMade = Why there is no plan
plan-decide-agree = Agree the plan
plan-decide-write = Write it down
