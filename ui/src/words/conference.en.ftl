# A conference: booked, going on, held.
conference-not-booked = The conference is not booked yet
conference-not-booked-about = Choose a day and a place under Preparing. Everything for the day will stand here.
conference-book = Book it

conference-when = { $day }, { $from } to { $until }
conference-place-missing = No place yet
conference-coming = { $count ->
    [0] Nobody has said they are coming yet.
    [one] 1 person has said they are coming.
   *[other] { $count } people have said they are coming.
}
conference-start = Start
conference-start-about = This opens family view: the room sees this screen until you leave it with your passphrase. The times start by themselves.
conference-start-early = Start now?
conference-start-early-about = It is booked for { $day }. Start now all the same?
conference-start-early-do = Start now
conference-move = Move it to another day

conference-who = Who is here
conference-who-about-room = Touch one for each person who has come. To take somebody off, leave family view first.
conference-who-about = Touch one for each person. Touch it again to take it back.
conference-who-nobody = Nobody is on the family’s list yet.
conference-said-coming = Said they are coming
conference-others = Everyone else
conference-here-of = Is { $name } here?
conference-here-inPerson = In the room
conference-here-byPhone = By phone
conference-here-byVideo = By video
conference-here-letter = Sent words
conference-here-no = Not here

conference-mode = Family view
conference-mode-of = Only { $names }’s plan can be seen on this screen
conference-mode-about = Only this family’s plan can be seen on this screen
conference-text-size = Text size
conference-text-size-is = Text size { $percent } %
conference-leave = Leave family view
conference-leave-passphrase = Your passphrase
conference-leave-hint = Whoever unlocked Kith types it. Capital letters matter.
conference-leave-pin = Your PIN or your passphrase
conference-leave-pin-hint = Whoever unlocked Kith types it.
conference-leave-do = Leave
conference-goes-on = The conference is going on
conference-goes-on-about = The place is booked until { $until }. What is said and written down stands in family view.
conference-enter = Open family view
conference-enter-about = Turn the screen to the room: nothing of another family, no address, and nothing that somebody there may not know is shown. Your passphrase brings you back.
conference-over = Thank you
conference-over-about = The conference is over. Everything is saved.
conference-stages = Today’s meeting
conference-side = The plan and the room
conference-stages-show = All five parts
conference-stage-is-done = Done
conference-stage-done = { $from }, { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
conference-stage-now = { $minutes ->
    [0] Now
    [one] Now, 1 minute
   *[other] Now, { $minutes } minutes
}
conference-clock = The time
conference-booked-until = The place is booked until { $until }
conference-next = Next: { $stage }
conference-back = Back: { $stage }
conference-end = End the conference
conference-end-ask = End the conference?
conference-end-about = Everybody goes home now. What was said and written down stays as it is, and the time is kept.
conference-end-do = End it now

conference-sharing = What we are here to do
conference-question = What the family came to work out
conference-musts = The plan needs to make sure
conference-musts-none = Nothing is written down yet. Everyone can say what matters most.

conference-family-time = Family time
conference-family-time-about = Kith saves the time, locks itself and shows one still card. Nobody writes anything down.
conference-stays = Who stays in the room?
conference-stays-nobody = Nobody is here yet. Say who is here first.
conference-begin-family-time = Begin family time
conference-family-time-back = Not yet, go back
conference-family-time-skip = Go on without family time
conference-family-time-now = This is the family’s time
conference-family-time-now-about = Go on when the family is ready.

conference-room-inPerson = In the room
conference-room-byPhone = By phone
conference-room-byVideo = By video
conference-room-letter = Sent words
conference-room-stayed = Stayed for family time
conference-room-nobody = Nobody has said who is here yet.
conference-room-change = Change who is here

conference-held = The conference was held
conference-held-in-part = The conference was held without family time
conference-held-where = { $day }, { $place }
conference-times = The times
conference-head-part = Part
conference-head-from = From
conference-head-until = Until
conference-head-minutes = How long
conference-head-acts = Change
conference-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
conference-not-held = Not held
conference-who-was = Who was here
conference-to-plan = Open the plan

conference-change-times = Change times
conference-change-times-of = Change times: { $stage }
conference-change-from = From
conference-change-until = Until
conference-change-do = Change the times
