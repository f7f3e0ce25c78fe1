# What’s due, and the reviews in calendar order.
due-page-title = What’s due
due-page-overdue = Overdue
due-page-today = Today
due-page-week = This week
due-page-none = Nothing is due this week
due-page-none-about = That is a good place to be. New things come up here by themselves when their day is near.
due-page-more = { $count ->
    [one] There is 1 more. It comes up here when one of these is done.
   *[other] There are { $count } more. They come up here when some of these are done.
}
due-page-asks = Look through them
due-page-do = { $button }, { $family }: { $what }

due-reviews-title = Reviews
due-reviews-caption = Reviews still to be held
due-reviews-none = No review is waiting
due-reviews-none-about = When a plan is agreed, its reviews stand here in calendar order.
due-reviews-head-when = When
due-reviews-head-family = Family
due-reviews-head-children = Children
due-reviews-head-what = Which
due-reviews-head-acts = Open
due-reviews-open = Open
due-reviews-open-named = Open { $what } of { $family }
