// The counts of a quarter: three questions, what is behind a number, the trend, and the export.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { linesOf } from '../counts/trend';
import { router } from '../shared/route.svelte';
import { faultsIn } from './axe';
import { app, button, page, toast } from './page';
import { behind, counts, thisQuarter, trend } from './samples-counts';

const held = page();
const at = { screen: 'counts' } as const;

beforeEach(() => {
  held.fake.on('counts', 'getCounts', ({ quarter }) => (quarter === '2026-27 Q3' ? thisQuarter() : counts())).on('counts', 'getTrend', trend).on('counts', 'getBehind', ({ measure }) => behind({ measure }));
});
const card = (name: string) => screen.findByRole('region', { name });

describe('the counts of a quarter', () => {
  it('answer three questions, in words and numbers', async () => {
    const container = await app(at);
    const much = await card('How much did we do?');
    expect(within(much).getAllByRole('button').map((one) => one.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      '41 Referrals 34 accepted',
      '24 So that the children can stay with their family',
      '9 Before a birth',
      '23 Conferences held',
      '2 Ended without family time',
    ]);
    const better = await card('Is anyone better off?');
    expect(within(better).getByRole('img', { name: 'Of 42 children: 19 lower, 14 the same, 3 higher, 6 not known.' })).toBeTruthy();
    expect(new Set([...better.querySelectorAll('rect')].map((one) => one.getAttribute('fill'))).size).toBe(4);
    expect(screen.getByText('As at Monday 23 November 2026. Families are counted by referral')).toBeTruthy();
    expect(held.fake.askedOf('counts', 'getCounts')).toEqual([{ quarter: '' }]);
    expect(await faultsIn(container)).toEqual([]);
  });

  it('step to the quarter after, which is not over, and no further', async () => {
    const container = await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'The quarter after' }));
    expect(await screen.findByText('October to December 2026')).toBeTruthy();
    expect(screen.getByText('This quarter is not over.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Nothing was counted in this quarter' })).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('The quarter after'));
    expect(held.fake.askedOf('counts', 'getCounts').map(({ quarter }) => quarter)).toEqual(['', '2026-27 Q3']);
    await userEvent.click(button('The quarter before'));
    expect(await screen.findByText('July to September 2026')).toBeTruthy();
    expect(screen.queryByText('This quarter is not over.')).toBeNull();
  });

  it('that can’t be had say so, and are asked for again', async () => {
    held.fake.refuse('counts', 'getCounts', {});
    await app(at);
    held.fake.on('counts', 'getCounts', () => counts());
    await userEvent.click(within(await screen.findByRole('alert')).getByRole('button', { name: 'Try again' }));
    expect(await card('How much did we do?')).toBeTruthy();
  });
});

describe('a number that is pressed', () => {
  const lower = /^19 Lower/;

  it('shows its rule and who is behind it, and gives the keyboard back', async () => {
    const container = await app(at);
    await userEvent.click(await screen.findByRole('button', { name: lower }));
    const panel = await screen.findByRole('complementary', { name: '19: Lower' });
    expect(within(panel).getByText(/Lower means a step down/)).toBeTruthy();
    expect(within(panel).getByText('Names stay here. An export has none.')).toBeTruthy();
    expect(within(panel).getAllByRole('listitem').length).toBe(6);
    expect(held.fake.askedOf('counts', 'getBehind')).toEqual([{ quarter: '2026-27 Q2', measure: 'lower' }]);
    expect(document.activeElement?.textContent).toBe('19: Lower');
    expect(button(lower).getAttribute('aria-pressed')).toBe('true');
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button(lower));
    expect(screen.queryByRole('complementary', { name: '19: Lower' })).toBeNull();
  });

  it('leads to a child, where the number was written down', async () => {
    await app(at);
    await userEvent.click(await screen.findByRole('button', { name: lower }));
    await userEvent.click(await screen.findByRole('button', { name: /^Maja Wiśniewska, 6/ }));
    expect(router.now).toMatchObject({ screen: 'family', family: 'f2', referral: 'r2', tab: 'children' });
  });

  it('of referrals leads to a referral', async () => {
    await app(at);
    await userEvent.click(await screen.findByRole('button', { name: /^41 Referrals/ }));
    expect(await screen.findByRole('heading', { name: 'The families behind it' })).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: /^Tobi/ }));
    expect(router.now).toMatchObject({ tab: 'referral', family: 'f1' });
  });

  it('with nobody behind it says so, and one that can’t be had says why', async () => {
    held.fake.on('counts', 'getBehind', () => behind({ rows: [] }));
    await app(at);
    await userEvent.click(await screen.findByRole('button', { name: lower }));
    expect(await screen.findByText('Nobody is behind this number.')).toBeTruthy();
    held.fake.refuse('counts', 'getBehind', { happened: 'That is not there any more.' });
    await userEvent.click(button(/^14 Same/));
    expect(await screen.findByText('That is not there any more.')).toBeTruthy();
  });
});

describe('the trend', () => {
  it('is a line with every value in words, and a table of the same figures', async () => {
    const container = await app(at);
    const trend = await card('Conferences held, 8 quarters');
    expect(within(trend).getByRole('img', { name: /Oct 24 14, Jan 25 17, .* and Jul 26 23\.$/ })).toBeTruthy();
    await userEvent.click(button('As a table'));
    const rows = within(within(trend).getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent?.trim())).toEqual(['Oct 2414', 'Jan 2517', 'Apr 2515', 'Jul 2519', 'Oct 2518', 'Jan 2621', 'Apr 2622', 'Jul 2623']);
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('As a line'));
    expect(within(trend).queryByRole('table')).toBeNull();
  });

  it('that can’t be read says so under the figures, and can be asked for again', async () => {
    held.fake.refuse('counts', 'getTrend', { happened: 'Kith could not read that.' });
    await app(at);
    await card('How much did we do?');
    expect(await screen.findByText('Kith could not read that.')).toBeTruthy();
    held.fake.on('counts', 'getTrend', trend);
    await userEvent.click(button('Try again'));
    expect(await card('Conferences held, 8 quarters')).toBeTruthy();
  });

  it.each([
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6]],
    [23, [0, 10, 20]],
    [140, [0, 50, 100]],
  ])('up to %s has round lines across', (most, lines) => {
    expect(linesOf(most)).toEqual(lines);
  });
});

describe('the export', () => {
  it('is named, with a warning about small numbers', async () => {
    held.fake.on('counts', 'exportCounts', () => ({ fileName: 'counts-2026-27-Q2.csv', lines: 15 }));
    await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Export (CSV)' }));
    expect(await toast('counts-2026-27-Q2.csv is saved, 15 lines. Small numbers in it can point at children, so it is not for sharing outside the service.')).toBeTruthy();
    expect(held.fake.askedOf('counts', 'exportCounts')).toEqual([{ quarter: '2026-27 Q2' }]);
  });

  it('that was given up says nothing', async () => {
    held.fake.refuse('counts', 'exportCounts', { code: 'cancelled' });
    await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Export (CSV)' }));
    await waitFor(() => expect(button('Export (CSV)').getAttribute('aria-disabled')).toBeNull());
    expect(document.querySelector('.toast')).toBeNull();
  });
});
