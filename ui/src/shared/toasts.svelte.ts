// "Removed Tom. Undo": one message at a time, and the way back. It never asks "are you sure?". It refuses
// to go along to another screen, but with the act that led there: one that says and goes in one step.
import { call, save } from '../api/call';
import type { ActionId } from '../api/types/ActionId';
import type { UndoOffer } from '../api/types/UndoOffer';
import { live } from '../kit/live.svelte';
import { w } from '../words/words';
import { router, type Route } from './route.svelte';
import { told } from './told';

interface Message {
  words: string;
  /** The acts that one Undo takes back, as they were done. */
  undo: ActionId[];
}

class Toasts {
  now = $state.raw<Message | null>(null);
  /** The screen that was up when this was last looked at, and what was said there. */
  #seen: { route: Route; message: Message | null } = { route: router.now, message: null };

  constructor() {
    $effect.root(() => {
      $effect(() => {
        const [route, message] = [router.now, this.now];
        const stood = message === this.#seen.message;
        const went = route !== this.#seen.route;
        this.#seen = { route, message };
        if (went && stood) this.dismiss();
      });
    });
  }

  /** Says what happened. */
  say(words: string, ...undo: ActionId[]): void {
    this.now = { words, undo };
    live.say(undo.length > 0 ? w('kit-toast-with-undo', { words }) : words);
  }

  /** Says what an act did, with its undo. */
  offer(undo: UndoOffer | null): void {
    if (undo) this.say(undo.words, undo.action);
  }

  dismiss = (): void => {
    this.now = null;
  };

  /** Undoes acts that were done together, the last one first, or says why not. */
  undo = async (...actions: ActionId[]): Promise<void> => {
    try {
      let words = '';
      for (const action of actions.toReversed()) words = (await save('history', 'undo', () => ({ action }))).value.words;
      this.say(words);
    } catch (error) {
      this.#explain(error);
    }
  };

  /** Undoes this person's last act. */
  undoLast = async (family: string | null): Promise<void> => {
    try {
      const { value } = await call('history', 'undoLast', { family });
      this.say(value.words);
    } catch (error) {
      this.#explain(error);
    }
  };

  /** Says a problem that belongs to no field. */
  trouble(error: unknown): void {
    this.#explain(error);
  }

  #explain(error: unknown): void {
    const problem = told(error);
    if (problem) this.say(w('kit-both-sentences', { happened: problem.happened, next: problem.next }));
  }
}

export const toasts = new Toasts();
