// Where the keyboard goes must be in sight: headings as they come up, what a link names, and what a message
// would cover. jsdom lays nothing out, so each test says where things are.
import { render } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { arrive, goTo } from './focus';
import Toast from './Toast.svelte';

afterEach(() => document.getElementById('made')?.remove());

/** An element that is `tall`, and at `top` until it is scrolled to. */
function at(top: number, tag = 'h1', tall = 30) {
  const made = document.body.appendChild(document.createElement(tag));
  made.tabIndex = -1;
  made.id = 'made';
  let now = top;
  const scrolled = vi.fn(({ block }: ScrollIntoViewOptions) => {
    if (block !== 'nearest' || now > window.innerHeight) now = 100;
  });
  made.scrollIntoView = scrolled as never;
  made.getBoundingClientRect = () => new DOMRect(0, now, 100, tall);
  Object.defineProperty(made, 'offsetHeight', { value: tall });
  return { made, blocks: () => scrolled.mock.calls.map(([{ block }]) => block) };
}

it('a heading that is in sight takes the focus without a jump', () => {
  const { made, blocks } = at(60);
  arrive(made);
  expect(document.activeElement).toBe(made);
  expect(blocks()).toEqual(['nearest']);
});

it('a heading that is out of sight is brought into the middle', () => {
  const { made, blocks } = at(window.innerHeight + 200);
  arrive(made);
  expect(document.activeElement).toBe(made);
  expect(blocks()).toEqual(['nearest', 'center']);
});

it('a link to what is higher than the window leads to its top', () => {
  const { made, blocks } = at(60, 'main', window.innerHeight + 1);
  goTo(null, 'made');
  expect(document.activeElement).toBe(made);
  expect(blocks()).toEqual(['start']);
});

/** A message at 690. */
function message() {
  const words = { name: 'Done', words: 'Removed Tom', undo: 'Undo', dismiss: 'Dismiss', ondismiss: () => undefined };
  const shown = render(Toast, words);
  shown.container.querySelector('.toast')!.getBoundingClientRect = () => new DOMRect(0, 690, 300, 60);
  return shown;
}

it('a message does not stay on a field that takes the focus', () => {
  const { made, blocks } = at(700, 'input');
  message();
  expect(blocks()).toEqual([]);
  made.focus();
  expect(blocks()).toEqual(['center']);
});

it('a message does not come up on the field that has the focus', async () => {
  const { made, blocks } = at(700, 'input');
  made.focus();
  const { rerender } = message();
  expect(blocks()).toEqual([]);
  await rerender({ words: 'Removed Jean' });
  expect(blocks()).toEqual(['center']);
});
