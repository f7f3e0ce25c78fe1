// Looking at a conference without a core: /src/testing/look.html?page=conference&scene=welcome. It is in no build.
import '../kit/css/kit.css';
import { mount } from 'svelte';
import type { ConferencePage } from '../api/types/ConferencePage';
import type { ConferenceStage } from '../api/types/ConferenceStage';
import App from '../App.svelte';
import { router } from '../shared/route.svelte';
import { Fake } from './fake';
import { familyList, inView, stands } from './samples';
import { conference, everyone, held, planned, stages, underWay } from './samples-conference';
import { due, reviewList } from './samples-due';
import { plan } from './samples-plan';

const asked = new URLSearchParams(location.search);
const scene = asked.get('scene') ?? 'welcome';
const many = Number(asked.get('many') ?? 0) || undefined;
const began = new Date(Date.now() - 12.5 * 60_000).toISOString();
const going = (stage: ConferenceStage) => underWay(stage, { stages: stages(stage, began), ...(many ? { here: everyone(true, many) } : {}) });
const SCENES: Record<string, ConferencePage> = {
  none: conference({ booked: null }),
  planned: conference(many ? { here: everyone(false, many) } : {}),
  early: conference({ booked: { ...planned, today: false, place: '' } }),
  welcome: { ...going('welcome'), ...(many ? { here: everyone(true, many) } : {}) },
  goingon: going('sharingInformation'),
  sharing: going('sharingInformation'),
  writing: going('writingThePlan'),
  agreeing: going('agreeingThePlan'),
  held: held(),
  part: held({ booked: { ...planned, state: 'heldInPart' }, stages: stages('over').map((one) => (one.stage === 'familyTime' ? { ...one, state: 'ahead', from: '', until: '', minutes: 0 } : one)) }),
};
let page: ConferencePage = SCENES[scene] ?? conference();
const set = (part: Partial<typeof page>) => (page = { ...page, ...part });
const saved = { saved: '18:12', changed: [] };

const fake = new Fake()
  .on('service', 'getStatus', () => (page.booked?.state === 'underWay' && scene !== 'goingon' ? inView() : stands()))
  .on('service', 'enterFamilyView', () => inView())
  .refuse('service', 'leaveFamilyView', { kind: 'input', field: 'passphrase', happened: 'That is not your passphrase.', next: 'Capital letters matter in it. After five wrong ones Kith locks itself.' })
  .on('referral', 'listFamilies', () => familyList())
  .on('due', 'listDue', () => due())
  .on('review', 'listReviews', () => reviewList())
  .on('history', 'listDrafts', () => ({ drafts: [] }))
  .on('plan', 'getPlan', () => plan())
  .on('conference', 'getConference', () => page)
  .on('conference', 'setHere', ({ person, here }) => set({ here: page.here.map((row) => (row.person === person ? { ...row, here } : row)) }), saved)
  .on('conference', 'startConference', () => (page = going('welcome')), saved)
  .on('conference', 'moveToStage', ({ stage }) => set({ stages: stages(stage, new Date().toISOString()) }), saved)
  .on('conference', 'endConference', () => (page = held()), saved)
  .refuse('conference', 'startFamilyTime', { kind: 'input', field: 'staying', happened: 'Nobody who is here was chosen to stay in the room.', next: 'Say who is here, then tick who stays.' })
  .refuse('conference', 'setStageTimes', { kind: 'input', field: 'until', happened: '4pm is not after 4:35pm.', next: 'Check both times. Write pm for the afternoon.' });
if (scene === 'trouble') fake.refuse('conference', 'getConference', {});
router.go({ screen: 'family', family: 'f1', referral: 'r1', tab: 'conference' });
const target = document.getElementById('app');
if (target) mount(App, { target });
