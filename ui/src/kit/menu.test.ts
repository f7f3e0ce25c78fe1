// A menu button: the keys of the APG pattern, where the focus goes, and that axe finds nothing.
import UserRound from '@lucide/svelte/icons/user-round';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { faultsIn } from '../testing/axe';
import Menu from './Menu.svelte';

function menu() {
  const [open, remove] = [vi.fn(), vi.fn()];
  const items = [
    { words: 'Open', icon: UserRound, onpick: open },
    { words: 'Print', icon: UserRound, onpick: () => undefined },
    { words: 'Remove', icon: UserRound, onpick: remove },
  ];
  const { container } = render(Menu, { words: 'More', name: 'More about Jean', items });
  const more = screen.getByRole('button', { name: 'More about Jean' });
  more.focus();
  return { container, more, open, remove };
}
const item = (name: string) => screen.findByRole('menuitem', { name });
const at = async (name: string) => {
  const found = await item(name);
  await waitFor(() => expect(document.activeElement).toBe(found));
};

describe('a menu button', () => {
  it.each(['{Enter}', ' ', '{ArrowDown}'])('opens with %s, at the first thing to do', async (key) => {
    const { more } = menu();
    expect(more.getAttribute('aria-haspopup')).toBe('menu');
    expect(more.getAttribute('aria-expanded')).toBe('false');
    await userEvent.keyboard(key);
    await at('Open');
    expect(more.getAttribute('aria-expanded')).toBe('true');
  });

  it('is walked through with arrows, Home, End and letters', async () => {
    menu();
    await userEvent.keyboard('{ArrowDown}');
    await at('Open');
    await userEvent.keyboard('{ArrowDown}');
    await at('Print');
    await userEvent.keyboard('{End}');
    await at('Remove');
    await userEvent.keyboard('{ArrowDown}');
    await at('Open');
    await userEvent.keyboard('r');
    await at('Remove');
    await userEvent.keyboard('{Home}');
    await at('Open');
  });

  it('closes with Escape, and the focus is back on the button', async () => {
    const { more, open } = menu();
    await userEvent.keyboard('{Enter}');
    await at('Open');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(more));
    expect(open).not.toHaveBeenCalled();
  });

  it('does what was chosen, once, and closes', async () => {
    const { remove } = menu();
    await userEvent.keyboard('{Enter}');
    await at('Open');
    await userEvent.keyboard('r{Enter}');
    await waitFor(() => expect(remove).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('has no faults that axe can find, shut or open', async () => {
    const { container } = menu();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'More about Jean' }));
    await item('Open');
    const list = screen.getByRole('menu');
    expect(list.getAttribute('aria-label')).toBe('More about Jean');
    expect(await faultsIn(document.body)).toEqual([]);
  });
});
