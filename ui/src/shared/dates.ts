// What a date means while it is typed. Only the core reads dates.
import { call } from '../api/call';
import type { Looking } from '../api/types/Looking';

async function read(text: string, looking: Looking): Promise<string | null> {
  try {
    return (await call('history', 'readDate', { text, looking })).value.words;
  } catch {
    return null; // half typed: the field says so when the person leaves it
  }
}

/** A date that is to come. */
export const readAhead = (text: string): Promise<string | null> => read(text, 'ahead');

/** A date that has been. */
export const readBack = (text: string): Promise<string | null> => read(text, 'back');
