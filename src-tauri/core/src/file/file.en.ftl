# What dialogs call our files; names carry no person
file-name-service = Our service
file-name-sheet = Recovery sheet
file-name-people = Our people
file-name-invitation = Invitation { $number }
file-name-plan = Our plan, copy { $number }
file-name-counts = Counts
practice-service-name = Practice service
file-kind-csv = Table (CSV)
file-kind-kith = Kith service
file-kind-pdf = PDF

# How good a passphrase is
strength-0 = Very weak: guessed at once
strength-1 = Weak: guessed in minutes
strength-2 = Fair: guessed in days
strength-3 = Good: a guesser with this file would need years
strength-4 = Strong: a guesser with this file would need centuries

# Acts
op-start-service = { $who } started the service
op-check-sheet = { $who } typed back the recovery sheet
op-new-passphrase = { $who } set a new passphrase with the recovery sheet
op-letter-keys = { $who } turned letter keys on or off
op-set-pin = { $who } chose a PIN
op-remove-pin = { $who } took their PIN away
op-set-idle = { $who } changed after how many minutes Kith locks itself
op-set-service-reach = { $who } changed how families reach the service
op-change-lock = { $who } changed the lock

# What opening found and put right
notice-keys-mended = The key file beside your service was missing, older or changed. Kith has put back the newest one it knows. If nobody moved it, tell your manager.

# First run
problem-service-name-missing = The service has no name yet.
    .next = Enter the name that families and referrers know, like Family Meetings, Millbrook.
problem-work-name-missing = There is no name yet.
    .next = Enter the name you are known by at work, like Ruth A.
problem-passphrase-short = This passphrase is too short: { $fewest } letters is the least.
    .next = Use four words or more, or take the one Kith offers.
problem-passphrase-practice = This is the practice service’s passphrase, which everyone can read.
    .next = Choose another, or take the one Kith offers.
problem-file-there-already = There is already a file called { $file } there.
    .next = Choose another name or another folder. Nothing was changed.
problem-file-name-not-kith = A service’s file has a name that ends in .kith, and { $file } does not.
    .next = Choose another name. Nothing was made.
problem-sheet-first = The recovery sheet comes first: without it, a forgotten passphrase would lose every record.
    .next = Save or print the sheet, and type two of its groups back.
problem-sheet-group = Group { $group } is not right: its last letter does not match the others.
    .next = Look at group { $group } on the sheet again.
problem-sheet-other = This is not group { $group } of the sheet that was just made.
    .next = Look at group { $group } on the newest sheet.
problem-sheet-beside-file = The sheet would lie beside the file it opens.
    .next = Save it on another drive, or in another folder, and print it from there.
problem-sheet-wrong = This sheet does not open this file.
    .next = Check that it is the newest sheet. An older one stops working when a new one is made.
problem-last-sheet = The last recovery sheet can’t be taken away.
    .next = Make a new sheet first.

# Unlocking
problem-locked = Kith is locked.
    .next = Unlock it with your name and your passphrase.
problem-passphrase-wrong = That name and passphrase do not go together.
    .next = Check the name. Capital letters matter in the passphrase.
problem-passphrase-not-yours = That is not your passphrase.
    .next = Capital letters matter in it. After five wrong ones Kith locks itself.
problem-passphrase-not-yours-here = That is not your passphrase.
    .next = Type the one that you unlock Kith with. Capital letters matter in it.
problem-pin-not-yours = That is neither your PIN nor your passphrase.
    .next = After five wrong ones Kith locks itself, and only your passphrase unlocks it.
problem-pin-six-digits = A PIN has six digits.
    .next = Type six digits and nothing else.
problem-pin-guessed-first = Anybody would try that PIN first.
    .next = Choose six digits that are not in a row and not the same over and over.
problem-idle-usual = Kith can lock itself after 2 to 30 minutes.
    .next = Choose a number of minutes from 2 to 30.
problem-idle-in-conference = In a conference Kith can lock itself after 10 to 60 minutes.
    .next = Choose a number of minutes from 10 to 60.
problem-reach-lines = An address on a letter has four lines at most.
    .next = Put two of its lines together.
problem-reach-phone = { $typed } has no number to ring.
    .next = Type a telephone number, or leave it empty.
problem-not-in-family-view = That is not on this screen.
    .next = Leave family view first.
problem-passphrase-wait = { $seconds ->
        [one] One more second before the next try.
       *[other] { $seconds } more seconds before the next try.
    }
    .next = Wait, then try again. You will never be locked out for good.
problem-work-name-unknown = Nobody of that name works in this service.
    .next = Enter the name exactly as you use it in Kith.

# Opening
problem-no-file = No file has been chosen yet.
    .next = Start a service, or open a file.
problem-file-not-there = { $file } is not where it was.
    .next = Plug in the drive it is on, or choose where it is now. Nothing was made in its place.
problem-file-not-readable = This computer does not let Kith read that file.
    .next = Ask whoever looks after this computer to let you read and write it.
problem-file-is-folder = { $file } is a folder, not a file.
    .next = Choose the file inside it whose name ends in .kith.
problem-file-empty = { $file } is empty: it has no bytes in it at all.
    .next = Open your newest backup. Kith has not changed this file.
problem-file-cut-short = A part of { $file } is missing from its end.
    .next = If it is still being copied, wait. If not, open your newest backup. Kith has not changed this file.
problem-file-not-encrypted = { $file } is a plain database, not a Kith file. Anyone could read it.
    .next = Choose a file whose name ends in .kith.
problem-file-not-kith = { $file } opens with this key, but it is not a Kith service.
    .next = Choose another file.
