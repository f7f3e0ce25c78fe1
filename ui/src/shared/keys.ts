// The keys of a screen. Letter keys act outside fields only and never under a dialog; it refuses to
// take a key that the person is typing with.

export type Keys = Record<string, () => void>;

function typing(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** The name of a key press: `a`, `?`, `ctrl+l`. */
export function nameOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key;
}

/** A listener for `<svelte:window onkeydown>`. A name with `!` in front also acts inside fields. */
export function keysOf(keys: Keys): (event: KeyboardEvent) => void {
  return (event) => {
    const name = nameOf(event);
    const anywhere = keys[`!${name}`];
    const act = anywhere ?? keys[name];
    if (!act || event.defaultPrevented || event.altKey) return;
    if (!anywhere && (typing(event.target) || document.querySelector('dialog[open]'))) return;
    event.preventDefault();
    act();
  };
}
