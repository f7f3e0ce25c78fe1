// A made-up conference in each of its states. Nobody in it is real.
import type { Booked } from '../api/types/Booked';
import type { ConferencePage } from '../api/types/ConferencePage';
import type { ConferenceStage } from '../api/types/ConferenceStage';
import type { HereRow } from '../api/types/HereRow';
import type { StageTime } from '../api/types/StageTime';
import { okafor } from './samples-preparation';

export const planned: Booked = {
  conference: 'cf1',
  sitting: 's1',
  state: 'planned',
  day: { date: '2026-11-23', words: 'Monday 23 November' },
  from: '4:30pm',
  until: '7pm',
  place: 'St Luke’s hall, step-free',
  today: true,
};

const ORDER: [ConferenceStage, string, string, string, number][] = [
  ['welcome', 'Welcome', '4:35pm', '4:50pm', 15],
  ['sharingInformation', 'Sharing information', '4:50pm', '5:15pm', 25],
  ['familyTime', 'Family time', '5:15pm', '6:07pm', 52],
  ['writingThePlan', 'Writing the plan', '6:07pm', '6:40pm', 33],
  ['agreeingThePlan', 'Agreeing the plan', '6:40pm', '6:55pm', 15],
];

/** The five stages while `now` runs; all ahead without it, all done with "over". */
export function stages(now: ConferenceStage | 'over' | null, beganAt = '2026-11-23T18:02:00Z'): StageTime[] {
  const at = now === 'over' ? ORDER.length : ORDER.findIndex(([stage]) => stage === now);
  return ORDER.map(([stage, words, from, until, minutes], place) => {
    if (now === null || place > at) return { stage, words, state: 'ahead', beganAt: null, from: '', until: '', minutes: 0 };
    if (place === at) return { stage, words, state: 'now', beganAt, from, until: '', minutes: 0 };
    return { stage, words, state: 'done', beganAt, from, until, minutes };
  });
}

type Line = [string, string, string, Partial<HereRow>];
const lines: Line[] = [
  ['Amara Okafor', 'Amara', '14', { planIsFor: true, coming: true }],
  ['Jayden Okafor', 'Jayden', '16', { planIsFor: true, coming: true }],
  ['Kelly Hollis', 'Kelly', 'Mum', { coming: true }],
  ['Jean Hollis', 'Jean', 'Grandma, mum’s mum', { coming: true }],
  ['Tom Hollis', 'Tom', 'Uncle, mum’s brother', { coming: true }],
  ['Moira Hollis', 'Moira', 'Great-aunt', { coming: true, here: 'byPhone' }],
  ['Hana Weber', 'Hana', 'Advocate', { coming: true, professional: true }],
  ['Sam Ortiz', 'Sam', 'Social worker', { coming: true, professional: true }],
  ['Daniel Okafor', 'Daniel', 'Dad', {}],
  ['Emeka Okafor', 'Emeka', 'Grandad, dad’s dad', { here: 'letter' }],
  ['زہرا بیگم', 'زہرا', 'Neighbour', { here: 'no' }],
  ['Wilhelmina-Alexandrina Fotheringham-Featherstonehaugh', 'Wilhelmina-Alexandrina', 'Cousin', { here: 'notSaid' }],
];

/** Everyone; `said` is whether somebody has said who is here. */
export function everyone(said: boolean, many = lines.length): HereRow[] {
  return Array.from({ length: many }, (_, at) => {
    const [name, shortName, about, part] = lines[at % lines.length] ?? lines[0]!;
    const row: HereRow = { person: `h${at}`, name, shortName, about, planIsFor: false, professional: false, here: 'inPerson', stayed: false, coming: false, died: false, ...part };
    return said ? row : { ...row, here: 'notSaid' };
  });
}

export function conference(part: Partial<ConferencePage> = {}): ConferencePage {
  return {
    head: { ...okafor, stageWords: 'Conference set' },
    booked: planned,
    stages: stages(null),
    here: everyone(false),
    question: 'Who can have Amara and Jayden when Kelly needs to rest, and how do they keep seeing Leo?',
    musts: ['Amara has a break each week', 'Amara sees her brother Leo', 'Amara gets to school every day', 'There is someone to call if it goes wrong'],
    ...part,
  };
}

/** The conference while one stage runs. */
export function underWay(now: ConferenceStage, part: Partial<ConferencePage> = {}): ConferencePage {
  return conference({ booked: { ...planned, state: 'underWay' }, stages: stages(now), here: everyone(true), ...part });
}

export function held(part: Partial<ConferencePage> = {}): ConferencePage {
  const here = everyone(true).map((row) => ({ ...row, stayed: row.here === 'inPerson' && !row.professional }));
  return conference({ booked: { ...planned, state: 'held', today: false }, stages: stages('over'), here, ...part });
}
