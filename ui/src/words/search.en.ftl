# Find a family or a person.
search-title = Find a family or person
search-short = Find
search-box = Name
search-box-hint = Three letters are often enough.
search-hits = Found
search-none = Nobody is found by that. Try the beginning of a first or last name.
search-found = { $count ->
    [0] Nobody is found by that.
    [one] 1 found. Enter opens it.
   *[other] { $count } found. Use the arrow keys, Enter opens.
}
