// The history: by day, one family or every one, more of it, and what was undone.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { daysOf } from '../history/days';
import { faultsIn } from './axe';
import { app, button, page, toast } from './page';
import { acts, familyList } from './samples';
import { days } from './samples-counts';

const held = page();
const at = { screen: 'history' } as const;

beforeEach(() => {
  held.fake.on('history', 'listHistory', ({ most }) => ({ acts: days(230).slice(0, most) }));
});

describe('the history', () => {
  it('stands by day, with how many, and says what was undone', async () => {
    const container = await app(at);
    const today = await screen.findByRole('region', { name: 'Today, Monday 23 November' });
    expect(within(today).getAllByRole('listitem').length).toBe(4);
    expect(within(today).getByText('14:32')).toBeTruthy();
    const undone = within(today).getByText('Undone').closest('li');
    expect(undone?.textContent).toContain('Ruth Abara removed Tom');
    expect(within(undone as HTMLElement).queryByRole('button')).toBeNull();
    expect(within(screen.getByRole('region', { name: 'Friday 20 November' })).getByText('16:47')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('undoes one act', async () => {
    held.fake.on('history', 'undo', () => ({ words: 'Undone: removed Tom' }));
    await app(at);
    await userEvent.click((await screen.findAllByRole('button', { name: /^Undo: Ruth Abara changed an action/ }))[0]!);
    expect(await toast('Undone: removed Tom')).toBeTruthy();
    expect(held.fake.askedOf('history', 'undo')).toEqual([{ action: 'a0' }]);
  });

  it('shows more, up to two hundred', async () => {
    await app(at);
    for (let press = 0; press < 3; press += 1) {
      await userEvent.click(await screen.findByRole('button', { name: 'More' }));
      await waitFor(() => expect(screen.getAllByRole('listitem').filter((one) => one.querySelector('time')).length).toBe(100 + press * 50));
    }
    expect(screen.queryByRole('button', { name: 'More' })).toBeNull();
    expect(screen.getByText(/The newest 200 are shown/)).toBeTruthy();
    expect(held.fake.askedOf('history', 'listHistory').map(({ most }) => most)).toEqual([50, 100, 150, 200]);
  });

  it('of one family begins again at the newest', async () => {
    await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'More' }));
    held.fake.on('history', 'listHistory', () => ({ acts: [] }));
    await userEvent.selectOptions(await screen.findByLabelText('Family'), 'Begum-Lloyd (Baby due in January)');
    expect(await screen.findByRole('heading', { name: 'Nothing has been done for this family yet' })).toBeTruthy();
    expect(held.fake.askedOf('history', 'listHistory').at(-1)).toEqual({ family: 'f1', most: 50 });
    held.fake.on('history', 'listHistory', () => ({ acts: acts() }));
    await userEvent.selectOptions(screen.getByLabelText('Family'), 'Every family');
    expect(await screen.findByText('That is everything, 7 in all.')).toBeTruthy();
    expect(held.fake.askedOf('history', 'listHistory').at(-1)).toEqual({ family: null, most: 50 });
  });

  it('knows every family, a hundred at a time', async () => {
    held.fake.on('referral', 'listFamilies', ({ after }) => familyList(230, after));
    await app(at);
    await waitFor(() => expect(within(screen.getByLabelText('Family')).getAllByRole('option').length).toBe(231));
  });

  it('is there without its filter when the families can’t be had', async () => {
    held.fake.refuse('referral', 'listFamilies', {});
    await app(at);
    expect(await screen.findByRole('region', { name: /^Today/ })).toBeTruthy();
    expect(screen.queryByLabelText('Family')).toBeNull();
  });

  it('says so when nothing was done, and when it can’t be had', async () => {
    held.fake.on('history', 'listHistory', () => ({ acts: [] }));
    const container = await app(at);
    expect(await screen.findByRole('heading', { name: 'Nothing has been done yet' })).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    held.fake.refuse('history', 'listHistory', {});
    await userEvent.click(button('What’s due'));
    await userEvent.click(button('History'));
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

describe('the days of acts', () => {
  it('stand under one heading each, in the order of the acts', () => {
    const friday = { date: '2026-11-20', words: 'Friday 20 November' };
    const said = [{ day: { date: '2026-11-23', words: 'Monday 23 November' }, time: '14:32' }, { day: friday, time: '16:51' }, { day: friday, time: '09:05' }];
    const list = daysOf(said.map((when, at) => ({ action: `a${at}`, words: 'x', ...when, undone: false, canUndo: false })), '2026-11-23');
    expect(list.map((one) => [one.words, ...one.acts.map(({ time }) => time)])).toEqual([['', '14:32'], ['Friday 20 November', '16:51', '09:05']]);
  });
});
