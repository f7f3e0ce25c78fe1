// A referral while it is written: the page the core last answered with, and the drafts it came up
// with. Every write answers with the whole page, so what is missing is always the core's word.
import type { Ask, With } from '../api/call';
import { saveAndShow, type Resource } from '../api/resource.svelte';
import type { Draft } from '../api/types/Draft';
import type { ReferralPage } from '../api/types/ReferralPage';
import type { Told } from '../api/types/Told';
import type { UndoOffer } from '../api/types/UndoOffer';
import { Kept, KeptAnswer, type Place, type Write } from '../shared/kept.svelte';
import { told } from '../shared/told';

/** The asks that answer with the page. */
type Writes = Exclude<Ask<'referral'>, 'listFamilies' | 'removeChild' | 'beginReferral' | 'getReferral'>;

export class Writing {
  /** What went wrong with the last act that belongs to no field. */
  problem = $state.raw<Told | null>(null);

  constructor(
    readonly page: ReferralPage,
    readonly drafts: Map<string, Draft>,
    private readonly source: Resource<ReferralPage>,
  ) {}

  /** The page as it stands now. */
  get now(): ReferralPage {
    return this.source.value ?? this.page;
  }

  /** Writes, and shows what the core answered. */
  write = async <A extends Writes>(ask: A, asked: () => With<'referral', A>): Promise<UndoOffer | null> => {
    const undo = await saveAndShow('referral', ask, asked, this.source);
    this.problem = null;
    return undo;
  };

  /** Writes where there is no field to put a problem under. */
  act = async <A extends Writes>(ask: A, asked: () => With<'referral', A>): Promise<{ undo: UndoOffer | null } | null> => {
    this.problem = null;
    try {
      return { undo: await this.write(ask, asked) };
    } catch (error) {
      this.problem = told(error);
      return null;
    }
  };

  /** Where a draft of this page is kept. */
  place(field: string): Place {
    return { form: 'referral', about: this.page.referral, field };
  }

  /** Words of a dialog that was closed without its act are there when it opens again, and only then. */
  left(field: string, words: string): void {
    if (words) this.drafts.set(field, { field, words, at: '' });
    else this.drafts.delete(field);
  }

  /** A field of this page that saves itself. */
  kept(field: string, stored: () => string, write: Write | null, clears = false): Kept {
    return new Kept(this.place(field), stored, write, write ? this.taken(field) : this.drafts.get(field), clears);
  }

  /** A question of this page that saves itself. */
  answer<T extends string>(field: string, stored: () => T, write: (answer: T) => Promise<unknown>): KeptAnswer<T> {
    const kept: Write = (words) => write(words as T);
    return new KeptAnswer<T>(this.place(field), stored, kept, this.taken(field));
  }

  /** The draft that a field which saves itself starts with, once: the same field in another stage of the
   *  page must not start with words from before. */
  taken(field: string): Draft | undefined {
    const draft = this.drafts.get(field);
    this.drafts.delete(field);
    return draft;
  }
}
