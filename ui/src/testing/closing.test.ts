// Closing a referral: what is still open, why, when, undo, opening again, referring again, and the closed families.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { router } from '../shared/route.svelte';
import { faultsIn } from './axe';
import { app, box, button, faultLine, heading, page, toast } from './page';
import { familyList, referral } from './samples';
import { closed, closedList, closing } from './samples-closing';
import { reviews } from './samples-review';

const held = page();
const at = { screen: 'family', family: 'f1', referral: 'r1', tab: 'closing' } as const;
let now = closing();
const asked = () => held.fake.askedOf('closing', 'closeReferral');
const reason = (name: string) => screen.findByRole('radio', { name });

beforeEach(() => {
  now = closing();
  held.fake
    .on('closing', 'getClosing', () => now)
    .on('closing', 'closeReferral', () => (now = closed()), { saved: '14:32', undo: { action: 'a1', words: 'Closed the referral for Okafor' } })
    .on('closing', 'reopenReferral', () => (now = closing()), { saved: '14:33', undo: { action: 'a2', words: 'Opened the referral for Okafor again' } });
});

describe('closing', () => {
  it('says what is open, each with its page, and stops for nothing', async () => {
    const container = await app(at);
    const open = await screen.findByRole('region', { name: 'Still open' });
    expect(within(open).getAllByRole('listitem').map((one) => one.querySelector('span')?.textContent)).toEqual(['2 people have no copy of the plan', 'A review is set for Monday 18 January']);
    expect(within(screen.getByRole('region', { name: 'Still asked afterwards' })).getAllByRole('listitem').length).toBe(2);
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('Open the page: 2 people have no copy of the plan'));
    expect(router.now).toMatchObject({ tab: 'plan', at: 'copies' });
  });

  it('takes a reason, a day and words, with the keyboard alone, and offers Undo', async () => {
    await app(at);
    (await reason('The plan is working, and no further conference is wanted')).focus();
    await userEvent.keyboard(' ');
    await userEvent.tab();
    expect(document.activeElement).toBe(box('Closed on'));
    expect(box('Closed on').value).toBe('today');
    await userEvent.tab();
    await userEvent.keyboard('Everyone is glad');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Closed Monday 23 November');
    expect(asked()).toEqual([{ referral: 'r1', on: 'today', reason: 'planWorking', children: [], words: 'Everyone is glad' }]);
    expect(await toast('Closed the referral for Okafor')).toBeTruthy();
    expect(button('Undo')).toBeTruthy();
    expect(document.activeElement?.id).toBe('closing-title');
  });

  it('says beside its field what the core refuses, and keeps what was typed', async () => {
    held.fake.refuse('closing', 'closeReferral', { kind: 'input', field: 'on', happened: 'Friday 25 December has not come yet.', next: 'Enter the day it was closed, like today.' });
    const container = await app(at);
    await userEvent.click(await reason('The family withdrew'));
    await userEvent.clear(box('Closed on'));
    await userEvent.type(box('Closed on'), '25 dec');
    await userEvent.click(button('Close the referral'));
    expect(await faultLine(/Friday 25 December has not come yet/)).toBeTruthy();
    expect(document.activeElement).toBe(box('Closed on'));
    expect(box('Closed on').value).toBe('25 dec');
    expect(await faultsIn(container)).toEqual([]);
    held.fake.refuse('closing', 'closeReferral', { kind: 'input', field: 'conference', happened: 'The conference is still going on.', next: 'End the conference first.' });
    await userEvent.click(button('Close the referral'));
    expect(await faultLine(/The conference is still going on/)).toBeTruthy();
  });

  it('asks which child a reason is about, where there are several', async () => {
    now = closing({ children: [{ person: 'p1', name: 'Amara', died: true }, { person: 'p2', name: 'Jayden', died: false }] });
    const container = await app(at);
    await userEvent.click(await reason('A child was adopted'));
    const which = screen.getByRole('group', { name: 'Which child is that about?' });
    expect(within(which).queryAllByRole('checkbox', { checked: true })).toEqual([]);
    await userEvent.click(await reason('A child died'));
    await waitFor(() => expect(within(which).getByRole<HTMLInputElement>('checkbox', { name: 'Amara' }).checked).toBe(true));
    await userEvent.click(within(which).getByRole('checkbox', { name: 'Jayden' }));
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('Close the referral'));
    await waitFor(() => expect(asked()[0]?.children).toEqual(['p1', 'p2']));
    now = closing({ children: [{ person: 'p1', name: 'Amara', died: false }] });
    router.tab('people');
    router.tab('closing');
    await userEvent.click(await reason('A child was adopted'));
    expect(screen.queryByRole('group', { name: 'Which child is that about?' })).toBeNull();
  });

  it('waits for a conference that goes on, and says when nothing is open', async () => {
    now = closing({ conferenceGoesOn: true, stillOpen: [], stillAsked: [] });
    const container = await app(at);
    expect(await screen.findByText('The conference is going on. End it first, then close the referral.')).toBeTruthy();
    expect(screen.queryByText('Nothing is open.')).toBeNull();
    await userEvent.click(button('Open the conference'));
    expect(router.now).toMatchObject({ tab: 'conference' });
    now = closing({ stillOpen: [], stillAsked: [] });
    router.tab('closing');
    expect(await screen.findByText('Nothing is open.')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Still asked afterwards' })).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('can be asked for again when it could not be had', async () => {
    held.fake.refuse('closing', 'getClosing', { happened: 'The disk did not answer.' });
    await app(at);
    expect(await screen.findByText('The disk did not answer.')).toBeTruthy();
    held.fake.on('closing', 'getClosing', () => closing());
    await userEvent.click(button('Try again'));
    expect(await screen.findByRole('region', { name: 'Still open' })).toBeTruthy();
  });
});

