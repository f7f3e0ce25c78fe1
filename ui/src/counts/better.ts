// The bar of what has changed: which figures are parts of it, in which order. Each part has its own
// pattern besides its tone.
import type { Measure } from '../api/types/Measure';

export const PARTS = ['lower', 'same', 'higher', 'not-known'] as const;
export type Part = (typeof PARTS)[number];

/** The part of the bar that a figure is, if it is one. */
export const partOf = (code: string): Part | null => PARTS.find((part) => part === code) ?? null;

/** How many children each part has. */
export function partsOf(measures: Measure[]): Record<Part, number> {
  const count = (part: Part): number => Number(measures.find((one) => one.measure === part)?.value ?? 0) || 0;
  return { lower: count('lower'), same: count('same'), higher: count('higher'), 'not-known': count('not-known') };
}
