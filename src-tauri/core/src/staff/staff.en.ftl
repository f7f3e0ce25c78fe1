# What somebody is in the service. A facilitator has the service's own word
staff-role-facilitator = Facilitator
staff-role-coordinator = Coordinator
staff-role-coOrdinator = Co-ordinator
staff-role-convenor = Convenor
staff-role-office = Office
staff-role-manager = Manager
staff-role-administrator = Administrator
staff-role-reader = Reader
staff-since = Since { $day }
staff-left = Left on { $day }

# Acts
op-add-staff = { $who } added { $name } to the service
op-set-roles = { $who } changed what { $name } is in the service
op-give-passphrase = { $who } gave { $name } a first passphrase
op-remove-staff = { $who } took { $name } out of the service
op-set-passphrase = { $who } chose a new passphrase

# Problems
problem-work-name-taken = There is already somebody called { $name } in this service.
    .next = Add a letter of the last name, or another name they are known by at work.
problem-roles-missing = It does not say what they are in the service.
    .next = Choose at least one.
problem-last-administrator = Nobody else could look after the file and its people then.
    .next = Make somebody else an administrator first.
problem-passphrase-old-wrong = That is not the passphrase you have used until now.
    .next = Capital letters matter in it.
problem-passphrase-same = That is the passphrase you have used until now.
    .next = Choose another, or take the one Kith offers.
problem-passphrase-of-practice = The practice service’s passphrase stays as it is: it stands on its unlock screen.
    .next = Add somebody to the practice service to try this out.
problem-passphrase-first = You still have the passphrase that somebody handed you.
    .next = Choose one of your own first.
problem-not-yourself = You can’t take yourself out of the service.
    .next = Ask another administrator to.
