// The reviews of one family on the screen: the page the core last answered with, and the drafts it came
// up with. It decides nothing, and it keeps words that wait for an answer they belong to.
import { createContext } from 'svelte';
import type { Ask, With } from '../api/call';
import { resource, saveAndShow, type Resource } from '../api/resource.svelte';
import type { Draft } from '../api/types/Draft';
import type { ReferralId } from '../api/types/ReferralId';
import type { ReviewsPage } from '../api/types/ReviewsPage';
import type { Told } from '../api/types/Told';
import type { UndoOffer } from '../api/types/UndoOffer';
import { draftsOf } from '../shared/drafts.svelte';
import { Kept, type Write } from '../shared/kept.svelte';
import { fault, missing } from '../shared/told';

type Writes = Exclude<Ask<'review'>, 'getReviews' | 'listReviews'>;

export class Reviewing {
  drafts = $state.raw<Map<string, Draft> | null>(null);

  constructor(
    readonly referral: ReferralId,
    readonly source: Resource<ReviewsPage>,
  ) {}

  /** Writes, and shows what the core answered. A refusal is thrown, for the field it belongs to. */
  write = <A extends Writes>(ask: A, asked: () => With<'review', A>): Promise<UndoOffer | null> =>
    saveAndShow('review', ask, asked, this.source);

  /** A field that saves itself, or with no `write` is kept until its act. */
  kept(field: string, stored: () => string, write: Write | null): Kept {
    const draft = this.drafts?.get(field);
    // it comes back once: after that the field knows better
    this.drafts?.delete(field);
    return new Kept({ form: 'review', about: this.referral, field }, stored, write, draft);
  }

  /** A form is opened again: what was left in it and never sent is asked for anew. */
  again = async (fields: string): Promise<void> => {
    const left = [...(await draftsOf('review', this.referral))].filter(([field]) => field.startsWith(fields));
    this.drafts = new Map([...(this.drafts ?? []), ...left]);
  };
}

/** Words can't be saved before the answer they go with: they stay a draft. */
export function waits(key: 'review-page-say-first' | 'review-page-number-first'): Told {
  return missing(key, null);
}

const [thisReviews, setReviews] = createContext<Reviewing>();

/** The reviews that a part of the screen belongs to. */
export { thisReviews };

/** Reviews for as long as the screen is up, and for everything in it. */
export function reviewingOf(referral: ReferralId): Reviewing {
  const reviewing = new Reviewing(referral, resource('review', 'getReviews', () => ({ referral }), fault));
  $effect(() => void draftsOf('review', referral).then((found) => (reviewing.drafts = found)));
  return setReviews(reviewing);
}
