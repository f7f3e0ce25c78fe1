// Moving the focus: to the heading of a screen that has come up, and to a field that a link names.
// It refuses to change the page's address.

/** Focus for a heading as it comes up: `{@attach arrive}`. A screen comes up at its top and does not jump;
 *  only a heading that is out of sight, in a zoomed window, is brought into it. */
export function arrive(heading: HTMLElement): void {
  heading.focus({ preventScroll: true });
  const { top } = heading.getBoundingClientRect();
  heading.scrollIntoView({ block: 'nearest' });
  if (heading.getBoundingClientRect().top !== top) heading.scrollIntoView({ block: 'center' });
}

/** Where the focus goes when what opened a dialog is gone by the time it closes: to the heading of the part
 *  it stood in, else to the page's own. Asked before it goes. */
export function wayBack(from: Element | null): () => void {
  const part = from?.closest('section, main');
  return () => {
    if (from instanceof HTMLElement && from.isConnected) return from.focus();
    const within = part?.isConnected ? part : document;
    const heading = within.querySelector<HTMLElement>('h1, h2, h3') ?? document.querySelector<HTMLElement>('h1');
    if (!heading) return;
    if (!heading.hasAttribute('tabindex')) heading.setAttribute('tabindex', '-1');
    heading.focus();
  };
}

/** For an act that takes a while: called as it begins, it gives what moves the keyboard when it is done, to an
 *  element or an id. Whoever types somewhere else by then is left there: the keyboard never goes from under
 *  their hands. */
export function handOver(): (to: HTMLElement | string | null | undefined) => void {
  const from = document.activeElement;
  return (to) => {
    const now = document.activeElement;
    if (now !== from && now?.matches('input, textarea, select')) return;
    (typeof to === 'string' ? document.getElementById(to) : to)?.focus();
  };
}

/** Follows a link to a field without touching the address. */
export function goTo(event: Event | null, id: string | null): void {
  event?.preventDefault();
  const found = id ? document.getElementById(id) : null;
  if (!found) return;
  // what is higher than the window is read from its top
  found.scrollIntoView({ block: found.offsetHeight > window.innerHeight ? 'start' : 'center' });
  found.focus({ preventScroll: true });
}
