// Whether a letter alone does something on this person's screens (WCAG 2.1.4: it can be turned off).
// The core keeps the choice; this only remembers what it said.
import { w } from '../words/words';

class Letters {
  on = $state(true);
}

export const letters = new Letters();

/** The letter beside a button, while letters do something. */
export function hint(key: string): string | undefined {
  return letters.on ? w(`kit-key-${key}`) : undefined;
}
