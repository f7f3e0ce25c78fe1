stage-being-written = Being written
stage-accepted = Accepted
stage-sent-back = Sent back

# What is still missing
missing-name = Child: a first name or a last name
missing-born = { $name }: when they were born
missing-why = Why now: what the family could work out
missing-must = What the plan must make sure of
missing-parent = Consent: who must be asked
missing-yes = Consent: a yes from at least one person
missing-asked = { $name }: has anyone asked them?
missing-safety = Safety: yes, no or not known
missing-safety-note = Safety: who, and what we must do
missing-safety-both = Safety: the answer is No, but there is a note
missing-referrer = Referrer: who is referring
missing-received = Referrer: when you got the referral

# Acts
op-begin-referral = { $who } began a referral for { $name }
    .toast = Began a referral
op-add-child = { $who } added a child to the referral for { $name }
    .toast = Added a child
op-remove-child = { $who } took a child out of the referral for { $name }
    .toast = Took a child out of the referral
op-set-why = { $who } changed why now for { $name }
    .toast = Changed why now
op-set-must = { $who } changed what the plan must make sure of for { $name }
    .toast = Changed what the plan must make sure of
op-remove-must = { $who } took away something the plan must make sure of for { $name }
    .toast = Took away something the plan must make sure of
op-add-parent = { $who } added { $name } to be asked for consent
    .toast = Added { $name } to be asked
op-set-consent = { $who } changed an answer about consent for { $name }
    .toast = Changed an answer about consent
op-set-safety = { $who } changed the safety answer for { $name }
    .toast = Changed the safety answer
op-set-referrer = { $who } changed the referrer for { $name }
    .toast = Changed the referrer
op-accept-referral = { $who } accepted the referral for { $name }
    .toast = Accepted the referral for { $name }
op-send-back = { $who } sent back the referral for { $name }
    .toast = Sent back the referral for { $name }

# Problems
problem-referral-decided = This referral has been accepted or sent back, so it is kept as it was.
    .next = To change it, undo that first.
problem-last-child = A referral is about at least one child.
    .next = Add another child first, or undo the whole referral.
problem-must-blank = There are no words yet.
    .next = Say what the plan must make sure of, or take the line away.
problem-parent-relation = Only a parent, or someone else with parental responsibility, is asked for consent.
    .next = Choose mum, dad or another person with parental responsibility.
problem-received-ahead = { $date } has not come yet.
    .next = Enter the day you got the referral, like yesterday or 3 Dec.
problem-referral-incomplete = Something is still missing: { $missing }.
    .next = Fill it in, or choose “not known” where that is the answer.
problem-reason-missing = There is no reason yet.
    .next = Say why, in words the referrer will read.
problem-undo-breaks-referral = Undoing that would leave a referral without something it can’t be without.
    .next = If it was accepted, undo that first. If it is about its only child, add another child first.
