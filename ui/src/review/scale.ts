// Where things stand on the line from 0 to 10, and how two labels are kept from lying on each other.

export const WIDTH = 292;
const FIRST = 14;
const LAST = 276;
/** How far apart the middles of two labels must be, and how far from the edges. */
const APART = 76;
const EDGE = 38;

export const TICKS = Array.from({ length: 11 }, (_, at) => at);

/** Where a number stands. */
export const at = (value: number): number => FIRST + ((LAST - FIRST) * value) / 10;

/** Where one label stands: its dot, but never over the edge. */
export const within = (x: number): number => Math.min(Math.max(x, EDGE), WIDTH - EDGE);

/** Where the labels of before and now stand. */
export function labelsAt(before: number, now: number): [number, number] {
  const [x, y] = [within(at(before)), within(at(now))];
  if (Math.abs(x - y) >= APART) return [x, y];
  const middle = Math.min(Math.max((x + y) / 2, EDGE + APART / 2), WIDTH - EDGE - APART / 2);
  const half = before <= now ? APART / 2 : -APART / 2;
  return [middle - half, middle + half];
}
