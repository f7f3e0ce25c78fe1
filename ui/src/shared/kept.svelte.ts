// One field that saves itself. A draft is on the disk 400 ms after typing stops and at least once a
// second while it goes on; leaving the field saves it and drops the draft. It refuses to lose words:
// a save that fails keeps them on the screen and on the disk, and a restart brings them back.
import { call } from '../api/call';
import { saving } from '../api/saving.svelte';
import type { Draft } from '../api/types/Draft';
import type { Told } from '../api/types/Told';
import { w } from '../words/words';
import { told } from './told';

/** Where a draft is kept: the screen, the row it is about, the field. */
export interface Place {
  form: string;
  about: string;
  field: string;
}

/** Saves the words where they belong. */
export type Write = (words: string) => Promise<unknown>;

const QUIET = 400;
const LONGEST = 1000;

export class Kept {
  words = $state('');
  problem = $state.raw<Told | null>(null);
  /** When the draft that is on the screen was kept, if it came back from before. */
  #backFrom = $state<string | null>(null);
  #place: Place;
  #stored: () => string;
  #last: string;
  #write: Write | null;
  #clears: boolean;
  #dirty = $state(false);
  #onDisk: string | null = null;
  #keptAt: string | null = null;
  /** What was stored before our own save: the screen has not heard of the save yet. */
  #before: string | null = null;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #longest: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();

  /** `write` is null where only an act sends the words: leaving then keeps the draft. `clears` is for
   *  a box that adds: it is empty again once its words are saved. */
  constructor(place: Place, stored: () => string, write: Write | null, draft?: Draft, clears = false) {
    this.#place = place;
    this.#stored = stored;
    this.#write = write;
    this.#clears = clears;
    this.#last = stored();
    this.words = draft?.words ?? this.#last;
    if (draft && draft.words !== stored()) this.#bringBack(draft);
    $effect(() => {
      const now = this.#storedNow();
      if (this.#dirty || now === this.#before) return;
      this.#before = null;
      this.words = now;
    });
    $effect(() => this.#gone);
  }

  /** "Draft kept 14:31, not saved yet", for words that came back after a restart. */
  get drafted(): string | null {
    if (!this.#backFrom) return null;
    return w(this.#write ? 'kit-draft-came-back' : 'kit-draft-for-an-act', { at: this.#backFrom });
  }

  /** Whether there are words here that are not saved. */
  get dirty(): boolean {
    return this.#dirty;
  }

  /** The act that needed these words is done. */
  done = (): Promise<void> => {
    this.#stopClocks();
    return this.#next(() => this.#settle(this.words));
  };

  get #key(): string {
    return `${this.#place.form}/${this.#place.about}/${this.#place.field}`;
  }

  #bringBack(draft: Draft): void {
    this.#dirty = true;
    this.#backFrom = draft.at;
    this.#onDisk = draft.words;
    this.#keptAt = draft.at;
    this.#note();
  }

  /** Something was typed. */
  typed = (): void => {
    this.#dirty = true;
    this.#keptAt = null;
    this.#note();
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(this.#keepSoon, QUIET);
    this.#longest ??= setTimeout(this.#keepSoon, LONGEST);
  };

  /** The person left the field: save it. */
  leave = (): void => {
    this.#stopClocks();
    if (!this.#dirty) return;
    void this.#next(() => this.#save());
  };

  /** What is stored, or was when the screen that knew it went away. */
  #storedNow(): string {
    try {
      this.#last = this.#stored();
    } catch {
      // the screen is gone, and with it what it was about
    }
    return this.#last;
  }

  /** The screen went away: leaving saves, and what can't be saved waits on the disk. Nothing of it
   *  stands in anybody's way any more. */
  #gone = (): void => {
    this.leave();
    void this.#next(async () => {
      if (!this.#dirty || this.#onDisk === this.words) saving.note(this.#key, null);
    });
  };

  #keepSoon = (): void => {
    void this.#keepNow();
  };

  #keepNow = (): Promise<void> => {
    this.#stopClocks();
    return this.#next(() => this.#keep());
  };

  /** The file is locked: the draft is on the disk, and nothing more may be asked. */
  #letGo = (): void => {
    this.#stopClocks();
    this.#dirty = false;
  };

  #stopClocks(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#longest);
    this.#longest = undefined;
  }

  /** One after another, so that a late draft can't come after its own save. */
  #next(step: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(step);
    return this.#queue;
  }

  async #keep(): Promise<void> {
    const words = this.words;
    if (!this.#dirty || this.#onDisk === words) return;
    try {
      const reply = await call('history', 'keepDraft', { ...this.#place, words });
      this.#onDisk = words;
      if (this.words === words) this.#keptAt = reply.value.at;
      this.#note();
    } catch (error) {
      this.#note(told(error)?.happened);
    }
  }

  async #save(): Promise<void> {
    const words = this.words;
    if (!this.#dirty) return;
    if (!this.#write) return this.#keep();
    const before = this.#storedNow();
    if (words === before) return this.#settle(words);
    try {
      await this.#write(words);
      this.#before = before;
      await this.#settle(words);
    } catch (error) {
      this.problem = told(error);
      await this.#keep();
      this.#note(this.problem?.happened);
    }
  }

  /** The words are where they belong: the draft is not needed any more. */
  async #settle(words: string): Promise<void> {
    this.problem = null;
    this.#backFrom = null;
    if (this.words === words) {
      this.#dirty = false;
      if (this.#clears) this.words = '';
      saving.note(this.#key, null);
    }
    await this.#drop();
  }

  async #drop(): Promise<void> {
    if (this.#onDisk === null) return;
    this.#onDisk = null;
    // a draft that could not be dropped is offered again, and then equals what is saved
    await call('history', 'dropDraft', this.#place).catch(() => undefined);
  }

  #note(why: string | null = null): void {
    if (!this.#dirty) return;
    saving.note(this.#key, { keptAt: this.#keptAt, why, keep: this.#keepNow, letGo: this.#letGo });
  }
}

/** One question that saves itself. An answer that the keyboard only passes over is picked and kept as a
 *  draft; it is saved when it is given, and stands in no history before that. */
export class KeptAnswer<T extends string> extends Kept {
  /** The answer that is picked now. */
  get answer(): T {
    return this.words as T;
  }

  /** Another answer is picked. */
  pick = (answer: T): void => {
    this.words = answer;
    this.typed();
  };
}
