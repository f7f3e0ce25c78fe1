// Answers of the referral page: what the arrow keys pass is not given; and what was just done.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultsIn } from './axe';
import { router } from '../shared/route.svelte';
import { toasts } from '../shared/toasts.svelte';
import { app, button, faultLine, heading, page, toast } from './page';
import { locked, referral } from './samples';

const held = page();
const at = { screen: 'family', family: 'f1', referral: 'r1', tab: 'referral' } as const;

describe('an answer', () => {
  // jsdom lacks it, and the arrow keys of a test need it
  beforeAll(() => void Object.assign(document.defaultView ?? window, { CSS: { escape: (words: string) => words } }));

  const dad = () => screen.findByRole('group', { name: /Does Abdirahman/ });
  const safety = () => screen.findByRole('group', { name: /must not be in the same room/ });
  const answer = (group: HTMLElement, name: string): HTMLInputElement => within(group).getByLabelText<HTMLInputElement>(name);
  const saves = () => [...held.fake.askedOf('referral', 'setConsent').map((one) => one.answer), ...held.fake.askedOf('referral', 'setSafety').map((one) => one.answer)];
  const order = () => held.fake.asked.map((one) => one.ask);

  /** Goes from "Not asked yet" past every answer to "Yes". */
  async function passOver(question: () => Promise<HTMLElement>): Promise<HTMLElement> {
    let page = referral();
    held.fake.on('referral', 'getReferral', () => page);
    held.fake.on('referral', 'setConsent', ({ answer }) => (page = { ...page, consents: page.consents.map((one) => (one.id === 'k2' ? { ...one, answer } : one)) }));
    held.fake.on('referral', 'setSafety', ({ answer }) => (page = { ...page, safety: { ...page.safety, answer } }));
    if (!screen.queryByRole('main')) await app(at);
    const group = await question();
    answer(group, 'Not asked yet').focus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(answer(group, 'Yes'));
    return group;
  }

  it.each([['on consent', dad], ['on safety', safety]])('%s that the arrow keys passed over is nobody’s', async (_, question) => {
    const group = await passOver(question);
    expect(saves()).toEqual([]);
    expect(answer(group, 'Yes').checked).toBe(true);
    expect(screen.getByTestId('saved').textContent).not.toContain('Saved');
    await userEvent.tab();
    await waitFor(() => expect(saves()).toEqual(['yes']));
    expect(answer(group, 'Yes').checked).toBe(true);
  });

  it.each(['{Enter}', ' '])('is saved with %j, without leaving it', async (key) => {
    await passOver(dad);
    await userEvent.keyboard(key);
    await waitFor(() => expect(saves()).toEqual(['yes']));
    await userEvent.tab();
    expect(saves()).toEqual(['yes']);
  });

  it('that the keyboard went away from and came back to is not saved again', async () => {
    const group = await passOver(dad);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await userEvent.tab();
    expect(answer(group, 'Not asked yet').checked).toBe(true);
    expect(saves()).toEqual([]);
  });

  it('pressed with the mouse is the one that is saved, whatever the arrow keys passed', async () => {
    const group = await passOver(dad);
    await userEvent.click(within(group).getByText('No'));
    await waitFor(() => expect(saves()).toEqual(['no']));
    await userEvent.tab();
    expect(saves()).toEqual(['no']);
  });

  it('that the arrow keys came to is saved when it is pressed', async () => {
    const group = await passOver(dad);
    await userEvent.click(within(group).getByText('Yes'));
    await waitFor(() => expect(saves()).toEqual(['yes']));
  });

  it('is saved before the screen goes', async () => {
    await passOver(safety);
    router.go({ screen: 'history' });
    await heading('History');
    await waitFor(() => expect(saves()).toEqual(['yes']));
  });

  it('is on the disk before locking, and comes back', async () => {
    held.fake.on('service', 'lock', () => locked);
    await passOver(safety);
    await userEvent.keyboard('{Control>}l{/Control}');
    expect(await screen.findByLabelText('Your passphrase')).toBeTruthy();
    const place = { form: 'referral', about: 'r1', field: 'safety' };
    expect(held.fake.askedOf('history', 'keepDraft')).toEqual([{ ...place, words: 'yes' }]);
    expect(order().indexOf('keepDraft')).toBeLessThan(order().indexOf('lock'));
    expect(saves()).toEqual([]);
  });

  it('that was not saved when Kith stopped is there again, and says so', async () => {
    held.fake.on('history', 'listDrafts', () => ({ drafts: [{ field: 'consent:k2', words: 'yes', at: '14:31' }] }));
    let page = referral();
    held.fake.on('referral', 'getReferral', () => page);
    held.fake.on('referral', 'setConsent', ({ answer }) => (page = referral({ consents: page.consents.map((one) => (one.id === 'k2' ? { ...one, answer } : one)) })));
    held.fake.on('referral', 'acceptReferral', () => (page = { ...page, stage: 'accepted', stageWords: 'Accepted' }));
    const container = await app(at);
    const group = await dad();
    expect(answer(group, 'Yes').checked).toBe(true);
    expect(within(group).getByText(/Draft kept 14:31, not saved yet/)).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(within(group).getByText('No'));
    await waitFor(() => expect(saves()).toEqual(['no']));
    expect(within(group).queryByText(/Draft kept/)).toBeNull();
    // the page that is kept after Accept is made of the same rows: the old draft is no draft of theirs
    await userEvent.click(button('Accept'));
    await screen.findByText('This referral is accepted.');
    expect(answer(await dad(), 'No').checked).toBe(true);
  });

  it('shows why it could not be saved, and stands as it was given', async () => {
    const group = await passOver(dad);
    held.fake.refuse('referral', 'setConsent', { kind: 'saving', happened: 'The disk is full.', next: 'Make room.' });
    await userEvent.tab();
    expect(await faultLine('The disk is full. Make room.')).toBeTruthy();
    expect(answer(group, 'Yes').checked).toBe(true);
    expect(screen.getByTestId('saved').textContent).toContain('Not saved');
  });

  it('has its ring while the arrow keys move, which the webview does not draw itself', async () => {
    const group = await passOver(dad);
    expect(group.hasAttribute('data-keyed')).toBe(true);
    await userEvent.click(within(group).getByText('No'));
    expect(group.hasAttribute('data-keyed')).toBe(false);
  });
});

