// Made-up workers of a family, to test and look with. Nobody in them is real.
import type { AskList } from '../api/types/AskList';
import type { FamilyTeam } from '../api/types/FamilyTeam';
import type { Lookers } from '../api/types/Lookers';
import type { OwnFamilies } from '../api/types/OwnFamilies';

/** What a facilitator sees of it. */
export function team(part: Partial<FamilyTeam> = {}): FamilyTeam {
  return {
    family: 'f1',
    assigned: [{ staff: 'me', workName: 'Ruth A.', words: 'Since Monday 3 August', me: true }],
    asked: [{ staff: 's3', workName: 'Nasreen', words: 'Opened with a reason, until Tuesday 24 November', me: false }],
    others: [],
    mayAssign: false,
    mayRestrict: false,
    restricted: false,
    own: [],
    notOwn: [],
    ...part,
  };
}

/** What a manager sees of it. */
export function managed(part: Partial<FamilyTeam> = {}): FamilyTeam {
  const jo = { staff: 's2', workName: 'Jo B.' };
  return team({ others: [jo], mayAssign: true, mayRestrict: true, own: [{ staff: 's4', workName: 'Piotr W.' }], notOwn: [jo], ...part });
}

export function lookers(count = 2): Lookers {
  const row = (at: number) => ({ workName: 'Nasreen', when: `Monday 23 November, 09:0${at}`, words: at === 0 ? 'Opened it with a reason: Jo is ill' : 'Opened the family’s pages' });
  return { rows: Array.from({ length: count }, (_, at) => row(at)) };
}

export function asks(part: Partial<AskList> = {}): AskList {
  const row = { ask: 'k1', family: 'f1', label: 'Mohamud-Griffiths', words: 'Nasreen opened it on Monday 23 November, 09:00. Open until Tuesday 24 November.', reason: 'Jo is ill, and the visit is today', seenWords: 'No manager has seen this yet', seen: false, mayMark: true };
  return { rows: [row], unseen: 1, ...part };
}

export function own(): OwnFamilies {
  return { rows: [{ family: 'f1', label: 'Mohamud-Griffiths', staff: 's4', workName: 'Piotr W.' }] };
}
