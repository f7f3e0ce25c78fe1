// What is around every screen: history, keys, the notice, and locking without losing a word.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { router } from '../shared/route.svelte';
import { status } from '../shared/status.svelte';
import { faultsIn } from './axe';
import { app, page, toast } from './page';
import { trouble } from './fake';
import { locked, open, referral, stands } from './samples';

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

  it('? shows the keys, and letter keys rest while a dialog is open', async () => {
    const container = await app({ screen: 'families' });
    await screen.findByRole('row', { name: /Okafor/ });
    await userEvent.keyboard('?');
    expect(screen.getByRole('dialog', { name: 'Keys' })).toBeTruthy();
    await userEvent.keyboard('n');
    expect(held.fake.askedOf('referral', 'beginReferral')).toEqual([]);
    expect(await faultsIn(container)).toEqual([]);
  });

  it('Ctrl+Shift+Z, which means "do again" elsewhere, undoes nothing', async () => {
    await app({ screen: 'families' });
    await screen.findByRole('row', { name: /Okafor/ });
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(held.fake.askedOf('history', 'undoLast')).toEqual([]);
  });

  it('shows what opening mended, until it is read', async () => {
    held.fake.on('service', 'getStatus', () => stands({ open: open({ notice: 'Kith mended the key file.' }) }));
    const container = await app();
    const note = screen.getByRole('status');
    expect(note.textContent).toContain('Kith mended the key file.');
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(within(note).getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('Kith mended the key file.')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'History' }));
    expect(screen.queryByText('Kith mended the key file.')).toBeNull();
  });
});

describe('when nobody is there', () => {
  const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000 + 5_000);
  beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] }));
  afterEach(() => vi.useRealTimers());

  it('Kith locks itself after ten minutes, and not while somebody gives a sign', async () => {
    held.fake.on('service', 'lock', () => locked);
    await app({ screen: 'families' });
    await minutes(9);
    window.dispatchEvent(new Event('pointermove'));
    await minutes(9);
    expect(held.fake.askedOf('service', 'lock')).toEqual([]);
    await minutes(1);
    await waitFor(() => expect(status.value?.door).toBe('locked'));
  });
});

describe('the side bar', () => {
  const family = { screen: 'family', family: 'f1', referral: 'r1', tab: 'people' } as const;
  const recent = () => screen.findByRole('navigation', { name: 'Recent' });

  it('says how many wait at each place', async () => {
    await app();
    await waitFor(() => expect(screen.getByRole('button', { name: 'What’s due' }).textContent).toContain('4'));
    expect(screen.getByRole('button', { name: 'My families' }).textContent).toContain('7');
    expect(screen.getByRole('button', { name: 'Reviews' }).textContent).toContain('3');
    expect(screen.getByRole('button', { name: 'What’s due' }).getAttribute('aria-current')).toBe('page');
  });

  it('shows Counts to a manager alone', async () => {
    await app();
    expect(screen.getByRole('button', { name: 'Counts' })).toBeTruthy();
    status.set(stands({ open: open({ me: { ...open().me, roles: ['facilitator'] } }) }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Counts' })).toBeNull());
  });

  it('has opened a family before, so its name stands while another tab of it is on its way', async () => {
    held.fake.on('preparation', 'getPreparing', () => new Promise(() => undefined));
    await app(family);
    await screen.findByRole('row', { name: /Kelly Hollis/ });
    router.tab('preparing');
    await screen.findByText('Looking that up.');
    expect(screen.getByRole('heading', { level: 1, name: referral().label })).toBeTruthy();
  });

  it('remembers the last three families, at the tab they were left at, until Kith is locked', async () => {
    held.fake.on('service', 'lock', () => locked).on('service', 'unlock', () => stands());
    held.fake.on('referral', 'getReferral', ({ referral: id }) => referral({ referral: id, family: id.replace('r', 'f'), label: `Family ${id}` }));
    const container = await app(family);
    for (const at of [2, 3, 4]) {
      await screen.findByRole('row', { name: /Kelly Hollis/ });
      await waitFor(() => expect(screen.queryByRole('button', { name: `Family r${at - 1}` })).toBeTruthy());
      router.go({ ...family, family: `f${at}`, referral: `r${at}` });
    }
    await waitFor(async () => expect(within(await recent()).getAllByRole('button').map((one) => one.textContent?.trim())).toEqual(['Family r4', 'Family r3', 'Family r2']));
    expect(screen.getByRole('button', { name: 'Family r4' }).getAttribute('aria-current')).toBe('page');
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Family r2' }));
    expect(router.now).toMatchObject({ family: 'f2', referral: 'r2', tab: 'people' });
    await userEvent.click(screen.getByRole('button', { name: 'Lock' }));
    await userEvent.type(await screen.findByLabelText('Your passphrase'), 'four quiet words here{Enter}');
    await screen.findByRole('heading', { name: 'What’s due' });
    expect(screen.queryByRole('navigation', { name: 'Recent' })).toBeNull();
  });

  it('of a practice service stands under a band that says so', async () => {
    held.fake.on('service', 'getStatus', () => stands({ open: open({ practice: true }) }));
    const container = await app({ screen: 'history' });
    expect(await screen.findByText('This is practice.')).toBeTruthy();
    expect(screen.getByText('Practice service')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });
});

describe('the menu of a narrow window', () => {
  const menu = () => screen.getByRole('button', { name: 'Menu' });
  const places = () => document.getElementById(menu().getAttribute('aria-controls') ?? '')!;
  const place = (name: string) => within(places()).getByRole('button', { name });
  const open = () => menu().getAttribute('aria-expanded') === 'true' && places().classList.contains('shown');
  async function press(): Promise<void> {
    menu().focus();
    await userEvent.keyboard('{Enter}');
  }

  it('opens and shuts by keyboard, and Escape gives the keyboard back', async () => {
    const container = await app({ screen: 'families' });
    expect(open()).toBe(false);
    await press();
    expect(open()).toBe(true);
    expect(await faultsIn(container)).toEqual([]);
    await press();
    expect(open()).toBe(false);
    await press();
    await userEvent.tab();
    expect(document.activeElement).toBe(place('What’s due'));
    await userEvent.keyboard('{Escape}');
    expect(open()).toBe(false);
    expect(document.activeElement).toBe(menu());
  });

  it('shuts behind a place, and the heading has the keyboard and is in sight', async () => {
    await app({ screen: 'families' });
    await press();
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
    place('History').focus();
    await userEvent.keyboard('{Enter}');
    const title = await screen.findByRole('heading', { level: 1, name: 'History' });
    expect(document.activeElement).toBe(title);
    expect(scrolled.mock.contexts).toContain(title);
    expect(open()).toBe(false);
  });

  it('shuts also behind the place that is up already, and when something else leads away', async () => {
    await app({ screen: 'families' });
    await press();
    await userEvent.click(place('My families'));
    expect(open()).toBe(false);
    await press();
    router.go({ screen: 'settings' });
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    expect(open()).toBe(false);
  });

  it('has the keyboard again once the keys have been read', async () => {
    await app({ screen: 'families' });
    await press();
    await userEvent.click(place('Keys'));
    expect(open()).toBe(false);
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }));
    expect(document.activeElement).toBe(menu());
  });

  it('leaves the keyboard at Keys where the places stand beside the page', async () => {
    await app({ screen: 'families' });
    place('Keys').focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }));
    expect(document.activeElement).toBe(place('Keys'));
  });
});

