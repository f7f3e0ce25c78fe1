when-today = { $time }
when-day = { $day }, { $time }

op-undo = { $who } undid: { $what }
    .toast = Undone: { $what }
op-redo = { $who } did again: { $what }
    .toast = Done again: { $what }

problem-undo-changed-since = Something has changed since then, so undoing it would lose that.
    .next = Undo the later change first, or put it right by hand.
problem-undo-erased = Some of what was there has been erased for good.
    .next = It can’t be brought back.
problem-undo-nothing = There is nothing to undo here.
    .next = The history shows everything that was done.
problem-undo-done-already = That has been undone already.
    .next = To bring it back, undo the undo in the history.
problem-undo-never = That can’t be undone.
    .next = The history keeps it as it was.
