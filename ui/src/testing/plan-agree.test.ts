// Agreeing the plan: each person’s own answer, and the council’s, last.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { OwnAnswer } from '../api/types/OwnAnswer';
import { faultsIn } from './axe';
import { inRoom, planPage } from './plan-page';
import { agreed, decided, HOSTILE, plan, room } from './samples-plan';

const held = planPage();
const box = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const of = (name: string) => within(screen.getByRole('group', { name: `Is this plan yours, ${name}?` }));
const council = () => within(screen.getByRole('group', { name: 'Sam Ortiz, social worker, for the council' }));
const answered = (person: string, answer: OwnAnswer, words = '') => plan({ room: room().map((one) => (one.person === person ? { ...one, answer, words } : one)) });
const review = { kind: 'input', field: 'review', happened: 'It does not say when everyone looks at the plan again.', next: 'Enter a day, like in 3 months.' } as const;

describe('“Is this plan yours?”', () => {
  it('each has a yes and a not yet of the same weight, and nobody counts them', async () => {
    const container = await inRoom('agree');
    expect(screen.getByRole('heading', { level: 1, name: 'Is this plan yours?' })).toBeTruthy();
    expect(of('Sarah').getAllByRole('button').map((one) => one.textContent?.trim())).toEqual(['Yes', 'Not yet']);
    const [yes, notYet] = of('Sarah').getAllByRole('button');
    expect(yes?.className).toBe(notYet?.className);
    expect(container.textContent).not.toMatch(/\d+ of \d+|%/);
    expect(await faultsIn(container)).toEqual([]);
  });

  it('those who work with the family come after it', async () => {
    await inRoom('agree');
    const groups = screen.getAllByRole('group', { name: /^Is this plan yours, / }).map((one) => one.getAttribute('aria-label'));
    expect(groups.at(-1)).toBe('Is this plan yours, Hana?');
    expect(screen.getByRole('heading', { level: 2, name: 'People who work with the family' })).toBeTruthy();
  });

  it('a yes is kept, and pressed again is taken back', async () => {
    held.fake.on('plan', 'setAgreeing', ({ answer }) => answered('p7', answer), { saved: '18:43' });
    await inRoom('agree');
    const yes = of('Sarah').getByRole('button', { name: 'Yes' });
    await userEvent.click(yes);
    await waitFor(() => expect(yes.getAttribute('aria-pressed')).toBe('true'));
    await userEvent.click(yes);
    await waitFor(() => expect(yes.getAttribute('aria-pressed')).toBe('false'));
    expect(held.fake.askedOf('plan', 'setAgreeing').map(({ answer }) => answer)).toEqual(['yes', 'notAskedYet']);
  });

  it('not yet asks what they would change, in words that save themselves', async () => {
    held.fake.on('plan', 'setAgreeing', ({ answer, words }) => answered('p7', answer, words), { saved: '18:43' });
    const container = await inRoom('agree');
    await userEvent.click(of('Sarah').getByRole('button', { name: 'Not yet' }));
    const words = await screen.findByLabelText('What would you change, Sarah?');
    await waitFor(() => expect(document.activeElement).toBe(words));
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.type(words, HOSTILE);
    await userEvent.tab();
    await waitFor(() => expect(held.fake.askedOf('plan', 'setAgreeing')[1]).toEqual({ referral: 'r1', person: 'p7', answer: 'notYet', words: HOSTILE }));
    expect(container.querySelector('script')).toBeNull();
  });

  it('words that would go with another answer are offered back', async () => {
    held.fake
      .on('plan', 'getPlan', () => answered('p7', 'notYet', 'Not on Thursdays'))
      .on('plan', 'setAgreeing', ({ answer }) => answered('p7', answer), { undo: { action: 'u1', words: 'Noted an answer to the plan' } });
    await inRoom('agree');
    await userEvent.click(of('Sarah').getByRole('button', { name: 'Yes' }));
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeTruthy();
  });

  it('an answer that could not be kept is not shown', async () => {
    held.fake.refuse('plan', 'setAgreeing', {});
    await inRoom('agree');
    const yes = of('Tom').getByRole('button', { name: 'Yes' });
    await userEvent.click(yes);
    await screen.findByText(/made a mistake/, { selector: '.toast p' });
    expect(yes.getAttribute('aria-pressed')).toBe('false');
  });
});

