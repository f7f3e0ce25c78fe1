// A plan on the screen: the page the core last answered with, and the drafts it came up with. Each part
// of the screen that stands alone has its own, and `changed` keeps them in step. It decides nothing.
import { createContext } from 'svelte';
import type { Ask, With } from '../api/call';
import { resource, saveAndShow, type Resource } from '../api/resource.svelte';
import { saving } from '../api/saving.svelte';
import type { Draft } from '../api/types/Draft';
import type { PlanPage } from '../api/types/PlanPage';
import type { ReferralId } from '../api/types/ReferralId';
import type { UndoOffer } from '../api/types/UndoOffer';
import { draftsOf } from '../shared/drafts.svelte';
import { Kept, type Place, type Write } from '../shared/kept.svelte';
import { toasts } from '../shared/toasts.svelte';
import { fault } from '../shared/told';

type Writes = Exclude<Ask<'plan'>, 'getPlan'>;

export class Planning {
  drafts = $state.raw<Map<string, Draft> | null>(null);

  constructor(
    readonly referral: ReferralId,
    readonly source: Resource<PlanPage>,
  ) {}

  /** Writes, and shows what the core answered. A refusal is thrown, for the field it belongs to. */
  write = <A extends Writes>(ask: A, asked: () => With<'plan', A>): Promise<UndoOffer | null> =>
    saveAndShow('plan', ask, asked, this.source);

  /** Writes where there is no field to put a problem under; whether it was done. */
  act = async <A extends Writes>(ask: A, asked: () => With<'plan', A>, offer = false): Promise<boolean> => {
    try {
      const undo = await this.write(ask, asked);
      if (offer) toasts.offer(undo);
      return true;
    } catch (error) {
      toasts.trouble(error);
      return false;
    }
  };

  /** Whether there are words for this field that were never saved. */
  hasDraft(field: string): boolean {
    return this.drafts?.has(field) ?? false;
  }

  /** A field that saves itself, or with no `write` is kept until its act. */
  kept(field: string, stored: () => string, write: Write | null): Kept {
    const place: Place = { form: 'plan', about: this.referral, field };
    return new Kept(place, stored, write, this.drafts?.get(field));
  }
}

const [thisPlan, setPlan] = createContext<Planning>();

/** The plan that a part of the screen belongs to. */
export { thisPlan };

/** Whether everything in these fields is saved: fields that hold a fault stay open, so that nobody
 *  closes them over words that are not where they belong. */
export async function allSaved(...fields: Kept[]): Promise<boolean> {
  await saving.settle();
  return fields.every((field) => field.problem === null);
}

/** A plan for as long as the screen is up, and for everything in it. */
export function planningOf(referral: ReferralId): Planning {
  const planning = new Planning(referral, resource('plan', 'getPlan', () => ({ referral }), fault));
  $effect(() => void draftsOf('plan', referral).then((found) => (planning.drafts = found)));
  return setPlan(planning);
}
