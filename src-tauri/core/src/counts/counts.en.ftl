quarter = { $first } to { $last } { $year }
counts-as-at = As at { $day }
counts-behind-children = { $count ->
    [one] 1 child: { $name }
   *[other] { $count } children: { $name }
}
counts-behind-others = { $count }: { $name }
counts-behind-unit = Counted by { $unit }.
counts-behind-unit-days = In days, counted by conference.
counts-behind-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}

count-unit-referral = referral
count-unit-conference = conference
count-unit-child = child
count-unit-day = day
count-share = { $rate } % of { $base }
count-share-few = of { $base }. No rate under 6
count-not-shown = –

# What is counted, and the rule in words (COUNTING.md)
count-referrals = Referrals
    .detail = { $accepted } accepted
    .rule = Every referral that was received in the quarter, by the day it was received. A family is counted by referral: brothers and sisters in one referral count once, and a family that comes again counts again. Accepted means accepted by today, also when somebody later takes their yes back. A referral that was closed because it was made in error is not counted.
count-reason-not-said = No reason written down
count-referrals-reason =
    .rule = Referrals that were received in the quarter and whose first reason was: { $reason }.
count-conferences = Conferences held
    .rule = First conferences with family time, by the day of their first sitting. Several sittings are one conference.
count-conferences-in-part = Ended without family time
    .rule = First conferences that began but had no family time. They do not count as held.
count-days = Days to conference
    .detail = Half took { $low } to { $high } days. { $waiting } waiting now
    .few = Shown from 6 conferences on. { $waiting } waiting now
    .rule = The middle number of days from the day the referral was received to the first sitting, for the first conferences of the quarter that were held. Those still waiting are not in it. It is not shown for fewer than 6.
count-agreed = Plans agreed
    .rule = First conferences of the quarter with family time whose plan was agreed on the day of the last sitting, also where money is waited for. Agreed in part is its own line.
count-agreed-in-part = Agreed in part
    .rule = First conferences of the quarter with family time whose plan was agreed in part on the day of the last sitting.
count-took-part = Children who took part
    .rule = Children of 4 and over at the first conferences of the quarter who were there for all or part of it, in the room, by phone or by video, or whose words were shared. Each child counts once. Younger children and children not born yet are left out.
count-lower = Lower
    .rule = A child counts once, at their first conference of the quarter. We take the highest step on that day and six months later: no plan, early help, child in need, child protection, pre-proceedings, looked after or in court. Lower means a step down. What nobody asked about is not known, and is never lower.
count-same = Same
    .rule = Children whose highest step six months after their first conference of the quarter is the same as on the day.
count-higher = Higher
    .rule = Children whose highest step six months after their first conference of the quarter is higher than on the day. What is already on record counts, also if nobody asked since.
count-not-known = Not known
    .detail = Never counted as better
    .rule = The six months are over, and nothing about the child is recorded from that day on, nor a follow-up for it. They are left out of the rates.
count-not-due = Not due yet
    .detail = Six months are not over
    .rule = Six months after the conference lie after today. They are left out of the rates.
count-not-applicable = Does not apply
    .detail = 18 by then
    .rule = The child is 18 before the six months are over. They are left out of the rates.

# Acts
op-export-counts = { $who } exported a quarter’s counts

# Problems
problem-quarter-not-read = Kith can’t read “{ $typed }” as a quarter.
    .next = Choose a quarter, like 2026-27 Q2.
