# Who works with a family, and who opened it
scope-open-until = Opened with a reason, until { $day }
scope-opened-until = Open until { $day }. A manager will see why.
scope-open-already = You may open it already.
scope-ask = { $who } opened it on { $when }. Open until { $day }.
scope-ask-seen = Seen by { $who } on { $when }
scope-ask-not-seen = No manager has seen this yet
scope-looked-pages = Opened the family’s pages
scope-looked-asked = Opened it with a reason: { $reason }
scope-looked-file = Looked at what is written down in File

# Acts
op-assign-worker = { $who } said that { $name } works with this family
op-unassign-worker = { $who } said that { $name } does not work with this family any more
op-ask-to-open = { $who } opened { $name } with a reason
op-see-ask = { $who } saw why { $name } was opened
op-own-family = { $who } changed to whom { $name } is closed
op-restrict-family = { $who } changed whether { $name } is restricted
op-open-family = { $who } opened { $name }

# Problems
problem-family-not-yours = You don’t work with this family.
    .next = Ask to open it and say why. A manager sees the reason.
problem-ask-why-missing = It does not say why yet.
    .next = Write why you need this family now. A manager reads it.
problem-ask-nobody-found = No one child here has exactly that name and date of birth.
    .next = Look at the spelling and the date, or ask a manager.
problem-ask-born-missing = It does not say on which day the child was born.
    .next = Fill in the day, the month and the year.
problem-ask-own = You opened this family yourself.
    .next = Another manager looks at why.
problem-assign-nobody = It does not say who yet.
    .next = Choose somebody from the list.
problem-assign-not-them = { $name } can’t work with this family.
    .next = Choose somebody else.
problem-own-nobody-left = Nobody else here could open this family then.
    .next = Assign somebody else to it first, or add another manager.
