// Bringing an action into sight: the box that adds stands over the end of the plan, and must not hide
// what the keyboard has come to, or what was just added.

/** Scrolls no further than it must. */
export function reveal(card: Element | null | undefined): void {
  if (!(card instanceof HTMLElement)) return;
  const box = card.closest('.written')?.querySelector<HTMLElement>('.cap');
  const over = box && getComputedStyle(box).position === 'sticky';
  card.style.scrollMarginBottom = over ? `${box.offsetHeight}px` : '';
  card.scrollIntoView({ block: 'nearest' });
}
