# The stages of a conference
stage-of-conference-welcome = Welcome
stage-of-conference-sharingInformation = Sharing information
stage-of-conference-familyTime = Family time
stage-of-conference-writingThePlan = Writing the plan
stage-of-conference-agreeingThePlan = Agreeing the plan

# Acts
op-book-conference = { $who } booked the conference for { $name }
    .toast = Booked the conference for { $name }
op-start-conference = { $who } began the conference for { $name }
    .toast = Began the conference
op-set-here = { $who } changed whether { $name } was at the conference
    .toast = Changed whether { $name } was there
op-move-to-stage = { $who } went on with the conference for { $name }
op-start-family-time = { $who } began family time for { $name }
op-end-family-time = { $who } ended family time for { $name }
op-set-stage-times = { $who } put the times of the conference right for { $name }
    .toast = Put the times of the conference right
op-end-conference = { $who } ended the conference for { $name }
    .toast = Ended the conference
op-enter-family-view = { $who } opened family view for { $name }
op-leave-family-view = { $who } left family view of { $name }

# Problems
problem-booking-day-missing = The conference has no day yet.
    .next = Enter a day, like mon or 3 Dec.
problem-booking-gone-by = { $date } has gone by.
    .next = Enter a day that is to come, like mon or 3 Dec.
problem-booking-too-far = { $date } is more than a year ahead.
    .next = Check the year.
problem-ends-before-it-begins = { $until } is not after { $from }.
    .next = Check both times. Write pm for the afternoon.
problem-time-ahead = { $time } has not come yet.
    .next = Enter the time it was, like 5:15pm.
problem-conference-begun = The conference has begun, so this can’t be changed any more.
    .next = Put the times right on the conference page.
problem-conference-not-begun = The conference has not begun.
    .next = Start it first.
problem-conference-over = This conference is over.
    .next = Family view is for a conference that is going on. Lock Kith when somebody else sees the screen.
problem-here-only-added = While the room sees this screen, nobody is taken off who is here.
    .next = Leave family view first, then change who is here.
problem-safety-not-in-file = The referral says that somebody is not safe with somebody, and nothing of it is written down in File.
    .next = Open File and write it down first. Kith checks invitations, bookings, the room and every copy against File, not against the referral’s words.
problem-family-time-has-its-own = Family time begins with who stays in the room.
    .next = Choose “Begin family time”.
problem-nobody-stays = Nobody who is here was chosen to stay in the room.
    .next = Say who is here, then tick who stays.
problem-stage-not-one-stretch = This part of the conference has not begun, or was taken up more than once.
    .next = Its times stay as they are.
problem-stage-is-over = This part is over, so it has an end.
    .next = Enter when it ended, like 6:07pm.
