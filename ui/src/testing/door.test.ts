// Everything before the file is open: what a person sees, and what is asked of the core.
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import App from '../App.svelte';
import { router } from '../shared/route.svelte';
import { faultsIn } from './axe';
import { app, box, button, faultLine, heading, page } from './page';
import { inView, locked, noFile, open, stands } from './samples';
import { underWay } from './samples-conference';
import { card } from './samples-due';
import { plan } from './samples-plan';

const held = page();

describe('before the file is open', () => {
  it('the first run offers three ways, and a cancelled dialog shows nothing', async () => {
    held.fake.on('service', 'getStatus', () => noFile).refuse('service', 'openFile', { code: 'cancelled' });
    const container = await app();
    await userEvent.click(button('Open a file'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(button('Start a service')).toBeTruthy();
    expect(button('Look round a practice service')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('a practice service says that it takes a few seconds, shows its passphrase and fills it in', async () => {
    const practice = { ...locked, practicePassphrase: 'practice kettle orbit thimble' };
    let done: (stands: typeof practice) => void = () => undefined;
    held.fake.on('service', 'getStatus', () => noFile).on('service', 'lookRound', () => new Promise((made) => (done = made)));
    held.fake.on('service', 'unlock', () => stands({ open: open({ practice: true }) }));
    const container = await app();
    await userEvent.click(button('Look round a practice service'));
    expect(await screen.findByText(/This takes a few seconds/, { selector: '#look-about' })).toBeTruthy();
    expect(button('Look round a practice service').getAttribute('aria-disabled')).toBe('true');
    done(practice);
    expect(await screen.findByText('practice kettle orbit thimble')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('Fill it in'));
    expect(box('Your passphrase').value).toBe('practice kettle orbit thimble');
    expect(document.activeElement).toBe(box('Your passphrase'));
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('This is practice.')).toBeTruthy();
    expect(held.fake.askedOf('service', 'unlock')).toEqual([{ workName: 'Ruth A.', passphrase: 'practice kettle orbit thimble' }]);
  });

  it('a practice service that could not be made is said', async () => {
    held.fake.on('service', 'getStatus', () => noFile).refuse('service', 'lookRound', { happened: 'There is no room on the disk.' });
    await app();
    await userEvent.click(button('Look round a practice service'));
    expect((await screen.findByRole('alert')).textContent).toContain('There is no room on the disk.');
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
    expect(await heading('What’s due')).toBe(document.activeElement);
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
    expect(await heading('What’s due')).toBeTruthy();
    expect(held.fake.askedOf('service', 'checkSheet')).toEqual([{ first: 'JKMN', second: 'ABCD' }]);
  });

  it('a core that does not answer is said, with a way to try again', async () => {
    held.fake.refuse('service', 'getStatus', { happened: 'Kith could not look.', next: 'Try again.' });
    render(App);
    expect(await screen.findByText('Kith could not look.')).toBeTruthy();
    held.fake.on('service', 'getStatus', () => stands());
    await userEvent.click(button('Try again'));
    expect(await heading('What’s due')).toBeTruthy();
  });
});

describe('family time', () => {
  const now = new Date('2026-11-23T18:02:00Z');
  const byThemselves = { ...locked, familyTime: card(now) };
  const ready = () => userEvent.click(button('We are ready'));

  it('is a still card without a name, a field or another way out', async () => {
    held.fake.on('service', 'getStatus', () => byThemselves);
    vi.spyOn(Date, 'now').mockReturnValue(now.getTime());
    const container = await app();
    expect(await heading('This is your time')).toBe(document.activeElement);
    expect(screen.getByText('6:02pm')).toBeTruthy();
    expect(screen.getByText('You started 47 minutes ago.')).toBeTruthy();
    expect(screen.getByText('The place is yours until 7pm.')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'The plan needs to make sure' })).getAllByRole('listitem').length).toBe(4);
    expect(screen.queryByText(/Ruth/)).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getAllByRole('button').map((one) => one.textContent?.trim())).toEqual(['We are ready']);
    expect(await faultsIn(container)).toEqual([]);
  });

  it('leaves out what it does not know', async () => {
    held.fake.on('service', 'getStatus', () => ({ ...locked, familyTime: card(now, 0, { until: '', question: '' }) }));
    await app();
    await heading('This is your time');
    expect(screen.queryByText(/The place is yours/)).toBeNull();
    expect(screen.queryByRole('region', { name: 'What you came to work out' })).toBeNull();
  });

  it.each([
    [0, 'You have just started.'],
    [1, 'You started 1 minute ago.'],
    [60, 'You started 1 hour ago.'],
    [129, 'You started 2 hours and 9 minutes ago.'],
  ])('counts up: %s minutes', async (minutes, words) => {
    held.fake.on('service', 'getStatus', () => ({ ...locked, familyTime: card(now, minutes) }));
    vi.spyOn(Date, 'now').mockReturnValue(now.getTime());
    await app();
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('only a passphrase brings Kith back, to the conference and nothing before it', async () => {
    held.fake.on('service', 'getStatus', () => byThemselves);
    held.fake.on('service', 'unlock', () => inView()).on('conference', 'getConference', () => underWay('writingThePlan')).on('plan', 'getPlan', () => plan());
    const container = await app();
    await ready();
    expect(document.activeElement).toBe(box('Your passphrase'));
    expect(box('Who are you?').value).toBe('Ruth A.');
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.keyboard('four quiet words here{Enter}');
    expect(await screen.findByText('Family view')).toBeTruthy();
    expect(router.now).toMatchObject({ screen: 'family', family: 'f1', referral: 'r1', tab: 'conference' });
    expect(held.fake.askedOf('due', 'listDue')).toEqual([]);
  });

  it('stays when the passphrase is wrong, and when they are not ready after all', async () => {
    held.fake.on('service', 'getStatus', () => byThemselves);
    held.fake.refuse('service', 'unlock', { kind: 'opening', field: 'passphrase', happened: 'They do not go together.', next: 'Check the name.' });
    await app();
    await ready();
    await userEvent.keyboard('wrong words{Enter}');
    expect(await faultLine(/They do not go together. Check the name./)).toBeTruthy();
    expect(await heading('This is your time')).toBeTruthy();
    await userEvent.click(button('Not yet'));
    expect(screen.queryByLabelText('Your passphrase')).toBeNull();
    expect(document.activeElement).toBe(button('We are ready'));
  });
});
