// What the corner of the screen says about saving. It refuses to say "saved" before the core has
// said so, and while any field on the screen holds words that are not on the disk.

export type Corner =
  | { kind: 'nothing' }
  | { kind: 'typing' }
  | { kind: 'draft'; at: string }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'notSaved'; why: string };

/** A field that holds words which are not saved yet. */
export interface Unsaved {
  /** When its draft reached the disk, if it has. */
  keptAt: string | null;
  /** Why it could not be saved, if it was tried. */
  why: string | null;
  /** Puts the draft on the disk now. */
  keep: () => Promise<void>;
  /** Asks nothing more: the file is locked. */
  letGo: () => void;
}

class Saving {
  #going = $state(0);
  #at = $state<string | null>(null);
  #unsaved = $state<Map<string, Unsaved>>(new Map());
  #writes = new Set<Promise<unknown>>();
  /** How many times something was typed, or written with success: whether anything has moved. */
  moves = 0;

  /** What to show: the worst news first. */
  get corner(): Corner {
    const fields = [...this.#unsaved.values()];
    const why = fields.find((field) => field.why !== null)?.why;
    if (why) return { kind: 'notSaved', why };
    if (this.#going > 0) return { kind: 'saving' };
    if (fields.some((field) => field.keptAt === null)) return { kind: 'typing' };
    const at = fields.map((field) => field.keptAt ?? '').sort().at(-1);
    if (at) return { kind: 'draft', at };
    return this.#at ? { kind: 'saved', at: this.#at } : { kind: 'nothing' };
  }

  /** The core said that something is on the disk. */
  savedAt(at: string): void {
    this.#at = at;
  }

  /** Shows "saving" while a write is on its way. */
  async during<T>(write: Promise<T>): Promise<T> {
    this.#going += 1;
    this.#writes.add(write);
    try {
      const done = await write;
      this.moves += 1;
      return done;
    } finally {
      this.#writes.delete(write);
      this.#going -= 1;
    }
  }

  /** A field, by its place, says where it stands; `null` when everything in it is saved. */
  note(field: string, unsaved: Unsaved | null): void {
    if (unsaved && unsaved.keptAt === null && unsaved.why === null) this.moves += 1;
    const next = new Map(this.#unsaved);
    if (unsaved) next.set(field, unsaved);
    else next.delete(field);
    this.#unsaved = next;
  }

  /** Puts every draft on the disk, before locking or leaving. */
  async keepAll(): Promise<void> {
    await Promise.all([...this.#unsaved.values()].map((field) => field.keep()));
  }

  /** Waits for what is being written and puts every draft on the disk; what was refused. */
  async settle(): Promise<unknown[]> {
    const writes = [...this.#writes];
    await this.keepAll();
    const done = await Promise.allSettled(writes);
    return done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  }

  /** Why words that were typed are not on the disk, not even as a draft. */
  get lost(): string | null {
    return [...this.#unsaved.values()].find((field) => field.keptAt === null && field.why !== null)?.why ?? null;
  }

  /** Forgets everything: the file was locked. */
  clear(): void {
    for (const field of this.#unsaved.values()) field.letGo();
    this.#unsaved = new Map();
    this.#at = null;
  }
}

export const saving = new Saving();
