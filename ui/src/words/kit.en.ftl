# Words that belong to no stage: the frame, saving, keys, and what any screen may say.

kit-name = Kith
kit-main = Main
kit-side = Kith
kit-menu = Menu
kit-skip = Skip to the page
kit-close = Close
kit-dismiss = Dismiss
kit-undo = Undo
kit-just-done = Just done
kit-try-again = Try again
kit-stale = This may be out of date. { $happened } { $next }
kit-waiting = Looking that up.
kit-fix = Something needs another look
kit-show = Show
kit-hide = Hide
kit-both-sentences = { $happened } { $next }
kit-toast-with-undo = { $words }. It can be undone with Ctrl and Z.
kit-page-fault = Kith could not answer, and nothing was changed.
    .next = Try again. If it happens again, close Kith and open it.

kit-nav-due = What’s due
kit-nav-families = My families
kit-nav-reviews = Reviews
kit-nav-counts = Counts
kit-nav-recent = Recent
kit-nav-about = History and settings
kit-backed-up-late = { $words }. A second place is needed
kit-nav-history = History
kit-nav-settings = Settings
kit-nav-lock = Lock
kit-nav-keys = Keys
kit-practice = Practice service

kit-saved-typing = Typing, not kept yet
kit-saved-draft = Draft kept { $at }
kit-saved-saving = Saving
kit-saved-saved = Saved { $at }
kit-saved-not = Not saved. { $why }
kit-lock-not-saved = Not saved, so Kith has not locked. { $why } Press Ctrl and L again to lock all the same.
kit-room-not-saved = Not saved, so family view has not begun. { $why } Save it or clear it, then try again.
kit-draft-came-back = Draft kept { $at }, not saved yet. It is saved when you leave this field.
kit-draft-for-an-act = Draft kept { $at }. The button below uses it.

kit-keys-title = Keys
kit-keys-note = Letter keys work when you are not typing in a field.
kit-keys-note-off = Letter keys are turned off. You can turn them on in Settings.
kit-key-new = N
kit-key-new-does = New referral, on What’s due and My families
kit-key-relative = A
kit-key-relative-does = Add a relative, on a family’s people
kit-key-find = Ctrl K
kit-key-find-does = Find a family or person
kit-key-undo = Ctrl Z
kit-key-undo-does = Undo the last thing you did
kit-key-lock = Ctrl L
kit-key-lock-does = Lock
kit-key-view = Ctrl Shift F
kit-key-view-does = Family view, while a conference goes on
kit-key-print = Ctrl P
kit-key-print-does = Save the copy that is shown, on Copies
kit-key-progress = D P N S
kit-key-progress-does = Done, partly, not yet, stopped, in a review
kit-key-who = 1 to 9
kit-key-who-does = Who does it, in the plan
kit-key-keys = ?
kit-key-keys-does = Show these keys
kit-key-enter = Enter

kit-born = Born
kit-born-beside = day, month, year
kit-day = Day
kit-month = Month
kit-year = Year
kit-years-old = { $age ->
    [one] { $age } year old
   *[other] { $age } years old
}
kit-due = Baby due
kit-due-beside = a date, or “in 6 weeks”
