// Family view: the people in the room see this screen. How it is entered and left, and what is not in it.
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import App from '../App.svelte';
import { saving } from '../api/saving.svelte';
import { router } from '../shared/route.svelte';
import { status } from '../shared/status.svelte';
import { faultsIn } from './axe';
import { app, box, button, faultLine, heading, page, toast } from './page';
import { inView, locked, open, stands } from './samples';
import { held as over, underWay } from './samples-conference';
import { plan } from './samples-plan';

const held = page();
const CONFERENCE = { screen: 'family', family: 'f1', referral: 'r1', tab: 'conference' } as const;

beforeEach(() => {
  held.fake
    .on('conference', 'getConference', () => underWay('sharingInformation'))
    .on('plan', 'getPlan', () => plan())
    .on('service', 'enterFamilyView', () => inView())
    .on('service', 'leaveFamilyView', () => stands());
});

/** The app in family view. */
async function room(): Promise<HTMLElement> {
  held.fake.on('service', 'getStatus', () => inView());
  const container = await app();
  await heading('What we are here to do');
  return container;
}
async function leaving(): Promise<HTMLElement> {
  await userEvent.click(button('Leave family view'));
  return screen.findByRole('dialog', { name: 'Leave family view' });
}

describe('entering', () => {
  it('staff see nothing of a conference that goes on, but the way into the room’s view', async () => {
    const container = await app(CONFERENCE);
    expect(await screen.findByRole('heading', { name: 'The conference is going on' })).toBeTruthy();
    expect(screen.queryByText('What we are here to do')).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('Open family view'));
    expect(await heading('What we are here to do')).toBeTruthy();
    expect(held.fake.askedOf('service', 'enterFamilyView')).toEqual([{ referral: 'r1' }]);
  });

  it('Ctrl+Shift+F enters from any page of the family, and from no other', async () => {
    await app({ screen: 'due' });
    await userEvent.keyboard('{Control>}{Shift>}f{/Shift}{/Control}');
    expect(held.fake.askedOf('service', 'enterFamilyView')).toEqual([]);
    router.go({ ...CONFERENCE, tab: 'people' });
    await screen.findByRole('row', { name: /Kelly Hollis/ });
    await userEvent.keyboard('{Control>}{Shift>}f{/Shift}{/Control}');
    expect(await heading('What we are here to do')).toBeTruthy();
  });

  it('does not begin over words that are not on the disk', async () => {
    vi.spyOn(saving, 'settle').mockResolvedValue([{ kind: 'saving', code: 'disk-full', field: null, happened: 'The disk is full.', next: 'Make room.' }]);
    await app(CONFERENCE);
    await screen.findByRole('heading', { name: 'The conference is going on' });
    await userEvent.click(button('Open family view'));
    expect(await toast(/Not saved, so family view has not begun. The disk is full./)).toBeTruthy();
    expect(held.fake.askedOf('service', 'enterFamilyView')).toEqual([]);
    vi.restoreAllMocks();
  });
});

