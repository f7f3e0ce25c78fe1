// The reviews of one family: a key for each action, words that are never lost, the line from 0 to 10,
// what is asked, and when everyone meets again.
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { labelsAt } from '../review/scale';
import { router } from '../shared/route.svelte';
import { faultsIn } from './axe';
import { app, box, button, faultLine, page, toast } from './page';
import { open, stands } from './samples';
import { actions, day, longReviews, notAgreed, outcomes, question, reviews } from './samples-review';

const held = page();
const at = { screen: 'family', family: 'f1', referral: 'r1', tab: 'reviews' } as const;
const today = day('2027-01-18', 'Monday 18 January');
let now = reviews();

beforeEach(() => {
  now = reviews();
  held.fake
    .on('service', 'getStatus', () => stands({ today }))
    .on('review', 'getReviews', () => now)
    .on('review', 'setProgress', ({ action, progress, words }) => (now = { ...now, actions: now.actions.map((one) => (one.action === action ? { ...one, progress, words } : one)) }), { saved: '10:24' })
    .on('outcomes', 'getOutcomes', () => outcomes());
});
const group = (number: number) => screen.findByRole('group', { name: new RegExp(`^Action ${number}:`) });
const pressed = (row: HTMLElement) => within(row).queryByRole('button', { pressed: true })?.textContent?.replace(/\s/g, '');
const said = () => held.fake.askedOf('review', 'setProgress');

describe('what has happened', () => {
  it('stands in words, with the timeline, and axe finds nothing', async () => {
    const container = await app(at);
    expect(pressed(await group(1))).toBe('DDone');
    expect(pressed(await group(7))).toBeUndefined();
    const steps = within(screen.getByRole('list', { name: 'From the plan to the next review' })).getAllByRole('listitem');
    expect(steps.map((one) => one.textContent?.trim())).toEqual(['Plan agreed Monday 23 November', 'First review Held Friday 4 December', 'Review 2 Today']);
    expect(steps[2]?.getAttribute('aria-current')).toBe('step');
    expect(screen.getByText('6 of 9 answered: 3 done, 2 partly, 1 not yet')).toBeTruthy();
    expect(screen.getAllByText('Ask next').length).toBe(2);
    expect(await faultsIn(container)).toEqual([]);
  });

  it('is said with one key each, from the first that has no answer', async () => {
    await app(at);
    await group(7);
    await userEvent.keyboard('d');
    await waitFor(() => expect(document.activeElement?.closest('[role=group]')?.getAttribute('aria-label')).toMatch(/^Action 8/));
    await userEvent.keyboard('p');
    await waitFor(() => expect(said().length).toBe(2));
    await waitFor(() => expect(document.activeElement?.closest('[role=group]')?.getAttribute('aria-label')).toMatch(/^Action 9/));
    await userEvent.keyboard('s');
    await waitFor(() => expect(said().map((one) => [one.review, one.action, one.progress])).toEqual([['v2', 'x7', 'done'], ['v2', 'x8', 'partly'], ['v2', 'x9', 'stopped']]));
    expect(pressed(await group(9))).toBe('SStopped');
  });

  it('that was said before stays in hand when it is changed, and keeps its words', async () => {
    await app(at);
    (await group(6)).querySelector('button')?.focus();
    await userEvent.keyboard('n');
    expect(said()).toEqual([]);
    await userEvent.keyboard('d');
    await waitFor(() => expect(said()).toEqual([{ review: 'v2', action: 'x6', progress: 'done', words: 'Promised by the council. Asked again on 11 January' }]));
    expect(document.activeElement?.closest('[role=group]')?.getAttribute('aria-label')).toMatch(/^Action 6/);
  });

  it('moves between rows with the arrow keys, as far as there are rows', async () => {
    await app(at);
    (await group(8)).querySelector('button')?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await waitFor(() => expect(document.activeElement?.closest('[role=group]')?.getAttribute('aria-label')).toMatch(/^Action 9/));
    expect(screen.getByLabelText('In their words, action 9')).toBeTruthy();
    await userEvent.keyboard('{ArrowUp}');
    await waitFor(() => expect(document.activeElement?.closest('[role=group]')?.getAttribute('aria-label')).toMatch(/^Action 8/));
  });

  it('letters rest in a field, on a button elsewhere, and when they are turned off', async () => {
    await app(at);
    await userEvent.type(await screen.findByLabelText('In their words, action 7'), 'dps');
    button('Ask a question').focus();
    await userEvent.keyboard('d');
    expect(said()).toEqual([]);
  });

  it('has no letters on it when they are turned off', async () => {
    held.fake.on('service', 'getStatus', () => stands({ today, open: open({ me: { ...open().me, letterKeys: false } }) }));
    await app(at);
    const row = await group(7);
    expect(within(row).getByText('Done').querySelector('kbd')).toBeNull();
    (row.querySelector('button') as HTMLElement).focus();
    await userEvent.keyboard('d');
    expect(said()).toEqual([]);
  });

  it('is pressed with the mouse without moving on', async () => {
    await app(at);
    await userEvent.click(within(await group(8)).getByText('Not yet'));
    await waitFor(() => expect(said().map((one) => one.action)).toEqual(['x8']));
    expect(await screen.findByLabelText('In their words, action 8')).toBeTruthy();
    expect(document.activeElement?.closest('[role=group]')?.getAttribute('aria-label')).toMatch(/^Action 8/);
  });

  it('a press that takes a row in hand moves no button from under the pointer', async () => {
    await app(at);
    const done = within(await group(8)).getByText('Done');
    await fireEvent.pointerDown(done);
    done.closest('button')?.focus();
    await waitFor(() => expect(screen.queryByLabelText('In their words, action 8')).toBeNull());
    await fireEvent.pointerUp(done);
    await fireEvent.click(done);
    expect(await screen.findByLabelText('In their words, action 8')).toBeTruthy();
  });
});

