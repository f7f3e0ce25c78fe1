# My families.
families-title = My families
families-new = New referral
families-which = Which families
families-which-open = Open
families-which-closed = Closed
families-none-open = No referral is open
families-none-open-about = Every family’s referral is closed.
families-none = No families yet
families-none-about = A family begins with a referral. The rest can stay blank until you know it.
families-caption = My families
families-head-family = Family
families-head-children = Children
families-head-stage = Stage
families-head-people = People
families-head-acts = Open
families-open = Open
families-open-named = Open { $family }
families-shown = { $shown } of { $total } families
families-more = { $count ->
    [one] Show 1 more
   *[other] Show { $count } more
}
