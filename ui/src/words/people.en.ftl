# The people of a family.
people-print = Print
people-printed = { $pages ->
    [one] { $name } is saved, one page.
   *[other] { $name } is saved, { $pages } pages.
}
people-add = Add a relative
people-caption = Everyone in the family
people-head-name = Name
people-head-lives = Lives
people-head-acts = Open, or more
people-open = Open
people-open-named = Open { $name }
people-remove = Remove
people-more = More
people-more-named = More about { $name }
people-plan-is-for = The plan is for
people-alone = Nobody but the children is on the list yet. Who else is there for them?

people-add-to = To which child?
people-add-as = Who are they?
people-add-who = Nothing says yet who they are to the child.
    .next = Choose one of the relations.
people-add-as-hint = Type the first letter, or use the arrow keys. Enter goes on to the name.
people-add-same = The same to every child
people-add-do = Add
people-name-first = First name
people-name-last = Last name
people-name-knownAs = Likes to be called
people-relation-to = To { $child }

people-relation-nothing = Not said yet

people-lives-in = Lives in
people-lives-not-known = Not known
people-lives-another = Another home…
people-home-called = What the family calls it
people-home-hint = Like “Nan’s house”. Never write an address here.

people-view = Show the people as
people-view-list = List
people-view-map = Map
people-map-label = { $count ->
    [one] Family map of one person. The list says the same in words.
   *[other] Family map of { $count } people. The list says the same in words.
}
people-map-zoom = The map
people-map-nearer = Nearer
people-map-further = Further
people-map-fit = Fit
people-map-professionals = People who come because of their work
people-map-keys = The arrow keys go from person to person, Home to the child, and Enter opens. The list says it all in words.
people-map-key = What the map shows
people-map-symbol-circle = Girl or woman
people-map-symbol-square = Boy or man
people-map-symbol-diamond = Not stated
people-map-symbol-triangle = Baby not born yet
people-map-unknown = Somebody whose name is not known
people-map-tie-birth = Parents and children
people-map-tie-married = Married, or civil partners
people-map-tie-together = Living together
people-map-tie-separated = Separated
people-map-tie-divorced = Divorced
people-map-tie-ended = No longer together
people-map-tie-partners = Parents or partners: how they are with each other is not recorded
people-map-tie-step = Step-parent: whose partner is not recorded
people-map-tie-foster = Foster carer
people-map-tie-kinship = Kinship carer
people-map-tie-half = Half-brothers and half-sisters: through whom is not recorded
people-map-about = ~ means about
people-map-ring = Live together

reads = Papers for them
reads-standard = In the usual size
reads-large = In large print (18 point)
reads-larger = In large print (24 point)
people-shown-as = Shown on the map as
people-shown-by-relation = As who they are says
people-died = They have died…
people-died-when = Died
people-died-beside = as far as it is known; leave the rest blank
people-died-says = Nobody is asked to see or invite them. Everything written with them stays.
people-died-not = They have not died
people-map-died = Has died
people-couples = Partners, now and before
people-couple-add = Add a partner
people-couple-other = Who is the partner?
people-couple-how = How are they with each other?
people-couple-choose = Choose
people-couple-do = Add
people-couple-leave = Leave it
people-couple-with = With { $name }
people-couple-from = Together since
people-couple-until = Until
people-couple-remove = Take out
people-couple-remove-named = Take out { $name } as a partner
people-couple-married = Married
people-couple-civilPartners = Civil partners
people-couple-livingTogether = Living together
people-couple-separated = Separated
people-couple-divorced = Divorced
people-couple-ended = No longer together
people-parent-mother = Their mum
people-parent-father = Their dad
people-parent-not-recorded = Not recorded
