// Whom a plan can name: the people in the room, and somebody who is not on the list.
import type { InTheRoom } from '../api/types/InTheRoom';
import type { PersonId } from '../api/types/PersonId';
import type { Choice } from '../kit/types';
import { w } from '../words/words';

/** Not a person of the family: a name is typed. No id looks like it. */
export const ELSE = 'else';

/** What to call somebody among others: two who are called the same are told apart. */
export function called(one: InTheRoom, room: InTheRoom[]): string {
  const twice = room.filter(({ name }) => name === one.name).length > 1;
  return twice && one.about ? w('plan-called', { name: one.name, about: one.about }) : one.name;
}

/** Whoever can be asked: nobody who has died since. */
export function asked(room: InTheRoom[]): InTheRoom[] {
  return room.filter((one) => !one.died);
}

/** The room to choose from, and the one who is chosen even when they are not in it. */
export function choicesOf(room: InTheRoom[], chosen: PersonId | null, chosenWords: string): Choice<string>[] {
  const choices = asked(room).map((one) => ({ value: one.person, words: called(one, room) }));
  const away = chosen !== null && choices.every((one) => one.value !== chosen);
  return away ? [...choices, { value: chosen, words: chosenWords }] : choices;
}
