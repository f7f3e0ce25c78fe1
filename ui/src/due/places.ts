// Where the button of a row leads. The core says what opens; this only knows on which page that is.
import type { DueRow } from '../api/types/DueRow';
import type { Opens } from '../api/types/Opens';
import { router, type FamilyRoute } from '../shared/route.svelte';

const PLACES: Record<Opens, Pick<FamilyRoute, 'tab' | 'at'>> = {
  referral: { tab: 'referral' },
  preparing: { tab: 'preparing' },
  logConversation: { tab: 'preparing', at: 'log' },
  booking: { tab: 'preparing', at: 'booking' },
  conference: { tab: 'conference' },
  plan: { tab: 'plan' },
  copies: { tab: 'plan', at: 'copies' },
  reviews: { tab: 'reviews' },
  children: { tab: 'children' },
};

/** Opens the place that the row is about. */
export function open({ family, referral, opens, person }: DueRow): void {
  router.go({ screen: 'family', family, referral, person, ...PLACES[opens] });
}
