# The history.
history-title = History
history-about = What was done, newest first. Undoing works tomorrow too.
history-none = Nothing has been done yet
history-none-about = Everything anybody does in this file will stand here, in words.
history-none-family = Nothing has been done for this family yet
history-none-family-about = Choose another family, or every family.
history-asks = Opened with a reason
history-family = Family
history-family-every = Every family
history-family-option = { $label } ({ $about })
history-day-today = Today
history-day-today-named = Today, { $day }
history-undo = Undo
history-undo-named = Undo: { $act }
history-undone = Undone
history-more = More
history-end = { $count ->
    [one] That is everything.
   *[other] That is everything, { $count } in all.
}
history-most = The newest { $count } are shown. Choose a family to see further back.
