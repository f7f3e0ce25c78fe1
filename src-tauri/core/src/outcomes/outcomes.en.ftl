# The steps of the ladder
episode-none = No plan on record
episode-earlyHelp = Early help
episode-childInNeed = Child in need plan
episode-childProtection = Child protection plan
episode-preProceedings = Pre-proceedings
episode-lookedAfter = Looked after
episode-inProceedings = In court proceedings
episode-then = { $then }, then { $later }

change-lower = Lower
change-same = Same
change-higher = Higher
change-notKnown = Not known
change-notDue = Not due yet
change-notApplicable = Does not apply

# Acts
op-add-episode = { $who } added where { $name } stands
    .toast = Added where { $name } stands
op-end-episode = { $who } changed when a status of { $name } ended
    .toast = Changed when it ended for { $name }
op-remove-episode = { $who } took away a status of { $name }
    .toast = Took away a status of { $name }
op-set-follow-up = { $who } noted how { $name } is
    .toast = Noted how { $name } is

# Problems
problem-episode-from-missing = It does not say since when.
    .next = Enter a day, like 1 Sep 2026.
problem-episode-ahead = { $date } has not come yet.
    .next = Enter a day that has come, or leave the end blank while it goes on.
problem-episode-ends-before-it-begins = The end is not after the start, { $from }.
    .next = Check both days. Leave the end blank while it goes on.
problem-episode-overlaps = { $kind } since { $from } holds on the same days.
    .next = End that one first, or check the days.
problem-episode-before-birth = That is before the child was born, { $born }.
    .next = Check the day and the year.
problem-unborn-not-looked-after = A child who is not born yet is never looked after.
    .next = Choose another kind, or enter the date of birth first.
problem-follow-up-months = A follow-up is for 3, 6 or 12 months after the conference.
    .next = Choose one of the three.
problem-follow-up-asked-missing = It does not say when somebody asked.
    .next = Enter a day, like today.
problem-follow-up-before-conference = No conference was held yet, so there is nothing to follow up.
    .next = Hold the conference first.
problem-follow-up-too-early = That is before the conference on { $date }.
    .next = Enter the day somebody asked.
