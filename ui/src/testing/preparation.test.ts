// Preparing: fields that save themselves, the booking, logging a visit, the log, and what is said before
// the referral is accepted.
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saving } from '../api/saving.svelte';
import { router } from '../shared/route.svelte';
import { toasts } from '../shared/toasts.svelte';
import { faultsIn } from './axe';
import { Fake } from './fake';
import Frame from './preparation-frame.svelte';
import { conference, planned } from './samples-conference';
import { preparing } from './samples-preparation';

let fake: Fake;
const monday = { date: '2026-11-23', words: 'Monday 23 November' };
beforeEach(() => {
  fake = new Fake()
    .on('preparation', 'getPreparing', () => preparing())
    .on('conference', 'getConference', () => conference({ booked: null }))
    .on('history', 'listDrafts', () => ({ drafts: [] }))
    .on('history', 'keepDraft', () => ({ at: '14:31' }))
    .on('history', 'dropDraft', () => ({ at: '14:32' }))
    .on('history', 'readDate', () => monday);
});
afterEach(() => {
  saving.clear();
  toasts.dismiss();
  router.home();
  fake.end();
});

const tab = { screen: 'family', family: 'f1', referral: 'r1', tab: 'preparing' } as const;
async function open(part: { at?: 'log' | 'booking'; person?: string } = {}): Promise<HTMLElement> {
  router.go({ ...tab, ...part });
  const { container } = render(Frame);
  await screen.findByRole('heading', { level: 1, name: 'Okafor' });
  return container;
}
const row = (name: RegExp) => screen.findByRole('row', { name });

