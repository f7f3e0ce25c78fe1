// Made-up restrictions, to test and look with. Nobody in them is real.
import type { RestrictionRow } from '../api/types/RestrictionRow';
import type { Restrictions } from '../api/types/Restrictions';

export function restriction(id: string, part: Partial<RestrictionRow> = {}): RestrictionRow {
  return { restriction: id, words: 'Yusuf must not know where Ceri lives', basis: 'Court order, since Tuesday 3 November', reason: '', givesAway: [], lookAgain: 'Look again by Wednesday 30 June 2027', due: false, through: [], ...part };
}

/** File once it is open. */
export function restrictions(part: Partial<Restrictions> = {}): Restrictions {
  return {
    family: 'f1',
    count: part.rows?.length ?? 2,
    open: true,
    people: [
      { person: 'p3', name: 'Ceri Griffiths', about: 'Mum' },
      { person: 'p4', name: 'Yusuf Mohamud', about: 'Dad' },
    ],
    rows: [
      restriction('x1', { givesAway: ['Whitby', 'Seahaven House'], reason: 'Non-molestation order.\nHe has asked the school.' }),
      restriction('x2', { words: 'Nobody in the family may know that Ceri is pregnant', due: true, lookAgain: 'Look at it again now: that was due on Friday 20 November. It holds until somebody takes it off.' }),
    ],
    ...part,
  };
}

/** File before the passphrase was given again: how many there are, and no more. */
export function shut(count = 2): Restrictions {
  return restrictions({ count, open: false, rows: [] });
}