describe('in it', () => {
  it('who is here is only added to: nobody is taken off, and touching an answer again asks nothing', async () => {
    await room();
    await userEvent.click(button('Change who is here'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Who is here' }));
    expect(dialog.getByText(/To take somebody off, leave family view first/)).toBeTruthy();
    expect(dialog.queryByRole('button', { name: 'Not here' })).toBeNull();
    expect(dialog.queryByRole('button', { name: 'Sent words' })).toBeNull();
    await userEvent.click(dialog.getAllByRole('button', { pressed: true })[0]!);
    expect(held.fake.askedOf('conference', 'setHere')).toEqual([]);
  });

  it('nothing else stands on the screen, and no key of another screen does anything', async () => {
    const container = await room();
    expect(screen.queryByRole('complementary', { name: 'Kith' })).toBeNull();
    expect(screen.queryByRole('navigation', { name: /pages|Main|Recent/ })).toBeNull();
    const before = held.fake.asked.length;
    await userEvent.keyboard('{Control>}k{/Control}{Control>}z{/Control}n?{Control>}{Shift>}f{/Shift}{/Control}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(held.fake.asked.length).toBe(before);
    expect(await faultsIn(container)).toEqual([]);
  });

  it('a core that does not answer still leaves the way out', async () => {
    held.fake.refuse('conference', 'getConference', { happened: 'The disk did not answer.' }).on('service', 'getStatus', () => inView());
    router.inRoom('f1', 'r1');
    render(App);
    expect(await screen.findByText('The disk did not answer.')).toBeTruthy();
    expect(button('Leave family view')).toBeTruthy();
  });

  it('an ended conference thanks the room and shows no more', async () => {
    held.fake.on('conference', 'getConference', () => over()).on('service', 'getStatus', () => inView());
    const container = await app();
    expect(await heading('Thank you')).toBeTruthy();
    expect(screen.queryByText(/St Luke/)).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });
});

describe('leaving', () => {
  it('takes the passphrase; a wrong one says so and can be typed again', async () => {
    held.fake.refuse('service', 'leaveFamilyView', { kind: 'input', code: 'passphrase-not-yours', field: 'passphrase', happened: 'That is not your passphrase.', next: 'Capital letters matter in it.' });
    const container = await room();
    await leaving();
    expect(document.activeElement).toBe(box('Your passphrase'));
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.keyboard('let me out{Enter}');
    expect(await faultLine(/That is not your passphrase./)).toBeTruthy();
    expect(box('Your passphrase').value).toBe('');
    expect(document.activeElement).toBe(box('Your passphrase'));
    held.fake.on('service', 'leaveFamilyView', () => stands());
    await userEvent.keyboard('four quiet words here{Enter}');
    expect(await heading('What’s due')).toBeTruthy();
    expect(held.fake.askedOf('service', 'leaveFamilyView')).toEqual([{ passphrase: 'let me out' }, { passphrase: 'four quiet words here' }]);
  });

  it('the fifth wrong one has locked Kith', async () => {
    held.fake.refuse('service', 'leaveFamilyView', { kind: 'refused', code: 'locked', happened: 'Kith is locked.', next: 'Unlock it.' });
    await room();
    await leaving();
    held.fake.on('service', 'getStatus', () => locked);
    await userEvent.keyboard('let me out{Enter}');
    expect(await screen.findByLabelText('Who are you?')).toBeTruthy();
  });

  it('closing it goes back to the room, and so does the keyboard', async () => {
    await room();
    const dialog = await leaving();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(button('Leave family view'));
    expect(held.fake.askedOf('service', 'leaveFamilyView')).toEqual([]);
  });

  it('a page that is made anew after it opens on the family’s plan', async () => {
    const left = { family: 'f1', referral: 'r1', shown: true };
    held.fake.on('service', 'getStatus', () => stands({ open: open({ leftFamilyView: left }) }));
    await app();
    await waitFor(() => expect(router.now).toMatchObject({ screen: 'family', referral: 'r1', tab: 'plan' }));
  });
});

describe('after an unlock', () => {
  it('is asked about, and names nobody before', async () => {
    held.fake.on('service', 'getStatus', () => inView(false));
    const container = await app();
    expect(await heading('Family view was on')).toBeTruthy();
    expect(container.textContent).not.toMatch(/Mohamud|Okafor|Amara/);
    expect(held.fake.askedOf('conference', 'getConference')).toEqual([]);
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('Go back to family view'));
    expect(await heading('What we are here to do')).toBeTruthy();
  });

  it('may be left before anything is shown, without a passphrase', async () => {
    held.fake.on('service', 'getStatus', () => inView(false));
    await app();
    await userEvent.click(await screen.findByRole('button', { name: 'Leave family view' }));
    expect(await heading('What’s due')).toBeTruthy();
    expect(held.fake.askedOf('service', 'leaveFamilyView')).toEqual([{ passphrase: '' }]);
  });
});

describe('when nobody is there', () => {
  const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000 + 5_000);
  beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] }));
  afterEach(() => vi.useRealTimers());

  it('a conference may be quiet for half an hour', async () => {
    held.fake.on('service', 'lock', () => locked);
    await room();
    await minutes(29);
    expect(held.fake.askedOf('service', 'lock')).toEqual([]);
    await minutes(1);
    await waitFor(() => expect(held.fake.askedOf('service', 'lock').length).toBe(1));
    await waitFor(() => expect(status.value?.door).toBe('locked'));
  });
});

it('the dialog that leaves says whose passphrase it asks for', async () => {
  await room();
  const dialog = await leaving();
  expect(within(dialog).getByText('Whoever unlocked Kith types it. Capital letters matter.')).toBeTruthy();
});
