// How large the words of the conference screen are. It is kept in memory only, and the rest of Kith
// stays as it is.
const SIZES = [100, 115, 130] as const;

class TextSize {
  percent = $state<number>(SIZES[0]);

  /** The next size; after the largest the first again. */
  next = (): void => {
    const at = SIZES.findIndex((size) => size === this.percent);
    this.percent = SIZES[(at + 1) % SIZES.length] ?? SIZES[0];
  };
}

export const textSize = new TextSize();

/** The root's letters in this size, for as long as the conference is on the screen. */
export function sized(): void {
  $effect(() => {
    document.documentElement.style.fontSize = `${textSize.percent}%`;
  });
  $effect(() => () => {
    document.documentElement.style.fontSize = '';
  });
}
