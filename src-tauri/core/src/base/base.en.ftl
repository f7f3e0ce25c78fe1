# Problems any stage may have. Each has what happened, and what to do (.next).
problem-cancelled = Nothing was chosen.
    .next = Nothing has changed.
problem-date-not-read = Kith can’t read “{ $typed }” as a date.
    .next = Enter a date, like 3 Dec.
problem-date-not-real = There is no { $day } { $month } { $year }.
    .next = Check the day and the month.
problem-day-long-ago = { $date } is more than a year ago.
    .next = Check the year.
problem-too-long = This has { $length } letters, and { $most } is the most.
    .next = Shorten it. What you typed is still here.
problem-refused = That can’t be done here.
    .next = Ask your manager if you need it.
problem-gone = This is not on the list any more.
    .next = Go back to the list. Somebody may have removed it.
problem-fault = Kith has made a mistake, and nothing was changed.
    .next = Try again. If it happens again, tell whoever looks after Kith for you.
problem-not-understood = Kith did not understand that request.
    .next = Close Kith and open it again.

# Lists in a sentence
list-and = { $before } and { $last }
list-and-clause = { $before }, and { $last }

problem-time-not-read = Kith can’t read “{ $typed }” as a time.
    .next = Enter a time, like 4:30pm.
