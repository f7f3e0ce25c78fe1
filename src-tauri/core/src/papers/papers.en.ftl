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

## The invitation

paper-invitation-file = Invitation
paper-invitation-title = We would like you there, for { $children }
paper-invitation-title-own = Your family would like you there
paper-invitation-dear = Dear { $name },
paper-invitation-about = The family of { $children } is having a **family group conference**. It is a meeting where the family and its friends make the plan, not the professionals.
paper-invitation-about-you = Your family is having a **family group conference**. It is a meeting where the family makes the plan, not the professionals. It is about you.
paper-invitation-about-you-and = Your family is having a **family group conference**. It is a meeting where the family makes the plan, not the professionals. It is about you and { $children }.
paper-invitation-when = When
paper-invitation-when-value = { $day }, { $time }
paper-invitation-where = Where
paper-invitation-place-later = We will tell you the place
paper-invitation-by-phone = By phone. We will tell you how
paper-invitation-by-video = By video. We will tell you how
paper-invitation-long = How long
paper-invitation-long-value = Until about { $until }. There is time for the family to talk in private.
paper-invitation-no = **You can say no.** You can also come by phone, come for part of it, or send a letter, and we will make sure it is heard.
paper-invitation-help = We will be in touch before the day, to explain and to ask what you would like people to know. Tell us if you need help to come: a lift, a bus fare, childcare, large print, an interpreter or a hearing loop.
paper-invitation-wishes = With best wishes,
paper-invitation-from = **{ $facilitator }**, { $role }. I work for your family, not for the social work team.
paper-invitation-cut = Cut here, and give or send the slip to { $facilitator }
paper-invitation-cut-phone = Cut here, and give or send the slip to { $facilitator }, or ring { $phone }
paper-invitation-slip = From { $name }
paper-invitation-come = I will come
paper-invitation-words = I can’t come, but I’ll send some words
paper-invitation-call = I will come by phone or video
paper-invitation-rather = I would rather not be part of it
paper-invitation-need = I need help with
paper-invitation-else = Someone else you should ask is
paper-invitation-keep = Private: for you and the people you choose to show

## The family plan

paper-plan-file = Our plan
paper-plan-draft = This is a draft. Our plan is not agreed yet.
paper-plan-refused = This plan was not agreed. The box near the end says why.
paper-plan-title = Our plan for { $children }
paper-plan-title-part = Your part of the family plan
paper-plan-part = This is for **{ $reader }**. The family met and made a plan. This page has the parts that are yours.
paper-plan-title-none = Our meeting for { $children }
paper-plan-foot = Copy for { $reader }, version { $version }, printed { $date }
paper-plan-foot-practice = Practice. Copy for { $reader }, version { $version }, printed { $date }
paper-plan-foot-draft = Draft, not yet agreed. Copy for { $reader }, version { $version }, printed { $date }
paper-plan-foot-practice-draft = Practice. Draft, not yet agreed. Copy for { $reader }, version { $version }, printed { $date }
paper-plan-fact = **{ $label }:** { $value }
paper-plan-quote = ‘{ $words }’
paper-plan-child = { $name }, { $age }
paper-plan-child-again = { $child }, continued
paper-plan-made = Made by our family on
paper-plan-met = We met on
paper-plan-at = At
paper-plan-again = We meet again
paper-plan-there = Who was there
paper-plan-there-name = **{ $name }**
paper-plan-there-who = **{ $name }**, { $who }
paper-plan-left = { $names } left the room for family time.
paper-plan-letter-who = { $name } ({ $who })
paper-plan-letters = { $names } could not come, but sent words.
paper-plan-why = Why we met
paper-plan-musts = The plan needs to make sure
paper-plan-must-actions = { $count ->
    [one] Action { $numbers }
   *[other] Actions { $numbers }
}
paper-plan-actions = What we will do
paper-plan-action = **{ $who }** will { $what }.
paper-plan-action-ended = **{ $who }** will { $what }
paper-plan-action-nobody = { $what }.
paper-plan-action-nobody-ended = { $what }
paper-plan-action-more = continued
paper-plan-when = When
paper-plan-checks = Who checks
paper-plan-if = If { $who } can’t
paper-plan-if-nobody = If it can’t happen
paper-plan-what-ifs = If things go wrong
paper-plan-what-if = **If { $happens }:** { $then }
paper-plan-ring = Who to ring
paper-plan-ring-danger = Someone is in danger
paper-plan-ring-danger-number = 999
paper-plan-ring-childline = Childline, any time
paper-plan-ring-childline-number = 0800 1111
paper-plan-going = Who keeps it going
paper-plan-lead = **{ $lead }** leads for the family.
paper-plan-meet = We all meet again on **{ $date }**. Anyone can ask to meet sooner.
paper-plan-meet-at = We all meet again on **{ $date }** at { $time }. Anyone can ask to meet sooner.
paper-plan-agreed = Agreed on { $date }
    .by = { $by } agreed this plan.
    .by-at = { $by } agreed this plan at { $time }.
paper-plan-agreed-in-part = Agreed in part on { $date }
    .by = { $by } agreed a part of this plan.
    .by-at = { $by } agreed a part of this plan at { $time }.
paper-plan-waiting = Agreed on { $date }, and waiting for money
    .by = { $by } agreed this plan. It waits for an answer about money.
    .by-at = { $by } agreed this plan at { $time }. It waits for an answer about money.
paper-plan-not-agreed = Not agreed on { $date }
    .by = { $by } did not agree to this plan.
    .by-at = { $by } did not agree to this plan. That was at { $time }.
paper-plan-no-plan = We made no plan on { $date }
    .by = { $by } wrote this down.
    .by-at = { $by } wrote this down at { $time }.
paper-plan-decided-at = This was at { $time }.
paper-plan-ask-why = Ask { $facilitator } why, and what happens next.
paper-plan-ask-why-nobody = Ask the { $role } at { $service } why, and what happens next.
paper-plan-names = Our names
paper-plan-name = Name
paper-plan-signed = Signed
paper-plan-date = Date
paper-plan-on-screen = On the screen, { $date }
paper-plan-did-not-sign = Did not sign
paper-plan-rights = Your rights
paper-plan-records = **Records.** We keep your names, who came, and this plan. Nobody wrote down what was said in family time.
paper-plan-copies = **Copies.** Everyone who came gets a copy made for them.
paper-plan-change = **To change this plan, or to complain,** tell { $facilitator }, { $service }. You can ask to see what is kept about you.
paper-plan-change-nobody = **To change this plan, or to complain,** tell the { $role } at { $service }. You can ask to see what is kept about you.
