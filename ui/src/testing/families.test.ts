// My families: the list, none, forty, trouble, and how a referral begins.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { router } from '../shared/route.svelte';
import { faultsIn } from './axe';
import { app, box, button, heading, page } from './page';
import { familyList, fresh } from './samples';

const held = page();

describe('my families', () => {
  it('are a table in words', async () => {
    const container = await app({ screen: 'families' });
    const row = await screen.findByRole('row', { name: /Okafor/ });
    expect(within(row).getByText('Accepted')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('Open Okafor'));
    expect(await heading('Mohamud-Griffiths')).toBe(document.activeElement);
  });

  it('say so when there are none, and forty are no trouble', async () => {
    held.fake.on('referral', 'listFamilies', () => familyList(0));
    const container = await app({ screen: 'families' });
    expect(await screen.findByText('No families yet')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    held.fake.on('referral', 'listFamilies', () => familyList(40));
    await userEvent.click(button('History'));
    await userEvent.click(button('My families'));
    await waitFor(() => expect(screen.getAllByRole('row').length).toBe(41));
  });

  it('come a hundred at a time', async () => {
    held.fake.on('referral', 'listFamilies', ({ after }) => familyList(130, after));
    const container = await app({ screen: 'families' });
    await waitFor(() => expect(screen.getAllByRole('row').length).toBe(101));
    expect(screen.getByText('100 of 130 families')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('Show 30 more'));
    await waitFor(() => expect(screen.getAllByRole('row').length).toBe(131));
    expect(screen.queryByText(/of 130 families/, { selector: 'p' })).toBeNull();
    const at = screen.getAllByRole('row').findIndex((row) => row.contains(document.activeElement));
    expect(at).toBe(101);
  });

  it('open where the work is: the referral until it is accepted', async () => {
    await app({ screen: 'families' });
    await userEvent.click(await screen.findByRole('button', { name: 'Open Begum-Lloyd' }));
    expect(router.now).toMatchObject({ tab: 'referral', family: 'f1' });
    await userEvent.click(button('My families'));
    await userEvent.click(await screen.findByRole('button', { name: 'Open Okafor' }));
    expect(router.now).toMatchObject({ tab: 'people', family: 'f0' });
  });

  it('N begins a referral at its first field', async () => {
    held.fake.on('referral', 'beginReferral', () => fresh, { saved: '14:32' }).on('referral', 'getReferral', () => fresh);
    await app({ screen: 'families' });
    await screen.findByRole('row', { name: /Okafor/ });
    await userEvent.keyboard('n');
    expect(await heading('New referral')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(box('First name')));
    expect(screen.getByTestId('saved').textContent).toContain('Saved 14:32');
  });

  it('can be asked for again when they could not be had', async () => {
    held.fake.refuse('referral', 'listFamilies', { happened: 'The disk did not answer.' });
    await app({ screen: 'families' });
    expect(await screen.findByText('The disk did not answer.')).toBeTruthy();
    held.fake.on('referral', 'listFamilies', () => familyList());
    await userEvent.click(button('Try again'));
    expect(await screen.findByRole('row', { name: /Okafor/ })).toBeTruthy();
  });
});
