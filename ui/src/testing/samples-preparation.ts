// A made-up family that gets ready for its conference. Nobody in it is real.
import type { Conversation } from '../api/types/Conversation';
import type { FamilyHead } from '../api/types/FamilyHead';
import type { PreparingPage } from '../api/types/PreparingPage';
import type { PreparingRow } from '../api/types/PreparingRow';

export const okafor: FamilyHead = {
  referral: 'r1',
  family: 'f1',
  label: 'Okafor',
  about: 'Amara, 14, and Jayden, 16',
  stage: 'accepted',
  stageWords: 'Preparing, day 19 of 30',
  closed: false,
};

type Line = [string, string, Partial<PreparingRow>];
const seen = (seenWords: string): Partial<PreparingRow> => ({ seen: 'seen', seenWords });
const given = { invitation: 'given', coming: 'yes' } as const;
const lines: Line[] = [
  ['Amara Okafor', '14', { planIsFor: true, ...seen('3 Nov'), ...given, needs: 'Hana beside her' }],
  ['Jayden Okafor', '16', { planIsFor: true, ...seen('3 Nov'), ...given, needs: 'Can leave the room' }],
  ['Baby Okafor', 'due in January', { planIsFor: true, unborn: true }],
  ['Kelly Hollis', 'Mum', { ...seen('5 Nov'), ...given, needs: 'Childcare, twins' }],
  ['Daniel Okafor', 'Dad', { seen: 'tried', seenWords: 'Tried twice', needs: 'Evenings only' }],
  ['Jean Hollis', 'Grandma, mum’s mum', { ...seen('4 Nov'), coming: 'yes', needs: 'Large print, lift home' }],
  ['Moira Hollis', 'Great-aunt', { seen: 'spoken', seenWords: 'By phone, 10 Nov', coming: 'byPhone', needs: 'Phone, Toronto' }],
  ['Tom Hollis', 'Uncle, mum’s brother', { ...seen('7 Nov'), coming: 'yes' }],
  ['Sarah Hollis', 'Aunt, mum’s sister', { ...seen('7 Nov'), coming: 'notSureYet', needs: 'Vegan food' }],
  ['Emeka Okafor', 'Grandad, dad’s dad', { ...seen('10 Nov'), ...given, coming: 'letter', needs: 'Igbo copy' }],
  ['زہرا بیگم', 'Neighbour', { coming: 'no' }],
  ['Wilhelmina-Alexandrina Fotheringham-Featherstonehaugh', 'Cousin', { needs: 'A quiet room close by, a chair with arms and a break every half hour' }],
];

function row(at: number): PreparingRow {
  const [name, about, part] = lines[at % lines.length] ?? lines[0]!;
  return {
    person: `g${at}`,
    name,
    about,
    planIsFor: false,
    unborn: false,
    died: false,
    seen: 'notYet',
    seenWords: 'Not yet',
    needs: '',
    invitation: 'notYet',
    coming: 'notAskedYet',
    lookFirst: false,
    ...part,
  };
}

const said = (conversation: string, name: string, words: string, part: Partial<Conversation>): Conversation => ({
  conversation,
  person: 'g3',
  name,
  on: { date: '2026-11-12', words },
  how: 'visit',
  howWords: 'Visit',
  reached: true,
  words: '',
  ...part,
});

export const log: Conversation[] = [
  said('v1', 'Daniel Okafor', 'Thursday 12 November', { person: 'g4', how: 'phone', howWords: 'Phone, no answer', reached: false }),
  said('v2', 'Emeka Okafor', 'Tuesday 10 November', { words: 'Will write a letter for Amara. Would like the plan in Igbo.' }),
  said('v3', 'Moira Hollis', 'Tuesday 10 November', { how: 'phone', howWords: 'Phone' }),
  said('v4', 'Daniel Okafor', 'Monday 9 November', { person: 'g4', howWords: 'Visit, nobody in', reached: false }),
  said('v5', 'Tom Hollis', 'Saturday 7 November', {}),
  said('v6', 'Kelly Hollis', 'Thursday 5 November', { words: 'Wants her mum to be there.' }),
  said('v7', 'Amara Okafor', 'Tuesday 3 November', { person: 'g0', words: 'Hana came too.' }),
];

export function preparing(part: Partial<PreparingPage> = {}, many = 10): PreparingPage {
  return {
    head: okafor,
    accepted: true,
    safety: '',
    inFile: false,
    rows: Array.from({ length: many }, (_, at) => row(at)),
    summary: '10 people, 6 coming. 5 invitations to give.',
    beforeTheDay: [
      { person: 'g0', words: 'Amara seen', detail: '3 November. Visit', done: true },
      { person: 'g1', words: 'Jayden seen', detail: '3 November. Visit', done: true },
      { person: 'g3', words: 'Kelly visited', detail: '5 November. Visit', done: true },
      { person: 'g4', words: 'Daniel visited', detail: 'Tried twice', done: false },
    ],
    conversations: log,
    ...part,
  };
}