describe('everyone', () => {
  it('stands in one table with what is known, and a sum', async () => {
    const container = await open();
    const jean = await row(/Jean Hollis/);
    expect(within(jean).getByText('4 Nov')).toBeTruthy();
    expect(within(jean).getByLabelText<HTMLInputElement>('What Jean Hollis needs').value).toBe('Large print, lift home');
    expect(within(jean).getByLabelText<HTMLSelectElement>('Is Jean Hollis coming?').value).toBe('yes');
    expect(within(jean).getByLabelText<HTMLInputElement>('Not yet').checked).toBe(true);
    expect(screen.getByText('10 people, 6 coming. 5 invitations to give.')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('stands under what is to be read before anybody is invited, one press from it', async () => {
    fake.on('preparation', 'getPreparing', () => preparing({ safety: 'There is a safety note. Read it before you invite anybody or book a place.' }));
    const container = await open();
    const note = (await screen.findByText(/There is a safety note/)).closest<HTMLElement>('[role=note]')!;
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(within(note).getByRole('button', { name: 'Open the referral' }));
    expect(router.now).toMatchObject({ tab: 'referral' });
  });

  it('says who must be looked up in File first, one press from it, and not why', async () => {
    const page = preparing();
    const rows = page.rows.map((one) => ({ ...one, lookFirst: one.name === 'Sarah Hollis' }));
    fake.on('preparation', 'getPreparing', () => ({ ...page, rows, inFile: true, safety: 'Something is written down in File.' }));
    const container = await open();
    expect((await screen.findAllByText('Look in File first')).map((one) => one.closest('tr')?.textContent?.includes('Sarah Hollis'))).toEqual([true]);
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Open File' }));
    expect(router.now).toMatchObject({ tab: 'file' });
  });

  it('has an invitation to save, and says what stands against one', async () => {
    fake.refuse('printing', 'printInvitation', { kind: 'refused', code: 'invitation-not-booked', happened: 'The conference is not booked yet.', next: 'Book it first.' });
    const container = await open();
    const jean = await row(/Jean Hollis/);
    const make = within(jean).getByRole('button', { name: 'Make the invitation of Jean Hollis' });
    await userEvent.click(make);
    expect(await within(jean).findByText(/The conference is not booked yet/)).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    fake.on('printing', 'printInvitation', () => ({ fileName: 'Invitation 1.pdf', pages: 1 }));
    await userEvent.click(make);
    await waitFor(() => expect(toasts.now?.words).toMatch(/^The invitation of Jean Hollis is saved as Invitation 1.pdf, one page/));
    expect(within(jean).queryByText(/not booked/)).toBeNull();
    const person = preparing().rows.find((one) => one.name === 'Jean Hollis')!.person;
    expect(fake.askedOf('printing', 'printInvitation').at(-1)).toEqual({ referral: 'r1', person });
    fake.refuse('printing', 'printInvitation', { code: 'cancelled' });
    await userEvent.click(make);
    await waitFor(() => expect(make.getAttribute('aria-disabled')).toBeNull());
    expect(within(jean).queryByRole('alert')).toBeNull();
  });

  it('a baby not born yet is asked nothing', async () => {
    await open();
    const baby = await row(/Baby Okafor/);
    expect(within(baby).getByText('Not born yet')).toBeTruthy();
    expect(within(baby).queryAllByRole('combobox')).toEqual([]);
    expect(within(baby).queryAllByRole('radio')).toEqual([]);
    expect(within(baby).queryAllByRole('textbox')).toEqual([]);
  });

  it('what a person needs is saved on leaving', async () => {
    fake.on('preparation', 'setNeeds', () => preparing(), { saved: '14:33' });
    await open();
    await userEvent.type(await screen.findByLabelText('What Tom Hollis needs'), 'A lift');
    await userEvent.tab();
    await waitFor(() => expect(fake.askedOf('preparation', 'setNeeds')).toEqual([{ referral: 'r1', person: 'g7', words: 'A lift' }]));
    await waitFor(() => expect(screen.getByTestId('saved').textContent).toContain('Saved 14:33'));
  });

  it('words that were being typed come back, and are not lost when they can’t be saved', async () => {
    fake.on('history', 'listDrafts', ({ form }) => ({ drafts: form === 'preparing' ? [{ field: 'needs:g7', words: 'A lift ho', at: '14:31' }] : [] }));
    fake.refuse('preparation', 'setNeeds', { happened: 'The disk is full.', next: 'Make room.' });
    await open();
    const needs = await screen.findByLabelText<HTMLInputElement>('What Tom Hollis needs');
    expect(needs.value).toBe('A lift ho');
    expect(screen.getByText(/Draft kept 14:31, not saved yet/)).toBeTruthy();
    await userEvent.type(needs, 'me');
    await userEvent.tab();
    expect(await screen.findByText('The disk is full. Make room.')).toBeTruthy();
    expect(needs.value).toBe('A lift home');
  });

  it('an invitation is given with the keyboard', async () => {
    fake.on('preparation', 'setInvitation', () => preparing({ rows: preparing().rows.map((one) => (one.person === 'g5' ? { ...one, invitation: 'given' } : one)) }), { saved: '14:33' });
    await open();
    const group = await screen.findByRole('group', { name: 'Invitation of Jean Hollis' });
    within(group).getByLabelText('Given').focus();
    await userEvent.keyboard(' ');
    await waitFor(() => expect(fake.askedOf('preparation', 'setInvitation')).toEqual([{ referral: 'r1', person: 'g5', invitation: 'given' }]));
    await waitFor(() => expect(within(group).getByLabelText<HTMLInputElement>('Given').checked).toBe(true));
  });

  it('an answer that is refused goes back to what is kept, and says why', async () => {
    fake.refuse('preparation', 'setComing', { happened: 'The disk is full.', next: 'Make room.' });
    await open();
    const coming = await screen.findByLabelText<HTMLSelectElement>('Is Daniel Okafor coming?');
    await userEvent.selectOptions(coming, 'byPhone');
    expect(await screen.findByText('The disk is full. Make room.')).toBeTruthy();
    expect(fake.askedOf('preparation', 'setComing')).toEqual([{ referral: 'r1', person: 'g4', coming: 'byPhone' }]);
    expect(coming.value).toBe('notAskedYet');
  });

  it('forty people are all there', async () => {
    fake.on('preparation', 'getPreparing', () => preparing({}, 40));
    await open();
    await screen.findAllByText('Kelly Hollis');
    expect(document.querySelectorAll('tbody tr').length).toBe(40);
  });

  it('nobody yet leads to the people', async () => {
    fake.on('preparation', 'getPreparing', () => preparing({ rows: [], beforeTheDay: [], conversations: [] }));
    const container = await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Open People' }));
    expect(await faultsIn(container)).toEqual([]);
    expect(router.now).toMatchObject({ tab: 'people' });
  });

  it('a core that can’t answer is asked again', async () => {
    fake.refuse('preparation', 'getPreparing', {});
    router.go(tab);
    render(Frame);
    expect(await screen.findByText('Kith has made a mistake, and nothing was changed.')).toBeTruthy();
    fake.on('preparation', 'getPreparing', () => preparing());
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await row(/Kelly Hollis/)).toBeTruthy();
  });
});

describe('before the referral is accepted', () => {
  it('says so, changes nothing, and leads to the referral', async () => {
    fake.on('preparation', 'getPreparing', () => preparing({ accepted: false }));
    const container = await open();
    expect(await screen.findByText(/This referral is not accepted yet/)).toBeTruthy();
    expect(screen.queryByLabelText('Day')).toBeNull();
    expect(within(await row(/Jean Hollis/)).queryAllByRole('combobox')).toEqual([]);
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Open the referral' }));
    expect(router.now).toMatchObject({ tab: 'referral' });
  });
});

describe('the booking', () => {
  it('begins in the day, reads it while it is typed, and books', async () => {
    fake.on('conference', 'bookConference', () => conference({ booked: planned }), { saved: '14:34', undo: { action: 'a1', words: 'Booked the conference for Amara' } });
    await open({ at: 'booking' });
    const day = await screen.findByLabelText('Day');
    await waitFor(() => expect(document.activeElement).toBe(day));
    await userEvent.type(day, 'mon');
    expect(await screen.findByText('Monday 23 November', { selector: '.as' })).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Place'), 'St Luke’s hall');
    await userEvent.type(screen.getByLabelText('From'), '4:30pm');
    await userEvent.type(screen.getByLabelText('Until'), '7pm{Enter}');
    expect(await screen.findByRole('button', { name: 'Move it' })).toBeTruthy();
    expect(fake.askedOf('conference', 'bookConference')).toEqual([{ referral: 'r1', day: 'mon', from: '4:30pm', until: '7pm', place: 'St Luke’s hall' }]);
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Day').value).toBe('Monday 23 November'));
    expect(await screen.findByText('Booked the conference for Amara')).toBeTruthy();
  });

  it('says at the field what does not fit, and loses no word', async () => {
    fake.refuse('conference', 'bookConference', { kind: 'input', field: 'until', happened: '3pm is not after 4:30pm.', next: 'Check both times.' });
    await open();
    await userEvent.type(await screen.findByLabelText('Until'), '3pm');
    await userEvent.click(screen.getByRole('button', { name: 'Book it' }));
    expect(await screen.findByText('3pm is not after 4:30pm. Check both times.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Until').value).toBe('3pm');
    expect(document.activeElement).toBe(screen.getByLabelText('Until'));
  });

  it('can’t be moved once it has begun', async () => {
    fake.on('conference', 'getConference', () => conference({ booked: { ...planned, state: 'underWay' } }));
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Open the conference' }));
    expect(screen.queryByRole('button', { name: 'Move it' })).toBeNull();
    expect(router.now).toMatchObject({ tab: 'conference' });
  });
});

describe('the log', () => {
  it('a visit is logged from what is left to do', async () => {
    fake.on('preparation', 'logConversation', () => preparing(), { saved: '14:35', undo: { action: 'a2', words: 'Logged a conversation with Daniel' } });
    const container = await open();
    expect(await screen.findByText('1 left')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Log a visit: Kelly visited' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Log a visit: Daniel visited' }));
    expect((await screen.findByLabelText<HTMLSelectElement>('With whom?')).value).toBe('g4');
    expect(screen.getByLabelText<HTMLInputElement>(/When/).value).toBe('today');
    expect(screen.queryByRole('option', { name: 'Baby Okafor' })).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(screen.getByLabelText('Phone'));
    await userEvent.click(screen.getByLabelText('No answer'));
    await userEvent.type(screen.getByLabelText(/What was said/), 'Rang twice');
    await userEvent.click(screen.getByRole('button', { name: 'Log it' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.askedOf('preparation', 'logConversation')).toEqual([{ referral: 'r1', person: 'g4', on: 'today', how: 'phone', reached: false, words: 'Rang twice' }]);
    expect(await screen.findByText('Logged a conversation with Daniel')).toBeTruthy();
  });

  it('opens from what is due, for its person, and says what does not fit', async () => {
    fake.refuse('preparation', 'logConversation', { kind: 'input', field: 'on', happened: 'Monday 30 November has not come yet.', next: 'Enter the day it happened.' });
    await open({ at: 'log', person: 'g5' });
    expect((await screen.findByLabelText<HTMLSelectElement>('With whom?')).value).toBe('g5');
    await userEvent.click(screen.getByRole('button', { name: 'Log it' }));
    expect(await screen.findByText(/has not come yet/)).toBeTruthy();
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('words about one person never come up beside another', async () => {
    fake.on('history', 'listDrafts', ({ form, about }) => ({ drafts: form === 'logVisit' && about === 'r1/g4' ? [{ field: 'words', words: 'About Daniel', at: '14:31' }] : [] }));
    await open({ at: 'log', person: 'g5' });
    expect((await screen.findByLabelText<HTMLTextAreaElement>(/What was said/)).value).toBe('');
    screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    await userEvent.click(await screen.findByRole('button', { name: 'Log a visit: Daniel visited' }));
    expect((await screen.findByLabelText<HTMLTextAreaElement>(/What was said/)).value).toBe('About Daniel');
  });

  it('shows the newest, all on asking, and takes one off with its undo', async () => {
    const { conversations } = preparing();
    fake.on('preparation', 'removeConversation', () => preparing({ conversations: conversations.slice(1) }), { saved: '14:36', undo: { action: 'a3', words: 'Took a conversation off the log' } });
    fake.on('history', 'undo', () => ({ words: 'Undone' }));
    await open();
    expect(await screen.findByText('Thursday 12 November. Phone, no answer')).toBeTruthy();
    expect(screen.queryByText('Hana came too.')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'See all 7' }));
    expect(screen.getByText('Hana came too.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Remove from the log: Daniel Okafor, Thursday 12 November' }));
    expect(fake.askedOf('preparation', 'removeConversation')).toEqual([{ conversation: 'v1' }]);
    await waitFor(() => expect(screen.queryByText('Thursday 12 November. Phone, no answer')).toBeNull());
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(fake.askedOf('history', 'undo')).toEqual([{ action: 'a3' }]));
  });
});
