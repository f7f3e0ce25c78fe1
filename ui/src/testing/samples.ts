// A made-up family to test and look with. Nobody in it is real.
import type { Act } from '../api/types/Act';
import type { FamilyList } from '../api/types/FamilyList';
import type { FamilyRow } from '../api/types/FamilyRow';
import type { OpenStatus } from '../api/types/OpenStatus';
import type { PeopleList } from '../api/types/PeopleList';
import type { PersonRow } from '../api/types/PersonRow';
import type { ReferralPage } from '../api/types/ReferralPage';
import type { Relation } from '../api/types/Relation';
import type { Role } from '../api/types/Role';
import type { StaffPage } from '../api/types/StaffPage';
import type { Status } from '../api/types/Status';

export const today = { date: '2026-11-23', words: 'Monday 23 November' };

export function open(part: Partial<OpenStatus> = {}): OpenStatus {
  return {
    serviceName: 'Family Meetings, Millbrook',
    practice: false,
    roleTerm: 'facilitator',
    me: { id: 'me', workName: 'Ruth A.', letterKeys: true, hasPin: false, firstPassphrase: false, roles: ['administrator', 'manager'] },
    idle: { usual: 10, inConference: 30 },
    reach: { post: '', phone: '' },
    sheet: 'done',
    sheetAsks: [3, 9],
    notice: null,
    backedUp: { words: 'Backed up today at 08:40', late: false },
    familyView: null,
    leftFamilyView: null,
    ...part,
  };
}

export function stands(part: Partial<Status> = {}): Status {
  return { door: 'open', fileName: 'millbrook.kith', lastName: 'Ruth A.', waitSeconds: 0, today, open: open(), familyTime: null, practicePassphrase: null, ...part };
}

/** Family view is on; `shown` is false straight after an unlock. */
export function inView(shown = true): Status {
  return stands({ open: open({ familyView: { family: 'f1', referral: 'r1', shown } }) });
}

/** Three people of the service, one of whom was just added, and one who has left. */
export function staffPage(part: Partial<StaffPage> = {}): StaffPage {
  const row = (staff: string, workName: string, roles: Role[], rolesWords: string) => ({ staff, workName, roles, rolesWords, since: 'Since Monday 3 August', me: staff === 'me', firstPassphrase: staff === 's3' });
  return {
    here: [
      row('me', 'Ruth A.', ['manager', 'administrator'], 'Manager and Administrator'),
      row('s2', 'Jo B.', ['facilitator'], 'Facilitator'),
      row('s3', 'Nasreen', ['office', 'reader'], 'Office and Reader'),
    ],
    gone: [{ staff: 's4', workName: 'Piotr W.', left: 'Left on Friday 4 September' }],
    ...part,
  };
}

export const locked = stands({ door: 'locked', open: null });
export const noFile = stands({ door: 'noFile', open: null, fileName: null, lastName: null });

export function person(id: string, part: Partial<PersonRow> = {}): PersonRow {
  const { firstName = '', lastName = '' } = part;
  return {
    person: id,
    family: 'f1',
    name: `${firstName} ${lastName}`.trim() || 'Name not known',
    firstName,
    lastName,
    knownAs: '',
    age: '',
    born: { answer: 'notAskedYet', day: '', month: '', year: '' },
    due: '',
    unborn: false,
    planIsFor: false,
    relationWords: '',
    relations: [],
    homeWords: '',
    home: null,
    shownAs: null,
    reads: 'standard',
    died: null,
    couples: [],
    ...part,
  };
}

const born = (day: string, month: string, year: string) => ({ answer: 'known' as const, day, month, year });
const zahra = person('p1', { firstName: 'Zahra', lastName: 'Mohamud-Griffiths', age: '6', born: born('14', '2', '2020'), planIsFor: true, relationWords: 'Herself' });
const bilal = person('p2', { firstName: 'Bilal', lastName: 'Mohamud-Griffiths', age: '3', born: born('3', '11', '2023'), planIsFor: true, relationWords: 'Himself' });

export function referral(part: Partial<ReferralPage> = {}): ReferralPage {
  return {
    referral: 'r1',
    family: 'f1',
    label: 'Mohamud-Griffiths',
    about: 'Zahra, 6, and Bilal, 3',
    stage: 'beingWritten',
    stageWords: 'Being written',
    closed: false,
    children: [
      { id: 'c1', person: zahra },
      { id: 'c2', person: bilal },
    ],
    why: 'Who can have Zahra and Bilal when Ceri is in hospital in December, and how everyone finds out on the day.',
    reason: null,
    reasonWords: '',
    musts: [
      { id: 'm1', words: 'Both children sleep somewhere safe every night Ceri is away' },
      { id: 'm2', words: 'Bilal gets his inhaler, morning and night' },
    ],
    consents: [
      { id: 'k1', person: 'p3', name: 'Ceri Griffiths', relationWords: 'Mum', answer: 'yes' },
      { id: 'k2', person: 'p4', name: 'Abdirahman Mohamud', relationWords: 'Dad', answer: 'notAskedYet' },
    ],
    safety: { answer: 'notAskedYet', note: '' },
    referrer: { name: 'Sam Ortiz, social worker', team: 'Children and families, Bedminster', received: today },
    sentBackReason: '',
    answerDue: { date: '2026-11-27', words: 'Friday 27 November' },
    missing: [
      { part: 'safety', words: 'Safety: yes, no or not known', canFollow: false },
      { part: 'consent', words: 'Dad: has anyone asked him?', canFollow: true },
    ],
    ...part,
  };
}

