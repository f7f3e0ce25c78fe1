// Finding a family or a person: Ctrl+K, letters, arrows, Enter; nobody, trouble, and the order of answers.
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { router } from '../shared/route.svelte';
import { faultsIn } from './axe';
import { app, button, faultLine, page } from './page';
import { hits } from './samples-due';

const held = page();
const ctrlK = () => userEvent.keyboard('{Control>}k{/Control}');
const box = () => screen.findByRole('combobox', { name: /Name/ });
const chosen = () => screen.getAllByRole('option').find((one) => one.getAttribute('aria-selected') === 'true');

describe('finding', () => {
  it('takes Ctrl+K, three letters and Enter', async () => {
    held.fake.on('search', 'find', () => ({ hits }));
    const container = await app({ screen: 'history' });
    await ctrlK();
    expect(await box()).toBe(document.activeElement);
    await userEvent.keyboard('gra');
    expect(await screen.findByRole('option', { name: /Grace Okafor/ })).toBeTruthy();
    expect(held.fake.askedOf('search', 'find').map((one) => one.words)).toEqual(['g', 'gr', 'gra']);
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(router.now).toMatchObject({ screen: 'family', family: 'f3', referral: 'r3', tab: 'people', person: 'k1' });
    await waitFor(() => expect(screen.queryByRole('combobox', { name: /Name/ })).toBeNull());
  });

  it('the arrows go round, and the box says which one Enter opens', async () => {
    held.fake.on('search', 'find', () => ({ hits }));
    await app();
    await userEvent.click(button('Find a family or person'));
    await userEvent.type(await box(), 'g');
    await screen.findAllByRole('option');
    await userEvent.keyboard('{ArrowDown}');
    expect(chosen()?.textContent).toContain('Gurpreet');
    expect((await box()).getAttribute('aria-activedescendant')).toBe(chosen()?.id);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(chosen()?.textContent).toContain('Graham');
    await userEvent.click(screen.getByRole('option', { name: /Gurpreet/ }));
    expect(router.now).toMatchObject({ person: 'k2' });
  });

  it('keeps every name apart from what stands beside it', async () => {
    held.fake.on('search', 'find', () => ({ hits }));
    await app();
    await ctrlK();
    await userEvent.keyboard('g');
    const option = await screen.findByRole('option', { name: /Gurpreet/ });
    expect(within(option).getByText('Gurpreet ਗੁਰਪ੍ਰੀਤ ਕੌਰ').tagName).toBe('BDI');
  });

  it('says so when nobody is found, and asks nothing for an empty box', async () => {
    held.fake.on('search', 'find', () => ({ hits: [] }));
    const container = await app();
    await ctrlK();
    await userEvent.keyboard('x');
    expect(await screen.findByText(/Nobody is found by that. Try/)).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(router.now).toEqual({ screen: 'due' });
    await userEvent.keyboard('{Backspace} ');
    expect(screen.queryByText(/Nobody is found by that. Try/)).toBeNull();
    expect(held.fake.askedOf('search', 'find').map((one) => one.words)).toEqual(['x']);
  });

  it('says what went wrong, and keeps what was typed', async () => {
    held.fake.refuse('search', 'find', { happened: 'The disk did not answer.', next: 'Try again.' });
    await app();
    await ctrlK();
    await userEvent.keyboard('gr');
    expect(await faultLine('The disk did not answer. Try again.')).toBeTruthy();
    expect((await box()) as HTMLInputElement).toHaveProperty('value', 'gr');
  });

  it('an older answer never comes over a newer one', async () => {
    const answers: ((words: { hits: typeof hits }) => void)[] = [];
    held.fake.on('search', 'find', () => new Promise((done) => answers.push(done)));
    await app();
    await ctrlK();
    await userEvent.keyboard('gr');
    await waitFor(() => expect(answers.length).toBe(2));
    answers[1]!({ hits: hits.slice(0, 1) });
    await screen.findByRole('option', { name: /Grace/ });
    answers[0]!({ hits });
    await Promise.resolve();
    await waitFor(() => expect(screen.getAllByRole('option').length).toBe(1));
  });

  it('rests while a dialog is open', async () => {
    await app({ screen: 'family', family: 'f1', referral: 'r1', tab: 'people' });
    await screen.findByRole('row', { name: /Kelly Hollis/ });
    await userEvent.keyboard('a');
    await screen.findByRole('dialog', { name: 'Add a relative' });
    await ctrlK();
    expect(screen.queryByRole('combobox', { name: /Name/ })).toBeNull();
  });
});
