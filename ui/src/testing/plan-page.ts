// The plan and its copies in a test: the small frame with a core that is not there, anew for each test.
import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach } from 'vitest';
import { saving } from '../api/saving.svelte';
import { letters } from '../shared/letters.svelte';
import { recent } from '../shared/recent.svelte';
import { router } from '../shared/route.svelte';
import { toasts } from '../shared/toasts.svelte';
import { Fake } from './fake';
import Frame from './plan-frame.svelte';
import { familyList, today } from './samples';
import { due, reviewList } from './samples-due';
import { copies, copy, plan } from './samples-plan';

export function planPage(): { fake: Fake } {
  const held = {} as { fake: Fake };
  beforeEach(() => {
    letters.on = true;
    held.fake = new Fake()
      .on('referral', 'listFamilies', () => familyList())
      .on('due', 'listDue', () => due())
      .on('review', 'listReviews', () => reviewList())
      .on('history', 'listDrafts', () => ({ drafts: [] }))
      .on('history', 'keepDraft', () => ({ at: '18:11' }))
      .on('history', 'dropDraft', () => ({ at: '18:12' }))
      .on('history', 'readDate', ({ text }) => (text === 'mon' ? { date: '2026-11-30', words: 'Monday 30 November' } : today))
      .on('plan', 'getPlan', () => plan())
      .on('printing', 'listCopies', () => copies())
      .on('printing', 'getCopy', () => copy());
  });
  afterEach(() => {
    saving.clear();
    toasts.dismiss();
    router.home();
    recent.clear();
    held.fake.end();
  });
  return held;
}

/** The plan’s own tab, once it is there. */
export async function tab(at?: 'copies'): Promise<HTMLElement> {
  router.go({ screen: 'family', family: 'f1', referral: 'r1', tab: 'plan', ...(at ? { at } : {}) });
  const { container } = render(Frame);
  await screen.findByRole('heading', { level: 2, name: at ? 'What is left out' : 'Is this plan yours?' });
  return container;
}

/** A part as it stands in the conference. */
export async function inRoom(room: 'write' | 'agree'): Promise<HTMLElement> {
  router.whole = true;
  const { container } = render(Frame, { room });
  await screen.findByRole('heading', { level: 1 });
  await screen.findByRole('heading', { level: 2, name: 'The plan needs to make sure' });
  return container;
}

