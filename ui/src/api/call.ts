// The one caller: every question the page asks goes through here to the one command of the shell.
// It refuses a pair that does not belong together (a wrong one does not compile), and it never
// decides anything: the core does.
import { invoke } from '@tauri-apps/api/core';
import { changed } from './changed';
import { refused } from './refused.svelte';
import { saving } from './saving.svelte';
import type { Changed } from './types/Changed';
import type { Asks } from './types/contract';
import type { Told } from './types/Told';
import type { UndoOffer } from './types/UndoOffer';

export type Stage = keyof Asks;
export type Ask<S extends Stage> = keyof Asks[S] & string;
export type With<S extends Stage, A extends Ask<S>> = Asks[S][A] extends { with: infer W } ? W : never;
export type Answer<S extends Stage, A extends Ask<S>> = Asks[S][A] extends { answer: infer R } ? R : never;

/** What comes back: the answer, what changed, the act if it can be undone, and when it was saved. */
export interface Reply<T> {
  value: T;
  changed: Changed[];
  undo: UndoOffer | null;
  saved: string | null;
}

/** Asks, and tells every screen what changed. */
export async function call<S extends Stage, A extends Ask<S>>(
  stage: S,
  ask: A,
  asked: With<S, A>,
): Promise<Reply<Answer<S, A>>> {
  const reply = await invoke<Reply<Answer<S, A>>>('kith', { request: { [stage]: { [ask]: asked } } }).catch(heard);
  if (reply.changed.length > 0) changed.tell(reply.changed);
  return reply;
}

/** What the core says when a family is not open to whoever asks. */
const NOT_YOURS = 'family-not-yours';

function heard(error: unknown): never {
  if (toldOf(error, { happened: '', next: '' })?.code === NOT_YOURS) refused.tell();
  throw error;
}

let last: Promise<unknown> = Promise.resolve();

/** Writes, one after another: `asked` is read when its turn comes, so that a request made of several
 *  fields carries what the one before it has just saved. */
export function save<S extends Stage, A extends Ask<S>>(
  stage: S,
  ask: A,
  asked: () => With<S, A>,
): Promise<Reply<Answer<S, A>>> {
  const turn = saving.during(last.then(() => call(stage, ask, asked())));
  last = turn.catch(() => undefined);
  return turn.then((reply) => {
    if (reply.saved) saving.savedAt(reply.saved);
    return reply;
  });
}

/** What a rejection is: a problem in two sentences, or nothing when the person changed their mind. */
export function toldOf(error: unknown, fault: { happened: string; next: string }): Told | null {
  if (typeof error === 'object' && error !== null && 'code' in error && 'happened' in error) {
    const told = error as Told;
    return told.code === 'cancelled' ? null : told;
  }
  return { kind: 'fault', code: 'page-fault', field: null, stop: null, ...fault };
}
