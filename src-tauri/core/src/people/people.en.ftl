# Names and ages
name-full = { $first } { $last }
name-last-only = { $last }, first name not known
name-baby = Baby not born yet
name-baby-of = Baby { $last }
name-not-known = Name not known
age = { $years }
age-about = about { $years }
age-under-one = under 1
age-due = due in { $month }
age-expected = not born yet
child-with-age = { $name }, { $age }
family-new = New family
people-who-they-are = Who they are to { $children }

# What a person is to a child. The word the family would use, then the side.
relation-mother = Mum
relation-father = Dad
relation-stepParent = Step-parent
relation-brother = Brother
relation-sister = Sister
relation-halfBrother = Half-brother
relation-halfSister = Half-sister
relation-grandmotherMaternal = Grandma, mum’s mum
relation-grandmotherPaternal = Grandma, dad’s mum
relation-grandfatherMaternal = Grandad, mum’s dad
relation-grandfatherPaternal = Grandad, dad’s dad
relation-auntMaternal = Aunt, mum’s side
relation-auntPaternal = Aunt, dad’s side
relation-uncleMaternal = Uncle, mum’s side
relation-unclePaternal = Uncle, dad’s side
relation-cousin = Cousin
relation-otherRelative = Other relative
relation-fosterCarer = Foster carer
relation-kinshipCarer = Kinship carer
relation-godparent = Godparent
relation-friend = Friend of the family
relation-neighbour = Neighbour
relation-to-child = { $relation } (to { $child })

# Acts, as the history says them, and as the toast says them
op-add-relative = { $who } added { $name } to the people
    .toast = Added { $name }
op-set-name = { $who } changed the name of { $name }
    .toast = Changed the name of { $name }
op-set-born = { $who } changed when { $name } was or will be born
    .toast = Changed the date for { $name }
op-set-relation = { $who } changed who { $name } is to the children
    .toast = Changed who { $name } is
op-remove-person = { $who } removed { $name } from the people
    .toast = Removed { $name }

# Problems
problem-name-missing = There is no name yet.
    .next = Enter a first name or a last name, as the family says it.
problem-born-incomplete = A date of birth needs its year, and a day needs its month.
    .next = Fill in the year. If the day or the month is not known, leave it blank.
problem-born-year = The year must have four figures.
    .next = Enter the year, like 2014.
problem-born-month = Kith can’t read “{ $typed }” as a month.
    .next = Enter a month from 1 to 12, or its name.
problem-born-day = Kith can’t read “{ $typed }” as a day.
    .next = Enter a day from 1 to 31.
problem-born-ahead = { $date } has not come yet.
    .next = Check the year. For a baby not born yet, use the expected date.
problem-born-too-long-ago = Nobody alive was born in { $year }.
    .next = Check the year.
problem-due-too-far = { $date } is more than ten months ahead.
    .next = Check the month and the year.
problem-due-gone-by = { $date } has gone by.
    .next = If the baby is born, enter the date of birth.
problem-relation-to-self = A person can’t be related to themselves.
    .next = Choose another child.
problem-child-in-referral = The referral is about this child.
    .next = Take the child out of the referral first.
