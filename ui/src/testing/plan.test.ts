// The plan: writing it with the keyboard alone, changing it where it stands, what it needs to make sure.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { letters } from '../shared/letters.svelte';
import { router } from '../shared/route.svelte';
import { faultsIn } from './axe';
import { inRoom, planPage, tab } from './plan-page';
import { action, actions, agreed, empty, fullRoom, hostile, HOSTILE, many, plan } from './samples-plan';

const held = planPage();
const box = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const chip = (name: RegExp) => within(screen.getByRole('group', { name: 'Who' })).getByRole('button', { name });
const faultLine = (words: RegExp) => screen.findByText(words, { selector: '.fault span' });
const toast = (words: string | RegExp) => screen.findByText(words, { selector: '.toast p' });
const drafts = (...fields: [string, string][]) =>
  held.fake.on('history', 'listDrafts', () => ({ drafts: fields.map(([field, words]) => ({ field, words, at: '18:11' })) }));
const third = action(3, { who: 'p3', whoWords: 'Kelly', what: 'have the bag ready' });

describe('writing the plan', () => {
  it('a number key, words and Enter add an action, and the next one can begin', async () => {
    held.fake.on('plan', 'addAction', () => plan({ actions: [...actions(), third] }), { saved: '18:12' });
    const container = await inRoom('write');
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.keyboard('3');
    expect(chip(/Kelly/).getAttribute('aria-pressed')).toBe('true');
    expect(document.activeElement).toBe(box('Kelly will'));
    await userEvent.keyboard('have the bag ready');
    await userEvent.click(box('By'));
    await userEvent.type(box('By which day'), 'mon');
    expect(await screen.findByText('Monday 30 November')).toBeTruthy();
    await userEvent.type(box('If Kelly can’t'), 'Sarah');
    await userEvent.type(box('Who checks'), 'Jean{Enter}');
    await waitFor(() => expect(held.fake.askedOf('plan', 'addAction').length).toBe(1));
    expect(held.fake.askedOf('plan', 'addAction')[0]).toEqual({
      referral: 'r1', who: 'p3', whoElse: '', what: 'have the bag ready', whenKind: 'by', when: 'mon', checks: 'Jean', ifCant: 'Sarah',
    });
    expect(await screen.findByRole('article', { name: 'Action 3' })).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(chip(/Amara/)));
    expect(box('What will they do?').value).toBe('');
    expect(box('From').checked).toBe(true);
    await userEvent.keyboard('6');
    expect(document.activeElement).toBe(box('Tom will'));
  });

  it('numbers are words inside a field', async () => {
    await tab();
    await userEvent.type(box('What will they do?'), '3 lifts');
    expect(box('What will they do?').value).toBe('3 lifts');
    expect(chip(/Kelly/).getAttribute('aria-pressed')).toBe('false');
  });

  it('number keys rest when letter keys are turned off', async () => {
    letters.on = false;
    await tab();
    await userEvent.keyboard('3');
    expect(chip(/Kelly/).getAttribute('aria-pressed')).toBe('false');
    expect(chip(/Kelly/).textContent).not.toContain('3');
  });

  it('what the core refuses stands at its field, and nothing typed is lost', async () => {
    held.fake.refuse('plan', 'addAction', { kind: 'input', field: 'when', happened: 'Kith can’t read “soon” as a date.', next: 'Enter a date, like 3 Dec.' });
    const container = await tab();
    await userEvent.keyboard('5');
    await userEvent.keyboard('have them for tea');
    await userEvent.type(box('From which day'), 'soon{Enter}');
    expect(await faultLine(/can’t read “soon”/)).toBeTruthy();
    expect(box('From which day').getAttribute('aria-describedby')).toContain('add-when-fault');
    expect(document.activeElement).toBe(box('From which day'));
    expect([box('Jean will').value, box('From which day').value]).toEqual(['have them for tea', 'soon']);
    expect(chip(/Jean/).getAttribute('aria-pressed')).toBe('true');
    expect(await faultsIn(container)).toEqual([]);
  });

  it('nobody chosen: the fault stands at the chips', async () => {
    held.fake.refuse('plan', 'addAction', { kind: 'input', field: 'who', happened: 'It does not say who will do it.', next: 'Choose a person, or write a name.' });
    await tab();
    await userEvent.type(box('What will they do?'), 'cook{Enter}');
    await faultLine(/does not say who/);
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Who' }));
    await userEvent.keyboard('4');
    expect(box('Daniel will').value).toBe('cook');
  });

  it('a fault that belongs to no field is said in the box', async () => {
    held.fake.refuse('plan', 'addAction', { kind: 'saving', code: 'disk-full', field: null, happened: 'The disk is full.', next: 'Make room, and try again.' });
    await tab();
    await userEvent.keyboard('4');
    await userEvent.keyboard('cook{Enter}');
    await faultLine(/disk is full/);
    expect(box('Daniel will').value).toBe('cook');
  });

  it('someone else has a name of their own', async () => {
    held.fake.on('plan', 'addAction', () => plan(), { saved: '18:12' });
    await tab();
    await userEvent.keyboard('9');
    expect(document.activeElement).toBe(box('Their name'));
    await userEvent.keyboard('Mrs Patel');
    await userEvent.type(box('Mrs Patel will'), 'open the hall{Enter}');
    await waitFor(() => expect(held.fake.askedOf('plan', 'addAction')[0]).toMatchObject({ who: null, whoElse: 'Mrs Patel', what: 'open the hall' }));
  });

  it('from the tenth person on the letters of a name find them', async () => {
    held.fake.on('plan', 'getPlan', () => plan({ room: fullRoom() }));
    const container = await tab();
    expect(await faultsIn(container)).toEqual([]);
    expect(chip(/Jean, Neighbour/).textContent).not.toMatch(/\d/);
    await userEvent.type(box('Find a name'), 'moi');
    const shown = within(screen.getByRole('group', { name: 'Who' })).getAllByRole('button');
    expect(shown.map((one) => one.textContent?.replace(/^\d/, '').trim())).toEqual(['Moira', 'Someone else']);
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(box('Moira will'));
    expect(held.fake.askedOf('plan', 'addAction')).toEqual([]);
  });

  it('what is typed is kept as a draft, and a lock in the middle loses nothing', async () => {
    const page = await tab();
    await userEvent.keyboard('3');
    await userEvent.keyboard('have');
    await userEvent.tab();
    await waitFor(() => expect(held.fake.askedOf('history', 'keepDraft')).toContainEqual({ form: 'plan', about: 'r1', field: 'add:what', words: 'have' }));
    await waitFor(() => expect(held.fake.askedOf('history', 'keepDraft')).toContainEqual({ form: 'plan', about: 'r1', field: 'add:who', words: 'p3' }));
    page.remove();
  });

  it('drafts are there again', async () => {
    drafts(['add:who', 'p3'], ['add:what', 'have the'], ['add:kind', 'by']);
    await tab();
    expect(chip(/Kelly/).getAttribute('aria-pressed')).toBe('true');
    expect(box('Kelly will').value).toBe('have the');
    expect(box('By').checked).toBe(true);
    expect(screen.getByText('Draft kept 18:11. The button below uses it.')).toBeTruthy();
  });

  it('says so when nothing is written down', async () => {
    held.fake.on('plan', 'getPlan', () => empty());
    const container = await tab();
    expect(screen.getByRole('heading', { level: 2, name: 'Amara’s plan' })).toBeTruthy();
    expect(screen.getByText(/^Nothing is written down yet\./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Copies for each person' })).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });
});

describe('a plan that is there', () => {
  it('is a sentence for each action, with what if they can’t and who checks', async () => {
    await tab();
    const first = screen.getByRole('article', { name: 'Action 1' });
    expect(first.textContent).toContain('Grandma Jean will have Amara and Jayden for tea');
    expect(within(first).getByText('Grandma Jean').closest('b')).toBeTruthy();
    expect(first.textContent).toContain('From Wednesday 25 November');
    expect(first.textContent).toContain('If Jean can’t: Aunt Sarah steps in');
    expect(first.textContent).toContain('Kelly checks');
  });

  it('a child’s words are kept exactly', async () => {
    held.fake.on('plan', 'setChildWords', () => plan(), { saved: '18:12' });
    await tab();
    expect(screen.getByText('“I want mornings to be calm and to see Leo every week.”')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Write down Jayden’s words' }));
    expect(document.activeElement).toBe(box('What Jayden says'));
    await userEvent.keyboard(' im alright at nans ');
    await userEvent.tab();
    await waitFor(() => expect(held.fake.askedOf('plan', 'setChildWords')).toEqual([{ referral: 'r1', child: 'p2', words: ' im alright at nans ' }]));
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.queryByLabelText('What Jayden says')).toBeNull());
  });

  it('who types on while a child’s words are being saved is left where they type', async () => {
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    held.fake.on('plan', 'setChildWords', () => answered.then(() => plan()), { saved: '18:12' });
    await tab();
    await userEvent.click(screen.getByRole('button', { name: 'Write down Jayden’s words' }));
    await userEvent.keyboard('im alright at nans');
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    await userEvent.click(box('What will they do?'));
    answer();
    await waitFor(() => expect(screen.queryByLabelText('What Jayden says')).toBeNull());
    await userEvent.keyboard('ring the school');
    expect(box('What will they do?').value).toBe('ring the school');
  });

  it('its parts are changed where they stand, each saving itself', async () => {
    held.fake.on('plan', 'setAction', () => plan(), { saved: '18:12' }).on('plan', 'setActionWho', () => plan(), { saved: '18:12' });
    const container = await tab();
    await userEvent.click(screen.getByRole('button', { name: 'Change action 1' }));
    const card = within(screen.getByRole('article', { name: 'Action 1' }));
    const what = card.getByLabelText('Grandma Jean will');
    expect(document.activeElement).toBe(what);
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.clear(what);
    await userEvent.type(what, 'cook');
    await userEvent.tab();
    await waitFor(() => expect(held.fake.askedOf('plan', 'setAction')).toEqual([{ action: 'a1', part: 'what', words: 'cook' }]));
    await userEvent.click(card.getByLabelText('By'));
    await waitFor(() => expect(held.fake.askedOf('plan', 'setAction')[1]).toEqual({ action: 'a1', part: 'by', words: '2026-11-25' }));
    await userEvent.selectOptions(card.getByLabelText('Who'), 'Tom');
    await waitFor(() => expect(held.fake.askedOf('plan', 'setActionWho')).toEqual([{ action: 'a1', who: 'p6', whoElse: '' }]));
    await userEvent.click(card.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Change action 1' })));
  });

  it('a part that is refused keeps its words, with the fault under it', async () => {
    held.fake.refuse('plan', 'setAction', { kind: 'input', field: 'what', happened: 'It does not say what will be done.', next: 'Write it.' });
    await tab();
    await userEvent.click(screen.getByRole('button', { name: 'Change action 1' }));
    const what = screen.getByLabelText<HTMLTextAreaElement>('Grandma Jean will');
    await userEvent.clear(what);
    await userEvent.tab();
    await faultLine(/what will be done/);
    expect(what.value).toBe('');
    expect(what.getAttribute('aria-invalid')).toBe('true');
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(await screen.findByLabelText('Grandma Jean will')).toBe(what);
  });

  it('a day that was just typed goes with “by”', async () => {
    held.fake.on('plan', 'setAction', () => plan(), { saved: '18:12' });
    await tab();
    await userEvent.click(screen.getByRole('button', { name: 'Change action 1' }));
    const card = within(screen.getByRole('article', { name: 'Action 1' }));
    const when = card.getByLabelText('From which day');
    await userEvent.clear(when);
    await userEvent.type(when, 'mon');
    await userEvent.click(card.getByLabelText('By'));
    await waitFor(() => expect(held.fake.askedOf('plan', 'setAction').at(-1)).toEqual({ action: 'a1', part: 'by', words: 'mon' }));
  });

  it('an action moves, and the keyboard with it', async () => {
    const [one, two] = actions();
    held.fake.on('plan', 'moveAction', () => plan({ actions: [{ ...two!, number: 1 }, { ...one!, number: 2 }] }), { saved: '18:12' });
    await tab();
    await userEvent.click(screen.getByRole('button', { name: 'Move action 1 up' }));
    expect(held.fake.askedOf('plan', 'moveAction')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Move action 2 up' }));
    await waitFor(() => expect(held.fake.askedOf('plan', 'moveAction')).toEqual([{ action: 'a2', up: true }]));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move action 1 up' })));
    expect(screen.getAllByRole('article')[0]?.textContent).toContain('Tom will drive');
  });

  it('removing an action can be undone', async () => {
    held.fake
      .on('plan', 'removeAction', () => plan({ actions: actions().slice(1) }), { undo: { action: 'u1', words: 'Took an action off the plan' }, saved: '18:12' })
      .on('history', 'undo', () => ({ words: 'Undone' }));
    await tab();
    await userEvent.click(screen.getByRole('button', { name: 'Remove action 1' }));
    await toast('Took an action off the plan');
    expect(held.fake.askedOf('plan', 'removeAction')).toEqual([{ action: 'a1' }]);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await toast('Undone');
  });

  it('shows hostile words as they were typed', async () => {
    held.fake.on('plan', 'getPlan', () => hostile());
    const container = await tab();
    expect(container.querySelector('script')).toBeNull();
    expect(screen.getByRole('article').textContent).toContain(`will ${HOSTILE}`);
    expect(screen.getByText(`“${HOSTILE}”`)).toBeTruthy();
    expect(box(HOSTILE).type).toBe('checkbox');
  });

  it('stands with long names, many people and many actions', async () => {
    held.fake.on('plan', 'getPlan', () => many());
    const container = await tab();
    expect(screen.getAllByRole('article').length).toBe(14);
    expect(await faultsIn(container)).toEqual([]);
  });

  it('says what went wrong, and asks again', async () => {
    held.fake.refuse('plan', 'getPlan', {});
    router.go({ screen: 'family', family: 'f1', referral: 'r1', tab: 'plan' });
    const shown = tab();
    await screen.findByRole('alert');
    held.fake.on('plan', 'getPlan', () => plan());
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await shown;
  });

  it('leads to the copies', async () => {
    await tab();
    await userEvent.click(screen.getByRole('button', { name: 'Copies for each person' }));
    expect(await screen.findByRole('heading', { level: 1, name: /^A copy for/ })).toBeTruthy();
  });
});

describe('a plan that was decided', () => {
  it('is only read', async () => {
    held.fake.on('plan', 'getPlan', () => agreed());
    const container = await tab();
    expect(screen.getAllByText('Agreed, waiting for money').length).toBe(2);
    expect(screen.getAllByText('Sam Ortiz, social worker, on Monday 23 November at 6:59pm').length).toBe(2);
    expect(container.querySelectorAll('main input, main textarea, main select').length).toBe(0);
    expect(screen.queryByRole('button', { name: /Change action/ })).toBeNull();
    expect(screen.getAllByRole('img', { name: 'Ticked' }).length).toBe(2);
    expect(screen.getByText('We look at it again on Tuesday 23 February 2027.')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('is changed in a new version', async () => {
    held.fake.on('plan', 'getPlan', () => agreed()).on('plan', 'changePlan', () => plan({ version: 2 }), { undo: { action: 'u2', words: 'Began the next version of the plan' } });
    await tab();
    expect(screen.getByText('What was agreed stays as it was. Changing the plan begins version 2.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Change the plan' }));
    await toast('Began the next version of the plan');
    expect(screen.getByText('Version 2, not agreed yet')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Add to the plan/ })).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.id).toBe('plan-title'));
  });
});

describe('what the plan needs to make sure', () => {
  it('is ticked by people, and shows what is kept', async () => {
    held.fake.on('plan', 'setMustMet', () => plan({ musts: plan().musts.map((must) => ({ ...must, met: true })) }), { saved: '18:12' });
    await inRoom('write');
    const need = box('Amara gets to school every day');
    expect([need.checked, box('Amara has a break each week').checked]).toEqual([false, true]);
    await userEvent.click(need);
    await waitFor(() => expect(held.fake.askedOf('plan', 'setMustMet')).toEqual([{ referral: 'r1', must: 'm3', met: true }]));
    await waitFor(() => expect(need.checked).toBe(true));
  });

  it('a tick that could not be kept is not shown', async () => {
    held.fake.refuse('plan', 'setMustMet', {});
    await inRoom('write');
    await userEvent.click(box('Amara gets to school every day'));
    await toast(/made a mistake/);
    expect(box('Amara gets to school every day').checked).toBe(false);
  });

  it('says which actions make sure of it', async () => {
    held.fake.on('plan', 'setServes', () => plan(), { saved: '18:12' });
    const container = await inRoom('write');
    await userEvent.click(screen.getByRole('button', { name: 'Action 1: Amara has a break each week' }));
    const numbers = within(screen.getByRole('group', { name: /Amara has a break/ }));
    expect(numbers.getByRole('button', { name: 'Action 1' }).getAttribute('aria-pressed')).toBe('true');
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(numbers.getByRole('button', { name: 'Action 2' }));
    await userEvent.click(numbers.getByRole('button', { name: 'Action 1' }));
    await waitFor(() =>
      expect(held.fake.askedOf('plan', 'setServes')).toEqual([
        { must: 'm1', action: 'a2', serves: true },
        { must: 'm1', action: 'a1', serves: false },
      ]),
    );
  });

  it('and who keeps it going', async () => {
    held.fake.on('plan', 'setLead', () => plan({ lead: 'p6' }), { saved: '18:12' });
    await inRoom('write');
    const lead = screen.getByLabelText<HTMLSelectElement>('Choose a person');
    await userEvent.selectOptions(lead, 'Tom');
    await waitFor(() => expect(held.fake.askedOf('plan', 'setLead')).toEqual([{ referral: 'r1', person: 'p6' }]));
    expect(lead.value).toBe('p6');
  });

  it('a lead that was refused is not shown, and one who is not here still is', async () => {
    held.fake.on('plan', 'getPlan', () => plan({ lead: 'p99', leadWords: 'Moira' })).refuse('plan', 'setLead', {});
    await inRoom('write');
    const lead = screen.getByLabelText<HTMLSelectElement>('Choose a person');
    expect(lead.selectedOptions[0]?.textContent).toBe('Moira');
    await userEvent.selectOptions(lead, 'Tom');
    await toast(/made a mistake/);
    await waitFor(() => expect(lead.value).toBe('p99'));
  });
});
