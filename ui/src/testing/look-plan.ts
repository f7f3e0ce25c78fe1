// Looking at the plan and its copies without a core: `npx vite`, then
// /src/testing/look.html?page=plan&scene=plan. `room` shows a part as it stands in the conference. It is in
// no build.
import '../kit/css/kit.css';
import { mount } from 'svelte';
import type { PlanPage } from '../api/types/PlanPage';
import { router } from '../shared/route.svelte';
import { Fake, trouble } from './fake';
import Frame from './plan-frame.svelte';
import { familyList, open, stands } from './samples';
import { due, reviewList } from './samples-due';
import { action, agreed, copies, copy, decided, empty, fullRoom, hostile, many, plan } from './samples-plan';

const asked = new URLSearchParams(location.search);
const scene = asked.get('scene') ?? 'plan';
const pages: Record<string, () => PlanPage> = { plan, empty, decided: agreed, hostile, many, full: () => plan({ room: fullRoom() }) };
let page = (pages[scene] ?? plan)();
const set = (part: Partial<PlanPage>): PlanPage => (page = { ...page, plan: 'v1', ...part });
const saved = { saved: '18:12', changed: [{ table: 'plan', id: 'v1' }] };
const undo = (words: string) => ({ ...saved, undo: { action: 'a', words } });
const copiesOf = (): ReturnType<typeof copies> => copies(scene === 'draft' ? { lookTwice: 'Nobody knows yet whether somebody is unsafe. Ask, and read the paper before you hand it over.', decided: false, versionWords: 'Version 2, not agreed yet' } : { version: scene === 'nocopies' ? 0 : 2 });

const fake = new Fake()
  .on('service', 'getStatus', () => stands({ open: open() }))
  .on('referral', 'listFamilies', () => familyList())
  .on('due', 'listDue', () => due())
  .on('review', 'listReviews', () => reviewList())
  .on('history', 'listDrafts', () => ({ drafts: [] }))
  .on('history', 'keepDraft', () => ({ at: '18:11' }))
  .on('history', 'dropDraft', () => ({ at: '18:11' }))
  .on('history', 'readDate', ({ text }) => (/^wed/i.test(text) ? { date: '2026-11-25', words: 'Wednesday 25 November' } : /^mon|nov/i.test(text) ? { date: '2026-11-30', words: 'Monday 30 November' } : Promise.reject(trouble)))
  .on('plan', 'getPlan', () => page)
  .on('plan', 'setChildWords', ({ child, words }) => set({ children: page.children.map((one) => (one.child === child ? { ...one, words } : one)) }), saved)
  .on('plan', 'addAction', ({ who, whoElse, what, ifCant, checks }) => {
    const whoWords = page.room.find((one) => one.person === who)?.name ?? whoElse;
    if (!what.trim()) throw { ...trouble, kind: 'input', field: 'what', happened: 'It does not say what will be done.', next: 'Write it in the family’s words, like: drive Amara to see Leo.' };
    return set({ actions: [...page.actions, action(page.actions.length + 1, { who, whoWords, what, ifCant, checks, ifLabel: `If ${whoWords} can’t` })] });
  }, saved)
  .on('plan', 'setAction', ({ action: id, part, words }) => set({ actions: page.actions.map((one) => (one.action === id ? { ...one, [part]: words } : one)) }), saved)
  .on('plan', 'setActionWho', () => set({}), saved)
  .on('plan', 'moveAction', ({ action: id, up }) => {
    const list = [...page.actions];
    const at = list.findIndex((one) => one.action === id);
    list.splice(up ? at - 1 : at + 1, 0, ...list.splice(at, 1));
    return set({ actions: list.map((one, number) => ({ ...one, number: number + 1 })) });
  }, saved)
  .on('plan', 'removeAction', ({ action: id }) => set({ actions: page.actions.filter((one) => one.action !== id).map((one, at) => ({ ...one, number: at + 1 })) }), undo('Took an action off the plan'))
  .on('plan', 'setMustMet', ({ must, met }) => set({ musts: page.musts.map((one) => (one.must === must ? { ...one, met } : one)) }), saved)
  .on('plan', 'setServes', ({ must, action: id, serves }) => set({ musts: page.musts.map((one) => (one.must === must ? { ...one, actions: serves ? [...one.actions, id] : one.actions.filter((each) => each !== id) } : one)) }), saved)
  .on('plan', 'setLead', ({ person }) => set({ lead: person }), saved)
  .on('plan', 'setAgreeing', ({ person, answer, words }) => set({ room: page.room.map((one) => (one.person === person ? { ...one, answer, words } : one)) }), saved)
  .on('plan', 'decidePlan', ({ decision, by, words }) => set({ decided: { ...decided, decision, by, words } }), undo('Wrote down what was decided'))
  .on('plan', 'changePlan', () => set({ decided: null, version: page.version + 1 }), undo('Began the next version of the plan'))
  .on('printing', 'listCopies', copiesOf)
  .on('printing', 'getCopy', ({ reader }) => copy({ draft: scene === 'draft', copyFor: `Copy for ${copiesOf().readers.find((one) => one.person === reader)?.name}, version 2` }))
  .on('printing', 'printPlan', () => ({ fileName: 'Family plan.pdf', pages: 4 }), saved);
if (scene === 'trouble') fake.refuse('plan', 'getPlan', {});


const inRoom = asked.get('room');
const copiesUp = ['copies', 'draft', 'nocopies'].includes(scene);
router.go({ screen: 'family', family: 'f1', referral: 'r1', tab: 'plan', ...(copiesUp ? { at: 'copies' as const } : {}) });
router.whole = inRoom !== null;
const target = document.getElementById('app');
if (target) mount(Frame, { target, props: { room: inRoom === 'write' || inRoom === 'agree' ? inRoom : null } });
