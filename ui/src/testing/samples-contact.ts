// How to reach a made-up person, and what is out of their plan. Nobody in it is real.
import type { ContactRow } from '../api/types/ContactRow';
import type { Contacts } from '../api/types/Contacts';
import type { OutPage } from '../api/types/OutPage';

export const number: ContactRow = { contact: 'n1', kind: 'phone', value: '01632 960001', safeToUse: 'yes', safeToLeaveMessage: 'no', note: 'After six' };

export function contacts(part: Partial<Contacts> = {}): Contacts {
  const home = { home: 'h1', called: 'Nan’s house', lines: '3 Elm Court\nMillbrook', since: 'Since Tuesday 3 November', also: ['Zahra Mohamud-Griffiths'], before: ['9 Quay Road, Saltby, until Tuesday 3 November'] };
  return { person: 'k3', kept: false, guarded: false, rows: [number], home, ...part };
}

/** What stands there while somebody must not know where they are. */
export const keptContacts = (): Contacts => contacts({ kept: true, guarded: true, rows: [], home: null });

export const outPage = (): OutPage => ({
  rows: [
    { paper: 'c2', words: 'Version 1 of the plan, for Yusuf Mohamud, made Monday 23 November', look: 'Something is kept from Yusuf Mohamud now that this copy may say. Ask for it back.' },
    { paper: 'c1', words: 'Version 1 of the plan, for Jean Hollis, made Monday 23 November', look: '' },
  ],
});
