// That somebody has died: recorded in one press, with as much of the date as is known, and taken back.
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { faultsIn } from './axe';
import { app, page } from './page';
import { people } from './samples';

const held = page();
const at = { screen: 'family', family: 'f1', referral: 'r1', tab: 'people', person: 'k3' } as const;

function died(year: string): void {
  const list = people();
  const rows = list.rows.map((row) => (row.person === 'k3' ? { ...row, age: 'died in 2021', died: { day: '', month: '', year } } : row));
  held.fake.on('people', 'listPeople', () => ({ ...list, rows }));
}

describe('somebody who has died', () => {
  it('is recorded in one press, by keyboard, with the way back', async () => {
    held.fake.on('people', 'setDied', () => people().rows[0]!, { undo: { action: 'a1', words: 'Recorded that Jean Hollis has died' } });
    await app(at);
    (await screen.findByRole('button', { name: 'They have died…' })).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(held.fake.askedOf('people', 'setDied')).toEqual([{ person: 'k3', day: '', month: '', year: '' }]));
    expect(await screen.findByText('Recorded that Jean Hollis has died')).toBeTruthy();
  });

  it('is told when, as far as it is known, and lives nowhere', async () => {
    died('2021');
    held.fake.on('people', 'setDied', () => people().rows[0]!, { saved: '14:36' });
    const container = await app(at);
    const group = await screen.findByRole('group', { name: /^Died/ });
    const year = group.querySelector<HTMLInputElement>('#died-year')!;
    expect(year.value).toBe('2021');
    await userEvent.clear(year);
    await userEvent.type(year, '2020');
    await userEvent.tab();
    await waitFor(() => expect(held.fake.askedOf('people', 'setDied')).toEqual([{ person: 'k3', day: '', month: '', year: '2020' }]));
    expect(screen.queryByLabelText('Lives in')).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('is taken back where it was a mistake', async () => {
    died('');
    held.fake.on('people', 'setLiving', () => people().rows[0]!, { saved: '14:36' });
    await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'They have not died' }));
    await waitFor(() => expect(held.fake.askedOf('people', 'setLiving')).toEqual([{ person: 'k3' }]));
  });
});
