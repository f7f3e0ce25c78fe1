// What has changed for a child, in one sentence.
import type { ChildOutcome } from '../api/types/ChildOutcome';
import { w } from '../words/words';

/** The same words inside a sentence. */
const inside = (words: string): string => words.charAt(0).toLocaleLowerCase('en-GB') + words.slice(1);

/** "Child protection plan, now child in need plan". */
export function sinceWords({ thenWords, nowWords, result }: ChildOutcome): string {
  if (result === 'notKnown') return w('outcomes-then-only', { then: thenWords });
  if (thenWords === nowWords) return w('outcomes-then-same', { now: nowWords });
  return w('outcomes-then-now', { then: thenWords, now: inside(nowWords) });
}
