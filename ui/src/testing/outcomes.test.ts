// Where the children are now, for staff: what has changed, plans and care with their days, and the
// follow-ups.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { faultsIn } from './axe';
import { app, box, button, faultLine, page, toast } from './page';
import { child, outcomes, reviews } from './samples-review';

const held = page();
const at = { screen: 'family', family: 'f1', referral: 'r1', tab: 'children' } as const;
let now = outcomes();

beforeEach(() => {
  now = outcomes();
  held.fake.on('outcomes', 'getOutcomes', () => now).on('review', 'getReviews', () => reviews());
});
const part = (name: string | RegExp) => screen.findByRole('region', { name });

describe('since the conference', () => {
  const beside = { ...at, tab: 'reviews' } as const;

  it('says for each child what has changed, in words with a mark', async () => {
    const container = await app(beside);
    const block = await part('Since the conference');
    const rows = within(block).getAllByRole('listitem').map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows).toEqual([
      'Amara Same Child in need plan, then and now',
      'Jayden Lower Child protection plan, now child in need plan',
      'Ella Higher No plan, now early help',
      'Leo Not known Looked after then. Nobody has said what holds now',
    ]);
    expect(within(block).getByText('Staff only')).toBeTruthy();
    expect(within(block).getAllByRole('listitem')[3]?.querySelector('.now')).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('is not there before a conference was held', async () => {
    now = outcomes({ conference: null });
    await app(beside);
    await screen.findByRole('heading', { name: 'What has happened?' });
    await waitFor(() => expect(held.fake.askedOf('outcomes', 'getOutcomes').length).toBeGreaterThan(0));
    expect(screen.queryByText('Since the conference')).toBeNull();
  });
});

describe('where the children are now', () => {
  it('is a table for each child, newest first', async () => {
    const container = await app(at);
    const jayden = await part('Jayden, 16');
    const rows = within(within(jayden).getByRole('table', { name: 'Plans and care of Jayden, newest first' })).getAllByRole('row');
    expect(rows.slice(1).map((row) => within(row).getByRole('rowheader').textContent)).toEqual(['Child in need plan', 'Child protection plan']);
    expect(within(rows[1]!).getByText('Goes on')).toBeTruthy();
    expect(within(await part('Ella, 3')).getByText('Nothing is written down, so Ella counts as without a plan. If nobody has asked, ask first.')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('a plan is added with its days and who told us', async () => {
    held.fake.on('outcomes', 'addEpisode', () => now, { saved: '11:00', undo: { action: 'a1', words: 'Added where Ella stands' } });
    const container = await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Add a plan or care of Ella' }));
    await userEvent.selectOptions(screen.getByLabelText('What is it?'), 'Early help');
    await userEvent.type(screen.getByLabelText('Who told us'), 'Sam Ortiz');
    await userEvent.type(screen.getByLabelText(/^From/), '1 sep');
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('Add it'));
    await waitFor(() => expect(held.fake.askedOf('outcomes', 'addEpisode')).toEqual([{ referral: 'r1', child: 'ella', kind: 'earlyHelp', from: '1 sep', until: '', toldBy: 'Sam Ortiz' }]));
    expect(await toast('Added where Ella stands')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(button('Add a plan or care of Ella')));
  });

  it('an end before the start is said at the field, and nothing typed is lost', async () => {
    held.fake.refuse('outcomes', 'addEpisode', { kind: 'input', field: 'until', happened: 'The end is not after the start, Tuesday 1 September 2026.', next: 'Check both days.' });
    const container = await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Add a plan or care of Ella' }));
    await userEvent.type(screen.getByLabelText(/^From/), '1 sep');
    await userEvent.type(screen.getByLabelText(/^Until/), '1 aug{Enter}');
    expect(await faultLine('The end is not after the start, Tuesday 1 September 2026. Check both days.')).toBeTruthy();
    expect(document.activeElement).toBe(box(/^Until/));
    expect([box(/^From/).value, box(/^Until/).value]).toEqual(['1 sep', '1 aug']);
    expect(box(/^Until/).getAttribute('aria-invalid')).toBe('true');
    expect(await faultsIn(container)).toEqual([]);
  });

  it('a plan is ended with a day', async () => {
    held.fake.on('outcomes', 'endEpisode', () => now, { saved: '11:00', undo: { action: 'a1', words: 'Changed when it ended for Jayden' } });
    const container = await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'End it: Child in need plan of Jayden' }));
    expect(box(/^Ended on/).value).toBe('today');
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('Write it down'));
    await waitFor(() => expect(held.fake.askedOf('outcomes', 'endEpisode')).toEqual([{ referral: 'r1', episode: 'Jayden-2', until: 'today' }]));
    expect(await toast('Changed when it ended for Jayden')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(button('End it: Child in need plan of Jayden')));
  });

  it('one is removed with Undo, and the keyboard stays with the child', async () => {
    held.fake.on('outcomes', 'removeEpisode', () => now, { saved: '11:00', undo: { action: 'a7', words: 'Took away a status of Amara' } }).on('history', 'undo', () => ({ words: 'Undone' }));
    await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Remove Child in need plan of Amara' }));
    expect(held.fake.askedOf('outcomes', 'removeEpisode')).toEqual([{ referral: 'r1', episode: 'Amara-1' }]);
    expect(await toast('Took away a status of Amara')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Amara, 14');
    await userEvent.click(button('Undo'));
    await waitFor(() => expect(held.fake.askedOf('history', 'undo')).toEqual([{ action: 'a7' }]));
  });

  it('says it when there is no child, and when no conference was held', async () => {
    now = outcomes({ children: [], conference: null });
    const container = await app(at);
    expect(await screen.findByRole('heading', { name: 'No child is on this referral yet' })).toBeTruthy();
    expect(screen.getByText(/No conference was held yet/)).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('that can’t be had says so', async () => {
    held.fake.refuse('outcomes', 'getOutcomes', {});
    await app(at);
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

describe('a follow-up', () => {
  beforeEach(() => {
    now = outcomes({ children: [child('Jayden')] });
    held.fake.on('outcomes', 'setFollowUp', () => now, { saved: '11:00', undo: { action: 'a1', words: 'Noted how Jayden is' } });
  });

  it('that is not due yet only says so', async () => {
    await app(at);
    const list = await part('Follow-ups of Jayden');
    const [three, six, twelve] = within(list).getAllByRole('listitem');
    expect(within(three!).getByText('Lives with family')).toBeTruthy();
    expect(within(six!).getByText('Not asked yet')).toBeTruthy();
    expect(within(twelve!).getByText('Not due yet')).toBeTruthy();
    expect(within(twelve!).queryByRole('button')).toBeNull();
  });

  it('is written down in one act', async () => {
    const container = await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Answer: Jayden, after 6 months' }));
    await userEvent.click(within(screen.getByRole('group', { name: 'How is Jayden?' })).getByLabelText('Known'));
    await userEvent.click(within(await screen.findByRole('group', { name: 'Does Jayden live with family?' })).getByLabelText('Yes'));
    await userEvent.type(screen.getByLabelText('Who told us'), 'Kelly');
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(button('Write it down'));
    await waitFor(() => expect(held.fake.askedOf('outcomes', 'setFollowUp')).toEqual([{ referral: 'r1', child: 'jayden', months: 6, askedOn: 'today', answer: 'known', withFamily: 'yes', toldBy: 'Kelly' }]));
    expect(await toast('Noted how Jayden is')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(button('Answer: Jayden, after 6 months')));
  });

  it('of a child nobody could ask about says nothing of where they live', async () => {
    await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Change: Jayden, after 3 months' }));
    await userEvent.click(screen.getByLabelText('Could not ask'));
    expect(screen.queryByRole('group', { name: 'Does Jayden live with family?' })).toBeNull();
    await userEvent.click(button('Write it down'));
    await waitFor(() => expect(held.fake.askedOf('outcomes', 'setFollowUp')[0]).toMatchObject({ months: 3, answer: 'lost', withFamily: 'notKnown' }));
  });

  it('without an answer asks nothing, and says what is missing', async () => {
    const container = await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Answer: Jayden, after 6 months' }));
    await userEvent.click(button('Write it down'));
    expect(await faultLine('It does not say what you heard. Choose Known, Not known or Could not ask.')).toBeTruthy();
    expect(held.fake.askedOf('outcomes', 'setFollowUp')).toEqual([]);
    expect(await faultsIn(container)).toEqual([]);
  });

  it('before the conference is said at its day', async () => {
    held.fake.refuse('outcomes', 'setFollowUp', { kind: 'input', field: 'askedOn', happened: 'That is before the conference.', next: 'Enter the day somebody asked.' });
    await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Answer: Jayden, after 6 months' }));
    await userEvent.click(screen.getByLabelText('Not known'));
    await userEvent.type(screen.getByLabelText('Asked on'), '{Enter}');
    expect(await faultLine('That is before the conference. Enter the day somebody asked.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Asked on'));
  });
});
