# How far a person has been reached, for a column
seen-not-yet = Not yet
seen-tried = { $tries ->
    [one] Tried once
    [2] Tried twice
   *[other] Tried { $tries } times
}
seen-phone = By phone, { $day }
seen-video = By video, { $day }
seen-message = By message, { $day }
seen-letter = By letter, { $day }

# How a conversation was held
how-visit = Visit
how-visit-not-reached = Visit, nobody in
how-phone = Phone
how-phone-not-reached = Phone, no answer
how-video = Video
how-video-not-reached = Video, nobody came
how-message = Message
how-message-not-reached = Message, no answer
how-letter = Letter
how-letter-not-reached = Letter, no answer

preparing-safety = There is a safety note. Read it before you invite anybody or book a place.
preparing-restrictions = Something is written down in File. Read it before you invite anybody or book a place.
preparing-safety-not-known = Nobody knows yet whether somebody must not meet somebody. Ask before you invite anybody or book a place.
preparing-summary = { $people ->
    [one] 1 person
   *[other] { $people } people
}, { $coming } coming. { $invitations ->
    [0] Nobody who is coming waits for an invitation.
    [one] 1 invitation to give.
   *[other] { $invitations } invitations to give.
}
before-child-seen = { $name } seen
before-parent-seen = { $name } visited
before-detail = { $day }. { $how }

# Acts
op-log-conversation = { $who } logged a conversation with { $name }
    .toast = Logged a conversation with { $name }
op-remove-conversation = { $who } took a conversation with { $name } off the log
    .toast = Took a conversation off the log
op-set-needs = { $who } changed what { $name } needs
    .toast = Changed what { $name } needs
op-set-invitation = { $who } changed whether { $name } has an invitation
    .toast = Changed the invitation of { $name }
op-set-coming = { $who } changed whether { $name } is coming
    .toast = Changed whether { $name } is coming

# Problems
problem-conversation-day-missing = It does not say when that was.
    .next = Enter a day, like today or 9 Nov.
problem-conversation-ahead = { $date } has not come yet.
    .next = Enter the day it happened, like yesterday or 9 Nov.
problem-conversation-unborn = A baby who is not born yet can’t be visited or invited.
    .next = Choose somebody else.
