// The closing of one referral on the screen: the page the core last answered with, and the drafts it came up
// with. Whether it may be closed is the core's to say.
import { createContext } from 'svelte';
import type { Ask, With } from '../api/call';
import { resource, saveAndShow, type Resource } from '../api/resource.svelte';
import type { ClosingPage } from '../api/types/ClosingPage';
import type { Draft } from '../api/types/Draft';
import type { OpenPart } from '../api/types/OpenPart';
import type { ReferralId } from '../api/types/ReferralId';
import type { UndoOffer } from '../api/types/UndoOffer';
import { draftsOf } from '../shared/drafts.svelte';
import { Kept } from '../shared/kept.svelte';
import { router } from '../shared/route.svelte';
import { fault } from '../shared/told';

type Writes = Extract<Ask<'closing'>, 'closeReferral' | 'reopenReferral'>;

export class Closing {
  drafts = $state.raw<Map<string, Draft> | null>(null);

  constructor(
    readonly referral: ReferralId,
    readonly source: Resource<ClosingPage>,
  ) {}

  /** Writes, and shows what the core answered. A refusal is thrown, for the field it belongs to. */
  write = <A extends Writes>(ask: A, asked: () => With<'closing', A>): Promise<UndoOffer | null> =>
    saveAndShow('closing', ask, asked, this.source);

  /** A field whose words wait as a draft for their act. */
  kept(field: string, start: string): Kept {
    return new Kept({ form: 'closing', about: this.referral, field }, () => start, null, this.drafts?.get(field));
  }
}

/** Opens the page that something open stands on. */
export function openPart(part: OpenPart): void {
  if (part === 'copies') router.tab('plan', { at: 'copies' });
  else router.tab(part);
}

const [thisClosing, setClosing] = createContext<Closing>();

/** The closing that a part of the screen belongs to. */
export { thisClosing };

/** The closing for as long as the screen is up, and for everything in it. */
export function closingOf(referral: ReferralId): Closing {
  const closing = new Closing(referral, resource('closing', 'getClosing', () => ({ referral }), fault));
  $effect(() => void draftsOf('closing', referral).then((found) => (closing.drafts = found)));
  return setClosing(closing);
}
