# The counts of a quarter.
counts-page-title = Counts
counts-page-about = { $asAt }. Families are counted by referral
counts-page-quarter = Quarter
counts-page-before = The quarter before
counts-page-after = The quarter after
counts-page-export = Export (CSV)
counts-page-exported = { $lines ->
    [one] { $name } is saved, 1 line. Small numbers in it can point at children, so it is not for sharing outside the service.
   *[other] { $name } is saved, { $lines } lines. Small numbers in it can point at children, so it is not for sharing outside the service.
}
counts-page-not-over = This quarter is not over.
counts-page-not-over-about = Its numbers will still change.
counts-page-empty = Nothing was counted in this quarter
counts-page-empty-about = When a referral comes in or a conference is held in it, it is counted here by itself.
counts-page-none = Nothing to show

counts-page-howMuch = How much did we do?
counts-page-howWell = How well did we do it?
counts-page-betterOff = Is anyone better off?
counts-page-howMuch-about = Press a number to see what is behind it.
counts-page-howWell-about = A bar shows how many out of all.
counts-page-betterOff-about = { $children ->
    [0] Six months after the conference
    [one] 1 child, six months after the conference
   *[other] { $children } children, six months after the conference
}
counts-page-of = of { $of }
counts-page-bar = Of { $all } children: { $lower } lower, { $same } the same, { $higher } higher, { $notKnown } not known.

counts-page-rule = The rule, in words
counts-page-behind-children = The children behind it
counts-page-behind-referrals = The families behind it
counts-page-behind-none = Nobody is behind this number.
counts-page-names-stay = Names stay here. An export has none.

counts-page-trend = Conferences held, 8 quarters
counts-page-trend-spoken = Conferences held each quarter: { $figures }.
counts-page-trend-figure = { $quarter } { $value }
counts-page-as-table = As a table
counts-page-as-line = As a line
counts-page-head-quarter = Quarter from
counts-page-head-held = Conferences held
