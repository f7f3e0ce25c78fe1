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
