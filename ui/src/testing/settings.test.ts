// Settings: the sheet and the lock for whoever looks after the file, letter keys for everyone.
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { faultsIn } from './axe';
import { app, page } from './page';
import { open, stands } from './samples';

describe('settings', () => {
  const held = page();
  beforeEach(() => {
    held.fake.on('referral', 'listFamilies', () => ({ rows: [], total: 0, closed: 0 }));
  });

  async function settings(): Promise<Element> {
    const container = await app();
    await userEvent.click(await screen.findByRole('button', { name: 'Settings' }));
    await screen.findByRole('heading', { name: 'Settings' });
    return container;
  }

  it('have no fault that axe can find', async () => {
    expect(await faultsIn(await settings())).toEqual([]);
  });

  it('change the lock, and say so', async () => {
    held.fake.on('service', 'changeLock', () => stands({ open: open() }), { saved: '14:32' });
    await settings();
    await userEvent.click(screen.getByRole('button', { name: 'Change the lock' }));
    await waitFor(() => expect(screen.getAllByText('The lock is changed').length).toBeGreaterThan(0));
  });

  it('go on to typing back a new sheet', async () => {
    held.fake.on('service', 'saveSheet', () => ({ fileName: 'Recovery sheet.pdf', pages: 1 }));
    await settings();
    held.fake.on('service', 'getStatus', () => stands({ open: open({ sheet: 'toCheck', sheetAsks: [3, 9] }) }));
    await userEvent.click(screen.getByRole('button', { name: 'Make a new sheet' }));
    expect(await screen.findByLabelText('Group 3')).toBeTruthy();
  });

  it('turn letter keys off: letters rest and their hints go', async () => {
    const off = open({ me: { ...open().me, letterKeys: false } });
    held.fake.on('service', 'setLetterKeys', () => stands({ open: off }), { saved: '14:32' });
    await settings();
    await userEvent.click(screen.getByLabelText('A letter alone does something'));
    await waitFor(() => expect(held.fake.askedOf('service', 'setLetterKeys')).toEqual([{ on: false }]));
    await userEvent.keyboard('?');
    expect(screen.queryByRole('dialog', { name: 'Keys' })).toBeNull();
  });

  it('choose a PIN with the passphrase, and take it away', async () => {
    const has = open({ me: { ...open().me, hasPin: true } });
    held.fake.refuse('service', 'setPin', { kind: 'input', field: 'pin', happened: 'Anybody would try that PIN first.', next: 'Choose six others.' });
    const container = await settings();
    await userEvent.click(screen.getByRole('button', { name: 'Choose a PIN' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Your new PIN'));
    await userEvent.keyboard('123456{Tab}four quiet words here{Enter}');
    expect(await screen.findByText(/Anybody would try that PIN first/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Your new PIN'));
    expect(await faultsIn(container)).toEqual([]);
    held.fake.on('service', 'setPin', () => stands({ open: has }), { saved: '14:32' });
    await userEvent.clear(screen.getByLabelText('Your new PIN'));
    await userEvent.keyboard('402913{Enter}');
    await waitFor(() => expect(held.fake.askedOf('service', 'setPin').at(-1)).toEqual({ pin: '402913', passphrase: 'four quiet words here' }));
    held.fake.on('service', 'removePin', () => stands({ open: open() }), { saved: '14:33' });
    await userEvent.click(await screen.findByRole('button', { name: 'Take it away' }));
    expect(await screen.findByRole('button', { name: 'Choose a PIN' })).toBeTruthy();
  });

  it('say after how long Kith locks itself', async () => {
    held.fake.on('service', 'setIdle', (idle) => stands({ open: open({ idle }) }), { saved: '14:32' });
    await settings();
    await userEvent.selectOptions(screen.getByLabelText('Usually, after'), '5');
    await waitFor(() => expect(held.fake.askedOf('service', 'setIdle')).toEqual([{ usual: 5, inConference: 30 }]));
  });

  it('say how families reach the service, and which of it is wrong', async () => {
    held.fake.refuse('service', 'setServiceReach', { kind: 'input', field: 'phone', happened: '“ring us” has no number to ring.', next: 'Type a telephone number.' });
    const container = await settings();
    await userEvent.type(screen.getByLabelText('Address for letters'), 'Civic Centre');
    await userEvent.type(screen.getByLabelText('Telephone'), 'ring us{Enter}');
    expect(await screen.findByText(/no number to ring/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Telephone'));
    expect(await faultsIn(container)).toEqual([]);
    held.fake.on('service', 'setServiceReach', (reach) => stands({ open: open({ reach }) }), { saved: '14:32' });
    await userEvent.clear(screen.getByLabelText('Telephone'));
    await userEvent.keyboard('01632 960 120{Enter}');
    await waitFor(() => expect(held.fake.askedOf('service', 'setServiceReach').at(-1)).toEqual({ post: 'Civic Centre', phone: '01632 960 120' }));
    expect((await screen.findAllByText('Papers made from now on say how families reach you')).length).toBeGreaterThan(0);
  });

  it('show the file’s own settings to its administrator alone', async () => {
    const reader = open({ me: { ...open().me, roles: ['reader'] } });
    held.fake.on('service', 'getStatus', () => stands({ open: reader }));
    await settings();
    expect(screen.queryByRole('button', { name: 'Change the lock' })).toBeNull();
    expect(screen.getByLabelText('A letter alone does something')).toBeTruthy();
  });
});
