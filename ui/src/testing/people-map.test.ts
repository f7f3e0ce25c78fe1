// The family map: chosen beside the list, walked with the arrow keys, opened with Enter.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { view } from '../people/view.svelte';
import { faultsIn } from './axe';
import { app, page } from './page';
import { people } from './samples';
import { familyMap } from './samples-map';

const held = page();
const at = { screen: 'family', family: 'f1', referral: 'r1', tab: 'people' } as const;

async function shown(): Promise<HTMLElement> {
  const container = await app(at);
  await userEvent.click(await screen.findByRole('radio', { name: 'Map' }));
  await screen.findByRole('group', { name: /^Family map of 4 people/ });
  return container;
}
const one = (name: RegExp) => screen.getByRole('button', { name });

describe('the family map', () => {
  beforeEach(() => void held.fake.on('map', 'getMap', familyMap));
  afterEach(() => (view.shown = 'list'));

  it('is not asked for until it is chosen: the list is the master', async () => {
    await app(at);
    expect(await screen.findByRole('row', { name: /Jean Hollis/ })).toBeTruthy();
    expect(held.fake.askedOf('map', 'getMap')).toEqual([]);
  });

  it('says everyone in a sentence, and has no fault that axe can find', async () => {
    const container = await shown();
    expect(one(/^Jean Hollis, about 70, grandma on mum’s side to Zahra$/)).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Zahra’s dad name not known' })).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('is one stop of the Tab key, and begins at the child', async () => {
    await shown();
    const stops = within(screen.getByRole('group', { name: /^Family map/ })).getAllByRole('button').filter((node) => node.getAttribute('tabindex') === '0');
    expect(stops.map((node) => node.getAttribute('aria-label'))).toEqual(['Zahra Mohamud-Griffiths, 6, the plan is for them']);
  });

  it('is walked with the arrows: up to a parent, down to a child, along the row', async () => {
    await shown();
    one(/^Zahra/).focus();
    const walked: (string | null)[] = [];
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowUp', 'Home']) {
      await userEvent.keyboard(`{${key}}`);
      walked.push(document.activeElement?.id ?? null);
    }
    expect(walked).toEqual(['k0', 'k5', 'k0', 'k3', 'k3', 'p1'].map((id) => `on-map-${id}`));
    expect(one(/^Zahra/).getAttribute('tabindex')).toBe('0');
  });

  it('opens a person with Enter, as the list does', async () => {
    await shown();
    one(/^Jean/).focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('dialog', { name: /Jean/ })).toBeTruthy();
  });

  it('is nearer, further, and fitted again', async () => {
    await shown();
    const width = () => Number(screen.getByRole('group', { name: /^Family map/ }).getAttribute('width'));
    const fitted = width();
    await userEvent.click(screen.getByRole('button', { name: 'Nearer' }));
    expect(width()).toBeCloseTo(fitted * 1.25);
    for (let press = 0; press < 9; press += 1) await userEvent.click(screen.getByRole('button', { name: 'Further' }));
    expect(width()).toBeCloseTo(420 * 0.6);
    await userEvent.click(screen.getByRole('button', { name: 'Fit' }));
    expect(width()).toBeCloseTo(fitted);
  });

  it('explains the symbols that are on it, and no others', async () => {
    await shown();
    const key = within(screen.getByRole('list', { name: 'What the map shows' })).getAllByRole('listitem').map((item) => item.textContent?.trim());
    expect(key).toEqual(['Girl or woman', 'Boy or man', 'Not stated', 'The plan is for', 'Somebody whose name is not known', 'Parents and children', 'Foster carer', '~ means about', 'Live together', 'AMum’s flat']);
  });

  it('draws a cross for who has died and slashes for who are apart, and explains both', async () => {
    const map = familyMap();
    const jean = map.scene.items.find((item) => 'person' in item && item.person.person === 'k3');
    if (jean && 'person' in jean) jean.person.died = true;
    const at = { from: { x: 103, y: 180 }, to: { x: 137, y: 180 } };
    map.scene.items.push({ line: { style: 'divorced', couple: true, ...at } }, { slashes: { at: { x: 120, y: 180 }, count: 2 } });
    held.fake.on('map', 'getMap', () => map);
    const container = await shown();
    const drawn = container.querySelector('svg[role="group"]')!;
    expect(drawn.querySelectorAll('path.cross').length).toBe(1);
    expect(drawn.querySelectorAll('line.tie:not([class*="tie-"])').length).toBe(2);
    const key = within(screen.getByRole('list', { name: 'What the map shows' })).getAllByRole('listitem').map((item) => item.textContent?.trim());
    expect(key).toEqual(expect.arrayContaining(['Has died', 'Divorced']));
    expect(await faultsIn(container)).toEqual([]);
  });

  it('leaves out who comes because of their work, until they are wanted', async () => {
    await shown();
    await userEvent.click(screen.getByLabelText('People who come because of their work'));
    await waitFor(() => expect(held.fake.askedOf('map', 'getMap').at(-1)).toEqual({ family: 'f1', professionals: true }));
  });

  it('is told whose child somebody is, in their panel', async () => {
    held.fake.on('people', 'setRelation', () => people().rows[0]!, { undo: { action: 'a1', words: 'Changed who Kelly Hollis is' } });
    await app({ ...at, person: 'k3' });
    await userEvent.selectOptions(await screen.findByLabelText('Their mum'), 'Kelly Hollis');
    await waitFor(() => expect(held.fake.askedOf('people', 'setRelation')).toEqual([{ person: 'k0', child: 'k3', relation: 'mother' }]));
  });

  it('shows a child as somebody says', async () => {
    held.fake.on('people', 'setShownAs', () => people().rows[0]!, { saved: '14:36' });
    const container = await app({ ...at, person: 'p1' });
    await userEvent.selectOptions(await screen.findByLabelText('Shown on the map as'), 'Girl or woman');
    await waitFor(() => expect(held.fake.askedOf('people', 'setShownAs')).toEqual([{ person: 'p1', shownAs: 'girlOrWoman' }]));
    expect(await faultsIn(container)).toEqual([]);
  });

  it('stays chosen while the window is open', async () => {
    await shown();
    await userEvent.click(screen.getByRole('button', { name: 'Preparing' }));
    await userEvent.click(await screen.findByRole('button', { name: 'People' }));
    expect(await screen.findByRole('group', { name: /^Family map/ })).toBeTruthy();
  });

  it('that can’t be drawn says so, and the list is one press away', async () => {
    held.fake.refuse('map', 'getMap', {});
    await app(at);
    await userEvent.click(await screen.findByRole('radio', { name: 'Map' }));
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'List' }));
    expect(await screen.findByRole('row', { name: /Jean Hollis/ })).toBeTruthy();
  });
});