describe('what was just done', () => {
  it('is said no longer on another screen', async () => {
    await app(at);
    await screen.findByRole('button', { name: 'Accept' });
    toasts.say('Removed Tom', 'a1');
    expect(await toast('Removed Tom')).toBeTruthy();
    router.go({ screen: 'history' });
    await heading('History');
    expect(screen.queryByText('Removed Tom', { selector: '.toast p' })).toBeNull();
  });

  it('is said on the screen that it leads to', async () => {
    await app(at);
    await screen.findByRole('button', { name: 'Accept' });
    toasts.say('Before', 'a1');
    await toast('Before');
    toasts.say('Began a referral', 'a2');
    router.go({ screen: 'history' });
    await heading('History');
    expect(await toast('Began a referral')).toBeTruthy();
  });

  it('what led to it saves itself, and goes back to what is kept when it is refused', async () => {
    held.fake.on('referral', 'setReason', ({ reason }) => referral({ reason, reasonWords: 'Before a birth' }), { saved: '14:32' });
    await app(at);
    const list = await screen.findByLabelText<HTMLSelectElement>('What led to it?');
    await userEvent.selectOptions(list, 'Before a birth');
    await waitFor(() => expect(held.fake.askedOf('referral', 'setReason')).toEqual([{ referral: 'r1', reason: 'preBirth' }]));
    expect(list.value).toBe('preBirth');
    held.fake.refuse('referral', 'setReason', {});
    await userEvent.selectOptions(list, 'School');
    await waitFor(() => expect(list.value).toBe('preBirth'));
  });
});
