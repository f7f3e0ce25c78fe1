// Looking at the screens without a core: `npx vite`, then /src/testing/look.html?scene=referral. It is
// in no build, because only index.html is built.
import '../kit/css/kit.css';
import { mount } from 'svelte';
import App from '../App.svelte';
import { router } from '../shared/route.svelte';
import { Fake, trouble } from './fake';
import { acts, familyList, fresh, locked, noFile, open, people, referral, stands } from './samples';
import { familyMap } from './samples-map';

const asked = new URLSearchParams(location.search);
const scene = asked.get('scene') ?? 'families';
const many = Number(asked.get('many') ?? 0) || undefined;
const fake = new Fake();
let stand = stands();
let page = scene === 'fresh' ? fresh : referral();
let list = people(many);

const door: Record<string, typeof stand> = {
  first: noFile,
  locked,
  waiting: { ...locked, waitSeconds: 8 },
  make: stands({ open: open({ sheet: 'toMake' }) }),
  check: stands({ open: open({ sheet: 'toCheck' }) }),
  notice: stands({ open: open({ notice: 'The key file was broken, and Kith has put it right from the copy inside your file.' }) }),
  letters: stands({ open: open({ me: { ...open().me, letterKeys: false } }) }),
};
stand = door[scene] ?? stand;
const set = (part: Partial<typeof page>) => (page = { ...page, ...part });
const saved = { saved: '14:32', changed: [{ table: 'person', id: 'p' }] };

fake
  .on('service', 'getStatus', () => stand)
  .on('service', 'lock', () => (stand = locked))
  .on('service', 'unlock', () => (stand = stands()))
  .on('service', 'offerPassphrase', () => ({ passphrase: 'kettle orbit sandal thimble' }))
  .on('service', 'weighPassphrase', () => ({ strength: 4, words: 'A guesser with this file would need centuries.', longEnough: true }))
  .on('service', 'saveSheet', () => {
    stand = stands({ open: open({ sheet: 'toCheck' }) });
    return { fileName: 'recovery-sheet.pdf', pages: 1 };
  })
  .on('service', 'setLetterKeys', ({ on }) => (stand = stands({ open: open({ me: { ...open().me, letterKeys: on } }) })), saved)
  .on('service', 'changeLock', () => new Promise((done) => setTimeout(() => done(stand), 3000)), saved)
  .refuse('service', 'unlockWithSheet', { field: 'group7', happened: 'Group 7 does not fit.', next: 'Look at it again on the sheet.' })
  .refuse('service', 'startService', { field: 'serviceName', happened: 'Your service has no name yet.', next: 'Type what families call it.' })
  .on('referral', 'listFamilies', ({ after }) => familyList(scene === 'empty' ? 0 : many, after))
  .on('referral', 'beginReferral', () => (page = fresh), saved)
  .on('referral', 'getReferral', () => page)
  .on('referral', 'setWhy', ({ words }) => set({ why: words }), saved)
  .on('referral', 'addMust', ({ words }) => set({ musts: [...page.musts, { id: `m${page.musts.length}`, words }] }), saved)
  .on('referral', 'removeMust', ({ must }) => set({ musts: page.musts.filter(({ id }) => id !== must) }), { ...saved, undo: { action: 'a', words: 'Removed one thing the plan must make sure of' } })
  .on('referral', 'setConsent', ({ consent, answer }) => set({ consents: page.consents.map((one) => (one.id === consent ? { ...one, answer } : one)) }), saved)
  .on('referral', 'setSafety', ({ answer }) => set({ safety: { ...page.safety, answer } }), saved)
  .on('referral', 'setSafetyNote', ({ note }) => set({ safety: { ...page.safety, note } }), saved)
  .refuse('referral', 'setReferrer', { kind: 'input', field: 'received', happened: 'Kith can’t read “soon” as a date.', next: 'Enter a date, like 3 Dec.' })
  .on('referral', 'acceptReferral', () => set({ stage: 'accepted', stageWords: 'Accepted' }), saved)
  .on('people', 'listPeople', () => list)
  .on('map', 'getMap', () => familyMap())
  .on('people', 'addRelative', () => list.rows[5] ?? people().rows[5]!, { ...saved, undo: { action: 'a', words: 'Added Jean' } })
  .on('people', 'removePerson', ({ person }) => {
    const found = list.rows.find((row) => row.person === person);
    list = { ...list, rows: list.rows.filter((row) => row !== found) };
    return { name: found?.name ?? '' };
  }, { ...saved, undo: { action: 'a', words: 'Removed Tom Hollis' } })
  .on('history', 'listHistory', () => ({ acts: scene === 'empty' ? [] : acts(many) }))
  .on('history', 'listDrafts', () => ({ drafts: scene === 'draft' ? [{ field: 'why', words: 'Who can have Zahra when Ceri is', at: '14:31' }] : [] }))
  .on('history', 'keepDraft', () => ({ at: '14:31' }))
  .on('history', 'dropDraft', () => ({ at: '14:31' }))
  .on('history', 'readDate', ({ text }) => (/^mon|nov/i.test(text) ? { date: '2026-11-23', words: 'Monday 23 November' } : Promise.reject(trouble)));
if (scene === 'accepted') set({ stage: 'accepted', stageWords: 'Accepted', missing: page.missing.filter((one) => one.canFollow) });
if (scene === 'trouble') fake.refuse('referral', 'listFamilies', {});

if (['referral', 'fresh', 'draft', 'accepted'].includes(scene)) router.go({ screen: 'family', family: 'f1', referral: 'r1', tab: 'referral', fresh: scene === 'fresh' });
if (scene === 'people') router.go({ screen: 'family', family: 'f1', referral: 'r1', tab: 'people' });
if (['families', 'empty', 'trouble'].includes(scene)) router.go({ screen: 'families' });
if (scene === 'settings' || scene === 'letters') router.go({ screen: 'settings' });
if (scene === 'history') router.go({ screen: 'history' });
const target = document.getElementById('app');
if (target) mount(App, { target });
