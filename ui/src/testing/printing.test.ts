// Copies of the plan: who reads it, the page before it is made, what is left out, and the PDF.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { faultsIn } from './axe';
import { planPage, tab } from './plan-page';
import { people } from './samples';
import { copies, copy, HOSTILE, readers } from './samples-plan';

const held = planPage();
const reader = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });
const sheet = async () => within(await screen.findByRole('article'));
const toast = (words: string | RegExp) => screen.findByText(words, { selector: '.toast p' });

describe('copies for each person', () => {
  it('begin with whoever still needs one, and say what each holds', async () => {
    const container = await tab('copies');
    expect(screen.getByRole('heading', { level: 1, name: 'A copy for Sarah Hollis' })).toBeTruthy();
    expect(screen.getByText('Okafor plan. Version 2, agreed Monday 23 November')).toBeTruthy();
    expect(reader(/Sarah Hollis/).checked).toBe(true);
    const old = screen.getByText('Has version 1, made Thursday 26 November').parentElement;
    expect(old?.querySelector('svg.lucide-triangle-alert')).toBeTruthy();
    expect(reader(/Amara.*Has version 2, made Thursday 26 November/).closest('label')?.querySelector('svg.lucide-triangle-alert')).toBeNull();
    expect(reader(/Jean Hollis.*Not made yet/)).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('say what is held back from this reader, and why, beside the page', async () => {
    held.fake.on('printing', 'getCopy', () => copy({ held: [{ what: 'Action 3 of the plan', why: 'Lee must not know where Kelly lives' }], alreadyOut: 'Lee has version 1. Ask for it back.' }));
    const container = await tab('copies');
    expect(await screen.findByRole('heading', { level: 2, name: 'Held back' })).toBeTruthy();
    expect(screen.getByText('Action 3 of the plan').closest('li')?.textContent).toContain('Lee must not know where Kelly lives');
    expect(screen.getByText('Lee has version 1. Ask for it back.').closest('p')?.querySelector('svg.lucide-triangle-alert')).toBeTruthy();
    expect((await sheet()).queryByText(/Lee must not know/)).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('another reader is another page, and never under the wrong name', async () => {
    let answer: () => void = () => undefined;
    await tab('copies');
    expect(held.fake.askedOf('printing', 'getCopy')).toEqual([{ referral: 'r1', reader: 'p7' }]);
    held.fake.on('printing', 'getCopy', () => new Promise((done) => (answer = () => done(copy({ title: 'Your part of the plan' })))));
    await userEvent.click(reader(/Jean Hollis/));
    expect(screen.getByRole('heading', { level: 1, name: 'A copy for Jean Hollis' })).toBeTruthy();
    expect(screen.queryByRole('article')).toBeNull();
    await waitFor(() => expect(held.fake.askedOf('printing', 'getCopy')[1]).toEqual({ referral: 'r1', reader: 'p5' }));
    answer();
    expect(await screen.findByRole('heading', { level: 2, name: 'Your part of the plan' })).toBeTruthy();
  });

  it('the council has a copy too', async () => {
    await tab('copies');
    await userEvent.click(reader(/Sam Ortiz/));
    await waitFor(() => expect(held.fake.askedOf('printing', 'getCopy')[1]).toEqual({ referral: 'r1', reader: null }));
  });

  it('read as the paper does', async () => {
    await tab('copies');
    expect((await sheet()).getByRole('heading', { level: 2, name: 'Our plan for Amara and Jayden' })).toBeTruthy();
    expect((await sheet()).getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual(['The plan needs to make sure', 'What we will do', 'Who keeps it going', 'Agreed']);
    expect((await sheet()).getByText('“I want mornings to be calm and to see Leo every week.”')).toBeTruthy();
    expect((await sheet()).getByText('Copy for Jean Hollis, version 2')).toBeTruthy();
    expect((await sheet()).queryByText(/^A draft/)).toBeNull();
  });

  it('show hostile words as they were typed', async () => {
    held.fake.on('printing', 'getCopy', () => copy({ title: HOSTILE, words: [{ name: HOSTILE, words: HOSTILE }], sections: [{ heading: HOSTILE, lines: [{ number: '1', words: HOSTILE, under: HOSTILE }] }], leftOut: [HOSTILE] }));
    const container = await tab('copies');
    expect(container.querySelector('script')).toBeNull();
    expect((await sheet()).getAllByText(HOSTILE).length).toBe(5);
    expect((await sheet()).getByText(`“${HOSTILE}”`)).toBeTruthy();
  });

  it('a draft says that it is one', async () => {
    held.fake.on('printing', 'getCopy', () => copy({ draft: true }));
    await tab('copies');
    expect((await sheet()).getByText('A draft. Nothing in it is agreed yet.')).toBeTruthy();
  });

  it('say what is left out, and nothing of looking twice where nobody has to', async () => {
    await tab('copies');
    expect(await screen.findByText('Where anyone lives, and every telephone number')).toBeTruthy();
    expect(screen.queryByText(/must not meet somebody/)).toBeNull();
  });

  it('are to be read first where somebody must not meet somebody', async () => {
    held.fake.on('printing', 'listCopies', () => copies({ lookTwice: 'Somebody must not meet somebody, or must not know an address. Read the paper before you hand it over.' }));
    const container = await tab('copies');
    const box = screen.getByText(/Somebody must not meet somebody/);
    expect(within(box.parentElement!).getByText('Staff only')).toBeTruthy();
    expect((await sheet()).queryByText(/must not/)).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('say which lines hold what somebody else must not know', async () => {
    held.fake.on('printing', 'getCopy', () => copy({ says: [{ what: 'Jean will drive Amara to Whitby', why: 'Daniel must not know where Kelly lives' }] }));
    const container = await tab('copies');
    expect(await screen.findByRole('heading', { name: 'Read these lines twice' })).toBeTruthy();
    expect(screen.getByText('Daniel must not know where Kelly lives')).toBeTruthy();
    expect((await sheet()).queryByText(/must not know/)).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('Ctrl+P saves the one that is shown, says its file’s name, and stays with its reader', async () => {
    held.fake.on('printing', 'printPlan', () => {
      held.fake.on('printing', 'listCopies', () => copies({ readers: readers().map((one) => (one.person === 'p7' ? { ...one, holds: 2 } : one)) }));
      return { fileName: 'Family plan.pdf', pages: 4 };
    }, { changed: [{ table: 'paper', id: 'x1' }] });
    await tab('copies');
    await userEvent.keyboard('{Control>}p{/Control}');
    expect(await toast('The copy for Sarah Hollis is saved as Family plan.pdf, 4 pages.')).toBeTruthy();
    expect(held.fake.askedOf('printing', 'printPlan')).toEqual([{ referral: 'r1', reader: 'p7' }]);
    expect(await screen.findByRole('radio', { name: /Sarah Hollis.*Has version 2/ })).toBeTruthy();
    expect(reader(/Sarah Hollis/).checked).toBe(true);
  });

  it('are as large as their reader reads, which is said here too', async () => {
    held.fake.on('printing', 'listCopies', () => copies({ readers: readers().map((one) => (one.person === 'p7' ? { ...one, reads: 'large' } : one)) }));
    held.fake.on('people', 'setReads', () => people().rows[0]!, { saved: '14:33' });
    const container = await tab('copies');
    expect(screen.getByRole('radio', { name: /Sarah Hollis.*Large print/ })).toBeTruthy();
    const size = screen.getByLabelText<HTMLSelectElement>('Papers for them');
    expect(size.value).toBe('large');
    await userEvent.selectOptions(size, 'In large print (24 point)');
    await waitFor(() => expect(held.fake.askedOf('people', 'setReads')).toEqual([{ person: 'p7', reads: 'larger' }]));
    expect(await faultsIn(container)).toEqual([]);
  });

  it('a dialog that was cancelled is no problem, a disk that is full is', async () => {
    held.fake.refuse('printing', 'printPlan', { code: 'cancelled' });
    await tab('copies');
    const save = screen.getByRole('button', { name: /^Save as PDF/ });
    await userEvent.click(save);
    await waitFor(() => expect(save.getAttribute('aria-disabled')).toBeNull());
    expect(document.querySelector('.toast')).toBeNull();
    held.fake.refuse('printing', 'printPlan', { code: 'disk-full', happened: 'The disk is full.', next: 'Make room.' });
    await userEvent.click(save);
    expect(await toast('The disk is full. Make room.')).toBeTruthy();
  });

  it('there are none while nothing is written down', async () => {
    held.fake.on('printing', 'listCopies', () => copies({ version: 0 }));
    const shown = tab('copies').catch(() => undefined);
    expect(await screen.findByText(/^Nothing is written down yet/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Save as PDF/ })).toBeNull();
    await userEvent.keyboard('{Control>}p{/Control}');
    expect(held.fake.askedOf('printing', 'printPlan')).toEqual([]);
    void shown;
  });

  it('one that can’t be had says so', async () => {
    held.fake.refuse('printing', 'getCopy', {});
    await tab('copies');
    await screen.findByRole('alert');
    held.fake.on('printing', 'getCopy', () => copy());
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('article')).toBeTruthy();
  });

  it('lead back to the plan', async () => {
    await tab('copies');
    await userEvent.click(screen.getByRole('button', { name: 'Plan' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'A plan for Amara and Jayden' })).toBeTruthy();
  });
});