describe('locking', () => {
  const at = { screen: 'family', family: 'f1', referral: 'r1', tab: 'referral' } as const;
  const why = () => screen.findByLabelText('What do you hope the family can work out?');
  const order = () => held.fake.asked.map((one) => one.ask);
  const fresh = { saved: '14:33', changed: [{ table: 'referral', id: 'r1' }] };

  it('with Ctrl+L keeps what is typed first, also from inside a field', async () => {
    held.fake.on('service', 'lock', () => locked);
    await app(at);
    await userEvent.type(await why(), '!');
    await userEvent.keyboard('{Control>}l{/Control}');
    expect(await screen.findByLabelText('Your passphrase')).toBeTruthy();
    expect(order().indexOf('keepDraft')).toBeGreaterThan(-1);
    expect(order().indexOf('keepDraft')).toBeLessThan(order().indexOf('lock'));
    expect(order().slice(order().indexOf('lock') + 1).filter((ask) => ask.startsWith('set'))).toEqual([]);
  });

  it('with the button waits for the field that is being left', async () => {
    const saves: string[] = [];
    held.fake.on('service', 'lock', () => (saves.push('locked'), locked));
    held.fake.on('referral', 'setWhy', async ({ words }) => {
      await new Promise((done) => setTimeout(done, 60));
      saves.push('saved');
      return referral({ why: words });
    }, fresh);
    await app(at);
    await userEvent.type(await why(), '!');
    await userEvent.click(screen.getByRole('button', { name: 'Lock' }));
    expect(await screen.findByLabelText('Your passphrase')).toBeTruthy();
    expect(saves).toEqual(['saved', 'locked']);
  });

  it('does not happen over words that are not on the disk, until it is asked again', async () => {
    held.fake.on('service', 'lock', () => locked).refuse('history', 'keepDraft', { happened: 'The disk is full.' });
    await app(at);
    await userEvent.type(await why(), '!');
    await userEvent.keyboard('{Control>}l{/Control}');
    expect(await toast(/Not saved, so Kith has not locked. The disk is full. Press Ctrl and L again/)).toBeTruthy();
    expect(screen.getByTestId('saved').textContent).toContain('Not saved. The disk is full.');
    expect(order()).not.toContain('lock');
    await userEvent.keyboard('?');
    await userEvent.keyboard('{Control>}l{/Control}');
    await waitFor(() => expect(held.fake.askedOf('history', 'keepDraft').length).toBeGreaterThan(1));
    expect(order()).not.toContain('lock');
    await userEvent.keyboard('{Control>}l{/Control}');
    expect(await screen.findByLabelText('Your passphrase')).toBeTruthy();
  });

  it('does not happen over an answer that was refused on its way', async () => {
    let refuse: (problem: unknown) => void = () => undefined;
    held.fake.on('service', 'lock', () => locked);
    held.fake.on('referral', 'setConsent', () => new Promise((_, no) => (refuse = no)));
    await app(at);
    const dad = await screen.findByRole('group', { name: /Does Abdirahman/ });
    await userEvent.click(within(dad).getByLabelText('Yes'));
    await waitFor(() => expect(order()).toContain('setConsent'));
    await userEvent.keyboard('{Control>}l{/Control}');
    refuse({ ...trouble, happened: 'The disk is full.' });
    expect(await toast(/has not locked. The disk is full./)).toBeTruthy();
    await userEvent.keyboard('{Control>}l{/Control}');
    expect(await screen.findByLabelText('Your passphrase')).toBeTruthy();
  });
});
