# Starting a service, unlocking, the recovery sheet.

service-first-title = Welcome to Kith
service-first-about = Everything is kept in one locked file on this computer. Nothing is sent anywhere.
service-first-start = Start a service
service-first-start-about = For a new service. You choose where its file is kept.
service-first-open = Open a file
service-first-open-about = For a service that has a Kith file already.

service-start-title = Start a service
service-start-back = Back
service-name = What is your service called?
service-name-hint = As families know it, like Family Meetings, Millbrook.
service-role = Who brings a family together?
service-role-facilitator = Facilitator
service-role-coordinator = Coordinator
service-role-coOrdinator = Co-ordinator
service-role-convenor = Convenor
service-work-name = Your name at work
service-work-name-hint = Like Ruth A. It stands beside what you do in the history.
service-start-do = Start the service
service-starting = Making the file and its keys. This takes a few seconds.

service-passphrase = Your passphrase
service-passphrase-new = Your new passphrase
service-passphrase-hint = Four words or more. Capital letters matter.
service-passphrase-hint-practice = It stands above: nothing here is a real record.
service-passphrase-rule = Length is the only rule. Four words are easier to remember than one word with signs.
service-offer = Kith suggests
service-offer-use = Use this one
service-offer-another = Another
service-offer-note = Write it down until you know it by heart. Keep that paper away from the laptop.
service-caps = Caps Lock is on.

service-unlock-who = Who are you?
service-unlock-who-hint = Your name at work, like Ruth A.
service-unlock-do = Unlock
service-unlocking = Unlocking
service-unlock-forgotten = Forgotten it? Use your recovery sheet
service-unlock-wait = { $seconds ->
    [one] Kith waits one second before it looks at another try.
   *[other] Kith waits { $seconds } seconds before it looks at another try.
}
service-unlock-file = File: { $name }
service-unlock-other = Open another file

service-use-sheet-title = Use your recovery sheet
service-use-sheet-about = Type the twelve groups from the sheet in the safe. You can also paste all of them into the first box.
service-use-sheet-groups = The twelve groups
service-use-sheet-do = Unlock with the sheet
service-use-sheet-back = Back to unlock
service-group = Group { $number }

service-sheet-title = Your recovery sheet
service-sheet-why = If a passphrase is forgotten, this sheet is the only way back into { $service }. Nobody else can open the file: not us, not your IT people.
service-sheet-step-one = Step 1 of 2
service-sheet-step-two = Step 2 of 2
service-sheet-make = Save the sheet
service-sheet-make-about = Kith makes one page. Print it and put it in the safe. Do not leave it on this computer.
service-sheet-made = { $pages ->
    [one] { $name } is saved, one page. Print it now.
   *[other] { $name } is saved, { $pages } pages. Print it now.
}
service-sheet-check-about = Now type two groups from the printed sheet, so that we both know it can be read.
service-sheet-again = Save the sheet again
service-sheet-check = Check these two groups
service-sheet-after = Records begin when this is done.

service-first-look = Look round a practice service
service-first-look-about = Made-up families, to try things with. Nothing in it is real.
service-first-looking = Making the practice service. This takes a few seconds.

service-practice-passphrase = This is a practice service. Its passphrase is:
service-practice-fill = Fill it in
service-practice-band = This is practice.
service-practice-band-about = Nothing here is a real record.
service-practice-ask = This is practice
service-practice-go-on = Go on
service-practice-not-now = Not now

service-time-bar = Your time
service-time-bar-about = Nothing else can be opened on this screen
service-time-title = This is your time
service-time-lead = Nobody is recording. Nobody is listening. We will wait as long as you need.
service-time-musts = The plan needs to make sure
service-time-question = What you came to work out
service-time-ago = { $hours ->
    [0] { $minutes ->
        [0] You have just started.
        [one] You started 1 minute ago.
       *[other] You started { $minutes } minutes ago.
    }
    [one] { $minutes ->
        [0] You started 1 hour ago.
        [one] You started 1 hour and 1 minute ago.
       *[other] You started 1 hour and { $minutes } minutes ago.
    }
   *[other] { $minutes ->
        [0] You started { $hours } hours ago.
        [one] You started { $hours } hours and 1 minute ago.
       *[other] You started { $hours } hours and { $minutes } minutes ago.
    }
}
service-time-until = The place is yours until { $until }.
service-time-ready = We are ready
service-time-not-yet = Not yet
service-time-under = Kith is locked. Write on the big paper. Kith keeps no words from this time.

service-back-title = Family view was on
service-back-about = Kith was locked while the people in the room saw this screen. Go back if it is the same room. Leave it to see your own screens: nobody else should see them.
service-back-go = Go back to family view
service-back-leave = Leave family view

service-own-title = Welcome, { $name }
service-own-about = Somebody handed you the passphrase you have just used. Choose one of your own now, which nobody else knows.
service-own-old = The passphrase you were handed
service-own-after = Everything else begins when this is done.
