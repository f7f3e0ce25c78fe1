// The page in a test: the whole app with a core that is not there. Screens are looked at through their
// roles and names, as a person meets them.
import { render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect } from 'vitest';
import App from '../App.svelte';
import { saving } from '../api/saving.svelte';
import { notices } from '../frame/notices.svelte';
import { finding } from '../shared/finding.svelte';
import { practice } from '../shared/practice.svelte';
import { recent } from '../shared/recent.svelte';
import { router } from '../shared/route.svelte';
import { status } from '../shared/status.svelte';
import { toasts } from '../shared/toasts.svelte';
import { Fake } from './fake';
import { acts, familyList, people, referral, staffPage, stands, today } from './samples';
import { closedList, closing } from './samples-closing';
import { due, reviewList } from './samples-due';
import { lookers, team } from './samples-scope';

/** A core with the made-up family, anew for each test. */
export function page(): { fake: Fake } {
  const held = {} as { fake: Fake };
  beforeEach(() => {
    held.fake = new Fake()
      .on('service', 'getStatus', () => stands())
      .on('service', 'offerPassphrase', () => ({ passphrase: 'kettle orbit sandal thimble' }))
      .on('service', 'weighPassphrase', () => ({ strength: 4, words: 'A guesser would need centuries', longEnough: true }))
      .on('history', 'listDrafts', () => ({ drafts: [] }))
      .on('history', 'keepDraft', () => ({ at: '14:31' }))
      .on('history', 'dropDraft', () => ({ at: '14:32' }))
      .on('history', 'readDate', () => today)
      .on('history', 'listHistory', () => ({ acts: acts() }))
      .on('staff', 'listStaff', () => staffPage())
      .on('scope', 'whoWorks', () => team())
      .on('scope', 'whoLooked', () => lookers())
      .on('scope', 'listOwn', () => ({ rows: [] }))
      .on('referral', 'listFamilies', ({ after }) => familyList(undefined, after))
      .on('due', 'listDue', () => due())
      .on('review', 'listReviews', () => reviewList())
      .on('referral', 'getReferral', () => referral())
      .on('closing', 'getClosing', () => closing())
      .on('closing', 'listClosed', () => closedList())
      .on('people', 'listPeople', () => people());
  });
  afterEach(() => {
    saving.clear();
    toasts.dismiss();
    notices.read = false;
    router.home();
    finding.end();
    recent.clear();
    practice.told = false;
    status.value = null;
    status.problem = null;
    held.fake.end();
  });
  return held;
}

/** The app, once a screen is up. */
export async function app(at?: Parameters<typeof router.go>[0]): Promise<HTMLElement> {
  if (at) router.go(at);
  const { container } = render(App);
  await waitFor(() => expect(screen.queryAllByRole('heading', { level: 1 }).length).toBe(1));
  return container;
}

export const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const box = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);
/** The words under a field that is at fault. */
export const faultLine = (words: string | RegExp) => screen.findByText(words, { selector: '.fault span' });
/** The words of the message that offers Undo. */
export const toast = (words: string | RegExp) => screen.findByText(words, { selector: '.toast p' });
