// Turning what a request was rejected with into two sentences for the screen. It refuses to show a
// dialog that was cancelled as a problem, and to show anybody an error's own text.
import { toldOf } from '../api/call';
import type { Told } from '../api/types/Told';
import { w } from '../words/words';

/** What to say when the core itself could not answer. */
export const fault = { happened: w('kit-page-fault'), next: w('kit-page-fault.next') };

/** The problem, or nothing when the person changed their mind. */
export function told(error: unknown): Told | null {
  return toldOf(error, fault);
}

/** What a form refuses by itself, before the core is asked: what is missing, and what to do about it. */
export function missing(key: 'people-add-who' | 'review-page-say-first' | 'review-page-number-first', field: string | null): Told {
  return { kind: 'input', code: key, field, happened: w(key), next: w(`${key}.next`), stop: null };
}

/** The problem if it belongs to `field`. */
export function at(problem: Told | null, field: string): Told | null {
  return problem?.field === field ? problem : null;
}
