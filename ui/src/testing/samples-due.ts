// Made-up things to do, reviews and people found, to test and look with. Nobody in them is real.
import type { DuePage } from '../api/types/DuePage';
import type { DueRow } from '../api/types/DueRow';
import type { FamilyTimeCard } from '../api/types/FamilyTimeCard';
import type { Hit } from '../api/types/Hit';
import type { ReviewList } from '../api/types/ReviewList';

export function dueRow(family: number, part: Partial<DueRow>): DueRow {
  return {
    family: `f${family}`,
    referral: `r${family}`,
    label: '',
    about: '',
    what: '',
    late: '',
    detail: '',
    stageWords: '',
    steps: 1,
    button: 'Open',
    opens: 'preparing',
    person: null,
    main: false,
    ...part,
  };
}

const rees = { label: 'Rees', about: 'Carys, 4, and Osian, 2', stageWords: 'Plan agreed', steps: 3 };
const marchetti = { label: 'Marchetti', about: 'Luca, 11', stageWords: 'Preparing, day 19', steps: 1 };
const okafor = { label: 'Okafor', about: 'Amara, 14, and Jayden, 16', stageWords: 'Conference today', steps: 2 };

export function due(part: Partial<DuePage> = {}): DuePage {
  return {
    today: 'Monday 23 November',
    asks: '',
    overdue: [
      dueRow(1, { ...rees, what: 'Give the plan to the family', late: '3 days late', detail: 'Due Friday 20 November', button: 'Open copies', opens: 'copies' }),
      dueRow(2, { ...marchetti, what: 'First visit to Luca’s dad', late: '1 day late', detail: 'Second try. No answer on 16 November', button: 'Log visit', opens: 'logConversation', person: 'p7' }),
    ],
    todayRows: [
      dueRow(3, { ...okafor, what: 'Conference, 4:30pm to 7pm', detail: 'St Luke’s hall. 11 coming', button: 'Start', opens: 'conference', main: true }),
      dueRow(4, { label: 'Begum-Lloyd', about: 'Baby due in January', what: 'Ring the midwife about bringing a report', detail: 'Conference is on 2 December', stageWords: 'Preparing, day 12', button: 'Open', opens: 'preparing' }),
    ],
    thisWeek: [
      dueRow(5, { label: 'Adeyemi', about: 'Tobi, 9', what: 'First review, Wednesday', detail: '5 of 7 actions done at the last check', stageWords: 'First review', steps: 4, opens: 'reviews' }),
      dueRow(6, { label: 'Walsh', about: 'Niamh, 7, and Cian, 5', what: 'Answer the referral, Thursday', detail: 'Consent is missing for one parent', stageWords: 'Referral', steps: 0, button: 'Check', opens: 'referral' }),
      dueRow(7, { label: 'Fotheringham-Featherstonehaugh and Llanfairpwllgwyngyllgogerychwyrndrobwll', about: 'Wilhelmina-Alexandrina, 9, and three brothers', what: 'Book the conference', detail: '9 people. 2 need an easy read copy', stageWords: 'Preparing, day 8', button: 'Book it', opens: 'booking' }),
    ],
    more: 0,
    ...part,
  };
}

export const nothingDue = due({ overdue: [], todayRows: [], thisWeek: [] });

export function reviewList(): ReviewList {
  const row = (at: number, label: string, about: string, what: string, words: string, late = '') => ({
    family: `f${at}`, referral: `r${at}`, label, about, what, due: { date: `2026-11-${20 + at}`, words }, late,
  });
  return {
    rows: [
      row(1, 'Rees', 'Carys, 4, and Osian, 2', 'First review', 'Friday 20 November', '3 days late'),
      row(5, 'Adeyemi', 'Tobi, 9', 'First review', 'Wednesday 25 November'),
      row(8, 'Begum', 'Sana, 12', 'Review 2', 'Monday 18 January 2027'),
    ],
  };
}

const hit = (family: number, person: string, name: string, about: string): Hit => ({ family: `f${family}`, referral: `r${family}`, person, name, about });
export const hits = [
  hit(3, 'k1', 'Grace Okafor', 'Okafor. Grandma, dad’s mum'),
  hit(3, 'k2', 'Gurpreet ਗੁਰਪ੍ਰੀਤ ਕੌਰ', 'Okafor. Aunt, mum’s sister'),
  hit(9, 'k3', 'Graham Fotheringham-Featherstonehaugh', 'Fotheringham-Featherstonehaugh and Llanfairpwllgwyngyll. Uncle, dad’s brother'),
];

/** The still card, begun so many minutes before `now`. */
export function card(now: Date, minutes = 47, part: Partial<FamilyTimeCard> = {}): FamilyTimeCard {
  return {
    beganAt: new Date(now.getTime() - minutes * 60_000).toISOString(),
    from: '5:15pm',
    until: '7pm',
    question: 'Who can have Amara and Jayden when Kelly needs to rest, and how do they keep seeing Leo?',
    musts: ['Amara has a break each week', 'Amara sees her brother Leo', 'Amara gets to school every day', 'There is someone to call if it goes wrong'],
    ...part,
  };
}