describe('their words', () => {
  it('typed before an answer wait as a draft and go with it', async () => {
    await app(at);
    await userEvent.type(await screen.findByLabelText('In their words, action 7'), 'Every week so far');
    await userEvent.tab();
    expect(await screen.findByText('Say how it went, and these words are saved with it.')).toBeTruthy();
    await waitFor(() => expect(held.fake.askedOf('history', 'keepDraft').at(-1)).toEqual({ form: 'review', about: 'r1', field: 'happened:v2:x7', words: 'Every week so far' }));
    expect(said()).toEqual([]);
    await userEvent.keyboard('d');
    await waitFor(() => expect(said()).toEqual([{ review: 'v2', action: 'x7', progress: 'done', words: 'Every week so far' }]));
    await waitFor(() => expect(held.fake.askedOf('history', 'dropDraft').length).toBe(1));
    expect(screen.queryByText(/Say how it went/)).toBeNull();
  });

  it('are saved on leaving once there is an answer', async () => {
    await app(at);
    (await group(6)).querySelector('button')?.focus();
    const words = await screen.findByLabelText('In their words, action 6');
    await userEvent.clear(words);
    await userEvent.type(words, 'It came in the post');
    await userEvent.tab();
    await waitFor(() => expect(said()).toEqual([{ review: 'v2', action: 'x6', progress: 'notYet', words: 'It came in the post' }]));
  });

  it('come back from a draft, and stay a draft when the page goes', async () => {
    held.fake.on('history', 'listDrafts', ({ form }) => ({ drafts: form === 'review' ? [{ field: 'happened:v2:x8', words: 'A corner in the library', at: '10:20' }] : [] }));
    await app(at);
    expect(await screen.findByText('A corner in the library')).toBeTruthy();
    router.go({ screen: 'settings' });
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    expect(said()).toEqual([]);
    expect(held.fake.askedOf('history', 'dropDraft')).toEqual([]);
  });

  it('stay in the box when an answer can’t be saved, and say why', async () => {
    held.fake.refuse('review', 'setProgress', { happened: 'The disk is full.', next: 'Make room, then try again.' });
    const container = await app(at);
    await userEvent.type(await screen.findByLabelText('In their words, action 7'), 'Every week');
    await userEvent.tab();
    await userEvent.keyboard('d');
    expect(await faultLine('The disk is full. Make room, then try again.')).toBeTruthy();
    expect(box('In their words, action 7').value).toBe('Every week');
    expect(await faultsIn(container)).toEqual([]);
  });
});

