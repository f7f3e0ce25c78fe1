// Preparing while its page is up. Every write answers with the whole page, so how far things are is
// always the core's word.
import type { Ask, With } from '../api/call';
import { saveAndShow, type Resource } from '../api/resource.svelte';
import type { Draft } from '../api/types/Draft';
import type { PreparingPage } from '../api/types/PreparingPage';
import type { ReferralId } from '../api/types/ReferralId';
import type { UndoOffer } from '../api/types/UndoOffer';
import { Kept, type Write } from '../shared/kept.svelte';

type Writes = Exclude<Ask<'preparation'>, 'getPreparing'>;

export class Preparing {
  constructor(
    readonly referral: ReferralId,
    readonly drafts: Map<string, Draft>,
    private readonly source: Resource<PreparingPage>,
  ) {}

  /** Writes, and shows what the core answered. */
  write = <A extends Writes>(ask: A, asked: () => With<'preparation', A>): Promise<UndoOffer | null> =>
    saveAndShow('preparation', ask, asked, this.source);

  /** A field of this page: one that saves itself, or one whose words an act sends. */
  kept(field: string, stored: () => string, write: Write | null): Kept {
    return new Kept({ form: 'preparing', about: this.referral, field }, stored, write, this.drafts.get(field));
  }
}
