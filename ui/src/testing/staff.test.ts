// The people of the service: adding them, what they are, a forgotten passphrase, and who has left.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { faultsIn } from './axe';
import { app, box, button, heading, page, toast } from './page';
import { locked, open, staffPage, stands } from './samples';

const held = page();
const FIRST = 'borrowed kettle orbit moss';

async function settings(roles = open().me.roles): Promise<HTMLElement> {
  held.fake.on('service', 'getStatus', () => stands({ open: open({ me: { ...open().me, roles } }) }));
  const container = await app({ screen: 'settings' });
  await screen.findByRole('list', { name: 'People of the service' });
  return container;
}
async function more(name: string, item: string): Promise<HTMLElement> {
  await userEvent.click(button(`More about ${name}`));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
  return screen.findByRole('dialog');
}

describe('the people of the service', () => {
  it('stand with what they are, since when, and who has left', async () => {
    const container = await settings();
    const rows = within(screen.getByRole('list', { name: 'People of the service' })).getAllByRole('listitem');
    expect(rows.map((row) => row.querySelector('.who')?.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'Ruth A. You Manager and Administrator. Since Monday 3 August',
      'Jo B. Facilitator. Since Monday 3 August',
      'Nasreen First passphrase, not changed yet Office and Reader. Since Monday 3 August',
    ]);
    expect(within(screen.getByRole('list', { name: 'Have left' })).getByText('Piotr W.')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('are changed by whoever looks after the file alone', async () => {
    await settings(['facilitator']);
    expect(screen.queryByRole('button', { name: 'Add a person' })).toBeNull();
    expect(screen.queryByRole('button', { name: /More about/ })).toBeNull();
  });

  it('a person is added with what they are and a first passphrase, and a mistake keeps it all', async () => {
    held.fake.refuse('staff', 'addStaff', { kind: 'input', field: 'workName', happened: 'There is already somebody called Jo B. in this service.', next: 'Add a letter.' });
    const container = await settings();
    await userEvent.click(button('Add a person'));
    await userEvent.type(box('Their name at work'), 'Jo B.');
    await userEvent.click(box(/^Office/));
    await userEvent.type(box('Their first passphrase'), FIRST);
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('Add them'));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(box('Their name at work').value).toBe('Jo B.');
    held.fake.on('staff', 'addStaff', () => staffPage(), { saved: '14:32' });
    await userEvent.type(box('Their name at work'), 'x');
    await userEvent.click(button('Add them'));
    expect(await toast('Jo B.x is added. Hand them their first passphrase, not by e-mail.')).toBeTruthy();
    expect(held.fake.askedOf('staff', 'addStaff')[1]).toEqual({ workName: 'Jo B.x', roles: ['facilitator', 'office'], passphrase: FIRST });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('what somebody is can be changed, but not so that nobody looks after the file', async () => {
    held.fake.refuse('staff', 'setRoles', { kind: 'refused', code: 'last-administrator', happened: 'Nobody else could look after the file.', next: 'Make somebody else an administrator first.' });
    await settings();
    const dialog = await more('Ruth A.', 'Change what they are');
    expect(within(dialog).getByLabelText<HTMLInputElement>(/^Manager/).checked).toBe(true);
    await userEvent.click(within(dialog).getByLabelText(/^Administrator/));
    await userEvent.click(button('Save it'));
    expect(await screen.findByText(/Nobody else could look after the file/)).toBeTruthy();
    expect(held.fake.askedOf('staff', 'setRoles')).toEqual([{ staff: 'me', roles: ['manager'] }]);
  });

  it('nobody takes themselves out, or gives themselves a passphrase', async () => {
    await settings();
    await userEvent.click(button('More about Ruth A.'));
    expect((await screen.findAllByRole('menuitem')).map((one) => one.textContent?.trim())).toEqual(['Change what they are']);
  });

  it('a forgotten passphrase is given again', async () => {
    held.fake.on('staff', 'givePassphrase', () => staffPage(), { saved: '14:32' });
    await settings();
    await more('Jo B.', 'Give a first passphrase again');
    await userEvent.type(box('Their first passphrase'), FIRST);
    await userEvent.click(button('Give it to them'));
    expect(await toast(/Jo B. has a first passphrase again/)).toBeTruthy();
    expect(held.fake.askedOf('staff', 'givePassphrase')).toEqual([{ staff: 's2', passphrase: FIRST }]);
  });

  it('taking somebody out says before what it does', async () => {
    held.fake.on('staff', 'removeStaff', () => staffPage({ here: staffPage().here.slice(0, 1) }), { saved: '14:32' });
    await settings();
    const dialog = await more('Jo B.', 'Take out of the service');
    expect(within(dialog).getByText(/the lock is changed/)).toBeTruthy();
    expect(held.fake.askedOf('staff', 'removeStaff')).toEqual([]);
    await userEvent.click(button('Take them out'));
    expect(await toast('Jo B. is taken out, and the lock is changed.')).toBeTruthy();
    await waitFor(() => expect(within(screen.getByRole('list', { name: 'People of the service' })).getAllByRole('listitem').length).toBe(1));
  });
});

describe('a passphrase of one’s own', () => {
  it('is changed with the old one, and a wrong old one stands at its field', async () => {
    held.fake.refuse('staff', 'setPassphrase', { kind: 'input', field: 'old', happened: 'That is not the passphrase you have used until now.', next: 'Capital letters matter in it.' });
    const container = await settings(['facilitator']);
    await userEvent.click(button('Change your passphrase'));
    await userEvent.type(box('Your passphrase until now'), 'wrong');
    await userEvent.type(box('Your new passphrase'), 'lantern pebble quiet thistle');
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('Use the new one'));
    expect(await screen.findByText(/That is not the passphrase you have used/, { selector: '.fault span' })).toBeTruthy();
    expect(document.activeElement).toBe(box('Your passphrase until now'));
    held.fake.on('staff', 'setPassphrase', () => stands(), { saved: '14:32' });
    await userEvent.click(button('Use the new one'));
    expect(await toast('Your passphrase is changed')).toBeTruthy();
    expect(screen.queryByLabelText('Your passphrase until now')).toBeNull();
  });

  it('comes before everything else for whoever was handed one, and locking always can be', async () => {
    const first = stands({ open: open({ me: { ...open().me, workName: 'Jo B.', firstPassphrase: true } }) });
    held.fake.on('service', 'getStatus', () => first).on('service', 'lock', () => locked);
    held.fake.on('staff', 'setPassphrase', () => stands(), { saved: '14:32' });
    const container = await app();
    expect(await heading('Welcome, Jo B.')).toBeTruthy();
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.type(box('The passphrase you were handed'), FIRST);
    await userEvent.type(box('Your new passphrase'), 'lantern pebble quiet thistle');
    await userEvent.click(button('Use the new one'));
    expect(await heading('What’s due')).toBeTruthy();
    expect(held.fake.askedOf('staff', 'setPassphrase')).toEqual([{ old: FIRST, passphrase: 'lantern pebble quiet thistle' }]);
  });
});
