# Why a referral was closed
closing-reason-planWorking = The plan is working, and no further conference is wanted
closing-reason-familyWithdrew = The family withdrew
closing-reason-notEngaged = The family could not be engaged
closing-reason-unsafe = It was unsafe to go on
closing-reason-movedAway = The family moved away
closing-reason-turnedEighteen = A child turned 18
closing-reason-adopted = A child was adopted
closing-reason-died = A child died
closing-reason-proceedingsConcluded = The court proceedings are concluded
closing-reason-madeInError = The referral was made in error
closing-line = Closed { $day }. { $reason }.

closing-kindly-died = We are very sorry. Kith asks nothing more about { $names }. What was said and planned is kept.
closing-kindly-adopted = A new family begins for { $names }. Kith asks nothing more about them. What was said and planned here is kept.

# What is still open
closing-open-answer = The referrer has had no answer yet
closing-open-conference = The conference on { $day } has not been held
closing-open-plan = The plan has no decision yet
closing-open-copies = { $count ->
    [one] 1 person has no copy of the plan
   *[other] { $count } people have no copy of the plan
}
closing-open-review = The review on { $day } was not held
closing-open-review-ahead = A review is set for { $day }
closing-open-follow-up = How { $name } is, { $count } months on, is not written down
closing-still-asked = How { $name } is, { $count } months on: { $day }

# Acts
op-close-referral = { $who } closed the referral for { $name }
    .toast = Closed the referral for { $name }
op-reopen-referral = { $who } opened the referral for { $name } again
    .toast = Opened the referral for { $name } again
op-refer-again = { $who } began another referral for { $name }
    .toast = Began another referral for { $name }

# Problems
problem-referral-closed = This referral is closed, so it is kept as it was.
    .next = To change it, choose “Open it again” on its Closing page.
problem-closing-day-missing = It does not say on which day it was closed.
    .next = Enter a day, like today or 3 Mar.
problem-closing-ahead = { $date } has not come yet, so the referral can’t be closed on it.
    .next = Enter the day it was closed, like today.
problem-closing-before-it-began = The referral began on { $date }, so it can’t be closed before that.
    .next = Enter that day or a later one.
problem-closing-reason-missing = It does not say why the referral is closed.
    .next = Choose a reason.
problem-closing-reason-not-accepted = This referral was never accepted, so no plan can be working.
    .next = Choose another reason. If it was begun by mistake, choose “made in error”.
problem-closing-children-missing = It does not say which child that is about.
    .next = Choose one or more. Kith still asks after the others.
problem-closing-conference-goes-on = The conference is still going on.
    .next = End the conference first, then close the referral.
problem-closing-not-closed = This referral is not closed.
    .next = Look at it again: it may have been opened since.
problem-closing-referred-again = The family was referred again since, so this referral stays closed.
    .next = Write in the newer referral, or close that one and undo it first.
problem-refer-again-done = The family was referred again already.
    .next = Open the newer referral: it is in My families.
problem-undo-two-open = Undoing that would leave the family with two referrals that are open.
    .next = Undo the newer referral first, or close it.