export const fresh = referral({
  label: 'New referral',
  about: '',
  children: [{ id: 'c1', person: person('p1', { planIsFor: true }) }],
  why: '',
  musts: [],
  consents: [],
  referrer: { name: '', team: '', received: null },
  answerDue: null,
  missing: [
    { part: 'children', words: 'The child’s name', canFollow: false },
    { part: 'children', words: 'When they were born, or are due', canFollow: true },
    { part: 'why', words: 'What the family can work out', canFollow: false },
    { part: 'consent', words: 'Who has parental responsibility', canFollow: false },
    { part: 'safety', words: 'Safety: yes, no or not known', canFollow: false },
    { part: 'referrer', words: 'Who is referring, and when', canFollow: false },
  ],
});

const homes = [
  { home: 'h1', called: 'Mum’s flat' },
  { home: 'h2', called: 'Nan’s house' },
];

function livesAt(at: number): Pick<PersonRow, 'home' | 'homeWords'> {
  const home = [homes[0], null, null, homes[1]][at % 4];
  return { home: home?.home ?? null, homeWords: home?.called ?? '' };
}

const kin: [string, string, string, string, Relation][] = [
  ['Kelly', 'Hollis', '36', 'Mum', 'mother'],
  ['Gareth', 'Price', '35', 'Mum’s partner', 'stepParent'],
  ['Leo', 'Marsh', '10', 'Half-brother', 'halfBrother'],
  ['Jean', 'Hollis', '70', 'Grandma', 'grandmotherMaternal'],
  ['Tom', 'Hollis', '42', 'Uncle', 'uncleMaternal'],
  ['Gurpreet', 'ਗੁਰਪ੍ਰੀਤ ਕੌਰ', '41', 'Aunt', 'auntMaternal'],
  ['زہرا', 'بیگم', '68', 'Grandma', 'grandmotherPaternal'],
  ['Wilhelmina-Alexandrina', 'Fotheringham-Featherstonehaugh-Llanfairpwllgwyngyll', '9', 'Cousin', 'cousin'],
];

export function people(many = kin.length): PeopleList {
  const rows = Array.from({ length: many }, (_, at) => {
    const [firstName, lastName, age, relationWords, relation] = kin[at % kin.length] ?? kin[0]!;
    return person(`k${at}`, { firstName, lastName, age, relationWords, relations: [{ child: 'p1', relation }], ...livesAt(at) });
  });
  return {
    family: 'f1',
    label: 'Mohamud-Griffiths',
    about: 'Zahra, 6, and Bilal, 3',
    relationHeading: 'Who they are to Zahra and Bilal',
    rows: [zahra, bilal, ...rows],
    homes,
  };
}

const labels = ['Okafor', 'Begum-Lloyd', 'Rees', 'Marchetti', 'Adeyemi', 'Walsh', 'Fotheringham-Featherstonehaugh and Llanfairpwllgwyngyllgogerychwyrndrobwll'];

export function families(many = labels.length): FamilyRow[] {
  return Array.from({ length: many }, (_, at) => ({
    family: `f${at}`,
    referral: `r${at}`,
    label: labels[at % labels.length] ?? '',
    about: ['Amara, 14, and Jayden, 16', 'Baby due in January', 'Carys, 4, and Osian, 2'][at % 3] ?? '',
    stage: at % 3 === 0 ? ('accepted' as const) : ('beingWritten' as const),
    stageWords: at % 3 === 0 ? 'Accepted' : 'Being written',
    people: (at * 7) % 26,
  }));
}

/** A page of the list, as it is asked for. */
export function familyList(many = labels.length, after = 0): FamilyList {
  return { rows: families(many).slice(after, after + 100), total: many, closed: 0 };
}

export function acts(many = 7): Act[] {
  const words = ['Ruth A. added Grandma Jean', 'Ruth A. removed Tom', 'Ruth A. said Safety: no', 'Ruth A. began a referral'];
  return Array.from({ length: many }, (_, at) => ({
    action: `a${at}`,
    words: words[at % words.length] ?? '',
    day: at < 4 ? today : { date: '2026-11-20', words: 'Friday 20 November' },
    time: at < 4 ? `14:${32 - at}` : '09:10',
    undone: at === 2,
    canUndo: at !== 2 && at < 6,
  }));
}
