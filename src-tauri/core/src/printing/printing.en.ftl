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
copy-for = Copy for { $reader }, version { $version }
copy-there = Who was there
copy-why = Why we met
copy-musts = The plan needs to make sure
copy-actions = What we will do
copy-keeps = Who keeps it going
copy-meet-again = We all meet again on { $day }
copy-decision = What was decided
copy-action = { $who } will { $what }
copy-action-when = { $fact }.
copy-action-checks = { $fact } checks.
copy-action-if-cant = If { $who } can’t: { $fact }.
copy-letters = Who sent words
copy-look-twice = Somebody must not meet somebody, or must not know an address. Read the paper before you hand it over.
copy-look-twice-not-known = Nobody knows yet whether somebody is unsafe. Ask, and read the paper before you hand it over.
copy-never-place = Where we met: it is named only where nobody must be kept from knowing
copy-never-addresses = Addresses, towns and telephone numbers that Kith keeps. What the family wrote is as they wrote it: read it.
copy-never-safety = Anything written down as staff only
copy-never-talk = Conversations, needs and who was hard to reach

# Problems
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
