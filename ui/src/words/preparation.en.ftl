# Preparing a conference.
preparation-not-accepted = This referral is not accepted yet. Visits can be logged. Invitations and the booking come after.
preparation-to-referral = Open the referral
preparation-to-file = Open File
preparation-nobody = Nobody is on the family’s list yet
preparation-nobody-about = Add the children in the referral, and everyone who is there for them under People.
preparation-to-people = Open People

preparation-caption = Who was seen, who is invited and who is coming
preparation-side = The booking and the log
preparation-head-who = Who
preparation-head-seen = Seen
preparation-head-invitation = Invitation
preparation-head-needs = Needs
preparation-head-coming = Coming
preparation-unborn = Not born yet
preparation-died = Has died
preparation-look-first = Look in File first
preparation-invitation-of = Invitation of { $name }
preparation-invitation-notYet = Not yet
preparation-invitation-given = Given
preparation-make = Make the invitation
preparation-make-of = Make the invitation of { $name }
preparation-invitation-saved = { $pages ->
    [one] The invitation of { $name } is saved as { $file }, one page. Say here when it is given.
   *[other] The invitation of { $name } is saved as { $file }, { $pages } pages. Say here when it is given.
}
preparation-needs-of = What { $name } needs
preparation-coming-of = Is { $name } coming?
preparation-coming-notAskedYet = Not asked yet
preparation-coming-yes = Yes
preparation-coming-byPhone = By phone
preparation-coming-byVideo = By video
preparation-coming-letter = No, sends words
preparation-coming-notSureYet = Not sure yet
preparation-coming-no = No

preparation-book = Book the conference
preparation-booked = The conference is booked
preparation-book-over = The conference
preparation-book-day = Day
preparation-book-place = Place
preparation-book-from = From
preparation-book-until = Until
preparation-book-do = Book it
preparation-book-move = Move it
preparation-book-later = The conference can be booked when the referral is accepted.
preparation-book-begun = The conference began on { $day }.
preparation-book-held = The conference was held on { $day }.
preparation-to-conference = Open the conference

preparation-before = Before the day
preparation-before-left = { $count ->
    [0] All done
   *[other] { $count } left
}
preparation-before-done = Done
preparation-before-not-yet = Not yet
preparation-log = Log a visit
preparation-log-named = Log a visit: { $what }
preparation-log-any = Log a visit or a call
preparation-contact = Contact log
preparation-contact-none = No visits or calls yet.
preparation-contact-all = { $count ->
   *[other] See all { $count }
}
preparation-contact-fewer = See the newest
preparation-contact-line = { $day }. { $how }
preparation-contact-remove = Remove
preparation-contact-remove-named = Remove from the log: { $name }, { $day }

preparation-log-person = With whom?
preparation-log-when = When?
preparation-log-when-beside = a date, or “mon”
preparation-log-today = today
preparation-log-how = How?
preparation-log-reached = Did you reach them?
preparation-log-reached-yes = Reached
preparation-log-reached-no = No answer
preparation-log-words = What was said
preparation-log-words-beside = the important points, it can stay blank
preparation-log-do = Log it
