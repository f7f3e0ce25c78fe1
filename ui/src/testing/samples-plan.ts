// A made-up plan to test and look with. Nobody in it is real.
import type { Action } from '../api/types/Action';
import type { CopiesPage } from '../api/types/CopiesPage';
import type { Copy } from '../api/types/Copy';
import type { Decided } from '../api/types/Decided';
import type { FamilyHead } from '../api/types/FamilyHead';
import type { InTheRoom } from '../api/types/InTheRoom';
import type { PlanPage } from '../api/types/PlanPage';
import type { Reader } from '../api/types/Reader';

export const day = (date: string, words: string) => ({ date, words });

export const head: FamilyHead = {
  referral: 'r1',
  family: 'f1',
  label: 'Okafor',
  about: 'Amara, 14, and Jayden, 16',
  stage: 'accepted',
  stageWords: 'Conference on Monday 23 November',
  closed: false,
};

export function somebody(person: string, name: string, about: string, part: Partial<InTheRoom> = {}): InTheRoom {
  return { person, name, about, professional: false, answer: 'notAskedYet', words: '', died: false, ...part };
}

export const room = (): InTheRoom[] => [
  somebody('p1', 'Amara', '14'),
  somebody('p2', 'Jayden', '16'),
  somebody('p3', 'Kelly', 'Mum'),
  somebody('p4', 'Daniel', 'Dad'),
  somebody('p5', 'Jean', 'Grandma, mum’s mum'),
  somebody('p6', 'Tom', 'Uncle'),
  somebody('p7', 'Sarah', 'Aunt'),
  somebody('p8', 'Hana', 'Amara’s advocate', { professional: true }),
];

/** More people than there are number keys. */
export const fullRoom = (): InTheRoom[] => [
  ...room().slice(0, 7),
  somebody('p9', 'Priya', 'Aunt'),
  somebody('p10', 'Moira', 'Great-aunt, by phone'),
  somebody('p11', 'Jean', 'Neighbour'),
  ...room().slice(7),
];

export function action(number: number, part: Partial<Action> = {}): Action {
  return {
    action: `a${number}`,
    number,
    who: 'p5',
    whoWords: 'Grandma Jean',
    what: 'have Amara and Jayden for tea and a sleepover every Wednesday',
    whenKind: 'from',
    when: day('2026-11-25', 'Wednesday 25 November'),
    whenWords: 'From Wednesday 25 November',
    checks: 'Kelly',
    ifCant: 'Aunt Sarah steps in',
    ifLabel: 'If Jean can’t',
    ...part,
  };
}

export const actions = (): Action[] => [
  action(1),
  action(2, {
    who: 'p6',
    whoWords: 'Tom',
    what: 'drive Amara to see Leo on Saturdays at 11am',
    when: day('2026-11-28', 'Saturday 28 November'),
    whenWords: 'From Saturday 28 November',
    checks: '',
    ifCant: 'Priya drives',
    ifLabel: 'If Tom can’t',
  }),
];

export function plan(part: Partial<PlanPage> = {}): PlanPage {
  return {
    head,
    plan: 'v1',
    version: 1,
    decided: null,
    children: [
      { child: 'p1', name: 'Amara', age: '14', unborn: false, died: false, words: 'I want mornings to be calm and to see Leo every week.' },
      { child: 'p2', name: 'Jayden', age: '16', unborn: false, died: false, words: '' },
    ],
    actions: actions(),
    whatIfs: [{ whatIf: 'w1', happens: 'Kelly is poorly in the night', then: 'Amara rings Jean, and Jean comes over.' }],
    musts: [
      { must: 'm1', words: 'Amara has a break each week', met: true, actions: ['a1'], actionsWords: 'Action 1' },
      { must: 'm2', words: 'Amara sees her brother', met: true, actions: ['a2'], actionsWords: 'Action 2' },
      { must: 'm3', words: 'Amara gets to school every day', met: false, actions: [], actionsWords: 'Nothing in the plan yet' },
      { must: 'm4', words: 'Someone to call if it goes wrong', met: false, actions: [], actionsWords: 'Nothing in the plan yet' },
    ],
    room: room(),
    lead: null,
    leadWords: '',
    review: null,
    council: 'Sam Ortiz, social worker',
    ...part,
  };
}

/** Nothing is written down yet. */
export const empty = (): PlanPage =>
  plan({ plan: null, actions: [], whatIfs: [], children: [{ child: 'p1', name: 'Amara', age: '14', unborn: false, died: false, words: '' }], musts: plan().musts.map((must) => ({ ...must, met: false, actions: [], actionsWords: 'Nothing in the plan yet' })) });

export const decided: Decided = {
  decision: 'waitingForMoney',
  decisionWords: 'Agreed, waiting for money',
  by: 'Sam Ortiz, social worker',
  words: 'Petrol money for the Saturday drive. The answer comes by Friday 4 December.',
  on: day('2026-11-23', 'Monday 23 November'),
  at: '6:59pm',
};

