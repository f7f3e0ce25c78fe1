// The people of a family: the list, adding by relation, the panel, removing with Undo, printing.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { faultsIn } from './axe';
import { app, faultLine, page, toast } from './page';
import { people } from './samples';

const held = page();

describe('a family’s people', () => {
  const at = { screen: 'family', family: 'f1', referral: 'r1', tab: 'people' } as const;

  it('are a list in words', async () => {
    const container = await app(at);
    expect(await screen.findByRole('columnheader', { name: 'Who they are to Zahra and Bilal' })).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('A, a letter, a name and Enter add a relative', async () => {
    held.fake.on('people', 'addRelative', () => people().rows[5]!, { undo: { action: 'a1', words: 'Added Jean' }, saved: '14:35' });
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
    expect(held.fake.askedOf('people', 'addRelative')).toEqual([{ child: 'p1', relation: 'grandmotherMaternal', sameTo: ['p2'], firstName: 'Jean', lastName: '' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await toast('Undone: a1')).toBeTruthy();
    expect(held.fake.askedOf('history', 'undo')).toEqual([{ action: 'a1' }]);
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
    expect(await faultLine(/Nothing says yet who they are/)).toBeTruthy();
    expect(held.fake.askedOf('people', 'addRelative')).toEqual([]);
    expect(document.activeElement).toBe(screen.getByLabelText('Mum'));
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(screen.getByLabelText('Half-brother'));
    await userEvent.type(screen.getByLabelText('First name'), '{Enter}');
    expect(await toast('Added Leo')).toBeTruthy();
    expect(held.fake.askedOf('people', 'addRelative')[0]).toMatchObject({ child: 'p2', sameTo: [] });
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

  it('say where each lives, as the family calls it', async () => {
    await app(at);
    const jean = await screen.findByRole('row', { name: /Jean Hollis/ });
    expect(within(jean).getByText('Nan’s house')).toBeTruthy();
    expect(screen.getByRole('columnheader', { name: 'Lives' })).toBeTruthy();
  });

  it('a home is chosen, or not known', async () => {
    held.fake.on('people', 'setHome', () => people().rows[5]!, { saved: '14:36' });
    const container = await app({ ...at, person: 'k3' });
    const lives = await screen.findByLabelText<HTMLSelectElement>('Lives in');
    expect(lives.value).toBe('h2');
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.selectOptions(lives, 'Mum’s flat');
    await userEvent.selectOptions(lives, 'Not known');
    await waitFor(() => expect(held.fake.askedOf('people', 'setHome')).toEqual([{ person: 'k3', home: 'h1' }, { person: 'k3', home: null }]));
  });

  it('another home is named in a few words, and never an address', async () => {
    held.fake.on('people', 'addHome', () => people().rows[5]!, { saved: '14:36' });
    const container = await app({ ...at, person: 'k3' });
    await userEvent.selectOptions(await screen.findByLabelText('Lives in'), 'Another home…');
    const called = await screen.findByLabelText('What the family calls it');
    expect(called).toBe(document.activeElement);
    expect(screen.getByText(/Never write an address here/)).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.type(called, 'The boat');
    await userEvent.tab();
    await waitFor(() => expect(held.fake.askedOf('people', 'addHome')).toEqual([{ person: 'k3', called: 'The boat' }]));
    await waitFor(() => expect(screen.queryByLabelText('What the family calls it')).toBeNull());
  });

  it('a home that could not be saved keeps what was typed', async () => {
    held.fake.refuse('people', 'addHome', { happened: 'That is too long.', next: 'Say it shorter.' });
    await app({ ...at, person: 'k3' });
    await userEvent.selectOptions(await screen.findByLabelText('Lives in'), 'Another home…');
    await userEvent.type(await screen.findByLabelText('What the family calls it'), 'The boat');
    await userEvent.tab();
    expect(await faultLine('That is too long. Say it shorter.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('What the family calls it').value).toBe('The boat');
  });

  it('an advocate, a social worker and another professional can be added', async () => {
    held.fake.on('people', 'addRelative', () => people().rows[5]!);
    await app(at);
    await screen.findByRole('row', { name: /Kelly Hollis/ });
    await userEvent.keyboard('a');
    for (const name of ['Advocate', 'Social worker', 'Professional']) expect(await screen.findByLabelText(name)).toBeTruthy();
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
