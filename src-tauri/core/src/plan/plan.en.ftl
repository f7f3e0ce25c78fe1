# How a plan is said
action-from = From { $day }
action-by = By { $day }
action-if-cant = If { $who } can’t
must-served-by-none = Nothing in the plan yet
must-served-by = { $count ->
    [one] Action { $numbers }
   *[other] Actions { $numbers }
}
in-room-by-phone = { $about }, by phone
in-room-by-video = { $about }, by video
decision-agreed = Agreed
decision-agreedInPart = Agreed in part
decision-waitingForMoney = Agreed, waiting for money
decision-notAgreed = Not agreed
decision-noPlanMade = No plan was made

# Acts
op-set-child-words = { $who } wrote down a child’s words for { $name }
    .toast = Wrote down a child’s words
op-add-action = { $who } added an action to the plan for { $name }
    .toast = Added an action
op-set-action = { $who } changed an action in the plan for { $name }
    .toast = Changed an action
op-move-action = { $who } moved an action in the plan for { $name }
    .toast = Moved an action
op-remove-action = { $who } took an action off the plan for { $name }
    .toast = Took an action off the plan
op-add-what-if = { $who } wrote down what is done if something goes wrong for { $name }
    .toast = Wrote down what is done if it goes wrong
op-set-what-if = { $who } changed what is done if something goes wrong for { $name }
    .toast = Changed what is done if it goes wrong
op-move-what-if = { $who } moved what is done if something goes wrong for { $name }
    .toast = Moved what is done if it goes wrong
op-remove-what-if = { $who } took off the plan what is done if something goes wrong for { $name }
    .toast = Took it off the plan
op-set-must-met = { $who } ticked what the plan needs to make sure for { $name }
    .toast = Changed a tick
op-set-serves = { $who } said which action serves what the plan needs to make sure for { $name }
    .toast = Changed which action serves it
op-set-lead = { $who } changed who keeps the plan going for { $name }
    .toast = Changed who keeps the plan going
op-set-agreeing = { $who } noted a person’s own answer to the plan for { $name }
    .toast = Noted an answer to the plan
op-decide-plan = { $who } wrote down what was decided about the plan for { $name }
    .toast = Wrote down what was decided
op-change-plan = { $who } began the next version of the plan for { $name }
    .toast = Began the next version of the plan

# Problems
problem-plan-decided = This plan has been decided, so it stays as it is.
    .next = To change it, choose “Change the plan”. A new version begins.
problem-plan-not-decided = This plan is still being written.
    .next = Change it where it stands.
problem-plan-empty = There is nothing in the plan yet.
    .next = Write down at least one action, or say that no plan was made.
problem-action-who-missing = It does not say who will do it.
    .next = Choose a person, or write a name.
problem-action-what-missing = It does not say what will be done.
    .next = Write it in the family’s words, like: drive Amara to see Leo.
problem-what-if-happens-missing = It does not say what might go wrong.
    .next = Write it in the family’s words, like: Kelly is poorly in the night.
problem-what-if-then-missing = It does not say what is done then.
    .next = Write it in the family’s words, like: Amara rings Jean, and Jean comes.
problem-decided-by-missing = It does not say who decided for the council.
    .next = Enter a name, like Sam Ortiz, social worker.
problem-decision-words-missing = There is no reason yet.
    .next = Say why, or what is waited for, in words the family can read.
problem-review-missing = It does not say when everyone looks at the plan again.
    .next = Enter a day, like in 3 months.
problem-review-not-ahead = { $date } is not ahead.
    .next = Enter a day that is to come, like in 3 months.
problem-review-too-far = { $date } is more than two years ahead.
    .next = Check the year.