describe('a question from 0 to 10', () => {
  beforeEach(() => {
    held.fake.on('review', 'answerQuestion', ({ value, words }) => (now = { ...now, questions: [question({ now: value ? { value: Number(value), words, on: today } : null })] }), { saved: '10:25', undo: { action: 'a1', words: 'Noted an answer from 0 to 10' } });
  });
  const answered = () => held.fake.askedOf('review', 'answerQuestion');

  it('shows before and now in words, not in colour alone', async () => {
    await app(at);
    const part = await screen.findByRole('region', { name: 'How calm are mornings, Amara?' });
    expect(within(part).getByRole('img', { name: 'Amara said 3 on Monday 23 November, and 6 on Monday 18 January 2027, on a scale from 0 to 10.' })).toBeTruthy();
    expect(within(part).getByText('3 before')).toBeTruthy();
    expect(within(part).getByText('6 now')).toBeTruthy();
    expect(within(part).getByText('On Monday 23 November: “Everyone shouts and I miss the bus.”')).toBeTruthy();
  });

  it('keeps its two labels apart, and on the picture', () => {
    for (let before = 0; before <= 10; before += 1)
      for (let after = 0; after <= 10; after += 1) {
        if (before === after) continue;
        const [x, y] = labelsAt(before, after);
        expect(Math.abs(x - y)).toBeGreaterThanOrEqual(75);
        expect(Math.sign(y - x)).toBe(Math.sign(after - before));
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(38);
        expect(Math.max(x, y)).toBeLessThanOrEqual(292 - 38);
      }
  });

  it('saves its number and its words, each with the other', async () => {
    await app(at);
    const number = await screen.findByLabelText('Now');
    await userEvent.clear(number);
    await userEvent.type(number, '7');
    await userEvent.tab();
    await waitFor(() => expect(answered()).toEqual([{ question: 'q1', review: 'v2', value: '7', words: 'Better, but Mondays are hard' }]));
    await userEvent.type(screen.getByLabelText('Amara’s own words'), '!');
    await userEvent.tab();
    await waitFor(() => expect(answered().at(-1)).toEqual({ question: 'q1', review: 'v2', value: '7', words: 'Better, but Mondays are hard!' }));
  });

  it('keeps words that have no number yet, and sends them with it', async () => {
    now = reviews({ questions: [question({ now: null })] });
    const container = await app(at);
    await userEvent.type(await screen.findByLabelText('Amara’s own words'), 'Quieter');
    await userEvent.tab();
    expect(await screen.findByText('Give a number too, and these words are saved with it.')).toBeTruthy();
    expect(answered()).toEqual([]);
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.type(screen.getByLabelText('Now'), '5');
    await userEvent.tab();
    await waitFor(() => expect(answered()).toEqual([{ question: 'q1', review: 'v2', value: '5', words: 'Quieter' }]));
    await waitFor(() => expect(screen.queryByText(/Give a number too/)).toBeNull());
  });

  it('that can’t be read says so at the number', async () => {
    held.fake.refuse('review', 'answerQuestion', { kind: 'input', field: 'value', happened: 'Kith can’t read “x” as a number from 0 to 10.', next: 'Enter a whole number.' });
    await app(at);
    await userEvent.type(await screen.findByLabelText('Now'), 'x');
    await userEvent.tab();
    expect(await faultLine('Kith can’t read “x” as a number from 0 to 10. Enter a whole number.')).toBeTruthy();
    expect(box('Now').value).toBe('6x');
  });

  it('offers the way back when an answer is taken away', async () => {
    await app(at);
    await userEvent.clear(await screen.findByLabelText('Now'));
    await userEvent.tab();
    expect(await toast('Noted an answer from 0 to 10')).toBeTruthy();
  });
});

describe('before a plan is agreed', () => {
  beforeEach(() => {
    now = notAgreed();
    held.fake.on('review', 'askQuestion', ({ person, words }) => (now = { ...now, questions: [...now.questions, question({ question: 'q2', person, words, before: null, now: null })] }), { saved: '10:25', undo: { action: 'a1', words: 'Added a question' } });
  });
  async function ask(words: string, before: string): Promise<HTMLElement> {
    const container = await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Ask a question' }));
    await userEvent.selectOptions(screen.getByLabelText('Who answers?'), 'Jayden Okafor');
    await userEvent.type(screen.getByLabelText('The question'), words);
    await userEvent.type(screen.getByLabelText(/Their answer before the conference/), before);
    await userEvent.click(button('Ask it'));
    return container;
  }

  it('it says so, and leads to the conference', async () => {
    const container = await app(at);
    expect(await screen.findByRole('heading', { name: 'No plan is agreed yet' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'This review was held' })).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('Open the conference'));
    expect(router.now).toMatchObject({ tab: 'conference', referral: 'r1' });
  });

  it('a question is asked with its first answer', async () => {
    held.fake.on('review', 'answerQuestion', () => now);
    await ask('How safe is home, Jayden?', '4');
    await waitFor(() => expect(held.fake.askedOf('review', 'answerQuestion')).toEqual([{ question: 'q2', review: null, value: '4', words: '' }]));
    expect(held.fake.askedOf('review', 'askQuestion')).toEqual([{ referral: 'r1', person: 'p2', words: 'How safe is home, Jayden?' }]);
    expect(await toast('Added a question')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(button('Ask a question')));
  });

  it('a first answer that can’t be read asks the question once only', async () => {
    held.fake.refuse('review', 'answerQuestion', { kind: 'input', field: 'value', happened: 'Kith can’t read “x”.', next: 'Enter a whole number.' });
    const container = await ask('How safe is home, Jayden?', 'x');
    expect(await faultLine('Kith can’t read “x”. Enter a whole number.')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    held.fake.on('review', 'answerQuestion', () => now);
    await userEvent.click(button('Ask it'));
    await waitFor(() => expect(held.fake.askedOf('review', 'answerQuestion').length).toBe(2));
    expect(held.fake.askedOf('review', 'askQuestion').length).toBe(1);
  });

  it('a question that was put aside is there again, and one that was sent is not', async () => {
    const draft = { field: 'ask:words', words: 'How safe is home?', at: '10:20' };
    await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Ask a question' }));
    await userEvent.type(screen.getByLabelText('The question'), draft.words);
    await userEvent.click(button('Not now'));
    await waitFor(() => expect(held.fake.askedOf('history', 'keepDraft').at(-1)).toMatchObject({ field: 'ask:words', words: draft.words }));
    held.fake.on('history', 'listDrafts', () => ({ drafts: [draft] }));
    await userEvent.click(button('Ask a question'));
    await waitFor(() => expect(box('The question').value).toBe(draft.words));
    held.fake.on('history', 'listDrafts', () => ({ drafts: [] }));
    await userEvent.click(button('Ask it'));
    await userEvent.click(await screen.findByRole('button', { name: 'Ask a question' }));
    await waitFor(() => expect(box('The question').value).toBe(''));
  });

  it('a question with no words keeps what was typed beside it', async () => {
    held.fake.refuse('review', 'askQuestion', { kind: 'input', field: 'words', happened: 'The question has no words yet.', next: 'Write it.' });
    await ask(' ', '4');
    expect(await faultLine('The question has no words yet. Write it.')).toBeTruthy();
    expect(box(/Their answer before the conference/).value).toBe('4');
    expect(document.activeElement).toBe(screen.getByLabelText('The question'));
  });
});

