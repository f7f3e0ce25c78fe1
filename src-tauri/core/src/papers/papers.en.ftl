# Fixed words of every paper. Whole sentences; **bold** is read by papers/markup.rs.

## Every paper

paper-page = page { $page } of { $pages }
paper-names-pair = { $first } and { $last }
paper-names-more = { $first }, { $next }

## Recovery sheet

paper-recovery-file = Recovery sheet
paper-recovery-kicker = Kith
paper-recovery-title = Recovery sheet
paper-recovery-lead = With this sheet you can open the file **{ $service }** when nobody’s passphrase works.
paper-recovery-key = **Recovery key**
paper-recovery-note = If it looks like O, it is zero. If it looks like I or L, it is one. Spaces and small letters don’t matter. The fourth letter of each group checks the other three, so Kith names the group that was typed wrong.
paper-recovery-use = To use it
paper-recovery-use-1 = Open Kith. Choose **Forgotten it? Use your recovery sheet**.
paper-recovery-use-2 = Type the twelve groups.
paper-recovery-use-3 = Choose a new passphrase. Kith makes a new sheet, and this one stops working.
paper-recovery-safe = Keep it safe
paper-recovery-safe-text = Whoever has both this sheet and the file can read **every family’s record**. Seal it in an envelope, sign across the flap, and lock it away. Never keep it with the laptop.
paper-recovery-lost = If it is lost
paper-recovery-lost-text = Tell your information governance team the same day. In Kith, choose **Settings**, then **Make a new sheet**: this one stops working. If the sheet and all passphrases are lost, nobody can open the file. Not the council, and not the makers of Kith.
paper-recovery-held = Who has held it
paper-recovery-held-date = Date
paper-recovery-held-name = Name
paper-recovery-held-why = Why
paper-recovery-held-made = Made, put in the safe
paper-recovery-foot = Recovery sheet, made { $date }
paper-recovery-keep = Keep in a locked safe, away from the laptop. Do not copy, scan or photograph

## The people around a child

paper-people-file = Our people
paper-people-practice = This is practice. The people on this paper are made up.
paper-people-title = The people around { $children }
paper-people-lead = { $count ->
    [one] This referral is about **{ $children }**. These are the family’s people: relatives, friends and others the child can count on, by the names the family uses.
   *[other] This referral is about **{ $children }**. These are the family’s people: relatives, friends and others the children can count on, by the names the family uses.
}
paper-people-children = { $count ->
    [one] The child
   *[other] The children
}
paper-people-child = **{ $name }**, { $about }
paper-people-child-name = **{ $name }**
paper-people-people = The family’s people
paper-people-name = Name
paper-people-who = Who they are to { $children }
paper-people-nobody = Nobody has been named yet.
paper-people-foot = Copy for { $reader }, printed { $date }
paper-people-foot-practice = Practice. Copy for { $reader }, printed { $date }
paper-people-keep = Private: for our family and the people helping us
