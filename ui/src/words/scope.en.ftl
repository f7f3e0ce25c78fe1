# Who works with a family, who asked to open one, and who did.
team-title = Who works with this family
team-nobody = Nobody is assigned to it. Managers see it.
team-me = You
team-end = End
team-end-named = End: { $name } does not work with this family any more
team-ended = { $name } does not work with this family any more.
team-add = Somebody else works with them
team-add-choose = Choose
team-add-do = Assign them
team-added = { $name } works with this family from now on.
team-restricted = Only managers and those who work with it open it
team-restricted-set = Only managers and those who work with it open this family now.
team-restricted-off = The office sees this family again.
team-own = This is my own family
team-own-ask = Is this your own family?
team-own-about = It is closed to you from now on, in every list and in Find, whatever you are here. Only a manager who is not you can open it to you again.
team-own-do = Close it to me
team-own-done = It is closed to you from now on.
team-closed = Closed to, because it is their own family
team-closed-add = It is the own family of
team-closed-do = Close it to them
team-closed-done = It is closed to { $name } from now on.
team-open-again = Open it to them
team-open-again-named = Open it to { $name } again
team-opened-again = { $name } is not kept from it any more.

looked-title = Who opened it
looked-about = Once for each day. What was done stands in the history.
looked-none = Nobody yet.
looked-more = Show all

notyours-title = You don’t work with this family
notyours-about = If you need it now, write why and open it. It stays open for you until the end of the next working day. A manager sees that you opened it, and why.
notyours-reason = Why do you need it now?
notyours-hint = Like: Jo is ill, and the visit is today.
notyours-do = Open it

bychild = Open another family
bychild-title = Open a family you don’t work with
bychild-about = It is found by exactly the name and the date of birth of a child in it. It stays open for you until the end of the next working day. A manager sees that you opened it, and why.
bychild-name = First and last name of the child

asks-title = Opened with a reason
asks-about = Families that somebody opened who does not work with them, and why.
asks-none = Nobody has
asks-none-about = When somebody opens a family they don’t work with, it stands here until a manager has seen why.
asks-seen = I have seen this
asks-seen-named = I have seen why { $family } was opened

own-title = Their own families
own-about = Closed to the person, whatever they are in the service. It is said on the File page of the family.
own-none = No family is marked as somebody’s own.
own-line = Closed to { $name }
