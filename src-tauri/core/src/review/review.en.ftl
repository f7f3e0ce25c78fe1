# How reviews are said
review-number = { $number ->
    [1] First review
   *[other] Review { $number }
}
days-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
review-answered-none = { $all ->
    [one] 1 action, not answered yet
   *[other] { $all } actions, none answered yet
}
review-answered = { $answered } of { $all } answered: { $parts }
review-count-done = { $count } done
review-count-partly = { $count } partly
review-count-not-yet = { $count } not yet
review-count-stopped = { $count } stopped

# Acts
op-set-next-review = { $who } set the next review for { $name }
    .toast = Set the next review for { $name }
op-hold-review = { $who } noted that a review was held for { $name }
    .toast = Noted that the review was held
op-set-progress = { $who } noted what has happened to an action for { $name }
    .toast = Noted what has happened
op-ask-question = { $who } added a question from 0 to 10 for { $name }
    .toast = Added a question
op-answer-question = { $who } noted an answer from 0 to 10 for { $name }
    .toast = Noted an answer

# Problems
problem-review-held-missing = It does not say when the review was held.
    .next = Enter a day, like today or 18 Jan.
problem-review-held-ahead = { $date } has not come yet.
    .next = Enter the day the review was held, like today.
problem-scale-not-read = Kith can’t read “{ $typed }” as a number from 0 to 10.
    .next = Enter a whole number from 0 to 10, or leave it blank.
problem-question-blank = The question has no words yet.
    .next = Write it as you will ask it each time, like: How calm are mornings?
problem-before-is-over = The conference has begun, so an answer from before it can’t be added any more.
    .next = Ask again at the next review.
