// The keys of a screen. Letter keys act outside fields only, never under a dialog or a menu, and not
// while the person has turned them off; it refuses to take a key that the person is typing with.
import { letters } from './letters.svelte';

export type Keys = Record<string, () => void>;

function typing(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** The name of a key press: `a`, `?`, `ctrl+l`. */
export function nameOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  if (!event.ctrlKey && !event.metaKey) return key;
  return event.shiftKey ? `ctrl+shift+${key}` : `ctrl+${key}`;
}

function rests(name: string, event: KeyboardEvent): boolean {
  if (name.length === 1 && !letters.on) return true;
  return typing(event.target) || document.querySelector('dialog[open], [role="menu"]') !== null;
}

/** A listener for `<svelte:window onkeydown>`. A name with `!` in front also acts inside fields. A key
 *  that is held down acts once. */
export function keysOf(keys: Keys): (event: KeyboardEvent) => void {
  return (event) => {
    const name = nameOf(event);
    const anywhere = keys[`!${name}`];
    const act = anywhere ?? keys[name];
    if (!act || event.defaultPrevented || event.altKey) return;
    if (!anywhere && rests(name, event)) return;
    event.preventDefault();
    if (!event.repeat) act();
  };
}
