# Copies of the plan, for each person.
printing-back = Plan
printing-title = A copy for { $name }
printing-title-none = Copies for each person
printing-about = { $family } plan. { $version }
printing-save = Save as PDF
printing-key = Ctrl P
printing-saved = { $pages ->
    [one] The copy for { $reader } is saved as { $name }, one page.
   *[other] The copy for { $reader } is saved as { $name }, { $pages } pages.
}
printing-large = Large print
printing-nothing = Nothing is written down yet, so there is nothing to copy.
printing-nobody = Nobody is on the list yet.
printing-who = Who will read it?
printing-has = Has version { $version }, made { $day }
printing-has-undated = Has version { $version }
printing-not-made = Not made yet
printing-page = The page { $name } will get
printing-draft = A draft. Nothing in it is agreed yet.
printing-quote = “{ $words }”
printing-left-out = What is left out
printing-left-out-none = Nothing was left out of this copy.
printing-says = Read these lines twice
printing-says-about = This copy has what somebody else must not know, and may come into their hands: a child carries it to both homes. To leave it out, write it in other words in the plan.
printing-held = Held back
printing-held-about = What is left is numbered again, so that no gap shows. To let a line through, write it in other words in the plan.
printing-staff = Staff only
