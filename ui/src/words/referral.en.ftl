# A referral.
referral-new = New referral
referral-parts = Parts of this referral
referral-form = The referral

referral-children = Children
referral-why = Why now
referral-consent = Consent
referral-safety = Safety
referral-referrer = Referrer

referral-state-children = { $count ->
    [one] { $count } child
   *[other] { $count } children
}
referral-state-why = { $count ->
    [one] { $count } thing it must do
   *[other] { $count } things it must do
}
referral-state-consent = { $asked } of { $count } asked
referral-state-consent-nobody = Nobody to ask yet
referral-state-need = Needs an answer
referral-state-blank = Not started
referral-state-done = Done
referral-blank = Left blank

referral-child = Child { $number }
referral-another-child = Another child
referral-baby = A baby not born yet
referral-remove-child = Remove
referral-remove-child-named = Remove { $name }

referral-why-ask = What do you hope the family can work out?
referral-reason = What led to it?
referral-reason-none = Not said yet
referral-musts = The plan must make sure that
referral-must = The plan must make sure that, { $number }
referral-another-must = Another
referral-remove-must = Remove
referral-remove-must-named = Remove: { $words }

referral-consent-ask = Does { $name } agree to this referral?
referral-consent-yes = Yes
referral-consent-no = No
referral-consent-notSureYet = Not sure yet
referral-consent-notAskedYet = Not asked yet
referral-consent-rule = We can accept when one person with parental responsibility says yes. We still ask each one.
referral-consent-still = We still ask each one. Answers are saved here when they come.
referral-consent-none = Who has parental responsibility? Add each one, so that each one is asked.
referral-add-mum = Add mum
referral-add-dad = Add dad
referral-add-other = Add another person with parental responsibility
referral-add-name-hint = Leave the name blank if nobody knows it yet.
referral-add-as = Who are they to the child?
referral-add-do = Add

referral-staff-only = Staff only. Never in family view or print
referral-safety-ask = Is there anyone who must not be in the same room, or must not know an address?
referral-safety-yes = Yes
referral-safety-no = No
referral-safety-notKnown = Not known
referral-safety-notAskedYet = Not asked yet
referral-safety-note = Who, and what we must do
referral-safety-note-beside = (leave blank if no)

referral-referrer-name = Who is referring
referral-referrer-team = Team
referral-received = Got the referral on
referral-received-beside = a date, or “mon”

referral-missing = { $count ->
    [0] Nothing is missing
    [one] { $count } thing still missing
   *[other] { $count } things still missing
}
referral-can-follow = can follow later
referral-accept-first = { $later ->
    [0] Before this can be accepted, fill in everything listed here.
   *[other] Before this can be accepted, fill in everything listed here that can’t follow later.
}
referral-due = Answer due
referral-accept = Accept
referral-send-back = Send back, with a reason
referral-send-back-title = Send this referral back
referral-send-back-reason = Why? The referrer will read this.
referral-send-back-do = Send back
referral-accepted = This referral is accepted.
referral-sent-back = This referral was sent back: { $reason }
referral-open-family = Open the family’s people
