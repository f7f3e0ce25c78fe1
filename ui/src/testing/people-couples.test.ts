// Couples in a person's panel: added by keyboard, changed where they stand, taken out with the way back.
import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { CoupleRow } from '../api/types/CoupleRow';
import { faultsIn } from './axe';
import { app, page } from './page';
import { people } from './samples';

const held = page();
const at = { screen: 'family', family: 'f1', referral: 'r1', tab: 'people', person: 'k3' } as const;
const blank = { day: '', month: '', year: '' };
const divorced: CoupleRow = {
  couple: 'c1', with: 'k0', name: 'Kelly Hollis', how: 'divorced', from: { ...blank, year: '2009' }, until: { ...blank, year: '2014' }, goesOn: false,
  says: 'divorced from Kelly Hollis in 2014, married in 2009',
};

function couples(...rows: CoupleRow[]): void {
  const list = people();
  held.fake.on('people', 'listPeople', () => ({ ...list, rows: list.rows.map((row) => (row.person === 'k3' ? { ...row, couples: rows } : row)) }));
}

describe('couples', () => {
  it('are added with the keyboard alone', async () => {
    held.fake.on('people', 'addCouple', () => people().rows[0]!, { saved: '14:36' });
    await app(at);
    (await screen.findByRole('button', { name: 'Add a partner' })).focus();
    await userEvent.keyboard('{Enter}');
    const who = await screen.findByLabelText('Who is the partner?');
    await waitFor(() => expect(document.activeElement).toBe(who));
    await userEvent.selectOptions(who, 'Kelly Hollis');
    await userEvent.selectOptions(screen.getByLabelText('How are they with each other?'), 'Married');
    await userEvent.click(within(who.closest('section')!).getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(held.fake.askedOf('people', 'addCouple')).toEqual([{ person: 'k3', other: 'k0', how: 'married' }]));
  });

  it('say how they are, since when and until when, each saved by itself', async () => {
    couples(divorced);
    held.fake.on('people', 'setCoupleDates', () => people().rows[0]!, { saved: '14:36' });
    held.fake.on('people', 'setCoupleHow', () => people().rows[0]!, { saved: '14:36' });
    const container = await app(at);
    const one = await screen.findByRole('group', { name: /^divorced from Kelly/ });
    const until = one.querySelector<HTMLInputElement>('#couple-c1-until-year')!;
    await userEvent.clear(until);
    await userEvent.type(until, '2015');
    await userEvent.tab();
    await waitFor(() => expect(held.fake.askedOf('people', 'setCoupleDates')).toEqual([{ couple: 'c1', from: { ...blank, year: '2009' }, until: { ...blank, year: '2015' } }]));
    await userEvent.selectOptions(within(one).getByLabelText('With Kelly Hollis'), 'Separated');
    await waitFor(() => expect(held.fake.askedOf('people', 'setCoupleHow')).toEqual([{ couple: 'c1', how: 'separated' }]));
    expect(await faultsIn(container)).toEqual([]);
  });

  it('are asked of a foster carer, and of nobody who comes because of their work', async () => {
    const list = people();
    const as = (relation: 'fosterCarer' | 'socialWorker') => () => ({ ...list, rows: list.rows.map((row) => (row.person === 'k3' ? { ...row, relations: [{ child: 'p1', relation }] } : row)) });
    held.fake.on('people', 'listPeople', as('fosterCarer'));
    await app(at);
    expect(await screen.findByRole('button', { name: 'Add a partner' })).toBeTruthy();
    cleanup();
    held.fake.on('people', 'listPeople', as('socialWorker'));
    await app(at);
    expect(await screen.findByLabelText('Likes to be called')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add a partner' })).toBeNull();
  });

  it('have no end while they go on, and are taken out with the way back', async () => {
    couples({ ...divorced, how: 'married', until: blank, goesOn: true, says: 'married to Kelly Hollis since 2009' });
    held.fake.on('people', 'removeCouple', () => people().rows[0]!, { undo: { action: 'a1', words: 'Took out that Jean Hollis and Kelly Hollis are a couple' } });
    await app(at);
    expect(await screen.findByRole('group', { name: /^Together since/ })).toBeTruthy();
    expect(screen.queryByRole('group', { name: /^Until/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Take out Kelly Hollis as a partner' }));
    await waitFor(() => expect(held.fake.askedOf('people', 'removeCouple')).toEqual([{ couple: 'c1' }]));
    expect((await screen.findAllByText(/^Took out that/)).length).toBeGreaterThan(0);
  });
});
