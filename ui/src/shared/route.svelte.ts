// Which screen is up. It is not the page's address: names and ids must not land in one.
import type { FamilyHead } from '../api/types/FamilyHead';
import type { FamilyId } from '../api/types/FamilyId';
import type { PersonId } from '../api/types/PersonId';
import type { ReferralId } from '../api/types/ReferralId';

/** The tabs of a family, in the order of the work. Copies belongs to the plan. */
export const TABS = ['referral', 'people', 'preparing', 'conference', 'plan', 'reviews', 'children', 'closing', 'file'] as const;
export type Tab = (typeof TABS)[number];

export type Route =
  | { screen: 'due' }
  | { screen: 'families' }
  | { screen: 'reviews' }
  | { screen: 'counts' }
  | { screen: 'history' }
  | { screen: 'backups' }
  | { screen: 'settings' }
  | { screen: 'asks' }
  | FamilyRoute;

/** One family. `person` and `at` say what to open there: a conversation to log, the booking, the copies. */
export interface FamilyRoute {
  screen: 'family';
  family: FamilyId;
  referral: ReferralId;
  tab: Tab;
  fresh?: boolean;
  person?: PersonId | null;
  at?: 'log' | 'booking' | 'copies';
}

const HOME: Route = { screen: 'due' };

class Router {
  now = $state.raw<Route>(HOME);
  /** The family on the screen, for undo. */
  family = $state<FamilyId | null>(null);
  /** Family view takes the whole window: nothing of another family stands beside it. */
  whole = $state(false);

  /** Goes to a screen. */
  go = (route: Route): void => {
    this.family = route.screen === 'family' ? route.family : null;
    this.whole = false;
    this.now = route;
  };

  /** Another tab of the family that is up. */
  tab = (tab: Tab, rest: Pick<FamilyRoute, 'person' | 'at'> = {}): void => {
    if (this.now.screen !== 'family') return;
    const { family, referral } = this.now;
    this.go({ screen: 'family', family, referral, tab, ...rest });
  };

  /** Opens a family where its work is: its referral until that is accepted, then its people. */
  open = ({ family, referral, stage }: Pick<FamilyHead, 'family' | 'referral' | 'stage'>): void =>
    this.go({ screen: 'family', family, referral, tab: stage === 'accepted' ? 'people' : 'referral' });

  /** Family view: this conference, and nowhere else to go. */
  inRoom = (family: FamilyId, referral: ReferralId): void => {
    this.go({ screen: 'family', family, referral, tab: 'conference' });
    this.whole = true;
  };

  /** Back to the first screen: the file was locked or another was opened. */
  home = (): void => this.go(HOME);
}

export const router = new Router();
