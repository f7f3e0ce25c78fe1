// What the safety checker stops, on the screens that ask: left as it is, or let through with a reason and
// done again; and the mark in File until another manager has countersigned.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { faultsIn } from './axe';
import { app, button, page } from './page';
import { conference, planned } from './samples-conference';
import { preparing } from './samples-preparation';
import { restriction, restrictions } from './samples-safety';

const held = page();
const STOP = { kind: 'input' as const, code: 'kept-apart', field: null, happened: 'Daniel must not meet Kelly. This would bring them together.', next: 'Keep them apart, or write why it is all right.', stop: { restriction: 'x1', person: 'p9' } };
const at = (tab: 'preparing' | 'conference' | 'file') => ({ screen: 'family', family: 'f1', referral: 'r1', tab }) as const;

beforeEach(() => {
  held.fake
    .on('preparation', 'getPreparing', () => preparing())
    .on('conference', 'getConference', () => conference())
    .on('safety', 'letThrough', () => restrictions(), { saved: '14:32' });
});

async function stopped(): Promise<HTMLElement> {
  return screen.findByRole('dialog', { name: 'They must be kept apart' });
}

describe('an invitation that would bring two people together', () => {
  async function invite(): Promise<HTMLElement> {
    held.fake.refuse('preparation', 'setInvitation', STOP);
    const container = await app(at('preparing'));
    const who = await screen.findByRole('group', { name: /^Invitation of Sarah Hollis/ });
    await userEvent.click(within(who).getByLabelText('Given'));
    await stopped();
    return container;
  }

  it('is stopped, and left as it is by whoever thinks better of it', async () => {
    const container = await invite();
    expect(within(await stopped()).getByText(STOP.happened)).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(screen.getAllByRole('button', { name: 'Leave it as it is' })[1]!);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(held.fake.askedOf('safety', 'letThrough')).toEqual([]);
    expect(await screen.findByText(/Daniel must not meet Kelly/)).toBeTruthy();
  });

  it('goes through with a reason, and is then done again', async () => {
    await invite();
    held.fake.on('preparation', 'setInvitation', () => preparing(), { saved: '14:32' });
    await userEvent.type(screen.getByLabelText('Why is it all right, and how are they kept apart?'), 'Two rooms');
    await userEvent.click(button('Let it through'));
    await waitFor(() => expect(held.fake.askedOf('preparation', 'setInvitation').length).toBe(2));
    expect(held.fake.askedOf('safety', 'letThrough')).toEqual([{ restriction: 'x1', person: 'p9', door: 'invitation', reason: 'Two rooms' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByText(/must not meet/)).toBeNull();
  });

  it('a reason that is not there is asked for, and nothing is done', async () => {
    await invite();
    held.fake.refuse('safety', 'letThrough', { kind: 'input', field: 'reason', happened: 'It does not say why yet.', next: 'Write why.' });
    await userEvent.click(button('Let it through'));
    expect(await screen.findByText(/It does not say why yet/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Why is it all right, and how are they kept apart?'));
    expect(held.fake.askedOf('preparation', 'setInvitation').length).toBe(1);
  });
});

it('a booking asks at its own door, once for each of the two', async () => {
  held.fake.on('conference', 'getConference', () => conference({ booked: null }));
  held.fake.refuse('conference', 'bookConference', STOP);
  await app(at('preparing'));
  await userEvent.click(await screen.findByRole('button', { name: 'Book it' }));
  await stopped();
  await userEvent.type(screen.getByLabelText('Why is it all right, and how are they kept apart?'), 'Two sittings');
  await userEvent.click(button('Let it through'));
  await waitFor(() => expect(held.fake.askedOf('conference', 'bookConference').length).toBe(2));
  await stopped();
  held.fake.on('conference', 'bookConference', () => conference({ booked: planned }), { saved: '14:32' });
  await userEvent.type(screen.getByLabelText('Why is it all right, and how are they kept apart?'), 'Two sittings');
  await userEvent.click(button('Let it through'));
  await waitFor(() => expect(held.fake.askedOf('conference', 'bookConference').length).toBe(3));
  expect(held.fake.askedOf('safety', 'letThrough').map((one) => one.door)).toEqual(['booking', 'booking']);
});

it('somebody’s arrival asks too, before the room sees the screen', async () => {
  held.fake.refuse('conference', 'setHere', STOP);
  await app(at('conference'));
  const jean = await screen.findByRole('group', { name: 'Is Jean Hollis here?' });
  await userEvent.click(within(jean).getByRole('button', { name: 'In the room' }));
  await stopped();
  held.fake.on('conference', 'setHere', () => conference(), { saved: '14:32' });
  await userEvent.type(screen.getByLabelText('Why is it all right, and how are they kept apart?'), 'Two rooms');
  await userEvent.click(button('Let it through'));
  await waitFor(() => expect(held.fake.askedOf('conference', 'setHere').length).toBe(2));
  expect(held.fake.askedOf('safety', 'letThrough')[0]?.door).toBe('attendance');
});

describe('in File', () => {
  const through = { through: 't1', words: 'An invitation of Daniel was let through by Ruth A. on Tuesday 24 November', reason: 'Two rooms', signedWords: 'Not countersigned yet', signed: false, maySign: true };
  const file = (part: Partial<typeof through>) => restrictions({ rows: [restriction('x1', { through: [{ ...through, ...part }] })] });

  async function open(part: Partial<typeof through> = {}): Promise<HTMLElement> {
    held.fake.on('safety', 'listRestrictions', () => file(part));
    const container = await app(at('file'));
    await screen.findByText(through.words);
    return container;
  }

  it('what was let through stands with its reason, and another manager countersigns', async () => {
    held.fake.on('safety', 'countersign', () => file({ signed: true, maySign: false, signedWords: 'Countersigned by Jo B.' }), { saved: '14:32' });
    const container = await open();
    expect(screen.getByText(through.words)).toBeTruthy();
    expect(screen.getByText('Two rooms')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('I have read it: countersign'));
    expect(await screen.findByText('Countersigned by Jo B.')).toBeTruthy();
    expect(held.fake.askedOf('safety', 'countersign')).toEqual([{ through: 't1' }]);
    expect(screen.queryByRole('button', { name: /countersign/ })).toBeNull();
  });

  it('whoever may not countersign is not asked to', async () => {
    await open({ maySign: false });
    expect(screen.getByText('Not countersigned yet')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /countersign/ })).toBeNull();
  });
});
