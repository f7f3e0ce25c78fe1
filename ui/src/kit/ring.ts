// The ring of a radio that an arrow key came to. WebKitGTK gives such a radio the focus but not
// `:focus-visible`, so the row says itself that the keyboard moves in it: `{@attach arrowRing}`. The
// ring is drawn by controls.css.

export function arrowRing(row: HTMLElement): () => void {
  const moves = (on: boolean) => row.toggleAttribute('data-keyed', on);
  const down = ({ key }: KeyboardEvent) => key.startsWith('Arrow') && moves(true);
  const press = () => moves(false);
  const out = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && row.contains(relatedTarget))) moves(false);
  };
  row.addEventListener('keydown', down);
  row.addEventListener('pointerdown', press);
  row.addEventListener('focusout', out);
  return () => {
    row.removeEventListener('keydown', down);
    row.removeEventListener('pointerdown', press);
    row.removeEventListener('focusout', out);
  };
}
