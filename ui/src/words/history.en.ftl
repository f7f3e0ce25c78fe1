# The history.
history-title = History
history-about = What was done, newest first. Undoing works tomorrow too.
history-none = Nothing has been done yet
history-none-about = Everything anybody does in this file will stand here, in words.
history-caption = What was done
history-head-when = When
history-head-what = What
history-head-acts = Undo
history-undo = Undo
history-undo-named = Undo: { $act }
history-undone = Undone
