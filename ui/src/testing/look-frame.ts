// Looking at the frame, What’s due, the reviews, finding, the door of a practice service and the still
// card: /src/testing/look.html?page=frame&scene=due. It is in no build.
import '../kit/css/kit.css';
import { mount } from 'svelte';
import App from '../App.svelte';
import { finding } from '../shared/finding.svelte';
import { recent } from '../shared/recent.svelte';
import { router, TABS, type Tab } from '../shared/route.svelte';
import { Fake } from './fake';
import { acts, familyList, fresh, inView, locked, noFile, open, people, referral, stands } from './samples';
import { underWay } from './samples-conference';
import { card, due, hits, nothingDue, reviewList } from './samples-due';
import { plan } from './samples-plan';
import { preparing } from './samples-preparation';
import { outcomes, reviews } from './samples-review';

const scene = new URLSearchParams(location.search).get('scene') ?? 'due';
const fake = new Fake();
const PASSPHRASE = 'practice kettle orbit thimble';
const door: Record<string, ReturnType<typeof stands>> = {
  first: noFile,
  unlockpractice: { ...locked, lastName: null, fileName: 'practice.kith', practicePassphrase: PASSPHRASE },
  time: { ...locked, familyTime: card(new Date()) },
  timelong: { ...locked, familyTime: card(new Date(), 129, { until: '', musts: [...card(new Date()).musts, ...card(new Date()).musts] }) },
  practice: stands({ open: open({ practice: true }) }),
  practicewhole: stands({ open: open({ practice: true, familyView: { family: 'f1', referral: 'r1', shown: true } }) }),
  back: inView(false),
};
let stand = door[scene] ?? stands();
const list = people();
const saved = { saved: '14:32', changed: [{ table: 'person', id: 'p' }] };

fake
  .on('service', 'getStatus', () => stand)
  .on('service', 'lookRound', () => new Promise((done) => setTimeout(() => done((stand = door['unlockpractice']!)), 3000)))
  .on('service', 'unlock', () => (stand = stands({ open: open({ practice: scene !== 'time' }) })))
  .on('service', 'lock', () => (stand = locked))
  .on('due', 'listDue', () => (scene === 'nothing' ? nothingDue : due({ more: scene === 'more' ? 12 : 0 })))
  .on('review', 'listReviews', () => (scene === 'noreviews' ? { rows: [] } : reviewList()))
  .on('referral', 'listFamilies', ({ after }) => familyList(scene === 'many' ? 250 : 17, after))
  .on('referral', 'getReferral', () => (scene === 'fresh' ? fresh : referral({ stage: 'accepted', stageWords: 'Preparing, day 19 of 30' })))
  .on('referral', 'beginReferral', () => referral({ label: 'New referral', about: '' }), saved)
  .on('people', 'listPeople', () => list)
  .on('people', 'setHome', ({ person, home }) => ({ ...list.rows.find((row) => row.person === person)!, home }), saved)
  .on('search', 'find', ({ words }) => ({ hits: /^g/i.test(words) ? hits : [] }))
  .on('conference', 'getConference', () => underWay(scene === 'practicewhole' ? 'writingThePlan' : 'welcome'))
  .on('plan', 'getPlan', () => plan())
  .on('preparation', 'getPreparing', () => preparing())
  .on('review', 'getReviews', () => reviews())
  .on('outcomes', 'getOutcomes', () => outcomes())
  .on('history', 'listHistory', () => ({ acts: acts() }))
  .on('history', 'listDrafts', () => ({ drafts: [] }))
  .on('history', 'keepDraft', () => ({ at: '14:31' }))
  .on('history', 'dropDraft', () => ({ at: '14:31' }));

const head = (family: string, label: string) => ({ family, referral: 'r1', label, about: 'Amara, 14', stage: 'accepted' as const, stageWords: 'Preparing', closed: false });
if (scene !== 'fresh') for (const [id, label] of [['f4', 'Rees'], ['f2', 'Begum-Lloyd'], ['f3', 'Okafor']] as const) recent.saw(head(id, label), 'people');
const tab = TABS.find((one) => one === scene) as Tab | undefined;
if (tab && scene !== 'reviews') router.go({ screen: 'family', family: 'f1', referral: 'r1', tab });
if (scene === 'fresh') router.go({ screen: 'family', family: 'f1', referral: 'r1', tab: 'referral', fresh: true });
if (scene === 'panel') router.go({ screen: 'family', family: 'f1', referral: 'r1', tab: 'people', person: 'k3' });
if (scene === 'reviews' || scene === 'noreviews') router.go({ screen: 'reviews' });
if (scene === 'many') router.go({ screen: 'families' });
const target = document.getElementById('app');
if (target) mount(App, { target });
if (scene === 'find') setTimeout(finding.begin, 500);
