# Acts
op-make-paper = { $who } made a paper
    .toast = Made a paper

# A copy of the plan, on the screen
role-facilitator = facilitator
role-coordinator = coordinator
role-coOrdinator = co-ordinator
role-convenor = convenor
copy-version-draft = Version { $version }, still being written
copy-version-decided = Version { $version }. { $decision }, { $day }
copy-title = Our plan for { $children }
copy-out = Version { $version } of the plan, for { $reader }, made { $day }
copy-out-look = Something is kept from { $reader } now that this copy may say. Ask for it back.
copy-already-out = { $name } has version { $version }, made { $day }. If that was before this was written down, ask for it back.
copy-title-part = Your part of the family plan
copy-for = Copy for { $reader }, version { $version }
copy-there = Who was there
copy-why = Why we met
copy-musts = The plan needs to make sure
copy-actions = What we will do
copy-what-ifs = If things go wrong
copy-what-if = If { $happens }: { $then }
copy-keeps = Who keeps it going
copy-meet-again = We all meet again on { $day }
copy-decision = What was decided
copy-action = { $who } will { $what }
copy-action-when = { $fact }.
copy-action-checks = { $fact } checks.
copy-action-if-cant = If { $who } can’t: { $fact }.
copy-letters = Who sent words
copy-look-twice = Somebody must not meet somebody, or must not know something. A copy leaves out only what is written down in File. Read the paper before you hand it over.
copy-look-twice-not-known = Nobody knows yet whether somebody is unsafe. Ask, and read the paper before you hand it over.
copy-never-place = Where we met: it is named only where nobody must be kept from knowing
copy-never-addresses = Addresses, towns and telephone numbers that Kith keeps. What the family wrote is as they wrote it: read it.
copy-never-safety = Anything written down as staff only
copy-never-talk = Conversations, needs and who was hard to reach

# What a restriction keeps from a reader, for staff
held-there = Who was there, and who signed
held-why = Why we met
held-child = That the plan is for { $name }
held-decided-by = Who decided about the plan
held-child-words = { $name }’s words
held-must = Something the plan needs to make sure
held-action = Action { $number } of the plan
held-what-if = What is done if something goes wrong
held-lead = Who leads for the family
held-again = When we meet again
held-decision = What was said about the decision

# Problems
problem-copy-nothing-for-them = Nothing in this plan is for { $name } to have on paper.
    .next = A restriction keeps the rest from them. What they need to know, tell them yourself.
problem-invitation-not-booked = The conference is not booked yet.
    .next = Book it first: an invitation says when and where.
problem-invitation-begun = The conference has begun, so nobody is invited to it any more.
    .next = A copy of the plan is made under Copies.
problem-invitation-place-kept = The place says what this person must not know. { $why }.
    .next = Book another place, or put them down as coming by phone or video: then no place is printed.
problem-invitation-child-kept = { $name } must not know of the children this conference is about.
    .next = What they need to know, tell them yourself. Nothing was saved.
problem-no-plan-to-copy = There is no plan to copy yet.
    .next = Write something down first.
problem-paper-letters = No letter shapes here for: { $letters }.
    .next = Write the name in other letters too, and use those on the paper. Nothing was saved.
problem-paper-not-writable = { $file } can’t be written there.
    .next = Choose another folder, or close the file if it is open in another program.
problem-paper-not-saved = { $file } could not be saved.
    .next = Check the drive, and try again.
problem-paper-not-pdf = A paper’s name ends in .pdf, and { $file } does not.
    .next = Choose another name. Nothing was written.
problem-export-not-csv = An export’s name ends in .csv, and { $file } does not.
    .next = Choose another name. Nothing was written.