describe('the council', () => {
  it('a plain yes needs who and when', async () => {
    held.fake.on('plan', 'decidePlan', () => plan({ decided: { ...decided, decision: 'agreed', decisionWords: 'Agreed', words: '' } }), { undo: { action: 'u1', words: 'Wrote down what was decided' } });
    const container = await inRoom('agree');
    expect(council().getAllByRole('button').map((one) => one.textContent?.trim())).toEqual(['Yes', 'Yes, in part', 'Yes, waiting for money', 'Not yet', 'No plan was made']);
    await userEvent.click(council().getByRole('button', { name: 'Yes' }));
    expect(box('Who answers for the council').value).toBe('Sam Ortiz, social worker');
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.keyboard('in 3 months');
    await userEvent.click(screen.getByRole('button', { name: 'Agree the plan' }));
    await waitFor(() =>
      expect(held.fake.askedOf('plan', 'decidePlan')).toEqual([{ referral: 'r1', decision: 'agreed', by: 'Sam Ortiz, social worker', words: '', review: 'in 3 months' }]),
    );
    expect(await screen.findByText('Sam Ortiz, social worker, on Monday 23 November at 6:59pm')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('What the council said');
    expect(screen.queryByRole('group', { name: /^Is this plan yours/ })).toBeNull();
  });

  it('is told who has not said yet, and only of the family', async () => {
    const yes = plan().room.map((one) => ({ ...one, answer: 'yes' as const }));
    const silent = yes.map((one, at) => (at < 2 || one.professional ? { ...one, answer: 'notAskedYet' as const } : one));
    held.fake.on('plan', 'getPlan', () => plan({ room: silent }));
    await inRoom('agree');
    await userEvent.click(council().getByRole('button', { name: 'Yes' }));
    expect(await screen.findByText('2 people have not said yet whether this plan is theirs.')).toBeTruthy();
    await userEvent.click(council().getByRole('button', { name: 'No plan was made' }));
    expect(screen.queryByText(/not said yet whether/)).toBeNull();
  });

  it('waiting for money says what is waited for; a refusal keeps it', async () => {
    held.fake.refuse('plan', 'decidePlan', review);
    await inRoom('agree');
    await userEvent.click(council().getByRole('button', { name: 'Yes, waiting for money' }));
    await userEvent.type(box('What is waited for'), 'Petrol for the Saturday drive');
    await userEvent.click(screen.getByRole('button', { name: 'Agree the plan' }));
    await screen.findByText(/when everyone looks at the plan again/, { selector: '.fault span' });
    expect(document.activeElement?.id).toBe('decide-review');
    expect(box('What is waited for').value).toBe('Petrol for the Saturday drive');
  });

  it('changing the answer keeps the words', async () => {
    await inRoom('agree');
    await userEvent.click(council().getByRole('button', { name: 'Not yet' }));
    await userEvent.type(box('Why not yet'), 'Nobody can do Thursdays');
    await userEvent.click(council().getByRole('button', { name: 'Yes, in part' }));
    expect(box('Which part is not agreed, and why').value).toBe('Nobody can do Thursdays');
  });

  it('no plan has no day to look at it again', async () => {
    held.fake.on('plan', 'decidePlan', () => agreed());
    await inRoom('agree');
    await userEvent.click(council().getByRole('button', { name: 'No plan was made' }));
    expect(screen.queryByLabelText(/We look at it again/)).toBeNull();
    await userEvent.type(box('Why there is no plan'), 'The family asked for more time');
    await userEvent.click(screen.getByRole('button', { name: 'Write it down' }));
    await waitFor(() => expect(held.fake.askedOf('plan', 'decidePlan')[0]).toMatchObject({ decision: 'noPlanMade', review: '' }));
  });

  it('a problem with the plan itself is said in the form', async () => {
    held.fake.refuse('plan', 'decidePlan', { kind: 'input', field: 'decision', code: 'plan-empty', happened: 'There is nothing in the plan yet.', next: 'Write down at least one action.' });
    await inRoom('agree');
    await userEvent.click(council().getByRole('button', { name: 'Yes' }));
    await userEvent.click(screen.getByRole('button', { name: 'Agree the plan' }));
    expect(await screen.findByText(/nothing in the plan yet/i, { selector: '.fault span' })).toBeTruthy();
  });

  it('what was said stays to be read', async () => {
    held.fake.on('plan', 'getPlan', () => agreed());
    const container = await inRoom('agree');
    expect(screen.getByText('“I can’t do Thursdays till my shifts change in January”')).toBeTruthy();
    expect(screen.getByText('Agreed, waiting for money')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Yes' })).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });
});
