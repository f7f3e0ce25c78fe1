// What is around every screen: history, locking, keys, the notice.
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { faultsIn } from './axe';
import { app, page, toast } from './page';
import { locked, open, stands } from './samples';

const held = page();

describe('the frame', () => {
  it('the history undoes one act, and says why not', async () => {
    held.fake.refuse('history', 'undo', { happened: 'Something has changed since then.', next: 'Undo that first.' });
    const container = await app({ screen: 'history' });
    await screen.findAllByText('Ruth A. removed Tom');
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(screen.getAllByRole('button', { name: 'Undo: Ruth A. added Grandma Jean' })[0]!);
    expect(held.fake.askedOf('history', 'undo')).toEqual([{ action: 'a0' }]);
    expect(await toast('Something has changed since then. Undo that first.')).toBeTruthy();
  });

  it('Ctrl+L keeps what is typed and locks, also from inside a field', async () => {
    held.fake.on('service', 'lock', () => locked);
    await app({ screen: 'referral', referral: 'r1' });
    await userEvent.type(await screen.findByLabelText('What do you hope the family can work out?'), '!');
    await userEvent.keyboard('{Control>}l{/Control}');
    expect(await screen.findByLabelText('Your passphrase')).toBeTruthy();
    const order = held.fake.asked.map((one) => one.ask);
    expect(order.indexOf('keepDraft')).toBeGreaterThan(-1);
    expect(order.indexOf('keepDraft')).toBeLessThan(order.indexOf('lock'));
    expect(order.slice(order.indexOf('lock') + 1).filter((ask) => ask.startsWith('set'))).toEqual([]);
  });

  it('? shows the keys, and letter keys rest while a dialog is open', async () => {
    const container = await app();
    await screen.findByRole('row', { name: /Okafor/ });
    await userEvent.keyboard('?');
    expect(screen.getByRole('dialog', { name: 'Keys' })).toBeTruthy();
    await userEvent.keyboard('n');
    expect(held.fake.askedOf('referral', 'beginReferral')).toEqual([]);
    expect(await faultsIn(container)).toEqual([]);
  });

  it('shows what opening mended, until it is read', async () => {
    held.fake.on('service', 'getStatus', () => stands({ open: open({ notice: 'Kith mended the key file.' }) }));
    await app();
    await userEvent.click(within(screen.getByRole('note')).getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('Kith mended the key file.')).toBeNull();
  });
});
