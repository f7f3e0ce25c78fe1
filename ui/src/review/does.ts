// An action as a sentence with the name in it shown bold: the sentence stays whole in the words, and
// only here is it known where the name stands in it.
import { w } from '../words/words';

const MARK = '\u0000';

/** What stands before the name, and after it. */
export function aroundWho(what: string): { before: string; after: string } {
  const whole = w('review-page-does', { who: MARK, what });
  const at = whole.indexOf(MARK);
  return { before: whole.slice(0, at), after: whole.slice(at + 1) };
}
