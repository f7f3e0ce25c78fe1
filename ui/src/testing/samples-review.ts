// Made-up reviews, and where made-up children are now, to test and look with. Nobody in them is real.
import type { ActionProgress } from '../api/types/ActionProgress';
import type { ChildOutcome } from '../api/types/ChildOutcome';
import type { FamilyHead } from '../api/types/FamilyHead';
import type { FollowUp } from '../api/types/FollowUp';
import type { OutcomesPage } from '../api/types/OutcomesPage';
import type { Progress } from '../api/types/Progress';
import type { Question } from '../api/types/Question';
import type { ReviewsPage } from '../api/types/ReviewsPage';

export const day = (date: string, words: string) => ({ date, words });
const november = day('2026-11-23', 'Monday 23 November');
const january = day('2027-01-18', 'Monday 18 January 2027');

const head: FamilyHead = { referral: 'r1', family: 'f1', label: 'Okafor', about: 'Amara, 14, and Jayden, 16', stage: 'accepted', stageWords: 'Plan agreed', closed: false };

export function happened(number: number, whoWords: string, what: string, progress: Progress | null = null, words = ''): ActionProgress {
  return { action: `x${number}`, number, whoWords, what, whenWords: '', progress, words };
}

export const actions = (): ActionProgress[] => [
  happened(1, 'Jean', 'have them for tea and a sleepover on Wednesdays', 'done', 'Every week but one. Sarah stepped in, as agreed'),
  happened(2, 'Tom', 'drive Amara to see Leo on Saturdays', 'partly', '4 Saturdays of 7. The car was off the road'),
  happened(3, 'Kelly', 'have bag and uniform ready the night before', 'done', 'Amara: it is on the chair every night'),
  happened(4, 'Daniel', 'ring at 7:30 on school mornings', 'partly', 'Not when he is on lates'),
  happened(5, 'Jayden', 'walk Amara to the bus on Mondays', 'done', 'Amara: he’s late but he comes'),
  happened(6, 'Sam', 'get Amara a bus pass by 4 December', 'notYet', 'Promised by the council. Asked again on 11 January'),
  happened(7, 'Sarah', 'have Amara on Thursdays'),
  happened(8, 'Mrs Begum', 'keep a quiet place at lunch for Amara'),
  happened(9, 'Lee', 'write to Leo each month, through Sam'),
];

export function question(part: Partial<Question> = {}): Question {
  return {
    question: 'q1',
    person: 'p1',
    name: 'Amara',
    words: 'How calm are mornings, Amara?',
    before: { value: 3, words: 'Everyone shouts and I miss the bus.', on: november },
    now: { value: 6, words: 'Better, but Mondays are hard', on: january },
    ...part,
  };
}

export function reviews(part: Partial<ReviewsPage> = {}): ReviewsPage {
  return {
    head,
    agreed: november,
    version: 1,
    reviews: [
      { review: 'v1', words: 'First review', due: day('2026-12-04', 'Friday 4 December'), held: day('2026-12-04', 'Friday 4 December'), noLongerNeeded: false },
      { review: 'v2', words: 'Review 2', due: january, held: null, noLongerNeeded: false },
    ],
    current: 'v2',
    actions: actions(),
    answeredWords: '6 of 9 answered: 3 done, 2 partly, 1 not yet',
    questions: [question()],
    people: [
      { person: 'p1', name: 'Amara Okafor' },
      { person: 'p2', name: 'Jayden Okafor' },
      { person: 'p3', name: 'Kelly Hollis' },
    ],
    ...part,
  };
}

/** Before the conference: questions only. */
export const notAgreed = (): ReviewsPage =>
  reviews({ agreed: null, version: 0, reviews: [], current: null, actions: [], answeredWords: '', questions: [question({ before: null, now: null })] });

/** Names and words that are as long as they come. */
export const longReviews = (): ReviewsPage =>
  reviews({
    actions: Array.from({ length: 40 }, (_, at) =>
      happened(at + 1, at % 3 ? 'Wilhelmina-Alexandrina Fotheringham-Featherstonehaugh-Llanfairpwllgwyngyll' : 'Gurpreet ਗੁਰਪ੍ਰੀਤ ਕੌਰ', '<script>alert(1)</script> bring Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and everything the children need for the weekend, each Friday before tea', at % 2 ? 'stopped' : null, at % 2 ? 'Since the move there has been no room for it, and everybody said so at the table, one after another, until it was late' : ''),
    ),
    questions: [question({ words: 'How much do you look forward to the weekends at Grandma’s, with everything that has changed since the summer, Wilhelmina-Alexandrina?', name: 'Wilhelmina-Alexandrina', now: { value: 4, words: '', on: january } }), question({ question: 'q2', before: { value: 10, words: '', on: november }, now: { value: 10, words: '', on: january } })],
  });

const followUps = (): FollowUp[] => [
  { months: 3, due: day('2027-02-23', 'Tuesday 23 February 2027'), isDue: true, askedOn: day('2027-02-24', 'Wednesday 24 February 2027'), answer: 'known', withFamily: 'yes', toldBy: 'Sam Ortiz' },
  { months: 6, due: day('2027-05-23', 'Sunday 23 May 2027'), isDue: true, askedOn: null, answer: null, withFamily: null, toldBy: '' },
  { months: 12, due: day('2027-11-23', 'Tuesday 23 November 2027'), isDue: false, askedOn: null, answer: null, withFamily: null, toldBy: '' },
];

export function child(name: string, part: Partial<ChildOutcome> = {}): ChildOutcome {
  return {
    child: name.toLowerCase(),
    name,
    age: '14',
    episodes: [
      { episode: `${name}-2`, kind: 'childInNeed', words: 'Child in need plan', from: day('2027-01-20', 'Wednesday 20 January 2027'), until: null, toldBy: 'Sam Ortiz, social worker' },
      { episode: `${name}-1`, kind: 'childProtection', words: 'Child protection plan', from: day('2026-09-01', 'Tuesday 1 September'), until: day('2027-01-20', 'Wednesday 20 January 2027'), toldBy: 'Sam Ortiz, social worker' },
    ],
    then: 3,
    thenWords: 'Child protection plan',
    now: 2,
    nowWords: 'Child in need plan',
    result: 'lower',
    resultWords: 'Lower',
    followUps: followUps(),
    ...part,
  };
}

export function outcomes(part: Partial<OutcomesPage> = {}): OutcomesPage {
  return {
    head,
    conference: november,
    children: [
      child('Amara', { then: 2, thenWords: 'Child in need plan', result: 'same', resultWords: 'Same', episodes: [{ episode: 'Amara-1', kind: 'childInNeed', words: 'Child in need plan', from: day('2026-05-01', 'Friday 1 May'), until: null, toldBy: '' }] }),
      child('Jayden', { age: '16' }),
      child('Ella', { age: '3', then: 0, thenWords: 'No plan', now: 1, nowWords: 'Early help', result: 'higher', resultWords: 'Higher', episodes: [] }),
      child('Leo', { age: '10', then: 5, thenWords: 'Looked after', now: 5, nowWords: 'Looked after', result: 'notKnown', resultWords: 'Not known' }),
    ],
    ...part,
  };
}
