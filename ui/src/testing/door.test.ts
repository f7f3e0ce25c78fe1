// Everything before the file is open: what a person sees, and what is asked of the core.
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import App from '../App.svelte';
import { faultsIn } from './axe';
import { app, box, button, faultLine, heading, page } from './page';
import { locked, noFile, open, stands } from './samples';

const held = page();

describe('before the file is open', () => {
  it('the first run offers two ways, and a cancelled dialog shows nothing', async () => {
    held.fake.on('service', 'getStatus', () => noFile).refuse('service', 'openFile', { code: 'cancelled' });
    const container = await app();
    await userEvent.click(button('Open a file'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(button('Start a service')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('starting a service takes the offered passphrase, and keeps all that was typed when refused', async () => {
    held.fake.on('service', 'getStatus', () => noFile);
    held.fake.refuse('service', 'startService', { kind: 'input', field: 'workName', happened: 'There is no name yet.', next: 'Enter it.' });
    const container = await app();
    await userEvent.click(button('Start a service'));
    await userEvent.type(box(/service called/), 'Family Meetings, Millbrook');
    await userEvent.click(screen.getByLabelText('Convenor'));
    await userEvent.click(await screen.findByRole('button', { name: 'Use this one' }));
    expect(await screen.findByText('A guesser would need centuries')).toBeTruthy();
    await userEvent.click(button('Start the service'));
    expect(await screen.findByRole('alert')).toBe(document.activeElement);
    expect(box(/service called/).value).toBe('Family Meetings, Millbrook');
    expect(held.fake.askedOf('service', 'startService')).toEqual([
      { serviceName: 'Family Meetings, Millbrook', roleTerm: 'convenor', workName: '', passphrase: 'kettle orbit sandal thimble' },
    ]);
    await userEvent.click(screen.getByRole('link', { name: 'There is no name yet.' }));
    expect(document.activeElement).toBe(box(/Your name at work/));
    expect(await faultsIn(container)).toEqual([]);
  });

  it('unlocking starts at the passphrase, tells what went wrong, and counts the wait', async () => {
    held.fake.on('service', 'getStatus', () => locked);
    held.fake.refuse('service', 'unlock', { kind: 'opening', field: 'passphrase', happened: 'They do not go together.', next: 'Check the name.' });
    const container = await app();
    expect(box('Who are you?').value).toBe('Ruth A.');
    expect(document.activeElement).toBe(box('Your passphrase'));
    held.fake.on('service', 'getStatus', () => ({ ...locked, waitSeconds: 8 }));
    await userEvent.keyboard('wrong words{Enter}');
    expect(await faultLine(/They do not go together. Check the name./)).toBeTruthy();
    expect(await screen.findByText(/waits 8 seconds/)).toBeTruthy();
    expect(box('Your passphrase').value).toBe('wrong words');
    await userEvent.click(button(/Unlock/));
    expect(held.fake.askedOf('service', 'unlock').length).toBe(1);
    expect(await faultsIn(container)).toEqual([]);
  });

  it('opens the families', async () => {
    held.fake.on('service', 'getStatus', () => locked).on('service', 'unlock', () => stands());
    await app();
    await userEvent.keyboard('four quiet words here{Enter}');
    expect(await heading('My families')).toBe(document.activeElement);
  });

  it('the recovery sheet can be pasted whole, and a mistyped group is named', async () => {
    held.fake.on('service', 'getStatus', () => locked);
    held.fake.refuse('service', 'unlockWithSheet', { field: 'group7', happened: 'Group 7 is not right.', next: 'Look again.' });
    const container = await app();
    await userEvent.click(button(/recovery sheet/));
    await userEvent.click(box('Group 1'));
    await userEvent.paste('ABCD EFGH JKMN PQRS TVWX YZ01 2345 6789 ABCD EFGH JKMN PQRS');
    expect(box('Group 12').value).toBe('PQRS');
    await userEvent.click(button('Unlock with the sheet'));
    expect(await faultLine(/Group 7 is not right. Look again./)).toBeTruthy();
    expect(box('Group 7').getAttribute('aria-invalid')).toBe('true');
    expect(await faultsIn(container)).toEqual([]);
  });

  it('nothing else can be reached until the sheet is made and typed back', async () => {
    let sheet = open({ sheet: 'toMake' });
    held.fake.on('service', 'getStatus', () => stands({ open: sheet }));
    held.fake.on('service', 'saveSheet', () => {
      sheet = open({ sheet: 'toCheck' });
      return { fileName: 'Recovery sheet.pdf', pages: 1 };
    });
    held.fake.on('service', 'checkSheet', () => stands());
    const container = await app();
    expect(screen.queryByRole('navigation')).toBeNull();
    await userEvent.click(button('Save the sheet'));
    expect(await screen.findByText(/Recovery sheet.pdf is saved, one page/, { selector: 'b' })).toBeTruthy();
    expect(document.activeElement).toBe(box('Group 3'));
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.type(box('Group 3'), 'JKMN');
    await userEvent.type(box('Group 9'), 'ABCD');
    await userEvent.click(button('Check these two groups'));
    expect(await heading('My families')).toBeTruthy();
    expect(held.fake.askedOf('service', 'checkSheet')).toEqual([{ first: 'JKMN', second: 'ABCD' }]);
  });

  it('a core that does not answer is said, with a way to try again', async () => {
    held.fake.refuse('service', 'getStatus', { happened: 'Kith could not look.', next: 'Try again.' });
    render(App);
    expect(await screen.findByText('Kith could not look.')).toBeTruthy();
    held.fake.on('service', 'getStatus', () => stands());
    await userEvent.click(button('Try again'));
    expect(await heading('My families')).toBeTruthy();
  });
});
