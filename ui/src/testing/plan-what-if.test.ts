// If things go wrong: lines that are added, changed, moved and taken off, and what is refused.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { faultsIn } from './axe';
import { inRoom, planPage, tab } from './plan-page';
import { agreed, hostile, HOSTILE, plan } from './samples-plan';

const held = planPage();
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const box = (name: string) => screen.getByLabelText<HTMLTextAreaElement>(name);
const two = () => plan({ whatIfs: [...plan().whatIfs, { whatIf: 'w2', happens: 'Tom can’t drive', then: 'Priya does' }] });

describe('what is done if things go wrong', () => {
  it('is read as a sentence, and a line more is added with the keyboard alone', async () => {
    held.fake.on('plan', 'addWhatIf', () => two(), { saved: '18:12' });
    const container = await inRoom('write');
    expect(screen.getByText('If Kelly is poorly in the night:')).toBeTruthy();
    const add = screen.getByRole('button', { name: 'Add a “what if”' });
    add.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(box('If …')));
    await userEvent.keyboard('Tom can’t drive{Tab}Priya does{Tab}{Enter}');
    await waitFor(() => expect(held.fake.askedOf('plan', 'addWhatIf')).toEqual([{ referral: 'r1', happens: 'Tom can’t drive', then: 'Priya does' }]));
    expect(await screen.findByText('If Tom can’t drive:')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(box('If …')));
    expect(box('If …').value).toBe('');
    expect(await faultsIn(container)).toEqual([]);
  });

  it('says which half is missing, and keeps what was typed', async () => {
    held.fake.refuse('plan', 'addWhatIf', { kind: 'input', field: 'then', happened: 'It does not say what is done then.', next: 'Write it.' });
    const container = await tab();
    await press('Add a “what if”');
    await userEvent.type(box('If …'), 'it snows');
    await press('Add it');
    expect(await screen.findByText(/does not say what is done then/)).toBeTruthy();
    expect(document.activeElement).toBe(box('Then … and who is rung'));
    expect(box('If …').value).toBe('it snows');
    expect(await faultsIn(container)).toEqual([]);
  });

  it('is changed where it stands, half by half', async () => {
    held.fake.on('plan', 'setWhatIf', () => plan(), { saved: '18:12' });
    await tab();
    await press('Change “what if” 1');
    await userEvent.type(box('Then … and who is rung'), ' Then ring Tom.');
    await press('Done');
    await waitFor(() => expect(held.fake.askedOf('plan', 'setWhatIf')).toEqual([{ whatIf: 'w1', part: 'then', words: 'Amara rings Jean, and Jean comes over. Then ring Tom.' }]));
    expect(await screen.findByRole('button', { name: 'Change “what if” 1' })).toBe(document.activeElement);
  });

  it('is moved, and taken off with the way back', async () => {
    held.fake.on('plan', 'getPlan', () => two()).on('plan', 'moveWhatIf', () => two(), { saved: '18:12' });
    held.fake.on('plan', 'removeWhatIf', () => plan(), { saved: '18:13', undo: { action: 'u1', words: 'Took it off the plan' } });
    await tab();
    expect(screen.getByRole('button', { name: 'Move “what if” 1 up' }).getAttribute('aria-disabled')).toBe('true');
    await press('Move “what if” 1 down');
    await waitFor(() => expect(held.fake.askedOf('plan', 'moveWhatIf')).toEqual([{ whatIf: 'w1', up: false }]));
    await press('Remove “what if” 2');
    await waitFor(() => expect(held.fake.askedOf('plan', 'removeWhatIf')).toEqual([{ whatIf: 'w2' }]));
    expect(await screen.findByText('Took it off the plan', { selector: '.toast p' })).toBeTruthy();
  });

  it('is only read once the plan was decided', async () => {
    held.fake.on('plan', 'getPlan', () => agreed());
    await tab();
    const part = within(screen.getByRole('region', { name: 'If things go wrong' }));
    expect(part.queryAllByRole('button')).toEqual([]);
  });

  it('is not there where nothing was written before the plan was decided', async () => {
    held.fake.on('plan', 'getPlan', () => ({ ...agreed(), whatIfs: [] }));
    await tab();
    expect(screen.queryByRole('region', { name: 'If things go wrong' })).toBeNull();
  });

  it('shows what was typed as it was typed', async () => {
    held.fake.on('plan', 'getPlan', () => hostile());
    const container = await tab();
    expect(container.querySelector('script')).toBeNull();
    expect(screen.getByText(`If ${HOSTILE}:`)).toBeTruthy();
  });
});