export const agreed = (): PlanPage =>
  plan({
    decided,
    lead: 'p6',
    leadWords: 'Tom',
    review: day('2027-02-23', 'Tuesday 23 February 2027'),
    room: room().map((one) => ({ ...one, answer: one.person === 'p7' ? 'notYet' : 'yes', words: one.person === 'p7' ? 'I can’t do Thursdays till my shifts change in January' : '' })),
  });

/** What somebody might type to see what a page does with it: it is shown as typed. */
export const HOSTILE = '<script>alert(1)</script> =1+1';

export const hostile = (): PlanPage =>
  plan({
    children: [{ child: 'p1', name: HOSTILE, age: '14', unborn: false, died: false, words: HOSTILE }],
    actions: [action(1, { what: HOSTILE, ifCant: HOSTILE, checks: HOSTILE })],
    whatIfs: [{ whatIf: 'w1', happens: HOSTILE, then: HOSTILE }],
    musts: [{ must: 'm1', words: HOSTILE, met: false, actions: [], actionsWords: 'Nothing in the plan yet' }],
  });

const LONG = 'Oluwaseun-Temitope Featherstonehaugh-Wolstenholme of Millbrook';

/** Long names, many people and many actions. */
export const many = (): PlanPage =>
  plan({
    head: { ...head, label: 'Featherstonehaugh-Wolstenholme' },
    children: [{ child: 'p1', name: LONG, age: '14', unborn: false, died: false, words: 'I want mornings to be calm. '.repeat(12).trim() }],
    room: [...fullRoom(), somebody('p12', LONG, 'Great-great-uncle, dad’s mum’s brother, by phone', { answer: 'notYet', words: 'Everything. '.repeat(20).trim() }), ...Array.from({ length: 14 }, (_, at) => somebody(`q${at}`, `Cousin ${at + 1}`, 'Cousin'))],
    actions: Array.from({ length: 14 }, (_, at) => action(at + 1, at === 1 ? { whoWords: LONG, what: 'ring every evening, '.repeat(14), ifLabel: `If ${LONG} can’t` } : {})),
  });

export function readers(): Reader[] {
  const made = day('2026-11-26', 'Thursday 26 November');
  const one = (person: string | null, name: string, about: string, holds: number): Reader => ({ person, name, about, holds, made: holds > 0 ? made : null, reads: 'standard' });
  return [
    one('p1', 'Amara Okafor', 'The plan is for her', 2),
    one('p2', 'Jayden Okafor', 'The plan is for him', 2),
    one('p3', 'Kelly Hollis', 'Mum', 2),
    one('p7', 'Sarah Hollis', 'Aunt, mum’s sister', 1),
    one('p5', 'Jean Hollis', 'Grandma, mum’s mum', 0),
    one(null, 'Sam Ortiz, social worker', 'For the council', 0),
  ];
}

export function copies(part: Partial<CopiesPage> = {}): CopiesPage {
  return { head, version: 2, versionWords: 'Version 2, agreed Monday 23 November', decided: true, lookTwice: '', readers: readers(), ...part };
}

export function copy(part: Partial<Copy> = {}): Copy {
  return {
    title: 'Our plan for Amara and Jayden',
    copyFor: 'Copy for Jean Hollis, version 2',
    draft: false,
    words: [
      { name: 'Amara, 14', words: 'I want mornings to be calm and to see Leo every week.' },
      { name: 'Jayden, 16', words: 'I’m all right at Nan’s. I’ll help, but I don’t want to be the one in charge.' },
    ],
    sections: [
      { heading: 'The plan needs to make sure', lines: [{ number: '', words: 'Amara gets to school every day', under: 'Action 2' }, { number: '', words: 'Amara has a break each week', under: 'Action 1' }] },
      {
        heading: 'What we will do',
        lines: [
          { number: '1', words: 'Grandma Jean will have Amara for tea and a sleepover every Wednesday, with Jayden.', under: 'From Wednesday 25 November. Kelly checks. If Jean is poorly: Aunt Sarah' },
          { number: '2', words: 'Tom will drive Amara and Jayden to see Leo on Saturdays at 11am.', under: 'From Saturday 28 November. Daniel checks. If Tom is working: Priya drives' },
        ],
      },
      { heading: 'Who keeps it going', lines: [{ number: '', words: 'Tom leads for the family. We look at it again on Monday 18 January 2027.', under: '' }] },
      { heading: 'Agreed', lines: [{ number: '', words: 'Agreed by Sam Ortiz, social worker, on Monday 23 November at 6:59pm.', under: '' }] },
    ],
    says: [],
    held: [],
    alreadyOut: '',
    leftOut: ['Where anyone lives, and every telephone number', 'What people said before the meeting', 'Anything that is kept restricted'],
    ...part,
  };
}