problem-file-newer = { $file } was written by a newer Kith than this one.
    .next = Install the newest Kith on this computer. This one has not changed the file.
problem-file-damaged = The file is damaged. What is in it has not been touched.
    .next = Open your newest backup, and keep the damaged file: much of it may be readable.
problem-tables-not-brought-up = The file could not be brought up to this version of Kith, and is as it was.
    .next = Keep a copy of it, and tell whoever looks after Kith for you.
problem-history-unsealed = Something was written into { $file } by another program than Kith.
    .next = Open your newest backup, and tell your manager.
problem-history-altered = The history of { $file } has been changed by hand at row { $row }.
    .next = Tell your manager, and compare with your newest backup.
problem-open-elsewhere = The file is open in another window or on another computer.
    .next = Close it there first.
problem-open-elsewhere-by = { $file } is open: { $who } has it on { $machine } since { $since }.
    .next = Close it there first, or ask { $who } to.
problem-keys-missing = { $file } is not beside the service’s file. Both are needed to open it.
    .next = Put the two files back into one folder. A copy is on every computer that has opened it.
problem-keys-unreadable = { $file } can’t be read as a key file.
    .next = Use the copy from another computer that has opened this service, or from a backup.
problem-keys-newer = { $file } was written by a newer Kith than this one.
    .next = Install the newest Kith on this computer.
problem-keys-of-another = { $file } belongs to another service.
    .next = Put back the key file that was beside this one.
problem-keys-altered = The key file of { $file } has been changed by somebody.
    .next = Do not use it. Put back the key file from a backup, and tell your manager.
problem-keys-weakened = The key file of { $file } asks for the wrong amount of work, as if somebody wanted its passphrase guessed.
    .next = Do not use it. Put back the key file from a backup, and tell your manager.
problem-place-synced = { $file } is in a folder that another program copies while you work. Kith would lose saved work there.
    .next = Move it to a folder on this computer that is not synced, and keep backups in the synced one.
problem-place-network = { $file } is on a network drive. Kith would lose saved work there.
    .next = Move it to a folder on this computer, and keep backups on the network drive.

# Saving
problem-disk-full = The disk is full. What you typed is still here, and not saved yet.
    .next = Make some room on the disk, then try again.
problem-disk-failed = The disk did not take it. What you typed is still here, and not saved.
    .next = Check the drive, close Kith and open it again. Everything saved before is safe.
problem-disk-read-only = The disk does not let Kith write. What you typed is still here, and not saved.
    .next = Check that the drive is not write-protected.

# Backups
op-go-back = { $who } went back to a backup
backed-up = Backed up { $when }
backed-up-never = Not backed up yet
backup-when-today = today at { $time }
backup-when = { $day } at { $time }
size-kilo = { $number } KB
size-mega = { $number } MB
backup-kept = The newest 6 are kept, and the newest of each of the last 12 days, 10 weeks and 9 months. What is older goes by itself; the newest whole one never does. What is erased in Kith is still in backups made before, up to 9 months later.
backup-tried-well = Tried out { $when }: it opened, and every page and every row of its history was whole.
backup-tried-badly = Tried out { $when }: it could not be used. Make a new one now.
backup-since = { $acts ->
    [0] Nothing was saved since then.
    [one] One thing was saved since then. It would not be in the file.
   *[other] { $acts } things were saved since then. They would not be in the file.
}
backup-since-safety = { $acts ->
    [one] One of them is about who must not meet or what somebody must not know. Copy it out of File first: it does not hold afterwards until it is written down again.
   *[other] { $acts } of them are about who must not meet or what somebody must not know. Copy them out of File first: they do not hold afterwards until they are written down again.
}
check-file-whole = Every page is whole, and so is every row of the history.
notice-clock-behind = This computer’s clock is behind, or was ahead: something was saved in this file on { $saved }, which has not come yet. Set the clock right: days that Kith fills in may be wrong. What was saved keeps its order, and no backup goes.
notice-went-back = Kith went back to the backup. The file as it was before is kept beside it as { $file }.
notice-went-back-none = Kith went back to the backup.

problem-backup-disk-full = There is no room for a backup. The service’s file is as it was, and nothing older was taken away.
    .next = Make some room on that drive, then back up again.
problem-backup-not-writable = The place for backups does not let Kith write.
    .next = Check that the drive is not write-protected, or choose another place.
problem-backup-not-good = The backup that was made could not be read back as it should be, so it was thrown away. Older ones are still there.
    .next = Try again. If it happens again, the drive may be failing: choose another place.
problem-backup-stopped = The backup was stopped before it was whole, and was thrown away.
    .next = It is made the next time Kith is locked or idle, or now if you ask.
problem-backup-place-same = Backups in the same place as the file are lost together with it.
    .next = Choose a folder on another drive: a memory stick, or a drive of your service.
problem-backup-place-not-there = The second place can’t be reached now. The backup on this computer was made.
    .next = Plug the drive in, then back up again.
problem-backup-none = There is no backup yet.
    .next = Make one first.
problem-backup-gone = That backup is not there any more.
    .next = Choose another one. If it is on a drive, plug it in.
problem-backup-rotten = That backup is damaged: its bytes are not those that were checked when it was made.
    .next = Choose another one.
problem-backup-other-lock = That backup is from before the lock was changed, and this key does not open it.
    .next = Go back to the newest backup first. From there older ones can be opened.
problem-file-is-sound = { $file } opens and is whole: there is nothing to put right.
    .next = Unlock it. To go back to an older backup, go to Backups.
