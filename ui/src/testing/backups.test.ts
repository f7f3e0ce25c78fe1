// Backups: which there are, the second place, trying one out, going back, and the door of a file that can't
// be opened any more.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { faultsIn } from './axe';
import { app, box, button, heading, page, toast } from './page';
import { locked, open, stands } from './samples';
import { backups, noBackups, row } from './samples-backups';

const held = page();

async function screenOf(page = backups(), roles = open().me.roles): Promise<HTMLElement> {
  held.fake.on('service', 'getStatus', () => stands({ open: open({ me: { ...open().me, roles } }) }));
  held.fake.on('backups', 'getBackups', () => page);
  const container = await app({ screen: 'backups' });
  await screen.findByRole('heading', { name: 'Second place' });
  return container;
}
const told = { kind: 'saving', code: 'backup-disk-full', happened: 'There is no room for a backup.', next: 'Make some room.' } as const;

describe('backups', () => {
  it('stand the newest first, with their places, for whoever may go back with a way to', async () => {
    const container = await screenOf();
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((one) => one.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'today at 08:40 This computer 4.2 MB Go back to it',
      'today at 08:40 Blue stick 4.2 MB Go back to it',
      'Sunday 22 November at 18:04 This computer 4.2 MB Go back to it',
      'Saturday 21 November at 17:30 This computer 4.2 MB Go back to it',
    ]);
    expect(screen.getByText(/Something has been saved since/)).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('are not gone back to by somebody who does not look after the file', async () => {
    await screenOf(backups(), ['facilitator']);
    expect(screen.queryByRole('button', { name: /^Go back/ })).toBeNull();
    expect(button('Back up now')).toBeTruthy();
  });

  it('say that there is none yet, and ask for a second place', async () => {
    const container = await screenOf(noBackups);
    expect(screen.getByRole('heading', { name: 'Not backed up yet' })).toBeTruthy();
    expect(screen.getByText('There is no second place yet.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try it out now' })).toBeNull();
    expect(screen.queryByRole('table')).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('are made now, once at a time, and it is said only when it was made', async () => {
    let done: (page: ReturnType<typeof backups>) => void = () => undefined;
    held.fake.on('backups', 'backUpNow', () => new Promise((made) => (done = made)));
    await screenOf();
    await userEvent.click(button('Back up now'));
    await userEvent.click(button('Backing up'));
    expect(held.fake.askedOf('backups', 'backUpNow').length).toBe(1);
    expect(screen.queryByText(/the copy was opened and checked/)).toBeNull();
    done(backups({ upToDate: true }));
    expect(await toast('Backed up: the copy was opened and checked.')).toBeTruthy();
    expect(screen.getByText('Nothing has been saved since.')).toBeTruthy();
  });

  it('a disk that is full is said, and nothing is said to be made', async () => {
    held.fake.refuse('backups', 'backUpNow', told);
    await screenOf();
    await userEvent.click(button('Back up now'));
    expect(await screen.findByText(/There is no room for a backup/)).toBeTruthy();
    expect(screen.queryByText(/the copy was opened and checked/)).toBeNull();
  });

  it('a second place that can’t be reached is said, and the dialog that is cancelled says nothing', async () => {
    held.fake.on('backups', 'backUpNow', () => backups({ trouble: 'The second place can’t be reached now. Plug it in.', second: { name: 'Blue stick', there: false, last: '' } }));
    held.fake.refuse('backups', 'choosePlace', { code: 'cancelled' });
    await screenOf();
    await userEvent.click(button('Choose another folder'));
    await waitFor(() => expect(button('Choose another folder').getAttribute('aria-disabled')).not.toBe('true'));
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.click(button('Back up now'));
    expect((await screen.findByRole('alert')).textContent).toContain('The second place can’t be reached now.');
    expect(screen.queryByText('Backed up: the copy was opened and checked.')).toBeNull();
  });

  it('are tried out, and one that could not be used stands there as such', async () => {
    held.fake.on('backups', 'tryOut', () => backups());
    await screenOf(backups({ tried: 'Tried out today at 08:41: it could not be used. Make a new one now.', triedWell: false }));
    expect(screen.getByText(/it could not be used/).className).toContain('bad');
    await userEvent.click(button('Try it out now'));
    expect(await toast('The newest backup opens, and all of it is whole.')).toBeTruthy();
    expect(screen.queryByText(/it could not be used/)).toBeNull();
  });

  it('the open file is checked, and its last seal can be written down', async () => {
    held.fake.on('backups', 'checkFile', () => ({ words: 'Every page is whole, and so are all 1,284 rows of history.', seals: [{ site: '01930a1b', rows: 1284, seal: '7f3a 91c2' }] }));
    const container = await screenOf();
    await userEvent.click(button('Check the file'));
    expect(await screen.findByText('7f3a 91c2')).toBeTruthy();
    expect(screen.getByText('1,284 rows of history, computer 01930a1b')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('before going back it is said what would not be in the file, and a wrong passphrase keeps the dialog', async () => {
    const words = '14 things were saved since then. They would not be in the file.';
    held.fake.on('backups', 'weighBackup', () => ({ when: 'Sunday 22 November at 18:04', words, acts: 14, safety: 'One of them is about who must not meet.' }));
    held.fake.refuse('backups', 'goBack', { kind: 'input', field: 'passphrase', happened: 'That is not your passphrase.', next: 'Try again.' });
    await screenOf();
    await userEvent.click(button('Go back to the backup made Sunday 22 November at 18:04, This computer'));
    const dialog = await screen.findByRole('dialog', { name: 'Go back to the backup made Sunday 22 November at 18:04?' });
    expect(await within(dialog).findByText(words)).toBeTruthy();
    expect(within(dialog).getByText('One of them is about who must not meet.')).toBeTruthy();
    expect(await faultsIn(dialog)).toEqual([]);
    await userEvent.type(within(dialog).getByLabelText('Your passphrase'), 'four quiet words');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Go back to it' }));
    expect(await within(dialog).findByText('That is not your passphrase.', { exact: false })).toBeTruthy();
    held.fake.on('backups', 'goBack', () => stands({ open: open({ notice: 'Kith went back to the backup.' }) }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Go back to it' }));
    expect(await heading('What’s due')).toBeTruthy();
    expect(screen.getByText('Kith went back to the backup.')).toBeTruthy();
    expect(held.fake.askedOf('backups', 'goBack')[1]).toEqual({ backup: 'Sunday 22 November at 18:04', place: 'first', passphrase: 'four quiet words' });
  });

  it('the corner says when, and when a second place is needed', async () => {
    held.fake.on('service', 'getStatus', () => stands({ open: open({ backedUp: { words: 'Not backed up yet', late: true } }) }));
    await app();
    expect(screen.getByText('Not backed up yet. A second place is needed')).toBeTruthy();
  });
});

describe('a file that can’t be opened', () => {
  const damaged = { kind: 'opening', code: 'file-damaged', happened: 'The file is damaged.', next: 'Open your newest backup.' } as const;

  async function rescue(): Promise<HTMLElement> {
    held.fake.on('service', 'getStatus', () => locked).refuse('service', 'unlock', damaged);
    const container = await app();
    expect(screen.queryByRole('button', { name: 'Open a backup' })).toBeNull();
    await userEvent.type(box('Your passphrase'), 'four quiet words');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Open a backup' }));
    await heading('Open a backup');
    return container;
  }

  it('is opened from its newest backup, or from the one that was chosen', async () => {
    held.fake.on('backups', 'listBackups', () => ({ rows: [row('today at 08:40', 'first'), row('Sunday 22 November at 18:04', 'second')] }));
    held.fake.refuse('backups', 'rescueFile', { kind: 'input', field: 'passphrase', happened: 'That name and passphrase do not go together.', next: 'Check.' });
    const container = await rescue();
    expect(box('Made today at 08:40, This computer, 4.2 MB').checked).toBe(true);
    await userEvent.click(box('Made Sunday 22 November at 18:04, Second place, 4.2 MB'));
    await userEvent.type(box('Your passphrase'), 'four quiet words');
    await userEvent.click(button('Open this backup'));
    expect((await screen.findAllByText(/do not go together/)).length).toBeGreaterThan(0);
    expect(await faultsIn(container)).toEqual([]);
    held.fake.on('backups', 'rescueFile', () => stands());
    await userEvent.click(button('Open this backup'));
    expect(await heading('What’s due')).toBeTruthy();
    expect(held.fake.askedOf('backups', 'rescueFile')[1]).toEqual({
      backup: 'Sunday 22 November at 18:04', place: 'second', workName: 'Ruth A.', passphrase: 'four quiet words',
    });
  });

  it('without a backup says so, and leads back', async () => {
    held.fake.on('backups', 'listBackups', () => ({ rows: [] }));
    await rescue();
    expect(screen.getByText(/Kith knows of no backup of millbrook.kith/)).toBeTruthy();
    await userEvent.click(button(/Back/));
    expect(box('Your passphrase')).toBeTruthy();
  });
});