describe('a closed referral', () => {
  const closedNow = closed();
  beforeEach(() => (now = closed()));

  it('says when, why and in whose words, and kindly where a child has died', async () => {
    now = closed({ closed: { ...closedNow.closed!, kindly: 'We are very sorry. Kith asks nothing more about Amara. What was said and planned is kept.', words: `${'Long words. '.repeat(60)}` } });
    const container = await app(at);
    const part = await screen.findByRole('region', { name: /Closed Monday 23 November/ });
    expect(within(part).getByText('The plan is working, and no further conference is wanted')).toBeTruthy();
    expect(within(part).getByText(/We are very sorry/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Close the referral' })).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('is opened again, and that can be undone', async () => {
    await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Open it again' }));
    expect(await screen.findByRole('button', { name: 'Close the referral' })).toBeTruthy();
    expect(await toast('Opened the referral for Okafor again')).toBeTruthy();
    expect(document.activeElement?.id).toBe('closing-title');
  });

  it('is followed by another referral of the same family', async () => {
    held.fake.on('closing', 'referAgain', () => ({ family: 'f1', referral: 'r2' }), { saved: '14:33', undo: { action: 'a3', words: 'Began another referral for Okafor' } });
    await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Refer again' }));
    await waitFor(() => expect(router.now).toMatchObject({ tab: 'referral', referral: 'r2' }));
    expect(await toast('Began another referral for Okafor')).toBeTruthy();
  });

  it('can’t be referred again once it was, and says why not when it is refused', async () => {
    now = closed({ mayReferAgain: false });
    held.fake.refuse('closing', 'reopenReferral', { kind: 'gone', happened: 'The family was referred again since, so this referral stays closed.' });
    await app(at);
    expect(await screen.findByRole('button', { name: 'Open it again' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Refer again' })).toBeNull();
    await userEvent.click(button('Open it again'));
    expect(await faultLine(/referred again since/)).toBeTruthy();
  });

  it('says so on its other pages, with the way to open it', async () => {
    held.fake.on('review', 'getReviews', () => reviews({ head: closedNow.head, current: 'v1', reviews: reviews().reviews.map((one) => ({ ...one, noLongerNeeded: one.held === null })) }));
    held.fake.on('outcomes', 'getOutcomes', () => ({ head: closedNow.head, conference: null, children: [] }));
    const container = await app({ ...at, tab: 'reviews' });
    expect(await screen.findByText('No longer needed')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ask a question' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Set it' })).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('Go to Closing'));
    expect(router.now).toMatchObject({ tab: 'closing' });
  });

  it('that was never accepted is read, not written', async () => {
    held.fake.on('referral', 'getReferral', () => referral({ stageWords: 'Closed', closed: true }));
    await app({ ...at, tab: 'referral' });
    expect(await screen.findByText(/This referral is closed and kept as it was/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();
    expect(screen.queryByLabelText('First name')).toBeNull();
  });
});

describe('the earlier referral', () => {
  it('stands on the new one’s page, with the way to it', async () => {
    now = closing({ before: { referral: 'r0', family: 'f1', words: 'Closed Tuesday 3 March 2026. The family moved away.' } });
    const container = await app({ ...at, tab: 'referral' });
    expect(await screen.findByText('Closed Tuesday 3 March 2026. The family moved away.')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('Open the earlier referral'));
    expect(router.now).toMatchObject({ tab: 'closing', referral: 'r0' });
  });
});

describe('closed families', () => {
  it('are not offered where there are none', async () => {
    await app({ screen: 'families' });
    await screen.findByRole('row', { name: /Okafor/ });
    expect(screen.queryByRole('radio', { name: 'Closed' })).toBeNull();
  });

  it('stand apart, with their day and reason', async () => {
    held.fake.on('referral', 'listFamilies', ({ after }) => ({ ...familyList(undefined, after), closed: 1 }));
    const container = await app({ screen: 'families' });
    await userEvent.click(await screen.findByRole('radio', { name: 'Closed' }));
    const row = await screen.findByRole('row', { name: /Lomas/ });
    expect(within(row).getByText('Monday 5 October')).toBeTruthy();
    expect(within(row).getByText('The family moved away')).toBeTruthy();
    expect(screen.queryByRole('row', { name: /Okafor/ })).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('Open Lomas'));
    expect(await heading('Okafor')).toBeTruthy();
    expect(router.now).toMatchObject({ tab: 'closing', family: 'c0' });
  });

  it('come a hundred at a time, and say so when every one is closed', async () => {
    held.fake.on('referral', 'listFamilies', () => ({ rows: [], total: 0, closed: 130 }));
    held.fake.on('closing', 'listClosed', ({ after }) => {
      const { rows, total } = closedList(130);
      return { rows: after === 0 ? rows : rows.slice(0, 30).map((row) => ({ ...row, referral: `more-${row.referral}` })), total };
    });
    await app({ screen: 'families' });
    expect(await screen.findByText('No referral is open')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Closed' }));
    await waitFor(() => expect(screen.getAllByRole('row').length).toBe(101));
    await userEvent.click(button('Show 30 more'));
    await waitFor(() => expect(screen.getAllByRole('row').length).toBe(131));
  });
});
