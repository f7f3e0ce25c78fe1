# What is due, and what its button says
due-answer = Accept the referral or send it back
    .button = Check
due-see = First visit to { $name }
    .button = Log a visit
due-book = Book the conference
    .button = Book it
due-invite = { $count ->
    [one] Give 1 invitation
   *[other] Give { $count } invitations
}
    .button = Invitations
due-conference = Conference, { $from } to { $until }
    .button = Open
due-conference-on = Conference, { $due }
due-under-way = The conference is going on
    .button = Go on
due-decide = Write down what was decided about the plan
    .button = Open plan
due-copies = { $count ->
    [one] Give 1 person their copy of the plan
   *[other] Give { $count } people their copy of the plan
}
    .button = Copies
due-review = Hold the review
    .button = Open
due-follow-up = Ask how { $name } is, { $count } months on
    .button = Write it down

due-detail = Due { $due }
due-detail-tried = { $count ->
    [one] Due { $due }. Tried once
   *[other] Due { $due }. Tried { $count } times
}
due-detail-invite = The conference is on { $day }
due-detail-coming = { $count } coming
due-detail-conference = { $place }. { $count } coming
due-asks = { $count ->
    [one] One family was opened with a reason that no manager has seen yet
   *[other] { $count } families were opened with a reason that no manager has seen yet
}
