// A made-up closing to test and look with. Nobody in it is real.
import type { ClosedList } from '../api/types/ClosedList';
import type { ClosingPage } from '../api/types/ClosingPage';
import type { ClosingReason } from '../api/types/ClosingReason';

const WORDS: [ClosingReason, string, boolean][] = [
  ['planWorking', 'The plan is working, and no further conference is wanted', false],
  ['familyWithdrew', 'The family withdrew', false],
  ['adopted', 'A child was adopted', true],
  ['died', 'A child died', true],
  ['madeInError', 'The referral was made in error', false],
];

export function closing(part: Partial<ClosingPage> = {}): ClosingPage {
  return {
    head: { referral: 'r1', family: 'f1', label: 'Okafor', about: 'Amara, 14, and Jayden, 16', stage: 'accepted', stageWords: 'Plan decided', closed: false },
    closed: null,
    reasons: WORDS.map(([reason, words, ofChildren]) => ({ reason, words, ofChildren })),
    children: [
      { person: 'p1', name: 'Amara', died: false },
      { person: 'p2', name: 'Jayden', died: false },
    ],
    stillOpen: [
      { words: '2 people have no copy of the plan', part: 'copies' },
      { words: 'A review is set for Monday 18 January', part: 'reviews' },
    ],
    conferenceGoesOn: false,
    stillAsked: ['How Amara is, 3 months on: Tuesday 23 February', 'How Jayden is, 3 months on: Tuesday 23 February'],
    before: null,
    mayReferAgain: false,
    ...part,
  };
}

export function closed(part: Partial<ClosingPage> = {}): ClosingPage {
  const open = closing();
  return {
    ...open,
    head: { ...open.head, stageWords: 'Closed', closed: true },
    closed: { on: { date: '2026-11-23', words: 'Monday 23 November' }, reason: 'planWorking', reasonWords: 'The plan is working, and no further conference is wanted', words: 'Everyone is glad', by: 'Ruth A.', kindly: '' },
    stillOpen: [],
    mayReferAgain: true,
    ...part,
  };
}

export function closedList(many = 1): ClosedList {
  const row = (at: number) => ({ family: `c${at}`, referral: `cr${at}`, label: at === 0 ? 'Lomas' : `Lomas ${at}`, about: 'Evie, 5', on: { date: '2026-10-05', words: 'Monday 5 October' }, reasonWords: 'The family moved away' });
  return { rows: Array.from({ length: Math.min(many, 100) }, (_, at) => row(at)), total: many };
}
