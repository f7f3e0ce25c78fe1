// Looking at reviews, where the children are now, counts and the history without a core: `npx vite`, then
// /src/testing/look.html?page=review&scene=reviews. It is in no build.
import '../kit/css/kit.css';
import { mount } from 'svelte';
import App from '../App.svelte';
import type { Progress } from '../api/types/Progress';
import type { ReviewsPage } from '../api/types/ReviewsPage';
import { router, type Tab } from '../shared/route.svelte';
import { Fake, trouble } from './fake';
import { familyList, open, stands } from './samples';
import { behind, counts, days, thisQuarter, trend } from './samples-counts';
import { due, reviewList } from './samples-due';
import { day, longReviews, notAgreed, outcomes, question, reviews } from './samples-review';

const asked = new URLSearchParams(location.search);
const scene = asked.get('scene') ?? 'reviews';
const now = day('2027-01-18', 'Monday 18 January');
const pages: Record<string, () => ReviewsPage> = { notagreed: notAgreed, long: longReviews, held: () => reviews({ reviews: reviews().reviews.map((one) => ({ ...one, held: one.due })) }), noday: () => reviews({ reviews: [], current: null }) };
let page = (pages[scene] ?? reviews)();
let children = scene === 'noconference' ? outcomes({ conference: null, children: outcomes().children.map((one) => ({ ...one, then: null, thenWords: '', result: 'notDue' as const, resultWords: 'Not due yet', followUps: [] })) }) : outcomes();
const set = (part: Partial<ReviewsPage>): ReviewsPage => (page = { ...page, ...part });
const saved = { saved: '10:24', changed: [{ table: 'review', id: 'v1' }] };
const undo = (words: string) => ({ ...saved, undo: { action: 'a', words } });
const counted = (progress: Progress): number => page.actions.filter((one) => one.progress === progress).length;

const fake = new Fake()
  .on('service', 'getStatus', () => stands({ today: now, open: open() }))
  .on('referral', 'listFamilies', () => familyList())
  .on('due', 'listDue', () => due())
  .on('review', 'listReviews', () => reviewList())
  .on('history', 'listDrafts', () => ({ drafts: [] }))
  .on('history', 'keepDraft', () => ({ at: '10:23' }))
  .on('history', 'dropDraft', () => ({ at: '10:23' }))
  .on('history', 'readDate', ({ text }) => (/^mon|months|jan|today/i.test(text) ? (/today/.test(text) ? now : day('2027-04-19', 'Monday 19 April')) : Promise.reject(trouble)))
  .on('review', 'getReviews', () => (scene === 'waiting' ? new Promise(() => undefined) : page))
  .on('review', 'setProgress', ({ action, progress, words }) => {
    set({ actions: page.actions.map((one) => (one.action === action ? { ...one, progress, words } : one)) });
    return set({ answeredWords: `${page.actions.filter((one) => one.progress).length} of ${page.actions.length} answered: ${counted('done')} done, ${counted('partly')} partly, ${counted('notYet')} not yet` });
  }, saved)
  .on('review', 'answerQuestion', ({ question: id, review, value, words }) => {
    if (value && !/^\d+$/.test(value)) throw { ...trouble, kind: 'input', field: 'value', happened: `Kith can’t read “${value}” as a number from 0 to 10.`, next: 'Enter a whole number from 0 to 10, or leave it blank.' };
    const answer = value ? { value: Number(value), words, on: now } : null;
    return set({ questions: page.questions.map((one) => (one.question === id ? { ...one, [review ? 'now' : 'before']: answer } : one)) });
  }, saved)
  .on('review', 'askQuestion', ({ person, words }) => set({ questions: [...page.questions, question({ question: `q${page.questions.length + 1}`, person, words, name: 'Jayden', before: null, now: null })] }), undo('Added a question'))
  .on('review', 'holdReview', ({ review, on }) => {
    if (on !== 'today') throw { ...trouble, kind: 'input', field: 'on', happened: 'Monday 19 April has not come yet.', next: 'Enter the day the review was held, like today.' };
    return set({ reviews: page.reviews.map((one) => (one.review === review ? { ...one, held: now } : one)) });
  }, undo('Noted that the review was held'))
  .on('review', 'setNextReview', () => set({ current: 'v3', reviews: [...page.reviews.filter((one) => one.held), { review: 'v3', words: 'Review 3', due: day('2027-04-19', 'Monday 19 April'), held: null, noLongerNeeded: false }] }), undo('Set the next review for Amara and Jayden'))
  .on('outcomes', 'getOutcomes', () => children)
  .on('outcomes', 'removeEpisode', ({ episode }) => (children = { ...children, children: children.children.map((one) => ({ ...one, episodes: one.episodes.filter((spell) => spell.episode !== episode) })) }), undo('Took away a status of Amara'))
  .on('outcomes', 'endEpisode', () => children, undo('Changed when it ended for Amara'))
  .on('outcomes', 'setFollowUp', () => children, undo('Noted how Amara is'))
  .refuse('outcomes', 'addEpisode', { kind: 'input', field: 'until', happened: 'The end is not after the start, Tuesday 1 September 2026.', next: 'Check both days. Leave the end blank while it goes on.' });
fake
  .on('counts', 'getCounts', ({ quarter }) => (scene === 'thisquarter' || quarter === '2026-27 Q3' ? thisQuarter() : counts()))
  .on('counts', 'getTrend', trend)
  .on('counts', 'getBehind', ({ measure }) => behind({ measure }))
  .on('counts', 'exportCounts', () => ({ fileName: 'counts-2026-27-Q2.csv', lines: 15 }))
  .on('history', 'listHistory', ({ family, most }) => ({ acts: family || scene === 'nohistory' ? [] : days(230).slice(0, most) }))
  .on('history', 'undo', () => ({ words: 'Undone: Ruth Abara removed Tom' }), saved);
if (scene === 'trouble') fake.refuse('review', 'getReviews', {}).refuse('outcomes', 'getOutcomes', {}).refuse('counts', 'getCounts', {});

const tab: Tab = (asked.get('tab') as Tab | null) ?? 'reviews';
const screen = asked.get('screen');
if (screen === 'counts' || screen === 'history') router.go({ screen });
else router.go({ screen: 'family', family: 'f1', referral: 'r1', tab });
const target = document.getElementById('app');
if (target) mount(App, { target });
/** Presses what the picture should show pressed. */
const press = asked.get('press');
if (press) setTimeout(() => [...document.querySelectorAll<HTMLElement>('main button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').includes(press))?.click(), 1500);
