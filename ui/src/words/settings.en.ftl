# Settings

settings-title = Settings
settings-sheet = Recovery sheet
settings-sheet-about = If the sheet was lost, or somebody may have read it, make a new one. The old sheet stops working when two groups of the new one have been typed back.
settings-sheet-make = Make a new sheet
settings-sheet-making = Choose where the new sheet is saved. Making it takes a few seconds.
settings-lock = The lock
settings-lock-about = Changing the lock gives the file a new key. Whoever has left can’t open it any more, also not with an old key file. Your passphrase and the recovery sheet stay as they are.
settings-lock-change = Change the lock
settings-lock-changing = Changing the lock. This takes a few seconds.
settings-lock-changed = The lock is changed
settings-letters = Letter keys
settings-letters-about = Outside fields, N begins a referral, A adds a relative and ? shows the keys. Turn this off if you speak to your computer, or press letters by mistake.
settings-letters-on = A letter alone does something