describe('when everyone meets again', () => {
  it('a review was held today, and then the next one is set', async () => {
    held.fake
      .on('review', 'holdReview', () => (now = { ...now, reviews: now.reviews.map((one) => ({ ...one, held: one.held ?? today })) }), { saved: '11:00', undo: { action: 'a2', words: 'Noted that the review was held' } })
      .on('review', 'setNextReview', () => (now = { ...now, current: 'v3', actions: actions().map((one) => ({ ...one, progress: null, words: '' })), reviews: [...now.reviews, { review: 'v3', words: 'Review 3', due: day('2027-04-19', 'Monday 19 April'), held: null, noLongerNeeded: false }] }), { saved: '11:01', undo: { action: 'a3', words: 'Set the next review for Amara and Jayden' } });
    await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'This review was held' }));
    expect(held.fake.askedOf('review', 'holdReview')).toEqual([{ review: 'v2', on: 'today' }]);
    expect(await toast('Noted that the review was held')).toBeTruthy();
    expect(box('Day of the next review').value).toBe('in 3 months');
    await userEvent.click(button('Set it'));
    expect(held.fake.askedOf('review', 'setNextReview')).toEqual([{ referral: 'r1', due: 'in 3 months' }]);
    expect(await screen.findByRole('heading', { name: 'Review 3' })).toBeTruthy();
    expect(pressed(await group(1))).toBeUndefined();
  });

  it('a day that can’t be is said at its box', async () => {
    held.fake.refuse('review', 'holdReview', { kind: 'input', field: 'on', happened: 'Monday 19 April has not come yet.', next: 'Enter the day.' });
    const container = await app(at);
    const on = await screen.findByLabelText('Held on');
    await userEvent.clear(on);
    await userEvent.type(on, '19 apr{Enter}');
    expect(await faultLine('Monday 19 April has not come yet. Enter the day.')).toBeTruthy();
    expect(box('Held on').value).toBe('19 apr');
    expect(await faultsIn(container)).toEqual([]);
  });

  it('without any review nothing can be answered yet, and it says why', async () => {
    now = reviews({ reviews: [], current: null });
    const container = await app(at);
    expect(await screen.findByText(/Set the day of the next review first/)).toBeTruthy();
    expect(screen.queryByRole('group', { name: /^Action/ })).toBeNull();
    await userEvent.keyboard('d');
    expect(said()).toEqual([]);
    expect(await faultsIn(container)).toEqual([]);
  });
});

it('long names and forty actions stay whole, and words are words', async () => {
  now = longReviews();
  const container = await app(at);
  expect((await screen.findAllByText(/<script>alert\(1\)<\/script>/)).length).toBe(40);
  expect(await faultsIn(container)).toEqual([]);
});

it('reviews that can’t be had say so, and are asked for again', async () => {
  held.fake.refuse('review', 'getReviews', {});
  await app(at);
  held.fake.on('review', 'getReviews', () => now);
  await userEvent.click(within(await screen.findByRole('alert')).getByRole('button', { name: 'Try again' }));
  expect(await group(1)).toBeTruthy();
});
