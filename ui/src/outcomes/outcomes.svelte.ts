// Where the children are now, on the screen: the page the core last answered with, and the drafts it came
// up with. The ladder and what has changed are the core's to say.
import { createContext } from 'svelte';
import type { Ask, With } from '../api/call';
import { resource, saveAndShow, type Resource } from '../api/resource.svelte';
import type { Draft } from '../api/types/Draft';
import type { EpisodeKind } from '../api/types/EpisodeKind';
import type { OutcomesPage } from '../api/types/OutcomesPage';
import type { ReferralId } from '../api/types/ReferralId';
import type { UndoOffer } from '../api/types/UndoOffer';
import { draftsOf } from '../shared/drafts.svelte';
import { Kept } from '../shared/kept.svelte';
import { fault } from '../shared/told';

type Writes = Exclude<Ask<'outcomes'>, 'getOutcomes'>;

/** Every kind, from the lowest step up. */
export const KINDS: EpisodeKind[] = ['earlyHelp', 'childInNeed', 'childProtection', 'preProceedings', 'lookedAfter', 'inProceedings'];

export class Outcomes {
  drafts = $state.raw<Map<string, Draft> | null>(null);

  constructor(
    readonly referral: ReferralId,
    readonly source: Resource<OutcomesPage>,
  ) {}

  /** Writes, and shows what the core answered. A refusal is thrown, for the field it belongs to. */
  write = <A extends Writes>(ask: A, asked: () => With<'outcomes', A>): Promise<UndoOffer | null> =>
    saveAndShow('outcomes', ask, asked, this.source);

  /** A field whose words wait as a draft for their act. */
  kept(field: string, start: string): Kept {
    const draft = this.drafts?.get(field);
    // it comes back once: after that the field knows better
    this.drafts?.delete(field);
    return new Kept({ form: 'outcomes', about: this.referral, field }, () => start, null, draft);
  }

  /** A form is opened again: what was left in it and never sent is asked for anew. */
  again = async (fields: string): Promise<void> => {
    const left = [...(await draftsOf('outcomes', this.referral))].filter(([field]) => field.startsWith(fields));
    this.drafts = new Map([...(this.drafts ?? []), ...left]);
  };

  /** Whether words for these fields were never sent. */
  hasDraft(...fields: string[]): boolean {
    return fields.some((field) => this.drafts?.has(field));
  }
}

const [theseOutcomes, setOutcomes] = createContext<Outcomes>();

/** The page that a part of the screen belongs to. */
export { theseOutcomes };

/** The page for as long as the screen is up, and for everything in it. */
export function outcomesOf(referral: ReferralId): Outcomes {
  const outcomes = new Outcomes(referral, resource('outcomes', 'getOutcomes', () => ({ referral }), fault));
  $effect(() => void draftsOf('outcomes', referral).then((found) => (outcomes.drafts = found)));
  return setOutcomes(outcomes);
}
