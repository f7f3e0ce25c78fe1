// Sentences with a name in them that is shown bold: the sentence stays whole in the words,
// and only here is it known where the name stands in it.
import { w, type Args } from '../words/words';

const MARK = '\u0000';

/** What stands before the name, and after it. */
export function aroundName(key: string, args: Args = {}): { before: string; after: string } {
  const whole = w(key, { ...args, who: MARK });
  const at = whole.indexOf(MARK);
  return { before: whole.slice(0, at), after: whole.slice(at + 1) };
}

/** "Amara", "Amara and Jayden". */
export function listed(names: string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}
