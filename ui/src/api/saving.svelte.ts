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
    try {
      return await write;
    } finally {
      this.#going -= 1;
    }
  }

  /** A field, by its place, says where it stands; `null` when everything in it is saved. */
  note(field: string, unsaved: Unsaved | null): void {
    const next = new Map(this.#unsaved);
    if (unsaved) next.set(field, unsaved);
    else next.delete(field);
    this.#unsaved = next;
  }

  /** Puts every draft on the disk, before locking or leaving. */
  async keepAll(): Promise<void> {
    await Promise.all([...this.#unsaved.values()].map((field) => field.keep()));
  }

  /** Forgets everything: the file was locked. */
  clear(): void {
    for (const field of this.#unsaved.values()) field.letGo();
    this.#unsaved = new Map();
    this.#at = null;
  }
}

export const saving = new Saving();
