// Choosing from a list by the first letter of its words, as a native list does. It leaves every key
// alone that is not a single letter.
import type { Choice } from '../kit/types';

/** The next choice after `now` that begins with the typed letter. */
export function nextBy<T extends string>(event: KeyboardEvent, choices: Choice<T>[], now: T | null): T | null {
  if (event.ctrlKey || event.altKey || event.metaKey || !/^\p{L}$/u.test(event.key)) return null;
  const from = choices.findIndex((choice) => choice.value === now) + 1;
  const turned = [...choices.slice(from), ...choices.slice(0, from)];
  return turned.find((choice) => choice.words.toLowerCase().startsWith(event.key.toLowerCase()))?.value ?? null;
}
