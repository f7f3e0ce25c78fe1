// Moving the focus: to the heading of a screen that has come up, and to a field that a link names.
// It refuses to change the page's address.

/** Focus for a heading as it comes up: `{@attach arrive}`. */
export function arrive(heading: HTMLElement): void {
  heading.focus({ preventScroll: true });
}

/** Follows a link to a field without touching the address. */
export function goTo(event: Event | null, id: string | null): void {
  event?.preventDefault();
  const found = id ? document.getElementById(id) : null;
  if (!found) return;
  found.scrollIntoView({ block: 'center' });
  found.focus({ preventScroll: true });
}
