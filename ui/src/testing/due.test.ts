// What’s due and the reviews: in words, each button at its place, none, trouble, and how many more.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Opens } from '../api/types/Opens';
import { router } from '../shared/route.svelte';
import { faultsIn } from './axe';
import { app, box, button, heading, page } from './page';
import { fresh, open, stands } from './samples';
import { due, dueRow, nothingDue, reviewList } from './samples-due';

const held = page();

describe('what’s due', () => {
  it('is the first screen: late, today and this week, in words', async () => {
    const container = await app();
    const late = await screen.findByRole('region', { name: 'Overdue' });
    expect(within(late).getAllByRole('listitem').length).toBe(2);
    expect(within(late).getByText('3 days late')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'Today' })).getByText('Conference, 4:30pm to 7pm')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'This week' })).getByText('Adeyemi')).toBeTruthy();
    expect(await heading('What’s due')).toBe(document.activeElement);
    expect(await faultsIn(container)).toEqual([]);
  });

  const places: [Opens, object][] = [
    ['referral', { tab: 'referral' }],
    ['preparing', { tab: 'preparing' }],
    ['logConversation', { tab: 'preparing', at: 'log', person: 'p7' }],
    ['booking', { tab: 'preparing', at: 'booking' }],
    ['conference', { tab: 'conference' }],
    ['plan', { tab: 'plan' }],
    ['copies', { tab: 'plan', at: 'copies' }],
    ['reviews', { tab: 'reviews' }],
    ['children', { tab: 'children' }],
  ];
  it.each(places)('a button opens exactly its place: %s', async (opens, place) => {
    const row = dueRow(3, { label: 'Okafor', what: 'Something', button: 'Do it', opens, person: opens === 'logConversation' ? 'p7' : null });
    held.fake.on('due', 'listDue', () => due({ overdue: [row], todayRows: [], thisWeek: [] }));
    await app();
    await userEvent.click(await screen.findByRole('button', { name: 'Do it, Okafor: Something' }));
    expect(router.now).toMatchObject({ screen: 'family', family: 'f3', referral: 'r3', ...place });
  });

  it('says so warmly when there is nothing', async () => {
    held.fake.on('due', 'listDue', () => nothingDue);
    const container = await app();
    expect(await screen.findByRole('heading', { name: 'Nothing is due this week' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Overdue' })).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('says how many more there are, and only then', async () => {
    held.fake.on('due', 'listDue', () => due({ more: 12 }));
    await app();
    expect(await screen.findByText(/There are 12 more/)).toBeTruthy();
    held.fake.on('due', 'listDue', () => due());
    await userEvent.click(button('History'));
    await userEvent.click(button('What’s due'));
    await screen.findByRole('region', { name: 'Overdue' });
    expect(screen.queryByText(/There are/)).toBeNull();
  });

  it('can be asked for again when it could not be had', async () => {
    held.fake.refuse('due', 'listDue', { happened: 'The disk did not answer.' });
    await app();
    expect(await screen.findByText('The disk did not answer.')).toBeTruthy();
    held.fake.on('due', 'listDue', () => due());
    await userEvent.click(button('Try again'));
    expect(await screen.findByRole('region', { name: 'Today' })).toBeTruthy();
  });

  it('N begins a referral at its first field', async () => {
    held.fake.on('referral', 'beginReferral', () => fresh).on('referral', 'getReferral', () => fresh);
    await app();
    await screen.findByRole('region', { name: 'Today' });
    await userEvent.keyboard('n');
    await waitFor(() => expect(document.activeElement).toBe(box('First name')));
    expect(router.now).toMatchObject({ tab: 'referral', fresh: true });
  });

  it('in a practice service N asks once whether that is clear', async () => {
    held.fake.on('service', 'getStatus', () => stands({ open: open({ practice: true }) }));
    held.fake.on('referral', 'beginReferral', () => fresh).on('referral', 'getReferral', () => fresh);
    const container = await app();
    await screen.findByRole('region', { name: 'Today' });
    await userEvent.keyboard('n');
    const asks = await screen.findByRole('dialog', { name: 'This is practice' });
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(within(asks).getByRole('button', { name: 'Not now' }));
    expect(held.fake.askedOf('referral', 'beginReferral')).toEqual([]);
    await userEvent.keyboard('n');
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Go on' }));
    await waitFor(() => expect(held.fake.askedOf('referral', 'beginReferral').length).toBe(1));
    await userEvent.click(button('What’s due'));
    await screen.findByRole('region', { name: 'Today' });
    await userEvent.keyboard('n');
    await waitFor(() => expect(held.fake.askedOf('referral', 'beginReferral').length).toBe(2));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the reviews', () => {
  it('stand in calendar order, a late one says so, and a button opens them', async () => {
    const container = await app({ screen: 'reviews' });
    const rows = await screen.findAllByRole('row');
    expect(rows.slice(1).map((row) => within(row).getByRole('rowheader').textContent)).toEqual(['Rees', 'Adeyemi', 'Begum']);
    expect(within(rows[1]!).getByText('3 days late')).toBeTruthy();
    expect(within(rows[2]!).queryByText(/late/)).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('Open Review 2 of Begum'));
    expect(router.now).toMatchObject({ screen: 'family', family: 'f8', referral: 'r8', tab: 'reviews' });
  });

  it('say so when none is waiting, and can be asked for again', async () => {
    held.fake.on('review', 'listReviews', () => ({ rows: [] }));
    const container = await app({ screen: 'reviews' });
    expect(await screen.findByRole('heading', { name: 'No review is waiting' })).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    held.fake.refuse('review', 'listReviews', { happened: 'The disk did not answer.' });
    await userEvent.click(button('History'));
    await userEvent.click(button('Reviews'));
    expect(await screen.findByText('The disk did not answer.')).toBeTruthy();
    held.fake.on('review', 'listReviews', () => reviewList());
    await userEvent.click(button('Try again'));
    expect(await screen.findByText('Adeyemi')).toBeTruthy();
  });
});
