// The kit's parts: labels, hints and faults are tied to their fields, the keyboard does what it should,
// and axe finds nothing.
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { faultsIn } from '../testing/axe';
import BornBoxes from './BornBoxes.svelte';
import Button from './Button.svelte';
import DateBox from './DateBox.svelte';
import Dialog from './Dialog.svelte';
import ErrorSummary from './ErrorSummary.svelte';
import Field from './Field.svelte';
import KeyHints from './KeyHints.svelte';
import RadioRow from './RadioRow.svelte';
import SavedCorner from './SavedCorner.svelte';
import Select from './Select.svelte';
import TextArea from './TextArea.svelte';
import Toast from './Toast.svelte';
import Trouble from './Trouble.svelte';

const fault = { happened: 'There is no name yet.', next: 'Enter one.' };
const words = (html: string) => createRawSnippet(() => ({ render: () => `<span>${html}</span>` }));

describe('a field', () => {
  it('is described by its hint and its fault', async () => {
    const { container } = render(Field, { id: 'team', label: 'Team', value: '', hint: 'As they say it', fault });
    const box = screen.getByLabelText('Team');
    expect(box.getAttribute('aria-describedby')).toBe('team-hint team-fault');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById('team-fault')?.textContent).toContain('There is no name yet. Enter one.');
    expect(await faultsIn(container)).toEqual([]);
  });

  it('is left with Enter where there is no form', async () => {
    const onleave = vi.fn();
    render(Field, { id: 'team', label: 'Team', value: '', onleave });
    await userEvent.type(screen.getByLabelText('Team'), 'A{Enter}');
    expect(onleave).toHaveBeenCalledTimes(1);
  });

  it('of several lines keeps its line breaks', async () => {
    const { container } = render(TextArea, { id: 'why', label: 'Why', value: 'one\ntwo', fault, drafted: 'Draft kept' });
    expect(screen.getByLabelText<HTMLTextAreaElement>('Why').value).toBe('one\ntwo');
    expect(screen.getByLabelText('Why').getAttribute('aria-describedby')).toBe('why-fault why-drafted');
    expect(await faultsIn(container)).toEqual([]);
  });
});

describe('a date of birth', () => {
  const names = { day: 'Day', month: 'Month', year: 'Year' };
  const boxes = { id: 'born', label: 'Born', beside: 'day, month, year', names, day: '', month: '', year: '' };

  it('never jumps from box to box, and is left only when the group is left', async () => {
    const onleave = vi.fn();
    const { container } = render(BornBoxes, { ...boxes, onleave, understood: '6 years old' });
    await userEvent.type(screen.getByLabelText('Day'), '14');
    expect(document.activeElement).toBe(screen.getByLabelText('Day'));
    await userEvent.tab();
    await userEvent.keyboard('feb');
    expect(onleave).not.toHaveBeenCalled();
    await userEvent.tab();
    await userEvent.tab();
    expect(onleave).toHaveBeenCalledTimes(1);
    expect(await faultsIn(container)).toEqual([]);
  });
});

describe('a date box', () => {
  it('shows what it understood, and the newest answer wins', async () => {
    const answers: ((words: string | null) => void)[] = [];
    const read = () => new Promise<string | null>((done) => answers.push(done));
    const { container } = render(DateBox, { id: 'received', label: 'Got it on', value: '', read });
    await userEvent.type(screen.getByLabelText('Got it on'), 'mo');
    answers[1]?.('Monday 23 November');
    answers[0]?.('something older');
    expect(await screen.findByText('Monday 23 November')).toBeTruthy();
    expect(screen.getByLabelText('Got it on').getAttribute('aria-describedby')).toBe('received-as');
    expect(await faultsIn(container)).toEqual([]);
  });
});

describe('choosing', () => {
  const choices = [
    { value: 'yes', words: 'Yes' },
    { value: 'notAskedYet', words: 'Not asked yet' },
  ];

  it('is one group with its question', async () => {
    const onpick = vi.fn();
    const { container } = render(RadioRow, { id: 'safety', label: 'Is there anyone?', choices, value: 'notAskedYet', onpick });
    expect(screen.getByRole('group', { name: 'Is there anyone?' })).toBeTruthy();
    await userEvent.click(screen.getByLabelText('Yes'));
    expect(onpick).toHaveBeenCalledWith('yes');
    expect(await faultsIn(container)).toEqual([]);
  });

  it('from a list says what was chosen', async () => {
    const onpick = vi.fn();
    const { container } = render(Select, { id: 'relation', label: 'Who?', choices, value: 'yes', onpick });
    await userEvent.selectOptions(screen.getByLabelText('Who?'), 'notAskedYet');
    expect(onpick).toHaveBeenCalledWith('notAskedYet');
    expect(await faultsIn(container)).toEqual([]);
  });
});

describe('messages', () => {
  it('a summary takes the focus, and its links go to their fields', async () => {
    const { container } = render(ErrorSummary, { title: 'Look again', faults: [{ ...fault, field: 'team' }] });
    render(Field, { id: 'team', label: 'Team', value: '' });
    expect(document.activeElement).toBe(screen.getByRole('alert', { name: 'Look again' }));
    await userEvent.click(screen.getByRole('link', { name: 'There is no name yet.' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Team'));
    expect(location.hash).toBe('');
    expect(await faultsIn(container)).toEqual([]);
  });

  it('a toast goes after ten seconds, but not while somebody points at it', async () => {
    vi.useFakeTimers();
    const ondismiss = vi.fn();
    render(Toast, { name: 'Just done', words: 'Removed Tom', undo: 'Undo', dismiss: 'Dismiss', onundo: () => undefined, ondismiss });
    screen.getByRole('button', { name: 'Undo' }).focus();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ondismiss).not.toHaveBeenCalled();
    screen.getByRole('button', { name: 'Undo' }).blur();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ondismiss).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  it('trouble shows both sentences and a way on', async () => {
    const onagain = vi.fn();
    const { container } = render(Trouble, { fault, waiting: 'Wait', again: 'Try again', onagain });
    expect(screen.getByRole('alert').textContent).toContain('Enter one.');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onagain).toHaveBeenCalledTimes(1);
    expect(await faultsIn(container)).toEqual([]);
  });

  it('the corner says it in words', async () => {
    const { container } = render(SavedCorner, { words: 'Not saved', look: 'bad' });
    expect(screen.getByText('Not saved')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });
});

describe('a dialog', () => {
  it('is named by its title and gives the focus back', async () => {
    render(Button, { children: words('Before') });
    screen.getByRole('button', { name: 'Before' }).focus();
    const onclose = vi.fn();
    const { container, unmount } = render(Dialog, { title: 'Add a relative', close: 'Close', onclose, children: words('inside') });
    expect(screen.getByRole('dialog', { name: 'Add a relative' })).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onclose).toHaveBeenCalledTimes(1);
    unmount();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Before' }));
  });

  it('lists keys', async () => {
    const { container } = render(KeyHints, { title: 'Keys', close: 'Close', note: 'Note', keys: [{ key: 'N', words: 'New' }], onclose: () => undefined });
    expect(screen.getByText('New')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  it('a busy button keeps its focus and does nothing', async () => {
    const onclick = vi.fn();
    render(Button, { busy: true, onclick, children: words('Unlock') });
    await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
    expect(onclick).not.toHaveBeenCalled();
  });
});
