// Made-up counts and a made-up history, to test and look with. Nobody in them is real.
import type { Act } from '../api/types/Act';
import type { Behind } from '../api/types/Behind';
import type { CountsPage } from '../api/types/CountsPage';
import type { Measure } from '../api/types/Measure';
import type { Trend } from '../api/types/Trend';

export function measure(code: string, group: Measure['group'], value: string, name: string, part: Partial<Measure> = {}): Measure {
  return { measure: code, group, value, of: null, name, detail: '', share: null, under: false, ...part };
}

const measures = (): Measure[] => [
  measure('referrals', 'howMuch', '41', 'Referrals', { detail: '34 accepted' }),
  measure('referrals-reason-breakdown', 'howMuch', '24', 'So that the children can stay with their family', { under: true }),
  measure('referrals-reason-preBirth', 'howMuch', '9', 'Before a birth', { under: true }),
  measure('conferences', 'howMuch', '23', 'Conferences held'),
  measure('conferences-in-part', 'howMuch', '2', 'Ended without family time', { under: true }),
  measure('days', 'howWell', '34.5', 'Days to conference', { detail: 'Half took 28 to 41 days. 7 waiting now' }),
  measure('agreed', 'howWell', '20', 'Plans agreed', { of: 23, share: 870, detail: '87.0 % of 23' }),
  measure('agreed-in-part', 'howWell', '2', 'Agreed in part', { of: 23, share: 87, detail: '8.7 % of 23', under: true }),
  measure('took-part', 'howWell', '36', 'Children who took part', { of: 42, share: 857, detail: '85.7 % of 42' }),
  measure('lower', 'betterOff', '19', 'Lower', { of: 36, share: 528, detail: '52.8 % of 36' }),
  measure('same', 'betterOff', '14', 'Same', { of: 36, share: 389, detail: '38.9 % of 36' }),
  measure('higher', 'betterOff', '3', 'Higher', { of: 36, share: 83, detail: '8.3 % of 36' }),
  measure('not-known', 'betterOff', '6', 'Not known', { detail: 'Never counted as better' }),
  measure('not-due', 'betterOff', '4', 'Not due yet', { detail: 'Six months are not over' }),
  measure('not-applicable', 'betterOff', '0', 'Does not apply', { detail: '18 by then' }),
];

const QUARTERS = ['Oct 24', 'Jan 25', 'Apr 25', 'Jul 25', 'Oct 25', 'Jan 26', 'Apr 26', 'Jul 26'];
const HELD = [14, 17, 15, 19, 18, 21, 22, 23];

export function counts(part: Partial<CountsPage> = {}): CountsPage {
  return {
    quarter: '2026-27 Q2',
    words: 'July to September 2026',
    asAt: 'As at Monday 23 November 2026',
    before: '2026-27 Q1',
    after: '2026-27 Q3',
    over: true,
    measures: measures(),
    ...part,
  };
}

export const trend = (): Trend => ({ points: QUARTERS.map((words, at) => ({ quarter: `q${at}`, words, value: HELD[at] ?? 0 })) });

/** The quarter that is not over, in which nothing has happened yet. */
export const thisQuarter = (): CountsPage =>
  counts({
    quarter: '2026-27 Q3',
    words: 'October to December 2026',
    before: '2026-27 Q2',
    after: null,
    over: false,
    measures: measures().filter(({ under }) => !under).map((one) => ({ ...one, value: one.measure === 'days' ? '–' : '0', of: one.of === null ? null : 0, share: null, detail: '' })),
  });

export function behind(part: Partial<Behind> = {}): Behind {
  const row = (at: number, name: string, about: string) => ({ family: `f${at}`, referral: `r${at}`, name, about });
  return {
    measure: 'lower',
    title: '19: Lower',
    rule: 'A child counts once, at their first conference of the quarter. We take the highest step on that day and six months later. Lower means a step down. What nobody asked about is not known, and is never lower.',
    unit: 'Counted by child.',
    rows: [
      row(1, 'Tobi Adeyemi-Bankole, 9', 'Child protection plan, then child in need plan'),
      row(2, 'Maja Wiśniewska, 6', 'Child protection plan, then child in need plan'),
      row(2, 'Szymon Wiśniewski, 3', 'Child protection plan, then child in need plan'),
      row(3, 'Ffion Gruffydd-Hughes, 15', 'Pre-proceedings, then child protection plan'),
      row(4, 'زہرا بیگم', 'Looked after, then child in need plan'),
      row(5, 'Wilhelmina-Alexandrina Fotheringham-Featherstonehaugh-Llanfairpwllgwyngyll, 9', 'Child in need plan, then no plan'),
    ],
    ...part,
  };
}

/** A history of three days, newest first, as the core says its times. */
export function days(many = 9): Act[] {
  const words = ['Ruth Abara changed an action of Amara’s plan', 'Ruth Abara saved a copy of the plan for Jean', 'Ruth Abara removed Tom', 'Priti Nair-Campbell set the next review for Amara and Jayden', 'Ruth Abara added where Jayden stands'];
  const when = (at: number): Pick<Act, 'day' | 'time'> => {
    if (at < 4) return { day: { date: '2026-11-23', words: 'Monday 23 November' }, time: `14:${32 - at}` };
    if (at < 7) return { day: { date: '2026-11-20', words: 'Friday 20 November' }, time: `16:${51 - at}` };
    return { day: { date: '2025-11-18', words: 'Tuesday 18 November 2025' }, time: `09:${String(59 - (at % 60)).padStart(2, '0')}` };
  };
  return Array.from({ length: many }, (_, at) => ({ action: `a${at}`, words: words[at % words.length] ?? '', ...when(at), undone: at === 2, canUndo: at !== 2 && at !== 1 }));
}
