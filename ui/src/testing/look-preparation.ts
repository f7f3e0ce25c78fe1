// Looking at Preparing without a core: /src/testing/look.html?page=preparation&scene=preparing. It is in no build.
import '../kit/css/kit.css';
import { mount } from 'svelte';
import App from '../App.svelte';
import { router } from '../shared/route.svelte';
import { Fake, trouble } from './fake';
import { familyList, stands } from './samples';
import { conference, planned } from './samples-conference';
import { preparing } from './samples-preparation';
import { due, reviewList } from './samples-due';

const asked = new URLSearchParams(location.search);
const scene = asked.get('scene') ?? 'preparing';
const many = Number(asked.get('many') ?? 0) || undefined;
let page = preparing({}, many);
if (scene === 'early') page = preparing({ accepted: false, conversations: [], beforeTheDay: page.beforeTheDay.map((one) => ({ ...one, done: false, detail: '' })) });
if (scene === 'empty') page = preparing({ rows: [], beforeTheDay: [], conversations: [], summary: '' });
let booking = conference({ booked: scene === 'booked' ? planned : scene === 'begun' ? { ...planned, state: 'underWay' } : null });
const saved = { saved: '14:32', changed: [] };
const set = (part: Partial<typeof page>) => (page = { ...page, ...part });
const one = (person: string, part: Partial<(typeof page.rows)[number]>) => set({ rows: page.rows.map((row) => (row.person === person ? { ...row, ...part } : row)) });

const fake = new Fake()
  .on('service', 'getStatus', () => stands())
  .on('referral', 'listFamilies', () => familyList())
  .on('due', 'listDue', () => due())
  .on('review', 'listReviews', () => reviewList())
  .on('preparation', 'getPreparing', () => (scene === 'waiting' ? new Promise(() => undefined) : page))
  .on('preparation', 'setNeeds', ({ person, words }) => one(person, { needs: words }), saved)
  .on('preparation', 'setInvitation', ({ person, invitation }) => one(person, { invitation }), saved)
  .on('preparation', 'setComing', ({ person, coming }) => one(person, { coming }), saved)
  .on('preparation', 'removeConversation', ({ conversation }) => set({ conversations: page.conversations.filter((said) => said.conversation !== conversation) }), { ...saved, undo: { action: 'a', words: 'Took a conversation off the log' } })
  .refuse('preparation', 'logConversation', { kind: 'input', field: 'on', happened: 'Monday 30 November has not come yet.', next: 'Enter the day it happened, like yesterday or 9 Nov.' })
  .on('conference', 'getConference', () => booking)
  .on('conference', 'bookConference', ({ from, until, place }) => (booking = { ...booking, booked: { ...planned, from, until, place } }), saved)
  .on('history', 'listDrafts', () => ({ drafts: scene === 'draft' ? [{ field: 'needs:g4', words: 'Evenings only, and a', at: '14:31' }] : [] }))
  .on('history', 'keepDraft', () => ({ at: '14:31' }))
  .on('history', 'dropDraft', () => ({ at: '14:31' }))
  .on('history', 'readDate', ({ text }) => (/^mon|nov|today/i.test(text) ? { date: '2026-11-23', words: 'Monday 23 November' } : Promise.reject(trouble)));
if (scene === 'trouble') fake.refuse('preparation', 'getPreparing', {});
if (scene === 'fault') {
  fake.refuse('conference', 'bookConference', { kind: 'input', field: 'until', happened: '3pm is not after 4:30pm.', next: 'Check both times. Write pm for the afternoon.' });
  fake.refuse('preparation', 'setComing', { happened: 'The disk is full.', next: 'Make room, then try again.' });
}
const at = scene === 'log' || scene === 'booking' ? { at: scene, person: 'g4' } as const : {};
router.go({ screen: 'family', family: 'f1', referral: 'r1', tab: 'preparing', ...at });
const target = document.getElementById('app');
if (target) mount(App, { target });
