// The action that is being written. Every part of it is kept as a draft until the plan has taken it,
// who and "from or by" too, so that a lock in the middle loses nothing. What the core refuses stays.
import type { Told } from '../api/types/Told';
import type { WhenKind } from '../api/types/WhenKind';
import type { Kept } from '../shared/kept.svelte';
import { told } from '../shared/told';
import { ELSE } from './people';
import type { Planning } from './planning.svelte';

const FIRST: WhenKind = 'from';

export class Adding {
  busy = $state(false);
  problem = $state.raw<Told | null>(null);
  readonly who: Kept;
  readonly whoElse: Kept;
  readonly what: Kept;
  readonly kind: Kept;
  readonly when: Kept;
  readonly ifCant: Kept;
  readonly checks: Kept;

  constructor(private readonly planning: Planning) {
    const part = (field: string, stored = ''): Kept => planning.kept(`add:${field}`, () => stored, null);
    this.who = part('who');
    this.whoElse = part('whoElse');
    this.what = part('what');
    this.kind = part('kind', FIRST);
    this.when = part('when');
    this.ifCant = part('ifCant');
    this.checks = part('checks');
  }

  get whenKind(): WhenKind {
    return this.kind.words === 'by' ? 'by' : 'from';
  }

  /** Something that is chosen, not typed. */
  choose(part: Kept, words: string): void {
    part.words = words;
    part.typed();
  }

  /** Adds it; whether the plan has taken it. */
  add = async (): Promise<boolean> => {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    const sent = this.#parts.map((part) => part.words);
    try {
      await this.planning.write('addAction', this.#asked);
      await Promise.all(this.#parts.map((part, at) => (part.words === sent[at] ? part.done() : undefined)));
      return true;
    } catch (error) {
      this.problem = told(error);
      return false;
    } finally {
      this.busy = false;
    }
  };

  get #parts(): Kept[] {
    return [this.who, this.whoElse, this.what, this.kind, this.when, this.ifCant, this.checks];
  }

  #asked = () => {
    const who = this.who.words;
    const listed = who !== '' && who !== ELSE;
    return {
      referral: this.planning.referral,
      who: listed ? who : null,
      whoElse: listed ? '' : this.whoElse.words,
      what: this.what.words,
      whenKind: this.whenKind,
      when: this.when.words,
      checks: this.checks.words,
      ifCant: this.ifCant.words,
    };
  };
}
