// The people of a family: the list, adding by relation, the panel, removing with Undo, printing.
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { faultsIn } from './axe';
import { app, page, toast } from './page';
import { people } from './samples';

const held = page();

describe('a family’s people', () => {
  const at = { screen: 'family', family: 'f1', referral: 'r1' } as const;

  it('are a list in words', async () => {
    const container = await app(at);
    expect(await screen.findByRole('columnheader', { name: 'Who they are to Zahra and Bilal' })).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('A, a letter, a name and Enter add a relative', async () => {
    held.fake.on('people', 'addRelative', () => people().rows[5]!, { undo: { action: 'a1', words: 'Added Jean' }, saved: '14:35' });
    held.fake.on('people', 'setRelation', () => people().rows[5]!, { undo: { action: 'a2', words: 'Changed a relation' }, saved: '14:35' });
    held.fake.on('history', 'undo', ({ action }) => ({ words: `Undone: ${action}` }));
    const container = await app(at);
    await screen.findByRole('row', { name: /Kelly Hollis/ });
    await userEvent.keyboard('a');
    await screen.findByRole('group', { name: 'Who are they?' });
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.keyboard('g');
    expect(screen.getByLabelText<HTMLInputElement>('Grandma, mum’s mum').checked).toBe(true);
    await userEvent.keyboard('{Enter}Jean{Enter}');
    expect(await toast('Added Jean')).toBeTruthy();
    expect(held.fake.askedOf('people', 'addRelative')).toEqual([{ child: 'p1', relation: 'grandmotherMaternal', firstName: 'Jean', lastName: '' }]);
    expect(held.fake.askedOf('people', 'setRelation')).toEqual([{ person: 'k3', child: 'p2', relation: 'grandmotherMaternal' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await toast('Undone: a1')).toBeTruthy();
    expect(held.fake.askedOf('history', 'undo')).toEqual([{ action: 'a2' }, { action: 'a1' }]);
  });

  it('a relative of one child only is added to that one', async () => {
    held.fake.on('people', 'addRelative', () => people().rows[5]!, { undo: { action: 'a1', words: 'Added Leo' } });
    const container = await app(at);
    await screen.findByRole('row', { name: /Kelly Hollis/ });
    await userEvent.keyboard('a');
    expect(screen.queryByRole('group', { name: 'To which child?' })).toBeNull();
    await userEvent.click(await screen.findByLabelText('The same to every child'));
    await userEvent.click(screen.getByLabelText('Bilal Mohamud-Griffiths'));
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.type(screen.getByLabelText('First name'), 'Leo{Enter}');
    expect(await toast('Added Leo')).toBeTruthy();
    expect(held.fake.askedOf('people', 'addRelative')[0]?.child).toBe('p2');
    expect(held.fake.askedOf('people', 'setRelation')).toEqual([]);
  });

  it('says so when only the first child was said', async () => {
    held.fake.on('people', 'addRelative', () => people().rows[5]!, { undo: { action: 'a1', words: 'Added Jean' } }).refuse('people', 'setRelation', {});
    await app(at);
    await screen.findByRole('row', { name: /Kelly Hollis/ });
    await userEvent.keyboard('a');
    await userEvent.type(await screen.findByLabelText('First name'), 'Jean{Enter}');
    expect(await toast(/Added Jean, but to one child only/)).toBeTruthy();
  });

  it('a name is saved on leaving it, in a panel', async () => {
    held.fake.on('people', 'setName', () => people().rows[5]!, { saved: '14:36' });
    const container = await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Open Jean Hollis' }));
    const called = await screen.findByLabelText('Likes to be called');
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.type(called, 'Nan');
    await userEvent.tab();
    await waitFor(() => expect(held.fake.askedOf('people', 'setName')).toEqual([{ person: 'k3', field: 'knownAs', words: 'Nan' }]));
  });

  it('a panel that is closed in the middle of a name saves it, and stands in no one’s way', async () => {
    held.fake.on('people', 'setName', () => people().rows[0]!, { saved: '14:36' });
    await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Open Kelly Hollis' }));
    await userEvent.type(await screen.findByLabelText('Likes to be called'), 'Annie');
    // Escape, which leaves no field first
    screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    await waitFor(() => expect(held.fake.askedOf('people', 'setName')).toEqual([{ person: 'k0', field: 'knownAs', words: 'Annie' }]));
    await waitFor(() => expect(screen.getByTestId('saved').textContent).toContain('Saved 14:36'));
  });

  it('removing says so, and Undo brings them back', async () => {
    held.fake.on('people', 'removePerson', () => ({ name: 'Tom Hollis' }), { undo: { action: 'a9', words: 'Removed Tom Hollis' } });
    held.fake.on('history', 'undo', () => ({ words: 'Undone: removed Tom Hollis' }));
    await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'More about Tom Hollis' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await toast('Undone: removed Tom Hollis')).toBeTruthy();
    expect(held.fake.askedOf('history', 'undo')).toEqual([{ action: 'a9' }]);
  });

  it('letters rest while a menu is open: they jump in it', async () => {
    await app(at);
    (await screen.findByRole('button', { name: 'More about Tom Hollis' })).focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('menuitem', { name: 'Remove' });
    await userEvent.keyboard('a');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('button', { name: /^More about Zahra/, hidden: true })).toBeNull();
  });

  it('Ctrl+Z undoes the last act in this family, but not while typing', async () => {
    held.fake.refuse('history', 'undoLast', { happened: 'There is nothing to undo here.', next: 'The history shows everything.' });
    await app(at);
    await screen.findByRole('row', { name: /Kelly Hollis/ });
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(await toast(/nothing to undo here/)).toBeTruthy();
    expect(held.fake.askedOf('history', 'undoLast')).toEqual([{ family: 'f1' }]);
  });

  it('the printed list is named', async () => {
    held.fake.on('printing', 'printPeople', () => ({ fileName: 'Our people.pdf', pages: 2 }));
    await app(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Print' }));
    expect(await toast('Our people.pdf is saved, 2 pages.')).toBeTruthy();
  });
});
