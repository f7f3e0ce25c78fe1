// Where the points of the trend stand, and which lines across help to read them.
import type { TrendPoint } from '../api/types/TrendPoint';

export const HEIGHT = 140;
const TOP = 24;
const GROUND = 112;
const SIDE = 26;

/** The most of all points, and never nothing. */
export const mostOf = (points: TrendPoint[]): number => Math.max(...points.map(({ value }) => value), 1);

/** The lines across: round numbers up to the most, three at most beside the ground. */
export function linesOf(most: number): number[] {
  const size = 10 ** Math.floor(Math.log10(most));
  const step = [0.5, 1, 2, 5].map((times) => Math.max(times * size, 1)).find((one) => most / one < 4) ?? size;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
}

/** Where a value stands from the top. */
export const height = (value: number, top: number): number => GROUND - ((GROUND - TOP) * value) / top;

/** Where a quarter stands from the left. */
export function across(at: number, many: number, width: number): number {
  return many < 2 ? width / 2 : SIDE + ((width - 2 * SIDE) * at) / (many - 1);
}
