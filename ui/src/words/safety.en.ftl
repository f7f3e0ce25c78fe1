# File: who must not meet, and what somebody must not know. Staff only.
safety-title = Who must not meet, or must not know
safety-staff = Staff only
safety-about = Each paper is made for one reader, and leaves out what is written here. What a family wrote is never changed: a line that would give something away is held back whole.
safety-none = Nothing is written down
safety-none-about = If somebody must not meet somebody, or must not know something, write it here before any paper is made.
safety-hidden = { $count ->
    [one] 1 thing is written down
   *[other] { $count } things are written down
}
safety-hidden-about = Look who can see the screen before you show it.
safety-show = Show what is written down
safety-add = Write one down
safety-add-title = Who must not meet, or must not know
safety-kind = What is it?
safety-kind-choose = Choose
safety-kind-mustNotMeet = They must not meet
safety-kind-noContactOrder = A court forbids contact
safety-kind-bailCondition = Bail forbids contact
safety-kind-confidentialAddress = Where somebody lives
safety-kind-confidentialPlacement = Where a child is looked after
safety-kind-confidentialPregnancy = A pregnancy
safety-kind-doNotTell = Something else that must not be told
safety-kind-doNotLeaveMessage = Leave no message
safety-kind-riskToStaff = A risk to staff
safety-kind-other = Something else to know
safety-who = Whom does it keep safe, or whom is it about?
safety-from = From whom?
safety-from-all = Everybody in the family
safety-basis = What does it rest on?
safety-since = Since
safety-since-beside = blank is today
safety-until = Until
safety-until-beside = if an end is set; it holds on after that
safety-look = Look at it again
safety-look-beside = in 6 months
safety-words = Words that would give it away
safety-words-beside = one in each line
safety-words-hint = A town, a school, a hall, a street. Names of the people above are looked for anyway.
safety-reason = Why
safety-reason-beside = staff only, can stay blank
safety-do = Write it down
safety-not-now = Not now
safety-lift = Take off
safety-lift-named = Take off: { $words }
safety-lift-why = Why does it not hold any more?
safety-gives-away = Would give it away: { $words }
